// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/import/csv_reader.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::importing {

/// One of the first rows of a table.
struct PreviewRow
{
    std::vector<std::string> cells; ///< trimmed
    std::int64_t line = 0;
    std::size_t offset = 0;
    RowFault fault = RowFault::None;
};

inline constexpr int kNoColumn = -1;

/// The text of a table and a look at its first rows, from which readers recognise what it is.
class Table
{
public:
    /// `separator` 0: detected. Precondition: `text` (UTF-8) outlives the table. Errors: Parse when the text has no row.
    [[nodiscard]] static Result<Table> of(std::string fileName, std::string_view text, char separator = '\0');

    /// Name without folders and archives.
    [[nodiscard]] const std::string& fileName() const { return m_fileName; }
    /// The file name without its last extension.
    [[nodiscard]] std::string_view stem() const;
    [[nodiscard]] std::string_view text() const { return m_text; }
    [[nodiscard]] char separator() const { return m_separator; }
    [[nodiscard]] const std::vector<PreviewRow>& preview() const { return m_preview; }

    /// A cell of the preview; empty where there is none.
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const;
    /// The column of preview row `row` whose cell equals one of `names` without case, or kNoColumn.
    [[nodiscard]] int column(std::initializer_list<std::string_view> names, std::size_t row = 0) const;
    /// Cells of a preview row; 0 when there is no such row.
    [[nodiscard]] std::size_t width(std::size_t row = 0) const;
    /// Whether preview row `row` has all of `names` without case.
    [[nodiscard]] bool has(std::initializer_list<std::string_view> names, std::size_t row = 0) const;

    /// Reads from preview row `row` on, to the end of the text.
    [[nodiscard]] CsvReader rowsFrom(std::size_t row) const;

private:
    Table() = default;

    std::string m_fileName;
    std::string_view m_text;
    char m_separator = ',';
    std::vector<PreviewRow> m_preview;
};

/// ASCII lower case.
[[nodiscard]] std::string lowered(std::string_view text);
[[nodiscard]] std::string uppered(std::string_view text);
[[nodiscard]] bool equalWithoutCase(std::string_view a, std::string_view b);

} // namespace tidemark::importing
