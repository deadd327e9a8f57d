// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/holes.h"

#include <gtest/gtest.h>

namespace tidemark::quality {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

/// Monday 3 November 2025 to Friday 14 November, without Tuesday the 11th; hours 10:00 to 12:00 in New York.
std::vector<Session> twoWeeks()
{
    std::vector<Session> sessions;
    for (Date day = makeDate(2025, 11, 3); day <= makeDate(2025, 11, 14); day += days{1}) {
        const unsigned weekday = std::chrono::weekday{day}.c_encoding();
        if (weekday != 0 && weekday != 6 && day != makeDate(2025, 11, 11))
            sessions.push_back({day, fromNewYork(day, hours{10}), fromNewYork(day, hours{12}), false});
    }
    return sessions;
}

std::vector<TimePoint> labels(std::initializer_list<unsigned> november)
{
    std::vector<TimePoint> times;
    for (const unsigned day : november)
        times.push_back(TimePoint{makeDate(2025, 11, day)});
    return times;
}

TEST(Holes, ofDailyRowsAreSessionsWithoutOne)
{
    const auto count = findHoles("NYSE", Interval::Day1, labels({3, 4, 6, 8, 14}), twoWeeks());
    EXPECT_TRUE(count.counted);
    EXPECT_EQ(count.expected, 9); // the 11th is no session, the 8th no session either
    EXPECT_EQ(count.missing, 5);
    EXPECT_EQ(count.holes, (std::vector<Hole>{{makeDate(2025, 11, 5), makeDate(2025, 11, 5), 1, 1},
                                              {makeDate(2025, 11, 7), makeDate(2025, 11, 13), 4, 4}}));
}

TEST(Holes, startAndEndWithTheSeries)
{
    EXPECT_EQ(findHoles("NYSE", Interval::Day1, labels({5, 6, 7}), twoWeeks()).missing, 0);
    EXPECT_EQ(findHoles("NYSE", Interval::Day1, labels({5, 6, 7}), twoWeeks()).expected, 3);
    EXPECT_FALSE(findHoles("NYSE", Interval::Day1, {}, twoWeeks()).counted);
    // A row a fortnight is no daily series with holes.
    EXPECT_FALSE(findHoles("NYSE", Interval::Day1, labels({3, 14}), twoWeeks()).counted);
    EXPECT_FALSE(findHoles("MACRO", Interval::Irregular, labels({5, 6}), twoWeeks()).counted);
}

TEST(Holes, ofIntradayRowsAreCountedWithinTheSession)
{
    const auto at = [](unsigned day, int hour, int minute) {
        return fromNewYork(makeDate(2025, 11, day), hours{hour} + minutes{minute});
    };
    // Half hours; Monday whole, Tuesday without 11:00, Wednesday nothing, Thursday the first bar; 9:30 lies before the open.
    const std::vector<TimePoint> times{at(3, 10, 0), at(3, 10, 30), at(3, 11, 0),  at(3, 11, 30), at(4, 9, 30),
                                       at(4, 10, 0), at(4, 10, 30), at(4, 11, 30), at(6, 10, 0)};
    const auto count = findHoles("NYSE", Interval::Minute30, times, twoWeeks());
    EXPECT_EQ(count.expected, 4 + 4 + 4 + 1);
    EXPECT_EQ(count.missing, 1 + 4);
    EXPECT_EQ(count.holes, (std::vector<Hole>{{makeDate(2025, 11, 4), makeDate(2025, 11, 4), 1, 1},
                                              {makeDate(2025, 11, 5), makeDate(2025, 11, 5), 1, 4}}));
}

TEST(Holes, ofWeeklyRowsAreWeeksWithoutOne)
{
    auto sessions = twoWeeks();
    for (Session session : twoWeeks()) {
        session.date += days{14};
        sessions.push_back(session);
    }
    const auto count = findHoles("NYSE", Interval::Week1, labels({3, 17, 24}), sessions);
    EXPECT_EQ(count.expected, 4);
    EXPECT_EQ(count.missing, 1);
    ASSERT_EQ(count.holes.size(), 1u);
    EXPECT_EQ(count.holes[0].first, makeDate(2025, 11, 10));
}

TEST(LocalDay, followsTheMarket)
{
    const TimePoint evening = TimePoint{makeDate(2025, 11, 5)} + hours{20};
    EXPECT_EQ(localDay("NYSE", Interval::Minute1, evening), makeDate(2025, 11, 5));
    EXPECT_EQ(localDay("JPX", Interval::Minute1, evening), makeDate(2025, 11, 6));
    EXPECT_EQ(localDay("NYSE", Interval::Minute1, TimePoint{makeDate(2025, 11, 5)} + hours{2}), makeDate(2025, 11, 4));
    EXPECT_EQ(localDay("NYSE", Interval::Day1, TimePoint{makeDate(2025, 11, 5)}), makeDate(2025, 11, 5));
}

} // namespace
} // namespace tidemark::quality
