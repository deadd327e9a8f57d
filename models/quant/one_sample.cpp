// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/one_sample.h"

#include "models/quant/quantile.h"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>

namespace tidemark::quant {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr Eigen::Index kLargestFlip = 44;

std::vector<double> present(const Eigen::Ref<const Eigen::ArrayXd>& sample, bool dropZeros = false)
{
    std::vector<double> out;
    for (const double value : sample)
        if (std::isfinite(value) && !(dropZeros && value == 0))
            out.push_back(value);
    return out;
}

double meanOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Twice the mid-ranks of |values|: whole numbers, so that sums are exact.
std::vector<std::int64_t> doubledRanks(const std::vector<double>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return std::abs(values[i]); });
    std::vector<std::int64_t> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        while (last + 1 < order.size() && std::abs(values[order[last + 1]]) == std::abs(values[order[first]]))
            ++last;
        for (std::size_t k = first; k <= last; ++k)
            ranks[order[k]] = static_cast<std::int64_t>(first + last + 2);
        first = last + 1;
    }
    return ranks;
}

/// Every sum Σ ±v over the signs of `values`, rising.
std::vector<double> signedSums(std::span<const double> values)
{
    std::vector<double> sums{0.0};
    for (const double value : values) {
        const std::size_t n = sums.size();
        sums.resize(2 * n);
        for (std::size_t i = 0; i < n; ++i) {
            sums[n + i] = sums[i] + value;
            sums[i] -= value;
        }
    }
    std::ranges::sort(sums);
    return sums;
}

} // namespace

MeanTest meanTest(const Eigen::Ref<const Eigen::ArrayXd>& sample, double confidence)
{
    assert(confidence > 0 && confidence < 1);
    const auto values = present(sample);
    MeanTest result{static_cast<Eigen::Index>(values.size()), kNaN, kNaN, kNaN, kNaN, kNaN, kNaN};
    if (values.empty())
        return result;
    result.mean = meanOf(values);
    if (values.size() < 2)
        return result;
    const auto n = static_cast<double>(values.size());
    double squares = 0;
    for (const double value : values)
        squares += (value - result.mean) * (value - result.mean);
    result.sd = std::sqrt(squares / (n - 1));
    if (!(result.sd > 0))
        return result;
    const double error = result.sd / std::sqrt(n);
    const boost::math::students_t distribution(n - 1);
    result.t = result.mean / error;
    result.p = 2 * boost::math::cdf(boost::math::complement(distribution, std::abs(result.t)));
    const double half = boost::math::quantile(distribution, 0.5 + 0.5 * confidence) * error;
    result.low = result.mean - half;
    result.high = result.mean + half;
    return result;
}

ExactTest signedRankTest(const Eigen::Ref<const Eigen::ArrayXd>& sample)
{
    const auto values = present(sample, true);
    assert(values.size() <= 1000);
    if (values.empty())
        return {0, kNaN, kNaN};
    const auto ranks = doubledRanks(values);
    const std::int64_t total = std::accumulate(ranks.begin(), ranks.end(), std::int64_t{0});
    std::int64_t observed = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        observed += values[i] > 0 ? ranks[i] : 0;
    // probability[s]: share of sign vectors whose doubled positive rank sum is s; each rank adds 0 or itself with probability 1/2.
    std::vector<double> probability(static_cast<std::size_t>(total) + 1, 0.0);
    probability[0] = 1.0;
    std::size_t reach = 0;
    for (const std::int64_t rank : ranks) {
        const auto step = static_cast<std::size_t>(rank);
        for (std::size_t s = reach + step + 1; s-- > 0;)
            probability[s] = 0.5 * (probability[s] + (s >= step ? probability[s - step] : 0.0));
        reach += step;
    }
    const std::int64_t distance = std::abs(2 * observed - total);
    double p = 0;
    for (std::int64_t s = 0; s <= total; ++s)
        if (std::abs(2 * s - total) >= distance)
            p += probability[static_cast<std::size_t>(s)];
    return {static_cast<Eigen::Index>(values.size()), 0.5 * static_cast<double>(observed), std::min(1.0, p)};
}

