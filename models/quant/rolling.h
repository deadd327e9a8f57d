// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quant/execution.h"

#include <Eigen/Core>

namespace tidemark::quant {

// Statistics over the last `window` rows, one value a row. The first window − 1 are NaN, and so is every window with a value that is not
// finite. Sums are rebuilt every thousand rows or so round the mean of the window there, so that rounding, gaps and infinities live no
// longer than a block; a window that has lost more digits than half a double's to cancellation is computed again in two passes. Results
// are the same to the last bit for every `execution`. Each comes in two forms: into an array of the same size, or as a new one.
// Preconditions of all: equal sizes, window ≥ 2, threads ≥ 1.

/// Pearson's correlation; NaN without variance.
void rollingCorrelation(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y,
                        Eigen::Index window, Eigen::Ref<Eigen::ArrayXd> out, const Execution& execution = {});
[[nodiscard]] Eigen::ArrayXd rollingCorrelation(const Eigen::Ref<const Eigen::ArrayXd>& x,
                                                const Eigen::Ref<const Eigen::ArrayXd>& y, Eigen::Index window,
                                                const Execution& execution = {});

/// Arithmetic mean.
void rollingMean(const Eigen::Ref<const Eigen::ArrayXd>& x, Eigen::Index window, Eigen::Ref<Eigen::ArrayXd> out,
                 const Execution& execution = {});
[[nodiscard]] Eigen::ArrayXd rollingMean(const Eigen::Ref<const Eigen::ArrayXd>& x, Eigen::Index window,
                                         const Execution& execution = {});

/// Sample standard deviation (n − 1); 0 without variance.
void rollingDeviation(const Eigen::Ref<const Eigen::ArrayXd>& x, Eigen::Index window, Eigen::Ref<Eigen::ArrayXd> out,
                      const Execution& execution = {});
[[nodiscard]] Eigen::ArrayXd rollingDeviation(const Eigen::Ref<const Eigen::ArrayXd>& x, Eigen::Index window,
                                              const Execution& execution = {});

} // namespace tidemark::quant
