// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/market/calendar_parser.h"

#include <algorithm>
#include <charconv>

namespace tidemark {

using namespace std::chrono;

namespace {

constexpr std::array<std::string_view, 7> kWeekdays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

std::optional<int> integer(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<unsigned> twoDigits(std::string_view text, int low, int high)
{
    const auto value = text.size() == 2 && text.front() != '+' && text.front() != '-' ? integer(text) : std::nullopt;
    if (!value || *value < low || *value > high)
        return std::nullopt;
    return static_cast<unsigned>(*value);
}

std::optional<DayRule> parseDates(const std::vector<std::string_view>& parts)
{
    DayRule::Dates dates;
    for (const auto part : parts) {
        const auto date = parseIsoDate(part);
        if (!date)
            return std::nullopt;
        dates.push_back(*date);
    }
    return DayRule{std::move(dates), Date::min(), Date::max()};
}

std::optional<DayRule> parseFixed(const std::vector<std::string_view>& parts)
{
    const auto month = twoDigits(parts[0].substr(0, 2), 1, 12);
    const auto day = twoDigits(parts[0].substr(3), 1, 31);
    if (!month || !day || parts[0][2] != '-')
        return std::nullopt;
    DayRule::Fixed fixed{.month = *month, .day = *day};
    bool listing = false;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (parts[i] == "on") {
            listing = true;
            fixed.weekdays.fill(false);
        } else if (parts[i] == "sun+1") {
            fixed.sundayToMonday = true;
        } else if (parts[i] == "sat-1") {
            fixed.saturdayToFriday = true;
        } else if (const auto weekday = weekdayFromName(parts[i]); listing && weekday) {
            fixed.weekdays[*weekday] = true;
        } else {
            return std::nullopt;
        }
    }
    return DayRule{fixed, Date::min(), Date::max()};
}

std::optional<DayRule> parseNthWeekday(const std::vector<std::string_view>& parts)
{
    if (parts.size() < 3 || parts.size() > 4)
        return std::nullopt;
    const auto n = parts[0] == "last" ? std::optional{0} : integer(parts[0]);
    const auto weekday = weekdayFromName(parts[1]);
    const auto month = twoDigits(parts[2], 1, 12);
    const auto shift = parts.size() == 4 ? integer(parts[3]) : std::optional{0};
    if (!n || *n < 0 || *n > 5 || !weekday || !month || !shift)
        return std::nullopt;
    return DayRule{DayRule::NthWeekday{*n, *weekday, *month, *shift}, Date::min(), Date::max()};
}

} // namespace

std::optional<unsigned> weekdayFromName(std::string_view name)
{
    const auto it = std::ranges::find(kWeekdays, name);
    return it == kWeekdays.end() ? std::nullopt : std::optional{static_cast<unsigned>(it - kWeekdays.begin())};
}

std::optional<minutes> parseClock(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':')
        return std::nullopt;
    const auto h = twoDigits(text.substr(0, 2), 0, 24);
    const auto m = twoDigits(text.substr(3), 0, 59);
    if (!h || !m || (*h == 24 && *m > 0))
        return std::nullopt;
    return hours{*h} + minutes{*m};
}

std::optional<std::pair<minutes, minutes>> parseHours(std::string_view text)
{
    if (text.size() != 11 || text[5] != '-')
        return std::nullopt;
    const auto open = parseClock(text.substr(0, 5));
    const auto close = parseClock(text.substr(6));
    if (!open || !close || *open >= *close)
        return std::nullopt;
    return std::pair{*open, *close};
}

std::optional<minutes> parseOffset(std::string_view text)
{
    if (text.empty() || (text.front() != '+' && text.front() != '-'))
        return std::nullopt;
    const auto size = parseClock(text.substr(1));
    if (!size)
        return std::nullopt;
    return text.front() == '-' ? -*size : *size;
}

std::vector<std::string_view> words(std::string_view text)
{
    std::vector<std::string_view> out;
    while (true) {
        const auto begin = text.find_first_not_of(' ');
        if (begin == std::string_view::npos)
            return out;
        text.remove_prefix(begin);
        const auto end = std::min(text.find(' '), text.size());
        out.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

std::optional<DayRule> parseDayRule(std::string_view text)
{
    const auto parts = words(text);
    if (parts.empty())
        return std::nullopt;
    if (parts[0] == "daily" && parts.size() == 1)
        return DayRule{DayRule::Daily{}, Date::min(), Date::max()};
    if (parts[0] == "easter") {
        const auto shift = parts.size() == 2 ? integer(parts[1]) : std::nullopt;
        if (!shift)
            return std::nullopt;
        return DayRule{DayRule::Easter{*shift}, Date::min(), Date::max()};
    }
    if (parts[0].size() == 10)
        return parseDates(parts);
    if (parts[0].size() == 5)
        return parseFixed(parts);
    return parseNthWeekday(parts);
}

} // namespace tidemark
