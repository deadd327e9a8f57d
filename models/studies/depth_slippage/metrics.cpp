// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/builtin_instruments.h"
#include "models/studies/depth_slippage/figure_parts.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::depth_slippage {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

void addBookMetrics(const Analysis& a, MetricList& out)
{
    const Options& o = a.options;
    Metric& near =
        out.addToStrip("depth_near", TM_TEXT("depth_slippage", "Depth within %1 bp, millions").with(o.near, number(0)),
                       a.last().depth / kMillion, millions(a.last().depth));
    near.context = TM_TEXT("depth_slippage", "median %1, %2")
                       .with(a.medianDepth / kMillion, millions(a.medianDepth))
                       .with(bookName(a));
    near.method =
        TM_TEXT("depth_slippage", "Price × size of the levels within the distance, on the side the order meets");
    if (a.readings.size() > 2)
        for (const Reading& reading : a.readings)
            near.sparkline.push_back(reading.depth / kMillion);
    out.addToStrip("spread", TM_TEXT("depth_slippage", "Spread"), a.last().spread, basisPoints(a.last().spread))
        .context = TM_TEXT("depth_slippage", "median %1").with(a.medianSpread, basisPoints(a.medianSpread));
    Metric& cost = out.addToStrip(
        "order_cost", TM_TEXT("depth_slippage", "Cost of %1 million").with(o.order / kMillion, millions(o.order)),
        a.last().cost, basisPoints(a.last().cost));
    if (!a.filled()) {
        const double held = quant::totalDepth(a.lastBook(), o.taker);
        cost.words = TM_TEXT("depth_slippage", "insufficient depth");
        cost.context = TM_TEXT("depth_slippage", "the book holds %1 million").with(held / kMillion, millions(held));
        cost.contextRole = Role::Warning;
    } else {
        cost.context = TM_TEXT("depth_slippage", "median %1").with(a.medianCost, basisPoints(a.medianCost));
    }
    cost.method = TM_TEXT("depth_slippage", "Average price of walking the book against the mid");
    out.add("median_cost", TM_TEXT("depth_slippage", "Cost of the order, median book"), a.medianCost,
            basisPoints(a.medianCost));
    out.add("unfilled", TM_TEXT("depth_slippage", "Books that do not hold the order"),
            static_cast<double>(a.unfilled) / static_cast<double>(a.readings.size()), percent(0));
    out.add("books", TM_TEXT("depth_slippage", "Books"), static_cast<double>(a.readings.size()), number(0));
    out.add("reach", TM_TEXT("depth_slippage", "Distance the book covers"), a.reach, basisPoints(a.reach));
}

void addScenarioMetrics(const Analysis& a, MetricList& out)
{
    const auto factor = quant::depthScenario(a.options.before, a.options.after);
    const Text scene = TM_TEXT("depth_slippage", "%1 → %2 million")
                           .with(a.options.before / kMillion, number(1))
                           .with(a.options.after / kMillion, number(1));
    out.addToStrip("scenario_linear", TM_TEXT("depth_slippage", "Scenario, linear"), factor.linear, kTimes).context =
        scene;
    out.addToStrip("scenario_root", TM_TEXT("depth_slippage", "Scenario, square root"), factor.squareRoot, kTimes)
        .context = scene;
    Metric& measured =
        out.add("scenario_measured", TM_TEXT("depth_slippage", "Scenario, as these books"), measuredFactor(a), kTimes);
    measured.context = TM_TEXT("depth_slippage", "exponent %1 ± %2")
                           .with(a.elasticity.slope, number(2))
                           .with(1.96 * a.elasticity.slopeError, number(2));
    Metric& exponent =
        out.add("elasticity", TM_TEXT("depth_slippage", "Impact on depth, exponent"), a.elasticity.slope, number(2));
    exponent.context = TM_TEXT("depth_slippage", "± %1, n = %2")
                           .with(1.96 * a.elasticity.slopeError, number(2))
                           .with(static_cast<std::int64_t>(a.elasticity.n));
    exponent.method = TM_TEXT("depth_slippage", "ln(cost beyond half the spread) on ln(depth), least squares, "
                                                "Newey-West errors; linear −1, square root −½");
}

