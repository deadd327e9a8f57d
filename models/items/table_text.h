// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/table_spec.h"
#include "models/text/to_qt.h"

#include <QByteArray>

namespace tidemark {

/// A cell as it is shown: formatted, in the language of `translator`.
[[nodiscard]] QString cellText(const TableCell& cell, const TableColumn& column, const Translator& translator);

/// The table for a spreadsheet: UTF-8 with byte-order mark, comma separated, numbers in full precision with a decimal point, dates
/// as ISO. Text cells can never become formulas.
[[nodiscard]] QByteArray tableCsv(const TableSpec& table, const Translator& translator);

/// The table for the clipboard: tab separated, as shown.
[[nodiscard]] QByteArray tableTsv(const TableSpec& table, const Translator& translator);

/// A text cell for CSV: quoted where needed, with an apostrophe before what a spreadsheet would take for a formula.
[[nodiscard]] QString csvText(QString text);

} // namespace tidemark
