// SPDX-License-Identifier: GPL-3.0-or-later
// The store against a plain row table with prepared statements, both in this process and from the same bars; and against itself,
// ten times smaller or with ten thousand series.
#include "bench/registry.h"
#include "models/store/store.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <cmath>
#include <cstdio>
#include <random>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tidemark::bench {

namespace {

/// One-minute bars with two decimals, made piece by piece; the same rows for any cut.
class Minutes
{
public:
    Bars::Columns next(long rows)
    {
        Bars::Columns columns;
        const auto n = static_cast<Eigen::Index>(rows);
        columns.times.reserve(static_cast<std::size_t>(rows));
        for (auto* column : {&columns.open, &columns.high, &columns.low, &columns.close, &columns.volume})
            column->resize(n);
        for (Eigen::Index i = 0; i < n; ++i) {
            const std::int64_t open = m_close;
            m_close = std::max<std::int64_t>(1'000, m_close + upTo(41) - 20);
            columns.times.push_back(makeDate(2006, 1, 2) + std::chrono::minutes{m_minute++});
            columns.open[i] = static_cast<double>(open) / 100;
            columns.close[i] = static_cast<double>(m_close) / 100;
            columns.high[i] = static_cast<double>(std::max(open, m_close) + upTo(15)) / 100;
            columns.low[i] = static_cast<double>(std::min(open, m_close) - upTo(15)) / 100;
            columns.volume[i] = static_cast<double>(upTo(20'000));
        }
        return columns;
    }

private:
    std::int64_t upTo(std::uint64_t cents) { return static_cast<std::int64_t>(m_random() % cents); }

    std::mt19937_64 m_random{20251120};
    std::int64_t m_close = 65'000;
    std::int64_t m_minute = 0;
};

const SeriesKey kKey{"SPY", Interval::Minute1, "bench"};

BarsPtr minuteBars(long rows) { return *Bars::make(kKey, Minutes{}.next(rows)); }

/// The peer: one row a bar, as a careful programmer would write it by hand.
class RowTable
{
public:
    explicit RowTable(const QString& path)
    {
        if (sqlite3_open(path.toUtf8().constData(), &m_db) != SQLITE_OK)
            throw std::runtime_error("cannot open the row table");
        execute("PRAGMA journal_mode=WAL; CREATE TABLE bar (series INTEGER, ts INTEGER, open REAL, high REAL, low "
                "REAL, close REAL, "
                "volume REAL, PRIMARY KEY (series, ts)) WITHOUT ROWID");
    }
    ~RowTable() { sqlite3_close(m_db); }
    RowTable(const RowTable&) = delete;
    RowTable& operator=(const RowTable&) = delete;

    void write(const Bars& bars)
    {
        execute("BEGIN");
        sqlite3_stmt* insert = prepare("INSERT INTO bar VALUES (1, ?, ?, ?, ?, ?, ?)");
        for (std::size_t i = 0; i < bars.size(); ++i) {
            const auto row = static_cast<Eigen::Index>(i);
            sqlite3_bind_int64(insert, 1, bars.times()[i].time_since_epoch().count());
            sqlite3_bind_double(insert, 2, bars.open()[row]);
            sqlite3_bind_double(insert, 3, bars.high()[row]);
            sqlite3_bind_double(insert, 4, bars.low()[row]);
            sqlite3_bind_double(insert, 5, bars.close()[row]);
            sqlite3_bind_double(insert, 6, bars.volume()[row]);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        execute("COMMIT");
        execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    BarsPtr read(TimeRange range)
    {
        sqlite3_stmt* query = prepare(
            "SELECT ts, open, high, low, close, volume FROM bar WHERE series = 1 AND ts >= ? AND ts < ? ORDER BY ts");
        sqlite3_bind_int64(query, 1, range.from.time_since_epoch().count());
        sqlite3_bind_int64(query, 2, range.to.time_since_epoch().count());
        std::vector<TimePoint> times;
        std::array<std::vector<double>, 5> values;
        while (sqlite3_step(query) == SQLITE_ROW) {
            times.push_back(TimePoint{std::chrono::milliseconds{sqlite3_column_int64(query, 0)}});
            for (int c = 0; c < 5; ++c)
                values[static_cast<std::size_t>(c)].push_back(sqlite3_column_double(query, c + 1));
        }
        sqlite3_finalize(query);
        const auto array = [&](std::size_t c) {
            return Eigen::ArrayXd{
                Eigen::Map<const Eigen::ArrayXd>(values[c].data(), static_cast<Eigen::Index>(values[c].size()))};
        };
        Bars::Columns columns;
        columns.times = std::move(times);
        columns.open = array(0);
        columns.high = array(1);
        columns.low = array(2);
        columns.close = array(3);
        columns.volume = array(4);
        return *Bars::make(kKey, std::move(columns));
    }

private:
    void execute(const char* sql)
    {
        if (sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(m_db));
    }
    sqlite3_stmt* prepare(const char* sql)
    {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_db, sql, -1, &statement, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(m_db));
        return statement;
    }

    sqlite3* m_db = nullptr;
};

double megabytes(const QString& path) { return static_cast<double>(QFileInfo(path).size()) / 1e6; }

template <typename T>
T checked(Result<T> result)
{
    if (!result)
        throw std::runtime_error(plain(result.error().text));
    return std::move(*result);
}

std::string count(long rows)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.0e", static_cast<double>(rows));
    return text;
}

ImportBatch batchOf(const std::string& bytes)
{
    ImportBatch batch;
    batch.provenance.file = bytes;
    batch.provenance.sha256 = bytes;
    return batch;
}

/// Streams `rows` rows into a new store at `path`.
void streamInto(Store& store, long rows)
{
    constexpr long kPiece = 160'000; // what 8 MiB of CSV hold
    (void)checked(store.ingestStream(
        "bench",
        [&](ImportSink& sink) -> Result<ImportBatch> {
            const auto series = checked(sink.beginSeries({kKey, Adjustment::Raw, {}}));
            Minutes minutes;
            for (long left = rows; left > 0; left -= kPiece)
                if (const auto status = sink.addRows(series, minutes.next(std::min(left, kPiece))); !status)
                    return tl::unexpected(status.error());
            return batchOf("bench");
        },
        Progress{}));
}

/// The most memory, in MB, that a process of its own needs for `work`.
double peakMegabytes(const std::function<void()>& work)
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        throw std::runtime_error("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        double peak = 0;
        try {
            work();
            rusage usage{};
            ::getrusage(RUSAGE_SELF, &usage);
            peak = static_cast<double>(usage.ru_maxrss) / 1e3;
        } catch (const std::exception&) {
            peak = -1;
        }
        ::_exit(::write(ends[1], &peak, sizeof peak) == sizeof peak && peak >= 0 ? 0 : 1);
    }
    ::close(ends[1]);
    double peak = 0;
    const bool told = ::read(ends[0], &peak, sizeof peak) == static_cast<ssize_t>(sizeof peak);
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!told || status != 0)
        throw std::runtime_error("the process that was measured failed");
    return peak;
}

double timeToStore(const QString& path, const BarsPtr& bars)
{
    const auto store = checked(Store::open(path, OpenMode::ReadWrite));
    ImportBatch batch = batchOf("bench");
    batch.series.push_back({bars, Adjustment::Raw, {}});
    return milliseconds([&] { (void)checked(store->ingest(batch, Progress{})); });
}

void memoryRows(const Options& options, const QTemporaryDir& folder, std::vector<Row>& rows)
{
    const std::string n = count(options.rows);
    const QString path = folder.filePath(QStringLiteral("memory.tidemark"));
    rows.push_back({"memory to stream in " + n + " bars",
                    peakMegabytes([&] { streamInto(*checked(Store::open(path, OpenMode::ReadWrite)), options.rows); }),
                    700, "MB", Goal::ShareOfPeer, 1, "peer: 700 MB"});
    rows.push_back({"memory to read " + n + " bars",
                    peakMegabytes([&] { (void)checked(checked(Store::open(path, OpenMode::ReadOnly))->readBars(1)); }),
                    700, "MB", Goal::ShareOfPeer, 1, "peer: 700 MB"});
}

/// Many series, `rows` / 2,000 bars each: does a store that is wide open and read as fast as one that is narrow?
void wideRows(const Options& options, const QTemporaryDir& folder, const QString& narrow, std::vector<Row>& rows)
{
    constexpr int kSeries = 10'000;
    constexpr int kAtATime = 100;
    const long each = std::max(1L, options.rows / 2'000);
    const QString path = folder.filePath(QStringLiteral("wide.tidemark"));
    const auto model = minuteBars(each);
    const auto wide = checked(Store::open(path, OpenMode::ReadWrite));
    std::array<double, 2> time{}; // of the first and of the last tenth
    for (int first = 0; first < kSeries; first += kAtATime) {
        ImportBatch batch = batchOf("bench" + std::to_string(first));
        for (int i = first; i < first + kAtATime; ++i) {
            Bars::Columns copy{{model->times().begin(), model->times().end()},
                               model->open(),
                               model->high(),
                               model->low(),
                               model->close(),
                               model->volume()};
            batch.series.push_back({Bars::adopt({"S" + std::to_string(i), Interval::Minute1, "bench"}, std::move(copy)),
                                    Adjustment::Raw,
                                    {}});
        }
        const double spent = milliseconds([&] { (void)checked(wide->ingest(batch, Progress{})); });
        if (first < kSeries / 10)
            time[0] += spent;
        else if (first >= kSeries - kSeries / 10)
            time[1] += spent;
    }
    const std::string bars = std::to_string(each);
    rows.push_back({"store the last 1,000 of 10,000 series of " + bars, time[1], time[0], "ms", Goal::ShareOfPeer, 2,
                    "peer: the first 1,000"});
    const auto open = [](const QString& where) {
        return bestOf(20, [&] { (void)checked(Store::open(where, OpenMode::ReadOnly)); });
    };
    rows.push_back(
        {"open a store of 10,000 series", open(path), open(narrow), "ms", Goal::ShareOfPeer, 2, "peer: of one series"});
    const auto reader = checked(Store::open(path, OpenMode::ReadOnly));
    const TimeRange half{model->times().front(), model->times()[model->size() / 2]};
    const auto readOne = [&](const Store& store, std::int64_t id) {
        return bestOf(50, [&] { (void)checked(store.readBars(id, half)); });
    };
    const auto one = checked(Store::open(narrow, OpenMode::ReadOnly));
    rows.push_back({"read half of one of them", readOne(*reader, kSeries / 2), readOne(*one, 1), "ms",
                    Goal::ShareOfPeer, 2, "peer: as many of one series"});
    rows.push_back({"list 10,000 series", bestOf(5, [&] { (void)checked(reader->listSeries()); }), 0, "ms",
                    Goal::TimesFaster, 0, ""});
}

std::vector<Row> storeRows(const Options& options)
{
    const QTemporaryDir folder;
    const QString ourPath = folder.filePath(QStringLiteral("bench.tidemark"));
    const QString peerPath = folder.filePath(QStringLiteral("rows.db"));
    const std::string n = count(options.rows);
    std::vector<Row> rows;
    memoryRows(options, folder, rows); // first: a child begins with what this process has

    const auto bars = minuteBars(options.rows);
    const double import = timeToStore(ourPath, bars);
    RowTable table(peerPath);
    const double importRows = milliseconds([&] { table.write(*bars); });
    rows.push_back({"store " + n + " bars", import, importRows, "ms", Goal::TimesFaster, 10, "peer: row table"});
    rows.push_back({"file of " + n + " bars", megabytes(ourPath), megabytes(peerPath), "MB", Goal::ShareOfPeer, 0.15,
                    "peer: row table"});
    const auto tenth = bars->slice({bars->times().front(), bars->times()[bars->size() / 10]});
    double small = timeToStore(folder.filePath(QStringLiteral("small0.tidemark")), tenth);
    for (int i = 1; i < 3; ++i)
        small = std::min(small, timeToStore(folder.filePath(QStringLiteral("small%1.tidemark").arg(i)), tenth));
    rows.push_back({"store " + n + " bars against ten times a tenth", import, 10 * small, "ms", Goal::ShareOfPeer, 1.25,
                    "peer: ten times a tenth of them"});

    const auto store = checked(Store::open(ourPath, OpenMode::ReadOnly));
    const auto id = checked(store->listSeries()).front().id;
    const TimeRange all{bars->times().front(), bars->times().back() + std::chrono::minutes{1}};
    const double read = bestOf(3, [&] { (void)checked(store->readBars(id)); });
    const double readRows = bestOf(2, [&] { (void)table.read(all); });
    rows.push_back({"read " + n + " bars", read, readRows, "ms", Goal::TimesFaster, 15, "peer: row table"});

    const TimeRange middle{bars->times()[bars->size() / 2],
                           bars->times()[bars->size() / 2] + std::chrono::minutes{10'000}};
    const double part = bestOf(50, [&] { (void)checked(store->readBars(id, middle)); });
    const double partRows = bestOf(20, [&] { (void)table.read(middle); });
    rows.push_back({"read 1e4 bars from the middle", part, partRows, "ms", Goal::TimesFaster, 10, "peer: row table"});
    const double levels = bestOf(20, [&] { (void)checked(store->readLevels(id)); });
    rows.push_back({"levels of " + n + " bars for a first picture", levels, read, "ms", Goal::TimesFaster, 0,
                    "peer: reading them"});

    double total = 0;
    const auto sumOf = [&](const Bars& some) {
        for (const auto* column : {&some.open(), &some.high(), &some.low(), &some.close(), &some.volume()})
            total += column->sum();
    };
    const double scan = bestOf(3, [&] { sumOf(*checked(store->readBars(id))); });
    const double copy = bestOf(3, [&] {
        const Bars::Columns copied{{bars->times().begin(), bars->times().end()},
                                   bars->open(),
                                   bars->high(),
                                   bars->low(),
                                   bars->close(),
                                   bars->volume()};
        total += copied.close[0];
    });
    rows.push_back({"read and add up " + n + " bars", scan, copy, "ms", Goal::ShareOfPeer, 3,
                    total > 0 ? "peer: a copy in memory" : ""});

    const double open = bestOf(10, [&] { (void)checked(Store::open(ourPath, OpenMode::ReadOnly)); });
    rows.push_back({"open a store", open, 0, "ms", Goal::TimesFaster, 0, ""});
    wideRows(options, folder, ourPath, rows);
    return rows;
}

[[maybe_unused]] const bool registered = registerBench("store", &storeRows);

} // namespace

} // namespace tidemark::bench
