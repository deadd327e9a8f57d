// SPDX-License-Identifier: GPL-3.0-or-later
// Attribution of a level to its nearest average: all windows at once against one filter a window.
#include "bench/registry.h"
#include "models/quant/level_attribution.h"
#include "models/quant/level_solver.h"
#include "models/quant/moving_average.h"

#include <cmath>

namespace tidemark::bench {

namespace {

constexpr Eigen::Index kCloses = 24'590; // the S&P 500 since 1927
constexpr int kLongest = 300;

Eigen::ArrayXd closes()
{
    Eigen::ArrayXd out(kCloses);
    for (Eigen::Index k = 0; k < kCloses; ++k) {
        const auto i = static_cast<double>(k);
        out[k] = 20.0 * std::exp(0.00024 * i + 0.1 * std::sin(i / 300.0) + 0.012 * std::sin(1.7 * i));
    }
    return out;
}

double oneByOne(const Eigen::ArrayXd& values, double level)
{
    double best = 1e300;
    for (int days = 2; days <= kLongest; ++days) {
        best = std::min(best, std::abs(quant::simpleMovingAverage(values, days)[kCloses - 1] - level));
        best = std::min(
            best, std::abs(quant::exponentialMovingAverage(values, quant::alphaOfSpan(days))[kCloses - 1] - level));
    }
    return best;
}

std::vector<Row> levelRows(const Options&)
{
    const Eigen::ArrayXd values = closes();
    const double level = values[kCloses - 1] * 0.99;
    double ours = 0;
    double peer = 0;
    Row attribution{.work = "level attribution, 598 windows of 24,590 closes"};
    attribution.ours = bestOf(5, [&] {
        const auto fits = quant::windowFits(values, level, kLongest, {});
        ours = fits ? std::abs((*fits)[quant::nearestFirst(*fits).front()].error) : std::nan("");
    });
    attribution.peer = bestOf(2, [&] { peer = oneByOne(values, level); });
    attribution.goal = 100;
    attribution.note = std::abs(ours - peer) < 1e-6 ? "peer: each window over the whole series" : "answers differ";

    Row flip{.work = "blend flip by bisection, path of 5 days"};
    const quant::TrendState state({}, values);
    flip.ours = bestOf(5, [&] { ours = quant::blendFlip(state, 5).value_or(quant::BlendFlip{}).level; });
    flip.note = "for information";
    return {attribution, flip};
}

const bool registered = registerBench("cta levels", &levelRows);

} // namespace

} // namespace tidemark::bench
