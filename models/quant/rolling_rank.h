// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quant/execution.h"

#include <Eigen/Core>

namespace tidemark::quant {

/// Spearman's rank correlation over the last `window` rows, one value a row. Twice the mid-ranks are kept as whole numbers and corrected
/// by what enters and what leaves, so ties are exact and nothing drifts. NaN as `rollingCorrelation`.
/// The same for every instruction set; one thread. Preconditions: equal sizes, window ≥ 2.
[[nodiscard]] Eigen::ArrayXd rollingSpearman(const Eigen::Ref<const Eigen::ArrayXd>& x,
                                             const Eigen::Ref<const Eigen::ArrayXd>& y, Eigen::Index window,
                                             const Execution& execution = {});

/// Kendall's τ_b over the last `window` rows, one value a row; concordant and tied pairs are counted in and out as whole numbers.
/// NaN as `rollingCorrelation`. Preconditions: equal sizes, window ≥ 2.
[[nodiscard]] Eigen::ArrayXd rollingKendall(const Eigen::Ref<const Eigen::ArrayXd>& x,
                                            const Eigen::Ref<const Eigen::ArrayXd>& y, Eigen::Index window);

} // namespace tidemark::quant
