// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/trend_signal.h"

#include "tests/quant/trend_recipe.h"

#include <gtest/gtest.h>

namespace tidemark::quant {
namespace {

// pandas: ewm(alpha=1/n, adjust=False).mean(), rolling(63).std(), rolling(252).std(), ewm(com=60, adjust=False).std(bias=True).
TEST(TrendSignal, EachStepAgreesWithPandas)
{
    const TrendReading reading = TrendState({}, recipeCloses()).reading();
    EXPECT_NEAR(reading.momentum[0], 0.03689708718387563, 1e-13);
    EXPECT_NEAR(reading.momentum[1], 0.0839025907416612, 1e-13);
    EXPECT_NEAR(reading.momentum[2], 0.20537136875440562, 1e-13);
    EXPECT_NEAR(reading.cross[0].x, 1.819154491706044, 1e-11);
    EXPECT_NEAR(reading.cross[0].y, 0.805039271376058, 1e-11);
    EXPECT_NEAR(reading.cross[0].z, 1.8075050471382483, 1e-10);
    EXPECT_NEAR(reading.cross[0].u, 0.897369708968533, 1e-10);
    EXPECT_NEAR(reading.cross[1].z, 3.957893158027814, 1e-10);
    EXPECT_NEAR(reading.cross[2].z, 7.37859704618489, 1e-10);
    EXPECT_NEAR(reading.cross[2].u, 1.0172665805290102e-05, 1e-12);
    EXPECT_NEAR(reading.dailyVol, 0.011888233093099266, 1e-14);
    EXPECT_NEAR(reading.annualVol, 0.011888233093099266 * std::sqrt(252.0), 1e-13);
    const double u = reading.cross[0].u + reading.cross[1].u + reading.cross[2].u;
    EXPECT_NEAR(reading.signal, (3.0 + u) / 6.0, 1e-14);
    EXPECT_NEAR(reading.weight, reading.signal * 0.40 / reading.annualVol, 1e-13);
}

TEST(TrendSignal, OneCloseAtATimeIsTheSameAsAllAtOnce)
{
    const Eigen::ArrayXd closes = recipeCloses(2000);
    TrendState step({}, closes.head(900));
    for (Eigen::Index i = 900; i < closes.size(); ++i)
        step.push(closes[i]);
    const TrendReading a = step.reading();
    const TrendReading b = TrendState({}, closes).reading();
    EXPECT_DOUBLE_EQ(a.signal, b.signal);
    EXPECT_DOUBLE_EQ(a.weight, b.weight);
    EXPECT_EQ(step.closeAgo(252), closes[1999 - 252]);
}

TEST(TrendSignal, WithoutHistorySignalsAreUndefinedNotZero)
{
    const TrendReading reading = TrendState({}, recipeCloses(40)).reading();
    EXPECT_FALSE(std::isnan(reading.momentum[0]));
    EXPECT_TRUE(std::isnan(reading.momentum[1]));
    EXPECT_TRUE(std::isnan(reading.cross[0].u));
    EXPECT_EQ(reading.signal, reading.sign[0]); // the blend of what is defined
    EXPECT_TRUE(std::isnan(TrendState({}, recipeCloses(1)).reading().weight));
}

TEST(TrendSignal, AFlatPriceHasNoSignal)
{
    TrendRule rule;
    rule.blend = Blend::Momentum;
    const TrendReading reading = TrendState(rule, Eigen::ArrayXd::Constant(400, 50.0)).reading();
    EXPECT_EQ(reading.signal, 0.0);
    EXPECT_TRUE(std::isnan(reading.cross[0].z));
    EXPECT_EQ(reading.leverage, rule.cap);
}

TEST(TrendSignal, TheResponseFadesWhenStretched)
{
    EXPECT_EQ(crossResponse(0), 0.0);
    EXPECT_NEAR(crossResponse(std::sqrt(2.0)), 0.9637, 1e-4); // its maximum, at z = √2
    EXPECT_LT(crossResponse(3), crossResponse(std::sqrt(2.0)));
    EXPECT_EQ(crossResponse(-1), -crossResponse(1));
}

TEST(TrendSignal, LeverageStopsAtTheCap)
{
    EXPECT_DOUBLE_EQ(volatilityLeverage(0.16, 0.40, 4), 2.5);
    EXPECT_DOUBLE_EQ(volatilityLeverage(0.05, 0.40, 4), 4);
    EXPECT_DOUBLE_EQ(volatilityLeverage(0, 0.40, 4), 4);
    EXPECT_TRUE(std::isnan(volatilityLeverage(std::nan(""), 0.40, 4)));
}

TEST(TrendSignal, PathsEndWhereTheyShould)
{
    const TrendState state({}, recipeCloses());
    const TrendState straight = alongStraightPath(state, 120, 5);
    EXPECT_EQ(straight.close(), 120);
    EXPECT_EQ(straight.closeAgo(5), state.close());
    EXPECT_NEAR(std::log(straight.closeAgo(2) / straight.closeAgo(3)), std::log(120 / state.close()) / 5, 1e-14);
    EXPECT_EQ(alongStep(state, 120, 5).closeAgo(4), 120);
}

} // namespace
} // namespace tidemark::quant
