// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/series_read.h"

#include "models/store/series_rows.h"
#include "models/store/tail_rows.h"
#include "models/store/worker_pool.h"

#include <algorithm>
#include <atomic>
#include <new>
#include <sys/mman.h>

namespace tidemark::store {

namespace {

constexpr std::size_t kRowsWorthThreads = 100'000;
constexpr std::size_t kChunksATask = 8;

[[noreturn]] void raiseDamaged(std::int64_t series, std::int64_t firstTs)
{
    raise(ErrorCode::Corrupt,
          TM_TEXT("store", "Rows of series %1 from %2 on are damaged. Restore the store from a backup, or take "
                           "the import back and import its file again.")
              .with(std::to_string(series))
              .with(isoTime(instant(firstTs))));
}

constexpr const char* kInRange = " FROM chunk WHERE series_id = ?1 AND first_ts >= coalesce((SELECT max(first_ts) FROM "
                                 "chunk WHERE series_id = ?1 AND "
                                 "first_ts <= ?2), ?2) AND first_ts < ?3 ORDER BY first_ts";

struct Span
{
    std::int64_t from = std::numeric_limits<std::int64_t>::min();
    std::int64_t to = std::numeric_limits<std::int64_t>::max();

    explicit Span(std::optional<TimeRange> range)
    {
        if (range) {
            from = milliseconds(range->from);
            to = std::max(from, milliseconds(range->to));
        }
    }
    [[nodiscard]] bool covers(std::int64_t firstTs, std::int64_t lastTs) const
    {
        return from <= firstTs && lastTs < to;
    }
};

/// A packed chunk as it stands in the file.
struct Packed
{
    std::int64_t firstTs = 0;
    std::int64_t lastTs = 0;
    std::size_t n = 0;
    std::uint32_t crc = 0;
};

bool unpack(const Packed& chunk, std::span<const std::uint8_t> data, const ChunkSink& sink)
{
    return crc32(data) == chunk.crc && decodeChunk(data, chunk.n, sink)
           && (!sink.times
               || (milliseconds(sink.times[0]) == chunk.firstTs
                   && milliseconds(sink.times[chunk.n - 1]) == chunk.lastTs));
}

/// Chunks of a series in a range, and how many rows of each are wanted. The one at either end may reach beyond the range; its rows
/// are unpacked at once.
class RangeReader
{
public:
    RangeReader(const Connection& connection, std::int64_t series, std::optional<TimeRange> range)
        : m_connection(connection),
          m_series(series),
          m_span(range),
          m_tail(readTail(connection, series, m_span.from, m_span.to))
    {
        listChunks();
    }

    /// Rows within the range.
    [[nodiscard]] std::size_t rows() const { return m_rows + m_tail.size(); }

    /// Writes them to `sink`, which has room for all.
    void read(const ChunkSink& sink)
    {
        Trouble trouble; // outlives the threads that report it
        std::optional<WorkerPool> pool;
        if (m_rows >= kRowsWorthThreads)
            pool.emplace(WorkerPool::usefulThreads(), 4);
        Query query(m_connection, std::string{"SELECT data, first_ts"} + kInRange);
        query.bind(m_series).bind(m_span.from).bind(m_span.to);
        std::shared_ptr<Task> task;
        std::size_t at = 0;
        for (const auto& chunk : m_chunks) {
            if (!query.step() || query.integer(1) != chunk.packed.firstTs)
                raiseDamaged(m_series, chunk.packed.firstTs);
            const ChunkSink place = shifted(sink, at);
            at += chunk.take;
            if (chunk.take < chunk.packed.n) {
                takePart(chunk, query.blob(0), place);
            } else if (!pool) {
                if (!unpack(chunk.packed, query.blob(0), place))
                    raiseDamaged(m_series, chunk.packed.firstTs);
            } else {
                if (!task)
                    task = std::make_shared<Task>();
                task->add(chunk.packed, query.blob(0), place);
                if (task->size() == kChunksATask)
                    submit(*pool, std::exchange(task, {}), trouble);
            }
        }
        if (task)
            submit(*pool, std::move(task), trouble);
        pool.reset();
        if (trouble.memory)
            throw std::bad_alloc{};
        if (trouble.damaged != kSound)
            raiseDamaged(m_series, trouble.damaged);
        copyRows(m_tail, 0, m_tail.size(), shifted(sink, at));
    }

private:
    static constexpr std::int64_t kSound = std::numeric_limits<std::int64_t>::min();

    struct Chunk
    {
        Packed packed;
        std::size_t skip = 0; ///< rows before the range
        std::size_t take = 0;
    };

    /// What went wrong on the threads.
    struct Trouble
    {
        std::atomic<std::int64_t> damaged{kSound}; ///< first time of a chunk that could not be unpacked
        std::atomic<bool> memory{false};
    };

