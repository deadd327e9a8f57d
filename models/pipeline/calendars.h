// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/calendar_day.h"
#include "models/core/session.h"
#include "models/store/store.h"

#include <map>
#include <string>
#include <vector>

namespace tidemark {

/// What the user added to the program's calendars, by calendar: lines of a calendar's text. Kept in the store.
using CalendarAdditions = std::map<std::string, std::string>;

/// The calendars whose days can be added to: `NYSE`, `JPX`, `KRX`, `SSE`, `CRYPTO`.
[[nodiscard]] std::vector<std::string> editableCalendars();

[[nodiscard]] Result<CalendarAdditions> calendarAdditions(const Store& store);
/// Errors: NotFound for an unknown calendar; Parse when the lines are not a calendar's; those of the store.
[[nodiscard]] Status setCalendarAdditions(Store& store, const std::string& calendar, const std::string& lines);

/// The days of a year that a calendar, with `additions`, does not keep as usual; in order. Errors: Parse.
[[nodiscard]] Result<std::vector<CalendarDay>> calendarDays(const std::string& calendar,
                                                            const CalendarAdditions& additions, int year);

/// Sessions of `calendar` with first <= date <= last. CME and MACRO keep the NYSE's days. Errors: Parse.
[[nodiscard]] Result<std::vector<Session>> calendarSessions(const std::string& calendar,
                                                            const CalendarAdditions& additions, Date first, Date last);

/// The first day whose holidays a calendar knows: 1957 for New York, 2014 for Tokyo and Shanghai, September 2014 for Seoul. Earlier data are
/// not held against it.
[[nodiscard]] Date calendarKnownFrom(const std::string& calendar);

/// `lines` with `day` in the place of what they say of its date, and without what they say of `date`. Errors: Precondition when
/// the times of the day are not those of a session.
[[nodiscard]] Result<std::string> linesWithDay(const std::string& lines, const CalendarDay& day);
[[nodiscard]] std::string linesWithoutDay(const std::string& lines, Date date);

} // namespace tidemark
