// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/import_table.h"

#include "models/import/custom_layout.h"
#include "models/import/file_source.h"
#include "models/import/stream_bars.h"

#include <algorithm>

namespace tidemark::importing {

namespace {

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

const Reader* readerOf(std::string_view id)
{
    const auto all = readerTable();
    const auto it = std::ranges::find(all, id, &Reader::id);
    return it == all.end() ? nullptr : &*it;
}

const ColumnMapping* rememberedFor(const Table& table, const ImportOptions& options)
{
    if (options.mappings.empty())
        return nullptr;
    const auto it = std::ranges::find(options.mappings, headerSignature(table), &ColumnMapping::signature);
    return it == options.mappings.end() ? nullptr : &*it;
}

/// What is given counts more than what was remembered.
ImportOptions settled(ImportOptions options, const ColumnMapping* mapping)
{
    if (mapping == nullptr)
        return options;
    const ImportSettings& kept = mapping->settings;
    for (std::string ImportSettings::*field :
         {&ImportSettings::instrument, &ImportSettings::zone, &ImportSettings::dateOrder, &ImportSettings::decimal,
          &ImportSettings::interval, &ImportSettings::adjustment})
        if ((options.*field).empty())
            options.*field = kept.*field;
    return options;
}

/// More than a fifth of the rows refused: the file is not what it was taken for.
Status judge(const IssueLog& log, const ImportBatch& batch, const StreamJob* stream, bool insist)
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
    if (batch.series.empty() && batch.frames.empty() && (stream == nullptr || stream->rows == 0))
        return fail(ErrorCode::NoData, TM_TEXT("import", "no row holds data. Download it again"));
    return {};
}

bool isSeparator(const std::string& given)
{
    return given.size() == 1 && std::string_view{",;|\t"}.find(given.front()) != std::string_view::npos;
}

} // namespace

std::string baseName(const std::string& entry) { return entry.substr(entry.find_last_of("/\\") + 1); }

bool hasTableName(const std::string& entry)
{
    const std::string name = lowered(baseName(entry));
    return name.ends_with(".csv") || name.ends_with(".txt") || name.ends_with(".tsv") || name.ends_with(".prn")
           || name.ends_with(".json");
}

Result<OpenedTable> openTable(const std::string& name, std::string_view bytes, const ImportSettings& settings)
{
    if (bytes.empty())
        return fail(ErrorCode::Parse, TM_TEXT("import", "the file is empty. Download it again"));
    if (!settings.separator.empty() && !isSeparator(settings.separator))
        return fail(
            ErrorCode::Usage,
            TM_TEXT("import", "a separator is one of , ; | and the tab — not “%1”").with(excerpt(settings.separator)));
    if (Text what = foreignContent(bytes); !what.empty() && !looksLikeDepth(bytes))
        return fail(ErrorCode::Unsupported, TM_TEXT("import", "this is %1").with(std::move(what)));
    auto decoded = decode(bytes, settings.encoding);
    if (!decoded)
        return tl::unexpected(decoded.error());
    auto text = std::make_unique<DecodedText>(std::move(*decoded));
    auto table = Table::of(name, text->text, settings.separator.empty() ? '\0' : settings.separator.front());
    if (!table)
        return tl::unexpected(table.error());
    return OpenedTable{std::move(text), std::move(*table)};
}

Result<Choice> chooseReader(const Table& table, const ImportOptions& options)
{
    if (options.mapping)
        return Choice{readerOf(kCustomReader), &*options.mapping, false};
    const ColumnMapping* const known = rememberedFor(table, options);
    if (options.format == kCustomReader && known == nullptr)
        return fail(ErrorCode::Usage,
                    TM_TEXT("import", "nothing is remembered of these columns. Say what each of them is with "
                                      "--columns, for example --columns time,open,high,low,close,-"));
    if (!options.format.empty()) {
        const Reader* const asked = readerOf(options.format);
        if (asked == nullptr)
            return fail(ErrorCode::Usage,
                        TM_TEXT("import", "“%1” is no format Tidemark reads. `tidemark import --help` lists them")
                            .with(options.format));
        return Choice{asked, options.format == kCustomReader ? known : nullptr, options.format == kCustomReader};
    }
    const Reader* best = nullptr;
    Match bestMatch = Match::No;
    for (const auto& reader : readerTable()) {
        const Match match = reader.recognise(table);
        if (match > bestMatch) {
            bestMatch = match;
            best = &reader;
        }
    }
    if (bestMatch <= Match::Shape && known != nullptr)
        return Choice{readerOf(kCustomReader), known, true};
    if (Text what = unreadTable(table); bestMatch <= Match::Shape && !what.empty())
        return fail(ErrorCode::Unsupported,
                    TM_TEXT("import", "this is %1, which is not read. Leave it out").with(std::move(what)));
    if (best == nullptr)
        return fail(
            ErrorCode::Unsupported,
            TM_TEXT(
                "import",
                "line %1: the columns “%2” are of no format Tidemark knows. Say what each of them is with --columns "
                "or in the import window, or name a format with --format")
                .with(table.preview().front().line)
                .with(headerExcerpt(table)));
    return Choice{best, nullptr, false};
}

Result<ImportBatch> readTable(const OpenedTable& opened, const Choice& choice, const ImportOptions& given,
                              const Progress& progress, const Companion& companion, Findings* findings,
                              StreamJob* stream)
{
    const ImportOptions options = settled(given, choice.mapping);
    const DecodedText& decoded = *opened.text;
    ImportBatch batch;
    batch.provenance.format = choice.reader->id;
    batch.provenance.formatName = choice.reader->name;
    IssueLog log;
    if (decoded.encoding != "UTF-8")
        log.note(0, TM_TEXT("import", "read as %1; --encoding names another").with(decoded.encoding));
    const std::string_view text = stream != nullptr ? stream->text : decoded.text;
    if (!looksLikeDepth(decoded.text) && text.back() != '\n' && text.back() != '\r')
        log.note(0, TM_TEXT("import",
                            "the last line has no line end: if the file was cut off, its last number may be short"));
    ReadContext context{
        opened.table, options,  options.instruments, progress, log, batch, std::string{choice.reader->id},
        companion,    findings, choice.mapping,      stream};
    if (const Status status = choice.reader->read(context); !status)
        return tl::unexpected(status.error());
    if (const Status status = judge(log, batch, stream, options.insist); !status)
        return tl::unexpected(status.error());
    batch.provenance.rowsTaken = log.taken();
    batch.provenance.rowsFlagged = log.flagged();
    batch.provenance.rowsRefused = log.refused();
    batch.issues = std::move(log).issues();
    return batch;
}

Result<ImportBatch> importTable(const std::string& name, std::string_view bytes, const ImportOptions& options,
                                const Progress& progress, const Companion& companion)
{
    const auto opened = openTable(name, bytes, options);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto choice = chooseReader(opened->table, options);
    if (!choice)
        return tl::unexpected(choice.error());
    return readTable(*opened, *choice, options, progress, companion);
}

} // namespace tidemark::importing
