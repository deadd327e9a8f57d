// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace tidemark::quant {

/// The finalizer of SplitMix64 (Steele, Lea and Flood 2014): a bijection that spreads every bit of `x`.
[[nodiscard]] constexpr std::uint64_t mix64(std::uint64_t x)
{
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

/// 64 random bits that depend on (seed, stream, index) alone, so that any split of the work over threads gives the same numbers.
[[nodiscard]] constexpr std::uint64_t counterBits(std::uint64_t seed, std::uint64_t stream, std::uint64_t index)
{
    return mix64(mix64(mix64(seed) ^ stream) ^ index);
}

/// A whole number in [0, n) by multiply-shift (Lemire 2019); the bias is below n / 2^32. Precondition: 0 < n < 2^32.
[[nodiscard]] constexpr std::uint32_t counterIndex(std::uint64_t seed, std::uint64_t stream, std::uint64_t index,
                                                   std::uint32_t n)
{
    return static_cast<std::uint32_t>(((counterBits(seed, stream, index) >> 32) * n) >> 32);
}

} // namespace tidemark::quant
