// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/atr.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace tidemark::quant {

Eigen::ArrayXd trueRange(const Eigen::Ref<const Eigen::ArrayXd>& high, const Eigen::Ref<const Eigen::ArrayXd>& low,
                         const Eigen::Ref<const Eigen::ArrayXd>& close)
{
    assert(high.size() == low.size() && low.size() == close.size());
    constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
    Eigen::ArrayXd out = Eigen::ArrayXd::Constant(close.size(), kNaN);
    for (Eigen::Index i = 1; i < close.size(); ++i) {
        const double before = close[i - 1];
        if (std::isnan(high[i]) || std::isnan(low[i]) || std::isnan(before))
            continue;
        out[i] = std::max({high[i] - low[i], std::abs(high[i] - before), std::abs(low[i] - before)});
    }
    return out;
}

Eigen::ArrayXd averageTrueRange(const Eigen::Ref<const Eigen::ArrayXd>& high,
                                const Eigen::Ref<const Eigen::ArrayXd>& low,
                                const Eigen::Ref<const Eigen::ArrayXd>& close, int n)
{
    assert(n >= 1);
    const Eigen::ArrayXd ranges = trueRange(high, low, close);
    Eigen::ArrayXd out = Eigen::ArrayXd::Constant(ranges.size(), std::numeric_limits<double>::quiet_NaN());
    double average = 0;
    int seen = 0;
    for (Eigen::Index i = 0; i < ranges.size(); ++i) {
        if (!std::isnan(ranges[i])) {
            if (seen < n) {
                ++seen;
                average += (ranges[i] - average) / seen;
            } else {
                average += (ranges[i] - average) / n;
            }
        }
        if (seen >= n)
            out[i] = average;
    }
    return out;
}

} // namespace tidemark::quant
