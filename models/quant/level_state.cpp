// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/level_state.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <vector>

namespace tidemark::quant {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr Eigen::Index kMonth = 20;
constexpr Eigen::Index kYear = 252;
constexpr Eigen::Index kAverage = 200;

} // namespace

LevelState levelState(const Eigen::Ref<const Eigen::ArrayXd>& values, Eigen::Index window)
{
    std::vector<double> known;
    known.reserve(static_cast<std::size_t>(values.size()));
    for (const double value : values)
        if (std::isfinite(value))
            known.push_back(value);
    LevelState state{kNaN, kNaN, kNaN, kNaN, kNaN, kNaN, kNaN, kNaN, static_cast<Eigen::Index>(known.size())};
    if (known.empty())
        return state;
    const auto back = [&](Eigen::Index steps) {
        return steps < state.count ? known[static_cast<std::size_t>(state.count - 1 - steps)] : kNaN;
    };
    state.last = known.back();
    state.change = state.last / back(1) - 1;
    state.difference = state.last - back(1);
    state.change20 = state.last / back(kMonth) - 1;
    state.difference20 = state.last - back(kMonth);
    if (state.count >= window) {
        double below = 0;
        for (Eigen::Index i = 0; i < window; ++i)
            below += back(i) < state.last ? 1 : back(i) == state.last ? 0.5 : 0;
        state.percentile = below / static_cast<double>(window);
    }
    if (state.count >= kYear)
        state.drawdown = state.last / *std::max_element(known.end() - kYear, known.end()) - 1;
    if (state.count >= kAverage) {
        double sum = 0;
        for (Eigen::Index i = 0; i < kAverage; ++i)
            sum += back(i);
        state.average200 = sum / static_cast<double>(kAverage);
    }
    return state;
}

double sahmGap(std::span<const int> months, const Eigen::Ref<const Eigen::ArrayXd>& rates)
{
    if (months.empty())
        return kNaN;
    std::map<int, double> byMonth;
    for (std::size_t i = 0; i < months.size(); ++i)
        byMonth[months[i]] = rates[static_cast<Eigen::Index>(i)];
    const auto rate = [&](int month) {
        const auto it = byMonth.find(month);
        return it == byMonth.end() ? kNaN : it->second;
    };
    const auto mean = [&](int month) { return (rate(month) + rate(month - 1) + rate(month - 2)) / 3; };
    const int last = months.back();
    double lowest = std::numeric_limits<double>::infinity();
    for (int month = last - 12; month < last; ++month) {
        const double value = mean(month);
        if (!std::isfinite(value))
            return kNaN;
        lowest = std::min(lowest, value);
    }
    return mean(last) - lowest;
}

} // namespace tidemark::quant
