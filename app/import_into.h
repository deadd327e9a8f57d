// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/importer.h"
#include "models/store/store.h"

namespace tidemark {

/// One file that came into a store.
struct TakenFile
{
    ImportBatch batch; ///< without the rows of a large file, which went straight into the store
    IngestReport report;
    std::vector<std::string> brought; ///< `SPX 1d (yahoo)`, kinds of frames
};

/// Reads one file into the store in one transaction; a large table of minutes is stored while it is read.
/// Errors: those of importFile and Store::ingest.
[[nodiscard]] Result<TakenFile> importInto(Store& store, const QString& path, const ImportOptions& options,
                                           const Progress& progress);

} // namespace tidemark
