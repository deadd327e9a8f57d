// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/calendar_day.h"
#include "models/core/instrument.h"
#include "models/core/result.h"
#include "models/core/series_key.h"
#include "models/core/session.h"

namespace tidemark {

/// Sessions of a calendar with first <= date <= last, from the calendar data shipped with the program.
/// `NYSE` (holidays, early closes and ad-hoc closures since 1957; Saturdays traded until 1952 are not modelled), `JPX`, `KRX`,
/// `SSE`, `CME`; `CRYPTO` has a session each UTC day. Unknown ids give the NYSE.
[[nodiscard]] std::vector<Session> sessionsFor(std::string_view calendar, Date first, Date last);

/// The same with a user's additions: lines of the calendar's text, which win over the program's. Errors: Parse.
[[nodiscard]] Result<std::vector<Session>> sessionsFor(std::string_view calendar, std::string_view additions,
                                                       Date first, Date last);

/// The days with first <= date <= last that a calendar and its additions do not keep as usual. Errors: Parse.
[[nodiscard]] Result<std::vector<CalendarDay>> specialDays(std::string_view calendar, std::string_view additions,
                                                           Date first, Date last);

/// Whose days are data of their own: `NYSE`, `JPX`, `KRX`, `SSE`, `CRYPTO`. The calendar that `id` keeps: CME and MACRO keep the NYSE's.
[[nodiscard]] std::span<const std::string_view> calendarIds();
[[nodiscard]] std::string_view keptCalendar(std::string_view id);

/// The instant at which a bar of `interval` stamped `time` became known: intraday at its end or, if that is earlier, the close
/// of its session; a daily bar at the close of its session (a crypto day at 24:00 UTC; a day without a session at 24:00 UTC of
/// its label; a macro value at the end of its New York day); a weekly or monthly bar at the end of its last such day.
/// `sessions` are those of `calendar`, rising, and cover the bar.
[[nodiscard]] TimePoint knownAt(std::string_view calendar, Interval interval, TimePoint time,
                                std::span<const Session> sessions);

} // namespace tidemark
