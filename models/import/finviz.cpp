// SPDX-License-Identifier: GPL-3.0-or-later
// Finviz screener exports: one row a company, percentages with their sign, the market value in million USD. The day of the export
// stands nowhere in the file; it is looked for in its name.
#include "models/import/frame_rows.h"
#include "models/import/name_date.h"

#include <array>
#include <limits>

namespace tidemark::importing {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

struct NumberColumn
{
    int index = kNoColumn;
    bool millions = false; ///< a value with K, M, B or T is in dollars, one without in million dollars
};

Result<Date> snapshotOf(const ReadContext& context)
{
    const auto day =
        context.options.date.empty() ? dateOfName(context.table.stem()) : parseIsoDate(context.options.date);
    if (day)
        return *day;
    return fail(ErrorCode::Ambiguous,
                TM_TEXT("import", "neither the file nor its name says of which day it is. Name it as "
                                  "finviz_2025-08-21.csv, or name the day with --date 2025-08-21"));
}

} // namespace

Match recogniseFinviz(const Table& table)
{
    return table.has({"no.", "ticker", "company", "sector", "industry"}) ? Match::Certain : Match::No;
}

Status readFinviz(ReadContext& context)
{
    const Table& table = context.table;
    context.batch.provenance.formatName = "Finviz export";
    const auto snapshot = snapshotOf(context);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const int symbol = table.column({"ticker"});
    const std::array<int, 3> words{table.column({"company"}), table.column({"sector"}), table.column({"industry"})};
    const std::array<NumberColumn, 9> numbers{{{table.column({"market cap"}), true},
                                               {table.column({"p/e"})},
                                               {table.column({"forward p/e"})},
                                               {table.column({"peg"})},
                                               {table.column({"eps growth this year"})},
                                               {table.column({"eps growth next 5 years"})},
                                               {table.column({"sales growth quarter over quarter"})},
                                               {table.column({"gross margin"})},
                                               {table.column({"price"})}}};
    FrameRows rows("fundamental", context.log);
    const auto take = [&](std::span<const std::string_view> cells, std::int64_t line) {
        const auto ticker = cellAt(cells, symbol);
        if (ticker.empty()) {
            context.log.refuse(line, "Ticker", {}, TM_TEXT("import", "the symbol is missing"));
            return;
        }
        std::vector<Frame::Cell> row{*snapshot, std::string{ticker}};
        for (const int word : words)
            row.emplace_back(std::string{cellAt(cells, word)});
        for (const auto& column : numbers) {
            const auto cell = cellAt(cells, column.index);
            const auto number = parseNumber(cell);
            if (number.state == CellState::Wrong) {
                context.log.refuse(line, table.cell(0, static_cast<std::size_t>(column.index)), cell,
                                   TM_TEXT("import", "this is not a number"));
                return;
            }
            const bool dollars = column.millions && !cell.empty() && cell.back() >= 'A';
            row.emplace_back(number.state == CellState::Missing ? kNaN : dollars ? number.value / 1e6 : number.value);
        }
        rows.add(std::move(row), line);
        context.log.take(1);
    };
    if (const Status status = forEachRow(context, 1, table.width(), false, take); !status)
        return status;
    addFrame(context.batch, rows);
    return {};
}

} // namespace tidemark::importing
