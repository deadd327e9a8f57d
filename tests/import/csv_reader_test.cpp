// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/csv_reader.h"

#include <gtest/gtest.h>

#include <string>

namespace tidemark::importing {
namespace {

/// `line:cell|cell` of every row; faults as `line:!n`.
std::vector<std::string> rows(std::string_view text, char separator = ',', CsvLimits limits = {})
{
    std::vector<std::string> out;
    CsvReader reader(text, separator, 0, 1, limits);
    while (reader.next()) {
        std::string row = std::to_string(reader.line()) + ':';
        if (reader.fault() != RowFault::None)
            row += '!' + std::to_string(static_cast<int>(reader.fault()));
        bool first = true;
        for (const auto cell : reader.cells()) {
            row += first ? "" : "|";
            row += cell;
            first = false;
        }
        out.push_back(row);
    }
    return out;
}

using Rows = std::vector<std::string>;

TEST(CsvReader, LinesEndInAnyWay)
{
    EXPECT_EQ(rows("a,b\n1,2\n"), (Rows{"1:a|b", "2:1|2"}));
    EXPECT_EQ(rows("a,b\r\n1,2\r\n"), (Rows{"1:a|b", "2:1|2"}));
    EXPECT_EQ(rows("a,b\r1,2\r"), (Rows{"1:a|b", "2:1|2"}));
    EXPECT_EQ(rows("a,b\n1,2"), (Rows{"1:a|b", "2:1|2"}));
    EXPECT_EQ(rows("\n\na,b\n\n1,2\n"), (Rows{"3:a|b", "5:1|2"}));
    EXPECT_EQ(rows(""), Rows{});
    EXPECT_EQ(rows(",\n"), (Rows{"1:|"}));
    EXPECT_EQ(rows("a,\n"), (Rows{"1:a|"}));
}

TEST(CsvReader, QuotesByRfc4180)
{
    EXPECT_EQ(rows("\"a,b\",c\n"), (Rows{"1:a,b|c"}));
    EXPECT_EQ(rows("\"say \"\"x\"\"\",c\n"), (Rows{"1:say \"x\"|c"}));
    EXPECT_EQ(rows("\"\",\"\"\"\"\n"), (Rows{"1:|\""}));
    EXPECT_EQ(rows("\"two\nlines\",c\r\nd,e\n"), (Rows{"1:two\nlines|c", "3:d|e"}));
    EXPECT_EQ(rows("a, \"b\" ,c\n"), (Rows{"1:a|b|c"}));
    EXPECT_EQ(rows("5\" pipe,c\n"), (Rows{"1:5\" pipe|c"}));
    EXPECT_EQ(rows("\"a\",\"b\"\r\n\"c\",d"), (Rows{"1:a|b", "2:c|d"}));
}

TEST(CsvReader, NamesFaults)
{
    EXPECT_EQ(rows("a,b\n\"open,1\n2,3\n"), (Rows{"1:a|b", "2:!5"}));
    EXPECT_EQ(rows("\"a\"b,1\n2,3\n"), (Rows{"1:!4", "2:2|3"}));
    EXPECT_EQ(rows(std::string_view("a\0b,1\n2,3\n", 10)), (Rows{"1:!1", "2:2|3"}));
    EXPECT_EQ(rows("abcdef,1\n2,3\n", ',', {4, 100}), (Rows{"1:!2", "2:2|3"}));
    EXPECT_EQ(rows("\"abcdef\",1\n2,3\n", ',', {4, 100}), (Rows{"1:!2", "2:2|3"}));
    EXPECT_EQ(rows("ab,cd,ef,gh\n2,3\n", ',', {4, 8}), (Rows{"1:!3", "2:2|3"}));
}

TEST(CsvReader, TellsAHalfWrittenLastLine)
{
    CsvReader whole("a,b\n1,2\n", ',');
    CsvReader half("a,b\n1", ',');
    while (whole.next())
        EXPECT_FALSE(whole.unterminated());
    ASSERT_TRUE(half.next());
    EXPECT_FALSE(half.unterminated());
    ASSERT_TRUE(half.next());
    EXPECT_TRUE(half.unterminated());
}

TEST(CsvReader, StartsAnywhere)
{
    const std::string text = "title\na,b\n1,2\n";
    CsvReader reader(text, ',', 6, 2);
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(reader.line(), 2);
    EXPECT_EQ(reader.raw(), "a,b");
    EXPECT_EQ(reader.offset(), 6U);
}

TEST(DetectSeparator, TakesTheSteadiest)
{
    EXPECT_EQ(detectSeparator("a,b\n1,2\n"), ',');
    EXPECT_EQ(detectSeparator("d;o\n2025-01-02;1,5\n2025-01-03;1,6\n"), ';');
    EXPECT_EQ(detectSeparator("d;o;h\n2025-01-02;1,5;1,6\n2025-01-03;1,6;1,7\n"), ';');
    EXPECT_EQ(detectSeparator("a\tb\n1\t2\n"), '\t');
    EXPECT_EQ(detectSeparator("a|b\n1|2\n"), '|');
    EXPECT_EQ(detectSeparator("\"a;b\",\"c\"\n\"d;e;f\",\"g\"\n"), ',');
    EXPECT_EQ(detectSeparator("alone\n"), ',');
}

} // namespace
} // namespace tidemark::importing
