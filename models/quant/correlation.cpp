// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/correlation.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace tidemark::quant {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

bool constant(const Eigen::Ref<const Eigen::ArrayXd>& values) { return (values == values[0]).all(); }

} // namespace

double pearson(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y)
{
    assert(x.size() == y.size());
    if (x.size() < 2 || !x.isFinite().all() || !y.isFinite().all() || constant(x) || constant(y))
        return kNaN;
    const Eigen::ArrayXd dx = x - x.mean();
    const Eigen::ArrayXd dy = y - y.mean();
    const double scale = std::sqrt(dx.square().sum()) * std::sqrt(dy.square().sum());
    if (!(scale > 0))
        return kNaN;
    return std::clamp((dx * dy).sum() / scale, -1.0, 1.0);
}

Eigen::ArrayXd midRanks(const Eigen::Ref<const Eigen::ArrayXd>& values)
{
    const Eigen::Index n = values.size();
    std::vector<Eigen::Index> order(static_cast<std::size_t>(n));
    std::iota(order.begin(), order.end(), Eigen::Index{0});
    std::ranges::sort(order, {}, [&](Eigen::Index i) { return values[i]; });
    Eigen::ArrayXd ranks(n);
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        while (last + 1 < order.size() && values[order[last + 1]] == values[order[first]])
            ++last;
        const double shared = 1.0 + 0.5 * static_cast<double>(first + last);
        for (std::size_t k = first; k <= last; ++k)
            ranks[order[k]] = shared;
        first = last + 1;
    }
    return ranks;
}

double spearman(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y)
{
    assert(x.size() == y.size());
    if (x.size() < 2 || !x.isFinite().all() || !y.isFinite().all())
        return kNaN;
    return pearson(midRanks(x), midRanks(y));
}

double kendallTauB(const Eigen::Ref<const Eigen::ArrayXd>& x, const Eigen::Ref<const Eigen::ArrayXd>& y)
{
    assert(x.size() == y.size());
    const Eigen::Index n = x.size();
    if (n < 2 || !x.isFinite().all() || !y.isFinite().all())
        return kNaN;
    double balance = 0;
    double untiedX = 0;
    double untiedY = 0;
    for (Eigen::Index i = 1; i < n; ++i)
        for (Eigen::Index j = 0; j < i; ++j) {
            const int sx = (x[i] > x[j]) - (x[i] < x[j]);
            const int sy = (y[i] > y[j]) - (y[i] < y[j]);
            balance += sx * sy;
            untiedX += sx != 0;
            untiedY += sy != 0;
        }
    return untiedX > 0 && untiedY > 0 ? balance / (std::sqrt(untiedX) * std::sqrt(untiedY)) : kNaN;
}

Interval95 fisherInterval(double r, double n, CorrelationKind kind)
{
    const double lost = kind == CorrelationKind::Kendall ? 4 : 3;
    if (!(std::abs(r) <= 1) || !(n >= lost + 1))
        return {kNaN, kNaN};
    if (std::abs(r) == 1)
        return {r, r};
    const double factor = kind == CorrelationKind::Pearson ? 1.0 : kind == CorrelationKind::Spearman ? 1.06 : 0.437;
    const double half = 1.96 * std::sqrt(factor / (n - lost));
    const double centre = std::atanh(r);
    return {std::tanh(centre - half), std::tanh(centre + half)};
}

double percentileRank(const Eigen::Ref<const Eigen::ArrayXd>& history, double value)
{
    double below = 0;
    double counted = 0;
    for (Eigen::Index i = 0; i < history.size(); ++i) {
        if (!std::isfinite(history[i]))
            continue;
        counted += 1;
        below += history[i] < value ? 1.0 : history[i] == value ? 0.5 : 0.0;
    }
    return counted > 0 && !std::isnan(value) ? below / counted : kNaN;
}

} // namespace tidemark::quant
