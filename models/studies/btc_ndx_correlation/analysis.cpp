// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/btc_ndx_correlation/analysis.h"

#include "models/quant/dcc.h"
#include "models/quant/ewma_correlation.h"
#include "models/quant/lead_lag.h"
#include "models/quant/rolling.h"
#include "models/quant/rolling_rank.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::btc_ndx_correlation {

namespace {

using Eigen::ArrayXd;
using Eigen::Index;
using quant::CalendarRule;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

quant::CorrelationKind kindOf(Estimator estimator)
{
    return estimator == Estimator::Spearman  ? quant::CorrelationKind::Spearman
           : estimator == Estimator::Kendall ? quant::CorrelationKind::Kendall
                                             : quant::CorrelationKind::Pearson;
}

/// Rows before `row` with time ≥ from.
ArrayXd historyBefore(const Analysis& a, Index row, TimePoint from)
{
    const auto first = static_cast<Index>(lowerIndex(a.returns.times, from));
    return first < row ? ArrayXd{a.main.values.segment(first, row - first)} : ArrayXd{};
}

double quantileOfFinite(const ArrayXd& values, double p)
{
    std::vector<double> finite;
    for (const double v : values)
        if (std::isfinite(v))
            finite.push_back(v);
    if (finite.empty())
        return kNaN;
    const auto at = static_cast<std::ptrdiff_t>(p * static_cast<double>(finite.size() - 1));
    std::nth_element(finite.begin(), finite.begin() + at, finite.end());
    return finite[static_cast<std::size_t>(at)];
}

void addToday(Analysis& a)
{
    const Index row = a.main.values.size() - 1;
    a.value = a.main.values[row];
    a.valueLow = a.low[row];
    a.valueHigh = a.high[row];
    a.change20 = row >= 20 ? a.value - a.main.values[row - 20] : kNaN;
    a.percentile = quant::percentileRank(historyBefore(a, row, TimePoint::min()), a.value);
    a.percentileTwoYears = quant::percentileRank(historyBefore(a, row, a.last() - std::chrono::days{730}), a.value);
    a.regimeFloor = quantileOfFinite(a.main.values, 0.8);
    const Index window = std::min(a.settings.window, a.returns.priceX.size());
    a.levelCorrelation = quant::pearson(a.returns.priceX.tail(window), a.returns.priceY.tail(window));
}

void addBand(Analysis& a)
{
    a.effectiveCount = a.main.estimator == Estimator::Dcc    ? kNaN
                       : a.main.estimator == Estimator::Ewma ? quant::ewmaEffectiveCount(a.settings.lambda)
                                                             : static_cast<double>(a.main.window);
    a.low.resize(a.main.values.size());
    a.high.resize(a.main.values.size());
    for (Index i = 0; i < a.main.values.size(); ++i) {
        const auto band = quant::fisherInterval(a.main.values[i], a.effectiveCount, kindOf(a.main.estimator));
        a.low[i] = band.low;
        a.high[i] = band.high;
    }
}

void addLeadLag(Analysis& a)
{
    const auto first = static_cast<Index>(lowerIndex(a.returns.times, a.settings.from));
    const Index rows = a.returns.x.size() - first;
    a.laggedCount = rows;
    a.laggedBand = quant::whiteNoiseBand(rows);
    a.lagged = quant::crossCorrelation(a.returns.x.tail(rows), a.returns.y.tail(rows), a.settings.lags);
}

Error cancelled() { return {ErrorCode::Cancelled, TM_TEXT("studies", "Cancelled")}; }

} // namespace

Settings settingsOf(const ParamValues& params)
{
    Settings s;
    s.window = static_cast<Index>(params.integer("window"));
    s.comparisons = {static_cast<Index>(params.integer("compare1")), static_cast<Index>(params.integer("compare2"))};
    const auto& rule = params.text("calendar");
    s.rule = rule == "drop_weekend"    ? CalendarRule::DropWeekend
             : rule == "calendar_fill" ? CalendarRule::CalendarFill
                                       : CalendarRule::CommonDays;
    const auto& estimator = params.text("estimator");
    s.estimator = estimator == "spearman"  ? Estimator::Spearman
                  : estimator == "kendall" ? Estimator::Kendall
                  : estimator == "ewma"    ? Estimator::Ewma
                  : estimator == "dcc"     ? Estimator::Dcc
                                           : Estimator::Pearson;
    s.lambda = params.number("lambda");
    s.from = params.date("from");
    s.lags = static_cast<Index>(params.integer("lags"));
    s.regimes = params.flag("regimes");
    return s;
}

Text estimatorName(Estimator estimator, double lambda)
{
    switch (estimator) {
    case Estimator::Pearson:
        return TM_TEXT("studies", "Pearson");
    case Estimator::Spearman:
        return TM_TEXT("studies", "Spearman");
    case Estimator::Kendall:
        return TM_TEXT("studies", "Kendall τ-b");
    case Estimator::Ewma:
        return TM_TEXT("studies", "EWMA λ = %1").with(lambda, number(2));
    case Estimator::Dcc:
        return TM_TEXT("studies", "DCC(1,1)");
    }
    return {};
}

