// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/table_spec.h"

namespace tidemark {

/// A sentence that is its argument alone: a number, date or instant, formatted where it is shown.
[[nodiscard]] Text textOf(TextArg argument);

/// A cell as words: numbers in the column's format, dates long, instants as day and clock in New York.
[[nodiscard]] Text textOf(const TableCell& cell, const TableColumn& column);

/// The fewest decimals, at most 6, that show `value` as it is.
[[nodiscard]] int shownDecimals(double value);

} // namespace tidemark
