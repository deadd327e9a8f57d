// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/importer.h"
#include "models/import/reader.h"

#include <string>
#include <string_view>

namespace tidemark::importing {

/// importFile on bytes that are in memory already; `name` is the file's name without folders, `companion` finds the files beside it.
/// Errors leave out the name. Hash and clock of the provenance stay empty. Precondition: `options.instruments` is set.
[[nodiscard]] Result<ImportBatch> importBytes(const std::string& name, std::string_view bytes,
                                              const ImportOptions& options, const Progress& progress,
                                              const Companion& companion = {});

} // namespace tidemark::importing
