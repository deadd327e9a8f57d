// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/calendar_day.h"
#include "models/core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace tidemark {

/// The line of a calendar's text that says `day`: `closed,2025-01-09,,,,Day of mourning`. A name's line breaks become blanks.
[[nodiscard]] std::string calendarLine(const CalendarDay& day);

/// `additions` with the line of `day` put in the place of every line of the same date, in order of date. Errors: Precondition when
/// its times are missing, are not a clock's, or do not rise.
[[nodiscard]] Result<std::string> withCalendarDay(std::string_view additions, const CalendarDay& day);

/// `additions` without the lines of `date`.
[[nodiscard]] std::string withoutCalendarDay(std::string_view additions, Date date);

} // namespace tidemark
