// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/study_parts.h"
#include "models/studies/btc_ndx_correlation/report.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::btc_ndx_correlation {

namespace {

using Eigen::Index;
using quant::CalendarRule;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr NumberFormat kCorrelation{Unit::None, 2};
constexpr NumberFormat kSignedCorrelation{Unit::None, 2, Sign::Always};
constexpr NumberFormat kLag{Unit::Days, 0, Sign::Always};

StrongestLag strongest(const Analysis& a, bool withZero)
{
    StrongestLag best{0, kNaN};
    for (Index i = 0; i < a.lagged.size(); ++i) {
        const Index lag = i - a.settings.lags;
        if ((lag != 0 || withZero) && std::isfinite(a.lagged[i]) && !(std::abs(best.value) >= std::abs(a.lagged[i])))
            best = {lag, a.lagged[i]};
    }
    return best;
}

std::vector<double> lastFinite(const Eigen::ArrayXd& values, Index count)
{
    std::vector<double> out;
    for (Index i = std::max<Index>(0, values.size() - count); i < values.size(); ++i)
        if (std::isfinite(values[i]))
            out.push_back(values[i]);
    return out;
}

} // namespace

StrongestLag strongestLag(const Analysis& a) { return strongest(a, true); }

StrongestLag strongestLead(const Analysis& a) { return strongest(a, false); }

TableSpec methodTable(const Analysis& a, const StudyInputs& in)
{
    TableSpec table;
    table.id = "btc_ndx_correlation.methods";
    table.title = TM_TEXT("studies", "The last value by calendar rule and estimator, %1 rows")
                      .with(static_cast<double>(a.settings.window), number(0));
    table.columns = {{"rule", TM_TEXT("studies", "Calendar rule"), {}, false}};
    const std::array<Estimator, 4> estimators{Estimator::Pearson, Estimator::Spearman, Estimator::Kendall,
                                              Estimator::Ewma};
    const std::array<const char*, 4> ids{"pearson", "spearman", "kendall", "ewma"};
    for (std::size_t i = 0; i < estimators.size(); ++i)
        table.columns.push_back({ids[i], estimatorName(estimators[i], a.settings.lambda), kCorrelation, true});
    table.columns.push_back({"n", TM_TEXT("studies", "Returns in all"), number(0), true});
    const auto btc = in.barsOf("btc");
    const auto ndx = in.barsOf("ndx");
    for (const auto rule : {CalendarRule::CommonDays, CalendarRule::DropWeekend, CalendarRule::CalendarFill}) {
        const auto returns =
            rule == a.settings.rule ? a.returns
            : rule == CalendarRule::CommonDays
                ? a.common
                : quant::pairedReturns({btc->times(), btc->close()}, {ndx->times(), ndx->close()}, rule);
        std::vector<TableCell> row{ruleName(rule)};
        for (const auto estimator : estimators)
            row.emplace_back(lastValue(returns, estimator, a.settings.window, a.settings.lambda));
        row.emplace_back(static_cast<double>(returns.x.size()));
        table.rows.push_back(std::move(row));
    }
    table.note = TM_TEXT(
        "studies",
        "With closed days filled, BTC's weekend moves meet zeros and NDX's catching up on Monday counts against "
        "them; with weekends dropped, what BTC did while NDX was closed is left out");
    return table;
}

TableSpec leadLagTable(const Analysis& a)
{
    TableSpec table;
    table.id = "btc_ndx_correlation.lead_lag";
    table.title = TM_TEXT("studies", "Cross-correlation by lag");
    table.columns = {{"lag", TM_TEXT("studies", "BTC leads by, days"), {Unit::None, 0, Sign::Always}, true},
                     {"correlation", TM_TEXT("studies", "Correlation"), kSignedCorrelation, true},
                     {"outside", TM_TEXT("studies", "Outside the band"), {}, false}};
    for (Index i = 0; i < a.lagged.size(); ++i)
        table.rows.push_back(
            {static_cast<double>(i - a.settings.lags), a.lagged[i],
             std::abs(a.lagged[i]) > a.laggedBand ? TM_TEXT("studies", "yes") : TM_TEXT("studies", "no")});
    table.note =
        TM_TEXT("studies", "Band ±%1 for unrelated white noise, n = %2; of %3 lags one in twenty is outside by chance")
            .with(a.laggedBand, number(3))
            .with(std::int64_t{a.laggedCount})
            .with(std::int64_t{a.lagged.size()});
    return table;
}

