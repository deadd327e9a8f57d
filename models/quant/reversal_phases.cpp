// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/reversal_phases.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace tidemark::quant {

namespace {

using Eigen::ArrayXd;
using Eigen::Index;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

double valueAt(const ArrayXd& column, const ArrayXd& close, Index row)
{
    return row < column.size() && std::isfinite(column[row]) ? column[row] : close[row];
}

PathPoint lowest(const SessionBars& bars, double priorClose, Index from)
{
    PathPoint point;
    for (Index row = from; row < bars.close.size(); ++row) {
        const double value = valueAt(bars.low, bars.close, row) / priorClose - 1;
        if (std::isfinite(value) && (!point.found() || value < point.value))
            point = {row, value};
    }
    return point;
}

Index spanOf(TimePoint time, TimePoint start, std::chrono::milliseconds length)
{
    return time < start ? Index{-1} : static_cast<Index>((time - start) / length);
}

/// Value at the last close of each span; NaN for a span without one.
ArrayXd spanEnds(const SessionBars& bars, double priorClose, TimePoint start, std::chrono::milliseconds length,
                 Index spans)
{
    ArrayXd ends = ArrayXd::Constant(spans, kNaN);
    for (Index row = 0; row < bars.close.size(); ++row) {
        const Index span = spanOf(bars.times[static_cast<std::size_t>(row)], start, length);
        if (span >= 0 && span < spans && std::isfinite(bars.close[row]))
            ends[span] = bars.close[row] / priorClose - 1;
    }
    return ends;
}

} // namespace

ReversalPhases reversalPhases(const SessionBars& bars, double priorClose)
{
    assert(priorClose > 0 && bars.close.size() > 0);
    ReversalPhases phases;
    phases.gap = bars.open / priorClose - 1;
    for (Index row = 0; row < bars.close.size(); ++row) {
        const double value = valueAt(bars.high, bars.close, row) / priorClose - 1;
        if (std::isfinite(value) && (!phases.peak.found() || value > phases.peak.value))
            phases.peak = {row, value};
        if (std::isfinite(bars.close[row]))
            phases.last = {row, bars.close[row] / priorClose - 1};
    }
    phases.low = lowest(bars, priorClose, 0);
    phases.lowAfterPeak = lowest(bars, priorClose, std::max<Index>(0, phases.peak.row));
    for (Index row = std::max<Index>(0, phases.peak.row); row < bars.close.size(); ++row)
        if (bars.close[row] < priorClose) {
            phases.breakBelow = {row, bars.close[row] / priorClose - 1};
            break;
        }
    phases.retracement = phases.peak.value > 0 ? (phases.peak.value - phases.last.value) / phases.peak.value : kNaN;
    return phases;
}

ArrayXd movesBySpan(const SessionBars& bars, double priorClose, TimePoint start, std::chrono::milliseconds length,
                    Index spans)
{
    ArrayXd moves = spanEnds(bars, priorClose, start, length, spans);
    double before = 0;
    for (Index span = 0; span < spans; ++span) {
        const double end = moves[span];
        if (!std::isfinite(end))
            continue;
        moves[span] = end - before;
        before = end;
    }
    return moves;
}

ArrayXd fallShareBySpan(const SessionBars& bars, const ReversalPhases& phases, double priorClose, TimePoint start,
                        std::chrono::milliseconds length, Index spans)
{
    const double fall = phases.peak.value - phases.lowAfterPeak.value;
    if (!phases.peak.found() || !phases.lowAfterPeak.found() || !(fall > 0))
        return ArrayXd::Constant(spans, kNaN);
    const auto spanAt = [&](const PathPoint& point) {
        return spanOf(bars.times[static_cast<std::size_t>(point.row)], start, length);
    };
    const Index first = std::max<Index>(0, spanAt(phases.peak));
    const Index last = std::min(spans - 1, spanAt(phases.lowAfterPeak));
    const ArrayXd ends = spanEnds(bars, priorClose, start, length, spans);
    ArrayXd shares = ArrayXd::Zero(spans);
    double before = phases.peak.value;
    for (Index span = first; span <= last; ++span) {
        const double end = span == last ? phases.lowAfterPeak.value : ends[span];
        if (!std::isfinite(end))
            continue;
        shares[span] = (before - end) / fall;
        before = end;
    }
    return shares;
}

} // namespace tidemark::quant
