// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/number_parser.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>

namespace tidemark::importing {
namespace {

double valueOf(std::string_view cell, NumberStyle style = {})
{
    const auto number = parseNumber(cell, style);
    EXPECT_EQ(number.state, CellState::Number) << cell;
    return number.value;
}

TEST(NumberParser, ReadsWhatVendorsWrite)
{
    EXPECT_EQ(valueOf("17.65999984741211"), 17.65999984741211);
    EXPECT_EQ(valueOf("0"), 0.0);
    EXPECT_EQ(valueOf("-3.5"), -3.5);
    EXPECT_EQ(valueOf("+3.5"), 3.5);
    EXPECT_EQ(valueOf(" $3204.4"), 3204.4);
    EXPECT_EQ(valueOf("6,845.50"), 6845.5);
    EXPECT_EQ(valueOf("-1,234,567"), -1234567.0);
    EXPECT_EQ(valueOf("-0.74%"), -0.0074);
    EXPECT_EQ(valueOf("4.75%"), 0.0475);
    EXPECT_EQ(valueOf("1.5M"), 1.5e6);
    EXPECT_EQ(valueOf("2.31B"), 2.31e9);
    EXPECT_EQ(valueOf("1e-3"), 0.001);
    EXPECT_EQ(valueOf(".5"), 0.5);
    EXPECT_EQ(valueOf("5."), 5.0);
    EXPECT_EQ(valueOf("1.234,56", {','}), 1234.56);
    EXPECT_EQ(valueOf("99.83499999999999"), 99.83499999999999);
}

TEST(NumberParser, MissingIsNotZero)
{
    for (const char* mark :
         {"", " ", "-", "--", ".", "N/A", "n/a", "#N/A", "#N/A N/A", "null", "NaN", "nan", "\t", "\xC2\xA0"}) {
        EXPECT_EQ(parseNumber(mark).state, CellState::Missing) << mark;
        EXPECT_TRUE(std::isnan(parseNumber(mark).value));
    }
}

TEST(NumberParser, ANumberIsANumberToItsEnd)
{
    for (const char* text : {"12abc", "inf",    "-inf",      "infinity", "nan(1)",        "1e999",     "0x10",
                             "1,23",  "1,2345", "12,34,567", ",123",     "1..2",          "1.2.3",     "--5",
                             "+-5",   "$",      "%",         "1 2",      "abc",           "1,234.5,6", "e5",
                             "1e",    "1.2e+",  "12-",       "5%%",      "12\xEF\xBC\x85"})
        EXPECT_EQ(parseNumber(text).state, CellState::Wrong) << text;
    EXPECT_EQ(parseNumber(std::string_view("1\0", 2)).state, CellState::Wrong);
    EXPECT_EQ(parseNumber(std::string(400, '9')).state, CellState::Wrong);
}

// The short way (integer over a power of ten) must round as the C library does, to the last bit.
TEST(NumberParser, RoundsAsTheLibrary)
{
    std::mt19937_64 random(7);
    std::uniform_int_distribution<std::uint64_t> mantissa(0, 99'999'999'999'999'999ULL);
    std::uniform_int_distribution<int> decimals(0, 17);
    for (int i = 0; i < 200'000; ++i) {
        std::string digits = std::to_string(mantissa(random));
        const auto after = static_cast<std::size_t>(decimals(random));
        if (after > 0 && after < digits.size())
            digits.insert(digits.size() - after, ".");
        ASSERT_EQ(valueOf(digits), std::strtod(digits.c_str(), nullptr)) << digits;
    }
}

TEST(DecimalSniffer, SettlesOnlyWhatIsProven)
{
    const auto verdict = [](std::initializer_list<std::string_view> cells) {
        DecimalSniffer sniffer;
        for (const auto cell : cells)
            sniffer.add(cell);
        return sniffer.verdict();
    };
    EXPECT_EQ(verdict({"1,234", "2,345"}), '?');
    EXPECT_EQ(verdict({"1,234", "2,34"}), ',');
    EXPECT_EQ(verdict({"1,234", "2,345.6"}), '.');
    EXPECT_EQ(verdict({"1.234", "2.345,6"}), ',');
    EXPECT_EQ(verdict({"1,234,567"}), '.');
    EXPECT_EQ(verdict({"0.123"}), '.');
    EXPECT_EQ(verdict({"12", "345"}), '\0');
    EXPECT_EQ(verdict({"1.5", "1,5"}), '?');
}

} // namespace
} // namespace tidemark::importing
