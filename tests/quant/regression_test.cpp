// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors from statsmodels 0.13: OLS(...).fit(cov_type='HAC', cov_kwds={'maxlags': L}, use_t=True). Tolerance 1e-7: printed digits.
#include "models/quant/regression.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark::quant {
namespace {

const Eigen::ArrayXd kX = (Eigen::ArrayXd(8) << 0.1, -0.2, 0.05, 0.3, -0.1, 0.02, 0.15, -0.25).finished();
const Eigen::ArrayXd kY = (Eigen::ArrayXd(8) << 0.02, -0.01, 0.0, 0.05, -0.03, 0.01, 0.01, -0.02).finished();

TEST(Regression, LineWithNeweyWestErrors)
{
    const auto white = fitLine(kX, kY, 0);
    EXPECT_NEAR(white.slope, 0.11984407, 1e-7);
    EXPECT_NEAR(white.intercept, 0.00270136, 1e-7);
    EXPECT_NEAR(white.slopeError, 0.022179, 1e-7);
    EXPECT_NEAR(white.p, 0.00165841, 1e-7);
    EXPECT_NEAR(white.r2, 0.7767671269225291, 1e-12);
    const auto lagged = fitLine(kX, kY, 2);
    EXPECT_NEAR(lagged.slopeError, 0.02362658, 1e-7);
    EXPECT_NEAR(lagged.t, 5.07242564, 1e-6);
}

TEST(Regression, GapsAreLeftOutAndConstantsUndefined)
{
    Eigen::ArrayXd x(9);
    Eigen::ArrayXd y(9);
    x << kX, 0.5;
    y << kY, NAN;
    EXPECT_EQ(fitLine(x, y, 1).slope, fitLine(kX, kY, 1).slope);
    EXPECT_TRUE(std::isnan(fitLine(Eigen::ArrayXd::Constant(8, 1.0), kY, 1).slope));
    EXPECT_TRUE(std::isnan(fitLine(kX.head(2), kY.head(2), 0).slope));
}

} // namespace
} // namespace tidemark::quant