Text ruleName(CalendarRule rule)
{
    switch (rule) {
    case CalendarRule::CommonDays:
        return TM_TEXT("studies", "common days");
    case CalendarRule::DropWeekend:
        return TM_TEXT("studies", "weekends dropped");
    case CalendarRule::CalendarFill:
        return TM_TEXT("studies", "every day, closed days filled");
    }
    return {};
}

Result<Curve> correlationCurve(const quant::PairedReturns& returns, Estimator estimator, Index window, double lambda,
                               const Progress& progress)
{
    Curve curve{estimator, window, {}};
    switch (estimator) {
    case Estimator::Pearson:
        curve.values = quant::rollingCorrelation(returns.x, returns.y, window);
        break;
    case Estimator::Spearman:
        curve.values = quant::rollingSpearman(returns.x, returns.y, window);
        break;
    case Estimator::Kendall:
        curve.values = quant::rollingKendall(returns.x, returns.y, window);
        break;
    case Estimator::Ewma: {
        curve.window = 0;
        curve.values = quant::ewmaCorrelation(returns.x, returns.y, lambda);
        // The seed is one pair, whose correlation is ±1; the first values say nothing until it has faded.
        const auto fading = static_cast<Index>(std::ceil(quant::ewmaEffectiveCount(lambda)));
        curve.values.head(std::min(fading, curve.values.size())).setConstant(kNaN);
        break;
    }
    case Estimator::Dcc: {
        curve.window = 0;
        auto fit = quant::fitDcc(returns.x, returns.y, progress);
        if (!fit)
            return tl::unexpected(fit.error());
        curve.values = std::move(fit->correlation);
        break;
    }
    }
    return curve;
}

double lastValue(const quant::PairedReturns& returns, Estimator estimator, Index window, double lambda)
{
    if (estimator == Estimator::Ewma) {
        const auto curve = correlationCurve(returns, estimator, window, lambda, Progress{});
        return curve && curve->values.size() > 0 ? curve->values[curve->values.size() - 1] : kNaN;
    }
    if (returns.x.size() < window)
        return kNaN;
    const auto x = returns.x.tail(window);
    const auto y = returns.y.tail(window);
    return estimator == Estimator::Spearman  ? quant::spearman(x, y)
           : estimator == Estimator::Kendall ? quant::kendallTauB(x, y)
                                             : quant::pearson(x, y);
}

Result<Analysis> analyse(const StudyInputs& in, const Settings& settings, const Progress& progress)
{
    const auto btc = in.barsOf("btc");
    const auto ndx = in.barsOf("ndx");
    if (!btc || !ndx)
        return fail(ErrorCode::NoData, TM_TEXT("studies", "Daily bars of both BTC and NDX are needed"));
    const quant::DailyPrices x{btc->times(), btc->close()};
    const quant::DailyPrices y{ndx->times(), ndx->close()};
    Analysis a;
    a.settings = settings;
    a.sourceX = btc->key().source;
    a.sourceY = ndx->key().source;
    a.returns = quant::pairedReturns(x, y, settings.rule);
    a.common =
        settings.rule == CalendarRule::CommonDays ? a.returns : quant::pairedReturns(x, y, CalendarRule::CommonDays);
    if (a.returns.x.size() < kFewestPairs)
        return fail(ErrorCode::NoData, TM_TEXT("studies", "BTC and NDX share %1 daily returns; at least %2 are needed")
                                           .with(std::int64_t{a.returns.x.size()})
                                           .with(std::int64_t{kFewestPairs}));
    const bool windowed = settings.estimator != Estimator::Ewma && settings.estimator != Estimator::Dcc;
    auto main = correlationCurve(a.returns, settings.estimator, settings.window, settings.lambda, progress);
    if (!main && main.error().code == ErrorCode::Cancelled)
        return tl::unexpected(main.error());
    if (main) {
        a.main = *std::move(main);
    } else {
        a.warnings.push_back(main.error().text);
        a.main = {settings.estimator, 0, ArrayXd::Constant(a.returns.x.size(), kNaN)};
    }
    for (std::size_t i = 0; i < 2; ++i) {
        if (progress.cancelled())
            return tl::unexpected(cancelled());
        a.comparisons[i] = *correlationCurve(a.returns, windowed ? settings.estimator : Estimator::Pearson,
                                             settings.comparisons[i], settings.lambda, progress);
    }
    progress.report(0.6);
    addBand(a);
    addToday(a);
    addLeadLag(a);
    if (progress.cancelled())
        return tl::unexpected(cancelled());
    a.intraday = intradayCorrelation(in.barsOf("btc.minutes"), in.barsOf("ndx.minutes"), in.sessionsOf("NYSE"));
    if (progress.cancelled())
        return tl::unexpected(cancelled());
    progress.report(0.9);
    return a;
}

} // namespace tidemark::btc_ndx_correlation
