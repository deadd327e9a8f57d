// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace tidemark::quant {

/// Correlations of x[t−lag] with y[t] for lag = −maxLag … maxLag (2·maxLag + 1 values): a peak at a positive lag says that x leads.
/// Each lag is Pearson's correlation of the pairs that overlap, with their own means (as pandas' `x.shift(lag).corr(y)`).
/// NaN where fewer than four pairs overlap. Preconditions: equal sizes, maxLag ≥ 0.
[[nodiscard]] Eigen::ArrayXd crossCorrelation(const Eigen::Ref<const Eigen::ArrayXd>& x,
                                              const Eigen::Ref<const Eigen::ArrayXd>& y, Eigen::Index maxLag);

/// Half-width of the 95 % band of a cross-correlation of unrelated white noise, 1.96/√n (Bartlett 1946). NaN for n < 4.
[[nodiscard]] double whiteNoiseBand(Eigen::Index n);

} // namespace tidemark::quant
