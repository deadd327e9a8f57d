// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/chunk_codec.h"

#include <algorithm>
#include <bit>
#include <limits>

// What the writer and the reader of a chunk share; the format is described in resources/sql/002_series.sql.
namespace tidemark::store::chunk {

static_assert(std::endian::native == std::endian::little, "chunks are written and read as little-endian memory");

enum Tag : std::uint8_t {
    Absent = 0,
    Raw64 = 1,
    Raw32 = 2,
    Constant = 3,
    Delta = 4,
    FromPreviousClose = 5,
    AboveBody = 6,
    BelowBody = 7,
    EqualSteps = 8,
    DeltaOfDelta = 9,
    Runs = 10
};

inline constexpr std::array kPowers{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};
inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

using Integers = std::vector<std::int64_t>;

// Sums and differences that wrap, so that damaged bytes are wrong and never undefined.
[[nodiscard]] inline std::int64_t difference(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
}

[[nodiscard]] inline std::int64_t sum(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

/// What value `i` of a column is told from.
[[nodiscard]] inline std::int64_t reference(Tag tag, std::size_t i, const Integers& own, const Integers& open,
                                            const Integers& close)
{
    switch (tag) {
    case FromPreviousClose:
        return i == 0 ? 0 : close[i - 1];
    case AboveBody:
        return std::max(open[i], close[i]);
    case BelowBody:
        return std::min(open[i], close[i]);
    default:
        return i == 0 ? 0 : own[i - 1];
    }
}

} // namespace tidemark::store::chunk
