// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/cta_levels/analysis.h"

#include "models/quant/moving_average.h"

#include <algorithm>
#include <cmath>

namespace tidemark::cta_levels {

namespace {

using quant::AverageKind;
using quant::FlowPoint;

constexpr NumberFormat kBillions{Unit::UsdBillion, 1, Sign::Always, true};
constexpr NumberFormat kBillionsPlain{Unit::None, 1, Sign::Always, true};
constexpr NumberFormat kExposure{Unit::Times, 2, Sign::Negative, true};

FigureSpec figure(const Analysis &a, std::string id, Text name)
{
    FigureSpec out;
    out.id = std::move(id);
    out.name = std::move(name);
    out.asOf = a.knownAt;
    return out;
}

XAxis sessionsShown(const Analysis &a)
{
    XAxis axis;
    axis.kind = AxisKind::Sessions;
    for (std::size_t i = a.firstShown(); i < a.closes.times.size(); ++i)
        axis.open.push_back({a.closes.times[i], a.closes.times[i] + std::chrono::hours{24}});
    return axis;
}

std::vector<TimePoint> timesShown(const Analysis &a)
{
    return {a.closes.times.begin() + static_cast<std::ptrdiff_t>(a.firstShown()), a.closes.times.end()};
}

LineLayer line(std::string id, Text name, Points points, Role role, NumberFormat format)
{
    LineLayer out;
    out.id = std::move(id);
    out.name = std::move(name);
    out.points = std::move(points);
    out.role = role;
    out.format = format;
    return out;
}

/// The average nearest to the level, over the sessions shown.
LineLayer nearestAverage(const Analysis &a)
{
    const quant::WindowFit &best = a.best();
    const Eigen::ArrayXd whole = best.window.kind == AverageKind::Simple
                                     ? quant::simpleMovingAverage(a.closes.values, best.window.days)
                                     : quant::exponentialMovingAverage(a.closes.values, quant::alphaOfSpan(best.window.days));
    const auto first = static_cast<Eigen::Index>(a.firstShown());
    return line("nearest_average", TM_TEXT("cta_levels", "%1 %2").with(windowName(best.window)).with(best.value, number(1)),
                Points::of(timesShown(a), whole.tail(whole.size() - first)), Role::Series4, number(1));
}

LevelLayer levelWithBuffer(const Analysis &a)
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
    level.bufferLabel = TM_TEXT("cta_levels", "Buffer %1–%2").with(a.lower, number(0)).with(a.upper, number(0));
    level.param = "level";
    level.format = a.levelFormat();
    return level;
}

Text bufferMeasure(const Analysis &a)
{
    const bool ranges = a.settings.bufferKind == BufferKind::AverageTrueRange && !a.bufferFellBack;
    return ranges ? TM_TEXT("cta_levels", "%1×ATR(%2) (ATR = %3)")
                        .with(a.settings.bufferMultiple, number(1))
                        .with(std::int64_t{a.settings.atrDays})
                        .with(a.atr, number(1))
                  : TM_TEXT("cta_levels", "%1×σ (σ = %2 a day)").with(a.settings.bufferMultiple, number(1)).with(a.sigma, percent(2));
}

FigureSpec candles(const Analysis &a)
{
    FigureSpec out = figure(a, "cta_levels.candles", TM_TEXT("cta_levels", "Level"));
    out.headline = standingHeadline(a);
    out.subtitle = TM_TEXT("cta_levels", "%1 daily, points; %2 ± %3")
                       .with(a.settings.instrument)
                       .with(a.settings.level, a.levelFormat())
                       .with(bufferMeasure(a));
    out.note = TM_TEXT("cta_levels", "The level is an outside claim");
    out.altText = TM_TEXT("cta_levels", "Candles of %1 over %2 sessions, the level %3 with a buffer from %4 to %5, and the moving "
                                        "average nearest to it. The last close is %6.")
                      .with(a.settings.instrument)
                      .with(static_cast<std::int64_t>(a.history.size()))
                      .with(a.settings.level, a.levelFormat())
                      .with(a.lower, number(0))
                      .with(a.upper, number(0))
                      .with(a.close, number(2));
    out.x = sessionsShown(a);
    Pane pane;
    pane.y.format = number(0);
    pane.layers.push_back(levelWithBuffer(a));
    const TimeRange shown{a.closes.times[a.firstShown()], a.closes.times.back() + std::chrono::hours{24}};
    const Bars &bars = *a.closes.bars;
    if (bars.hasRange() && bars.open().size() > 0) {
        CandleLayer layer;
        layer.name = verbatim(a.settings.instrument);
        layer.bars = bars.slice(shown);
        layer.volume = bars.volume().size() > 0 && (layer.bars->volume() > 0).any();
        layer.format = number(1);
        pane.layers.push_back(std::move(layer));
    } else {
        auto close = line("close", verbatim(a.settings.instrument), Points::of(bars.slice(shown)->closeSeries()), Role::Series1, number(1));
        close.endPill = true;
        pane.layers.push_back(std::move(close));
    }
    pane.layers.push_back(nearestAverage(a));
    out.panes.push_back(std::move(pane));
    return out;
}

template <typename Get>
Points curve(const std::vector<FlowPoint> &flows, Get get)
{
    std::vector<double> x;
    std::vector<double> y;
    for (const FlowPoint &flow : flows) {
        x.push_back(flow.price);
        y.push_back(get(flow));
    }
    return Points::of(std::move(x), std::move(y));
}

InstantLayer priceMark(std::string id, Text label, double price, Role role, std::string param)
{
    InstantLayer out;
    out.id = std::move(id);
    out.label = std::move(label);
    out.x = price;
    out.role = role;
    out.param = std::move(param);
    return out;
}

/// `sell 4.1` or `buy 0.3`, by the sign of a flow.
Text flowSentence(const Analysis &a, const StressRow &toLevel)
{
    const FlowPoint &flow = toLevel.week;
    const NumberFormat size{Unit::UsdBillion, 1, Sign::Negative, true};
    return flow.total < 0 ? TM_TEXT("cta_levels", "A slide to %1 in a week would sell %2")
                                .with(a.settings.level, a.levelFormat())
                                .with(-flow.total, size)
                          : TM_TEXT("cta_levels", "A move to %1 in a week would buy %2")
                                .with(a.settings.level, a.levelFormat())
                                .with(flow.total, size);
}

FigureSpec flowCurve(const Analysis &a)
{
    FigureSpec out = figure(a, "cta_levels.flow", TM_TEXT("cta_levels", "Flow curve"));
    out.headline = flowSentence(a, a.stress.back());
    out.subtitle = TM_TEXT("cta_levels", "Modelled trade over one week and one month by the price then, USD bn");
    out.note = flowAssumptions(a);
    out.altText = TM_TEXT("cta_levels", "The modelled flow against the price after one week and after one month, its signal and "
                                        "volatility parts apart, with the last close and the level marked.");
    out.x.kind = AxisKind::Linear;
    out.x.format = number(0);
    out.x.title = TM_TEXT("cta_levels", "%1, points").with(a.settings.instrument);
    out.x.minimum = a.weekCurve.front().price;
    out.x.maximum = a.weekCurve.back().price;
    Pane pane;
    pane.y.format = kBillionsPlain;
    pane.y.zeroLine = true;
    pane.y.includeZero = true;
    auto week = line("week", TM_TEXT("cta_levels", "1 week"), curve(a.weekCurve, [](const FlowPoint &f) { return f.total; }), Role::Series1,
                     kBillions);
    week.emphasis = Emphasis::Hero;
    pane.layers.push_back(std::move(week));
    pane.layers.push_back(line("month", TM_TEXT("cta_levels", "1 month"),
                               curve(a.monthCurve, [](const FlowPoint &f) { return f.total; }), Role::Series2, kBillions));
    auto signal = line("week_signal", TM_TEXT("cta_levels", "Signal part, 1 week"),
                       curve(a.weekCurve, [](const FlowPoint &f) { return f.signalPart; }), Role::Series3, kBillions);
    signal.style = LineStyle::Dash;
    pane.layers.push_back(std::move(signal));
    auto vol = line("week_volatility", TM_TEXT("cta_levels", "Volatility part, 1 week"),
                    curve(a.weekCurve, [](const FlowPoint &f) { return f.volPart; }), Role::Flat, kBillions);
    vol.style = LineStyle::Dot;
    pane.layers.push_back(std::move(vol));
    pane.layers.push_back(priceMark("close", TM_TEXT("cta_levels", "Close %1").with(a.close, number(1)), a.close, Role::TextMuted, {}));
    pane.layers.push_back(
        priceMark("level", TM_TEXT("cta_levels", "%1").with(a.settings.level, a.levelFormat()), a.settings.level, Role::Level, "level"));
    out.panes.push_back(std::move(pane));
    return out;
}

FigureSpec stressGrid(const Analysis &a)
{
    FigureSpec out = figure(a, "cta_levels.stress", TM_TEXT("cta_levels", "Stress grid"));
    const StressRow &down = a.stress[2];
    const NumberFormat size{Unit::UsdBillion, 1, Sign::Negative, true};
    out.headline = down.month.total < 0 ? TM_TEXT("cta_levels", "A down tape would sell %1 in a month").with(-down.month.total, size)
                                        : TM_TEXT("cta_levels", "A down tape would buy %1 in a month").with(down.month.total, size);
    out.subtitle = TM_TEXT("cta_levels", "Modelled trade by tape and horizon, USD bn; tapes of %1 over the horizon")
                       .with(a.settings.tapeSigmas, {Unit::Sigma, 1, Sign::Negative, true});
    out.note = flowAssumptions(a);
    out.altText = TM_TEXT("cta_levels", "A grid of modelled flows: up, flat and down tapes and a move to the level, over one week and "
                                        "one month.");
    out.x.kind = AxisKind::Category;
    HeatmapLayer map;
    map.columns = {TM_TEXT("cta_levels", "1 week"), TM_TEXT("cta_levels", "1 month")};
    map.format = kBillionsPlain;
    for (const StressRow &row : a.stress) {
        map.rows.push_back(row.tape);
        map.values.push_back(row.week.total);
        map.values.push_back(row.month.total);
    }
    out.x.categories = map.columns;
    Pane pane;
    pane.y.format = kBillionsPlain;
    pane.y.side = Side::Left;
    pane.layers.push_back(std::move(map));
    out.panes.push_back(std::move(pane));
    return out;
}

LineLayer errorLine(const Analysis &a, AverageKind kind, Text name, Role role)
{
    std::vector<double> x;
    std::vector<double> y;
    for (const quant::WindowFit &fit : a.fits)
        if (fit.window.kind == kind) {
            x.push_back(fit.window.days);
            y.push_back(fit.error / a.settings.level);
        }
    return line(kind == AverageKind::Simple ? "sma" : "ema", std::move(name), Points::of(std::move(x), std::move(y)), role, signedPercent(2));
}

FigureSpec attribution(const Analysis &a)
{
    FigureSpec out = figure(a, "cta_levels.attribution", TM_TEXT("cta_levels", "Attribution"));
    const quant::WindowFit &best = a.best();
    out.headline = TM_TEXT("cta_levels", "%1 lies within %2 points; so it does for %3 of random levels")
                       .with(windowName(best.window))
                       .with(std::abs(best.error), number(2))
                       .with(a.placebo.share, percent(0));
    out.subtitle = TM_TEXT("cta_levels", "Average of the window less %1, %, by days of the window").with(a.settings.level, a.levelFormat());
    out.note = TM_TEXT("cta_levels", "A single close fit proves little: see the share of random levels explained as well");
    out.altText = TM_TEXT("cta_levels", "How far the simple and exponential moving averages of 2 to %1 days are from the level; the "
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
    marks.markers.push_back({static_cast<double>(best.window.days), best.error / a.settings.level, verbatim(windowName(best.window)),
                             best.window.kind == AverageKind::Simple ? Role::Series4 : Role::Series5});
    pane.layers.push_back(std::move(marks));
    out.panes.push_back(std::move(pane));
    return out;
}

FigureSpec placeboHistogram(const Analysis &a)
{
    FigureSpec out = figure(a, "cta_levels.placebo", TM_TEXT("cta_levels", "Placebo"));
    const quant::Placebo &placebo = a.placebo;
    out.headline = TM_TEXT("cta_levels", "%1 of random levels are explained as well as %2")
                       .with(placebo.share, percent(0))
                       .with(a.settings.level, a.levelFormat());
    out.subtitle = TM_TEXT("cta_levels", "Distance from %1 random levels within ±%2 of the close to their nearest SMA or EMA, points")
                       .with(std::int64_t{placebo.draws})
                       .with(a.settings.placeboReach, percent(0));
    out.note = TM_TEXT("cta_levels", "Seed %1; windows of 2 to %2 days").with(std::to_string(placebo.seed)).with(std::int64_t{kLongestWindow});
    out.altText = TM_TEXT("cta_levels", "Histogram of how near random levels come to a moving average, with the distance of the "
                                        "published level marked.");
    // Bins of whole fractions of the 95th percentile: the tail beyond goes into the last bin.
    std::vector<double> errors = placebo.errors;
    std::ranges::sort(errors);
    constexpr std::size_t kBins = 24;
    const double top = std::max(errors[errors.size() * 95 / 100], 1e-9);
    std::vector<double> x(kBins + 1);
    std::vector<double> y(kBins + 1, 0.0);
    const double width = top / kBins;
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
    pane.layers.push_back(priceMark("published", TM_TEXT("cta_levels", "%1: %2 points")
                                                     .with(a.settings.level, a.levelFormat())
                                                     .with(placebo.error, number(2)),
                                    placebo.error, Role::Level, {}));
    out.panes.push_back(std::move(pane));
    return out;
}

template <typename Get>
Points overTime(const Analysis &a, Get get)
{
    Eigen::ArrayXd values(static_cast<Eigen::Index>(a.history.size()));
    for (std::size_t i = 0; i < a.history.size(); ++i)
        values[static_cast<Eigen::Index>(i)] = get(a.history[i]);
    return Points::of(timesShown(a), std::move(values));
}

double mean(const std::array<double, 3> &values)
{
    return (values[0] + values[1] + values[2]) / 3.0;
}

FigureSpec signals(const Analysis &a)
{
    FigureSpec out = figure(a, "cta_levels.signals", TM_TEXT("cta_levels", "Signals"));
    out.headline = TM_TEXT("cta_levels", "Trend signal %1, exposure %2 of capital")
                       .with(a.reading.signal, number(2, Sign::Always))
                       .with(a.reading.weight, kExposure);
    out.subtitle = TM_TEXT("cta_levels", "Signals on the close; exposure = signal × min(cap, target/volatility)");
    out.note = flowAssumptions(a);
    out.altText = TM_TEXT("cta_levels", "Above, the momentum signs, the exponential crosses and their blend; below, the exposure after "
                                        "volatility targeting.");
    out.x = sessionsShown(a);
    const NumberFormat plain = number(2, Sign::Always);
    Pane top;
    top.weight = 1.2;
    top.title = TM_TEXT("cta_levels", "Signals");
    top.y.format = number(1, Sign::Always);
    top.y.zeroLine = true;
    auto momentum = line("momentum", TM_TEXT("cta_levels", "Signs of 1, 3 and 12 months"),
                         overTime(a, [](const quant::TrendReading &r) { return mean(r.sign); }), Role::Series2, plain);
    momentum.steps = true;
    top.layers.push_back(std::move(momentum));
    top.layers.push_back(line("crosses", TM_TEXT("cta_levels", "Crosses"), overTime(a, [](const quant::TrendReading &r) {
                                  return mean({r.cross[0].u, r.cross[1].u, r.cross[2].u});
                              }),
                              Role::Series3, plain));
    auto blend = line("blend", TM_TEXT("cta_levels", "Blend"), overTime(a, [](const quant::TrendReading &r) { return r.signal; }),
                      Role::Series1, plain);
    blend.emphasis = Emphasis::Hero;
    blend.endPill = true;
    top.layers.push_back(std::move(blend));
    Pane bottom;
    bottom.title = TM_TEXT("cta_levels", "Exposure, multiple of capital");
    bottom.y.format = kExposure;
    bottom.y.zeroLine = true;
    bottom.y.includeZero = true;
    auto weight = line("exposure", TM_TEXT("cta_levels", "Exposure"), overTime(a, [](const quant::TrendReading &r) { return r.weight; }),
                       Role::Series1, kExposure);
    weight.endPill = true;
    bottom.layers.push_back(std::move(weight));
    out.panes.push_back(std::move(top));
    out.panes.push_back(std::move(bottom));
    return out;
}

} // namespace

Text standingHeadline(const Analysis &a)
{
    const double size = std::abs(a.distance);
    const auto say = [&](Text text) { return std::move(text).with(a.settings.level, a.levelFormat()).with(size, percent(2)); };
    if (a.standing == Standing::AboveBuffer)
        return say(TM_TEXT("cta_levels", "%1 is %2 below: above the buffer"));
    if (a.standing == Standing::Broken)
        return say(TM_TEXT("cta_levels", "%1 is broken: it stands %2 above the close"));
    return a.distance <= 0 ? say(TM_TEXT("cta_levels", "%1 is %2 below: inside the buffer"))
                           : say(TM_TEXT("cta_levels", "%1 is %2 above: inside the buffer"));
}

Text flowAssumptions(const Analysis &a)
{
    return TM_TEXT("cta_levels", "Modelled, not measured: %1 of capital in this index, %2 volatility target (centre of mass %3 days), cap %4, %5")
        .with(a.settings.capital, {Unit::UsdBillion, 0, Sign::Negative, true})
        .with(a.settings.rule.volTarget, percent(0))
        .with(static_cast<std::int64_t>(a.settings.rule.volCentre))
        .with(a.settings.rule.cap, {Unit::Times, 1, Sign::Negative, true})
        .with(a.settings.path == quant::PricePath::Straight ? TM_TEXT("cta_levels", "equal daily steps")
                                                            : TM_TEXT("cta_levels", "all of the move on the first day"));
}

void addFigures(const Analysis &a, StudyOutput &output)
{
    output.figures.push_back(candles(a));
    output.figures.push_back(flowCurve(a));
    output.figures.push_back(attribution(a));
    output.figures.push_back(placeboHistogram(a));
    output.figures.push_back(signals(a));
    output.figures.push_back(stressGrid(a));
}

} // namespace tidemark::cta_levels
