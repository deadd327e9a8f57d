// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/series.h"

#include <algorithm>
#include <cmath>

namespace tidemark {

Series::Series(SeriesKey key, std::vector<TimePoint> times, Eigen::ArrayXd values)
    : m_key(std::move(key)), m_times(std::move(times)), m_values(std::move(values))
{
}

Result<SeriesPtr> Series::make(SeriesKey key, std::vector<TimePoint> times, Eigen::ArrayXd values)
{
    if (times.size() != static_cast<std::size_t>(values.size()))
        return fail(ErrorCode::Precondition, TM_TEXT("core", "%1: %2 times but %3 values")
                                                 .with(describe(key))
                                                 .with(static_cast<std::int64_t>(times.size()))
                                                 .with(static_cast<std::int64_t>(values.size())));
    for (std::size_t i = 1; i < times.size(); ++i)
        if (times[i] <= times[i - 1])
            return fail(ErrorCode::Precondition,
                        TM_TEXT("core", "%1, row %2: time %3 does not come after the row before it")
                            .with(describe(key))
                            .with(static_cast<std::int64_t>(i + 1))
                            .with(isoTime(times[i])));
    for (Eigen::Index i = 0; i < values.size(); ++i)
        if (std::isinf(values[i]))
            return fail(ErrorCode::Precondition, TM_TEXT("core", "%1, row %2: the value is infinite")
                                                     .with(describe(key))
                                                     .with(static_cast<std::int64_t>(i + 1)));
    return std::shared_ptr<const Series>(new Series(std::move(key), std::move(times), std::move(values)));
}

std::size_t lowerIndex(std::span<const TimePoint> times, TimePoint time)
{
    return static_cast<std::size_t>(std::ranges::lower_bound(times, time) - times.begin());
}

} // namespace tidemark
