// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/time.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace tidemark::importing {

enum class DateOrder : std::uint8_t { Ymd, Dmy, Mdy };

/// `ymd`, `dmy`, `mdy`.
[[nodiscard]] std::optional<DateOrder> dateOrderFromName(std::string_view name);

enum class StampKind : std::uint8_t {
    Parts,   ///< three numbers, `2025-11-20`, `11/20/2025`, with or without a clock
    Compact, ///< `20251120`
    Named,   ///< `20 Nov 2025`, `Nov 20, 2025`
    Epoch    ///< a count since 1970, UTC
};

enum class EpochUnit : std::uint8_t {
    Seconds,
    Milliseconds,
    Microseconds,
    Nanoseconds,
    ByValue ///< each value by its own magnitude, for files whose unit changes on the way
};

[[nodiscard]] std::string_view dateOrderName(DateOrder order);

/// How a file writes its times.
struct StampFormat
{
    StampKind kind = StampKind::Parts;
    DateOrder order = DateOrder::Ymd;
    EpochUnit unit = EpochUnit::ByValue;
};

/// One time as written: what the clock of the file shows, and its distance from UTC where the file gives it.
struct Stamp
{
    TimePoint clock{};              ///< the shown clock, as if it were UTC; the instant itself for epochs
    std::int16_t offsetMinutes = 0; ///< clock minus UTC; only with hasOffset
    bool hasOffset = false;
    bool hasClock = false; ///< false: a date alone
};

/// The time of a cell, or nothing when the cell is not one of this format from its first to its last character, or lies outside
/// the years 1700 to 2199. Clocks: `09:30`, `09:30:00`, `09:30:00.123`, `9:30 PM`; offsets: `Z`, `+00:00`, `-0500`, ` UTC`.
[[nodiscard]] std::optional<Stamp> parseStamp(std::string_view cell, const StampFormat& format);

/// The time of day of a cell (`0930`, `093000`, `09:30`, `09:30:00`), or nothing.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseClock(std::string_view cell);

/// Gathers what the time cells of a file say about their format.
class StampSniffer
{
public:
    void add(std::string_view cell);
    /// Whether more cells can change nothing.
    [[nodiscard]] bool settled() const;

    enum class Verdict { Known, NoTimes, OrderUnknown, OrdersMixed };
    /// The format of most cells. `format` is complete only with Known.
    [[nodiscard]] Verdict verdict(StampFormat& format) const;

private:
    std::int64_t m_yearFirst = 0;
    std::int64_t m_yearLast = 0;
    std::int64_t m_dayFirst = 0; // of the year-last ones: proven by a number over 12
    std::int64_t m_monthFirst = 0;
    std::int64_t m_compact = 0;
    std::int64_t m_named = 0;
    std::int64_t m_epoch = 0;
    double m_largestEpoch = 0;
};

} // namespace tidemark::importing
