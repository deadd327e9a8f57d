// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/axis_item.h"
#include "widgets/figure/ticks.h"
#include "widgets/figure/time_ticks.h"

#include "models/core/time.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace tidemark {

namespace {

using namespace std::chrono;

constexpr LabelFont kFont{12, false};

XAxis calendar() { return {}; }

XAxis sessions(const std::vector<TimeRange>& open)
{
    XAxis axis;
    axis.kind = AxisKind::Sessions;
    axis.open = open;
    return axis;
}

TimeRange session(int year, unsigned month, unsigned day, minutes length = minutes{390})
{
    const TimePoint open = fromNewYork(makeDate(year, month, day), minutes{570});
    return {open, open + length};
}

QStringList labels(const TimeTicks& ticks)
{
    QStringList out;
    for (const TimeTick& tick : ticks.ticks)
        out.append(tick.label);
    return out;
}

} // namespace

TEST(Ticks, AreRoundAndWithinTheLimits)
{
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> mantissa(-10, 10);
    std::uniform_int_distribution<int> exponent(-9, 12);
    for (int k = 0; k < 5000; ++k) {
        const double low = mantissa(random) * std::pow(10.0, exponent(random));
        const double high = low + std::abs(mantissa(random)) * std::pow(10.0, exponent(random)) + 1e-9;
        const NumberTicks ticks = numberTicks(low, high, 6);
        ASSERT_LE(ticks.values.size(), 7u);
        if (ticks.values.empty())
            continue; // limits nearer than their size can tell apart
        const double power = std::pow(10.0, std::floor(std::log10(ticks.step) + 1e-9));
        const double lead = ticks.step / power;
        EXPECT_TRUE(std::abs(lead - 1) < 1e-6 || std::abs(lead - 2) < 1e-6 || std::abs(lead - 2.5) < 1e-6
                    || std::abs(lead - 5) < 1e-6)
            << ticks.step;
        EXPECT_GE(ticks.values.front(), low - 1e-6 * ticks.step - 1e-15 * std::abs(low));
        EXPECT_LE(ticks.values.back(), high + 1e-6 * ticks.step + 1e-15 * std::abs(high));
    }
}

TEST(Ticks, DecimalsTellNeighboursApart)
{
    EXPECT_EQ(numberTicks(0, 1, 5).decimals, 2);  // steps of 0.25
    EXPECT_EQ(numberTicks(0, 10, 5).decimals, 1); // steps of 2.5
    EXPECT_EQ(numberTicks(0, 1000, 5).decimals, 0);
    const NumberTicks percents = numberTicks(-0.031, 0.049, 6, percent(1));
    ASSERT_FALSE(percents.values.empty());
    for (const double value : percents.values)
        EXPECT_NEAR(value * 100, std::round(value * 100), 1e-9);
    EXPECT_EQ(tickLabel(-0.02, percents, signedPercent(2)), QStringLiteral("\u22122"));
}

TEST(Ticks, BadLimitsGiveNone)
{
    const double inf = std::numeric_limits<double>::infinity();
    EXPECT_TRUE(numberTicks(0, 0, 5).values.empty());
    EXPECT_TRUE(numberTicks(1, 0, 5).values.empty());
    EXPECT_TRUE(numberTicks(std::nan(""), 1, 5).values.empty());
    EXPECT_TRUE(numberTicks(-inf, inf, 5).values.empty());
    EXPECT_TRUE(numberTicks(-1e308, 1e308, 5).values.empty()); // the span is no number
    EXPECT_LE(numberTicks(-1e300, 1e300, 5).values.size(), 6u);
    EXPECT_LE(numberTicks(1e15, 1e15 + 1, 5).values.size(), 6u);
}

TEST(Ticks, LogTicksAreDecadesOrFiner)
{
    const NumberTicks wide = logTicks(0, 5, 6);
    EXPECT_EQ(wide.values, (std::vector<double>{0, 1, 2, 3, 4, 5}));
    const NumberTicks narrow = logTicks(0, 1, 6);
    ASSERT_GE(narrow.values.size(), 3u);
    EXPECT_NEAR(std::pow(10.0, narrow.values[1]), std::round(std::pow(10.0, narrow.values[1])), 1e-9);
    EXPECT_LE(logTicks(-300, 300, 6).values.size(), 7u);
    EXPECT_LE(logTicks(-1e9, 1e12, 6).values.size(), 7u); // decades beyond all numbers
    EXPECT_TRUE(logTicks(400, 500, 6).values.empty());
    EXPECT_GE(logTicks(0.1, 0.15, 6).values.size(), 2u);
}

