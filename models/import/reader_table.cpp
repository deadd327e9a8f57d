// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/reader.h"

#include "models/import/stream_bars.h"

#include <algorithm>

namespace tidemark::importing {

std::span<const Reader> readerTable()
{
    static const Text bars = TM_TEXT("import", "Daily and minute bars");
    static const Text daily = TM_TEXT("import", "Daily bars");
    static const Text minutes = TM_TEXT("import", "Minute bars");
    static const Text values = TM_TEXT("import", "Series of values");
    static const Text books = TM_TEXT("import", "Order books and trades");
    static const std::vector<Reader> table{
        {"fedwatch", "CME FedWatch download", TM_TEXT("import", "Published odds by meeting"), recogniseFedWatch,
         readFedWatch},
        {"fomc", "FOMC dates", TM_TEXT("import", "Meetings"), recogniseFomc, readFomc},
        {"futures", "Futures by contract", daily, recogniseFedFunds, readFedFunds},
        {"cta", "Published trigger levels", TM_TEXT("import", "Trigger levels by horizon"), recogniseCtaLevels,
         readCtaLevels},
        {"yahoo", "Yahoo Finance", bars, recogniseYahoo, readYahoo},
        {"stooq", "Stooq", bars, recogniseStooq, readStooq},
        {"investing", "Investing.com", daily, recogniseInvesting, readInvesting},
        {"tradingview", "TradingView", bars, recogniseTradingView, readTradingView},
        {"nasdaq", "Nasdaq.com", daily, recogniseNasdaq, readNasdaq},
        {"alphavantage", "Alpha Vantage", bars, recogniseAlphaVantage, readAlphaVantage},
        {"tiingo", "Tiingo", daily, recogniseTiingo, readTiingo},
        {"polygon", "Polygon", bars, recognisePolygon, readPolygon},
        {"binance", "Binance klines", minutes, recogniseBinance, readBinance},
        {"cboe", "Cboe index history", daily, recogniseCboe, readCboe},
        {"fred", "FRED", values, recogniseFred, readFred},
        {"squeezemetrics", "SqueezeMetrics", values, recogniseDix, readDix},
        {"kalshi", "Kalshi", values, recogniseKalshi, readKalshi},
        {"lobster", "LOBSTER", books, recogniseLobster, readLobster},
        {"binance-depth", "Binance depth", books, recogniseBinanceDepth, readBinanceDepth},
        {"tardis", "Tardis", books, recogniseTardis, readTardis},
        {"finviz", "Finviz export", TM_TEXT("import", "Fundamentals"), recogniseFinviz, readFinviz},
        {"options", "Option chains", TM_TEXT("import", "Option chains"), recogniseOptionChain, readOptionChain},
        {"chinese", "Tongdaxin, Wind", bars, recogniseChinese, readChinese},
        {"wind-edb", "Wind EDB", values, recogniseWindEdb, readWindEdb},
        {"minute", "Minute bars", minutes, recogniseMinute, readMinute},
        {"daily", "Daily bars", daily, recogniseDaily, readDaily},
        {"value", "Date and value", values, recogniseDateValue, readDateValue},
        {"custom", "Confirmed columns", bars, recogniseCustom, readCustom},
    };
    return table;
}

void ReadContext::warn(Text text)
{
    auto& warnings = batch.provenance.warnings;
    const auto same = [&](const Text& known) { return known.source == text.source && known.args == text.args; };
    if (std::ranges::none_of(warnings, same))
        warnings.push_back(std::move(text));
}

void ReadContext::warnIfAdjustmentUnknown(Text text)
{
    const auto unknown = [](const auto& series) { return series.adjustment == Adjustment::Unknown; };
    if (std::ranges::any_of(batch.series, unknown)
        || (stream != nullptr && std::ranges::any_of(stream->heads, unknown)))
        warn(std::move(text));
}

} // namespace tidemark::importing
