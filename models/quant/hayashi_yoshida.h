// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/time.h"

#include <Eigen/Core>

#include <span>

namespace tidemark::quant {

/// Log prices at the instants they were seen; times rise strictly, values are finite.
struct Ticks
{
    std::span<const TimePoint> times;
    Eigen::Ref<const Eigen::ArrayXd> logPrices;
};

/// The sums that make up the Hayashi-Yoshida estimator; those of separate sessions add up.
struct HayashiYoshidaSums
{
    double covariance = 0;
    double varianceX = 0;
    double varianceY = 0;
    HayashiYoshidaSums& operator+=(const HayashiYoshidaSums& other);
    /// Covariance / √(variances). Not bounded by one: a value above it is the estimator's noise and is not clipped.
    /// NaN when a variance is zero.
    [[nodiscard]] double correlation() const;
};

/// Σ_i Σ_j ΔX_i ΔY_j over the pairs of increments whose spans (t_{i−1}, t_i] overlap, and the realised variances
/// (Hayashi and Yoshida 2005): no synchronising, no filling. `lead` moves X later by that much before the overlaps are taken
/// (Hoffmann, Rosenbaum and Yoshida 2013): a peak at a positive lead says that X leads Y.
[[nodiscard]] HayashiYoshidaSums hayashiYoshida(const Ticks& x, const Ticks& y,
                                                std::chrono::milliseconds lead = std::chrono::milliseconds{0});

} // namespace tidemark::quant
