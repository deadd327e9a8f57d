// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace tidemark::quant
