// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/import_sink.h"
#include "models/import/importer.h"

namespace tidemark {

/// What went to the sink.
struct StreamedFile
{
    std::vector<SeriesHead> series;
    std::int64_t rows = 0;
    /// The file does not go this way (it is small, an archive, of several instruments, of days, out of order …): what the sink has
    /// does not count, and importFile reads it.
    bool unsuited = false;
};

/// importFile for a large table of minute bars, whose rows go to `sink` while it is read; the batch has everything else. Pieces of
/// the file are read side by side, memory does not grow with the file, and the result is that of importFile.
/// Errors: those of importFile and of the sink; any when `streamed.unsuited`.
[[nodiscard]] Result<ImportBatch> streamFile(const QString& path, const ImportOptions& options,
                                             const Progress& progress, ImportSink& sink, StreamedFile& streamed);

} // namespace tidemark
