// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/bar_reader.h"

#include <array>

namespace tidemark::importing {

/// Reads the rows of one table of bars; columns, names and formats are settled before the first row. Safe to share.
class BarRow
{
public:
    BarRow(const Table& table, const BarLayout& layout, NumberStyle numbers, StampFormat stamps);

    struct Values
    {
        Stamp stamp;
        std::array<double, 5> values{}; ///< open, high, low, close, volume; NaN where missing
    };
    /// The row, or nothing when it was refused. Precondition: as many cells as usableRow accepts.
    [[nodiscard]] std::optional<Values> read(std::span<const std::string_view> cells, std::int64_t line,
                                             IssueLog& log) const;

    /// The column of value `i`, or kNoColumn.
    [[nodiscard]] int column(std::size_t i) const { return m_columns[i].index; }
    [[nodiscard]] std::size_t width() const { return m_width; }
    [[nodiscard]] const BarLayout& layout() const { return m_layout; }
    [[nodiscard]] NumberStyle numbers() const { return m_numbers; }
    [[nodiscard]] StampFormat stamps() const { return m_stamps; }

private:
    struct Column
    {
        int index = kNoColumn;
        std::string name;
    };
    BarLayout m_layout;
    NumberStyle m_numbers;
    StampFormat m_stamps;
    std::array<Column, 5> m_columns;
    std::string m_timeName;
    std::size_t m_width;
};

} // namespace tidemark::importing
