// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/table_spec.h"
#include "models/report/markdown.h"

namespace tidemark::report {

/// A study's table as it is printed, without number and caption. Options: `columns=a,b` picks and orders columns, `rows=12` takes the
/// first rows (`-12` the last), `where=column:value` those whose cell reads so in English, `transpose=yes|no`. A table with more columns
/// than a page is wide stands on its side when it is short. What was left out is said in the note.
/// Errors: Parse for an option nobody knows or a column that is not there.
[[nodiscard]] Result<Table> buildTable(const TableSpec& spec, const std::map<std::string, std::string>& options,
                                       const Translator& translator);

/// The author's own table.
[[nodiscard]] Table buildGrid(const Grid& grid);

/// Weights of the columns by the width of what is in them.
void weighColumns(Table& table);

/// The numbers of the printed cells, for the comparison of two reports.
[[nodiscard]] std::vector<BoundValue> tableValues(const TableSpec& spec, const std::string& section,
                                                  const std::string& name, const Translator& translator);

} // namespace tidemark::report
