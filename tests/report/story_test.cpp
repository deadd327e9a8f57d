// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/story.h"

#include "tests/report/report_fixture.h"

#include <gtest/gtest.h>

namespace tidemark::report {
namespace {

constexpr auto kPath = "alpha/path";

Story storyOf(const ReportInput& input, const QString& texts = {})
{
    return makeStory(input, assembleReport(input), parseSlideTexts(texts));
}

const Slide& slideOf(const Story& story, const std::string& id = kPath)
{
    const auto it = std::ranges::find(story.slides, id, &Slide::id);
    if (it == story.slides.end())
        throw std::out_of_range(id);
    return *it;
}

std::string said(const std::vector<Inlines>& paragraphs)
{
    QStringList list;
    for (const auto& text : paragraphs)
        list.append(plainText(text));
    return list.join(u'|').toStdString();
}

std::string told(const Story& story)
{
    std::string text;
    for (const auto& problem : story.problems)
        text += problem.slide + (problem.leftOut ? " (left out): " : ": ") + plain(problem.text) + '\n';
    return text;
}

ReportInput figureInput(const QString& before = {}, const QString& after = {})
{
    return sampleInput(before + QStringLiteral("\n\n::figure alpha/path\n\n") + after);
}

TEST(Story, CoverPartAndFigure)
{
    auto input = figureInput();
    input.options.author = QStringLiteral("A. Author");
    auto& spec = input.results.at({"alpha", {}})->figures[0];
    spec.digest = "89abcdef";
    spec.intraday = true;
    spec.asOf = *parseAsOf("2025-11-20T21:00:00Z");
    input.texts.outline.parts[0].title = QStringLiteral("Part I: One — and half");
    const Story story = storyOf(input);
    ASSERT_EQ(story.slides.size(), 3u);
    const Slide& cover = story.slides[0];
    EXPECT_EQ(cover.id, "cover");
    EXPECT_EQ(cover.kind, SlideKind::Cover);
    EXPECT_EQ(cover.headline, QStringLiteral("Title"));
    EXPECT_EQ(cover.digest, "0badcafe");
    EXPECT_EQ(said(cover.sentences), "A. Author");
    const Slide& part = story.slides[1];
    EXPECT_EQ(part.id, "part-1");
    EXPECT_EQ(part.partTitle, QStringLiteral("Part I"));
    EXPECT_EQ(part.headline, QStringLiteral("One"));
    EXPECT_EQ(part.subtitle, QStringLiteral("And half"));
    EXPECT_EQ(said(part.sentences), "1.1.1 Section");
    const Slide& slide = slideOf(story);
    EXPECT_EQ(slide.partTitle, QStringLiteral("Part I: One"));
    EXPECT_EQ(slide.sectionTitle, QStringLiteral("1.1.1 Section"));
    EXPECT_EQ(slide.headline, QStringLiteral("It fell"));
    EXPECT_EQ(slide.subtitle, QStringLiteral("%, by minute"));
    EXPECT_EQ(slide.figureId, "alpha.path");
    EXPECT_EQ(slide.request, (StudyRequest{"alpha", {}}));
    EXPECT_EQ(slide.digest, "89abcdef");
    EXPECT_TRUE(figures(assembleReport(input).document)[0]->source.endsWith(QStringLiteral("#89abcdef")));
    EXPECT_EQ(slide.source.toStdString(),
              "Source: SPY 1-minute bars · as of 20 Nov 2025 16:00 New York / 21 Nov 2025 05:00 Beijing");
    ASSERT_TRUE(slide.figure);
    EXPECT_EQ(told(story), "alpha/path: The claim cases.t1 says 2.33%, the data say −1.27%\n");
    ASSERT_EQ(slide.claims.size(), 3u) << "what becomes public later is no claim yet";
    EXPECT_EQ(slide.claims[0].measured, QStringLiteral("8 cases"));
    EXPECT_TRUE(slide.claims[2].measured.isEmpty());
}

TEST(Story, SentencesAndNotesOfItsOwnText)
{
    const QString texts = QStringLiteral("words before\n## alpha/path\nnumbers: count\n\n"
                                         "Down {{alpha.distance|percent 2}},\nnot **up**.[^claim:depth]\n\n"
                                         "{{#if alpha.count > 7}}\nEight.\n{{else}}\nFew.\n{{/if}}\n\n"
                                         "{{#if alpha.count > 7}}\n> Pause for {{alpha.count}}.\n{{/if}}\n\n"
                                         "> Second.\n\n## beta/x\n\nNever.\n");
    const Story story = storyOf(figureInput(QStringLiteral("Of the report. [^claim:depth]")), texts);
    const Slide& slide = slideOf(story);
    EXPECT_EQ(said(slide.sentences), "Down −1.27%, not up.|Eight.");
    EXPECT_TRUE(
        std::ranges::any_of(slide.sentences[0], [](const auto& run) { return run.binding == "alpha.distance"; }));
    EXPECT_EQ(said(slide.notes), "Pause for 8.|Second.|Of the report. ");
    for (const auto& note : slide.notes)
        for (const auto& run : note)
            EXPECT_EQ(run.footnote, 0);
    ASSERT_EQ(slide.numbers.size(), 1u);
    EXPECT_EQ(slide.numbers[0].metric, "alpha.count");
}

TEST(Story, ASentenceWithoutItsValueIsLeftOutAndTold)
{
    const QString texts = QStringLiteral(
        "## alpha/path\nnumbers: count, nothing, unheard_of\n\nGood.\n\nBad {{alpha.nothing}}.\n\n"
        "Worse {{beta.x}}.\n\nSee {{ref:figure alpha/path}}.\n\n{{#if alpha.nothing > 1}}Open.{{/if}}\n\n"
        "Last {{alpha.count}}.\n");
    const Story story = storyOf(figureInput(), texts);
    EXPECT_EQ(said(slideOf(story).sentences), "Good.|Last 8.");
    EXPECT_EQ(slideOf(story).numbers.size(), 1u) << "a number that is not defined is not shown";
    const std::string problems = told(story);
    const auto has = [&](const char* words) { EXPECT_NE(problems.find(words), std::string::npos) << problems; };
    has("left out: {{alpha.nothing}}: alpha.nothing is not defined on these data");
    has("left out: {{beta.x}}: beta lacks data");
    has("The number alpha.unheard_of is left out");
    EXPECT_EQ(std::ranges::count(story.problems, std::string{kPath}, &StoryProblem::slide), 6);
    for (const auto& slide : story.slides)
        for (const auto& sentence : slide.sentences)
            EXPECT_FALSE(plainText(sentence).contains(QStringLiteral("no data")));
}

TEST(Story, ATextThatCannotBeReadIsTold)
{
    const Story story = storyOf(figureInput(), QStringLiteral("## alpha/path\n\nFine.\n\nBroken {{alpha.}} here.\n\n"
                                                              "## alpha/path\n\nAgain.\n"));
    EXPECT_EQ(said(slideOf(story).sentences), "Fine.");
    EXPECT_NE(told(story).find("en/slides.md, line 5: "), std::string::npos) << told(story);
    EXPECT_NE(told(story).find("en/slides.md, line 7: the slide alpha/path is written twice"), std::string::npos)
        << told(story);
}

TEST(Story, WithoutATextThreeShortSentencesOfTheParagraph)
{
    const QString longOne =
        QStringLiteral("It ") + QStringLiteral("went on and ").repeated(12) + QStringLiteral("on. ");
    const Story story = storyOf(
        figureInput(QStringLiteral("Not this.\n\nFell {{alpha.distance|percent 2}}. No {{alpha.nothing}} here. ")
                    + longOne + QStringLiteral("Why? Two. Three. Four.")));
    EXPECT_EQ(said(slideOf(story).sentences), "Fell −1.27%.|Two.|Three.");
    EXPECT_EQ(said(slideOf(storyOf(figureInput({}, QStringLiteral("After it.")))).sentences), "After it.");
    const Story twice = storyOf(figureInput(QStringLiteral("One."), QStringLiteral("::figure alpha/path\n\nTwo.")));
    EXPECT_EQ(said(slideOf(twice).sentences), "One.");
    EXPECT_EQ(said(slideOf(twice, "alpha/path#2").sentences), "Two.");
}

TEST(Story, NumbersOfTheStripWithTheirUnitApart)
{
    auto input = figureInput();
    auto& metrics = input.results.at({"alpha", {}})->metrics;
    for (auto& metric : metrics)
        metric.strip = true;
    metrics[0].context = verbatim("a context far longer than any slide has room for, and more");
    metrics[1].context = verbatim("first clause; then so much more that it no longer fits");
    const Slide slide = slideOf(storyOf(input));
    ASSERT_EQ(slide.numbers.size(), 4u) << "distance, count, peak_time, evil: what is not defined is left out";
    EXPECT_EQ(slide.numbers[0].value, QStringLiteral("−1.27"));
    EXPECT_EQ(slide.numbers[0].unit, QStringLiteral("%"));
    EXPECT_EQ(slide.numbers[0].role, Role::Down);
    EXPECT_TRUE(slide.numbers[0].context.isEmpty()) << slide.numbers[0].context.toStdString();
    EXPECT_EQ(slide.numbers[1].context, QStringLiteral("first clause"));
    EXPECT_EQ(slide.numbers[1].role, Role::Text);
    EXPECT_EQ(slide.numbers[2].value, QStringLiteral("10:37"));
    EXPECT_EQ(slide.numbers[3].value, QStringLiteral("{{alpha.count}} **bold** [x](file:///etc/passwd)"));
    metrics[0].format = {Unit::None, 2, Sign::Always, true};
    EXPECT_EQ(slideOf(storyOf(input)).numbers[0].role, Role::Text) << "a correlation goes nowhere";
    metrics[0].format = signedPercent();
    metrics[0].value = 0.000001;
    EXPECT_EQ(slideOf(storyOf(input)).numbers[0].role, Role::Text) << "shown as zero, it goes neither way";
    metrics[0].value = 0.01;
    EXPECT_EQ(slideOf(storyOf(input)).numbers[0].role, Role::Up);
}

TEST(Story, AFigureWithoutDataIsToldUnderItsId)
{
    const Story story =
        storyOf(sampleInput(QStringLiteral("::figure alpha/path\n\n::figure beta(level=3)/x\n\n::figure "
                                           "beta/x\n\n::figure gamma/x\n\n::figure alpha/none\n")));
    ASSERT_EQ(std::ranges::count(story.slides, SlideKind::Figure, &Slide::kind), 1);
    std::string leftOut;
    for (const auto& problem : story.problems)
        if (problem.leftOut)
            leftOut += problem.slide + ' ';
    EXPECT_EQ(leftOut, "beta(level=3)/x beta/x gamma/x alpha/none ");
    EXPECT_NE(
        told(story).find(
            "beta/x (left out): The figure beta/x is left out: “Beta” lacks data (Daily bars of VIX). Import one of "
            "these formats: Yahoo"),
        std::string::npos)
        << told(story);
}

TEST(Story, NothingToPresentHasNoSlides)
{
    const Story story = storyOf(sampleInput(QStringLiteral("Words alone.")));
    EXPECT_TRUE(story.slides.empty());
    EXPECT_NE(told(story).find("nothing to present"), std::string::npos);
}

TEST(Story, LongNotesAndSimulatedDataAreTold)
{
    auto input = figureInput(QStringLiteral("word ").repeated(601));
    auto& output = *input.results.at({"alpha", {}});
    output.simulated = Simulation::All;
    output.figures[0].simulated = Simulation::Partly;
    const Story story = storyOf(input);
    EXPECT_NE(told(story).find("alpha/path: The notes are longer than a page: 601 words"), std::string::npos);
    EXPECT_NE(told(story).find(": Every figure of the presentation rests on simulated data"), std::string::npos);
    EXPECT_EQ(slideOf(story).simulatedMark, QStringLiteral("partly SIMULATED"));
    EXPECT_FALSE(longNote({{{.text = QStringLiteral("汉").repeated(1200)}}}, Language::Chinese));
    EXPECT_TRUE(longNote({{{.text = QStringLiteral("汉").repeated(1201)}}}, Language::Chinese));
}

TEST(Story, BothLanguagesHaveTheSameSlides)
{
    const QString markdown = QStringLiteral("::figure alpha/path\n\n::figure alpha/path\n");
    const auto ids = [&](Language language) {
        std::string text;
        for (const auto& slide : storyOf(sampleInput(markdown, language)).slides)
            text += slide.id + ' ';
        return text;
    };
    EXPECT_EQ(ids(Language::Chinese), "cover part-1 alpha/path alpha/path#2 ");
    EXPECT_EQ(ids(Language::English), ids(Language::Chinese));
}

TEST(RemakeSlide, FollowsTheOtherOutput)
{
    const QString texts = QStringLiteral("## alpha/path\nnumbers: distance\n\n"
                                         "At {{alpha.params.level|number 0}}: {{alpha.distance|percent 2 +}}.\n\n"
                                         "The press says {{claim:cases.count}}, we count "
                                         "{{claim:cases.count|measured}}.\n\n> Of the story.\n");
    const ReportInput input = figureInput(QStringLiteral("The section."));
    const Slide slide = slideOf(storyOf(input, texts));
    EXPECT_EQ(said(slide.sentences), "At 6,456: −1.27%.|The press says 8 cases, we count 8 cases.");
    StudyOutput other = sampleOutput();
    other.params.set("level", ParamValue{6400.0});
    other.metrics[0].value = 0.02;
    other.metrics[1].value = 9;
    other.figures[0].headline = verbatim("It rose");
    other.figures[0].digest = "12345678";
    const auto made = remakeSlide(input, parseSlideTexts(texts), slide, other);
    ASSERT_TRUE(made) << plain(made.error().text);
    EXPECT_EQ(said(made->sentences), "At 6,400: +2.00%.|The press says 8 cases, we count 9 cases.");
    EXPECT_EQ(made->headline, QStringLiteral("It rose"));
    EXPECT_EQ(made->digest, "12345678");
    ASSERT_EQ(made->numbers.size(), 1u);
    EXPECT_EQ(made->numbers[0].value, QStringLiteral("+2.00"));
    EXPECT_EQ(made->numbers[0].role, Role::Up);
    EXPECT_EQ(made->id, slide.id);
    EXPECT_EQ(made->request, slide.request);
    EXPECT_EQ(made->sectionTitle, slide.sectionTitle);
    EXPECT_EQ(said(made->notes), said(slide.notes));
    const auto back = remakeSlide(input, parseSlideTexts(texts), *made, sampleOutput());
    ASSERT_TRUE(back);
    EXPECT_EQ(said(back->sentences), said(slide.sentences));
    EXPECT_EQ(back->numbers, slide.numbers);
}

TEST(RemakeSlide, WhatDoesNotHoldAnyMoreIsNotSaid)
{
    const QString texts = QStringLiteral("## alpha/path\n\nAlways.\n\nNow {{alpha.distance|percent 2}}.\n");
    const ReportInput input = figureInput(QStringLiteral("Of the report."));
    StudyOutput early = sampleOutput();
    early.metrics[0].value = std::nan("");
    const auto made = remakeSlide(input, parseSlideTexts(texts), slideOf(storyOf(input, texts)), early);
    ASSERT_TRUE(made);
    EXPECT_EQ(said(made->sentences), "Always.");
    const Slide borrowed = slideOf(storyOf(input));
    EXPECT_EQ(said(borrowed.sentences), "Of the report.");
    const auto bare = remakeSlide(input, {}, borrowed, sampleOutput());
    ASSERT_TRUE(bare);
    EXPECT_TRUE(bare->sentences.empty()) << "the report’s sentence does not hold for it";
}

TEST(RemakeSlide, WithoutItsFigureItIsNone)
{
    const ReportInput input = figureInput();
    const Slide slide = slideOf(storyOf(input));
    StudyOutput empty = sampleOutput();
    empty.figures.clear();
    const auto none = remakeSlide(input, {}, slide, empty);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NoData);
    StudyOutput lacking = sampleOutput();
    lacking.missing.push_back({verbatim("Minute bars"), {}, {}, true});
    EXPECT_FALSE(remakeSlide(input, {}, slide, lacking));
}

TEST(RemakeSlide, ASlideOfOtherParametersHoldsItsOwn)
{
    auto input = sampleInput(QStringLiteral("::figure alpha(level=6000)/path\n"));
    StudyOutput other = sampleOutput();
    other.params.set("level", ParamValue{6000.0});
    other.metrics[0].value = -0.08;
    input.results.emplace(StudyRequest{"alpha", {{"level", "6000"}}}, other);
    const QString texts = QStringLiteral("## alpha(level=6000)/path\n\n{{alpha.params.level|number 0}}: "
                                         "{{alpha.distance|percent 0}}\n");
    const Slide slide = slideOf(storyOf(input, texts), "alpha(level=6000)/path");
    EXPECT_EQ(said(slide.sentences), "6,000: −8%") << "what is said with a figure is of that figure";
}

/// Every figure that a shipped section places, by the id its slide has.
std::set<std::string> placedFigures(const ReportTexts& texts)
{
    std::set<std::string> ids;
    for (const auto& [number, section] : texts.sections)
        for (const auto& line : section.text.directiveLines()) {
            QStringView caption;
            if (const auto directive = parseDirective(line, caption);
                directive && directive->kind == Directive::Kind::Figure)
                ids.insert(written(inSection(directive->request, section.context)) + '/' + directive->name);
        }
    return ids;
}

TEST(ShippedSlideTexts, AreOfFiguresOfTheReportAndBindOnlyWhatItComputes)
{
    std::set<std::string> slides[2];
    for (const auto language : {Language::English, Language::Chinese}) {
        auto outline = builtinOutline(language);
        ASSERT_TRUE(outline);
        const auto texts = readTexts(std::move(*outline), shippedSections(language));
        EXPECT_FALSE(texts.sections.contains("slides"));
        const auto measures = builtinMeasures();
        ASSERT_TRUE(measures);
        const auto requests = requestsOf(texts, *measures, {});
        const auto placed = placedFigures(texts);
        for (const auto& [id, text] : shippedSlideTexts(language)) {
            slides[language == Language::Chinese].insert(id);
            EXPECT_TRUE(placed.contains(id)) << id;
            for (const auto* part : {&text.text, &text.notes}) {
                for (const auto& fault : part->faults)
                    ADD_FAILURE() << id << ", line " << fault.line << ": " << plain(fault.text);
                part->visitKeys([&](const Key& key) {
                    const bool own = key.kind != KeyKind::Study || id.starts_with(written(key.request));
                    EXPECT_TRUE(own || requests.contains(key.request)) << id << ": " << key.written;
                });
            }
        }
    }
    EXPECT_FALSE(slides[0].empty());
    EXPECT_EQ(slides[0], slides[1]);
}

} // namespace
} // namespace tidemark::report
