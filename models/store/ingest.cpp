// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ingest.h"

#include "models/store/dataset_rows.h"
#include "models/store/frame_rows.h"

#include <algorithm>

namespace tidemark::store {

namespace {

std::int64_t columnsOf(const Bars& bars)
{
    std::int64_t mask = 0;
    const std::array<const Eigen::ArrayXd*, kColumns> arrays{&bars.open(), &bars.high(), &bars.low(), &bars.close(),
                                                             &bars.volume()};
    for (std::size_t c = 0; c < kColumns; ++c)
        if (arrays[c]->size() > 0)
            mask |= std::int64_t{1} << c;
    return mask;
}

} // namespace

void stopWhenCancelled(const Progress& progress)
{
    if (progress.cancelled())
        raise(ErrorCode::Cancelled, TM_TEXT("store", "The import was cancelled; nothing was stored."));
}

Ingest::Ingest(const Connection& db, std::int64_t dataset, bool simulated, const Progress& progress,
               std::int64_t totalRows)
    : m_db(db), m_progress(progress), m_simulated(simulated), m_total(totalRows), m_origins(db), m_writer(db, m_origins)
{
    m_report.dataset = dataset;
}

std::int64_t Ingest::seriesOf(const SeriesHead& head)
{
    const SeriesKey& key = head.key;
    const Instrument instrument{.id = key.instrument, .name = key.instrument, .nameZh = {}, .aliases = {}};
    addInstrument(m_db, head.instrument ? *head.instrument : instrument, m_report.dataset);
    addInstrument(m_db, instrument, m_report.dataset); // when the reader's instrument has another id
    if (!m_simulated)
        noteReplaced(key.instrument);
    const auto bindKey = [&](Query& query) -> Query& {
        return query.bind(key.instrument)
            .bind(intervalName(key.interval))
            .bind(key.source)
            .bind(adjustmentName(head.adjustment))
            .bind(std::int64_t{m_simulated});
    };
    Query find(m_db,
               "SELECT id FROM series WHERE instrument_id = ? AND interval = ? AND source = ? AND adjustment = ? AND "
               "simulated = ?");
    std::int64_t series = 0;
    if (bindKey(find).step()) {
        series = find.integer(0);
    } else {
        Query insert(
            m_db,
            "INSERT INTO series (instrument_id, interval, source, adjustment, simulated, row_count, first_ts, last_ts) "
            "VALUES (?, ?, ?, ?, ?, 0, 9223372036854775807, -9223372036854775808)");
        bindKey(insert).run();
        series = m_db.lastInsertId();
    }
    m_series.try_emplace(series, Taken{describe(key), {}, 0});
    return series;
}

void Ingest::addRows(std::int64_t series, const Bars& bars)
{
    const auto counts = m_writer.merge(series, bars, m_report.dataset, [&](std::int64_t rows) { tick(m_done + rows); });
    m_done += static_cast<std::int64_t>(bars.size());
    count(series, counts, columnsOf(bars));
}

void Ingest::addChunk(std::int64_t series, const ChunkRows& rows, std::shared_ptr<const void> owner)
{
    std::int64_t columns = 0;
    for (std::size_t c = 0; c < kColumns; ++c)
        if (!rows.values[c].empty())
            columns |= std::int64_t{1} << c;
    const auto n = static_cast<std::int64_t>(rows.times.size());
    m_writer.appendChunk(series, rows, std::move(owner));
    m_done += n;
    tick(m_done);
    count(series, {n, 0, 0, 0, milliseconds(rows.times.front()), milliseconds(rows.times.back())}, columns);
}

void Ingest::add(const ImportBatch& batch)
{
    for (const auto& imported : batch.series) {
        if (imported.bars->empty())
            continue;
        const auto series = seriesOf({imported.bars->key(), imported.adjustment, imported.instrument});
        addRows(series, *imported.bars);
    }
    for (const auto& frame : batch.frames)
        addFrame(frame);
}

IngestReport Ingest::finish(std::vector<Text> warnings)
{
    m_writer.flush();
    for (const auto& [series, taken] : m_series) {
        const MergeCounts& counts = taken.counts;
        link(series, taken);
        m_report.rowsAdded += counts.added;
        m_report.rowsSame += counts.same;
        m_report.rowsConflicting += counts.conflicting;
        m_report.rowsFilled += counts.filled;
        if (counts.conflicting > 0)
            warnings.push_back(TM_TEXT("store", "%1: %2 rows differ from those stored before; the stored ones stay.")
                                   .with(taken.name)
                                   .with(counts.conflicting));
        if (counts.filled > 0)
            warnings.push_back(TM_TEXT("store", "%1: gaps in %2 rows stored before now have this file's values.")
                                   .with(taken.name)
                                   .with(counts.filled));
    }
    warnings.insert(warnings.end(), std::make_move_iterator(m_notes.begin()), std::make_move_iterator(m_notes.end()));
    finishDataset(m_db, m_report.dataset, m_report.rowsSame, m_report.rowsConflicting, warnings);
    return m_report;
}

// An import may give one series in several pieces.
void Ingest::count(std::int64_t series, const MergeCounts& counts, std::int64_t columns)
{
    Taken& all = m_series[series];
    const bool first = all.counts.added + all.counts.same == 0;
    all.counts.added += counts.added;
    all.counts.same += counts.same;
    all.counts.conflicting += counts.conflicting;
    all.counts.filled += counts.filled;
    if (counts.added + counts.same == 0)
        return;
    all.columns |= columns;
    all.counts.firstTs = first ? counts.firstTs : std::min(all.counts.firstTs, counts.firstTs);
    all.counts.lastTs = first ? counts.lastTs : std::max(all.counts.lastTs, counts.lastTs);
}

// What the import gave to the series.
void Ingest::link(std::int64_t series, const Taken& taken)
{
    const MergeCounts& counts = taken.counts;
    if (counts.added + counts.same == 0)
        return;
    Query(m_db, "INSERT INTO series_dataset (series_id, dataset_id, row_count, first_ts, last_ts, columns) VALUES "
                "(?, ?, ?, ?, ?, ?)")
        .bind(series)
        .bind(m_report.dataset)
        .bind(counts.added + counts.same)
        .bind(counts.firstTs)
        .bind(counts.lastTs)
        .bind(taken.columns)
        .run();
    Query(m_db, "UPDATE series SET row_count = row_count + ?2, first_ts = min(first_ts, ?3), last_ts = max(last_ts, "
                "?4) WHERE id = ?1")
        .bind(series)
        .bind(counts.added)
        .bind(counts.firstTs)
        .bind(counts.lastTs)
        .run();
}

void Ingest::addFrame(const Frame& frame)
{
    const auto counts = insertFrame(m_db, frame, m_report.dataset, m_simulated, [&] { stopWhenCancelled(m_progress); });
    m_done += static_cast<std::int64_t>(frame.rows());
    tick(m_done);
    m_report.rowsAdded += counts.added;
    m_report.rowsSame += counts.same;
    m_report.rowsConflicting += counts.conflicting;
    m_report.rowsFilled += counts.richer;
    if (counts.conflicting > 0)
        m_notes.push_back(TM_TEXT("store", "%1: %2 rows differ from those stored before; the stored ones stay.")
                              .with(frame.kind())
                              .with(counts.conflicting));
    if (counts.richer > 0)
        m_notes.push_back(TM_TEXT("store", "%1: %2 rows say more than those stored before and now stand for them.")
                              .with(frame.kind())
                              .with(counts.richer));
}

void Ingest::noteReplaced(const std::string& instrument)
{
    if (std::ranges::find(m_report.replacedSimulated, instrument) != m_report.replacedSimulated.end())
        return;
    Query query(m_db, "SELECT 1 FROM series WHERE instrument_id = ? AND simulated = 1 LIMIT 1");
    query.bind(instrument);
    if (query.step())
        m_report.replacedSimulated.push_back(instrument);
}

void Ingest::tick(std::int64_t done)
{
    stopWhenCancelled(m_progress);
    if (m_total > 0)
        m_progress.report(static_cast<double>(done) / static_cast<double>(m_total));
}

} // namespace tidemark::store
