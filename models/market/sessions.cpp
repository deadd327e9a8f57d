// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/market/sessions.h"

#include "models/market/calendar.h"

#include <QFile>
#include <QString>

#include <algorithm>
#include <array>
#include <cassert>

namespace tidemark {

using namespace std::chrono;

namespace {

Calendar builtIn(const char* id)
{
    QFile file(QStringLiteral(":/market/calendars/%1.csv").arg(QLatin1String(id)));
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    assert(opened);
    auto calendar = Calendar::parse(file.readAll().toStdString(), std::string{id} + ".csv");
    assert(calendar);
    return *std::move(calendar);
}

/// The fed funds futures of the CME settle on New York's exchange days; so do releases, which are told apart by `knownAt`.
const Calendar& calendarOf(std::string_view id)
{
    static const Calendar nyse = builtIn("NYSE");
    static const Calendar jpx = builtIn("JPX");
    static const Calendar krx = builtIn("KRX");
    static const Calendar sse = builtIn("SSE");
    static const Calendar crypto = builtIn("CRYPTO");
    if (id == "JPX")
        return jpx;
    if (id == "KRX")
        return krx;
    if (id == "SSE")
        return sse;
    return id == "CRYPTO" ? crypto : nyse;
}

Date firstOfNextMonth(Date date)
{
    const year_month_day ymd{date};
    return sys_days{(ymd.year() / ymd.month() + months{1}) / 1};
}

/// When the day `date` of `calendar` was over.
TimePoint endOfDay(std::string_view calendar, Date date, std::span<const Session> sessions)
{
    if (calendar == "MACRO")
        return endOfNewYorkDay(date);
    const Session* session = sessionOn(sessions, date);
    return session != nullptr && calendar != "CRYPTO" ? session->close : TimePoint{date + days{1}};
}

} // namespace

std::vector<Session> sessionsFor(std::string_view calendar, Date first, Date last)
{
    return calendarOf(calendar).sessions(first, last);
}

Result<std::vector<Session>> sessionsFor(std::string_view calendar, std::string_view additions, Date first, Date last)
{
    if (additions.empty())
        return sessionsFor(calendar, first, last);
    const auto own = calendarOf(calendar).with(additions, std::string{calendar});
    if (!own)
        return tl::unexpected(own.error());
    return own->sessions(first, last);
}

Result<std::vector<CalendarDay>> specialDays(std::string_view calendar, std::string_view additions, Date first,
                                             Date last)
{
    const auto own = calendarOf(calendar).with(additions, std::string{calendar});
    if (!own)
        return tl::unexpected(own.error());
    return own->specialDays(first, last);
}

std::span<const std::string_view> calendarIds()
{
    static constexpr std::array<std::string_view, 5> ids{"NYSE", "JPX", "KRX", "SSE", "CRYPTO"};
    return ids;
}

std::string_view keptCalendar(std::string_view id)
{
    const auto it = std::ranges::find(calendarIds(), id);
    return it == calendarIds().end() ? calendarIds().front() : *it;
}

TimePoint knownAt(std::string_view calendar, Interval interval, TimePoint time, std::span<const Session> sessions)
{
    const Date date = floor<days>(time);
    switch (interval) {
    case Interval::Day1:
    case Interval::Irregular:
        return endOfDay(calendar, date, sessions);
    case Interval::Week1:
    case Interval::Month1: {
        const Date next = interval == Interval::Week1 ? date + days{7} : firstOfNextMonth(date);
        const Session* last = sessionBefore(sessions, next);
        if (calendar == "MACRO" || calendar == "CRYPTO" || last == nullptr || last->date < date)
            return endOfDay(calendar, next - days{1}, sessions);
        return last->close;
    }
    default:
        break;
    }
    // The last bar of a session is cut short by the close: 15:30 to 16:00 of an hourly series.
    const TimePoint end = time + intervalLength(interval);
    const auto next = std::ranges::upper_bound(sessions, time, {}, &Session::open);
    if (next == sessions.begin())
        return end;
    const Session& session = *std::prev(next);
    return time < session.close ? std::min(end, session.close) : end;
}

} // namespace tidemark
