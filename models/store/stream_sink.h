// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/import_sink.h"
#include "models/store/ingest.h"

namespace tidemark::store {

/// Takes the rows of an import as its file is read. The transaction begins with the first rows and ends with `finish`; without it
/// nothing stays. Simulated data do not come this way.
class StreamSink : public ImportSink
{
public:
    StreamSink(const Connection& db, const Progress& progress, const QString& path);
    ~StreamSink() override;

    [[nodiscard]] Result<std::size_t> beginSeries(const SeriesHead& head) override;
    [[nodiscard]] Status addRows(std::size_t series, Bars::Columns rows) override;

    /// Called once, when the first rows come.
    void onBegin(std::function<void()> call) { m_onBegin = std::move(call); }
    /// Whether any row has come.
    [[nodiscard]] bool begun() const { return m_transaction.has_value(); }
    [[nodiscard]] std::int64_t rows() const { return m_rows; }
    /// What went wrong first; the import must not go on then, whatever the reader says.
    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }

    /// Takes the rest of the import, and commits. Throws.
    [[nodiscard]] IngestReport finish(const ImportBatch& batch);

private:
    struct Line;
    using Origin = std::shared_ptr<const std::vector<std::int64_t>>;

    void begin();
    void take(Line& line, const BarsPtr& bars);
    void emit(Line& line, const BarsPtr& bars, std::size_t first, std::size_t count);
    void emitPending(Line& line);

    const Connection& m_db;
    const Progress& m_progress;
    QString m_path;
    std::function<void()> m_onBegin;
    std::vector<std::unique_ptr<Line>> m_lines; ///< outlive the threads that pack their rows
    std::optional<Transaction> m_transaction;
    std::optional<Ingest> m_ingest;
    Origin m_origins; ///< of a whole chunk of new rows
    std::int64_t m_rows = 0;
    std::optional<Error> m_failure;
};

} // namespace tidemark::store
