// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/hayashi_yoshida.h"

#include <cmath>
#include <limits>

namespace tidemark::quant {

namespace {

double realisedVariance(const Ticks& ticks)
{
    const Eigen::Index n = ticks.logPrices.size();
    return n < 2 ? 0.0 : (ticks.logPrices.tail(n - 1) - ticks.logPrices.head(n - 1)).square().sum();
}

} // namespace

HayashiYoshidaSums& HayashiYoshidaSums::operator+=(const HayashiYoshidaSums& other)
{
    covariance += other.covariance;
    varianceX += other.varianceX;
    varianceY += other.varianceY;
    return *this;
}

double HayashiYoshidaSums::correlation() const
{
    return varianceX > 0 && varianceY > 0 ? covariance / (std::sqrt(varianceX) * std::sqrt(varianceY))
                                          : std::numeric_limits<double>::quiet_NaN();
}

HayashiYoshidaSums hayashiYoshida(const Ticks& x, const Ticks& y, std::chrono::milliseconds lead)
{
    HayashiYoshidaSums sums{0, realisedVariance(x), realisedVariance(y)};
    const auto& px = x.logPrices;
    const auto& py = y.logPrices;
    const auto timeX = [&](std::size_t i) { return x.times[i] + lead; };
    std::size_t first = 1; // the first increment of y that can still overlap
    for (std::size_t i = 1; i < x.times.size(); ++i) {
        while (first < y.times.size() && y.times[first] <= timeX(i - 1))
            ++first;
        // The increments of y that overlap are neighbours, so their sum is one difference of prices.
        std::size_t end = first;
        while (end < y.times.size() && y.times[end - 1] < timeX(i))
            ++end;
        if (end == first)
            continue;
        const auto a = static_cast<Eigen::Index>(first - 1);
        const auto b = static_cast<Eigen::Index>(end - 1);
        const auto k = static_cast<Eigen::Index>(i);
        sums.covariance += (px[k] - px[k - 1]) * (py[b] - py[a]);
    }
    return sums;
}

} // namespace tidemark::quant
