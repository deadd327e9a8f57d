// SPDX-License-Identifier: GPL-3.0-or-later
// Option chains as Cboe and DoltHub write them, and what is said of broken ones.
#include "tests/import/import_fixture.h"

#include <cmath>

namespace tidemark {
namespace {

const std::string kTitle =
    "\nS&P 500 INDEX,Last: 4697.2402,Change:  8.5602\n"
    "\"Date: January 7, 2024 at 10:52 AM EST\",Bid: 4645.23,Ask: 4753.8999,Size: 1*1,Volume: 0\n";
const std::string kHeader =
    "Expiration Date,Calls,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest,Strike,Puts,Last "
    "Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest\n";

/// One row of a chain for `strike`, which both contracts bear.
std::string chainRow(int strike, const std::string& bid = "10", const std::string& iv = "0.2")
{
    const std::string name = std::to_string(strike);
    const std::string digits = std::string(5 - name.size(), '0') + name + "000";
    return "Fri Jan 19 2024,SPXW240119C" + digits + ",11,0.1," + bid + ",12,3," + iv + ",0.5,0.01,100," + name
           + ".00,SPXW240119P" + digits + ",0,0,9,10,0,0.25,-0.5,0.01,50\n";
}

std::string chain(int rows)
{
    std::string out = kTitle + kHeader;
    for (int i = 0; i < rows; ++i)
        out += chainRow(4500 + 5 * i);
    return out;
}

class OptionChains : public ImportTest
{};

TEST_F(OptionChains, CboeQuotedata)
{
    const auto batch = import("spx_quotedata.csv", chain(1));
    ASSERT_TRUE(batch) << sentence(batch);
    EXPECT_EQ(batch->provenance.formatName, "Cboe option chain");
    EXPECT_EQ(batch->provenance.rowsTaken, 1);
    const Frame& frame = batch->frames.at(0);
    ASSERT_EQ(frame.rows(), 2U);
    EXPECT_EQ(frame.texts("underlying")[0], "SPX");
    EXPECT_EQ(isoTime(frame.times("time")[0]), "2024-01-07T15:52:00Z");
    EXPECT_EQ(frame.texts("contract")[0], "SPXW240119C04500000");
    EXPECT_EQ(frame.dates("expiry")[0], makeDate(2024, 1, 19));
    EXPECT_EQ(frame.numbers("strike")[0], 4500.0);
    EXPECT_EQ(frame.texts("side")[1], "put");
    EXPECT_EQ(frame.numbers("bid")[0], 10.0);
    EXPECT_EQ(frame.numbers("bid")[1], 9.0); // the second column of that name
    EXPECT_EQ(frame.numbers("open_interest")[1], 50.0);
    EXPECT_EQ(frame.numbers("delta")[1], -0.5);
    EXPECT_TRUE(std::isnan(frame.numbers("last")[1])); // a last sale of 0 is none
    EXPECT_EQ(frame.numbers("spot")[0], 4697.2402);
    EXPECT_TRUE(std::isnan(frame.numbers("theta")[0]));
}

TEST_F(OptionChains, CboeChainsThatAreBroken)
{
    std::string row = chainRow(4600);
    const std::string good = chain(20);
    const auto batch = import("spx_quotedata.csv",
                              good + "Fri Jan 19 2024,nothing" + row.substr(row.find(",11")) // no call
                                  + chainRow(4700, "cheap") + chainRow(4705, "13") + chainRow(4710, "10", "-0.2")
                                  + "Fri Jan 26" + chainRow(4715).substr(10) + chainRow(4720, "10", "0"));
    ASSERT_TRUE(batch) << sentence(batch);
    EXPECT_EQ(told(*batch, IssueKind::Refused),
              (std::vector<std::string>{"line 25 Calls «nothing»: this is no contract such as SPXW240105C01200000",
                                        "line 26 Bid «cheap»: this is not a number"}));
    EXPECT_EQ(
        told(*batch, IssueKind::Flagged),
        (std::vector<std::string>{"line 27 Bid: the bid 13.00 is above the ask 12.00",
                                  "line 28 IV: an implied volatility below zero cannot be",
                                  "line 29: the contract and the columns beside it disagree about expiry or strike; "
                                  "the contract is followed"}));
    EXPECT_EQ(told(*batch, IssueKind::Note),
              (std::vector<std::string>{"line 0: 1 contracts have no implied volatility (the file has 0 for it)"}));
}

TEST_F(OptionChains, AChainWithoutItsTitle)
{
    const std::string bare = "Nothing of use here,x\n" + kHeader + chainRow(4500);
    EXPECT_NE(sentence(import("q.csv", bare)).find("do not say when the chain was quoted"), std::string::npos);
    ImportOptions options;
    options.date = "2024-01-08";
    const auto batch = import("q.csv", bare, options);
    ASSERT_TRUE(batch) << sentence(batch);
    EXPECT_EQ(isoTime(batch->frames.at(0).times("time")[0]), "2024-01-08T21:00:00Z");
    EXPECT_EQ(plain(batch->provenance.warnings.at(0)), "The title lines do not give the underlying's price");
    options.date = "yesterday";
    EXPECT_NE(sentence(import("q.csv", bare, options)).find("“yesterday” is no day"), std::string::npos);
    // Chicago's clock is an hour behind.
    std::string chicago = chain(1);
    chicago.replace(chicago.find("EST"), 3, "CST");
    EXPECT_EQ(isoTime(import("q.csv", chicago)->frames.at(0).times("time")[0]), "2024-01-07T16:52:00Z");
}

TEST_F(OptionChains, DoltHub)
{
    const std::string header = "date,act_symbol,expiration,strike,call_put,bid,ask,vol,delta,gamma,theta,vega,rho\n";
    std::string rows = header;
    for (int i = 0; i < 10; ++i)
        rows += "2025-04-08,AAPL,2025-04-25," + std::to_string(140 + i)
                + ".00,Call,35.10,36.10,0.9569,0.8719,0.0058,-0.2416,0.0783,0.0535\n";
    const auto batch =
        import("AAPL options 2025-04-08.csv", rows
                                                  + "soon,AAPL,2025-04-25,1,Put,1,2,0.9,-0.1,0,0,0,0\n"
                                                    "2025-04-08,AAPL,2025-04-25,150.5,Straddle,1,2,0.9,-0.1,0,0,0,0\n");
    ASSERT_TRUE(batch) << sentence(batch);
    const Frame& frame = batch->frames.at(0);
    EXPECT_EQ(frame.rows(), 10U);
    EXPECT_EQ(frame.texts("contract")[0], "AAPL250425C00140000");
    EXPECT_EQ(frame.numbers("iv")[0], 0.9569);
    EXPECT_EQ(frame.numbers("rho")[0], 0.0535);
    EXPECT_TRUE(std::isnan(frame.numbers("open_interest")[0]));
    EXPECT_EQ(isoTime(frame.times("time")[0]), "2025-04-08T20:00:00Z");
    EXPECT_EQ(
        told(*batch, IssueKind::Refused),
        (std::vector<std::string>{"line 12 date «soon»: this is no date or time of the form the file uses",
                                  "line 13: a contract has a symbol, a strike above zero and a side of Call or Put"}));
    EXPECT_EQ(plain(batch->provenance.warnings.at(0)),
              "The chain gives a day and no time: it is taken as of 16:00 in New York");
}

} // namespace
} // namespace tidemark
