// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace tidemark::quant {

/// Pearson's correlation over the last `window` rows, one value a row; the first window − 1 are NaN, and so is every window with a value
/// that is not finite or without variance. Sums are rebuilt every thousand rows or so round the mean of the window there, and a window that has
/// lost more digits than half a double's to cancellation is computed again in two passes. The result does not depend on `threads` nor on
/// the processor. Preconditions: equal sizes, window ≥ 2, threads ≥ 1.
[[nodiscard]] Eigen::ArrayXd rollingCorrelation(const Eigen::Ref<const Eigen::ArrayXd>& x,
                                                const Eigen::Ref<const Eigen::ArrayXd>& y, Eigen::Index window,
                                                unsigned threads = 1);

} // namespace tidemark::quant
