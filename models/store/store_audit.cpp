// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"

#include "models/store/chunk_codec.h"
#include "models/store/row_buffer.h"
#include "models/store/schema.h"
#include "models/store/series_rows.h"
#include "models/store/store_impl.h"
#include "models/store/tail_rows.h"

#include <algorithm>

namespace tidemark {

using namespace store;

namespace {

class Audit
{
public:
    explicit Audit(const Connection& db) : m_db(db) {}

    std::vector<AuditFinding> run()
    {
        checkPages();
        checkReferences();
        checkCatalogue();
        checkSeries();
        if (std::ranges::none_of(m_findings, &AuditFinding::fault))
            m_findings.push_back({false, TM_TEXT("store", "The store is sound: %1 imports, %2 series, %3 rows.")
                                             .with(m_db.integer("SELECT count(*) FROM dataset"))
                                             .with(m_db.integer("SELECT count(*) FROM series"))
                                             .with(m_db.integer("SELECT coalesce(sum(row_count), 0) FROM series"))});
        return std::move(m_findings);
    }

private:
    void fault(Text text) { m_findings.push_back({true, std::move(text)}); }

    void checkPages()
    {
        Query query(m_db, "PRAGMA integrity_check(20)");
        while (query.step())
            if (const std::string line = query.text(0); line != "ok")
                fault(
                    TM_TEXT("store", "A page of the file is damaged: %1. Restore the store from a backup.").with(line));
    }

    void checkReferences()
    {
        Query query(m_db, "PRAGMA foreign_key_check");
        while (query.step())
            fault(TM_TEXT("store", "A row of table %1 refers to one of table %2 that is not there.")
                      .with(query.text(0))
                      .with(query.text(2)));
    }

    void checkCatalogue()
    {
        const Text difference = schemaDifference(schemaOf(m_db), expectedSchema(currentVersion()));
        if (!difference.empty())
            fault(TM_TEXT("store", "The store has been altered: %1.").with(Text{difference}));
    }

    void checkSeries()
    {
        Query series(
            m_db, "SELECT id, instrument_id, interval, source, row_count, first_ts, last_ts FROM series ORDER BY id");
        while (series.step()) {
            const std::string name = series.text(1) + ' ' + series.text(2) + " (" + series.text(3) + ')';
            Query chunks(m_db, "SELECT data, crc, n, first_ts, last_ts, content, codec FROM chunk WHERE series_id = ? "
                               "ORDER BY first_ts");
            chunks.bind(series.integer(0));
            std::int64_t rows = 0;
            std::optional<std::int64_t> first;
            std::optional<std::int64_t> last;
            while (chunks.step()) {
                if (!soundChunk(chunks) || (last && chunks.integer(3) <= *last)) {
                    fault(
                        TM_TEXT("store",
                                "%1: the rows from %2 on are damaged. Take the import back and import its file again.")
                            .with(name)
                            .with(isoTime(instant(chunks.integer(3)))));
                }
                rows += chunks.integer(2);
                first = first.value_or(chunks.integer(3));
                last = chunks.integer(4);
            }
            if (const auto tail = tailSpan(m_db, series.integer(0)); tail.rows > 0) {
                if (!last || tail.firstTs <= *last)
                    fault(
                        TM_TEXT("store",
                                "%1: the newest rows, from %2 on, do not come after the others. Take their import back "
                                "and import its file again.")
                            .with(name)
                            .with(isoTime(instant(tail.firstTs))));
                rows += static_cast<std::int64_t>(tail.rows);
                last = tail.lastTs;
            }
            if (rows != series.integer(4) || first != series.integer(5) || last != series.integer(6))
                fault(TM_TEXT("store", "%1: the catalogue counts %2 rows, and there are %3.")
                          .with(name)
                          .with(series.integer(4))
                          .with(rows));
        }
    }

    static bool soundChunk(const Query& row)
    {
        const auto data = row.blob(0);
        const std::int64_t n = row.integer(2);
        if (n <= 0 || n > static_cast<std::int64_t>(kMostChunkRows) || row.integer(6) < kOldestCodec
            || row.integer(6) > kCodec || crc32(data) != static_cast<std::uint32_t>(row.integer(1)))
            return false;
        const auto count = static_cast<std::size_t>(n);
        RowBuffer buffer;
        buffer.resize(count);
        return decodeChunk(data, count, buffer.sink()) && milliseconds(buffer.times.front()) == row.integer(3)
               && milliseconds(buffer.times.back()) == row.integer(4)
               && static_cast<std::int64_t>(contentSum(buffer.rows())) == row.integer(5);
    }

    const Connection& m_db;
    std::vector<AuditFinding> m_findings;
};

} // namespace

Result<std::vector<AuditFinding>> Store::audit() const
{
    return guarded(m->path, [&]() -> Result<std::vector<AuditFinding>> {
        const Connection& db = m->reading();
        const ReadScope scope(db);
        return Audit(db).run();
    });
}

} // namespace tidemark
