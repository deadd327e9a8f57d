// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/series_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::store {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::array<std::span<const double>, kColumns> columnsOf(const Bars& bars)
{
    const auto span = [](const Eigen::ArrayXd& column) {
        return std::span<const double>{column.data(), static_cast<std::size_t>(column.size())};
    };
    return {span(bars.open()), span(bars.high()), span(bars.low()), span(bars.close()), span(bars.volume())};
}

bool sameValue(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

void bindRange(Query& query, std::span<const double> values)
{
    double low = kNaN;
    double high = kNaN;
    for (const double value : values) {
        if (std::isnan(value))
            continue;
        low = std::isnan(low) ? value : std::min(low, value);
        high = std::isnan(high) ? value : std::max(high, value);
    }
    query.bind(low).bind(high);
}

} // namespace

/// Rows on their way from chunks to chunks; every column is there, missing values are NaN.
struct SeriesWriter::Buffer
{
    std::vector<TimePoint> times;
    std::array<std::vector<double>, kColumns> values;
    std::vector<std::int64_t> origins;

    [[nodiscard]] std::size_t size() const { return times.size(); }

    [[nodiscard]] ChunkRows rows() const
    {
        ChunkRows view;
        view.times = times;
        for (std::size_t c = 0; c < kColumns; ++c)
            view.values[c] = values[c];
        view.origins = origins;
        return view;
    }

    void resize(std::size_t n)
    {
        times.resize(n);
        for (auto& column : values)
            column.resize(n);
        origins.resize(n);
    }

    void append(const Buffer& other, std::size_t row, std::int64_t origin)
    {
        times.push_back(other.times[row]);
        for (std::size_t c = 0; c < kColumns; ++c)
            values[c].push_back(other.values[c][row]);
        origins.push_back(origin);
    }

    void dropFront(std::size_t n)
    {
        const auto drop = [n](auto& column) {
            column.erase(column.begin(), column.begin() + static_cast<std::ptrdiff_t>(n));
        };
        drop(times);
        for (auto& column : values)
            drop(column);
        drop(origins);
    }
};

/// A chunk as the catalogue has it.
struct SeriesWriter::Place
{
    std::int64_t firstTs = 0;
    std::int64_t lastTs = 0;
    std::size_t n = 0;
};

