// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"

#include "models/store/dataset_rows.h"
#include "models/store/frame_rows.h"
#include "models/store/series_rows.h"
#include "models/store/store_impl.h"

#include <algorithm>
#include <set>

namespace tidemark {

using namespace store;

namespace {

void stopWhenCancelled(const Progress& progress)
{
    if (progress.cancelled())
        raise(ErrorCode::Cancelled, TM_TEXT("store", "The import was cancelled; nothing was stored."));
}

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

std::int64_t rowsOf(const ImportBatch& batch)
{
    std::int64_t rows = 0;
    for (const auto& series : batch.series)
        rows += static_cast<std::int64_t>(series.bars->size());
    for (const auto& frame : batch.frames)
        rows += static_cast<std::int64_t>(frame.rows());
    return rows;
}

/// One ingest inside its transaction.
class Ingest
{
public:
    Ingest(const Connection& db, const ImportBatch& batch, const Progress& progress)
        : m_db(db), m_batch(batch), m_progress(progress), m_total(rowsOf(batch)), m_origins(db), m_writer(db, m_origins)
    {
        m_warnings = batch.provenance.warnings;
    }

    IngestReport run()
    {
        m_report.dataset = insertDataset(m_db, m_batch);
        for (const auto& series : m_batch.series)
            if (!series.bars->empty())
                addSeries(series);
        for (const auto& frame : m_batch.frames)
            addFrame(frame);
        finishDataset(m_db, m_report.dataset, m_report.rowsSame, m_report.rowsConflicting, m_warnings);
        return m_report;
    }

private:
    void addSeries(const ImportedSeries& imported)
    {
        const Bars& bars = *imported.bars;
        const SeriesKey& key = bars.key();
        Instrument instrument{.id = key.instrument, .name = key.instrument, .nameZh = {}, .aliases = {}};
        addInstrument(m_db, imported.instrument ? *imported.instrument : instrument, m_report.dataset);
        addInstrument(m_db, instrument, m_report.dataset); // when the reader's instrument has another id
        const std::int64_t series = seriesOf(key, imported.adjustment);
        const auto counts =
            m_writer.merge(series, bars, m_report.dataset, [&](std::int64_t rows) { tick(m_done + rows); });
        m_done += static_cast<std::int64_t>(bars.size());
        link(series, counts, columnsOf(bars));
        note(counts.added, counts.same, counts.conflicting, describe(key));
        if (!m_batch.provenance.simulated)
            noteReplaced(key.instrument);
    }

    std::int64_t seriesOf(const SeriesKey& key, Adjustment adjustment)
    {
        Query find(
            m_db,
            "SELECT id FROM series WHERE instrument_id = ? AND interval = ? AND source = ? AND adjustment = ? AND "
            "simulated = ?");
        const auto bindKey = [&](Query& query) -> Query& {
            return query.bind(key.instrument)
                .bind(intervalName(key.interval))
                .bind(key.source)
                .bind(adjustmentName(adjustment))
                .bind(std::int64_t{m_batch.provenance.simulated});
        };
        if (bindKey(find).step())
            return find.integer(0);
        Query insert(
            m_db,
            "INSERT INTO series (instrument_id, interval, source, adjustment, simulated, row_count, first_ts, last_ts) "
            "VALUES (?, ?, ?, ?, ?, 0, 9223372036854775807, -9223372036854775808)");
        bindKey(insert).run();
        return m_db.lastInsertId();
    }

    // What the dataset gave to the series. A file may give one series in several pieces.
    void link(std::int64_t series, const MergeCounts& counts, std::int64_t columns)
    {
        if (counts.added + counts.same == 0)
            return;
        Query(m_db, "INSERT INTO series_dataset (series_id, dataset_id, row_count, first_ts, last_ts, columns) VALUES "
                    "(?1, ?2, ?3, ?4, "
                    "?5, ?6) ON CONFLICT (series_id, dataset_id) DO UPDATE SET row_count = row_count + ?3, first_ts = "
                    "min(first_ts, ?4), "
                    "last_ts = max(last_ts, ?5), columns = columns | ?6")
            .bind(series)
            .bind(m_report.dataset)
            .bind(counts.added + counts.same)
            .bind(counts.firstTs)
            .bind(counts.lastTs)
            .bind(columns)
            .run();
        Query(m_db, "UPDATE series SET row_count = row_count + ?2, first_ts = min(first_ts, ?3), last_ts = "
                    "max(last_ts, ?4) WHERE id = ?1")
            .bind(series)
            .bind(counts.added)
            .bind(counts.firstTs)
            .bind(counts.lastTs)
            .run();
    }

    void addFrame(const Frame& frame)
    {
        const auto counts = insertFrame(m_db, frame, m_report.dataset, m_batch.provenance.simulated,
                                        [&] { stopWhenCancelled(m_progress); });
        m_done += static_cast<std::int64_t>(frame.rows());
        tick(m_done);
        note(counts.added, counts.same, counts.conflicting, frame.kind());
    }

