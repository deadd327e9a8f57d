// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/store/store.h"

#include <string>
#include <vector>

namespace tidemark {

/// What a window shows of a store at a glance.
struct StoreOverview
{
    std::vector<StoredSeries> series;
    std::vector<StoredFrame> frames;
    std::size_t datasets = 0;
    std::size_t simulatedDatasets = 0;
    std::string digest;
    TimePoint latest{}; ///< the as-of when nobody chose one
};

/// Reads it from a store opened for this call; runs on a worker. Errors: those of the store.
[[nodiscard]] Result<StoreOverview> readOverview(const QString& path, std::optional<TimePoint> asOf);

} // namespace tidemark
