// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/series_key.h"
#include "models/core/session.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tidemark::quality {

/// The day of the calendar's own market that a row belongs to: of daily and slower rows the day of their label, of intraday rows
/// the local day (`JPX` and `KRX` UTC+9, `CRYPTO` UTC, all others New York).
[[nodiscard]] Date localDay(std::string_view calendar, Interval interval, TimePoint time);

/// A stretch of sessions in which rows are missing.
struct Hole
{
    Date first;
    Date last;
    std::int64_t sessions = 0; ///< sessions touched
    std::int64_t rows = 0;     ///< rows missing
    friend bool operator==(const Hole&, const Hole&) = default;
};

struct HoleCount
{
    bool counted = false;      ///< false: the interval has no calendar to be held against
    std::int64_t expected = 0; ///< rows between the first and the last one by the calendar
    std::int64_t missing = 0;
    std::vector<Hole> holes; ///< in time order; neighbouring sessions without any row are one
};

/// Holds the times of a series against the sessions of its calendar, from its first to its last row. Daily: one row a session.
/// Series with a row in less than a third of the sessions are slower data with daily labels, and not counted.
/// Intraday: one row an interval of the regular session [open, close), judged by how many of the session's rows are there; the
/// first and the last session count from the first and to the last row. Weekly and monthly: one row a calendar week or month with
/// a session. Irregular and empty series are not counted. Precondition: times rise strictly; sessions rise and cover the times.
[[nodiscard]] HoleCount findHoles(std::string_view calendar, Interval interval, std::span<const TimePoint> times,
                                  std::span<const Session> sessions);

} // namespace tidemark::quality
