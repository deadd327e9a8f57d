// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/to_qt.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace tidemark {
namespace {

using namespace std::chrono_literals;

TEST(Translator, EnglishIsTheSourceWithItsArguments)
{
    const Translator english(Language::English);
    EXPECT_EQ(english.language(), Language::English);
    const Text text = TM_TEXT("nowhere", "%1 fell by %2 on %3")
                          .with(std::string{"SPX"})
                          .with(-0.0156, percent(1))
                          .with(makeDate(2025, 11, 20));
    EXPECT_EQ(english(text), QStringLiteral("SPX fell by −1.6% on 20 Nov 2025"));
}

TEST(Translator, UnknownSentencesStayEnglishWhileNumbersAndDatesFollowTheLanguage)
{
    const Translator chinese(Language::Chinese);
    const Text text = TM_TEXT("nowhere", "close at %1, %2")
                          .with(fromNewYork(makeDate(2025, 11, 20), 16h), TimeStyle::Beijing)
                          .with(3.6, {Unit::UsdBillion, 1});
    EXPECT_EQ(chinese(text), QString::fromUtf8("close at 2025-11-21 05:00 北京, 36 亿美元"));
}

TEST(Translator, DataIsNeverTranslatedNorScanned)
{
    const Translator chinese(Language::Chinese);
    EXPECT_EQ(chinese(verbatim("50%1 off.csv")), QStringLiteral("50%1 off.csv"));
    const Text text = TM_TEXT("nowhere", "%1 in %2").with(std::string{"%2"}).with(std::string{"a.csv"});
    EXPECT_EQ(chinese(text), QStringLiteral("%2 in a.csv"));
    EXPECT_EQ(toQString("纽约"), QString::fromUtf8("纽约"));
}

TEST(Translator, ServesSeveralThreads)
{
    const Translator chinese(Language::Chinese);
    const Text text = TM_TEXT("nowhere", "row %1").with(std::int64_t{1234567});
    const QString expected = chinese(text);
    std::atomic<int> wrong{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            for (int i = 0; i < 500; ++i)
                wrong += chinese(text) == expected ? 0 : 1;
        });
    }
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(wrong, 0);
    EXPECT_EQ(expected, QStringLiteral("row 1,234,567"));
}

} // namespace
} // namespace tidemark
