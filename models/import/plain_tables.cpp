// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that name no vendor: minute bars (`datetime,open,high,low,close,volume`), daily bars, and a date with one value.
#include "models/import/bar_reader.h"

#include "models/core/builtin_instruments.h"

#include <algorithm>

namespace tidemark::importing {

namespace {

bool hasBars(const Table& table)
{
    return table.has({"open", "high", "low", "close"})
           && table.column({"datetime", "timestamp", "date", "time"}) != kNoColumn;
}

/// The number of time cells of the first rows that have a time of day, and of those that have none.
std::pair<int, int> clocks(const Table& table, int column)
{
    std::pair<int, int> counts{0, 0};
    StampSniffer sniffer;
    for (std::size_t row = 1; row < table.preview().size(); ++row)
        sniffer.add(table.cell(row, static_cast<std::size_t>(column)));
    StampFormat format;
    if (sniffer.verdict(format) == StampSniffer::Verdict::NoTimes)
        return counts;
    for (std::size_t row = 1; row < table.preview().size(); ++row)
        if (const auto stamp = parseStamp(table.cell(row, static_cast<std::size_t>(column)), format))
            ++(stamp->hasClock ? counts.first : counts.second);
    return counts;
}

int valueColumn(const Table& table)
{
    const int named = table.column({"value", "close", "price", "last"});
    return named != kNoColumn ? named : 1;
}

} // namespace

Match recogniseMinute(const Table& table)
{
    if (!hasBars(table))
        return Match::No;
    if (table.has({"date", "time"}))
        return Match::Shape;
    const auto [with, without] = clocks(table, layoutOfHeader(table).time);
    return with > without ? Match::Shape : Match::No;
}

Status readMinute(ReadContext& context)
{
    context.batch.provenance.formatName = "Minute bars";
    BarLayout layout = layoutOfHeader(context.table);
    if (context.table.has({"date", "time"})) {
        layout.time = context.table.column({"date"});
        layout.clock = context.table.column({"time"});
    }
    layout.symbol = context.table.column({"symbol", "ticker", "instrument"});
    return readBars(context, layout);
}

Match recogniseDaily(const Table& table) { return hasBars(table) ? Match::Shape : Match::No; }

Status readDaily(ReadContext& context)
{
    context.batch.provenance.formatName = "Daily bars";
    BarLayout layout = layoutOfHeader(context.table);
    layout.symbol = context.table.column({"symbol", "ticker", "instrument"});
    const Status status = readBars(context, layout);
    context.warnIfAdjustmentUnknown(
        TM_TEXT("import", "The file does not say whether its prices are adjusted for splits and dividends"));
    return status;
}

Match recogniseDateValue(const Table& table)
{
    if (table.has({"date", "symbol", "close"}) && table.width() <= 5)
        return Match::Vendor;
    if (table.width() != 2 || table.column({"date", "datetime", "time", "timestamp"}) != 0)
        return Match::No;
    return equalWithoutCase(table.cell(0, 1), "value") ? Match::Vendor : Match::Shape;
}

Status readDateValue(ReadContext& context)
{
    const Table& table = context.table;
    BarLayout layout;
    layout.time = std::max(0, table.column({"date", "datetime", "time", "timestamp"}));
    layout.close = valueColumn(table);
    layout.symbol = table.column({"symbol", "ticker", "instrument"});
    if (layout.symbol != kNoColumn) {
        context.batch.provenance.formatName = "Closes by date and symbol";
        layout.interval = Interval::Day1;
        context.warn(TM_TEXT("import", "Closes only; whether they are settlements the file does not say"));
        return readBars(context, layout);
    }
    layout.gapsAreNormal = true;
    context.batch.provenance.formatName = "Date and value";
    const auto header = table.cell(0, 1);
    const bool named = findInstrument(context.instruments, header) != nullptr;
    auto guess = instrumentOfFile(context, named ? header : std::string_view{});
    if (!guess)
        return tl::unexpected(guess.error());
    layout.instrument = std::move(*guess);
    return readBars(context, layout);
}

} // namespace tidemark::importing
