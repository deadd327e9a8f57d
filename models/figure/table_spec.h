// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/text.h"

#include <string>
#include <variant>
#include <vector>

namespace tidemark {

struct TableColumn
{
    std::string id;
    Text title;
    NumberFormat format; ///< of number cells
    bool numeric = true; ///< right-aligned
};

/// Missing cells are NaN numbers; they show as —.
using TableCell = std::variant<double, Text, Date, TimePoint>;

struct TableSpec
{
    std::string id; ///< `cta_levels.attribution`
    Text title;
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows;
    Text note;
};

} // namespace tidemark
