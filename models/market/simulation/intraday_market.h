// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/session.h"
#include "models/market/simulation/path.h"

namespace tidemark::simulation {

/// How one day is cut into bars.
struct IntradayGrid
{
    TimePoint open;
    TimePoint close;
    std::chrono::minutes bar{1};
    int stepsPerBar = 4; ///< of the walk below the bars
};

/// The randomness of one instrument's day: part of it is the tape that all instruments share, at the same instants.
struct DayNoise
{
    Noise own;
    Noise tape;
    double share = 0; ///< correlation with the tape, 0 to 1
};

/// The bars of day `i` of `daily`: a bridged random walk from the open to the close that touches the day's high and low once each
/// and stays between them; `knots` fix where it passes at given times. Opens equal the prior bar's close; first open, highest
/// high, lowest low, last close and the sum of volumes are the daily bar's.
[[nodiscard]] IntradayPath intradayBars(const DailyPath& daily, std::size_t i, const IntradayGrid& grid,
                                        const std::vector<Knot>& knots, const DayNoise& noise);

/// Bars of `length` from the open on, made of shorter ones.
[[nodiscard]] IntradayPath aggregate(const IntradayPath& bars, TimePoint open, std::chrono::minutes length);

/// The bars with prices times `ratio`, within the range of a daily bar that was scaled alike.
[[nodiscard]] IntradayPath scaled(const IntradayPath& bars, double ratio, double volumeRatio, double tick);

/// Appends `more` to `bars`.
void append(IntradayPath& bars, const IntradayPath& more);

} // namespace tidemark::simulation
