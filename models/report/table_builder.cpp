// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/table_builder.h"

#include "models/figure/cell_text.h"
#include "models/report/clean_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tidemark::report {

namespace {

constexpr std::size_t kWidest = 9; ///< columns a page has room for
constexpr std::size_t kLongest = 60;
constexpr qsizetype kCellLimit = 400;
constexpr double kShort = 16; ///< half-width characters that a cell keeps on one line

QString cleanCell(const TableCell& cell, const TableColumn& column, const Translator& translator)
{
    return cleanLine(translator(textOf(cell, column)), kCellLimit).text;
}

Result<std::size_t> columnIndex(const TableSpec& spec, std::string_view id)
{
    for (std::size_t i = 0; i < spec.columns.size(); ++i)
        if (spec.columns[i].id == id)
            return i;
    std::string known;
    for (const auto& column : spec.columns)
        known += (known.empty() ? "" : ", ") + column.id;
    return fail(ErrorCode::Parse, TM_TEXT("report", "the table %1 has no column “%2”; it has %3")
                                      .with(spec.id)
                                      .with(std::string{id})
                                      .with(known));
}

Result<std::vector<std::size_t>> chosenColumns(const TableSpec& spec, const std::string& list)
{
    std::vector<std::size_t> chosen;
    for (const auto& id : QString::fromStdString(list).split(u',', Qt::SkipEmptyParts)) {
        const auto index = columnIndex(spec, id.trimmed().toStdString());
        if (!index)
            return tl::unexpected(index.error());
        chosen.push_back(*index);
    }
    return chosen;
}

/// Rows by index: those that pass `where`, then the first or last so many.
Result<std::vector<std::size_t>> chosenRows(const TableSpec& spec, const std::map<std::string, std::string>& options)
{
    std::vector<std::size_t> rows;
    std::optional<std::size_t> column;
    std::string value;
    if (const auto where = options.find("where"); where != options.end()) {
        const auto colon = where->second.find(':');
        const auto index = columnIndex(spec, where->second.substr(0, colon));
        if (!index)
            return tl::unexpected(index.error());
        column = *index;
        value = colon == std::string::npos ? std::string{} : where->second.substr(colon + 1);
    }
    for (std::size_t i = 0; i < spec.rows.size(); ++i)
        if (!column || plain(textOf(spec.rows[i][*column], spec.columns[*column])) == value)
            rows.push_back(i);
    int limit = static_cast<int>(kLongest);
    if (const auto wanted = options.find("rows"); wanted != options.end()) {
        const auto* end = wanted->second.data() + wanted->second.size();
        const auto [stop, error] = std::from_chars(wanted->second.data(), end, limit);
        if (error != std::errc{} || stop != end || limit == 0)
            return fail(ErrorCode::Parse, TM_TEXT("report", "rows=%1 is no number of rows").with(wanted->second));
    }
    const auto count = static_cast<std::size_t>(std::abs(limit));
    if (rows.size() > count) {
        if (limit > 0)
            rows.resize(count);
        else
            rows.erase(rows.begin(), rows.end() - static_cast<std::ptrdiff_t>(count));
    }
    return rows;
}

void transpose(Table& table)
{
    Table turned;
    turned.columns.push_back({table.columns.front().title, false, 1});
    for (const auto& row : table.rows)
        turned.columns.push_back({plainText(row.front()), true, 1});
    for (std::size_t c = 1; c < table.columns.size(); ++c) {
        std::vector<Inlines> row{{{.text = table.columns[c].title}}};
        for (const auto& old : table.rows)
            row.push_back(old[c]);
        turned.rows.push_back(std::move(row));
    }
    table.columns = std::move(turned.columns);
    table.rows = std::move(turned.rows);
}

void addNote(Table& table, const QString& sentence)
{
    if (!table.note.isEmpty() && !table.note.endsWith(u'。') && !table.note.endsWith(u' '))
        table.note += u' ';
    table.note += sentence;
}

bool knownOption(const std::string& name)
{
    return name == "columns" || name == "rows" || name == "where" || name == "transpose";
}

double widthOf(const QString& text)
{
    double width = 0;
    for (const QChar c : text)
        width += c.unicode() >= 0x2E80 ? 2 : 1;
    return width;
}

} // namespace

