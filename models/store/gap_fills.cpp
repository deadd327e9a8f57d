// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/gap_fills.h"

namespace tidemark::store {

GapFills::GapFills(const Connection& connection)
    : m_connection(connection),
      m_select(connection, "SELECT ts, dataset_id, columns FROM gap_fill WHERE series_id = ? "
                           "AND ts >= ? AND ts <= ?"),
      m_insert(connection, "INSERT INTO gap_fill (series_id, ts, dataset_id, columns) VALUES (?1, ?2, ?3, ?4) ON "
                           "CONFLICT (series_id, ts, dataset_id) DO UPDATE SET columns = columns | ?4")
{
}

GapFills::ByTime GapFills::between(std::int64_t series, std::int64_t firstTs, std::int64_t lastTs)
{
    ByTime fills;
    m_select.bind(series).bind(firstTs).bind(lastTs);
    while (m_select.step())
        fills.emplace(m_select.integer(0), Fill{m_select.integer(1), m_select.integer(2)});
    m_select.reset();
    return fills;
}

void GapFills::add(std::int64_t series, std::int64_t ts, const Fill& fill)
{
    m_insert.bind(series).bind(ts).bind(fill.dataset).bind(fill.columns).run();
}

void GapFills::remove(std::int64_t series, std::int64_t dataset)
{
    Query(m_connection, "DELETE FROM gap_fill WHERE series_id = ? AND dataset_id = ?").bind(series).bind(dataset).run();
}

std::int64_t GapFills::filled(const ByTime& fills, std::int64_t ts)
{
    std::int64_t columns = 0;
    const auto [first, last] = fills.equal_range(ts);
    for (auto it = first; it != last; ++it)
        columns |= it->second.columns;
    return columns;
}

std::int64_t GapFills::filledBy(const ByTime& fills, std::int64_t ts, std::int64_t dataset)
{
    std::int64_t own = 0;
    std::int64_t others = 0;
    const auto [first, last] = fills.equal_range(ts);
    for (auto it = first; it != last; ++it)
        (it->second.dataset == dataset ? own : others) |= it->second.columns;
    return own & ~others;
}

} // namespace tidemark::store
