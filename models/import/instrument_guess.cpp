// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/instrument_guess.h"

#include "models/core/builtin_instruments.h"
#include "models/import/number_parser.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace tidemark::importing {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::vector<std::string_view> tokens(std::string_view stem)
{
    std::vector<std::string_view> out;
    std::size_t first = 0;
    while (first <= stem.size()) {
        const auto end = std::min(stem.find_first_of("_ ,-()[]", first), stem.size());
        if (end > first)
            out.push_back(stem.substr(first, end - first));
        first = end + 1;
    }
    return out;
}

/// Words of file names that name no instrument.
bool isDecoration(std::string_view token)
{
    constexpr std::array<std::string_view, 34> kWords{"daily",
                                                      "intraday",
                                                      "weekly",
                                                      "monthly",
                                                      "hourly",
                                                      "history",
                                                      "historical",
                                                      "historicalquotes",
                                                      "historicaldata",
                                                      "data",
                                                      "download",
                                                      "export",
                                                      "yahoo",
                                                      "yfinance",
                                                      "stooq",
                                                      "quotes",
                                                      "prices",
                                                      "price",
                                                      "ohlc",
                                                      "ohlcv",
                                                      "bars",
                                                      "min",
                                                      "us",
                                                      "d",
                                                      "w",
                                                      "m",
                                                      "table",
                                                      "test",
                                                      "spot",
                                                      "futures",
                                                      "file",
                                                      "copy",
                                                      "candles",
                                                      "adjusted"};
    const std::string word = lowered(token);
    if (std::ranges::find(kWords, word) != kWords.end() || intervalOfName(word))
        return true;
    return std::ranges::all_of(word, isDigit);
}

/// `600519.SH`, `000001.SZ`, `430047.BJ`.
bool isMainlandCode(std::string_view id)
{
    return id.size() == 9 && (id.ends_with(".SH") || id.ends_with(".SZ") || id.ends_with(".BJ"))
           && std::ranges::all_of(id.substr(0, 6), isDigit);
}

Instrument newInstrument(std::string_view symbol)
{
    Instrument instrument;
    instrument.id = uppered(symbol);
    instrument.name = instrument.id;
    const std::string_view id = instrument.id;
    if (id.ends_with("USDT") || id.ends_with("USDC") || id.ends_with("-USD")) {
        instrument.assetClass = AssetClass::Crypto;
        instrument.calendar = "CRYPTO";
    } else if (id.starts_with('^')) {
        instrument.assetClass = AssetClass::Index;
    } else if (isMainlandCode(id)) {
        const bool index = id.ends_with(".SH") ? id.starts_with("000") : id.starts_with("399");
        instrument.assetClass = index ? AssetClass::Index : AssetClass::Equity;
        instrument.calendar = "SSE";
        instrument.currency = "CNY";
    }
    return instrument;
}

std::string cleanSymbol(std::string_view symbol)
{
    std::string out;
    for (const char c : trimmed(symbol))
        if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && out.size() < 60)
            out += c;
    return out;
}

/// Place of the first character that vendors do not use in symbols; npos when all of `word` may be one.
std::size_t firstNonSymbol(std::string_view word)
{
    const auto it = std::ranges::find_if(word, [](char c) {
        return !(isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '^' || c == '.' || c == '='
                 || c == '&');
    });
    return it == word.end() ? std::string_view::npos : static_cast<std::size_t>(it - word.begin());
}

Guess announce(ReadContext& context, Instrument instrument)
{
    const Text warning =
        instrument.calendar == "CRYPTO"
            ? TM_TEXT("import", "%1 is not in the registry: taken as a new instrument that trades every day")
        : instrument.calendar == "SSE"
            ? TM_TEXT("import", "%1 is not in the registry: taken as a new instrument on the Shanghai calendar")
            : TM_TEXT("import", "%1 is not in the registry: taken as a new instrument on the New York calendar");
    context.warn(Text{warning}.with(instrument.id));
    return {std::move(instrument), false};
}

} // namespace

