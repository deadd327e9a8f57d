// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/rolling.h"

#include "models/quant/correlation.h"
#include "models/quant/lanes.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <cmath>
#include <limits>
#include <thread>
#include <vector>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace tidemark::quant {

namespace {

using Eigen::Index;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
// Rows a lane runs before its sums are rebuilt. An odd number of cache lines, so that the lanes do not fight for the same places.
constexpr Index kLane = 1016;
constexpr Index kBlock = 4 * kLane; // one unit of work: four lanes side by side
// Variances below this share of the largest sum of squares since the rebuild have lost too many digits.
constexpr double kCancelled = 1e-4;

struct Job
{
    const double* x;
    const double* y;
    double* out;
    Index window;
};

double twoPasses(const Job& job, Index end)
{
    const Index first = end - job.window + 1;
    return pearson(Eigen::Map<const Eigen::ArrayXd>(job.x + first, job.window),
                   Eigen::Map<const Eigen::ArrayXd>(job.y + first, job.window));
}

bool finite(const double* values, Index count)
{
    // A value less itself is zero, or NaN when it is not finite. Eight sums, so that no addition waits for the one before.
    Lanes a{};
    Lanes b{};
    Index i = 0;
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

/// Rows [from, to) one by one, for the ends of a series and for blocks with gaps.
void plainRows(const Job& job, Index from, Index to)
{
    for (Index end = from; end < to; ++end)
        job.out[end] = twoPasses(job, end);
}

struct Sums
{
    Lanes shiftX{}, shiftY{}, x{}, y{}, xx{}, yy{}, xy{}, peakXX{}, peakYY{};
};

/// The sums of the windows ending at the rows before `from + lane·kLane`, less their oldest row: what the first step adds to.
[[gnu::always_inline]] inline Sums rebuilt(const Job& job, Index from)
{
    Sums sums;
    for (Index lane = 0; lane < 4; ++lane) {
        const Index first = from + lane * kLane - job.window + 1;
        double meanX = 0;
        double meanY = 0;
        for (Index k = 0; k < job.window; ++k) {
            meanX += job.x[first + k];
            meanY += job.y[first + k];
        }
        meanX /= static_cast<double>(job.window);
        meanY /= static_cast<double>(job.window);
        double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
        for (Index k = 0; k + 1 < job.window; ++k) {
            const double dx = job.x[first + k] - meanX;
            const double dy = job.y[first + k] - meanY;
            x += dx;
            y += dy;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        sums.shiftX[lane] = meanX;
        sums.shiftY[lane] = meanY;
        sums.x[lane] = x;
        sums.y[lane] = y;
        sums.xx[lane] = xx;
        sums.yy[lane] = yy;
        sums.xy[lane] = xy;
    }
    return sums;
}

[[gnu::always_inline]] inline void atLanes(const double* p, const Lanes& shift, Lanes& out)
{
    out = Lanes{p[0], p[kLane], p[2 * kLane], p[3 * kLane]} - shift;
}

[[gnu::always_inline]] inline void takeRoot(Lanes& v)
{
#if defined(__SSE2__)
    // std::sqrt may set errno, which keeps the compiler from taking four roots at once.
    const __m128d low = _mm_sqrt_pd(__builtin_shufflevector(v, v, 0, 1));
    const __m128d high = _mm_sqrt_pd(__builtin_shufflevector(v, v, 2, 3));
    v = __builtin_shufflevector(low, high, 0, 1, 2, 3);
#else
    v = Lanes{std::sqrt(v[0]), std::sqrt(v[1]), std::sqrt(v[2]), std::sqrt(v[3])};
#endif
}

/// The last `window` shifted values of the four lanes: what leaves the sums need not be gathered a second time.
struct Ring
{
    std::vector<double> x, y;
    explicit Ring(Index window) : x(static_cast<std::size_t>(4 * window)), y(static_cast<std::size_t>(4 * window)) {}
};

enum class Check { Note, Mend };

/// kBlock rows from `from`; every value they reach is finite. Returns whether any window lost too many digits; with Check::Mend those
/// windows are computed again in two passes.
template <Check check>
[[gnu::always_inline]] inline bool blockRows(const Job& job, Ring& ring, Index from)
{
    Sums s = rebuilt(job, from);
    const double inverse = 1.0 / static_cast<double>(job.window);
    for (Index k = 0; k + 1 < job.window; ++k) {
        Lanes x, y;
        atLanes(job.x + from - job.window + 1 + k, s.shiftX, x);
        atLanes(job.y + from - job.window + 1 + k, s.shiftY, y);
        storeLanes(x, &ring.x[static_cast<std::size_t>(4 * k)]);
        storeLanes(y, &ring.y[static_cast<std::size_t>(4 * k)]);
    }
    auto anyLost = s.xx < s.xx; // nothing
    double* ringX = ring.x.data();
    double* ringY = ring.y.data();
    Index place = job.window - 1;
    for (Index end = from; end < from + kLane; ++end) {
        Lanes newX, newY;
        atLanes(job.x + end, s.shiftX, newX);
        atLanes(job.y + end, s.shiftY, newY);
        storeLanes(newX, ringX + 4 * place);
        storeLanes(newY, ringY + 4 * place);
        if (++place == job.window)
            place = 0;
        s.x += newX;
        s.y += newY;
        s.xx += newX * newX;
        s.yy += newY * newY;
        s.xy += newX * newY;
        s.peakXX = s.xx > s.peakXX ? s.xx : s.peakXX;
        s.peakYY = s.yy > s.peakYY ? s.yy : s.peakYY;
        const Lanes meanX = s.x * inverse;
        const Lanes varX = s.xx - s.x * meanX;
        const Lanes varY = s.yy - s.y * (s.y * inverse);
        const Lanes cov = s.xy - meanX * s.y;
        Lanes scale = varX * varY;
        takeRoot(scale);
        const Lanes r = cov / scale;
        const auto lost = (varX <= s.peakXX * kCancelled) | (varY <= s.peakYY * kCancelled);
        for (Index lane = 0; lane < 4; ++lane)
            job.out[end + lane * kLane] = r[lane];
        if constexpr (check == Check::Mend) {
            for (Index lane = 0; lane < 4; ++lane)
                if (lost[lane] != 0)
                    job.out[end + lane * kLane] = twoPasses(job, end + lane * kLane);
        } else {
            anyLost |= lost;
        }
        Lanes oldX, oldY;
        loadLanes(ringX + 4 * place, oldX);
        loadLanes(ringY + 4 * place, oldY);
        s.x -= oldX;
        s.y -= oldY;
        s.xx -= oldX * oldX;
        s.yy -= oldY * oldY;
        s.xy -= oldX * oldY;
    }
    for (Index i = from; i < from + kBlock; ++i)
        job.out[i] = job.out[i] > 1 ? 1.0 : job.out[i] < -1 ? -1.0 : job.out[i];
    return (anyLost[0] | anyLost[1] | anyLost[2] | anyLost[3]) != 0;
}

[[gnu::always_inline]] inline void blockRowsMended(const Job& job, Ring& ring, Index from)
{
    if (blockRows<Check::Note>(job, ring, from))
        blockRows<Check::Mend>(job, ring, from);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void blockRowsAvx2(const Job& job, Ring& ring, Index from) { blockRowsMended(job, ring, from); }
#endif

void blockRowsPlain(const Job& job, Ring& ring, Index from) { blockRowsMended(job, ring, from); }

using BlockRows = void (*)(const Job&, Ring&, Index);

BlockRows chooseBlockRows()
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        return &blockRowsAvx2;
#endif
    return &blockRowsPlain;
}

} // namespace

Eigen::ArrayXd rollingCorrelation(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y,
                                  Index window, unsigned threads)
{
    assert(x.size() == y.size() && window >= 2 && threads >= 1);
    const Index n = x.size();
    Eigen::ArrayXd out(n);
    out.head(std::min(n, window - 1)).setConstant(kNaN);
    if (n < window)
        return out;
    const Job job{x.data(), y.data(), out.data(), window};
    const Index start = window - 1;
    const Index blocks = (n - start + kBlock - 1) / kBlock;
    const BlockRows rows = chooseBlockRows();
    const auto work = [&](Ring& ring, Index block) {
        const Index from = start + block * kBlock;
        const Index to = std::min(n, from + kBlock);
        const Index reach = from - window + 1;
        if (to - from == kBlock && finite(job.x + reach, to - reach) && finite(job.y + reach, to - reach))
            rows(job, ring, from);
        else
            plainRows(job, from, to);
    };
    if (threads == 1 || blocks < 2) {
        Ring ring(window);
        for (Index block = 0; block < blocks; ++block)
            work(ring, block);
        return out;
    }
    std::atomic<Index> next{0};
    std::vector<std::jthread> workers;
    for (unsigned t = 0; t < threads; ++t)
        workers.emplace_back([&] {
            Ring ring(window);
            for (Index block = next++; block < blocks; block = next++)
                work(ring, block);
        });
    workers.clear(); // joins
    return out;
}

} // namespace tidemark::quant
