// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chunk_record.h"

#include <algorithm>
#include <limits>

namespace tidemark::store {

Extremes extremesOf(std::span<const double> values)
{
    constexpr double kNone = std::numeric_limits<double>::infinity();
    // Four at a time, so that one comparison need not wait for the last.
    std::array<double, 4> lows{kNone, kNone, kNone, kNone};
    std::array<double, 4> highs{-kNone, -kNone, -kNone, -kNone};
    std::size_t i = 0;
    const auto take = [&](std::size_t lane, double value) {
        lows[lane] = value < lows[lane] ? value : lows[lane]; // a NaN compares false and stays out
        highs[lane] = value > highs[lane] ? value : highs[lane];
    };
    for (; i + 4 <= values.size(); i += 4)
        for (std::size_t lane = 0; lane < 4; ++lane)
            take(lane, values[i + lane]);
    for (; i < values.size(); ++i)
        take(0, values[i]);
    const double low = std::ranges::min(lows);
    const double high = std::ranges::max(highs);
    constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
    return low > high ? Extremes{kNaN, kNaN} : Extremes{low, high};
}

ChunkRecord recordOf(const ChunkRows& rows)
{
    constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
    ChunkRecord record;
    record.firstTs = rows.times.front().time_since_epoch().count();
    record.lastTs = rows.times.back().time_since_epoch().count();
    record.rows = static_cast<std::int64_t>(rows.times.size());
    record.data = encodeChunk(rows);
    record.crc = crc32(record.data);
    record.content = contentSum(rows);
    for (std::size_t c = 0; c < kColumns; ++c)
        record.extremes[c] = extremesOf(rows.values[c]);
    const auto close = rows.values[Close];
    record.closeFirst = close.empty() ? kNaN : close.front();
    record.closeLast = close.empty() ? kNaN : close.back();
    return record;
}

} // namespace tidemark::store
