// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace tidemark::quant {

/// Log returns ln(p[i] / p[i−1]); one shorter than `prices` (empty for fewer than two). NaN where either price is missing or not
/// positive.
[[nodiscard]] Eigen::ArrayXd logReturns(const Eigen::Ref<const Eigen::ArrayXd>& prices);

/// Simple returns p[i] / p[i−1] − 1, with the same gaps.
[[nodiscard]] Eigen::ArrayXd simpleReturns(const Eigen::Ref<const Eigen::ArrayXd>& prices);

} // namespace tidemark::quant
