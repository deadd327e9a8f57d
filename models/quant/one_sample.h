// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace tidemark::quant {

/// Tests of one small sample against zero. Every function leaves missing values out first; undefined results are NaN.

struct MeanTest
{
    Eigen::Index n = 0;
    double mean, sd, t, p; ///< sd with n − 1; two-sided p
    double low, high;      ///< confidence interval of the mean
};

/// Student's t test of mean = 0: t = mean / (sd / √n) with n − 1 degrees of freedom. Undefined for n < 2 or sd = 0.
/// Precondition: 0 < confidence < 1.
[[nodiscard]] MeanTest meanTest(const Eigen::Ref<const Eigen::ArrayXd>& sample, double confidence = 0.95);

struct ExactTest
{
    Eigen::Index n = 0; ///< values that took part
    double statistic = 0;
    double p = 0; ///< two-sided
};

/// Wilcoxon's signed-rank test by enumeration of all 2^n signs over the actual mid-ranks, so that ties are exact; zeros are
/// dropped (Wilcoxon 1945; Pratt discusses the alternative). statistic = sum of the ranks of positive values; p = share of sign
/// vectors whose statistic is at least as far from its mean. Undefined for no non-zero value. Precondition: n <= 1000.
[[nodiscard]] ExactTest signedRankTest(const Eigen::Ref<const Eigen::ArrayXd>& sample);

/// Sign test: positive values against Binomial(n, 1/2), zeros dropped; p = min(1, 2 × smaller tail).
[[nodiscard]] ExactTest signTest(const Eigen::Ref<const Eigen::ArrayXd>& sample);

/// Fisher's randomisation test: share of all 2^n sign vectors for which |Σ ±x| >= |Σ x|, counted exactly by meeting in the middle.
/// statistic = mean. Undefined (p NaN) for n > 44, where the halves no longer fit in memory, and for n = 0.
[[nodiscard]] ExactTest signFlipTest(const Eigen::Ref<const Eigen::ArrayXd>& sample);

/// Hodges and Lehmann (1963): the median of all means (x_i + x_j) / 2 with i <= j.
[[nodiscard]] double hodgesLehmann(const Eigen::Ref<const Eigen::ArrayXd>& sample);

/// Means of the sample without each of its values in turn; same order. NaN for n < 2.
[[nodiscard]] Eigen::ArrayXd leaveOneOutMeans(const Eigen::Ref<const Eigen::ArrayXd>& sample);

/// Holm's step-down adjustment (1979) of p values, in their order, each at most 1. Missing p values stay missing and do not count.
[[nodiscard]] std::vector<double> holm(const std::vector<double>& p);

/// The smallest mean that a two-sided t test of `n` values with deviation `sd` finds at level `alpha` with the given power, by the
/// normal approximation with t quantiles: (t(1 − α/2) + t(power)) · sd / √n, n − 1 degrees of freedom (Cohen 1988).
/// NaN for n < 2. Preconditions: 0 < alpha < 1, 0 < power < 1.
[[nodiscard]] double detectableMean(Eigen::Index n, double sd, double alpha = 0.05, double power = 0.8);

} // namespace tidemark::quant
