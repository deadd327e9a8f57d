// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/bars.h"
#include "models/store/chunk_record.h"
#include "models/store/sql.h"

#include <functional>
#include <optional>

namespace tidemark::store {

/// The rows of `series` within `range`, all when absent; large reads unpack on several threads. They are what `Bars::make` would
/// take. Throws Failure when a chunk is damaged.
[[nodiscard]] Bars::Columns readRows(const Connection& connection, std::int64_t series, std::optional<TimeRange> range);

/// Their times alone.
[[nodiscard]] std::vector<TimePoint> readRowTimes(const Connection& connection, std::int64_t series,
                                                  std::optional<TimeRange> range);

/// Which columns `series` has: bit c for column c. The close always.
[[nodiscard]] std::int64_t columnMask(const Connection& connection, std::int64_t series);

/// The measures of one stretch of rows: a chunk, or the tail.
struct Stretch
{
    std::int64_t firstTs = 0;
    std::int64_t lastTs = 0;
    std::int64_t rows = 0;
    std::array<Extremes, kColumns> extremes;
    double closeFirst = 0;
    double closeLast = 0;
};
/// Those that touch `range`, in time order; no chunk is unpacked.
[[nodiscard]] std::vector<Stretch> readStretches(const Connection& connection, std::int64_t series,
                                                 std::optional<TimeRange> range);

/// Content sum of the rows of `series` before `end`, decoding the one chunk that straddles it at most.
struct ContentBefore
{
    std::int64_t rows = 0;
    std::uint64_t sum = 0;
};
[[nodiscard]] ContentBefore contentBefore(const Connection& connection, std::int64_t series, TimePoint end);

} // namespace tidemark::store
