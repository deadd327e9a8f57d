// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/import_batch.h"
#include "models/core/progress.h"

namespace tidemark {

/// The built-in market: made by our own generator from one seed and steered through the public facts of the day
/// (resources/market). The same seed gives the same bits on every machine. Every batch is marked simulated.
/// Errors: Cancelled.
[[nodiscard]] Result<std::vector<ImportBatch>> simulateMarket(std::uint64_t seed, const Progress& progress);

/// Seed of the market a first start shows.
inline constexpr std::uint64_t kBuiltInSeed = 20251120;

} // namespace tidemark
