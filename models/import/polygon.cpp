// SPDX-License-Identifier: GPL-3.0-or-later
// Polygon's aggregates: the API's own names (`v,vw,o,c,h,l,t,n`, milliseconds), or saved as `datetime,open,…,volume,ticker`.
// Times are UTC.
#include "models/import/bar_reader.h"

namespace tidemark::importing {

Match recognisePolygon(const Table& table)
{
    if (table.has({"o", "h", "l", "c", "v", "t"}))
        return Match::Certain;
    return table.has({"datetime", "open", "high", "low", "close", "ticker"}) ? Match::Vendor : Match::No;
}

Status readPolygon(ReadContext& context)
{
    const Table& table = context.table;
    context.batch.provenance.formatName = "Polygon aggregates";
    BarLayout layout = layoutOfHeader(table);
    layout.symbol = table.column({"ticker", "symbol"});
    layout.zone = "UTC";
    if (table.has({"o", "h", "l", "c"})) {
        layout.time = table.column({"t"});
        layout.open = table.column({"o"});
        layout.high = table.column({"h"});
        layout.low = table.column({"l"});
        layout.close = table.column({"c"});
        layout.volume = table.column({"v"});
    } else {
        context.warn(TM_TEXT("import", "The times carry no offset; Polygon writes UTC"));
    }
    return readBars(context, layout);
}

} // namespace tidemark::importing
