// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/series_rows.h"

#include "models/store/tail_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::store {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::array<std::span<const double>, kColumns> columnsOf(const Bars& bars)
{
    const auto span = [](const Eigen::ArrayXd& column) {
        return std::span<const double>{column.data(), static_cast<std::size_t>(column.size())};
    };
    return {span(bars.open()), span(bars.high()), span(bars.low()), span(bars.close()), span(bars.volume())};
}

/// Nothing contradicts: the values are the same, or one of them is a gap.
bool agrees(double a, double b) { return a == b || std::isnan(a) || std::isnan(b); }

} // namespace

/// A chunk as the catalogue has it.
struct SeriesWriter::Place
{
    std::int64_t firstTs = 0;
    std::int64_t lastTs = 0;
    std::size_t n = 0;
};

SeriesWriter::SeriesWriter(const Connection& connection, Origins& origins)
    : m_connection(connection),
      m_origins(origins),
      m_fills(connection),
      m_delete(connection, "DELETE FROM chunk WHERE series_id = ? AND first_ts = ?"),
      m_select(connection, "SELECT data, crc FROM chunk WHERE series_id = ? AND first_ts = ?"),
      m_places(
          connection,
          "SELECT first_ts, last_ts, n FROM chunk WHERE series_id = ?1 AND first_ts >= coalesce((SELECT max(first_ts) "
          "FROM chunk WHERE series_id = ?1 AND first_ts <= ?2), ?2) AND first_ts <= ?3 ORDER BY first_ts"),
      m_last(connection, "SELECT last_ts, n FROM chunk WHERE series_id = ? ORDER BY first_ts DESC LIMIT 1"),
      m_chunks(connection)
{
}

void SeriesWriter::flush() { m_chunks.flush(); }

// Appended rows fill chunks up, so that a growing series has full ones; rows in the middle are shared out evenly.
void SeriesWriter::writeSplit(std::int64_t series, const ChunkRows& rows, bool append)
{
    const std::size_t total = rows.times.size();
    const std::size_t pieces = (total + kChunkRows - 1) / kChunkRows;
    std::size_t first = 0;
    for (std::size_t i = 0; i < pieces; ++i) {
        const std::size_t last = append ? std::min(total, first + kChunkRows) : total * (i + 1) / pieces;
        m_chunks.write(series, rows.part(first, last - first));
        first = last;
    }
}

void SeriesWriter::writeFresh(std::int64_t series, const Bars& bars, std::size_t first, std::size_t last,
                              std::int64_t origin, const Tick& tick)
{
    const auto origins = std::make_shared<const std::vector<std::int64_t>>(std::min(kChunkRows, last - first), origin);
    const auto columns = columnsOf(bars);
    for (std::size_t i = first; i < last; i += kChunkRows) {
        const std::size_t count = std::min(kChunkRows, last - i);
        ChunkRows rows;
        rows.times = bars.times().subspan(i, count);
        for (std::size_t c = 0; c < kColumns; ++c)
            if (!columns[c].empty())
                rows.values[c] = columns[c].subspan(i, count);
        rows.origins = std::span{*origins}.first(count);
        appendChunk(series, rows, origins);
        tick(static_cast<std::int64_t>(i + count));
    }
}

bool SeriesWriter::beginsChunk(std::int64_t series, std::int64_t firstTs)
{
    auto it = m_ends.find(series);
    if (it == m_ends.end()) {
        if (tailSpan(m_connection, series).rows > 0)
            return false;
        m_chunks.flush();
        m_last.bind(series);
        End end{std::numeric_limits<std::int64_t>::min(), kChunkRows}; // nothing there: any row begins a chunk
        const bool there = m_last.step();
        if (there)
            end = {m_last.integer(0), static_cast<std::size_t>(m_last.integer(1))};
        m_last.reset();
        if (!there)
            return true;
        it = m_ends.emplace(series, end).first;
    }
    return it->second.rows >= kChunkRows && firstTs > it->second.lastTs;
}

void SeriesWriter::appendChunk(std::int64_t series, const ChunkRows& rows, std::shared_ptr<const void> owner)
{
    m_ends[series] = {milliseconds(rows.times.back()), rows.times.size()};
    m_chunks.writeLater(series, rows, std::move(owner));
}

std::vector<SeriesWriter::Place> SeriesWriter::places(std::int64_t series, std::int64_t from, std::int64_t to)
{
    m_chunks.flush();
    m_ends.erase(series); // what is found is about to change
    std::vector<Place> found;
    m_places.bind(series).bind(from).bind(to);
    while (m_places.step())
        found.push_back({m_places.integer(0), m_places.integer(1), static_cast<std::size_t>(m_places.integer(2))});
    m_places.reset();
    return found;
}

