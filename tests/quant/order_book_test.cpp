// SPDX-License-Identifier: GPL-3.0-or-later
// Costs by hand: a book of round numbers whose walks can be added up on paper.
#include "models/quant/order_book.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark::quant {
namespace {

const OrderBook kBook{{{99, 10}, {98, 20}, {97, 30}}, {{101, 10}, {102, 20}, {103, 30}}};

TEST(OrderBook, MidSpreadAndDepth)
{
    EXPECT_TRUE(isOrderly(kBook));
    EXPECT_EQ(mid(kBook), 100);
    EXPECT_NEAR(spreadBp(kBook), 200, 1e-10);
    EXPECT_EQ(depthWithin(kBook, Taker::Buys, 100), 1010);
    EXPECT_EQ(depthWithin(kBook, Taker::Buys, 99.9), 0);
    EXPECT_EQ(depthWithin(kBook, Taker::Sells, 200), 990 + 1960);
    EXPECT_EQ(totalDepth(kBook, Taker::Sells), 990 + 1960 + 2910);
}

TEST(OrderBook, WalkingIsTheAveragePriceOfWhatIsTaken)
{
    EXPECT_NEAR(*walkCostBp(kBook, Taker::Buys, 505), 100, 1e-9) << "within the best level: half the spread";
    // 1,010 at 101 (10 units) and 1,020 at 102 (10 units): 20 units for 2,030, average 101.5.
    EXPECT_NEAR(*walkCostBp(kBook, Taker::Buys, 2030), 150, 1e-9);
    EXPECT_NEAR(*walkCostBp(kBook, Taker::Sells, 990), 100, 1e-9);
    EXPECT_TRUE(walkCostBp(kBook, Taker::Sells, 5860));
    EXPECT_FALSE(walkCostBp(kBook, Taker::Sells, 5861)) << "beyond the book there is no price";
}

TEST(OrderBook, CostNeverFallsWithSize)
{
    double before = 0;
    for (double value = 10; value < 6000; value += 10) {
        const auto cost = walkCostBp(kBook, Taker::Buys, value);
        if (!cost)
            break;
        EXPECT_GE(*cost, before - 1e-9) << value;
        before = *cost;
    }
}

TEST(OrderBook, CrossedEmptyAndUnsortedBooksAreNotOrderly)
{
    EXPECT_FALSE(isOrderly({{{101, 1}}, {{101, 1}}}));
    EXPECT_FALSE(isOrderly({{}, {{101, 1}}}));
    EXPECT_FALSE(isOrderly({{{99, 1}}, {{102, 1}, {101, 1}}}));
    EXPECT_FALSE(isOrderly({{{99, 0}}, {{101, 1}}}));
}

TEST(OrderBook, BothBoundsOfThinnerDepth)
{
    const auto factor = depthScenario(11e6, 5e6);
    EXPECT_NEAR(factor.linear, 2.2, 1e-12);
    EXPECT_NEAR(factor.squareRoot, 1.4832396974191326, 1e-12);
}

TEST(OrderBook, KylesLambdaFindsAPlantedSlope)
{
    const std::vector<double> value{1e6, -2e6, 5e5, 3e6, -1e6};
    std::vector<double> change;
    for (const double v : value)
        change.push_back(0.3 + 4.0 * v / 1e6);
    const auto fit = kyleLambda(change, value, 0);
    EXPECT_NEAR(fit.slope, 4.0, 1e-10);
    EXPECT_NEAR(fit.r2, 1.0, 1e-12);
    EXPECT_TRUE(std::isnan(kyleLambda(std::vector<double>{1, 2}, std::vector<double>{1, 2}, 0).slope));
}

// statsmodels 0.13, OLS with HAC errors of 2 lags; tolerance 1e-12.
TEST(OrderBook, KylesLambdaHasNeweyWestErrors)
{
    const std::vector<double> value{1.2e6, -0.4e6, 0.9e6, -2.1e6, 0.3e6, 1.7e6, -0.8e6, 0.1e6, -1.1e6, 2.4e6};
    const std::vector<double> change{0.9, -0.1, 0.5, -1.2, 0.4, 1.0, -0.9, 0.2, -0.3, 1.9};
    const auto fit = kyleLambda(change, value, 2);
    EXPECT_NEAR(fit.slope, 0.6502125649504016, 1e-12);
    EXPECT_NEAR(fit.error, 0.03008833446912285, 1e-12);
    EXPECT_NEAR(fit.intercept, 0.0969532357109118, 1e-12);
    EXPECT_NEAR(fit.r2, 0.9367007803811906, 1e-12);
}

TEST(OrderBook, ACurveOfManySizesIsTheWalkOfEach)
{
    for (const auto taker : {Taker::Buys, Taker::Sells}) {
        const WalkCurve curve{kBook, taker};
        EXPECT_EQ(curve.total(), totalDepth(kBook, taker));
        for (double value = 7; value < 6500; value += 41.5) {
            const auto one = walkCostBp(kBook, taker, value);
            const auto many = curve.costBp(value);
            ASSERT_EQ(one.has_value(), many.has_value()) << value;
            if (one) {
                EXPECT_NEAR(*many, *one, 1e-9) << value;
            }
        }
    }
    EXPECT_NEAR(reachBp(kBook, Taker::Buys), 300, 1e-9);
}

// The schedule by math.sinh and the two sums in Python; tolerance 1e-9 of the values.
TEST(OrderBook, AnExitCostsItsSpreadItsImpactAndItsRisk)
{
    const auto left = exitSchedule(5, 2e-6, 0.004, 3e-9);
    EXPECT_NEAR(left[1], 0.7874925783964148, 1e-12);
    const auto cost = exitCost(left, 2e6, 0.0001, 3e-9, 0.004);
    EXPECT_NEAR(cost.expected, 2603.419911867786, 1e-6);
    EXPECT_NEAR(cost.deviation, 8563.56080655794, 1e-6);
    const auto even = exitCost(exitSchedule(5, 0, 0.004, 3e-9), 2e6, 0.0001, 3e-9, 0.004);
    EXPECT_LT(even.expected, cost.expected) << "equal slices are cheapest";
    EXPECT_GT(even.deviation, cost.deviation) << "and riskiest";
}

TEST(OrderBook, ExitsAreEvenWithoutRiskAndHurriedWithIt)
{
    const auto even = exitSchedule(10, 0, 1, 1);
    for (int j = 0; j <= 10; ++j)
        EXPECT_NEAR(even[static_cast<std::size_t>(j)], 1 - j / 10.0, 1e-12);
    // κ = acosh(1.1); x_1 = sinh(9 κ) / sinh(10 κ), computed with numpy.
    EXPECT_NEAR(exitSchedule(10, 0.2, 1, 1)[1], 0.641613778754934, 1e-12);
    const auto hurried = exitSchedule(10, 1e6, 1, 1);
    EXPECT_EQ(hurried.front(), 1);
    EXPECT_LT(hurried[1], 1e-5);
    EXPECT_EQ(hurried.back(), 0);
    // The discrete optimality condition x_{j+1} − 2 x_j + x_{j−1} = (risk σ² / η) x_j.
    const auto x = exitSchedule(8, 0.5, 0.7, 0.3);
    for (std::size_t j = 1; j < 8; ++j)
        EXPECT_NEAR(x[j + 1] - 2 * x[j] + x[j - 1], 0.5 * 0.49 / 0.3 * x[j], 1e-12);
}

} // namespace
} // namespace tidemark::quant
