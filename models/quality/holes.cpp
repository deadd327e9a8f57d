// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/holes.h"

#include <algorithm>

namespace tidemark::quality {

using namespace std::chrono;

namespace {

/// Adds `rows` missing on [first, last]; joins the stretch before when nothing lies between.
void note(HoleCount& count, const Session& session, std::int64_t rows, bool joins)
{
    count.missing += rows;
    if (joins && !count.holes.empty()) {
        Hole& hole = count.holes.back();
        hole.last = session.date;
        hole.rows += rows;
        ++hole.sessions;
        return;
    }
    count.holes.push_back({session.date, session.date, 1, rows});
}

HoleCount dailyHoles(std::string_view calendar, std::span<const TimePoint> times, std::span<const Session> sessions)
{
    HoleCount count;
    count.counted = true;
    const Date first = localDay(calendar, Interval::Day1, times.front());
    const Date last = localDay(calendar, Interval::Day1, times.back());
    auto time = times.begin();
    bool missed = false;
    for (const Session& session : sessions) {
        if (session.date < first || session.date > last)
            continue;
        ++count.expected;
        while (time != times.end() && localDay(calendar, Interval::Day1, *time) < session.date)
            ++time;
        const bool there = time != times.end() && localDay(calendar, Interval::Day1, *time) == session.date;
        if (!there)
            note(count, session, 1, missed);
        missed = !there;
    }
    if ((count.expected - count.missing) * 3 < count.expected)
        return {};
    return count;
}

HoleCount intradayHoles(Interval interval, std::span<const TimePoint> times, std::span<const Session> sessions)
{
    HoleCount count;
    count.counted = true;
    const milliseconds step = intervalLength(interval);
    bool missed = false;
    for (const Session& session : sessions) {
        if (session.close <= times.front() || session.open > times.back())
            continue;
        const TimePoint from = std::max(session.open, times.front());
        const TimePoint to = std::min(session.close, times.back() + milliseconds{1});
        // A last bar cut short by the close counts as one.
        const std::int64_t expected = (to - from + step - milliseconds{1}) / step;
        const auto begin = std::ranges::lower_bound(times, from);
        const std::int64_t found = std::ranges::lower_bound(begin, times.end(), to) - begin;
        count.expected += expected;
        const bool empty = found == 0;
        if (found < expected)
            note(count, session, expected - found, missed && empty);
        missed = empty;
    }
    return count;
}

/// A number that changes with each calendar week or month.
std::int64_t periodOf(Interval interval, Date day)
{
    if (interval == Interval::Week1) // weeks from Monday to Sunday; day 0 was a Thursday
        return (day.time_since_epoch().count() + 3 + 7 * 10'000) / 7;
    const year_month_day ymd{day};
    return static_cast<int>(ymd.year()) * 12 + static_cast<std::int64_t>(static_cast<unsigned>(ymd.month()));
}

HoleCount periodHoles(std::string_view calendar, Interval interval, std::span<const TimePoint> times,
                      std::span<const Session> sessions)
{
    HoleCount count;
    count.counted = true;
    std::vector<std::int64_t> there;
    there.reserve(times.size());
    for (const TimePoint time : times)
        there.push_back(periodOf(interval, localDay(calendar, interval, time)));
    const Date first = localDay(calendar, interval, times.front());
    const std::int64_t last = there.back();
    std::int64_t before = there.front() - 1;
    bool missed = false;
    for (const Session& session : sessions) {
        const std::int64_t period = periodOf(interval, session.date);
        if (session.date < first || period == before || period > last)
            continue;
        before = period;
        ++count.expected;
        const bool found = std::ranges::binary_search(there, period);
        if (!found)
            note(count, session, 1, missed);
        missed = !found;
    }
    return count;
}

} // namespace

Date localDay(std::string_view calendar, Interval interval, TimePoint time)
{
    if (!isIntraday(interval) || calendar == "CRYPTO")
        return floor<days>(time);
    if (calendar == "JPX" || calendar == "KRX")
        return floor<days>(time + hours{9});
    if (calendar == "SSE")
        return floor<days>(time + hours{8});
    return newYorkDate(time);
}

HoleCount findHoles(std::string_view calendar, Interval interval, std::span<const TimePoint> times,
                    std::span<const Session> sessions)
{
    if (times.empty() || interval == Interval::Irregular)
        return {};
    if (interval == Interval::Day1)
        return dailyHoles(calendar, times, sessions);
    if (isIntraday(interval))
        return intradayHoles(interval, times, sessions);
    return periodHoles(calendar, interval, times, sessions);
}

} // namespace tidemark::quality
