// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/market_state/gauges.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::market_state {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

Eigen::Index lastKnown(const Bars& bars)
{
    for (Eigen::Index i = bars.close().size() - 1; i >= 0; --i)
        if (std::isfinite(bars.close()[i]))
            return i;
    return -1;
}

int monthOf(TimePoint time)
{
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(time)};
    return static_cast<int>(day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.month()));
}

void addLabour(const Bars& bars, Eigen::Index last, Reading& reading)
{
    std::vector<int> months;
    std::vector<double> rates;
    for (Eigen::Index i = 0; i <= last; ++i)
        if (std::isfinite(bars.close()[i])) {
            months.push_back(monthOf(bars.times()[static_cast<std::size_t>(i)]));
            rates.push_back(bars.close()[i]);
        }
    const Eigen::Map<const Eigen::ArrayXd> values(rates.data(), static_cast<Eigen::Index>(rates.size()));
    reading.sahm = quant::sahmGap(months, values);
    const auto year = std::min<Eigen::Index>(13, values.size());
    reading.aboveLow = values.size() > 0 ? reading.state.last - values.tail(year).minCoeff() : kNaN;
}

} // namespace

const std::vector<Gauge>& gauges()
{
    static const std::vector<Gauge> all{
        {"vix", "VIX", TM_TEXT("market_state", "VIX"), TM_TEXT("market_state", "Daily bars of VIX"),
         GaugeKind::Volatility},
        {"hyoas", "HYOAS", TM_TEXT("market_state", "High-yield spread"),
         TM_TEXT("market_state", "US high-yield option-adjusted spread, daily"), GaugeKind::Rate},
        {"btc", "BTCUSD", TM_TEXT("market_state", "Bitcoin"), TM_TEXT("market_state", "Daily bars of bitcoin"),
         GaugeKind::Price, false, 0},
        {"sox", "SOX", TM_TEXT("market_state", "PHLX Semiconductor"),
         TM_TEXT("market_state", "Daily bars of the Philadelphia semiconductor index")},
        {"nikkei", "N225", TM_TEXT("market_state", "Nikkei 225"),
         TM_TEXT("market_state", "Daily bars of the Nikkei 225")},
        {"kospi", "KS11", TM_TEXT("market_state", "KOSPI"), TM_TEXT("market_state", "Daily bars of the KOSPI")},
        {"unemployment", "UNRATE", TM_TEXT("market_state", "Unemployment rate"),
         TM_TEXT("market_state", "US unemployment rate, monthly"), GaugeKind::Rate, true, 1}};
    return all;
}

std::vector<Reading> readingsOf(const StudyInputs& inputs, Eigen::Index window)
{
    std::vector<Reading> readings;
    for (const Gauge& gauge : gauges()) {
        const BarsPtr bars = inputs.barsOf(gauge.id);
        const Eigen::Index last = bars ? lastKnown(*bars) : -1;
        if (last < 0)
            continue;
        Reading reading;
        reading.gauge = &gauge;
        reading.state = quant::levelState(bars->close().head(last + 1), window);
        reading.time = bars->times()[static_cast<std::size_t>(last)];
        reading.previous = reading.state.last - reading.state.difference;
        reading.high = bars->hasRange() ? bars->high()[last] : kNaN;
        reading.low = bars->hasRange() ? bars->low()[last] : kNaN;
        reading.sahm = kNaN;
        reading.aboveLow = kNaN;
        if (gauge.monthly)
            addLabour(*bars, last, reading);
        readings.push_back(reading);
    }
    return readings;
}

} // namespace tidemark::market_state
