// SPDX-License-Identifier: GPL-3.0-or-later
// A CSV of minute bars into the store, read in pieces and packed on threads, against sqlite3's own `.import` of the same file into a
// bare table.
#include "bench/minute_csv.h"
#include "bench/registry.h"
#include "models/import/importer.h"
#include "models/import/stream_file.h"
#include "models/store/store.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <unistd.h>

#include <algorithm>
#include <stdexcept>

namespace tidemark::bench {

namespace {

ImportOptions utc()
{
    ImportOptions options;
    options.zone = "UTC";
    return options;
}

ImportBatch readCsv(const QString& path)
{
    auto batch = importFile(path, utc(), Progress{});
    if (!batch)
        throw std::runtime_error(plain(batch.error().text));
    return std::move(*batch);
}

/// Takes rows and forgets them: what reading alone costs.
class Nowhere final : public ImportSink
{
public:
    Result<std::size_t> beginSeries(const SeriesHead&) override { return 0; }
    Status addRows(std::size_t, Bars::Columns) override { return {}; }
};

void streamNowhere(const QString& path)
{
    Nowhere sink;
    StreamedFile streamed;
    if (const auto batch = streamFile(path, utc(), Progress{}, sink, streamed); !batch)
        throw std::runtime_error(plain(batch.error().text));
}

/// What of the process is in memory now, in MB.
double residentMb()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

struct StoreRun
{
    double ms = 0;
    double peakMb = 0; ///< above what the process had before
    double cancelMs = 0;
};

Result<IngestReport> streamInto(Store& store, const QString& csv, const Progress& progress)
{
    return store.ingestStream(
        "bench",
        [&](ImportSink& sink) {
            StreamedFile streamed;
            return streamFile(csv, utc(), progress, sink, streamed);
        },
        progress);
}

StoreRun intoStore(const QString& csv, const QString& path)
{
    StoreRun run;
    const double before = residentMb();
    const Progress watched([&](double) { run.peakMb = std::max(run.peakMb, residentMb() - before); });
    run.ms = milliseconds([&] {
        auto store = Store::open(path, OpenMode::ReadWrite);
        if (!store || !streamInto(**store, csv, watched))
            throw std::runtime_error("the store did not take the file");
    });
    // Cancelled half-way: from the wish to the return, with the store as it was.
    std::chrono::steady_clock::time_point asked;
    Progress* wish = nullptr;
    Progress stopping([&](double fraction) {
        if (fraction < 0.5 || wish->cancelled())
            return;
        asked = std::chrono::steady_clock::now();
        wish->cancel();
    });
    wish = &stopping;
    auto store = Store::open(path + QStringLiteral(".cancelled"), OpenMode::ReadWrite);
    if (!store || streamInto(**store, csv, stopping))
        throw std::runtime_error("the import did not stop");
    run.cancelMs = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - asked).count();
    return run;
}

double dotImport(const QString& csv, const QString& database)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    if (program.isEmpty())
        return 0;
    return milliseconds([&] {
        QProcess::execute(program, {database, QStringLiteral("-cmd"), QStringLiteral(".mode csv"),
                                    QStringLiteral(".import %1 bars").arg(csv)});
    });
}

/// A pass over every byte of the file, in memory: no reader can be faster.
double bytePass(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read the CSV");
    const QByteArray bytes = file.readAll();
    volatile std::ptrdiff_t lines = 0;
    return bestOf(3, [&] { lines = std::count(bytes.begin(), bytes.end(), '\n'); });
}

std::vector<Row> importRows(const Options& options)
{
    const QTemporaryDir folder;
    const QString csv = folder.filePath(QStringLiteral("SPY_1min.csv"));
    writeMinutes(csv, options.rows);
    const std::string n = std::to_string(options.rows) + " rows";

    const double parse = milliseconds([&] { (void)readCsv(csv); });
    const double pieces = bestOf(2, [&] { streamNowhere(csv); });
    const double peer = dotImport(csv, folder.filePath(QStringLiteral("peer.db")));
    const StoreRun run = intoStore(csv, folder.filePath(QStringLiteral("bench.tidemark")));
    const std::string missing = peer > 0 ? "" : "sqlite3 is not installed";
    return {
        {"CSV into a batch in memory, " + n, parse, peer, "ms", Goal::TimesFaster, 0, missing},
        {"CSV read in pieces, " + n, pieces, peer, "ms", Goal::TimesFaster, 0, missing},
        {"CSV into the store, " + n, run.ms, peer, "ms", Goal::TimesFaster, 12, missing},
        {"CSV read in pieces against one pass over its bytes", pieces, bytePass(csv), "ms", Goal::ShareOfPeer, 0, ""},
        {"Memory at its most while storing, of 700 MB", run.peakMb, 700, "MB", Goal::ShareOfPeer, 1, ""},
        {"Cancelling half-way, of 1 s", run.cancelMs, 1000, "ms", Goal::ShareOfPeer, 1, ""}};
}

const bool kRegistered = registerBench("import", importRows);

} // namespace

} // namespace tidemark::bench
