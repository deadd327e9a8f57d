// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/builtin_instruments.h"
#include "models/core/param_specs.h"
#include "models/studies/intraday_reversal/report.h"
#include "models/studies/study.h"

#include <algorithm>

namespace tidemark {

namespace intraday_reversal {

namespace {

using std::chrono::days;

Date overlayDate(const ParamValues& params, int which)
{
    return params.date("overlay" + std::to_string(which) + "_date");
}

bool overlayWanted(const ParamValues& params, int which) { return params.flag("overlay" + std::to_string(which)); }

/// The day and enough before it to hold the session before, over any holiday.
TimeRange around(Date date) { return {date - days{7}, endOfNewYorkDay(date)}; }

InputSpec intradayBars(std::string role, std::string instrument, Date date, bool required)
{
    InputSpec spec;
    spec.role = std::move(role);
    spec.kind = InputKind::BarsAnyIntraday;
    spec.wanted = TM_TEXT("studies", "Intraday bars of %1 for %2").with(instrument).with(date);
    spec.name = std::move(instrument);
    spec.interval = Interval::Minute1;
    spec.range = around(date);
    spec.required = required;
    spec.content =
        TM_TEXT("studies", "Bars of 1 to 60 minutes with the session before: time, open, high, low, close, volume");
    spec.formats = {"CSV datetime,open,high,low,close,volume", "Yahoo", "Polygon", "Alpha Vantage"};
    return spec;
}

InputSpec dailyClose(std::string role, const std::string& instrument, Date date)
{
    auto spec = dailyBars(std::move(role), instrument,
                          TM_TEXT("studies", "Daily bars of %1, for the official prior close").with(instrument));
    spec.range = TimeRange{date - days{10}, date + days{1}};
    spec.required = false;
    return spec;
}

std::vector<InputSpec> inputs(const ParamValues& params, TimePoint)
{
    const auto& index = params.text("index");
    const auto& stock = params.text("stock");
    const Date date = params.date("date");
    std::vector<InputSpec> specs{intradayBars("index", index, date, true), intradayBars("stock", stock, date, false),
                                 dailyClose("index.daily", index, date), dailyClose("stock.daily", stock, date)};
    for (const int which : {1, 2}) {
        if (!overlayWanted(params, which))
            continue;
        const Date earlier = overlayDate(params, which);
        const auto role = "overlay" + std::to_string(which);
        specs.push_back(intradayBars(role, "SPX", earlier, false));
        specs.back().alternatives = {index};
        specs.push_back(dailyClose(role + ".daily", "SPX", earlier));
    }
    return specs;
}

/// Levels of an index carry no dividends or splits; other daily bars are the traded price only when they say so.
bool isTraded(const StudyInputs& in, const std::string& role)
{
    const auto bars = in.barsOf(role);
    if (!bars)
        return false;
    const auto* instrument = findInstrument(builtinInstruments(), bars->key().instrument);
    const bool level =
        instrument && (instrument->assetClass == AssetClass::Index || instrument->assetClass == AssetClass::Volatility);
    return level || in.adjustmentOf(role) == Adjustment::Raw;
}

std::optional<DayPath> pathOf(const StudyInputs& in, const std::string& role, Date date, const Cut& cut)
{
    const auto bars = in.barsOf(role);
    auto daily = in.barsOf(role + ".daily");
    if (bars && daily && daily->key().instrument != bars->key().instrument)
        daily = nullptr; // the intraday bars are of an alternative
    return dayPath(bars, daily, daily && isTraded(in, role + ".daily"), in.sessionsOf("NYSE"), date, cut);
}

Status checkDay(const StudyInputs& in, Date date)
{
    const auto sessions = in.sessionsOf("NYSE");
    const auto* session = sessionOn(sessions, date);
    if (!session)
        return fail(ErrorCode::Precondition,
                    TM_TEXT("studies", "The New York exchange had no session on %1; choose a trading day").with(date));
    if (session->open >= in.asOf)
        return fail(ErrorCode::Precondition,
                    TM_TEXT("studies", "%1 lies after the as-of; choose an earlier day or a later as-of").with(date));
    return {};
}

MissingInput wantedBars(std::string instrument, Date date, bool required)
{
    const auto spec = intradayBars("", std::move(instrument), date, required);
    return {spec.wanted, spec.content, spec.formats, required};
}

Result<StudyOutput> compute(const StudyInputs& in, const ParamValues& params, const Progress& progress)
{
    const Date date = params.date("date");
    if (const auto status = checkDay(in, date); !status)
        return tl::unexpected(status.error());
    StudyOutput output;
    const Cut cut{in.asOf, params.integer("replay")};
    auto index = pathOf(in, "index", date, cut);
    if (!index) {
        output.missing.push_back(wantedBars(params.text("index"), date, true));
        return output;
    }
    Days all{.index = *std::move(index), .stock = pathOf(in, "stock", date, cut), .analogues = {}};
    if (!all.stock && in.barsOf("stock"))
        output.missing.push_back(wantedBars(params.text("stock"), date, false));
    for (const int which : {1, 2}) {
        const auto role = "overlay" + std::to_string(which);
        if (!overlayWanted(params, which) || overlayDate(params, which) == date)
            continue;
        if (auto day = pathOf(in, role, overlayDate(params, which), cut))
            all.analogues.push_back(*std::move(day));
        else if (in.barsOf(role))
            output.missing.push_back(wantedBars("SPX", overlayDate(params, which), false));
    }
    all.threshold = params.number("threshold");
    all.showPhases = params.flag("phases");
    all.showVwap = params.flag("vwap");
    all.replayMinutes = cut.replayMinutes;
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, TM_TEXT("studies", "Cancelled"));

