// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/label_text.h"
#include "widgets/figure/time_scale.h"

#include <QString>

#include <vector>

namespace tidemark {

/// A tick of a time axis. `second` is the clock in Beijing under the one in New York; empty where a date stands.
struct TimeTick
{
    double u = 0; ///< axis x
    QString label;
    QString second;
    bool clock = false; ///< a time of day; false where a date stands
};

struct TimeTicks
{
    std::vector<TimeTick> ticks; ///< rising
    bool clocks = false;         ///< at least one tick is a time of day
};

/// Ticks on sensible times for a plot `width` pixels wide that shows axis x in [u0, u1]: minutes that divide the hour, hours
/// that divide the day, days, Mondays, months, years, as fine as labels of `font` fit. With `clocks` times are those of New
/// York (an hour that daylight saving skips or doubles moves no other tick) and session axes count hours from the open;
/// without, times are the UTC midnights of local dates and nothing finer than a day is marked.
[[nodiscard]] TimeTicks timeTicks(const TimeScale& scale, double u0, double u1, double width, bool clocks,
                                  Language language, LabelFont font);

/// The clock in Beijing at `x`, with ⁺¹ when it is already the next day there.
[[nodiscard]] QString beijingClockLabel(double x);

/// One instant in words for the crosshair: `10:37` with clocks, `20 Nov 2025` without; `date` adds the day to the clock.
[[nodiscard]] QString instantLabel(double x, bool clocks, bool date, Language language);

/// The instant at axis value x; far values are pulled into the years the calendar can count.
[[nodiscard]] TimePoint instantAt(double x);

} // namespace tidemark
