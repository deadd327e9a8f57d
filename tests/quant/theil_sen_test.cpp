// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors from scipy.stats.theilslopes (scipy 1.10), forward P/E against growth with one wild point. Tolerance 1e-13.
#include "models/quant/theil_sen.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark::quant {
namespace {

TEST(TheilSen, IsTheMedianOfThePairs)
{
    Eigen::ArrayXd x(15);
    Eigen::ArrayXd y(15);
    x << 4.67, 5.62, 6.21, 7.17, 7.21, 7.56, 7.68, 8.48, 12.8, 16.7, 18.6, 24.6, 26.9, 32.3, 124.4;
    y << 20.45, 15.43, 10.38, 16.74, 20.29, 12.77, 18.44, 28.3, 25.0, 27.6, 29.4, 20.2, 35.3, 29.6, 9.2;
    const auto line = theilSen(x, y);
    EXPECT_NEAR(line.slope, 0.6424982053122755, 1e-13);
    EXPECT_NEAR(line.intercept, 14.841615218951903, 1e-12);
    EXPECT_NEAR(line.low, -0.00998392418986379, 1e-13);
    EXPECT_NEAR(line.high, 1.0762711864406778, 1e-13);
}

TEST(TheilSen, TiesCountInItsInterval)
{
    Eigen::ArrayXd x(11);
    Eigen::ArrayXd y(11);
    x << 1, 2, 2, 3, 4, 4, 5, 7, 8, 9, NAN;
    y << 2, 2, 3, 5, 4, 6, 6, 9, 7, 30, 1;
    const auto line = theilSen(x, y);
    EXPECT_EQ(line.n, 10);
    EXPECT_NEAR(line.slope, 1.1666666666666667, 1e-13);
    EXPECT_NEAR(line.low, 0.6666666666666666, 1e-13);
    EXPECT_NEAR(line.high, 2.0, 1e-13);
}

TEST(TheilSen, ConstantsAndTooFewAreUndefined)
{
    EXPECT_TRUE(std::isnan(theilSen(Eigen::ArrayXd::Constant(5, 2.0), Eigen::ArrayXd::LinSpaced(5, 0, 1)).slope));
    EXPECT_TRUE(std::isnan(theilSen(Eigen::ArrayXd::LinSpaced(2, 0, 1), Eigen::ArrayXd::LinSpaced(2, 0, 1)).slope));
}

} // namespace
} // namespace tidemark::quant
