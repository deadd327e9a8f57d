// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/bars.h"

#include <cstdint>
#include <vector>

namespace tidemark::quant {

/// How far the opens of one year can be trusted. Vendors fill index opens of early decades with the prior close, or give one price
/// for the whole day; a screen on the open finds nothing there, or finds artefacts.
struct OpenQuality
{
    int year = 0;
    int days = 0;   ///< with a prior close
    int copied = 0; ///< open equals the prior close
    int flat = 0;   ///< open = high = low = close
    /// Share of days whose open is no open: copied or flat, each day once. Precondition: days > 0.
    [[nodiscard]] double share() const { return static_cast<double>(unusable) / days; }
    /// Share of days with one price only. Precondition: days > 0.
    [[nodiscard]] double flatShare() const { return static_cast<double>(flat) / days; }
    int unusable = 0; ///< copied or flat
};

/// Year by year, rising. Prices within half a unit of the fifth significant digit count as equal. Precondition: bars have opens.
[[nodiscard]] std::vector<OpenQuality> openQuality(const Bars& bars);

enum class ReversalRule {
    OpenAbove, ///< open ≥ (1 + x) · prior close, and close < prior close
    HighAbove  ///< high ≥ (1 + x) · prior close, and close < prior close
};

/// One day that met a rule. Moves are fractions of the prior close.
struct ReversalCase
{
    std::size_t row = 0;
    double open = 0;
    double high = 0;
    double close = 0;
};

/// The days of `bars` from `first` on that meet the rule at `threshold` (a fraction), in order. Days with a missing price do not
/// count. Precondition: bars have opens and highs.
[[nodiscard]] std::vector<ReversalCase> reversalCases(const Bars& bars, ReversalRule rule, double threshold,
                                                      TimePoint first);

/// Simple returns close[row + horizon] / close[row] − 1, in trading days of the series; NaN where the series ends before.
/// Precondition: horizon > 0.
[[nodiscard]] Eigen::ArrayXd forwardReturns(const Eigen::Ref<const Eigen::ArrayXd>& close,
                                            const std::vector<std::size_t>& rows, int horizon);

/// How many neighbours among the rows stand closer than `horizon` to one another, so that their forward windows share days.
/// Precondition: rows rise.
[[nodiscard]] int overlappingWindows(const std::vector<std::size_t>& rows, int horizon);

/// Standard deviation (n − 1) of the `window` log returns that end at each row; NaN where fewer are known or one is missing.
[[nodiscard]] Eigen::ArrayXd trailingVolatility(const Eigen::Ref<const Eigen::ArrayXd>& close, int window);

/// Days of like volatility for each case: the `count` rows whose trailing volatility is nearest to the case's in ratio, leaving
/// out every row within `gap` days of any case and rows whose forward window is not complete. Ties go to the earlier row.
[[nodiscard]] std::vector<std::vector<std::size_t>> matchedRows(const Eigen::Ref<const Eigen::ArrayXd>& volatility,
                                                                const std::vector<std::size_t>& cases,
                                                                std::size_t first, int count, int gap);

/// A mean of cases against days drawn to match them.
struct MatchedTest
{
    double mean; ///< of all matched values, each case weighing the same
    double
        exceed; ///< (1 + draws whose mean is at least the observed) / (1 + draws): one matched day a case, drawn at random
};

/// `pools`: the values matched to each case; missing ones are left out. Draws are numbered by (seed, draw, case), so the answer depends
/// on nothing else (Davison and Hinkley 1997, 4.2, for the added one). NaN where a pool has no value, or there are none.
/// Precondition: draws >= 100.
[[nodiscard]] MatchedTest matchedTest(const std::vector<Eigen::ArrayXd>& pools, double observed, int draws,
                                      std::uint64_t seed);

} // namespace tidemark::quant
