// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/to_qt.h"
#include "tests/presentation/frozen_market.h"
#include "widgets/presentation/live/live_slides.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace tidemark {
namespace {

using test::FrozenMarket;

const QString kLevel = QStringLiteral("level");

/// A stage with the story of the simulated market, and what makes its slides again.
class LiveWhatIf : public ::testing::Test
{
protected:
    void useStore(const QString& path)
    {
        live.reset();
        source = FrozenMarket::get().story(path);
        stage = std::make_unique<Stage>(FrozenMarket::slides(*source));
        live = std::make_unique<LiveSlides>(source, *stage);
        failures = std::make_unique<QSignalSpy>(live.get(), &LiveSlides::failed);
    }
    void SetUp() override { useStore(FrozenMarket::get().path()); }

    void settle() const
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return !live->busy(); }, 60'000));
    }
    void tryLevel(double value, bool dropped = true) const
    {
        live->tryParam(kLevel, value, dropped);
        ASSERT_NO_FATAL_FAILURE(settle());
    }

    StorySourcePtr source;
    std::unique_ptr<Stage> stage;
    std::unique_ptr<LiveSlides> live;
    std::unique_ptr<QSignalSpy> failures;
};

TEST_F(LiveWhatIf, ADraggedLevelSaysWhatTheStudySaysOfIt)
{
    tryLevel(6400);
    const StudyOutput expected = FrozenMarket::get().run({"cta_levels", {{"level", "6400"}}});
    const auto figure = std::ranges::find(expected.figures, "cta_levels.candles", &FigureSpec::id);
    ASSERT_TRUE(stage->changed());
    const report::Slide& shown = *stage->shown();
    const Translator english(Language::English);
    EXPECT_EQ(shown.headline, english(figure->headline));
    EXPECT_EQ(shown.figure->digest, expected.digest);
    EXPECT_NE(shown.headline, stage->slide()->headline);
    ASSERT_EQ(shown.numbers.size(), 2U);
    const auto distance = std::ranges::find(expected.metrics, "cta_levels.distance_pct", &Metric::id);
    EXPECT_NE(shown.numbers[0].value, stage->slide()->numbers[0].value);
    // As the command line prints it: the same number to the decimals shown.
    EXPECT_NEAR(shown.numbers[0].value.toDouble(), distance->value * 100, 0.0051);
    EXPECT_EQ(shown.numbers[1], stage->slide()->numbers[1]);
    EXPECT_EQ(failures->count(), 0);
}

TEST_F(LiveWhatIf, OnlyNumbersThatMovedAnswerTheQuestion)
{
    tryLevel(6400);
    ASSERT_EQ(live->whatIfs().size(), 1U);
    EXPECT_EQ(live->whatIfs().front().metrics, std::vector<std::string>{"cta_levels.distance_pct"});
}

TEST_F(LiveWhatIf, BackAtTheStorysLevelItIsTheStorysSlide)
{
    tryLevel(6400);
    EXPECT_EQ(live->whatIfs().size(), 1U);
    tryLevel(6456);
    EXPECT_FALSE(stage->changed());
    EXPECT_EQ(stage->shown(), stage->slide());
    EXPECT_TRUE(live->whatIfs().empty());
}

TEST_F(LiveWhatIf, ADragEndsAtItsLastValue)
{
    for (int level = 6455; level >= 6400; --level)
        live->tryParam(kLevel, level, false);
    live->tryParam(kLevel, 6390, true);
    ASSERT_NO_FATAL_FAILURE(settle());
    ASSERT_EQ(live->whatIfs().size(), 1U);
    const WhatIf& tried = live->whatIfs().front();
    EXPECT_EQ(tried.slide, "cta_levels/candles");
    EXPECT_EQ(tried.section, "1.1");
    EXPECT_EQ(tried.param, "level");
    EXPECT_EQ(tried.from, "6456");
    EXPECT_EQ(tried.to, "6390");
    EXPECT_EQ(tried.asked, (StudyRequest{"cta_levels", {{"level", "6390"}}}));
    EXPECT_EQ(tried.headline, stage->shown()->headline);
}

TEST_F(LiveWhatIf, ParametersAddUpOnASlide)
{
    tryLevel(6400);
    live->tryParam(QStringLiteral("atr_days"), 20.4, true); // an Integer takes the nearest
    ASSERT_NO_FATAL_FAILURE(settle());
    const StudyOutput expected = FrozenMarket::get().run({"cta_levels", {{"level", "6400"}, {"atr_days", "20"}}});
    EXPECT_EQ(stage->shown()->figure->digest, expected.digest);
    EXPECT_EQ(live->whatIfs().size(), 2U);
    // One of them back: the other stays.
    tryLevel(6456);
    ASSERT_EQ(live->whatIfs().size(), 1U);
    EXPECT_EQ(live->whatIfs().front().param, "atr_days");
    EXPECT_EQ(live->whatIfs().front().asked, (StudyRequest{"cta_levels", {{"atr_days", "20"}}}));
}

