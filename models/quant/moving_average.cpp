// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/moving_average.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace tidemark::quant {

namespace {
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
}

PrefixSums::PrefixSums(const Eigen::Ref<const Eigen::ArrayXd>& values)
    : m_sums(static_cast<std::size_t>(values.size()) + 1, 0.0L)
{
    for (Eigen::Index i = 0; i < values.size(); ++i)
        m_sums[static_cast<std::size_t>(i) + 1] =
            m_sums[static_cast<std::size_t>(i)] + static_cast<long double>(values[i]);
}

double PrefixSums::sum(Eigen::Index end, Eigen::Index count) const
{
    assert(count >= 0 && count <= end && end < static_cast<Eigen::Index>(m_sums.size()));
    return static_cast<double>(m_sums[static_cast<std::size_t>(end)] - m_sums[static_cast<std::size_t>(end - count)]);
}

double PrefixSums::mean(Eigen::Index end, Eigen::Index count) const
{
    return count < 1 || count > end ? kNaN : sum(end, count) / static_cast<double>(count);
}

Eigen::ArrayXd simpleMovingAverage(const Eigen::Ref<const Eigen::ArrayXd>& values, int n)
{
    assert(n >= 1);
    const PrefixSums sums(values);
    Eigen::ArrayXd out(values.size());
    for (Eigen::Index i = 0; i < out.size(); ++i)
        out[i] = sums.mean(i + 1, n);
    return out;
}

Eigen::ArrayXd exponentialMovingAverage(const Eigen::Ref<const Eigen::ArrayXd>& values, double alpha)
{
    assert(alpha > 0 && alpha <= 1);
    Eigen::ArrayXd out(values.size());
    double average = values.size() > 0 ? values[0] : kNaN;
    for (Eigen::Index i = 0; i < out.size(); ++i) {
        average += alpha * (values[i] - average);
        out[i] = average;
    }
    return out;
}

Eigen::ArrayXXd exponentialAveragesAt(const Eigen::Ref<const Eigen::ArrayXd>& values,
                                      const Eigen::Ref<const Eigen::ArrayXd>& alphas,
                                      std::span<const Eigen::Index> ends)
{
    assert(std::ranges::is_sorted(ends));
    Eigen::ArrayXXd out = Eigen::ArrayXXd::Constant(alphas.size(), static_cast<Eigen::Index>(ends.size()), kNaN);
    const auto used = std::ranges::upper_bound(ends, Eigen::Index{0}) - ends.begin();
    if (alphas.size() == 0 || used == static_cast<std::ptrdiff_t>(ends.size()))
        return out;
    assert(ends.back() <= values.size() && alphas.minCoeff() > 0);
    const double reach = std::ceil(40.0 / alphas.minCoeff());
    const Eigen::Index firstEnd = ends[static_cast<std::size_t>(used)];
    Eigen::Index next = reach < static_cast<double>(firstEnd) ? firstEnd - static_cast<Eigen::Index>(reach) : 0;
    Eigen::ArrayXd averages = Eigen::ArrayXd::Constant(alphas.size(), values[next]);
    ++next;
    for (Eigen::Index column = used; column < out.cols(); ++column) {
        for (; next < ends[static_cast<std::size_t>(column)]; ++next)
            averages += alphas * (values[next] - averages);
        out.col(column) = averages;
    }
    return out;
}

double sampleDeviation(const Eigen::Ref<const Eigen::ArrayXd>& values)
{
    if (values.size() < 2)
        return kNaN;
    const double mean = values.mean();
    return std::sqrt((values - mean).square().sum() / static_cast<double>(values.size() - 1));
}

} // namespace tidemark::quant
