// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/core/time.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark {

/// Something said in public, with who said it. Not a measurement: what a reader compares the measurement with.
struct Claim
{
    std::string id;      ///< `cases.count`
    std::string section; ///< of the report: `3.1.1`
    std::string saidZh;
    std::string saidEn;
    double value = 0; ///< in `unit` as printed (2.33 with `%`); NaN where words alone were said
    std::string unit;
    std::string asOf; ///< as printed: a day, a month, a day in Beijing
    std::string kind; ///< `outline`, `market data`, `press`
    std::string source;
    Date known{}; ///< day in New York from which it was public
};

/// Reads the table `id,section,said_zh,said_en,value,unit,as_of,kind,source,known`; lines that start with # are left out, quotes are
/// understood. Errors: Parse with the line, for a row of another width, a date or a number that is none.
[[nodiscard]] Result<std::vector<Claim>> parseClaims(std::string_view csv);

/// The claim of that id, or nullptr.
[[nodiscard]] const Claim* claimOf(std::span<const Claim> claims, std::string_view id);

} // namespace tidemark
