// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/gap_reversal.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark::quant {
namespace {

BarsPtr bars(const std::vector<std::array<double, 4>>& rows, Date first = makeDate(2024, 12, 27))
{
    Bars::Columns c;
    const auto n = static_cast<Eigen::Index>(rows.size());
    c.open.resize(n);
    c.high.resize(n);
    c.low.resize(n);
    c.close.resize(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        c.times.emplace_back(first + std::chrono::days{i});
        c.open[i] = rows[static_cast<std::size_t>(i)][0];
        c.high[i] = rows[static_cast<std::size_t>(i)][1];
        c.low[i] = rows[static_cast<std::size_t>(i)][2];
        c.close[i] = rows[static_cast<std::size_t>(i)][3];
    }
    return *Bars::make({"X", Interval::Day1, "test"}, std::move(c));
}

TEST(GapReversal, TheRuleCountsTheThresholdItselfAndNeedsALowerClose)
{
    const auto data = bars({{100, 101, 99, 100},
                            {101, 102, 98, 99},     // open exactly +1 %, closes lower: a case
                            {100.5, 101, 99, 99.5}, // opens up 1.5 %, closes above the prior close
                            {100, 103, 98, 98},     // opens +0.5 %, high +3.5 %
                            {NAN, 99, 97, 97}});
    const auto open = reversalCases(*data, ReversalRule::OpenAbove, 0.01, TimePoint{});
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].row, 1U);
    EXPECT_NEAR(open[0].close, -0.01, 1e-15);
    const auto high = reversalCases(*data, ReversalRule::HighAbove, 0.01, TimePoint{});
    ASSERT_EQ(high.size(), 3U) << "rows 1, 3 and 4: a missing open does not matter for the high";
    EXPECT_EQ(high[2].row, 4U);
    EXPECT_TRUE(reversalCases(*data, ReversalRule::OpenAbove, 0.01, data->times()[2]).empty());
}

TEST(GapReversal, StaleOpensAreCountedByYearAndOnceADay)
{
    const auto data = bars({{10, 10, 10, 10},       // no prior close: not counted
                            {10, 10, 10, 10},       // copied and flat
                            {10.5, 11, 10, 10.8},   // a real open
                            {10.8, 11, 10.5, 10.6}, // copied
                            {10.9, 10.9, 10.9, 10.9},
                            {10.9, 12, 10, 11}, // 2025: copied
                            {11.2, 12, 11, 11.5}});
    const auto years = openQuality(*data);
    ASSERT_EQ(years.size(), 2U);
    EXPECT_EQ(years[0].year, 2024);
    EXPECT_EQ(years[0].days, 4);
    EXPECT_EQ(years[0].copied, 2);
    EXPECT_EQ(years[0].flat, 2);
    EXPECT_EQ(years[0].unusable, 3);
    EXPECT_NEAR(years[1].share(), 0.5, 1e-15);
    EXPECT_NEAR(years[0].flatShare(), 0.5, 1e-15);
}

TEST(GapReversal, ForwardReturnsEndWithTheSeries)
{
    const Eigen::ArrayXd close = (Eigen::ArrayXd(4) << 100, 110, 99, 121).finished();
    const auto returns = forwardReturns(close, {0, 1, 3}, 2);
    EXPECT_NEAR(returns[0], -0.01, 1e-15);
    EXPECT_NEAR(returns[1], 0.1, 1e-15);
    EXPECT_TRUE(std::isnan(returns[2]));
    EXPECT_EQ(overlappingWindows({0, 14, 30, 60}, 20), 2);
    EXPECT_EQ(overlappingWindows({0, 20}, 20), 0);
}

TEST(GapReversal, MatchedDaysAreNearInVolatilityAndFarFromCases)
{
    Eigen::ArrayXd volatility(100);
    for (Eigen::Index i = 0; i < 100; ++i)
        volatility[i] = 0.01 + 0.0001 * static_cast<double>(i % 10);
    const auto matched = matchedRows(volatility, {45}, 0, 5, 3);
    ASSERT_EQ(matched.size(), 1U);
    ASSERT_EQ(matched[0].size(), 5U);
    for (const std::size_t row : matched[0]) {
        EXPECT_EQ(row % 10, 5U);
        EXPECT_TRUE(row < 42 || row > 48) << row;
    }
    volatility[45] = NAN;
    EXPECT_TRUE(matchedRows(volatility, {45}, 0, 5, 3)[0].empty());
}

TEST(GapReversal, MatchedDrawsCountWhatDoesAsWell)
{
    // Two pools of two values: sums 0, 1, 10, 11, each as likely. A mean of 5 is reached by two of four.
    const std::vector<Eigen::ArrayXd> pools{(Eigen::ArrayXd(2) << 0, 1).finished(),
                                            (Eigen::ArrayXd(3) << 0, NAN, 10).finished()};
    const auto test = matchedTest(pools, 5.0, 20'000, 3);
    EXPECT_NEAR(test.mean, 2.75, 1e-15);
    EXPECT_NEAR(test.exceed, 0.5, 0.015) << "four standard errors of 20,000 draws";
    EXPECT_EQ(test.exceed, matchedTest(pools, 5.0, 20'000, 3).exceed);
    EXPECT_EQ(matchedTest(pools, 12.0, 999, 3).exceed, 0.001);
    EXPECT_EQ(matchedTest(pools, 0.0, 999, 3).exceed, 1.0);
    EXPECT_TRUE(std::isnan(matchedTest({Eigen::ArrayXd::Constant(2, NAN)}, 0, 100, 1).mean));
    EXPECT_TRUE(std::isnan(matchedTest({}, 0, 100, 1).exceed));
}

TEST(GapReversal, TrailingVolatilityAgreesWithPandas)
{
    // pandas 1.5.3: np.log(s).diff().rolling(3).std() of 100, 102, 101, 105, 103.
    const Eigen::ArrayXd close = (Eigen::ArrayXd(5) << 100, 102, 101, 105, 103).finished();
    const auto volatility = trailingVolatility(close, 3);
    EXPECT_TRUE(std::isnan(volatility[2]));
    EXPECT_NEAR(volatility[3], 0.024538246390489897, 1e-15);
    EXPECT_NEAR(volatility[4], 0.031174653398094294, 1e-15);
}

} // namespace
} // namespace tidemark::quant
