// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes of the vendors, as they write them, and what is broken about a file when it is.
#include "tests/import/import_fixture.h"

#include <cmath>

namespace tidemark {
namespace {

class Vendors : public ImportTest
{
protected:
    /// Imports and expects one series; its bars.
    BarsPtr bars(const std::string& name, const std::string& content, const std::string& format,
                 const std::string& series)
    {
        auto result = import(name, content);
        EXPECT_TRUE(result) << sentence(result);
        if (!result || result->series.empty())
            return nullptr;
        batch = std::move(*result);
        EXPECT_EQ(batch.provenance.formatName, format);
        EXPECT_EQ(describe(batch.series[0].bars->key()), series);
        return batch.series[0].bars;
    }
    [[nodiscard]] bool warned(const std::string& words) const
    {
        return std::ranges::any_of(batch.provenance.warnings,
                                   [&](const Text& text) { return plain(text).find(words) != std::string::npos; });
    }
    ImportBatch batch;
};

TEST_F(Vendors, YahooWebDownload)
{
    const auto spx = bars(
        "^GSPC.csv",
        "Date,Open,High,Low,Close,Adj Close,Volume\n2019-11-21,3108.49,3110.11,3094.55,3103.54,3103.54,3720560000\n"
        "2019-11-22,3111.409912,3112.870117,3099.260010,3110.290039,3110.290039,3226780000\n",
        "Yahoo web download", "SPX 1d (yahoo)");
    ASSERT_TRUE(spx);
    EXPECT_EQ(spx->close()[1], 3110.290039);
    EXPECT_EQ(spx->volume()[1], 3226780000.0);
    EXPECT_EQ(batch.series[0].adjustment, Adjustment::Raw); // an index has no splits
    bars(
        "MSTR.csv",
        "Date,Symbol,Open,High,Low,Close,Adj Close,Volume\n2020-01-02,MSTR,14.284,14.489,14.272,14.431,14.431,276000\n",
        "yfinance, with a symbol column", "MSTR 1d (yahoo)");
    EXPECT_EQ(batch.series[0].adjustment, Adjustment::Splits);
}

TEST_F(Vendors, YahooNullRowsAreGaps)
{
    const auto spx = bars("^GSPC.csv",
                          "Date,Open,High,Low,Close,Adj "
                          "Close,Volume\n2019-11-21,null,null,null,null,null,null\n2019-11-22,1,2,1,1.5,1.5,3\n",
                          "Yahoo web download", "SPX 1d (yahoo)");
    ASSERT_TRUE(spx);
    EXPECT_TRUE(std::isnan(spx->close()[0]));
    EXPECT_EQ(batch.provenance.rowsFlagged, 1);
}

TEST_F(Vendors, YfinanceLowerCase)
{
    const auto nvda = bars("NVDA.csv",
                           "date,open,high,low,close,volume\n1999-01-22,0.0400626315309799,0.04471264318193,0."
                           "0355316644629031,0.0375590622425079,2714688000\n",
                           "yfinance, lower case", "NVDA 1d (yahoo)");
    ASSERT_TRUE(nvda);
    EXPECT_EQ(nvda->close()[0], 0.0375590622425079);
    EXPECT_EQ(batch.series[0].adjustment, Adjustment::Unknown);
    EXPECT_TRUE(warned("yfinance adjusts prices"));
    bars("^NDX.csv",
         "Date,Open,High,Low,Close\n1985-10-01,110.62000274658203,112.16000366210938,110.56500244140625,112."
         "13999938964844\n",
         "yfinance", "NDX 1d (yahoo)");
    EXPECT_EQ(batch.series[0].bars->volume().size(), 0);
    EXPECT_FALSE(warned("yfinance adjusts"));
}

TEST_F(Vendors, YfinanceIntradayWithOffset)
{
    const auto spx = bars("GSPC_60m.csv",
                          "Datetime,Open,High,Low,Close,Volume,Dividends,Stock Splits\n2023-11-03 "
                          "14:30:00-04:00,4310.6,4323.6,4302.7,4311.8,0,0.0,0.0\n"
                          "2023-11-03 15:30:00-04:00,4311.8,4330.8,4307.9,4326.1,228443934,0.0,0.0\n2023-11-06 "
                          "09:30:00-05:00,4311.8,4330.8,4307.9,4326.1,1,0.0,0.0\n"
                          "2023-11-06 10:30:00-05:00,4311.8,4330.8,4307.9,4326.1,1,0.0,0.0\n",
                          "yfinance, with dividends and splits", "SPX 60m (yahoo)");
    ASSERT_TRUE(spx);
    EXPECT_EQ(isoTime(spx->times()[0]), "2023-11-03T18:30:00Z");
    EXPECT_EQ(isoTime(spx->times()[2]), "2023-11-06T14:30:00Z");
}

TEST_F(Vendors, YfinanceDailyWithOffsetKeepsTheLocalDate)
{
    const auto n225 = bars("^N225.csv",
                           "Date,Open,High,Low,Close,Volume,Dividends,Stock Splits\n2025-11-20 "
                           "00:00:00+09:00,1,2,1,1.5,1,0.0,0.0\n2025-11-21 00:00:00+09:00,1,2,1,1.5,1,0.0,0.0\n",
                           "yfinance, with dividends and splits", "N225 1d (yahoo)");
    ASSERT_TRUE(n225);
    EXPECT_EQ(isoTime(n225->times()[0]), "2025-11-20T00:00:00Z");
}

TEST_F(Vendors, YfinanceThreeHeaderLines)
{
    const auto btc =
        bars("btc.csv",
             "Price,Close,High,Low,Open,Volume\r\nTicker,BTC-USD,BTC-USD,BTC-USD,BTC-USD,BTC-USD\r\nDate,,,,,\r\n"
             "2025-09-07,111167.6171875,111591.078125,110211.625,110221.328125,24618007520\r\n",
             "yfinance, three header lines", "BTCUSD 1d (yahoo)");
    ASSERT_TRUE(btc);
    EXPECT_EQ(btc->open()[0], 110221.328125);
    EXPECT_EQ(btc->close()[0], 111167.6171875);

    bars("two.csv",
         "Price,Close,Close,Open,Open\nTicker,NVDA,SPY,NVDA,SPY\nDatetime,,,,\n2025-05-09 "
         "13:44:00+00:00,117.5,566.2,117.6,566.5\n2025-05-09 13:45:00+00:00,117.5,,117.6,\n",
         "yfinance, three header lines", "NVDA 1m (yahoo)");
    ASSERT_EQ(batch.series.size(), 2U);
    EXPECT_EQ(batch.series[1].bars->key().instrument, "SPY");
    EXPECT_TRUE(std::isnan(batch.series[1].bars->close()[1]));
    EXPECT_EQ(sentence(import("x.csv", "Price,Close,Open\nTicker,NVDA,SPY\nDate,,\n2025-05-09,1,2\n")),
              "x.csv: line 1: there is no column Close for SPY");
}

TEST_F(Vendors, Stooq)
{
    const auto spx = bars(
        "^spx_d.csv",
        "Date,Open,High,Low,Close,Volume\r\n1789-05-01,0.51,0.51,0.51,0.51,0\r\n1789-06-01,0.51,0.51,0.51,0.51,0\r\n",
        "Stooq download", "SPX 1mo (stooq)");
    ASSERT_TRUE(spx);
    EXPECT_EQ(isoTime(spx->times()[0]), "1789-05-01T00:00:00Z");
    bars("nvda_us_d.csv", "Date,Open,High,Low,Close,Volume\n2025-11-20,195.95,196,180,180.64,1\n", "Stooq download",
         "NVDA 1d (stooq)");
    EXPECT_TRUE(warned("Stooq adjusts"));
    ImportOptions utc;
    utc.zone = "UTC";
    const auto bulk = import("data.txt",
                             "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\nNVDA.US,5,"
                             "20251120,153000,1,2,1,1.5,9,0\nNVDA.US,5,20251120,153500,1,2,1,1.5,9,0\n",
                             utc);
    ASSERT_TRUE(bulk) << sentence(bulk);
    EXPECT_EQ(describe(bulk->series[0].bars->key()), "NVDA 5m (stooq)");
    EXPECT_EQ(isoTime(bulk->series[0].bars->times()[1]), "2025-11-20T15:35:00Z");
}

TEST_F(Vendors, Investing)
{
    const auto spx = bars("S&P 500 Historical Data.csv",
                          "\xEF\xBB\xBF\"Date\",\"Price\",\"Open\",\"High\",\"Low\",\"Vol.\",\"Change "
                          "%\"\n\"12/31/2025\",\"6,845.50\",\"6,898.82\",\"6,901.42\",\"6,844.55\",\"\",\"-0.74%\"\n"
                          "\"12/30/2025\",\"6,896.24\",\"6,900.44\",\"6,913.25\",\"6,893.47\",\"\",\"-0.14%\"",
                          "Investing.com", "SPX 1d (investing)");
    ASSERT_TRUE(spx);
    EXPECT_EQ(isoTime(spx->times()[0]), "2025-12-30T00:00:00Z");
    EXPECT_EQ(spx->close()[1], 6845.5);
    EXPECT_EQ(spx->volume().size(), 0);
    EXPECT_EQ(told(batch, IssueKind::Note),
              (std::vector<std::string>{
                  "line 0: the last line has no line end: if the file was cut off, its last number may be short"}));
    const auto nvda = bars("NVDA Historical Data.csv",
                           "\"Date\",\"Price\",\"Open\",\"High\",\"Low\",\"Vol.\",\"Change "
                           "%\"\n\"11/20/2025\",\"180.64\",\"195.95\",\"196.00\",\"179.85\",\"343.50M\",\"-3.15%\"\n",
                           "Investing.com", "NVDA 1d (investing)");
    EXPECT_EQ(nvda->volume()[0], 343.5e6);
}

TEST_F(Vendors, TradingView)
{
    const auto spx = bars("SP_SPX, 1D.csv",
                          "time,open,high,low,close,Volume,Volume "
                          "MA\r\n-630927000,16.66,16.66,16.66,16.66,1260000,63000\r\n-630840600,16.85,16.85,16.85,16."
                          "85,1890000,157500\r\n"
                          "1638887400,4631.97,4694.04,4631.97,4686.76,2400000000,2308800000\r\n",
                          "TradingView export", "SPX 1d (tradingview)");
    ASSERT_TRUE(spx);
    EXPECT_EQ(isoTime(spx->times()[0]), "1950-01-03T00:00:00Z"); // 09:30 in New York
    EXPECT_EQ(isoTime(spx->times()[2]), "2021-12-07T00:00:00Z");
    const auto minutes = bars("BATS_SPY, 5.csv",
                              "time,open,high,low,close,Volume\n2025-11-20T09:30:00-05:00,1,2,1,1.5,1\n2025-11-20T09:"
                              "35:00-05:00,1,2,1,1.5,1\n",
                              "TradingView export", "SPY 5m (tradingview)");
    EXPECT_EQ(isoTime(minutes->times()[0]), "2025-11-20T14:30:00Z");
}

TEST_F(Vendors, NasdaqAlphaVantageTiingoPolygon)
{
    const auto amzn = bars("HistoricalQuotes_AMZN_2020.csv",
                           "Date, Close/Last, Volume, Open, High, Low\n10/07/2020, $3204.4, 3466687, $3191, $3205.33, "
                           "$3140\n10/06/2020, $3176.4, 4212005, $3189.87, $3198.75, $3121.94\n",
                           "Nasdaq.com", "AMZN 1d (nasdaq)");
    ASSERT_TRUE(amzn);
    EXPECT_EQ(isoTime(amzn->times()[1]), "2020-10-07T00:00:00Z"); // the vendor writes month first
    EXPECT_EQ(amzn->open()[1], 3191.0);

    bars("daily_NVDA.csv",
         "timestamp,open,high,low,close,volume\n2024-03-15,869.3000,895.4600,862.5700,878.3650,64208616\n",
         "Alpha Vantage, daily", "NVDA 1d (alphavantage)");
    EXPECT_EQ(batch.series[0].adjustment, Adjustment::Raw);
    const auto minute = bars(
        "intraday_1min_NVDA.csv",
        "timestamp,open,high,low,close,volume\n2021-01-08 09:32:00,1,2,1,1.5,336\n2021-01-08 09:31:00,1,2,1,1.4,204\n",
        "Alpha Vantage, intraday", "NVDA 1m (alphavantage)");
    EXPECT_EQ(isoTime(minute->times()[0]), "2021-01-08T14:30:00Z"); // 09:31 is the end of the first bar
    EXPECT_EQ(minute->close()[0], 1.4);
    EXPECT_TRUE(warned("stamps bars with their end"));

    const auto coin =
        bars("COIN_1d.csv",
             "date,Close,High,Low,Open,Volume,Adjclose,Adjhigh,Adjlow,Adjopen,Adjvolume,Divcash,Splitfactor\n2024-04-"
             "01 00:00:00+00:00,252.11,268.81,249.2238,261.87,9580480,25.211,26.881,24.92238,26.187,95804800,0.0,1.0\n",
             "Tiingo, end of day", "COIN 1d (tiingo)");
    EXPECT_EQ(coin->close()[0], 252.11);
    EXPECT_EQ(batch.series[0].adjustment, Adjustment::Raw);

    const auto spy = bars(
        "x.csv",
        "datetime,open,high,low,close,volume,ticker\n2025-10-29 "
        "08:00:00,688.98,689.04,688.96,689.02,7518.0,spy\n2025-10-29 08:01:00,688.95,689.01,688.95,689.0,1949.0,spy\n",
        "Polygon aggregates", "SPY 1m (polygon)");
    EXPECT_EQ(isoTime(spy->times()[0]), "2025-10-29T08:00:00Z");
    EXPECT_TRUE(warned("Polygon writes UTC"));
    bars("SPY.csv",
         "v,vw,o,c,h,l,t,n\n7518,689.0,688.98,689.02,689.04,688.96,1761724800000,12\n1949,689.0,688.95,689.0,689.01,"
         "688.95,1761724860000,3\n",
         "Polygon aggregates", "SPY 1m (polygon)");
}

TEST_F(Vendors, Binance)
{
    const auto spot = bars("BTCUSDT-1m-2025-11-20.csv",
                           "1763596800000000,91554.96000000,91557.59000000,91521.87000000,91521.88000000,17.26485000,"
                           "1763596859999999,1580476.40833930,2944,2.19457000,200896.25048690,0\n",
                           "Binance spot klines", "BTCUSD 1m (binance)");
    ASSERT_TRUE(spot);
    EXPECT_EQ(isoTime(spot->times()[0]), "2025-11-20T00:00:00Z");
    // A file that runs over the change from milliseconds to microseconds.
    const auto both = bars(
        "BTCUSDT-1m.csv",
        "1735689540000,1,2,1,1.5,1,1735689599999,1,1,1,1,0\n1735689600000000,1,2,1,1.5,1,1735689659999999,1,1,1,1,0\n",
        "Binance spot klines", "BTCUSD 1m (binance)");
    EXPECT_EQ(isoTime(both->times()[0]), "2024-12-31T23:59:00Z");
    EXPECT_EQ(isoTime(both->times()[1]), "2025-01-01T00:00:00Z");
    bars("ALGOUSDT-1m-2023-02.csv",
         "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,"
         "ignore\n1675209600000,0.2413,0.2418,0.2413,0.2418,283971.0,1675209659999,68569.21705,270,179373.9,43319."
         "35309,0\n",
         "Binance futures klines", "ALGOUSD 1m (binance-futures)");
    bars("ETHUSDT-1h-2025-11.csv", "1763596800000000,1,2,1,1.5,1,1763600399999999,1,1,1,1,0\n", "Binance spot klines",
         "ETHUSDT 60m (binance)");
    ASSERT_TRUE(batch.series[0].instrument);
    EXPECT_EQ(batch.series[0].instrument->calendar, "CRYPTO");
    EXPECT_TRUE(warned("ETHUSDT is not in the registry: taken as a new instrument that trades every day"));
}

TEST_F(Vendors, Cboe)
{
    const auto vix = bars("VIX_History.csv",
                          "DATE,OPEN,HIGH,LOW,CLOSE\n01/02/1990,17.240000,17.240000,17.240000,17.240000\n01/03/"
                          "1990,18.190000,18.190000,18.190000,18.190000\n",
                          "Cboe index history", "VIX 1d (cboe)");
    ASSERT_TRUE(vix);
    EXPECT_EQ(isoTime(vix->times()[1]), "1990-01-03T00:00:00Z"); // Cboe writes month first: not asked
    const auto vvix =
        bars("download.csv", "DATE,VVIX\n03/06/2006,71.73\n03/15/2006,15.71\n03/16/2006,27.94\n03/17/2006,28.1\n",
             "Cboe index history, closes", "VVIX 1d (cboe)");
    EXPECT_EQ(vvix->open().size(), 0);
}

TEST_F(Vendors, Fred)
{
    const auto rate =
        bars("download.csv", "observation_date,UNRATE\n2025-09-01,4.4\n2025-10-01,\n2025-11-01,.\n2025-12-01,4.5\n",
             "FRED graph download", "UNRATE 1mo (fred)");
    ASSERT_TRUE(rate);
    EXPECT_EQ(rate->size(), 4U);
    EXPECT_TRUE(std::isnan(rate->close()[1]));
    EXPECT_TRUE(std::isnan(rate->close()[2]));
    EXPECT_EQ(batch.provenance.rowsFlagged, 0);
    bars("old.csv", "DATE,DFEDTARU\n2008-12-16,0.25\n2008-12-17,0.25\n", "FRED graph download", "DFEDTARU 1d (fred)");
    bars("two.csv", "observation_date,DFEDTARL,DFEDTARU\n2008-12-16,0.00,0.25\n2008-12-17,-0.10,0.25\n",
         "FRED graph download", "DFEDTARL 1d (fred)");
    EXPECT_EQ(batch.series.size(), 2U);
    EXPECT_EQ(batch.provenance.rowsFlagged, 0); // a rate may be negative
    bars("GDPC1.csv", "observation_date,GDPC1\n2025-01-01,23500\n2025-04-01,23700\n", "FRED graph download",
         "GDPC1 irregular (fred)");
    EXPECT_EQ(batch.series[0].instrument->calendar, "MACRO");
    bars("PAYEMS.csv", "Date,Value\n1939-01-01,29923.0\n1939-02-01,30100.0\n", "Date and value", "PAYEMS 1mo (value)");
}

TEST_F(Vendors, FedFundsFutures)
{
    bars("ZQZ23.csv",
         "Date,Open,High,Low,Close,Volume,OpenInterest,Symbol\n2020-09-21,99.985,99.985,99.985,99.985,0,0,ZQZ23\n",
         "Futures by contract", "ZQZ23 1d (futures)");
    const auto prints = import("zq_2025-11_prints.csv",
                               "date,symbol,close,source_column\n2025-11-20,ZQZ2025,96.175,close\n2025-11-21,ZQZ2025,"
                               "96.220,close\n2025-11-24,ZQX2025,96.1225,close\n2025-11-20,EFFR,3.88,close\n");
    ASSERT_TRUE(prints) << sentence(prints);
    ASSERT_EQ(prints->series.size(), 3U);
    EXPECT_EQ(prints->series[0].bars->key().instrument, "ZQZ25");
    EXPECT_EQ(prints->series[1].bars->key().instrument, "ZQX25");
    EXPECT_EQ(prints->series[2].bars->key().instrument, "DFF");
    EXPECT_EQ(prints->series[0].instrument->calendar, "CME");
    ImportOptions options;
    options.instrument = "ZQZ25";
    EXPECT_EQ(
        import("p.csv", "date,symbol,close\n2025-11-20,ZQZ2025,96\n2025-11-20,ZQX2025,96\n", options).error().code,
        ErrorCode::Usage);
}

TEST_F(Vendors, FedWatchOneMeeting)
{
    const auto odds = import("FedMeeting_20251210.csv",
                             "Date,(325-350),(350-375),(375-400),(400-425)\n11/19/2025,0.000000,0.300700,0.699300,\n11/"
                             "21/2025,0.000000,0.710000,0.290000,0.000000\n11/24/2025,0.0,0.9,0.3,\n");
    ASSERT_TRUE(odds) << sentence(odds);
    ASSERT_EQ(odds->frames.size(), 1U);
    const Frame& frame = odds->frames[0];
    // Bands that never had a chance (325-350 and 400-425) are no statement.
    EXPECT_EQ(frame.rows(), 6U);
    EXPECT_EQ(frame.dates("meeting")[0], makeDate(2025, 12, 10));
    EXPECT_EQ(frame.dates("date")[0], makeDate(2025, 11, 19));
    EXPECT_EQ(frame.numbers("lower_bp")[0], 350.0);
    EXPECT_EQ(frame.numbers("upper_bp")[0], 375.0);
    EXPECT_EQ(frame.numbers("probability")[0], 0.3007);
    EXPECT_EQ(told(*odds, IssueKind::Flagged),
              (std::vector<std::string>{"line 4: the probabilities for the meeting of 10 Dec 2025 add up to 120.00%"}));
    EXPECT_EQ(odds->provenance.rowsTaken, 3);
}

TEST_F(Vendors, FedWatchManyMeetings)
{
    const auto odds =
        import("FedMeetingHistory_20250821.csv", ",History for 17 Sep 2025 Fed meeting,,,History for 29 Oct 2025 Fed "
                                                 "meeting,\nDate,(375-400),(400-425),(425-450),(375-400),(400-425)"
                                                 "\n2025/8/19,0.0,0.85,0.15,0.4,0.6\n2025/8/20,0.0,0.82,0.18,,\n");
    ASSERT_TRUE(odds) << sentence(odds);
    const Frame& frame = odds->frames[0];
    EXPECT_EQ(frame.rows(), 6U);
    EXPECT_EQ(frame.dates("meeting")[0], makeDate(2025, 9, 17));
    EXPECT_EQ(frame.dates("meeting")[5], makeDate(2025, 10, 29));
    EXPECT_EQ(odds->provenance.formatName, "CME FedWatch, several meetings");
}

TEST_F(Vendors, FedWatchBrokenInEachWay)
{
    const std::string body = "Date,(350-375),(375-400)\n2025-11-19,0.3,0.7\n";
    EXPECT_EQ(sentence(import("odds.csv", body)),
              "odds.csv: neither the file's name nor a title line says which meeting it is about. Give the file its "
              "name back, such as FedMeeting_20251210.csv");
    std::string rows = "Date,(350-375),(375-400)\n";
    for (int day = 10; day < 20; ++day)
        rows += "2025-11-" + std::to_string(day) + ",0.3,0.7\n";
    const auto wrong = import("FedMeeting_20251210.csv", rows + "2025-11-24,1.3,0.1\n2025-11-25,x,0.1\n");
    ASSERT_TRUE(wrong) << sentence(wrong);
    EXPECT_EQ(told(*wrong, IssueKind::Refused),
              (std::vector<std::string>{"line 12 (350-375) «1.3»: this is no probability between 0 and 1",
                                        "line 13 (350-375) «x»: this is no probability between 0 and 1"}));
    EXPECT_EQ(sentence(import("FedMeeting_20251210.csv", "Date,(350-375),(375-400)\n1/2/2025,0.3,0.7\n")),
              "FedMeeting_20251210.csv: dates such as “1/2/2025” read as day/month or as month/day, and no row settles "
              "it. Say which with --date-order dmy or --date-order mdy");
}

TEST_F(Vendors, FomcDates)
{
    const auto meetings =
        import("fomc_dates.csv",
               "start_date,end_date,meeting_type,has_projection_materials,source\n2025-12-09,2025-12-10,regular,True,"
               "x\n2025-08-22,2025-08-22,notation_vote,False,x\n2026-01-27,2026-01-28,regular,,x\n"
               "2026-03-17,2026-03-18,regular,True,x\n2026-04-28,2026-04-29,regular,False,x\n2026-06-16,2026-06-15,"
               "regular,True,x\n");
    ASSERT_TRUE(meetings) << sentence(meetings);
    const Frame& frame = meetings->frames[0];
    ASSERT_EQ(frame.rows(), 5U);
    EXPECT_EQ(frame.dates("end")[0], makeDate(2025, 8, 22)); // in key order
    EXPECT_EQ(frame.numbers("scheduled")[0], 0.0);
    EXPECT_EQ(frame.numbers("projections")[1], 1.0);
    EXPECT_TRUE(std::isnan(frame.numbers("projections")[2]));
    EXPECT_EQ(told(*meetings, IssueKind::Refused),
              (std::vector<std::string>{"line 7 start_date «2026-06-16»: the meeting begins after it ends"}));

    const auto decisions = import("fomc_data.csv", "FOMCDate,Time,Actual,Forecast,Previous\n2024-12-18,13:00,,,\n2023-"
                                                   "02-01,14:00,4.75%,4.75%,4.50%\n2022-12-14,14:00\n");
    ASSERT_TRUE(decisions) << sentence(decisions);
    EXPECT_EQ(decisions->frames[0].numbers("tentative"), (std::vector<double>{1.0, 0.0, 1.0}));
}

TEST_F(Vendors, PublishedLevels)
{
    const auto levels =
        import("cta_levels.csv", "published,as_of_close,short_term,medium_term,long_term,source\n2025-09-29,2025-09-26,"
                                 "6498,6225,5833,\"desk, September\"\n2025-11-20,2025-11-20,,6456,,outline\n");
    ASSERT_TRUE(levels) << sentence(levels);
    const Frame& frame = levels->frames[0];
    ASSERT_EQ(frame.rows(), 4U);
    EXPECT_EQ(frame.texts("desk")[0], "desk, September");
    EXPECT_EQ(frame.texts("horizon")[3], "medium");
    EXPECT_EQ(frame.numbers("level")[3], 6456.0);
    EXPECT_EQ(
        sentence(import(
            "cta_levels.csv",
            "published,as_of_close,short_term,medium_term,long_term,source\n2025-09-29,2025-09-26,-5,6225,5833,x\n")),
        "cta_levels.csv: 1 of 1 rows cannot be read (line 2: this is no price level). Correct the file, or take the "
        "rest with --insist");
}

TEST_F(Vendors, DixKalshiAndPlainValues)
{
    const auto dix = import("DIX.csv", "date,price,dix,gex\n2011-05-02,1361.219971,0.37884209915686345,1897312571."
                                       "4860\n2011-05-03,1356.6,0.3834,-1859730656.13\n");
    ASSERT_TRUE(dix) << sentence(dix);
    ASSERT_EQ(dix->series.size(), 2U);
    EXPECT_EQ(dix->series[1].bars->key().instrument, "GEX");
    EXPECT_EQ(dix->provenance.rowsTaken, 2);
    const auto kalshi = import("kalshi_fed_dec25_hike0_candles.csv",
                               "timestamp,price_raw,implied_prob,volume,open_interest\r\n2025-08-06 "
                               "04:00:00+00:00,,,0,0\r\n2025-08-07 04:00:00+00:00,3.0,0.03,10,10\r\n");
    ASSERT_TRUE(kalshi) << sentence(kalshi);
    EXPECT_EQ(describe(kalshi->series[0].bars->key()), "KALSHI_FED_DEC25_HIKE0 1d (kalshi)");
    bars("S&P500ForwardPE.csv", "date,forward_pe\n1990-01-02,15.728\n1990-01-05,15.4\n", "Date and value",
         "SPXFPE 1d (value)");
}

TEST_F(Vendors, ReadersAreListed)
{
    const auto list = readers();
    ASSERT_GE(list.size(), 20U);
    for (const auto& reader : list)
        EXPECT_TRUE(!reader.id.empty() && !reader.name.empty() && !reader.brings.empty());
}

} // namespace
} // namespace tidemark