SeriesWriter::SeriesWriter(const Connection& connection, Origins& origins)
    : m_origins(origins),
      m_insert(
          connection,
          "INSERT INTO chunk (series_id, first_ts, last_ts, n, codec, crc, content, open_min, open_max, high_min, "
          "high_max, low_min, low_max, close_min, close_max, close_first, close_last, volume_min, volume_max, data) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      m_delete(connection, "DELETE FROM chunk WHERE series_id = ? AND first_ts = ?"),
      m_select(connection, "SELECT data, crc FROM chunk WHERE series_id = ? AND first_ts = ?"),
      m_places(
          connection,
          "SELECT first_ts, last_ts, n FROM chunk WHERE series_id = ?1 AND first_ts >= coalesce((SELECT max(first_ts) "
          "FROM chunk WHERE series_id = ?1 AND first_ts <= ?2), ?2) AND first_ts <= ?3 ORDER BY first_ts")
{
}

void SeriesWriter::write(std::int64_t series, const ChunkRows& rows)
{
    const auto data = encodeChunk(rows);
    m_insert.bind(series)
        .bind(milliseconds(rows.times.front()))
        .bind(milliseconds(rows.times.back()))
        .bind(static_cast<std::int64_t>(rows.times.size()))
        .bind(std::int64_t{kCodec})
        .bind(static_cast<std::int64_t>(crc32(data)))
        .bind(static_cast<std::int64_t>(contentSum(rows)));
    for (const Column c : {Open, High, Low, Close})
        bindRange(m_insert, rows.values[c]);
    m_insert.bind(rows.values[Close].empty() ? kNaN : rows.values[Close].front());
    m_insert.bind(rows.values[Close].empty() ? kNaN : rows.values[Close].back());
    bindRange(m_insert, rows.values[Volume]);
    m_insert.bindBlob(data).run();
}

// Appended rows fill chunks up, so that a growing series has full ones; rows in the middle are shared out evenly.
void SeriesWriter::writeSplit(std::int64_t series, const ChunkRows& rows, bool append)
{
    const std::size_t total = rows.times.size();
    const std::size_t pieces = (total + kChunkRows - 1) / kChunkRows;
    std::size_t first = 0;
    for (std::size_t i = 0; i < pieces; ++i) {
        const std::size_t last = append ? std::min(total, first + kChunkRows) : total * (i + 1) / pieces;
        write(series, rows.part(first, last - first));
        first = last;
    }
}

void SeriesWriter::writeFresh(std::int64_t series, const Bars& bars, std::size_t first, std::size_t last,
                              std::int64_t origin, const Tick& tick)
{
    const std::vector<std::int64_t> origins(std::min(kChunkRows, last - first), origin);
    const auto columns = columnsOf(bars);
    for (std::size_t i = first; i < last; i += kChunkRows) {
        const std::size_t count = std::min(kChunkRows, last - i);
        ChunkRows rows;
        rows.times = bars.times().subspan(i, count);
        for (std::size_t c = 0; c < kColumns; ++c)
            if (!columns[c].empty())
                rows.values[c] = columns[c].subspan(i, count);
        rows.origins = std::span{origins}.first(count);
        write(series, rows);
        tick(static_cast<std::int64_t>(i + count));
    }
}

std::vector<SeriesWriter::Place> SeriesWriter::places(std::int64_t series, std::int64_t from, std::int64_t to)
{
    std::vector<Place> found;
    m_places.bind(series).bind(from).bind(to);
    while (m_places.step())
        found.push_back({m_places.integer(0), m_places.integer(1), static_cast<std::size_t>(m_places.integer(2))});
    m_places.reset();
    return found;
}

void SeriesWriter::load(std::int64_t series, const Place& place, Buffer& buffer)
{
    m_select.bind(series).bind(place.firstTs);
    const bool there = m_select.step() && place.n > 0 && place.n <= 16 * kChunkRows;
    bool good = false;
    if (there) {
        buffer.resize(place.n);
        ChunkSink sink;
        sink.times = buffer.times.data();
        for (std::size_t c = 0; c < kColumns; ++c)
            sink.values[c] = buffer.values[c].data();
        sink.origins = buffer.origins.data();
        const auto data = m_select.blob(0);
        good = crc32(data) == static_cast<std::uint32_t>(m_select.integer(1)) && decodeChunk(data, place.n, sink);
    }
    m_select.reset();
    if (!good)
        raise(ErrorCode::Corrupt,
              TM_TEXT(
                  "store",
                  "Rows of series %1 from %2 on are damaged. Restore the store from a backup, or take the import back "
                  "and import its file again.")
                  .with(std::to_string(series))
                  .with(isoTime(instant(place.firstTs))));
}

void SeriesWriter::erase(std::int64_t series, const Place& place) { m_delete.bind(series).bind(place.firstTs).run(); }

bool SeriesWriter::mergeInto(const Buffer& stored, const Bars& bars, std::size_t first, std::size_t last,
                             std::int64_t dataset, Buffer& out, MergeCounts& counts)
{
    const auto columns = columnsOf(bars);
    const std::int64_t fresh = m_origins.only(dataset);
    const auto noteTime = [&counts](TimePoint time) {
        if (counts.added + counts.same == 1)
            counts.firstTs = milliseconds(time);
        counts.lastTs = milliseconds(time);
    };
    bool changed = false;
    std::size_t old = 0;
    for (std::size_t i = first; i <= last; ++i) {
        while (old < stored.size() && (i == last || stored.times[old] < bars.times()[i])) {
            out.append(stored, old, stored.origins[old]);
            ++old;
        }
        if (i == last)
            break;
        const TimePoint time = bars.times()[i];
        if (old == stored.size() || stored.times[old] != time) {
            out.times.push_back(time);
            for (std::size_t c = 0; c < kColumns; ++c)
                out.values[c].push_back(columns[c].empty() ? kNaN : columns[c][i]);
            out.origins.push_back(fresh);
            ++counts.added;
            noteTime(time);
            changed = true;
            continue;
        }
        bool same = true;
        for (std::size_t c = 0; c < kColumns && same; ++c)
            same = columns[c].empty() || sameValue(stored.values[c][old], columns[c][i]);
        const std::int64_t origin = same ? m_origins.with(stored.origins[old], dataset) : stored.origins[old];
        changed = changed || origin != stored.origins[old];
        out.append(stored, old, origin);
        ++old;
        ++(same ? counts.same : counts.conflicting);
        if (same)
            noteTime(time);
    }
    return changed;
}

MergeCounts SeriesWriter::merge(std::int64_t series, const Bars& bars, std::int64_t dataset, const Tick& tick)
{
    MergeCounts counts;
    const auto times = bars.times();
    const auto chunks = places(series, milliseconds(times.front()), milliseconds(times.back()));
    const auto addFresh = [&](std::size_t first, std::size_t last) {
        writeFresh(series, bars, first, last, m_origins.only(dataset), tick);
        if (counts.added + counts.same == 0)
            counts.firstTs = milliseconds(times[first]);
        counts.lastTs = milliseconds(times[last - 1]);
        counts.added += static_cast<std::int64_t>(last - first);
    };
    if (chunks.empty()) {
        addFresh(0, times.size());
        return counts;
    }
    std::size_t first = 0;
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        const auto& chunk = chunks[i];
        // A chunk takes what comes before the next one.
        const std::size_t last =
            i + 1 < chunks.size() ? lowerIndex(times, instant(chunks[i + 1].firstTs)) : times.size();
        if (first == last)
            continue;
        const bool append = milliseconds(times[first]) > chunk.lastTs;
        if (append && chunk.n >= kChunkRows) {
            addFresh(first, last);
        } else {
            Buffer stored;
            Buffer merged;
            load(series, chunk, stored);
            if (mergeInto(stored, bars, first, last, dataset, merged, counts)) {
                erase(series, chunk);
                writeSplit(series, merged.rows(), append);
            }
        }
        first = last;
        tick(static_cast<std::int64_t>(first));
    }
    return counts;
}

