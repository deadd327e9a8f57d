// SPDX-License-Identifier: GPL-3.0-or-later
// Tiingo's end-of-day prices: raw and adjusted columns side by side, ISO time with offset. The raw ones are taken.
#include "models/import/bar_reader.h"

namespace tidemark::importing {

Match recogniseTiingo(const Table& table)
{
    return table.has({"date", "close", "adjclose", "divcash", "splitfactor"}) ? Match::Certain : Match::No;
}

Status readTiingo(ReadContext& context)
{
    context.batch.provenance.formatName = "Tiingo, end of day";
    BarLayout layout = layoutOfHeader(context.table);
    layout.adjustment = Adjustment::Raw;
    return readBars(context, layout);
}

} // namespace tidemark::importing
