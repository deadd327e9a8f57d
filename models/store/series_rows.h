// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/bars.h"
#include "models/store/chunk_codec.h"
#include "models/store/origins.h"

#include <functional>
#include <optional>

namespace tidemark::store {

/// What became of the rows of one import in one series.
struct MergeCounts
{
    std::int64_t added = 0;
    std::int64_t same = 0;
    std::int64_t conflicting = 0;
    std::int64_t firstTs = 0; ///< of the rows added or confirmed
    std::int64_t lastTs = 0;
};

/// Called after each chunk with the rows done so far; throws to stop.
using Tick = std::function<void(std::int64_t rows)>;

/// Puts rows into the chunks of series and takes them out again. Lives within one transaction.
class SeriesWriter
{
public:
    SeriesWriter(const Connection& connection, Origins& origins);

    /// Merges `bars` into `series` for `dataset`. Rows with a time of their own are added; a row that is there already is
    /// confirmed when every column of `bars` has its values, and otherwise stays as it is. Only chunks that change are rewritten.
    MergeCounts merge(std::int64_t series, const Bars& bars, std::int64_t dataset, const Tick& tick);

    /// Takes `dataset` off the rows with firstTs <= time <= lastTs; rows that nobody else gave go.
    void remove(std::int64_t series, std::int64_t dataset, TimePoint firstTs, TimePoint lastTs, const Tick& tick);

private:
    struct Buffer;
    struct Place;

    void write(std::int64_t series, const ChunkRows& rows);
    void writeSplit(std::int64_t series, const ChunkRows& rows, bool append);
    void writeFresh(std::int64_t series, const Bars& bars, std::size_t first, std::size_t last, std::int64_t origin,
                    const Tick& tick);
    [[nodiscard]] std::vector<Place> places(std::int64_t series, std::int64_t from, std::int64_t to);
    void load(std::int64_t series, const Place& place, Buffer& buffer);
    void erase(std::int64_t series, const Place& place);
    bool mergeInto(const Buffer& stored, const Bars& bars, std::size_t first, std::size_t last, std::int64_t dataset,
                   Buffer& out, MergeCounts& counts);

    Origins& m_origins;
    Query m_insert;
    Query m_delete;
    Query m_select;
    Query m_places;
};

/// The rows of `series` within `range`, all when absent. Throws Failure when a chunk is damaged.
[[nodiscard]] Bars::Columns readRows(const Connection& connection, std::int64_t series, std::optional<TimeRange> range);

/// Content sum of the rows of `series` before `end`, decoding the one chunk that straddles it at most.
struct ContentBefore
{
    std::int64_t rows = 0;
    std::uint64_t sum = 0;
};
[[nodiscard]] ContentBefore contentBefore(const Connection& connection, std::int64_t series, TimePoint end);

[[nodiscard]] constexpr std::int64_t milliseconds(TimePoint time) { return time.time_since_epoch().count(); }
[[nodiscard]] constexpr TimePoint instant(std::int64_t ms) { return TimePoint{std::chrono::milliseconds{ms}}; }

} // namespace tidemark::store