ExactTest signTest(const Eigen::Ref<const Eigen::ArrayXd>& sample)
{
    const auto values = present(sample, true);
    if (values.empty())
        return {0, kNaN, kNaN};
    const auto n = static_cast<double>(values.size());
    const auto positive = static_cast<double>(std::ranges::count_if(values, [](double v) { return v > 0; }));
    const boost::math::binomial distribution(n, 0.5);
    const double tail = boost::math::cdf(distribution, std::min(positive, n - positive));
    return {static_cast<Eigen::Index>(values.size()), positive, std::min(1.0, 2 * tail)};
}

ExactTest signFlipTest(const Eigen::Ref<const Eigen::ArrayXd>& sample)
{
    const auto values = present(sample);
    const auto n = static_cast<Eigen::Index>(values.size());
    if (n == 0)
        return {0, kNaN, kNaN};
    const double mean = meanOf(values);
    if (n > kLargestFlip)
        return {n, mean, kNaN};
    const std::span<const double> all{values};
    const auto left = signedSums(all.first(values.size() / 2));
    const auto right = signedSums(all.subspan(values.size() / 2));
    double scale = 0;
    for (const double value : values)
        scale += std::abs(value);
    // Sums that equal the observed one in exact arithmetic differ by rounding; they count as equal.
    const double bound = std::abs(mean) * static_cast<double>(n) - 1e-12 * scale;
    double count = 0;
    std::size_t above = right.size(); // first of right with left + right >= bound, falling as left rises
    std::size_t below = right.size(); // number of right with left + right <= −bound
    for (const double sum : left) {
        while (above > 0 && sum + right[above - 1] >= bound)
            --above;
        while (below > 0 && sum + right[below - 1] > -bound)
            --below;
        count += static_cast<double>(right.size() - above) + static_cast<double>(below);
    }
    const double vectors = static_cast<double>(left.size()) * static_cast<double>(right.size());
    return {n, mean, std::min(1.0, count / vectors)};
}

double hodgesLehmann(const Eigen::Ref<const Eigen::ArrayXd>& sample)
{
    const auto values = present(sample);
    const auto n = static_cast<Eigen::Index>(values.size());
    Eigen::ArrayXd means(n * (n + 1) / 2);
    Eigen::Index k = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        for (std::size_t j = i; j < values.size(); ++j)
            means[k++] = 0.5 * (values[i] + values[j]);
    return median(means);
}

Eigen::ArrayXd leaveOneOutMeans(const Eigen::Ref<const Eigen::ArrayXd>& sample)
{
    const auto values = present(sample);
    const auto n = static_cast<double>(values.size());
    Eigen::ArrayXd out(static_cast<Eigen::Index>(values.size()));
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    for (std::size_t i = 0; i < values.size(); ++i)
        out[static_cast<Eigen::Index>(i)] = values.size() < 2 ? kNaN : (sum - values[i]) / (n - 1);
    return out;
}

std::vector<double> holm(const std::vector<double>& p)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < p.size(); ++i)
        if (!std::isnan(p[i]))
            order.push_back(i);
    std::ranges::sort(order, {}, [&](std::size_t i) { return p[i]; });
    std::vector<double> adjusted(p.size(), kNaN);
    double running = 0;
    for (std::size_t k = 0; k < order.size(); ++k) {
        running = std::max(running, std::min(1.0, static_cast<double>(order.size() - k) * p[order[k]]));
        adjusted[order[k]] = running;
    }
    return adjusted;
}

double detectableMean(Eigen::Index n, double sd, double alpha, double power)
{
    assert(alpha > 0 && alpha < 1 && power > 0 && power < 1);
    if (n < 2 || !std::isfinite(sd))
        return kNaN;
    const boost::math::students_t distribution(static_cast<double>(n - 1));
    return (boost::math::quantile(distribution, 1 - alpha / 2) + boost::math::quantile(distribution, power)) * sd
           / std::sqrt(static_cast<double>(n));
}

} // namespace tidemark::quant
