// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quant/bootstrap.h"
#include "models/quant/gap_reversal.h"
#include "models/quant/one_sample.h"
#include "models/quant/quantile.h"
#include "models/studies/study.h"

#include <array>
#include <set>

namespace tidemark::reversal_history {

inline constexpr std::array<int, 5> kHorizons{1, 5, 10, 20, 21};
inline constexpr int kMonth = 21;
inline constexpr int kMatched = 50; ///< days of like volatility for each case

/// The parameters, read once.
struct Definition
{
    std::string instrument;
    quant::ReversalRule rule = quant::ReversalRule::OpenAbove;
    double threshold = 0.01;
    int startYear = 1957;
    int horizon = kMonth; ///< of headlines and grids
    bool guard = true;
    double guardLimit = 0.10;
    quant::QuantileRule quartiles = quant::QuantileRule::R7;
    int resamples = 10000;
    std::uint64_t seed = 0;
};

[[nodiscard]] Definition definitionOf(const ParamValues& params);

/// One case with what was known of the world that day.
struct Case
{
    quant::ReversalCase move;
    Date date;
    bool trusted = true; ///< its year's prices passed the guard
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
    int overlapping = 0;           ///< pairs of neighbouring cases whose windows share days
    std::vector<double> without;   ///< mean without each of `returns` in turn
    std::size_t mostImportant = 0; ///< index into `returns`: the case whose absence moves the mean most
    double matchedMean = 0,
           matchedExceed = 0; ///< days of like volatility: mean, and how often a draw of them does as well
};

struct Analysis
{
    Definition definition;
    std::vector<quant::OpenQuality> quality;
    std::set<int> failedYears;
    int firstUsable = 0;              ///< first year from which on every year passes; 0 when none does
    std::vector<Case> all;            ///< every day that met the rule
    std::vector<std::size_t> counted; ///< of `all`: trusted (or the guard is off)
    std::array<HorizonResult, kHorizons.size()> horizons;

    [[nodiscard]] const HorizonResult& at(int horizon) const;
    [[nodiscard]] const HorizonResult& chosen() const { return at(definition.horizon); }
    [[nodiscard]] std::size_t uncounted() const { return all.size() - counted.size(); }
    /// Counted cases whose following day is known.
    [[nodiscard]] std::size_t earlier() const { return horizons.front().returns.size(); }
    [[nodiscard]] const Case& caseOf(const HorizonResult& result, std::size_t i) const
    {
        return all[counted[result.cases[i]]];
    }
};

/// The years of `quality` whose share of opens that are none (of days with one price only, for the rule on highs) exceeds the limit.
[[nodiscard]] std::set<int> failedYears(const std::vector<quant::OpenQuality>& quality, const Definition& definition);

/// Precondition: bars have opens, highs and lows. Errors: Cancelled.
[[nodiscard]] Result<Analysis> analyse(const Bars& bars, const StudyInputs& inputs, const Definition& definition,
                                       const Progress& progress);

[[nodiscard]] int yearOf(Date date);
[[nodiscard]] Date dateOf(TimePoint time);

} // namespace tidemark::reversal_history
