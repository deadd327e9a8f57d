// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/impact.h"

#include "models/quant/regression.h"

#include <cassert>
#include <cmath>
#include <limits>

namespace tidemark::quant {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr Eigen::Index kFewestPairs = 10;

} // namespace

ImpactFit fitImpact(const Eigen::Ref<const Eigen::ArrayXd>& sizes, const Eigen::Ref<const Eigen::ArrayXXd>& costBp,
                    ImpactForm form, int lags)
{
    assert(sizes.size() == costBp.rows());
    const Eigen::ArrayXd x = form == ImpactForm::Linear ? Eigen::ArrayXd(sizes) : Eigen::ArrayXd(sizes.sqrt());
    Eigen::ArrayXd slopes(costBp.cols());
    Eigen::ArrayXd intercepts(costBp.cols());
    Eigen::ArrayXd shares(costBp.cols());
    double alone = kNaN;
    for (Eigen::Index k = 0; k < costBp.cols(); ++k) {
        const LineFit fit = fitLine(x, costBp.col(k), 0);
        slopes[k] = fit.slope;
        intercepts[k] = fit.intercept;
        shares[k] = fit.r2;
        if (std::isfinite(fit.slope))
            alone = fit.slopeError;
    }
    const MeanFit slope = fitMean(slopes, lags);
    return {slope.n, fitMean(intercepts, lags).mean, slope.mean, slope.n == 1 ? alone : slope.error,
            fitMean(shares, lags).mean};
}

double impactCoefficient(double slopeBp, double sigma, double volume)
{
    return sigma > 0 && volume > 0 ? slopeBp / 1e4 * std::sqrt(volume) / sigma : kNaN;
}

Resilience resilienceOf(const Eigen::Ref<const Eigen::ArrayXd>& values, int lags)
{
    const Eigen::Index n = values.size();
    if (n < 2)
        return {0, kNaN, kNaN, kNaN};
    const Eigen::ArrayXd logs = values.log();
    const LineFit fit = fitLine(logs.head(n - 1), logs.tail(n - 1), lags);
    if (fit.n < kFewestPairs)
        return {fit.n, kNaN, kNaN, kNaN};
    return {fit.n, fit.slope, fit.slopeError,
            fit.slope > 0 && fit.slope < 1 ? std::log(0.5) / std::log(fit.slope) : kNaN};
}

} // namespace tidemark::quant
