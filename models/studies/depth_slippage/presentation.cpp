// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/depth_slippage/analysis.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::depth_slippage {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kMillion = 1e6;
constexpr std::size_t kScatterPoints = 400;
constexpr NumberFormat kBp{Unit::BasisPoint, 2, Sign::Negative, true};
constexpr NumberFormat kMillions{Unit::None, 2, Sign::Negative, true};

Text sideName(const Options& options)
{
    return options.taker == quant::Taker::Sells ? TM_TEXT("depth_slippage", "sell order")
                                                : TM_TEXT("depth_slippage", "buy order");
}

/// The cost at the normal depth that both models pass through: measured where the books can fill the order.
double referenceCost(const Analysis& analysis) { return analysis.medianCost; }

FigureSpec scenarioFigure(const Analysis& analysis, const Options& options)
{
    const auto factor = quant::depthScenario(options.before, options.after);
    const double reference = referenceCost(analysis);
    FigureSpec figure;
    figure.id = "depth_slippage.scenario";
    figure.headline = TM_TEXT("depth_slippage", "Depth %1 to %2 million: the order costs %3 to %4 times as much")
                          .with(options.before / kMillion, number(1))
                          .with(options.after / kMillion, number(1))
                          .with(factor.squareRoot, number(2))
                          .with(factor.linear, number(2));
    figure.subtitle = TM_TEXT("depth_slippage", "%1 of %2 million, cost against the mid in bp; across: depth within %3 "
                                                "bp of the mid, millions; points: %4 books")
                          .with(sideName(options))
                          .with(options.order / kMillion, kMillions)
                          .with(options.near, number(0))
                          .with(analysis.instrument);
    figure.note =
        TM_TEXT("depth_slippage", "the curves are models through the median book, not measurements of the day");
    figure.altText = TM_TEXT("depth_slippage",
                             "Cost of an order against depth: linear and square-root models, and the measured books");
    figure.x.kind = AxisKind::Linear;
    figure.x.format = number(0);
    figure.x.title = TM_TEXT("depth_slippage", "Depth, millions");
    Pane pane;
    pane.y.format = number(1);
    pane.y.title = TM_TEXT("depth_slippage", "Cost, bp");
    pane.y.side = Side::Left;
    pane.y.includeZero = true;
    std::vector<double> x;
    std::vector<double> linear;
    std::vector<double> root;
    const double scale = analysis.medianDepth; // where the models are anchored
    for (int i = 0; i <= 120; ++i) {
        const double depth = scale * (0.25 + 1.75 * i / 120.0);
        const auto at = quant::depthScenario(scale, depth);
        x.push_back(depth / kMillion);
        linear.push_back(reference * at.linear);
        root.push_back(reference * at.squareRoot);
    }
    ScatterLayer books{.groups = {{TM_TEXT("depth_slippage", "Books"), Role::Flat}}, .points = {}};
    const std::size_t stride = std::max<std::size_t>(1, analysis.snapshots.size() / kScatterPoints);
    for (std::size_t i = 0; i < analysis.snapshots.size(); i += stride) {
        const auto& book = analysis.snapshots[i].book;
        if (const auto cost = quant::walkCostBp(book, options.taker, options.order))
            books.points.push_back(
                {.x = quant::depthWithin(book, options.taker, options.near) / kMillion, .y = *cost, .label = {}});
    }
    pane.layers.emplace_back(std::move(books));
    if (std::isfinite(reference)) {
        pane.layers.emplace_back(BandLayer{.name = {},
                                           .lower = Points::of(x, root),
                                           .upper = Points::of(x, linear),
                                           .role = Role::Series2,
                                           .axis = Side::Right});
        pane.layers.emplace_back(LineLayer{.id = "linear",
                                           .name = TM_TEXT("depth_slippage", "Linear"),
                                           .points = Points::of(x, linear),
                                           .role = Role::Series2,
                                           .format = kBp});
        pane.layers.emplace_back(LineLayer{.id = "root",
                                           .name = TM_TEXT("depth_slippage", "Square root"),
                                           .points = Points::of(x, root),
                                           .role = Role::Series1,
                                           .style = LineStyle::Dash,
                                           .format = kBp});
    }
    const auto depthLine = [&](std::string param, double depth) {
        pane.layers.emplace_back(
            InstantLayer{.id = param,
                         .label = TM_TEXT("depth_slippage", "%1 million").with(depth / kMillion, number(1)),
                         .x = depth / kMillion,
                         .role = Role::Text,
                         .param = param});
    };
    depthLine("before", options.before);
    depthLine("after", options.after);
    figure.panes.push_back(std::move(pane));
    return figure;
}

