// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure_spec.h"
#include "models/figure/table_spec.h"

#include <functional>
#include <span>

namespace tidemark {

enum class RowKind {
    Head,  ///< titles of the block that follows
    Value, ///< numbers, instants, words
    Gap    ///< between blocks; no cells
};

/// Takes a row; the cells live as long as the call.
using RowSink = std::function<void(RowKind, std::span<const TableCell>)>;

/// The numbers of a figure, row by row: a block a pane, in which curves share rows by x, then a block for each other layer. Gaps
/// are NaN; on time axes x is an instant. Holds no more than a row at a time.
void figureRows(const FigureSpec& figure, const RowSink& sink);

} // namespace tidemark
