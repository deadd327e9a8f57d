// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/frame_rows.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace tidemark::importing {

namespace {

template <typename Value>
std::strong_ordering order(const Value& a, const Value& b)
{
    return a < b ? std::strong_ordering::less : b < a ? std::strong_ordering::greater : std::strong_ordering::equal;
}

bool sameValue(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }
template <typename Value>
bool sameValue(const Value& a, const Value& b)
{
    return a == b;
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

FrameRows::FrameRows(std::string_view kind, IssueLog& log) : m_schema(*frameSchema(kind)), m_log(log), m_rows(m_schema)
{
    for (const auto& key : m_schema.key)
        m_keyColumns.push_back(static_cast<std::size_t>(std::ranges::find(m_schema.columns, key, &ColumnSpec::name)
                                                        - m_schema.columns.begin()));
}

void FrameRows::add(std::vector<Frame::Cell> cells, std::int64_t line)
{
    assert(cells.size() == m_schema.columns.size());
    m_rows.append(std::move(cells));
    m_lines.push_back(line);
}

std::strong_ordering FrameRows::compareKeys(std::size_t a, std::size_t b) const
{
    for (const auto key : m_keyColumns) {
        const auto found =
            std::visit([&](const auto& column) { return order(column[a], column[b]); }, m_rows.column(key));
        if (found != std::strong_ordering::equal)
            return found;
    }
    return std::strong_ordering::equal;
}

bool FrameRows::sameRow(std::size_t a, std::size_t b) const
{
    for (std::size_t c = 0; c < m_schema.columns.size(); ++c)
        if (!std::visit([&](const auto& column) { return sameValue(column[a], column[b]); }, m_rows.column(c)))
            return false;
    return true;
}

Frame FrameRows::frame()
{
    std::vector<std::size_t> rows(m_lines.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    const auto before = [&](std::size_t a, std::size_t b) { return compareKeys(a, b) == std::strong_ordering::less; };
    const auto outOfOrder = [&](std::size_t a, std::size_t b) { return !before(a, b); };
    if (std::ranges::adjacent_find(rows, outOfOrder) == rows.end()) {
        m_lines.clear();
        return std::exchange(m_rows, Frame(m_schema));
    }
    std::ranges::stable_sort(rows, before);
    std::vector<std::size_t> kept;
    for (const std::size_t row : rows) {
        if (kept.empty() || before(kept.back(), row))
            kept.push_back(row);
        else if (sameRow(kept.back(), row))
            m_log.merge(m_lines[row], TM_TEXT("import", "the same as line %1").with(m_lines[kept.back()]));
        else
            m_log.refuse(m_lines[row], {}, {},
                         TM_TEXT("import", "line %1 has other values for the same key; the first row stays")
                             .with(m_lines[kept.back()]));
    }
    Frame sorted(m_schema);
    for (std::size_t c = 0; c < m_schema.columns.size(); ++c)
        std::visit(
            [&](auto& to) {
                auto& from = std::get<std::decay_t<decltype(to)>>(m_rows.column(c));
                to.reserve(kept.size());
                for (const std::size_t row : kept)
                    to.push_back(std::move(from[row]));
            },
            sorted.column(c));
    m_rows = Frame(m_schema);
    m_lines.clear();
    return sorted;
}

void addFrame(ImportBatch& batch, FrameRows& rows)
{
    if (!rows.empty())
        batch.frames.push_back(rows.frame());
}

} // namespace tidemark::importing
