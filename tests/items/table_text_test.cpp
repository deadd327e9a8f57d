// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/table_text.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark {
namespace {

TableSpec sample()
{
    TableSpec table;
    table.columns = {{"name", verbatim("Name"), {}, false},
                     {"move", verbatim("Move"), signedPercent(), true},
                     {"day", verbatim("Day"), {}, false}};
    table.rows = {{verbatim("=HYPERLINK(\"x\")"), -0.0155, makeDate(2025, 11, 20)},
                  {verbatim("a,b \"c\""), std::nan(""), makeDate(2020, 4, 7)}};
    return table;
}

TEST(TableText, SpreadsheetsNeverGetAFormula)
{
    const Translator english{Language::English};
    EXPECT_EQ(tableCsv(sample(), english).toStdString(), "\xEF\xBB\xBFName,Move,Day\r\n\"'=HYPERLINK(\"\"x\"\")\",-0."
                                                         "0155,2025-11-20\r\n\"a,b \"\"c\"\"\",,2020-04-07\r\n");
    for (const char* start : {"=", "+", "-", "@", "\t", "\r"})
        EXPECT_TRUE(csvText(QString::fromUtf8(start) + QStringLiteral("1")).contains(QLatin1Char('\''))) << start;
    EXPECT_EQ(csvText(QStringLiteral("−1.55%")), QStringLiteral("−1.55%")) << "U+2212 starts no formula";
}

TEST(TableText, TheClipboardGetsWhatIsShown)
{
    const Translator english{Language::English};
    EXPECT_EQ(tableTsv(sample(), english).toStdString(),
              "Name\tMove\tDay\n=HYPERLINK(\"x\")\t−1.55%\t20 Nov 2025\na,b \"c\"\t—\t7 Apr 2020\n");
}

} // namespace
} // namespace tidemark
