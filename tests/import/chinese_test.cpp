// SPDX-License-Identifier: GPL-3.0-or-later
// Files with Chinese headers, in GBK as Tongdaxin and Wind write them.
#include "tests/import/import_fixture.h"

#include <iconv.h>

namespace tidemark {
namespace {

/// UTF-8 as GBK.
std::string gbk(std::string text)
{
    const iconv_t converter = iconv_open("GBK", "UTF-8");
    std::string out(text.size() * 2, '\0');
    char* from = text.data();
    std::size_t left = text.size();
    char* to = out.data();
    std::size_t room = out.size();
    EXPECT_NE(iconv(converter, &from, &left, &to, &room), static_cast<std::size_t>(-1));
    iconv_close(converter);
    out.resize(out.size() - room);
    return out;
}

class Chinese : public ImportTest
{};

const std::string kTdx = "600519 贵州茅台 日线 前复权\r\n"
                         "      日期\t    开盘\t    最高\t    最低\t    收盘\t    成交量\t    成交额\r\n"
                         "2024/01/02\t1715.00\t1718.19\t1678.10\t1685.01\t3215644\t5440082560.00\r\n"
                         "2024/01/03\t1681.11\t1695.22\t1676.33\t1694.00\t2022929\t3411400448.00\r\n";

TEST_F(Chinese, TongdaxinDaily)
{
    const auto batch = import("SH#600519.txt", gbk(kTdx + "数据来源:通达信\r\n"));
    ASSERT_TRUE(batch) << sentence(batch);
    EXPECT_EQ(batch->provenance.formatName, "Tongdaxin export");
    const auto& series = batch->series.at(0);
    EXPECT_EQ(describe(series.bars->key()), "600519.SH 1d (chinese)");
    EXPECT_EQ(series.adjustment, Adjustment::SplitsAndDividends);
    ASSERT_TRUE(series.instrument);
    EXPECT_EQ(series.instrument->nameZh, "贵州茅台");
    EXPECT_EQ(series.instrument->calendar, "SSE");
    EXPECT_EQ(series.instrument->currency, "CNY");
    EXPECT_EQ(series.bars->open()[0], 1715.0);
    EXPECT_EQ(series.bars->volume()[1], 2022929.0);
    EXPECT_EQ(isoTime(series.bars->times()[0]), "2024-01-02T00:00:00Z");
    EXPECT_EQ(batch->provenance.rowsRefused, 0);
    EXPECT_EQ(told(*batch, IssueKind::Note),
              (std::vector<std::string>{"line 0: read as GB18030; --encoding names another",
                                        "line 0: the lines below the table were left out"}));
}

TEST_F(Chinese, TongdaxinMinutesBearTheirEnds)
{
    const auto batch = import(
        "SZ#000001.txt", gbk("000001 平安银行 1分钟线 不复权\n日期,时间,开盘,最高,最低,收盘,成交量\n"
                             "2024/01/02,0931,9.39,9.40,9.38,9.39,100\n2024/01/02,0932,9.39,9.41,9.38,9.40,200\n"));
    ASSERT_TRUE(batch) << sentence(batch);
    const auto& series = batch->series.at(0);
    EXPECT_EQ(describe(series.bars->key()), "000001.SZ 1m (chinese)");
    EXPECT_EQ(isoTime(series.bars->times()[0]), "2024-01-02T01:30:00Z"); // 09:30 in Shanghai
    EXPECT_EQ(series.adjustment, Adjustment::Raw);
}

TEST_F(Chinese, WindBarsWithUnitsAndSymbols)
{
    const auto batch =
        import("行情.csv",
               gbk("证券代码,证券简称,交易日期,开盘价(元),最高价(元),最低价(元),收盘价(元),成交量(万股),涨跌幅(%)\n"
                   "600519.SH,贵州茅台,2024-01-02,\"1,715.00\",\"1,718.19\",\"1,678.10\",\"1,685.01\",321.5644,-2.4\n"
                   "000001.SZ,平安银行,2024-01-02,9.39,9.42,9.21,9.21,1.2亿,-1.9\n"
                   "\n数据来源：Wind\n"));
    ASSERT_TRUE(batch) << sentence(batch);
    ASSERT_EQ(batch->series.size(), 2U);
    EXPECT_EQ(batch->series[0].bars->key().instrument, "600519.SH");
    EXPECT_NEAR(batch->series[0].bars->volume()[0], 3215644.0, 1e-6);
    EXPECT_EQ(batch->series[1].bars->key().instrument, "000001.SZ");
    EXPECT_EQ(batch->series[1].adjustment, Adjustment::Unknown);
    EXPECT_EQ(plain(batch->provenance.warnings.back()),
              "The file does not say whether its prices are adjusted for splits and dividends");
    const auto index = import("000300.SH.csv", gbk("日期,开盘价,最高价,最低价,收盘价,成交量(手)\n2024-01-02,3450,3460,"
                                                   "3380,3386.35,10\n2024-01-03,3370,3396,3360,3378.3,12\n"));
    ASSERT_TRUE(index) << sentence(index);
    EXPECT_EQ(index->series.at(0).bars->key().instrument, "000300.SH");
    EXPECT_EQ(index->series[0].instrument->assetClass, AssetClass::Index);
    EXPECT_EQ(index->series[0].bars->volume()[0], 1000.0);
}

TEST_F(Chinese, FilesThatLeaveSomethingOpen)
{
    const std::string rows = "日期,收盘,成交量(篮)\n2024-01-02,3386.35,7\n2024-01-03,3378.3,8\n";
    EXPECT_NE(sentence(import("quotes.csv", gbk(rows))).find("--instrument 600519.SH"), std::string::npos);
    const auto batch = import("600519.csv", gbk(rows + "bad,1,2\n"), [] {
        ImportOptions insist;
        insist.insist = true;
        return insist;
    }());
    ASSERT_TRUE(batch) << sentence(batch);
    EXPECT_EQ(batch->provenance.rowsRefused, 1);
    EXPECT_EQ(batch->series.at(0).bars->volume()[0], 7.0);
    EXPECT_NE(plain(batch->provenance.warnings.at(0)).find("The unit of the volume, 篮, is not known"),
              std::string::npos);
}

TEST_F(Chinese, WindEdb)
{
    const std::string table =
        "指标名称,中国:CPI:当月同比,中国:M2:同比\n频率,月,月\n单位,%,%\n指标ID,M0000612,M0001385\n"
        "2024-01-31,-0.8,8.7\n2024-02-29,0.7,8.7\n2024-03-31,,8.3\n数据来源：Wind\n";
    const auto batch = import("宏观.csv", gbk(table));
    ASSERT_TRUE(batch) << sentence(batch);
    ASSERT_EQ(batch->series.size(), 2U);
    EXPECT_EQ(describe(batch->series[0].bars->key()), "M0000612 1mo (wind-edb)");
    EXPECT_EQ(batch->series[0].instrument->nameZh, "中国:CPI:当月同比");
    EXPECT_EQ(batch->series[0].bars->close()[0], -0.8); // a rate may fall below zero
    EXPECT_EQ(batch->series[1].bars->close()[2], 8.3);
    EXPECT_EQ(batch->provenance.rowsTaken, 3);
    EXPECT_EQ(batch->provenance.rowsFlagged, 0);
    ImportOptions one;
    one.instrument = "CPI";
    EXPECT_NE(sentence(import("x.csv", gbk(table), one)).find("several series"), std::string::npos);
}

} // namespace
} // namespace tidemark
