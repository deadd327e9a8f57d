// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/study_parts.h"
#include "models/studies/valuation_screen/screen.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tidemark::valuation_screen {

namespace {

constexpr std::size_t kStressBars = 15;
constexpr std::size_t kNamed = 12; ///< symbols named in a footer
constexpr int kNamedCheap = 3;     ///< and in the headline
constexpr NumberFormat kPoints{Unit::PercentPoint, 0, Sign::Negative, true};

/// Up to three names with a PEG below 1, the largest first.
std::string cheapNames(const Screen& screen)
{
    std::string names;
    int listed = 0;
    for (const auto& company : screen.defined)
        if (company.peg < 1 && listed < kNamedCheap)
            names += (listed++ ? ", " : "") + company.symbol;
    return names;
}

Text symbols(const std::vector<Company>& companies)
{
    std::string out;
    for (std::size_t i = 0; i < companies.size() && i < kNamed; ++i)
        out += (out.empty() ? "" : ", ") + companies[i].symbol;
    return companies.size() <= kNamed ? verbatim(out)
                                      : TM_TEXT("valuation_screen", "%1 and %2 more")
                                            .with(out)
                                            .with(static_cast<std::int64_t>(companies.size() - kNamed));
}

Text scatterHeadline(const Screen& screen)
{
    const auto count = static_cast<std::int64_t>(screen.defined.size());
    const std::int64_t cheap = screen.belowOne();
    if (cheap == 0)
        return TM_TEXT("valuation_screen", "None of %1 has a PEG below 1").with(count);
    if (cheap == 1)
        return TM_TEXT("valuation_screen", "One of %1 has a PEG below 1: %2").with(count).with(cheapNames(screen));
    if (cheap <= kNamedCheap)
        return TM_TEXT("valuation_screen", "%1 of %2 have a PEG below 1: %3")
            .with(cheap)
            .with(count)
            .with(cheapNames(screen));
    return TM_TEXT("valuation_screen", "%1 of %2 have a PEG below 1, %3 among them")
        .with(cheap)
        .with(count)
        .with(cheapNames(screen));
}

ScatterLayer companies(const Screen& screen)
{
    ScatterLayer out;
    const std::array groups{Group::Semiconductors, Group::Software, Group::Platforms, Group::Other};
    const std::array roles{Role::Series2, Role::Series1, Role::Series3, Role::Flat};
    std::array<std::size_t, 4> place{};
    for (std::size_t g = 0; g < groups.size(); ++g) {
        place[g] = out.groups.size();
        if (std::ranges::find(screen.defined, groups[g], &Company::group) != screen.defined.end())
            out.groups.push_back({groupName(groups[g]), roles[g]});
    }
    for (const auto& company : screen.defined)
        out.points.push_back({company.growth, company.forwardPe, verbatim(company.symbol),
                              place[static_cast<std::size_t>(company.group)], company.symbol == "NVDA"});
    return out;
}

struct Span
{
    double low, high;
};

/// The growth shown: a little beyond the companies, from the limit on.
Span spanOf(const Screen& screen, const Options& options)
{
    double low = 1;
    double high = 0;
    for (const auto& company : screen.defined) {
        low = std::min(low, company.growth);
        high = std::max(high, company.growth);
    }
    if (!options.logScale)
        return {0.0, 1.08 * high};
    return {std::max(0.8 * std::min(low, options.lowestGrowth > 0 ? options.lowestGrowth : low), 1e-4), 1.25 * high};
}

/// A curve, since a straight line bends on logarithmic axes; it ends where its multiple would not be positive.
LineLayer fittedLine(const Screen& screen, Span growth)
{
    constexpr int kSteps = 100;
    std::vector<double> x;
    std::vector<double> y;
    for (int i = 0; i <= kSteps; ++i) {
        x.push_back(growth.low + (growth.high - growth.low) * i / kSteps);
        const double multiple = screen.line.at(x.back());
        y.push_back(multiple > 0 ? multiple : std::nan(""));
    }
    return lineLayer("fit",
                     TM_TEXT("valuation_screen", "%1 a point of growth")
                         .with(screen.line.slope, {Unit::Times, 2, Sign::Negative, true}),
                     Points::of(std::move(x), std::move(y)), Role::Series4, {Unit::Times, 1, Sign::Negative, true});
}

FigureSpec scatterFigure(const Screen& screen, const Options& options)
{
    FigureSpec out = namedFigure("valuation_screen.peg", verbatim("PEG"), screen.asOf());
    out.headline = scatterHeadline(screen);
    out.subtitle =
        TM_TEXT("valuation_screen", "Forward P/E against %1; PEG = forward P/E ÷ growth in percent; snapshot of %2")
            .with(growthName(options))
            .with(screen.snapshot);
    if (!screen.undefined.empty())
        out.note = TM_TEXT("valuation_screen", "Not drawn, growth below %1 or no forward P/E: %2")
                       .with(options.lowestGrowth, percent(0))
                       .with(symbols(screen.undefined));
    out.altText = TM_TEXT("valuation_screen", "Scatter of forward P/E against growth of %1 companies with guides at "
                                              "PEG 1 and 2 and the fitted line of %2 a point of growth")
                      .with(static_cast<std::int64_t>(screen.defined.size()))
                      .with(screen.line.slope, {Unit::Times, 2, Sign::Negative, true});
    out.x.kind = options.logScale ? AxisKind::Log : AxisKind::Linear;
    out.x.title = options.logScale ? TM_TEXT("valuation_screen", "Growth, %, log scale")
                                   : TM_TEXT("valuation_screen", "Growth, %");
    out.x.format = percent(0);
    const Span growth = spanOf(screen, options);
    out.x.minimum = growth.low;
    out.x.maximum = growth.high;
    Pane pane;
    pane.y.format = number(0);
    pane.y.title = options.logScale ? TM_TEXT("valuation_screen", "Forward P/E, ×, log scale")
                                    : TM_TEXT("valuation_screen", "Forward P/E, ×");
    pane.y.log = options.logScale;
    pane.y.includeZero = !options.logScale;
    const auto guide = [&](Text name, double peg) {
        pane.layers.emplace_back(
            GuideLayer{std::move(name), growth.low, 100 * growth.low * peg, growth.high, 100 * growth.high * peg});
    };
    guide(TM_TEXT("valuation_screen", "PEG = 1"), 1);
    guide(TM_TEXT("valuation_screen", "PEG = 2"), 2);
    pane.layers.emplace_back(fittedLine(screen, growth));
    InstantLayer limit;
    limit.id = "lowest_growth";
    limit.label = TM_TEXT("valuation_screen", "No PEG below %1").with(options.lowestGrowth, percent(0));
    limit.x = options.lowestGrowth;
    limit.param = "lowest_growth";
    pane.layers.emplace_back(std::move(limit));
    pane.layers.emplace_back(companies(screen));
    out.panes.push_back(std::move(pane));
    return out;
}

FigureSpec stressFigure(const Screen& screen, const Options& options)
{
    std::vector<const Company*> shown;
    for (const auto& company : screen.defined)
        if (std::isfinite(company.reRating) && shown.size() < kStressBars)
            shown.push_back(&company);
    std::ranges::stable_sort(shown, {}, [](const Company* c) { return c->reRating; });
    FigureSpec out =
        namedFigure("valuation_screen.stress", TM_TEXT("valuation_screen", "Growth stress"), screen.asOf());
    out.headline = shown.empty() ? TM_TEXT("valuation_screen", "No company keeps enough growth for the stress")
                                 : TM_TEXT("valuation_screen", "Growth %1 lower: %2 of market value, %3 the most at %4")
                                       .with(options.stress, kPoints)
                                       .with(screen.stressedShare, signedPercent(1))
                                       .with(shown.front()->symbol)
                                       .with(shown.front()->reRating, signedPercent(1));
    out.subtitle =
        TM_TEXT("valuation_screen", "Change of the forward multiple of the largest, %, along the fitted line "
                                    "of %1 × a point of growth (95% interval %2 to %3); earnings unchanged")
            .with(screen.line.slope, number(2))
            .with(screen.line.low, number(2))
            .with(screen.line.high, number(2));
    out.note =
        screen.unstressed > 0
            ? TM_TEXT("valuation_screen", "A scenario, not a forecast; %1 would fall below the growth limit and are "
                                          "left out")
                  .with(static_cast<std::int64_t>(screen.unstressed))
            : TM_TEXT("valuation_screen", "A scenario, not a forecast");
    out.altText = TM_TEXT("valuation_screen", "Bars of the change of the multiple by company, largest fall first");
    out.x.kind = AxisKind::Category;
    std::vector<double> x;
    std::vector<double> y;
    for (const Company* company : shown) {
        x.push_back(static_cast<double>(x.size()));
        y.push_back(company->reRating);
        out.x.categories.push_back(verbatim(company->symbol));
    }
    Pane pane;
    pane.y.format = signedPercent(0);
    pane.y.includeZero = true;
    pane.y.zeroLine = true;
    BarLayer bars;
    bars.points = Points::of(std::move(x), std::move(y));
    bars.signedColors = true;
    bars.showValues = true;
    bars.format = signedPercent(1);
    pane.layers.emplace_back(std::move(bars));
    out.panes.push_back(std::move(pane));
    return out;
}

} // namespace

void addFigures(const Screen& screen, const Options& options, StudyOutput& output)
{
    output.figures = {scatterFigure(screen, options), stressFigure(screen, options)};
}

} // namespace tidemark::valuation_screen
