// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/align.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark::quant {
namespace {

using std::chrono::days;

struct Daily
{
    std::vector<TimePoint> times;
    Eigen::ArrayXd prices;
    [[nodiscard]] DailyPrices view() const { return {times, prices}; }
};

Daily daily(Date first, const std::vector<double>& prices, bool weekdaysOnly)
{
    Daily out;
    std::vector<double> kept;
    Date day = first;
    for (const double price : prices) {
        while (
            weekdaysOnly
            && (std::chrono::weekday{day} == std::chrono::Saturday || std::chrono::weekday{day} == std::chrono::Sunday))
            day += days{1};
        out.times.emplace_back(day);
        kept.push_back(price);
        day += days{1};
    }
    out.prices = Eigen::Map<const Eigen::ArrayXd>(kept.data(), static_cast<Eigen::Index>(kept.size()));
    return out;
}

// Thursday 30 October to Tuesday 4 November 2025: the clock changes on the Sunday.
const Date kThursday = makeDate(2025, 10, 30);
const Daily kBtc = daily(kThursday, {100, 102, 105, 110, 99, 101}, false);
const Daily kNdx = daily(kThursday, {50, 51, 50, 52}, true);

TEST(PairedReturns, CommonDaysJoinTheWeekendToMonday)
{
    const auto r = pairedReturns(kBtc.view(), kNdx.view(), CalendarRule::CommonDays);
    ASSERT_EQ(r.times.size(), 3U);
    EXPECT_EQ(r.times[1], TimePoint{makeDate(2025, 11, 3)});
    EXPECT_NEAR(r.x[1], std::log(99.0 / 102), 1e-15);
    EXPECT_NEAR(r.y[1], std::log(50.0 / 51), 1e-15);
    EXPECT_EQ(r.priceX[1], 99);
    EXPECT_NEAR(r.x.sum(), std::log(1.01), 1e-15); // nothing is lost
}

TEST(PairedReturns, DropWeekendLosesWhatHappenedWhileOneWasClosed)
{
    const auto r = pairedReturns(kBtc.view(), kNdx.view(), CalendarRule::DropWeekend);
    ASSERT_EQ(r.times.size(), 3U);
    EXPECT_NEAR(r.x[1], std::log(99.0 / 110), 1e-15); // Sunday to Monday only
    EXPECT_NEAR(r.y[1], std::log(50.0 / 51), 1e-15);  // Friday to Monday
}

TEST(PairedReturns, CalendarFillCountsClosedDaysAsZero)
{
    const auto r = pairedReturns(kBtc.view(), kNdx.view(), CalendarRule::CalendarFill);
    ASSERT_EQ(r.times.size(), 5U);
    EXPECT_EQ(r.y[1], 0);
    EXPECT_EQ(r.y[2], 0);
    EXPECT_NEAR(r.x[2], std::log(110.0 / 105), 1e-15);
    EXPECT_NEAR(r.y[3], std::log(50.0 / 51), 1e-15);
}

TEST(PairedReturns, MissingAndImpossiblePricesAreNotThere)
{
    auto btc = kBtc;
    btc.prices[1] = NAN;  // Friday
    btc.prices[4] = -1.0; // Monday
    const auto r = pairedReturns(btc.view(), kNdx.view(), CalendarRule::CommonDays);
    ASSERT_EQ(r.times.size(), 1U);
    EXPECT_NEAR(r.x[0], std::log(1.01), 1e-15);
    EXPECT_NEAR(r.y[0], std::log(52.0 / 50), 1e-15);
}

TEST(PairedReturns, EndsWithTheShorterSeriesAndLooksAtNothingLater)
{
    auto longer = daily(kThursday, {100, 102, 105, 110, 99, 101, 400, 2}, false);
    for (const auto rule : {CalendarRule::CommonDays, CalendarRule::DropWeekend, CalendarRule::CalendarFill}) {
        const auto r = pairedReturns(longer.view(), kNdx.view(), rule);
        const auto cut = pairedReturns(kBtc.view(), kNdx.view(), rule);
        ASSERT_EQ(r.times, cut.times);
        EXPECT_TRUE((r.x == cut.x).all() && (r.y == cut.y).all());
    }
    EXPECT_TRUE(pairedReturns({{}, Eigen::ArrayXd{}}, kNdx.view(), CalendarRule::CalendarFill).times.empty());
}

} // namespace
} // namespace tidemark::quant
