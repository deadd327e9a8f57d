// SPDX-License-Identifier: GPL-3.0-or-later
// A CSV of minute bars into the store, against sqlite3's own `.import` of the same file into a bare table.
#include "bench/minute_csv.h"
#include "bench/registry.h"
#include "models/import/importer.h"
#include "models/store/store.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <stdexcept>

namespace tidemark::bench {

namespace {

ImportBatch readCsv(const QString& path)
{
    ImportOptions options;
    options.zone = "UTC";
    auto batch = importFile(path, options, Progress{});
    if (!batch)
        throw std::runtime_error(plain(batch.error().text));
    return std::move(*batch);
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

    ImportBatch batch;
    const double parse = milliseconds([&] { batch = readCsv(csv); });
    const double peer = dotImport(csv, folder.filePath(QStringLiteral("peer.db")));
    const double whole = milliseconds([&] {
        auto store = Store::open(folder.filePath(QStringLiteral("bench.tidemark")), OpenMode::ReadWrite);
        if (!store || !(*store)->ingest(readCsv(csv), Progress{}))
            throw std::runtime_error("the store did not take the batch");
    });
    const std::string missing = peer > 0 ? "" : "sqlite3 is not installed";
    return {{"CSV to batch, " + n, parse, peer, "ms", Goal::TimesFaster, 0, missing},
            {"CSV to store, " + n, whole, peer, "ms", Goal::TimesFaster, 12, missing},
            {"CSV to batch against one pass over its bytes", parse, bytePass(csv), "ms", Goal::ShareOfPeer, 0, ""}};
}

const bool kRegistered = registerBench("import", importRows);

} // namespace

} // namespace tidemark::bench
