// SPDX-License-Identifier: GPL-3.0-or-later
// What a user adds to a calendar, and the days that are not as usual.
#include "models/market/calendar_additions.h"
#include "models/market/sessions.h"

#include <gtest/gtest.h>

namespace tidemark {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using Kind = CalendarDay::Kind;

const Date kOrdinary = makeDate(2025, 11, 18);     // a Tuesday
const Date kThanksgiving = makeDate(2025, 11, 27); // closed
const Date kSaturday = makeDate(2025, 11, 22);

std::vector<Session> november(const std::string& additions)
{
    const auto sessions = sessionsFor("NYSE", additions, makeDate(2025, 11, 1), makeDate(2025, 11, 30));
    EXPECT_TRUE(sessions);
    return sessions.value_or(std::vector<Session>{});
}

TEST(CalendarAdditions, winOverTheProgramsRules)
{
    const auto plainDays = november({});
    EXPECT_EQ(plainDays, sessionsFor("NYSE", makeDate(2025, 11, 1), makeDate(2025, 11, 30)));
    std::string additions;
    for (const CalendarDay& day : {CalendarDay{kOrdinary, Kind::Closed, {}, {}, "Storm, and no power", true},
                                   CalendarDay{kThanksgiving, Kind::Session, {}, {}, "Traded after all", true},
                                   CalendarDay{kSaturday, Kind::Session, hours{10}, hours{12}, "Test", true},
                                   CalendarDay{makeDate(2025, 11, 19), Kind::EarlyClose, {}, hours{13}, "", true},
                                   CalendarDay{makeDate(2025, 11, 20), Kind::LateOpen, hours{11}, {}, "", true}}) {
        const auto more = withCalendarDay(additions, day);
        ASSERT_TRUE(more);
        additions = *more;
    }
    const auto changed = november(additions);
    EXPECT_EQ(changed.size(), plainDays.size() + 1); // one closed, two more
    EXPECT_FALSE(sessionOn(changed, kOrdinary));
    const Session* thanks = sessionOn(changed, kThanksgiving);
    ASSERT_TRUE(thanks);
    EXPECT_EQ(thanks->open, fromNewYork(kThanksgiving, hours{9} + minutes{30}));
    EXPECT_EQ(thanks->close, fromNewYork(kThanksgiving, hours{16}));
    const Session* saturday = sessionOn(changed, kSaturday);
    ASSERT_TRUE(saturday);
    EXPECT_EQ(saturday->close, fromNewYork(kSaturday, hours{12}));
    EXPECT_TRUE(sessionOn(changed, makeDate(2025, 11, 19))->earlyClose);
    EXPECT_EQ(sessionOn(changed, makeDate(2025, 11, 20))->open, fromNewYork(makeDate(2025, 11, 20), hours{11}));
}

TEST(CalendarAdditions, oneLineADateAndGoneAgain)
{
    const auto once = withCalendarDay({}, {kOrdinary, Kind::Closed, {}, {}, "First", true});
    ASSERT_TRUE(once);
    const auto twice = withCalendarDay(*once, {kOrdinary, Kind::EarlyClose, {}, hours{13}, "Two\nlines", true});
    ASSERT_TRUE(twice);
    EXPECT_EQ(*twice, "close,2025-11-18,,,13:00,Two lines\n");
    EXPECT_EQ(withoutCalendarDay(*twice, kOrdinary), "");
    EXPECT_EQ(withoutCalendarDay(*twice, kSaturday), *twice);
}

TEST(CalendarAdditions, wrongTimesAndLinesAreRefusedInWords)
{
    EXPECT_FALSE(withCalendarDay({}, {kOrdinary, Kind::EarlyClose, {}, {}, "", true}));
    EXPECT_FALSE(withCalendarDay({}, {kOrdinary, Kind::Session, hours{12}, hours{10}, "", true}));
    EXPECT_FALSE(withCalendarDay({}, {kOrdinary, Kind::Session, hours{12}, {}, "", true}));
    EXPECT_FALSE(withCalendarDay({}, {kOrdinary, Kind::LateOpen, hours{25}, {}, "", true}));
    const auto wrong = sessionsFor("NYSE", "closed,some day,,,,x", kOrdinary, kOrdinary);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, ErrorCode::Parse);
}

TEST(SpecialDays, nameTheAdHocClosuresOfNewYork)
{
    const auto nameOf = [](Date date) {
        const auto days = specialDays("NYSE", {}, date, date);
        EXPECT_TRUE(days);
        return days && days->size() == 1 && days->front().kind == Kind::Closed ? days->front().name : std::string{};
    };
    EXPECT_EQ(nameOf(makeDate(2001, 9, 11)), "Attacks of 11 September");
    EXPECT_EQ(nameOf(makeDate(2012, 10, 29)), "Hurricane Sandy");
    EXPECT_EQ(nameOf(makeDate(2018, 12, 5)), "Day of mourning for President George H. W. Bush");
    EXPECT_EQ(nameOf(makeDate(2025, 1, 9)), "Day of mourning for President Carter");
    EXPECT_EQ(nameOf(kOrdinary), "");
}

TEST(SpecialDays, ofAYearAreThoseNotAsUsual)
{
    const auto days =
        specialDays("NYSE", "session,2025-11-27,,,,Traded after all\n", makeDate(2025, 1, 1), makeDate(2025, 12, 31));
    ASSERT_TRUE(days);
    // Ten holidays and the day of mourning, less Thanksgiving, which now trades; early closes on 3 July, 28 November and
    // 24 December.
    EXPECT_EQ(std::ranges::count(*days, Kind::Closed, &CalendarDay::kind), 10);
    EXPECT_EQ(std::ranges::count(*days, Kind::EarlyClose, &CalendarDay::kind), 3);
    const auto own = std::ranges::find(*days, true, &CalendarDay::own);
    ASSERT_NE(own, days->end());
    EXPECT_EQ(own->date, kThanksgiving);
    EXPECT_EQ(own->kind, Kind::Session);
    EXPECT_EQ(own->open, hours{9} + minutes{30});
    // New Year's Day 2022 was a Saturday and closed nothing.
    const auto none = specialDays("NYSE", {}, makeDate(2022, 1, 1), makeDate(2022, 1, 1));
    ASSERT_TRUE(none);
    EXPECT_TRUE(none->empty());
}

TEST(Calendars, thoseWithoutRulesOfTheirOwnKeepNewYorks)
{
    EXPECT_EQ(keptCalendar("CME"), "NYSE");
    EXPECT_EQ(keptCalendar("MACRO"), "NYSE");
    EXPECT_EQ(keptCalendar("KRX"), "KRX");
}

} // namespace
} // namespace tidemark
