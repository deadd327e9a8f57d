// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/level_state.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace tidemark::quant {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

TEST(LevelState, OfARisingLine)
{
    const Eigen::ArrayXd values = Eigen::ArrayXd::LinSpaced(600, 1, 600);
    const LevelState state = levelState(values);
    EXPECT_EQ(state.last, 600);
    EXPECT_EQ(state.difference, 1);
    EXPECT_EQ(state.difference20, 20);
    EXPECT_NEAR(state.change20, 600.0 / 580 - 1, 1e-15);
    EXPECT_NEAR(state.percentile, 503.5 / 504, 1e-15);
    EXPECT_EQ(state.drawdown, 0);
    EXPECT_NEAR(state.average200, 500.5, 1e-10);
}

TEST(LevelState, MissingValuesAreNoObservations)
{
    Eigen::ArrayXd values(5);
    values << 10, kNaN, 12, kNaN, kNaN;
    const LevelState state = levelState(values, 2);
    EXPECT_EQ(state.count, 2);
    EXPECT_EQ(state.last, 12);
    EXPECT_EQ(state.difference, 2);
    EXPECT_NEAR(state.percentile, 0.75, 1e-15);
    EXPECT_TRUE(std::isnan(state.change20));
    EXPECT_TRUE(std::isnan(state.drawdown));
}

TEST(LevelState, TiesCountHalf)
{
    EXPECT_EQ(levelState(Eigen::ArrayXd::Constant(10, 3.0), 4).percentile, 0.5);
    EXPECT_TRUE(std::isnan(levelState(Eigen::ArrayXd(0)).last));
}

TEST(SahmGap, AgreesWithTheRuleByHand)
{
    // 2007-2008, unemployment rate of the United States as first published values of the series in use today; the rule's own
    // example: 5.0 4.9 5.1 (Jan–Mar 2008) against the lowest mean of the year before, 4.4667 (Mar–May 2007): 0.5333.
    const std::vector<double> rates{4.4, 4.6, 4.5, 4.4, 4.5, 4.4, 4.6, 4.7, 4.6, 4.7, 4.7, 4.7, 5.0, 5.0, 4.9, 5.1};
    std::vector<int> months(rates.size());
    for (std::size_t i = 0; i < months.size(); ++i)
        months[i] = static_cast<int>(i);
    const Eigen::Map<const Eigen::ArrayXd> values(rates.data(), static_cast<Eigen::Index>(rates.size()));
    // Means of three: lowest of the twelve before the last is (4.5 + 4.4 + 4.5) / 3 or (4.4 + 4.5 + 4.4) / 3.
    EXPECT_NEAR(sahmGap(months, values), 5.0 - (4.4 + 4.5 + 4.4) / 3, 1e-12);
}

TEST(SahmGap, AMissingMonthPropagates)
{
    std::vector<int> months;
    for (int i = 0; i < 20; ++i)
        if (i != 17)
            months.push_back(i);
    EXPECT_TRUE(std::isnan(sahmGap(months, Eigen::ArrayXd::Constant(19, 4.0))));
    months.pop_back();
    EXPECT_TRUE(std::isnan(sahmGap({}, Eigen::ArrayXd(0))));
}

} // namespace
} // namespace tidemark::quant
