// SPDX-License-Identifier: GPL-3.0-or-later
// 30-day fed funds futures by contract: `Date,Open,High,Low,Close,Volume,OpenInterest,Symbol` as CSV or XLSX.
#include "models/import/bar_reader.h"

namespace tidemark::importing {

Match recogniseFedFunds(const Table& table)
{
    return table.has({"date", "close", "openinterest", "symbol"}) ? Match::Certain : Match::No;
}

Status readFedFunds(ReadContext& context)
{
    context.batch.provenance.formatName = "Futures by contract";
    BarLayout layout = layoutOfHeader(context.table);
    layout.symbol = context.table.column({"symbol"});
    layout.interval = Interval::Day1;
    layout.adjustment = Adjustment::Raw;
    return readBars(context, layout);
}

} // namespace tidemark::importing
