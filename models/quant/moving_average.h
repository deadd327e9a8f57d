// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quant/execution.h"

#include <Eigen/Core>

#include <span>
#include <vector>

namespace tidemark::quant {

/// Running sums of a series: the sum or mean of any window in one subtraction, whatever its length.
class PrefixSums
{
public:
    /// Precondition: values are finite.
    explicit PrefixSums(const Eigen::Ref<const Eigen::ArrayXd>& values);

    /// Sum of the `count` values that end before index `end`. Precondition: count <= end <= size.
    [[nodiscard]] double sum(Eigen::Index end, Eigen::Index count) const;
    /// Mean of the same values; NaN when there are fewer than `count`, or count < 1.
    [[nodiscard]] double mean(Eigen::Index end, Eigen::Index count) const;

private:
    std::vector<long double> m_sums;
};

/// Simple moving average SMA[i] = mean(x[i−n+1 … i]); NaN for the first n−1. Precondition: n >= 1, values finite.
[[nodiscard]] Eigen::ArrayXd simpleMovingAverage(const Eigen::Ref<const Eigen::ArrayXd>& values, int n);

/// Weight of the newest value in an exponential average of span n (2/(n+1), the charting convention).
[[nodiscard]] constexpr double alphaOfSpan(double n) { return 2.0 / (n + 1.0); }
/// … of centre of mass c (1/(1+c)).
[[nodiscard]] constexpr double alphaOfCentre(double c) { return 1.0 / (1.0 + c); }
/// … of time scale n (1/n), as Baz et al. (2015) give their crosses.
[[nodiscard]] constexpr double alphaOfScale(double n) { return 1.0 / n; }

/// Exponential moving average e[0] = x[0], e[i] = α·x[i] + (1−α)·e[i−1]: pandas' ewm(alpha, adjust=False).mean().
/// Eight values a step, so within a few last digits of that, and the same for every `execution`. Into an array of the same size, or as a
/// new one. Precondition: 0 < α <= 1, values finite.
void exponentialMovingAverage(const Eigen::Ref<const Eigen::ArrayXd>& values, double alpha,
                              Eigen::Ref<Eigen::ArrayXd> out, const Execution& execution = {});
[[nodiscard]] Eigen::ArrayXd exponentialMovingAverage(const Eigen::Ref<const Eigen::ArrayXd>& values, double alpha);

/// Values of several such averages at once: one row a weight, one column an end; the column's average covers values[0 … end). They
/// start late enough that what they leave out weighs less than e^−40, below the last bit of a double. NaN where an end is 0.
/// Precondition: 0 < α <= 1, ends do not fall and are <= size, values finite.
[[nodiscard]] Eigen::ArrayXXd exponentialAveragesAt(const Eigen::Ref<const Eigen::ArrayXd>& values,
                                                    const Eigen::Ref<const Eigen::ArrayXd>& alphas,
                                                    std::span<const Eigen::Index> ends);

/// Sample standard deviation (n − 1) of the values; NaN for fewer than two.
[[nodiscard]] double sampleDeviation(const Eigen::Ref<const Eigen::ArrayXd>& values);

} // namespace tidemark::quant
