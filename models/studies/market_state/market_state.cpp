// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/market_state/gauges.h"

namespace tidemark::study_makers {

namespace {

using namespace market_state;

std::vector<InputSpec> inputsOf(const ParamValues&, TimePoint)
{
    std::vector<InputSpec> inputs;
    for (const Gauge& gauge : gauges()) {
        InputSpec input = dailyBars(gauge.id, gauge.instrument, gauge.wanted);
        input.required = false;
        input.interval = gauge.monthly ? Interval::Month1 : Interval::Day1;
        if (gauge.kind == GaugeKind::Rate) {
            input.content = TM_TEXT("market_state", "One value a day or month, in percent");
            input.formats = {"FRED"};
        }
        inputs.push_back(std::move(input));
    }
    return inputs;
}

Result<StudyOutput> compute(const StudyInputs& inputs, const ParamValues& params, const Progress& progress)
{
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, TM_TEXT("studies", "Cancelled"));
    const auto window = static_cast<Eigen::Index>(params.integer("window"));
    const std::vector<Reading> readings = readingsOf(inputs, window);
    if (readings.empty())
        return fail(ErrorCode::NoData,
                    TM_TEXT("market_state",
                            "The store holds none of the markets of this page; import daily bars of one "
                            "of them, such as VIX or HYOAS"));
    StudyOutput out;
    out.metrics = metricsOf(readings, inputs.asOf);
    out.figures.push_back(figureOf(readings, inputs.asOf, window));
    out.tables.push_back(tableOf(readings));
    out.verdicts = verdictsOf(readings, inputs.asOf, params.number("spread_alarm"));
    out.notes = notesOf(readings, inputs.asOf);
    return out;
}

} // namespace

Study market_state()
{
    return {
        .id = "market_state",
        .title = TM_TEXT("studies", "State of the markets"),
        .method = TM_TEXT("market_state", "Level, change, place in its own history and distance from the high of each "
                                          "market the report speaks of, at the same as-of."),
        .formula = verbatim("p = (#{x < x_T} + ½ #{x = x_T}) / n"),
        .definition = TM_TEXT("market_state", "One month is 20 observations, one year 252; percentiles count the last "
                                              "value among its own history, ties half. Rates and spreads change in "
                                              "percentage points, prices in percent."),
        .params = {countParam("window", TM_TEXT("market_state", "Percentile over"), 504, {60, 5040, 1},
                              {Unit::Days, 0, Sign::Negative, true}),
                   numberParam("spread_alarm", TM_TEXT("market_state", "Alarm: spread wider in 20 days by, pp"), 0.5,
                               {0.05, 5, 0.05}, number(2))},
        .inputs = &inputsOf,
        .compute = &compute,
        .report = {Part::Strategy, 50, "4.3"},
    };
}

} // namespace tidemark::study_makers
