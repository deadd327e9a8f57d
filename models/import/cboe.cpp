// SPDX-License-Identifier: GPL-3.0-or-later
// Cboe index history: `DATE,OPEN,HIGH,LOW,CLOSE`, or `DATE,<INDEX>` with closes alone; MM/DD/YYYY.
#include "models/import/bar_reader.h"

namespace tidemark::importing {

namespace {

bool hasSlashedDate(const Table& table)
{
    return parseStamp(table.cell(1, 0), {StampKind::Parts, DateOrder::Mdy}).has_value()
           && table.cell(1, 0).find('/') != std::string_view::npos;
}

} // namespace

Match recogniseCboe(const Table& table)
{
    if (table.cell(0, 0) != "DATE" || !hasSlashedDate(table))
        return Match::No;
    if (table.cell(0, 1) == "OPEN" && table.cell(0, 4) == "CLOSE" && table.width() == 5)
        return Match::Certain;
    return table.width() == 2 ? Match::Vendor : Match::No;
}

Status readCboe(ReadContext& context)
{
    const Table& table = context.table;
    BarLayout layout = layoutOfHeader(table);
    layout.vendorOrder = DateOrder::Mdy;
    context.batch.provenance.formatName = "Cboe index history";
    if (layout.close == kNoColumn) {
        layout.close = 1;
        auto guess = instrumentOfFile(context, table.cell(0, 1));
        if (!guess)
            return tl::unexpected(guess.error());
        layout.instrument = std::move(*guess);
        context.batch.provenance.formatName = "Cboe index history, closes";
    }
    return readBars(context, layout);
}

} // namespace tidemark::importing
