// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/regression.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>
#include <limits>
#include <vector>

namespace tidemark::quant {

namespace {

/// Σ of the scores' products with Bartlett weights up to `lags`; not negative but for rounding.
double bartlettSum(const Eigen::ArrayXd& score, int lags)
{
    const Eigen::Index n = score.size();
    double s = score.square().sum();
    for (Eigen::Index lag = 1; lag <= std::min<Eigen::Index>(lags, n - 1); ++lag) {
        const double weight = 1.0 - static_cast<double>(lag) / (lags + 1);
        s += 2 * weight * (score.tail(n - lag) * score.head(n - lag)).sum();
    }
    return std::max(s, 0.0);
}

} // namespace

LineFit fitLine(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y, int lags)
{
    assert(x.size() == y.size() && lags >= 0);
    constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> xs;
    std::vector<double> ys;
    for (Eigen::Index i = 0; i < x.size(); ++i)
        if (std::isfinite(x[i]) && std::isfinite(y[i])) {
            xs.push_back(x[i]);
            ys.push_back(y[i]);
        }
    const auto n = static_cast<Eigen::Index>(xs.size());
    LineFit fit{n, kNaN, kNaN, kNaN, kNaN, kNaN, kNaN, lags};
    if (n < 3)
        return fit;
    const Eigen::Map<const Eigen::ArrayXd> a(xs.data(), n);
    const Eigen::Map<const Eigen::ArrayXd> b(ys.data(), n);
    const Eigen::ArrayXd dx = a - a.mean();
    const double sxx = dx.square().sum();
    // What rounding leaves of a constant is no variation.
    if (!(sxx > static_cast<double>(n) * std::pow(1e-12 * a.abs().maxCoeff(), 2)))
        return fit;
    fit.slope = (dx * (b - b.mean())).sum() / sxx;
    fit.intercept = b.mean() - fit.slope * a.mean();
    const Eigen::ArrayXd residual = b - fit.intercept - fit.slope * a;
    const double total = (b - b.mean()).square().sum();
    fit.r2 = total > 0 ? 1 - residual.square().sum() / total : kNaN;
    // The slope's row of (X'X)^-1 S (X'X)^-1: with centred x it needs only the scores dx · residual.
    fit.slopeError = std::sqrt(bartlettSum(dx * residual, lags)) / sxx;
    if (fit.slopeError > 0) {
        fit.t = fit.slope / fit.slopeError;
        const boost::math::students_t distribution(static_cast<double>(n - 2));
        fit.p = 2 * boost::math::cdf(boost::math::complement(distribution, std::abs(fit.t)));
    }
    return fit;
}

MeanFit fitMean(const Eigen::Ref<const Eigen::ArrayXd>& values, int lags)
{
    assert(lags >= 0);
    constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> known;
    std::ranges::copy_if(values, std::back_inserter(known), [](double v) { return std::isfinite(v); });
    const auto n = static_cast<Eigen::Index>(known.size());
    if (n == 0)
        return {0, kNaN, kNaN};
    const Eigen::Map<const Eigen::ArrayXd> v(known.data(), n);
    const double mean = v.mean();
    return {n, mean, n < 2 ? kNaN : std::sqrt(bartlettSum(v - mean, lags)) / static_cast<double>(n)};
}

int neweyWestLags(Eigen::Index n)
{
    return static_cast<int>(std::floor(4 * std::pow(static_cast<double>(n) / 100.0, 2.0 / 9.0)));
}

} // namespace tidemark::quant
