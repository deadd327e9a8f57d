// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/market/simulation/path.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace tidemark::simulation {

namespace {

Eigen::ArrayXd array(const std::vector<double>& values)
{
    return Eigen::Map<const Eigen::ArrayXd>(values.data(), static_cast<Eigen::Index>(values.size()));
}

/// Index of the last date not after `date`. Precondition: there is one.
std::size_t lastNotAfter(const std::vector<Date>& dates, Date date)
{
    return static_cast<std::size_t>(std::ranges::upper_bound(dates, date) - dates.begin()) - 1;
}

} // namespace

std::size_t DailyPath::indexOf(Date date) const
{
    const auto it = std::ranges::lower_bound(dates, date);
    return it != dates.end() && *it == date ? static_cast<std::size_t>(it - dates.begin()) : dates.size();
}

std::size_t DailyPath::indexBefore(Date date) const
{
    const auto it = std::ranges::lower_bound(dates, date);
    return it == dates.begin() ? dates.size() : static_cast<std::size_t>(it - dates.begin()) - 1;
}

double DailyPath::logReturn(std::size_t i) const { return i == 0 ? 0 : exactLog(close[i] / close[i - 1]); }

double DailyPath::logGap(std::size_t i) const { return i == 0 ? 0 : exactLog(open[i] / close[i - 1]); }

double toTick(double value, double tick)
{
    // Dividing by the whole number of ticks in a unit gives the double nearest to the decimal number.
    const double perUnit = std::floor(1 / tick + 0.5);
    return std::max(1.0, std::floor(value * perUnit + 0.5)) / perUnit;
}

double priceTick(const DailyPath& path, double price) { return path.fineWhenLow && price < 20 ? 0.0001 : path.tick; }

std::vector<double> bridge(const std::vector<Date>& dates, const std::vector<double>& increments,
                           const std::vector<double>& variances, const std::map<Date, double>& landmarks)
{
    assert(!landmarks.empty() && landmarks.begin()->first <= dates.front());
    std::vector<double> levels(dates.size());
    levels[0] = exactLog(landmarks.begin()->second);
    std::size_t from = 0;
    for (const auto& [date, level] : landmarks) {
        if (date <= dates.front() || date > dates.back())
            continue;
        const std::size_t to = lastNotAfter(dates, date);
        if (to == from)
            continue;
        double drawn = 0;
        double variance = 0;
        for (std::size_t i = from + 1; i <= to; ++i) {
            drawn += increments[i];
            variance += variances[i];
        }
        const double missing = exactLog(level) - levels[from] - drawn;
        for (std::size_t i = from + 1; i <= to; ++i)
            levels[i] = levels[i - 1] + increments[i] + missing * (variances[i] / variance);
        from = to;
    }
    for (std::size_t i = from + 1; i < dates.size(); ++i)
        levels[i] = levels[i - 1] + increments[i];
    return levels;
}

void setCloses(DailyPath& path, const std::vector<double>& logLevels, const std::map<Date, double>& landmarks)
{
    path.close.resize(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        const double level = exactExp(logLevels[i]);
        path.close[i] = toTick(level, priceTick(path, level));
    }
    for (const auto& [date, level] : landmarks) {
        if (const auto i = path.indexOf(date); i < path.size())
            path.close[i] = level;
    }
}

void setRanges(DailyPath& path, const Noise& noise)
{
    path.high.resize(path.size());
    path.low.resize(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        const double top = std::max(path.open[i], path.close[i]);
        const double bottom = std::min(path.open[i], path.close[i]);
        const double reach = 0.45 * path.sigma[i];
        path.high[i] = toTick(top * (1 + reach * std::fabs(noise.normal(2 * i))), priceTick(path, top));
        path.low[i] = toTick(bottom / (1 + reach * std::fabs(noise.normal(2 * i + 1))), priceTick(path, bottom));
    }
}

void applyAnchors(DailyPath& path, const std::map<Date, Anchor>& anchors)
{
    for (const auto& [date, anchor] : anchors) {
        const auto i = path.indexOf(date);
        if (i == path.size())
            continue;
        path.close[i] = anchor.close;
        if (path.open.empty())
            continue;
        path.open[i] = std::isnan(anchor.open) ? path.open[i] : anchor.open;
        const auto [low, high] = std::minmax(path.open[i], path.close[i]);
        path.high[i] = std::isnan(anchor.high) ? std::max(path.high[i], high) : anchor.high;
        path.low[i] = std::isnan(anchor.low) ? std::min(path.low[i], low) : anchor.low;
    }
}

Result<BarsPtr> toBars(const DailyPath& path, Interval interval)
{
    return Bars::make({path.instrument, interval, "simulated"}, {.times = {path.dates.begin(), path.dates.end()},
                                                                 .open = array(path.open),
                                                                 .high = array(path.high),
                                                                 .low = array(path.low),
                                                                 .close = array(path.close),
                                                                 .volume = array(path.volume)});
}

Result<BarsPtr> toBars(const std::string& instrument, Interval interval, const IntradayPath& path)
{
    return Bars::make({instrument, interval, "simulated"}, {.times = path.times,
                                                            .open = array(path.open),
                                                            .high = array(path.high),
                                                            .low = array(path.low),
                                                            .close = array(path.close),
                                                            .volume = array(path.volume)});
}

} // namespace tidemark::simulation
