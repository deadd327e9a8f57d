// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/depth_slippage/figure_parts.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::depth_slippage {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

Text walkHeadline(const Analysis& a)
{
    const Options& o = a.options;
    const double held = quant::totalDepth(a.lastBook(), o.taker);
    if (!a.filled())
        return TM_TEXT("depth_slippage", "Insufficient depth: the book holds %1 of %2 million")
            .with(held / kMillion, millions(held))
            .with(o.order / kMillion, millions(o.order));
    return TM_TEXT("depth_slippage", "An order of %1 million costs %2 against the mid")
        .with(o.order / kMillion, millions(o.order))
        .with(a.last().cost, basisPoints(a.last().cost));
}

template <typename Get>
Points walkCurve(const Analysis& a, Get get)
{
    std::vector<double> x;
    std::vector<double> y;
    for (const WalkPoint& point : a.walk) {
        x.push_back(point.value / kMillion);
        y.push_back(get(point));
    }
    return Points::of(std::move(x), std::move(y));
}

/// The better of the two forms as a curve: over the sizes it was fitted to, and where it says more than half the spread.
LineLayer fittedLine(const Analysis& a)
{
    const bool root = a.root.r2 >= a.linear.r2;
    const quant::ImpactFit& fit = root ? a.root : a.linear;
    const auto cost = [&](const WalkPoint& p) {
        const double fitted = fit.intercept + fit.slope * (root ? std::sqrt(p.value) : p.value);
        return p.value > a.medianTotal || fitted < 0.5 * a.medianSpread ? kNaN : fitted;
    };
    auto line = lineLayer("fit", root ? TM_TEXT("depth_slippage", "Square root") : TM_TEXT("depth_slippage", "Linear"),
                          walkCurve(a, cost), Role::Series3, basisPoints(1));
    line.style = LineStyle::Dash;
    return line;
}

} // namespace

FigureSpec walkFigure(const Analysis& a)
{
    const Options& o = a.options;
    FigureSpec out = namedFigure("depth_slippage.walk", TM_TEXT("depth_slippage", "Book walk"), a.last().time);
    out.intraday = true;
    out.headline = walkHeadline(a);
    out.subtitle =
        TM_TEXT("depth_slippage", "%1 walking the book of %2: average price against the mid, bp, by size, %3")
            .with(orderName(o))
            .with(bookName(a))
            .with(unitName(a));
    out.note = a.readings.size() > 1
                   ? TM_TEXT("depth_slippage",
                             "Band: 10% to 90% of %1 books; %2 of them do not hold the order. Drag the order’s line")
                         .with(static_cast<std::int64_t>(a.readings.size()))
                         .with(static_cast<std::int64_t>(a.unfilled))
                   : TM_TEXT("depth_slippage", "One book. Drag the order’s line");
    out.altText = TM_TEXT("depth_slippage",
                          "Cost of walking the book by order size, in the last book and over all of them; the line of "
                          "the order at %1 million")
                      .with(o.order / kMillion, millions(o.order));
    out.x = numberAxis(TM_TEXT("depth_slippage", "Order, %1").with(unitName(a)), millions(a.walk.back().value));
    out.x.minimum = 0;
    out.x.maximum = a.walk.back().value / kMillion;
    Pane pane = measuredPane(TM_TEXT("depth_slippage", "Cost, bp"), number(1));
    const double held = quant::totalDepth(a.lastBook(), o.taker);
    if (held < a.walk.back().value)
        pane.layers.emplace_back(ZoneLayer{.label = TM_TEXT("depth_slippage", "Insufficient depth"),
                                           .x0 = held / kMillion,
                                           .x1 = a.walk.back().value / kMillion,
                                           .y0 = kNaN,
                                           .y1 = kNaN,
                                           .role = Role::Warning});
    if (a.readings.size() > 1) {
        BandLayer band;
        band.lower = walkCurve(a, [](const WalkPoint& p) { return p.low; });
        band.upper = walkCurve(a, [](const WalkPoint& p) { return p.high; });
        band.role = Role::Flat;
        pane.layers.emplace_back(std::move(band));
        auto median = lineLayer("median", TM_TEXT("depth_slippage", "Median book"),
                                walkCurve(a, [](const WalkPoint& p) { return p.median; }), Role::Flat, basisPoints(1));
        median.emphasis = Emphasis::Muted;
        pane.layers.emplace_back(std::move(median));
    }
    if (a.root.books > 0)
        pane.layers.emplace_back(fittedLine(a));
    auto last = lineLayer("last", TM_TEXT("depth_slippage", "Last book"),
                          walkCurve(a, [](const WalkPoint& p) { return p.last; }), Role::Series1, basisPoints(1));
    last.emphasis = Emphasis::Hero;
    pane.layers.emplace_back(std::move(last));
    pane.layers.emplace_back(dragged("order",
                                     TM_TEXT("depth_slippage", "Order %1").with(o.order / kMillion, millions(o.order)),
                                     o.order / kMillion, Role::Level));
    out.panes.push_back(std::move(pane));
    return out;
}

