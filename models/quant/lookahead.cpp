// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/lookahead.h"

#include <algorithm>
#include <cmath>

namespace tidemark::quant {

bool allFinite(const double* values, std::ptrdiff_t count)
{
    // A value less itself is zero, or NaN when it is not finite. Eight sums, so that no addition waits for the one before.
    Lanes a{};
    Lanes b{};
    std::ptrdiff_t i = 0;
    for (; i + 8 <= count; i += 8) {
        Lanes u, v;
        loadLanes(values + i, u);
        loadLanes(values + i + 4, v);
        a += u - u;
        b += v - v;
    }
    a += b;
    double rest = a[0] + a[1] + a[2] + a[3];
    for (; i < count; ++i)
        rest += values[i] - values[i];
    return rest == 0;
}

std::ptrdiff_t finiteRun(const double* values, std::ptrdiff_t count)
{
    constexpr std::ptrdiff_t kChunk = 512;
    std::ptrdiff_t run = 0;
    while (run < count && allFinite(values + run, std::min(kChunk, count - run)))
        run += std::min(kChunk, count - run);
    while (run < count && std::isfinite(values[run]))
        ++run;
    return run;
}

} // namespace tidemark::quant
