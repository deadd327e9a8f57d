// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/tail_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::store {

TailSpan tailSpan(const Connection& connection, std::int64_t series)
{
    Query query(connection, "SELECT count(*), min(ts), max(ts) FROM tail WHERE series_id = ?");
    query.bind(series);
    if (!query.step())
        return {};
    return {static_cast<std::size_t>(query.integer(0)), query.integer(1), query.integer(2)};
}

RowBuffer readTail(const Connection& connection, std::int64_t series, std::int64_t from, std::int64_t to)
{
    RowBuffer buffer;
    Query query(connection, "SELECT ts, open, high, low, close, volume, origin FROM tail WHERE series_id = ? AND ts >= "
                            "? AND ts < ? ORDER BY ts");
    query.bind(series).bind(from).bind(to);
    while (query.step()) {
        buffer.times.push_back(TimePoint{std::chrono::milliseconds{query.integer(0)}});
        for (std::size_t c = 0; c < kColumns; ++c) {
            const double value = query.real(static_cast<int>(c) + 1);
            buffer.values[c].push_back(std::isinf(value) ? std::numeric_limits<double>::quiet_NaN() : value);
        }
        buffer.origins.push_back(query.integer(static_cast<int>(kColumns) + 1));
    }
    return buffer;
}

bool fitsTail(const ChunkRows& rows)
{
    return std::ranges::none_of(rows.values, [](std::span<const double> column) {
        return std::ranges::any_of(column, [](double v) { return v == 0 && std::signbit(v); });
    });
}

void appendToTail(const Connection& connection, std::int64_t series, const ChunkRows& rows)
{
    Query insert(connection, "INSERT INTO tail (series_id, ts, open, high, low, close, volume, origin) VALUES (?, ?, "
                             "?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < rows.times.size(); ++i) {
        insert.bind(series).bind(static_cast<std::int64_t>(rows.times[i].time_since_epoch().count()));
        for (const auto& column : rows.values) {
            if (column.empty())
                insert.bindNull();
            else
                insert.bind(column[i]);
        }
        insert.bind(rows.origins[i]).run();
    }
}

void clearTail(const Connection& connection, std::int64_t series)
{
    Query(connection, "DELETE FROM tail WHERE series_id = ?").bind(series).run();
}

} // namespace tidemark::store
