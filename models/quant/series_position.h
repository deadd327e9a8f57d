// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace tidemark::quant {

/// Share of the finite values that are at or below `value`, in [0, 1]; NaN when there are none, or `value` is NaN.
[[nodiscard]] double shareAtOrBelow(const Eigen::Ref<const Eigen::ArrayXd>& values, double value);

/// Sahm gap (Sahm 2019): the last three-month mean of the unemployment rate less the lowest of the twelve three-month means before it,
/// in the rate's own unit. NaN for fewer than 15 values, or when one of the last 15 is NaN: a month that is missing leaves the gap open.
/// Precondition: one value a month, consecutive.
[[nodiscard]] double sahmGap(const Eigen::Ref<const Eigen::ArrayXd>& monthlyRate);

} // namespace tidemark::quant
