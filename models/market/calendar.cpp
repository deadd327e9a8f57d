// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/market/calendar.h"

#include "models/market/calendar_parser.h"

#include <algorithm>

namespace tidemark {

using namespace std::chrono;

namespace {

/// Easter Sunday of the western church (the anonymous Gregorian algorithm; Meeus, Astronomical Algorithms, 1991, ch. 8).
Date easterSunday(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return makeDate(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

unsigned weekdayOf(Date date) { return weekday{date}.c_encoding(); }

std::optional<Date> observed(const DayRule::Fixed& rule, Date nominal)
{
    const unsigned day = weekdayOf(nominal);
    if (!rule.weekdays[day])
        return std::nullopt;
    if (day == 0 && rule.sundayToMonday)
        return nominal + days{1};
    if (day == 6 && rule.saturdayToFriday)
        return nominal - days{1};
    return nominal;
}

/// Calls `visit(date)` for each day of `year` that the rule names, except for daily rules.
template <typename Visit>
void visitDays(const DayRule& rule, int y, Visit visit)
{
    const auto bounded = [&](Date nominal, Date actual) {
        if (nominal >= rule.from && nominal <= rule.to)
            visit(actual);
    };
    if (const auto* fixed = std::get_if<DayRule::Fixed>(&rule.what)) {
        const year_month_day nominal{year{y}, month{fixed->month}, day{fixed->day}};
        if (!nominal.ok())
            return;
        if (const auto date = observed(*fixed, sys_days{nominal}))
            bounded(sys_days{nominal}, *date);
    } else if (const auto* nth = std::get_if<DayRule::NthWeekday>(&rule.what)) {
        const weekday wd{nth->weekday};
        const auto monthOfYear = year{y} / month{nth->month};
        if (nth->n > 0 && !(monthOfYear / wd[static_cast<unsigned>(nth->n)]).ok())
            return;
        const Date date =
            nth->n == 0 ? sys_days{monthOfYear / wd[last]} : sys_days{monthOfYear / wd[static_cast<unsigned>(nth->n)]};
        bounded(date + days{nth->shift}, date + days{nth->shift});
    } else if (const auto* easter = std::get_if<DayRule::Easter>(&rule.what)) {
        const Date date = easterSunday(y) + days{easter->shift};
        bounded(date, date);
    } else if (const auto* dates = std::get_if<DayRule::Dates>(&rule.what)) {
        for (const Date date : *dates) {
            if (year_month_day{date}.year() == year{y})
                bounded(date, date);
        }
    }
}

bool isDaily(const DayRule& rule) { return std::holds_alternative<DayRule::Daily>(rule.what); }

std::array<std::string_view, 6> fields(std::string_view line)
{
    std::array<std::string_view, 6> out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto comma = i + 1 < out.size() ? line.find(',') : std::string_view::npos;
        out[i] = line.substr(0, comma);
        line.remove_prefix(comma == std::string_view::npos ? line.size() : comma + 1);
    }
    return out;
}

bool bound(std::string_view text, Date& date)
{
    if (text.empty())
        return true;
    const auto parsed = parseIsoDate(text);
    date = parsed.value_or(date);
    return parsed.has_value();
}

} // namespace

/// One day of a year: whether it trades, and when, and by which rules.
struct Calendar::DayPlan
{
    bool session = false; ///< trades whatever weekday it is
    bool closed = false;
    minutes open{-1};
    minutes close{-1};
    minutes regularOpen{-1};
    minutes regularClose{-1};
    const TimedRule* rule = nullptr; ///< the last one that made it special
};

Status Calendar::addLines(std::string_view text, const std::string& name, bool own)
{
    std::int64_t number = 0;
    const auto wrong = [&](std::string_view seen) {
        return fail(ErrorCode::Parse,
                    TM_TEXT("market", "%1, line %2: expected kind,rule,from,to,time,name, found “%3”.")
                        .with(name)
                        .with(number)
                        .with(std::string{seen.substr(0, 80)}));
    };
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty() || line.starts_with('#') || line.starts_with("kind,"))
            continue;
        const auto [kind, rule, from, to, time, label] = fields(line);
        if (kind == "zone") {
            const auto offset = parseOffset(rule);
            m_newYork = rule == "New_York";
            m_offset = offset.value_or(minutes{0});
            if (!offset && !m_newYork)
                return wrong(line);
            continue;
        }
        if (kind == "week") {
            for (const auto word : words(rule)) {
                const auto day = weekdayFromName(word);
                if (!day)
                    return wrong(line);
                m_week[*day] = true;
            }
            continue;
        }
        auto days = parseDayRule(rule);
        if (!days || !bound(from, days->from) || !bound(to, days->to))
            return wrong(line);
        const auto range = parseHours(time);
        const auto clock = parseClock(time);
        TimedRule timed{*std::move(days), {}, {}, std::string{label}, own};
        if (kind == "closed") {
            m_closed.push_back(std::move(timed));
        } else if (range && (kind == "hours" || kind == "session")) {
            timed.open = range->first, timed.close = range->second;
            (kind == "hours" ? m_hours : m_session).push_back(std::move(timed));
        } else if (kind == "session" && time.empty()) {
            m_session.push_back(std::move(timed));
        } else if (clock && kind == "open") {
            timed.open = *clock;
            m_open.push_back(std::move(timed));
        } else if (clock && kind == "close") {
            timed.close = *clock;
            m_close.push_back(std::move(timed));
        } else {
            return wrong(line);
        }
    }
    return {};
}