FigureSpec walkFigure(const Analysis& analysis, const Options& options)
{
    FigureSpec figure;
    figure.id = "depth_slippage.walk";
    const double total = analysis.walk.empty() ? 0 : analysis.walk.back().value;
    figure.headline = analysis.orderCost
                          ? TM_TEXT("depth_slippage", "An order of %1 million costs %2 against the mid")
                                .with(options.order / kMillion, kMillions)
                                .with(*analysis.orderCost, kBp)
                          : TM_TEXT("depth_slippage", "Insufficient depth: the book holds %1 of %2 million")
                                .with(total / kMillion, kMillions)
                                .with(options.order / kMillion, kMillions);
    figure.subtitle =
        TM_TEXT(
            "depth_slippage",
            "%1, walking the last book of %2: cost against the mid in bp by size in millions; fitted exponent %3 ± %4")
            .with(sideName(options))
            .with(analysis.instrument)
            .with(analysis.power.slope, number(2))
            .with(1.96 * analysis.power.slopeError, number(2));
    figure.altText = TM_TEXT("depth_slippage", "Cost of walking the book by order size");
    figure.x.kind = AxisKind::Linear;
    figure.x.format = number(2);
    figure.x.title = TM_TEXT("depth_slippage", "Order, millions");
    std::vector<double> x;
    std::vector<double> y;
    for (const auto& point : analysis.walk) {
        x.push_back(point.value / kMillion);
        y.push_back(point.costBp);
    }
    Pane pane;
    pane.y.format = number(1);
    pane.y.title = TM_TEXT("depth_slippage", "Cost, bp");
    pane.y.side = Side::Left;
    pane.y.includeZero = true;
    pane.layers.emplace_back(LineLayer{.id = "walk",
                                       .name = TM_TEXT("depth_slippage", "Book"),
                                       .points = Points::of(std::move(x), std::move(y)),
                                       .role = Role::Series1,
                                       .emphasis = Emphasis::Hero,
                                       .format = kBp});
    pane.layers.emplace_back(
        InstantLayer{.id = "order",
                     .label = TM_TEXT("depth_slippage", "Order %1").with(options.order / kMillion, kMillions),
                     .x = options.order / kMillion,
                     .role = Role::Level,
                     .style = LineStyle::Solid,
                     .param = "order"});
    figure.panes.push_back(std::move(pane));
    return figure;
}

FigureSpec depthFigure(const Analysis& analysis, const Options& options)
{
    const auto& book = analysis.snapshots.back().book;
    FigureSpec figure;
    figure.id = "depth_slippage.book";
    figure.headline = TM_TEXT("depth_slippage", "%1 million rest within %2 bp of the mid")
                          .with(analysis.depthNear / kMillion, kMillions)
                          .with(options.near, number(0));
    figure.subtitle =
        TM_TEXT("depth_slippage",
                "Last book of %1: value resting up to a distance from the mid, millions; across: distance in bp")
            .with(analysis.instrument);
    figure.altText = TM_TEXT("depth_slippage", "Cumulated depth of both sides by distance from the mid");
    figure.x.kind = AxisKind::Linear;
    figure.x.format = number(1);
    figure.x.title = TM_TEXT("depth_slippage", "Distance, bp");
    Pane pane;
    pane.y.format = number(2);
    pane.y.title = TM_TEXT("depth_slippage", "Depth, millions");
    pane.y.side = Side::Left;
    pane.y.includeZero = true;
    const double centre = quant::mid(book);
    const auto curve = [&](const std::vector<quant::BookLevel>& side, Text name, Role role, std::string id) {
        std::vector<double> x{0};
        std::vector<double> y{0};
        for (const auto& level : side) {
            x.push_back(std::abs(level.price / centre - 1) * 1e4);
            y.push_back(y.back() + level.price * level.size / kMillion);
        }
        pane.layers.emplace_back(LineLayer{.id = std::move(id),
                                           .name = std::move(name),
                                           .points = Points::of(std::move(x), std::move(y)),
                                           .role = role,
                                           .steps = true,
                                           .format = kMillions});
    };
    curve(book.bids, TM_TEXT("depth_slippage", "Bids"), Role::Series1, "bids");
    curve(book.asks, TM_TEXT("depth_slippage", "Asks"), Role::Series2, "asks");
    pane.layers.emplace_back(InstantLayer{.id = "near",
                                          .label = TM_TEXT("depth_slippage", "%1 bp").with(options.near, number(0)),
                                          .x = options.near,
                                          .param = "near"});
    figure.panes.push_back(std::move(pane));
    return figure;
}

