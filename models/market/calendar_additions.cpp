// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/market/calendar_additions.h"

#include <algorithm>

namespace tidemark {

namespace {

using std::chrono::minutes;

constexpr minutes kMidnight{24 * 60};

std::string clock(minutes time)
{
    const auto two = [](std::int64_t value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return two(time.count() / 60) + ':' + two(time.count() % 60);
}

/// The lines that do not name `date`.
std::vector<std::string> linesWithout(std::string_view additions, Date date)
{
    const std::string wanted = isoDate(date);
    std::vector<std::string> lines;
    while (!additions.empty()) {
        const auto end = std::min(additions.find('\n'), additions.size());
        const std::string_view line = additions.substr(0, end);
        additions.remove_prefix(std::min(end + 1, additions.size()));
        const auto comma = line.find(',');
        const std::string_view rule = comma == std::string_view::npos ? line : line.substr(comma + 1);
        if (!line.empty() && rule.substr(0, rule.find(',')) != wanted)
            lines.emplace_back(line);
    }
    return lines;
}

std::string joined(std::vector<std::string> lines)
{
    std::ranges::sort(lines, {}, [](const std::string& line) { return line.substr(line.find(',') + 1); });
    std::string text;
    for (const std::string& line : lines)
        text += line + '\n';
    return text;
}

bool isClock(minutes time) { return time >= minutes{0} && time <= kMidnight; }

} // namespace

std::string calendarLine(const CalendarDay& day)
{
    std::string kind = "closed";
    std::string time;
    switch (day.kind) {
    case CalendarDay::Kind::Closed:
        break;
    case CalendarDay::Kind::LateOpen:
        kind = "open";
        time = clock(day.open.value_or(minutes{0}));
        break;
    case CalendarDay::Kind::EarlyClose:
        kind = "close";
        time = clock(day.close.value_or(kMidnight));
        break;
    case CalendarDay::Kind::Session:
        kind = "session";
        if (day.open && day.close)
            time = clock(*day.open) + '-' + clock(*day.close);
        break;
    }
    std::string name = day.name;
    std::ranges::replace_if(
        name, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return kind + ',' + isoDate(day.date) + ",,," + time + ',' + name;
}

Result<std::string> withCalendarDay(std::string_view additions, const CalendarDay& day)
{
    using Kind = CalendarDay::Kind;
    const bool complete = day.kind == Kind::Closed || (day.kind == Kind::LateOpen && day.open)
                          || (day.kind == Kind::EarlyClose && day.close)
                          || (day.kind == Kind::Session && day.open.has_value() == day.close.has_value());
    if (!complete || !isClock(day.open.value_or(minutes{0})) || !isClock(day.close.value_or(minutes{0}))
        || (day.kind == Kind::Session && day.open && *day.open >= *day.close))
        return fail(ErrorCode::Precondition,
                    TM_TEXT("market", "%1: the times of a session run from 00:00 to 24:00, and it opens before it "
                                      "closes; correct them, or leave both out for the regular hours.")
                        .with(day.date, DateStyle::Iso));
    std::vector<std::string> lines = linesWithout(additions, day.date);
    lines.push_back(calendarLine(day));
    return joined(std::move(lines));
}

std::string withoutCalendarDay(std::string_view additions, Date date) { return joined(linesWithout(additions, date)); }

} // namespace tidemark
