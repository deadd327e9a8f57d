// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/market/simulation/intraday_market.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace tidemark::simulation {

using namespace std::chrono;

namespace {

struct Stop
{
    std::size_t step;
    double price;
    double floor; ///< the walk to this stop stays above it
    double ceiling = std::numeric_limits<double>::infinity();
    bool breaks = false;
};

/// Moves `x` back between the bounds by reflection.
double reflected(double x, double low, double high)
{
    if (low >= high)
        return 0.5 * (low + high);
    for (int n = 0; n < 4 && (x < low || x > high); ++n)
        x = x > high ? 2 * high - x : 2 * low - x;
    return std::clamp(x, low, high);
}

/// Middle step of the bar in which `time` falls, so that an extreme belongs to one bar only.
std::size_t stepAt(const IntradayGrid& grid, TimePoint time, std::size_t bars)
{
    const auto bar = std::clamp<std::int64_t>((time - grid.open) / grid.bar, 0, static_cast<std::int64_t>(bars) - 1);
    return static_cast<std::size_t>(bar * grid.stepsPerBar + grid.stepsPerBar / 2);
}

/// The stops of a day in order of time: the daily bar's extremes and the named places.
std::vector<Stop> stopsOf(const DailyPath& daily, std::size_t i, const IntradayGrid& grid,
                          const std::vector<Knot>& knots, std::size_t bars, const Noise& noise)
{
    const double open = daily.open[i];
    const double high = daily.high[i];
    const double low = daily.low[i];
    const double close = daily.close[i];
    std::vector<Stop> stops;
    bool hasHigh = high <= std::max(open, close);
    bool hasLow = low >= std::min(open, close);
    for (const Knot& knot : knots) {
        const std::size_t step = stepAt(grid, fromNewYork(newYorkDate(grid.close - minutes{1}), knot.clock), bars);
        switch (knot.kind) {
        case Knot::Kind::High:
            stops.push_back({step, high, low});
            hasHigh = true;
            break;
        case Knot::Kind::Low:
            stops.push_back({step, low, low});
            hasLow = true;
            break;
        case Knot::Kind::Break:
            for (Stop& stop : stops)
                stop.floor = knot.level + 3 * daily.tick;
            stops.push_back({step, knot.level - 12 * daily.tick, knot.level + 3 * daily.tick,
                             std::numeric_limits<double>::infinity(), true});
            break;
        case Knot::Kind::Via:
            stops.push_back({step, std::clamp(knot.level, low + daily.tick, high - daily.tick), low});
            break;
        }
    }
    const auto anywhere = [&](std::uint64_t draw) {
        return grid.open + duration_cast<milliseconds>((grid.close - grid.open) * (0.02 + 0.96 * noise.uniform(draw)));
    };
    if (!hasHigh)
        stops.push_back({stepAt(grid, anywhere(1), bars), high, low});
    if (!hasLow) {
        Stop stop{stepAt(grid, anywhere(2), bars), low, low};
        const auto bar = static_cast<std::size_t>(grid.stepsPerBar);
        if (std::ranges::any_of(stops, [&](const Stop& other) { return other.step == stop.step; }))
            stop.step = stop.step > bars * bar / 2 ? stop.step - bar : stop.step + bar;
        stops.push_back(stop);
    }
    std::ranges::sort(stops, {}, &Stop::step);
    // What broke does not come back before the next stop.
    for (std::size_t k = 1; k < stops.size(); ++k) {
        if (stops[k - 1].breaks)
            stops[k].ceiling = std::max(stops[k - 1].price, stops[k].price);
    }
    return stops;
}

} // namespace

