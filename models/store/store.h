// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/import_batch.h"
#include "models/core/param.h"
#include "models/core/progress.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace tidemark {

enum class OpenMode {
    ReadWrite, ///< takes the writer's lock; falls back to reading, and says so, when another process has it
    ReadOnly   ///< never writes a byte, creates nothing
};

/// A stored series as the catalogue shows it.
struct StoredSeries
{
    std::int64_t id = 0;
    SeriesKey key;
    Adjustment adjustment = Adjustment::Unknown;
    std::int64_t rows = 0;
    TimePoint first{};
    TimePoint last{};
    bool simulated = false;
    std::int64_t dataset = 0; ///< provenance of its newest part
};

struct StoredFrame
{
    std::string kind;
    std::string subject; ///< e.g. the meeting of published odds; empty when the kind has one subject
    std::int64_t rows = 0;
    bool simulated = false;
    std::int64_t dataset = 0;
};

/// What an ingest changed.
struct IngestReport
{
    std::int64_t dataset = 0;  ///< its provenance id; that of the first import when `alreadyThere`
    bool alreadyThere = false; ///< the same bytes were imported before: nothing changed
    std::int64_t rowsAdded = 0;
    std::int64_t rowsSame = 0;                  ///< already in the store with the same values
    std::int64_t rowsConflicting = 0;           ///< in the store with other values; the stored ones stay
    std::vector<std::string> replacedSimulated; ///< instruments whose simulated series real data now stand before
};

struct AuditFinding
{
    bool fault = false;
    Text text;
};

/// One SQLite file with everything the strategist has. One object belongs to one thread; each job opens its own.
class Store
{
public:
    /// Opens `path`, creating and migrating it in ReadWrite mode. Refuses foreign, newer, damaged or altered files in words and
    /// leaves their bytes alone. Errors: NotFound, Io, ReadOnly, Corrupt, Newer.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString& path, OpenMode mode);
    /// The platform's data location: `…/tidemark/tidemark.tidemark`.
    [[nodiscard]] static QString defaultPath();

    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    [[nodiscard]] QString path() const;
    [[nodiscard]] bool readOnly() const;
    /// Why the store is read-only; empty when it is not.
    [[nodiscard]] Text readOnlyReason() const;

    // --- data -----------------------------------------------------------------------------------------------------------
    /// Writes a batch in one transaction: all of it or nothing. Importing the same bytes twice changes nothing.
    [[nodiscard]] Result<IngestReport> ingest(const ImportBatch& batch, const Progress& progress);
    /// Takes an import back: its series rows, frames and provenance.
    [[nodiscard]] Status undoIngest(std::int64_t dataset);

    [[nodiscard]] Result<std::vector<Instrument>> instruments() const;
    [[nodiscard]] Result<std::vector<StoredSeries>> listSeries() const;
    [[nodiscard]] Result<std::vector<StoredFrame>> listFrames() const;
    [[nodiscard]] Result<std::vector<Provenance>> listDatasets() const;
    [[nodiscard]] Result<Provenance> dataset(std::int64_t id) const;
    /// Everything said about the rows of an import, in file order.
    [[nodiscard]] Result<std::vector<Issue>> issues(std::int64_t dataset) const;

    /// The imports a series is made of, those that gave rows with from <= time < to alone when a range is named; oldest first.
    [[nodiscard]] Result<std::vector<Provenance>> seriesSources(std::int64_t series,
                                                                std::optional<TimeRange> range = {}) const;

    /// The rows of a series with from <= time < to.
    [[nodiscard]] Result<BarsPtr> readBars(std::int64_t series, std::optional<TimeRange> range = {}) const;

    struct FrameRows
    {
        FramePtr frame;
        std::vector<Provenance> sources;
    };
    /// All rows of a kind known at `asOf`, in key order; real rows stand before simulated ones of the same subject. An empty
    /// frame when there are none.
    [[nodiscard]] Result<FrameRows> readFrame(std::string_view kind, TimePoint asOf) const;

    /// Whether there is anything in the store.
    [[nodiscard]] Result<bool> empty() const;
    /// 8 hex digits naming the data known at `asOf`: datasets, rows and contents.
    [[nodiscard]] Result<std::string> digest(TimePoint asOf) const;
    /// Integrity and schema audit.
    [[nodiscard]] Result<std::vector<AuditFinding>> audit() const;

    // --- what the strategist keeps --------------------------------------------------------------------------------------
    [[nodiscard]] Result<std::map<std::string, std::string>> params(std::string_view study) const;
    [[nodiscard]] Status setParams(std::string_view study, const std::map<std::string, std::string>& values);

    struct Workspace
    {
        std::string name;
        QByteArray state; ///< QMainWindow::saveState and the map of each panel
        int version = 0;
    };
    /// Workspaces whose bytes match their stored SHA-256; others are left out and named in `damaged`.
    [[nodiscard]] Result<std::vector<Workspace>> workspaces(std::vector<std::string>* damaged = nullptr) const;
    [[nodiscard]] Status saveWorkspace(const Workspace& workspace);
    [[nodiscard]] Status deleteWorkspace(std::string_view name);

    struct Annotation
    {
        std::int64_t id = 0;
        std::string subject; ///< study or instrument
        QByteArray json;
    };
    [[nodiscard]] Result<std::vector<Annotation>> annotations(std::string_view subject) const;
    [[nodiscard]] Result<std::int64_t> saveAnnotation(const Annotation& annotation);
    [[nodiscard]] Status deleteAnnotation(std::int64_t id);

    [[nodiscard]] Result<std::string> note(std::string_view section, std::string_view language) const;
    [[nodiscard]] Status setNote(std::string_view section, std::string_view language, std::string_view markdown);

    /// Small named values (as-of, last workspace, claim links …).
    [[nodiscard]] Result<std::string> value(std::string_view key) const; ///< empty when absent
    [[nodiscard]] Status setValue(std::string_view key, std::string_view value);

    struct Impl; ///< of models/store alone

private:
    explicit Store(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

} // namespace tidemark
