// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/depth_slippage/figure_parts.h"

#include <algorithm>
#include <cmath>

namespace tidemark::depth_slippage {

namespace {

constexpr int kCurvePoints = 120;
constexpr std::size_t kMostPoints = 400;
constexpr double kTallest = 4; ///< multiples shown

/// Books as multiples of the median book, which is put at the scenario's normal depth.
ScatterLayer scaledBooks(const Analysis& a, double low, double high)
{
    ScatterLayer out;
    out.groups = {{TM_TEXT("depth_slippage", "Books of %1, scaled").with(a.books.instrument), Role::Flat}};
    const std::size_t stride = std::max<std::size_t>(1, a.readings.size() / kMostPoints);
    for (std::size_t i = 0; i < a.readings.size(); i += stride) {
        const double x = a.options.before / kMillion * a.readings[i].depth / a.medianDepth;
        const double y = a.readings[i].impact / a.medianImpact;
        if (x >= low && x <= high && y <= kTallest) // NaN fails
            out.points.push_back({.x = x, .y = y, .label = {}});
    }
    return out;
}

Text measuredWords(const Analysis& a)
{
    if (!a.hasElasticity())
        return TM_TEXT("depth_slippage", "%1: too few books that differ to tell").with(bookName(a));
    if (!a.tellsDepth())
        return TM_TEXT("depth_slippage", "%1: exponent %2 ± %3, not to be told from none")
            .with(bookName(a))
            .with(a.elasticity.slope, number(2))
            .with(1.96 * a.elasticity.slopeError, number(2));
    return TM_TEXT("depth_slippage", "%1: exponent %2 ± %3")
        .with(bookName(a))
        .with(a.elasticity.slope, number(2))
        .with(1.96 * a.elasticity.slopeError, number(2));
}

Text claimWords(std::span<const Claim> claims)
{
    const Claim* event = claimOf(claims, "depth.event");
    return event ? TM_TEXT("depth_slippage", "Depths are as published (%1), not measured; curves are models")
                       .with(claimSource(*event))
                 : TM_TEXT("depth_slippage", "Depths are assumptions, not measured; curves are models");
}

} // namespace

FigureSpec scenarioFigure(const Analysis& a, std::span<const Claim> claims)
{
    const Options& o = a.options;
    const auto factor = quant::depthScenario(o.before, o.after);
    FigureSpec out = namedFigure("depth_slippage.scenario", TM_TEXT("depth_slippage", "Depth and cost"), a.last().time);
    out.intraday = true;
    out.headline = TM_TEXT("depth_slippage", "Depth %1 → %2 million: the same order costs %3 to %4 as much")
                       .with(o.before / kMillion, number(1))
                       .with(o.after / kMillion, number(1))
                       .with(factor.squareRoot, kTimes)
                       .with(factor.linear, kTimes);
    out.subtitle = TM_TEXT("depth_slippage", "Impact against that at normal depth; across: depth, millions of USD. %1")
                       .with(measuredWords(a));
    out.note = claimWords(claims);
    out.altText = TM_TEXT("depth_slippage",
                          "Impact as a multiple of that at a depth of %1 million: at %2 million %3 by the linear model "
                          "and %4 by the square root, with the measured books as points")
                      .with(o.before / kMillion, number(1))
                      .with(o.after / kMillion, number(1))
                      .with(factor.linear, kTimes)
                      .with(factor.squareRoot, kTimes);
    const double low = std::min({0.25 * o.before, 0.8 * o.after, 0.8 * o.before}) / kMillion;
    const double high = 1.35 * std::max(o.before, o.after) / kMillion;
    out.x = numberAxis(TM_TEXT("depth_slippage", "Depth, millions of USD"), number(0));
    out.x.minimum = low;
    out.x.maximum = high;
    std::vector<double> x;
    std::vector<double> linear;
    std::vector<double> root;
    std::vector<double> measured;
    for (int i = 0; i <= kCurvePoints; ++i) {
        const double depth = low + (high - low) * i / kCurvePoints;
        const auto at = quant::depthScenario(o.before, depth * kMillion);
        x.push_back(depth);
        linear.push_back(at.linear);
        root.push_back(at.squareRoot);
        measured.push_back(std::pow(at.linear, -a.elasticity.slope));
    }
    Pane pane = measuredPane(TM_TEXT("depth_slippage", "Impact, ×"), {Unit::Times, 1, Sign::Negative, true});
    pane.y.minimum = 0;
    pane.y.maximum = std::min(kTallest, 1.15 * std::max(linear.front(), factor.linear));
    BandLayer band;
    band.lower = Points::of(x, root);
    band.upper = Points::of(x, linear);
    band.role = Role::Series2;
    pane.layers.emplace_back(std::move(band));
    pane.layers.emplace_back(scaledBooks(a, low, high));
    pane.layers.emplace_back(lineLayer("linear", TM_TEXT("depth_slippage", "Linear"), Points::of(x, std::move(linear)),
                                       Role::Series2, kTimes));
    auto rootLine = lineLayer("root", TM_TEXT("depth_slippage", "Square root"), Points::of(x, std::move(root)),
                              Role::Series1, kTimes);
    pane.layers.emplace_back(std::move(rootLine));
    if (a.tellsDepth()) {
        auto line = lineLayer("measured", TM_TEXT("depth_slippage", "As in these books"),
                              Points::of(x, std::move(measured)), Role::Series3, kTimes);
        line.style = LineStyle::Dash;
        pane.layers.emplace_back(std::move(line));
    }
    pane.layers.emplace_back(dragged("before",
                                     TM_TEXT("depth_slippage", "Normal %1").with(o.before / kMillion, number(1)),
                                     o.before / kMillion, Role::TextMuted));
    pane.layers.emplace_back(dragged("after", TM_TEXT("depth_slippage", "Event %1").with(o.after / kMillion, number(1)),
                                     o.after / kMillion, Role::Level));
    MarkerLayer bounds;
    bounds.markers = {
        {o.after / kMillion, factor.linear, TM_TEXT("depth_slippage", "%1").with(factor.linear, kTimes), Role::Series2},
        {o.after / kMillion, factor.squareRoot, TM_TEXT("depth_slippage", "%1").with(factor.squareRoot, kTimes),
         Role::Series1}};
    pane.layers.emplace_back(std::move(bounds));
    out.panes.push_back(std::move(pane));
    return out;
}

} // namespace tidemark::depth_slippage
