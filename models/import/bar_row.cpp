// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/bar_row.h"

#include <limits>

namespace tidemark::importing {

namespace {

std::string_view cellOf(std::span<const std::string_view> cells, int column)
{
    return column >= 0 && static_cast<std::size_t>(column) < cells.size() ? cells[static_cast<std::size_t>(column)]
                                                                          : std::string_view{};
}

} // namespace

BarRow::BarRow(const Table& table, const BarLayout& layout, NumberStyle numbers, StampFormat stamps)
    : m_layout(layout),
      m_numbers(numbers),
      m_stamps(stamps),
      m_columns{{{layout.open, columnName(table, layout, layout.open)},
                 {layout.high, columnName(table, layout, layout.high)},
                 {layout.low, columnName(table, layout, layout.low)},
                 {layout.close, columnName(table, layout, layout.close)},
                 {layout.volume, columnName(table, layout, layout.volume)}}},
      m_timeName(columnName(table, layout, layout.time)),
      m_width(table.width(layout.hasHeader ? layout.headerRow : layout.dataRow))
{
}

std::optional<BarRow::Values> BarRow::read(std::span<const std::string_view> cells, std::int64_t line,
                                           IssueLog& log) const
{
    const auto timeCell = cellOf(cells, m_layout.time);
    auto stamp = parseStamp(timeCell, m_stamps);
    if (stamp && m_layout.clock != kNoColumn) {
        if (const auto clock = parseClock(cellOf(cells, m_layout.clock))) {
            stamp->clock += *clock;
            stamp->hasClock = stamp->hasClock || *clock != std::chrono::milliseconds{0};
        } else {
            stamp.reset();
        }
    }
    if (!stamp) {
        log.refuse(line, m_timeName, timeCell,
                   isMissingMark(timeCell) ? TM_TEXT("import", "the date is missing")
                                           : TM_TEXT("import", "this is no date or time of the form the file uses"));
        return std::nullopt;
    }
    Values row{*stamp, {}};
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const auto cell = cellOf(cells, m_columns[i].index);
        const auto number = parseNumber(cell, m_numbers);
        if (number.state == CellState::Wrong) {
            log.refuse(line, m_columns[i].name, cell, TM_TEXT("import", "this is not a number"));
            return std::nullopt;
        }
        row.values[i] = number.state == CellState::Number ? number.value : std::numeric_limits<double>::quiet_NaN();
    }
    row.values[4] *= m_layout.volumeScale;
    return row;
}

} // namespace tidemark::importing
