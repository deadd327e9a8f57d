// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/core/series_key.h"

#include <Eigen/Core>

#include <memory>
#include <span>
#include <vector>

namespace tidemark {

/// Observations in time: two arrays of equal length, strictly rising in time, immutable. NaN is a known gap.
/// Times of daily and slower series are the UTC midnight of the day's local date.
class Series
{
public:
    /// Errors: Precondition when lengths differ, times do not rise strictly, or a value is infinite; names the row.
    [[nodiscard]] static Result<std::shared_ptr<const Series>> make(SeriesKey key, std::vector<TimePoint> times,
                                                                    Eigen::ArrayXd values);

    [[nodiscard]] const SeriesKey& key() const { return m_key; }
    [[nodiscard]] std::size_t size() const { return m_times.size(); }
    [[nodiscard]] bool empty() const { return m_times.empty(); }
    [[nodiscard]] std::span<const TimePoint> times() const { return m_times; }
    [[nodiscard]] const Eigen::ArrayXd& values() const { return m_values; }

private:
    Series(SeriesKey key, std::vector<TimePoint> times, Eigen::ArrayXd values);

    SeriesKey m_key;
    std::vector<TimePoint> m_times;
    Eigen::ArrayXd m_values;
};

using SeriesPtr = std::shared_ptr<const Series>;

/// Index of the first time not before `time`; times.size() when there is none.
[[nodiscard]] std::size_t lowerIndex(std::span<const TimePoint> times, TimePoint time);

} // namespace tidemark
