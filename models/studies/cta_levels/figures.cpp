// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/cta_levels/figure_parts.h"

#include "models/quant/moving_average.h"

#include <algorithm>
#include <cmath>

namespace tidemark::cta_levels {

namespace {

using quant::AverageKind;

constexpr NumberFormat kExposure{Unit::Times, 2, Sign::Negative, true};

XAxis sessionsShown(const Analysis& a)
{
    XAxis axis;
    axis.kind = AxisKind::Sessions;
    for (std::size_t i = a.firstShown(); i < a.closes.times.size(); ++i)
        axis.open.push_back({a.closes.times[i], a.closes.times[i] + std::chrono::hours{24}});
    return axis;
}

std::vector<TimePoint> timesShown(const Analysis& a)
{
    return {a.closes.times.begin() + static_cast<std::ptrdiff_t>(a.firstShown()), a.closes.times.end()};
}

/// The span of the candles and the buffer, with room for the volume below; an average far off does not press them flat.
struct PriceSpan
{
    double low = 0;
    double high = 0;
};

PriceSpan spanShown(const Analysis& a, const Bars& shown)
{
    const auto least = [](const Eigen::ArrayXd& values) { return values.isNaN().select(1e300, values).minCoeff(); };
    const auto most = [](const Eigen::ArrayXd& values) { return values.isNaN().select(-1e300, values).maxCoeff(); };
    PriceSpan out{std::min(least(shown.close()), a.lower), std::max(most(shown.close()), a.upper)};
    if (shown.hasRange()) {
        out.low = std::min(out.low, least(shown.low()));
        out.high = std::max(out.high, most(shown.high()));
    }
    const double height = out.high - out.low;
    return {out.low - 0.24 * height, out.high + 0.04 * height};
}

/// The average nearest to the level, over the sessions shown, where it lies within the plot.
LineLayer nearestAverage(const Analysis& a, const PriceSpan& span)
{
    const quant::WindowFit& best = a.best();
    const Eigen::ArrayXd whole =
        best.window.kind == AverageKind::Simple
            ? quant::simpleMovingAverage(a.closes.values, best.window.days)
            : quant::exponentialMovingAverage(a.closes.values, quant::alphaOfSpan(best.window.days));
    const auto first = static_cast<Eigen::Index>(a.firstShown());
    Eigen::ArrayXd shown = whole.tail(whole.size() - first);
    shown = (shown >= span.low && shown <= span.high).select(shown, std::nan(""));
    return lineLayer("nearest_average",
                     TM_TEXT("cta_levels", "%1 %2").with(windowName(best.window)).with(best.value, number(1)),
                     Points::of(timesShown(a), std::move(shown)), Role::Series4, number(1));
}

LevelLayer levelWithBuffer(const Analysis& a)
{
    LevelLayer level;
    level.id = "level";
    level.label = TM_TEXT("cta_levels", "%1  %2  %3")
                      .with(a.settings.level, a.levelFormat())
                      .with(a.distance, signedPercent(2))
                      .with(a.distance / a.sigma, {Unit::Sigma, 2, Sign::Always, true});
    level.value = a.settings.level;
    level.lower = a.lower;
    level.upper = a.upper;
    level.bufferLabel =
        TM_TEXT("cta_levels", "Buffer %1–%2").with(a.lower, a.edgeFormat()).with(a.upper, a.edgeFormat());
    level.param = "level";
    if (a.settings.bufferMultiple > 0 && a.lower < a.upper) {
        level.bufferParam = "buffer_k";
        level.bufferUnit = (a.upper - a.lower) / 2 / a.settings.bufferMultiple;
    }
    level.format = a.levelFormat();
    return level;
}

Text bufferMeasure(const Analysis& a)
{
    const bool ranges = a.settings.bufferKind == BufferKind::AverageTrueRange && !a.bufferFellBack;
    return ranges ? TM_TEXT("cta_levels", "%1×ATR(%2) (ATR = %3)")
                        .with(a.settings.bufferMultiple, number(1))
                        .with(std::int64_t{a.settings.atrDays})
                        .with(a.atr, number(1))
                  : TM_TEXT("cta_levels", "%1×σ (σ = %2 a day)")
                        .with(a.settings.bufferMultiple, number(1))
                        .with(a.sigma, percent(2));
}

FigureSpec candles(const Analysis& a)
{
    FigureSpec out = namedFigure("cta_levels.candles", TM_TEXT("cta_levels", "Level"), a.knownAt);
    out.headline = standingHeadline(a);
    out.subtitle = TM_TEXT("cta_levels", "%1 daily, points; %2 ± %3")
                       .with(a.settings.instrument)
                       .with(a.settings.level, a.levelFormat())
                       .with(bufferMeasure(a));
    out.note = TM_TEXT("cta_levels", "The level is an outside claim");
    out.altText = TM_TEXT("cta_levels",
                          "Candles of %1 over %2 sessions, the level %3 with a buffer from %4 to %5, and the moving "
                          "average nearest to it. The last close is %6.")
                      .with(a.settings.instrument)
                      .with(static_cast<std::int64_t>(a.history.size()))
                      .with(a.settings.level, a.levelFormat())
                      .with(a.lower, a.edgeFormat())
                      .with(a.upper, a.edgeFormat())
                      .with(a.close, number(2));
    out.x = sessionsShown(a);
    Pane pane;
    pane.y.format = number(0);
    pane.layers.push_back(levelWithBuffer(a));
    const TimeRange shown{a.closes.times[a.firstShown()], a.closes.times.back() + std::chrono::hours{24}};
    const Bars& bars = *a.closes.bars;
    const PriceSpan span = spanShown(a, *bars.slice(shown));
    pane.y.minimum = span.low;
    pane.y.maximum = span.high;
    if (bars.hasRange() && bars.open().size() > 0) {
        CandleLayer layer;
        layer.name = verbatim(a.settings.instrument);
        layer.bars = bars.slice(shown);
        layer.volume = bars.volume().size() > 0 && (layer.bars->volume() > 0).any();
        layer.format = number(1);
        pane.layers.push_back(std::move(layer));
    } else {
        auto close = lineLayer("close", verbatim(a.settings.instrument), Points::of(bars.slice(shown)->closeSeries()),
                               Role::Series1, number(1));
        close.endPill = true;
        pane.layers.push_back(std::move(close));
    }
    pane.layers.push_back(nearestAverage(a, span));
    out.panes.push_back(std::move(pane));
    return out;
}

template <typename Get>
Points overTime(const Analysis& a, Get get)
{
    Eigen::ArrayXd values(static_cast<Eigen::Index>(a.history.size()));
    for (std::size_t i = 0; i < a.history.size(); ++i)
        values[static_cast<Eigen::Index>(i)] = get(a.history[i]);
    return Points::of(timesShown(a), std::move(values));
}

double mean(const std::array<double, 3>& values) { return (values[0] + values[1] + values[2]) / 3.0; }

FigureSpec signals(const Analysis& a)
{
    FigureSpec out = namedFigure("cta_levels.signals", TM_TEXT("cta_levels", "Signals"), a.knownAt);
    out.headline = TM_TEXT("cta_levels", "Trend signal %1, exposure %2 of capital")
                       .with(a.reading.signal, number(2, Sign::Always))
                       .with(a.reading.weight, kExposure);
    out.subtitle = TM_TEXT("cta_levels", "Signals on the close; exposure = signal × min(cap, target/volatility)");
    out.note = flowAssumptions(a);
    out.altText = TM_TEXT(
        "cta_levels", "Above, the momentum signs, the exponential crosses and their blend; below, the exposure after "
                      "volatility targeting.");
    out.x = sessionsShown(a);
    const NumberFormat plain = number(2, Sign::Always);
    Pane top;
    top.weight = 1.2;
    top.title = TM_TEXT("cta_levels", "Signals");
    top.y.format = number(1, Sign::Always);
    top.y.zeroLine = true;
    top.y.includeZero = true;
    auto momentum =
        lineLayer("momentum", TM_TEXT("cta_levels", "Signs of 1, 3 and 12 months"),
                  overTime(a, [](const quant::TrendReading& r) { return mean(r.sign); }), Role::Series2, plain);
    momentum.steps = true;
    top.layers.push_back(std::move(momentum));
    top.layers.push_back(lineLayer("crosses", TM_TEXT("cta_levels", "Crosses"),
                                   overTime(a,
                                            [](const quant::TrendReading& r) {
                                                return mean({r.cross[0].u, r.cross[1].u, r.cross[2].u});
                                            }),
                                   Role::Series3, plain));
    auto blend = lineLayer("blend", TM_TEXT("cta_levels", "Blend"),
                           overTime(a, [](const quant::TrendReading& r) { return r.signal; }), Role::Series1, plain);
    blend.emphasis = Emphasis::Hero;
    blend.endPill = true;
    top.layers.push_back(std::move(blend));
    Pane bottom;
    bottom.title = TM_TEXT("cta_levels", "Exposure, multiple of capital");
    bottom.y.format = kExposure;
    bottom.y.zeroLine = true;
    bottom.y.includeZero = true;
    auto weight =
        lineLayer("exposure", TM_TEXT("cta_levels", "Exposure"),
                  overTime(a, [](const quant::TrendReading& r) { return r.weight; }), Role::Series1, kExposure);
    weight.endPill = true;
    bottom.layers.push_back(std::move(weight));
    out.panes.push_back(std::move(top));
    out.panes.push_back(std::move(bottom));
    return out;
}

} // namespace

Text standingHeadline(const Analysis& a)
{
    const double size = std::abs(a.distance);
    const auto say = [&](Text text) {
        return std::move(text).with(a.settings.level, a.levelFormat()).with(size, percent(2));
    };
    if (a.standing == Standing::AboveBuffer)
        return say(TM_TEXT("cta_levels", "%1 is %2 below: above the buffer"));
    if (a.standing == Standing::Broken)
        return say(TM_TEXT("cta_levels", "%1 is broken: it stands %2 above the close"));
    return a.distance <= 0 ? say(TM_TEXT("cta_levels", "%1 is %2 below: inside the buffer"))
                           : say(TM_TEXT("cta_levels", "%1 is %2 above: inside the buffer"));
}

void addFigures(const Analysis& a, StudyOutput& output)
{
    output.figures.push_back(candles(a));
    addFlowFigures(a, output);
    addAttributionFigures(a, output);
    output.figures.push_back(signals(a));
}

} // namespace tidemark::cta_levels
