// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/cta_levels/figure_parts.h"

#include <algorithm>
#include <cmath>

namespace tidemark::cta_levels {

namespace {

using quant::FlowPoint;

constexpr NumberFormat kBillions{Unit::UsdBillion, 1, Sign::Always, true};
constexpr NumberFormat kBillionsPlain{Unit::None, 1, Sign::Always, true};

template <typename Get>
Points curve(const std::vector<FlowPoint>& flows, Get get)
{
    std::vector<double> x;
    std::vector<double> y;
    for (const FlowPoint& flow : flows) {
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

/// `would sell 4.1` or `would buy 0.3`, by the sign of a flow; a plain title where a rise would sell.
Text flowSentence(const Analysis& a, const StressRow& toLevel)
{
    const FlowPoint& flow = toLevel.week;
    const NumberFormat size{Unit::UsdBillion, 1, Sign::Negative, true};
    if (flow.total < 0 && flow.price > a.close)
        return TM_TEXT("cta_levels", "Flow curve");
    return flow.total < 0 ? TM_TEXT("cta_levels", "A slide to %1 in a week would sell %2")
                                .with(a.settings.level, a.levelFormat())
                                .with(-flow.total, size)
                          : TM_TEXT("cta_levels", "A move to %1 in a week would buy %2")
                                .with(a.settings.level, a.levelFormat())
                                .with(flow.total, size);
}

FigureSpec flowCurve(const Analysis& a)
{
    FigureSpec out = namedFigure("cta_levels.flow", TM_TEXT("cta_levels", "Flow curve"), a.knownAt);
    out.headline = flowSentence(a, a.stress.back());
    out.subtitle = TM_TEXT("cta_levels", "Modelled trade over one week and one month by the price then, USD bn");
    out.note = flowAssumptions(a);
    out.altText =
        TM_TEXT("cta_levels", "The modelled flow against the price after one week and after one month, its signal and "
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
    auto week = lineLayer("week", TM_TEXT("cta_levels", "1 week"),
                          curve(a.weekCurve, [](const FlowPoint& f) { return f.total; }), Role::Series1, kBillions);
    week.emphasis = Emphasis::Hero;
    pane.layers.push_back(std::move(week));
    pane.layers.push_back(lineLayer("month", TM_TEXT("cta_levels", "1 month"),
                                    curve(a.monthCurve, [](const FlowPoint& f) { return f.total; }), Role::Series2,
                                    kBillions));
    auto signal =
        lineLayer("week_signal", TM_TEXT("cta_levels", "Signal part, 1 week"),
                  curve(a.weekCurve, [](const FlowPoint& f) { return f.signalPart; }), Role::Series3, kBillions);
    signal.style = LineStyle::Dash;
    pane.layers.push_back(std::move(signal));
    auto vol = lineLayer("week_volatility", TM_TEXT("cta_levels", "Volatility part, 1 week"),
                         curve(a.weekCurve, [](const FlowPoint& f) { return f.volPart; }), Role::Flat, kBillions);
    vol.style = LineStyle::Dot;
    pane.layers.push_back(std::move(vol));
    pane.layers.push_back(
        priceMark("close", TM_TEXT("cta_levels", "Close %1").with(a.close, number(1)), a.close, Role::TextMuted, {}));
    pane.layers.push_back(priceMark("level", TM_TEXT("cta_levels", "%1").with(a.settings.level, a.levelFormat()),
                                    a.settings.level, Role::Level, "level"));
    out.panes.push_back(std::move(pane));
    return out;
}

FigureSpec stressGrid(const Analysis& a)
{
    FigureSpec out = namedFigure("cta_levels.stress", TM_TEXT("cta_levels", "Stress grid"), a.knownAt);
    const StressRow& down = a.stress[2];
    const NumberFormat size{Unit::UsdBillion, 1, Sign::Negative, true};
    out.headline = down.month.total < 0
                       ? TM_TEXT("cta_levels", "A down tape would sell %1 in a month").with(-down.month.total, size)
                       : TM_TEXT("cta_levels", "A down tape would buy %1 in a month").with(down.month.total, size);
    out.subtitle = TM_TEXT("cta_levels", "Modelled trade by tape and horizon, USD bn; tapes of %1 over the horizon")
                       .with(a.settings.tapeSigmas, {Unit::Sigma, 1, Sign::Negative, true});
    out.note = flowAssumptions(a);
    out.altText = TM_TEXT(
        "cta_levels", "A grid of modelled flows: up, flat and down tapes and a move to the level, over one week and "
                      "one month.");
    out.x.kind = AxisKind::Category;
    HeatmapLayer map;
    map.columns = {TM_TEXT("cta_levels", "1 week"), TM_TEXT("cta_levels", "1 month")};
    map.format = kBillionsPlain;
    for (const StressRow& row : a.stress) {
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

} // namespace

Text flowAssumptions(const Analysis& a)
{
    return TM_TEXT("cta_levels", "Modelled, not measured: %1 of capital in this index, %2 volatility target (centre of "
                                 "mass %3 days), cap %4, %5")
        .with(a.settings.capital, {Unit::UsdBillion, 0, Sign::Negative, true})
        .with(a.settings.rule.volTarget, percent(0))
        .with(static_cast<std::int64_t>(a.settings.rule.volCentre))
        .with(a.settings.rule.cap, {Unit::Times, 1, Sign::Negative, true})
        .with(a.settings.path == quant::PricePath::Straight
                  ? TM_TEXT("cta_levels", "equal daily steps")
                  : TM_TEXT("cta_levels", "all of the move on the first day"));
}

void addFlowFigures(const Analysis& a, StudyOutput& output)
{
    output.figures.push_back(flowCurve(a));
    output.figures.push_back(stressGrid(a));
}

} // namespace tidemark::cta_levels
