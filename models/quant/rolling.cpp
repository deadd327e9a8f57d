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

namespace tidemark::quant {

namespace {

using Eigen::Index;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr Index kLane = 1024;      // rows a lane runs before its sums are rebuilt
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
    // A sum of differences with itself is zero, or NaN when any value is not finite.
    double sum = 0;
    for (Index i = 0; i < count; ++i)
        sum += values[i] - values[i];
    return sum == 0;
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
    v = Lanes{std::sqrt(v[0]), std::sqrt(v[1]), std::sqrt(v[2]), std::sqrt(v[3])};
}

/// kBlock rows from `from`; every value they reach is finite.
[[gnu::always_inline]] inline void blockRows(const Job& job, Index from)
{
    Sums s = rebuilt(job, from);
    const double inverse = 1.0 / static_cast<double>(job.window);
    for (Index step = 0; step < kLane; ++step) {
        const Index end = from + step;
        const Index first = end - job.window + 1;
        Lanes newX, newY;
        atLanes(job.x + end, s.shiftX, newX);
        atLanes(job.y + end, s.shiftY, newY);
        s.x += newX;
        s.y += newY;
        s.xx += newX * newX;
        s.yy += newY * newY;
        s.xy += newX * newY;
        s.peakXX = s.xx > s.peakXX ? s.xx : s.peakXX;
        s.peakYY = s.yy > s.peakYY ? s.yy : s.peakYY;
        const Lanes varX = s.xx - s.x * s.x * inverse;
        const Lanes varY = s.yy - s.y * s.y * inverse;
        const Lanes cov = s.xy - s.x * s.y * inverse;
        Lanes scale = varX * varY;
        takeRoot(scale);
        const Lanes r = cov / scale;
        const auto lost = (varX <= s.peakXX * kCancelled) | (varY <= s.peakYY * kCancelled);
        for (Index lane = 0; lane < 4; ++lane)
            job.out[end + lane * kLane] = r[lane];
        if ((lost[0] | lost[1] | lost[2] | lost[3]) != 0) [[unlikely]]
            for (Index lane = 0; lane < 4; ++lane)
                if (lost[lane] != 0)
                    job.out[end + lane * kLane] = twoPasses(job, end + lane * kLane);
        Lanes oldX, oldY;
        atLanes(job.x + first, s.shiftX, oldX);
        atLanes(job.y + first, s.shiftY, oldY);
        s.x -= oldX;
        s.y -= oldY;
        s.xx -= oldX * oldX;
        s.yy -= oldY * oldY;
        s.xy -= oldX * oldY;
    }
    for (Index i = from; i < from + kBlock; ++i)
        job.out[i] = job.out[i] > 1 ? 1.0 : job.out[i] < -1 ? -1.0 : job.out[i];
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void blockRowsAvx2(const Job& job, Index from)
{
    blockRows(job, from);
}
#endif

void blockRowsPlain(const Job& job, Index from)
{
    blockRows(job, from);
}

using BlockRows = void (*)(const Job&, Index);

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
    const auto work = [&](Index block) {
        const Index from = start + block * kBlock;
        const Index to = std::min(n, from + kBlock);
        const Index reach = from - window + 1;
        if (to - from == kBlock && finite(job.x + reach, to - reach) && finite(job.y + reach, to - reach))
            rows(job, from);
        else
            plainRows(job, from, to);
    };
    if (threads == 1 || blocks < 2) {
        for (Index block = 0; block < blocks; ++block)
            work(block);
        return out;
    }
    std::atomic<Index> next{0};
    std::vector<std::jthread> workers;
    for (unsigned t = 0; t < threads; ++t)
        workers.emplace_back([&] {
            for (Index block = next++; block < blocks; block = next++)
                work(block);
        });
    workers.clear(); // joins
    return out;
}

} // namespace tidemark::quant
