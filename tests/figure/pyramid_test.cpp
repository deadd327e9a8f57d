// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/pyramid.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace tidemark {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

MinMaxPyramid::Range brute(const std::vector<double>& values, std::size_t from, std::size_t to)
{
    MinMaxPyramid::Range range{kInfinity, -kInfinity, false};
    for (std::size_t i = from; i < to; ++i) {
        if (!std::isfinite(values[i])) {
            range.gap = true;
            continue;
        }
        range.minimum = std::min(range.minimum, values[i]);
        range.maximum = std::max(range.maximum, values[i]);
    }
    return range;
}

std::vector<double> noise(std::size_t n, unsigned seed, double gapShare)
{
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> value(-100, 100);
    std::uniform_real_distribution<double> chance(0, 1);
    std::vector<double> values(n);
    for (double& v : values)
        v = chance(random) < gapShare ? (chance(random) < 0.5 ? kNaN : kInfinity) : value(random);
    return values;
}

void expectSame(const MinMaxPyramid::Range& got, const MinMaxPyramid::Range& wanted, std::size_t from, std::size_t to)
{
    EXPECT_EQ(got.minimum, wanted.minimum) << from << ".." << to;
    EXPECT_EQ(got.maximum, wanted.maximum) << from << ".." << to;
    EXPECT_EQ(got.gap, wanted.gap) << from << ".." << to;
}

} // namespace

TEST(Pyramid, HasTheExtremesOfEveryStretch)
{
    std::mt19937_64 random(1);
    for (const std::size_t n : {1u, 2u, 15u, 16u, 17u, 255u, 256u, 257u, 4096u, 4097u, 70'000u}) {
        for (const double gaps : {0.0, 0.02, 0.6}) {
            const auto values = noise(n, static_cast<unsigned>(n), gaps);
            const MinMaxPyramid pyramid(values);
            ASSERT_EQ(pyramid.size(), n);
            expectSame(pyramid.range(values, 0, n), brute(values, 0, n), 0, n);
            for (int k = 0; k < 200; ++k) {
                std::size_t a = random() % (n + 1);
                std::size_t b = random() % (n + 1);
                if (a > b)
                    std::swap(a, b);
                expectSame(pyramid.range(values, a, b), brute(values, a, b), a, b);
            }
        }
    }
}

TEST(Pyramid, AppendingEqualsBuilding)
{
    const auto all = noise(20'000, 5, 0.05);
    MinMaxPyramid grown;
    std::vector<double> values;
    std::mt19937_64 random(2);
    while (values.size() < all.size()) {
        const std::size_t step = std::min<std::size_t>(all.size() - values.size(), 1 + random() % 700);
        values.insert(values.end(), all.begin() + static_cast<std::ptrdiff_t>(values.size()),
                      all.begin() + static_cast<std::ptrdiff_t>(values.size() + step));
        grown.append(values);
        const std::size_t a = random() % values.size();
        expectSame(grown.range(values, a, values.size()), brute(values, a, values.size()), a, values.size());
    }
    for (std::size_t a = 0; a < all.size(); a += 997)
        expectSame(grown.range(all, a, all.size()), brute(all, a, all.size()), a, all.size());
}

TEST(Pyramid, RunsAreTheFiniteStretches)
{
    for (const double gaps : {0.0, 0.01, 0.3, 1.0}) {
        const auto values = noise(9'000, 9, gaps);
        const MinMaxPyramid pyramid(values);
        for (const auto& [from, to] :
             {std::pair<std::size_t, std::size_t>{0, 9'000}, {13, 8'777}, {4'096, 4'097}, {100, 100}}) {
            std::vector<std::pair<std::size_t, std::size_t>> wanted, got;
            for (std::size_t i = from; i < to; ++i) {
                if (!std::isfinite(values[i]))
                    continue;
                if (!wanted.empty() && wanted.back().second == i)
                    ++wanted.back().second;
                else
                    wanted.emplace_back(i, i + 1);
            }
            EXPECT_TRUE(pyramid.runs(values, from, to, 1'000'000,
                                     [&](std::size_t a, std::size_t b) { got.emplace_back(a, b); }));
            EXPECT_EQ(got, wanted) << gaps << ' ' << from << ' ' << to;
        }
    }
}

TEST(Pyramid, RunsStopAtTheLimit)
{
    std::vector<double> values(100, 1.0);
    for (std::size_t i = 0; i < values.size(); i += 2)
        values[i] = kNaN;
    const MinMaxPyramid pyramid(values);
    int calls = 0;
    EXPECT_FALSE(pyramid.runs(values, 0, 100, 3, [&](std::size_t, std::size_t) { ++calls; }));
    EXPECT_EQ(calls, 3);
}

TEST(Pyramid, NothingFiniteIsEmpty)
{
    const std::vector<double> values(40, kNaN);
    const MinMaxPyramid pyramid(values);
    EXPECT_TRUE(pyramid.range(values, 0, 40).empty());
    EXPECT_TRUE(pyramid.range(values, 0, 40).gap);
    EXPECT_TRUE(pyramid.range(values, 7, 7).empty());
    EXPECT_FALSE(pyramid.range(values, 7, 7).gap);
    EXPECT_EQ(MinMaxPyramid().size(), 0u);
}

TEST(Pyramid, TakesATenthOfItsValues)
{
    const std::vector<double> values(1'000'000, 1.0);
    const MinMaxPyramid pyramid(values);
    // 17 bytes a node, a node for every 16 values and a fifteenth more above: 1.13 MB.
    EXPECT_LT(pyramid.bytes(), 1'300'000u);
}

} // namespace tidemark
