// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/raw_bars.h"

#include "models/import/interval_votes.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tidemark::importing {

using namespace std::chrono;

namespace {

template <typename Value>
void keepMarked(std::vector<Value>& column, const std::vector<bool>& keep)
{
    if (column.empty())
        return;
    std::size_t to = 0;
    for (std::size_t i = 0; i < column.size(); ++i)
        if (keep[i])
            column[to++] = column[i];
    column.resize(to);
}

template <typename Value>
void permute(std::vector<Value>& column, const std::vector<std::uint32_t>& order)
{
    if (column.empty())
        return;
    std::vector<Value> sorted(column.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        sorted[i] = column[order[i]];
    column = std::move(sorted);
}

void sortByTime(RawBars& bars)
{
    if (std::ranges::is_sorted(bars.times))
        return;
    std::vector<std::uint32_t> order(bars.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return bars.times[i]; });
    permute(bars.times, order);
    permute(bars.offsets, order);
    permute(bars.open, order);
    permute(bars.high, order);
    permute(bars.low, order);
    permute(bars.close, order);
    permute(bars.volume, order);
    permute(bars.lines, order);
}

bool sameValue(const std::vector<double>& column, std::size_t a, std::size_t b)
{
    return column.empty() || column[a] == column[b] || (std::isnan(column[a]) && std::isnan(column[b]));
}

bool sameRow(const RawBars& bars, std::size_t a, std::size_t b)
{
    return sameValue(bars.open, a, b) && sameValue(bars.high, a, b) && sameValue(bars.low, a, b)
           && sameValue(bars.close, a, b) && sameValue(bars.volume, a, b);
}

} // namespace

void RawBars::filter(const std::vector<bool>& keep)
{
    keepMarked(times, keep);
    keepMarked(offsets, keep);
    keepMarked(open, keep);
    keepMarked(high, keep);
    keepMarked(low, keep);
    keepMarked(close, keep);
    keepMarked(volume, keep);
    keepMarked(lines, keep);
}

std::optional<PriceFault> priceFault(double open, double high, double low, double close, bool mayBeNegative)
{
    // Adjusted prices are products: what differs in the last digits of a double is no impossible candle.
    const auto below = [](double a, double b) { return a < b - std::abs(b) * 1e-9; };
    if (below(high, low))
        return PriceFault{
            "high", high,
            TM_TEXT("import", "the high %1 is below the low %2").with(high, number(4)).with(low, number(4))};
    if (below(high, open))
        return PriceFault{
            "high", high,
            TM_TEXT("import", "the high %1 is below the open %2").with(high, number(4)).with(open, number(4))};
    if (below(high, close))
        return PriceFault{
            "high", high,
            TM_TEXT("import", "the high %1 is below the close %2").with(high, number(4)).with(close, number(4))};
    if (below(open, low))
        return PriceFault{
            "low", low,
            TM_TEXT("import", "the low %1 is above the open %2").with(low, number(4)).with(open, number(4))};
    if (below(close, low))
        return PriceFault{
            "low", low,
            TM_TEXT("import", "the low %1 is above the close %2").with(low, number(4)).with(close, number(4))};
    if (mayBeNegative)
        return std::nullopt;
    for (const auto& [column, value] : {std::pair{"low", low}, {"open", open}, {"close", close}})
        if (value <= 0)
            return PriceFault{column, value, TM_TEXT("import", "a price of %1 cannot be").with(value, number(4))};
    return std::nullopt;
}

void sortAndMerge(RawBars& bars, IssueLog& log)
{
    sortByTime(bars);
    std::vector<bool> keep;
    std::size_t first = 0;
    for (std::size_t i = 1; i < bars.size(); ++i) {
        if (bars.times[i] != bars.times[first]) {
            first = i;
            continue;
        }
        if (keep.empty())
            keep.assign(bars.size(), true);
        keep[i] = false;
        log.take(-1);
        const auto line = static_cast<std::int64_t>(bars.lines[i]);
        const auto firstLine = static_cast<std::int64_t>(bars.lines[first]);
        if (sameRow(bars, first, i))
            log.merge(line, TM_TEXT("import", "the same as line %1").with(firstLine));
        else
            log.refuse(
                line, {}, isoTime(bars.times[i]),
                TM_TEXT("import", "line %1 has other values for the same time; the first row stays").with(firstLine));
    }
    if (!keep.empty())
        bars.filter(keep);
}

Interval detectInterval(std::span<const TimePoint> times, bool hasClock)
{
    std::vector<TimePoint> sorted;
    if (!std::ranges::is_sorted(times)) {
        sorted.assign(times.begin(), times.end());
        std::ranges::sort(sorted);
        times = sorted;
    }
    IntervalVotes votes;
    votes.add(times);
    return votes.verdict(hasClock);
}

} // namespace tidemark::importing
