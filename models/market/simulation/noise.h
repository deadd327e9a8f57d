// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace tidemark::simulation {

/// Exponential and natural logarithm from additions, multiplications and divisions alone, so that every machine gives the same
/// bits; a mathematical library's last bit differs from version to version. Relative error below 1e-15.
[[nodiscard]] double exactExp(double x);
/// Precondition: x > 0 and finite.
[[nodiscard]] double exactLog(double x);

/// Quantile of the standard normal distribution by Acklam's rational approximation (relative error below 1.2e-9).
/// Precondition: 0 < p < 1.
[[nodiscard]] double normalQuantile(double p);

/// A stream of random numbers that can be read at any place: number i is SplitMix64's output function (Steele, Lea and Flood,
/// 2014) of the key and i. Streams of different names are independent; adding one leaves the others as they were.
class Noise
{
public:
    Noise(std::uint64_t seed, std::string_view stream);

    [[nodiscard]] std::uint64_t bits(std::uint64_t i) const;
    /// Uniform on (0, 1), both ends excluded.
    [[nodiscard]] double uniform(std::uint64_t i) const;
    [[nodiscard]] double normal(std::uint64_t i) const { return normalQuantile(uniform(i)); }
    /// About unit variance with heavy tails: a mixture of a calm (90 %) and a wild (10 %) normal, none beyond 5.6.
    [[nodiscard]] double heavy(std::uint64_t i) const;

private:
    std::uint64_t m_key;
};

} // namespace tidemark::simulation
