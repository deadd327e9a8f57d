// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/format.h"

#include <QString>

#include <vector>

namespace tidemark {

/// Round values of a number axis. `decimals` is what telling neighbours apart takes.
struct NumberTicks
{
    std::vector<double> values; ///< rising, within the limits
    double step = 0;            ///< 0 when there is no even step (log)
    int decimals = 0;
};

/// At most `most` multiples of 1, 2, 2.5 or 5 × 10ⁿ within [low, high]. Empty when the limits are not finite or not rising.
[[nodiscard]] NumberTicks numberTicks(double low, double high, int most);

/// Ticks of a log axis over [low, high] decades (log10 of the values), as decades: 1, then 1-3, then 1-2-5 a decade as room allows.
[[nodiscard]] NumberTicks logTicks(double low, double high, int most);

/// Ticks of what a format shows: percent axes get round percents. `low`, `high` and the values are as stored.
[[nodiscard]] NumberTicks numberTicks(double low, double high, int most, const NumberFormat& format);

/// A tick's words, without its unit.
[[nodiscard]] QString tickLabel(double value, const NumberTicks& ticks, NumberFormat format);

} // namespace tidemark
