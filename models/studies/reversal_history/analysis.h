// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quant/bootstrap.h"
#include "models/quant/gap_reversal.h"
#include "models/quant/one_sample.h"
#include "models/studies/study.h"

#include <array>
#include <set>

namespace tidemark::reversal_history {

inline constexpr std::array<int, 5> kHorizons{1, 5, 10, 20, 21};

/// The parameters, read once.
struct Definition
{
    quant::ReversalRule rule = quant::ReversalRule::OpenAbove;
    double threshold = 0.01;
    int startYear = 1957;
    bool guard = true;
    double guardLimit = 0.10;
    int resamples = 10000;
    std::uint64_t seed = 0;
};

[[nodiscard]] Definition definitionOf(const ParamValues& params);

/// One case with what was known of the world that day.
struct Case
{
    quant::ReversalCase move;
    Date date;
    bool trusted = true; ///< its year's opens passed the guard
    double vix, targetUpper, trend, drawdown, volatility;
    std::array<double, kHorizons.size()> forward; ///< NaN while the future is not known
};

/// The tests of one horizon over the counted cases that have one.
struct HorizonResult
{
    int horizon = 0;
    std::vector<double> returns;
    std::vector<std::size_t> cases; ///< indices into Analysis::counted
    quant::MeanTest mean;
    double median, hodgesLehmann;
    quant::ExactTest signedRank, sign, flip;
    quant::BootstrapInterval bootstrap;
    double holmP, detectable;
    bool overlapping = false;
    double lowestWithoutOne, highestWithoutOne; ///< range of the leave-one-out means
    std::size_t mostImportant = 0;              ///< index into `returns`: the case whose absence moves the mean most
    double matchedMean;                         ///< mean over days of like volatility
};

struct Analysis
{
    Definition definition;
    std::vector<quant::OpenQuality> quality;
    std::set<int> failedYears;
    std::vector<Case> all;            ///< every day that met the rule
    std::vector<std::size_t> counted; ///< of `all`: trusted (or the guard is off)
    std::array<HorizonResult, kHorizons.size()> horizons;
};

/// Precondition: bars have opens, highs and lows.
[[nodiscard]] Result<Analysis> analyse(const Bars& bars, const StudyInputs& inputs, const Definition& definition,
                                       const Progress& progress);

[[nodiscard]] std::vector<FigureSpec> figuresOf(const Bars& bars, const Analysis& analysis,
                                                const std::string& instrument);
[[nodiscard]] std::vector<TableSpec> tablesOf(const Bars& bars, const Analysis& analysis);
[[nodiscard]] std::vector<Metric> metricsOf(const Analysis& analysis, TimePoint asOf);

/// The sensitivity grid: mean return after `horizon` days by threshold (rows) and start year (columns), with the number of cases.
struct Grid
{
    std::vector<double> thresholds;
    std::vector<int> years;
    std::vector<double> means;
    std::vector<int> counts;
};
[[nodiscard]] Grid sensitivity(const Bars& bars, const Analysis& analysis, int horizon);

} // namespace tidemark::reversal_history
