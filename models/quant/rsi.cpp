// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/rsi.h"

#include "models/quant/lookahead.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace tidemark::quant {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

double index(double gain, double loss) { return gain + loss > 0 ? 100.0 * gain / (gain + loss) : kNaN; }

double gainOf(double change) { return change > 0 ? change : 0.0; }
double lossOf(double change) { return change < 0 ? -change : 0.0; }

/// One unbroken run of values.
struct Run
{
    const double* in;
    double* out;
    Eigen::Index rows;
    int n;
    RsiSmoothing smoothing;
};

[[gnu::always_inline]] inline void changes(const double* at, Lanes& gain, Lanes& loss)
{
    Lanes now, before;
    loadLanes(at, now);
    loadLanes(at - 1, before);
    const Lanes change = now - before;
    const Lanes zero{};
    gain = change > zero ? change : zero;
    loss = change < zero ? -change : zero;
}

[[gnu::always_inline]] inline void indexLanes(Lanes& gain, const Lanes& loss)
{
    const Lanes hundred{100, 100, 100, 100};
    gain = hundred * gain / (gain + loss); // 0 / 0 is NaN: nothing moved
}

/// Recursive averages: the seed first, then eight rows a step.
[[gnu::always_inline]] inline void smoothRun(const Run& r)
{
    double gain = 0;
    double loss = 0;
    const Eigen::Index seeded = r.smoothing == RsiSmoothing::Wilder ? r.n : 1;
    for (Eigen::Index i = 1; i <= seeded; ++i) {
        gain += gainOf(r.in[i] - r.in[i - 1]) / static_cast<double>(seeded);
        loss += lossOf(r.in[i] - r.in[i - 1]) / static_cast<double>(seeded);
    }
    const double take = 1.0 / r.n;
    LookAhead gains(take, 1 - take, gain);
    LookAhead losses(take, 1 - take, loss);
    if (seeded == r.n)
        r.out[r.n] = index(gain, loss);
    Eigen::Index i = seeded + 1;
    for (; i < r.n; ++i) {
        gains.one(gainOf(r.in[i] - r.in[i - 1]));
        losses.one(lossOf(r.in[i] - r.in[i - 1]));
    }
    for (; i + 8 <= r.rows; i += 8) {
        Lanes upA, downA, upB, downB;
        changes(r.in + i, upA, downA);
        changes(r.in + i + 4, upB, downB);
        gains.step(upA, upB);
        losses.step(downA, downB);
        indexLanes(upA, downA);
        indexLanes(upB, downB);
        storeLanes(upA, r.out + i);
        storeLanes(upB, r.out + i + 4);
    }
    for (; i < r.rows; ++i) {
        const double up = gains.one(gainOf(r.in[i] - r.in[i - 1]));
        r.out[i] = index(up, losses.one(lossOf(r.in[i] - r.in[i - 1])));
    }
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void smoothRunAvx2(const Run& r) { smoothRun(r); }
#endif

/// Plain means, summed anew each time so that no rounding is carried along.
void meanRun(const Run& r)
{
    for (Eigen::Index i = r.n; i < r.rows; ++i) {
        double gain = 0;
        double loss = 0;
        for (Eigen::Index k = i - r.n + 1; k <= i; ++k) {
            gain += gainOf(r.in[k] - r.in[k - 1]);
            loss += lossOf(r.in[k] - r.in[k - 1]);
        }
        r.out[i] = index(gain, loss);
    }
}

void anyRun(const Run& r, const Execution& execution)
{
    std::fill(r.out, r.out + std::min<Eigen::Index>(r.rows, r.n), kNaN);
    if (r.rows <= r.n)
        return;
    if (r.smoothing == RsiSmoothing::Cutler)
        return meanRun(r);
#if defined(__x86_64__)
    if (execution.avx2())
        return smoothRunAvx2(r);
#endif
    smoothRun(r);
}

} // namespace

void rsi(const Eigen::Ref<const Eigen::ArrayXd>& values, int n, RsiSmoothing smoothing, Eigen::Ref<Eigen::ArrayXd> out,
         const Execution& execution)
{
    assert(n > 0 && out.size() == values.size());
    for (Eigen::Index first = 0; first < values.size();) {
        const Eigen::Index length = finiteRun(values.data() + first, values.size() - first);
        anyRun({values.data() + first, out.data() + first, length, n, smoothing}, execution);
        first += length;
        if (first < values.size())
            out[first++] = kNaN;
    }
}

Eigen::ArrayXd rsi(const Eigen::Ref<const Eigen::ArrayXd>& values, int n, RsiSmoothing smoothing)
{
    Eigen::ArrayXd out(values.size());
    rsi(values, n, smoothing, out);
    return out;
}

} // namespace tidemark::quant
