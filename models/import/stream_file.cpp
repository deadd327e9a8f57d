// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/stream_file.h"

#include "models/core/builtin_instruments.h"
#include "models/import/file_source.h"
#include "models/import/import_bytes.h"
#include "models/import/import_table.h"
#include "models/import/sha256.h"
#include "models/import/stream_bars.h"

#include <algorithm>

namespace tidemark {

using namespace importing;

namespace {

constexpr std::size_t kHead = std::size_t{1} << 20;

/// Whether bytes of this beginning can be cut at line feeds, and need no decoding.
bool canBeCut(std::string_view bytes, const ImportOptions& options)
{
    return !isZip(bytes) && !bytes.starts_with("\xFF\xFE") && !bytes.starts_with("\xFE\xFF")
           && (options.encoding.empty() || options.encoding == "UTF-8") && foreignContent(bytes).empty();
}

/// The beginning of a text, to the end of a line; empty when there is none. A short text is its own beginning, with its last line
/// whether that ends or not: the same rows have to choose the reader as when the whole is read.
std::string_view headOf(std::string_view bytes)
{
    if (bytes.size() <= kHead)
        return bytes.find('\n') == std::string_view::npos ? std::string_view{} : bytes;
    const auto end = bytes.rfind('\n', std::min(kHead, bytes.size()));
    return end == std::string_view::npos ? std::string_view{} : bytes.substr(0, end + 1);
}

} // namespace

Result<ImportBatch> importing::streamBytes(const std::string& name, std::string_view bytes,
                                           const ImportOptions& options, const Progress& progress, ImportSink& sink,
                                           StreamedFile& streamed, const StreamSizes& sizes,
                                           const std::function<void(std::size_t)>& reached,
                                           const std::function<void(std::size_t)>& released)
{
    streamed = {};
    const auto unsuited = [&] {
        streamed.unsuited = true;
        return fail(ErrorCode::Precondition, TM_TEXT("import", "the file has to be read as a whole"));
    };
    const auto head = headOf(bytes);
    if (bytes.size() < sizes.from || head.empty() || !canBeCut(bytes, options))
        return unsuited();
    const auto opened = openTable(name, head, options);
    const auto choice = opened ? chooseReader(opened->table, options) : Result<Choice>{tl::unexpected(opened.error())};
    if (!choice || opened->text->encoding != "UTF-8")
        return unsuited();
    const std::size_t mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    StreamJob job{bytes.substr(mark), sink};
    job.pieceBytes = sizes.piece;
    if (reached)
        job.reached = [&](std::size_t end) { reached(end + mark); };
    if (released)
        job.released = [&](std::size_t end) { released(end + mark); };
    auto batch = readTable(*opened, *choice, options, progress, {}, nullptr, &job);
    streamed.series = std::move(job.heads);
    streamed.rows = job.rows;
    // Nothing was read as bars, or not everything: the readers saw only the beginning.
    const bool beside = batch && (job.rows == 0 || !batch->series.empty() || !batch->frames.empty());
    if (job.unsuited || beside)
        return unsuited();
    if (batch)
        batch->provenance.file = name;
    return batch;
}

Result<ImportBatch> streamFile(const QString& path, const ImportOptions& given, const Progress& progress,
                               ImportSink& sink, StreamedFile& streamed)
{
    ImportOptions options = given;
    if (options.instruments.empty())
        options.instruments = builtinInstruments();
    const auto source = FileSource::open(path);
    if (!source)
        return tl::unexpected(source.error());
    const std::string_view bytes = source->bytes();
    // Hashed on the way, while the bytes are in the processor's reach.
    Sha256 hash;
    std::size_t hashed = 0;
    const auto reached = [&](std::size_t end) {
        hash.add(bytes.substr(hashed, end - hashed));
        hashed = end;
    };
    auto batch = streamBytes(source->name(), bytes, options, progress, sink, streamed, {}, reached,
                             [&](std::size_t end) { source->release(end); });
    if (!batch) {
        Error error = batch.error();
        error.text = TM_TEXT("import", "%1: %2").with(source->name()).with(std::move(error.text));
        return tl::unexpected(std::move(error));
    }
    reached(bytes.size());
    batch->provenance.sha256 = hash.hex();
    batch->provenance.importedAt = options.importedAt;
    if (const Status status = source->unchanged(); !status)
        return tl::unexpected(status.error());
    progress.report(1.0);
    return batch;
}

} // namespace tidemark
