// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that are recognised and not read: naming them helps more than "unknown columns".
#include "models/import/reader.h"

#include <algorithm>

namespace tidemark::importing {

Text unreadTable(const Table& table)
{
    for (std::size_t row = 0; row < std::min<std::size_t>(6, table.preview().size()); ++row)
        if (table.has({"expiration date", "calls", "puts", "strike"}, row))
            return TM_TEXT("import", "a Cboe option chain");
    if (table.has({"expiration", "strike", "call_put"}))
        return TM_TEXT("import", "an option chain");
    if (table.has({"timestamp", "percentage", "depth", "notional"}))
        return TM_TEXT("import", "an order book's depth by percentage, without its levels");
    if (table.has({"watch_date", "meeting_date"}))
        return TM_TEXT("import", "a table of computed meeting probabilities");
    if (table.has({"item", "value"}))
        return TM_TEXT("import", "a list of items and values");
    return {};
}

} // namespace tidemark::importing
