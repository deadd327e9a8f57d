// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace tidemark::quant {

enum class QuantileRule {
    R7, ///< position 1 + (n − 1) p, numpy's and R's default
    R6  ///< position (n + 1) p, Word's and Minitab's
};

/// The p-quantile by linear interpolation between order statistics (Hyndman and Fan 1996, types 6 and 7). Missing values are
/// left out; NaN when none is left. Precondition: 0 <= p <= 1.
[[nodiscard]] double quantile(const Eigen::Ref<const Eigen::ArrayXd>& values, double p,
                              QuantileRule rule = QuantileRule::R7);

[[nodiscard]] double median(const Eigen::Ref<const Eigen::ArrayXd>& values);

} // namespace tidemark::quant
