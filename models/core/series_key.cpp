// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/series_key.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace tidemark {

namespace {

using namespace std::chrono_literals;

struct IntervalRow
{
    Interval interval;
    std::string_view name;
    std::chrono::milliseconds length;
};

constexpr std::array<IntervalRow, 9> kIntervals{{{Interval::Minute1, "1m", 1min},
                                                 {Interval::Minute5, "5m", 5min},
                                                 {Interval::Minute15, "15m", 15min},
                                                 {Interval::Minute30, "30m", 30min},
                                                 {Interval::Minute60, "60m", 60min},
                                                 {Interval::Day1, "1d", 24h},
                                                 {Interval::Week1, "1w", 0ms},
                                                 {Interval::Month1, "1mo", 0ms},
                                                 {Interval::Irregular, "irregular", 0ms}}};

constexpr std::array<std::pair<Adjustment, std::string_view>, 4> kAdjustments{
    {{Adjustment::Unknown, "unknown"},
     {Adjustment::Raw, "raw"},
     {Adjustment::Splits, "splits"},
     {Adjustment::SplitsAndDividends, "splits+dividends"}}};

const IntervalRow& row(Interval interval) { return *std::ranges::find(kIntervals, interval, &IntervalRow::interval); }

} // namespace

std::string_view intervalName(Interval interval) { return row(interval).name; }

std::optional<Interval> intervalFromName(std::string_view name)
{
    const auto it = std::ranges::find(kIntervals, name, &IntervalRow::name);
    return it == kIntervals.end() ? std::nullopt : std::optional{it->interval};
}

bool isIntraday(Interval interval)
{
    const auto length = row(interval).length;
    return length > 0ms && length < 24h;
}

std::chrono::milliseconds intervalLength(Interval interval)
{
    assert(row(interval).length > 0ms);
    return row(interval).length;
}

std::string_view adjustmentName(Adjustment adjustment)
{
    return std::ranges::find(kAdjustments, adjustment, [](const auto& r) { return r.first; })->second;
}

std::optional<Adjustment> adjustmentFromName(std::string_view name)
{
    const auto it = std::ranges::find(kAdjustments, name, [](const auto& r) { return r.second; });
    return it == kAdjustments.end() ? std::nullopt : std::optional{it->first};
}

std::string describe(const SeriesKey& key)
{
    std::string out = key.instrument + ' ' + std::string{intervalName(key.interval)};
    if (!key.source.empty())
        out += " (" + key.source + ')';
    return out;
}

} // namespace tidemark
