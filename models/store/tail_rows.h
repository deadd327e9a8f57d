// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/row_buffer.h"
#include "models/store/sql.h"

#include <optional>

namespace tidemark::store {

/// So many rows may be appended to a tail at once, and so many make it ready to be sealed.
inline constexpr std::size_t kMostAppended = 256;
inline constexpr std::size_t kSealedAt = 2048;

/// The newest rows of a series, kept row by row.
struct TailSpan
{
    std::size_t rows = 0;
    std::int64_t firstTs = 0; ///< meaningless when there is no row
    std::int64_t lastTs = 0;
};
[[nodiscard]] TailSpan tailSpan(const Connection& connection, std::int64_t series);

/// The rows of the tail with from <= time < to.
[[nodiscard]] RowBuffer readTail(const Connection& connection, std::int64_t series, std::int64_t from, std::int64_t to);

/// Whether every value comes back from a row table with its bits: SQLite keeps no negative zero.
[[nodiscard]] bool fitsTail(const ChunkRows& rows);

/// Appends rows. Precondition: they come after all of the series, and fit.
void appendToTail(const Connection& connection, std::int64_t series, const ChunkRows& rows);
void clearTail(const Connection& connection, std::int64_t series);

} // namespace tidemark::store
