// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_files.h"

#include "app/import_into.h"
#include "models/import/preview.h"
#include "models/text/to_qt.h"

#include <QFileInfo>

#include <algorithm>

namespace tidemark {

namespace {

ImportedFile importOne(const QString& path, Store& store, const ImportOptions& options, const Progress& progress)
{
    ImportedFile file;
    file.name = QFileInfo(path).fileName();
    auto taken = importInto(store, path, options, progress);
    if (!taken) {
        file.error = taken.error();
        return file;
    }
    file.report = std::move(taken->report);
    file.brought = std::move(taken->brought);
    file.provenance = std::move(taken->batch.provenance);
    file.issues = std::move(taken->batch.issues);
    return file;
}

/// What a person settled, what the store remembers, and the instruments it knows.
ImportOptions optionsFor(const QueuedFile& file, const std::vector<ColumnMapping>& remembered,
                         const std::vector<Instrument>& instruments)
{
    ImportOptions options;
    static_cast<ImportSettings&>(options) = file.settings;
    options.mapping = file.mapping;
    options.mappings = remembered;
    options.insist = file.insist;
    options.instruments = instruments;
    options.importedAt = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    return options;
}

Result<std::vector<ColumnMapping>> rememberedMappings(const Store& store)
{
    const auto json = store.value(kMappingsValue);
    if (!json)
        return tl::unexpected(json.error());
    return mappingsFromJson(QByteArray::fromStdString(*json));
}

/// Keeps what a person said of a header's columns. Nothing is lost when that fails: the rows are in the store.
void keepMapping(Store& store, const QString& path, const ImportOptions& options, std::vector<ColumnMapping>& known,
                 ImportedFile& file)
{
    const auto preview = previewFile(path, options, Progress{});
    if (!preview)
        return;
    remember(known, mappingOf(*preview));
    if (const Status kept = store.setValue(kMappingsValue, mappingsToJson(known).toStdString()); !kept)
        file.issues.push_back({IssueKind::Note, 0, {}, {}, kept.error().text});
}

} // namespace

Result<std::vector<ImportedFile>> importFiles(const QString& storePath, const QStringList& paths,
                                              const Progress& progress)
{
    std::vector<QueuedFile> files;
    for (const QString& path : filesBelow(paths)) {
        QueuedFile file;
        file.path = path;
        files.push_back(std::move(file));
    }
    return importFiles(storePath, files, progress);
}

Result<std::vector<ImportedFile>> importFiles(const QString& storePath, std::span<const QueuedFile> files,
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
    auto mappings = rememberedMappings(**store);
    if (!mappings)
        return tl::unexpected(mappings.error());

    std::vector<ImportedFile> result;
    const auto total = static_cast<double>(std::max<std::size_t>(1, files.size()));
    for (std::size_t i = 0; i < files.size() && !progress.cancelled(); ++i) {
        // Cancelling reaches into the file that is being read.
        Progress inner([&](double fraction) {
            progress.report((static_cast<double>(i) + fraction) / total);
            if (progress.cancelled())
                inner.cancel();
        });
        progress.report(static_cast<double>(i) / total);
        const ImportOptions options = optionsFor(files[i], *mappings, *instruments);
        ImportedFile file = importOne(files[i].path, **store, options, inner);
        if (file.error && file.error->code == ErrorCode::Cancelled)
            break;
        if (!file.error && options.mapping)
            keepMapping(**store, files[i].path, options, *mappings, file);
        result.push_back(std::move(file));
    }
    progress.report(1);
    return result;
}

Result<ImportPreview> previewQueued(const QString& storePath, const QueuedFile& file, const Progress& progress)
{
    const auto store = Store::open(storePath, OpenMode::ReadOnly);
    if (!store)
        return tl::unexpected(store.error());
    const auto instruments = (*store)->instruments();
    if (!instruments)
        return tl::unexpected(instruments.error());
    const auto mappings = rememberedMappings(**store);
    if (!mappings)
        return tl::unexpected(mappings.error());
    return previewFile(file.path, optionsFor(file, *mappings, *instruments), progress);
}

} // namespace tidemark
