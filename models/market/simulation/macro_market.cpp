// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/market/simulation/macro_market.h"

namespace tidemark::simulation {

using namespace std::chrono;

namespace {

/// A monthly path through the instrument's landmarks; `volatility` is that of a month, log.
DailyPath monthly(const char* instrument, std::uint64_t seed, double volatility, double tick)
{
    DailyPath path{.instrument = instrument, .tick = tick};
    for (year_month month = year{2000} / January; month <= year{2025} / September; month += months{1})
        path.dates.push_back(sys_days{month / 1});
    const auto landmarks = readLandmarks({}).at(instrument);
    const Noise noise(seed, instrument);
    std::vector<double> increments(path.size());
    const std::vector<double> variances(path.size(), volatility * volatility);
    for (std::size_t i = 0; i < path.size(); ++i)
        increments[i] = volatility * noise.normal(i);
    const auto levels = bridge(path.dates, increments, variances, landmarks);
    for (const double level : levels)
        path.close.push_back(toTick(exactExp(level), tick));
    return path;
}

} // namespace

DailyPath unemploymentRate(std::uint64_t seed) { return monthly("UNRATE", seed, 0.018, 0.1); }

DailyPath nonfarmPayrolls(std::uint64_t seed) { return monthly("PAYEMS", seed, 0.0004, 1); }

} // namespace tidemark::simulation
