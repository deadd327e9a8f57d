// SPDX-License-Identifier: GPL-3.0-or-later
// Real vendor files: what is taken, flagged and refused of each, against counts made with other tools.
#include "tests/import/import_fixture.h"

#include <QDir>

#include <cmath>
#include <map>

namespace tidemark {
namespace {

struct Expected
{
    std::int64_t taken = 0;
    std::int64_t flagged = 0;
    std::string series; ///< first series, or the kind of the first frame
};

// Rows as the folder's README counts them (the TradingView file has one more than it says); flags counted with a script that
// compares open, high, low and close.
const std::map<std::string, Expected> kTaken{
    {"alphavantage/daily_NVDA.csv", {6132, 0, "NVDA 1d (alphavantage)"}},
    {"alphavantage/intraday_1min_NVDA.csv", {27431, 0, "NVDA 1m (alphavantage)"}},
    {"binance/futures_um/ALGOUSDT-1m-2023-02.csv", {4320, 0, "ALGOUSD 1m (binance-futures)"}},
    {"binance/spot/BTCUSDT-1m-2024-08-05.csv", {1440, 0, "BTCUSD 1m (binance)"}},
    {"binance/spot/BTCUSDT-1m-2025-11-20.csv", {1440, 0, "BTCUSD 1m (binance)"}},
    {"binance/spot/BTCUSDT-1m-2025-11-20.zip", {1440, 0, "BTCUSD 1m (binance)"}},
    {"binance/spot/BTCUSDT-1m-2025-11-21.csv", {1440, 0, "BTCUSD 1m (binance)"}},
    {"binance/spot/BTCUSDT-1m-2025-11.zip", {43200, 0, "BTCUSD 1m (binance)"}},
    {"cboe/COR1M_History.csv", {5090, 0, "COR1M 1d (cboe)"}},
    {"cboe/VIX_History.csv", {9223, 47, "VIX 1d (cboe)"}},
    {"cboe/VVIX_History.csv", {4987, 0, "VVIX 1d (cboe)"}},
    {"cme/fedwatch/FedMeetingHistory_20250821.csv", {251, 0, "published_odds"}},
    {"cme/fedwatch/FedMeeting_20250917.csv", {251, 0, "published_odds"}},
    {"cme/fedwatch/FedMeeting_20251029.csv", {231, 0, "published_odds"}},
    {"cme/fedwatch/FedMeeting_20251210.csv", {251, 0, "published_odds"}},
    {"cme/fedwatch/FedMeeting_20260128.csv", {167, 0, "published_odds"}},
    {"cme/fomc/fomc_data.csv", {285, 0, "meeting"}},
    {"cme/fomc/fomc_data.xlsx", {285, 0, "meeting"}},
    {"cme/fomc/fomc_dates.csv", {57, 0, "meeting"}},
    {"cme/zq_2025-11_prints.csv", {25, 0, "ZQZ25 1d (value)"}},
    {"cme/zq_contracts/ZQZ23.xlsx", {753, 0, "ZQZ23 1d (futures)"}},
    {"cme/zq_csv/ZQZ23.csv", {753, 0, "ZQZ23 1d (futures)"}},
    {"fred/BAMLH0A0HYM2.csv", {1322, 0, "HYOAS 1d (fred)"}},
    {"fred/DFEDTARL.csv", {5525, 0, "DFEDTARL 1d (fred)"}},
    {"fred/DFEDTARU.csv", {5525, 0, "DFEDTARU 1d (fred)"}},
    {"fred/DFF.csv", {26034, 0, "DFF 1d (fred)"}},
    {"fred/FEDFUNDS.csv", {859, 0, "FEDFUNDS 1mo (fred)"}},
    {"fred/PAYEMS.csv", {1026, 0, "PAYEMS 1mo (fred)"}},
    {"fred/UNRATE.csv", {937, 0, "UNRATE 1mo (fred)"}},
    {"fred/date_value/BAMLH0A0HYM2.csv", {7634, 0, "HYOAS 1d (value)"}},
    {"fred/date_value/DFEDTARL.csv", {6311, 0, "DFEDTARL 1d (value)"}},
    {"fred/date_value/DFEDTARU.csv", {6311, 0, "DFEDTARU 1d (value)"}},
    {"fred/date_value/EFFR.csv", {6459, 0, "DFF 1d (value)"}},
    {"fred/date_value/PAYEMS.csv", {1046, 0, "PAYEMS 1mo (value)"}},
    {"fred/date_value/UNRATE.csv", {937, 0, "UNRATE 1mo (value)"}},
    {"intraday/COIN_1min_2025-11-17_2025-11-25.csv", {2645, 0, "COIN 1m (minute)"}},
    {"intraday/MSTR_5min_2025-10-01_2025-12-05.csv", {3630, 0, "MSTR 5m (minute)"}},
    {"intraday/NVDA_1min.csv", {49947, 0, "NVDA 1m (minute)"}},
    {"intraday/QQQ_1min_2025-11-17_2025-11-25.csv", {2727, 0, "QQQ 1m (minute)"}},
    {"intraday/SPY_1min.csv", {49885, 0, "SPY 1m (minute)"}},
    {"investing/S&P 500 Historical Data.csv", {1508, 0, "SPX 1d (investing)"}},
    {"kalshi/kalshi_fed_dec25_hike0_candles.csv", {128, 0, "KALSHI_FED_DEC25_HIKE0 1d (kalshi)"}},
    {"lob/AAPL_2012-06-21_34200000_57600000_message_10.csv", {999, 0, "book_trade"}},
    {"lob/AAPL_2012-06-21_34200000_57600000_orderbook_10.csv", {999, 0, "book_level"}},
    {"lob/binance_btcusdt-depth-snap.csv", {100, 1, "book_level"}}, // bids alone
    {"lob/binance_btcusdt-depth-update.csv", {100, 0, "book_update"}},
    {"lob/tardis_binance-futures_book_snapshot_25_BTCUSDT.csv", {10, 0, "book_level"}},
    {"nasdaq/HistoricalQuotes_AMZN_2020.csv", {22, 0, "AMZN 1d (nasdaq)"}},
    {"options/DIX.csv", {3504, 0, "DIX 1d (squeezemetrics)"}},
    {"options/AAPL options 2025-04-08.csv", {90, 0, "option_quote"}},
    {"options/spx_quotedata.csv", {10519, 0, "option_quote"}}, // the README counts the lines above them
    {"options/spy_quotedata.csv", {1580, 0, "option_quote"}},
    {"polygon/SPY_1m_2025-10-29_2025-11-08.csv", {7218, 0, "SPY 1m (polygon)"}},
    {"stooq/^spx_d.csv", {39546, 0, "SPX 1d (stooq)"}},
    {"tiingo/COIN_1d.csv", {501, 0, "COIN 1d (tiingo)"}},
    {"tradingview/SP_SPX, 1D.csv", {18134, 0, "SPX 1d (tradingview)"}},
    {"valuation/S&P500ForwardPE.csv", {4750, 0, "SPXFPE 1d (value)"}},
    {"valuation/finviz_2025-08-21.csv", {627, 0, "fundamental"}}, // the README counts the header
    {"yahoo/BTC-USD.csv", {4357, 0, "BTCUSD 1d (yahoo)"}},
    {"yahoo/GSPC.csv", {24777, 0, "SPX 1d (yahoo)"}},
    {"yahoo/GSPC_60m.csv", {5068, 0, "SPX 60m (yahoo)"}},
    {"yahoo/GSPC_yahoo_download_1927-2019.csv", {23084, 0, "SPX 1d (yahoo)"}},
    {"yahoo/HYG.csv", {4873, 1, "HYG 1d (yahoo)"}},
    {"yahoo/IWM.csv", {6598, 0, "IWM 1d (yahoo)"}},
    {"yahoo/MSTR.csv", {1586, 0, "MSTR 1d (yahoo)"}},
    {"yahoo/NVDA.csv", {6938, 0, "NVDA 1d (yahoo)"}},
    {"yahoo/VIX.csv", {9230, 0, "VIX 1d (yahoo)"}},
    {"yahoo/^GSPC_1m_2022.csv", {9052, 0, "SPX 1m (yahoo)"}},
    {"yahoo/^NDX.csv", {10273, 0, "NDX 1d (yahoo)"}},
    {"yahoo/yfinance_multiheader/BTC-USD.csv", {182, 0, "BTCUSD 1d (yahoo)"}},
    {"yahoo/yfinance_multiheader/NVDA_1m_2025-05.csv", {1944, 0, "NVDA 1m (yahoo)"}},
    {"yahoo/yfinance_multiheader/SPY_1m_2025-05.csv", {1946, 0, "SPY 1m (yahoo)"}},
    {"yahoo/yfinance_multiheader/^GSPC.csv", {125, 0, "SPX 1d (yahoo)"}},
    {"yahoo/yfinance_multiheader/^IXIC.csv", {125, 0, "IXIC 1d (yahoo)"}},
    {"yahoo/yfinance_multiheader/^KS11.csv", {118, 0, "KS11 1d (yahoo)"}},
    {"yahoo/yfinance_multiheader/^N225.csv", {119, 0, "N225 1d (yahoo)"}},
    {"yahoo/yfinance_multiheader/^RUT.csv", {125, 0, "RUT 1d (yahoo)"}},
    {"yahoo/yfinance_multiheader/^SOX.csv", {125, 0, "SOX 1d (yahoo)"}},
    {"yahoo/yfinance_multiheader/^VIX.csv", {125, 0, "VIX 1d (yahoo)"}},
};

// Files that no reader takes, and the words they are named with.
const std::map<std::string, std::string> kNamed{
    {"README.md", "of no format Tidemark knows"},
    {"cme/expected/cme_day_convention_2023-03-10_computed.csv", "a table of computed meeting probabilities"},
    {"cme/expected/cme_methodology_example_2022-09.csv", "a list of items and values"},
    {"cme/expected/pyfedwatch_2023-03-10.csv", "a table of computed meeting probabilities"},
};

class SharedData : public testing::Test
{
protected:
    void SetUp() override
    {
        m_folder = qEnvironmentVariable("TIDEMARK_SHARED_DATA");
        if (m_folder.isEmpty() || !QDir(m_folder).exists())
            GTEST_SKIP() << "the folder of vendor files is not beside the checkout (TIDEMARK_SHARED_DATA)";
    }
    [[nodiscard]] Result<ImportBatch> read(const std::string& name) const
    {
        return importFile(m_folder + QLatin1Char('/') + QString::fromStdString(name), {}, Progress{});
    }
    QString m_folder;
};

TEST_F(SharedData, EveryFileIsTakenOrNamed)
{
    const auto files = filesBelow({m_folder});
    EXPECT_GE(files.size(), 90);
    for (const QString& path : files) {
        const std::string name = QDir(m_folder).relativeFilePath(path).toStdString();
        const auto batch = importFile(path, {}, Progress{});
        if (const auto named = kNamed.find(name); named != kNamed.end()) {
            ASSERT_FALSE(batch) << name;
            EXPECT_EQ(batch.error().code, ErrorCode::Unsupported);
            EXPECT_NE(sentence(batch).find(named->second), std::string::npos) << sentence(batch);
            continue;
        }
        ASSERT_TRUE(batch) << sentence(batch);
        EXPECT_EQ(batch->provenance.rowsRefused, 0) << name;
        const auto expected = kTaken.find(name);
        if (expected == kTaken.end()) {
            EXPECT_TRUE(name.starts_with("cme/zq_")) << name << " has no expectation";
            EXPECT_GT(batch->provenance.rowsTaken, 700) << name;
            continue;
        }
        EXPECT_EQ(batch->provenance.rowsTaken, expected->second.taken) << name;
        EXPECT_EQ(batch->provenance.rowsFlagged, expected->second.flagged) << name;
        EXPECT_EQ(batch->frames.empty() ? describe(batch->series.at(0).bars->key()) : batch->frames.at(0).kind(),
                  expected->second.series)
            << name;
    }
}

TEST_F(SharedData, ValuesAreThoseOfTheFiles)
{
    const auto closeOn = [&](const std::string& name, Date day) {
        const auto batch = read(name);
        EXPECT_TRUE(batch) << sentence(batch);
        const Bars& bars = *batch->series.at(0).bars;
        return bars.close()[static_cast<Eigen::Index>(lowerIndex(bars.times(), day))];
    };
    const Date eventDay = makeDate(2025, 11, 20);
    EXPECT_NEAR(closeOn("yahoo/GSPC.csv", eventDay), 6538.76, 0.005);
    EXPECT_NEAR(closeOn("yahoo/yfinance_multiheader/^GSPC.csv", eventDay), 6538.76, 0.005);
    EXPECT_NEAR(closeOn("investing/S&P 500 Historical Data.csv", eventDay), 6538.76, 1e-9);
    EXPECT_NEAR(closeOn("cme/zq_2025-11_prints.csv", eventDay), 96.175, 1e-12);

    const auto spy = read("intraday/SPY_1min.csv");
    ASSERT_TRUE(spy);
    const Bars& minutes = *spy->series.at(0).bars;
    const auto open = lowerIndex(minutes.times(), fromNewYork(eventDay, std::chrono::minutes{570}));
    EXPECT_EQ(isoTime(minutes.times()[open]), "2025-11-20T14:30:00Z");
    EXPECT_EQ(minutes.slice({fromNewYork(eventDay, {}), fromNewYork(eventDay + std::chrono::days{1}, {})})->size(),
              390U);

    const auto rate = read("fred/UNRATE.csv");
    const Bars& unemployment = *rate->series.at(0).bars;
    EXPECT_TRUE(std::isnan(
        unemployment.close()[static_cast<Eigen::Index>(lowerIndex(unemployment.times(), makeDate(2025, 10, 1)))]));
}

// The publisher's figures for a cut to 3.50–3.75 %, as the folder's README quotes them.
TEST_F(SharedData, PublishedOddsAreThePublishers)
{
    const auto batch = read("cme/fedwatch/FedMeeting_20251210.csv");
    ASSERT_TRUE(batch) << sentence(batch);
    const Frame& odds = batch->frames.at(0);
    const auto cut = [&](unsigned day) {
        for (std::size_t i = 0; i < odds.rows(); ++i)
            if (odds.dates("date")[i] == makeDate(2025, 11, day) && odds.numbers("lower_bp")[i] == 350)
                return odds.numbers("probability")[i];
        return std::nan("");
    };
    EXPECT_NEAR(cut(19), 0.3007, 5e-5);
    EXPECT_NEAR(cut(20), 0.3907, 5e-5);
    EXPECT_NEAR(cut(21), 0.7100, 5e-5);
    EXPECT_NEAR(cut(25), 0.8521, 5e-5);
    EXPECT_EQ(odds.dates("meeting").front(), makeDate(2025, 12, 10));
}

TEST_F(SharedData, BooksAndFundamentalsAreThoseOfTheFiles)
{
    const auto book = read("lob/AAPL_2012-06-21_34200000_57600000_orderbook_10.csv");
    ASSERT_TRUE(book) << sentence(book);
    const Frame& levels = book->frames.at(0);
    EXPECT_EQ(levels.rows(), 999U * 20U);
    EXPECT_EQ(isoTime(levels.times("time").front()), "2012-06-21T13:30:00.004Z");
    EXPECT_EQ(levels.texts("side")[10], "bid");
    EXPECT_EQ(levels.numbers("price")[0], 585.94);
    EXPECT_EQ(levels.numbers("price")[10], 585.33);
    const auto trades = read("lob/AAPL_2012-06-21_34200000_57600000_message_10.csv");
    ASSERT_TRUE(trades) << sentence(trades);
    EXPECT_EQ(trades->frames.at(0).rows(), 98U + 61U); // executions of visible and hidden orders

    const auto screen = read("valuation/finviz_2025-08-21.csv");
    ASSERT_TRUE(screen) << sentence(screen);
    const Frame& companies = screen->frames.at(0);
    const auto& symbols = companies.texts("symbol");
    const auto nvda = static_cast<std::size_t>(std::ranges::find(symbols, "NVDA") - symbols.begin());
    ASSERT_LT(nvda, symbols.size());
    EXPECT_EQ(companies.numbers("pe")[nvda], 56.95);
    EXPECT_EQ(companies.numbers("forward_pe")[nvda], 29.65);
    EXPECT_EQ(companies.numbers("peg")[nvda], 1.76);
}

TEST_F(SharedData, ContractsAreTheSameFromBothKindsOfFile)
{
    for (const std::string contract : {"ZQF24", "ZQG23", "ZQZ23", "ZQK23"}) {
        const auto sheet = read("cme/zq_contracts/" + contract + ".xlsx");
        const auto text = read("cme/zq_csv/" + contract + ".csv");
        ASSERT_TRUE(sheet && text);
        const Bars& a = *sheet->series.at(0).bars;
        const Bars& b = *text->series.at(0).bars;
        ASSERT_EQ(a.size(), b.size());
        for (Eigen::Index i = 0; i < a.close().size(); ++i)
            ASSERT_NEAR(a.close()[i], b.close()[i], 5.1e-5)
                << contract << " row " << i; // the CSV was rounded to four decimals
    }
    EXPECT_EQ(dump(*read("cme/fomc/fomc_data.xlsx")), dump(*read("cme/fomc/fomc_data.csv")));
}

} // namespace
} // namespace tidemark