void SeriesWriter::remove(std::int64_t series, std::int64_t dataset, TimePoint firstTs, TimePoint lastTs,
                          const Tick& tick)
{
    std::map<std::int64_t, std::int64_t> without;
    const auto left = [&](std::int64_t origin) {
        const auto [it, fresh] = without.try_emplace(origin, 0);
        if (fresh)
            it->second = m_origins.without(origin, dataset);
        return it->second;
    };
    Buffer pending;
    const auto flush = [&](bool all) {
        while (pending.size() >= kChunkRows || (all && pending.size() > 0)) {
            const std::size_t count = std::min(kChunkRows, pending.size());
            write(series, pending.rows().part(0, count));
            pending.dropFront(count);
        }
    };
    std::int64_t done = 0;
    for (const auto& chunk : places(series, milliseconds(firstTs), milliseconds(lastTs))) {
        Buffer stored;
        load(series, chunk, stored);
        if (std::ranges::all_of(stored.origins, [&](std::int64_t origin) { return left(origin) == origin; })) {
            flush(true);
            continue;
        }
        erase(series, chunk);
        for (std::size_t row = 0; row < stored.size(); ++row)
            if (const std::int64_t origin = left(stored.origins[row]); origin != 0)
                pending.append(stored, row, origin);
        flush(false);
        done += static_cast<std::int64_t>(stored.size());
        tick(done);
    }
    flush(true);
}

} // namespace tidemark::store
