// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/theil_sen.h"

#include "models/quant/quantile.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <vector>

namespace tidemark::quant {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kNormal95 = 1.959963984540054;

/// Σ k(k − 1)(2k + 5) over groups of equal values.
double tieSum(std::vector<double> values)
{
    std::ranges::sort(values);
    double sum = 0;
    for (std::size_t i = 0; i < values.size();) {
        std::size_t end = i;
        while (end < values.size() && values[end] == values[i])
            ++end;
        const auto k = static_cast<double>(end - i);
        sum += k * (k - 1) * (2 * k + 5);
        i = end;
    }
    return sum;
}

double medianOf(const std::vector<double>& values)
{
    return median(Eigen::Map<const Eigen::ArrayXd>(values.data(), std::ssize(values)));
}

} // namespace

RobustLine theilSen(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y)
{
    assert(x.size() == y.size());
    std::vector<double> xs;
    std::vector<double> ys;
    for (Eigen::Index i = 0; i < x.size(); ++i)
        if (std::isfinite(x[i]) && std::isfinite(y[i])) {
            xs.push_back(x[i]);
            ys.push_back(y[i]);
        }
    RobustLine line{std::ssize(xs), kNaN, kNaN, kNaN, kNaN};
    std::vector<double> slopes;
    for (std::size_t i = 0; i < xs.size(); ++i)
        for (std::size_t j = 0; j < xs.size(); ++j)
            // Differences that rounding alone may have made are no difference.
            if (const double dx = xs[i] - xs[j]; dx > 1e-12 * (std::abs(xs[i]) + std::abs(xs[j])))
                slopes.push_back((ys[i] - ys[j]) / dx);
    if (line.n < 3 || slopes.empty())
        return line;
    line.slope = medianOf(slopes);
    line.intercept = medianOf(ys) - line.slope * medianOf(xs);
    const auto n = static_cast<double>(line.n);
    const auto pairs = static_cast<double>(slopes.size());
    const double variance = (n * (n - 1) * (2 * n + 5) - tieSum(xs) - tieSum(ys)) / 18;
    const double reach = kNormal95 * std::sqrt(std::max(variance, 0.0));
    std::ranges::sort(slopes);
    const double lower = std::max(std::nearbyint((pairs - reach) / 2) - 1, 0.0);
    const double upper = std::min(std::nearbyint((pairs + reach) / 2), pairs - 1);
    line.low = slopes[static_cast<std::size_t>(lower)];
    line.high = slopes[static_cast<std::size_t>(upper)];
    return line;
}

} // namespace tidemark::quant
