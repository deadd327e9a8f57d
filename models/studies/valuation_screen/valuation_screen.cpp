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
            .stress = params.number("stress")};
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
                    TM_TEXT("valuation_screen",
                            "The snapshot of %1 has %2 companies with a meaningful PEG in this filter; at "
                            "least 3 are needed: widen the filter or lower the market value")
                        .with(screen.snapshot, DateStyle::Iso)
                        .with(static_cast<std::int64_t>(screen.defined.size())));
    StudyOutput output;
    output.figures = figuresOf(screen, options);
    output.tables = tablesOf(screen, options);
    output.metrics = metricsOf(screen, inputs.asOf);
    const auto age = (asOfDate(inputs.asOf) - screen.snapshot).count();
    if (age > 5)
        output.notes.push_back(
            {NoteKind::Caution,
             TM_TEXT("valuation_screen",
                     "The fundamentals are of %1, %2 days before the as-of: prices and estimates have moved since.")
                 .with(screen.snapshot, DateStyle::Iso)
                 .with(static_cast<std::int64_t>(age))});
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
        .formula = verbatim("PEG = (P / E₁) / (100 · g)"),
        .definition = TM_TEXT("valuation_screen", "Growth as the screener gives it; where it is negative, missing or "
                                                  "below the limit there is no PEG, and the company is listed apart."),
        .params = {choiceParam("filter", TM_TEXT("valuation_screen", "Companies"), "ai",
                               {{"ai", TM_TEXT("valuation_screen", "AI: chips, software, platforms")},
                                {"semiconductors", TM_TEXT("valuation_screen", "Semiconductors")},
                                {"software", TM_TEXT("valuation_screen", "Software (SaaS)")},
                                {"all", TM_TEXT("valuation_screen", "All")}}),
                   choiceParam("growth", TM_TEXT("valuation_screen", "Growth"), "eps_growth_5y",
                               {{"eps_growth_5y", TM_TEXT("valuation_screen", "Next five years")},
                                {"eps_growth_this_year", TM_TEXT("valuation_screen", "This year")}}),
                   numberParam("minimum_cap", TM_TEXT("valuation_screen", "Market value from"), 20.0,
                               {0.0, 5000.0, 10.0}, {Unit::UsdBillion, 0, Sign::Negative, true}),
                   countParam("count", TM_TEXT("valuation_screen", "The largest"), 36, {5, 500},
                              {Unit::None, 0, Sign::Negative, true}),
                   numberParam("lowest_growth", TM_TEXT("valuation_screen", "Growth at least"), 0.02, {0.0, 0.2, 0.01},
                               percent(0), TM_TEXT("valuation_screen", "Below it a PEG says nothing.")),
                   numberParam("stress", TM_TEXT("valuation_screen", "Growth stress"), 0.05, {0.0, 0.5, 0.01},
                               {Unit::PercentPoint, 0, Sign::Negative, true})},
        .inputs = &inputsOf,
        .compute = &compute,
        .report = {Part::Strategy, 40, "4.2.3", {"C8"}},
    };
}

} // namespace tidemark::study_makers
