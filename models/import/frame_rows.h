// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/bar_reader.h"

#include <compare>
#include <functional>
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

/// Collects the rows of one frame, one a key: exact copies merge, of conflicting ones the first in the file stays.
class FrameRows
{
public:
    FrameRows(std::string_view kind, IssueLog& log);

    /// Precondition: cells in schema order and of its types.
    void add(std::vector<Frame::Cell> cells, std::int64_t line);
    [[nodiscard]] bool empty() const { return m_lines.empty(); }
    /// The frame, rows in key order; what was merged or left out is told now. Nothing is left behind.
    [[nodiscard]] Frame frame();

private:
    [[nodiscard]] std::strong_ordering compareKeys(std::size_t a, std::size_t b) const;
    [[nodiscard]] bool sameRow(std::size_t a, std::size_t b) const;

    const FrameSchema& m_schema;
    IssueLog& m_log;
    std::vector<std::size_t> m_keyColumns;
    Frame m_rows; ///< in file order
    std::vector<std::int64_t> m_lines;
};

/// Appends the frame of `rows` to the batch when there is any row.
void addFrame(ImportBatch& batch, FrameRows& rows);

} // namespace tidemark::importing
