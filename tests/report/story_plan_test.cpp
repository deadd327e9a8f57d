// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/story_plan.h"

#include <gtest/gtest.h>

#include <random>

namespace tidemark::report {
namespace {

Story storyOf(const std::vector<std::string>& ids)
{
    Story story;
    for (const auto& id : ids) {
        Slide slide;
        slide.id = id;
        slide.kind = id.starts_with("part") ? SlideKind::Part : id == "cover" ? SlideKind::Cover : SlideKind::Figure;
        slide.sectionTitle = QString::fromStdString("section of " + id);
        story.slides.push_back(std::move(slide));
    }
    return story;
}

std::string idsOf(const StoryPlan& plan)
{
    std::string text;
    for (const auto& slide : plan.slides)
        text += (text.empty() ? "" : " ") + slide.id;
    return text;
}

StoryPlan samplePlan()
{
    return {{{"b", true, {}}, {"a", false, QStringLiteral("先停\n\n再说 “\\\"”")}, {"gone", true, {}}},
            25,
            Language::English};
}

TEST(StoryPlan, RoundTrip)
{
    const auto read = parseStoryPlan(storyPlanJson(samplePlan()));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, samplePlan());
    EXPECT_EQ(*parseStoryPlan(storyPlanJson({})), StoryPlan{});
    EXPECT_EQ(*parseStoryPlan(""), StoryPlan{});
}

TEST(StoryPlan, WhatCannotBeReadSaysWhy)
{
    const auto why = [](std::string_view json) {
        const auto plan = parseStoryPlan(json);
        if (plan)
            return std::string("read");
        EXPECT_EQ(plan.error().code, ErrorCode::Parse);
        const std::string text = plain(plan.error().text);
        EXPECT_TRUE(text.starts_with("The order of slides kept in this store cannot be read: ")) << text;
        EXPECT_TRUE(text.ends_with("prepare it again.")) << text;
        return text;
    };
    const auto has = [&](std::string_view json, const char* words) {
        EXPECT_NE(why(json).find(words), std::string::npos) << json << " → " << why(json);
    };
    has("{", "not JSON");
    has("[1]", "not JSON");
    has("\xff\xfe", "not JSON");
    has(R"({"minutes":0})", "1 to 600");
    has(R"({"minutes":601})", "1 to 600");
    has(R"({"minutes":1e300})", "1 to 600");
    has(R"({"minutes":2.5})", "1 to 600");
    has(R"({"minutes":"40"})", "1 to 600");
    has(R"({"language":"fr"})", "zh or en");
    has(R"({"language":7})", "zh or en");
    has(R"({"slides":{}})", "not a list");
    has(R"({"slides":[{"id":"a"},{"id":"a"}]})", "the slide a is in it twice");
    has(R"({"slides":[{"id":"a"},7]})", "entry 2");
    has(R"({"slides":[{"id":"a","shown":"no"}]})", "entry 1, a,");
    has(R"({"slides":[{"id":"a","notes":[]}]})", "entry 1, a,");
    has(R"({"slides":[{"id":"a\nb"}]})", "entry 1");
    has(R"({"slides":[{"id":")" + std::string(501, 'x') + "\"}]}", "entry 1");
    has(R"({"slides":[{"id":"a","notes":")" + std::string(50'001, 'x') + "\"}]}", "the notes of a");
    std::string many = R"({"slides":[)";
    for (int i = 0; i < 2001; ++i)
        many += (i ? "," : "") + (R"({"id":"s)" + std::to_string(i)) + "\"}";
    has(many + "]}", "2,000 slides");
    has(std::string(9u << 20, ' '), "larger than any presentation");
    EXPECT_EQ(why(R"({"slides":[{"id":"nobody/knows"}],"more":1})"), "read");
}

TEST(StoryPlan, DamagedBytesNeverGiveMoreThanAnError)
{
    const std::string good = storyPlanJson(samplePlan());
    std::mt19937 random(7);
    int refused = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string bad = good;
        for (unsigned n = random() % 4 + 1; n-- > 0;)
            switch (random() % 3) {
            case 0:
                bad[random() % bad.size()] = static_cast<char>(random());
                break;
            case 1:
                bad.erase(random() % bad.size(), random() % 9 + 1);
                break;
            default:
                bad.insert(random() % bad.size(), 1, "{}[]\",:0e-"[random() % 10]);
            }
        const auto plan = parseStoryPlan(bad);
        if (!plan) {
            EXPECT_EQ(plan.error().code, ErrorCode::Parse);
            ++refused;
            continue;
        }
        // What was read can be kept and read again.
        const auto again = parseStoryPlan(storyPlanJson(*plan));
        ASSERT_TRUE(again) << bad;
        EXPECT_EQ(*again, *plan) << bad;
    }
    EXPECT_GT(refused, 1000);
}

TEST(StoryPlan, NewSlidesStandBehindTheirNeighbourAndAbsentOnesStay)
{
    StoryPlan plan;
    plan.slides = {{"c", true, {}}, {"gone", false, QStringLiteral("kept")}, {"a", false, {}}};
    const Story story = storyOf({"cover", "a", "b", "c", "d"});
    const StoryPlan whole = completed(plan, story);
    EXPECT_EQ(idsOf(whole), "cover c d gone a b");
    EXPECT_FALSE(whole.slides[4].shown);
    EXPECT_EQ(whole.slides[3].notes, QStringLiteral("kept"));
    EXPECT_EQ(completed(whole, story), whole);
    EXPECT_EQ(idsOf(completed({}, story)), "cover a b c d");
    EXPECT_EQ(idsOf(completed(whole, {})), "cover c d gone a b");
    plan.slides.push_back({"c", true, {}});
    EXPECT_EQ(idsOf(completed(plan, story)), "cover c d gone a b") << "a slide twice counts once";
}

TEST(StoryPlan, ShownInThePlansOrderWithThePresentersOwnWords)
{
    Story story = storyOf({"cover", "part-1", "a", "b"});
    story.slides[1].sentences = {{{.text = QStringLiteral("section of a")}},
                                 {{.text = QStringLiteral("section of b")}}};
    story.slides[3].notes = {{{.text = QStringLiteral("the program’s")}}};
    StoryPlan plan;
    plan.slides = {{"b", true, QStringLiteral("mine\n\n and more ")}, {"a", false, {}}, {"cover", true, {}}};
    const auto slides = plannedSlides(story, plan);
    ASSERT_EQ(slides.size(), 3u);
    EXPECT_EQ(slides[0]->id + ' ' + slides[1]->id + ' ' + slides[2]->id, "b cover part-1");
    ASSERT_EQ(slides[0]->notes.size(), 2u);
    EXPECT_EQ(plainText(slides[0]->notes[1]), QStringLiteral("and more"));
    ASSERT_EQ(slides[2]->sentences.size(), 1u) << "a part announces what is shown";
    EXPECT_EQ(plainText(slides[2]->sentences[0]), QStringLiteral("section of b"));
    plan.slides[0].notes.clear();
    EXPECT_EQ(plainText(plannedSlides(story, plan)[0]->notes[0]), QStringLiteral("the program’s"));
    for (auto& slide : plan.slides)
        slide.shown = false;
    plan.slides.push_back({"part-1", false, {}});
    EXPECT_TRUE(plannedSlides(story, plan).empty());
}

} // namespace
} // namespace tidemark::report