FigureSpec scheduleFigure(const Analysis& analysis, const Options& options)
{
    FigureSpec figure;
    figure.id = "depth_slippage.schedule";
    figure.headline = TM_TEXT("depth_slippage", "Risk and cost traded off, %1 of the exit is done in the first step")
                          .with(1 - analysis.schedule[1], percent(0));
    figure.subtitle =
        TM_TEXT("depth_slippage", "Holdings left by step, %; Almgren-Chriss with urgency %1 against equal slices")
            .with(options.urgency, number(2));
    figure.note = TM_TEXT("depth_slippage", "a model with assumed urgency");
    figure.altText = TM_TEXT("depth_slippage", "Holdings left by step for two exit schedules");
    figure.x.kind = AxisKind::Linear;
    figure.x.format = number(0);
    figure.x.title = TM_TEXT("depth_slippage", "Step");
    std::vector<double> x;
    for (std::size_t j = 0; j < analysis.schedule.size(); ++j)
        x.push_back(static_cast<double>(j));
    Pane pane;
    pane.y.format = percent(0);
    pane.y.minimum = 0.0;
    pane.y.maximum = 1.0;
    pane.layers.emplace_back(LineLayer{.id = "even",
                                       .name = TM_TEXT("depth_slippage", "Equal slices"),
                                       .points = Points::of(x, analysis.even),
                                       .role = Role::Flat,
                                       .style = LineStyle::Dot,
                                       .emphasis = Emphasis::Muted,
                                       .format = percent(0)});
    pane.layers.emplace_back(LineLayer{.id = "schedule",
                                       .name = TM_TEXT("depth_slippage", "Almgren-Chriss"),
                                       .points = Points::of(x, analysis.schedule),
                                       .role = Role::Series1,
                                       .emphasis = Emphasis::Hero,
                                       .format = percent(0)});
    figure.panes.push_back(std::move(pane));
    return figure;
}

} // namespace

std::vector<FigureSpec> figuresOf(const Analysis& analysis, const Options& options)
{
    return {scenarioFigure(analysis, options), walkFigure(analysis, options), depthFigure(analysis, options),
            scheduleFigure(analysis, options)};
}

