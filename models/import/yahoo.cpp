// SPDX-License-Identifier: GPL-3.0-or-later
// Yahoo Finance: the web download (`Date,Open,High,Low,Close,Adj Close,Volume`), and what yfinance writes: the same with more
// columns, lower-case headers, ISO times with offset, or three header lines (Price / Ticker / Date) for one or more tickers.
#include "models/import/bar_reader.h"

#include <algorithm>

namespace tidemark::importing {

namespace {

bool hasThreeHeaderLines(const Table& table)
{
    const bool fields = table.has({"close"}, 0) && equalWithoutCase(table.cell(0, 0), "Price");
    return fields && equalWithoutCase(table.cell(1, 0), "Ticker")
           && (equalWithoutCase(table.cell(2, 0), "Date") || equalWithoutCase(table.cell(2, 0), "Datetime"));
}

/// Float32 prices written as doubles have up to 17 digits: no vendor but yfinance writes them.
bool hasFloatNoise(const Table& table, int column)
{
    for (std::size_t row = 1; row < table.preview().size(); ++row) {
        const auto cell = table.cell(row, static_cast<std::size_t>(column));
        const auto point = cell.find('.');
        if (point != std::string_view::npos && cell.size() - point > 8)
            return true;
    }
    return false;
}

void warnOfAdjustment(ReadContext& context)
{
    context.warnIfAdjustmentUnknown(TM_TEXT("import", "yfinance adjusts prices for splits and dividends unless told "
                                                      "otherwise: levels may differ from traded prices"));
}

Status readThreeHeaderLines(ReadContext& context)
{
    const Table& table = context.table;
    context.batch.provenance.formatName = "yfinance, three header lines";
    std::vector<std::string> tickers;
    for (std::size_t i = 1; i < table.width(1); ++i) {
        const std::string ticker{table.cell(1, i)};
        if (!ticker.empty() && std::ranges::find(tickers, ticker) == tickers.end())
            tickers.push_back(ticker);
    }
    if (tickers.size() > 1 && !context.options.instrument.empty())
        return fail(ErrorCode::Usage,
                    TM_TEXT("import", "the file has several symbols; --instrument can name only one. Leave it out"));
    for (const auto& ticker : tickers) {
        BarLayout layout;
        layout.dataRow = 3;
        layout.time = 0;
        for (std::size_t i = 1; i < table.width(0); ++i) {
            if (table.cell(1, i) != ticker)
                continue;
            const std::string field = lowered(table.cell(0, i));
            int BarLayout::*target = field == "open"     ? &BarLayout::open
                                     : field == "high"   ? &BarLayout::high
                                     : field == "low"    ? &BarLayout::low
                                     : field == "close"  ? &BarLayout::close
                                     : field == "volume" ? &BarLayout::volume
                                                         : nullptr;
            if (target != nullptr)
                layout.*target = static_cast<int>(i);
        }
        if (layout.close == kNoColumn)
            return fail(ErrorCode::Parse, TM_TEXT("import", "line 1: there is no column Close for %1").with(ticker));
        auto guess = instrumentOfFile(context, ticker);
        if (!guess)
            return tl::unexpected(guess.error());
        layout.instrument = std::move(*guess);
        if (const Status status = readBars(context, layout); !status)
            return status;
    }
    return {};
}

} // namespace

Match recogniseYahoo(const Table& table)
{
    if (hasThreeHeaderLines(table))
        return Match::Certain;
    if (!table.has({"open", "high", "low", "close"}) || table.column({"date", "datetime"}) == kNoColumn)
        return Match::No;
    if (table.has({"adj close"}) || table.has({"dividends", "stock splits"}))
        return Match::Certain;
    const bool plain = table.width() == 5 || (table.width() == 6 && table.has({"volume"}));
    return plain && hasFloatNoise(table, table.column({"close"})) ? Match::Vendor : Match::No;
}

Status readYahoo(ReadContext& context)
{
    const Table& table = context.table;
    if (hasThreeHeaderLines(table)) {
        const Status status = readThreeHeaderLines(context);
        warnOfAdjustment(context);
        return status;
    }
    BarLayout layout = layoutOfHeader(table);
    layout.symbol = table.column({"symbol", "ticker"});
    const bool actions = table.has({"dividends", "stock splits"});
    if (table.has({"adj close"})) {
        context.batch.provenance.formatName =
            layout.symbol == kNoColumn ? "Yahoo web download" : "yfinance, with a symbol column";
        layout.adjustment = Adjustment::Splits;
    } else {
        context.batch.provenance.formatName = actions ? "yfinance, with dividends and splits"
                                              : table.cell(0, 0) == std::string_view{"date"} ? "yfinance, lower case"
                                                                                             : "yfinance";
    }
    const Status status = readBars(context, layout);
    warnOfAdjustment(context);
    return status;
}

} // namespace tidemark::importing
