// SPDX-License-Identifier: GPL-3.0-or-later
// The store against a plain row table with prepared statements, both in this process and from the same bars.
#include "bench/registry.h"
#include "models/store/store.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <cmath>
#include <cstdio>
#include <random>
#include <stdexcept>

namespace tidemark::bench {

namespace {

// One-minute bars with two decimals.
BarsPtr minuteBars(long rows)
{
    Bars::Columns columns;
    const auto n = static_cast<Eigen::Index>(rows);
    columns.times.reserve(static_cast<std::size_t>(rows));
    for (auto* column : {&columns.open, &columns.high, &columns.low, &columns.close, &columns.volume})
        column->resize(n);
    std::mt19937_64 random(20251120);
    const auto upTo = [&](std::uint64_t cents) { return static_cast<std::int64_t>(random() % cents); };
    std::int64_t close = 65'000;
    for (Eigen::Index i = 0; i < n; ++i) {
        const std::int64_t open = close;
        close = std::max<std::int64_t>(1'000, close + upTo(41) - 20);
        columns.times.push_back(makeDate(2006, 1, 2) + std::chrono::minutes{i});
        columns.open[i] = static_cast<double>(open) / 100;
        columns.close[i] = static_cast<double>(close) / 100;
        columns.high[i] = static_cast<double>(std::max(open, close) + upTo(15)) / 100;
        columns.low[i] = static_cast<double>(std::min(open, close) - upTo(15)) / 100;
        columns.volume[i] = static_cast<double>(upTo(20'000));
    }
    return *Bars::make({"SPY", Interval::Minute1, "bench"}, std::move(columns));
}

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
        return *Bars::make({"SPY", Interval::Minute1, "bench"}, std::move(columns));
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

std::vector<Row> storeRows(const Options& options)
{
    const QTemporaryDir folder;
    const QString ourPath = folder.filePath(QStringLiteral("bench.tidemark"));
    const QString peerPath = folder.filePath(QStringLiteral("rows.db"));
    const auto bars = minuteBars(options.rows);
    const std::string n = count(options.rows);
    std::vector<Row> rows;

    ImportBatch batch;
    batch.provenance.file = "bench";
    batch.provenance.sha256 = "bench";
    batch.series.push_back({bars, Adjustment::Raw, {}});
    const double import = milliseconds([&] {
        const auto store = checked(Store::open(ourPath, OpenMode::ReadWrite));
        (void)checked(store->ingest(batch, Progress{}));
    });
    RowTable table(peerPath);
    const double importRows = milliseconds([&] { table.write(*bars); });
    rows.push_back({"store " + n + " bars", import, importRows, "ms", Goal::TimesFaster, 10, "peer: row table"});
    rows.push_back({"file of " + n + " bars", megabytes(ourPath), megabytes(peerPath), "MB", Goal::ShareOfPeer, 0.15,
                    "peer: row table"});

    const auto store = checked(Store::open(ourPath, OpenMode::ReadOnly));
    const auto id = checked(store->listSeries()).front().id;
    const TimeRange all{bars->times().front(), bars->times().back() + std::chrono::minutes{1}};
    const double read = bestOf(3, [&] { (void)checked(store->readBars(id)); });
    const double readRows = bestOf(2, [&] { (void)table.read(all); });
    rows.push_back({"read " + n + " bars", read, readRows, "ms", Goal::TimesFaster, 15, "peer: row table"});

    const TimeRange middle{bars->times()[bars->size() / 2],
                           bars->times()[bars->size() / 2] + std::chrono::minutes{10'000}};
    const double part = bestOf(20, [&] { (void)checked(store->readBars(id, middle)); });
    const double partRows = bestOf(20, [&] { (void)table.read(middle); });
    rows.push_back({"read 1e4 bars from the middle", part, partRows, "ms", Goal::TimesFaster, 10, "peer: row table"});

    const auto whole = checked(store->readBars(id));
    double total = 0;
    const double copy = bestOf(5, [&] {
        for (const auto* column : {&whole->open(), &whole->high(), &whole->low(), &whole->close(), &whole->volume()}) {
            const Eigen::ArrayXd copied = *column;
            total += copied.sum();
        }
        const std::vector<TimePoint> times(whole->times().begin(), whole->times().end());
        total += static_cast<double>(times.size());
    });
    rows.push_back({"read " + n + " bars against copying them", read, copy, "ms", Goal::ShareOfPeer, 0,
                    total > 0 ? "peer: copy and sum" : ""});

    const double open = bestOf(10, [&] { (void)checked(Store::open(ourPath, OpenMode::ReadOnly)); });
    rows.push_back({"open a store", open, 0, "ms", Goal::TimesFaster, 0, ""});
    return rows;
}

[[maybe_unused]] const bool registered = registerBench("store", &storeRows);

} // namespace

} // namespace tidemark::bench