FigureSpec bookFigure(const Analysis& a)
{
    const auto& book = a.lastBook();
    const double near = a.last().depth;
    FigureSpec out = namedFigure("depth_slippage.book", TM_TEXT("depth_slippage", "Depth by distance"), a.last().time);
    out.intraday = true;
    out.headline = TM_TEXT("depth_slippage", "%1 million rest within %2 bp of the mid")
                       .with(near / kMillion, millions(near))
                       .with(a.options.near, number(1));
    out.subtitle = TM_TEXT("depth_slippage", "Last book of %1: value up to a distance from the mid, %2; spread %3")
                       .with(bookName(a))
                       .with(unitName(a))
                       .with(a.last().spread, basisPoints(a.last().spread));
    out.note = TM_TEXT("depth_slippage", "The recorded book ends %1 from the mid; what rests beyond is not known")
                   .with(std::max(quant::reachBp(book, quant::Taker::Sells), quant::reachBp(book, quant::Taker::Buys)),
                         {Unit::BasisPoint, 1, Sign::Negative, true});
    out.altText = TM_TEXT("depth_slippage", "Cumulated depth of bids and asks by distance from the mid");
    out.x = numberAxis(TM_TEXT("depth_slippage", "Distance, bp"), number(1));
    out.x.minimum = 0;
    Pane pane =
        measuredPane(TM_TEXT("depth_slippage", "Depth, millions"), millions(quant::totalDepth(book, a.options.taker)));
    const double centre = quant::mid(book);
    double far = a.options.near;
    const auto curve = [&](const std::vector<quant::BookLevel>& side, std::string id, Text name, Role role) {
        std::vector<double> x{0};
        std::vector<double> y{0};
        for (const auto& level : side) {
            x.push_back(std::abs(level.price / centre - 1) * 1e4);
            y.push_back(y.back() + level.price * level.size / kMillion);
        }
        far = std::max(far, x.back());
        auto line = lineLayer(std::move(id), std::move(name), Points::of(std::move(x), std::move(y)), role,
                              millions(quant::totalDepth(book, a.options.taker)));
        line.steps = true;
        pane.layers.emplace_back(std::move(line));
    };
    curve(book.bids, "bids", TM_TEXT("depth_slippage", "Bids"), Role::Series1);
    curve(book.asks, "asks", TM_TEXT("depth_slippage", "Asks"), Role::Series2);
    out.x.maximum = 1.05 * far;
    pane.layers.emplace_back(dragged("near", TM_TEXT("depth_slippage", "%1 bp").with(a.options.near, number(1)),
                                     a.options.near, Role::Level));
    out.panes.push_back(std::move(pane));
    return out;
}

} // namespace tidemark::depth_slippage
