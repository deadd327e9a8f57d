// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/study_parts.h"
#include "models/quant/quantile.h"
#include "models/studies/valuation_screen/screen.h"

#include <algorithm>
#include <cmath>

namespace tidemark::valuation_screen {

namespace {

constexpr NumberFormat kMultiple{Unit::Times, 1, Sign::Negative, true};
constexpr NumberFormat kPoints{Unit::PercentPoint, 0, Sign::Negative, true};

TableSpec screenTable(const Screen& screen, const Options& options)
{
    TableSpec out;
    out.id = "valuation_screen.companies";
    out.title = TM_TEXT("valuation_screen", "Screen");
    out.columns = {{"symbol", TM_TEXT("valuation_screen", "Symbol"), {}, false},
                   {"company", TM_TEXT("valuation_screen", "Company"), {}, false},
                   {"group", TM_TEXT("valuation_screen", "Group"), {}, false},
                   {"market_cap", TM_TEXT("valuation_screen", "Market value, bn USD"), number(0), true},
                   {"forward_pe", TM_TEXT("valuation_screen", "Forward P/E"), kMultiple, true},
                   {"growth", TM_TEXT("valuation_screen", "Growth"), percent(1), true},
                   {"peg", verbatim("PEG"), number(2), true},
                   {"vendor_peg", TM_TEXT("valuation_screen", "PEG, screener’s"), number(2), true},
                   {"against_line", TM_TEXT("valuation_screen", "Against the line"), signedPercent(0), true},
                   {"stressed_peg", TM_TEXT("valuation_screen", "PEG, stressed"), number(2), true},
                   {"re_rating", TM_TEXT("valuation_screen", "Multiple, stressed"), signedPercent(1), true}};
    for (const auto& c : screen.defined)
        out.rows.push_back({verbatim(c.symbol), verbatim(c.name), groupName(c.group), c.marketCap / 1000.0, c.forwardPe,
                            c.growth, c.peg, c.vendorPeg, c.againstLine, c.stressedPeg, c.reRating});
    out.note = TM_TEXT("valuation_screen", "Snapshot of %1. Growth: %2. The screener’s own PEG takes the trailing P/E. "
                                           "Stress: growth %3 lower")
                   .with(screen.snapshot)
                   .with(growthName(options))
                   .with(options.stress, kPoints);
    return out;
}

Text whyUndefined(const Company& company)
{
    if (!(company.forwardPe > 0))
        return TM_TEXT("valuation_screen", "no positive forward P/E");
    if (std::isnan(company.growth))
        return TM_TEXT("valuation_screen", "no growth estimate");
    return company.growth < 0 ? TM_TEXT("valuation_screen", "earnings shrink")
                              : TM_TEXT("valuation_screen", "growth below the limit");
}

TableSpec undefinedTable(const Screen& screen)
{
    TableSpec out;
    out.id = "valuation_screen.undefined";
    out.title = TM_TEXT("valuation_screen", "Without a meaningful PEG");
    out.columns = {{"symbol", TM_TEXT("valuation_screen", "Symbol"), {}, false},
                   {"company", TM_TEXT("valuation_screen", "Company"), {}, false},
                   {"group", TM_TEXT("valuation_screen", "Group"), {}, false},
                   {"forward_pe", TM_TEXT("valuation_screen", "Forward P/E"), kMultiple, true},
                   {"growth", TM_TEXT("valuation_screen", "Growth"), percent(1), true},
                   {"why", TM_TEXT("valuation_screen", "Why"), {}, false}};
    for (const auto& c : screen.undefined)
        out.rows.push_back({verbatim(c.symbol), verbatim(c.name), groupName(c.group),
                            c.forwardPe > 0 ? c.forwardPe : std::nan(""), c.growth, whyUndefined(c)});
    return out;
}

double medianPeg(const std::vector<Company>& companies, auto wanted)
{
    Eigen::ArrayXd values(std::ssize(companies));
    for (std::size_t i = 0; i < companies.size(); ++i)
        values[static_cast<Eigen::Index>(i)] = wanted(companies[i]) ? companies[i].peg : std::nan("");
    return quant::median(values);
}

TableSpec groupTable(const Screen& screen)
{
    TableSpec out;
    out.id = "valuation_screen.groups";
    out.title = TM_TEXT("valuation_screen", "By group");
    out.columns = {{"group", TM_TEXT("valuation_screen", "Group"), {}, false},
                   {"count", TM_TEXT("valuation_screen", "Companies"), number(0), true},
                   {"median_peg", TM_TEXT("valuation_screen", "Median PEG"), number(2), true},
                   {"below_one", TM_TEXT("valuation_screen", "PEG below 1"), number(0), true},
                   {"undefined", TM_TEXT("valuation_screen", "Undefined"), number(0), true}};
    for (const Group group : {Group::Semiconductors, Group::Software, Group::Platforms, Group::Other}) {
        const auto in = [group](const Company& c) { return c.group == group; };
        const auto count = std::ranges::count_if(screen.defined, in);
        const auto undefined = std::ranges::count_if(screen.undefined, in);
        if (count + undefined == 0)
            continue;
        const auto cheap = std::ranges::count_if(screen.defined, [&](const Company& c) { return in(c) && c.peg < 1; });
        out.rows.push_back({groupName(group), static_cast<double>(count), medianPeg(screen.defined, in),
                            static_cast<double>(cheap), static_cast<double>(undefined)});
    }
    return out;
}

} // namespace

void addTables(const Screen& screen, const Options& options, StudyOutput& output)
{
    output.tables = {screenTable(screen, options), undefinedTable(screen), groupTable(screen)};
}

void addMetrics(const Screen& screen, const Options& options, StudyOutput& output)
{
    MetricList out{"valuation_screen", screen.asOf()};
    Metric& median = out.addToStrip("median_peg", TM_TEXT("valuation_screen", "Median PEG"),
                                    medianPeg(screen.defined, [](const Company&) { return true; }), number(2));
    median.context = TM_TEXT("valuation_screen", "n = %1, of %2")
                         .with(static_cast<std::int64_t>(screen.defined.size()))
                         .with(screen.snapshot);
    median.method = TM_TEXT("valuation_screen", "Forward P/E over %1, in percent").with(growthName(options));
    const auto nvda = std::ranges::find(screen.defined, std::string{"NVDA"}, &Company::symbol);
    if (nvda != screen.defined.end())
        out.addToStrip("nvda_peg", verbatim("NVDA PEG"), nvda->peg, number(2)).context =
            TM_TEXT("valuation_screen", "%1 forward, growth %2")
                .with(nvda->forwardPe, kMultiple)
                .with(nvda->growth, percent(1));
    out.addToStrip("below_one", TM_TEXT("valuation_screen", "PEG below 1"), static_cast<double>(screen.belowOne()),
                   number(0))
        .context = TM_TEXT("valuation_screen", "of %1").with(static_cast<std::int64_t>(screen.defined.size()));
    out.addToStrip("undefined", TM_TEXT("valuation_screen", "Undefined"), static_cast<double>(screen.undefined.size()),
                   number(0))
        .context = TM_TEXT("valuation_screen", "growth below %1 or no multiple").with(options.lowestGrowth, percent(0));
    Metric& slope = out.addToStrip("slope", TM_TEXT("valuation_screen", "Multiple a point of growth"),
                                   screen.line.slope, {Unit::Times, 2, Sign::Negative, true});
    slope.context =
        TM_TEXT("valuation_screen", "95%: %1 to %2").with(screen.line.low, number(2)).with(screen.line.high, number(2));
    slope.method =
        options.line == LineKind::Robust
            ? TM_TEXT("valuation_screen", "Forward P/E on growth in percent points, Theil-Sen line")
            : TM_TEXT("valuation_screen", "Forward P/E on growth in percent points, least squares, White errors");
    out.add("r2", TM_TEXT("valuation_screen", "R² of least squares"), screen.line.r2, number(2));
    Metric& stress =
        out.addToStrip("stress", TM_TEXT("valuation_screen", "Growth %1 lower").with(options.stress, kPoints),
                       screen.stressedShare, signedPercent(1));
    stress.context = TM_TEXT("valuation_screen", "%1 of market value")
                         .with(screen.stressedValue / 1000.0, {Unit::UsdBillion, 0, Sign::Always, true});
    stress.method = TM_TEXT("valuation_screen", "Each multiple moved down the fitted line, weighted by market value; "
                                                "earnings unchanged");
    output.metrics = out.take();
}

void addNotes(const Screen& screen, const Options& options, StudyOutput& output)
{
    const auto age = (asOfDate(output.asOf) - screen.snapshot).count();
    if (age > 5)
        output.notes.push_back(caution(
            TM_TEXT("valuation_screen",
                    "The fundamentals are of %1, %2 days before the as-of: prices and estimates have moved since.")
                .with(screen.snapshot)
                .with(static_cast<std::int64_t>(age))));
    if (!screen.pricesGrowth())
        output.notes.push_back(caution(
            TM_TEXT("valuation_screen", "Across these companies growth and multiple hardly go together (slope %1 to "
                                        "%2): the stress along the line says little.")
                .with(screen.line.low, number(2))
                .with(screen.line.high, number(2))));
    output.notes.push_back(
        information(TM_TEXT("valuation_screen", "Growth is %1, as the screener gives it.").with(growthName(options))));
    if (options.growth == "sales_growth" || options.growth == "implied")
        output.notes.push_back(caution(TM_TEXT(
            "valuation_screen", "A PEG by this growth is not the usual one, which takes expected earnings growth.")));
    if (!screen.merged.empty()) {
        std::string names;
        for (const auto& symbol : screen.merged)
            names += (names.empty() ? "" : ", ") + symbol;
        output.notes.push_back(information(
            TM_TEXT("valuation_screen", "Second share classes are counted once; left out: %1.").with(names)));
    }
}

} // namespace tidemark::valuation_screen
