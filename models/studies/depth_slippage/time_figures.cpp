// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/depth_slippage/figure_parts.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace tidemark::depth_slippage {

namespace {

/// The stretches over which books follow one another.
std::vector<TimeRange> stretches(const Analysis& a)
{
    std::vector<TimeRange> out;
    for (const Reading& reading : a.readings) {
        const TimePoint end = reading.time + std::chrono::milliseconds{1};
        if (reading.joined && !out.empty())
            out.back().to = end;
        else
            out.push_back({reading.time, end});
    }
    std::erase_if(out, [](const TimeRange& range) { return range.to - range.from <= std::chrono::milliseconds{1}; });
    return out;
}

/// Books within minutes stand on an axis of seconds.
bool isShort(const Analysis& a) { return a.last().time - a.readings.front().time < std::chrono::minutes{5}; }

TimePoint firstMinute(const Analysis& a) { return std::chrono::floor<std::chrono::minutes>(a.readings.front().time); }

template <typename Get>
Points overTime(const Analysis& a, Get get)
{
    if (isShort(a)) {
        std::vector<double> seconds;
        std::vector<double> measured;
        for (const Reading& reading : a.readings) {
            seconds.push_back(std::chrono::duration<double>(reading.time - firstMinute(a)).count());
            measured.push_back(get(reading));
        }
        return Points::of(std::move(seconds), std::move(measured));
    }
    std::vector<TimePoint> times;
    Eigen::ArrayXd values(static_cast<Eigen::Index>(a.readings.size()));
    for (std::size_t i = 0; i < a.readings.size(); ++i) {
        times.push_back(a.readings[i].time);
        values[static_cast<Eigen::Index>(i)] = get(a.readings[i]);
    }
    return Points::of(std::move(times), std::move(values));
}

Text recoveryWords(const Analysis& a)
{
    if (!(a.resilience.halfLife > 0))
        return TM_TEXT("depth_slippage", "no half-life: depth does not return within these books");
    const double seconds = a.resilience.halfLife * a.stepSeconds;
    return seconds < 120 ? TM_TEXT("depth_slippage", "half-life %1 s").with(seconds, number(1))
                         : TM_TEXT("depth_slippage", "half-life %1 min").with(seconds / 60, number(1));
}

} // namespace

FigureSpec historyFigure(const Analysis& a)
{
    const auto [least, most] = std::ranges::minmax(a.readings, {}, &Reading::depth);
    FigureSpec out = namedFigure("depth_slippage.history", TM_TEXT("depth_slippage", "Depth over time"), a.last().time);
    out.intraday = true;
    out.headline = TM_TEXT("depth_slippage", "Depth between %1 and %2 million, %3 at the end")
                       .with(least.depth / kMillion, millions(least.depth))
                       .with(most.depth / kMillion, millions(most.depth))
                       .with(a.last().depth / kMillion, millions(a.last().depth));
    out.subtitle = TM_TEXT("depth_slippage", "%1: depth within %2 bp on the side the order meets, %3, and spread; %4")
                       .with(bookName(a))
                       .with(a.options.near, number(1))
                       .with(unitName(a))
                       .with(recoveryWords(a));
    out.note = TM_TEXT("depth_slippage", "%1 of %2 recorded books, the last of each second or step")
                   .with(static_cast<std::int64_t>(a.readings.size()))
                   .with(static_cast<std::int64_t>(a.books.recorded));
    out.altText = TM_TEXT("depth_slippage", "Near depth and spread over time");
    if (isShort(a)) {
        out.x = numberAxis(
            TM_TEXT("depth_slippage", "Seconds after %1 New York").with(firstMinute(a), TimeStyle::NewYorkClock),
            number(0));
    } else {
        out.x.kind = AxisKind::Sessions;
        out.x.open = stretches(a);
        out.x.clocks = true;
    }
    Pane depth;
    depth.weight = 1.6;
    depth.title = TM_TEXT("depth_slippage", "Depth, millions");
    depth.y.format = millions(most.depth);
    depth.y.includeZero = true;
    auto line = lineLayer("depth", TM_TEXT("depth_slippage", "Depth"),
                          overTime(a, [](const Reading& r) { return r.depth / kMillion; }), Role::Series1,
                          millions(most.depth));
    line.endPill = true;
    depth.layers.emplace_back(std::move(line));
    Pane spread;
    spread.title = TM_TEXT("depth_slippage", "Spread, bp");
    spread.y.format = number(2);
    spread.y.includeZero = true;
    auto width = lineLayer("spread", TM_TEXT("depth_slippage", "Spread"),
                           overTime(a, [](const Reading& r) { return r.spread; }), Role::Series2, number(2));
    width.endPill = true;
    spread.layers.emplace_back(std::move(width));
    out.panes.push_back(std::move(depth));
    out.panes.push_back(std::move(spread));
    return out;
}

