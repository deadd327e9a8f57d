// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/frame.h"
#include "models/store/sql.h"

#include <functional>
#include <set>

namespace tidemark::store {

struct FrameCounts
{
    std::int64_t added = 0;
    std::int64_t same = 0;
    std::int64_t conflicting = 0;
    std::int64_t richer =
        0; ///< of those that are the same: they fill more columns than the stored row, and stand for it
};

/// Column that says whose rows they are: a subject's real rows stand before its simulated ones. Empty: rows of a kind all count.
[[nodiscard]] std::string_view subjectColumn(std::string_view kind);

/// Writes the rows of `frame` for `dataset`. A row whose key real (or, for a simulated import, simulated) data have already is
/// confirmed when no value differs, replaced in the eyes of readers when the new row fills more columns, and otherwise stays as
/// it is. `check` is called now and then; it throws to stop.
FrameCounts insertFrame(const Connection& connection, const Frame& frame, std::int64_t dataset, bool simulated,
                        const std::function<void()>& check);

struct KnownRows
{
    std::shared_ptr<const Frame> frame;
    std::set<std::int64_t> datasets;
};
/// The rows of `schema`'s kind known at `asOf`, by key, real before simulated of the same subject.
[[nodiscard]] KnownRows readFrameRows(const Connection& connection, const FrameSchema& schema, TimePoint asOf);

void removeFrames(const Connection& connection, std::int64_t dataset);

/// Cells of one row, in the schema's order.
using Cells = std::vector<Frame::Cell>;
[[nodiscard]] Cells cellsOf(const Frame& frame, std::size_t row);

} // namespace tidemark::store
