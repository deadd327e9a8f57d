// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quant/execution.h"

#include <Eigen/Core>

namespace tidemark::quant {

enum class RsiSmoothing {
    Wilder, ///< first average = simple mean of n changes, then (previous · (n − 1) + x) / n (Wilder 1978; TA-Lib)
    Cutler, ///< simple mean of the last n changes (Cutler 1991): no memory beyond the window
    Ewm     ///< exponential mean with α = 1/n seeded by the first change (pandas ewm(alpha=1/n, adjust=False))
};

/// Relative strength index 100 − 100 / (1 + average gain / average loss) of `values`, same length, in [0, 100]. The first value
/// stands at index n. 100 when there are gains and no losses, 0 the other way round, NaN when neither moved. A missing value makes
/// NaN from there until the averages are seeded again by n changes after it. The recursive forms take eight values a step: within a few
/// last digits of one by one, and the same for every `execution`. Into an array of the same size, or as a new one. Precondition: n > 0.
void rsi(const Eigen::Ref<const Eigen::ArrayXd>& values, int n, RsiSmoothing smoothing, Eigen::Ref<Eigen::ArrayXd> out,
         const Execution& execution = {});
[[nodiscard]] Eigen::ArrayXd rsi(const Eigen::Ref<const Eigen::ArrayXd>& values, int n,
                                 RsiSmoothing smoothing = RsiSmoothing::Wilder);

} // namespace tidemark::quant
