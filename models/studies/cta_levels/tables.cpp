// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/cta_levels/analysis.h"

#include <algorithm>
#include <cmath>

namespace tidemark::cta_levels {

namespace {

constexpr NumberFormat kBillions{Unit::None, 2, Sign::Always, true};
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

TableColumn numeric(std::string id, Text title, NumberFormat format)
{
    return {std::move(id), std::move(title), format, true};
}

TableColumn words(std::string id, Text title) { return {std::move(id), std::move(title), {}, false}; }

TableSpec flipTable(const Analysis& a)
{
    TableSpec out;
    out.id = "cta_levels.flips";
    out.title = TM_TEXT("cta_levels", "Where each signal turns");
    out.columns = {
        words("signal", TM_TEXT("cta_levels", "Signal")),
        {"reading", TM_TEXT("cta_levels", "Now"), {}, true},
        numeric("next_close", TM_TEXT("cta_levels", "Next close"), number(1)),
        numeric("next_distance", TM_TEXT("cta_levels", "Distance"), signedPercent(2)),
        numeric("held", TM_TEXT("cta_levels", "Held %1 days").with(std::int64_t{a.settings.holdDays}), number(1)),
        numeric("held_distance", TM_TEXT("cta_levels", "Distance"), signedPercent(2)),
        numeric("days_at_level",
                TM_TEXT("cta_levels", "Closes at %1 until it turns").with(a.settings.level, a.levelFormat()),
                number(0))};
    for (const Flip& flip : a.flips)
        out.rows.push_back({flip.signal, flip.reading, flip.nextClose, flip.nextClose / a.close - 1.0, flip.held,
                            flip.held / a.close - 1.0,
                            flip.daysAtLevel ? static_cast<double>(*flip.daysAtLevel) : kNaN});
    out.note =
        a.flips.back().jump ? TM_TEXT(
            "cta_levels",
            "—: no price within reach turns it. The blend leaps over zero at its level, where one of its signs flips")
                            : TM_TEXT("cta_levels", "—: no price within reach turns it");
    return out;
}

TableSpec chainTable(const Analysis& a)
{
    TableSpec out;
    out.id = "cta_levels.signals";
    out.title = TM_TEXT("cta_levels", "From price to position, step by step");
    out.columns = {words("step", TM_TEXT("cta_levels", "Step")),
                   numeric("fast", TM_TEXT("cta_levels", "Fast average"), number(1)),
                   numeric("slow", TM_TEXT("cta_levels", "Slow average"), number(1)),
                   numeric("x", TM_TEXT("cta_levels", "x: difference"), number(2, Sign::Always)),
                   numeric("y", TM_TEXT("cta_levels", "y: x / 63-day deviation"), number(3, Sign::Always)),
                   numeric("z", TM_TEXT("cta_levels", "z: y / 252-day deviation"), number(3, Sign::Always)),
                   numeric("value", TM_TEXT("cta_levels", "Signal"), number(3, Sign::Always))};
    const quant::TrendReading& now = a.reading;
    for (std::size_t k = 0; k < 3; ++k)
        out.rows.push_back({TM_TEXT("cta_levels", "Sign of the return over %1 days: %2")
                                .with(std::int64_t{a.settings.rule.momentumDays[k]})
                                .with(now.momentum[k], signedPercent(2)),
                            kNaN, kNaN, kNaN, kNaN, kNaN, now.sign[k]});
    for (std::size_t k = 0; k < 3; ++k) {
        const quant::CrossReading& cross = now.cross[k];
        const auto [fast, slow] = a.settings.rule.crossScales[k];
        out.rows.push_back({TM_TEXT("cta_levels", "Cross %1/%2, u = z·exp(−z²/4)/0.89")
                                .with(std::int64_t{fast})
                                .with(std::int64_t{slow}),
                            cross.fast, cross.slow, cross.x, cross.y, cross.z, cross.u});
    }
    const auto last = [&](Text text, double value) {
        out.rows.push_back({std::move(text), kNaN, kNaN, kNaN, kNaN, kNaN, value});
    };
    last(TM_TEXT("cta_levels", "Blend: mean of the signals in use"), now.signal);
    last(TM_TEXT("cta_levels", "Leverage: min(cap, target/volatility), volatility %1").with(now.annualVol, percent(1)),
         now.leverage);
    last(TM_TEXT("cta_levels", "Position, multiple of capital"), now.weight);
    return out;
}

TableSpec attributionTable(const Analysis& a)
{
    TableSpec out;
    out.id = "cta_levels.attribution";
    out.title = TM_TEXT("cta_levels", "Averages nearest to %1").with(a.settings.level, a.levelFormat());
    out.columns = {words("window", TM_TEXT("cta_levels", "Window")),
                   numeric("value", TM_TEXT("cta_levels", "Value"), number(2)),
                   numeric("error", TM_TEXT("cta_levels", "Error, points"), number(2, Sign::Always)),
                   numeric("error_pct", TM_TEXT("cta_levels", "Error"), signedPercent(3))};
    const std::size_t shown = std::min<std::size_t>(10, a.nearest.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const quant::WindowFit& fit = a.fits[a.nearest[i]];
        out.rows.push_back({verbatim(windowName(fit.window)), fit.value, fit.error, fit.error / a.settings.level});
    }
    out.note =
        TM_TEXT("cta_levels",
                "Placebo: %1 of %2 random levels from %3 to %4 are met as well or better (seed %5; exact share %6)")
            .with(a.placebo.share, percent(1))
            .with(std::int64_t{a.placebo.draws})
            .with(a.placebo.low, number(0))
            .with(a.placebo.high, number(0))
            .with(std::to_string(a.placebo.seed))
            .with(a.placebo.exact, percent(1));
    return out;
}

Text horizonName(const std::string& horizon)
{
    if (horizon == "short")
        return TM_TEXT("cta_levels", "Short term");
    return horizon == "medium" ? TM_TEXT("cta_levels", "Medium term") : TM_TEXT("cta_levels", "Long term");
}

TableSpec publishedTable(const Analysis& a)
{
    TableSpec out;
    out.id = "cta_levels.published";
    out.title = TM_TEXT("cta_levels", "One window for every published level of a horizon");
    out.columns = {words("horizon", TM_TEXT("cta_levels", "Horizon")),
                   {"published", TM_TEXT("cta_levels", "Published"), {}, false},
                   numeric("level", TM_TEXT("cta_levels", "Level"), number(0)),
                   words("window", TM_TEXT("cta_levels", "Window")),
                   numeric("error", TM_TEXT("cta_levels", "Error"), signedPercent(2)),
                   words("left_out_window", TM_TEXT("cta_levels", "Chosen without it")),
                   numeric("left_out", TM_TEXT("cta_levels", "Error then"), signedPercent(2))};
    for (const PublishedFit& published : a.published)
        for (std::size_t i = 0; i < published.levels.size(); ++i) {
            const bool leftOut = i < published.fit.leftOutErrors.size();
            out.rows.push_back({horizonName(published.horizon), published.dates[i], published.levels[i],
                                verbatim(windowName(published.fit.window)), published.fit.errors[i],
                                leftOut ? verbatim(windowName(published.fit.leftOutWindows[i])) : verbatim("—"),
                                leftOut ? published.fit.leftOutErrors[i] : kNaN});
        }
    out.note = TM_TEXT("cta_levels", "The window of least squared relative error over all dates; left out: chosen on "
                                     "the other dates alone. Windows of 2 to %1 days are tried")
                   .with(std::int64_t{kLongestWindow});
    return out;
}

TableSpec stressTable(const Analysis& a)
{
    TableSpec out;
    out.id = "cta_levels.stress";
    out.title = TM_TEXT("cta_levels", "Modelled flows, USD bn");
    out.columns = {words("tape", TM_TEXT("cta_levels", "Tape")),
                   words("horizon", TM_TEXT("cta_levels", "Horizon")),
                   numeric("price", TM_TEXT("cta_levels", "Price then"), number(0)),
                   numeric("exposure", TM_TEXT("cta_levels", "Exposure"), {Unit::Times, 2, Sign::Negative, true}),
                   numeric("signal_part", TM_TEXT("cta_levels", "Signal part"), kBillions),
                   numeric("vol_part", TM_TEXT("cta_levels", "Volatility part"), kBillions),
                   numeric("flow", TM_TEXT("cta_levels", "Flow"), kBillions)};
    for (const StressRow& row : a.stress) {
        const auto add = [&](Text horizon, const quant::FlowPoint& flow) {
            out.rows.push_back(
                {row.tape, std::move(horizon), flow.price, flow.weight, flow.signalPart, flow.volPart, flow.total});
        };
        add(TM_TEXT("cta_levels", "1 week"), row.week);
        add(TM_TEXT("cta_levels", "1 month"), row.month);
    }
    out.note = flowAssumptions(a);
    return out;
}

} // namespace

void addTables(const Analysis& a, StudyOutput& output)
{
    output.tables.push_back(flipTable(a));
    output.tables.push_back(attributionTable(a));
    if (!a.published.empty())
        output.tables.push_back(publishedTable(a));
    output.tables.push_back(stressTable(a));
    output.tables.push_back(chainTable(a));
}

} // namespace tidemark::cta_levels
