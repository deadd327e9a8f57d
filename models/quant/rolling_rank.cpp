// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/rolling_rank.h"

#include "models/quant/lanes.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

namespace tidemark::quant {

namespace {

using Eigen::Index;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// One variable's window as a ring padded to whole lanes, with twice each value's mid-rank. Unused places hold NaN and rank 0; comparisons
/// with NaN are false, so they, and gaps, change nobody's rank.
struct RankedRing
{
    std::vector<double> values;
    std::vector<double> ranks;

    explicit RankedRing(Index window)
        : values(static_cast<std::size_t>((window + 3) / 4 * 4), kNaN), ranks(values.size(), 0.0)
    {
    }
};

struct Task
{
    const double* x;
    const double* y;
    double* out;
    Index rows;
    Index window;
    RankedRing* ringX;
    RankedRing* ringY;
};

[[gnu::always_inline]] inline void exchange(RankedRing& ring, std::size_t place, double entering)
{
    const double leaving = ring.values[place];
    ring.values[place] = kNaN;
    const Lanes one{1, 1, 1, 1};
    const Lanes zero{};
    const Lanes e{entering, entering, entering, entering};
    const Lanes l{leaving, leaving, leaving, leaving};
    Lanes rank{};
    for (std::size_t i = 0; i < ring.values.size(); i += 4) {
        Lanes v;
        Lanes r;
        loadLanes(&ring.values[i], v);
        loadLanes(&ring.ranks[i], r);
        // A value above another has its doubled mid-rank 2 higher for it, an equal one 1.
        r += (e < v ? one : zero) + (e <= v ? one : zero) - (l < v ? one : zero) - (l <= v ? one : zero);
        storeLanes(r, &ring.ranks[i]);
        rank += (v < e ? one : zero) + (v <= e ? one : zero);
    }
    ring.values[place] = entering;
    ring.ranks[place] = std::isnan(entering) ? 0.0 : rank[0] + rank[1] + rank[2] + rank[3] + 2.0;
}

[[gnu::always_inline]] inline void spearmanRows(const Task& task)
{
    RankedRing& ringX = *task.ringX;
    RankedRing& ringY = *task.ringY;
    const auto n = static_cast<double>(task.window);
    const double centre = n * (n + 1) * (n + 1); // (Σ doubled ranks)² / n
    Index lastGap = -task.window;
    std::size_t place = 0;
    for (Index row = 0; row < task.rows; ++row) {
        exchange(ringX, place, task.x[row]);
        exchange(ringY, place, task.y[row]);
        if (++place == static_cast<std::size_t>(task.window))
            place = 0;
        if (!std::isfinite(task.x[row]) || !std::isfinite(task.y[row]))
            lastGap = row;
        if (row < task.window - 1 || row - lastGap < task.window)
            continue;
        Lanes sumXX{};
        Lanes sumYY{};
        Lanes sumXY{};
        for (std::size_t i = 0; i < ringX.ranks.size(); i += 4) {
            Lanes rx;
            Lanes ry;
            loadLanes(&ringX.ranks[i], rx);
            loadLanes(&ringY.ranks[i], ry);
            sumXX += rx * rx;
            sumYY += ry * ry;
            sumXY += rx * ry;
        }
        const double xx = sumXX[0] + sumXX[1] + sumXX[2] + sumXX[3] - centre;
        const double yy = sumYY[0] + sumYY[1] + sumYY[2] + sumYY[3] - centre;
        const double xy = sumXY[0] + sumXY[1] + sumXY[2] + sumXY[3] - centre;
        if (xx > 0 && yy > 0)
            task.out[row] = xy / (std::sqrt(xx) * std::sqrt(yy));
    }
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void spearmanRowsAvx2(const Task& task) { spearmanRows(task); }
#endif

int sign(double v) { return (v > 0) - (v < 0); }

} // namespace

Eigen::ArrayXd rollingSpearman(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y,
                               Index window, const Execution& execution)
{
    assert(x.size() == y.size() && window >= 2);
    Eigen::ArrayXd out = Eigen::ArrayXd::Constant(x.size(), kNaN);
    RankedRing ringX(window);
    RankedRing ringY(window);
    const Task task{x.data(), y.data(), out.data(), x.size(), window, &ringX, &ringY};
#if defined(__x86_64__)
    if (execution.avx2()) {
        spearmanRowsAvx2(task);
        return out;
    }
#endif
    spearmanRows(task);
    return out;
}

Eigen::ArrayXd rollingKendall(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y,
                              Index window)
{
    assert(x.size() == y.size() && window >= 2);
    Eigen::ArrayXd out = Eigen::ArrayXd::Constant(x.size(), kNaN);
    std::int64_t balance = 0; // concordant less discordant pairs in the window
    std::int64_t untiedX = 0;
    std::int64_t untiedY = 0;
    // Differences with NaN have sign 0: a gap counts as tied with everything, in and out alike.
    const auto count = [&](Index row, Index from, Index to, int direction) {
        for (Index j = from; j < to; ++j) {
            const int sx = sign(x[row] - x[j]);
            const int sy = sign(y[row] - y[j]);
            balance += direction * sx * sy;
            untiedX += direction * (sx != 0);
            untiedY += direction * (sy != 0);
        }
    };
    Index lastGap = -window;
    for (Index row = 0; row < x.size(); ++row) {
        if (row >= window)
            count(row - window, row - window + 1, row, -1);
        count(row, std::max<Index>(0, row - window + 1), row, +1);
        if (!std::isfinite(x[row]) || !std::isfinite(y[row]))
            lastGap = row;
        if (row >= window - 1 && row - lastGap >= window && untiedX > 0 && untiedY > 0)
            out[row] = static_cast<double>(balance)
                       / (std::sqrt(static_cast<double>(untiedX)) * std::sqrt(static_cast<double>(untiedY)));
    }
    return out;
}

} // namespace tidemark::quant
