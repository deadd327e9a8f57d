// SPDX-License-Identifier: GPL-3.0-or-later
// Wind's economic database: rows such as `指标名称`, `频率`, `单位`, `指标ID` above, then a date and one value a column, and `数据来源：Wind`
// below. Each column is a series of its own; a blank is a gap.
#include "models/import/bar_reader.h"

#include <algorithm>
#include <array>

namespace tidemark::importing {

namespace {

bool isHeading(std::string_view cell)
{
    constexpr std::array<std::string_view, 9> kWords{"指标名称", "频率",     "单位", "指标ID", "来源",
                                                     "时间区间", "更新时间", "国家", "备注"};
    return std::ranges::find(kWords, cell) != kWords.end();
}

int rowOf(const Table& table, std::string_view name)
{
    for (std::size_t row = 0; row < std::min<std::size_t>(12, table.preview().size()); ++row)
        if (table.cell(row, 0) == name)
            return static_cast<int>(row);
    return -1;
}

} // namespace

Match recogniseWindEdb(const Table& table)
{
    return rowOf(table, "指标名称") >= 0 && table.width(0) >= 2 ? Match::Certain : Match::No;
}

Status readWindEdb(ReadContext& whole)
{
    whole.batch.provenance.formatName = "Wind EDB";
    const auto cut = Table::of(whole.table.fileName(), withoutFooter(whole.table.text()), whole.table.separator());
    if (!cut)
        return tl::unexpected(cut.error());
    const int names = rowOf(*cut, "指标名称");
    if (names < 0)
        return fail(ErrorCode::Parse, TM_TEXT("import", "there is no line 指标名称 above the rows"));
    if (!whole.options.instrument.empty() && cut->width(static_cast<std::size_t>(names)) > 2)
        return fail(ErrorCode::Usage,
                    TM_TEXT("import", "the file has several series; --instrument can name only one. Leave it out"));
    const int ids = rowOf(*cut, "指标ID");
    std::size_t data = 0;
    while (data < cut->preview().size() && isHeading(cut->cell(data, 0)))
        ++data;
    IssueLog once; // every series reads the same rows, which count once
    for (std::size_t column = 1; column < cut->width(static_cast<std::size_t>(names)); ++column) {
        ReadContext context{
            *cut,        whole.options, whole.instruments, whole.progress, column == 1 ? whole.log : once,
            whole.batch, whole.source,  whole.companion,   whole.findings};
        const std::string name{cut->cell(static_cast<std::size_t>(names), column)};
        const std::string id{ids < 0 ? std::string_view{} : cut->cell(static_cast<std::size_t>(ids), column)};
        BarLayout layout;
        layout.headerRow = static_cast<std::size_t>(names);
        layout.dataRow = data;
        layout.close = static_cast<int>(column);
        layout.shortRows = true;
        layout.gapsAreNormal = true;
        Guess guess = instrumentOfSymbol(context, whole.options.instrument.empty() ? (id.empty() ? name : id)
                                                                                   : whole.options.instrument);
        if (!guess.known) {
            guess.instrument.name = name;
            guess.instrument.nameZh = name;
            guess.instrument.assetClass = AssetClass::Macro;
            guess.instrument.calendar = "MACRO";
            guess.instrument.currency = "CNY";
        }
        layout.instrument = std::move(guess);
        if (const Status status = readBars(context, layout); !status)
            return status;
    }
    return {};
}

} // namespace tidemark::importing
