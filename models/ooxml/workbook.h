// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/format.h"
#include "models/ooxml/package.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace tidemark::ooxml {

/// What a cell holds. A number that is not finite leaves the cell empty; dates before March 1900 become text, as a spreadsheet's
/// calendar has a day too many there. Instants are UTC.
using CellValue = std::variant<std::monostate, double, QString, Date, TimePoint>;

enum class CellStyle { Plain, Head, Quiet };

struct Cell
{
    CellValue value;
    std::optional<NumberFormat> format = {}; ///< of a number: decimals, percent; as stored when absent
    CellStyle style = CellStyle::Plain;
};

struct Worksheet
{
    QString name; ///< made sound and unique when written
    std::vector<std::vector<Cell>> rows;
    std::vector<double> widths; ///< of columns, in characters; the reader's default where missing or 0
    std::size_t frozenRows = 0; ///< stay while the rest scrolls
};

struct Workbook
{
    std::vector<Worksheet> sheets; ///< at least one
    TimePoint date{};              ///< of the package's entries
};

/// The workbook as an .xlsx file: package, one part a sheet, styles. Texts are inline strings, so nothing in them is ever computed;
/// one that starts like a formula also carries the quote that keeps it text when its cell is edited. `Sheet1!$B$2` of a chart part
/// refers to what stands at rows[1][1] of the sheet named `Sheet1`. Errors: Precondition beyond a sheet's 1,048,576 rows or 16,384
/// columns; Io.
[[nodiscard]] Result<QByteArray> workbookBytes(const Workbook& workbook);

/// `A1`, `AB12` for zero-based column and row.
[[nodiscard]] QString cellName(std::size_t column, std::size_t row);
/// `A`, `Z`, `AA`.
[[nodiscard]] QString columnName(std::size_t column);

/// A name that a spreadsheet takes for a sheet: at most 31 characters, none of []:*?/\, no apostrophe at its ends, not empty.
[[nodiscard]] QString sheetName(const QString& wish);

/// Days since the spreadsheet's day 0, 30 December 1899.
[[nodiscard]] double serialDate(Date date);
[[nodiscard]] double serialTime(TimePoint time);

} // namespace tidemark::ooxml
