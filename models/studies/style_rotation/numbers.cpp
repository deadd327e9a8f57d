// SPDX-License-Identifier: GPL-3.0-or-later
// Metrics, tables and notes.
#include "models/figure/study_parts.h"
#include "models/studies/style_rotation/analysis.h"

#include <algorithm>
#include <cmath>

namespace tidemark::style_rotation {

namespace {

constexpr double kSeedMatters = 0.5; // points of RSI

Text lengthName(int n) { return TM_TEXT("style_rotation", "RSI(%1)").with(static_cast<std::int64_t>(n)); }

Text adjustmentWords(Adjustment adjustment)
{
    switch (adjustment) {
    case Adjustment::Raw:
        return TM_TEXT("style_rotation", "not adjusted");
    case Adjustment::Splits:
        return TM_TEXT("style_rotation", "adjusted for splits");
    case Adjustment::SplitsAndDividends:
        return TM_TEXT("style_rotation", "adjusted for splits and dividends");
    case Adjustment::Unknown:
        break;
    }
    return TM_TEXT("style_rotation", "of unknown adjustment");
}

TableSpec methodTable(const Analysis& a)
{
    TableSpec table{.id = "style_rotation.methods", .title = TM_TEXT("style_rotation", "RSI by method and length")};
    table.columns = {{"method", TM_TEXT("style_rotation", "Method"), {}, false}};
    std::vector<int> lengths{7, 14, 21, a.settings.n};
    std::ranges::sort(lengths);
    lengths.erase(std::ranges::unique(lengths).begin(), lengths.end());
    for (const int length : lengths)
        table.columns.push_back({"n" + std::to_string(length), lengthName(length), number(1), true});
    for (const auto method : {quant::RsiSmoothing::Wilder, quant::RsiSmoothing::Cutler, quant::RsiSmoothing::Ewm}) {
        std::vector<TableCell> row{methodName(method)};
        for (const int length : lengths) {
            const Eigen::ArrayXd values = quant::rsi(a.ratio.values, length, method);
            row.emplace_back(values[values.size() - 1]);
        }
        table.rows.push_back(std::move(row));
    }
    table.note =
        TM_TEXT("style_rotation", "All of the history since %1; the recursive forms agree once their seed has faded")
            .with(a.ratio.day(0));
    return table;
}

TableSpec moveTable(const Relation& r)
{
    TableSpec table{.id = "style_rotation.moves",
                    .title = TM_TEXT("style_rotation", "Changes of the odds and of the ratio")};
    table.columns = {
        {"date", TM_TEXT("style_rotation", "Date"), {}, false},
        {"odds", TM_TEXT("style_rotation", "Change of the odds"), {Unit::PercentPoint, 1, Sign::Always, true}, true},
        {"ratio", TM_TEXT("style_rotation", "Change of the ratio"), signedPercent(2), true},
        {"fitted", TM_TEXT("style_rotation", "By the line"), signedPercent(2), true}};
    for (auto move = r.moves.rbegin(); move != r.moves.rend(); ++move)
        table.rows.push_back({move->date, move->odds, move->ratio, r.fit.intercept + r.fit.slope * move->odds});
    return table;
}

} // namespace

void addTables(const Analysis& analysis, StudyOutput& out)
{
    out.tables = {methodTable(analysis)};
    if (analysis.relation)
        out.tables.push_back(moveTable(*analysis.relation));
}

void addMetrics(const Analysis& a, TimePoint asOf, StudyOutput& out)
{
    MetricList list("style_rotation", asOf);
    Metric& index = list.addToStrip("rsi", lengthName(a.settings.n), a.last(), number(1));
    index.context = TM_TEXT("style_rotation", "%1 · above %2 of its history")
                        .with(methodName(a.settings.method))
                        .with(a.percentile, percent(0));
    index.method = TM_TEXT("style_rotation", "Seeded a year before the first shown day it would read %1")
                       .with(a.lateSeed, number(2));
    Metric& ratio = list.addToStrip("ratio", TM_TEXT("style_rotation", "Ratio"),
                                    a.ratio.rebased[a.ratio.rebased.size() - 1], number(1));
    ratio.context = TM_TEXT("style_rotation", "%1 = 100").with(a.ratio.day(a.ratio.shown), DateStyle::Iso);
    Metric& month =
        list.addToStrip("change_1m", TM_TEXT("style_rotation", "One month"), a.monthChange, signedPercent());
    month.context = TM_TEXT("style_rotation", "%1 from the high of a year").with(a.fromHigh, signedPercent(1));
    month.contextRole = Role::TextMuted;
    list.add("from_high", TM_TEXT("style_rotation", "From the high of 252 sessions"), a.fromHigh, signedPercent());
    list.add("rsi_percentile", TM_TEXT("style_rotation", "Share of its history below"), a.percentile, percent(0));
    list.add("rsi_late_seed", TM_TEXT("style_rotation", "RSI seeded a year before"), a.lateSeed, number(2));
    if (a.relation) {
        const quant::LineFit& fit = a.relation->fit;
        Metric& slope = list.addToStrip("odds_slope", TM_TEXT("style_rotation", "Ratio per 10 pp of cut odds"),
                                        fit.slope * 0.1, signedPercent(2));
        slope.context =
            TM_TEXT("style_rotation", "t = %1, n = %2").with(fit.t, number(1)).with(static_cast<std::int64_t>(fit.n));
        slope.method = TM_TEXT("style_rotation", "Least squares of daily log changes, Newey-West errors with %1 lags")
                           .with(static_cast<std::int64_t>(fit.lags));
        list.add("odds_r2", TM_TEXT("style_rotation", "Share explained by the odds"), fit.r2, percent(1));
        list.add("odds", TM_TEXT("style_rotation", "Odds of a cut"), a.relation->odds.below.back(), percent(1));
    }
    out.metrics = list.take();
}

void addNotes(const Analysis& a, StudyOutput& out)
{
    if (!a.relation)
        out.notes.push_back(information(a.unrelated));
    else if (a.relation->fit.n >= 3 && !(a.relation->fit.p < 0.05))
        out.notes.push_back(caution(
            TM_TEXT("style_rotation", "The relation to the cut odds cannot be told from chance (p = %1, n = %2).")
                .with(a.relation->fit.p, number(2))
                .with(static_cast<std::int64_t>(a.relation->fit.n))));
    if (a.small != a.large)
        out.notes.push_back(
            caution(TM_TEXT("style_rotation",
                            "The legs are not adjusted alike: %1 is %2, %3 is %4. Dividends tilt the ratio by "
                            "about a percent a year, not over weeks.")
                        .with(a.settings.small)
                        .with(adjustmentWords(a.small))
                        .with(a.settings.large)
                        .with(adjustmentWords(a.large))));
    if (a.ratio.dropped > 0)
        out.notes.push_back(
            information(TM_TEXT("style_rotation", "Sessions that one leg alone has are left out: %1 since %2.")
                            .with(static_cast<std::int64_t>(a.ratio.dropped))
                            .with(a.settings.from)));
    if (std::abs(a.lateSeed - a.last()) > kSeedMatters)
        out.notes.push_back(
            caution(TM_TEXT("style_rotation",
                            "The seed still matters: from a year before the first shown day the RSI would read %1.")
                        .with(a.lateSeed, number(1))));
}

} // namespace tidemark::style_rotation