IntradayPath intradayBars(const DailyPath& daily, std::size_t i, const IntradayGrid& grid,
                          const std::vector<Knot>& knots, const DayNoise& noise)
{
    const auto bars = static_cast<std::size_t>((grid.close - grid.open + grid.bar - milliseconds{1}) / grid.bar);
    const auto perBar = static_cast<std::size_t>(grid.stepsPerBar);
    const std::size_t steps = bars * perBar;
    const double tick = priceTick(daily, daily.close[i]);
    const double high = daily.high[i];
    const double low = daily.low[i];

    auto stops = stopsOf(daily, i, grid, knots, bars, noise.own);
    stops.push_back({steps, daily.close[i], low});
    std::vector<double> walk(steps + 1);
    walk[0] = daily.open[i];
    // Steps are numbered from midnight UTC, so that markets with different hours meet on the tape.
    const auto sinceMidnight = static_cast<std::size_t>((grid.open - floor<days>(grid.open)) / grid.bar) * perBar;
    const double apart = std::sqrt(1 - noise.share * noise.share);
    std::vector<double> shock(steps + 1);
    for (std::size_t k = 1; k <= steps; ++k)
        shock[k] = noise.share * noise.tape.normal(sinceMidnight + k) + apart * noise.own.normal(1000 + k);
    const double stepSize = 0.38 * (high - low) / std::sqrt(static_cast<double>(steps));
    std::size_t from = 0;
    for (const Stop& stop : stops) {
        assert(stop.step > from);
        const auto n = static_cast<double>(stop.step - from);
        double sum = 0;
        for (std::size_t k = from + 1; k <= stop.step; ++k)
            sum += shock[k];
        double walked = 0;
        for (std::size_t k = from + 1; k < stop.step; ++k) {
            walked += shock[k];
            const double share = static_cast<double>(k - from) / n;
            const double x = walk[from] + share * (stop.price - walk[from]) + stepSize * (walked - share * sum);
            walk[k] = reflected(x, std::max(stop.floor, low + tick), std::min(stop.ceiling, high - tick));
        }
        walk[stop.step] = stop.price;
        from = stop.step;
    }

    IntradayPath out;
    std::vector<double> weight(bars);
    double weights = 0;
    for (std::size_t b = 0; b < bars; ++b) {
        // Trading is heaviest after the open and before the close.
        const double x = (static_cast<double>(b) + 0.5) / static_cast<double>(bars) * 2 - 1;
        weight[b] = (0.5 + 1.5 * x * x) * exactExp(0.3 * noise.own.normal(500000 + b));
        weights += weight[b];
    }
    double before = 0;
    double assigned = 0;
    for (std::size_t b = 0; b < bars; ++b) {
        double top = walk[b * perBar];
        double bottom = top;
        for (std::size_t k = b * perBar + 1; k <= (b + 1) * perBar; ++k) {
            top = std::max(top, walk[k]);
            bottom = std::min(bottom, walk[k]);
        }
        out.times.push_back(grid.open + grid.bar * static_cast<int>(b));
        out.open.push_back(toTick(walk[b * perBar], tick));
        out.high.push_back(toTick(top, tick));
        out.low.push_back(toTick(bottom, tick));
        out.close.push_back(toTick(walk[(b + 1) * perBar], tick));
        before += weight[b];
        const double upTo = b + 1 == bars ? daily.volume[i] : std::floor(daily.volume[i] * (before / weights));
        out.volume.push_back(upTo - assigned);
        assigned = upTo;
    }
    return out;
}

IntradayPath aggregate(const IntradayPath& bars, TimePoint open, minutes length)
{
    IntradayPath out;
    for (std::size_t i = 0; i < bars.times.size(); ++i) {
        const TimePoint time = open + length * ((bars.times[i] - open) / length);
        if (out.times.empty() || out.times.back() != time) {
            out.times.push_back(time);
            out.open.push_back(bars.open[i]);
            out.high.push_back(bars.high[i]);
            out.low.push_back(bars.low[i]);
            out.close.push_back(bars.close[i]);
            out.volume.push_back(bars.volume[i]);
            continue;
        }
        out.high.back() = std::max(out.high.back(), bars.high[i]);
        out.low.back() = std::min(out.low.back(), bars.low[i]);
        out.close.back() = bars.close[i];
        out.volume.back() += bars.volume[i];
    }
    return out;
}

IntradayPath scaled(const IntradayPath& bars, double ratio, double volumeRatio, double tick)
{
    IntradayPath out = bars;
    for (auto* column : {&out.open, &out.high, &out.low, &out.close}) {
        for (double& price : *column)
            price = toTick(price * ratio, tick);
    }
    double before = 0;
    double assigned = 0;
    for (double& volume : out.volume) {
        before += volume;
        const double upTo = std::floor(before * volumeRatio + 0.5);
        volume = upTo - assigned;
        assigned = upTo;
    }
    return out;
}

void append(IntradayPath& bars, const IntradayPath& more)
{
    bars.times.insert(bars.times.end(), more.times.begin(), more.times.end());
    bars.open.insert(bars.open.end(), more.open.begin(), more.open.end());
    bars.high.insert(bars.high.end(), more.high.begin(), more.high.end());
    bars.low.insert(bars.low.end(), more.low.begin(), more.low.end());
    bars.close.insert(bars.close.end(), more.close.begin(), more.close.end());
    bars.volume.insert(bars.volume.end(), more.volume.begin(), more.volume.end());
}

} // namespace tidemark::simulation
