// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/items/import_model.h"
#include "models/items/import_queue_model.h"

#include <QStringList>

#include <span>

namespace tidemark {

/// Reads every file below `paths` into the store, each in its own transaction; a file that cannot be read is listed with its
/// reason and does not stop the others. Runs on a worker. When cancelled, what was written stays and the rest is left out.
/// Errors: those of opening the store.
[[nodiscard]] Result<std::vector<ImportedFile>> importFiles(const QString& storePath, const QStringList& paths,
                                                            const Progress& progress);

/// The same for files whose guesses a person has confirmed or corrected. Columns named by hand are remembered by their header.
[[nodiscard]] Result<std::vector<ImportedFile>> importFiles(const QString& storePath, std::span<const QueuedFile> files,
                                                            const Progress& progress);

/// What an import of `file` would bring, with the columns that the store remembers. Runs on a worker. Errors: those of previewFile
/// and of opening the store.
[[nodiscard]] Result<ImportPreview> previewQueued(const QString& storePath, const QueuedFile& file,
                                                  const Progress& progress);

} // namespace tidemark
