// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/param_specs.h"
#include "models/studies/reversal_history/analysis.h"

#include <cmath>

namespace tidemark::study_makers {

namespace {

using namespace reversal_history;

std::vector<InputSpec> inputsOf(const ParamValues& params, TimePoint)
{
    const std::string& instrument = params.text("instrument");
    auto main =
        dailyBars("index", instrument, TM_TEXT("reversal_history", "Daily bars of %1 with opens").with(instrument));
    auto vix = dailyBars("vix", "VIX", TM_TEXT("reversal_history", "Daily closes of the VIX"));
    vix.required = false;
    auto target = dailyBars("target_upper", "DFEDTARU",
                            TM_TEXT("reversal_history", "Upper limit of the federal funds target range"));
    target.required = false;
    target.content = TM_TEXT("reversal_history", "One value a day, in percent");
    target.formats = {"FRED"};
    return {std::move(main), std::move(vix), std::move(target)};
}

std::vector<Note> notesOf(const Analysis& analysis)
{
    std::vector<Note> notes;
    const auto cautioned = [&](Text text) { notes.push_back({NoteKind::Caution, std::move(text)}); };
    if (!analysis.failedYears.empty()) {
        std::int64_t uncounted = 0;
        for (const auto& c : analysis.all)
            uncounted += !c.trusted;
        cautioned(TM_TEXT("reversal_history",
                          "In %1 years more than %2 of the opens equal the prior close or every price of the day, so a "
                          "screen on the "
                          "open cannot find their cases; %3 days of those years met the rule and are listed apart.")
                      .with(static_cast<std::int64_t>(analysis.failedYears.size()))
                      .with(analysis.definition.guardLimit, percent(0))
                      .with(uncounted));
    }
    for (const auto& h : analysis.horizons)
        if (h.overlapping) {
            cautioned(TM_TEXT("reversal_history",
                              "At T+%1 and beyond some forward windows share days: the cases are not independent.")
                          .with(static_cast<std::int64_t>(h.horizon)));
            break;
        }
    const auto& last = analysis.horizons.back();
    if (last.mean.n >= 2)
        cautioned(TM_TEXT("reversal_history",
                          "With %1 cases a mean at T+%2 below %3 cannot be told from chance (power 80%, level 5%).")
                      .with(static_cast<std::int64_t>(last.mean.n))
                      .with(static_cast<std::int64_t>(last.horizon))
                      .with(last.detectable, percent(1)));
    return notes;
}

Result<StudyOutput> compute(const StudyInputs& inputs, const ParamValues& params, const Progress& progress)
{
    const BarsPtr bars = inputs.barsOf("index");
    const std::string& instrument = params.text("instrument");
    if (bars->open().size() == 0 || !bars->hasRange())
        return fail(ErrorCode::Precondition,
                    TM_TEXT("reversal_history", "%1 has closes only; the screen needs open, high and low")
                        .with(describe(bars->key())));
    const auto analysis = analyse(*bars, inputs, definitionOf(params), progress);
    if (!analysis)
        return tl::unexpected(analysis.error());
    StudyOutput output;
    output.metrics = metricsOf(*analysis, inputs.asOf);
    output.figures = figuresOf(*bars, *analysis, instrument);
    output.tables = tablesOf(*bars, *analysis);
    output.notes = notesOf(*analysis);
    return output;
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
            "Simple returns, close to close, in trading days. Signed-rank, sign and sign-flip tests are exact by "
            "enumeration; quartiles by rule R-7."),
        .params = {instrumentParam("instrument", TM_TEXT("studies", "Instrument"), "SPX",
                                   bySymbol({"SPX", "NDX", "RUT", "SPY", "IWM"})),
                   choiceParam("rule", TM_TEXT("reversal_history", "Rule"), "open",
                               {{"open", TM_TEXT("reversal_history", "Open above")},
                                {"high", TM_TEXT("reversal_history", "High above")}}),
                   numberParam("threshold", TM_TEXT("studies", "Threshold"), 0.01, {0.001, 0.1, 0.0025}, percent(2)),
                   countParam("start_year", TM_TEXT("reversal_history", "Since"), 1957, {1928, 2100},
                              {Unit::None, 0, Sign::Negative, false}),
                   flagParam("guard", TM_TEXT("reversal_history", "Guard against stale opens"), true),
                   numberParam("guard_limit", TM_TEXT("reversal_history", "Stale opens allowed"), 0.10,
                               {0.0, 1.0, 0.05}, percent(0),
                               TM_TEXT("reversal_history", "A year with a larger share is counted apart.")),
                   countParam("resamples", TM_TEXT("reversal_history", "Bootstrap resamples"), 10000,
                              {100, 1000000, 1000}, number(0)),
                   countParam("seed", TM_TEXT("reversal_history", "Seed"), 20251120, {0, 4e9},
                              {Unit::None, 0, Sign::Negative, false})},
        .inputs = &inputsOf,
        .compute = &compute,
        .report = {Part::Quantitative, 10, "3.1", {"C3"}},
    };
}

} // namespace tidemark::study_makers
