// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace tidemark::quant {

/// Volume-weighted average price since the first row: Σ p·v / Σ v with p = (high + low + close)/3, or the close where a bar has no range.
/// One value a row; NaN until something has traded. Rows with a NaN price or volume, or no volume, add nothing.
/// `high` and `low` may be empty. Precondition: the other sizes are equal, volumes are not negative.
[[nodiscard]] Eigen::ArrayXd cumulativeVwap(const Eigen::Ref<const Eigen::ArrayXd>& high,
                                            const Eigen::Ref<const Eigen::ArrayXd>& low,
                                            const Eigen::Ref<const Eigen::ArrayXd>& close,
                                            const Eigen::Ref<const Eigen::ArrayXd>& volume);

} // namespace tidemark::quant
