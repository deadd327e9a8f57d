// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/import_batch.h"
#include "models/core/result.h"

#include <string>
#include <utility>
#include <vector>

namespace tidemark::importing {

/// One batch of the batches of an archive's entries (name, batch), in their order: parts of one series are joined, of two values
/// for one time the first stays and the other is told. Issues bear the entry in their column when there are several entries.
/// Precondition: at least one part.
[[nodiscard]] Result<ImportBatch> mergeBatches(const std::string& archive,
                                               std::vector<std::pair<std::string, ImportBatch>> parts);

} // namespace tidemark::importing