    void note(std::int64_t added, std::int64_t same, std::int64_t conflicting, const std::string& name)
    {
        m_report.rowsAdded += added;
        m_report.rowsSame += same;
        m_report.rowsConflicting += conflicting;
        if (conflicting > 0)
            m_warnings.push_back(TM_TEXT("store", "%1: %2 rows differ from those stored before; the stored ones stay.")
                                     .with(name)
                                     .with(conflicting));
    }

    void noteReplaced(const std::string& instrument)
    {
        if (std::ranges::find(m_report.replacedSimulated, instrument) != m_report.replacedSimulated.end())
            return;
        Query query(m_db, "SELECT 1 FROM series WHERE instrument_id = ? AND simulated = 1 LIMIT 1");
        query.bind(instrument);
        if (query.step())
            m_report.replacedSimulated.push_back(instrument);
    }

    void tick(std::int64_t done)
    {
        stopWhenCancelled(m_progress);
        m_progress.report(m_total == 0 ? 1.0 : static_cast<double>(done) / static_cast<double>(m_total));
    }

    const Connection& m_db;
    const ImportBatch& m_batch;
    const Progress& m_progress;
    std::int64_t m_total;
    std::int64_t m_done = 0;
    Origins m_origins;
    SeriesWriter m_writer;
    std::vector<Text> m_warnings;
    IngestReport m_report;
};

struct Link
{
    std::int64_t series = 0;
    TimePoint first;
    TimePoint last;
};

std::vector<Link> linksOf(const Connection& db, std::int64_t dataset)
{
    std::vector<Link> links;
    Query query(db, "SELECT series_id, first_ts, last_ts FROM series_dataset WHERE dataset_id = ?");
    query.bind(dataset);
    while (query.step())
        links.push_back({query.integer(0), instant(query.integer(1)), instant(query.integer(2))});
    return links;
}

void recount(const Connection& db, std::int64_t series)
{
    Query(db,
          "UPDATE series SET (row_count, first_ts, last_ts) = (SELECT coalesce(sum(n), 0), coalesce(min(first_ts), 0), "
          "coalesce(max(last_ts), 0) FROM chunk WHERE series_id = ?1) WHERE id = ?1")
        .bind(series)
        .run();
    Query(db, "DELETE FROM series WHERE id = ? AND row_count = 0").bind(series).run();
}

} // namespace

Result<IngestReport> Store::ingest(const ImportBatch& batch, const Progress& progress)
{
    return guarded(m->path, [&]() -> Result<IngestReport> {
        const Connection& db = m->writing();
        stopWhenCancelled(progress);
        if (rowsOf(batch) == 0)
            return fail(ErrorCode::NoData, TM_TEXT("store", "%1 has no rows to store.").with(batch.provenance.file));
        Transaction transaction(db);
        if (const std::int64_t before = datasetOfBytes(db, batch.provenance.sha256, batch.provenance.format);
            before != 0) {
            IngestReport report;
            report.dataset = before;
            report.alreadyThere = true;
            report.rowsSame = rowsOf(batch);
            return report;
        }
        IngestReport report = Ingest(db, batch, progress).run();
        stopWhenCancelled(progress);
        transaction.commit();
        return report;
    });
}

Status Store::undoIngest(std::int64_t dataset)
{
    return guarded(m->path, [&]() -> Status {
        const Connection& db = m->writing();
        Transaction transaction(db);
        if (!readDataset(db, dataset))
            return fail(ErrorCode::NotFound,
                        TM_TEXT("store", "%1 has no import number %2.").with(m->path.toStdString()).with(dataset));
        Origins origins(db);
        {
            SeriesWriter writer(db, origins);
            for (const auto& link : linksOf(db, dataset)) {
                writer.remove(link.series, dataset, link.first, link.last, [](std::int64_t) {});
                Query(db, "DELETE FROM series_dataset WHERE series_id = ? AND dataset_id = ?")
                    .bind(link.series)
                    .bind(dataset)
                    .run();
                recount(db, link.series);
            }
        }
        origins.forget(dataset);
        removeFrames(db, dataset);
        Query(db, "DELETE FROM instrument WHERE dataset_id = ? AND id NOT IN (SELECT instrument_id FROM series)")
            .bind(dataset)
            .run();
        Query(db, "UPDATE instrument SET dataset_id = (SELECT min(dataset_id) FROM series_dataset JOIN series ON "
                  "series.id = series_id "
                  "WHERE instrument_id = instrument.id) WHERE dataset_id = ?")
            .bind(dataset)
            .run();
        Query(db, "DELETE FROM dataset WHERE id = ?").bind(dataset).run();
        transaction.commit();
        return {};
    });
}

} // namespace tidemark