Result<Calendar> Calendar::parse(std::string_view text, const std::string& name)
{
    Calendar calendar;
    if (const auto status = calendar.addLines(text, name, false); !status)
        return tl::unexpected(status.error());
    return calendar;
}

Result<Calendar> Calendar::with(std::string_view additions, const std::string& name) const
{
    Calendar calendar = *this;
    if (const auto status = calendar.addLines(additions, name, true); !status)
        return tl::unexpected(status.error());
    return calendar;
}

TimePoint Calendar::instant(Date date, minutes timeOfDay) const
{
    return m_newYork ? fromNewYork(date, timeOfDay) : TimePoint{date + timeOfDay - m_offset};
}

std::vector<Calendar::DayPlan> Calendar::planOf(int y) const
{
    const Date begin = makeDate(y, 1, 1);
    const Date end = makeDate(y + 1, 1, 1);
    std::vector<DayPlan> plan(static_cast<std::size_t>((end - begin).count()));
    const auto apply = [&](const TimedRule& timed, auto change) {
        const auto at = [&](Date date) {
            if (date >= begin && date < end)
                change(plan[static_cast<std::size_t>((date - begin).count())]);
        };
        if (!isDaily(timed.rule))
            return visitDays(timed.rule, y, at);
        for (Date date = std::max(begin, timed.rule.from); date < end && date <= timed.rule.to; date += days{1})
            at(date);
    };
    for (const TimedRule& hours : m_hours)
        apply(hours, [&](DayPlan& day) {
            day.open = day.regularOpen = hours.open;
            day.close = day.regularClose = hours.close;
        });
    for (const TimedRule& rule : m_closed)
        apply(rule, [&](DayPlan& day) { day.closed = true, day.rule = &rule; });
    for (const TimedRule& late : m_open)
        apply(late, [&](DayPlan& day) { day.open = late.open, day.rule = day.closed ? day.rule : &late; });
    for (const TimedRule& early : m_close)
        apply(early, [&](DayPlan& day) { day.close = early.close, day.rule = day.closed ? day.rule : &early; });
    for (const TimedRule& extra : m_session)
        apply(extra, [&](DayPlan& day) {
            const bool regular = extra.open == extra.close;
            day.session = true, day.closed = false, day.rule = &extra;
            day.open = regular ? day.regularOpen : extra.open;
            day.close = regular ? day.regularClose : extra.close;
        });
    return plan;
}

bool Calendar::trades(Date date, const DayPlan& day) const
{
    return (day.session || m_week[weekdayOf(date)]) && !day.closed && day.close > day.open;
}

std::vector<Session> Calendar::sessions(Date first, Date last) const
{
    std::vector<Session> out;
    if (first > last)
        return out;
    out.reserve(static_cast<std::size_t>((last - first).count()) + 1);
    const int firstYear = static_cast<int>(year_month_day{first}.year());
    const int lastYear = static_cast<int>(year_month_day{last}.year());
    for (int y = firstYear; y <= lastYear; ++y) {
        const Date begin = makeDate(y, 1, 1);
        const std::vector<DayPlan> plan = planOf(y);
        for (Date date = std::max(begin, first); date < makeDate(y + 1, 1, 1) && date <= last; date += days{1}) {
            const DayPlan& day = plan[static_cast<std::size_t>((date - begin).count())];
            if (trades(date, day))
                out.push_back({date, instant(date, day.open), instant(date, day.close), day.close < day.regularClose});
        }
    }
    return out;
}

std::vector<CalendarDay> Calendar::specialDays(Date first, Date last) const
{
    std::vector<CalendarDay> out;
    if (first > last)
        return out;
    using Kind = CalendarDay::Kind;
    for (int y = static_cast<int>(year_month_day{first}.year()); y <= static_cast<int>(year_month_day{last}.year());
         ++y) {
        const Date begin = makeDate(y, 1, 1);
        const std::vector<DayPlan> plan = planOf(y);
        for (Date date = std::max(begin, first); date < makeDate(y + 1, 1, 1) && date <= last; date += days{1}) {
            const DayPlan& day = plan[static_cast<std::size_t>((date - begin).count())];
            if (!day.rule || (!day.rule->own && !day.session && !m_week[weekdayOf(date)]))
                continue;
            CalendarDay special{date, Kind::Closed, {}, {}, day.rule->name, day.rule->own};
            if (!day.closed) {
                special.open = day.open;
                special.close = day.close;
                special.kind = day.session                   ? Kind::Session
                               : day.open != day.regularOpen ? Kind::LateOpen
                                                             : Kind::EarlyClose;
            }
            out.push_back(std::move(special));
        }
    }
    return out;
}

} // namespace tidemark