void SeriesWriter::load(std::int64_t series, const Place& place, RowBuffer& buffer)
{
    m_select.bind(series).bind(place.firstTs);
    const bool there = m_select.step() && place.n > 0 && place.n <= kMostChunkRows;
    bool good = false;
    if (there) {
        buffer.resize(place.n);
        const auto data = m_select.blob(0);
        good =
            crc32(data) == static_cast<std::uint32_t>(m_select.integer(1)) && decodeChunk(data, place.n, buffer.sink());
    }
    m_select.reset();
    if (!good)
        raise(ErrorCode::Corrupt,
              TM_TEXT(
                  "store",
                  "Rows of series %1 from %2 on are damaged. Restore the store from a backup, or take the import back "
                  "and import its file again.")
                  .with(std::to_string(series))
                  .with(isoTime(instant(place.firstTs))));
}

void SeriesWriter::erase(std::int64_t series, const Place& place) { m_delete.bind(series).bind(place.firstTs).run(); }

bool SeriesWriter::mergeInto(std::int64_t series, const RowBuffer& stored, const Bars& bars, std::size_t first,
                             std::size_t last, std::int64_t dataset, RowBuffer& out, MergeCounts& counts)
{
    const auto columns = columnsOf(bars);
    const auto fills = m_fills.between(series, milliseconds(bars.times()[first]), milliseconds(bars.times()[last - 1]));
    const std::int64_t fresh = m_origins.only(dataset);
    const auto noteTime = [&counts](TimePoint time) {
        if (counts.added + counts.same == 1)
            counts.firstTs = milliseconds(time);
        counts.lastTs = milliseconds(time);
    };
    bool changed = false;
    std::size_t old = 0;
    for (std::size_t i = first; i <= last; ++i) {
        while (old < stored.size() && (i == last || stored.times[old] < bars.times()[i])) {
            out.append(stored, old, stored.origins[old]);
            ++old;
        }
        if (i == last)
            break;
        const TimePoint time = bars.times()[i];
        const auto incoming = [&](std::size_t c) { return columns[c].empty() ? kNaN : columns[c][i]; };
        if (old == stored.size() || stored.times[old] != time) {
            out.times.push_back(time);
            for (std::size_t c = 0; c < kColumns; ++c)
                out.values[c].push_back(incoming(c));
            out.origins.push_back(fresh);
            ++counts.added;
            noteTime(time);
            changed = true;
            continue;
        }
        bool same = true;
        std::int64_t gaps = 0;  // of the stored row that get a value
        std::int64_t given = 0; // columns with a value
        for (std::size_t c = 0; c < kColumns && same; ++c) {
            const double value = incoming(c);
            same = agrees(stored.values[c][old], value);
            if (std::isnan(value))
                continue;
            given |= std::int64_t{1} << c;
            if (std::isnan(stored.values[c][old]))
                gaps |= std::int64_t{1} << c;
        }
        const std::int64_t origin = same ? m_origins.with(stored.origins[old], dataset) : stored.origins[old];
        out.append(stored, old, origin);
        changed = changed || origin != stored.origins[old];
        if (same) {
            const std::int64_t mine = gaps | (GapFills::filled(fills, milliseconds(time)) & given);
            if (mine != 0)
                m_fills.add(series, milliseconds(time), {dataset, mine});
            for (std::size_t c = 0; c < kColumns; ++c)
                if (gaps >> c & 1)
                    out.values[c].back() = incoming(c);
            changed = changed || gaps != 0;
            counts.filled += gaps != 0 ? 1 : 0;
        }
        ++old;
        ++(same ? counts.same : counts.conflicting);
        if (same)
            noteTime(time);
    }
    return changed;
}

void SeriesWriter::seal(std::int64_t series)
{
    constexpr auto kFirst = std::numeric_limits<std::int64_t>::min();
    constexpr auto kLast = std::numeric_limits<std::int64_t>::max();
    RowBuffer rows = readTail(m_connection, series, kFirst, kLast);
    if (rows.size() == 0)
        return;
    const auto chunks = places(series, kLast, kLast);
    if (!chunks.empty() && chunks.back().n < kChunkRows) {
        RowBuffer whole;
        load(series, chunks.back(), whole);
        for (std::size_t row = 0; row < rows.size(); ++row)
            whole.append(rows, row, rows.origins[row]);
        erase(series, chunks.back());
        rows = std::move(whole);
    }
    clearTail(m_connection, series);
    writeSplit(series, rows.rows(), true);
}

