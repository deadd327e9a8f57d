// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/xlsx_reader.h"
#include "tests/import/import_fixture.h"

namespace tidemark {
namespace {

const std::string kRelations =
    R"(<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>)";
const std::string kStyles =
    R"(<styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/>)"
    R"(<numFmt numFmtId="165" formatCode="[Red]0.00&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
    R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>)";
const std::string kStrings = "<sst><si><t>Date</t></si><si><r><t>Clo</t></r><r><t>se</t></r><rPh><t>x</t></rPh></"
                             "si><si><t>say \"a,b\"\nc</t></si></sst>";

std::string book(const std::string& rows, bool from1904 = false)
{
    const std::string workbook = std::string{R"(<workbook xmlns:r="r"><workbookPr)"}
                                 + (from1904 ? R"( date1904="1")" : "")
                                 + R"(/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>)";
    return zipOf({{"xl/workbook.xml", workbook},
                  {"xl/_rels/workbook.xml.rels", kRelations},
                  {"xl/styles.xml", kStyles},
                  {"xl/sharedStrings.xml", kStrings},
                  {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
}

std::string csv(const std::string& zip)
{
    const auto text = importing::sheetAsCsv(zip, Progress{});
    return text ? *text : plain(text.error().text);
}

TEST(Xlsx, CellsAreValues)
{
    EXPECT_EQ(csv(book(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>)"
                       R"(<row r="2"><c r="A2" s="1"><v>44095</v></c><c r="B2"><v>99.83499999999999</v></c></row>)")),
              "Date,Close\n2020-09-21,99.835\n");
    EXPECT_EQ(
        csv(book(
            R"(<row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="inlineStr"><is><t>in</t></is></c><c r="C1" t="b"><v>1</v></c>)"
            R"(<c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1" t="str"><v>f</v></c><c r="F1" s="3"><v>1.5</v></c></row>)")),
        "\"say \"\"a,b\"\" c\",in,TRUE,#N/A,f,1.5\n");
}

TEST(Xlsx, LinesAreRowsAndHolesAreEmptyCells)
{
    EXPECT_EQ(
        csv(book(
            R"(<row r="2"><c r="A2"><v>1</v></c><c r="D2"><v>4</v></c></row><row r="4"><c r="B4"><v>2</v></c></row>)")),
        "\n1,,,4\n\n,2,,\n");
    EXPECT_EQ(csv(book("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c/></row>")), "1,2\n3,\n");
}

// Serial 60 is the 29 February 1900 that never was; 45644 is 2024-12-18; the 1904 count starts 1462 days later.
TEST(Xlsx, CountsDaysAsExcelDoes)
{
    EXPECT_EQ(
        csv(book(
            R"(<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="2"><v>59</v></c><c r="C1" s="2"><v>61</v></c><c r="D1" s="2"><v>45644</v></c></row>)")),
        "1900-01-01,1900-02-28,1900-03-01,2024-12-18\n");
    EXPECT_EQ(csv(book(R"(<row r="1"><c r="A1" s="2"><v>44182</v></c><c r="B1" s="1"><v>44182.5</v></c></row>)", true)),
              "2024-12-18,2024-12-18T12:00:00\n");
    EXPECT_EQ(csv(book(R"(<row r="1"><c r="A1" s="1"><v>45644.395833333336</v></c></row>)")), "2024-12-18T09:30:00\n");
}

TEST(Xlsx, DamageIsTold)
{
    EXPECT_EQ(
        csv(book("<row r=\"1\"><c r=\"A1\"><v>1</v>")),
        "the workbook is damaged in its part “xl/worksheets/sheet1.xml”. Save it again, or save the sheet as CSV");
    EXPECT_NE(csv(book("<row r=\"99999999\"/>")).find("damaged"), std::string::npos);
    EXPECT_NE(csv(book("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")).find("damaged"), std::string::npos);
    EXPECT_NE(csv(zipOf({{"xl/workbook.xml", "<workbook/>"}})).find("damaged"), std::string::npos);
    EXPECT_TRUE(importing::isWorkbook(book("")));
    EXPECT_FALSE(importing::isWorkbook(zipOf({{"a.csv", "1"}})));
}

using XlsxFile = ImportTest;

TEST_F(XlsxFile, FuturesContractsComeAsTheirCsv)
{
    const std::string header =
        R"(<row r="1"><c r="A1" t="inlineStr"><is><t>Date</t></is></c><c r="B1" t="inlineStr"><is><t>Open</t></is></c><c r="C1" t="inlineStr"><is><t>High</t></is></c>)"
        R"(<c r="D1" t="inlineStr"><is><t>Low</t></is></c><c r="E1" t="inlineStr"><is><t>Close</t></is></c><c r="F1" t="inlineStr"><is><t>Volume</t></is></c>)"
        R"(<c r="G1" t="inlineStr"><is><t>OpenInterest</t></is></c><c r="H1" t="inlineStr"><is><t>Symbol</t></is></c></row>)";
    const std::string row =
        R"(<row r="2"><c r="A2" s="1"><v>44095</v></c><c r="B2"><v>99.98499999999999</v></c><c r="C2"><v>99.985</v></c><c r="D2"><v>99.985</v></c>)"
        R"(<c r="E2"><v>99.985</v></c><c r="F2"><v>0</v></c><c r="G2"><v>0</v></c><c r="H2" t="inlineStr"><is><t>ZQZ2025</t></is></c></row>)";
    const auto sheet = import("ZQZ25.xlsx", book(header + row));
    const auto text = import(
        "ZQZ25.csv",
        "Date,Open,High,Low,Close,Volume,OpenInterest,Symbol\n2020-09-21,99.985,99.985,99.985,99.985,0,0,ZQZ25\n");
    ASSERT_TRUE(sheet && text) << sentence(sheet) << sentence(text);
    EXPECT_EQ(dump(*sheet), dump(*text));
    ASSERT_TRUE(sheet->series[0].instrument);
    EXPECT_EQ(sheet->series[0].instrument->calendar, "CME");
    EXPECT_EQ(sheet->series[0].instrument->assetClass, AssetClass::Future);
    EXPECT_EQ(sheet->series[0].instrument->name, "30-day fed funds, December 2025");
}

} // namespace
} // namespace tidemark
