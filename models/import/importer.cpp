// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/importer.h"

#include "models/core/builtin_instruments.h"
#include "models/import/archive.h"
#include "models/import/file_source.h"
#include "models/import/import_bytes.h"
#include "models/import/import_table.h"
#include "models/import/merge_batch.h"
#include "models/import/reader.h"
#include "models/import/xlsx_reader.h"

#include <algorithm>
#include <atomic>
#include <future>

namespace tidemark {

using namespace importing;

namespace {

Error named(const std::string& file, Error error)
{
    error.text = TM_TEXT("import", "%1: %2").with(file).with(std::move(error.text));
    return error;
}

Result<ImportBatch> importArchive(const std::string& name, std::string_view bytes, const ImportOptions& options,
                                  const Progress& progress)
{
    std::vector<std::pair<std::string, ImportBatch>> parts;
    std::vector<Issue> left;
    std::optional<Error> firstError;
    const auto wanted = [&](const std::string& entry) {
        if (entry.starts_with("__MACOSX/"))
            return false;
        if (!hasTableName(entry))
            left.push_back({IssueKind::Note,
                            0,
                            {},
                            excerpt(entry),
                            TM_TEXT("import", "the entry “%1” is no table and was left out").with(entry)});
        return hasTableName(entry);
    };
    const auto take = [&](const std::string& entry, std::string content) -> Status {
        const Companion beside = [&](const std::string& other) { return siblingEntry(bytes, entry, other, progress); };
        auto part = importTable(baseName(entry), content, options, progress, beside);
        if (part) {
            parts.emplace_back(entry, std::move(*part));
            return {};
        }
        if (part.error().code == ErrorCode::Cancelled)
            return tl::unexpected(part.error());
        Error error = named(entry, part.error());
        left.push_back({IssueKind::Note, 0, {}, excerpt(entry), error.text});
        if (!firstError)
            firstError = std::move(error);
        return {};
    };
    if (const Status status = readArchive(bytes, {}, progress, wanted, take); !status)
        return tl::unexpected(status.error());
    if (parts.empty()) {
        if (firstError)
            return tl::unexpected(*firstError);
        return fail(ErrorCode::Unsupported, TM_TEXT("import", "the archive holds no table. It takes .csv, .txt and "
                                                              ".tsv entries; archives within archives are not opened"));
    }
    auto merged = mergeBatches(name, std::move(parts));
    if (!merged)
        return merged;
    merged->issues.insert(merged->issues.begin(), left.begin(), left.end());
    return merged;
}

} // namespace

Result<ImportBatch> importing::importBytes(const std::string& name, std::string_view bytes,
                                           const ImportOptions& options, const Progress& progress,
                                           const Companion& companion)
{
    Result<ImportBatch> batch;
    if (!isZip(bytes)) {
        batch = importTable(name, bytes, options, progress, companion);
    } else if (isWorkbook(bytes)) {
        const auto sheet = sheetAsCsv(bytes, progress);
        batch = sheet ? importTable(name, *sheet, options, progress, companion) : tl::unexpected(sheet.error());
    } else {
        batch = importArchive(name, bytes, options, progress);
    }
    if (batch && batch->provenance.file.empty())
        batch->provenance.file = name;
    return batch;
}

Result<ImportBatch> importFile(const QString& path, const ImportOptions& given, const Progress& progress)
{
    ImportOptions options = given;
    if (options.instruments.empty())
        options.instruments = builtinInstruments();
    const auto source = FileSource::open(path);
    if (!source)
        return tl::unexpected(source.error());
    // Hashing a large file takes as long as reading it: both at once.
    constexpr std::size_t kLarge = std::size_t{4} << 20;
    std::atomic<bool> unwanted{false};
    std::future<std::string> hash =
        std::async(source->bytes().size() >= kLarge ? std::launch::async : std::launch::deferred,
                   [&unwanted, bytes = source->bytes()] { return sha256Hex(bytes, unwanted); });
    auto batch = importBytes(source->name(), source->bytes(), options, progress, companionOf(path));
    if (!batch) {
        unwanted = true;
        return tl::unexpected(named(source->name(), batch.error()));
    }
    batch->provenance.sha256 = hash.get();
    batch->provenance.importedAt = options.importedAt;
    if (const Status status = source->unchanged(); !status)
        return tl::unexpected(status.error());
    progress.report(1.0);
    return batch;
}

std::vector<ReaderInfo> readers()
{
    std::vector<ReaderInfo> infos;
    for (const auto& reader : readerTable())
        infos.push_back({std::string{reader.id}, std::string{reader.name}, reader.brings});
    return infos;
}

} // namespace tidemark
