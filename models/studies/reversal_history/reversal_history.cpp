// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/param_specs.h"
#include "models/figure/study_parts.h"
#include "models/studies/reversal_history/report.h"

#include <algorithm>
#include <cmath>

namespace tidemark::study_makers {

namespace {

using namespace reversal_history;

constexpr NumberFormat kPlain{Unit::None, 0, Sign::Negative, false};

std::vector<InputSpec> inputsOf(const ParamValues& params, TimePoint)
{
    const std::string& instrument = params.text("instrument");
    auto vix = dailyBars("vix", "VIX", TM_TEXT("reversal_history", "Daily closes of the VIX"));
    vix.required = false;
    auto target = dailyBars("target_upper", "DFEDTARU",
                            TM_TEXT("reversal_history", "Upper limit of the federal funds target range"));
    target.required = false;
    target.content = TM_TEXT("reversal_history", "One value a day, in percent");
    target.formats = {"FRED"};
    std::vector<InputSpec> inputs{
        dailyBars("index", instrument, TM_TEXT("reversal_history", "Daily bars of %1 with opens").with(instrument)),
        std::move(vix), std::move(target)};
    for (const auto& other : gridInstruments())
        if (other != instrument) {
            auto bars =
                dailyBars(gridRole(other), other, Text{}); // compared where they are there, not missed elsewhere
            bars.required = false;
            inputs.push_back(std::move(bars));
        }
    return inputs;
}

void addGuardNote(const Analysis& analysis, StudyOutput& out)
{
    if (analysis.failedYears.empty())
        return;
    const bool opens = analysis.definition.rule == quant::ReversalRule::OpenAbove;
    const Text what = opens ? TM_TEXT("reversal_history", "the open equals the prior close or every price of the day")
                            : TM_TEXT("reversal_history", "the day has one price only");
    const Text fate = !analysis.definition.guard
                          ? TM_TEXT("reversal_history", "the guard is off, and they are counted all the same")
                      : analysis.uncounted() == 0
                          ? TM_TEXT("reversal_history", "none of their days meets the rule")
                          : TM_TEXT("reversal_history", "days of those years that met the rule, %1, are listed apart")
                                .with(static_cast<std::int64_t>(analysis.uncounted()));
    out.notes.push_back(
        caution(TM_TEXT("reversal_history",
                        "In %1 of %2 years %3 on more than %4 of the days, so the screen is blind there; %5.")
                    .with(static_cast<std::int64_t>(analysis.failedYears.size()))
                    .with(static_cast<std::int64_t>(analysis.quality.size()))
                    .with(what)
                    .with(analysis.definition.guardLimit, percent(0))
                    .with(fate)));
}

void addSampleNotes(const Analysis& analysis, StudyOutput& out)
{
    const auto first = std::ranges::find_if(analysis.horizons, [](const auto& h) { return h.overlapping > 0; });
    if (first != analysis.horizons.end())
        out.notes.push_back(caution(
            TM_TEXT("reversal_history", "From T+%1 on, forward windows of neighbouring cases share days: they are not "
                                        "independent, and the p values are too small.")
                .with(static_cast<std::int64_t>(first->horizon))));
    const HorizonResult& chosen = analysis.chosen();
    if (chosen.mean.n >= 2)
        out.notes.push_back(caution(TM_TEXT("reversal_history", "%1 cases can show a mean of %2 or more %3 (power 80%, "
                                                                "level 5%); a smaller one cannot be told from chance.")
                                        .with(static_cast<std::int64_t>(chosen.mean.n))
                                        .with(chosen.detectable, percent(1))
                                        .with(horizonWords(chosen.horizon))));
    if (chosen.mean.n >= 2 && std::isfinite(chosen.matchedMean))
        out.notes.push_back(
            information(TM_TEXT("reversal_history",
                                "Days of like volatility made %1 %2; %3 of the draws of one such day a case did as "
                                "well as the cases.")
                            .with(chosen.matchedMean, signedPercent())
                            .with(horizonWords(chosen.horizon))
                            .with(chosen.matchedExceed, percent(1))));
}

void addPublishedNote(const std::vector<Published>& published, StudyOutput& out)
{
    if (published.empty())
        return;
    const auto agreeing = std::ranges::count_if(published, &Published::agrees);
    out.notes.push_back(
        information(TM_TEXT("reversal_history",
                            "%1 of %2 published numbers agree with this screen; the table says what explains each.")
                        .with(static_cast<std::int64_t>(agreeing))
                        .with(static_cast<std::int64_t>(published.size()))));
}

Result<StudyOutput> compute(const StudyInputs& inputs, const ParamValues& params, const Progress& progress)
{
    const BarsPtr bars = inputs.barsOf("index");
    if (bars->open().size() == 0 || !bars->hasRange())
        return fail(ErrorCode::Precondition,
                    TM_TEXT("reversal_history", "%1 has closes only; the screen needs open, high and low")
                        .with(describe(bars->key())));
    const Definition definition = definitionOf(params);
    const auto analysis = analyse(*bars, inputs, definition, progress);
    if (!analysis)
        return tl::unexpected(analysis.error());
    const auto grid = sensitivity(inputs, definition, progress);
    if (!grid)
        return tl::unexpected(grid.error());
    const auto published = comparePublished(*analysis, inputs.claims);
    const Findings findings{*bars, *analysis, *grid, published, params, inputs.asOf};
    StudyOutput out;
    addFigures(findings, out);
    addTables(findings, out);
    addMetrics(findings, out);
    addGuardNote(*analysis, out);
    addSampleNotes(*analysis, out);
    addPublishedNote(published, out);
    progress.report(1);
    return out;
}

std::vector<ParamSpec> paramsOf()
{
    std::vector<Choice> horizons;
    for (const int horizon : kHorizons)
        horizons.push_back({std::to_string(horizon), horizonName(horizon)});
    return {
        instrumentParam("instrument", TM_TEXT("studies", "Instrument"), "SPX",
                        bySymbol({"SPX", "NDX", "RUT", "SPY", "QQQ", "IWM"})),
        choiceParam(
            "rule", TM_TEXT("reversal_history", "Rule"), "open",
            {{"open", TM_TEXT("reversal_history", "Open above")}, {"high", TM_TEXT("reversal_history", "High above")}},
            TM_TEXT("reversal_history", "What has to stand above the prior close; the close is below it in both.")),
        numberParam("threshold", TM_TEXT("studies", "Threshold"), 0.01, {0.001, 0.1, 0.0025}, percent(2)),
        countParam("start_year", TM_TEXT("reversal_history", "Since"), 1957, {1928, 2100, 1}, kPlain),
        choiceParam("horizon", TM_TEXT("reversal_history", "Horizon"), std::to_string(kMonth), std::move(horizons),
                    TM_TEXT("reversal_history", "Trading days after the case, for the headline and the grids.")),
        flagParam("guard", TM_TEXT("reversal_history", "Guard against stale opens"), true),
        numberParam("guard_limit", TM_TEXT("reversal_history", "Stale opens allowed"), 0.10, {0.0, 1.0, 0.05},
                    percent(0), TM_TEXT("reversal_history", "A year with a larger share is counted apart.")),
        choiceParam("quartiles", TM_TEXT("reversal_history", "Quartiles"), "r7",
                    {{"r7", verbatim("R-7")}, {"r6", verbatim("R-6")}},
                    TM_TEXT("reversal_history", "R-7 as Excel and numpy have them, R-6 as Word draws them.")),
        countParam("resamples", TM_TEXT("reversal_history", "Resamples"), 10000, {100, 1000000, 1000}, number(0),
                   TM_TEXT("reversal_history", "Of the bootstrap beyond eight cases, and of the draws of like days.")),
        countParam("seed", TM_TEXT("reversal_history", "Seed"), 20251120, {0, 4e9, 1}, kPlain)};
}

} // namespace

Study reversal_history()
{
    return {
        .id = "reversal_history",
        .title = TM_TEXT("studies", "Reversal history"),
        .method = TM_TEXT("reversal_history", "Finds the days that opened up by the threshold or more and closed below "
                                              "the prior close, and what followed "
                                              "them, with tests that hold for few cases."),
        .formula = verbatim("O_t / C_{t−1} − 1 ≥ x  ∧  C_t < C_{t−1};   r_h = C_{t+h} / C_t − 1"),
        .definition = TM_TEXT(
            "reversal_history",
            "Simple returns, close to close, in trading days; a month is 21. Signed-rank, sign and sign-flip tests are "
            "exact by enumeration, and so is the bootstrap of up to eight cases."),
        .params = paramsOf(),
        .inputs = &inputsOf,
        .compute = &compute,
        .report = {Part::Quantitative, 10, "3.1", {"C3"}},
    };
}

} // namespace tidemark::study_makers
