// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/figure/table_spec.h"
#include "models/quality/catalogue_entry.h"
#include "models/store/store.h"

#include <span>
#include <vector>

namespace tidemark {

/// A check in two or three words.
[[nodiscard]] Text checkName(QualityFinding::Kind kind);

/// At most so many places of one kind are listed a series; one more finding counts the rest.
inline constexpr std::size_t kPlacesListed = 200;

/// Runs every check over the series named (all when empty), each against the calendar of its instrument with the user's additions:
/// impossible candles, rows on closed days, duplicates (merged at import, or a row that repeats the one before), jumps that look
/// like splits, holes, opens equal to the prior close by year (daily, where a tenth of a year's rows or more do), and, of two
/// sources of one instrument and interval, how one stands to the other. In order of series, kind and time. Errors: those of the
/// store; Cancelled.
[[nodiscard]] Result<std::vector<QualityFinding>> checkQuality(const Store& store, std::span<const std::int64_t> series,
                                                               const Progress& progress);

/// The findings as a table: for the command line and for files.
[[nodiscard]] TableSpec qualityTable(std::span<const QualityFinding> findings);

} // namespace tidemark
