// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/claim.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace tidemark {

namespace {

constexpr std::size_t kColumns = 10;

std::vector<std::string> cellsOf(std::string_view line)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            cells.emplace_back();
        else if (c != '\r')
            cells.back().push_back(c);
    }
    return cells;
}

bool readNumber(const std::string& cell, double& value)
{
    value = std::numeric_limits<double>::quiet_NaN();
    if (cell.empty())
        return true;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return error == std::errc{} && end == cell.data() + cell.size();
}

} // namespace

Result<std::vector<Claim>> parseClaims(std::string_view csv)
{
    std::vector<Claim> claims;
    bool header = true;
    std::int64_t number = 0;
    for (std::size_t begin = 0; begin < csv.size();) {
        const std::size_t end = std::min(csv.find('\n', begin), csv.size());
        const std::string_view line = csv.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.empty() || line.front() == '#' || std::exchange(header, false))
            continue;
        auto cells = cellsOf(line);
        double value = 0;
        if (cells.size() != kColumns || !readNumber(cells[4], value))
            return fail(ErrorCode::Parse,
                        TM_TEXT("core", "Claims, line %1: expected ten columns with a number or nothing in the fifth")
                            .with(number));
        const auto known = parseIsoDate(cells[9]);
        if (!known)
            return fail(
                ErrorCode::Parse,
                TM_TEXT("core", "Claims, line %1: %2 is no date of the form 2025-11-20").with(number).with(cells[9]));
        claims.push_back(
            {cells[0], cells[1], cells[2], cells[3], value, cells[5], cells[6], cells[7], cells[8], *known});
    }
    return claims;
}

const Claim* claimOf(std::span<const Claim> claims, std::string_view id)
{
    const auto it = std::ranges::find(claims, id, &Claim::id);
    return it == claims.end() ? nullptr : &*it;
}

} // namespace tidemark
