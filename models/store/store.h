// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/import_batch.h"
#include "models/core/import_sink.h"
#include "models/core/param.h"
#include "models/core/progress.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <span>
#include <variant>

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
    std::int64_t rowsFilled = 0;                ///< in the store with gaps, which now have values; part of rowsSame
    std::vector<std::string> replacedSimulated; ///< instruments whose simulated series real data now stand before
};

/// What one import gave to a series.
struct SeriesPart
{
    Provenance provenance;
    std::int64_t rows = 0; ///< brought or confirmed
    TimePoint first{};
    TimePoint last{};
};

/// Smallest and largest values of consecutive stretches of a series of at most some 4,096 rows, in time order, as they are kept
/// beside the rows: a first picture of a long series needs no more. Columns the series does not have are empty; a stretch
/// without a value has NaN.
struct BarLevels
{
    struct Extremes
    {
        std::vector<double> minimum;
        std::vector<double> maximum;
    };
    std::vector<TimePoint> first; ///< time of a stretch's first row
    std::vector<TimePoint> last;
    std::vector<std::int64_t> rows;
    Extremes open, high, low, close, volume;
    std::vector<double> closeFirst; ///< the close of the first row; NaN when it is a gap
    std::vector<double> closeLast;

    [[nodiscard]] std::size_t size() const { return first.size(); }
};

/// Two sources of one thing, row by row.
struct SeriesComparison
{
    std::int64_t rowsFirst = 0;
    std::int64_t rowsSecond = 0;
    std::int64_t onlyFirst = 0; ///< times the second does not have
    std::int64_t onlySecond = 0;
    std::int64_t same = 0; ///< rows at one time with the same values, a gap standing for any value
    std::int64_t differing = 0;

    enum class Column { Open, High, Low, Close, Volume };
    struct Difference
    {
        TimePoint time{};
        Column column = Column::Close;
        double first = 0;
        double second = 0;
    };
    std::vector<Difference> differences; ///< in time order, up to the limit asked for
    struct Summary
    {
        Column column = Column::Close;
        std::int64_t compared = 0; ///< rows in which both have a value
        std::int64_t differing = 0;
        double largest = 0; ///< |second / first − 1|; NaN where no first value is other than 0
        double median = 0;  ///< of the same over the differing rows; NaN when there are none
    };
    std::vector<Summary> columns; ///< those that both have
};

/// Series taken out together, and still there to be put back.
struct Deletion
{
    std::int64_t id = 0;
    TimePoint at{};
    std::vector<StoredSeries> series;
};

/// The answer to a question in SQL. Numbers and text as SQLite gives them; NULL is std::monostate.
struct QueryResult
{
    using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows;
    bool cut = false; ///< there were more rows than asked for
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
    /// What became of an import that an earlier process did not live to finish; empty when all went well. Told to whoever opens the
    /// store for writing, until it is dismissed or the next import begins.
    [[nodiscard]] Text interruption() const;
    void dismissInterruption();

    // --- data -----------------------------------------------------------------------------------------------------------
    /// Writes a batch in one transaction: all of it or nothing. Importing the same bytes twice changes nothing.
    [[nodiscard]] Result<IngestReport> ingest(const ImportBatch& batch, const Progress& progress);

    /// Takes a file while it is being read: `read` gets a sink for the rows of long series, and gives the rest of the batch (its
    /// provenance, and what did not go through the sink). One transaction around all of it, begun with the first rows; when
    /// `read` fails, or the same bytes were imported before, none of it stays. Rows are packed on several threads; the store is
    /// the same for any number of them and for any cut into pieces. `file` names it should the process die meanwhile.
    using StreamReader = std::function<Result<ImportBatch>(ImportSink& sink)>;
    [[nodiscard]] Result<IngestReport> ingestStream(std::string_view file, const StreamReader& read,
                                                    const Progress& progress);

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

    /// The same with what each gave.
    [[nodiscard]] Result<std::vector<SeriesPart>> seriesParts(std::int64_t series) const;

    /// Takes whole series out, all or none, and keeps them apart so that it can be undone; importing their files again brings
    /// them back too. Gives the number of the deletion. The last ten deletions are kept. Errors: NotFound.
    [[nodiscard]] Result<std::int64_t> deleteSeries(std::span<const std::int64_t> series, TimePoint at);
    /// What can be put back, newest first.
    [[nodiscard]] Result<std::vector<Deletion>> deletions() const;
    /// Puts the series of a deletion back as they were. Errors: NotFound; Precondition when a series of the same instrument,
    /// interval, source and adjustment has come into the store meanwhile.
    [[nodiscard]] Status undoDelete(std::int64_t deletion);

    /// Compares two stored series over times in `range`, all when absent; at most `limit` differences are listed, all are counted.
    /// Values are the same when they differ by no more than `tolerance` of the first.
    [[nodiscard]] Result<SeriesComparison> compareSeries(std::int64_t first, std::int64_t second,
                                                         std::optional<TimeRange> range = {}, double tolerance = 0,
                                                         std::size_t limit = 1'000) const;

    /// The times of a series with from <= time < to: for counting and looking for holes, at a fraction of the cost of its rows.
    [[nodiscard]] Result<std::vector<TimePoint>> readTimes(std::int64_t series,
                                                           std::optional<TimeRange> range = {}) const;
    /// Extremes of the stretches of a series that touch `range`. Reads no row.
    [[nodiscard]] Result<BarLevels> readLevels(std::int64_t series, std::optional<TimeRange> range = {}) const;

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
    /// Writes the whole store as it is now into a new file, by way of a temporary one. Errors: Io when there is such a file, or it cannot
    /// be written.
    [[nodiscard]] Status copyTo(const QString& path) const;
    /// Integrity and schema audit.
    [[nodiscard]] Result<std::vector<AuditFinding>> audit() const;

    /// Runs one SELECT over the store's tables, its v_… views and the table `bars(series_id, instrument, interval, source, ts, time,
    /// open, high, low, close, volume)`, which shows packed series as ordinary rows. Nothing but reading is allowed.
    /// Errors: Usage with SQLite's own words when the statement is off or would change something; Cancelled.
    [[nodiscard]] Result<QueryResult> query(std::string_view sql, std::size_t limit, const Progress& progress) const;

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
    /// Of every subject, in order of their ids.
    [[nodiscard]] Result<std::vector<Annotation>> annotations() const;
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
