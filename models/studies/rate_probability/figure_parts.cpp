// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/rate_probability/figure_parts.h"

#include <cmath>

namespace tidemark::rate_probability {

FigureSpec figureOf(const Analysis& a, std::string id, Text name)
{
    FigureSpec out = namedFigure(std::move(id), std::move(name), a.asOf);
    out.note = TM_TEXT("rate_probability", "A day's table is that of its close and counts as known on that day");
    out.x.kind = AxisKind::Calendar;
    return out;
}

YAxis oddsAxis()
{
    YAxis out;
    out.format = percent(0);
    out.includeZero = true;
    out.minimum = 0;
    out.maximum = 1;
    return out;
}

Points cutPoints(const std::vector<DayOdds>& history)
{
    std::vector<TimePoint> times;
    Eigen::ArrayXd values(static_cast<Eigen::Index>(history.size()));
    for (std::size_t i = 0; i < history.size(); ++i) {
        times.emplace_back(history[i].date);
        values[static_cast<Eigen::Index>(i)] = history[i].cut;
    }
    return Points::of(std::move(times), std::move(values));
}

LineLayer ownLine(const Analysis& a)
{
    std::vector<DayOdds> days;
    for (const OwnDay& day : a.own)
        days.push_back(day.odds);
    LineLayer out;
    out.id = "own";
    out.name = TM_TEXT("rate_probability", "Own, from futures");
    out.points = cutPoints(days);
    out.role = Role::Series2;
    out.style = LineStyle::Dash;
    out.format = percent(1);
    return out;
}

Text sourceOf(const Analysis& a)
{
    if (a.own.empty() || a.published.empty())
        return leadingSource(a);
    return TM_TEXT("rate_probability", "CME published; own with %1").with(methodName(a));
}

Text leadingSource(const Analysis& a)
{
    return a.published.empty() ? TM_TEXT("rate_probability", "own computation, %1").with(methodName(a))
                               : TM_TEXT("rate_probability", "CME published");
}

Text referenceName(const Analysis& a)
{
    return a.settings.reference == Reference::AsOf
               ? TM_TEXT("rate_probability", "%1").with(a.reference.lower / 10000, percent(2))
               : TM_TEXT("rate_probability", "the range of the day");
}

Text decisionText(double changeBp)
{
    const NumberFormat size{Unit::BasisPoint, 0, Sign::Negative, true};
    if (changeBp == 0)
        return TM_TEXT("rate_probability", "hold");
    return changeBp < 0 ? TM_TEXT("rate_probability", "cut %1").with(-changeBp, size)
                        : TM_TEXT("rate_probability", "rise %1").with(changeBp, size);
}

Text methodName(const Analysis& a)
{
    return a.settings.meetingDay == quant::MeetingDay::Before
               ? TM_TEXT("rate_probability", "meeting day counted before")
               : TM_TEXT("rate_probability", "meeting day counted after");
}

} // namespace tidemark::rate_probability
