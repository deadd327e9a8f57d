// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instrument.h"
#include "models/core/series_key.h"
#include "models/quality/holes.h"

#include <string>
#include <vector>

namespace tidemark {

/// One line of the data catalogue: a series, or a table of one kind and subject.
struct CatalogueEntry
{
    std::int64_t series = 0; ///< in the store; 0: a table
    std::string kind;        ///< of a table
    std::string subject;     ///< of a table
    SeriesKey key;           ///< of a series; of a table its source alone
    Instrument instrument;   ///< of a series
    Adjustment adjustment = Adjustment::Unknown;
    std::int64_t rows = 0;
    TimePoint first{}; ///< of a series
    TimePoint last{};
    bool simulated = false;
    quality::HoleCount holes;

    std::vector<std::int64_t> datasets; ///< imports it is made of, oldest first
    std::vector<std::string> files;
    TimePoint importedAt{};    ///< of the newest
    std::int64_t flagged = 0;  ///< rows of those imports that were taken with a blemish
    std::int64_t refused = 0;  ///< rows of those imports that were left out
    std::int64_t warnings = 0; ///< sentences a reader of the numbers must know
};

/// What a check found about one series, and where.
struct QualityFinding
{
    enum class Kind { ImpossibleCandle, ClosedDay, Duplicate, SplitLike, Hole, OpenAtPriorClose, AdjustedAgainstRaw };

    Kind kind = Kind::Hole;
    std::int64_t series = 0;
    SeriesKey key;
    TimePoint from{}; ///< the place: from <= time <= to
    TimePoint to{};
    std::int64_t count = 0; ///< rows concerned
    Text text;
};

} // namespace tidemark
