// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ooxml/study_workbook.h"
#include "tests/ooxml/unzip.h"

#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <map>

namespace tidemark::ooxml {

namespace {

using namespace std::chrono;

const TimePoint kDate = fromNewYork(makeDate(2025, 11, 20), hours{16});

/// `B2` -> (type, content) of a sheet; the type of a number is empty.
std::map<std::string, std::pair<std::string, std::string>> cellsOf(const QByteArray& sheet)
{
    std::map<std::string, std::pair<std::string, std::string>> cells;
    QXmlStreamReader xml(sheet);
    std::string name;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("c")) {
            name = xml.attributes().value(QLatin1String("r")).toString().toStdString();
            cells[name].first = xml.attributes().value(QLatin1String("t")).toString().toStdString();
        } else if (xml.name() == QLatin1String("v") || xml.name() == QLatin1String("t")) {
            cells[name].second = xml.readElementText().toStdString();
        } else {
            EXPECT_NE(xml.name(), QLatin1String("f")) << "a formula";
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return cells;
}

std::vector<std::pair<QString, QByteArray>> partsOf(const Workbook& workbook)
{
    const auto bytes = workbookBytes(workbook);
    EXPECT_TRUE(bytes) << (bytes ? std::string{} : plain(bytes.error().text));
    return bytes ? unzip(*bytes) : std::vector<std::pair<QString, QByteArray>>{};
}

Cell words(const char* text) { return {QString::fromUtf8(text)}; }

} // namespace

TEST(WorkbookTest, TextIsNeverAFormula)
{
    Worksheet sheet{.name = QStringLiteral("Sheet1")};
    for (const char* text : {"=1+1", "+A1", "-2", "@SUM(A1)", "=cmd|'/c calc'!A0", "plain", "_x000D_", "\t=1"})
        sheet.rows.push_back({words(text)});
    const auto parts = partsOf({{sheet}, kDate});
    ASSERT_EQ(parts.size(), 6u);
    const QByteArray xml = partOf(parts, "xl/worksheets/sheet1.xml");
    const auto cells = cellsOf(xml);
    EXPECT_EQ(cells.at("A1"), (std::pair<std::string, std::string>("inlineStr", "=1+1")));
    EXPECT_EQ(cells.at("A5").second, "=cmd|'/c calc'!A0");
    // What a reader would turn into a carriage return is written so that it stays what it says.
    EXPECT_EQ(cells.at("A7").second, "_x005F_x000D_");
    // Edited, a text that begins like a formula still is one of quotes: style 1, plain words style 0.
    EXPECT_TRUE(xml.contains("<c r=\"A1\" s=\"1\" t=\"inlineStr\">"));
    EXPECT_TRUE(xml.contains("<c r=\"A6\" t=\"inlineStr\">"));
    EXPECT_TRUE(partOf(parts, "xl/styles.xml").contains("quotePrefix=\"1\""));
}

TEST(WorkbookTest, NumbersAreNumbersAndGapsAreEmpty)
{
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    const Worksheet sheet{.name = QStringLiteral("Sheet1"),
                          .rows = {{{0.1, percent(2)}, {kNone}, {std::numeric_limits<double>::infinity()}, {-1e-300}},
                                   {{makeDate(2025, 11, 20)}, {kDate}, {makeDate(1899, 1, 1)}}}};
    const auto parts = partsOf({{sheet}, kDate});
    const auto cells = cellsOf(partOf(parts, "xl/worksheets/sheet1.xml"));
    EXPECT_EQ(cells.at("A1"), (std::pair<std::string, std::string>("", "0.1")));
    EXPECT_FALSE(cells.contains("B1"));
    EXPECT_FALSE(cells.contains("C1"));
    EXPECT_EQ(cells.at("D1").second, "-1e-300");
    // 20 November 2025 is day 45981 of the spreadsheet's calendar; 21:00 UTC is seven eighths of it.
    EXPECT_EQ(cells.at("A2").second, "45981");
    EXPECT_EQ(cells.at("B2").second, "45981.875");
    EXPECT_EQ(cells.at("C2"), (std::pair<std::string, std::string>("inlineStr", "1899-01-01")));
    const QByteArray styles = partOf(parts, "xl/styles.xml");
    EXPECT_TRUE(styles.contains("formatCode=\"#,##0.00%\""));
    EXPECT_TRUE(styles.contains("formatCode=\"yyyy\\-mm\\-dd\""));
}

TEST(WorkbookTest, SheetNamesAreSoundAndDifferent)
{
    EXPECT_EQ(sheetName(QStringLiteral("a/b:c*?[d]\\e")).toStdString(), "a b c d e");
    EXPECT_EQ(sheetName(QStringLiteral("'quoted'")).toStdString(), "quoted");
    EXPECT_EQ(sheetName({}).toStdString(), "Sheet");
    EXPECT_EQ(sheetName(QString(50, QLatin1Char('x'))).size(), 31);
    EXPECT_EQ(sheetName(QStringLiteral("What followed, and how sure that is")).toStdString(),
              "What followed, and how sure…");
    const Worksheet sheet{.name = QStringLiteral("Data"), .rows = {{words("x")}}};
    Worksheet other = sheet;
    other.name = QStringLiteral("DATA");
    const QByteArray book = partOf(partsOf({{sheet, other}, kDate}), "xl/workbook.xml");
    EXPECT_TRUE(book.contains("name=\"Data\" sheetId=\"1\" r:id=\"rId1\""));
    EXPECT_TRUE(book.contains("name=\"DATA (2)\" sheetId=\"2\" r:id=\"rId2\""));
}

TEST(WorkbookTest, CellsAreNamedAsSpreadsheetsDo)
{
    EXPECT_EQ(cellName(0, 0), QStringLiteral("A1"));
    EXPECT_EQ(cellName(25, 9), QStringLiteral("Z10"));
    EXPECT_EQ(cellName(26, 0), QStringLiteral("AA1"));
    EXPECT_EQ(cellName(16383, 1048575), QStringLiteral("XFD1048576"));
}

TEST(WorkbookTest, RefusesWhatNoSheetHolds)
{
    EXPECT_FALSE(workbookBytes({{}, kDate}));
    Worksheet sheet{.name = QStringLiteral("Wide")};
    sheet.rows.emplace_back(16'385);
    const auto wide = workbookBytes({{sheet}, kDate});
    ASSERT_FALSE(wide);
    EXPECT_NE(plain(wide.error().text).find("16,385 columns"), std::string::npos);
}

TEST(WorkbookTest, IsTheSameEachTime)
{
    const Worksheet sheet{.name = QStringLiteral("Data"), .rows = {{words("标普 500"), {1.5}}}, .frozenRows = 1};
    const auto first = workbookBytes({{sheet}, kDate});
    ASSERT_TRUE(first);
    EXPECT_EQ(*first, *workbookBytes({{sheet}, kDate}));
}

TEST(StudyWorkbook, HasTheFiguresNumbersAndWhereTheyComeFrom)
{
    FigureSpec figure;
    figure.id = "sample.path";
    figure.headline = verbatim("Up, then down");
    figure.source = verbatim("=HYPERLINK(\"http://x\")");
    figure.asOf = kDate;
    figure.digest = "7f3a91c2";
    LineLayer line;
    line.id = "spx";
    line.name = verbatim("S&P 500");
    line.points =
        Points::of(std::vector<TimePoint>{TimePoint{makeDate(2025, 11, 19)}, TimePoint{makeDate(2025, 11, 20)}},
                   Eigen::ArrayXd{{6642.16, std::nan("")}});
    figure.panes.push_back({});
    figure.panes[0].layers.emplace_back(line);
    const Translator english(Language::English);
    const auto bytes = figureWorkbook(figure, english);
    ASSERT_TRUE(bytes);
    const auto parts = unzip(*bytes);
    const auto data = cellsOf(partOf(parts, "xl/worksheets/sheet1.xml"));
    EXPECT_EQ(data.at("B1").second, "S&P 500");
    EXPECT_EQ(data.at("A2").second, "45980");
    EXPECT_EQ(data.at("B2").second, "6642.16");
    EXPECT_FALSE(data.contains("B3"));
    const auto about = cellsOf(partOf(parts, "xl/worksheets/sheet2.xml"));
    EXPECT_EQ(about.at("B1").second, "Up, then down");
    EXPECT_EQ(about.at("B2"), (std::pair<std::string, std::string>("inlineStr", "=HYPERLINK(\"http://x\")")));
    EXPECT_EQ(about.at("B4").second, "7f3a91c2");
    EXPECT_TRUE(partOf(parts, "xl/workbook.xml").contains("name=\"path\""));
}

TEST(StudyWorkbook, HasASheetForEveryTable)
{
    StudyOutput output;
    output.asOf = kDate;
    output.digest = "7f3a91c2";
    output.metrics.push_back({.id = "x.y", .label = verbatim("Distance"), .value = 0.021, .format = percent(1)});
    output.metrics.push_back({.id = "x.z", .label = verbatim("Nothing"), .value = std::nan("")});
    output.tables.push_back({"x.t",
                             verbatim("Years"),
                             {{"name", verbatim("Name"), {}, false}, {"n", verbatim("n"), number(0), true}},
                             {{verbatim("@a"), 12.0}, {verbatim("b"), std::nan("")}},
                             {}});
    const auto bytes = studyWorkbook(verbatim("A study"), output, Translator(Language::English));
    ASSERT_TRUE(bytes);
    const auto parts = unzip(*bytes);
    const auto metrics = cellsOf(partOf(parts, "xl/worksheets/sheet1.xml"));
    EXPECT_EQ(metrics.at("C2").second, "0.021");
    EXPECT_FALSE(metrics.contains("C3"));
    const auto table = cellsOf(partOf(parts, "xl/worksheets/sheet2.xml"));
    EXPECT_EQ(table.at("A2"), (std::pair<std::string, std::string>("inlineStr", "@a")));
    EXPECT_EQ(table.at("B2").second, "12");
    EXPECT_FALSE(table.contains("B3"));
    EXPECT_EQ(cellsOf(partOf(parts, "xl/worksheets/sheet3.xml")).at("B1").second, "A study");
}

} // namespace tidemark::ooxml
