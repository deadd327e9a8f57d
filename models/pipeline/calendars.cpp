// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/calendars.h"

#include "models/market/calendar_additions.h"
#include "models/market/sessions.h"

#include <algorithm>

namespace tidemark {

namespace {

std::string keyOf(std::string_view calendar) { return "calendar." + std::string{calendar}; }

std::string_view linesOf(const CalendarAdditions& additions, const std::string& calendar)
{
    const auto it = additions.find(std::string{keptCalendar(calendar)});
    return it == additions.end() ? std::string_view{} : std::string_view{it->second};
}

} // namespace

std::vector<std::string> editableCalendars()
{
    const auto ids = calendarIds();
    return {ids.begin(), ids.end()};
}

Result<CalendarAdditions> calendarAdditions(const Store& store)
{
    CalendarAdditions additions;
    for (const std::string_view id : calendarIds()) {
        auto lines = store.value(keyOf(id));
        if (!lines)
            return tl::unexpected(lines.error());
        if (!lines->empty())
            additions[std::string{id}] = std::move(*lines);
    }
    return additions;
}

Status setCalendarAdditions(Store& store, const std::string& calendar, const std::string& lines)
{
    std::string names;
    for (const std::string_view id : calendarIds())
        names += (names.empty() ? "" : ", ") + std::string{id};
    if (std::ranges::find(calendarIds(), calendar) == calendarIds().end())
        return fail(ErrorCode::NotFound,
                    TM_TEXT("pipeline", "There is no calendar %1; name one of %2.").with(calendar).with(names));
    const Date today = makeDate(2025, 1, 1);
    if (const auto sound = specialDays(calendar, lines, today, today); !sound)
        return tl::unexpected(sound.error());
    return store.setValue(keyOf(calendar), lines);
}

Result<std::vector<CalendarDay>> calendarDays(const std::string& calendar, const CalendarAdditions& additions, int year)
{
    return specialDays(calendar, linesOf(additions, calendar), makeDate(year, 1, 1), makeDate(year, 12, 31));
}

Result<std::vector<Session>> calendarSessions(const std::string& calendar, const CalendarAdditions& additions,
                                              Date first, Date last)
{
    return sessionsFor(calendar, linesOf(additions, calendar), first, last);
}

Date calendarKnownFrom(const std::string& calendar)
{
    const std::string_view kept = keptCalendar(calendar);
    if (kept == "NYSE")
        return makeDate(1957, 1, 1);
    if (kept == "JPX")
        return makeDate(2014, 1, 1);
    if (kept == "SSE")
        return makeDate(2014, 1, 1);
    return kept == "KRX" ? makeDate(2014, 9, 1) : makeDate(1970, 1, 1);
}

Result<std::string> linesWithDay(const std::string& lines, const CalendarDay& day)
{
    return withCalendarDay(lines, day);
}

std::string linesWithoutDay(const std::string& lines, Date date) { return withoutCalendarDay(lines, date); }

} // namespace tidemark
