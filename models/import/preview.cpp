// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/preview.h"

#include "models/core/builtin_instruments.h"
#include "models/import/archive.h"
#include "models/import/custom_layout.h"
#include "models/import/file_source.h"
#include "models/import/import_table.h"
#include "models/import/xlsx_reader.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace tidemark {

using namespace importing;

namespace {

using State = ImportGuess::State;

constexpr std::size_t kPreviewRows = 50;
constexpr std::size_t kPreviewBytes = std::size_t{4} << 20;

/// The beginning of a large text, to the end of a line. Line feeds are no part of longer characters in UTF-8 and GB18030; other
/// encodings are read whole.
std::string_view head(std::string_view bytes, bool& whole)
{
    if (bytes.size() <= kPreviewBytes || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return bytes;
    const auto end = bytes.rfind('\n', kPreviewBytes);
    if (end == std::string_view::npos)
        return bytes;
    whole = false;
    return bytes.substr(0, end + 1);
}

ImportGuess guess(std::string value, State state, std::vector<std::string> choices = {})
{
    if (state == State::Detected && value.empty())
        state = State::Unused;
    return {state, std::move(value), std::move(choices)};
}

State stateOf(const std::string& given, bool open, bool remembered = false)
{
    return !given.empty() ? State::Given : open ? State::Open : remembered ? State::Remembered : State::Detected;
}

std::vector<std::string> formatIds()
{
    std::vector<std::string> ids;
    for (const auto& reader : readerTable())
        ids.emplace_back(reader.id);
    return ids;
}

void describeBatch(ImportPreview& preview, ImportBatch batch)
{
    for (const auto& series : batch.series) {
        const Bars& bars = *series.bars;
        preview.brings.push_back({describe(bars.key()), bars.key().instrument, !series.instrument.has_value(),
                                  static_cast<std::int64_t>(bars.size()), bars.times().front(), bars.times().back()});
    }
    for (const auto& frame : batch.frames)
        preview.brings.push_back({frame.kind(), {}, true, static_cast<std::int64_t>(frame.rows()), {}, {}});
    preview.formatName = batch.provenance.formatName;
    preview.taken = batch.provenance.rowsTaken;
    preview.flagged = batch.provenance.rowsFlagged;
    preview.refused = batch.provenance.rowsRefused;
    preview.issues = std::move(batch.issues);
    preview.warnings = std::move(batch.provenance.warnings);
    if (batch.series.empty())
        return;
    const ImportedSeries& first = batch.series.front();
    preview.instrument.value = first.bars->key().instrument;
    preview.interval.value = intervalName(first.bars->key().interval);
    preview.adjustment.value = adjustmentName(first.adjustment);
    if (first.adjustment == Adjustment::Unknown)
        preview.adjustment.state = State::Open;
}

void describeRows(ImportPreview& preview, const Table& table, const Findings& findings)
{
    const HeaderPlace found = findHeader(table);
    const bool read = !findings.roles.empty();
    const std::size_t data = read ? findings.dataRow : found.dataRow();
    const bool named = read ? findings.hasHeader : found.hasHeader;
    preview.roles = read ? findings.roles : proposedRoles(table);
    preview.signature = headerSignature(table);
    for (std::size_t i = 0; i < table.width(std::min(data, table.preview().size() - 1)); ++i) {
        const auto name = named && data > 0 ? table.cell(data - 1, i) : std::string_view{};
        preview.columns.push_back(name.empty() ? "column " + std::to_string(i + 1) : std::string{name});
    }
    for (std::size_t row = data; row < table.preview().size() && preview.rows.size() < kPreviewRows; ++row)
        preview.rows.push_back({table.preview()[row].line, table.preview()[row].cells});
}

void describeGuesses(ImportPreview& preview, const ImportOptions& options, const OpenedTable& opened,
                     const Result<Choice>& choice, const Findings& findings)
{
    const bool mapped = choice && choice->remembered;
    const State formatState = !choice ? State::Open : mapped ? State::Remembered : stateOf(options.format, false);
    preview.format = guess(choice ? std::string{choice->reader->id} : std::string{},
                           options.mapping ? State::Given : formatState, formatIds());
    preview.encoding = guess(
        opened.text->encoding, stateOf(options.encoding, false),
        {"UTF-8", "GB18030", "BIG5", "UTF-16LE", "UTF-16BE", "SHIFT_JIS", "EUC-KR", "ISO-8859-1", "WINDOWS-1252"});
    preview.separator =
        guess(std::string{opened.table.separator()}, stateOf(options.separator, false), {",", ";", "\t", "|"});
    preview.dateOrder = guess(findings.settled.dateOrder, stateOf(options.dateOrder, findings.openDates, mapped),
                              {"ymd", "mdy", "dmy"});
    preview.decimal =
        guess(findings.settled.decimal, stateOf(options.decimal, findings.openDecimal, mapped), {".", ","});
    preview.zone = guess(findings.settled.zone, stateOf(options.zone, findings.openZone, mapped),
                         {"America/New_York", "America/Chicago", "UTC", "Europe/London", "Asia/Tokyo", "Asia/Seoul",
                          "Asia/Shanghai", "Asia/Hong_Kong"});
    preview.instrument = guess(options.instrument, stateOf(options.instrument, false));
    preview.interval = guess(options.interval, stateOf(options.interval, false),
                             {"1m", "5m", "15m", "30m", "60m", "1d", "1w", "1mo", "irregular"});
    preview.adjustment =
        guess(options.adjustment, stateOf(options.adjustment, false), {"unknown", "raw", "splits", "splits+dividends"});
    preview.date = guess(options.date, stateOf(options.date, false));
}

/// A guess of a series that turned out to be there.
void settle(ImportGuess& guess)
{
    if (guess.state == State::Unused && !guess.value.empty())
        guess.state = State::Detected;
}

ImportPreview previewTable(const std::string& name, std::string_view bytes, const ImportOptions& options,
                           const Progress& progress, const Companion& companion, bool whole)
{
    ImportPreview preview;
    preview.file = name;
    preview.whole = whole;
    const auto opened = openTable(name, bytes, options);
    if (!opened) {
        preview.refusal = opened.error();
        if (opened.error().code == ErrorCode::Ambiguous)
            preview.encoding.state = State::Open;
        return preview;
    }
    const auto choice = chooseReader(opened->table, options);
    Findings findings;
    Result<ImportBatch> batch = choice ? readTable(*opened, *choice, options, progress, companion, &findings)
                                       : Result<ImportBatch>{tl::unexpected(choice.error())};
    describeGuesses(preview, options, *opened, choice, findings);
    if (choice)
        preview.formatName = choice->reader->name;
    if (batch)
        describeBatch(preview, std::move(*batch));
    else
        preview.refusal = batch.error();
    // The last message says which option settles it: the guess it speaks of is the one that is open.
    if (preview.refusal && preview.refusal->code == ErrorCode::Ambiguous && !findings.openDates && !findings.openDecimal
        && !findings.openZone) {
        const bool aboutDate = plain(preview.refusal->text).find("--date") != std::string::npos;
        (aboutDate ? preview.date : preview.instrument).state = State::Open;
    }
    for (ImportGuess* const found : {&preview.instrument, &preview.interval, &preview.adjustment})
        settle(*found);
    describeRows(preview, opened->table, findings);
    return preview;
}

Result<ImportPreview> previewArchive(const std::string& name, std::string_view bytes, const ImportOptions& options,
                                     const Progress& progress)
{
    std::optional<ImportPreview> first;
    std::vector<std::string> entries;
    const auto wanted = [&](const std::string& entry) {
        if (entry.starts_with("__MACOSX/") || !hasTableName(entry))
            return false;
        entries.push_back(entry);
        return !first;
    };
    const auto take = [&](const std::string& entry, std::string content) -> Status {
        bool whole = true;
        const auto text = head(content, whole);
        const Companion beside = [&](const std::string& other) { return siblingEntry(bytes, entry, other, progress); };
        first = previewTable(baseName(entry), text, options, progress, beside, whole);
        first->file = name + " › " + entry;
        return {};
    };
    if (const Status status = readArchive(bytes, {}, progress, wanted, take); !status)
        return tl::unexpected(status.error());
    if (!first)
        return fail(ErrorCode::Unsupported, TM_TEXT("import", "the archive holds no table. It takes .csv, .txt and "
                                                              ".tsv entries"));
    first->entries = std::move(entries);
    return std::move(*first);
}

} // namespace

Result<ImportPreview> previewFile(const QString& path, const ImportOptions& given, const Progress& progress)
{
    ImportOptions options = given;
    if (options.instruments.empty())
        options.instruments = builtinInstruments();
    const auto source = FileSource::open(path);
    if (!source)
        return tl::unexpected(source.error());
    Result<ImportPreview> preview;
    bool whole = true;
    if (!isZip(source->bytes())) {
        const auto text = head(source->bytes(), whole);
        preview = previewTable(source->name(), text, options, progress, companionOf(path), whole);
    } else if (isWorkbook(source->bytes())) {
        const auto sheet = sheetAsCsv(source->bytes(), progress);
        preview = sheet ? Result<ImportPreview>{previewTable(source->name(), *sheet, options, progress,
                                                             companionOf(path), true)}
                        : tl::unexpected(sheet.error());
    } else {
        preview = previewArchive(source->name(), source->bytes(), options, progress);
    }
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, TM_TEXT("import", "the import was cancelled; nothing was taken"));
    if (!preview) {
        Error error = preview.error();
        error.text = TM_TEXT("import", "%1: %2").with(source->name()).with(std::move(error.text));
        return tl::unexpected(std::move(error));
    }
    return preview;
}

ColumnMapping mappingOf(const ImportPreview& preview)
{
    ColumnMapping mapping{preview.signature, preview.roles, {}};
    const auto keep = [](const ImportGuess& guess) {
        return guess.state == State::Unused || guess.state == State::Open ? std::string{} : guess.value;
    };
    const auto keepGiven = [](const ImportGuess& guess) {
        return guess.state == State::Given ? guess.value : std::string{};
    };
    mapping.settings.zone = keep(preview.zone);
    mapping.settings.dateOrder = keep(preview.dateOrder);
    mapping.settings.decimal = keep(preview.decimal);
    mapping.settings.interval = keepGiven(preview.interval);
    mapping.settings.adjustment = keepGiven(preview.adjustment);
    return mapping;
}

void remember(std::vector<ColumnMapping>& mappings, ColumnMapping mapping)
{
    const auto it = std::ranges::find(mappings, mapping.signature, &ColumnMapping::signature);
    if (it == mappings.end())
        mappings.push_back(std::move(mapping));
    else
        *it = std::move(mapping);
}

} // namespace tidemark
