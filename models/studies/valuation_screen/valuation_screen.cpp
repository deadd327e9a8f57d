// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/param_specs.h"
#include "models/studies/valuation_screen/screen.h"

namespace tidemark::study_makers {

namespace {

using namespace valuation_screen;

Options optionsOf(const ParamValues& params)
{
    return {.growth = params.text("growth"),
            .filter = params.text("filter"),
            .minimumCap = params.number("minimum_cap") * 1000.0,
            .count = params.integer("count"),
            .lowestGrowth = params.number("lowest_growth"),
            .stress = params.number("stress"),
            .line = params.text("line") == "robust" ? LineKind::Robust : LineKind::LeastSquares,
            .logScale = params.flag("log")};
}

std::vector<InputSpec> inputsOf(const ParamValues&, TimePoint)
{
    return {
        {.role = "fundamentals",
         .kind = InputKind::Frame,
         .name = "fundamental",
         .range = {},
         .required = true,
         .wanted = TM_TEXT("valuation_screen", "A snapshot of fundamentals"),
         .content = TM_TEXT("valuation_screen", "One row a company: forward P/E, EPS growth, market value, industry"),
         .formats = {"Finviz export"}}};
}

Result<StudyOutput> compute(const StudyInputs& inputs, const ParamValues& params, const Progress&)
{
    const Options options = optionsOf(params);
    const Screen screen = screenOf(*inputs.frameOf("fundamentals"), options);
    if (screen.defined.size() < 3)
        return fail(ErrorCode::Precondition,
                    TM_TEXT("valuation_screen", "Companies with a meaningful PEG in this filter, snapshot of %1: %2; "
                                                "at least 3 are needed. Widen the filter or lower the market value")
                        .with(screen.snapshot, DateStyle::Iso)
                        .with(static_cast<std::int64_t>(screen.defined.size())));
    StudyOutput output;
    output.asOf = inputs.asOf;
    addFigures(screen, options, output);
    addTables(screen, options, output);
    addMetrics(screen, options, output);
    addNotes(screen, options, output);
    return output;
}

} // namespace

Study valuation_screen()
{
    return {
        .id = "valuation_screen",
        .title = TM_TEXT("studies", "Valuation screen"),
        .method = TM_TEXT("valuation_screen", "Forward P/E against growth, company by company, and what lower growth "
                                              "would do to the multiple along the fitted line."),
        .formula = verbatim("PEG = (P/E₁) / (100·g);  P/E₁ = a + b·100·g;  stressed P/E₁ = P/E₁ − b·100·Δg"),
        .definition =
            TM_TEXT("valuation_screen",
                    "Growth as the screener gives it, by the definition chosen. Where it is negative, missing or below "
                    "the limit there is no PEG: the company is listed apart and not drawn. Market value counts one "
                    "share class a company. The stress takes growth away and moves each multiple down the line fitted "
                    "across the companies drawn, with earnings as they are."),
        .params = {choiceParam("filter", TM_TEXT("valuation_screen", "Companies"), "ai",
                               {{"ai", TM_TEXT("valuation_screen", "AI: chips, software, platforms")},
                                {"semiconductors", TM_TEXT("valuation_screen", "Semiconductors")},
                                {"software", TM_TEXT("valuation_screen", "Software (SaaS)")},
                                {"all", TM_TEXT("valuation_screen", "All")}}),
                   choiceParam("growth", TM_TEXT("valuation_screen", "Growth"), "eps_growth_5y",
                               {{"eps_growth_5y", TM_TEXT("valuation_screen", "EPS, next five years")},
                                {"eps_growth_this_year", TM_TEXT("valuation_screen", "EPS, this year")},
                                {"implied", TM_TEXT("valuation_screen", "EPS, trailing to forward")},
                                {"sales_growth", TM_TEXT("valuation_screen", "Sales, last quarter")}},
                               TM_TEXT("valuation_screen", "What the multiple is divided by, in percent points")),
                   numberParam("minimum_cap", TM_TEXT("valuation_screen", "Market value from"), 20.0,
                               {0.0, 5000.0, 10.0}, {Unit::UsdBillion, 0, Sign::Negative, true}),
                   countParam("count", TM_TEXT("valuation_screen", "The largest"), 36, {5, 500},
                              {Unit::None, 0, Sign::Negative, true}),
                   numberParam("lowest_growth", TM_TEXT("valuation_screen", "Growth at least"), 0.02, {0.0, 0.2, 0.01},
                               percent(0), TM_TEXT("valuation_screen", "Below it a PEG says nothing.")),
                   numberParam("stress", TM_TEXT("valuation_screen", "Growth stress"), 0.05, {0.0, 0.5, 0.01},
                               {Unit::PercentPoint, 0, Sign::Negative, true}),
                   choiceParam("line", TM_TEXT("valuation_screen", "Line"), "robust",
                               {{"robust", TM_TEXT("valuation_screen", "Theil-Sen")},
                                {"least_squares", TM_TEXT("valuation_screen", "Least squares")}},
                               TM_TEXT("valuation_screen", "Theil-Sen: a few wild multiples do not turn it")),
                   flagParam("log", TM_TEXT("valuation_screen", "Logarithmic axes"), true)},
        .inputs = &inputsOf,
        .compute = &compute,
        .report = {Part::Strategy, 40, "4.2.3", {"C8"}},
    };
}

} // namespace tidemark::study_makers
