// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/market/sessions.h"

#include "models/market/calendar.h"
#include "tests/market/shared_data.h"

#include <gtest/gtest.h>

#include <set>

namespace tidemark {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

std::string hoursOf(const char* calendar, Date date)
{
    const auto sessions = sessionsFor(calendar, date, date);
    if (sessions.empty())
        return "closed";
    return isoTime(sessions.front().open).substr(11, 5) + "-" + isoTime(sessions.front().close).substr(11, 5)
           + (sessions.front().earlyClose ? " early" : "");
}

TEST(Sessions, NewYorkHoursOverTheDecades)
{
    EXPECT_EQ(hoursOf("NYSE", makeDate(1968, 1, 3)), "15:00-20:30"); // 10:00-15:30 EST
    EXPECT_EQ(hoursOf("NYSE", makeDate(1968, 2, 1)), "15:00-19:00 early");
    EXPECT_EQ(hoursOf("NYSE", makeDate(1974, 9, 30)), "14:00-19:30"); // EDT
    EXPECT_EQ(hoursOf("NYSE", makeDate(1974, 10, 1)), "14:00-20:00");
    EXPECT_EQ(hoursOf("NYSE", makeDate(1985, 9, 26)), "14:00-20:00");
    EXPECT_EQ(hoursOf("NYSE", makeDate(1985, 9, 30)), "13:30-20:00");
    EXPECT_EQ(hoursOf("NYSE", makeDate(2025, 11, 20)), "14:30-21:00");
    EXPECT_EQ(hoursOf("NYSE", makeDate(2025, 11, 28)), "14:30-18:00 early");
    EXPECT_EQ(hoursOf("NYSE", makeDate(1992, 11, 27)), "14:30-19:00 early");
    EXPECT_EQ(hoursOf("NYSE", makeDate(2002, 9, 11)), "16:00-20:00"); // opened late, closed as always
    EXPECT_EQ(hoursOf("NYSE", makeDate(1963, 11, 22)), "15:00-19:07 early");
}

TEST(Sessions, HolidaysByRuleAndByDate)
{
    for (const auto* day : {"2022-06-20", "2021-12-24", "2023-01-02", "2025-01-09", "2025-04-18", "1970-07-03",
                            "1980-11-04", "2001-09-14"})
        EXPECT_EQ(hoursOf("NYSE", *parseIsoDate(day)), "closed") << day;
    for (const auto* day :
         {"2021-12-31", "2010-12-31", "1984-11-06", "1970-05-29", "2021-06-18", "1997-01-20", "2001-09-17"})
        EXPECT_NE(hoursOf("NYSE", *parseIsoDate(day)), "closed") << day;
    // CME's fed funds futures, releases and unknown exchanges follow New York.
    EXPECT_EQ(sessionsFor("CME", makeDate(2025, 1, 1), makeDate(2025, 12, 31)),
              sessionsFor("NYSE", makeDate(2025, 1, 1), makeDate(2025, 12, 31)));
}

TEST(Sessions, AnExchangeYearHasAsManySessionsAsWasPublished)
{
    // Counts as the exchanges' yearly statistics give them; Tokyo's 2020 is one short because of the trading system's failure.
    const auto count = [](const char* id, int year) {
        return sessionsFor(id, makeDate(year, 1, 1), makeDate(year, 12, 31)).size();
    };
    EXPECT_EQ(count("NYSE", 2025), 250U);
    EXPECT_EQ(count("NYSE", 2024), 252U);
    EXPECT_EQ(count("NYSE", 1968), 226U);
    EXPECT_EQ(count("JPX", 2024), 245U);
    EXPECT_EQ(count("JPX", 2023), 246U);
    EXPECT_EQ(count("JPX", 2020), 242U);
    EXPECT_EQ(count("KRX", 2020), 248U);
    EXPECT_EQ(count("KRX", 2024), 244U);
    EXPECT_EQ(count("KRX", 2023), 245U);
    // Trading days the Shanghai exchange counted in its yearly statistics.
    EXPECT_EQ(count("SSE", 2014), 245U);
    EXPECT_EQ(count("SSE", 2015), 244U);
    EXPECT_EQ(count("SSE", 2018), 243U);
    EXPECT_EQ(count("SSE", 2020), 243U);
    EXPECT_EQ(count("SSE", 2022), 242U);
    EXPECT_EQ(count("SSE", 2024), 242U);
    EXPECT_EQ(count("SSE", 2025), 243U);
    EXPECT_EQ(count("CRYPTO", 2024), 366U);
}

TEST(Sessions, TokyoAndSeoul)
{
    EXPECT_EQ(hoursOf("JPX", makeDate(2024, 11, 1)), "00:00-06:00");
    EXPECT_EQ(hoursOf("JPX", makeDate(2024, 11, 4)), "closed");
    EXPECT_EQ(hoursOf("JPX", makeDate(2024, 11, 5)), "00:00-06:30");
    EXPECT_EQ(hoursOf("JPX", makeDate(2024, 9, 23)), "closed");
    EXPECT_EQ(hoursOf("KRX", makeDate(2025, 11, 20)), "00:00-06:30");
    EXPECT_EQ(hoursOf("KRX", makeDate(2025, 11, 13)), "01:00-07:30");
    EXPECT_EQ(hoursOf("KRX", makeDate(2025, 10, 8)), "closed");
    EXPECT_EQ(hoursOf("SSE", makeDate(2025, 11, 20)), "01:30-07:00");
    EXPECT_EQ(hoursOf("SSE", makeDate(2024, 2, 9)), "closed");
    EXPECT_EQ(hoursOf("SSE", makeDate(2025, 9, 28)), "closed"); // a Sunday made a working day is no trading day
}

TEST(Sessions, EveryDayOfTheIndexFileIsASessionAndEverySessionIsInTheFile)
{
    const auto lines = testing_data::sharedLines("yahoo/GSPC.csv");
    if (!lines)
        GTEST_SKIP() << "vendor files are not beside the checkout: yahoo/GSPC.csv";
    std::set<Date> traded;
    for (const auto& line : *lines) {
        const auto date = parseIsoDate(line.substr(0, 10));
        if (date && *date >= makeDate(1957, 1, 1))
            traded.insert(*date);
    }
    ASSERT_GT(traded.size(), 17000U);
    std::set<Date> expected;
    for (const auto& session : sessionsFor("NYSE", makeDate(1957, 1, 1), *traded.rbegin()))
        expected.insert(session.date);
    for (const Date date : traded)
        EXPECT_TRUE(expected.contains(date)) << isoDate(date) << " is in the file, not in the calendar";
    for (const Date date : expected)
        EXPECT_TRUE(traded.contains(date)) << isoDate(date) << " is in the calendar, not in the file";
}

TEST(Sessions, EarlyClosesAgreeWithTheHourlyFile)
{
    const auto lines = testing_data::sharedLines("yahoo/GSPC_60m.csv");
    if (!lines)
        GTEST_SKIP() << "vendor files are not beside the checkout: yahoo/GSPC_60m.csv";
    std::map<Date, std::string> lastBar;
    for (const auto& line : *lines) {
        if (const auto date = parseIsoDate(line.substr(0, 10)))
            lastBar[*date] = std::max(lastBar[*date], line.substr(11, 5));
    }
    ASSERT_GT(lastBar.size(), 500U);
    // The vendor lost the afternoon of 2026-01-30 and the morning of the session after it; the file ends within its last day.
    const std::set<Date> cut{makeDate(2026, 1, 30), lastBar.rbegin()->first};
    for (const auto& [date, bar] : lastBar) {
        const auto sessions = sessionsFor("NYSE", date, date);
        ASSERT_EQ(sessions.size(), 1U) << isoDate(date);
        if (cut.contains(date))
            continue;
        EXPECT_EQ(sessions.front().earlyClose, bar < "12:30") << isoDate(date) << " ends with the bar of " << bar;
    }
}

TEST(KnownAt, ABarIsKnownWhenItCloses)
{
    const auto sessions = sessionsFor("NYSE", makeDate(2025, 11, 17), makeDate(2025, 11, 30));
    const auto known = [&](const char* calendar, Interval interval, TimePoint time) {
        return isoTime(knownAt(calendar, interval, time, sessions));
    };
    const Date day = makeDate(2025, 11, 20);
    EXPECT_EQ(known("NYSE", Interval::Day1, day), "2025-11-20T21:00:00Z");
    EXPECT_EQ(known("NYSE", Interval::Day1, makeDate(2025, 11, 28)), "2025-11-28T18:00:00Z");
    EXPECT_EQ(known("NYSE", Interval::Day1, makeDate(2025, 11, 22)), "2025-11-23T00:00:00Z"); // a Saturday
    EXPECT_EQ(known("CRYPTO", Interval::Day1, day), "2025-11-21T00:00:00Z");
    EXPECT_EQ(known("MACRO", Interval::Day1, day), "2025-11-21T05:00:00Z");
    EXPECT_EQ(known("MACRO", Interval::Month1, makeDate(2025, 9, 1)), "2025-10-01T04:00:00Z");
    EXPECT_EQ(known("NYSE", Interval::Week1, makeDate(2025, 11, 24)), "2025-11-28T18:00:00Z");
    EXPECT_EQ(known("NYSE", Interval::Month1, makeDate(2025, 11, 1)), "2025-11-28T18:00:00Z");
    EXPECT_EQ(known("NYSE", Interval::Minute1, day + 20h + 59min), "2025-11-20T21:00:00Z");
    EXPECT_EQ(known("NYSE", Interval::Minute60, day + 19h + 30min), "2025-11-20T20:30:00Z");
    EXPECT_EQ(known("NYSE", Interval::Minute60, day + 20h + 30min), "2025-11-20T21:00:00Z"); // cut short by the close
    EXPECT_EQ(known("NYSE", Interval::Minute60, day + 22h), "2025-11-20T23:00:00Z");         // after hours
    EXPECT_EQ(known("NYSE", Interval::Minute60, day + 9h), "2025-11-20T10:00:00Z");
}

TEST(Calendar, FaultyLinesAreNamed)
{
    const auto message = [](const char* text) {
        const auto calendar = Calendar::parse(text, "mine.csv");
        return calendar ? std::string{"accepted"} : plain(calendar.error().text);
    };
    EXPECT_EQ(message("week,mon tue,,,,\n# remark\nhours,daily,,,09:30-16:00,\n"), "accepted");
    for (const auto* line : {"shut,12-25,,,,", "closed,13-25,,,,", "closed,5th mon 01,,,,", "closed,12-25 on xmas,,,,",
                             "closed,easter,,,,", "closed,12-25,2020,,,", "close,12-24,,,25:00,",
                             "hours,daily,,,16:00-09:30,", "zone,Mars,,,,", "week,mon noon,,,,",
                             "closed,2025-02-30,,,,", "closed,,,,,", "closed,1 mon 01 +x,,,,", "open,daily,,,,"}) {
        EXPECT_EQ(message((std::string{"week,mon,,,,\n"} + line).c_str()),
                  std::string{"mine.csv, line 2: expected kind,rule,from,to,time,name, found “"} + line + "”.");
    }
}

} // namespace
} // namespace tidemark
