// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/series_rows.h"

#include <algorithm>

namespace tidemark::store {

namespace {

[[noreturn]] void raiseDamaged(std::int64_t series, std::int64_t firstTs)
{
    raise(ErrorCode::Corrupt,
          TM_TEXT("store", "Rows of series %1 from %2 on are damaged. Restore the store from a backup, or take "
                           "the import back and import its file again.")
              .with(std::to_string(series))
              .with(isoTime(instant(firstTs))));
}

constexpr const char* kInRange = " FROM chunk WHERE series_id = ?1 AND first_ts >= coalesce((SELECT max(first_ts) FROM "
                                 "chunk WHERE series_id = ?1 AND "
                                 "first_ts <= ?2), ?2) AND first_ts < ?3 ORDER BY first_ts";

// Room for the rows of the chunks that touch the range.
std::size_t roomFor(const Connection& connection, std::int64_t series, std::int64_t from, std::int64_t to)
{
    Query query(connection, std::string{"SELECT n, first_ts"} + kInRange);
    query.bind(series).bind(from).bind(to);
    std::size_t room = 0;
    while (query.step()) {
        const std::int64_t n = query.integer(0);
        if (n <= 0 || n > static_cast<std::int64_t>(16 * kChunkRows))
            raiseDamaged(series, query.integer(1));
        room += static_cast<std::size_t>(n);
    }
    return room;
}

std::int64_t columnMask(const Connection& connection, std::int64_t series)
{
    std::int64_t mask = 1 << Close;
    Query query(connection, "SELECT columns FROM series_dataset WHERE series_id = ?");
    query.bind(series);
    while (query.step())
        mask |= query.integer(0);
    return mask;
}

} // namespace

Bars::Columns readRows(const Connection& connection, std::int64_t series, std::optional<TimeRange> range)
{
    const std::int64_t from = range ? milliseconds(range->from) : std::numeric_limits<std::int64_t>::min();
    const std::int64_t to = range ? milliseconds(range->to) : std::numeric_limits<std::int64_t>::max();
    const std::int64_t mask = columnMask(connection, series);
    const std::size_t room = roomFor(connection, series, from, to);

    Bars::Columns columns;
    const std::array<Eigen::ArrayXd*, kColumns> arrays{&columns.open, &columns.high, &columns.low, &columns.close,
                                                       &columns.volume};
    columns.times.resize(room);
    for (std::size_t c = 0; c < kColumns; ++c)
        if (mask >> c & 1)
            arrays[c]->resize(static_cast<Eigen::Index>(room));

    Query query(connection, std::string{"SELECT data, crc, n, first_ts, last_ts"} + kInRange);
    query.bind(series).bind(from).bind(to);
    std::size_t at = 0;
    while (query.step()) {
        const auto data = query.blob(0);
        const auto n = static_cast<std::size_t>(query.integer(2));
        ChunkSink sink;
        sink.times = columns.times.data() + at;
        for (std::size_t c = 0; c < kColumns; ++c)
            sink.values[c] = arrays[c]->size() > 0 ? arrays[c]->data() + at : nullptr;
        if (n > room - at || crc32(data) != static_cast<std::uint32_t>(query.integer(1)) || !decodeChunk(data, n, sink)
            || milliseconds(sink.times[0]) != query.integer(3) || milliseconds(sink.times[n - 1]) != query.integer(4))
            raiseDamaged(series, query.integer(3));
        at += n;
    }
    if (!range)
        return columns;

    const auto begin = std::ranges::lower_bound(columns.times, range->from) - columns.times.begin();
    const auto end = std::max(begin, std::ranges::lower_bound(columns.times, range->to) - columns.times.begin());
    if (begin == 0 && end == static_cast<std::ptrdiff_t>(room))
        return columns;
    columns.times = std::vector<TimePoint>(columns.times.begin() + begin, columns.times.begin() + end);
    for (auto* array : arrays)
        if (array->size() > 0)
            *array = Eigen::ArrayXd{array->segment(begin, end - begin)};
    return columns;
}

ContentBefore contentBefore(const Connection& connection, std::int64_t series, TimePoint end)
{
    ContentBefore content;
    Query query(
        connection,
        "SELECT n, content, last_ts, first_ts FROM chunk WHERE series_id = ? AND first_ts < ? ORDER BY first_ts");
    query.bind(series).bind(milliseconds(end));
    std::optional<std::int64_t> straddling;
    while (query.step()) {
        if (query.integer(2) >= milliseconds(end)) {
            straddling = query.integer(3);
            continue;
        }
        content.rows += query.integer(0);
        content.sum += static_cast<std::uint64_t>(query.integer(1));
    }
    if (!straddling)
        return content;
    const Bars::Columns columns = readRows(connection, series, TimeRange{instant(*straddling), end});
    ChunkRows rows;
    rows.times = columns.times;
    const std::array<const Eigen::ArrayXd*, kColumns> arrays{&columns.open, &columns.high, &columns.low, &columns.close,
                                                             &columns.volume};
    for (std::size_t c = 0; c < kColumns; ++c)
        rows.values[c] = {arrays[c]->data(), static_cast<std::size_t>(arrays[c]->size())};
    content.rows += static_cast<std::int64_t>(rows.times.size());
    content.sum += contentSum(rows);
    return content;
}

} // namespace tidemark::store
