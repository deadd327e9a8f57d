// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace tidemark::quant {

/// y = intercept + slope · x by ordinary least squares, with errors that allow for heteroscedasticity and autocorrelation.
struct LineFit
{
    Eigen::Index n = 0;
    double intercept, slope;
    double slopeError; ///< Newey-West
    double t, p;       ///< of slope = 0, n − 2 degrees of freedom
    double r2;
    int lags = 0;
};

/// Rows with a missing value are left out. Covariance by Newey and West (1987): Bartlett weights up to `lags`, no small-sample
/// factor; lags = 0 gives White's HC0. Undefined (NaN) for n < 3 or constant x. Precondition: equal sizes, lags >= 0.
[[nodiscard]] LineFit fitLine(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y,
                              int lags);

/// Mean of a series with a Newey-West error (as statsmodels' OLS on a constant with HAC errors, no small-sample factor). Missing values are
/// left out. error is NaN for n < 2. Precondition: lags >= 0.
struct MeanFit
{
    Eigen::Index n = 0;
    double mean, error;
};
[[nodiscard]] MeanFit fitMean(const Eigen::Ref<const Eigen::ArrayXd>& values, int lags);

/// The usual number of lags for n rows, ⌊4 (n/100)^(2/9)⌋ (Newey and West 1994).
[[nodiscard]] int neweyWestLags(Eigen::Index n);

} // namespace tidemark::quant
