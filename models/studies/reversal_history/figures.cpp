// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/study_parts.h"
#include "models/studies/reversal_history/report.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::reversal_history {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr int kFewCases = 5;
constexpr std::size_t kNamedPaths = 12; // more names than these say nothing
constexpr NumberFormat kYear{Unit::None, 0, Sign::Negative, false};

std::int64_t whole(std::size_t n) { return static_cast<std::int64_t>(n); }

Text boxHeadline(const Analysis& analysis)
{
    const HorizonResult& h = analysis.chosen();
    if (h.returns.empty())
        return TM_TEXT("reversal_history", "No earlier case: nothing to measure");
    const Text later = horizonWords(h.horizon);
    const double share = h.returns[h.mostImportant] / (h.mean.mean * static_cast<double>(h.returns.size()));
    if (h.returns.size() == 1)
        return TM_TEXT("reversal_history", "One earlier case: %1 %2").with(h.mean.mean, signedPercent()).with(later);
    // One case's part of the sum says something only where the cases do not cancel out.
    if (!(h.mean.mean > 0) || !(share > 0) || share > 1)
        return TM_TEXT("reversal_history", "%1 earlier cases, %2 on average %3")
            .with(whole(h.returns.size()))
            .with(h.mean.mean, signedPercent())
            .with(later);
    return TM_TEXT("reversal_history", "%1 earlier cases, %2 on average %3; %4 of it from %5")
        .with(whole(h.returns.size()))
        .with(h.mean.mean, signedPercent())
        .with(later)
        .with(share, percent(0))
        .with(analysis.caseOf(h, h.mostImportant).date);
}

Text guardNote(const Analysis& analysis)
{
    if (analysis.failedYears.empty() || !analysis.definition.guard)
        return {};
    return TM_TEXT("reversal_history", "years with stale opens counted apart: %1, with %2 cases")
        .with(whole(analysis.failedYears.size()))
        .with(whole(analysis.uncounted()));
}

BoxLayer::Box boxOf(const Analysis& analysis, const HorizonResult& result)
{
    BoxLayer::Box box{.category = TM_TEXT("reversal_history", "T+%1 (n = %2)")
                                      .with(std::int64_t{result.horizon})
                                      .with(whole(result.returns.size())),
                      .values = result.returns};
    if (result.returns.empty())
        return box;
    const Eigen::ArrayXd values =
        Eigen::Map<const Eigen::ArrayXd>(result.returns.data(), static_cast<Eigen::Index>(result.returns.size()));
    box.q1 = quant::quantile(values, 0.25, analysis.definition.quartiles);
    box.median = quant::median(values);
    box.q3 = quant::quantile(values, 0.75, analysis.definition.quartiles);
    box.low = values.minCoeff();
    box.high = values.maxCoeff();
    box.mean = result.mean.mean;
    if (result.returns.size() > 1) {
        box.highlighted = {result.mostImportant};
        box.highlightLabels = {
            TM_TEXT("reversal_history", "%1").with(analysis.caseOf(result, result.mostImportant).date, DateStyle::Iso)};
    }
    return box;
}