    const auto spans = spansOf(all.index);
    output.figures = {pathFigure(all), spanFigure(all, spans)};
    if (all.showVwap) {
        if (vwapOf(all.index).size() > 0)
            output.figures.push_back(vwapFigure(all));
        else
            output.notes.push_back(
                {NoteKind::Caution,
                 TM_TEXT("studies", "%1: the bars have no volume, so there is no VWAP").with(all.index.instrument)});
    }
    output.tables = {phaseTable(all), spanTable(all, spans)};
    if (!all.analogues.empty())
        output.tables.push_back(analogueTable(all));
    output.metrics = metricsOf(all, spans);
    output.verdicts = {verdictOf(all)};
    auto notes = notesOf(all);
    output.notes.insert(output.notes.end(), std::make_move_iterator(notes.begin()),
                        std::make_move_iterator(notes.end()));
    return output;
}

std::vector<ParamSpec> params()
{
    return {instrumentParam("index", TM_TEXT("studies", "Index proxy"), "SPY", bySymbol({"SPY", "SPX", "QQQ", "NDX"})),
            instrumentParam("stock", TM_TEXT("studies", "Stock"), "NVDA", bySymbol({"NVDA", "COIN", "MSTR"})),
            dayParam("date", TM_TEXT("studies", "Day"), makeDate(2025, 11, 20)),
            numberParam("threshold", TM_TEXT("studies", "Opening gap at least"), 0.01, {0, 0.1, 0.0025}, percent()),
            flagParam("overlay1", TM_TEXT("studies", "Compare with first day"), true),
            dayParam("overlay1_date", TM_TEXT("studies", "First day"), makeDate(2025, 4, 8)),
            flagParam("overlay2", TM_TEXT("studies", "Compare with second day"), true),
            dayParam("overlay2_date", TM_TEXT("studies", "Second day"), makeDate(2020, 4, 7)),
            flagParam("phases", TM_TEXT("studies", "Phases"), true),
            flagParam("vwap", TM_TEXT("studies", "VWAP and volume"), false),
            countParam("replay", TM_TEXT("studies", "Replay to minute"), 0, {0, 390}, {},
                       TM_TEXT("studies", "Minutes after the open; 0 shows the whole day. Everything is cut there"))};
}

} // namespace

} // namespace intraday_reversal

namespace study_makers {

Study intraday_reversal();

Study intraday_reversal()
{
    Study study;
    study.id = "intraday_reversal";
    study.title = TM_TEXT("studies", "Intraday reversal");
    study.method = TM_TEXT(
        "studies", "Intraday bars of the index and a stock as percent of the prior close, cut into phases at the peak, "
                   "the break of the prior close and the low; earlier days lie beside it by minute of session.");
    study.formula = TM_TEXT("studies", "v(t) = P(t)/P₀ − 1; peak = max high, break = first t ≥ peak with close < P₀, "
                                       "given back = (peak − close)/peak");
    study.definition = TM_TEXT(
        "studies", "P₀ is the official close where traded daily bars are in the store, the last intraday bar of the "
                   "session before otherwise. Bars carry the minute they open; regular session only; missing "
                   "minutes stay gaps.");
    study.params = tidemark::intraday_reversal::params();
    study.inputs = &tidemark::intraday_reversal::inputs;
    study.compute = &tidemark::intraday_reversal::compute;
    study.report = {Part::Forensics, 10, "1.1.1", {"C2"}, 1};
    return study;
}

} // namespace study_makers

} // namespace tidemark
