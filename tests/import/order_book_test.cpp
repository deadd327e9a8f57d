// SPDX-License-Identifier: GPL-3.0-or-later
// Order books and fundamentals: the shapes vendors write, and what is said of broken ones.
#include "tests/import/import_fixture.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace tidemark {
namespace {

constexpr const char* kMessages = "AAPL_2012-06-21_34200000_57600000_message_2.csv";
constexpr const char* kBook = "AAPL_2012-06-21_34200000_57600000_orderbook_2.csv";

class OrderBooks : public ImportTest
{
protected:
    /// `side level price size` of the rows of a book_level frame, by sequence.
    static std::vector<std::string> levels(const Frame& frame)
    {
        std::vector<std::string> out;
        for (std::size_t i = 0; i < frame.rows(); ++i) {
            std::ostringstream row;
            row.precision(12);
            row << frame.numbers("sequence")[i] << ' ' << frame.texts("side")[i] << ' ' << frame.numbers("level")[i]
                << ' ' << frame.numbers("price")[i] << ' ' << frame.numbers("size")[i];
            out.push_back(row.str());
        }
        return out;
    }
};

TEST_F(OrderBooks, LobsterMessagesGiveTheTrades)
{
    const auto batch = import(kMessages, "34200.004241176,1,16113575,18,5853300,1\n"
                                         "34200.117399999,4,16113575,10,5853300,1\n"
                                         "34200.2,5,0,7,5853400,-1\n"
                                         "34200.3,6,-1,500,5853300,-1\n"
                                         "34201,7,0,0,-1,-1\n");
    ASSERT_TRUE(batch) << sentence(batch);
    EXPECT_EQ(batch->provenance.rowsTaken, 5);
    const Frame& trades = batch->frames.at(0);
    ASSERT_EQ(trades.rows(), 2U);
    EXPECT_EQ(trades.texts("instrument")[0], "AAPL");
    EXPECT_EQ(isoTime(trades.times("time")[0]),
              "2012-06-21T13:30:00.117Z"); // 09:30:00.117 in New York, cut, not rounded
    EXPECT_EQ(trades.numbers("price")[0], 585.33);
    EXPECT_EQ(trades.numbers("direction")[0], -1.0); // a resting buy order was hit: the seller took
    EXPECT_EQ(trades.numbers("direction")[1], 1.0);
    EXPECT_EQ(trades.numbers("sequence")[1], 3.0); // the row, which is that of the book after it
    EXPECT_EQ(told(*batch, IssueKind::Note),
              (std::vector<std::string>{"line 0: 1 trades of auctions have no side that took and are left out",
                                        "line 5: trading was halted or resumed here"}));
}

TEST_F(OrderBooks, LobsterMessagesThatAreBroken)
{
    std::string many;
    for (int i = 0; i < 20; ++i)
        many += "34200.0" + std::to_string(i) + ",4,1,10,5853300,1\n";
    const auto batch =
        import(kMessages,
               many + "noon,4,1,10,5853300,1\n34201,9,1,10,5853300,1\n34202,4,1,0,5853300,1\n34203,4,1,1,5853300,0\n");
    ASSERT_TRUE(batch) << sentence(batch);
    EXPECT_EQ(told(*batch, IssueKind::Refused),
              (std::vector<std::string>{
                  "line 21 column 1 «noon»: this is no number of seconds after midnight",
                  "line 22 column 2 «9»: this is no type of event between 1 and 7",
                  "line 23 column 4 «0»: an execution has a size, a price and a direction of 1 or −1",
                  "line 24 column 6 «0»: an execution has a size, a price and a direction of 1 or −1"}));
    EXPECT_EQ(sentence(import(kMessages, "34200.1,1,1,10,5853300,1\n")),
              std::string{kMessages} + ": none of the messages is an execution: there are no trades in it");
    EXPECT_NE(sentence(import("messages.csv", many)).find("name the day with --date"), std::string::npos);
    ImportOptions named;
    named.date = "2012-06-21";
    named.instrument = "AAPL";
    const auto settled = import("messages.csv", many, named);
    ASSERT_TRUE(settled) << sentence(settled);
    EXPECT_EQ(settled->frames.at(0).rows(), 20U);
}

TEST_F(OrderBooks, LobsterBooksTakeTheirTimesFromTheMessages)
{
    const std::string book = "5859400,200,5853300,18,5859800,200,5853000,150\n"
                             "5859400,100,5853300,18,9999999999,0,-9999999999,0\n";
    const auto alone = import(kBook, book);
    ASSERT_FALSE(alone);
    EXPECT_EQ(alone.error().code, ErrorCode::NotFound);
    EXPECT_NE(sentence(alone).find(std::string{"message file “"} + kMessages + "”"), std::string::npos)
        << sentence(alone);

    write(kMessages, "34200.004241176,1,1,18,5853300,1\n34200.5,4,2,100,5859400,-1\n");
    const auto pair = import(kBook, book);
    ASSERT_TRUE(pair) << sentence(pair);
    EXPECT_EQ(levels(pair->frames.at(0)),
              (std::vector<std::string>{"1 ask 1 585.94 200", "1 ask 2 585.98 200", "1 bid 1 585.33 18",
                                        "1 bid 2 585.3 150", "2 ask 1 585.94 100", "2 bid 1 585.33 18"}));
    EXPECT_EQ(isoTime(pair->frames.at(0).times("time")[4]), "2012-06-21T13:30:00.500Z");

    const auto zipped = import("AAPL.zip", zipOf({{std::string{"day/"} + kMessages,
                                                   "34200.004241176,1,1,18,5853300,1\n34200.5,4,2,100,5859400,-1\n"},
                                                  {std::string{"day/"} + kBook, book}}));
    ASSERT_TRUE(zipped) << sentence(zipped);
    ASSERT_EQ(zipped->frames.size(), 2U);
    EXPECT_EQ(zipped->frames[1].rows(), 6U);
}

TEST_F(OrderBooks, LobsterBooksThatAreBroken)
{
    std::string messages;
    std::string book;
    for (int i = 0; i < 12; ++i) {
        messages += std::to_string(34200 + i) + ",1,1,18,5853300,1\n";
        book += i == 3   ? "5853200,200,5853300,18\n" // crossed
                : i == 5 ? "5859400,0,5853300,18\n"
                         : "5859400,200,5853300,18\n";
    }
    messages.replace(0, 5, "start");
    write("AAPL_2012-06-21_1_2_message_1.csv", messages);
    const auto batch = import("AAPL_2012-06-21_1_2_orderbook_1.csv", book);
    ASSERT_TRUE(batch) << sentence(batch);
    EXPECT_EQ(told(*batch, IssueKind::Refused),
              (std::vector<std::string>{"line 1: the row of the message file has no time",
                                        "line 6 column 1 «5859400»: a level has a price and a size above zero"}));
    EXPECT_EQ(told(*batch, IssueKind::Flagged),
              (std::vector<std::string>{"line 4: the best bid 585.3300 is not below the best ask 585.3200"}));
    const auto longer = import("AAPL_2012-06-21_1_2_orderbook_1.csv", book + "5859400,200,5853300,18\n");
    EXPECT_NE(sentence(longer).find("has 13 rows and its message file “AAPL_2012-06-21_1_2_message_1.csv” has 12"),
              std::string::npos)
        << sentence(longer);
}

const std::string kDepthHeader = "symbol,timestamp,first_update_id,last_update_id,side,update_type,price,qty,pu\n";

TEST_F(OrderBooks, BinanceDepthCsv)
{
    const auto batch = import("depth.csv", kDepthHeader
                                               + "BTCUSDT,1667346579146,8,8,b,snap,20376.90,0.001,-1\n"
                                                 "BTCUSDT,1667346579146,8,8,b,snap,20377.00,1.770,-1\n"
                                                 "BTCUSDT,1667346579146,8,8,a,snap,20377.10,2,-1\n"
                                                 "BTCUSDT,1667346579147,9,9,a,set,20377.10,0.000,8\n");
    ASSERT_TRUE(batch) << sentence(batch);
    ASSERT_EQ(batch->frames.size(), 2U);
    EXPECT_EQ(levels(batch->frames[0]),
              (std::vector<std::string>{"8 ask 1 20377.1 2", "8 bid 1 20377 1.77", "8 bid 2 20376.9 0.001"}));
    EXPECT_EQ(batch->frames[0].texts("instrument")[0], "BTCUSD");
    EXPECT_EQ(isoTime(batch->frames[0].times("time")[0]), "2022-11-01T23:49:39.146Z");
    EXPECT_EQ(batch->frames[1].kind(), "book_update");
    EXPECT_EQ(batch->frames[1].numbers("size")[0], 0.0);
}

TEST_F(OrderBooks, BinanceDepthThatIsBroken)
{
    const std::string good = "BTCUSDT,1667346579146,8,8,b,snap,20377.00,1.770,-1\n";
    std::string rows = kDepthHeader;
    for (int i = 0; i < 30; ++i)
        rows += "BTCUSDT,1667346579146,8,8,b,snap," + std::to_string(20000 + i) + ",1,-1\n";
    const auto batch =
        import("depth.csv",
               rows
                   + "BTCUSDT,never,8,8,b,snap,1,1,-1\nBTCUSDT,1667346579146,8,x,b,snap,1,1,-1\n"
                     "BTCUSDT,1667346579146,8,8,c,snap,1,1,-1\nBTCUSDT,1667346579146,8,8,b,snap,0,1,-1\n"
                     "BTCUSDT,1667346579146,8,8,b,snap,1,-1,-1\nBTCUSDT,1667346579146,8,8,b,new,1,1,-1\n"
                     "BTCUSDT,1667346579146,8,8,b,snap,20001,1,-1\nBTCUSDT,1667346579146,8,8,b,snap,20002,7,-1\n");
    ASSERT_TRUE(batch) << sentence(batch);
    EXPECT_EQ(told(*batch, IssueKind::Refused),
              (std::vector<std::string>{"line 32 timestamp «never»: this is no time since 1970",
                                        "line 33 last_update_id «x»: this is no number of an update",
                                        "line 34 side «c»: a side is a (ask) or b (bid)",
                                        "line 35 price «0»: this is no price above zero",
                                        "line 36 qty «-1»: this is no size of zero or more",
                                        "line 37 update_type «new»: an update is snap or set",
                                        "line 39: line 4 has another size for the same price; the first stays"}));
    EXPECT_EQ(told(*batch, IssueKind::Merged), (std::vector<std::string>{"line 38: the same as line 3"}));
    ASSERT_EQ(told(*batch, IssueKind::Flagged).size(), 1U);
    EXPECT_NE(told(*batch, IssueKind::Flagged)[0].find("has one side alone"), std::string::npos);
}

TEST_F(OrderBooks, BinanceDepthJson)
{
    const std::string snapshot =
        R"({"lastUpdateId": 1027024, "E": 1732113000123, "T": 1732113000120,
            "bids": [["92000.10", "0.5"], ["92000.00", "2"]], "asks": [["92000.20", "1"]]})";
    const auto batch = import("BTCUSDT_depth.json", snapshot);
    ASSERT_TRUE(batch) << sentence(batch);
    EXPECT_EQ(
        levels(batch->frames.at(0)),
        (std::vector<std::string>{"1027024 ask 1 92000.2 1", "1027024 bid 1 92000.1 0.5", "1027024 bid 2 92000 2"}));
    EXPECT_EQ(isoTime(batch->frames[0].times("time")[0]), "2024-11-20T14:30:00.120Z");
    EXPECT_TRUE(told(*batch, IssueKind::Note).empty());

    const auto stream = import(
        "stream.json",
        R"({"stream":"btcusdt@depth20","data":{"s":"BTCUSDT","E":1732113000123,"lastUpdateId":5,"bids":[["10","1"]],"asks":[["11","1"]]}})"
        "\n"
        R"({"e":"depthUpdate","E":1732113000200,"s":"BTCUSDT","U":6,"u":7,"b":[["10","0"]],"a":[]})"
        "\n");
    ASSERT_TRUE(stream) << sentence(stream);
    ASSERT_EQ(stream->frames.size(), 2U);
    EXPECT_EQ(stream->frames[1].numbers("sequence")[0], 7.0);
    EXPECT_EQ(stream->provenance.rowsTaken, 2);
}

