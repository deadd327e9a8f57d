// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

#if defined(__x86_64__)
#include <emmintrin.h>
#endif

namespace tidemark::quant {

/// Four doubles that the compiler keeps in one AVX2 register where a function is built for it, and in two SSE2 ones elsewhere. The
/// arithmetic is the same either way, so results do not depend on the processor.
using Lanes = double __attribute__((vector_size(32)));

// Lanes go through references: by value they would be passed differently with and without AVX. They are kept in plain arrays of doubles,
// which need no alignment of their own.
[[gnu::always_inline]] inline void loadLanes(const double* from, Lanes& lanes)
{
    __builtin_memcpy(&lanes, from, sizeof(Lanes));
}

[[gnu::always_inline]] inline void storeLanes(const Lanes& lanes, double* to)
{
    __builtin_memcpy(to, &lanes, sizeof(Lanes));
}

[[gnu::always_inline]] inline void fillLanes(double value, Lanes& lanes) { lanes = Lanes{value, value, value, value}; }

/// Rows become columns: element j of lane vector i changes places with element i of lane vector j.
[[gnu::always_inline]] inline void transposeLanes(Lanes& a, Lanes& b, Lanes& c, Lanes& d)
{
    const Lanes lowAB = __builtin_shufflevector(a, b, 0, 4, 2, 6);
    const Lanes highAB = __builtin_shufflevector(a, b, 1, 5, 3, 7);
    const Lanes lowCD = __builtin_shufflevector(c, d, 0, 4, 2, 6);
    const Lanes highCD = __builtin_shufflevector(c, d, 1, 5, 3, 7);
    a = __builtin_shufflevector(lowAB, lowCD, 0, 1, 4, 5);
    b = __builtin_shufflevector(highAB, highCD, 0, 1, 4, 5);
    c = __builtin_shufflevector(lowAB, lowCD, 2, 3, 6, 7);
    d = __builtin_shufflevector(highAB, highCD, 2, 3, 6, 7);
}

/// Which instructions a function is built for.
enum class Build { Baseline, Avx2 };

/// Four square roots. std::sqrt may set errno, which keeps the compiler from taking them together; and what it offers for AVX cannot be
/// called from code that is built for both.
template <Build build>
[[gnu::always_inline]] inline void rootLanes(Lanes& v)
{
#if defined(__x86_64__)
    if constexpr (build == Build::Avx2) {
        asm("vsqrtpd %1, %0" : "=x"(v) : "x"(v));
    } else {
        const __m128d low = _mm_sqrt_pd(__builtin_shufflevector(v, v, 0, 1));
        const __m128d high = _mm_sqrt_pd(__builtin_shufflevector(v, v, 2, 3));
        v = __builtin_shufflevector(low, high, 0, 1, 2, 3);
    }
#else
    v = Lanes{std::sqrt(v[0]), std::sqrt(v[1]), std::sqrt(v[2]), std::sqrt(v[3])};
#endif
}

[[gnu::always_inline]] inline bool anyLane(const Lanes& v) { return v[0] != 0 || v[1] != 0 || v[2] != 0 || v[3] != 0; }

} // namespace tidemark::quant
