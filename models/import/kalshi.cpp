// SPDX-License-Identifier: GPL-3.0-or-later
// Kalshi candles of one market, flattened: `timestamp,price_raw,implied_prob,volume,open_interest`, UTC, New York midnights. The
// probability (a fraction) is the value; days before the first trade are gaps.
#include "models/import/bar_reader.h"

namespace tidemark::importing {

Match recogniseKalshi(const Table& table)
{
    return table.has({"timestamp", "price_raw", "implied_prob"}) ? Match::Certain : Match::No;
}

Status readKalshi(ReadContext& context)
{
    const Table& table = context.table;
    context.batch.provenance.formatName = "Kalshi candles";
    BarLayout layout;
    layout.time = table.column({"timestamp"});
    layout.close = table.column({"implied_prob"});
    layout.volume = table.column({"volume"});
    layout.gapsAreNormal = true;
    std::string name = uppered(table.stem());
    for (const std::string_view tail : {"_CANDLES", "_CANDLE"})
        if (name.ends_with(tail))
            name.erase(name.size() - tail.size());
    if (!context.options.instrument.empty())
        name = context.options.instrument;
    Instrument market;
    market.id = name;
    market.name = name;
    market.calendar = "CRYPTO"; // trades every day
    layout.instrument = Guess{market, false};
    context.warn(TM_TEXT(
        "import", "The value is the probability the market's price implies; a day bears the date of its time stamp"));
    return readBars(context, layout);
}

} // namespace tidemark::importing
