// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/series_key.h"
#include "models/import/issue_log.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tidemark::importing {

/// The rows of one series while a file is read, in file order. Columns that the file does not have stay empty.
struct RawBars
{
    std::vector<TimePoint> times;
    std::vector<std::int16_t> offsets; ///< minutes of the clock before UTC; empty when the file gives none
    std::vector<double> open, high, low, close, volume;
    std::vector<std::uint32_t> lines;
    bool hasClock = false; ///< some time is more than a date
    bool epochs = false;   ///< the times are counts since 1970, not dates of a place

    [[nodiscard]] std::size_t size() const { return times.size(); }
    /// Keeps the rows whose `keep` is true. Precondition: one mark a row.
    void filter(const std::vector<bool>& keep);
};

/// What is impossible about the prices of one row; nothing when they can be. NaN prices are not looked at.
struct PriceFault
{
    std::string_view column;
    double value = 0;
    Text reason;
};
[[nodiscard]] std::optional<PriceFault> priceFault(double open, double high, double low, double close,
                                                   bool mayBeNegative);

/// Sorts the rows by time and leaves one a time: exact copies are merged, of conflicting ones the first in the file stays; both
/// are told with their lines. Rows left out are no longer counted as taken.
void sortAndMerge(RawBars& bars, IssueLog& log);

/// The interval most neighbours of `times` keep (any order); Irregular when no interval of ours is the most frequent, or with
/// fewer than two times. Dates alone give days, weeks or months.
[[nodiscard]] Interval detectInterval(std::span<const TimePoint> times, bool hasClock);

} // namespace tidemark::importing
