// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"

#include "models/store/dataset_rows.h"
#include "models/store/deleted_series.h"
#include "models/store/frame_rows.h"
#include "models/store/import_mark.h"
#include "models/store/ingest.h"
#include "models/store/series_rows.h"
#include "models/store/store_impl.h"
#include "models/store/stream_sink.h"

namespace tidemark {

using namespace store;

namespace {

std::int64_t rowsOf(const ImportBatch& batch)
{
    std::int64_t rows = 0;
    for (const auto& series : batch.series)
        rows += static_cast<std::int64_t>(series.bars->size());
    for (const auto& frame : batch.frames)
        rows += static_cast<std::int64_t>(frame.rows());
    return rows;
}

void requireRows(const ImportBatch& batch)
{
    if (rowsOf(batch) == 0)
        raise(ErrorCode::NoData, TM_TEXT("store", "%1 has no rows to store.").with(batch.provenance.file));
}

IngestReport alreadyThere(std::int64_t before, std::int64_t rows)
{
    IngestReport report;
    report.dataset = before;
    report.alreadyThere = true;
    report.rowsSame = rows;
    return report;
}

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
        requireRows(batch);
        Transaction transaction(db);
        if (const std::int64_t before = datasetOfBytes(db, batch.provenance.sha256, batch.provenance.format);
            before != 0)
            return alreadyThere(before, rowsOf(batch));
        const ImportMark mark(m->lock, batch.provenance);
        m->interruption = {};
        Ingest ingest(db, insertDataset(db, batch), batch.provenance.simulated, progress, rowsOf(batch));
        ingest.add(batch);
        IngestReport report = ingest.finish(batch.provenance.warnings);
        stopWhenCancelled(progress);
        transaction.commit();
        return report;
    });
}

Result<IngestReport> Store::ingestStream(std::string_view file, const StreamReader& read, const Progress& progress)
{
    return guarded(m->path, [&]() -> Result<IngestReport> {
        const Connection& db = m->writing();
        stopWhenCancelled(progress);
        StreamSink sink(db, progress, m->path);
        std::optional<ImportMark> mark;
        sink.onBegin([&] {
            Provenance unread;
            unread.file = file;
            mark.emplace(m->lock, unread);
            m->interruption = {};
        });
        auto batch = read(sink);
        if (!batch)
            return tl::unexpected(batch.error());
        if (!sink.begun()) // nothing came through the sink
            return ingest(*batch, progress);
        if (const auto& failure = sink.failure())
            return tl::unexpected(*failure);
        stopWhenCancelled(progress);
        if (const std::int64_t before = datasetOfBytes(db, batch->provenance.sha256, batch->provenance.format);
            before != 0)
            return alreadyThere(before, sink.rows() + rowsOf(*batch));
        mark->name(batch->provenance);
        return sink.finish(*batch);
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
        forgetDeletionsOf(db, dataset);
        Origins origins(db);
        {
            SeriesWriter writer(db, origins);
            for (const auto& link : linksOf(db, dataset)) {
                writer.remove(link.series, dataset, link.first, link.last, [](std::int64_t) {});
                Query(db, "DELETE FROM series_dataset WHERE series_id = ? AND dataset_id = ?")
                    .bind(link.series)
                    .bind(dataset)
                    .run();
                writer.flush();
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