TEST_F(OrderBooks, BinanceDepthJsonThatIsBroken)
{
    const std::string spot = R"({"lastUpdateId":5,"bids":[["10","1"]],"asks":[["11","1"]]})";
    EXPECT_NE(sentence(import("BTCUSDT_depth.json", spot)).find("the snapshot carries no time"), std::string::npos);
    EXPECT_TRUE(import("BTCUSDT_depth_1732113000000.json", spot));
    EXPECT_NE(sentence(import("1732113000000.json", spot)).find("--instrument"), std::string::npos);
    EXPECT_NE(sentence(import("BTCUSDT.json", R"({"bids":[["10","1")")).find("the JSON is damaged"), std::string::npos);
    // An error of the vendor's is no book.
    EXPECT_NE(sentence(import("BTCUSDT.json", R"({"code":-1121,"msg":"Invalid symbol."})")).find("a JSON answer"),
              std::string::npos);
    std::string lines;
    for (int i = 0; i < 10; ++i)
        lines += R"({"s":"BTCUSDT","E":173211300)" + std::to_string(1000 + i)
                 + R"(,"lastUpdateId":5,"bids":[["10","1"],["9","0"]],"asks":[["11","1"]]})" + "\n";
    const auto batch = import("x.json", lines + "{\"bids\":3,\"asks\":[]}\n{\n");
    ASSERT_TRUE(batch) << sentence(batch);
    EXPECT_EQ(told(*batch, IssueKind::Refused), (std::vector<std::string>{"line 11: the object has no bids and asks",
                                                                          "line 12 «{»: this is no JSON object"}));
    EXPECT_EQ(told(*batch, IssueKind::Flagged).size(), 10U);
    EXPECT_EQ(told(*batch, IssueKind::Flagged)[0],
              "line 1 bid «9»: a level without a price and a size above zero is left out");
}