// A handful of rows after all others, to a series that has a chunk: what arrives while a market is open.
bool SeriesWriter::goesToTail(std::int64_t series, const Bars& bars, std::int64_t dataset)
{
    const auto tail = tailSpan(m_connection, series);
    if (bars.size() > kMostAppended)
        return false;
    std::int64_t last = tail.lastTs;
    if (tail.rows == 0) {
        m_chunks.flush();
        m_last.bind(series);
        const bool there = m_last.step();
        last = there ? m_last.integer(0) : std::numeric_limits<std::int64_t>::max();
        m_last.reset();
    }
    if (milliseconds(bars.times().front()) <= last)
        return false;
    const std::vector<std::int64_t> origins(bars.size(), m_origins.only(dataset));
    const ChunkRows rows{bars.times(), columnsOf(bars), origins};
    if (!fitsTail(rows))
        return false;
    m_ends.erase(series);
    appendToTail(m_connection, series, rows);
    if (tail.rows + bars.size() >= kSealedAt)
        seal(series);
    return true;
}

MergeCounts SeriesWriter::merge(std::int64_t series, const Bars& bars, std::int64_t dataset, const Tick& tick)
{
    MergeCounts counts;
    const auto times = bars.times();
    const auto addFresh = [&](std::size_t first, std::size_t last) {
        writeFresh(series, bars, first, last, m_origins.only(dataset), tick);
        if (counts.added + counts.same == 0)
            counts.firstTs = milliseconds(times[first]);
        counts.lastTs = milliseconds(times[last - 1]);
        counts.added += static_cast<std::int64_t>(last - first);
    };
    if (beginsChunk(series, milliseconds(times.front())) && times.size() > kMostAppended) {
        addFresh(0, times.size());
        return counts;
    }
    if (goesToTail(series, bars, dataset)) {
        const auto added = static_cast<std::int64_t>(times.size());
        tick(added);
        return {added, 0, 0, 0, milliseconds(times.front()), milliseconds(times.back())};
    }
    seal(series);
    const auto chunks = places(series, milliseconds(times.front()), milliseconds(times.back()));
    if (chunks.empty()) {
        addFresh(0, times.size());
        m_ends.erase(series); // later chunks may stand there
        return counts;
    }
    std::size_t first = 0;
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        const auto& chunk = chunks[i];
        // A chunk takes what comes before the next one.
        const std::size_t last =
            i + 1 < chunks.size() ? lowerIndex(times, instant(chunks[i + 1].firstTs)) : times.size();
        if (first == last)
            continue;
        const bool append = milliseconds(times[first]) > chunk.lastTs;
        if (append && chunk.n >= kChunkRows) {
            addFresh(first, last);
        } else {
            RowBuffer stored;
            RowBuffer merged;
            load(series, chunk, stored);
            if (mergeInto(series, stored, bars, first, last, dataset, merged, counts)) {
                erase(series, chunk);
                writeSplit(series, merged.rows(), append);
            }
        }
        first = last;
        tick(static_cast<std::int64_t>(first));
    }
    m_ends.erase(series);
    return counts;
}

void SeriesWriter::remove(std::int64_t series, std::int64_t dataset, TimePoint firstTs, TimePoint lastTs,
                          const Tick& tick)
{
    seal(series);
    const auto fills = m_fills.between(series, milliseconds(firstTs), milliseconds(lastTs));
    m_fills.remove(series, dataset);
    std::map<std::int64_t, std::int64_t> without;
    const auto left = [&](std::int64_t origin) {
        const auto [it, fresh] = without.try_emplace(origin, 0);
        if (fresh)
            it->second = m_origins.without(origin, dataset);
        return it->second;
    };
    RowBuffer pending;
    const auto flushPending = [&](bool all) {
        while (pending.size() >= kChunkRows || (all && pending.size() > 0)) {
            const std::size_t count = std::min(kChunkRows, pending.size());
            m_chunks.write(series, pending.rows().part(0, count));
            pending.dropFront(count);
        }
    };
    std::int64_t done = 0;
    for (const auto& chunk : places(series, milliseconds(firstTs), milliseconds(lastTs))) {
        RowBuffer stored;
        load(series, chunk, stored);
        if (std::ranges::all_of(stored.origins, [&](std::int64_t origin) { return left(origin) == origin; })) {
            flushPending(true);
            continue;
        }
        erase(series, chunk);
        for (std::size_t row = 0; row < stored.size(); ++row) {
            const std::int64_t origin = left(stored.origins[row]);
            if (origin == 0)
                continue;
            pending.append(stored, row, origin);
            const std::int64_t gaps =
                fills.empty() ? 0 : GapFills::filledBy(fills, milliseconds(stored.times[row]), dataset);
            for (std::size_t c = 0; c < kColumns; ++c)
                if (gaps >> c & 1)
                    pending.values[c].back() = kNaN;
        }
        flushPending(false);
        done += static_cast<std::int64_t>(stored.size());
        tick(done);
    }
    flushPending(true);
}

} // namespace tidemark::store
