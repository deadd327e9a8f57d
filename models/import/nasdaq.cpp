// SPDX-License-Identifier: GPL-3.0-or-later
// Nasdaq.com: `Date, Close/Last, Volume, Open, High, Low`, blanks after commas, `$` before prices, MM/DD/YYYY, newest first.
#include "models/import/bar_reader.h"

namespace tidemark::importing {

Match recogniseNasdaq(const Table& table)
{
    return table.has({"date", "close/last", "open", "high", "low"}) ? Match::Certain : Match::No;
}

Status readNasdaq(ReadContext& context)
{
    context.batch.provenance.formatName = "Nasdaq.com";
    BarLayout layout = layoutOfHeader(context.table);
    layout.close = context.table.column({"close/last"});
    layout.vendorOrder = DateOrder::Mdy;
    return readBars(context, layout);
}

} // namespace tidemark::importing
