// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/depth_slippage/figure_parts.h"

#include <cmath>
#include <limits>

namespace tidemark::depth_slippage {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// Decimals in which the spread can still be seen.
NumberFormat bpNumber(const Analysis& a)
{
    NumberFormat format = basisPoints(0.5 * a.medianSpread);
    format.unit = Unit::None;
    return format;
}

TableSpec walkTable(const Analysis& a)
{
    TableSpec out;
    out.id = "depth_slippage.walk";
    out.title = TM_TEXT("depth_slippage", "Cost by size, last book");
    out.columns = {{"millions", TM_TEXT("depth_slippage", "Order, millions"), millions(0.1 * a.options.order), true},
                   {"sell", TM_TEXT("depth_slippage", "Sell, bp"), bpNumber(a), true},
                   {"buy", TM_TEXT("depth_slippage", "Buy, bp"), bpNumber(a), true},
                   {"remark", TM_TEXT("depth_slippage", "Remark"), {}, false}};
    const quant::WalkCurve bids{a.lastBook(), quant::Taker::Sells};
    const quant::WalkCurve asks{a.lastBook(), quant::Taker::Buys};
    for (const double share : {0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0}) {
        const double value = a.options.order * share;
        const auto sell = bids.costBp(value);
        const auto buy = asks.costBp(value);
        out.rows.push_back({value / kMillion, sell.value_or(kNaN), buy.value_or(kNaN),
                            sell && buy    ? Text{}
                            : !sell && buy ? TM_TEXT("depth_slippage", "insufficient depth to sell")
                            : sell         ? TM_TEXT("depth_slippage", "insufficient depth to buy")
                                           : TM_TEXT("depth_slippage", "insufficient depth")});
    }
    out.note = TM_TEXT("depth_slippage", "Average price of the walk against the mid; %1").with(unitName(a));
    return out;
}

TableSpec distanceTable(const Analysis& a)
{
    TableSpec out;
    out.id = "depth_slippage.distance";
    out.title = TM_TEXT("depth_slippage", "Depth by distance, last book");
    const NumberFormat format = millions(quant::totalDepth(a.lastBook(), a.options.taker));
    out.columns = {{"bp", TM_TEXT("depth_slippage", "Within, bp"), number(0), true},
                   {"bids", TM_TEXT("depth_slippage", "Bids, millions"), format, true},
                   {"asks", TM_TEXT("depth_slippage", "Asks, millions"), format, true},
                   {"remark", TM_TEXT("depth_slippage", "Remark"), {}, false}};
    const double bidReach = quant::reachBp(a.lastBook(), quant::Taker::Sells);
    const double askReach = quant::reachBp(a.lastBook(), quant::Taker::Buys);
    for (const double bp : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0}) {
        const bool beyond = bp > std::max(bidReach, askReach);
        out.rows.push_back({bp, quant::depthWithin(a.lastBook(), quant::Taker::Sells, bp) / kMillion,
                            quant::depthWithin(a.lastBook(), quant::Taker::Buys, bp) / kMillion,
                            beyond ? TM_TEXT("depth_slippage", "all the book shows") : Text{}});
    }
    out.note = TM_TEXT("depth_slippage", "Bids are recorded to %1, asks to %2 from the mid")
                   .with(bidReach, {Unit::BasisPoint, 1, Sign::Negative, true})
                   .with(askReach, {Unit::BasisPoint, 1, Sign::Negative, true});
    return out;
}

TableSpec fitTable(const Analysis& a)
{
    TableSpec out;
    out.id = "depth_slippage.fits";
    out.title = TM_TEXT("depth_slippage", "Fitted slopes");
    out.columns = {{"what", TM_TEXT("depth_slippage", "Relation"), {}, false},
                   {"slope", TM_TEXT("depth_slippage", "Estimate"), number(4), true},
                   {"error", TM_TEXT("depth_slippage", "Robust error"), number(4), true},
                   {"unit", TM_TEXT("depth_slippage", "Unit"), {}, false},
                   {"r2", verbatim("R²"), number(2), true},
                   {"n", verbatim("n"), number(0), true}};
    const auto row = [&](Text what, double slope, double error, Text unit, double r2, double n) {
        out.rows.push_back({std::move(what), slope, error, std::move(unit), r2, n});
    };
    row(TM_TEXT("depth_slippage", "Linear: cost on size"), a.linear.slope * kMillion, a.linear.error * kMillion,
        TM_TEXT("depth_slippage", "bp a million"), a.linear.r2, static_cast<double>(a.linear.books));
    row(TM_TEXT("depth_slippage", "Square root: cost on √size"), a.root.slope * std::sqrt(kMillion),
        a.root.error * std::sqrt(kMillion), TM_TEXT("depth_slippage", "bp a √million"), a.root.r2,
        static_cast<double>(a.root.books));
    row(TM_TEXT("depth_slippage", "Impact on size, log on log"), a.exponent.slope, a.exponent.error,
        TM_TEXT("depth_slippage", "exponent"), a.exponent.r2, static_cast<double>(a.exponent.books));
    row(TM_TEXT("depth_slippage", "Y of Y · σ · √(Q/V)"), a.coefficient,
        a.root.slope > 0 ? a.coefficient * a.root.error / a.root.slope : kNaN, Text{}, kNaN,
        static_cast<double>(a.root.books));
    row(TM_TEXT("depth_slippage", "Impact on depth, book to book"), a.elasticity.slope, a.elasticity.slopeError,
        TM_TEXT("depth_slippage", "exponent"), a.elasticity.r2, static_cast<double>(a.elasticity.n));
    row(TM_TEXT("depth_slippage", "Depth on depth a step before"), a.resilience.phi, a.resilience.error,
        TM_TEXT("depth_slippage", "persistence"), kNaN, static_cast<double>(a.resilience.pairs));
    if (a.kyle.n > 0)
        row(TM_TEXT("depth_slippage", "Kyle’s λ: mid on net flow"), a.kyle.slope, a.kyle.error,
            TM_TEXT("depth_slippage", "bp a million"), a.kyle.r2, a.kyle.n);
    out.note = TM_TEXT("depth_slippage",
                       "Cost on size: fitted in each book, mean over %1 books; errors Newey-West with %2 lags, of one "
                       "book White’s")
                   .with(static_cast<std::int64_t>(a.readings.size()))
                   .with(std::int64_t{quant::neweyWestLags(std::ssize(a.readings))});
    return out;
}

