// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/moving_average.h"

#include "models/quant/lookahead.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace tidemark::quant {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

struct Filter
{
    const double* in;
    double* out;
    Eigen::Index rows;
    double alpha;
};

/// Rows 1 … rows − 1; row 0 is the seed.
[[gnu::always_inline]] inline void filterRows(const Filter& f)
{
    LookAhead average(f.alpha, 1 - f.alpha, f.out[0]);
    Eigen::Index i = 1;
    for (; i + 8 <= f.rows; i += 8) {
        Lanes a, b;
        loadLanes(f.in + i, a);
        loadLanes(f.in + i + 4, b);
        average.step(a, b);
        storeLanes(a, f.out + i);
        storeLanes(b, f.out + i + 4);
    }
    for (; i < f.rows; ++i)
        f.out[i] = average.one(f.in[i]);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void filterRowsAvx2(const Filter& f) { filterRows(f); }
#endif

} // namespace

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

void exponentialMovingAverage(const Eigen::Ref<const Eigen::ArrayXd>& values, double alpha,
                              Eigen::Ref<Eigen::ArrayXd> out, const Execution& execution)
{
    assert(alpha > 0 && alpha <= 1 && out.size() == values.size());
    if (values.size() == 0)
        return;
    out[0] = values[0];
    const Filter filter{values.data(), out.data(), values.size(), alpha};
#if defined(__x86_64__)
    if (execution.avx2())
        return filterRowsAvx2(filter);
#endif
    filterRows(filter);
}

Eigen::ArrayXd exponentialMovingAverage(const Eigen::Ref<const Eigen::ArrayXd>& values, double alpha)
{
    Eigen::ArrayXd out(values.size());
    exponentialMovingAverage(values, alpha, out);
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
