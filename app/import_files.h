// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/items/import_model.h"

#include <QStringList>

namespace tidemark {

/// Reads every file below `paths` into the store, each in its own transaction; a file that cannot be read is listed with its
/// reason and does not stop the others. Runs on a worker. When cancelled, what was written stays and the rest is left out.
/// Errors: those of opening the store.
[[nodiscard]] Result<std::vector<ImportedFile>> importFiles(const QString& storePath, const QStringList& paths,
                                                            const Progress& progress);

} // namespace tidemark
