// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/valuation_screen/screen.h"

#include "models/quant/quantile.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tidemark::valuation_screen {

namespace {

constexpr std::size_t kStressBars = 15;

Text growthName(const Options& options)
{
    return options.growth == "eps_growth_5y" ? TM_TEXT("valuation_screen", "EPS growth a year over the next five years")
                                             : TM_TEXT("valuation_screen", "EPS growth this year");
}

std::int64_t cheaperThanOne(const Screen& screen)
{
    return std::ranges::count_if(screen.defined, [](const Company& c) { return c.peg < 1; });
}

/// Up to three names with a PEG below 1, the largest first.
std::string cheapNames(const Screen& screen)
{
    std::string names;
    int listed = 0;
    for (const auto& company : screen.defined)
        if (company.peg < 1 && listed < 3) {
            names += (listed++ ? ", " : "") + company.symbol;
        }
    return names;
}

std::string symbols(const std::vector<Company>& companies)
{
    std::string out;
    for (const auto& company : companies)
        out += (out.empty() ? "" : ", ") + company.symbol;
    return out;
}

FigureSpec scatterFigure(const Screen& screen, const Options& options)
{
    FigureSpec figure;
    figure.id = "valuation_screen.peg";
    const auto cheap = cheaperThanOne(screen);
    figure.headline = cheap == 0 ? TM_TEXT("valuation_screen", "None of %1 has a PEG below 1")
                                       .with(static_cast<std::int64_t>(screen.defined.size()))
                                 : TM_TEXT("valuation_screen", "%1 of %2 have a PEG below 1, %3 among them")
                                       .with(cheap)
                                       .with(static_cast<std::int64_t>(screen.defined.size()))
                                       .with(cheapNames(screen));
    figure.subtitle =
        TM_TEXT("valuation_screen", "Forward P/E against %1; PEG = forward P/E ÷ growth in percent; snapshot %2")
            .with(growthName(options))
            .with(screen.snapshot, DateStyle::Iso);
    if (!screen.undefined.empty())
        figure.note = TM_TEXT("valuation_screen", "not drawn, growth below %1 or no forward P/E: %2")
                          .with(options.lowestGrowth, percent(0))
                          .with(symbols(screen.undefined));
    figure.altText = TM_TEXT("valuation_screen", "Scatter of forward P/E against growth with guides at PEG 1 and 2");
    figure.x.kind = AxisKind::Linear;
    figure.x.title = growthName(options);
    figure.x.format = percent(0);
    ScatterLayer scatter;
    const std::array groups{Group::Semiconductors, Group::Software, Group::Platforms, Group::Other};
    const std::array roles{Role::Series2, Role::Series1, Role::Series3, Role::Flat};
    for (std::size_t g = 0; g < groups.size(); ++g)
        if (std::ranges::any_of(screen.defined, [&](const Company& c) { return c.group == groups[g]; }))
            scatter.groups.push_back({groupName(groups[g]), roles[g]});
    for (const auto& company : screen.defined) {
        const auto role = roles[static_cast<std::size_t>(company.group)];
        const auto group = std::ranges::find(scatter.groups, role, &ScatterLayer::Group::role) - scatter.groups.begin();
        scatter.points.push_back({company.growth, company.forwardPe, verbatim(company.symbol),
                                  static_cast<std::size_t>(group), company.symbol == "NVDA"});
    }
    Pane pane;
    pane.y.format = number(0);
    pane.y.title = TM_TEXT("valuation_screen", "Forward P/E (×)");
    pane.y.side = Side::Left;
    pane.layers.emplace_back(GuideLayer{TM_TEXT("valuation_screen", "PEG = 1"), 0, 0, 1, 100});
    pane.layers.emplace_back(GuideLayer{TM_TEXT("valuation_screen", "PEG = 2"), 0, 0, 1, 200});
    pane.layers.emplace_back(std::move(scatter));
    figure.panes.push_back(std::move(pane));
    return figure;
}

FigureSpec stressFigure(const Screen& screen, const Options& options)
{
    std::vector<const Company*> shown;
    for (const auto& company : screen.defined)
        if (std::isfinite(company.reRating) && shown.size() < kStressBars)
            shown.push_back(&company);
    std::ranges::sort(shown, {}, [](const Company* c) { return c->reRating; });
    FigureSpec figure;
    figure.id = "valuation_screen.stress";
    figure.headline = shown.empty()
                          ? TM_TEXT("valuation_screen", "No company keeps enough growth for the stress")
                          : TM_TEXT("valuation_screen", "Growth %1 lower takes %2 off %3, the most of the largest")
                                .with(options.stress, {Unit::PercentPoint, 0, Sign::Negative, true})
                                .with(-shown.front()->reRating, percent(1))
                                .with(shown.front()->symbol);
    figure.subtitle = TM_TEXT("valuation_screen", "Change of the forward multiple, %, moving along the fitted line of "
                                                  "%1 × a point of growth (R² %2); earnings unchanged")
                          .with(screen.fit.slope, number(2))
                          .with(screen.fit.r2, number(2));
    figure.altText = TM_TEXT("valuation_screen", "Bars of the change of the multiple by company, largest fall first");
    figure.note = TM_TEXT("valuation_screen", "a scenario, not a forecast");
    figure.x.kind = AxisKind::Category;
    std::vector<double> x;
    std::vector<double> y;
    for (const Company* company : shown) {
        x.push_back(static_cast<double>(x.size()));
        y.push_back(company->reRating);
        figure.x.categories.push_back(verbatim(company->symbol));
    }
    Pane pane;
    pane.y.format = signedPercent(0);
    pane.y.includeZero = true;
    pane.y.zeroLine = true;
    pane.layers.emplace_back(BarLayer{.name = {},
                                      .points = Points::of(std::move(x), std::move(y)),
                                      .signedColors = true,
                                      .showValues = true,
                                      .format = signedPercent(1)});
    figure.panes.push_back(std::move(pane));
    return figure;
}

} // namespace

