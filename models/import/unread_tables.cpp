// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that are recognised and not read: naming them helps more than "unknown columns".
#include "models/import/reader.h"

namespace tidemark::importing {

Text unreadTable(const Table& table)
{
    if (table.has({"timestamp", "percentage", "depth", "notional"}))
        return TM_TEXT("import", "an order book's depth by percentage, without its levels");
    if (table.has({"watch_date", "meeting_date"}))
        return TM_TEXT("import", "a table of computed meeting probabilities");
    if (table.has({"item", "value"}))
        return TM_TEXT("import", "a list of items and values");
    return {};
}

} // namespace tidemark::importing
