// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"

#include "models/store/dataset_rows.h"
#include "models/store/frame_rows.h"
#include "models/store/series_read.h"
#include "models/store/series_rows.h"
#include "models/store/store_impl.h"

#include <QCryptographicHash>

namespace tidemark {

using namespace store;

Store::Store(std::unique_ptr<Impl> impl) : m(std::move(impl)) {}
Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString& path, OpenMode mode)
{
    return guarded(path, [&]() -> Result<std::unique_ptr<Store>> {
        auto impl = std::make_unique<Impl>();
        impl->path = path;
        openStore(*impl, mode);
        return std::unique_ptr<Store>(new Store(std::move(impl)));
    });
}

QString Store::path() const { return m->path; }
bool Store::readOnly() const { return m->readOnly; }
Text Store::readOnlyReason() const { return m->readOnly ? m->readOnlyReason : Text{}; }

Text Store::interruption() const { return m->interruption; }

void Store::dismissInterruption()
{
    if (m->lock && !m->interruption.empty())
        m->lock->setNote({});
    m->interruption = {};
}

Result<std::vector<Instrument>> Store::instruments() const
{
    return guarded(m->path, [&]() -> Result<std::vector<Instrument>> { return readInstruments(m->reading()); });
}

Result<std::vector<StoredSeries>> Store::listSeries() const
{
    return guarded(m->path, [&]() -> Result<std::vector<StoredSeries>> {
        std::vector<StoredSeries> list;
        Query query(
            m->reading(),
            "SELECT id, instrument_id, interval, source, adjustment, row_count, first_ts, last_ts, simulated, (SELECT "
            "max(dataset_id) FROM series_dataset WHERE series_id = series.id) FROM series ORDER BY instrument_id, id");
        while (query.step())
            list.push_back({.id = query.integer(0),
                            .key = {.instrument = query.text(1),
                                    .interval = intervalFromName(query.text(2)).value_or(Interval::Irregular),
                                    .source = query.text(3)},
                            .adjustment = adjustmentFromName(query.text(4)).value_or(Adjustment::Unknown),
                            .rows = query.integer(5),
                            .first = instant(query.integer(6)),
                            .last = instant(query.integer(7)),
                            .simulated = query.integer(8) != 0,
                            .dataset = query.integer(9)});
        return list;
    });
}

Result<std::vector<StoredFrame>> Store::listFrames() const
{
    return guarded(m->path, [&]() -> Result<std::vector<StoredFrame>> {
        const Connection& db = m->reading();
        std::vector<StoredFrame> list;
        for (const auto& schema : frameSchemas()) {
            const std::string column{subjectColumn(schema.kind)};
            const std::string subject = column.empty() ? "''" : '"' + column + '"';
            std::string keys;
            for (const auto& name : schema.key)
                keys += '"' + name + "\", ";
            Query query(db, "SELECT subject, count(*), simulated, max(dataset_id) FROM (SELECT " + subject
                                + " AS subject, " + keys + "simulated, max(dataset_id) AS dataset_id FROM \""
                                + schema.kind + "\" JOIN dataset ON dataset.id = dataset_id GROUP BY " + keys
                                + "simulated) GROUP BY subject, simulated ORDER BY subject, simulated");
            while (query.step())
                list.push_back({.kind = schema.kind,
                                .subject = query.text(0),
                                .rows = query.integer(1),
                                .simulated = query.integer(2) != 0,
                                .dataset = query.integer(3)});
        }
        return list;
    });
}

Result<std::vector<Provenance>> Store::listDatasets() const
{
    return guarded(m->path, [&]() -> Result<std::vector<Provenance>> { return readDatasets(m->reading()); });
}

Result<Provenance> Store::dataset(std::int64_t id) const
{
    return guarded(m->path, [&]() -> Result<Provenance> {
        auto found = readDataset(m->reading(), id);
        if (!found)
            return fail(ErrorCode::NotFound,
                        TM_TEXT("store", "%1 has no import number %2.").with(m->path.toStdString()).with(id));
        return std::move(*found);
    });
}

Result<std::vector<Issue>> Store::issues(std::int64_t dataset) const
{
    return guarded(m->path, [&]() -> Result<std::vector<Issue>> { return readIssues(m->reading(), dataset); });
}

Result<Store::FrameRows> Store::readFrame(std::string_view kind, TimePoint asOf) const
{
    return guarded(m->path, [&]() -> Result<FrameRows> {
        const FrameSchema* schema = frameSchema(kind);
        if (!schema)
            return fail(ErrorCode::NotFound,
                        TM_TEXT("store", "There is no kind of dataset named %1.").with(std::string{kind}));
        const Connection& db = m->reading();
        const ReadScope scope(db);
        auto known = readFrameRows(db, *schema, asOf);
        FrameRows rows;
        rows.frame = std::move(known.frame);
        for (const std::int64_t id : known.datasets)
            if (auto provenance = readDataset(db, id))
                rows.sources.push_back(std::move(*provenance));
        return rows;
    });
}

Result<bool> Store::empty() const
{
    return guarded(m->path,
                   [&]() -> Result<bool> { return m->reading().integer("SELECT count(*) FROM dataset") == 0; });
}

namespace {

void addText(QCryptographicHash& hash, std::string_view text)
{
    const auto size = static_cast<std::uint32_t>(text.size());
    hash.addData(QByteArrayView(reinterpret_cast<const char*>(&size), sizeof size));
    hash.addData(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
}

void addCell(QCryptographicHash& hash, const Frame::Cell& cell)
{
    struct Visitor
    {
        std::string operator()(double v) const { return paramToString(v); }
        std::string operator()(const std::string& v) const { return v; }
        std::string operator()(Date v) const { return v == Frame::kNoDate ? std::string{} : isoDate(v); }
        std::string operator()(TimePoint v) const { return std::to_string(milliseconds(v)); }
    };
    addText(hash, std::visit(Visitor{}, cell));
}

} // namespace

Result<std::string> Store::digest(TimePoint asOf) const
{
    return guarded(m->path, [&]() -> Result<std::string> {
        const Connection& db = m->reading();
        const ReadScope scope(db);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        Query query(db, "SELECT id, instrument_id, interval, source, adjustment, simulated FROM series ORDER BY "
                        "instrument_id, interval, "
                        "source, adjustment, simulated");
        while (query.step()) {
            const auto content = contentBefore(db, query.integer(0), asOf);
            if (content.rows == 0)
                continue; // it came later: what was known then stays named as it was
            for (int column = 1; column <= 5; ++column)
                addText(hash, query.text(column));
            addText(hash, std::to_string(content.rows));
            addText(hash, std::to_string(content.sum));
        }
        for (const auto& schema : frameSchemas()) {
            const auto known = readFrameRows(db, schema, asOf);
            if (known.frame->rows() == 0)
                continue;
            addText(hash, schema.kind);
            for (std::size_t row = 0; row < known.frame->rows(); ++row)
                for (const auto& cell : cellsOf(*known.frame, row))
                    addCell(hash, cell);
        }
        return hash.result().toHex().left(8).toStdString();
    });
}

} // namespace tidemark
