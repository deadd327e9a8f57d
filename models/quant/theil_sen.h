// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace tidemark::quant {

/// A line that a few wild points do not turn: the slope is the median of the slopes of all pairs (Theil 1950, Sen 1968), the intercept
/// what makes the line go through the medians of x and y.
struct RobustLine
{
    Eigen::Index n = 0;
    double intercept, slope;
    double low, high; ///< 95 % interval of the slope, by Sen's normal approximation of Kendall's statistic with ties
};

/// Rows with a missing value are left out. Undefined (NaN) for n < 3 or constant x. As scipy.stats.theilslopes. Precondition: equal
/// sizes. Work and memory grow with n².
[[nodiscard]] RobustLine theilSen(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y);

} // namespace tidemark::quant