FigureSpec boxFigure(const Findings& f)
{
    const Analysis& analysis = f.analysis;
    FigureSpec figure = namedFigure("reversal_history.paths", TM_TEXT("reversal_history", "Outcomes"), f.asOf);
    figure.headline = boxHeadline(analysis);
    figure.subtitle =
        TM_TEXT("reversal_history", "%1 after a day that %2 and closed lower; %, close to close. Every case a "
                                    "point; box by %3, whiskers to the extremes, diamond the mean")
            .with(analysis.definition.instrument)
            .with(ruleWords(analysis.definition))
            .with(quartileWords(analysis.definition.quartiles));
    figure.note = guardNote(analysis);
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

/// Return since the close of the case on each of the days after it; NaN while they are not known.
std::vector<double> pathAfter(const Bars& bars, std::size_t row)
{
    std::vector<double> out;
    const auto& close = bars.close();
    for (int day = 0; day <= kMonth; ++day) {
        const auto at = static_cast<Eigen::Index>(row) + day;
        out.push_back(at < close.size() ? close[at] / close[static_cast<Eigen::Index>(row)] - 1 : kNaN);
    }
    return out;
}

FigureSpec dayFigure(const Findings& f)
{
    const Analysis& analysis = f.analysis;
    const HorizonResult& month = analysis.at(kMonth);
    FigureSpec figure = namedFigure("reversal_history.days", TM_TEXT("reversal_history", "Day by day"), f.asOf);
    figure.headline = month.returns.empty()
                          ? TM_TEXT("reversal_history", "No earlier case: nothing to measure")
                          : TM_TEXT("reversal_history", "%1 of %2 cases stood higher a month later, from %3 to %4")
                                .with(whole(static_cast<std::size_t>(
                                    std::ranges::count_if(month.returns, [](double r) { return r > 0; }))))
                                .with(whole(month.returns.size()))
                                .with(std::ranges::min(month.returns), signedPercent(1))
                                .with(std::ranges::max(month.returns), signedPercent(1));
    figure.subtitle =
        TM_TEXT("reversal_history", "%1 from the close of each case, %, over the 21 trading days after it; "
                                    "bold: mean of the cases with a whole month")
            .with(analysis.definition.instrument);
    figure.note = guardNote(analysis);
    figure.altText = TM_TEXT("reversal_history", "Lines of the return since each case by trading day, and their mean");
    figure.x.kind = AxisKind::Category;
    for (int day = 0; day <= kMonth; ++day)
        figure.x.categories.push_back(verbatim(std::to_string(day)));
    Pane pane;
    pane.y.format = signedPercent(0);
    pane.y.zeroLine = true;
    pane.y.includeZero = true;
    std::vector<double> days(static_cast<std::size_t>(kMonth) + 1);
    for (std::size_t day = 0; day < days.size(); ++day)
        days[day] = static_cast<double>(day);
    std::vector<double> mean(days.size(), 0.0);
    for (std::size_t i = 0; i < month.returns.size(); ++i) {
        const Case& c = analysis.caseOf(month, i);
        const auto path = pathAfter(f.bars, c.move.row);
        for (std::size_t day = 0; day < days.size(); ++day)
            mean[day] += path[day] / static_cast<double>(month.returns.size());
        const bool key = i == month.mostImportant && month.returns.size() > 1;
        const bool named = key || month.returns.size() <= kNamedPaths;
        LineLayer line = lineLayer("case_" + isoDate(c.date),
                                   named ? TM_TEXT("reversal_history", "%1").with(c.date, DateStyle::Iso) : Text{},
                                   Points::of(days, path), key ? Role::Series2 : Role::Flat, signedPercent(1));
        line.emphasis = key ? Emphasis::Normal : Emphasis::Muted;
        pane.layers.emplace_back(std::move(line));
    }
    if (!month.returns.empty()) {
        LineLayer line = lineLayer("mean", TM_TEXT("reversal_history", "Mean"), Points::of(days, mean), Role::Series1,
                                   signedPercent(1));
        line.emphasis = Emphasis::Hero;
        line.endPill = true;
        pane.layers.emplace_back(std::move(line));
    }
    figure.panes.push_back(std::move(pane));
    return figure;
}

/// A cell, and the parameters that give its definition.
void addCell(const Findings& f, const Cell& cell, HeatmapLayer& heat)
{
    const int horizon = f.analysis.definition.horizon;
    heat.values.push_back(cell.mean(horizon));
    heat.counts.push_back(cell.count(horizon));
    ParamValues definition;
    definition.set("instrument", cell.instrument);
    definition.set("threshold", cell.threshold);
    definition.set("start_year", static_cast<std::int64_t>(cell.startYear));
    if (cell.instrument == f.analysis.definition.instrument && cell.threshold == f.analysis.definition.threshold
        && cell.startYear == f.analysis.definition.startYear)
        heat.current = heat.definitions.size();
    heat.definitions.push_back(std::move(definition));
}

Text thresholdName(double threshold) { return TM_TEXT("reversal_history", "≥ %1").with(threshold, percent(2)); }

/// The means of the cells that have enough cases, in words.
Text gridHeadline(const HeatmapLayer& heat, int horizon)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (std::size_t i = 0; i < heat.values.size(); ++i)
        if (heat.counts[i] >= kFewCases) {
            low = std::min(low, heat.values[i]);
            high = std::max(high, heat.values[i]);
        }
    if (!(low <= high))
        return TM_TEXT("reversal_history", "No definition has five cases");
    return TM_TEXT("reversal_history", "%1 to %2 %3, by definition, with five cases or more")
        .with(low, signedPercent(1))
        .with(high, signedPercent(1))
        .with(horizonWords(horizon));
}

FigureSpec heatFigure(FigureSpec figure, HeatmapLayer heat)
{
    heat.format = signedPercent(1);
    figure.x.kind = AxisKind::Category;
    figure.x.categories = heat.columns;
    Pane pane;
    pane.y.format = signedPercent(1);
    pane.layers.emplace_back(std::move(heat));
    figure.panes.push_back(std::move(pane));
    return figure;
}

FigureSpec gridFigure(const Findings& f)
{
    const Definition& d = f.analysis.definition;
    FigureSpec figure = namedFigure("reversal_history.sensitivity", TM_TEXT("reversal_history", "Sensitivity"), f.asOf);
    HeatmapLayer heat;
    for (std::size_t t = 0; t < f.grid.thresholds.size(); ++t) {
        heat.rows.push_back(thresholdName(f.grid.thresholds[t]));
        for (std::size_t y = 0; y < f.grid.years.size(); ++y)
            addCell(f, f.grid.at(0, t, y), heat);
    }
    for (const int year : f.grid.years)
        heat.columns.push_back(TM_TEXT("reversal_history", "since %1").with(std::to_string(year)));
    figure.headline = gridHeadline(heat, d.horizon);
    figure.subtitle =
        TM_TEXT("reversal_history", "%1, mean return at %2 by threshold and start year, %; fewer than five "
                                    "cases hatched")
            .with(d.instrument)
            .with(horizonName(d.horizon));
    figure.note = guardNote(f.analysis);
    figure.altText = TM_TEXT("reversal_history", "Heat map of the mean forward return by threshold and start year");
    return heatFigure(std::move(figure), std::move(heat));
}

