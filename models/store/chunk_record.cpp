// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chunk_record.h"

#include <limits>

namespace tidemark::store {

Extremes extremesOf(std::span<const double> values)
{
    constexpr double kNone = std::numeric_limits<double>::infinity();
    double low = kNone;
    double high = -kNone;
    for (const double value : values) {
        low = value < low ? value : low; // a NaN compares false and stays out
        high = value > high ? value : high;
    }
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
