// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quant/execution.h"

#include <Eigen/Core>

namespace tidemark::quant {

/// Exponentially weighted correlation of zero-mean returns (RiskMetrics 1996): each moment m_t = λ·m_{t−1} + (1 − λ)·a_t·b_t,
/// seeded by the first pair (as pandas' `ewm(alpha=1−λ, adjust=False).mean()` of the products). One value a row; the first is ±1 by
/// construction. A pair that is not finite gives NaN and leaves the moments as they are; zero variance gives NaN.
/// Eight rows a step; the same for every `execution`. Into an array of the same size, or as a new one. Preconditions: equal sizes,
/// 0 < λ < 1.
void ewmaCorrelation(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y,
                     double lambda, Eigen::Ref<Eigen::ArrayXd> out, const Execution& execution = {});
[[nodiscard]] Eigen::ArrayXd ewmaCorrelation(const Eigen::Ref<const Eigen::ArrayXd>& x,
                                             const Eigen::Ref<const Eigen::ArrayXd>& y, double lambda);

/// The number of equally weighted pairs with the same variance as exponential weights: (1 + λ)/(1 − λ).
[[nodiscard]] double ewmaEffectiveCount(double lambda);

} // namespace tidemark::quant