TEST(TimeTicks, FollowTheZoom)
{
    const TimeScale scale(calendar());
    const auto at = [](int y, unsigned m, unsigned d) { return axisValue(TimePoint{makeDate(y, m, d)}); };
    const auto months = timeTicks(scale, at(2025, 1, 1), at(2025, 12, 31), 600, false, Language::English, kFont);
    EXPECT_TRUE(labels(months).contains(QStringLiteral("2025")));
    EXPECT_TRUE(labels(months).contains(QStringLiteral("Jul")));
    const auto years = timeTicks(scale, at(1990, 1, 1), at(2025, 12, 31), 600, false, Language::English, kFont);
    EXPECT_TRUE(labels(years).contains(QStringLiteral("2000")));
    const auto weeks = timeTicks(scale, at(2025, 11, 1), at(2025, 11, 29), 400, false, Language::English, kFont);
    ASSERT_GE(weeks.ticks.size(), 2u);
    for (const TimeTick& tick : weeks.ticks)
        EXPECT_EQ(weekday{floor<days>(instantAt(tick.u))}, Monday) << tick.label.toStdString();
    EXPECT_TRUE(timeTicks(scale, at(2025, 1, 2), at(2025, 1, 1), 600, false, Language::English, kFont).ticks.empty());
}

TEST(TimeTicks, LabelsNeverTouch)
{
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> zoom(4.5, 12.5);
    for (int k = 0; k < 400; ++k) {
        const bool clocks = k % 2 == 0;
        const double span = std::pow(10.0, zoom(random));
        const double start = axisValue(TimePoint{makeDate(2025, 1, 1)}) - span * 0.37;
        const double width = 200 + 10 * (k % 80);
        const auto ticks =
            timeTicks(TimeScale(calendar()), start, start + span, width, clocks, Language::English, kFont);
        for (std::size_t i = 1; i < ticks.ticks.size(); ++i) {
            const double distance = (ticks.ticks[i].u - ticks.ticks[i - 1].u) / span * width;
            EXPECT_GE(distance,
                      (labelWidth(ticks.ticks[i].label, kFont) + labelWidth(ticks.ticks[i - 1].label, kFont)) / 2)
                << ticks.ticks[i - 1].label.toStdString() << " | " << ticks.ticks[i].label.toStdString();
        }
    }
}

