// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/import_preview.h"
#include "models/import/importer.h"

#include <QByteArray>

#include <span>

namespace tidemark {

/// Looks at one file as importFile would read it with `options`, without storing anything: the first 50 rows, every guess, and
/// what the file would bring. Of a file larger than 4 MiB only the beginning is read (`whole` is then false). What stands in the
/// way of an import is told in `refusal`; an error is only a file that cannot be looked at: NotFound, Io, Unsupported, Cancelled.
[[nodiscard]] Result<ImportPreview> previewFile(const QString& path, const ImportOptions& options,
                                                const Progress& progress);

/// The mapping a preview stands for, to be confirmed and remembered: its signature, roles and settled guesses.
[[nodiscard]] ColumnMapping mappingOf(const ImportPreview& preview);

/// The store's value that keeps the mappings confirmed so far, as mappingsToJson writes them.
inline constexpr std::string_view kMappingsValue = "import.mappings";

/// Mappings as one JSON text.
[[nodiscard]] QByteArray mappingsToJson(std::span<const ColumnMapping> mappings);
/// What mappingsToJson wrote; entries that are not understood are left out.
[[nodiscard]] std::vector<ColumnMapping> mappingsFromJson(const QByteArray& json);
/// Puts `mapping` among the others, in the place of one with the same signature.
void remember(std::vector<ColumnMapping>& mappings, ColumnMapping mapping);

} // namespace tidemark
