// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/calendar_day.h"
#include "models/core/result.h"
#include "models/core/session.h"

#include <array>
#include <string>
#include <variant>
#include <vector>

namespace tidemark {

/// One way of naming days of a year.
struct DayRule
{
    struct Daily
    {};
    struct Fixed
    {
        unsigned month = 1;
        unsigned day = 1;
        std::array<bool, 7> weekdays{true, true, true, true, true, true, true}; ///< 0 = Sunday; of the nominal day
        bool sundayToMonday = false;
        bool saturdayToFriday = false;
    };
    struct NthWeekday
    {
        int n = 1; ///< 0: the last of the month
        unsigned weekday = 1;
        unsigned month = 1;
        int shift = 0; ///< days added
    };
    struct Easter
    {
        int shift = 0; ///< days from Easter Sunday of the western church
    };
    using Dates = std::vector<Date>;

    std::variant<Daily, Fixed, NthWeekday, Easter, Dates> what;
    Date from = Date::min(); ///< bounds of the nominal day
    Date to = Date::max();
};

/// Trading days of one exchange, as rules. Read from a text of lines `kind,rule,from,to,time,name` (`#` starts a comment):
///  zone    New_York, or an offset such as +09:00
///  week    the weekdays traded: `mon tue wed thu fri`
///  hours   daily; time = `09:30-16:00`
///  closed  no session on the rule's days
///  open    time = a late opening on the rule's days
///  close   time = an early or late close on the rule's days
///  session the rule's days trade, on a weekend or holiday too; time = their hours, the regular ones when empty
/// Rules: `daily`; `MM-DD [on mon …] [sun+1] [sat-1]`; `N mon MM [+k]` or `last mon MM`; `easter k`; ISO dates.
/// Of rows that speak of the same day the last one holds.
class Calendar
{
public:
    /// Errors: Parse, with the line and what is wrong in it; `name` is how the text is called in it.
    [[nodiscard]] static Result<Calendar> parse(std::string_view text, const std::string& name);

    /// This calendar with further lines, which win over its own. Errors: as parse.
    [[nodiscard]] Result<Calendar> with(std::string_view additions, const std::string& name) const;

    /// Sessions with first <= date <= last.
    [[nodiscard]] std::vector<Session> sessions(Date first, Date last) const;

    /// The days with first <= date <= last that are not as usual: closed on a trading weekday, opening or closing at other times,
    /// trading in spite of a rule. In order; of several rules for one day the one that holds. Rules for every day of a stretch
    /// give each of its sessions.
    [[nodiscard]] std::vector<CalendarDay> specialDays(Date first, Date last) const;

private:
    struct TimedRule
    {
        DayRule rule;
        std::chrono::minutes open{};
        std::chrono::minutes close{};
        std::string name = {};
        bool own = false;
    };
    struct DayPlan;

    [[nodiscard]] Status addLines(std::string_view text, const std::string& name, bool own);
    [[nodiscard]] std::vector<DayPlan> planOf(int year) const;
    [[nodiscard]] bool trades(Date date, const DayPlan& plan) const;
    [[nodiscard]] TimePoint instant(Date date, std::chrono::minutes timeOfDay) const;

    bool m_newYork = true;
    std::chrono::minutes m_offset{};
    std::array<bool, 7> m_week{};
    std::vector<TimedRule> m_hours;
    std::vector<TimedRule> m_closed;
    std::vector<TimedRule> m_open;
    std::vector<TimedRule> m_close;
    std::vector<TimedRule> m_session; ///< open == close: the regular hours
};

} // namespace tidemark
