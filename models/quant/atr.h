// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace tidemark::quant {

/// True range max(high − low, |high − previous close|, |low − previous close|), in price units. The first is NaN (no previous close);
/// so is every row that misses one of its numbers. Precondition: equal lengths.
/// Source: Wilder, New Concepts in Technical Trading Systems (1978).
[[nodiscard]] Eigen::ArrayXd trueRange(const Eigen::Ref<const Eigen::ArrayXd>& high,
                                       const Eigen::Ref<const Eigen::ArrayXd>& low,
                                       const Eigen::Ref<const Eigen::ArrayXd>& close);

/// Wilder's average true range: the mean of the first n true ranges, then (previous·(n − 1) + range)/n. NaN before index n. A missing
/// range leaves the average where it was. In price units. Precondition: n >= 1, equal lengths.
[[nodiscard]] Eigen::ArrayXd averageTrueRange(const Eigen::Ref<const Eigen::ArrayXd>& high,
                                              const Eigen::Ref<const Eigen::ArrayXd>& low,
                                              const Eigen::Ref<const Eigen::ArrayXd>& close, int n);

} // namespace tidemark::quant
