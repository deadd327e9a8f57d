// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/stage/stage.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace tidemark {
namespace {

SlidePtr slideNamed(const char* id)
{
    report::Slide slide;
    slide.id = id;
    return std::make_shared<const report::Slide>(slide);
}

std::vector<SlidePtr> threeSlides() { return {slideNamed("a"), slideNamed("b"), slideNamed("c")}; }

TEST(Stage, EndsAreEnds)
{
    Stage stage(threeSlides());
    const QSignalSpy moved(&stage, &Stage::currentChanged);
    stage.previous();
    EXPECT_EQ(stage.current(), 0);
    EXPECT_EQ(moved.count(), 0);
    stage.goTo(99);
    EXPECT_EQ(stage.current(), 2);
    stage.next();
    EXPECT_EQ(stage.current(), 2);
    EXPECT_EQ(moved.count(), 1);
}

TEST(Stage, AChangedSlideIsLeftBehind)
{
    Stage stage(threeSlides());
    const QSignalSpy shown(&stage, &Stage::shownChanged);
    const SlidePtr other = slideNamed("a");
    stage.change(other);
    EXPECT_TRUE(stage.changed());
    EXPECT_EQ(stage.shown(), other);
    stage.change(slideNamed("b")); // an answer that came too late
    EXPECT_EQ(stage.shown(), other);
    EXPECT_EQ(shown.count(), 1);
    stage.next();
    stage.previous();
    EXPECT_FALSE(stage.changed());
    EXPECT_EQ(stage.shown(), stage.slide());
}

TEST(Stage, RestoringUndoesWhatAHandDid)
{
    Stage stage(threeSlides());
    stage.change(slideNamed("a"));
    stage.setTool(Stage::Tool::Pen);
    stage.beginStroke({1, 2});
    stage.pointAt({5, 5});
    const QSignalSpy restored(&stage, &Stage::restored);
    stage.restore();
    EXPECT_FALSE(stage.changed());
    EXPECT_EQ(stage.tool(), Stage::Tool::None);
    EXPECT_FALSE(stage.pointerShown());
    EXPECT_FALSE(stage.drawing());
    EXPECT_EQ(stage.strokes().size(), 1U);
    EXPECT_EQ(restored.count(), 1);
    // The story's own slide is no change.
    stage.change(stage.slide());
    EXPECT_FALSE(stage.changed());
}

TEST(Stage, MovingOnOpensTheCurtain)
{
    Stage stage(threeSlides());
    stage.setCurtain(Stage::Curtain::Black);
    stage.next();
    EXPECT_EQ(stage.curtain(), Stage::Curtain::None);
    stage.goTo(2);
    stage.setCurtain(Stage::Curtain::White);
    stage.next(); // at the end already
    EXPECT_EQ(stage.curtain(), Stage::Curtain::None);
    EXPECT_EQ(stage.current(), 2);
}

TEST(Stage, StrokesStayWithTheirSlide)
{
    Stage stage(threeSlides());
    stage.extendStroke({9, 9}); // no stroke is being drawn
    EXPECT_TRUE(stage.strokes().empty());
    stage.beginStroke({0, 0});
    stage.extendStroke({10, 0});
    stage.extendStroke({10, 0});
    stage.next();
    EXPECT_FALSE(stage.drawing());
    EXPECT_TRUE(stage.strokes().empty());
    stage.beginStroke({1, 1});
    stage.endStroke();
    stage.beginStroke({2, 2});
    stage.undoStroke();
    EXPECT_EQ(stage.strokes().size(), 1U);
    stage.clearStrokes();
    EXPECT_TRUE(stage.strokes().empty());
    ASSERT_EQ(stage.strokes("a").size(), 1U);
    EXPECT_EQ(stage.strokes("a")[0].points, (QPolygonF{{{0, 0}, {10, 0}}}));
}

TEST(Stage, ARestingPointerGoes)
{
    Stage stage(threeSlides());
    const QSignalSpy changed(&stage, &Stage::pointerChanged);
    stage.pointAt({3, 4});
    EXPECT_TRUE(stage.pointerShown());
    stage.pointAt({3, 4});
    EXPECT_EQ(changed.count(), 1);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !stage.pointerShown(); }, 4 * Stage::kPointerRest));
    stage.pointAt({3, 4});
    EXPECT_TRUE(stage.pointerShown());
    EXPECT_EQ(changed.count(), 3);
}

} // namespace
} // namespace tidemark
