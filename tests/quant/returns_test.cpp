// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/returns.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark::quant {
namespace {

TEST(Returns, LogReturnsAddUpToTheWholeMove)
{
    const Eigen::ArrayXd prices = (Eigen::ArrayXd(4) << 100.0, 110.0, 99.0, 101.5).finished();
    const Eigen::ArrayXd returns = logReturns(prices);
    ASSERT_EQ(returns.size(), 3);
    EXPECT_NEAR(returns.sum(), std::log(1.015), 1e-15);
    EXPECT_NEAR(simpleReturns(prices)[1], -0.1, 1e-15);
}

TEST(Returns, MissingAndImpossiblePricesAreGaps)
{
    const Eigen::ArrayXd prices = (Eigen::ArrayXd(5) << 100.0, NAN, 99.0, 0.0, 98.0).finished();
    EXPECT_TRUE(logReturns(prices).isNaN().all());
    EXPECT_EQ(logReturns(prices.head(1)).size(), 0);
}

} // namespace
} // namespace tidemark::quant
