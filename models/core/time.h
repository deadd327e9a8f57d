// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace tidemark {

/// An instant, UTC, in milliseconds.
using TimePoint = std::chrono::sys_time<std::chrono::milliseconds>;

/// A calendar day as a local date of whatever market it belongs to. Converts to the UTC midnight of that label.
using Date = std::chrono::sys_days;

/// Half-open span of instants [from, to).
struct TimeRange
{
    TimePoint from;
    TimePoint to;
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// The date of year, month and day. Precondition: the three make a real day.
[[nodiscard]] Date makeDate(int year, unsigned month, unsigned day);

/// `2025-11-20`; nothing else is accepted.
[[nodiscard]] std::optional<Date> parseIsoDate(std::string_view text);

/// `2025-11-20`.
[[nodiscard]] std::string isoDate(Date date);

/// `2025-11-20T21:00:00Z`, with milliseconds only when there are any.
[[nodiscard]] std::string isoTime(TimePoint time);

/// Offset of New York from UTC at `time` (−5 h or −4 h), by the statutes in force since 1967: Uniform Time Act, the 1974
/// and 1975 emergency rules, and the amendments of 1987 and 2007. Earlier years use the 1967 rule.
[[nodiscard]] std::chrono::minutes newYorkOffset(TimePoint time);

/// What a clock in New York shows at `time`, as milliseconds since the local 1970-01-01 00:00.
[[nodiscard]] std::chrono::local_time<std::chrono::milliseconds> newYorkClock(TimePoint time);

/// What a clock in Beijing shows at `time` (UTC+8 all year).
[[nodiscard]] std::chrono::local_time<std::chrono::milliseconds> beijingClock(TimePoint time);

/// The instant at which a clock in New York shows `timeOfDay` on `date`. In the doubled hour of autumn the first of the two;
/// in the skipped hour of spring the instant the clock jumps to.
[[nodiscard]] TimePoint fromNewYork(Date date, std::chrono::milliseconds timeOfDay);

/// The New York calendar day that contains `time`.
[[nodiscard]] Date newYorkDate(TimePoint time);

/// The end of `date` in New York: what an as-of given as a date means.
[[nodiscard]] TimePoint endOfNewYorkDay(Date date);

/// The New York day that an as-of closes or falls into: an as-of at midnight is the end of the day before.
[[nodiscard]] Date asOfDate(TimePoint asOf);

/// As-of of the command line: `2025-11-20` (end of that day in New York) or `2025-11-20T21:00:00Z`.
[[nodiscard]] std::optional<TimePoint> parseAsOf(std::string_view text);

} // namespace tidemark