    /// Chunks on their way to a thread, with copies of their bytes.
    class Task
    {
    public:
        void add(const Packed& chunk, std::span<const std::uint8_t> data, const ChunkSink& sink)
        {
            m_items.push_back({chunk, m_bytes.size(), data.size(), sink});
            m_bytes.insert(m_bytes.end(), data.begin(), data.end());
        }
        [[nodiscard]] std::size_t size() const { return m_items.size(); }
        void run(Trouble& trouble) const
        try {
            for (const auto& item : m_items)
                if (!unpack(item.chunk, std::span{m_bytes}.subspan(item.at, item.bytes), item.sink))
                    trouble.damaged = item.chunk.firstTs;
        } catch (const std::bad_alloc&) {
            trouble.memory = true;
        }

    private:
        struct Item
        {
            Packed chunk;
            std::size_t at = 0;
            std::size_t bytes = 0;
            ChunkSink sink;
        };
        std::vector<Item> m_items;
        std::vector<std::uint8_t> m_bytes;
    };

    static void submit(WorkerPool& pool, std::shared_ptr<const Task> task, Trouble& trouble)
    {
        pool.submit([held = std::move(task), &trouble] { held->run(trouble); });
    }

    static ChunkSink shifted(ChunkSink sink, std::size_t rows)
    {
        sink.times = sink.times ? sink.times + rows : nullptr;
        for (auto& column : sink.values)
            column = column ? column + rows : nullptr;
        return sink;
    }

    static void copyRows(const RowBuffer& from, std::size_t first, std::size_t count, const ChunkSink& to)
    {
        if (to.times)
            std::copy_n(from.times.begin() + static_cast<std::ptrdiff_t>(first), count, to.times);
        for (std::size_t c = 0; c < kColumns; ++c)
            if (to.values[c])
                std::copy_n(from.values[c].begin() + static_cast<std::ptrdiff_t>(first), count, to.values[c]);
    }

    void takePart(const Chunk& chunk, std::span<const std::uint8_t> data, const ChunkSink& place) const
    {
        RowBuffer whole;
        whole.resize(chunk.packed.n);
        ChunkSink sink = whole.sink();
        sink.origins = nullptr;
        for (std::size_t c = 0; c < kColumns; ++c)
            if (!place.values[c])
                sink.values[c] = nullptr;
        if (!unpack(chunk.packed, data, sink))
            raiseDamaged(m_series, chunk.packed.firstTs);
        copyRows(whole, chunk.skip, chunk.take, place);
    }

    // How many rows of a chunk that reaches beyond the range lie within it: its times tell.
    void measure(Chunk& chunk) const
    {
        Query query(m_connection, "SELECT data FROM chunk WHERE series_id = ? AND first_ts = ?");
        query.bind(m_series).bind(chunk.packed.firstTs);
        std::vector<TimePoint> times(chunk.packed.n);
        ChunkSink sink;
        sink.times = times.data();
        if (!query.step() || !unpack(chunk.packed, query.blob(0), sink))
            raiseDamaged(m_series, chunk.packed.firstTs);
        const std::size_t first = lowerIndex(times, instant(m_span.from));
        const std::size_t last = lowerIndex(times, instant(m_span.to));
        chunk.skip = first;
        chunk.take = last > first ? last - first : 0;
    }

    void listChunks()
    {
        // Without its bytes a chunk costs next to nothing.
        Query query(m_connection, std::string{"SELECT first_ts, last_ts, n, crc"} + kInRange);
        query.bind(m_series).bind(m_span.from).bind(m_span.to);
        std::int64_t before = kSound;
        while (query.step()) {
            const std::int64_t n = query.integer(2);
            Chunk chunk{{query.integer(0), query.integer(1), static_cast<std::size_t>(n),
                         static_cast<std::uint32_t>(query.integer(3))},
                        0,
                        static_cast<std::size_t>(n)};
            if (n <= 0 || n > static_cast<std::int64_t>(kMostChunkRows)
                || (before != kSound && chunk.packed.firstTs <= before) || chunk.packed.lastTs < chunk.packed.firstTs)
                raiseDamaged(m_series, chunk.packed.firstTs);
            before = chunk.packed.lastTs;
            if (!m_span.covers(chunk.packed.firstTs, chunk.packed.lastTs))
                measure(chunk);
            m_rows += chunk.take;
            m_chunks.push_back(chunk);
        }
        if (m_tail.size() > 0 && before != kSound && milliseconds(m_tail.times.front()) <= before)
            raiseDamaged(m_series, milliseconds(m_tail.times.front()));
    }

