// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_files.h"

#include "models/import/importer.h"
#include "models/text/to_qt.h"

#include <QFileInfo>

namespace tidemark {

namespace {

std::vector<std::string> contentsOf(const ImportBatch& batch)
{
    std::vector<std::string> list;
    for (const ImportedSeries& series : batch.series)
        list.push_back(describe(series.bars->key()));
    for (const Frame& frame : batch.frames)
        list.push_back(frame.kind());
    return list;
}

ImportedFile importOne(const QString& path, Store& store, const ImportOptions& options, const Progress& progress)
{
    ImportedFile file;
    file.name = QFileInfo(path).fileName();
    auto batch = importFile(path, options, progress);
    if (!batch) {
        file.error = batch.error();
        return file;
    }
    auto report = store.ingest(*batch, progress);
    if (!report) {
        file.error = report.error();
        return file;
    }
    file.report = std::move(*report);
    file.brought = contentsOf(*batch);
    file.provenance = std::move(batch->provenance);
    file.issues = std::move(batch->issues);
    return file;
}

} // namespace

Result<std::vector<ImportedFile>> importFiles(const QString& storePath, const QStringList& paths,
                                              const Progress& progress)
{
    const auto store = Store::open(storePath, OpenMode::ReadWrite);
    if (!store)
        return tl::unexpected(store.error());
    if ((*store)->readOnly())
        return fail(ErrorCode::ReadOnly, (*store)->readOnlyReason());
    const auto instruments = (*store)->instruments();
    if (!instruments)
        return tl::unexpected(instruments.error());

    std::vector<ImportedFile> result;
    const QStringList files = filesBelow(paths);
    const auto total = static_cast<double>(std::max<qsizetype>(1, files.size()));
    for (qsizetype i = 0; i < files.size() && !progress.cancelled(); ++i) {
        // Cancelling reaches into the file that is being read.
        Progress inner([&](double fraction) {
            progress.report((static_cast<double>(i) + fraction) / total);
            if (progress.cancelled())
                inner.cancel();
        });
        ImportOptions options;
        options.instruments = *instruments;
        options.importedAt = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        progress.report(static_cast<double>(i) / total);
        ImportedFile file = importOne(files[i], **store, options, inner);
        if (file.error && file.error->code == ErrorCode::Cancelled)
            break;
        result.push_back(std::move(file));
    }
    progress.report(1);
    return result;
}

} // namespace tidemark
