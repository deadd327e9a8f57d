// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/importer.h"
#include "models/import/reader.h"
#include "models/import/stream_file.h"

#include <string>
#include <string_view>

namespace tidemark::importing {

/// importFile on bytes that are in memory already; `name` is the file's name without folders, `companion` finds the files beside it.
/// Errors leave out the name. Hash and clock of the provenance stay empty. Precondition: `options.instruments` is set.
[[nodiscard]] Result<ImportBatch> importBytes(const std::string& name, std::string_view bytes,
                                              const ImportOptions& options, const Progress& progress,
                                              const Companion& companion = {});

/// streamFile on bytes that are in memory already. `reached` and `released` are told how much has been taken and is done with.
struct StreamSizes
{
    std::size_t from = std::size_t{8} << 20;  ///< smaller files do not go this way
    std::size_t piece = std::size_t{8} << 20; ///< how much is read at a time
};
[[nodiscard]] Result<ImportBatch> streamBytes(const std::string& name, std::string_view bytes,
                                              const ImportOptions& options, const Progress& progress, ImportSink& sink,
                                              StreamedFile& streamed, const StreamSizes& sizes,
                                              const std::function<void(std::size_t)>& reached = {},
                                              const std::function<void(std::size_t)>& released = {});

} // namespace tidemark::importing
