// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/quantile.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <vector>

namespace tidemark::quant {

double quantile(const Eigen::Ref<const Eigen::ArrayXd>& values, double p, QuantileRule rule)
{
    assert(p >= 0 && p <= 1);
    std::vector<double> sorted;
    sorted.reserve(static_cast<std::size_t>(values.size()));
    std::ranges::copy_if(values, std::back_inserter(sorted), [](double v) { return std::isfinite(v); });
    if (sorted.empty())
        return std::numeric_limits<double>::quiet_NaN();
    std::ranges::sort(sorted);
    const auto n = static_cast<double>(sorted.size());
    const double position = rule == QuantileRule::R7 ? (n - 1) * p : (n + 1) * p - 1;
    const double clamped = std::clamp(position, 0.0, n - 1);
    const auto lower = static_cast<std::size_t>(std::floor(clamped));
    const auto upper = std::min(lower + 1, sorted.size() - 1);
    return sorted[lower] + (clamped - std::floor(clamped)) * (sorted[upper] - sorted[lower]);
}

double median(const Eigen::Ref<const Eigen::ArrayXd>& values) { return quantile(values, 0.5); }

} // namespace tidemark::quant
