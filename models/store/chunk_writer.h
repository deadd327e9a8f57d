// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/chunk_record.h"
#include "models/store/sql.h"
#include "models/store/worker_pool.h"

#include <deque>
#include <future>
#include <memory>
#include <optional>

namespace tidemark::store {

/// Puts chunks into their table, in the order they were given. Packing may be left to threads while the caller goes on; the table is
/// the same either way. Lives within one transaction, belongs to one thread.
class ChunkWriter
{
public:
    explicit ChunkWriter(const Connection& connection);

    /// Packs `rows` and writes them. What was given to `writeLater` before is written first.
    void write(std::int64_t series, const ChunkRows& rows);

    /// Has `rows` packed on a thread and writes them on a later call. `owner` keeps them alive until then; without one they must
    /// outlive this object or the next `flush`. Waits while much is under way.
    void writeLater(std::int64_t series, const ChunkRows& rows, std::shared_ptr<const void> owner);

    /// Writes what is still under way.
    void flush();

private:
    struct Pending
    {
        std::int64_t series = 0;
        std::future<ChunkRecord> record;
    };

    void insert(std::int64_t series, const ChunkRecord& record);
    void takeFirst();

    Query m_insert;
    std::deque<Pending> m_pending;
    std::optional<WorkerPool> m_pool; ///< last: its threads fulfil what is pending
};

} // namespace tidemark::store
