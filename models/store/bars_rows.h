// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/series_read.h"

#include <array>
#include <string>

struct sqlite3_context;

namespace tidemark::store {

/// Columns of the table `bars`.
enum TableColumn {
    SeriesId,
    Instrument,
    IntervalName,
    Source,
    AdjustmentName,
    Simulated,
    Ts,
    Time,
    FirstValue,
    LastValue = FirstValue + 4
};

/// Walks over the rows of the series chosen, some chunks at a time. Throws.
class BarsRows
{
public:
    explicit BarsRows(const Connection& connection) : m_connection(connection) {}

    struct Choice
    {
        std::optional<std::int64_t> id;
        std::array<std::optional<std::string>, 3> names; ///< instrument, interval, source
        std::int64_t from = std::numeric_limits<std::int64_t>::min();
        std::int64_t to = std::numeric_limits<std::int64_t>::max(); ///< exclusive
    };

    /// Stands before the first row of `choice`.
    void begin(const Choice& choice);
    [[nodiscard]] bool atEnd() const { return m_at >= m_columns.times.size(); }
    /// Rows passed since `begin`.
    [[nodiscard]] std::int64_t number() const { return m_number; }
    void next();
    /// Gives a cell of the row to SQLite. Precondition: not at the end.
    void give(sqlite3_context* context, int column) const;

private:
    struct Series
    {
        std::int64_t id = 0;
        std::array<std::string, 4> names; ///< instrument, interval, source, adjustment
        std::int64_t simulated = 0;
    };

    void giveValue(sqlite3_context* context, std::size_t column) const;
    void load();

    const Connection& m_connection;
    Choice m_choice;
    std::vector<Series> m_series;
    std::size_t m_next = 0; ///< the series after the one being read
    std::vector<Stretch> m_stretches;
    std::size_t m_stretch = 0;
    Bars::Columns m_columns;
    std::size_t m_at = 0;
    std::int64_t m_number = 0;
};

} // namespace tidemark::store
