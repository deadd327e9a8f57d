// SPDX-License-Identifier: GPL-3.0-or-later
// Every slide of the program's own story, painted on a paper that remembers the words.
#include "tests/app/cli_run.h"
#include "tests/presentation/text_spy.h"
#include "widgets/presentation/live/story_source.h"
#include "widgets/presentation/slides/slide_sheet.h"
#include "widgets/report/build_report.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

using namespace report;

class StorySlides : public testing::TestWithParam<Language>
{
protected:
    static void SetUpTestSuite() { s_cli = new Cli; }
    static void TearDownTestSuite()
    {
        s_stories.clear();
        delete s_cli;
        s_cli = nullptr;
    }

    static const Story& story()
    {
        auto& source = s_stories[GetParam()];
        if (!source) {
            const PresentationEnvironment environment{
                [](const Store& store, const ReportOptions& options, const Progress& progress) {
                    return readReportInput(store, options, QStringLiteral("test"), progress);
                }};
            auto told = readStory(environment, s_cli->simulated(), endOfNewYorkDay(makeDate(2025, 11, 20)), GetParam(),
                                  StoryPlan{}, Progress{});
            if (!told)
                throw std::runtime_error(plain(told.error().text));
            source = *told;
        }
        return source->story;
    }

    static SlideStyle style()
    {
        return {.theme = {.kind = ThemeKind::Projector,
                          .direction = GetParam() == Language::Chinese ? Direction::RedUp : Direction::GreenUp},
                .translator = std::make_shared<const Translator>(GetParam())};
    }

    static std::vector<TextSpy::Words> written(const Slide& slide, int page, QSize size)
    {
        TextSpy spy(size);
        QPainter painter(&spy);
        paintSlide(painter, QRectF(QPointF(0, 0), QSizeF(size)), slide, {page, static_cast<int>(story().slides.size())},
                   style());
        painter.end();
        return spy.words();
    }

private:
    static inline Cli* s_cli = nullptr;
    static inline std::map<Language, StorySourcePtr> s_stories;
};

TEST_P(StorySlides, EveryWordIsLargeEnoughAndOnTheSlide)
{
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080), QSize(3840, 2160)}) {
        const QRectF paper(QPointF(0, 0), QSizeF(size));
        int page = 0;
        for (const Slide& slide : story().slides) {
            const auto words = written(slide, ++page, size);
            const std::size_t own = composeSlide(slide, {page, 99}, style()).words.size();
            EXPECT_TRUE(slide.kind == SlideKind::Figure ? words.size() > own : words.size() == own) << slide.id;
            for (const auto& one : words) {
                EXPECT_GE(one.pixels, size.height() / 40.0 - 1e-6) << slide.id << ": " << one.text.toStdString();
                EXPECT_TRUE(paper.contains(one.place)) << slide.id << ": " << one.text.toStdString();
            }
        }
    }
}

TEST_P(StorySlides, WordsDoNotLieOnOneAnother)
{
    const QSize size(1920, 1080);
    int page = 0;
    for (const Slide& slide : story().slides) {
        const auto words = written(slide, ++page, size);
        for (std::size_t i = 0; i < words.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const QRectF common = words[i].place & words[j].place;
                EXPECT_FALSE(common.width() > 4 && common.height() > 4)
                    << slide.id << ": " << words[i].text.toStdString() << " over " << words[j].text.toStdString();
            }
    }
}

TEST_P(StorySlides, NumbersAreWholeAndSoAreTheSentences)
{
    for (const Slide& slide : story().slides) {
        const SlideSheet sheet = composeSlide(slide, {1, 99}, style());
        EXPECT_FALSE(sheet.cut) << slide.id;
        QString all;
        for (const SlideWords& words : sheet.words)
            all += words.text;
        EXPECT_TRUE(slide.numbers.empty() || all.contains(slide.numbers.front().value)) << slide.id;
        EXPECT_TRUE(all.contains(toQString(slide.digest))) << slide.id;
    }
}

TEST_P(StorySlides, SimulatedDataAreMarked)
{
    for (const Slide& slide : story().slides) {
        if (slide.kind == SlideKind::Part)
            continue;
        ASSERT_NE(slide.simulated, Simulation::None) << slide.id;
        const auto dashed = [](const SlideField& field) { return field.border.isValid(); };
        const SlideSheet sheet = composeSlide(slide, {1, 99}, style());
        EXPECT_TRUE(std::ranges::any_of(sheet.fields, dashed)) << slide.id;
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, StorySlides, testing::Values(Language::Chinese, Language::English),
                         [](const auto& tested) { return tested.param == Language::Chinese ? "zh" : "en"; });

} // namespace
} // namespace tidemark::test
