// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/store/series_rows.h"
#include "models/store/store.h"

namespace tidemark::store {

/// Throws Cancelled when the caller wants to stop.
void stopWhenCancelled(const Progress& progress);

/// One import inside its transaction: puts its parts under their series and frames and keeps the count.
class Ingest
{
public:
    /// `dataset` is the import's number; `totalRows` (0: unknown) makes progress a fraction.
    Ingest(const Connection& db, std::int64_t dataset, bool simulated, const Progress& progress,
           std::int64_t totalRows);

    /// The number of the series with this head, made when it is new.
    [[nodiscard]] std::int64_t seriesOf(const SeriesHead& head);
    /// Puts rows into a series. `bars` must live until `flush` or `finish`.
    void addRows(std::int64_t series, const Bars& bars);
    /// Appends one chunk of rows that begins after everything the series has; `owner` keeps them alive.
    void addChunk(std::int64_t series, const ChunkRows& rows, std::shared_ptr<const void> owner);
    [[nodiscard]] bool beginsChunk(std::int64_t series, std::int64_t firstTs)
    {
        return m_writer.beginsChunk(series, firstTs);
    }
    void flush() { m_writer.flush(); }
    /// Everything of a batch but its provenance.
    void add(const ImportBatch& batch);

    /// Writes what is under way and the import's counts, with these warnings before its own.
    IngestReport finish(std::vector<Text> warnings);

    [[nodiscard]] std::int64_t dataset() const { return m_report.dataset; }
    [[nodiscard]] std::int64_t onlyOrigin() { return m_origins.only(m_report.dataset); }

private:
    void addFrame(const Frame& frame);
    void noteReplaced(const std::string& instrument);
    void tick(std::int64_t done);

    struct Taken
    {
        std::string name;
        MergeCounts counts;
        std::int64_t columns = 0; ///< bit c: column c
    };

    void count(std::int64_t series, const MergeCounts& counts, std::int64_t columns);
    void link(std::int64_t series, const Taken& taken);

    const Connection& m_db;
    const Progress& m_progress;
    bool m_simulated;
    std::int64_t m_total;
    std::int64_t m_done = 0;
    Origins m_origins;
    SeriesWriter m_writer;
    std::map<std::int64_t, Taken> m_series;
    std::vector<Text> m_notes;
    IngestReport m_report;
};

} // namespace tidemark::store