std::vector<Metric> metricsOf(const Analysis& a)
{
    MetricList out{"btc_ndx_correlation", a.known()};
    Metric& value = out.addToStrip("value", TM_TEXT("studies", "BTC–NDX %1").with(curveName(a.main, a.settings.lambda)),
                                   a.value, kCorrelation);
    value.context = TM_TEXT("studies", "%1 in 20 days").with(a.change20, kSignedCorrelation);
    value.method = TM_TEXT("studies", "%1, %2")
                       .with(estimatorName(a.main.estimator, a.settings.lambda))
                       .with(ruleName(a.settings.rule));
    value.sparkline = lastFinite(a.main.values, 120);
    Metric& low = out.add("band_low", TM_TEXT("studies", "Band, low"), a.valueLow, kCorrelation);
    low.strip = std::isfinite(a.valueLow);
    low.context = TM_TEXT("studies", "high %1, Fisher 95%").with(a.valueHigh, kCorrelation);
    out.add("band_high", TM_TEXT("studies", "Band, high"), a.valueHigh, kCorrelation);
    Metric& two = out.addToStrip("percentile_2y", TM_TEXT("studies", "Percentile in two years"), a.percentileTwoYears,
                                 percent(0));
    two.context = TM_TEXT("studies", "of the days before");
    Metric& all =
        out.addToStrip("percentile", TM_TEXT("studies", "Percentile in its history"), a.percentile, percent(0));
    all.context =
        TM_TEXT("studies", "since %1").with(std::chrono::floor<std::chrono::days>(a.first()), DateStyle::MonthYear);
    for (std::size_t i = 0; i < 2; ++i) {
        const auto& curve = a.comparisons[i];
        out.add(i == 0 ? "compare1" : "compare2",
                TM_TEXT("studies", "BTC–NDX %1").with(curveName(curve, a.settings.lambda)),
                curve.values.size() > 0 ? curve.values[curve.values.size() - 1] : kNaN, kCorrelation);
    }
    Metric& level = out.addToStrip("level_correlation", TM_TEXT("studies", "Correlation of levels"), a.levelCorrelation,
                                   kCorrelation);
    level.context = TM_TEXT("studies", "not of returns");
    const auto best = strongestLag(a);
    Metric& lead =
        out.add("lead_lag_max", TM_TEXT("studies", "Strongest cross-correlation"), best.value, kSignedCorrelation);
    lead.context = TM_TEXT("studies", "band ±%1").with(a.laggedBand, number(3));
    Metric& lag = out.add("lead_lag_lag", TM_TEXT("studies", "At lag (BTC leads when positive)"),
                          static_cast<double>(best.lag), kLag);
    lag.context = TM_TEXT("studies", "best apart from lag 0: %1 at %2 d")
                      .with(strongestLead(a).value, kSignedCorrelation)
                      .with(static_cast<double>(strongestLead(a).lag), {Unit::None, 0, Sign::Always});
    if (a.intraday) {
        Metric& hy = out.addToStrip("hayashi_yoshida", TM_TEXT("studies", "By the minute"), a.intraday->correlation,
                                    kCorrelation);
        hy.context = TM_TEXT("studies", "Hayashi-Yoshida, %1 sessions")
                         .with(static_cast<std::int64_t>(a.intraday->sessions.size()));
        hy.asOf = a.intraday->last;
    }
    out.add("n", TM_TEXT("studies", "Returns in all"), static_cast<double>(a.returns.x.size()), number(0));
    return out.take();
}

std::vector<Note> notesOf(const Analysis& a)
{
    std::vector<Note> notes;
    for (const auto& warning : a.warnings)
        notes.push_back(caution(warning));
    if (a.returns.x.size() < a.settings.window && a.main.window > 0)
        notes.push_back(caution(TM_TEXT("studies", "The window of %1 rows is longer than the %2 returns there are")
                                    .with(static_cast<double>(a.settings.window), number(0))
                                    .with(std::int64_t{a.returns.x.size()})));
    notes.push_back(caution(
        TM_TEXT("studies", "The prices' levels correlate at %1 over the same window; levels trend, so that number says "
                           "little about how the daily moves go together")
            .with(a.levelCorrelation, kCorrelation)));
    notes.push_back(information(
        TM_TEXT("studies", "A BTC day ends at 24:00 UTC, three to four hours after the New York close: the two "
                           "closes of a date are not of one instant, which lowers lag 0 and can feign a lead of BTC")));
    notes.push_back(information(
        TM_TEXT("studies", "Neighbouring windows share most of their days, so a percentile rests on far fewer "
                           "independent values than days")));
    if (a.main.estimator == Estimator::Dcc)
        notes.push_back(
            information(TM_TEXT("studies", "DCC gives each day's correlation as expected from the days before it; its "
                                           "parameters are fitted to the whole history up to the as-of")));
    if (a.intraday && std::ranges::any_of(a.intraday->byLead, [](double v) { return std::abs(v) > 1; }))
        notes.push_back(caution(TM_TEXT(
            "studies", "Hayashi-Yoshida goes beyond ±1 at some lead; that is the estimator's noise, shown as it is")));
    return notes;
}

} // namespace tidemark::btc_ndx_correlation