std::vector<TableSpec> tablesOf(const Analysis& analysis, const Options& options)
{
    const auto& book = analysis.snapshots.back().book;
    TableSpec walk;
    walk.id = "depth_slippage.walk";
    walk.title = TM_TEXT("depth_slippage", "Cost by size");
    walk.columns = {{"millions", TM_TEXT("depth_slippage", "Order, millions"), kMillions, true},
                    {"sell", TM_TEXT("depth_slippage", "Sell, bp"), number(2), true},
                    {"buy", TM_TEXT("depth_slippage", "Buy, bp"), number(2), true},
                    {"remark", TM_TEXT("depth_slippage", "Remark"), {}, false}};
    for (const double share : {0.1, 0.25, 0.5, 1.0, 2.0, 5.0}) {
        const double value = options.order * share;
        const auto sell = quant::walkCostBp(book, quant::Taker::Sells, value);
        const auto buy = quant::walkCostBp(book, quant::Taker::Buys, value);
        walk.rows.push_back({value / kMillion, sell.value_or(kNaN), buy.value_or(kNaN),
                             sell && buy ? Text{} : TM_TEXT("depth_slippage", "insufficient depth")});
    }
    TableSpec distance;
    distance.id = "depth_slippage.distance";
    distance.title = TM_TEXT("depth_slippage", "Depth by distance");
    distance.columns = {{"bp", TM_TEXT("depth_slippage", "Within, bp"), number(0), true},
                        {"bids", TM_TEXT("depth_slippage", "Bids, millions"), kMillions, true},
                        {"asks", TM_TEXT("depth_slippage", "Asks, millions"), kMillions, true}};
    for (const double bp : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0})
        distance.rows.push_back({bp, quant::depthWithin(book, quant::Taker::Sells, bp) / kMillion,
                                 quant::depthWithin(book, quant::Taker::Buys, bp) / kMillion});
    return {std::move(walk), std::move(distance)};
}

std::vector<Metric> metricsOf(const Analysis& analysis, const Options& options, TimePoint asOf)
{
    const auto factor = quant::depthScenario(options.before, options.after);
    const NumberFormat times{Unit::Times, 2, Sign::Negative, true};
    std::vector<Metric> metrics{
        {.id = "depth_slippage.depth_near",
         .label = TM_TEXT("depth_slippage", "Depth within %1 bp, millions").with(options.near, number(0)),
         .value = analysis.depthNear / kMillion,
         .format = kMillions,
         .context = TM_TEXT("depth_slippage", "median %1").with(analysis.medianDepth / kMillion, kMillions),
         .asOf = asOf,
         .strip = true},
        {.id = "depth_slippage.spread",
         .label = TM_TEXT("depth_slippage", "Spread"),
         .value = quant::spreadBp(analysis.snapshots.back().book),
         .format = kBp,
         .context = TM_TEXT("depth_slippage", "median %1").with(analysis.medianSpread, kBp),
         .asOf = asOf,
         .strip = true},
        {.id = "depth_slippage.order_cost",
         .label = TM_TEXT("depth_slippage", "Cost of %1 million").with(options.order / kMillion, kMillions),
         .value = analysis.orderCost.value_or(kNaN),
         .format = kBp,
         .words = analysis.orderCost ? Text{} : TM_TEXT("depth_slippage", "insufficient depth"),
         .asOf = asOf,
         .strip = true},
        {.id = "depth_slippage.scenario_linear",
         .label = TM_TEXT("depth_slippage", "Scenario, linear"),
         .value = factor.linear,
         .format = times,
         .asOf = asOf,
         .strip = true},
        {.id = "depth_slippage.scenario_root",
         .label = TM_TEXT("depth_slippage", "Scenario, square root"),
         .value = factor.squareRoot,
         .format = times,
         .asOf = asOf,
         .strip = true},
        {.id = "depth_slippage.exponent",
         .label = TM_TEXT("depth_slippage", "Fitted exponent"),
         .value = analysis.power.slope,
         .format = number(2),
         .context = TM_TEXT("depth_slippage", "± %1").with(1.96 * analysis.power.slopeError, number(2)),
         .asOf = asOf},
        {.id = "depth_slippage.resilience",
         .label = TM_TEXT("depth_slippage", "Persistence of depth"),
         .value = analysis.resilience,
         .format = number(2),
         .asOf = asOf}};
    if (analysis.kyle.n > 0)
        metrics.push_back({.id = "depth_slippage.kyle_lambda",
                           .label = TM_TEXT("depth_slippage", "Kyle’s λ, bp a million"),
                           .value = analysis.kyle.slope,
                           .format = number(2),
                           .context = TM_TEXT("depth_slippage", "t = %1, n = %2")
                                          .with(analysis.kyle.t, number(1))
                                          .with(static_cast<std::int64_t>(analysis.kyle.n)),
                           .asOf = asOf});
    return metrics;
}

} // namespace tidemark::depth_slippage