FigureSpec kyleFigure(const Analysis& a)
{
    FigureSpec out = namedFigure("depth_slippage.kyle", TM_TEXT("depth_slippage", "Flow and price"), a.last().time);
    out.intraday = true;
    // A deep market moves by thousandths of a bp a million: there the billion is the unit.
    const bool deep = std::abs(a.kyle.slope) < 0.05;
    const double unit = deep ? 1000 : 1;
    out.headline = std::abs(a.kyle.t) < 2
                       ? TM_TEXT("depth_slippage", "Net flow and the mid: no slope to be told from zero")
                   : deep ? TM_TEXT("depth_slippage", "A billion bought net goes with %1 on the mid")
                                .with(a.kyle.slope * unit, basisPoints(1))
                          : TM_TEXT("depth_slippage", "A million bought net goes with %1 on the mid")
                                .with(a.kyle.slope, basisPoints(1));
    out.subtitle = TM_TEXT("depth_slippage", "Change of the mid, bp, against net value bought, over steps of %1 s; "
                                             "Kyle’s λ %2 ± %3 bp a million, n = %4, R² %5")
                       .with(a.stepSeconds, number(0))
                       .with(a.kyle.slope, telling(a.kyle.slope))
                       .with(1.96 * a.kyle.error, telling(a.kyle.slope))
                       .with(static_cast<std::int64_t>(a.kyle.n))
                       .with(a.kyle.r2, number(2));
    const Text slopeName =
        deep ? TM_TEXT("depth_slippage", "λ = %1 bp a billion").with(a.kyle.slope * unit, number(2))
             : TM_TEXT("depth_slippage", "λ = %1 bp a million").with(a.kyle.slope, telling(a.kyle.slope));
    out.note = TM_TEXT("depth_slippage", "Least squares, Newey-West errors; flow and price of one step, so not causal");
    out.altText = TM_TEXT("depth_slippage", "Scatter of mid changes against net traded value with the fitted line");
    out.x = numberAxis(deep ? TM_TEXT("depth_slippage", "Net value bought, billions of %1").with(a.books.currency)
                            : TM_TEXT("depth_slippage", "Net value bought, %1").with(unitName(a)),
                       number(1, Sign::Always));
    ScatterLayer steps;
    steps.groups = {{TM_TEXT("depth_slippage", "Steps"), Role::Series1}};
    for (std::size_t i = 0; i < a.kyleMove.size(); ++i)
        steps.points.push_back({.x = a.kyleValue[i] / unit, .y = a.kyleMove[i], .label = {}});
    Pane pane = measuredPane(TM_TEXT("depth_slippage", "Mid, bp"), number(1, Sign::Always));
    pane.y.zeroLine = true;
    pane.layers.emplace_back(GuideLayer{slopeName, 0, a.kyle.intercept, 1, a.kyle.intercept + a.kyle.slope * unit,
                                        Role::Series2, LineStyle::Solid});
    pane.layers.emplace_back(std::move(steps));
    out.panes.push_back(std::move(pane));
    return out;
}

FigureSpec exitFigure(const Analysis& a)
{
    const Options& o = a.options;
    const Plan& even = a.plans[0];
    const Plan& chosen = a.plans[1];
    const auto bp = [&](double value) { return value / o.exit * 1e4; };
    FigureSpec out = namedFigure("depth_slippage.schedule", TM_TEXT("depth_slippage", "Exit"), a.last().time);
    out.intraday = true;
    out.headline = TM_TEXT("depth_slippage", "Exit of %1 million: %2 of cost, ± %3 of risk")
                       .with(o.exit / kMillion, millions(o.exit))
                       .with(bp(chosen.cost.expected), {Unit::BasisPoint, 1, Sign::Negative, true})
                       .with(bp(chosen.cost.deviation), {Unit::BasisPoint, 1, Sign::Negative, true});
    out.subtitle = TM_TEXT("depth_slippage",
                           "Holdings left, %, by minutes; Almgren-Chriss in %1 steps of %2 min, risk aversion %3 "
                           "a million; equal slices cost %4 ± %5")
                       .with(std::int64_t{o.steps})
                       .with(o.stepMinutes, number(o.stepMinutes < 1 ? 2 : 0))
                       .with(o.risk * kMillion, number(2))
                       .with(bp(even.cost.expected), {Unit::BasisPoint, 1, Sign::Negative, true})
                       .with(bp(even.cost.deviation), {Unit::BasisPoint, 1, Sign::Negative, true});
    out.note = TM_TEXT("depth_slippage", "A model: linear impact of %1 bp a million, books that refill between steps, "
                                         "volatility %2 a step, no permanent impact")
                   .with(a.linear.slope * kMillion, number(2))
                   .with(a.sigmaStep, percent(3));
    out.altText = TM_TEXT("depth_slippage", "Holdings left by time for the exit schedule and for equal slices");
    out.x = numberAxis(TM_TEXT("depth_slippage", "Minutes"), number(o.stepMinutes < 1 ? 1 : 0));
    std::vector<double> x;
    for (std::size_t j = 0; j < chosen.left.size(); ++j)
        x.push_back(static_cast<double>(j) * o.stepMinutes);
    Pane pane;
    pane.y.format = percent(0);
    pane.y.minimum = 0.0;
    pane.y.maximum = 1.0;
    auto slices = lineLayer("even", even.name, Points::of(x, even.left), Role::Flat, percent(0));
    slices.style = LineStyle::Dash;
    pane.layers.emplace_back(std::move(slices));
    auto schedule = lineLayer("schedule", chosen.name, Points::of(x, chosen.left), Role::Series1, percent(0));
    schedule.emphasis = Emphasis::Hero;
    pane.layers.emplace_back(std::move(schedule));
    out.panes.push_back(std::move(pane));
    return out;
}

} // namespace tidemark::depth_slippage
