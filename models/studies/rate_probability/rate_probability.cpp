// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/param_specs.h"
#include "models/studies/rate_probability/analysis.h"

namespace tidemark::study_makers {

namespace {

InputSpec input(std::string role, InputKind kind, std::string name, bool required, Text wanted, Text content,
                std::vector<std::string> formats)
{
    InputSpec out;
    out.role = std::move(role);
    out.kind = kind;
    out.name = std::move(name);
    out.required = required;
    out.wanted = std::move(wanted);
    out.content = std::move(content);
    out.formats = std::move(formats);
    return out;
}

std::vector<InputSpec> inputs(const ParamValues& params, TimePoint /*asOf*/)
{
    const auto settings = rate_probability::readSettings(params);
    const bool publishedOnly = settings.source == rate_probability::Source::Published;
    const bool ownOnly = settings.source == rate_probability::Source::Own;
    const Text value = TM_TEXT("rate_probability", "Daily values: date, rate");
    return {input("published", InputKind::Frame, "published_odds", publishedOnly,
                  TM_TEXT("rate_probability", "Published meeting odds"),
                  TM_TEXT("rate_probability", "One row a day, one column a target range"), {"CME FedWatch download"}),
            input("calendar", InputKind::Frame, "meeting", ownOnly, TM_TEXT("rate_probability", "FOMC meeting dates"),
                  TM_TEXT("rate_probability", "First and last day of each meeting"), {"FOMC meetings"}),
            input("futures", InputKind::Contracts, "ZQ", ownOnly,
                  TM_TEXT("rate_probability", "30-day fed funds futures by contract"),
                  TM_TEXT("rate_probability", "Daily prices by contract, such as ZQZ25"), {"Futures by contract"}),
            input("upper", InputKind::Bars, "DFEDTARU", false, TM_TEXT("rate_probability", "Target range, upper limit"),
                  value, {"FRED"}),
            input("lower", InputKind::Bars, "DFEDTARL", false, TM_TEXT("rate_probability", "Target range, lower limit"),
                  value, {"FRED"}),
            input("effective", InputKind::Bars, "DFF", false,
                  TM_TEXT("rate_probability", "Effective federal funds rate"), value, {"FRED"}),
            input("events", InputKind::Frame, "event", false, TM_TEXT("rate_probability", "Dated events"),
                  TM_TEXT("rate_probability", "Time, category, title, source"), {})};
}

Result<StudyOutput> compute(const StudyInputs& inputs, const ParamValues& params, const Progress& progress)
{
    StudyOutput out;
    out.study = "rate_probability";
    out.asOf = inputs.asOf;
    out.params = params;
    const auto analysis = rate_probability::analyse(inputs, params, progress, out);
    if (!analysis)
        return tl::unexpected(analysis.error());
    if (!*analysis)
        return out;
    rate_probability::addFigures(**analysis, out);
    rate_probability::addTables(**analysis, out);
    rate_probability::addMetrics(**analysis, out);
    rate_probability::addNotes(**analysis, out);
    progress.report(1);
    return out;
}

} // namespace

Study rate_probability()
{
    Study out;
    out.id = "rate_probability";
    out.title = TM_TEXT("studies", "Rate probability");
    out.method =
        TM_TEXT("rate_probability",
                "Fed funds futures turned into probabilities of target ranges by meeting, beside the tables CME "
                "publishes, with their difference.");
    out.formula = TM_TEXT(
        "rate_probability",
        "r = 100 − price = (N·start + M·end)/D,  c = (end − start)/0.25,  P(k) = 1 − |c − k|,  P(k ± 1) = |c − k|");
    out.definition =
        TM_TEXT("rate_probability",
                "Months without a meeting anchor the rate; from the next anchor meetings are solved backward, "
                "without one forward. CME counts the meeting day as before the decision (N = d), its text of "
                "2015 as after (N = d − 1). A cut is any target range below the reference range; a meeting on "
                "the as-of date is past; a day's table is that of its close.");
    out.params = {dayParam("meeting", TM_TEXT("rate_probability", "Meeting"), makeDate(2025, 12, 10),
                           TM_TEXT("rate_probability", "Decision day: the second day of the meeting")),
                  choiceParam("method", TM_TEXT("rate_probability", "Method"), "cme",
                              {{"cme", TM_TEXT("rate_probability", "CME: meeting day before")},
                               {"cme_2015", TM_TEXT("rate_probability", "CME 2015: meeting day after")}},
                              TM_TEXT("rate_probability", "On which side of the decision its own day counts")),
                  choiceParam("source", TM_TEXT("rate_probability", "Source"), "both",
                              {{"published", TM_TEXT("rate_probability", "Published tables")},
                               {"own", TM_TEXT("rate_probability", "Own, from futures")},
                               {"both", TM_TEXT("rate_probability", "Both")}},
                              TM_TEXT("rate_probability", "With both, the published tables lead")),
                  choiceParam("reference", TM_TEXT("rate_probability", "A cut is below"), "as_of",
                              {{"as_of", TM_TEXT("rate_probability", "The range at the as-of")},
                               {"then", TM_TEXT("rate_probability", "The range of each day")}},
                              TM_TEXT("rate_probability", "The first keeps one threshold over the whole history")),
                  dayParam("start", TM_TEXT("rate_probability", "History from"), makeDate(2025, 7, 1),
                           TM_TEXT("rate_probability", "First day of the history shown"))};
    out.inputs = &inputs;
    out.compute = &compute;
    out.report = {Part::CrossAsset, 30, "2.3.1", {"C5"}, 4};
    return out;
}

} // namespace tidemark::study_makers
