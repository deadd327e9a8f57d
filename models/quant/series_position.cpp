// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/series_position.h"

#include "models/quant/moving_average.h"

#include <cmath>
#include <limits>

namespace tidemark::quant {

double shareAtOrBelow(const Eigen::Ref<const Eigen::ArrayXd>& values, double value)
{
    const auto finite = values.isFinite().count();
    if (finite == 0 || std::isnan(value))
        return std::numeric_limits<double>::quiet_NaN();
    return static_cast<double>((values <= value).count()) / static_cast<double>(finite);
}

double sahmGap(const Eigen::Ref<const Eigen::ArrayXd>& monthlyRate)
{
    constexpr Eigen::Index kMonths = 15;
    if (monthlyRate.size() < kMonths || !monthlyRate.tail(kMonths).isFinite().all())
        return std::numeric_limits<double>::quiet_NaN();
    const Eigen::ArrayXd means = simpleMovingAverage(monthlyRate.tail(kMonths), 3);
    return means[kMonths - 1] - means.segment(2, 12).minCoeff();
}

} // namespace tidemark::quant
