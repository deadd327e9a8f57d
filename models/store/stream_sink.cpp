// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/stream_sink.h"

#include "models/store/dataset_rows.h"

#include <algorithm>

namespace tidemark::store {

namespace {

using ColumnArrays = std::array<Eigen::ArrayXd*, kColumns>;

ColumnArrays arraysOf(Bars::Columns& columns)
{
    return {&columns.open, &columns.high, &columns.low, &columns.close, &columns.volume};
}

std::array<std::span<const double>, kColumns> spansOf(const Bars& bars, std::size_t first, std::size_t count)
{
    std::array<std::span<const double>, kColumns> spans;
    const std::array<const Eigen::ArrayXd*, kColumns> arrays{&bars.open(), &bars.high(), &bars.low(), &bars.close(),
                                                             &bars.volume()};
    for (std::size_t c = 0; c < kColumns; ++c)
        if (arrays[c]->size() > 0)
            spans[c] = {arrays[c]->data() + first, count};
    return spans;
}

void append(Bars::Columns& to, const Bars& from, std::size_t first, std::size_t count)
{
    const auto times = from.times().subspan(first, count);
    to.times.insert(to.times.end(), times.begin(), times.end());
    const auto target = arraysOf(to);
    const auto source = spansOf(from, first, count);
    for (std::size_t c = 0; c < kColumns; ++c) {
        if (source[c].empty())
            continue;
        const Eigen::Index before = target[c]->size();
        target[c]->conservativeResize(before + static_cast<Eigen::Index>(count));
        std::ranges::copy(source[c], target[c]->data() + before);
    }
}

std::int64_t columnsOf(const Bars& bars)
{
    std::int64_t columns = 0;
    const auto spans = spansOf(bars, 0, bars.size());
    for (std::size_t c = 0; c < kColumns; ++c)
        columns |= std::int64_t{!spans[c].empty()} << c;
    return columns;
}

} // namespace

/// One series on its way in.
struct StreamSink::Line
{
    SeriesHead head;
    std::int64_t series = 0;
    std::optional<std::int64_t> columns; ///< which there are, once a piece has come
    TimePoint last = TimePoint::min();
    Bars::Columns pending; ///< fewer rows than a chunk
    BarsPtr merging;       ///< rows that the merge may still read
};

StreamSink::StreamSink(const Connection& db, const Progress& progress, const QString& path)
    : m_db(db), m_progress(progress), m_path(path)
{
}

StreamSink::~StreamSink() = default;

Result<std::size_t> StreamSink::beginSeries(const SeriesHead& head)
{
    const auto same = std::ranges::find_if(m_lines, [&](const auto& line) {
        return line->head.key == head.key && line->head.adjustment == head.adjustment;
    });
    if (same != m_lines.end())
        return static_cast<std::size_t>(same - m_lines.begin());
    m_lines.push_back(std::make_unique<Line>());
    m_lines.back()->head = head;
    return m_lines.size() - 1;
}

void StreamSink::begin()
{
    m_transaction.emplace(m_db);
    m_onBegin();
    m_ingest.emplace(m_db, reserveDataset(m_db), false, m_progress, 0);
    m_origins = std::make_shared<const std::vector<std::int64_t>>(kChunkRows, m_ingest->onlyOrigin());
}

Status StreamSink::addRows(std::size_t series, Bars::Columns rows)
{
    if (m_failure)
        return tl::unexpected(*m_failure);
    const auto status = guarded(m_path, [&]() -> Status {
        stopWhenCancelled(m_progress);
        Line& line = *m_lines.at(series);
        if (rows.times.empty())
            return {};
        auto bars = Bars::make(line.head.key, std::move(rows));
        if (!bars)
            return tl::unexpected(bars.error());
        if ((line.columns && *line.columns != columnsOf(**bars)) || (*bars)->times().front() <= line.last)
            return fail(ErrorCode::Precondition,
                        TM_TEXT("store", "%1: the rows from %2 on do not continue those before them.")
                            .with(describe(line.head.key))
                            .with(isoTime((*bars)->times().front())));
        if (!begun())
            begin();
        if (line.series == 0)
            line.series = m_ingest->seriesOf(line.head);
        line.columns = columnsOf(**bars);
        line.last = (*bars)->times().back();
        m_rows += static_cast<std::int64_t>((*bars)->size());
        take(line, *bars);
        return {};
    });
    if (!status)
        m_failure = status.error();
    return status;
}

// Chunks are cut at every 4,096th row of the import, wherever its pieces end.
void StreamSink::take(Line& line, const BarsPtr& bars)
{
    std::size_t at = 0;
    if (!line.pending.times.empty()) {
        at = std::min(kChunkRows - line.pending.times.size(), bars->size());
        append(line.pending, *bars, 0, at);
        if (line.pending.times.size() == kChunkRows)
            emitPending(line);
    }
    for (; bars->size() - at >= kChunkRows; at += kChunkRows)
        emit(line, bars, at, kChunkRows);
    if (at < bars->size())
        append(line.pending, *bars, at, bars->size() - at);
}

void StreamSink::emit(Line& line, const BarsPtr& bars, std::size_t first, std::size_t count)
{
    const auto times = bars->times().subspan(first, count);
    if (m_ingest->beginsChunk(line.series, milliseconds(times.front()))) {
        const ChunkRows rows{times, spansOf(*bars, first, count), std::span{*m_origins}.first(count)};
        // Both are kept: the rows, and the set of imports that stands beside each.
        m_ingest->addChunk(line.series, rows, std::make_shared<const std::pair<BarsPtr, Origin>>(bars, m_origins));
        return;
    }
    line.merging =
        count == bars->size() ? bars : bars->slice({times.front(), times.back() + std::chrono::milliseconds{1}});
    m_ingest->addRows(line.series, *line.merging);
    m_ingest->flush();
}

void StreamSink::emitPending(Line& line)
{
    const std::size_t count = line.pending.times.size();
    if (count > 0)
        emit(line, Bars::adopt(line.head.key, std::exchange(line.pending, {})), 0, count);
}

IngestReport StreamSink::finish(const ImportBatch& batch)
{
    for (const auto& line : m_lines)
        emitPending(*line);
    completeDataset(m_db, m_ingest->dataset(), batch);
    m_ingest->add(batch);
    IngestReport report = m_ingest->finish(batch.provenance.warnings);
    stopWhenCancelled(m_progress);
    m_transaction->commit();
    return report;
}

} // namespace tidemark::store
