// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/sentences.h"
#include "models/report/slide_source.h"

#include <gtest/gtest.h>

#include <QStringList>

namespace tidemark::report {
namespace {

std::string split(const QString& text)
{
    QStringList found;
    for (const auto& sentence : sentencesOf({{.text = text}}))
        found.append(plainText(sentence));
    return found.join(u'|').toStdString();
}

TEST(Sentences, ChineseEndsAtItsOwnMarks)
{
    EXPECT_EQ(split(QStringLiteral("涨 1.94%。谁卖了？没人！")), "涨 1.94%。|谁卖了？|没人！");
    EXPECT_EQ(split(QStringLiteral("他说：“卖出。全部。”然后离场。")), "他说：“卖出。全部。”|然后离场。");
    EXPECT_EQ(split(QStringLiteral("下跌（不是回落。）之后企稳。")), "下跌（不是回落。）之后企稳。");
    EXPECT_EQ(split(QStringLiteral("没有句号")), "没有句号");
}

TEST(Sentences, EnglishNeverEndsInsideNumbersAndAbbreviations)
{
    EXPECT_EQ(split(QStringLiteral("It fell 1.55% to 6,538.76. It closed.")), "It fell 1.55% to 6,538.76.|It closed.");
    EXPECT_EQ(split(QStringLiteral("The U.S. Treasury sold. Cf. Fig. 3, e.g. the low.")),
              "The U.S. Treasury sold.|Cf. Fig. 3, e.g. the low.");
    EXPECT_EQ(split(QStringLiteral("At 10:37 a.m. New York it peaked. “Sell.” Then it broke.")),
              "At 10:37 a.m. New York it peaked.|“Sell.”|Then it broke.");
    EXPECT_EQ(split(QStringLiteral("Up… and down? Yes.")), "Up… and down?|Yes.");
    EXPECT_EQ(split(QString()), "");
}

TEST(Sentences, RunsKeepTheirKindAndNothingIsLost)
{
    const Inlines text{{.text = QStringLiteral("It fell ")},
                       {.text = QStringLiteral("−1.55%"), .binding = "a.b"},
                       {.footnote = 3},
                       {.text = QStringLiteral(". Then ")},
                       {.text = QStringLiteral("all"), .bold = true},
                       {.text = QStringLiteral(" rose.")}};
    const auto sentences = sentencesOf(text);
    ASSERT_EQ(sentences.size(), 2u);
    EXPECT_EQ(plainText(sentences[0]), QStringLiteral("It fell −1.55%."));
    EXPECT_EQ(sentences[0][1].binding, "a.b");
    EXPECT_EQ(sentences[0].size(), 3u) << "no footnote mark";
    EXPECT_EQ(plainText(sentences[1]), QStringLiteral("Then all rose."));
    EXPECT_TRUE(sentences[1][1].bold);
}

TEST(SlideSource, SeriesOfOneKindStandTogether)
{
    const Translator english(Language::English);
    const auto said = [&](const char* sources) { return slideSources(verbatim(sources), english).toStdString(); };
    EXPECT_EQ(said("SPX 1d (yahoo); VIX 1d (cboe); rate odds (fedwatch)"), "SPX, VIX daily bars; rate odds");
    EXPECT_EQ(said("SPY 1-minute bars (minute); SPX 60-minute bars (yahoo); NVDA 1-minute bars (minute)"),
              "SPY, NVDA 1-minute bars; SPX 60-minute bars");
    EXPECT_EQ(said("ZQF24 1d (f); ZQG24 1d (f); ZQH24 1d (f); ZQJ24 1d (f); ZQK24 1d (f); ZQM24 1d (f)"),
              "ZQF24, ZQG24, ZQH24, ZQJ24 and 2 more daily bars");
    EXPECT_EQ(said("a; b; c; d; e; f"), "a; b; c; d; and 2 more");
    EXPECT_EQ(said("SPY 5m (x)"), "SPY 5-minute bars");
    EXPECT_EQ(said(""), "");
}

} // namespace
} // namespace tidemark::report
