// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <span>

namespace tidemark::quant {

/// Where the last of a series of levels stands. Everything is NaN that the values do not reach back for.
struct LevelState
{
    double last;
    double change;       ///< simple return over one observation
    double difference;   ///< over one observation
    double change20;     ///< simple return over 20 observations
    double difference20; ///< over 20 observations
    double percentile;   ///< share of the last `window` values below the last, ties counting half; itself included
    double drawdown;     ///< last / highest of the last 252 − 1, never positive
    double average200;   ///< mean of the last 200
    Eigen::Index count;  ///< values that are not missing
};

/// Missing values (NaN) are left out first: observations are the values there are. Precondition: window >= 2.
[[nodiscard]] LevelState levelState(const Eigen::Ref<const Eigen::ArrayXd>& values, Eigen::Index window = 504);

/// Sahm's recession gap: the mean of the last three months less the lowest such mean of the twelve months before (C. Sahm, 2019),
/// in the unit of `rates`. `months` counts months from any origin, rising; a month that is missing from it makes every mean over
/// it undefined, and an undefined mean makes the gap NaN. Precondition: as many months as rates.
[[nodiscard]] double sahmGap(std::span<const int> months, const Eigen::Ref<const Eigen::ArrayXd>& rates);

} // namespace tidemark::quant