void addModelMetrics(const Analysis& a, MetricList& out)
{
    const auto slope = [&](std::string id, Text label, double value, double error) {
        out.add(std::move(id), std::move(label), value, number(3)).context =
            TM_TEXT("depth_slippage", "± %1").with(1.96 * error, number(3));
    };
    slope("linear_slope", TM_TEXT("depth_slippage", "Linear impact, bp a million"), a.linear.slope * kMillion,
          a.linear.error * kMillion);
    slope("root_slope", TM_TEXT("depth_slippage", "Square-root impact, bp a √million"),
          a.root.slope * std::sqrt(kMillion), a.root.error * std::sqrt(kMillion));
    Metric& exponent =
        out.add("exponent", TM_TEXT("depth_slippage", "Impact on size, exponent"), a.exponent.slope, number(2));
    exponent.context = TM_TEXT("depth_slippage", "± %1").with(1.96 * a.exponent.error, number(2));
    exponent.method =
        TM_TEXT("depth_slippage", "ln(cost beyond half the spread) on ln(size) in each book, mean over the "
                                  "books; linear 1, square root ½");
    Metric& y = out.add("coefficient", TM_TEXT("depth_slippage", "Y of the square-root law"), a.coefficient, number(2));
    y.method = TM_TEXT("depth_slippage", "Slope on √Q times √V/σ; σ of the mid and traded value V over the same books, "
                                         "so that their length cancels");
    out.add("sigma_minute", TM_TEXT("depth_slippage", "Volatility of the mid, a minute"), a.sigmaMinute, percent(3));
    out.add("resilience", TM_TEXT("depth_slippage", "Persistence of depth, a step"), a.resilience.phi, number(2))
        .context = TM_TEXT("depth_slippage", "± %1").with(1.96 * a.resilience.error, number(2));
    out.add("half_life", TM_TEXT("depth_slippage", "Half-life of a gap in depth, seconds"),
            a.resilience.halfLife * a.stepSeconds, number(a.stepSeconds < 10 ? 1 : 0));
    Metric& kyle = out.add("kyle_lambda", TM_TEXT("depth_slippage", "Kyle’s λ, bp a million"),
                           a.kyle.n >= 3 ? a.kyle.slope : kNaN, telling(a.kyle.slope));
    kyle.method = TM_TEXT("depth_slippage", "Mid change on net value bought a step, Newey-West errors");
    kyle.strip = a.kyle.n >= 3;
    kyle.context = a.kyle.n >= 3 ? TM_TEXT("depth_slippage", "± %1, n = %2")
                                       .with(1.96 * a.kyle.error, telling(a.kyle.slope))
                                       .with(static_cast<std::int64_t>(a.kyle.n))
                                 : TM_TEXT("depth_slippage", "no trades with these books");
    if (!a.plans.empty()) {
        const auto bp = [&](double value) { return value / a.options.exit * 1e4; };
        Metric& cost = out.add("exit_cost",
                               TM_TEXT("depth_slippage", "Exit of %1 million, expected cost")
                                   .with(a.options.exit / kMillion, millions(a.options.exit)),
                               bp(a.plans[1].cost.expected), basisPoints(1));
        cost.context = TM_TEXT("depth_slippage", "± %1").with(bp(a.plans[1].cost.deviation), basisPoints(1));
        cost.method = TM_TEXT("depth_slippage", "Almgren-Chriss with the fitted linear impact as temporary impact");
        out.add("exit_risk", TM_TEXT("depth_slippage", "Exit, deviation"), bp(a.plans[1].cost.deviation),
                basisPoints(1));
        out.add("exit_first", TM_TEXT("depth_slippage", "Exit, share of the first step"), 1 - a.plans[1].left[1],
                percent(0));
    }
}