TableSpec scenarioTable(const Analysis& a, std::span<const Claim> claims)
{
    TableSpec out;
    out.id = "depth_slippage.scenario";
    out.title = TM_TEXT("depth_slippage", "Thinner books, both bounds");
    const NumberFormat depth = number(1);
    out.columns = {{"before", TM_TEXT("depth_slippage", "Normal, millions USD"), depth, true},
                   {"after", TM_TEXT("depth_slippage", "Event, millions USD"), depth, true},
                   {"root", TM_TEXT("depth_slippage", "Square root"), kTimes, true},
                   {"measured", TM_TEXT("depth_slippage", "As these books"), kTimes, true},
                   {"linear", TM_TEXT("depth_slippage", "Linear"), kTimes, true},
                   {"source", TM_TEXT("depth_slippage", "Depths from"), {}, false}};
    const auto row = [&](double before, double after, Text source) {
        const auto factor = quant::depthScenario(before, after);
        out.rows.push_back({before, after, factor.squareRoot,
                            a.tellsDepth() ? std::pow(before / after, -a.elasticity.slope) : kNaN, factor.linear,
                            std::move(source)});
    };
    row(a.options.before / kMillion, a.options.after / kMillion, TM_TEXT("depth_slippage", "parameters"));
    for (const auto& [normal, event] :
         {std::pair{"depth.normal", "depth.event"}, {"depth.normal_alt", "depth.event_alt"}})
        if (const Claim* from = claimOf(claims, normal), *to = claimOf(claims, event); from && to)
            row(from->value, to->value,
                from->source == to->source
                    ? claimSource(*from)
                    : TM_TEXT("depth_slippage", "%1; %2").with(claimSource(*from)).with(claimSource(*to)));
    out.note = TM_TEXT("depth_slippage", "Published depths are of the E-mini S&P 500 future and are claims, not "
                                         "measurements of these books");
    return out;
}

TableSpec exitTable(const Analysis& a)
{
    TableSpec out;
    out.id = "depth_slippage.exit";
    out.title =
        TM_TEXT("depth_slippage", "Ways to sell %1 million").with(a.options.exit / kMillion, millions(a.options.exit));
    out.columns = {{"plan", TM_TEXT("depth_slippage", "Schedule"), {}, false},
                   {"first", TM_TEXT("depth_slippage", "First step"), percent(0), true},
                   {"cost", TM_TEXT("depth_slippage", "Expected cost, bp"), number(1), true},
                   {"risk", TM_TEXT("depth_slippage", "Deviation, bp"), number(1), true},
                   {"money", TM_TEXT("depth_slippage", "Expected cost, thousands"), number(1), true}};
    for (const Plan& plan : a.plans)
        out.rows.push_back({plan.name, 1 - plan.left[1], plan.cost.expected / a.options.exit * 1e4,
                            plan.cost.deviation / a.options.exit * 1e4, plan.cost.expected / 1e3});
    out.note =
        TM_TEXT("depth_slippage", "Linear impact carried on beyond the recorded book; a schedule larger than the "
                                  "book is an extrapolation");
    return out;
}

} // namespace

void addTables(const Analysis& a, std::span<const Claim> claims, StudyOutput& output)
{
    output.tables.push_back(walkTable(a));
    output.tables.push_back(distanceTable(a));
    output.tables.push_back(fitTable(a));
    output.tables.push_back(scenarioTable(a, claims));
    if (!a.plans.empty())
        output.tables.push_back(exitTable(a));
}

} // namespace tidemark::depth_slippage
