// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"

#include "models/store/deleted_series.h"
#include "models/store/series_rows.h"
#include "models/store/store_impl.h"

namespace tidemark {

using namespace store;

namespace {

constexpr std::int64_t kDeletionsKept = 10;

constexpr const char* kSeriesColumns =
    "instrument_id, interval, source, adjustment, simulated, row_count, first_ts, last_ts";
constexpr const char* kChunkColumns =
    "first_ts, last_ts, n, codec, crc, content, open_min, open_max, high_min, high_max, low_min, low_max, close_min, "
    "close_max, close_first, close_last, volume_min, volume_max, data";
constexpr const char* kLinkColumns = "dataset_id, row_count, first_ts, last_ts, columns";
constexpr const char* kFillColumns = "ts, dataset_id, columns";

/// The tables that hold parts of a series, and their columns besides its number.
constexpr std::array<std::pair<const char*, const char*>, 3> kParts{
    {{"series_dataset", kLinkColumns}, {"gap_fill", kFillColumns}, {"chunk", kChunkColumns}}};

std::string keepSql(const char* table, const char* columns)
{
    return std::string{"INSERT INTO deleted_"} + table + " (deletion_id, series_id, " + columns + ") SELECT ?1, ?2, "
           + columns + " FROM " + table + " WHERE series_id = ?2";
}

std::string restoreSql(const char* table, const char* columns)
{
    return std::string{"INSERT INTO "} + table + " (series_id, " + columns + ") SELECT ?3, " + columns
           + " FROM deleted_" + table + " WHERE deletion_id = ?1 AND series_id = ?2";
}

bool exists(const Connection& db, const char* sql, std::int64_t id)
{
    Query query(db, sql);
    query.bind(id);
    return query.step();
}

void takeOut(const Connection& db, std::int64_t deletion, std::int64_t series)
{
    Query(db, std::string{"INSERT INTO deleted_series (deletion_id, series_id, "} + kSeriesColumns + ") SELECT ?1, id, "
                  + kSeriesColumns + " FROM series WHERE id = ?2")
        .bind(deletion)
        .bind(series)
        .run();
    for (const auto& [table, columns] : kParts)
        Query(db, keepSql(table, columns)).bind(deletion).bind(series).run();
    Query(db, "INSERT OR IGNORE INTO partial_dataset (dataset_id, gone) SELECT dataset_id, 0 FROM series_dataset WHERE "
              "series_id = ?")
        .bind(series)
        .run();
    Query(db, "DELETE FROM series WHERE id = ?").bind(series).run(); // its parts go with it
}

void putBack(const Connection& db, std::int64_t deletion, std::int64_t series)
{
    // Its old number, unless another series has it by now.
    const bool free = !exists(db, "SELECT 1 FROM series WHERE id = ?", series);
    Query insert(db, std::string{"INSERT INTO series (id, "} + kSeriesColumns + ") SELECT ?3, " + kSeriesColumns
                         + " FROM deleted_series WHERE deletion_id = ?1 AND series_id = ?2");
    insert.bind(deletion).bind(series);
    if (free)
        insert.bind(series);
    else
        insert.bindNull();
    insert.run();
    const std::int64_t now = db.lastInsertId();
    for (const auto& [table, columns] : kParts)
        Query(db, restoreSql(table, columns)).bind(deletion).bind(series).bind(now).run();
}

/// The name of a series of the deletion whose place has been taken; empty when none has.
std::string placeTaken(const Connection& db, std::int64_t deletion)
{
    Query query(db, "SELECT d.instrument_id || ' ' || d.interval || ' (' || d.source || ')' FROM deleted_series d JOIN "
                    "series s USING (instrument_id, interval, source, adjustment, simulated) WHERE deletion_id = ? "
                    "ORDER BY 1 LIMIT 1");
    query.bind(deletion);
    return query.step() ? query.text(0) : std::string{};
}

// The oldest deletions make room.
void dropOld(const Connection& db, std::int64_t newest)
{
    const std::int64_t last = newest - kDeletionsKept;
    Query(db, "UPDATE partial_dataset SET gone = 1 WHERE dataset_id IN (SELECT dataset_id FROM deleted_series_dataset "
              "WHERE deletion_id <= ?)")
        .bind(last)
        .run();
    Query(db, "DELETE FROM deletion WHERE id <= ?").bind(last).run();
}

// An import stands whole again when none of what was deleted is from it.
void refreshPartial(const Connection& db, std::int64_t deletion)
{
    Query(db, "DELETE FROM partial_dataset WHERE gone = 0 AND dataset_id IN (SELECT dataset_id FROM "
              "deleted_series_dataset WHERE "
              "deletion_id = ?1) AND dataset_id NOT IN (SELECT dataset_id FROM deleted_series_dataset WHERE "
              "deletion_id <> ?1)")
        .bind(deletion)
        .run();
}

[[noreturn]] void raiseNoSeries(const QString& path, std::int64_t series)
{
    raise(ErrorCode::NotFound, TM_TEXT("store", "%1 has no series number %2.").with(path.toStdString()).with(series));
}

std::vector<StoredSeries> seriesOf(const Connection& db, std::int64_t deletion)
{
    std::vector<StoredSeries> list;
    Query query(db, std::string{"SELECT series_id, "} + kSeriesColumns
                        + ", (SELECT max(dataset_id) FROM deleted_series_dataset l WHERE l.deletion_id = d.deletion_id "
                          "AND l.series_id = d.series_id) FROM deleted_series d WHERE deletion_id = ? ORDER BY "
                          "instrument_id, series_id");
    query.bind(deletion);
    while (query.step())
        list.push_back({.id = query.integer(0),
                        .key = {.instrument = query.text(1),
                                .interval = intervalFromName(query.text(2)).value_or(Interval::Irregular),
                                .source = query.text(3)},
                        .adjustment = adjustmentFromName(query.text(4)).value_or(Adjustment::Unknown),
                        .rows = query.integer(6),
                        .first = instant(query.integer(7)),
                        .last = instant(query.integer(8)),
                        .simulated = query.integer(5) != 0,
                        .dataset = query.integer(9)});
    return list;
}

} // namespace

void store::forgetDeletionsOf(const Connection& connection, std::int64_t dataset)
{
    Query(connection, "UPDATE partial_dataset SET gone = 1 WHERE dataset_id IN (SELECT dataset_id FROM "
                      "deleted_series_dataset WHERE deletion_id IN (SELECT deletion_id FROM deleted_series_dataset "
                      "WHERE dataset_id = ?))")
        .bind(dataset)
        .run();
    Query(connection, "DELETE FROM deletion WHERE id IN (SELECT deletion_id FROM deleted_series_dataset WHERE "
                      "dataset_id = ?)")
        .bind(dataset)
        .run();
}

Result<std::int64_t> Store::deleteSeries(std::span<const std::int64_t> series, TimePoint at)
{
    return guarded(m->path, [&]() -> Result<std::int64_t> {
        const Connection& db = m->writing();
        if (series.empty())
            return fail(ErrorCode::NotFound, TM_TEXT("store", "There is no series to delete."));
        Transaction transaction(db);
        Query(db, "INSERT INTO deletion (deleted_at) VALUES (?)").bind(milliseconds(at)).run();
        const std::int64_t deletion = db.lastInsertId();
        for (const std::int64_t id : series) {
            if (!exists(db, "SELECT 1 FROM series WHERE id = ?", id))
                raiseNoSeries(m->path, id);
            Origins origins(db);
            SeriesWriter writer(db, origins);
            writer.seal(id);
            writer.flush();
            takeOut(db, deletion, id);
        }
        dropOld(db, deletion);
        transaction.commit();
        return deletion;
    });
}

Result<std::vector<Deletion>> Store::deletions() const
{
    return guarded(m->path, [&]() -> Result<std::vector<Deletion>> {
        const Connection& db = m->reading();
        const ReadScope scope(db);
        std::vector<Deletion> list;
        Query query(db, "SELECT id, deleted_at FROM deletion ORDER BY id DESC");
        while (query.step())
            list.push_back({query.integer(0), instant(query.integer(1)), seriesOf(db, query.integer(0))});
        return list;
    });
}

Status Store::undoDelete(std::int64_t deletion)
{
    return guarded(m->path, [&]() -> Status {
        const Connection& db = m->writing();
        Transaction transaction(db);
        if (!exists(db, "SELECT 1 FROM deletion WHERE id = ?", deletion))
            return fail(ErrorCode::NotFound,
                        TM_TEXT("store", "%1 no longer keeps what was deleted.").with(m->path.toStdString()));
        if (const std::string name = placeTaken(db, deletion); !name.empty())
            return fail(ErrorCode::Precondition,
                        TM_TEXT("store", "%1 is in the store again. Delete that series first to put the old one back.")
                            .with(name));
        std::vector<std::int64_t> ids;
        for (const auto& series : seriesOf(db, deletion))
            ids.push_back(series.id);
        for (const std::int64_t id : ids)
            putBack(db, deletion, id);
        refreshPartial(db, deletion);
        Query(db, "DELETE FROM deletion WHERE id = ?").bind(deletion).run(); // what it kept goes with it
        transaction.commit();
        return {};
    });
}

} // namespace tidemark
