// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a number: finite, or none; digits with a point are what the C library reads.
#include "tests/fuzz/fuzz.h"

#include "models/import/number_parser.h"

#include <algorithm>
#include <cmath>

using namespace tidemark::importing;

namespace {

bool isPlain(std::string_view cell)
{
    if (cell.starts_with('-'))
        cell.remove_prefix(1);
    return !cell.empty() && cell.front() != '.' && std::ranges::count(cell, '.') <= 1
           && std::ranges::all_of(cell, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string cell{tidemark::fuzz::textOf(data, std::min<std::size_t>(size, 400))};
    for (const char decimal : {'.', ','}) {
        const auto number = parseNumber(cell, {decimal});
        tidemark::fuzz::require((number.state == CellState::Number) == std::isfinite(number.value),
                                "a number is finite, everything else is NaN");
        tidemark::fuzz::require((number.state == CellState::Missing) == isMissingMark(cell),
                                "marks are missing values");
    }
    if (isPlain(cell)) {
        const double expected = std::strtod(cell.c_str(), nullptr);
        const auto number = parseNumber(cell);
        tidemark::fuzz::require(std::isfinite(expected) ? number.state == CellState::Number && number.value == expected
                                                        : number.state == CellState::Wrong,
                                "digits are read as the C library reads them");
    }
    DecimalSniffer sniffer;
    sniffer.add(cell);
    tidemark::fuzz::require(std::string_view{".,?\0", 4}.find(sniffer.verdict()) != std::string_view::npos,
                            "a verdict is known");
    return 0;
}