FigureSpec instrumentFigure(const Findings& f)
{
    const Definition& d = f.analysis.definition;
    FigureSpec figure = namedFigure("reversal_history.instruments", TM_TEXT("reversal_history", "Instruments"), f.asOf);
    const auto year = static_cast<std::size_t>(std::ranges::find(f.grid.years, d.startYear) - f.grid.years.begin());
    HeatmapLayer heat;
    for (std::size_t i = 0; i < f.grid.instruments.size(); ++i) {
        heat.rows.push_back(verbatim(f.grid.instruments[i]));
        for (std::size_t t = 0; t < f.grid.thresholds.size(); ++t)
            addCell(f, f.grid.at(i, t, year), heat);
    }
    for (const double threshold : f.grid.thresholds)
        heat.columns.push_back(thresholdName(threshold));
    figure.headline = gridHeadline(heat, d.horizon);
    figure.subtitle =
        TM_TEXT("reversal_history", "Mean return at %1 by instrument and threshold, since %2, %; fewer than "
                                    "five cases hatched")
            .with(horizonName(d.horizon))
            .with(std::to_string(d.startYear));
    figure.note = TM_TEXT("reversal_history", "each instrument by its own guard against stale opens");
    figure.altText = TM_TEXT("reversal_history", "Heat map of the mean forward return by instrument and threshold");
    return heatFigure(std::move(figure), std::move(heat));
}

Text qualityHeadline(const Analysis& analysis)
{
    if (analysis.firstUsable == 0)
        return TM_TEXT("reversal_history", "No recent year has opens that can be trusted");
    if (analysis.failedYears.empty())
        return TM_TEXT("reversal_history", "Opens can be trusted in every year since %1")
            .with(std::to_string(analysis.quality.front().year));
    return TM_TEXT("reversal_history", "Opens hold without a break since %1; %2 of the %3 years before fail")
        .with(std::to_string(analysis.firstUsable))
        .with(whole(analysis.failedYears.size()))
        .with(static_cast<std::int64_t>(analysis.firstUsable - analysis.quality.front().year));
}

/// Years in a row that fail, as shaded spans.
void addFailedSpans(const Analysis& analysis, Pane& pane)
{
    const auto& failed = analysis.failedYears;
    for (auto it = failed.begin(); it != failed.end();) {
        const int first = *it;
        int last = first;
        while (++it != failed.end() && *it == last + 1)
            last = *it;
        const Text label = pane.layers.empty() ? TM_TEXT("reversal_history", "stale opens") : Text{};
        pane.layers.emplace_back(ZoneLayer{label, first - 0.5, last + 0.5, kNaN, kNaN, Role::Warning, 0.10});
    }
}

FigureSpec qualityFigure(const Findings& f)
{
    const Analysis& analysis = f.analysis;
    FigureSpec figure =
        namedFigure("reversal_history.open_quality", TM_TEXT("reversal_history", "Opens by year"), f.asOf);
    figure.headline = qualityHeadline(analysis);
    figure.subtitle = TM_TEXT("reversal_history",
                              "%1, share of days whose open equals the prior close or every price of the day, by year; "
                              "shaded: above the limit")
                          .with(analysis.definition.instrument);
    figure.altText =
        TM_TEXT("reversal_history", "Bars of the share of stale opens by year, years above the limit shaded");
    figure.x.kind = AxisKind::Linear;
    figure.x.format = kYear;
    BarLayer bars;
    std::vector<double> x;
    std::vector<double> y;
    for (std::size_t i = 0; i < analysis.quality.size(); ++i) {
        x.push_back(analysis.quality[i].year);
        y.push_back(analysis.definition.rule == quant::ReversalRule::OpenAbove ? analysis.quality[i].share()
                                                                               : analysis.quality[i].flatShare());
        if (analysis.failedYears.contains(analysis.quality[i].year))
            bars.highlighted.push_back(i);
    }
    bars.name = TM_TEXT("reversal_history", "Stale opens");
    bars.points = Points::of(std::move(x), std::move(y));
    bars.role = Role::Series1;
    bars.format = percent(0);
    Pane pane;
    pane.y.format = percent(0);
    pane.y.minimum = 0.0;
    pane.y.maximum = 1.0;
    addFailedSpans(analysis, pane);
    pane.layers.emplace_back(std::move(bars));
    pane.layers.emplace_back(LevelLayer{.id = "guard_limit",
                                        .label = TM_TEXT("reversal_history", "Limit"),
                                        .value = analysis.definition.guardLimit,
                                        .param = "guard_limit",
                                        .format = percent(0)});
    figure.panes.push_back(std::move(pane));
    return figure;
}

} // namespace

void addFigures(const Findings& findings, StudyOutput& out)
{
    out.figures = {boxFigure(findings), dayFigure(findings), gridFigure(findings)};
    if (findings.grid.instruments.size() > 1)
        out.figures.push_back(instrumentFigure(findings));
    out.figures.push_back(qualityFigure(findings));
}

} // namespace tidemark::reversal_history
