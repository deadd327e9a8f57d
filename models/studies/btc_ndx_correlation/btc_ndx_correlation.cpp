// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/param_specs.h"
#include "models/studies/btc_ndx_correlation/report.h"
#include "models/studies/study.h"

namespace tidemark {

namespace btc_ndx_correlation {

namespace {

using std::chrono::days;

InputSpec minuteBars(std::string role, std::string instrument, TimePoint asOf)
{
    InputSpec spec;
    spec.role = std::move(role);
    spec.kind = InputKind::Bars;
    spec.wanted = TM_TEXT("studies", "Minute bars of %1 for the last sessions, for the correlation by the minute")
                      .with(instrument);
    spec.name = std::move(instrument);
    spec.interval = Interval::Minute1;
    spec.range = TimeRange{asOf - days{10}, asOf};
    spec.required = false;
    spec.content = TM_TEXT("studies", "1-minute bars: time, open, high, low, close");
    spec.formats = {"Binance klines", "CSV datetime,open,high,low,close,volume"};
    return spec;
}

std::vector<InputSpec> inputs(const ParamValues&, TimePoint asOf)
{
    std::vector<InputSpec> specs{dailyBars("btc", "BTCUSD", TM_TEXT("studies", "Daily bars of BTC-USD")),
                                 dailyBars("ndx", "NDX", TM_TEXT("studies", "Daily bars of the Nasdaq-100")),
                                 minuteBars("btc.minutes", "BTCUSD", asOf), minuteBars("ndx.minutes", "QQQ", asOf)};
    specs.back().alternatives = {"NDX"};
    return specs;
}

Result<StudyOutput> compute(const StudyInputs& in, const ParamValues& params, const Progress& progress)
{
    const auto analysis = analyse(in, settingsOf(params), progress);
    if (!analysis)
        return tl::unexpected(analysis.error());
    const Analysis& a = *analysis;
    StudyOutput output;
    output.figures = {rollingFigure(a), leadLagFigure(a)};
    if (auto quadrant = quadrantFigure(a))
        output.figures.push_back(*std::move(quadrant));
    if (a.intraday)
        output.figures.push_back(intradayFigure(a));
    output.tables = {methodTable(a, in), leadLagTable(a)};
    output.metrics = metricsOf(a);
    output.notes = notesOf(a);
    return output;
}

std::vector<ParamSpec> params()
{
    return {countParam("window", TM_TEXT("studies", "Window"), 60, {5, 500}, {Unit::Days, 0}),
            countParam("compare1", TM_TEXT("studies", "Shorter window"), 20, {5, 500}, {Unit::Days, 0}),
            countParam("compare2", TM_TEXT("studies", "Longer window"), 120, {5, 500}, {Unit::Days, 0}),
            choiceParam("calendar", TM_TEXT("studies", "Calendar rule"), "common_days",
                        {{"common_days", TM_TEXT("studies", "Common days")},
                         {"drop_weekend", TM_TEXT("studies", "Drop weekends")},
                         {"calendar_fill", TM_TEXT("studies", "Fill closed days")}}),
            choiceParam("estimator", TM_TEXT("studies", "Estimator"), "pearson",
                        {{"pearson", TM_TEXT("studies", "Pearson")},
                         {"spearman", TM_TEXT("studies", "Spearman")},
                         {"kendall", TM_TEXT("studies", "Kendall τ-b")},
                         {"ewma", TM_TEXT("studies", "EWMA")},
                         {"dcc", TM_TEXT("studies", "DCC(1,1)")}}),
            numberParam("lambda", TM_TEXT("studies", "EWMA λ"), 0.94, {0.5, 0.995, 0.01}, number(3)),
            dayParam("from", TM_TEXT("studies", "Show from"), makeDate(2023, 12, 1),
                     TM_TEXT("studies",
                             "Start of the picture and of the lead-lag sample; percentiles use the whole history")),
            countParam("lags", TM_TEXT("studies", "Lags"), 10, {1, 30}, {Unit::Days, 0}),
            flagParam("regimes", TM_TEXT("studies", "Shade high correlation"), true)};
}

} // namespace

} // namespace btc_ndx_correlation

namespace study_makers {

Study btc_ndx_correlation();

Study btc_ndx_correlation()
{
    Study study;
    study.id = "btc_ndx_correlation";
    study.title = TM_TEXT("studies", "BTC / NDX rolling correlation");
    study.method = TM_TEXT(
        "studies",
        "Correlation of daily log returns of bitcoin and the Nasdaq-100 over a moving window, with a band, its "
        "place in history, a scan of leads and lags, and the correlation by the minute where minutes are there.");
    study.formula = TM_TEXT("studies", "r = Σ(x−x̄)(y−ȳ) / √(Σ(x−x̄)² Σ(y−ȳ)²); band tanh(atanh r ± 1.96/√(n−3))");
    study.definition = TM_TEXT(
        "studies", "Common days: prices on days both have, then differences, so a weekend's move joins Monday's. "
                   "EWMA has zero mean and is seeded by the first return; DCC(1,1) follows Engle (2002). Windows with "
                   "fewer than 4 rows or without variance are gaps.");
    study.params = tidemark::btc_ndx_correlation::params();
    study.inputs = &tidemark::btc_ndx_correlation::inputs;
    study.compute = &tidemark::btc_ndx_correlation::compute;
    study.report = {Part::CrossAsset, 10, "2.1", {"C6"}, 3};
    return study;
}

} // namespace study_makers

} // namespace tidemark
