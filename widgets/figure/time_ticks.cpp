// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/time_ticks.h"

#include "models/core/time.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace tidemark {

namespace {

using namespace std::chrono;

enum class Every { Minute, Day, Week, Month, Year };

struct Step
{
    Every unit;
    int count;
    double approximateMs;
};

constexpr double kMinute = 60'000;
constexpr double kDay = 86'400'000;
constexpr double kLongestClosure = 9 * kDay; // the exchanges' longest holidays
// Years 1700 to 2250: what a market chart can mean.
constexpr double kEarliest = -8.52e12;
constexpr double kLatest = 8.84e12;

constexpr std::array kSteps{Step{Every::Minute, 1, kMinute},         Step{Every::Minute, 2, 2 * kMinute},
                            Step{Every::Minute, 5, 5 * kMinute},     Step{Every::Minute, 10, 10 * kMinute},
                            Step{Every::Minute, 15, 15 * kMinute},   Step{Every::Minute, 30, 30 * kMinute},
                            Step{Every::Minute, 60, 60 * kMinute},   Step{Every::Minute, 120, 120 * kMinute},
                            Step{Every::Minute, 180, 180 * kMinute}, Step{Every::Minute, 360, 360 * kMinute},
                            Step{Every::Minute, 720, 720 * kMinute}, Step{Every::Day, 1, kDay},
                            Step{Every::Week, 1, 7 * kDay},          Step{Every::Week, 2, 14 * kDay},
                            Step{Every::Month, 1, 30.4 * kDay},      Step{Every::Month, 2, 60.9 * kDay},
                            Step{Every::Month, 3, 91.3 * kDay},      Step{Every::Month, 6, 182.6 * kDay},
                            Step{Every::Year, 1, 365.2 * kDay},      Step{Every::Year, 2, 730.5 * kDay},
                            Step{Every::Year, 5, 1826 * kDay},       Step{Every::Year, 10, 3652 * kDay},
                            Step{Every::Year, 20, 7305 * kDay},      Step{Every::Year, 50, 18262 * kDay},
                            Step{Every::Year, 100, 36524 * kDay}};

/// One boundary before it is placed on the axis.
struct Boundary
{
    TimePoint time;
    Date date;
    bool clock = false;
};

QString fromStd(const std::string& text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

Date localDate(TimePoint time, bool clocks) { return clocks ? newYorkDate(time) : floor<days>(time); }

TimePoint dayStart(Date date, bool clocks) { return clocks ? fromNewYork(date, milliseconds{0}) : TimePoint{date}; }

/// Calendar boundaries of `step` from the one at or before `from` to the one at or after `to`.
void dateBoundaries(const Step& step, Date from, Date to, bool clocks, std::vector<Boundary>& out)
{
    const auto push = [&](Date date) { out.push_back({dayStart(date, clocks), date}); };
    if (step.unit == Every::Day || step.unit == Every::Week) {
        const int every = step.unit == Every::Day ? step.count : 7 * step.count;
        // 1970-01-05 was a Monday.
        const auto offset = (from - Date{days{4}}).count();
        const auto first = offset - ((offset % every) + every) % every;
        for (Date date = Date{days{4}} + days{first}; date <= to + days{every}; date += days{every})
            push(date);
        return;
    }
    const year_month_day start{from};
    const int months = step.unit == Every::Month ? step.count : 12 * step.count;
    int index = static_cast<int>(start.year()) * 12 + static_cast<int>(static_cast<unsigned>(start.month())) - 1;
    index -= ((index % months) + months) % months;
    for (;; index += months) {
        const int y = index >= 0 ? index / 12 : (index - 11) / 12;
        const Date date{year_month_day{year{y}, month{static_cast<unsigned>(index - y * 12 + 1)}, day{1}}};
        push(date);
        if (date > to)
            return;
    }
}

/// Times of day of `step`: counted from midnight in New York on calendar axes, from each open on session axes.
void clockBoundaries(const TimeScale& scale, const Step& step, TimePoint from, TimePoint to, std::vector<Boundary>& out)
{
    const auto every = minutes{step.count};
    if (!scale.opens().empty()) {
        const auto& opens = scale.opens();
        auto i =
            static_cast<std::size_t>(std::upper_bound(opens.begin(), opens.end(), axisValue(from)) - opens.begin());
        for (i = i == 0 ? 0 : i - 1; i < opens.size() && opens[i] <= axisValue(to); ++i) {
            const TimePoint open = instantAt(opens[i]);
            const TimePoint close = instantAt(scale.closes()[i]);
            const Date date = newYorkDate(open);
            for (TimePoint t = open; t < close; t += every)
                out.push_back({t, date, t != open || opens.size() == 1});
            // The close itself, where nothing follows.
            if (i + 1 == opens.size())
                out.push_back({close, date, true});
        }
        return;
    }
    for (Date date = newYorkDate(from); date <= newYorkDate(to); date += days{1}) {
        for (minutes t{0}; t < minutes{1440}; t += every) {
            const TimePoint time = fromNewYork(date, t);
            if (!out.empty() && time <= out.back().time)
                continue;
            out.push_back({time, date, t.count() != 0});
        }
    }
}

QString dateLabel(const Step& step, Date date, Language language)
{
    const year_month_day parts{date};
    if (step.unit == Every::Year || (step.unit == Every::Month && parts.month() == January))
        return QString::number(static_cast<int>(parts.year()));
    if (step.unit == Every::Month)
        return fromStd(formatDate(date, DateStyle::Month, language));
    return fromStd(formatDate(date, DateStyle::Day, language));
}

/// Where a boundary stands on a session axis: at the first instant shown not before it, nowhere when that is past the next.
bool placed(const TimeScale& scale, const Step& step, const Boundary& boundary, const TimePoint* next, double& u)
{
    const double x = axisValue(boundary.time);
    if (scale.opens().empty() || boundary.clock) {
        u = scale.toAxis(x);
        return true;
    }
    const auto& opens = scale.opens();
    const auto it = std::upper_bound(opens.begin(), opens.end(), x);
    const auto after = static_cast<std::size_t>(it - opens.begin());
    if (after > 0 && x < scale.closes()[after - 1]) {
        u = scale.toAxis(x);
        return true;
    }
    if (after == opens.size() || (next != nullptr && opens[after] >= axisValue(*next)))
        return false;
    // A month that begins on a holiday is marked at its first session, not weeks later where the data happen to start.
    const bool wide = step.unit != Every::Day && step.unit != Every::Minute;
    if (opens[after] >= x + (wide ? kLongestClosure : kDay))
        return false;
    u = scale.toAxis(opens[after]);
    return true;
}

TimeTicks ticksOf(const TimeScale& scale, const Step& step, double u0, double u1, bool clocks, Language language)
{
    const TimePoint from = instantAt(scale.fromAxis(u0));
    const TimePoint to = instantAt(scale.fromAxis(u1));
    std::vector<Boundary> boundaries;
    if (step.unit == Every::Minute)
        clockBoundaries(scale, step, from, to, boundaries);
    else
        dateBoundaries(step, localDate(from, clocks), localDate(to, clocks), clocks, boundaries);
    TimeTicks out;
    const double slack = (u1 - u0) * 1e-6;
    for (std::size_t i = 0; i < boundaries.size(); ++i) {
        const Boundary& boundary = boundaries[i];
        double u = 0;
        if (!placed(scale, step, boundary, i + 1 < boundaries.size() ? &boundaries[i + 1].time : nullptr, u))
            continue;
        if (u < u0 - slack || u > u1 + slack || (!out.ticks.empty() && u <= out.ticks.back().u))
            continue;
        TimeTick tick{u, {}, {}, boundary.clock};
        if (boundary.clock) {
            tick.label = fromStd(formatTime(boundary.time, TimeStyle::NewYorkClock, language));
            tick.second = beijingClockLabel(axisValue(boundary.time));
            out.clocks = true;
        } else if (step.unit == Every::Minute) {
            tick.label = fromStd(formatDate(boundary.date, DateStyle::Day, language));
            tick.second = beijingClockLabel(scale.fromAxis(u));
        } else {
            tick.label = dateLabel(step, boundary.date, language);
        }
        out.ticks.push_back(std::move(tick));
    }
    return out;
}

/// The finest ticks a plot has room for are as far apart as their labels and a gap need.
bool fits(const TimeTicks& ticks, double u0, double pixelsPerUnit, LabelFont font)
{
    double widest = 0;
    for (const TimeTick& tick : ticks.ticks)
        widest = std::max({widest, labelWidth(tick.label, font), labelWidth(tick.second, font)});
    const double need = widest + 1.5 * font.pixels;
    // The close is set in beside the last even hour, so it may stand nearer.
    for (std::size_t i = 1; i < ticks.ticks.size(); ++i) {
        const bool last = i + 1 == ticks.ticks.size();
        // The first label moves right where it would begin before the plot.
        const double moved = i == 1 ? std::max(0.0, widest / 2 - (ticks.ticks[0].u - u0) * pixelsPerUnit) : 0;
        if ((ticks.ticks[i].u - ticks.ticks[i - 1].u) * pixelsPerUnit - moved < (last ? 0 : need))
            return false;
    }
    return true;
}

/// Hours are counted from each open, so the last before a close may stand on the next day's date: the date is what matters there.
void clearDates(TimeTicks& ticks, double pixelsPerUnit, LabelFont font)
{
    double widest = 0;
    for (const TimeTick& tick : ticks.ticks)
        widest = std::max({widest, labelWidth(tick.label, font), labelWidth(tick.second, font)});
    const double need = (widest + 1.5 * font.pixels) / pixelsPerUnit;
    auto& all = ticks.ticks;
    for (std::size_t i = 1; i < all.size(); ++i) {
        while (i > 0 && !all[i].clock && all[i - 1].clock && all[i].u - all[i - 1].u < need) {
            all.erase(all.begin() + static_cast<std::ptrdiff_t>(i - 1));
            --i;
        }
    }
}

/// Drops the last but one where the close would stand on it.
void loosenEnd(TimeTicks& ticks, double pixelsPerUnit, LabelFont font)
{
    const std::size_t n = ticks.ticks.size();
    if (n < 2)
        return;
    const TimeTick& last = ticks.ticks[n - 1];
    const TimeTick& before = ticks.ticks[n - 2];
    const double need = (std::max(labelWidth(last.label, font), labelWidth(last.second, font))
                         + std::max(labelWidth(before.label, font), labelWidth(before.second, font)))
                            / 2
                        + 0.6 * font.pixels;
    if ((last.u - before.u) * pixelsPerUnit < need)
        ticks.ticks.erase(ticks.ticks.end() - 2);
}

} // namespace

TimePoint instantAt(double x)
{
    const double safe = std::isnan(x) ? 0.0 : std::clamp(x, kEarliest, kLatest);
    return TimePoint{milliseconds{static_cast<std::int64_t>(std::llround(safe))}};
}

QString beijingClockLabel(double x)
{
    const TimePoint time = instantAt(x);
    QString label = fromStd(formatTime(time, TimeStyle::BeijingClock, Language::English));
    if (floor<days>(beijingClock(time)) > floor<days>(newYorkClock(time)))
        label += QStringLiteral("\u207A\u00B9");
    return label;
}

QString instantLabel(double x, bool clocks, bool date, Language language)
{
    const TimePoint time = instantAt(x);
    if (!clocks)
        return fromStd(formatDate(floor<days>(time), DateStyle::Long, language));
    const QString clock = fromStd(formatTime(time, TimeStyle::NewYorkClock, language));
    if (!date)
        return clock;
    return fromStd(formatDate(newYorkDate(time), DateStyle::Day, language)) + QLatin1Char(' ') + clock;
}

TimeTicks timeTicks(const TimeScale& scale, double u0, double u1, double width, bool clocks, Language language,
                    LabelFont font)
{
    if (!std::isfinite(u0) || !std::isfinite(u1) || !(u0 < u1) || !(width > 0))
        return {};
    const double x0 = std::clamp(scale.fromAxis(u0), kEarliest, kLatest);
    const double x1 = std::clamp(scale.fromAxis(u1), kEarliest, kLatest);
    const double pixelsPerUnit = width / (u1 - u0);
    const double most = width / (2.5 * font.pixels) + 2;
    // Sessions hide part of the time, so many boundaries may leave few ticks.
    const double hidden = std::max(1.0, (x1 - x0) / (u1 - u0));
    TimeTicks best;
    for (const Step& step : kSteps) {
        if (!clocks && step.unit == Every::Minute)
            continue;
        if ((x1 - x0) / step.approximateMs > most * hidden * 2)
            continue;
        TimeTicks ticks = ticksOf(scale, step, u0, u1, clocks, language);
        if (step.unit == Every::Minute && !scale.opens().empty())
            clearDates(ticks, pixelsPerUnit, font);
        if (!fits(ticks, u0, pixelsPerUnit, font))
            continue;
        loosenEnd(ticks, pixelsPerUnit, font);
        return ticks;
    }
    return best;
}

} // namespace tidemark
