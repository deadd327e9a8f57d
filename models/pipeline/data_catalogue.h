// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/figure/table_spec.h"
#include "models/quality/catalogue_entry.h"
#include "models/store/store.h"

#include <span>
#include <vector>

namespace tidemark {

/// Everything a store holds, one entry a series and one a table's subject: series by instrument, interval and source, tables after
/// them. Holes are counted against the exchange calendars with the user's additions; macro series have none. Errors: those of the
/// store; Cancelled.
[[nodiscard]] Result<std::vector<CatalogueEntry>> readCatalogue(const Store& store, const Progress& progress);

/// The entries as a table: for the command line and for files.
[[nodiscard]] TableSpec catalogueTable(std::span<const CatalogueEntry> entries, TimePoint now);

/// The series a person names: `SPX`, `SPX:1d`, `SPX:1d:stooq`. All that match. Errors: NotFound, with what there is; Usage.
[[nodiscard]] Result<std::vector<StoredSeries>> seriesNamed(const Store& store, const std::string& name);

/// Days from the import to `now`, whole; 0 for a future one.
[[nodiscard]] std::int64_t ageInDays(TimePoint importedAt, TimePoint now);

/// What a comparison found, in a sentence, and its differences as a table with both values and how far apart they are.
[[nodiscard]] Text comparisonSummary(const SeriesComparison& comparison, const std::string& first,
                                     const std::string& second);
[[nodiscard]] TableSpec comparisonTable(const SeriesComparison& comparison, Interval interval, const std::string& first,
                                        const std::string& second);

} // namespace tidemark