TEST_F(LiveWhatIf, AnAnswerForASlideThatWasLeftIsDropped)
{
    live->tryParam(kLevel, 6400, false);
    stage->goTo(2);
    QTest::qWait(50);
    ASSERT_NO_FATAL_FAILURE(settle());
    EXPECT_FALSE(stage->changed());
    EXPECT_TRUE(live->whatIfs().empty());
    // The other slide starts from its own story, though it is the same study.
    tryLevel(6456);
    EXPECT_EQ(stage->shown()->figure->digest, FrozenMarket::get().run({"cta_levels", {}}).digest);
    ASSERT_EQ(live->whatIfs().size(), 1U);
    EXPECT_EQ(live->whatIfs().front().from, "6500");
}

TEST_F(LiveWhatIf, EachVisitKeepsWhatWasTried)
{
    tryLevel(6400);
    stage->goTo(1);
    stage->goTo(0);
    EXPECT_FALSE(stage->changed());
    tryLevel(6300);
    ASSERT_EQ(live->whatIfs().size(), 2U);
    EXPECT_EQ(live->whatIfs()[0].to, "6400");
    EXPECT_EQ(live->whatIfs()[1].to, "6300");
}

TEST_F(LiveWhatIf, BackToTheStoryForgetsWhatRuns)
{
    live->tryParam(kLevel, 6400, false);
    stage->restore();
    EXPECT_FALSE(live->busy());
    QTest::qWait(50);
    EXPECT_FALSE(stage->changed());
    tryLevel(6400);
    stage->restore();
    EXPECT_FALSE(stage->changed());
    // What was said stays in the record.
    EXPECT_EQ(live->whatIfs().size(), 1U);
    tryLevel(6410);
    ASSERT_EQ(live->whatIfs().size(), 1U);
    EXPECT_EQ(live->whatIfs().front().to, "6410");
}

TEST_F(LiveWhatIf, ValuesStayInTheirRange)
{
    live->tryParam(kLevel, std::nan(""), true);
    live->tryParam(QStringLiteral("no_such"), 1, true);
    EXPECT_FALSE(live->busy());
    live->tryParam(QStringLiteral("atr_days"), 1e300, true);
    ASSERT_NO_FATAL_FAILURE(settle());
    ASSERT_EQ(live->whatIfs().size(), 1U);
    EXPECT_EQ(live->whatIfs().front().to, "250");
}

TEST_F(LiveWhatIf, ADefinitionChangesSeveralAtOnce)
{
    ParamValues definition;
    definition.set("level", 6420.0);
    definition.set("atr_days", std::int64_t{10});
    definition.set("unknown", 1.0);
    live->tryDefinition(definition);
    ASSERT_NO_FATAL_FAILURE(settle());
    EXPECT_EQ(stage->shown()->figure->digest,
              FrozenMarket::get().run({"cta_levels", {{"level", "6420"}, {"atr_days", "10"}}}).digest);
}

TEST_F(LiveWhatIf, AStoreThatIsGoneIsToldToThePresenterAlone)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("gone.tidemark"));
    ASSERT_TRUE(QFile::copy(FrozenMarket::get().path(), path));
    live.reset();
    source = FrozenMarket::get().story(path);
    ASSERT_TRUE(QFile::remove(path));
    stage = std::make_unique<Stage>(FrozenMarket::slides(*source));
    live = std::make_unique<LiveSlides>(source, *stage);
    failures = std::make_unique<QSignalSpy>(live.get(), &LiveSlides::failed);
    tryLevel(6400);
    ASSERT_EQ(failures->count(), 1);
    EXPECT_NE(plain(failures->front().front().value<Text>()).find("gone.tidemark"), std::string::npos);
    EXPECT_FALSE(stage->changed());
    EXPECT_TRUE(live->whatIfs().empty());
    stage->goTo(1);
    live->play();
    ASSERT_NO_FATAL_FAILURE(settle());
    EXPECT_EQ(failures->count(), 2);
    EXPECT_FALSE(live->replaying());
}

TEST_F(LiveWhatIf, ItMayGoWhileWorkRuns)
{
    for (int i = 0; i < 10; ++i) {
        useStore(FrozenMarket::get().path());
        live->tryParam(kLevel, 6400 + i, false);
        live->tryParam(kLevel, 6300 + i, false);
        live.reset();
        QTest::qWait(i);
    }
    EXPECT_FALSE(stage->changed());
}

} // namespace
} // namespace tidemark
