// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/time.h"

#include <Eigen/Core>

#include <span>

namespace tidemark::quant {

/// The bars of one session, oldest first. `high` and `low` may be empty: closes stand in. Missing bars are not there.
struct SessionBars
{
    std::span<const TimePoint> times; ///< instants at which the bars open
    double open;                      ///< of the first bar
    const Eigen::ArrayXd& high;
    const Eigen::ArrayXd& low;
    const Eigen::ArrayXd& close;
};

/// A place on the day's path: a bar and its value as a fraction of the prior close (0.01 = +1 %). Row −1: there is none.
struct PathPoint
{
    Eigen::Index row = -1;
    double value = 0;
    [[nodiscard]] bool found() const { return row >= 0; }
};

/// Where a day turned, as fractions of the prior close.
struct ReversalPhases
{
    double gap = 0; ///< open / prior close − 1
    PathPoint peak; ///< highest high, the first of equals
    PathPoint
        breakBelow; ///< first close below the prior close from the peak's bar on; a bar's close comes after its high
    PathPoint lowAfterPeak; ///< lowest low from the peak's bar on
    PathPoint low;          ///< lowest low of the session
    PathPoint last;         ///< last close
    /// (peak − last)/peak: how much of the rise above the prior close was given back; above 1, it closed below. NaN when the peak is not
    /// above the prior close.
    double retracement = 0;
    /// Opened at least `threshold` above the prior close and stands below it at the last close.
    [[nodiscard]] bool reversed(double threshold) const { return gap >= threshold && last.value < 0; }
};

/// Finds the phases. Preconditions: at least one bar with a finite close, finite open, prior close > 0.
[[nodiscard]] ReversalPhases reversalPhases(const SessionBars& bars, double priorClose);

/// Move of each span of `length` from `start`: value at its last close less that of the span before, the first one from the prior close
/// (so it holds the opening gap), as fractions of the prior close. NaN for a span without a bar; its move joins the next one.
[[nodiscard]] Eigen::ArrayXd movesBySpan(const SessionBars& bars, double priorClose, TimePoint start,
                                         std::chrono::milliseconds length, Eigen::Index spans);

/// Share of the fall from the peak to the lowest low after it that fell into each span; the spans sum to 1, a rise is negative, spans
/// outside the fall are 0. All NaN when there is no fall.
[[nodiscard]] Eigen::ArrayXd fallShareBySpan(const SessionBars& bars, const ReversalPhases& phases, double priorClose,
                                             TimePoint start, std::chrono::milliseconds length, Eigen::Index spans);

} // namespace tidemark::quant
