// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that are recognised and not read: naming them helps more than "unknown columns".
#include "models/import/reader.h"

#include "models/import/number_parser.h"

#include <algorithm>

namespace tidemark::importing {

namespace {

bool allNumbers(const Table& table, std::size_t row)
{
    for (std::size_t i = 0; i < table.width(row); ++i)
        if (parseNumber(table.cell(row, i)).state != CellState::Number)
            return false;
    return table.width(row) > 0;
}

} // namespace

Text unreadTable(const Table& table)
{
    for (std::size_t row = 0; row < std::min<std::size_t>(6, table.preview().size()); ++row)
        if (table.has({"expiration date", "calls", "puts", "strike"}, row))
            return TM_TEXT("import", "a Cboe option chain");
    if (table.has({"expiration", "strike", "call_put"}))
        return TM_TEXT("import", "an option chain");
    if (table.has({"asks[0].price", "bids[0].price"}) || table.has({"first_update_id", "side", "price", "qty"}))
        return TM_TEXT("import", "an order book");
    if (table.has({"no.", "ticker", "company", "sector"}))
        return TM_TEXT("import", "a Finviz export of companies");
    if (table.has({"watch_date", "meeting_date"}))
        return TM_TEXT("import", "a table of computed meeting probabilities");
    if (table.has({"item", "value"}))
        return TM_TEXT("import", "a list of items and values");
    if (allNumbers(table, 0) && (table.width() == 6 || (table.width() >= 20 && table.width() % 4 == 0)))
        return TM_TEXT("import", "a LOBSTER message or order book file");
    return {};
}

} // namespace tidemark::importing
