// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/series.h"

#include <memory>
#include <span>
#include <vector>

namespace tidemark {

/// A curve's points without copying them: x are instants or numbers, y numbers (NaN = gap). Keeps its data alive.
class Points
{
public:
    Points() = default;
    [[nodiscard]] static Points of(SeriesPtr series);
    /// Precondition: as many times as values, times rise.
    [[nodiscard]] static Points of(std::vector<TimePoint> times, Eigen::ArrayXd values);
    /// Precondition: as many x as y, x do not fall.
    [[nodiscard]] static Points of(std::vector<double> x, std::vector<double> y);
    /// Of columns that `owner` keeps alive and unchanged. Precondition: as many x as y, x do not fall.
    [[nodiscard]] static Points of(std::shared_ptr<const void> owner, std::span<const double> x,
                                   std::span<const double> y);

    [[nodiscard]] std::size_t size() const { return m_y.size(); }
    [[nodiscard]] bool empty() const { return m_y.empty(); }
    [[nodiscard]] bool timed() const { return !m_times.empty(); }
    /// x as a number: milliseconds since 1970 for instants.
    [[nodiscard]] double x(std::size_t i) const
    {
        return m_times.empty() ? m_x[i] : static_cast<double>(m_times[i].time_since_epoch().count());
    }
    [[nodiscard]] double y(std::size_t i) const { return m_y[i]; }
    [[nodiscard]] std::span<const double> ys() const { return m_y; }
    [[nodiscard]] std::span<const double> xs() const { return m_x; }           ///< empty when timed
    [[nodiscard]] std::span<const TimePoint> times() const { return m_times; } ///< empty when not timed

private:
    std::shared_ptr<const void> m_owner;
    std::span<const TimePoint> m_times;
    std::span<const double> m_x;
    std::span<const double> m_y;
};

/// An instant on a time axis.
[[nodiscard]] inline double axisValue(TimePoint time) { return static_cast<double>(time.time_since_epoch().count()); }

} // namespace tidemark
