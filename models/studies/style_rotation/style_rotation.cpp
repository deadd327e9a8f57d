// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/param_specs.h"
#include "models/studies/style_rotation/analysis.h"

namespace tidemark::study_makers {

namespace {

using namespace style_rotation;

std::vector<InputSpec> inputsOf(const ParamValues& params, TimePoint)
{
    auto small = dailyBars("small", params.text("small"),
                           TM_TEXT("style_rotation", "Daily closes of %1").with(params.text("small")));
    auto large = dailyBars("large", params.text("large"),
                           TM_TEXT("style_rotation", "Daily closes of %1").with(params.text("large")));
    auto range = dailyBars("target_lower", "DFEDTARL",
                           TM_TEXT("style_rotation", "Lower limit of the federal funds target range"));
    range.required = false;
    range.content = TM_TEXT("style_rotation", "One value a day, in percent");
    range.formats = {"FRED"};
    return {std::move(small),
            std::move(large),
            std::move(range),
            {.role = "odds",
             .kind = InputKind::Frame,
             .name = "published_odds",
             .range = {},
             .required = false,
             .wanted = TM_TEXT("style_rotation", "Published rate probabilities of the meeting"),
             .content = TM_TEXT("style_rotation", "One row a day, one column a target range"),
             .formats = {"CME FedWatch"}}};
}

Result<StudyOutput> compute(const StudyInputs& inputs, const ParamValues& params, const Progress& progress)
{
    const auto analysis = analyse(inputs, params, progress);
    if (!analysis)
        return tl::unexpected(analysis.error());
    StudyOutput out;
    addFigures(*analysis, inputs.asOf, out);
    addTables(*analysis, out);
    addMetrics(*analysis, inputs.asOf, out);
    addNotes(*analysis, out);
    return out;
}

} // namespace

Study style_rotation()
{
    return {
        .id = "style_rotation",
        .title = TM_TEXT("studies", "Style rotation"),
        .method = TM_TEXT("style_rotation", "Relative strength of small against large caps: the ratio of closes of the "
                                            "same sessions, and Wilder’s index of that ratio."),
        .formula = verbatim("RSI = 100 · U / (U + D),   U_t = (U_{t−1} · (n − 1) + max(Δ, 0)) / n"),
        .definition =
            TM_TEXT("style_rotation", "Wilder’s first average is the simple mean of n changes; Cutler uses simple "
                                      "means throughout; the exponential form is seeded by the first change."),
        .params = {instrumentParam("small", TM_TEXT("style_rotation", "Small caps"), "IWM", bySymbol({"IWM", "RUT"})),
                   instrumentParam("large", TM_TEXT("style_rotation", "Large caps"), "NDX",
                                   bySymbol({"NDX", "QQQ", "SPX"})),
                   countParam("n", TM_TEXT("style_rotation", "Length"), 14, {2, 250, 1},
                              {Unit::Days, 0, Sign::Negative, true}),
                   choiceParam("method", TM_TEXT("style_rotation", "Method"), "wilder",
                               {{"wilder", methodName(quant::RsiSmoothing::Wilder)},
                                {"cutler", methodName(quant::RsiSmoothing::Cutler)},
                                {"ewm", methodName(quant::RsiSmoothing::Ewm)}}),
                   dayParam("from", TM_TEXT("style_rotation", "Shown from"), makeDate(2025, 1, 2)),
                   dayParam("meeting", TM_TEXT("style_rotation", "Meeting"), makeDate(2025, 12, 10),
                            TM_TEXT("style_rotation", "The meeting whose cut odds are related to the ratio."))},
        .inputs = &inputsOf,
        .compute = &compute,
        .report = {Part::Strategy, 30, "4.2.2", {"C7"}},
    };
}

} // namespace tidemark::study_makers