    const Connection& m_connection;
    std::int64_t m_series;
    Span m_span;
    RowBuffer m_tail;
    std::vector<Chunk> m_chunks;
    std::size_t m_rows = 0;
};

// Fresh memory comes in pages of 4 KiB, and asking for each costs more than unpacking what goes into it.
void askForLargePages(void* memory, std::size_t bytes)
{
    constexpr std::size_t kPage = std::size_t{2} << 20;
    const auto start = (reinterpret_cast<std::uintptr_t>(memory) + kPage - 1) / kPage * kPage;
    const auto end = (reinterpret_cast<std::uintptr_t>(memory) + bytes) / kPage * kPage;
    if (end > start)
        (void)::madvise(reinterpret_cast<void*>(start), end - start, MADV_HUGEPAGE); // a wish, no more
}

void makeRoom(std::vector<TimePoint>& times, std::size_t rows)
{
    times.reserve(rows);
    askForLargePages(times.data(), rows * sizeof(TimePoint));
    times.resize(rows);
}

} // namespace

std::int64_t columnMask(const Connection& connection, std::int64_t series)
{
    std::int64_t mask = 1 << Close;
    Query query(connection, "SELECT columns FROM series_dataset WHERE series_id = ?");
    query.bind(series);
    while (query.step())
        mask |= query.integer(0);
    return mask;
}

Bars::Columns readRows(const Connection& connection, std::int64_t series, std::optional<TimeRange> range)
{
    const std::int64_t mask = columnMask(connection, series);
    RangeReader reader(connection, series, range);
    const std::size_t rows = reader.rows();
    Bars::Columns columns;
    const std::array<Eigen::ArrayXd*, kColumns> arrays{&columns.open, &columns.high, &columns.low, &columns.close,
                                                       &columns.volume};
    makeRoom(columns.times, rows);
    ChunkSink sink;
    sink.times = columns.times.data();
    for (std::size_t c = 0; c < kColumns; ++c) {
        if (!(mask >> c & 1))
            continue;
        arrays[c]->resize(static_cast<Eigen::Index>(rows));
        askForLargePages(arrays[c]->data(), rows * sizeof(double));
        sink.values[c] = arrays[c]->data();
    }
    reader.read(sink);
    return columns;
}

std::vector<TimePoint> readRowTimes(const Connection& connection, std::int64_t series, std::optional<TimeRange> range)
{
    RangeReader reader(connection, series, range);
    std::vector<TimePoint> times;
    makeRoom(times, reader.rows());
    ChunkSink sink;
    sink.times = times.data();
    reader.read(sink);
    return times;
}

std::vector<Stretch> readStretches(const Connection& connection, std::int64_t series, std::optional<TimeRange> range)
{
    const Span span(range);
    std::vector<Stretch> list;
    Query query(connection,
                std::string{"SELECT first_ts, last_ts, n, open_min, open_max, high_min, high_max, low_min, low_max, "
                            "close_min, close_max, volume_min, volume_max, close_first, close_last"}
                    + kInRange);
    query.bind(series).bind(span.from).bind(span.to);
    while (query.step()) {
        Stretch stretch{query.integer(0), query.integer(1), query.integer(2), {}, query.real(13), query.real(14)};
        for (std::size_t c = 0; c < kColumns; ++c)
            stretch.extremes[c] = {query.real(3 + 2 * static_cast<int>(c)), query.real(4 + 2 * static_cast<int>(c))};
        if (stretch.lastTs >= span.from)
            list.push_back(stretch);
    }
    const RowBuffer tail = readTail(connection, series, span.from, span.to);
    if (tail.size() > 0) {
        Stretch stretch{milliseconds(tail.times.front()),
                        milliseconds(tail.times.back()),
                        static_cast<std::int64_t>(tail.size()),
                        {},
                        tail.values[Close].front(),
                        tail.values[Close].back()};
        for (std::size_t c = 0; c < kColumns; ++c)
            stretch.extremes[c] = extremesOf(tail.values[c]);
        list.push_back(stretch);
    }
    return list;
}

ContentBefore contentBefore(const Connection& connection, std::int64_t series, TimePoint end)
{
    ContentBefore content;
    Query query(
        connection,
        "SELECT n, content, last_ts, first_ts FROM chunk WHERE series_id = ? AND first_ts < ? ORDER BY first_ts");
    query.bind(series).bind(milliseconds(end));
    std::optional<std::int64_t> from; // of the rows that have no sum of their own
    while (query.step()) {
        if (query.integer(2) >= milliseconds(end)) {
            from = query.integer(3);
            continue;
        }
        content.rows += query.integer(0);
        content.sum += static_cast<std::uint64_t>(query.integer(1));
    }
    if (const auto tail = tailSpan(connection, series); !from && tail.rows > 0 && tail.firstTs < milliseconds(end))
        from = tail.firstTs;
    if (!from)
        return content;
    const Bars::Columns columns = readRows(connection, series, TimeRange{instant(*from), end});
    ChunkRows rows;
    rows.times = columns.times;
    const std::array<const Eigen::ArrayXd*, kColumns> arrays{&columns.open, &columns.high, &columns.low, &columns.close,
                                                             &columns.volume};
    for (std::size_t c = 0; c < kColumns; ++c)
        rows.values[c] = {arrays[c]->data(), static_cast<std::size_t>(arrays[c]->size())};
    content.rows += static_cast<std::int64_t>(rows.times.size());
    content.sum += contentSum(rows);
    return content;
}

} // namespace tidemark::store
