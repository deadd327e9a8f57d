// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quant/execution.h"

#include <Eigen/Core>

#include <cstdint>

namespace tidemark::quant {

/// A percentile interval of the mean and how it was made.
struct BootstrapInterval
{
    double low, high;
    std::uint64_t seed = 0; ///< of the draws; not used when exact
    int resamples = 0;      ///< drawn; when exact, the number of different resamples
    bool exact = false;     ///< every resample was enumerated with its probability
};

/// Values up to which every resample is enumerated: C(2n − 1, n) multisets, 6,435 for eight values.
inline constexpr Eigen::Index kExactBootstrap = 8;

/// Means of `resamples` samples of n drawn with replacement (Efron 1979). Streams of xoshiro256++ (Blackman and Vigna 2019), one for
/// every 1,024 resamples and seeded by (seed, its number), so that the means are the same for every `execution`; draws are uniform
/// without bias. Preconditions: values are finite, 0 < n <= 2^31, resamples >= 1.
[[nodiscard]] Eigen::ArrayXd resampledMeans(const Eigen::Ref<const Eigen::ArrayXd>& values, int resamples,
                                            std::uint64_t seed, const Execution& execution = {});

/// The percentile interval of the mean. For n <= 8 exact: the smallest mean whose probability of not being exceeded reaches
/// (1 ∓ confidence)/2; beyond, rule R-7 on `resamples` drawn means. Missing values are left out; NaN for n < 2.
/// Preconditions: resamples >= 100, 0 < confidence < 1.
[[nodiscard]] BootstrapInterval bootstrapMean(const Eigen::Ref<const Eigen::ArrayXd>& sample, int resamples,
                                              std::uint64_t seed, double confidence = 0.95,
                                              const Execution& execution = {});

/// The same by drawing, however few values there are.
[[nodiscard]] BootstrapInterval drawnBootstrapMean(const Eigen::Ref<const Eigen::ArrayXd>& sample, int resamples,
                                                   std::uint64_t seed, double confidence = 0.95,
                                                   const Execution& execution = {});

} // namespace tidemark::quant
