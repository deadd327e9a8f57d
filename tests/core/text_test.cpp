// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark {
namespace {

TEST(Text, ArgumentsAreFormattedOnlyWhereShown)
{
    const Text text =
        TM_TEXT("test", "Up %1 on %2").with(0.0194, signedPercent()).with(makeDate(2025, 11, 20), DateStyle::Day);
    EXPECT_EQ(plain(text), "Up +1.94% on 20 Nov");
    const auto chinese = [](std::string_view, const std::string&) { return std::string{"%2 涨 %1"}; };
    EXPECT_EQ(render(text, Language::Chinese, chinese), "11-20 涨 +1.94%");
}

TEST(Text, ArgumentsAreNeverScannedAgain)
{
    const Text text = TM_TEXT("test", "File %1, line %2").with(std::string{"%2.csv"}).with(std::int64_t{7});
    EXPECT_EQ(plain(text), "File %2.csv, line 7");
}

TEST(Text, DataIsNeverTranslatedOrScanned)
{
    const auto lookup = [](std::string_view, const std::string&) { return std::string{"wrong"}; };
    EXPECT_EQ(render(verbatim("100% of %1"), Language::Chinese, lookup), "100% of %1");
}

TEST(Text, DataMayHaveWordsInBothLanguages)
{
    Text title = verbatim("July payrolls");
    title.args.emplace_back(std::string{"7月非农"});
    EXPECT_EQ(plain(title), "July payrolls");
    EXPECT_EQ(render(title, Language::Chinese, {}), "7月非农");
}

TEST(Text, PlaceholdersWithoutArgumentsStay)
{
    EXPECT_EQ(plain(TM_TEXT("test", "%1 and %2").with(std::string{"a"})), "a and %2");
    EXPECT_EQ(plain(TM_TEXT("test", "100%")), "100%");
}

TEST(Text, NestedTextIsTranslatedWithTheSentence)
{
    const auto lookup = [](std::string_view, const std::string& source) {
        return source == "inner" ? std::string{"内"} : "外 %1";
    };
    EXPECT_EQ(render(TM_TEXT("test", "outer %1").with(TM_TEXT("test", "inner")), Language::Chinese, lookup), "外 内");
}

} // namespace
} // namespace tidemark
