// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/text.h"

#include <string>
#include <vector>

namespace tidemark {

enum class AssetClass { Index, Equity, Etf, Crypto, Future, Rate, Volatility, Macro, Other };

/// What is observed. `calendar` names the exchange calendar: NYSE, CRYPTO, JPX, KRX, CME, MACRO.
struct Instrument
{
    std::string id;
    std::string name;   ///< English
    std::string nameZh; ///< Chinese; empty: as the English
    AssetClass assetClass = AssetClass::Other;
    std::string calendar = "NYSE";
    std::string currency = "USD";
    std::vector<std::string> aliases; ///< vendors' symbols and titles, compared without case: `^GSPC`, `S&P 500`
};

/// `index`, `equity` … as the store writes it.
[[nodiscard]] std::string_view assetClassName(AssetClass assetClass);
[[nodiscard]] std::optional<AssetClass> assetClassFromName(std::string_view name);

} // namespace tidemark
