// SPDX-License-Identifier: GPL-3.0-or-later
// The story of the program's own report, told from the simulated market.
#include "models/pipeline/run_study.h"
#include "models/report/report_json.h"
#include "models/report/story_plan.h"
#include "models/studies/registry.h"
#include "tests/app/cli_run.h"
#include "widgets/report/build_report.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

using namespace report;

/// A report's input with its story.
struct Told
{
    ReportInput input;
    Assembly assembly;
    SlideTexts texts;
    Story story;
};

class RealStory : public ::testing::Test
{
protected:
    static void SetUpTestSuite() { s_cli = new Cli; }
    static void TearDownTestSuite()
    {
        s_told.clear();
        delete s_cli;
        s_cli = nullptr;
    }

    static std::unique_ptr<Store> store() { return std::move(*Store::open(s_cli->simulated(), OpenMode::ReadWrite)); }

    static const Told& told(Language language)
    {
        auto& told = s_told[language];
        if (!told) {
            const ReportOptions options{
                .language = language, .asOf = endOfNewYorkDay(makeDate(2025, 11, 20)), .allowMissing = true};
            auto input = readReportInput(*store(), options, QStringLiteral("test"), Progress{});
            if (!input)
                throw std::runtime_error(plain(input.error().text));
            Assembly assembly = assembleReport(*input);
            SlideTexts texts = shippedSlideTexts(language);
            Story story = makeStory(*input, assembly, texts);
            told = std::make_unique<Told>(
                Told{std::move(*input), std::move(assembly), std::move(texts), std::move(story)});
        }
        return *told;
    }

    static const Slide& slideOf(const Told& told, const std::string& id)
    {
        const auto it = std::ranges::find(told.story.slides, id, &Slide::id);
        if (it == told.story.slides.end())
            throw std::out_of_range(id);
        return *it;
    }

private:
    static inline Cli* s_cli = nullptr;
    static inline std::map<Language, std::unique_ptr<Told>> s_told;
};

std::vector<std::string> idsOf(const Story& story)
{
    std::vector<std::string> ids;
    for (const auto& slide : story.slides)
        ids.push_back(slide.id);
    return ids;
}

TEST_F(RealStory, HasASlideForEveryFigureInBothLanguages)
{
    const Told& chinese = told(Language::Chinese);
    const auto ids = idsOf(chinese.story);
    EXPECT_EQ(ids, idsOf(told(Language::English).story));
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
    for (const char* id : {"cover", "part-1", "part-2", "part-3", "part-4", "intraday_reversal/path",
                           "cta_levels/candles", "reversal_history/paths"})
        EXPECT_EQ(std::ranges::count(ids, id), 1) << id;
    EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(chinese.story.slides, SlideKind::Figure, &Slide::kind)),
              figures(chinese.assembly.document).size());
}

TEST_F(RealStory, SaysWhatTheReportSaysToTheDigest)
{
    for (const auto language : {Language::Chinese, Language::English}) {
        const Told& one = told(language);
        const Translator translator(language);
        const QJsonArray reported = reportJson(one.assembly, translator)[QStringLiteral("figures")].toArray();
        qsizetype figure = 0;
        for (const auto& slide : one.story.slides) {
            EXPECT_EQ(slide.digest.size(), 8u) << slide.id;
            if (slide.kind != SlideKind::Figure)
                continue;
            ASSERT_LT(figure, reported.size());
            const auto json = reported[figure++].toObject();
            EXPECT_EQ(json[QStringLiteral("id")].toString().toStdString(), slide.figureId);
            EXPECT_EQ(json[QStringLiteral("digest")].toString().toStdString(), slide.digest);
            EXPECT_TRUE(figures(one.assembly.document)[static_cast<std::size_t>(figure) - 1]->source.endsWith(
                u'#' + QString::fromStdString(slide.digest)))
                << slide.id;
            EXPECT_EQ(json[QStringLiteral("alt")].toString(), slide.altText);
            EXPECT_TRUE(slide.figure);
        }
        EXPECT_EQ(figure, reported.size());
        EXPECT_EQ(one.story.digest, one.input.digest);
    }
}

TEST_F(RealStory, EverySlideCanBeShownToAnAudience)
{
    for (const auto language : {Language::Chinese, Language::English}) {
        const Told& one = told(language);
        for (const auto& slide : one.story.slides) {
            EXPECT_FALSE(slide.headline.isEmpty()) << slide.id;
            EXPECT_FALSE(slide.altText.isEmpty()) << slide.id;
            EXPECT_LE(slide.numbers.size(), 4u);
            for (const auto& number : slide.numbers)
                EXPECT_FALSE(number.value.isEmpty() || number.value.contains(u'—')) << number.metric;
            for (const auto& sentence : slide.sentences) {
                const QString words = plainText(sentence);
                EXPECT_FALSE(words.isEmpty()) << slide.id;
                EXPECT_FALSE(words.contains(u'{') || words.contains(u'…')) << words.toStdString();
                for (const auto& run : sentence)
                    EXPECT_FALSE(run.missing) << slide.id << ": " << words.toStdString();
            }
            if (slide.kind == SlideKind::Figure) {
                EXPECT_FALSE(slide.source.isEmpty() || slide.source.contains(u'\n')) << slide.id;
                EXPECT_FALSE(slide.simulatedMark.isEmpty()) << slide.id << " rests on the simulated market";
                EXPECT_FALSE(slide.notes.empty()) << slide.id;
            }
        }
        for (const auto& problem : one.story.problems)
            EXPECT_EQ(plain(problem.text).find("left out"), std::string::npos)
                << problem.slide << ": " << plain(problem.text);
    }
}

TEST_F(RealStory, RemakingASlideUnchangedChangesNothing)
{
    const Told& one = told(Language::Chinese);
    for (const auto& slide : one.story.slides) {
        if (slide.kind != SlideKind::Figure)
            continue;
        const auto made = remakeSlide(one.input, one.texts, slide, *one.input.results.at(slide.request));
        ASSERT_TRUE(made) << slide.id;
        EXPECT_EQ(made->headline, slide.headline);
        EXPECT_EQ(made->numbers, slide.numbers);
        EXPECT_EQ(made->source, slide.source);
        EXPECT_EQ(made->digest, slide.digest);
        EXPECT_EQ(made->sentences, one.texts.contains(slide.id) ? slide.sentences : std::vector<Inlines>{}) << slide.id;
    }
}

TEST_F(RealStory, AnotherLevelChangesHeadlineAndNumber)
{
    const Told& one = told(Language::English);
    const Slide& slide = slideOf(one, "cta_levels/candles");
    const Study* study = findStudy("cta_levels");
    ASSERT_TRUE(study);
    ParamValues params = one.input.results.at(slide.request)->params;
    params.set("level", ParamValue{6400.0});
    const auto output = runStudy(*study, params, *store(), one.story.asOf, Progress{});
    ASSERT_TRUE(output) << plain(output.error().text);
    const auto made = remakeSlide(one.input, one.texts, slide, *output);
    ASSERT_TRUE(made) << plain(made.error().text);
    EXPECT_NE(made->headline, slide.headline);
    EXPECT_NE(made->numbers, slide.numbers);
    EXPECT_NE(made->digest, slide.digest);
    EXPECT_TRUE(made->headline.contains(QStringLiteral("6,400"))) << made->headline.toStdString();
    EXPECT_EQ(made->id, slide.id);
}

} // namespace
} // namespace tidemark::test
