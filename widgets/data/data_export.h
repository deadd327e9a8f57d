// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/quality/catalogue_entry.h"
#include "models/store/store.h"

#include <QString>

#include <span>

namespace tidemark {

class Translator;

/// A file name without suffix for a series: `SPX-1d-yahoo`.
[[nodiscard]] QString exportName(const CatalogueEntry& entry);

/// Writes series to `path`: CSV (UTF-8 with byte-order mark), or a workbook with a sheet a series where the path ends in .xlsx. Of
/// several CSV the others go beside the first, each under its own name. Gives the number of files. Runs on a worker. A file is
/// there whole or not at all. Errors: Io, Precondition (more rows than a sheet holds), Cancelled, those of the store.
[[nodiscard]] Result<int> exportSeries(const Store& store, std::span<const CatalogueEntry> entries, const QString& path,
                                       const Translator& translator, const Progress& progress);

} // namespace tidemark
