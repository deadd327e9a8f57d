// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/decoding.h"
#include "tests/import/import_fixture.h"

namespace tidemark {
namespace {

using namespace std::string_literals;
using importing::decode;
using importing::firstNonUtf8;

std::string wide(std::string_view ascii, bool bigEndian)
{
    std::string out = bigEndian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : ascii) {
        out += bigEndian ? '\0' : c;
        out += bigEndian ? c : '\0';
    }
    return out;
}

TEST(Decoding, Utf8IsStrict)
{
    EXPECT_EQ(firstNonUtf8("plain ASCII, long enough for words"), std::string_view::npos);
    EXPECT_EQ(firstNonUtf8("\xC3\xA9 \xE6\x97\xA5 \xF0\x9F\x98\x80"), std::string_view::npos);
    EXPECT_EQ(firstNonUtf8("12345678\x80"), 8U);
    EXPECT_EQ(firstNonUtf8("\xC0\xAF"), 0U);         // overlong
    EXPECT_EQ(firstNonUtf8("\xE0\x80\x80"), 0U);     // overlong
    EXPECT_EQ(firstNonUtf8("\xED\xA0\x80"), 0U);     // surrogate
    EXPECT_EQ(firstNonUtf8("\xF4\x90\x80\x80"), 0U); // beyond U+10FFFF
    EXPECT_EQ(firstNonUtf8("a\xE6\x97"), 1U);        // cut off
}

TEST(Decoding, TakesMarksThenUtf8ThenGb18030)
{
    const auto text = [](const std::string& bytes, const std::string& encoding = {}) {
        const auto decoded = decode(bytes, encoding);
        return decoded ? decoded->encoding + ": " + std::string{decoded->text} : plain(decoded.error().text);
    };
    EXPECT_EQ(text("\xEF\xBB\xBFok"), "UTF-8: ok");
    EXPECT_EQ(text(wide("Date,Close", false)), "UTF-16LE: Date,Close");
    EXPECT_EQ(text(wide("Date,Close", true)), "UTF-16BE: Date,Close");
    EXPECT_EQ(text("\xC8\xD5\xC6\xDA"), "GB18030: \xE6\x97\xA5\xE6\x9C\x9F"); // 日期
    EXPECT_EQ(
        text("caf\xE9,1\n"),
        "byte 4 is neither UTF-8 nor GB18030. Name the encoding with --encoding, for example --encoding ISO-8859-1");
    EXPECT_EQ(text("caf\xE9,1\n", "ISO-8859-1"), "ISO-8859-1: caf\xC3\xA9,1\n");
    EXPECT_EQ(text("caf\xE9,1\n", "UTF-8"), "byte 4 does not fit the encoding UTF-8. Choose another with --encoding");
    EXPECT_EQ(text("x", "KLINGON"),
              "“KLINGON” is not an encoding this machine knows. Try UTF-8, GB18030, UTF-16 or ISO-8859-1");
}

TEST(Decoding, TextFollowsItsOwnerWhenMoved)
{
    auto first = decode("\xC8\xD5", {}); // short enough to live inside the string object
    ASSERT_TRUE(first);
    const auto second = std::move(*first);
    EXPECT_EQ(second.text, "\xE6\x97\xA5");
    EXPECT_EQ(second.text.data(), second.owned.data());
}

using DecodedFile = ImportTest;

TEST_F(DecodedFile, ComesInWhateverItsEncoding)
{
    const std::string csv =
        joined({"Date,Open,High,Low,Close,Volume", "2025-01-02,1,2,0.5,1.5,10", "2025-01-03,1,2,0.5,1.6,10"});
    const auto utf8 = import("SPX.csv", csv);
    const auto utf16 = import("SPX.csv", wide(csv, false));
    const auto marked = import("SPX.csv", "\xEF\xBB\xBF" + csv);
    ASSERT_TRUE(utf8 && utf16 && marked) << sentence(utf16);
    EXPECT_EQ(dump(*utf8), dump(*utf16));
    EXPECT_EQ(dump(*utf8), dump(*marked));
    EXPECT_EQ(told(*utf16, IssueKind::Note),
              (std::vector<std::string>{"line 0: read as UTF-16LE; --encoding names another"}));
}

} // namespace
} // namespace tidemark
