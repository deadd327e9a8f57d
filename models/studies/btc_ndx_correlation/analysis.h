// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/param.h"
#include "models/quant/align.h"
#include "models/quant/correlation.h"
#include "models/studies/study.h"

#include <array>
#include <optional>

namespace tidemark::btc_ndx_correlation {

enum class Estimator { Pearson, Spearman, Kendall, Ewma, Dcc };

/// The parameters, read once.
struct Settings
{
    Eigen::Index window = 60;
    std::array<Eigen::Index, 2> comparisons{20, 120};
    quant::CalendarRule rule = quant::CalendarRule::CommonDays;
    Estimator estimator = Estimator::Pearson;
    double lambda = 0.94;
    Date from{};
    Eigen::Index lags = 10;
    bool regimes = true;
};
[[nodiscard]] Settings settingsOf(const ParamValues& params);

[[nodiscard]] Text estimatorName(Estimator estimator, double lambda);
[[nodiscard]] Text ruleName(quant::CalendarRule rule);

/// A correlation through time; one value a row of the returns it came from.
struct Curve
{
    Estimator estimator = Estimator::Pearson;
    Eigen::Index window = 0; ///< 0 for EWMA and DCC
    Eigen::ArrayXd values;
};

/// Spans of intraday overlap between the two markets.
struct Intraday
{
    std::string x, y; ///< `BTCUSD 1m (binance)`
    std::vector<Date> sessions;
    double correlation = 0;    ///< Hayashi-Yoshida, not clipped
    std::vector<double> leads; ///< minutes by which BTC is moved later
    std::vector<double> byLead;
    std::int64_t observations = 0; ///< prices of the second market
    TimePoint last{};
};

/// Everything the figures, tables and metrics show.
struct Analysis
{
    Settings settings;
    std::string sourceX, sourceY; ///< readers that took the daily bars
    quant::PairedReturns returns; ///< BTC is x, NDX is y
    quant::PairedReturns common;  ///< under CommonDays, for the moves of 20 trading days
    Curve main;
    std::array<Curve, 2> comparisons;
    Eigen::ArrayXd low, high; ///< Fisher's band round `main`; NaN under DCC
    double value = 0, valueLow = 0, valueHigh = 0;
    double effectiveCount = 0; ///< pairs behind one value; NaN under DCC
    double change20 = 0;       ///< of the value over 20 rows
    double percentile = 0;     ///< in its whole history before the day
    double percentileTwoYears = 0;
    double regimeFloor = 0;      ///< 80th percentile of its history
    double levelCorrelation = 0; ///< of the prices over the main window
    Eigen::ArrayXd lagged;       ///< −lags … lags, positive: BTC leads
    Eigen::Index laggedCount = 0;
    double laggedBand = 0;
    std::optional<Intraday> intraday;
    std::vector<Text> warnings; ///< what could not be computed, and why

    [[nodiscard]] TimePoint first() const { return returns.times.front(); }
    [[nodiscard]] TimePoint last() const { return returns.times.back(); }
    /// The New York close of the last day.
    [[nodiscard]] TimePoint known() const
    {
        return fromNewYork(std::chrono::floor<std::chrono::days>(last()), std::chrono::hours{16});
    }
};

/// One estimator over rolling rows (EWMA and DCC have no window). NaN where it is not defined. Errors: of the estimator.
[[nodiscard]] Result<Curve> correlationCurve(const quant::PairedReturns& returns, Estimator estimator,
                                             Eigen::Index window, double lambda, const Progress& progress);

/// Fewest pairs of returns with which the study says anything.
inline constexpr Eigen::Index kFewestPairs = 8;

/// Errors: NoData when the two series share fewer than kFewestPairs returns; Cancelled.
[[nodiscard]] Result<Analysis> analyse(const StudyInputs& in, const Settings& settings, const Progress& progress);

/// The estimator's value on the last day under a calendar rule; NaN where it is not defined.
[[nodiscard]] double lastValue(const quant::PairedReturns& returns, Estimator estimator, Eigen::Index window,
                               double lambda);

/// Hayashi-Yoshida over the last sessions both were seen in, or nothing.
[[nodiscard]] std::optional<Intraday> intradayCorrelation(const BarsPtr& btc, const BarsPtr& other,
                                                          std::span<const Session> sessions);

} // namespace tidemark::btc_ndx_correlation
