// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/table.h"

#include "models/core/import_settings.h"

namespace tidemark::importing {

inline constexpr std::string_view kCustomReader = "custom";

/// Where the columns of a table of no known format begin.
struct HeaderPlace
{
    std::size_t row = 0; ///< of the preview: the header, or the first row of data where there is no header
    bool hasHeader = true;
    [[nodiscard]] std::size_t dataRow() const { return hasHeader ? row + 1 : row; }
};

/// The first row as wide as most rows; it is a header when no cell of it is a number or a time.
[[nodiscard]] HeaderPlace findHeader(const Table& table);

/// What a mapping is remembered by: the header's cells in lower case, joined by `|`; `#6` for six columns without a header.
[[nodiscard]] std::string headerSignature(const Table& table);

/// What the columns look like by their names and their first cells; a proposal for a person.
[[nodiscard]] std::vector<ColumnRole> proposedRoles(const Table& table);

/// `time,open,high,low,close,-` as roles. Errors: Usage, naming the word.
[[nodiscard]] Result<std::vector<ColumnRole>> rolesFromText(std::string_view text);

} // namespace tidemark::importing
