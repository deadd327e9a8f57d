// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/returns.h"

#include <cmath>
#include <limits>

namespace tidemark::quant {

namespace {

template <typename F>
Eigen::ArrayXd pairwise(const Eigen::Ref<const Eigen::ArrayXd>& prices, F change)
{
    if (prices.size() < 2)
        return {};
    Eigen::ArrayXd out(prices.size() - 1);
    for (Eigen::Index i = 0; i < out.size(); ++i) {
        const double before = prices[i];
        const double after = prices[i + 1];
        out[i] = before > 0 && after > 0 ? change(before, after) : std::numeric_limits<double>::quiet_NaN();
    }
    return out;
}

} // namespace

Eigen::ArrayXd logReturns(const Eigen::Ref<const Eigen::ArrayXd>& prices)
{
    return pairwise(prices, [](double before, double after) { return std::log(after / before); });
}

Eigen::ArrayXd simpleReturns(const Eigen::Ref<const Eigen::ArrayXd>& prices)
{
    return pairwise(prices, [](double before, double after) { return after / before - 1.0; });
}

} // namespace tidemark::quant
