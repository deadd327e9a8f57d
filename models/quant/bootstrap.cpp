// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/bootstrap.h"

#include "models/quant/counter_rng.h"
#include "models/quant/lanes.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace tidemark::quant {

namespace {

using Eigen::Index;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr int kStream = 1024;          // resamples drawn from one stream
constexpr std::uint32_t kNarrow = 256; // up to here two values are drawn at once, from a table of all sums of two
constexpr int kBatch = 16;

struct Task
{
    const double* values; ///< with few values: the sums of any two, the first of them by row
    std::uint32_t n;
    double* means;
    int count; ///< of means of this stream
    std::uint64_t seed;
    std::uint64_t stream;
};

/// Four generators side by side.
using Bits = std::uint64_t __attribute__((vector_size(32)));

struct Generator
{
    Bits a, b, c, d;
};

[[gnu::always_inline]] inline void seedGenerator(const Task& task, Generator& g)
{
    for (std::uint64_t lane = 0; lane < 4; ++lane) {
        g.a[lane] = counterBits(task.seed, task.stream, 4 * lane);
        g.b[lane] = counterBits(task.seed, task.stream, 4 * lane + 1);
        g.c[lane] = counterBits(task.seed, task.stream, 4 * lane + 2);
        g.d[lane] = counterBits(task.seed, task.stream, 4 * lane + 3) | 1; // never all zero
    }
}

[[gnu::always_inline]] inline void nextBits(Generator& g, Bits& out)
{
    const Bits sum = g.a + g.d;
    out = ((sum << 23) | (sum >> 41)) + g.a;
    const Bits t = g.b << 17;
    g.c ^= g.a;
    g.d ^= g.b;
    g.b ^= g.c;
    g.a ^= g.d;
    g.c ^= t;
    g.d = (g.d << 45) | (g.d >> 19);
}

using Words = std::uint16_t __attribute__((vector_size(32)));

[[gnu::always_inline]] inline void fillWords(std::uint32_t value, Words& words)
{
    for (int i = 0; i < kBatch; ++i)
        words[i] = static_cast<std::uint16_t>(value);
}

/// The upper halves of sixteen products.
template <Build build>
[[gnu::always_inline]] inline void upperProducts(const Words& a, const Words& b, Words& out)
{
#if defined(__x86_64__)
    if constexpr (build == Build::Avx2) {
        // What the compiler offers for it cannot be called from code that is built for both.
        asm("vpmulhuw %2, %1, %0" : "=x"(out) : "x"(a), "x"(b));
        return;
    }
#endif
    for (int i = 0; i < kBatch; ++i)
        out[i] = static_cast<std::uint16_t>((std::uint32_t{a[i]} * b[i]) >> 16);
}

/// Sixteen indices below `n` by multiply-shift; false when one of the sixteen would be drawn too often (Lemire 2019): then all are drawn
/// anew.
template <Build build>
[[gnu::always_inline]] inline bool drawBatch(const Bits& bits, const Words& n, const Words& threshold, Words& index)
{
    Words words;
    __builtin_memcpy(&words, &bits, sizeof words);
    upperProducts<build>(words, n, index);
    const auto often = static_cast<Words>(words * n) < threshold;
    Bits any;
    __builtin_memcpy(&any, &often, sizeof any);
    return (any[0] | any[1] | any[2] | any[3]) == 0;
}

/// Places in the table of sums: n times the first index of each pair and the second.
template <Build build>
[[gnu::always_inline]] inline void pairPlaces(const Words& index, const Words& factors,
                                              std::uint32_t (&out)[kBatch / 2])
{
#if defined(__x86_64__)
    if constexpr (build == Build::Avx2) {
        Words places;
        asm("vpmaddwd %2, %1, %0" : "=x"(places) : "x"(index), "x"(factors));
        __builtin_memcpy(out, &places, sizeof places);
        return;
    }
#endif
    for (int i = 0; i < kBatch / 2; ++i)
        out[i] = std::uint32_t{index[2 * i]} * factors[2 * i] + index[2 * i + 1];
}

template <Build build>
[[gnu::always_inline]] inline void narrowMeans(const Task& task)
{
    Generator g;
    seedGenerator(task, g);
    Words n, threshold, factors;
    fillWords(task.n, n);
    fillWords(65536U % task.n, threshold);
    for (int i = 0; i < kBatch; ++i)
        factors[i] = static_cast<std::uint16_t>(i % 2 == 0 ? task.n : 1);
    const double inverse = 1.0 / task.n;
    const double* const sumsOfTwo = task.values;
    const double* const single = task.values + std::size_t{task.n} * task.n;
    Words index;
    Bits bits;
    std::uint32_t at[kBatch / 2];
    for (int b = 0; b < task.count; ++b) {
        double sums[kBatch / 2] = {}; // in eight parts, which no addition waits for
        std::uint32_t left = task.n;
        for (; left >= kBatch; left -= kBatch) {
            do
                nextBits(g, bits);
            while (!drawBatch<build>(bits, n, threshold, index));
            pairPlaces<build>(index, factors, at);
#pragma GCC unroll 8
            for (int i = 0; i < kBatch / 2; ++i)
                sums[i] += sumsOfTwo[at[i]];
        }
        if (left > 0) {
            do
                nextBits(g, bits);
            while (!drawBatch<build>(bits, n, threshold, index));
            pairPlaces<build>(index, factors, at);
            for (std::uint32_t i = 0; i < left / 2; ++i)
                sums[i] += sumsOfTwo[at[i]];
            if (left % 2 != 0)
                sums[left / 2] += single[index[left - 1]];
        }
        const double sum = ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
        task.means[b] = sum * inverse;
    }
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void narrowAvx2(const Task& task) { narrowMeans<Build::Avx2>(task); }
#endif

void narrowBaseline(const Task& task) { narrowMeans<Build::Baseline>(task); }

/// Many values: one index from 32 bits by multiply-shift, rejected where it would come too often.
void wideMeans(const Task& task)
{
    Generator g;
    seedGenerator(task, g);
    const auto threshold = static_cast<std::uint32_t>((std::uint64_t{1} << 32) % task.n);
    for (int b = 0; b < task.count; ++b) {
        double sum = 0;
        for (std::uint32_t drawn = 0; drawn < task.n;) {
            Bits bits;
            nextBits(g, bits);
            for (int k = 0; k < 4 && drawn < task.n; ++k) {
                const std::uint64_t product = (bits[k] >> 32) * task.n;
                if (static_cast<std::uint32_t>(product) < threshold)
                    continue;
                sum += task.values[product >> 32];
                ++drawn;
            }
        }
        task.means[b] = sum / task.n;
    }
}

/// The sums of any two values, row by row, and behind them the values.
std::vector<double> sumsOfTwo(const Eigen::Ref<const Eigen::ArrayXd>& values)
{
    std::vector<double> out;
    out.reserve(static_cast<std::size_t>(values.size() * (values.size() + 1)));
    for (const double first : values)
        for (const double second : values)
            out.push_back(first + second);
    out.insert(out.end(), values.begin(), values.end());
    return out;
}

std::vector<double> present(const Eigen::Ref<const Eigen::ArrayXd>& sample)
{
    std::vector<double> out;
    std::ranges::copy_if(sample, std::back_inserter(out), [](double v) { return std::isfinite(v); });
    return out;
}

/// Order statistics k and k + 1 with the part between them, by rule R-7. Reorders.
double selected(Eigen::ArrayXd& values, double p)
{
    const double position = p * static_cast<double>(values.size() - 1);
    auto* const at = values.data() + static_cast<Index>(std::floor(position));
    auto* const end = values.data() + values.size();
    std::nth_element(values.data(), at, end);
    const double low = *at;
    const double part = position - std::floor(position);
    return part > 0 ? low + part * (*std::min_element(at + 1, end) - low) : low;
}

/// Every multiset of n of the values with its mean and probability n! / (Π m!) / n^n.
class Enumeration
{
public:
    explicit Enumeration(const std::vector<double>& values) : m_values(values) { visit(0, values.size(), 0, 1); }

    [[nodiscard]] int size() const { return static_cast<int>(m_means.size()); }
    [[nodiscard]] double quantile(double p)
    {
        std::ranges::sort(m_means);
        double reached = 0;
        for (const auto& [mean, probability] : m_means)
            if ((reached += probability) >= p - 1e-12)
                return mean;
        return m_means.back().first;
    }

private:
    void visit(std::size_t from, std::size_t left, double sum, double weight)
    {
        const auto n = static_cast<double>(m_values.size());
        if (from + 1 == m_values.size()) {
            // What is left of the n draws all falls on the last value.
            for (std::size_t k = 1; k <= left; ++k)
                weight /= static_cast<double>(k);
            for (std::size_t k = 1; k <= m_values.size(); ++k)
                weight *= static_cast<double>(k) / n;
            m_means.emplace_back((sum + static_cast<double>(left) * m_values.back()) / n, weight);
            return;
        }
        double share = weight;
        for (std::size_t take = 0; take <= left; ++take) {
            if (take > 0)
                share /= static_cast<double>(take);
            visit(from + 1, left - take, sum + static_cast<double>(take) * m_values[from], share);
        }
    }

    const std::vector<double>& m_values;
    std::vector<std::pair<double, double>> m_means;
};

} // namespace

Eigen::ArrayXd resampledMeans(const Eigen::Ref<const Eigen::ArrayXd>& values, int resamples, std::uint64_t seed,
                              const Execution& execution)
{
    assert(values.size() > 0 && resamples >= 1);
    Eigen::ArrayXd means(resamples);
    const auto n = static_cast<std::uint32_t>(values.size());
    auto* const draw = [&]() -> void (*)(const Task&) {
        if (n > kNarrow)
            return &wideMeans;
#if defined(__x86_64__)
        if (execution.avx2())
            return &narrowAvx2;
#endif
        return &narrowBaseline;
    }();
    const std::vector<double> table = n > kNarrow ? std::vector<double>{} : sumsOfTwo(values);
    const double* const drawn = n > kNarrow ? values.data() : table.data();
    struct Nothing
    {};
    forEachBlock((resamples + kStream - 1) / kStream, execution.threads, [] { return Nothing{}; },
                 [&](Nothing&, Index stream) {
                     const auto first = static_cast<int>(stream) * kStream;
                     draw({drawn, n, means.data() + first, std::min(kStream, resamples - first), seed,
                           static_cast<std::uint64_t>(stream)});
                 });
    return means;
}

BootstrapInterval drawnBootstrapMean(const Eigen::Ref<const Eigen::ArrayXd>& sample, int resamples, std::uint64_t seed,
                                     double confidence, const Execution& execution)
{
    assert(resamples >= 100 && confidence > 0 && confidence < 1);
    const auto values = present(sample);
    if (values.size() < 2)
        return {kNaN, kNaN, seed, resamples};
    Eigen::ArrayXd means = resampledMeans(
        Eigen::Map<const Eigen::ArrayXd>(values.data(), static_cast<Index>(values.size())), resamples, seed, execution);
    const double low = selected(means, 0.5 - 0.5 * confidence);
    return {low, selected(means, 0.5 + 0.5 * confidence), seed, resamples};
}

BootstrapInterval bootstrapMean(const Eigen::Ref<const Eigen::ArrayXd>& sample, int resamples, std::uint64_t seed,
                                double confidence, const Execution& execution)
{
    const auto values = present(sample);
    if (values.size() < 2 || static_cast<Index>(values.size()) > kExactBootstrap)
        return drawnBootstrapMean(sample, resamples, seed, confidence, execution);
    Enumeration all(values);
    return {all.quantile(0.5 - 0.5 * confidence), all.quantile(0.5 + 0.5 * confidence), seed, all.size(), true};
}

} // namespace tidemark::quant
