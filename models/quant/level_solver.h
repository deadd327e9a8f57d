// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quant/trend_signal.h"

#include <Eigen/Core>

#include <functional>
#include <optional>

namespace tidemark::quant {

// Flip levels: the price at which a signal is exactly zero when the next `holdDays` closes all stand at it (one: the next close).
// Every function returns NaN where no positive price does it. Precondition: holdDays >= 1; closes positive and finite.

/// Close minus SMA(n): p = (sum of the last n − h closes)/(n − h), from p = (h·p + sum)/n. NaN when h >= n (the average is then the
/// price itself) or the history is shorter than n − h.
[[nodiscard]] double averageFlip(const Eigen::Ref<const Eigen::ArrayXd>& closes, int n, int holdDays);

/// Difference of two exponential averages with weights α: with d = (1 − α)^h, d_f·F + (1 − d_f)·p = d_s·S + (1 − d_s)·p gives
/// p = (d_s·S − d_f·F)/(d_s − d_f).
[[nodiscard]] double crossFlip(double fastAverage, double fastAlpha, double slowAverage, double slowAlpha,
                               int holdDays);

/// Return over k days: p = the close k − h days ago. NaN when h >= k: the return is then zero whatever the price.
[[nodiscard]] double momentumFlip(const TrendState& state, int momentumDays, int holdDays);

/// Where a signal without a closed form changes sign.
struct BlendFlip
{
    double level = 0;
    double signal = 0; ///< what is left there: below 1e-9 for a zero; a jump over zero keeps one side's value
    bool jump = false; ///< the signal leaps over zero (a sign flips), it is never zero itself
};

/// The price nearest to the last close at which the blend changes sign, searched within ±`reach` of it (a fraction) on a grid of
/// `cells` steps and narrowed by bisection. None when the sign is the same all over.
[[nodiscard]] std::optional<BlendFlip> blendFlip(const TrendState& state, int holdDays, double reach = 0.3,
                                                 int cells = 240);

/// The first number of closes at `level` after which `signal` has changed sign or become zero, at most `maxDays`; none otherwise.
[[nodiscard]] std::optional<int> daysToFlip(const TrendState& state, double level, int maxDays,
                                            const std::function<double(const TrendReading&)>& signal);

} // namespace tidemark::quant
