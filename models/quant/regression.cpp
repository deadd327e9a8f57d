// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/regression.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <vector>

namespace tidemark::quant {

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
    if (!(sxx > 0))
        return fit;
    fit.slope = (dx * (b - b.mean())).sum() / sxx;
    fit.intercept = b.mean() - fit.slope * a.mean();
    const Eigen::ArrayXd residual = b - fit.intercept - fit.slope * a;
    const double total = (b - b.mean()).square().sum();
    fit.r2 = total > 0 ? 1 - residual.square().sum() / total : kNaN;
    // The slope's row of (X'X)^-1 S (X'X)^-1: with centred x it needs only the scores dx · residual.
    const Eigen::ArrayXd score = dx * residual;
    double s = score.square().sum();
    for (Eigen::Index lag = 1; lag <= std::min<Eigen::Index>(lags, n - 1); ++lag) {
        const double weight = 1.0 - static_cast<double>(lag) / (lags + 1);
        s += 2 * weight * (score.tail(n - lag) * score.head(n - lag)).sum();
    }
    fit.slopeError = std::sqrt(std::max(s, 0.0)) / sxx;
    if (fit.slopeError > 0) {
        fit.t = fit.slope / fit.slopeError;
        const boost::math::students_t distribution(static_cast<double>(n - 2));
        fit.p = 2 * boost::math::cdf(boost::math::complement(distribution, std::abs(fit.t)));
    }
    return fit;
}

} // namespace tidemark::quant
