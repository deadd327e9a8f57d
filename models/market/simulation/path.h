// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/bars.h"
#include "models/market/simulation/facts.h"
#include "models/market/simulation/noise.h"

#include <string>
#include <vector>

namespace tidemark::simulation {

/// Daily bars of one instrument while they are being made. `open`, `high`, `low`, `volume` are empty for single values.
struct DailyPath
{
    std::string instrument;
    double tick = 0.01;
    bool fineWhenLow = false; ///< prices below 20 carry four decimals, as histories adjusted for splits do
    std::vector<Date> dates;
    std::vector<double> open, high, low, close, volume;
    std::vector<double> sigma; ///< one-day volatility the bar was drawn with, log

    [[nodiscard]] std::size_t size() const { return dates.size(); }
    /// Index of `date`; size() when it is not there.
    [[nodiscard]] std::size_t indexOf(Date date) const;
    /// Index of the last day before `date`; size() when there is none.
    [[nodiscard]] std::size_t indexBefore(Date date) const;
    /// ln(close_i / close_{i-1}); 0 for the first.
    [[nodiscard]] double logReturn(std::size_t i) const;
    /// ln(open_i / close_{i-1}); 0 for the first.
    [[nodiscard]] double logGap(std::size_t i) const;
};

/// `value` rounded to the nearest multiple of `tick`, never below one tick.
[[nodiscard]] double toTick(double value, double tick);

/// Tick of `path` at `price`.
[[nodiscard]] double priceTick(const DailyPath& path, double price);

/// Log levels that start at the first landmark and pass through every other one: between landmarks the drawn increments plus a
/// correction in proportion to their variances (a Brownian bridge in variance time). A landmark on a day without a session
/// belongs to the last session before it. Precondition: landmarks.begin() is not after dates.front().
[[nodiscard]] std::vector<double> bridge(const std::vector<Date>& dates, const std::vector<double>& increments,
                                         const std::vector<double>& variances, const std::map<Date, double>& landmarks);

/// Sets closes from log levels, exactly on landmarks' values where they fall on a session.
void setCloses(DailyPath& path, const std::vector<double>& logLevels, const std::map<Date, double>& landmarks);

/// Highs and lows round opens and closes: the farther of the two, moved out by a half-normal share of the day's volatility.
void setRanges(DailyPath& path, const Noise& noise);

/// Puts the known bars in place of the drawn ones.
void applyAnchors(DailyPath& path, const std::map<Date, Anchor>& anchors);

/// The path as bars of the source `simulated`.
[[nodiscard]] Result<BarsPtr> toBars(const DailyPath& path, Interval interval);

/// Intraday bars while they are being made.
struct IntradayPath
{
    std::vector<TimePoint> times;
    std::vector<double> open, high, low, close, volume;
};

[[nodiscard]] Result<BarsPtr> toBars(const std::string& instrument, Interval interval, const IntradayPath& path);

} // namespace tidemark::simulation
