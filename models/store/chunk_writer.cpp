// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chunk_writer.h"

#include <cmath>

namespace tidemark::store {

namespace {

constexpr std::size_t kMostPending = 48; // chunks, 200 KB of rows each

void requireFinite(const ChunkRecord& record)
{
    for (const auto& [low, high] : record.extremes)
        if (std::isinf(low) || std::isinf(high))
            raise(ErrorCode::Precondition,
                  TM_TEXT("store", "One of the rows from %1 to %2 has an infinite value, which cannot be stored.")
                      .with(isoTime(TimePoint{std::chrono::milliseconds{record.firstTs}}))
                      .with(isoTime(TimePoint{std::chrono::milliseconds{record.lastTs}})));
}

} // namespace

ChunkWriter::ChunkWriter(const Connection& connection)
    : m_insert(
        connection,
        "INSERT INTO chunk (series_id, first_ts, last_ts, n, codec, crc, content, open_min, open_max, high_min, "
        "high_max, low_min, low_max, close_min, close_max, volume_min, volume_max, close_first, close_last, data) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
{
}

void ChunkWriter::write(std::int64_t series, const ChunkRows& rows)
{
    flush();
    insert(series, recordOf(rows));
}

void ChunkWriter::writeLater(std::int64_t series, const ChunkRows& rows, std::shared_ptr<const void> owner)
{
    if (!m_pool)
        m_pool.emplace(WorkerPool::usefulThreads(), kMostPending + 1);
    while (m_pending.size() >= kMostPending
           || (!m_pending.empty()
               && m_pending.front().record.wait_for(std::chrono::seconds{0}) == std::future_status::ready))
        takeFirst();
    auto task =
        std::make_shared<std::packaged_task<ChunkRecord()>>([rows, held = std::move(owner)] { return recordOf(rows); });
    m_pending.push_back({series, task->get_future()});
    m_pool->submit([task] { (*task)(); });
}

void ChunkWriter::flush()
{
    while (!m_pending.empty())
        takeFirst();
}

void ChunkWriter::takeFirst()
{
    auto first = std::move(m_pending.front());
    m_pending.pop_front();
    insert(first.series, first.record.get());
}

void ChunkWriter::insert(std::int64_t series, const ChunkRecord& record)
{
    requireFinite(record);
    m_insert.bind(series)
        .bind(record.firstTs)
        .bind(record.lastTs)
        .bind(record.rows)
        .bind(std::int64_t{kCodec})
        .bind(static_cast<std::int64_t>(record.crc))
        .bind(static_cast<std::int64_t>(record.content));
    for (const auto& [low, high] : record.extremes)
        m_insert.bind(low).bind(high);
    m_insert.bind(record.closeFirst).bind(record.closeLast).bindBlob(record.data).run();
}

} // namespace tidemark::store
