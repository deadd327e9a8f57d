// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/name_date.h"

#include "models/import/timestamp_parser.h"

#include <algorithm>

namespace tidemark::importing {

std::optional<Date> dateOfName(std::string_view stem)
{
    for (std::size_t end = stem.size(); end >= 8; --end) {
        if (end >= 10)
            if (const auto date = parseIsoDate(stem.substr(end - 10, 10)))
                return date;
        const auto digits = stem.substr(end - 8, 8);
        if (std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }))
            if (const auto stamp = parseStamp(digits, {StampKind::Compact}))
                return std::chrono::floor<std::chrono::days>(stamp->clock);
    }
    return std::nullopt;
}

} // namespace tidemark::importing
