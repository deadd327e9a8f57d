// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/cell_text.h"

#include <cmath>

namespace tidemark {

namespace {

// Nothing to translate in these: only arguments and a blank between them.
constexpr const char* kArgument = "%1";
constexpr const char* kTwoArguments = "%1 %2";

} // namespace

Text textOf(TextArg argument) { return {"figure", kArgument, {std::move(argument)}}; }

Text textOf(const TableCell& cell, const TableColumn& column)
{
    if (const auto* number = std::get_if<double>(&cell))
        return textOf(NumberArg{*number, column.format});
    if (const auto* text = std::get_if<Text>(&cell))
        return *text;
    if (const auto* date = std::get_if<Date>(&cell))
        return textOf(DateArg{*date, DateStyle::Long});
    const TimePoint time = std::get<TimePoint>(cell);
    return {
        "figure", kTwoArguments, {DateArg{newYorkDate(time), DateStyle::Long}, TimeArg{time, TimeStyle::NewYorkClock}}};
}

int shownDecimals(double value)
{
    double scaled = std::abs(value);
    for (int decimals = 0; decimals < 6; ++decimals, scaled *= 10)
        if (std::abs(scaled - std::round(scaled)) < 1e-6 * std::max(1.0, scaled) * 1e-3)
            return decimals;
    return 6;
}

} // namespace tidemark
