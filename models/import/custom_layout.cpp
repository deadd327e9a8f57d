// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/custom_layout.h"

#include "models/import/number_parser.h"
#include "models/import/timestamp_parser.h"

#include <algorithm>
#include <array>
#include <map>

namespace tidemark::importing {

namespace {

bool isTime(std::string_view cell)
{
    StampSniffer sniffer;
    sniffer.add(cell);
    StampFormat format;
    return sniffer.verdict(format) != StampSniffer::Verdict::NoTimes;
}

bool isNumber(std::string_view cell) { return parseNumber(cell).state == CellState::Number; }

ColumnRole roleOfName(std::string_view cell)
{
    struct Word
    {
        std::string_view text;
        ColumnRole role;
    };
    using enum ColumnRole;
    constexpr std::array<Word, 38> kWords{
        {{"date", Time},     {"datetime", Time}, {"timestamp", Time}, {"day", Time},    {"日期", Time},
         {"时间", Time},     {"交易日期", Time}, {"time", Clock},     {"clock", Clock}, {"open", Open},
         {"o", Open},        {"first", Open},    {"开盘", Open},      {"开盘价", Open}, {"high", High},
         {"h", High},        {"max", High},      {"最高", High},      {"最高价", High}, {"low", Low},
         {"l", Low},         {"min", Low},       {"最低", Low},       {"最低价", Low},  {"close", Close},
         {"c", Close},       {"last", Close},    {"price", Close},    {"value", Close}, {"settle", Close},
         {"收盘", Close},    {"收盘价", Close},  {"volume", Volume},  {"vol", Volume},  {"成交量", Volume},
         {"symbol", Symbol}, {"ticker", Symbol}, {"代码", Symbol}}};
    std::string word = lowered(cell);
    std::erase_if(word, [](char c) { return c == '<' || c == '>' || c == ' ' || c == '.' || c == '_'; });
    const auto it = std::ranges::find(kWords, word, &Word::text);
    return it == kWords.end() ? None : it->role;
}

bool has(const std::vector<ColumnRole>& roles, ColumnRole role)
{
    return std::ranges::find(roles, role) != roles.end();
}

/// Roles of columns without names: the first time, then four prices in their usual order and a volume, or one value.
void proposeByCells(const Table& table, std::size_t row, std::vector<ColumnRole>& roles)
{
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < roles.size(); ++i) {
        if (!has(roles, ColumnRole::Time) && isTime(table.cell(row, i)))
            roles[i] = ColumnRole::Time;
        else if (roles[i] == ColumnRole::None && isNumber(table.cell(row, i)))
            numbers.push_back(i);
    }
    if (has(roles, ColumnRole::Close) || numbers.empty())
        return;
    if (numbers.size() < 4) {
        roles[numbers.front()] = ColumnRole::Close;
        return;
    }
    constexpr std::array<ColumnRole, 5> kUsual{ColumnRole::Open, ColumnRole::High, ColumnRole::Low, ColumnRole::Close,
                                               ColumnRole::Volume};
    for (std::size_t i = 0; i < std::min(numbers.size(), kUsual.size()); ++i)
        roles[numbers[i]] = kUsual[i];
}

} // namespace

HeaderPlace findHeader(const Table& table)
{
    std::map<std::size_t, int> widths;
    for (const auto& row : table.preview())
        if (row.cells.size() > 1)
            ++widths[row.cells.size()];
    const auto usual = std::ranges::max_element(widths, {}, [](const auto& entry) { return entry.second; });
    if (usual == widths.end())
        return {0, false};
    for (std::size_t row = 0; row < table.preview().size(); ++row) {
        const auto& cells = table.preview()[row].cells;
        if (cells.size() != usual->first)
            continue;
        const bool data = std::ranges::any_of(cells, [](const auto& cell) { return isNumber(cell) || isTime(cell); });
        return {row, !data};
    }
    return {0, false};
}

std::string headerSignature(const Table& table)
{
    const HeaderPlace place = findHeader(table);
    if (!place.hasHeader)
        return "#" + std::to_string(table.width(place.row));
    std::string out;
    for (std::size_t i = 0; i < table.width(place.row); ++i) {
        out += i == 0 ? "" : "|";
        out += lowered(table.cell(place.row, i));
    }
    return out;
}

std::vector<ColumnRole> proposedRoles(const Table& table)
{
    const HeaderPlace place = findHeader(table);
    std::vector<ColumnRole> roles(table.width(place.row), ColumnRole::None);
    if (place.hasHeader)
        for (std::size_t i = 0; i < roles.size(); ++i)
            if (const ColumnRole role = roleOfName(table.cell(place.row, i)); !has(roles, role))
                roles[i] = role;
    // A clock alone is the time.
    if (!has(roles, ColumnRole::Time))
        std::ranges::replace(roles, ColumnRole::Clock, ColumnRole::Time);
    if (!has(roles, ColumnRole::Time) || !has(roles, ColumnRole::Close))
        proposeByCells(table, place.dataRow(), roles);
    return roles;
}

Result<std::vector<ColumnRole>> rolesFromText(std::string_view text)
{
    std::vector<ColumnRole> roles;
    std::size_t first = 0;
    while (first <= text.size()) {
        const auto end = std::min(text.find(',', first), text.size());
        const auto word = trimmed(text.substr(first, end - first));
        const auto role = columnRoleFromName(word.empty() ? "-" : lowered(word));
        if (!role)
            return fail(ErrorCode::Usage,
                        TM_TEXT("import", "“%1” is no column. They are time, clock, open, high, low, close, volume and "
                                          "symbol, and - for one that is left out")
                            .with(std::string{word}));
        roles.push_back(*role);
        first = end + 1;
    }
    return roles;
}

} // namespace tidemark::importing
