// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/importer.h"

#include "models/core/builtin_instruments.h"
#include "models/import/archive.h"
#include "models/import/decoding.h"
#include "models/import/file_source.h"
#include "models/import/import_bytes.h"
#include "models/import/merge_batch.h"
#include "models/import/reader.h"
#include "models/import/xlsx_reader.h"

#include <QDir>
#include <QFileInfo>

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

/// The first cells of a header, for a message.
std::string headerExcerpt(const Table& table)
{
    std::string out;
    for (std::size_t i = 0; i < std::min<std::size_t>(8, table.width()); ++i) {
        out += i == 0 ? "" : ", ";
        out += table.cell(0, i);
    }
    return excerpt(out);
}

Result<const Reader*> chooseReader(const Table& table, const std::string& asked)
{
    const auto all = readerTable();
    if (!asked.empty()) {
        const auto it = std::ranges::find(all, asked, &Reader::id);
        if (it == all.end())
            return fail(
                ErrorCode::Usage,
                TM_TEXT("import", "“%1” is no format Tidemark reads. `tidemark import --help` lists them").with(asked));
        return &*it;
    }
    const Reader* best = nullptr;
    Match bestMatch = Match::No;
    for (const auto& reader : all) {
        const Match match = reader.recognise(table);
        if (match > bestMatch) {
            bestMatch = match;
            best = &reader;
        }
    }
    if (Text what = unreadTable(table); bestMatch <= Match::Shape && !what.empty())
        return fail(ErrorCode::Unsupported,
                    TM_TEXT("import", "this is %1, which is not read. Leave it out").with(std::move(what)));
    if (best == nullptr)
        return fail(
            ErrorCode::Unsupported,
            TM_TEXT("import",
                    "line %1: the columns “%2” are of no format Tidemark knows. Name one with --format, or write the "
                    "columns as Date, Open, High, Low, Close, Volume")
                .with(table.preview().front().line)
                .with(headerExcerpt(table)));
    return best;
}

/// More than a fifth of the rows refused: the file is not what it was taken for.
Status judge(const IssueLog& log, const ImportBatch& batch, bool insist)
{
    const std::int64_t rows = log.taken() + log.refused();
    if (!insist && log.refused() * 5 > rows) {
        const Issue* first = log.firstRefusal();
        return fail(
            ErrorCode::Parse,
            TM_TEXT("import",
                    "%1 of %2 rows cannot be read (line %3: %4). Correct the file, or take the rest with --insist")
                .with(log.refused())
                .with(rows)
                .with(first == nullptr ? 0 : first->line)
                .with(first == nullptr ? Text{} : first->reason));
    }
    if (batch.series.empty() && batch.frames.empty())
        return fail(ErrorCode::NoData, TM_TEXT("import", "no row holds data. Download the file again"));
    return {};
}

/// Reads one table, a file or an entry of an archive.
Result<ImportBatch> importTable(const std::string& name, std::string_view bytes, const ImportOptions& options,
                                const Progress& progress, const Companion& companion)
{
    if (bytes.empty())
        return fail(ErrorCode::Parse, TM_TEXT("import", "the file is empty. Download it again"));
    const bool isDepth = looksLikeDepth(bytes);
    if (Text what = foreignContent(bytes); !what.empty() && !isDepth)
        return fail(ErrorCode::Unsupported, TM_TEXT("import", "this is %1").with(std::move(what)));
    const auto decoded = decode(bytes, options.encoding);
    if (!decoded)
        return tl::unexpected(decoded.error());
    const auto table = Table::of(name, decoded->text);
    if (!table)
        return tl::unexpected(table.error());
    const auto reader = chooseReader(*table, options.format);
    if (!reader)
        return tl::unexpected(reader.error());

    ImportBatch batch;
    batch.provenance.format = (*reader)->id;
    batch.provenance.formatName = (*reader)->name;
    IssueLog log;
    if (decoded->encoding != "UTF-8")
        log.note(0, TM_TEXT("import", "read as %1; --encoding names another").with(decoded->encoding));
    if (!isDepth && decoded->text.back() != '\n' && decoded->text.back() != '\r')
        log.note(0, TM_TEXT("import",
                            "the last line has no line end: if the file was cut off, its last number may be short"));
    ReadContext context{*table, options, options.instruments,        progress,
                        log,    batch,   std::string{(*reader)->id}, companion};
    if (const Status status = (*reader)->read(context); !status)
        return tl::unexpected(status.error());
    if (const Status status = judge(log, batch, options.insist); !status)
        return tl::unexpected(status.error());
    batch.provenance.rowsTaken = log.taken();
    batch.provenance.rowsFlagged = log.flagged();
    batch.provenance.rowsRefused = log.refused();
    batch.issues = std::move(log).issues();
    return batch;
}

std::string baseName(const std::string& entry) { return entry.substr(entry.find_last_of("/\\") + 1); }

bool hasTableName(const std::string& entry)
{
    const std::string name = lowered(baseName(entry));
    return name.ends_with(".csv") || name.ends_with(".txt") || name.ends_with(".tsv") || name.ends_with(".prn");
}

std::string folderOf(const std::string& entry)
{
    const auto slash = entry.find_last_of("/\\");
    return slash == std::string::npos ? std::string{} : entry.substr(0, slash + 1);
}

/// One entry of an archive, unpacked anew.
Result<std::string> entryOf(std::string_view archive, const std::string& wantedName, const Progress& progress)
{
    std::optional<std::string> found;
    const auto wanted = [&](const std::string& entry) { return entry == wantedName && !found; };
    const auto take = [&](const std::string&, std::string content) -> Status {
        found = std::move(content);
        return {};
    };
    if (const Status status = readArchive(archive, {}, progress, wanted, take); !status)
        return tl::unexpected(status.error());
    if (!found)
        return fail(ErrorCode::NotFound, TM_TEXT("import", "the archive has no entry “%1”").with(wantedName));
    return std::move(*found);
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
        const Companion beside = [&](const std::string& other) {
            return entryOf(bytes, folderOf(entry) + other, progress);
        };
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
    const Companion beside = [folder = QFileInfo(path).dir()](const std::string& name) -> Result<std::string> {
        const auto other = FileSource::open(folder.filePath(QString::fromStdString(name)));
        if (!other)
            return tl::unexpected(other.error());
        return std::string{other->bytes()};
    };
    auto batch = importBytes(source->name(), source->bytes(), options, progress, beside);
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
