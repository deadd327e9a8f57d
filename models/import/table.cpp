// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/table.h"

#include "models/import/number_parser.h"

#include <algorithm>
#include <cctype>

namespace tidemark::importing {

namespace {
constexpr std::size_t kPreviewRows = 64;
} // namespace

std::string lowered(std::string_view text)
{
    std::string out{text};
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

std::string uppered(std::string_view text)
{
    std::string out{text};
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return out;
}

bool equalWithoutCase(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b,
                              [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

Result<Table> Table::of(std::string fileName, std::string_view text, char separator)
{
    Table table;
    table.m_fileName = std::move(fileName);
    table.m_text = text;
    table.m_separator = separator != '\0' ? separator : detectSeparator(text);
    CsvReader rows(text, table.m_separator);
    while (table.m_preview.size() < kPreviewRows && rows.next()) {
        PreviewRow& row = table.m_preview.emplace_back();
        row.line = rows.line();
        row.offset = rows.offset();
        row.fault = rows.fault();
        for (const auto cell : rows.cells())
            row.cells.emplace_back(trimmed(cell));
    }
    if (table.m_preview.empty())
        return fail(ErrorCode::Parse, TM_TEXT("import", "the file is empty. Download it again"));
    return table;
}

std::string_view Table::stem() const
{
    const std::string_view name = m_fileName;
    const auto dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

std::string_view Table::cell(std::size_t row, std::size_t column) const
{
    if (row >= m_preview.size() || column >= m_preview[row].cells.size())
        return {};
    return m_preview[row].cells[column];
}

int Table::column(std::initializer_list<std::string_view> names, std::size_t row) const
{
    if (row >= m_preview.size())
        return kNoColumn;
    for (const auto name : names)
        for (std::size_t i = 0; i < m_preview[row].cells.size(); ++i)
            if (equalWithoutCase(m_preview[row].cells[i], name))
                return static_cast<int>(i);
    return kNoColumn;
}

std::size_t Table::width(std::size_t row) const { return row < m_preview.size() ? m_preview[row].cells.size() : 0; }

bool Table::has(std::initializer_list<std::string_view> names, std::size_t row) const
{
    return std::ranges::all_of(names, [&](std::string_view name) { return column({name}, row) != kNoColumn; });
}

CsvReader Table::rowsFrom(std::size_t row) const
{
    if (row >= m_preview.size())
        return {m_text, m_separator, m_text.size(), 1};
    return {m_text, m_separator, m_preview[row].offset, m_preview[row].line};
}

} // namespace tidemark::importing