const std::string kTardisBook =
    "exchange,symbol,timestamp,local_timestamp,asks[0].price,asks[0].amount,bids[0].price,bids[0].amount,asks[1].price,"
    "asks[1].amount,bids[1].price,bids[1].amount\n";

TEST_F(OrderBooks, TardisSnapshots)
{
    const auto batch = import("binance-futures_book_snapshot_25_BTCUSDT.csv",
                              kTardisBook
                                  + "binance-futures,BTCUSDT,1598918403696000,1598918403810979,11657.08,1.714,11657.07,"
                                    "10.896,11657.54,5.4,11656.97,0.2\n"
                                    "binance-futures,BTCUSDT,1598918403815000,1598918403819763,11657.08,1.714,11657.07,"
                                    "10.896,,,11656.97,0.2\n");
    ASSERT_TRUE(batch) << sentence(batch);
    const Frame& frame = batch->frames.at(0);
    EXPECT_EQ(frame.rows(), 7U); // the second book has one ask
    EXPECT_EQ(isoTime(frame.times("time")[0]), "2020-09-01T00:00:03.696Z");
    EXPECT_EQ(frame.numbers("sequence")[0], 1598918403696000.0);
    std::string broken = kTardisBook;
    for (int i = 0; i < 20; ++i)
        broken += "b,BTCUSDT," + std::to_string(1598918403696000 + i) + ",1,11,1,10,1,12,1,9,1\n";
    broken += "b,BTCUSDT,soon,1,11,1,10,1,12,1,9,1\nb,,1598918403696990,1,11,1,10,1,12,1,9,1\nb,BTCUSDT,"
              "1598918403696991,1,11,0,10,1,12,1,9,1\n";
    const auto told20 = import("t.csv", broken);
    ASSERT_TRUE(told20) << sentence(told20);
    EXPECT_EQ(told(*told20, IssueKind::Refused),
              (std::vector<std::string>{"line 22 timestamp «soon»: this is no time in microseconds",
                                        "line 23 symbol: the symbol is missing",
                                        "line 24 asks[0].amount «0»: a level has a price and a size above zero"}));
}

