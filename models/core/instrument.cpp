// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/instrument.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tidemark {

namespace {
constexpr std::array<std::pair<AssetClass, std::string_view>, 9> kNames{{{AssetClass::Index, "index"},
                                                                         {AssetClass::Equity, "equity"},
                                                                         {AssetClass::Etf, "etf"},
                                                                         {AssetClass::Crypto, "crypto"},
                                                                         {AssetClass::Future, "future"},
                                                                         {AssetClass::Rate, "rate"},
                                                                         {AssetClass::Volatility, "volatility"},
                                                                         {AssetClass::Macro, "macro"},
                                                                         {AssetClass::Other, "other"}}};
} // namespace

std::string_view assetClassName(AssetClass assetClass)
{
    const auto it = std::ranges::find(kNames, assetClass, [](const auto& row) { return row.first; });
    return it == kNames.end() ? "other" : it->second;
}

std::optional<AssetClass> assetClassFromName(std::string_view name)
{
    const auto it = std::ranges::find(kNames, name, [](const auto& row) { return row.second; });
    return it == kNames.end() ? std::nullopt : std::optional{it->first};
}

} // namespace tidemark
