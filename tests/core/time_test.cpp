// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/format.h"
#include "models/core/time.h"

#include <gtest/gtest.h>

namespace tidemark {
namespace {

using namespace std::chrono_literals;

TEST(Time, NewYorkCloseOfTheEventDayIsFiveInTheMorningInBeijing)
{
    const TimePoint close = fromNewYork(makeDate(2025, 11, 20), 16h);
    EXPECT_EQ(isoTime(close), "2025-11-20T21:00:00Z");
    EXPECT_EQ(formatTime(close, TimeStyle::Beijing, Language::Chinese), "2025-11-21 05:00 北京");
    EXPECT_EQ(formatTime(close, TimeStyle::NewYork, Language::English), "20 Nov 2025 16:00 New York");
}

TEST(Time, ClockChangesOfSpringAndAutumn)
{
    EXPECT_EQ(newYorkOffset(makeDate(2025, 3, 9) + 6h + 59min), -300min);
    EXPECT_EQ(newYorkOffset(makeDate(2025, 3, 9) + 7h), -240min);
    EXPECT_EQ(newYorkOffset(makeDate(2025, 11, 2) + 5h + 59min), -240min);
    EXPECT_EQ(newYorkOffset(makeDate(2025, 11, 2) + 6h), -300min);
    // The skipped hour: 02:30 does not exist and becomes the jump; the doubled hour: the first of the two.
    EXPECT_EQ(isoTime(fromNewYork(makeDate(2025, 3, 9), 2h + 30min)), "2025-03-09T07:00:00Z");
    EXPECT_EQ(isoTime(fromNewYork(makeDate(2025, 11, 2), 1h + 30min)), "2025-11-02T05:30:00Z");
}

TEST(Time, AsOfOfADateIsTheEndOfThatDayInNewYork)
{
    EXPECT_EQ(isoTime(*parseAsOf("2025-11-20")), "2025-11-21T05:00:00Z");
    EXPECT_EQ(isoTime(*parseAsOf("2025-07-01")), "2025-07-02T04:00:00Z");
    EXPECT_EQ(isoTime(*parseAsOf("2025-11-20T21:00:00Z")), "2025-11-20T21:00:00Z");
    EXPECT_EQ(asOfDate(*parseAsOf("2025-11-20")), makeDate(2025, 11, 20));
    EXPECT_EQ(asOfDate(*parseAsOf("2025-11-20T21:00:00Z")), makeDate(2025, 11, 20));
    EXPECT_FALSE(parseAsOf("2025-02-30"));
    EXPECT_FALSE(parseAsOf("yesterday"));
    EXPECT_FALSE(parseAsOf("2025-11-20T25:00:00Z"));
}

TEST(Format, NumbersFollowTheLook)
{
    EXPECT_EQ(formatValue(-0.015476, {Unit::Percent, 2, Sign::Always}, Language::English), "−1.55%");
    EXPECT_EQ(formatValue(0.0, {Unit::Percent, 2, Sign::Always}, Language::English), "0.00%");
    EXPECT_EQ(formatValue(-0.000001, {Unit::Percent, 2, Sign::Always}, Language::English), "0.00%");
    EXPECT_EQ(formatValue(6538.764, {Unit::None, 2}, Language::Chinese), "6,538.76");
    EXPECT_EQ(formatValue(-1234567.0, {Unit::None, 0}, Language::English), "−1,234,567");
    EXPECT_EQ(formatValue(std::nan(""), {Unit::Percent, 2}, Language::English), "—");
    EXPECT_EQ(formatValue(3.6, {Unit::UsdBillion, 1}, Language::Chinese), "36 亿美元");
    EXPECT_EQ(formatValue(3.6, {Unit::UsdBillion, 1}, Language::English), "3.6 bn USD");
}

} // namespace
} // namespace tidemark
