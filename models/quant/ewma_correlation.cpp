// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/ewma_correlation.h"

#include "models/quant/lookahead.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace tidemark::quant {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

constexpr Eigen::Index kReach = 4096; // rows looked through for gaps at a time: what is seen twice stays short

/// An unbroken run of pairs, and the moments before it, which become those after it.
struct Run
{
    const double* x;
    const double* y;
    double* out;
    Eigen::Index rows;
    double lambda;
    double xx, yy, xy;
};

double ratio(double xx, double yy, double xy)
{
    const double scale = std::sqrt(xx) * std::sqrt(yy);
    return scale > 0 ? std::clamp(xy / scale, -1.0, 1.0) : kNaN;
}

template <Build build>
[[gnu::always_inline]] inline void ratioLanes(Lanes& xx, Lanes& yy, const Lanes& xy)
{
    const Lanes one{1, 1, 1, 1};
    rootLanes<build>(xx);
    rootLanes<build>(yy);
    const Lanes r = xy / (xx * yy); // 0 / 0 is NaN: no variance
    const Lanes low = -one > r ? -one : r;
    xx = one < low ? one : low;
}

template <Build build>
[[gnu::always_inline]] inline void momentRows(Run& r)
{
    LookAhead squaresX(1 - r.lambda, r.lambda, r.xx);
    LookAhead squaresY(1 - r.lambda, r.lambda, r.yy);
    LookAhead products(1 - r.lambda, r.lambda, r.xy);
    Eigen::Index i = 0;
    for (; i + 8 <= r.rows; i += 8) {
        Lanes xA, xB, yA, yB;
        loadLanes(r.x + i, xA);
        loadLanes(r.x + i + 4, xB);
        loadLanes(r.y + i, yA);
        loadLanes(r.y + i + 4, yB);
        Lanes xyA = xA * yA;
        Lanes xyB = xB * yB;
        xA *= xA;
        xB *= xB;
        yA *= yA;
        yB *= yB;
        products.step(xyA, xyB);
        squaresX.step(xA, xB);
        squaresY.step(yA, yB);
        ratioLanes<build>(xA, yA, xyA);
        ratioLanes<build>(xB, yB, xyB);
        storeLanes(xA, r.out + i);
        storeLanes(xB, r.out + i + 4);
    }
    for (; i < r.rows; ++i) {
        const double xx = squaresX.one(r.x[i] * r.x[i]);
        const double yy = squaresY.one(r.y[i] * r.y[i]);
        r.out[i] = ratio(xx, yy, products.one(r.x[i] * r.y[i]));
    }
    r.xx = squaresX.last();
    r.yy = squaresY.last();
    r.xy = products.last();
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void momentRowsAvx2(Run& r) { momentRows<Build::Avx2>(r); }
#endif

} // namespace

void ewmaCorrelation(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y,
                     double lambda, Eigen::Ref<Eigen::ArrayXd> out, const Execution& execution)
{
    assert(x.size() == y.size() && x.size() == out.size() && lambda > 0 && lambda < 1);
    const Eigen::Index n = x.size();
    bool seeded = false;
    Run run{nullptr, nullptr, nullptr, 0, lambda, 0, 0, 0};
    for (Eigen::Index i = 0; i < n;) {
        run.rows = finiteRun(x.data() + i, std::min(kReach, n - i));
        run.rows = finiteRun(y.data() + i, run.rows);
        if (run.rows == 0) {
            out[i++] = kNaN;
            continue;
        }
        if (!seeded) {
            seeded = true;
            run.xx = x[i] * x[i];
            run.yy = y[i] * y[i];
            run.xy = x[i] * y[i];
            out[i++] = ratio(run.xx, run.yy, run.xy);
            --run.rows;
        }
        run.x = x.data() + i;
        run.y = y.data() + i;
        run.out = out.data() + i;
        i += run.rows;
#if defined(__x86_64__)
        if (execution.avx2()) {
            momentRowsAvx2(run);
            continue;
        }
#endif
        momentRows<Build::Baseline>(run);
    }
}

Eigen::ArrayXd ewmaCorrelation(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y,
                               double lambda)
{
    Eigen::ArrayXd out(x.size());
    ewmaCorrelation(x, y, lambda, out);
    return out;
}

double ewmaEffectiveCount(double lambda) { return (1 + lambda) / (1 - lambda); }

} // namespace tidemark::quant
