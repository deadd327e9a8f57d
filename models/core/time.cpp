// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/time.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace tidemark {

using namespace std::chrono;

namespace {

struct DaylightSpan
{
    Date first; // the clock goes forward at 02:00 standard time
    Date last;  // the clock goes back at 02:00 daylight time
};

DaylightSpan daylightSpan(year y)
{
    if (y >= year{2007})
        return {sys_days{y / March / Sunday[2]}, sys_days{y / November / Sunday[1]}};
    if (y >= year{1987})
        return {sys_days{y / April / Sunday[1]}, sys_days{y / October / Sunday[last]}};
    if (y == year{1974})
        return {sys_days{y / January / 6}, sys_days{y / October / Sunday[last]}};
    if (y == year{1975})
        return {sys_days{y / February / 23}, sys_days{y / October / Sunday[last]}};
    return {sys_days{y / April / Sunday[last]}, sys_days{y / October / Sunday[last]}};
}

bool parseDigits(std::string_view text, int& value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && text.front() != '-';
}

} // namespace

Date makeDate(int year, unsigned month, unsigned day)
{
    return sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}

std::optional<Date> parseIsoDate(std::string_view text)
{
    int y = 0;
    int m = 0;
    int d = 0;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !parseDigits(text.substr(0, 4), y)
        || !parseDigits(text.substr(5, 2), m) || !parseDigits(text.substr(8, 2), d))
        return std::nullopt;
    const year_month_day date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    if (!date.ok())
        return std::nullopt;
    return sys_days{date};
}

std::string isoDate(Date date)
{
    const year_month_day ymd{date};
    std::array<char, 24> buffer{};
    const int n = std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                                static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
    return {buffer.data(), static_cast<std::size_t>(n)};
}

std::string isoTime(TimePoint time)
{
    const Date date = floor<days>(time);
    const hh_mm_ss clock{time - date};
    std::array<char, 24> buffer{};
    const int n =
        clock.subseconds().count() == 0
            ? std::snprintf(buffer.data(), buffer.size(), "T%02d:%02d:%02dZ", static_cast<int>(clock.hours().count()),
                            static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()))
            : std::snprintf(buffer.data(), buffer.size(), "T%02d:%02d:%02d.%03dZ",
                            static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                            static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
    return isoDate(date) + std::string{buffer.data(), static_cast<std::size_t>(n)};
}

minutes newYorkOffset(TimePoint time)
{
    const year y = year_month_day{floor<days>(time - hours{5})}.year();
    const auto [first, last] = daylightSpan(y);
    const bool daylight = time >= first + hours{7} && time < last + hours{6};
    return daylight ? minutes{-240} : minutes{-300};
}

local_time<milliseconds> newYorkClock(TimePoint time)
{
    return local_time<milliseconds>{(time + newYorkOffset(time)).time_since_epoch()};
}

local_time<milliseconds> beijingClock(TimePoint time)
{
    return local_time<milliseconds>{(time + hours{8}).time_since_epoch()};
}

TimePoint fromNewYork(Date date, milliseconds timeOfDay)
{
    const TimePoint wall = date + timeOfDay;
    const TimePoint daylight = wall + hours{4};
    if (newYorkOffset(daylight) == minutes{-240})
        return daylight;
    const TimePoint standard = wall + hours{5};
    if (newYorkOffset(standard) == minutes{-300})
        return standard;
    return floor<days>(wall) + hours{7}; // the hour that spring skips: 03:00 daylight time
}

Date newYorkDate(TimePoint time) { return Date{floor<days>(newYorkClock(time)).time_since_epoch()}; }

TimePoint endOfNewYorkDay(Date date) { return fromNewYork(date + days{1}, milliseconds{0}); }

Date asOfDate(TimePoint asOf) { return newYorkDate(asOf - milliseconds{1}); }

std::optional<TimePoint> parseAsOf(std::string_view text)
{
    if (text.size() == 10) {
        const auto date = parseIsoDate(text);
        return date ? std::optional{endOfNewYorkDay(*date)} : std::nullopt;
    }
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z')
        return std::nullopt;
    const auto date = parseIsoDate(text.substr(0, 10));
    int h = 0;
    int m = 0;
    int s = 0;
    if (!date || !parseDigits(text.substr(11, 2), h) || !parseDigits(text.substr(14, 2), m)
        || !parseDigits(text.substr(17, 2), s) || h > 23 || m > 59 || s > 59)
        return std::nullopt;
    return *date + hours{h} + minutes{m} + seconds{s};
}

} // namespace tidemark
