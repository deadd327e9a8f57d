// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/bars.h"
#include "models/store/chunk_writer.h"
#include "models/store/gap_fills.h"
#include "models/store/origins.h"
#include "models/store/row_buffer.h"

#include <functional>
#include <map>
#include <optional>

namespace tidemark::store {

/// What became of the rows of one import in one series.
struct MergeCounts
{
    std::int64_t added = 0;
    std::int64_t same = 0;
    std::int64_t conflicting = 0;
    std::int64_t filled = 0;  ///< of those that are the same: gaps that now have a value
    std::int64_t firstTs = 0; ///< of the rows added or confirmed
    std::int64_t lastTs = 0;
};

/// Called after each chunk with the rows done so far; throws to stop.
using Tick = std::function<void(std::int64_t rows)>;

/// Puts rows into series and takes them out again. Lives within one transaction, which `flush` has to end.
class SeriesWriter
{
public:
    SeriesWriter(const Connection& connection, Origins& origins);

    /// Merges `bars` into `series` for `dataset`. Rows with a time of their own are added. A row that is there already is confirmed
    /// when no value of `bars` differs from one it has, and values then fill its gaps; otherwise it stays as it is. Only chunks that
    /// change are rewritten; a few rows after the last go into the tail. `bars` must live until `flush`.
    MergeCounts merge(std::int64_t series, const Bars& bars, std::int64_t dataset, const Tick& tick);

    /// Whether rows from `firstTs` on begin a new chunk after everything `series` has.
    [[nodiscard]] bool beginsChunk(std::int64_t series, std::int64_t firstTs);
    /// Appends one chunk of rows, which is packed on a thread; `owner` keeps them alive. Precondition: `beginsChunk`, times rise
    /// strictly, and kChunkRows rows unless they are the last.
    void appendChunk(std::int64_t series, const ChunkRows& rows, std::shared_ptr<const void> owner);

    /// Takes `dataset` off the rows with firstTs <= time <= lastTs; rows that nobody else gave go, gaps that it filled open again.
    void remove(std::int64_t series, std::int64_t dataset, TimePoint firstTs, TimePoint lastTs, const Tick& tick);

    /// Packs the tail of `series` into chunks.
    void seal(std::int64_t series);

    /// Writes what is still being packed.
    void flush();

private:
    struct Place;
    struct End
    {
        std::int64_t lastTs = 0;
        std::size_t rows = 0; ///< in the last chunk
    };

    void writeSplit(std::int64_t series, const ChunkRows& rows, bool append);
    void writeFresh(std::int64_t series, const Bars& bars, std::size_t first, std::size_t last, std::int64_t origin,
                    const Tick& tick);
    bool goesToTail(std::int64_t series, const Bars& bars, std::int64_t dataset);
    [[nodiscard]] std::vector<Place> places(std::int64_t series, std::int64_t from, std::int64_t to);
    void load(std::int64_t series, const Place& place, RowBuffer& buffer);
    void erase(std::int64_t series, const Place& place);
    bool mergeInto(std::int64_t series, const RowBuffer& stored, const Bars& bars, std::size_t first, std::size_t last,
                   std::int64_t dataset, RowBuffer& out, MergeCounts& counts);

    const Connection& m_connection;
    Origins& m_origins;
    GapFills m_fills;
    Query m_delete;
    Query m_select;
    Query m_places;
    Query m_last;
    std::map<std::int64_t, End> m_ends; ///< of series appended to here, written or not
    ChunkWriter m_chunks;               ///< last: what it still packs may belong to callers alone
};

[[nodiscard]] constexpr std::int64_t milliseconds(TimePoint time) { return time.time_since_epoch().count(); }
[[nodiscard]] constexpr TimePoint instant(std::int64_t ms) { return TimePoint{std::chrono::milliseconds{ms}}; }

} // namespace tidemark::store
