// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/decoding.h"
#include "models/import/reader.h"

#include <memory>

namespace tidemark::importing {

/// The text of one table, decoded and cut into columns. Precondition: the bytes outlive it.
struct OpenedTable
{
    std::unique_ptr<DecodedText> text;
    Table table;
};

/// Errors: Parse (empty), Unsupported (a web page, an image …; named), Ambiguous (the encoding), Usage.
[[nodiscard]] Result<OpenedTable> openTable(const std::string& name, std::string_view bytes,
                                            const ImportSettings& settings);

/// Who reads a table.
struct Choice
{
    const Reader* reader = nullptr;
    const ColumnMapping* mapping = nullptr; ///< of the options
    bool remembered = false;                ///< the mapping was recognised by its header
};

/// The reader the options name, the surest one, or a remembered mapping. Errors: Usage, Unsupported.
[[nodiscard]] Result<Choice> chooseReader(const Table& table, const ImportOptions& options);

/// Reads the table. `findings`, where given, is filled also when reading fails; the rows of bars go to `stream` where given. Errors: those of importFile.
[[nodiscard]] Result<ImportBatch> readTable(const OpenedTable& opened, const Choice& choice,
                                            const ImportOptions& options, const Progress& progress,
                                            const Companion& companion, Findings* findings = nullptr,
                                            StreamJob* stream = nullptr);

/// The three steps one after the other.
[[nodiscard]] Result<ImportBatch> importTable(const std::string& name, std::string_view bytes,
                                              const ImportOptions& options, const Progress& progress,
                                              const Companion& companion);

/// The bytes of the entry `name` in the folder of `entry`. Errors: NotFound, and those of readArchive.
[[nodiscard]] Result<std::string> siblingEntry(std::string_view archive, const std::string& entry,
                                               const std::string& name, const Progress& progress);
/// Finds files in the folder of `path`.
[[nodiscard]] Companion companionOf(const QString& path);

/// Whether the entry of an archive has the name of a table.
[[nodiscard]] bool hasTableName(const std::string& entry);
/// Without folders.
[[nodiscard]] std::string baseName(const std::string& entry);

} // namespace tidemark::importing
