// SPDX-License-Identifier: GPL-3.0-or-later
// Alpha Vantage: `timestamp,open,high,low,close,volume`, with `adjusted_close,…` in between for adjusted series. Intraday times are
// US/Eastern and stand at the END of their bars (the documentation of TIME_SERIES_INTRADAY); the series keeps starts.
#include "models/import/bar_reader.h"

#include <algorithm>

namespace tidemark::importing {

Match recogniseAlphaVantage(const Table& table)
{
    if (table.has({"timestamp", "open", "high", "low", "close", "adjusted_close", "volume"}))
        return Match::Certain;
    const bool exact = table.width() == 6 && table.cell(0, 0) == "timestamp" && table.cell(0, 1) == "open"
                       && table.cell(0, 4) == "close" && table.cell(0, 5) == "volume";
    const auto time = parseStamp(table.cell(1, 0), {});
    return exact && time && !time->hasOffset ? Match::Vendor : Match::No;
}

Status readAlphaVantage(ReadContext& context)
{
    const Table& table = context.table;
    BarLayout layout = layoutOfHeader(table);
    const auto first = parseStamp(table.cell(1, 0), {});
    if (first && first->hasClock) {
        context.batch.provenance.formatName = "Alpha Vantage, intraday";
        layout.zone = "America/New_York";
        layout.stampsAtEnd = true;
        context.warn(TM_TEXT("import",
                             "Alpha Vantage stamps bars with their end in New York time; the series keeps the starts"));
    } else {
        context.batch.provenance.formatName = "Alpha Vantage, daily";
        layout.adjustment = Adjustment::Raw;
    }
    return readBars(context, layout);
}

} // namespace tidemark::importing
