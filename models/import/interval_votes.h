// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/series_key.h"

#include <cstdint>
#include <span>
#include <unordered_map>

namespace tidemark::importing {

/// Counts the distances between neighbours of times that rise.
class IntervalVotes
{
public:
    /// Times in order; where they fall nothing is counted.
    void add(std::span<const TimePoint> times);
    void add(const IntervalVotes& other);
    /// The interval most neighbours keep; Irregular when no interval of ours is the most frequent.
    [[nodiscard]] Interval verdict(bool hasClock) const;

private:
    void count(std::int64_t gap, std::int64_t times);

    std::unordered_map<std::int64_t, std::int64_t> m_counts; ///< by ms
};

} // namespace tidemark::importing
