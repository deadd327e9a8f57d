// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/level_solver.h"

#include "models/quant/flow_stress.h"
#include "models/quant/moving_average.h"
#include "tests/quant/trend_recipe.h"

#include <gtest/gtest.h>

namespace tidemark::quant {
namespace {

Eigen::ArrayXd held(const Eigen::ArrayXd& closes, double price, int days)
{
    Eigen::ArrayXd out(closes.size() + days);
    out << closes, Eigen::ArrayXd::Constant(days, price);
    return out;
}

class HeldDays : public testing::TestWithParam<int>
{};

TEST_P(HeldDays, TheSolvedPricePutsTheAverageOnThePrice)
{
    const Eigen::ArrayXd closes = recipeCloses();
    for (const int n : {50, 121, 200}) {
        const double level = averageFlip(closes, n, GetParam());
        const Eigen::ArrayXd after = held(closes, level, GetParam());
        EXPECT_NEAR(after.tail(n).mean() / level - 1.0, 0.0, 1e-9) << n;
    }
}

TEST_P(HeldDays, TheSolvedPricePutsTheCrossAtZero)
{
    const Eigen::ArrayXd closes = recipeCloses();
    const TrendState state({}, closes);
    for (std::size_t k = 0; k < 3; ++k) {
        const auto [fast, slow] = state.rule().crossScales[k];
        const double level =
            crossFlip(state.fastAverage(k), alphaOfScale(fast), state.slowAverage(k), alphaOfScale(slow), GetParam());
        if (std::isnan(level)) { // none: even a price of almost nothing leaves the fast average on top
            EXPECT_GT(alongStep(state, 1e-6, GetParam()).reading().cross[k].x, 0);
            continue;
        }
        const TrendReading then = alongStep(state, level, GetParam()).reading();
        EXPECT_NEAR(then.cross[k].x / level, 0.0, 1e-9);
        EXPECT_NEAR(then.cross[k].u, 0.0, 1e-9);
    }
}

TEST_P(HeldDays, TheSolvedPricePutsMomentumAtZero)
{
    const TrendState state({}, recipeCloses());
    for (std::size_t k = 0; k < 3; ++k) {
        const double level = momentumFlip(state, state.rule().momentumDays[k], GetParam());
        ASSERT_FALSE(std::isnan(level));
        EXPECT_NEAR(alongStep(state, level, GetParam()).reading().momentum[k], 0.0, 1e-9);
    }
}

TEST_P(HeldDays, BisectionFindsAZeroOfTheCrosses)
{
    TrendRule rule;
    rule.blend = Blend::Crosses;
    const TrendState state(rule, recipeCloses());
    const auto flip = blendFlip(state, GetParam());
    if (GetParam() == 1) { // one close within 30 % does not turn this trend
        EXPECT_FALSE(flip.has_value());
        EXPECT_GT(alongStep(state, state.close() * 0.7, 1).reading().signal, 0);
        return;
    }
    ASSERT_TRUE(flip.has_value());
    EXPECT_FALSE(flip->jump);
    EXPECT_LT(std::abs(alongStep(state, flip->level, GetParam()).reading().signal), 1e-9);
}

INSTANTIATE_TEST_SUITE_P(LevelSolver, HeldDays, testing::Values(1, 5, 20));

TEST(LevelSolver, ASignThatFlipsIsAJump)
{
    TrendRule rule;
    rule.blend = Blend::Momentum;
    const TrendState state(rule, recipeCloses());
    const auto flip = blendFlip(state, 1);
    ASSERT_TRUE(flip.has_value());
    EXPECT_TRUE(flip->jump);
    // The second of three signs turns at the middle one of the three closes: there the majority changes.
    EXPECT_NEAR(flip->level, momentumFlip(state, 63, 1), 1e-8);
}

TEST(LevelSolver, SaysWhenThereIsNone)
{
    const TrendState state({}, recipeCloses());
    EXPECT_TRUE(std::isnan(averageFlip(recipeCloses(), 5, 5)));
    EXPECT_TRUE(std::isnan(averageFlip(recipeCloses(10), 50, 1)));
    EXPECT_TRUE(std::isnan(momentumFlip(state, 21, 21)));
    EXPECT_FALSE(blendFlip(state, 1, 0.001, 4).has_value());
    EXPECT_FALSE(blendFlip(TrendState({}, recipeCloses(1)), 1).has_value());
    // A slow average so far below the fast one that only a negative price would bring them together.
    EXPECT_TRUE(std::isnan(crossFlip(300, 0.02, 100, 0.01, 1)));
}

TEST(LevelSolver, DaysToFlipIsTheFirstDay)
{
    const TrendState state({}, recipeCloses());
    const auto cross = [](const TrendReading& reading) { return reading.cross[0].x; };
    const double afterFive =
        crossFlip(state.fastAverage(0), alphaOfScale(8), state.slowAverage(0), alphaOfScale(24), 5);
    EXPECT_EQ(daysToFlip(state, afterFive * 0.9999, 20, cross), 5);
    EXPECT_FALSE(daysToFlip(state, state.close() * 1.05, 20, cross).has_value());
}

TEST(FlowStress, PartsAddUpToTheChangeOfWeight)
{
    const TrendState state({}, recipeCloses());
    const TrendReading now = state.reading();
    for (const PricePath path : {PricePath::Straight, PricePath::FirstDay})
        for (const double move : {-0.1, -0.02, 0.0, 0.05}) {
            const FlowPoint flow = flowAt(state, 10, state.close() * (1 + move), 5, path);
            EXPECT_NEAR(flow.total, 10 * (flow.weight - now.weight), 1e-12) << move;
            EXPECT_NEAR(flow.signalPart + flow.volPart, flow.total, 1e-12);
        }
}

TEST(FlowStress, AFallSellsAndAShockRaisesVolatility)
{
    const TrendState state({}, recipeCloses());
    const double low = tapePrice(state, -2, 5);
    EXPECT_NEAR(std::log(low / state.close()), -2 * state.reading().dailyVol * std::sqrt(5.0), 1e-14);
    const FlowPoint straight = flowAt(state, 10, low, 5, PricePath::Straight);
    const FlowPoint shock = flowAt(state, 10, low, 5, PricePath::FirstDay);
    EXPECT_LT(straight.total, 0);
    EXPECT_LT(shock.leverage, straight.leverage);
}

} // namespace
} // namespace tidemark::quant