TEST_F(OrderBooks, TardisTradesAndChanges)
{
    const std::string header = "exchange,symbol,timestamp,local_timestamp,id,side,price,amount\n";
    std::string rows = header
                       + "deribit,BTC-PERPETUAL,1598918403696000,1,a-guid,buy,11657,10\n"
                         "binance,BTCUSDT,1598918403696000,1,17,sell,11656,3\n"
                         "binance,BTCUSDT,1598918403696001,1,18,unknown,11656,3\n";
    for (int i = 0; i < 12; ++i)
        rows += "binance,BTCUSDT,1598918403696002,1," + std::to_string(19 + i) + ",buy,11656,3\n";
    const auto batch = import(
        "trades.csv",
        rows
            + "binance,BTCUSDT,1598918403696002,1,91,hold,11656,3\nbinance,BTCUSDT,1598918403696002,1,92,buy,11656,\n");
    ASSERT_TRUE(batch) << sentence(batch);
    const Frame& trades = batch->frames.at(0);
    EXPECT_EQ(trades.rows(), 14U);
    EXPECT_EQ(trades.texts("instrument")[0], "BTC-PERPETUAL");
    EXPECT_EQ(trades.numbers("direction")[1], -1.0);
    EXPECT_EQ(told(*batch, IssueKind::Refused),
              (std::vector<std::string>{"line 17 side «hold»: the side is buy, sell or unknown",
                                        "line 18 amount: a trade has a price and a size above zero"}));
    EXPECT_EQ(told(*batch, IssueKind::Note),
              (std::vector<std::string>{"line 0: 1 trades without a side that took are left out"}));

    const auto changes =
        import("incremental.csv",
               "exchange,symbol,timestamp,local_timestamp,is_snapshot,side,price,amount\n"
               "b,BTCUSDT,1598918403696000,1,true,bid,10,1\nb,BTCUSDT,1598918403696000,1,true,ask,11,1\n"
               "b,BTCUSDT,1598918403696001,1,false,ask,11,0\nb,BTCUSDT,1598918403696002,1,false,ask,12,2\n"
               "b,BTCUSDT,1598918403696003,1,false,ask,13,2\nb,BTCUSDT,1598918403696004,1,maybe,ask,14,2\n");
    ASSERT_TRUE(changes) << sentence(changes);
    EXPECT_EQ(changes->frames.at(0).rows(), 2U);
    EXPECT_EQ(changes->frames.at(1).rows(), 3U);
    EXPECT_EQ(told(*changes, IssueKind::Refused),
              (std::vector<std::string>{"line 7: a change has a side, a price above zero and a size of zero or more"}));
}

