// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/slides/slide_sheet.h"

#include "models/text/to_qt.h"

#include <gtest/gtest.h>

namespace tidemark {
namespace {

using report::Slide;
using report::SlideKind;

const QRectF kPaper(QPointF(0, 0), kSlideUnits);

SlideStyle styleOf(Language language)
{
    return {.theme = {.kind = ThemeKind::Projector}, .translator = std::make_shared<const Translator>(language)};
}

Slide slideOf(int numbers, int sentences, const QString& sentence)
{
    Slide slide;
    slide.id = "cta_levels/candles";
    slide.part = 3;
    slide.partTitle = QStringLiteral("第三部分　量化指引与历史镜像");
    slide.sectionTitle = QStringLiteral("3.2.2 6456 点位的数学推导");
    slide.headline = QStringLiteral("距 6,456 还有 1.27%，已进入缓冲区");
    slide.subtitle = QStringLiteral("SPX 日线，点；6,456 ± 1.0×ATR(14)（ATR = 94.1）");
    slide.source = QStringLiteral("来源：SPX 日线；公布点位 · 截至 2025-11-20");
    slide.digest = "d9e6e5c1";
    slide.figure = std::make_shared<const FigureSpec>();
    for (int i = 0; i < numbers; ++i)
        slide.numbers.push_back({.metric = "m",
                                 .label = QStringLiteral("盘中高点 · 10:37 纽约"),
                                 .value = QStringLiteral("+1.9%1").arg(i),
                                 .unit = QStringLiteral("%"),
                                 .context = QStringLiteral("SPY 675.54"),
                                 .role = Role::Up});
    for (int i = 0; i < sentences; ++i)
        slide.sentences.push_back({{.text = sentence}});
    return slide;
}

std::vector<Slide> hardSlides()
{
    const QString brief = QStringLiteral("收盘跌破缓冲区上沿。");
    const QString longer =
        QStringLiteral("从高点到跌破前收只用了 78 分钟，收在 −1.55%，当日成交量为二十日均值的 1.4 倍，"
                       "“获利了结”的说法与盘口深度的变化并不矛盾。");
    std::vector<Slide> slides;
    for (int numbers = 0; numbers <= 4; ++numbers)
        for (int sentences = 0; sentences <= 3; ++sentences)
            for (const QString& words : {brief, longer, longer.repeated(3)})
                slides.push_back(slideOf(numbers, sentences, words));
    Slide wordy = slideOf(4, 3, longer);
    wordy.headline = longer.repeated(3);
    wordy.subtitle = longer.repeated(3);
    wordy.sectionTitle = longer;
    wordy.source =
        QStringLiteral("来源：") + QStringLiteral("ZQF24、ZQG24、").repeated(40) + QStringLiteral(" · 截至 2025-11-20");
    wordy.simulatedMark = QStringLiteral("模拟数据");
    wordy.numbers[0].value = QStringLiteral("−1,234,567,890,123.45");
    wordy.numbers[1].label = longer;
    wordy.numbers[1].context = longer;
    slides.push_back(wordy);
    Slide english = slideOf(3, 3,
                            QStringLiteral("On log returns, the rolling correlation is 0.62, with an approximate "
                                           "band from 0.44 to 0.76, at the 99% mark of two years."));
    english.headline =
        QStringLiteral("Day by day, neither BTC nor NDX leads: nothing outside the band but lag 0, so far");
    slides.push_back(english);
    Slide cover = wordy;
    cover.kind = SlideKind::Cover;
    slides.push_back(cover);
    for (const int sections : {0, 1, 6, 14, 40}) {
        Slide part = wordy;
        part.kind = SlideKind::Part;
        part.headline = QStringLiteral("量化指引与历史镜像");
        part.partTitle = QStringLiteral("第三部分");
        part.sentences.clear();
        for (int i = 0; i < sections; ++i)
            part.sentences.push_back({{.text = QStringLiteral("3.2.%1 点位的数学推导与压力测试").arg(i)}});
        slides.push_back(part);
    }
    return slides;
}

std::vector<QRectF> filled(const SlideLayout& layout)
{
    std::vector<QRectF> out;
    for (const QRectF& rect :
         {layout.kicker, layout.headline, layout.subtitle, layout.figure, layout.side, layout.footer})
        if (!rect.isEmpty())
            out.push_back(rect);
    return out;
}

TEST(SlideLayout, PlacesNeitherOverlapNorLeave)
{
    const SlideStyle style = styleOf(Language::Chinese);
    for (const Slide& slide : hardSlides()) {
        const auto places = filled(layOutSlide(slide, style));
        for (std::size_t i = 0; i < places.size(); ++i) {
            EXPECT_TRUE(kPaper.contains(places[i]));
            for (std::size_t j = 0; j < i; ++j)
                EXPECT_TRUE((places[i] & places[j]).isEmpty()) << i << ' ' << j;
        }
    }
}

TEST(SlideLayout, WordsAreLargeEnoughStayOnTheSlideAndApart)
{
    const SlideStyle style = styleOf(Language::Chinese);
    for (const Slide& slide : hardSlides()) {
        const SlideSheet sheet = composeSlide(slide, {4, 18}, style);
        for (std::size_t i = 0; i < sheet.words.size(); ++i) {
            const SlideWords& words = sheet.words[i];
            EXPECT_GE(words.font.pixels, kSmallestType) << words.text.toStdString();
            EXPECT_TRUE(kPaper.contains(words.rect())) << words.text.toStdString();
            const QRectF core = words.rect().adjusted(0.5, 0.15 * words.font.pixels, -0.5, -0.25 * words.font.pixels);
            EXPECT_TRUE((core & sheet.places.figure).isEmpty()) << words.text.toStdString();
            for (std::size_t j = 0; j < i; ++j) {
                const SlideWords& other = sheet.words[j];
                const QRectF its =
                    other.rect().adjusted(0.5, 0.15 * other.font.pixels, -0.5, -0.25 * other.font.pixels);
                EXPECT_TRUE((core & its).isEmpty()) << words.text.toStdString() << " over " << other.text.toStdString();
            }
        }
    }
}

TEST(SlideLayout, SentencesComeBeforeTheThirdNumberAndNumbersAreNeverCut)
{
    const SlideStyle style = styleOf(Language::Chinese);
    const auto said = [&](const Slide& slide) {
        QString all;
        for (const SlideWords& words : composeSlide(slide, {}, style).words)
            all += words.text;
        return all;
    };
    const QString sentence = QStringLiteral("从高点到跌破前收只用了七十八分钟，跌势集中在午前。");
    const QString all = said(slideOf(4, 3, sentence));
    EXPECT_EQ(all.count(sentence), 3);
    EXPECT_TRUE(all.contains(QStringLiteral("+1.91")));
    EXPECT_FALSE(all.contains(QStringLiteral("+1.93")));
    EXPECT_FALSE(all.contains(QChar(0x2026)));
    EXPECT_TRUE(said(slideOf(4, 0, {})).contains(QStringLiteral("+1.93")));
    Slide huge = slideOf(1, 1, sentence);
    huge.numbers[0].value = QStringLiteral("−1,234,567,890,123.45");
    EXPECT_TRUE(said(huge).contains(huge.numbers[0].value));
}

TEST(SlideLayout, WhatDoesNotFitEndsInDotsButTheAsOfStays)
{
    Slide slide = slideOf(0, 0, {});
    slide.source =
        QStringLiteral("来源：") + QStringLiteral("ZQF24、ZQG24、").repeated(40) + QStringLiteral(" · 截至 2025-11-20");
    const SlideSheet sheet = composeSlide(slide, {}, styleOf(Language::Chinese));
    EXPECT_TRUE(sheet.cut);
    QString all;
    for (const SlideWords& words : sheet.words)
        all += words.text;
    EXPECT_TRUE(all.contains(QStringLiteral("截至 2025-11-20")));
    EXPECT_TRUE(all.contains(QChar(0x2026)));
    EXPECT_FALSE(composeSlide(slideOf(2, 2, QStringLiteral("短。")), {}, styleOf(Language::Chinese)).cut);
}

TEST(SlideLayout, NoLineStartsWithAClosingMarkOrEndsWithAnOpeningOne)
{
    const QString closing = QStringLiteral("，。；：！？）》」”、…%");
    const QString opening = QStringLiteral("（《「“");
    const QString text =
        QStringLiteral("公布者没有写明“一月”是二十日还是二十一日（含），两者并列于此：《报告》称 +4.72%，本报告为 "
                       "+4.52%；“空中加油”的说法缺少样本，不能成立！");
    for (double width = 120; width < 700; width += 7) {
        const auto lines = breakLines(text, {28, false}, width);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const QString line = lines[i].text();
            EXPECT_FALSE(i > 0 && closing.contains(line.front())) << width << line.toStdString();
            EXPECT_FALSE(i + 1 < lines.size() && opening.contains(line.back())) << width << line.toStdString();
            EXPECT_LE(lines[i].width(28), width);
        }
    }
}

TEST(SlideLayout, ALastLineIsNotOneCharacterWhereTheOthersCanSpareSome)
{
    const report::Inlines text{{.text = QStringLiteral("换一个阈值换一个起始年幅度就换一个只报一格等于挑了答案。")}};
    const double width = 13 * 30 + 1; // two full lines and two characters
    ASSERT_EQ(breakLines(text, 30, width).back().text().size(), 2);
    const auto lines = settledLines(text, 30, width);
    EXPECT_EQ(lines.size(), 3u);
    EXPECT_GE(lines.back().text().size(), 4);
}

TEST(SlideLayout, ChineseQuotesAreChineseAlsoBesideBoldWords)
{
    const auto lines = breakLines({{.text = QStringLiteral("说“")},
                                   {.text = QStringLiteral("6,456"), .bold = true},
                                   {.text = QStringLiteral("”上涨")}},
                                  30, 1000);
    ASSERT_EQ(lines.size(), 1u);
    for (const SlideLine::Piece& piece : lines[0].pieces)
        EXPECT_EQ(piece.latin, piece.text == QStringLiteral("6,456")) << piece.text.toStdString();
}

TEST(SlideLayout, ThePercentSignOfABoundNumberIsAsBoldAsIt)
{
    const auto lines = breakLines({{.text = QStringLiteral("gains "), .binding = {}},
                                   {.text = QStringLiteral("1.5"), .binding = "a.b"},
                                   {.text = QStringLiteral("% a day")}},
                                  30, 1000, true);
    ASSERT_EQ(lines.size(), 1u);
    ASSERT_EQ(lines[0].pieces.size(), 3u);
    EXPECT_EQ(lines[0].pieces[1].text, QStringLiteral("1.5%"));
    EXPECT_TRUE(lines[0].pieces[1].bold);
}

TEST(SlideLayout, TheFrozenMarkSpeaksTheStorysLanguage)
{
    const auto said = [](Language language) {
        QString all;
        for (const SlideWords& words :
             composeSlide(slideOf(1, 1, QStringLiteral("短。")), {2, 9}, styleOf(language)).words)
            all += words.text + QLatin1Char('|');
        return all;
    };
    EXPECT_TRUE(said(Language::English).contains(QStringLiteral("Data frozen")));
    EXPECT_TRUE(said(Language::Chinese).contains(QStringLiteral("数据已冻结")));
    EXPECT_TRUE(said(Language::Chinese).contains(QStringLiteral("#d9e6e5c1")));
    EXPECT_TRUE(said(Language::Chinese).contains(QStringLiteral("2 / 9")));
}

} // namespace
} // namespace tidemark