Result<Table> buildTable(const TableSpec& spec, const std::map<std::string, std::string>& options,
                         const Translator& translator)
{
    for (const auto& [name, value] : options)
        if (!knownOption(name))
            return fail(ErrorCode::Parse, TM_TEXT("report", "a table has no option “%1”").with(name));
    std::vector<std::size_t> columns;
    if (const auto wanted = options.find("columns"); wanted != options.end()) {
        auto chosen = chosenColumns(spec, wanted->second);
        if (!chosen)
            return tl::unexpected(chosen.error());
        columns = std::move(*chosen);
    } else {
        for (std::size_t i = 0; i < spec.columns.size(); ++i)
            columns.push_back(i);
    }
    const auto rows = chosenRows(spec, options);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto turn = options.find("transpose");
    const bool fits = rows->size() + 1 <= kWidest && !rows->empty();
    const bool turned = turn != options.end() ? turn->second == "yes" : columns.size() > kWidest && fits;
    const std::size_t all = columns.size();
    if (!turned && columns.size() > kWidest)
        columns.resize(kWidest);

    Table table;
    for (const auto index : columns)
        table.columns.push_back(
            {cleanLine(translator(spec.columns[index].title), kCellLimit).text, spec.columns[index].numeric, 1});
    for (const auto index : *rows) {
        std::vector<Inlines> cells;
        for (const auto column : columns) {
            const bool there = column < spec.rows[index].size();
            cells.push_back(
                {{.text = there ? cleanCell(spec.rows[index][column], spec.columns[column], translator) : QString{}}});
        }
        table.rows.push_back(std::move(cells));
    }
    table.note = cleanLine(translator(spec.note), 2000).text;
    if (turned && !table.rows.empty())
        transpose(table);
    if (rows->size() < spec.rows.size())
        addNote(table, translator(TM_TEXT("report", "%1 of %2 rows.")
                                      .with(static_cast<std::int64_t>(rows->size()))
                                      .with(static_cast<std::int64_t>(spec.rows.size()))));
    if (!turned && columns.size() < all)
        addNote(table, translator(TM_TEXT("report", "%1 of %2 columns.")
                                      .with(static_cast<std::int64_t>(columns.size()))
                                      .with(static_cast<std::int64_t>(all))));
    weighColumns(table);
    return table;
}

Table buildGrid(const Grid& grid)
{
    Table table;
    for (std::size_t i = 0; i < grid.rows.front().size(); ++i)
        table.columns.push_back({plainText(grid.rows.front()[i]), i < grid.numeric.size() && grid.numeric[i], 1});
    table.rows.assign(grid.rows.begin() + 1, grid.rows.end());
    weighColumns(table);
    return table;
}

void weighColumns(Table& table)
{
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        // A heading may break, so it weighs half.
        double widest = widthOf(table.columns[c].title) / 2;
        double sum = 0;
        for (const auto& row : table.rows) {
            const double width = widthOf(plainText(row[c]));
            widest = std::max(widest, width);
            sum += width;
        }
        const double mean = table.rows.empty() ? 0 : sum / static_cast<double>(table.rows.size());
        // What is short stays on one line; long words may break.
        const double wanted = widest <= kShort ? widest + 2 : std::max(kShort + 2, (widest + mean) / 2);
        table.columns[c].weight = std::clamp(wanted, 4.0, 34.0);
    }
}

std::vector<BoundValue> tableValues(const TableSpec& spec, const std::string& section, const std::string& name,
                                    const Translator& translator)
{
    std::vector<BoundValue> values;
    for (std::size_t r = 0; r < std::min(spec.rows.size(), kLongest); ++r)
        for (std::size_t c = 0; c < std::min(spec.rows[r].size(), spec.columns.size()); ++c)
            if (const auto* number = std::get_if<double>(&spec.rows[r][c]))
                values.push_back({section, name + '[' + std::to_string(r + 1) + "]." + spec.columns[c].id, *number,
                                  cleanCell(spec.rows[r][c], spec.columns[c], translator), false});
    return values;
}

} // namespace tidemark::report
