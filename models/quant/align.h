// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/time.h"

#include <Eigen/Core>

#include <span>
#include <vector>

namespace tidemark::quant {

/// How two daily price series of different calendars become pairs of returns.
enum class CalendarRule {
    CommonDays, ///< prices on the days both have, then differences: a weekend's move joins Monday's in both
    DropWeekend, ///< each series' own one-row returns, then the days both have: the moves on days only one trades are lost
    CalendarFill ///< every day either has, the last price carried forward: closed days count as returns of zero
};

/// Prices by day; times rise strictly. NaN and prices that are not positive count as not there.
struct DailyPrices
{
    std::span<const TimePoint> times;
    const Eigen::ArrayXd& prices;
};

/// Log returns of two series over the same spans: row i ends on times[i]. `priceX`, `priceY` are the prices at the ends of the rows.
struct PairedReturns
{
    std::vector<TimePoint> times;
    Eigen::ArrayXd x, y;
    Eigen::ArrayXd priceX, priceY;
};

/// Joins two daily series under a calendar rule. Returns within the time both cover only. Uses no row later than the row it gives.
[[nodiscard]] PairedReturns pairedReturns(const DailyPrices& x, const DailyPrices& y, CalendarRule rule);

} // namespace tidemark::quant
