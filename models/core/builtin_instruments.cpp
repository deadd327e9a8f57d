// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/builtin_instruments.h"

#include <algorithm>
#include <cctype>

namespace tidemark {

namespace {

bool sameWithoutCase(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, [](char x, char y) {
        return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
    });
}

} // namespace

std::span<const Instrument> builtinInstruments()
{
    using enum AssetClass;
    static const std::vector<Instrument> instruments{
        {"SPX",
         "S&P 500",
         "标普500",
         Index,
         "NYSE",
         "USD",
         {"^GSPC", "GSPC", "^SPX", "SP_SPX", "SP:SPX", "S&P 500", "S&P500", "INX"}},
        {"NDX", "Nasdaq-100", "纳指100", Index, "NYSE", "USD", {"^NDX", "NASDAQ_NDX", "NASDAQ 100", "NASDAQ-100"}},
        {"IXIC", "Nasdaq Composite", "纳斯达克综合", Index, "NYSE", "USD", {"^IXIC", "NASDAQ COMPOSITE", "COMP"}},
        {"DJI", "Dow Jones Industrial Average", "道琼斯工业", Index, "NYSE", "USD", {"^DJI", "DJIA"}},
        {"RUT", "Russell 2000", "罗素2000", Index, "NYSE", "USD", {"^RUT", "RUSSELL 2000", "US Small Cap 2000"}},
        {"SOX", "PHLX Semiconductor", "费城半导体", Index, "NYSE", "USD", {"^SOX"}},
        {"N225", "Nikkei 225", "日经225", Index, "JPX", "JPY", {"^N225", "NI225", "NIKKEI 225", "^NKX"}},
        {"KS11", "KOSPI", "韩国KOSPI", Index, "KRX", "KRW", {"^KS11", "KOSPI", "^KOSPI"}},
        {"VIX",
         "VIX",
         "VIX",
         Volatility,
         "NYSE",
         "USD",
         {"^VIX", "CBOE VIX", "VIX_HISTORY", "VIXCLS", "CBOE Volatility Index"}},
        {"VVIX", "VVIX", "VVIX", Volatility, "NYSE", "USD", {"^VVIX", "VVIX_HISTORY"}},
        {"COR1M",
         "Cboe 1-month implied correlation",
         "Cboe一个月隐含相关",
         Volatility,
         "NYSE",
         "USD",
         {"COR1M_HISTORY"}},
        {"SPY", "SPY", "SPY", Etf, "NYSE", "USD", {"SPY.US", "AMEX:SPY"}},
        {"QQQ", "QQQ", "QQQ", Etf, "NYSE", "USD", {"QQQ.US"}},
        {"IWM", "IWM", "IWM", Etf, "NYSE", "USD", {"IWM.US"}},
        {"HYG", "HYG", "HYG", Etf, "NYSE", "USD", {"HYG.US"}},
        {"IEF", "IEF", "IEF", Etf, "NYSE", "USD", {"IEF.US"}},
        {"NVDA", "NVIDIA", "英伟达", Equity, "NYSE", "USD", {"NVDA.US", "NVIDIA"}},
        {"AAPL", "Apple", "苹果", Equity, "NYSE", "USD", {"AAPL.US"}},
        {"AMZN", "Amazon", "亚马逊", Equity, "NYSE", "USD", {"AMZN.US"}},
        {"COIN", "Coinbase", "Coinbase", Equity, "NYSE", "USD", {"COIN.US", "COINBASE"}},
        {"MSTR", "Strategy (MSTR)", "Strategy（MSTR）", Equity, "NYSE", "USD", {"MSTR.US", "MICROSTRATEGY"}},
        {"BTCUSD",
         "Bitcoin",
         "比特币",
         Crypto,
         "CRYPTO",
         "USD",
         {"BTC-USD", "BTC_USD", "BTC", "BTCUSDT", "BTC/USD", "XBTUSD", "BITCOIN"}},
        {"ES", "E-mini S&P 500 future", "标普500迷你期货", Future, "CME", "USD", {"ES=F", "ES1!", "CME_MINI:ES1!"}},
        {"ALGOUSD", "Algorand", "Algorand", Crypto, "CRYPTO", "USD", {"ALGOUSDT"}},
        {"DFF", "Effective federal funds rate, daily", "联邦基金有效利率（日）", Rate, "MACRO", "USD", {"EFFR"}},
        {"FEDFUNDS", "Effective federal funds rate, monthly", "联邦基金有效利率（月）", Rate, "MACRO", "USD", {}},
        {"DFEDTARL", "Target range, lower limit", "联邦基金目标区间下限", Rate, "MACRO", "USD", {}},
        {"DFEDTARU", "Target range, upper limit", "联邦基金目标区间上限", Rate, "MACRO", "USD", {}},
        {"HYOAS", "US high-yield OAS", "美国高收益债OAS", Rate, "MACRO", "USD", {"BAMLH0A0HYM2"}},
        {"UNRATE", "Unemployment rate", "失业率", Macro, "MACRO", "USD", {}},
        {"PAYEMS", "Nonfarm payrolls", "非农就业人数", Macro, "MACRO", "USD", {}},
        {"DIX", "Dark index", "暗池指数DIX", Other, "NYSE", "USD", {}},
        {"GEX", "Gamma exposure index", "伽马敞口指数GEX", Other, "NYSE", "USD", {}},
        {"SPXFPE", "S&P 500 forward P/E", "标普500前瞻市盈率", Other, "NYSE", "USD", {"S&P500FORWARDPE"}},
    };
    return instruments;
}

const Instrument* findInstrument(std::span<const Instrument> registry, std::string_view symbol)
{
    const auto matches = [&](const Instrument& instrument) {
        return sameWithoutCase(instrument.id, symbol)
               || std::ranges::any_of(instrument.aliases,
                                      [&](const auto& alias) { return sameWithoutCase(alias, symbol); });
    };
    const auto it = std::ranges::find_if(registry, matches);
    return it == registry.end() ? nullptr : &*it;
}

} // namespace tidemark