TEST(TimeTicks, ClocksCountFromTheOpenAndCarryBeijing)
{
    const TimeScale scale(sessions({session(2025, 11, 20)}));
    const auto ticks = timeTicks(scale, 0, 390 * 60'000.0, 560, true, Language::English, kFont);
    ASSERT_GE(ticks.ticks.size(), 4u);
    EXPECT_EQ(ticks.ticks.front().label, QStringLiteral("09:30"));
    EXPECT_EQ(ticks.ticks.front().second, QStringLiteral("22:30")); // winter: 13 hours ahead
    EXPECT_EQ(ticks.ticks.back().label, QStringLiteral("16:00"));
    EXPECT_EQ(ticks.ticks.back().second, QStringLiteral("05:00\u207A\u00B9"));
}

TEST(TimeTicks, DaylightSavingMovesBeijingOnly)
{
    // Clocks change on Sunday 9 March 2025: the open stays 09:30 in New York, Beijing goes from 22:30 to 21:30.
    const TimeScale scale(sessions({session(2025, 3, 7), session(2025, 3, 10)}));
    const auto both = timeTicks(scale, 0, 2 * 390 * 60'000.0, 300, true, Language::English, kFont);
    QStringList days;
    QStringList beijing;
    for (const TimeTick& tick : both.ticks)
        if (tick.label.contains(QStringLiteral("Mar"))) {
            days.append(tick.label);
            beijing.append(tick.second);
        }
    EXPECT_EQ(days, (QStringList{QStringLiteral("7 Mar"), QStringLiteral("10 Mar")}));
    if (beijing.size() == 2 && !beijing[0].isEmpty()) {
        EXPECT_EQ(beijing, (QStringList{QStringLiteral("22:30"), QStringLiteral("21:30")}));
    }
    // A calendar day of 23 hours: midnights are still midnights.
    const TimePoint from = fromNewYork(makeDate(2025, 3, 8), hours{0});
    const auto midnight = timeTicks(TimeScale(calendar()), axisValue(from), axisValue(from + hours{72}), 260, true,
                                    Language::English, kFont);
    for (const TimeTick& tick : midnight.ticks)
        if (tick.label.contains(QStringLiteral("Mar"))) {
            EXPECT_EQ(newYorkClock(instantAt(tick.u)).time_since_epoch() % hours{24}, milliseconds{0})
                << tick.label.toStdString();
        }
}

TEST(TimeTicks, AnEarlyCloseEndsTheAxis)
{
    // The half session after Thanksgiving: 13:00 in New York is 02:00 the next day in Beijing.
    const TimeScale scale(sessions({session(2025, 11, 26), session(2025, 11, 28, minutes{210})}));
    const double end = 600 * 60'000.0;
    const auto ticks = timeTicks(scale, 0, end, 900, true, Language::English, kFont);
    ASSERT_GE(ticks.ticks.size(), 5u);
    EXPECT_EQ(ticks.ticks.back().u, end);
    EXPECT_EQ(ticks.ticks.back().label, QStringLiteral("13:00"));
    EXPECT_EQ(ticks.ticks.back().second, QStringLiteral("02:00\u207A\u00B9"));
    EXPECT_TRUE(labels(ticks).contains(QStringLiteral("28 Nov")));
    // Thanksgiving itself has no session and no place.
    EXPECT_FALSE(labels(ticks).contains(QStringLiteral("27 Nov")));
}

TEST(TimeTicks, SessionsHaveTicksAtEveryZoom)
{
    std::vector<TimeRange> open;
    for (Date date = makeDate(2015, 1, 1); date < makeDate(2025, 11, 21); date += days{1})
        if (const weekday day{date}; day != Saturday && day != Sunday) {
            const TimePoint start = fromNewYork(date, minutes{570});
            open.push_back({start, start + minutes{390}});
        }
    const TimeScale scale(sessions(open));
    const double whole = static_cast<double>(open.size()) * 390 * 60'000.0;
    for (double span = whole; span > 20 * 60'000.0; span *= 0.8) {
        for (const double start : {0.0, (whole - span) * 0.61}) {
            const auto ticks = timeTicks(scale, start, start + span, 800, true, Language::Chinese, kFont);
            EXPECT_GE(ticks.ticks.size(), 2u) << span;
            EXPECT_LE(ticks.ticks.size(), 24u) << span;
            for (std::size_t i = 1; i < ticks.ticks.size(); ++i)
                EXPECT_GE((ticks.ticks[i].u - ticks.ticks[i - 1].u) / span * 800,
                          (labelWidth(ticks.ticks[i].label, kFont) + labelWidth(ticks.ticks[i - 1].label, kFont)) / 2)
                    << ticks.ticks[i - 1].label.toStdString() << " | " << ticks.ticks[i].label.toStdString();
        }
    }
}

TEST(TimeScaleTest, JoinsSessionsAndGoesBack)
{
    // The day after Thanksgiving closes at 13:00.
    const std::vector<TimeRange> open{session(2025, 11, 26), session(2025, 11, 28, minutes{210}), session(2025, 12, 1)};
    const TimeScale scale(sessions(open));
    EXPECT_EQ(scale.toAxis(axisValue(open[0].from)), 0);
    EXPECT_EQ(scale.toAxis(axisValue(open[1].from)), 390 * 60'000.0);
    EXPECT_EQ(scale.toAxis(axisValue(open[2].from)), 600 * 60'000.0);
    // Night and holiday take no room: everything between close and open is the open.
    EXPECT_EQ(scale.toAxis(axisValue(open[1].to)), 600 * 60'000.0);
    EXPECT_EQ(scale.toAxis(axisValue(open[1].to + hours{3})), 600 * 60'000.0);
    for (const TimeRange& span : open)
        for (TimePoint t = span.from; t < span.to; t += minutes{7})
            EXPECT_EQ(scale.fromAxis(scale.toAxis(axisValue(t))), axisValue(t));
    // Monotone everywhere, also outside.
    double before = -1e300;
    for (TimePoint t = open[0].from - hours{10}; t < open[2].to + hours{10}; t += minutes{11}) {
        const double u = scale.toAxis(axisValue(t));
        EXPECT_GE(u, before);
        before = u;
    }
    const auto ticks = timeTicks(scale, 0, 990 * 60'000.0, 900, true, Language::English, kFont);
    for (const TimeTick& tick : ticks.ticks)
        EXPECT_NE(tick.label, QStringLiteral("14:30")) << "after an early close on the 28th" << tick.u;
}

TEST(TimeScaleTest, LogHasNoPlaceForZero)
{
    XAxis axis;
    axis.kind = AxisKind::Log;
    const TimeScale scale(axis);
    EXPECT_TRUE(std::isnan(scale.toAxis(0)));
    EXPECT_TRUE(std::isnan(scale.toAxis(-3)));
    EXPECT_DOUBLE_EQ(scale.toAxis(1000), 3);
    EXPECT_DOUBLE_EQ(scale.fromAxis(3), 1000);
}

TEST(Pills, NeverOverlapAndStayInside)
{
    std::mt19937_64 random(4);
    std::uniform_real_distribution<double> y(0, 300);
    for (int k = 0; k < 500; ++k) {
        std::vector<Pill> pills(1 + random() % 9);
        for (Pill& pill : pills)
            pill.pixelY = random() % 3 == 0 ? 150 : y(random);
        pushApart(pills, 17, 0, 300);
        for (std::size_t i = 0; i < pills.size(); ++i) {
            EXPECT_GE(pills[i].pixelY, 8.5 - 1e-9);
            EXPECT_LE(pills[i].pixelY, 300 - 8.5 + 1e-9);
            if (i > 0) {
                EXPECT_GE(pills[i].pixelY - pills[i - 1].pixelY, 17);
            }
        }
    }
    // What does not collide stays where it is.
    std::vector<Pill> apart{{100, {}, {}, Side::Right}, {200, {}, {}, Side::Right}};
    pushApart(apart, 17, 0, 300);
    EXPECT_EQ(apart[0].pixelY, 100);
    EXPECT_EQ(apart[1].pixelY, 200);
}

} // namespace tidemark