std::optional<Interval> intervalOfName(std::string_view stem)
{
    struct Word
    {
        std::string_view text;
        Interval interval;
    };
    using enum Interval;
    constexpr std::array<Word, 22> kWords{
        {{"1m", Minute1},     {"1min", Minute1}, {"m1", Minute1},     {"5m", Minute5},     {"5min", Minute5},
         {"m5", Minute5},     {"15m", Minute15}, {"15min", Minute15}, {"m15", Minute15},   {"30m", Minute30},
         {"30min", Minute30}, {"m30", Minute30}, {"60m", Minute60},   {"60min", Minute60}, {"1h", Minute60},
         {"h1", Minute60},    {"1d", Day1},      {"d1", Day1},        {"1w", Week1},       {"1wk", Week1},
         {"1mo", Month1},     {"1month", Month1}}};
    for (const auto token : tokens(stem)) {
        const std::string word = lowered(token);
        const auto it = std::ranges::find(kWords, word, &Word::text);
        if (it != kWords.end())
            return it->interval;
    }
    return std::nullopt;
}

std::optional<Instrument> fedFundsContract(std::string_view symbol)
{
    constexpr std::string_view kMonths = "FGHJKMNQUVXZ";
    constexpr std::array<std::string_view, 12> kNames{"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
    std::string text = uppered(trimmed(symbol));
    if (const auto colon = text.find(':'); colon != std::string::npos)
        text.erase(0, colon + 1);
    if (const auto dot = text.find('.'); dot != std::string::npos)
        text.erase(dot);
    if (text.size() < 5 || !text.starts_with("ZQ"))
        return std::nullopt;
    const auto month = kMonths.find(text[2]);
    const std::string digits = text.substr(3);
    if (month == std::string_view::npos || !std::ranges::all_of(digits, isDigit)
        || (digits.size() != 2 && digits.size() != 4))
        return std::nullopt;
    int year = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), year);
    if (digits.size() == 2)
        year += year < 70 ? 2000 : 1900;
    Instrument contract;
    contract.id = text.substr(0, 3) + digits.substr(digits.size() - 2);
    contract.name = "30-day fed funds, " + std::string{kNames[month]} + ' ' + std::to_string(year);
    contract.assetClass = AssetClass::Future;
    contract.calendar = "CME";
    contract.aliases = {text.substr(0, 3) + std::to_string(year)};
    return contract;
}

Guess instrumentOfSymbol(ReadContext& context, std::string_view symbol)
{
    const std::string text = cleanSymbol(symbol);
    if (const Instrument* known = findInstrument(context.instruments, text))
        return {*known, true};
    if (auto contract = fedFundsContract(text)) {
        const bool known = findInstrument(context.instruments, contract->id) != nullptr;
        return {std::move(*contract), known};
    }
    return announce(context, newInstrument(text));
}

Result<Guess> instrumentOfFile(ReadContext& context, std::string_view symbol)
{
    if (!context.options.instrument.empty())
        return instrumentOfSymbol(context, context.options.instrument);
    if (!trimmed(symbol).empty())
        return instrumentOfSymbol(context, symbol);

    const std::string_view stem = context.table.stem();
    if (const Instrument* known = findInstrument(context.instruments, stem))
        return Guess{*known, true};
    for (const std::string_view title : {" Historical Data", " Stock Price History"})
        if (const auto at = stem.find(title); at != std::string_view::npos)
            if (const Instrument* known = findInstrument(context.instruments, stem.substr(0, at)))
                return Guess{*known, true};
    if (const auto comma = stem.find(','); comma != std::string_view::npos)
        if (const Instrument* known = findInstrument(context.instruments, stem.substr(0, comma)))
            return Guess{*known, true};
    const auto words = tokens(stem);
    for (const auto word : words)
        if (const Instrument* known = findInstrument(context.instruments, word);
            known != nullptr && !isDecoration(word))
            return Guess{*known, true};
    // `BTC-USD_1h`: two words that are one symbol.
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const auto from = static_cast<std::size_t>(words[i].data() - stem.data());
        const auto to = static_cast<std::size_t>(words[i + 1].data() - stem.data()) + words[i + 1].size();
        if (const Instrument* known = findInstrument(context.instruments, stem.substr(from, to - from)))
            return Guess{*known, true};
    }
    for (const auto word : words)
        if (auto contract = fedFundsContract(word))
            return instrumentOfSymbol(context, word);
    for (const auto word : words)
        if (!isDecoration(word) && firstNonSymbol(word) == std::string_view::npos)
            return announce(context, newInstrument(word));
    return fail(ErrorCode::Ambiguous,
                TM_TEXT("import",
                        "neither the file nor its name says which instrument it is. Name it with --instrument, "
                        "for example --instrument SPX"));
}

} // namespace tidemark::importing
