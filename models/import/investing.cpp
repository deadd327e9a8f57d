// SPDX-License-Identifier: GPL-3.0-or-later
// Investing.com: `"Date","Price","Open","High","Low","Vol.","Change %"`, quoted, thousands commas, newest first; Price is the close.
#include "models/import/bar_reader.h"

namespace tidemark::importing {

Match recogniseInvesting(const Table& table)
{
    return table.has({"date", "price", "open", "high", "low", "change %"}) ? Match::Certain : Match::No;
}

Status readInvesting(ReadContext& context)
{
    context.batch.provenance.formatName = "Investing.com";
    BarLayout layout = layoutOfHeader(context.table);
    layout.close = context.table.column({"price"});
    layout.volume = context.table.column({"vol.", "vol"});
    return readBars(context, layout);
}

} // namespace tidemark::importing
