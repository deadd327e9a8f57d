// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/param_specs.h"
#include "models/studies/cta_levels/analysis.h"

namespace tidemark::study_makers {

namespace {

std::vector<ParamSpec> levelParams()
{
    return {instrumentParam(
                "instrument", TM_TEXT("cta_levels", "Index"), "SPX",
                {{"SPX", verbatim("S&P 500")}, {"NDX", verbatim("Nasdaq-100")}, {"RUT", verbatim("Russell 2000")}},
                TM_TEXT("cta_levels", "Daily bars the level is held against")),
            numberParam("level", TM_TEXT("cta_levels", "Level"), 6456, {1, 1'000'000}, number(0),
                        TM_TEXT("cta_levels", "The threshold that was published; drag it on the chart")),
            choiceParam("buffer", TM_TEXT("cta_levels", "Buffer in"), "atr",
                        {{"atr", TM_TEXT("cta_levels", "ATR")}, {"sigma", TM_TEXT("cta_levels", "Daily σ")}},
                        TM_TEXT("cta_levels", "Measure of the band round the level")),
            numberParam("buffer_k", TM_TEXT("cta_levels", "Buffer multiple"), 1, {0.1, 5, 0.1},
                        {Unit::Times, 1, Sign::Negative, true}, TM_TEXT("cta_levels", "Half the width of the band")),
            countParam("atr_days", TM_TEXT("cta_levels", "ATR window"), 14, {2, 250}, {Unit::Days, 0},
                       TM_TEXT("cta_levels", "Wilder's n")),
            countParam("lookback", TM_TEXT("cta_levels", "Sessions shown"), 80, {20, 2000}, number(0),
                       TM_TEXT("cta_levels", "Calculations use the whole history")),
            countParam("hold_days", TM_TEXT("cta_levels", "Path trigger"), 5, {1, 60}, {Unit::Days, 0},
                       TM_TEXT("cta_levels", "Closes the price stays at a level")),
            numberParam("placebo_reach", TM_TEXT("cta_levels", "Placebo range"), 0.05, {0.005, 0.5, 0.005}, percent(1),
                        TM_TEXT("cta_levels", "Random levels are drawn within this distance of the close")),
            countParam("seed", TM_TEXT("cta_levels", "Placebo seed"), 6456, {0, 1e9}, number(0),
                       TM_TEXT("cta_levels", "The same seed draws the same levels"))};
}

std::vector<ParamSpec> modelParams()
{
    return {
        numberParam("capital", TM_TEXT("cta_levels", "Capital in this index"), 10, {0.1, 1000},
                    {Unit::UsdBillion, 1, Sign::Negative, true},
                    TM_TEXT("cta_levels", "Trend followers' capital given to it: an assumption, flows scale with it")),
        numberParam("vol_target", TM_TEXT("cta_levels", "Volatility target"), 0.40, {0.01, 1, 0.01}, percent(0),
                    TM_TEXT("cta_levels", "Annual, of that capital; 40 % as Moskowitz, Ooi and Pedersen take it")),
        countParam("vol_centre", TM_TEXT("cta_levels", "Volatility memory"), 60, {2, 500}, {Unit::Days, 0},
                   TM_TEXT("cta_levels", "Centre of mass of the weights")),
        numberParam("cap", TM_TEXT("cta_levels", "Exposure cap"), 4, {0.1, 20, 0.1},
                    {Unit::Times, 1, Sign::Negative, true},
                    TM_TEXT("cta_levels", "Largest exposure, multiple of capital")),
        numberParam("tape", TM_TEXT("cta_levels", "Tape size"), 2, {0.1, 6, 0.1},
                    {Unit::Sigma, 1, Sign::Negative, true},
                    TM_TEXT("cta_levels", "Up and down tapes, in σ of the horizon")),
        choiceParam("path", TM_TEXT("cta_levels", "Path"), "straight",
                    {{"straight", TM_TEXT("cta_levels", "Equal daily steps")},
                     {"first_day", TM_TEXT("cta_levels", "All on the first day")}},
                    TM_TEXT("cta_levels", "How the price gets there: a jump raises volatility, equal steps lower it")),
        choiceParam("blend", TM_TEXT("cta_levels", "Signals"), "both",
                    {{"both", TM_TEXT("cta_levels", "Momentum and crosses")},
                     {"momentum", TM_TEXT("cta_levels", "Momentum signs")},
                     {"crosses", TM_TEXT("cta_levels", "Exponential crosses")}},
                    TM_TEXT("cta_levels", "Signals in the blend, equally weighted"))};
}

std::vector<InputSpec> inputs(const ParamValues& params, TimePoint /*asOf*/)
{
    const std::string& instrument = params.text("instrument");
    InputSpec published;
    published.role = "published";
    published.kind = InputKind::Frame;
    published.name = "published_level";
    published.required = false;
    published.wanted = TM_TEXT("cta_levels", "Published CTA levels by date");
    published.content = TM_TEXT("cta_levels", "Date published, close it refers to, short, medium and long-term level");
    published.formats = {"CSV: published, as_of_close, short_term, medium_term, long_term"};
    return {dailyBars("index", instrument, TM_TEXT("cta_levels", "Daily bars of %1").with(instrument)),
            std::move(published)};
}

Result<StudyOutput> compute(const StudyInputs& inputs, const ParamValues& params, const Progress& progress)
{
    const auto analysis = cta_levels::analyse(inputs, params, progress);
    if (!analysis)
        return tl::unexpected(analysis.error());
    StudyOutput out;
    out.study = "cta_levels";
    out.asOf = inputs.asOf;
    out.params = params;
    cta_levels::addFigures(*analysis, out);
    cta_levels::addTables(*analysis, out);
    cta_levels::addMetrics(*analysis, out);
    progress.report(1);
    return out;
}

} // namespace

Study cta_levels()
{
    Study out;
    out.id = "cta_levels";
    out.title = TM_TEXT("studies", "CTA levels");
    out.method = TM_TEXT(
        "cta_levels", "Distance of the close from a published level, the averages that would explain it, the closes at "
                      "which trend signals turn, and what a rule-following trend fund would trade.");
    out.formula =
        TM_TEXT("cta_levels", "flow = capital × (w(P, t) − w₀),  w = signal × min(cap, σ*/σ),  u = z·exp(−z²/4)/0.89");
    out.definition = TM_TEXT(
        "cta_levels", "Broken: close below the level less its buffer. σ of distances: sample deviation of the last 20 "
                      "log returns. Momentum uses price returns over 21, 63 and 252 days; crosses have time scales "
                      "(8, 24), (16, 48), (32, 96) with weights 1/n. A week is 5 trading days, a month 21. Flows are a "
                      "model, not a measurement.");
    out.params = levelParams();
    for (ParamSpec& param : modelParams())
        out.params.push_back(std::move(param));
    out.inputs = &inputs;
    out.compute = &compute;
    out.report = {Part::Quantitative, 20, "3.2", {"C4"}, 2};
    return out;
}

} // namespace tidemark::study_makers