TEST_F(OrderBooks, RowsOfBooksComeInAnyOrder)
{
    std::vector<std::string> rows;
    for (int i = 0; i < 40; ++i)
        rows.push_back("BTCUSDT,166734657914" + std::to_string(i % 4) + ",8," + std::to_string(8 + i % 4) + ","
                       + (i % 2 == 0 ? "b" : "a") + ",snap," + std::to_string(i % 2 == 0 ? 100 - i : 101 + i)
                       + ",1,-1");
    const auto straight = import("depth.csv", kDepthHeader + joined(rows));
    std::ranges::reverse(rows);
    const auto reversed = import("depth.csv", kDepthHeader + joined(rows));
    ASSERT_TRUE(straight && reversed);
    EXPECT_EQ(dump(*straight), dump(*reversed));
}

TEST_F(OrderBooks, Finviz)
{
    const std::string header =
        "\"No.\",\"Ticker\",\"Company\",\"Sector\",\"Industry\",\"Market Cap\",\"P/E\",\"Forward P/E\",\"PEG\","
        "\"EPS Growth This Year\",\"EPS Growth Next 5 Years\",\"Sales Growth Quarter Over Quarter\",\"Gross "
        "Margin\",\"Price\"\n";
    const std::string nvda =
        "1,\"NVDA\",\"NVIDIA "
        "Corp\",\"Technology\",\"Semiconductors\",4267830.00,56.95,29.65,1.76,44.15%,27.71%,69.18%,69.85%,174.98\n";
    const auto batch =
        import("finviz_2025-08-21.csv",
               header + nvda
                   + "2,\"ZS\",\"Zscaler\",\"Technology\",\"Software\",42.78B,,75.15,,0.04%,-,22.57%,77.33%,274.76\n");
    ASSERT_TRUE(batch) << sentence(batch);
    const Frame& frame = batch->frames.at(0);
    ASSERT_EQ(frame.rows(), 2U);
    EXPECT_EQ(frame.dates("snapshot")[0], makeDate(2025, 8, 21));
    EXPECT_EQ(frame.texts("industry")[0], "Semiconductors");
    EXPECT_EQ(frame.numbers("market_cap")[0], 4267830.0);
    EXPECT_NEAR(frame.numbers("market_cap")[1], 42780.0, 1e-6);
    EXPECT_EQ(frame.numbers("forward_pe")[0], 29.65);
    EXPECT_NEAR(frame.numbers("eps_growth_5y")[0], 0.2771, 1e-15);
    EXPECT_NEAR(frame.numbers("sales_growth")[0], 0.6918, 1e-15);
    EXPECT_TRUE(std::isnan(frame.numbers("pe")[1]));
    EXPECT_TRUE(std::isnan(frame.numbers("eps_growth_5y")[1]));

    EXPECT_NE(sentence(import("finviz.csv", header + nvda)).find("--date 2025-08-21"), std::string::npos);
    ImportOptions dated;
    dated.date = "2025-08-21";
    EXPECT_TRUE(import("finviz.csv", header + nvda, dated));
    std::string many = header;
    for (int i = 0; i < 10; ++i)
        many += std::to_string(i) + ",\"T" + std::to_string(i) + "\",\"C\",\"S\",\"I\",1,2,3,4,5%,6%,7%,8%,9\n";
    const auto broken = import("finviz_2025-08-21.csv", many
                                                            + "11,\"\",\"C\",\"S\",\"I\",1,2,3,4,5%,6%,7%,8%,9\n12,"
                                                              "\"X\",\"C\",\"S\",\"I\",1,2,cheap,4,5%,6%,7%,8%,9\n");
    ASSERT_TRUE(broken) << sentence(broken);
    EXPECT_EQ(told(*broken, IssueKind::Refused),
              (std::vector<std::string>{"line 12 Ticker: the symbol is missing",
                                        "line 13 Forward P/E «cheap»: this is not a number"}));
}

} // namespace
} // namespace tidemark
