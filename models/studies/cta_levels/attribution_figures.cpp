// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/cta_levels/figure_parts.h"

#include <algorithm>
#include <cmath>

namespace tidemark::cta_levels {

namespace {

using quant::AverageKind;

LineLayer errorLine(const Analysis& a, AverageKind kind, Text name, Role role)
{
    std::vector<double> x;
    std::vector<double> y;
    for (const quant::WindowFit& fit : a.fits)
        if (fit.window.kind == kind) {
            x.push_back(fit.window.days);
            y.push_back(fit.error / a.settings.level);
        }
    return lineLayer(kind == AverageKind::Simple ? "sma" : "ema", std::move(name),
                     Points::of(std::move(x), std::move(y)), role, signedPercent(2));
}

FigureSpec attribution(const Analysis& a)
{
    FigureSpec out = namedFigure("cta_levels.attribution", TM_TEXT("cta_levels", "Attribution"), a.knownAt);
    const quant::WindowFit& best = a.best();
    out.headline = TM_TEXT("cta_levels", "%1 fits within %2 points; %3 of random levels fit as well")
                       .with(windowName(best.window))
                       .with(std::abs(best.error), number(2))
                       .with(a.placebo.share, percent(0));
    out.subtitle = TM_TEXT("cta_levels", "Average of the window less %1, %, by days of the window")
                       .with(a.settings.level, a.levelFormat());
    out.note =
        TM_TEXT("cta_levels", "A single close fit proves little: see the share of random levels explained as well");
    out.altText = TM_TEXT("cta_levels",
                          "How far the simple and exponential moving averages of 2 to %1 days are from the level; the "
                          "curves cross zero near %2 days.")
                      .with(std::int64_t{kLongestWindow})
                      .with(std::int64_t{best.window.days});
    out.x.kind = AxisKind::Linear;
    out.x.format = number(0);
    out.x.title = TM_TEXT("cta_levels", "Days of the window");
    Pane pane;
    pane.y.format = signedPercent(1);
    pane.y.zeroLine = true;
    pane.layers.push_back(errorLine(a, AverageKind::Simple, TM_TEXT("cta_levels", "SMA"), Role::Series4));
    pane.layers.push_back(errorLine(a, AverageKind::Exponential, TM_TEXT("cta_levels", "EMA"), Role::Series5));
    MarkerLayer marks;
    marks.markers.push_back({static_cast<double>(best.window.days), best.error / a.settings.level,
                             verbatim(windowName(best.window)),
                             best.window.kind == AverageKind::Simple ? Role::Series4 : Role::Series5});
    pane.layers.push_back(std::move(marks));
    out.panes.push_back(std::move(pane));
    return out;
}

InstantLayer distanceMark(Text label, double distance)
{
    InstantLayer out;
    out.id = "published";
    out.label = std::move(label);
    out.x = distance;
    out.role = Role::Level;
    return out;
}

FigureSpec placeboHistogram(const Analysis& a)
{
    FigureSpec out = namedFigure("cta_levels.placebo", TM_TEXT("cta_levels", "Placebo"), a.knownAt);
    const quant::Placebo& placebo = a.placebo;
    out.headline = TM_TEXT("cta_levels", "%1 of random levels are explained as well as %2")
                       .with(placebo.share, percent(0))
                       .with(a.settings.level, a.levelFormat());
    out.subtitle = TM_TEXT("cta_levels",
                           "Distance from %1 random levels within ±%2 of the close to their nearest SMA or EMA, points")
                       .with(std::int64_t{placebo.draws})
                       .with(a.settings.placeboReach, percent(0));
    out.note = TM_TEXT("cta_levels", "Seed %1; windows of 2 to %2 days; the last bar holds all beyond")
                   .with(std::to_string(placebo.seed))
                   .with(std::int64_t{kLongestWindow});
    out.altText =
        TM_TEXT("cta_levels", "Histogram of how near random levels come to a moving average, with the distance of the "
                              "published level marked.");
    // Bins end at the published distance; what lies beyond the last goes into it.
    std::vector<double> errors = placebo.errors;
    std::ranges::sort(errors);
    constexpr std::size_t kBins = 24;
    const double median = errors[errors.size() / 2];
    const double wide = std::max(errors[errors.size() * 95 / 100], 1e-9) / 12;
    const double width = std::min(std::max({placebo.error / 2, median / 12, 1e-9}), wide);
    std::vector<double> x(kBins + 1);
    std::vector<double> y(kBins + 1, 0.0);
    for (std::size_t i = 0; i <= kBins; ++i)
        x[i] = width * (static_cast<double>(i) + 0.5);
    for (const double error : errors)
        y[std::min(kBins, static_cast<std::size_t>(error / width))] += 1.0 / static_cast<double>(errors.size());
    BarLayer bars;
    bars.name = TM_TEXT("cta_levels", "Share of random levels");
    bars.width = 0.9;
    bars.role = Role::Series1;
    bars.format = percent(0);
    for (std::size_t i = 0; i <= kBins; ++i)
        if (x[i] <= placebo.error)
            bars.highlighted.push_back(i);
    bars.points = Points::of(std::move(x), std::move(y));
    out.x.kind = AxisKind::Linear;
    out.x.format = number(width < 0.5 ? 1 : 0);
    out.x.title = TM_TEXT("cta_levels", "Points to the nearest average");
    Pane pane;
    pane.y.format = percent(0);
    pane.y.includeZero = true;
    pane.layers.push_back(std::move(bars));
    if (placebo.error <= width * (kBins + 1))
        pane.layers.push_back(distanceMark(TM_TEXT("cta_levels", "%1: %2 points")
                                               .with(a.settings.level, a.levelFormat())
                                               .with(placebo.error, number(2)),
                                           placebo.error));
    out.panes.push_back(std::move(pane));
    return out;
}

} // namespace

void addAttributionFigures(const Analysis& a, StudyOutput& output)
{
    output.figures.push_back(attribution(a));
    output.figures.push_back(placeboHistogram(a));
}

} // namespace tidemark::cta_levels
