// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/time.h"

#include <compare>
#include <string>
#include <string_view>

namespace tidemark {

enum class Interval { Minute1, Minute5, Minute15, Minute30, Minute60, Day1, Week1, Month1, Irregular };

/// `1m`, `5m`, `15m`, `30m`, `60m`, `1d`, `1w`, `1mo`, `irregular`.
[[nodiscard]] std::string_view intervalName(Interval interval);
[[nodiscard]] std::optional<Interval> intervalFromName(std::string_view name);
[[nodiscard]] bool isIntraday(Interval interval);
/// Length of an intraday bar, or of a day for Day1. Precondition: not Week1, Month1 or Irregular.
[[nodiscard]] std::chrono::milliseconds intervalLength(Interval interval);

enum class Adjustment { Unknown, Raw, Splits, SplitsAndDividends };
[[nodiscard]] std::string_view adjustmentName(Adjustment adjustment);
[[nodiscard]] std::optional<Adjustment> adjustmentFromName(std::string_view name);

/// Names a series: one instrument at one interval from one source.
struct SeriesKey
{
    std::string instrument;
    Interval interval = Interval::Day1;
    std::string source; ///< the reader that took it (`yahoo`, `stooq`, `simulated` …)
    friend auto operator<=>(const SeriesKey&, const SeriesKey&) = default;
};

/// `SPX 1d (yahoo)`.
[[nodiscard]] std::string describe(const SeriesKey& key);

} // namespace tidemark
