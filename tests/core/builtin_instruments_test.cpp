// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/builtin_instruments.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace tidemark {
namespace {

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

TEST(BuiltinInstruments, EverySymbolNamesOneInstrument)
{
    std::map<std::string, std::string> owner;
    for (const auto& instrument : builtinInstruments()) {
        std::set<std::string> symbols{lower(instrument.id)};
        for (const auto& alias : instrument.aliases)
            symbols.insert(lower(alias));
        for (const auto& symbol : symbols) {
            const auto [it, fresh] = owner.emplace(symbol, instrument.id);
            EXPECT_TRUE(fresh) << symbol << " names " << it->second << " and " << instrument.id;
            const auto* found = findInstrument(builtinInstruments(), symbol);
            ASSERT_NE(found, nullptr) << symbol;
            EXPECT_EQ(found->id, instrument.id);
        }
    }
}

TEST(BuiltinInstruments, AreFoundByVendorsSymbolsWithoutCase)
{
    const auto id = [](std::string_view symbol) {
        const auto* found = findInstrument(builtinInstruments(), symbol);
        return found == nullptr ? std::string{"unknown"} : found->id;
    };
    EXPECT_EQ(id("^gspc"), "SPX");
    EXPECT_EQ(id("s&p 500"), "SPX");
    EXPECT_EQ(id("BTCUSDT"), "BTCUSD");
    EXPECT_EQ(id("bamlh0a0hym2"), "HYOAS");
    EXPECT_EQ(id("nvda.us"), "NVDA");
    EXPECT_EQ(id("SP"), "unknown");
    EXPECT_EQ(id(""), "unknown");
}

TEST(BuiltinInstruments, AreWholeAndOfKnownCalendars)
{
    const std::set<std::string> calendars{"NYSE", "JPX", "KRX", "CME", "CRYPTO", "MACRO"};
    for (const auto& instrument : builtinInstruments()) {
        EXPECT_FALSE(instrument.name.empty()) << instrument.id;
        EXPECT_FALSE(instrument.nameZh.empty()) << instrument.id;
        EXPECT_EQ(instrument.currency.size(), 3U) << instrument.id;
        EXPECT_TRUE(calendars.contains(instrument.calendar)) << instrument.id << " " << instrument.calendar;
        EXPECT_EQ(assetClassFromName(assetClassName(instrument.assetClass)), instrument.assetClass);
        EXPECT_EQ(instrument.assetClass == AssetClass::Crypto, instrument.calendar == "CRYPTO") << instrument.id;
    }
    EXPECT_FALSE(assetClassFromName("poetry"));
}

} // namespace
} // namespace tidemark
