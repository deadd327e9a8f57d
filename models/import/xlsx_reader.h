// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <string>
#include <string_view>

namespace tidemark::importing {

/// Whether a zip is an Excel workbook (it has `xl/workbook.xml`).
[[nodiscard]] bool isWorkbook(std::string_view zip);

/// The first sheet of a workbook as comma-separated text, one line a sheet row, so that line numbers are row numbers. Cells are
/// values: numbers at the 15 significant digits Excel shows, dates (by number format, 1900 or 1904 count) as ISO, text as it is
/// with line ends as spaces, errors as `#N/A`.
/// Errors: Parse, Unsupported, Cancelled.
[[nodiscard]] Result<std::string> sheetAsCsv(std::string_view zip, const Progress& progress);

} // namespace tidemark::importing