std::vector<FigureSpec> figuresOf(const Screen& screen, const Options& options)
{
    return {scatterFigure(screen, options), stressFigure(screen, options)};
}

std::vector<TableSpec> tablesOf(const Screen& screen, const Options& options)
{
    TableSpec table;
    table.id = "valuation_screen.companies";
    table.title = TM_TEXT("valuation_screen", "Screen");
    table.columns = {
        {"symbol", TM_TEXT("valuation_screen", "Symbol"), {}, false},
        {"company", TM_TEXT("valuation_screen", "Company"), {}, false},
        {"group", TM_TEXT("valuation_screen", "Group"), {}, false},
        {"market_cap", TM_TEXT("valuation_screen", "Market value, bn USD"), number(0), true},
        {"forward_pe", TM_TEXT("valuation_screen", "Forward P/E"), {Unit::Times, 1, Sign::Negative, true}, true},
        {"growth", TM_TEXT("valuation_screen", "Growth"), percent(1), true},
        {"peg", verbatim("PEG"), number(2), true},
        {"stressed_peg", TM_TEXT("valuation_screen", "PEG, stressed"), number(2), true},
        {"re_rating", TM_TEXT("valuation_screen", "Multiple, stressed"), signedPercent(1), true}};
    for (const auto& c : screen.defined)
        table.rows.push_back({verbatim(c.symbol), verbatim(c.name), groupName(c.group), c.marketCap / 1000.0,
                              c.forwardPe, c.growth, c.peg, c.stressedPeg, c.reRating});
    table.note = TM_TEXT("valuation_screen", "Growth: %1. Stress: growth %2 lower")
                     .with(growthName(options))
                     .with(options.stress, {Unit::PercentPoint, 0, Sign::Negative, true});
    TableSpec undefined;
    undefined.id = "valuation_screen.undefined";
    undefined.title = TM_TEXT("valuation_screen", "Without a meaningful PEG");
    undefined.columns = {table.columns[0], table.columns[1], table.columns[2],
                         table.columns[4], table.columns[5], {"why", TM_TEXT("valuation_screen", "Why"), {}, false}};
    for (const auto& c : screen.undefined) {
        const Text why = !(c.forwardPe > 0)     ? TM_TEXT("valuation_screen", "no positive forward P/E")
                         : std::isnan(c.growth) ? TM_TEXT("valuation_screen", "no growth estimate")
                         : c.growth < 0         ? TM_TEXT("valuation_screen", "earnings shrink")
                                                : TM_TEXT("valuation_screen", "growth below the limit");
        undefined.rows.push_back(
            {verbatim(c.symbol), verbatim(c.name), groupName(c.group), c.forwardPe, c.growth, why});
    }
    return {std::move(table), std::move(undefined)};
}

std::vector<Metric> metricsOf(const Screen& screen, TimePoint asOf)
{
    Eigen::ArrayXd pegs(static_cast<Eigen::Index>(screen.defined.size()));
    for (Eigen::Index i = 0; i < pegs.size(); ++i)
        pegs[i] = screen.defined[static_cast<std::size_t>(i)].peg;
    std::vector<Metric> metrics{
        {.id = "valuation_screen.median_peg",
         .label = TM_TEXT("valuation_screen", "Median PEG"),
         .value = quant::median(pegs),
         .format = number(2),
         .context = TM_TEXT("valuation_screen", "n = %1").with(static_cast<std::int64_t>(screen.defined.size())),
         .asOf = asOf,
         .strip = true},
        {.id = "valuation_screen.below_one",
         .label = TM_TEXT("valuation_screen", "PEG below 1"),
         .value = static_cast<double>(cheaperThanOne(screen)),
         .format = number(0),
         .context = verbatim(cheapNames(screen)),
         .asOf = asOf,
         .strip = true},
        {.id = "valuation_screen.undefined",
         .label = TM_TEXT("valuation_screen", "Undefined"),
         .value = static_cast<double>(screen.undefined.size()),
         .format = number(0),
         .asOf = asOf,
         .strip = true},
        {.id = "valuation_screen.slope",
         .label = TM_TEXT("valuation_screen", "Multiple a point of growth"),
         .value = screen.fit.slope,
         .format = {Unit::Times, 2, Sign::Negative, true},
         .context = TM_TEXT("valuation_screen", "R² %1").with(screen.fit.r2, number(2)),
         .asOf = asOf,
         .strip = true}};
    const auto nvda = std::ranges::find(screen.defined, std::string{"NVDA"}, &Company::symbol);
    if (nvda != screen.defined.end())
        metrics.push_back({.id = "valuation_screen.nvda_peg",
                           .label = verbatim("NVDA PEG"),
                           .value = nvda->peg,
                           .format = number(2),
                           .context = TM_TEXT("valuation_screen", "%1 forward")
                                          .with(nvda->forwardPe, {Unit::Times, 1, Sign::Negative, true}),
                           .asOf = asOf,
                           .strip = true});
    return metrics;
}

} // namespace tidemark::valuation_screen