void noteData(const Analysis& a, StudyOutput& output)
{
    output.notes.push_back(
        information(TM_TEXT("depth_slippage", "Books of %1, in %2: %3 of %4 recorded, the last at %5.")
                        .with(a.books.instrument)
                        .with(unitName(a))
                        .with(static_cast<std::int64_t>(a.readings.size()))
                        .with(static_cast<std::int64_t>(a.books.recorded))
                        .with(a.last().time, TimeStyle::NewYork)));
    const auto age = (asOfDate(output.asOf) - a.day()).count();
    if (age > 5)
        output.notes.push_back(
            caution(TM_TEXT("depth_slippage",
                            "The last book is %1 days older than the as-of: it shows how books work, not that day.")
                        .with(static_cast<std::int64_t>(age))));
    if (a.books.oneSided + a.books.crossed > 0)
        output.notes.push_back(
            caution(TM_TEXT("depth_slippage", "Snapshots left out: %1 with bids or asks alone (no mid), %2 crossed.")
                        .with(static_cast<std::int64_t>(a.books.oneSided))
                        .with(static_cast<std::int64_t>(a.books.crossed))));
    if (const auto* known = findInstrument(builtinInstruments(), a.books.instrument);
        known && known->assetClass == AssetClass::Crypto)
        output.notes.push_back(information(TM_TEXT(
            "depth_slippage", "Crypto venues quote in USD or in dollar stablecoins; both are counted as USD here.")));
    if (a.reach < a.options.near)
        output.notes.push_back(information(
            TM_TEXT("depth_slippage", "The recorded levels end %1 from the mid, so depth within %2 is all they show.")
                .with(a.reach, {Unit::BasisPoint, 1, Sign::Negative, true})
                .with(a.options.near, {Unit::BasisPoint, 1, Sign::Negative, true})));
}

void noteMissing(const Analysis& a, StudyOutput& output)
{
    if (a.kyle.n == 0)
        output.notes.push_back(information(TM_TEXT(
            "depth_slippage", "No trades come with these books: there is no Kyle λ and no Y of the square-root law.")));
    if (!a.hasElasticity())
        output.notes.push_back(information(
            TM_TEXT("depth_slippage", "The books are too few or too alike to tell how impact answers to depth.")));
    else if (!a.tellsDepth())
        output.notes.push_back(information(
            TM_TEXT("depth_slippage", "In these books impact does not fall with depth by more than chance: they settle "
                                      "nothing between the two bounds.")));
    if (a.plans.empty())
        output.notes.push_back(information(
            TM_TEXT("depth_slippage", "No exit schedule: the mid moves too little in these books for a volatility. "
                                      "Give a daily volatility to see one.")));
    else if (a.options.exit > quant::totalDepth(a.lastBook(), a.options.taker) * a.options.steps)
        output.notes.push_back(caution(TM_TEXT(
            "depth_slippage", "The exit is larger than the book in every step: its cost is an extrapolation.")));
}

} // namespace

void addMetrics(const Analysis& a, StudyOutput& output)
{
    MetricList out{"depth_slippage", a.last().time};
    addBookMetrics(a, out);
    addScenarioMetrics(a, out);
    addModelMetrics(a, out);
    output.metrics = out.take();
}

void addNotes(const Analysis& a, std::span<const Claim> claims, StudyOutput& output)
{
    noteData(a, output);
    const Claim* event = claimOf(claims, "depth.event");
    const Claim* normal = claimOf(claims, "depth.normal");
    if (event && normal)
        output.notes.push_back(caution(
            (a.books.instrument == "ES"
                 ? TM_TEXT("depth_slippage", "%1 and %2 million USD are what was published of E-mini depth (%3).")
                 : TM_TEXT("depth_slippage", "%1 and %2 million USD are what was published of E-mini depth (%3); these "
                                             "are books of %4 and cannot confirm it."))
                .with(normal->value, number(0))
                .with(event->value, number(0))
                .with(claimSource(*event))
                .with(a.books.instrument)));
    noteMissing(a, output);
}

} // namespace tidemark::depth_slippage
