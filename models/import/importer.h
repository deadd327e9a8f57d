// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/import_batch.h"
#include "models/core/import_settings.h"
#include "models/core/progress.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace tidemark {

/// What a person (or an option) settles where a file alone does not, and what is remembered from earlier files.
struct ImportOptions : ImportSettings
{
    bool insist = false;                  ///< take a file of which more than 20 % of the rows are refused
    std::optional<ColumnMapping> mapping; ///< how this file's columns are read; before every reader
    std::vector<ColumnMapping> mappings;  ///< remembered: one whose signature is the file's is used where no vendor's
                                          ///< reader takes the file
    std::span<const Instrument> instruments; ///< the registry; the built-in one when empty
    TimePoint importedAt{};                  ///< the caller's clock
};

/// Reads one regular file (a zip counts as one file of many entries). Nothing is written anywhere.
/// Errors name the file, the line and the remedy: NotFound, Io, Unsupported (what it is instead), Ambiguous (with the option that
/// settles it), Parse, Cancelled.
[[nodiscard]] Result<ImportBatch> importFile(const QString& path, const ImportOptions& options,
                                             const Progress& progress);

/// The regular files below `paths` in a stable order; folders are walked, links are not followed.
[[nodiscard]] QStringList filesBelow(const QStringList& paths);

/// A format Tidemark reads, as the help and the empty panels name it.
struct ReaderInfo
{
    std::string id;
    std::string name;
    Text brings; ///< what it brings: `Daily bars`
};
[[nodiscard]] std::vector<ReaderInfo> readers();

} // namespace tidemark
