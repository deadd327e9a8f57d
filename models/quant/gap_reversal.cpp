// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/gap_reversal.h"

#include "models/quant/counter_rng.h"
#include "models/quant/returns.h"
#include "models/quant/rolling.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>

namespace tidemark::quant {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kSamePrice = 5e-6; // relative: vendors store opens and closes with different float noise

bool same(double a, double b) { return std::abs(a - b) <= kSamePrice * std::abs(b); }

int yearOf(TimePoint time)
{
    return static_cast<int>(std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(time)}.year());
}

} // namespace

std::vector<OpenQuality> openQuality(const Bars& bars)
{
    assert(bars.open().size() == bars.close().size());
    std::vector<OpenQuality> years;
    for (std::size_t i = 1; i < bars.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        const double open = bars.open()[row];
        const double before = bars.close()[row - 1];
        if (!(open > 0) || !(before > 0))
            continue;
        const int year = yearOf(bars.times()[i]);
        if (years.empty() || years.back().year != year)
            years.push_back({.year = year});
        auto& quality = years.back();
        const double close = bars.close()[row];
        const bool flat =
            bars.hasRange() && same(open, close) && same(bars.high()[row], close) && same(bars.low()[row], close);
        const bool copied = same(open, before);
        ++quality.days;
        quality.copied += copied;
        quality.flat += flat;
        quality.unusable += copied || flat;
    }
    return years;
}

std::vector<ReversalCase> reversalCases(const Bars& bars, ReversalRule rule, double threshold, TimePoint first)
{
    assert(bars.open().size() == bars.close().size() && bars.hasRange());
    std::vector<ReversalCase> cases;
    const std::size_t start = std::max<std::size_t>(1, lowerIndex(bars.times(), first));
    for (std::size_t i = start; i < bars.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        const double before = bars.close()[row - 1];
        const ReversalCase day{i, bars.open()[row] / before - 1, bars.high()[row] / before - 1,
                               bars.close()[row] / before - 1};
        const double trigger = rule == ReversalRule::OpenAbove ? day.open : day.high;
        if (before > 0 && trigger >= threshold && day.close < 0)
            cases.push_back(day);
    }
    return cases;
}

Eigen::ArrayXd forwardReturns(const Eigen::Ref<const Eigen::ArrayXd>& close, const std::vector<std::size_t>& rows,
                              int horizon)
{
    assert(horizon > 0);
    Eigen::ArrayXd out(static_cast<Eigen::Index>(rows.size()));
    for (std::size_t k = 0; k < rows.size(); ++k) {
        const auto row = static_cast<Eigen::Index>(rows[k]);
        out[static_cast<Eigen::Index>(k)] = row + horizon < close.size() ? close[row + horizon] / close[row] - 1 : kNaN;
    }
    return out;
}

int overlappingWindows(const std::vector<std::size_t>& rows, int horizon)
{
    int overlapping = 0;
    for (std::size_t k = 1; k < rows.size(); ++k)
        overlapping += rows[k] - rows[k - 1] < static_cast<std::size_t>(horizon);
    return overlapping;
}

Eigen::ArrayXd trailingVolatility(const Eigen::Ref<const Eigen::ArrayXd>& close, int window)
{
    assert(window > 1);
    Eigen::ArrayXd out = Eigen::ArrayXd::Constant(close.size(), kNaN);
    if (close.size() > 1)
        rollingDeviation(logReturns(close), window, out.tail(close.size() - 1));
    return out;
}

std::vector<std::vector<std::size_t>> matchedRows(const Eigen::Ref<const Eigen::ArrayXd>& volatility,
                                                  const std::vector<std::size_t>& cases, std::size_t first, int count,
                                                  int gap)
{
    const auto size = static_cast<std::size_t>(volatility.size());
    std::vector<bool> barred(size, false);
    const auto reach = static_cast<std::size_t>(gap);
    for (const std::size_t row : cases)
        for (std::size_t i = row > reach ? row - reach : 0; i < std::min(size, row + reach + 1); ++i)
            barred[i] = true;
    std::vector<std::size_t> pool;
    for (std::size_t i = first; i + reach < size; ++i)
        if (!barred[i] && volatility[static_cast<Eigen::Index>(i)] > 0)
            pool.push_back(i);
    std::vector<std::vector<std::size_t>> matched;
    for (const std::size_t row : cases) {
        const double own = volatility[static_cast<Eigen::Index>(row)];
        auto nearest = own > 0 ? pool : std::vector<std::size_t>{};
        const auto distance = [&](std::size_t i) {
            return std::abs(std::log(volatility[static_cast<Eigen::Index>(i)] / own));
        };
        const auto wanted = std::min(nearest.size(), static_cast<std::size_t>(count));
        std::ranges::partial_sort(nearest, nearest.begin() + static_cast<std::ptrdiff_t>(wanted),
                                  [&](std::size_t a, std::size_t b) {
                                      const double da = distance(a);
                                      const double db = distance(b);
                                      return da != db ? da < db : a < b;
                                  });
        nearest.resize(wanted);
        matched.push_back(std::move(nearest));
    }
    return matched;
}

MatchedTest matchedTest(const std::vector<Eigen::ArrayXd>& pools, double observed, int draws, std::uint64_t seed)
{
    assert(draws >= 100);
    std::vector<std::vector<double>> known;
    double sum = 0;
    for (const auto& pool : pools) {
        auto& values = known.emplace_back();
        std::ranges::copy_if(pool, std::back_inserter(values), [](double v) { return std::isfinite(v); });
        if (values.empty())
            return {kNaN, kNaN};
        sum += std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    }
    if (known.empty())
        return {kNaN, kNaN};
    const auto n = static_cast<double>(known.size());
    int reached = 0;
    for (int draw = 0; draw < draws; ++draw) {
        double drawn = 0;
        for (std::size_t k = 0; k < known.size(); ++k)
            drawn += known[k][counterIndex(seed, static_cast<std::uint64_t>(draw), k,
                                           static_cast<std::uint32_t>(known[k].size()))];
        reached += drawn / n >= observed;
    }
    return {sum / n, (1.0 + reached) / (1.0 + draws)};
}

} // namespace tidemark::quant
