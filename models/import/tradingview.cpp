// SPDX-License-Identifier: GPL-3.0-or-later
// TradingView's chart export: `time,open,high,low,close,…` with Unix seconds (negative before 1970) or ISO times with offset; the
// columns of whatever indicators stand on the chart follow and are left alone.
#include "models/import/bar_reader.h"

namespace tidemark::importing {

Match recogniseTradingView(const Table& table)
{
    const bool columns = table.cell(0, 0) == "time" && table.cell(0, 1) == "open" && table.cell(0, 2) == "high"
                         && table.cell(0, 3) == "low" && table.cell(0, 4) == "close";
    return columns ? Match::Vendor : Match::No;
}

Status readTradingView(ReadContext& context)
{
    context.batch.provenance.formatName = "TradingView export";
    return readBars(context, layoutOfHeader(context.table));
}

} // namespace tidemark::importing
