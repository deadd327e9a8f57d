// SPDX-License-Identifier: GPL-3.0-or-later
// Stooq: the download of one symbol (`Date,Open,High,Low,Close,Volume` in a file `^spx_d.csv`), and the bulk files
// (`<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,…`).
#include "models/import/bar_reader.h"

namespace tidemark::importing {

Match recogniseStooq(const Table& table)
{
    if (table.has({"<ticker>", "<date>", "<open>", "<high>", "<low>", "<close>"}))
        return Match::Certain;
    const std::string stem = lowered(table.stem());
    const bool named = stem.ends_with("_d") || stem.ends_with("_w") || stem.ends_with("_m");
    return named && table.has({"date", "open", "high", "low", "close"}) && table.width() <= 6 ? Match::Vendor
                                                                                              : Match::No;
}

Status readStooq(ReadContext& context)
{
    const Table& table = context.table;
    context.batch.provenance.formatName = "Stooq download";
    BarLayout layout = layoutOfHeader(table);
    if (table.has({"<ticker>"})) {
        context.batch.provenance.formatName = "Stooq bulk file";
        layout.time = table.column({"<date>"});
        layout.clock = table.column({"<time>"});
        layout.open = table.column({"<open>"});
        layout.high = table.column({"<high>"});
        layout.low = table.column({"<low>"});
        layout.close = table.column({"<close>"});
        layout.volume = table.column({"<vol>"});
        layout.symbol = table.column({"<ticker>"});
    } else {
        // `^spx_d`, `nvda_us_d`: the symbol, then the interval.
        std::string_view symbol = table.stem();
        symbol.remove_suffix(2);
        if (lowered(symbol).ends_with("_us"))
            symbol.remove_suffix(3);
        auto guess = instrumentOfFile(context, symbol);
        if (!guess)
            return tl::unexpected(guess.error());
        layout.instrument = std::move(*guess);
    }
    const Status status = readBars(context, layout);
    context.warnIfAdjustmentUnknown(
        TM_TEXT("import", "Stooq adjusts most shares and funds for splits and dividends; which ones it does not say"));
    return status;
}

} // namespace tidemark::importing
