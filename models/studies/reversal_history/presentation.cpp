// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/reversal_history/analysis.h"

#include "models/figure/study_parts.h"
#include "models/quant/quantile.h"

#include <algorithm>
#include <cmath>

namespace tidemark::reversal_history {

namespace {

Text horizonName(int horizon) { return verbatim("T+" + std::to_string(horizon)); }

const HorizonResult& at(const Analysis& analysis, int horizon)
{
    return *std::ranges::find(analysis.horizons, horizon, &HorizonResult::horizon);
}

BoxLayer::Box boxOf(const Analysis& analysis, const HorizonResult& result)
{
    BoxLayer::Box box{.category = TM_TEXT("reversal_history", "T+%1 (n = %2)")
                                      .with(static_cast<std::int64_t>(result.horizon))
                                      .with(static_cast<std::int64_t>(result.returns.size())),
                      .values = result.returns};
    if (result.returns.empty())
        return box;
    const Eigen::ArrayXd values =
        Eigen::Map<const Eigen::ArrayXd>(result.returns.data(), static_cast<Eigen::Index>(result.returns.size()));
    box.q1 = quant::quantile(values, 0.25);
    box.median = quant::median(values);
    box.q3 = quant::quantile(values, 0.75);
    box.low = values.minCoeff();
    box.high = values.maxCoeff();
    box.mean = result.mean.mean;
    if (result.returns.size() > 1) {
        box.highlighted = {result.mostImportant};
        box.highlightLabels = {
            TM_TEXT("reversal_history", "%1")
                .with(analysis.all[analysis.counted[result.cases[result.mostImportant]]].date, DateStyle::Iso)};
    }
    return box;
}

Text boxHeadline(const HorizonResult& month, const Analysis& analysis)
{
    if (month.returns.empty())
        return TM_TEXT("reversal_history", "No earlier case: nothing to measure");
    const double share =
        month.returns[month.mostImportant] / (month.mean.mean * static_cast<double>(month.returns.size()));
    // One case's part of the sum says something only where the cases do not cancel out.
    if (month.returns.size() < 2 || !(month.mean.mean > 0) || !(share > 0) || share > 1)
        return TM_TEXT("reversal_history", "%1 earlier cases, %2 on average a month later")
            .with(static_cast<std::int64_t>(month.returns.size()))
            .with(month.mean.mean, signedPercent());
    return TM_TEXT("reversal_history", "%1 earlier cases, %2 on average a month later; %3 of it from %4")
        .with(static_cast<std::int64_t>(month.returns.size()))
        .with(month.mean.mean, signedPercent())
        .with(share, percent(0))
        .with(analysis.all[analysis.counted[month.cases[month.mostImportant]]].date, DateStyle::Iso);
}

FigureSpec boxFigure(const Analysis& analysis, const std::string& instrument)
{
    FigureSpec figure;
    figure.id = "reversal_history.paths";
    figure.headline = boxHeadline(at(analysis, 21), analysis);
    figure.subtitle =
        TM_TEXT(
            "reversal_history",
            "%1 after a day that %2 and closed lower; %, close to close; every case a point, box by quartile rule R-7")
            .with(instrument)
            .with(analysis.definition.rule == quant::ReversalRule::OpenAbove
                      ? TM_TEXT("reversal_history", "opened at least %1 up")
                            .with(analysis.definition.threshold, percent(2))
                      : TM_TEXT("reversal_history", "was at least %1 up")
                            .with(analysis.definition.threshold, percent(2)));
    if (!analysis.failedYears.empty())
        figure.note = TM_TEXT("reversal_history", "years whose opens cannot be trusted: %1, counted apart")
                          .with(static_cast<std::int64_t>(analysis.failedYears.size()));
    figure.altText = TM_TEXT("reversal_history", "Box plot of forward returns by horizon with every case drawn");
    figure.x.kind = AxisKind::Category;
    BoxLayer boxes;
    boxes.format = signedPercent(1);
    for (const auto& result : analysis.horizons) {
        boxes.boxes.push_back(boxOf(analysis, result));
        figure.x.categories.push_back(boxes.boxes.back().category);
    }
    Pane pane;
    pane.y.format = signedPercent(0);
    pane.y.zeroLine = true;
    pane.y.includeZero = true;
    pane.layers.emplace_back(std::move(boxes));
    figure.panes.push_back(std::move(pane));
    return figure;
}

FigureSpec gridFigure(const Bars& bars, const Analysis& analysis, const std::string& instrument)
{
    const Grid grid = sensitivity(bars, analysis, 21);
    FigureSpec figure;
    figure.id = "reversal_history.sensitivity";
    figure.headline = TM_TEXT("reversal_history", "The mean a month later depends on the threshold and the start year");
    figure.subtitle =
        TM_TEXT("reversal_history",
                "%1, mean return after 21 trading days, %; small type: number of cases; fewer than 5 hatched")
            .with(instrument);
    figure.altText = TM_TEXT("reversal_history", "Heat map of the mean forward return by threshold and start year");
    figure.x.kind = AxisKind::Category;
    HeatmapLayer heat;
    heat.format = signedPercent(1);
    heat.values = grid.means;
    heat.counts = grid.counts;
    for (const double threshold : grid.thresholds)
        heat.rows.push_back(TM_TEXT("reversal_history", "≥ %1").with(threshold, percent(2)));
    for (const int year : grid.years)
        heat.columns.push_back(TM_TEXT("reversal_history", "since %1").with(std::to_string(year)));
    figure.x.categories = heat.columns;
    Pane pane;
    pane.y.format = signedPercent(1);
    pane.layers.emplace_back(std::move(heat));
    figure.panes.push_back(std::move(pane));
    return figure;
}

FigureSpec qualityFigure(const Analysis& analysis, const std::string& instrument)
{
    FigureSpec figure;
    figure.id = "reversal_history.open_quality";
    const auto firstGood = std::ranges::find_if(
        analysis.quality, [&](const auto& y) { return y.share() <= analysis.definition.guardLimit; });
    figure.headline = firstGood == analysis.quality.end()
                          ? TM_TEXT("reversal_history", "No year has opens that can be trusted")
                          : TM_TEXT("reversal_history", "Opens can be trusted from %1 on at the earliest")
                                .with(std::to_string(firstGood->year));
    figure.subtitle = TM_TEXT("reversal_history",
                              "%1, share of days whose open equals the prior close or every price of the day, by year")
                          .with(instrument);
    figure.altText =
        TM_TEXT("reversal_history", "Bars of the share of stale opens by year, years above the limit highlighted");
    figure.x.kind = AxisKind::Linear;
    figure.x.format = {Unit::None, 0, Sign::Negative, false};
    BarLayer bars;
    std::vector<double> x;
    std::vector<double> y;
    for (std::size_t i = 0; i < analysis.quality.size(); ++i) {
        x.push_back(analysis.quality[i].year);
        y.push_back(analysis.quality[i].share());
        if (analysis.failedYears.contains(analysis.quality[i].year))
            bars.highlighted.push_back(i);
    }
    bars.points = Points::of(std::move(x), std::move(y));
    bars.role = Role::Series1;
    bars.format = percent(0);
    Pane pane;
    pane.y.format = percent(0);
    pane.y.minimum = 0.0;
    pane.y.maximum = 1.0;
    pane.layers.emplace_back(std::move(bars));
    pane.layers.emplace_back(LevelLayer{.id = "guard_limit",
                                        .label = TM_TEXT("reversal_history", "Limit"),
                                        .value = analysis.definition.guardLimit,
                                        .bufferLabel = {},
                                        .param = "guard_limit",
                                        .format = percent(0)});
    figure.panes.push_back(std::move(pane));
    return figure;
}

TableSpec caseTable(const Analysis& analysis)
{
    TableSpec table;
    table.id = "reversal_history.cases";
    table.title = TM_TEXT("reversal_history", "Cases");
    table.columns = {{"date", TM_TEXT("reversal_history", "Date"), {}, false},
                     {"open", TM_TEXT("reversal_history", "Open"), signedPercent(), true},
                     {"high", TM_TEXT("reversal_history", "High"), signedPercent(), true},
                     {"close", TM_TEXT("reversal_history", "Close"), signedPercent(), true},
                     {"vix", verbatim("VIX"), number(2), true},
                     {"target", TM_TEXT("reversal_history", "Target rate"), percent(2), true},
                     {"trend", TM_TEXT("reversal_history", "To 200-day mean"), signedPercent(1), true},
                     {"drawdown", TM_TEXT("reversal_history", "Drawdown"), signedPercent(1), true}};
    for (const int horizon : kHorizons)
        table.columns.push_back({"t" + std::to_string(horizon), horizonName(horizon), signedPercent(), true});
    table.columns.push_back({"counted", TM_TEXT("reversal_history", "Counted"), {}, false});
    for (std::size_t i = 0; i < analysis.all.size(); ++i) {
        const Case& c = analysis.all[i];
        std::vector<TableCell> row{c.date, c.move.open,   c.move.high, c.move.close,
                                   c.vix,  c.targetUpper, c.trend,     c.drawdown};
        row.insert(row.end(), c.forward.begin(), c.forward.end());
        const bool counted = std::ranges::find(analysis.counted, i) != analysis.counted.end();
        row.emplace_back(counted ? TM_TEXT("reversal_history", "yes") : TM_TEXT("reversal_history", "no: stale opens"));
        table.rows.push_back(std::move(row));
    }
    return table;
}

TableSpec testTable(const Analysis& analysis)
{
    TableSpec table;
    table.id = "reversal_history.tests";
    table.title = TM_TEXT("reversal_history", "What followed, and how sure that is");
    const NumberFormat p = number(3);
    table.columns = {{"horizon", TM_TEXT("reversal_history", "Horizon"), {}, false},
                     {"n", verbatim("n"), number(0), true},
                     {"mean", TM_TEXT("reversal_history", "Mean"), signedPercent(), true},
                     {"median", TM_TEXT("reversal_history", "Median"), signedPercent(), true},
                     {"hl", verbatim("Hodges–Lehmann"), signedPercent(), true},
                     {"t", verbatim("t"), number(2), true},
                     {"p_t", TM_TEXT("reversal_history", "p (t)"), p, true},
                     {"low", TM_TEXT("reversal_history", "95% low"), signedPercent(), true},
                     {"high", TM_TEXT("reversal_history", "95% high"), signedPercent(), true},
                     {"p_rank", TM_TEXT("reversal_history", "p (signed rank)"), p, true},
                     {"p_holm", TM_TEXT("reversal_history", "p (Holm)"), p, true},
                     {"p_sign", TM_TEXT("reversal_history", "p (sign)"), p, true},
                     {"p_flip", TM_TEXT("reversal_history", "p (sign flip)"), p, true},
                     {"boot_low", TM_TEXT("reversal_history", "Bootstrap low"), signedPercent(), true},
                     {"boot_high", TM_TEXT("reversal_history", "Bootstrap high"), signedPercent(), true},
                     {"without_low", TM_TEXT("reversal_history", "Mean without one, lowest"), signedPercent(), true},
                     {"without_high", TM_TEXT("reversal_history", "Highest"), signedPercent(), true},
                     {"matched", TM_TEXT("reversal_history", "Days of like volatility"), signedPercent(), true}};
    for (const auto& h : analysis.horizons)
        table.rows.push_back({horizonName(h.horizon), static_cast<double>(h.mean.n), h.mean.mean, h.median,
                              h.hodgesLehmann, h.mean.t, h.mean.p, h.mean.low, h.mean.high, h.signedRank.p, h.holmP,
                              h.sign.p, h.flip.p, h.bootstrap.low, h.bootstrap.high, h.lowestWithoutOne,
                              h.highestWithoutOne, h.matchedMean});
    table.note = TM_TEXT("reversal_history", "Bootstrap: percentile, %1 resamples, seed %2; Holm over the %3 horizons; "
                                             "matched: 50 days nearest in 20-day volatility for each case")
                     .with(static_cast<std::int64_t>(analysis.definition.resamples))
                     .with(std::to_string(analysis.definition.seed))
                     .with(static_cast<std::int64_t>(kHorizons.size()));
    return table;
}

TableSpec qualityTable(const Analysis& analysis)
{
    TableSpec table;
    table.id = "reversal_history.open_quality";
    table.title = TM_TEXT("reversal_history", "Opens by year");
    const NumberFormat count = number(0);
    table.columns = {{"year", TM_TEXT("reversal_history", "Year"), {Unit::None, 0, Sign::Negative, false}, true},
                     {"days", TM_TEXT("reversal_history", "Days"), count, true},
                     {"copied", TM_TEXT("reversal_history", "Open = prior close"), count, true},
                     {"flat", TM_TEXT("reversal_history", "One price all day"), count, true},
                     {"share", TM_TEXT("reversal_history", "Share"), percent(1), true}};
    for (const auto& year : analysis.quality)
        table.rows.push_back({static_cast<double>(year.year), static_cast<double>(year.days),
                              static_cast<double>(year.copied), static_cast<double>(year.flat), year.share()});
    return table;
}

TableSpec gridTable(const Bars& bars, const Analysis& analysis)
{
    TableSpec table;
    table.id = "reversal_history.sensitivity";
    table.title = TM_TEXT("reversal_history", "Mean return by definition");
    table.columns = {{"threshold", TM_TEXT("reversal_history", "Threshold"), percent(2), true},
                     {"since", TM_TEXT("reversal_history", "Since"), {Unit::None, 0, Sign::Negative, false}, true},
                     {"n", verbatim("n"), number(0), true}};
    for (const int horizon : kHorizons)
        table.columns.push_back({"t" + std::to_string(horizon), horizonName(horizon), signedPercent(), true});
    std::vector<Grid> grids;
    for (const int horizon : kHorizons)
        grids.push_back(sensitivity(bars, analysis, horizon));
    for (std::size_t r = 0; r < grids[0].thresholds.size(); ++r)
        for (std::size_t c = 0; c < grids[0].years.size(); ++c) {
            const std::size_t cell = r * grids[0].years.size() + c;
            std::vector<TableCell> row{grids[0].thresholds[r], static_cast<double>(grids[0].years[c]),
                                       static_cast<double>(grids[0].counts[cell])};
            for (const auto& grid : grids)
                row.emplace_back(grid.means[cell]);
            table.rows.push_back(std::move(row));
        }
    return table;
}

} // namespace

std::vector<FigureSpec> figuresOf(const Bars& bars, const Analysis& analysis, const std::string& instrument)
{
    return {boxFigure(analysis, instrument), gridFigure(bars, analysis, instrument),
            qualityFigure(analysis, instrument)};
}

std::vector<TableSpec> tablesOf(const Bars& bars, const Analysis& analysis)
{
    return {caseTable(analysis), testTable(analysis), gridTable(bars, analysis), qualityTable(analysis)};
}

std::vector<Metric> metricsOf(const Analysis& analysis, TimePoint asOf)
{
    MetricList out{"reversal_history", asOf};
    out.addToStrip("count", TM_TEXT("reversal_history", "Cases"), static_cast<double>(analysis.counted.size()),
                   number(0))
        .context = TM_TEXT("reversal_history", "%1 met the rule").with(static_cast<std::int64_t>(analysis.all.size()));
    for (const auto& h : analysis.horizons) {
        const std::string suffix = "_t" + std::to_string(h.horizon);
        const std::int64_t days = h.horizon;
        Metric& mean =
            out.add("mean" + suffix, TM_TEXT("reversal_history", "Mean T+%1").with(days), h.mean.mean, signedPercent());
        mean.context = TM_TEXT("reversal_history", "p = %1, n = %2")
                           .with(h.signedRank.p, number(2))
                           .with(static_cast<std::int64_t>(h.mean.n));
        mean.method = TM_TEXT("reversal_history", "p: exact signed-rank test");
        mean.strip = h.horizon != 10 && h.horizon != 20;
        out.add("median" + suffix, TM_TEXT("reversal_history", "Median T+%1").with(days), h.median, signedPercent());
        out.add("p_signed_rank" + suffix, TM_TEXT("reversal_history", "p of the signed-rank test, T+%1").with(days),
                h.signedRank.p, number(3));
        out.add("matched" + suffix, TM_TEXT("reversal_history", "Days of like volatility, T+%1").with(days),
                h.matchedMean, signedPercent());
    }
    return out.take();
}

} // namespace tidemark::reversal_history
