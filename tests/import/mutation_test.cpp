// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged files of every shape: whatever bytes change, a file is taken or refused in words, and twice in the same way.
#include "models/core/builtin_instruments.h"
#include "models/import/import_bytes.h"
#include "tests/import/import_fixture.h"

#include <array>
#include <random>

namespace tidemark {
namespace {

using namespace std::string_view_literals;

struct Sample
{
    const char* name;
    std::string content;
};

std::string minuteRows()
{
    std::string rows = "datetime,open,high,low,close,volume\r\n";
    for (int i = 10; i < 60; ++i)
        rows += "2025-11-20 10:" + std::to_string(i) + ":00,6737.9300,6770.3500,6534.0500,6538.7600,"
                + std::to_string(i * 977) + "\r\n";
    return rows;
}

std::vector<Sample> samples()
{
    const std::string klines =
        "1763596800000000,91554.96,91557.59,91521.87,91521.88,17.26,1763596859999999,1,2,3,4,0\n1763596860000000,91521."
        "87,91521.87,91415.63,91416.07,25.4,1763596919999999,1,2,3,4,0\n";
    return {
        {"^GSPC.csv", "Date,Open,High,Low,Close,Adj "
                      "Close,Volume\n2019-11-21,3108.49,3110.11,3094.55,3103.54,3103.54,3720560000\n2019-11-22,3111.4,"
                      "3112.8,3099.2,3110.2,3110.2,3226780000\n"},
        {"btc.csv", "Price,Close,High,Low,Open,Volume\r\nTicker,BTC-USD,BTC-USD,BTC-USD,BTC-USD,BTC-USD\r\nDate,,,,,"
                    "\r\n2025-09-07,111167.6,111591.07,110211.6,110221.3,24618007520\r\n"},
        {"^spx_d.csv",
         "Date,Open,High,Low,Close,Volume\n1789-05-01,0.51,0.51,0.51,0.51,0\n1789-06-01,0.51,0.51,0.51,0.51,0\n"},
        {"S&P 500 Historical Data.csv",
         "\xEF\xBB\xBF\"Date\",\"Price\",\"Open\",\"High\",\"Low\",\"Vol.\",\"Change "
         "%\"\n\"12/31/2025\",\"6,845.50\",\"6,898.82\",\"6,901.42\",\"6,844.55\",\"\",\"-0.74%\"\n"},
        {"SP_SPX, 1D.csv", "time,open,high,low,close,Volume\r\n-630927000,16.66,16.66,16.66,16.66,"
                           "1260000\r\n1638887400,4631.97,4694.04,4631.97,4686.76,2400000000\r\n"},
        {"intraday_1min_NVDA.csv", "timestamp,open,high,low,close,volume\n2021-01-08 "
                                   "09:32:00,1,2,1,1.5,336\n2021-01-08 09:31:00,1,2,1,1.4,204\n"},
        {"SPY_1min.csv", minuteRows()},
        {"BTCUSDT-1m-2025-11-20.csv", klines},
        {"BTCUSDT-1m-2025-11-20.zip", zipOf({{"BTCUSDT-1m-2025-11-20.csv", klines}})},
        {"VIX_History.csv",
         "DATE,OPEN,HIGH,LOW,CLOSE\n01/02/1990,17.24,17.24,17.24,17.24\n01/13/1990,18.19,18.19,18.19,18.19\n"},
        {"UNRATE.csv", "observation_date,UNRATE\n2025-09-01,4.4\n2025-10-01,\n2025-12-01,4.5\n"},
        {"FedMeeting_20251210.csv", "Date,(325-350),(350-375),(375-400)\n11/19/2025,0.000000,0.300700,0.699300\n11/21/"
                                    "2025,0.000000,0.710000,0.290000\n"},
        {"FedMeetingHistory.csv",
         ",History for 17 Sep 2025 Fed meeting,,History for 29 Oct 2025 Fed "
         "meeting,\nDate,(400-425),(425-450),(375-400),(400-425)\n2025/8/19,0.85,0.15,0.4,0.6\n"},
        {"ZQZ23.csv",
         "Date,Open,High,Low,Close,Volume,OpenInterest,Symbol\n2020-09-21,99.985,99.985,99.985,99.985,0,0,ZQZ23\n"},
        {"fomc_dates.csv",
         "start_date,end_date,meeting_type,has_projection_materials,source\n2025-12-09,2025-12-10,regular,True,x\n"},
        {"cta_levels.csv", "published,as_of_close,short_term,medium_term,long_term,source\n2025-09-29,2025-09-26,6498,"
                           "6225,5833,\"desk, September\"\n"},
        {"book.xlsx",
         zipOf({{"xl/workbook.xml",
                 "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"rId1\"/></sheets></workbook>"},
                {"xl/_rels/workbook.xml.rels",
                 "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
                {"xl/worksheets/sheet1.xml",
                 "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Date</t></is></c><c r=\"B1\" "
                 "t=\"inlineStr\"><is><t>Value</t></is></c></row>"
                 "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>2020-09-21</v></c><c "
                 "r=\"B2\"><v>1</v></c></row></sheetData></worksheet>"}})},
    };
}

std::string mutated(std::string bytes, std::mt19937& random)
{
    const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
    constexpr std::string_view kNasty = "\0\"\n\r,;\t-+.eE9/:()%$\xFF\xC3"sv;
    const auto changes = 1 + below(4);
    for (std::size_t i = 0; i < changes && !bytes.empty(); ++i) {
        const auto at = below(bytes.size());
        switch (below(6)) {
        case 0:
            bytes[at] = static_cast<char>(below(256));
            break;
        case 1:
            bytes[at] = kNasty[below(kNasty.size())];
            break;
        case 2:
            bytes.erase(at, 1 + below(12));
            break;
        case 3:
            bytes.insert(at, 1 + below(3), kNasty[below(kNasty.size())]);
            break;
        case 4:
            bytes.insert(at, bytes.substr(below(bytes.size()), below(40)));
            break;
        default:
            bytes.resize(at);
            break;
        }
    }
    return bytes;
}

TEST(Mutation, EveryDamagedFileIsTakenOrRefusedInWords)
{
    std::mt19937 random(20251120);
    ImportOptions options;
    options.zone = "UTC";
    options.instruments = builtinInstruments();
    int taken = 0;
    int refused = 0;
    for (const auto& sample : samples()) {
        const auto whole = importing::importBytes(sample.name, sample.content, options, Progress{});
        EXPECT_TRUE(whole) << sample.name << ": " << sentence(whole);
        for (int i = 0; i < 2000; ++i) {
            const std::string bytes = mutated(sample.content, random);
            options.insist = i % 2 == 0;
            const auto batch = importing::importBytes(sample.name, bytes, options, Progress{});
            if (!batch) {
                ++refused;
                ASSERT_GT(sentence(batch).size(), 20U) << sample.name;
                continue;
            }
            ++taken;
            for (const auto& series : batch->series)
                ASSERT_TRUE(std::ranges::is_sorted(series.bars->times()));
            if (i % 100 == 0) {
                ASSERT_EQ(dump(*batch), dump(*importing::importBytes(sample.name, bytes, options, Progress{})));
            }
        }
    }
    EXPECT_GT(taken, 1000);
    EXPECT_GT(refused, 1000);
}

} // namespace
} // namespace tidemark
