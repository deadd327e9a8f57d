// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/frame_rows.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace tidemark::importing {

namespace {

bool sameCell(const Frame::Cell& a, const Frame::Cell& b)
{
    const auto* const x = std::get_if<double>(&a);
    const auto* const y = std::get_if<double>(&b);
    return a == b || (x != nullptr && y != nullptr && std::isnan(*x) && std::isnan(*y));
}

} // namespace

Status forEachRow(ReadContext& context, std::size_t dataRow, std::size_t width, bool shortRows,
                  const std::function<void(std::span<const std::string_view> cells, std::int64_t line)>& take)
{
    if (context.table.preview().size() <= dataRow)
        return fail(ErrorCode::NoData, TM_TEXT("import", "the file has a header and no rows. Download it again"));
    CsvReader rows = context.table.rowsFrom(dataRow);
    const auto size = static_cast<double>(std::max<std::size_t>(1, context.table.text().size()));
    while (rows.next()) {
        if (context.progress.cancelled())
            return fail(ErrorCode::Cancelled, TM_TEXT("import", "the import was cancelled; nothing was taken"));
        context.progress.report(static_cast<double>(rows.offset()) / size);
        if (rows.fault() == RowFault::OpenQuote && rows.raw().find('\n') != std::string_view::npos)
            return fail(
                ErrorCode::Parse,
                TM_TEXT(
                    "import",
                    "line %1: the quotation mark opened here is never closed. Correct the file, or download it again")
                    .with(rows.line()));
        bool blank = false;
        if (usableRow(rows, width, shortRows, context.log, blank) && !blank)
            take(rows.cells(), rows.line());
    }
    return {};
}

std::string_view cellAt(std::span<const std::string_view> cells, int column)
{
    return column >= 0 && static_cast<std::size_t>(column) < cells.size()
               ? trimmed(cells[static_cast<std::size_t>(column)])
               : std::string_view{};
}

std::optional<Date> dateAt(std::span<const std::string_view> cells, int column, const StampFormat& format)
{
    const auto stamp = parseStamp(cellAt(cells, column), format);
    if (!stamp)
        return std::nullopt;
    return std::chrono::floor<std::chrono::days>(stamp->clock);
}

FrameRows::FrameRows(std::string_view kind, IssueLog& log) : m_schema(*frameSchema(kind)), m_log(log)
{
    for (const auto& key : m_schema.key)
        m_keyColumns.push_back(static_cast<std::size_t>(std::ranges::find(m_schema.columns, key, &ColumnSpec::name)
                                                        - m_schema.columns.begin()));
}

void FrameRows::add(std::vector<Frame::Cell> cells, std::int64_t line)
{
    assert(cells.size() == m_schema.columns.size());
    std::vector<Frame::Cell> key;
    for (const auto column : m_keyColumns)
        key.push_back(cells[column]);
    const auto [it, isNew] = m_rows.try_emplace(std::move(key), Row{});
    if (isNew) {
        it->second = {std::move(cells), line};
        return;
    }
    if (std::ranges::equal(it->second.cells, cells, sameCell))
        m_log.merge(line, TM_TEXT("import", "the same as line %1").with(it->second.line));
    else
        m_log.refuse(
            line, {}, {},
            TM_TEXT("import", "line %1 has other values for the same key; the first row stays").with(it->second.line));
}

Frame FrameRows::frame() const
{
    Frame frame(m_schema);
    for (const auto& [key, row] : m_rows)
        frame.append(row.cells);
    return frame;
}

} // namespace tidemark::importing
