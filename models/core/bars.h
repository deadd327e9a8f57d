// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/series.h"

namespace tidemark {

/// Open, high, low, close and volume over time; immutable. Intraday times are the instants at which bars open.
/// Columns a source does not give are empty (size 0), never filled with zeros; a single NaN is a known gap.
/// A series of single values (an index level, a rate) has `close` only.
class Bars
{
public:
    struct Columns
    {
        std::vector<TimePoint> times;
        Eigen::ArrayXd open, high, low, close, volume;
    };

    /// Errors: Precondition when a non-empty column's length differs from the times, close is missing, times do not rise
    /// strictly, or a value is infinite; names column and row. Prices may violate OHLC order: real files do (see `flags`).
    [[nodiscard]] static Result<std::shared_ptr<const Bars>> make(SeriesKey key, Columns columns);

    /// The same for columns that have been checked already; looks at no row. Precondition: `make` would take them.
    [[nodiscard]] static std::shared_ptr<const Bars> adopt(SeriesKey key, Columns columns);

    [[nodiscard]] const SeriesKey& key() const { return m_key; }
    [[nodiscard]] std::size_t size() const { return m_columns.times.size(); }
    [[nodiscard]] bool empty() const { return m_columns.times.empty(); }
    [[nodiscard]] std::span<const TimePoint> times() const { return m_columns.times; }
    [[nodiscard]] const Eigen::ArrayXd& open() const { return m_columns.open; }
    [[nodiscard]] const Eigen::ArrayXd& high() const { return m_columns.high; }
    [[nodiscard]] const Eigen::ArrayXd& low() const { return m_columns.low; }
    [[nodiscard]] const Eigen::ArrayXd& close() const { return m_columns.close; }
    [[nodiscard]] const Eigen::ArrayXd& volume() const { return m_columns.volume; }
    [[nodiscard]] bool hasRange() const { return m_columns.high.size() > 0 && m_columns.low.size() > 0; }

    /// The rows with from <= time < to.
    [[nodiscard]] std::shared_ptr<const Bars> slice(TimeRange range) const;
    /// Times and closes. Shares nothing with this object.
    [[nodiscard]] SeriesPtr closeSeries() const;

private:
    Bars(SeriesKey key, Columns columns);

    SeriesKey m_key;
    Columns m_columns;
};

using BarsPtr = std::shared_ptr<const Bars>;

} // namespace tidemark
