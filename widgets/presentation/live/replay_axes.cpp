// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/live/replay_axes.h"

#include <cmath>
#include <limits>

namespace tidemark {

namespace {

constexpr double kAir = 0.055;    // between data and border, as a fitted axis has it
constexpr double kLeastSteps = 4; // of the axis; up to twice as many, and one more for each border

struct Reach
{
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    bool plain = true; ///< nothing but what is known here
    bool bars = false;

    void add(double value)
    {
        if (!std::isfinite(value))
            return;
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

Reach reachOf(const Pane& pane, Side side)
{
    Reach reach;
    for (const Layer& layer : pane.layers) {
        if (const auto* line = std::get_if<LineLayer>(&layer)) {
            if (line->axis == side)
                for (const double value : line->points.ys())
                    reach.add(value);
        } else if (const auto* bars = std::get_if<BarLayer>(&layer)) {
            reach.bars = true;
            for (const double value : bars->points.ys())
                reach.add(value);
            reach.add(0);
        } else if (const auto* marks = std::get_if<MarkerLayer>(&layer)) {
            if (side == Side::Right)
                for (const auto& mark : marks->markers)
                    reach.add(mark.y);
        } else if (!std::holds_alternative<PhaseLayer>(layer) && !std::holds_alternative<EventLayer>(layer)
                   && !std::holds_alternative<ZoneLayer>(layer) && !std::holds_alternative<InstantLayer>(layer)) {
            reach.plain = false;
        }
    }
    return reach;
}

void steady(const Pane& pane, YAxis& axis, Side side)
{
    if (axis.log || axis.minimum || axis.maximum)
        return;
    Reach reach = reachOf(pane, side);
    if (axis.includeZero)
        reach.add(0);
    const double span = reach.high - reach.low;
    if (!reach.plain || !(span > 0) || !std::isfinite(span))
        return;
    const double air = kAir * span;
    // Multiples of a step are multiples of half of it: a larger step never draws a border in.
    const double step = std::exp2(std::floor(std::log2(span / kLeastSteps)));
    const bool onZero = reach.bars && reach.low == 0;
    axis.minimum = onZero ? 0 : std::floor((reach.low - air) / step) * step;
    axis.maximum = reach.bars && reach.high == 0 ? 0 : std::ceil((reach.high + air) / step) * step;
}

} // namespace

void steadyAxes(FigureSpec& figure)
{
    if (figure.sameValues)
        return;
    for (Pane& pane : figure.panes) {
        steady(pane, pane.y, Side::Right);
        if (pane.y2)
            steady(pane, *pane.y2, Side::Left);
    }
}

} // namespace tidemark
