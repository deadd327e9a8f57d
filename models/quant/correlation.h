// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace tidemark::quant {

/// Pearson's product-moment correlation, two passes: Σ(x−x̄)(y−ȳ) / √(Σ(x−x̄)² Σ(y−ȳ)²), clamped to [−1, 1].
/// NaN for fewer than two pairs, a value that is not finite, or zero variance. Precondition: equal sizes.
[[nodiscard]] double pearson(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y);

/// Ranks 1…n, ties sharing the mean of the ranks they cover. Precondition: all finite.
[[nodiscard]] Eigen::ArrayXd midRanks(const Eigen::Ref<const Eigen::ArrayXd>& values);

/// Spearman's rank correlation: Pearson's of the mid-ranks (Spearman 1904; ties as in Kendall, Rank Correlation Methods, ch. 3).
/// NaN as `pearson`.
[[nodiscard]] double spearman(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y);

/// Kendall's τ_b = (C − D) / √((n₀ − n₁)(n₀ − n₂)), n₀ = n(n−1)/2, n₁ and n₂ the pairs tied in x and in y (Kendall 1945).
/// NaN as `pearson`. O(n²).
[[nodiscard]] double kendallTauB(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y);

/// A 95 % interval; both NaN where it is not defined.
struct Interval95
{
    double low;
    double high;
};

enum class CorrelationKind { Pearson, Spearman, Kendall };

/// Fisher's interval tanh(atanh r ± 1.96 s). s = 1/√(n−3) for Pearson (Fisher 1921), √(1.06/(n−3)) for Spearman and
/// √(0.437/(n−4)) for Kendall (Fieller, Hartley and Pearson 1957). Approximate: it takes the pairs as independent and, for
/// Pearson, as normal. `n` may be an effective number. r = ±1 gives itself twice. NaN for n < 4 (Kendall: n < 5) or r outside [−1, 1].
[[nodiscard]] Interval95 fisherInterval(double r, double n, CorrelationKind kind = CorrelationKind::Pearson);

/// Share of the finite values of `history` that lie below `value`, ties counting half; in [0, 1]. NaN without any, or for a NaN value.
[[nodiscard]] double percentileRank(const Eigen::Ref<const Eigen::ArrayXd>& history, double value);

} // namespace tidemark::quant
