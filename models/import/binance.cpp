// SPDX-License-Identifier: GPL-3.0-or-later
// Binance klines: 12 columns (open time, open, high, low, close, volume, close time, …), spot without a header, futures with one;
// milliseconds, in spot files from 2025 on microseconds. The close time tells the interval.
#include "models/import/bar_reader.h"

#include <algorithm>

namespace tidemark::importing {

namespace {

bool hasHeader(const Table& table) { return equalWithoutCase(table.cell(0, 0), "open_time"); }

/// The instants of a row's first and seventh cell, or nothing.
std::optional<std::pair<TimePoint, TimePoint>> span(const Table& table, std::size_t row)
{
    const StampFormat epochs{StampKind::Epoch, DateOrder::Ymd, EpochUnit::ByValue};
    const auto open = parseStamp(table.cell(row, 0), epochs);
    const auto close = parseStamp(table.cell(row, 6), epochs);
    if (!open || !close || open->clock < makeDate(2010, 1, 1) || close->clock <= open->clock)
        return std::nullopt;
    return std::pair{open->clock, close->clock};
}

} // namespace

Match recogniseBinance(const Table& table)
{
    if (hasHeader(table))
        return table.has({"open", "high", "low", "close", "volume", "close_time"}) ? Match::Certain : Match::No;
    return table.width(0) == 12 && span(table, 0) ? Match::Certain : Match::No;
}

Status readBinance(ReadContext& context)
{
    const Table& table = context.table;
    BarLayout layout;
    layout.hasHeader = hasHeader(table);
    layout.dataRow = layout.hasHeader ? 1 : 0;
    layout.open = 1;
    layout.high = 2;
    layout.low = 3;
    layout.close = 4;
    layout.volume = 5;
    layout.stamps = StampFormat{StampKind::Epoch, DateOrder::Ymd, EpochUnit::ByValue};
    if (layout.hasHeader) {
        layout.time = 0;
        layout.open = table.column({"open"});
        layout.high = table.column({"high"});
        layout.low = table.column({"low"});
        layout.close = table.column({"close"});
        layout.volume = table.column({"volume"});
        context.source = "binance-futures";
    }
    context.batch.provenance.formatName = layout.hasHeader ? "Binance futures klines" : "Binance spot klines";
    if (const auto first = span(table, layout.dataRow);
        first && (!layout.hasHeader || table.column({"close_time"}) == 6)) {
        const auto length = first->second - first->first + std::chrono::milliseconds{1};
        for (const auto interval : {Interval::Minute1, Interval::Minute5, Interval::Minute15, Interval::Minute30,
                                    Interval::Minute60, Interval::Day1})
            if (intervalLength(interval) == length)
                layout.interval = interval;
    }
    return readBars(context, layout);
}

} // namespace tidemark::importing
