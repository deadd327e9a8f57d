// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/bar_reader.h"

#include <functional>
#include <map>
#include <string>

namespace tidemark::importing {

/// Calls `take` with the cells of every usable row from preview row `dataRow` on. Faulty and ragged rows are refused, blank ones
/// passed over. Errors: Cancelled, Parse (a quote never closed).
[[nodiscard]] Status forEachRow(
    ReadContext& context, std::size_t dataRow, std::size_t width, bool shortRows,
    const std::function<void(std::span<const std::string_view> cells, std::int64_t line)>& take);

/// A cell of a row; empty where the row has none.
[[nodiscard]] std::string_view cellAt(std::span<const std::string_view> cells, int column);

/// The date of a cell, or nothing.
[[nodiscard]] std::optional<Date> dateAt(std::span<const std::string_view> cells, int column,
                                         const StampFormat& format);

/// Collects the rows of one frame, one a key: exact copies merge, of conflicting ones the first stays; rows leave in key order.
class FrameRows
{
public:
    FrameRows(std::string_view kind, IssueLog& log);

    /// Precondition: cells in schema order and of its types.
    void add(std::vector<Frame::Cell> cells, std::int64_t line);
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    /// The frame, rows in key order.
    [[nodiscard]] Frame frame() const;

private:
    struct Row
    {
        std::vector<Frame::Cell> cells;
        std::int64_t line = 0;
    };
    const FrameSchema& m_schema;
    IssueLog& m_log;
    std::vector<std::size_t> m_keyColumns;
    std::map<std::vector<Frame::Cell>, Row> m_rows;
};

} // namespace tidemark::importing
