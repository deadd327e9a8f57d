// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/bars_rows.h"

#include "models/store/series_rows.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>

namespace tidemark::store {

namespace {

constexpr std::size_t kRowsAtATime = 16 * kChunkRows;

void giveText(sqlite3_context* context, const std::string& text)
{
    sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

} // namespace

void BarsRows::begin(const Choice& choice)
{
    m_choice = choice;
    m_series.clear();
    std::string sql = "SELECT id, instrument_id, interval, source, adjustment, simulated FROM series WHERE 1";
    constexpr std::array columns{" AND instrument_id = ?", " AND interval = ?", " AND source = ?"};
    if (choice.id)
        sql += " AND id = ?";
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (choice.names[i])
            sql += columns[i];
    Query query(m_connection, sql + " ORDER BY id");
    if (choice.id)
        query.bind(*choice.id);
    for (const auto& name : choice.names)
        if (name)
            query.bind(*name);
    while (query.step())
        m_series.push_back(
            {query.integer(0), {query.text(1), query.text(2), query.text(3), query.text(4)}, query.integer(5)});
    m_next = 0;
    m_stretches.clear();
    m_stretch = 0;
    m_number = 0;
    load();
}

void BarsRows::next()
{
    ++m_number;
    if (++m_at >= m_columns.times.size())
        load();
}

void BarsRows::give(sqlite3_context* context, int column) const
{
    const Series& series = m_series[m_next - 1];
    const std::int64_t ts = milliseconds(m_columns.times[m_at]);
    if (column == SeriesId)
        sqlite3_result_int64(context, series.id);
    else if (column >= Instrument && column <= AdjustmentName)
        giveText(context, series.names[static_cast<std::size_t>(column - Instrument)]);
    else if (column == Simulated)
        sqlite3_result_int64(context, series.simulated);
    else if (column == Ts)
        sqlite3_result_int64(context, ts);
    else if (column == Time)
        giveText(context, isoTime(instant(ts)));
    else if (column >= FirstValue && column <= LastValue)
        giveValue(context, static_cast<std::size_t>(column - FirstValue));
}

void BarsRows::giveValue(sqlite3_context* context, std::size_t column) const
{
    const std::array<const Eigen::ArrayXd*, kColumns> arrays{&m_columns.open, &m_columns.high, &m_columns.low,
                                                             &m_columns.close, &m_columns.volume};
    const Eigen::ArrayXd& values = *arrays[column];
    if (values.size() > 0 && !std::isnan(values[static_cast<Eigen::Index>(m_at)]))
        sqlite3_result_double(context, values[static_cast<Eigen::Index>(m_at)]);
}

// The next rows, of this series or of one after it; none at the end.
void BarsRows::load()
{
    m_columns = {};
    m_at = 0;
    while (m_columns.times.empty()) {
        if (m_stretch == m_stretches.size()) {
            if (m_next == m_series.size())
                return;
            m_stretches = readStretches(m_connection, m_series[m_next++].id,
                                        TimeRange{instant(m_choice.from), instant(m_choice.to)});
            m_stretch = 0;
            continue;
        }
        const std::int64_t from = std::max(m_choice.from, m_stretches[m_stretch].firstTs);
        std::int64_t last = from;
        for (std::size_t rows = 0; m_stretch < m_stretches.size() && rows < kRowsAtATime; ++m_stretch) {
            rows += static_cast<std::size_t>(m_stretches[m_stretch].rows);
            last = m_stretches[m_stretch].lastTs;
        }
        const std::int64_t to =
            std::min(m_choice.to, last == std::numeric_limits<std::int64_t>::max() ? last : last + 1);
        if (from < to)
            m_columns = readRows(m_connection, m_series[m_next - 1].id, TimeRange{instant(from), instant(to)});
    }
}

} // namespace tidemark::store
