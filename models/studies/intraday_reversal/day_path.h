// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/bars.h"
#include "models/core/session.h"
#include "models/quant/reversal_phases.h"

#include <optional>

namespace tidemark::intraday_reversal {

enum class PriorCloseFrom { DailyBar, LastBar };

/// The close that a day's moves are measured from.
struct PriorClose
{
    double value = 0;
    PriorCloseFrom from = PriorCloseFrom::LastBar;
    TimePoint time{}; ///< LastBar: when that bar opened
    double daily;     ///< the daily bar's close of that session, NaN without one
};

/// One instrument's regular session, cut at the replay's minute.
struct DayPath
{
    std::string instrument;
    SeriesKey key;
    Session session;
    PriorClose prior;
    BarsPtr bars;    ///< regular session only, with finite closes
    double open = 0; ///< of the first bar
    quant::ReversalPhases phases;
    std::int64_t expected = 0; ///< bars between the open and the last one to be expected
    std::int64_t missing = 0;  ///< of those, not there
    bool whole = true;         ///< the session is over and nothing was cut

    [[nodiscard]] std::chrono::milliseconds barLength() const { return intervalLength(key.interval); }
    [[nodiscard]] quant::SessionBars view() const
    {
        return {bars->times(), open, bars->high(), bars->low(), bars->close()};
    }
    [[nodiscard]] double percentOf(double price) const { return price / prior.value - 1; }
    /// The end of the bar at `row`; the last bar of a day may be shorter than the others.
    [[nodiscard]] TimePoint endOf(Eigen::Index row) const;
    [[nodiscard]] TimePoint timeOf(const quant::PathPoint& point) const
    {
        return bars->times()[static_cast<std::size_t>(point.row)];
    }
};

/// How a day is cut.
struct Cut
{
    TimePoint asOf{};
    std::int64_t replayMinutes = 0; ///< after the open; 0: the whole day
};

/// The regular session of `date` in `intraday`, or nothing when there are no bars in it or no close before it. Bars after an early close
/// and outside regular hours are dropped. The prior close is the daily bar's where `dailyIsTraded` says that it is the price that traded,
/// and the last bar of the session before otherwise.
[[nodiscard]] std::optional<DayPath> dayPath(const BarsPtr& intraday, const BarsPtr& daily, bool dailyIsTraded,
                                             std::span<const Session> sessions, Date date, const Cut& cut);

} // namespace tidemark::intraday_reversal
