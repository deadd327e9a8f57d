// SPDX-License-Identifier: GPL-3.0-or-later
// The pen over a slide: strokes as the hand draws them, and as marks of the figure under them.
#include "tests/presentation/overlay_hand.h"

#include "widgets/presentation/stage/pen_stroke.h"

namespace tidemark {
namespace {

using Tool = Stage::Tool;

class OverlayPen : public OverlayHand
{
protected:
    void show(QSize size = {960, 540})
    {
        OverlayHand::show(size);
        stage.setTool(Tool::Pen);
    }
    /// Where data of the shown figure stands, slide units.
    [[nodiscard]] QPointF placeOf(const AnnotationPoint& data) const
    {
        const auto at = view.chart()->positionOf(data.x, data.y);
        EXPECT_TRUE(at);
        return at ? view.fromSlide().inverted().map(view.chart()->mapTo(&view, *at)) : QPointF();
    }
};

double distanceToLine(QPointF at, const QPolygonF& line)
{
    double least = HUGE_VAL;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF d = line[i] - line[i - 1];
        const double length = QPointF::dotProduct(d, d);
        const double t = length > 0 ? std::clamp(QPointF::dotProduct(at - line[i - 1], d) / length, 0.0, 1.0) : 0;
        const QPointF away = at - (line[i - 1] + t * d);
        least = std::min(least, std::hypot(away.x(), away.y()));
    }
    return least;
}

TEST_F(OverlayPen, AStrokeRunsFromPressToReleaseAndIsSeen)
{
    show();
    stage.hidePointer();
    const QImage before = seen();
    drag({{600, 500}, {660, 540}, {720, 500}, {780, 540}});
    ASSERT_EQ(stage.strokes().size(), 1U);
    EXPECT_FALSE(stage.drawing());
    EXPECT_EQ(stage.strokes()[0].points.size(), 4);
    EXPECT_EQ(stage.strokes()[0].role, stage.penRole());
    stage.hidePointer();
    const QImage drawn = seen();
    EXPECT_NE(drawn, before);
    // It ends where the hand ended, not half a step behind.
    const QColor ink = Theme{.kind = ThemeKind::Projector}.color(Role::Conflict);
    EXPECT_EQ(colorAt(drawn, {780, 540}), ink);
    EXPECT_EQ(colorAt(drawn, {600, 500}), ink);
    stage.undoStroke();
    EXPECT_EQ(seen(), before);
    EXPECT_TRUE(stage.strokes().empty());
}

TEST_F(OverlayPen, WhatIsPaintedPieceByPieceIsWhatIsPaintedAtOnce)
{
    show();
    press({500, 400});
    for (int i = 1; i < 120; ++i) {
        move({500 + 5.0 * i, 500 + 120 * std::sin(i / 7.0)});
        if (i % 3 == 0)
            QCoreApplication::processEvents(); // a frame
    }
    release({1100, 500});
    stage.hidePointer();
    const QImage grown = seen();
    view.update();
    EXPECT_EQ(seen(), grown);
}

TEST_F(OverlayPen, ATapIsADotAndADoubleClickTwo)
{
    show();
    stage.hidePointer();
    const QImage before = seen();
    press(inPlot);
    release(inPlot);
    ASSERT_EQ(stage.strokes().size(), 1U);
    stage.hidePointer();
    EXPECT_NE(seen(), before);
    QTest::mouseDClick(view.windowHandle(), Qt::LeftButton, {}, pixel({800, 400}));
    EXPECT_GE(stage.strokes().size(), 2U);
    EXPECT_FALSE(stage.drawing());
}

TEST_F(OverlayPen, OtherButtonsDrawNothing)
{
    show();
    for (const Qt::MouseButton button : {Qt::RightButton, Qt::MiddleButton}) {
        press(inPlot, button);
        move(inPlot + QPointF(50, 0));
        release(inPlot + QPointF(50, 0), button);
        EXPECT_TRUE(stage.strokes().empty());
    }
    // The right one during a stroke leaves the stroke alone.
    press({600, 500});
    press({600, 500}, Qt::RightButton);
    move({650, 500});
    release({650, 500}, Qt::RightButton);
    release({650, 500});
    EXPECT_EQ(stage.strokes().size(), 1U);
}

TEST_F(OverlayPen, BesideTheSlideThePenIsLifted)
{
    show({800, 800}); // black above and below
    press({600, 500});
    move({700, 500});
    move({700, -200});
    EXPECT_FALSE(stage.drawing());
    move({900, -200});
    move({900, 300});
    move({1000, 300});
    release({1000, 300});
    ASSERT_EQ(stage.strokes().size(), 2U);
    const QRectF slide(QPointF(), kSlideUnits);
    for (const Stroke& stroke : stage.strokes())
        for (const QPointF& point : stroke.points)
            EXPECT_TRUE(slide.contains(point));
    press({700, -200});
    release({710, -200});
    EXPECT_EQ(stage.strokes().size(), 2U);
}

TEST_F(OverlayPen, ASlideToolOrCurtainThatChangesMidStrokeEndsItThere)
{
    show();
    press({600, 500});
    move({700, 500});
    stage.next();
    move({800, 600});
    move({850, 600});
    release({850, 600});
    EXPECT_TRUE(stage.strokes().empty());
    EXPECT_EQ(stage.strokes("curve").size(), 1U);
    EXPECT_TRUE(stage.strokes("curve")[0].mark) << "made from the figure that was left";

    press({600, 500});
    move({700, 500});
    stage.setTool(Tool::Pointer);
    stage.setTool(Tool::Pen);
    move({900, 700});
    release({900, 700});
    ASSERT_EQ(stage.strokes().size(), 1U);
    EXPECT_EQ(stage.strokes()[0].points.size(), 2);

    press({600, 500});
    stage.setCurtain(Stage::Curtain::Black);
    move({900, 700});
    stage.setCurtain(Stage::Curtain::None);
    move({950, 700});
    release({950, 700});
    ASSERT_EQ(stage.strokes().size(), 2U);
    EXPECT_EQ(stage.strokes()[1].points.size(), 1);

    press({600, 500});
    view.hide();
    EXPECT_FALSE(stage.drawing());
}

TEST_F(OverlayPen, StrokesStayWithTheirSlide)
{
    show();
    drag({{600, 500}, {700, 540}});
    stage.hidePointer();
    const QImage drawn = seen();
    stage.next();
    stage.hidePointer();
    const QImage clean = seen();
    stage.previous();
    stage.hidePointer();
    EXPECT_EQ(seen(), drawn);
    stage.next();
    drag({{600, 500}, {700, 540}});
    stage.clearStrokes();
    stage.hidePointer();
    EXPECT_EQ(seen(), clean);
    EXPECT_EQ(stage.strokes("curve").size(), 1U);
}

TEST_F(OverlayPen, ColoursGoRoundAndEachStrokeKeepsItsOwn)
{
    show();
    const Role first = stage.penRole();
    drag({{600, 300}, {700, 300}});
    stage.nextPenRole();
    EXPECT_NE(stage.penRole(), first);
    drag({{600, 400}, {700, 400}});
    EXPECT_EQ(stage.strokes()[0].role, first);
    EXPECT_EQ(stage.strokes()[1].role, stage.penRole());
    for (std::size_t i = 1; i < Stage::penRoles().size(); ++i)
        stage.nextPenRole();
    EXPECT_EQ(stage.penRole(), first);
    for (const Role role : Stage::penRoles()) {
        Role back = Role::Flat;
        EXPECT_TRUE(annotationRoleFromName(annotationRoleName(role), back));
        EXPECT_EQ(back, role) << "a stroke that is kept keeps its colour";
    }
}

TEST_F(OverlayPen, AStrokeOnTheFigureIsKeptInData)
{
    show();
    QPolygonF wave;
    for (int i = 0; i <= 60; ++i)
        wave.push_back({500 + 6.0 * i, 520 + 80 * std::sin(i / 8.0)});
    drag(wave);
    ASSERT_EQ(stage.strokes().size(), 1U);
    const auto& mark = stage.strokes()[0].mark;
    ASSERT_TRUE(mark);
    EXPECT_EQ(mark->kind, AnnotationKind::Pen);
    EXPECT_EQ(mark->figure, "sample.curve");
    EXPECT_TRUE(drawable(*mark));
    EXPECT_LT(mark->points.size(), 50U); // small
    // Every point drawn is within a unit of the mark's line (a millisecond of rounding on the axis aside).
    QPolygonF line{{placeOf({mark->x0, mark->y0})}};
    for (const AnnotationPoint& point : mark->points)
        line.push_back(placeOf(point));
    for (const QPointF& point : stage.strokes()[0].points)
        EXPECT_LE(distanceToLine(point, line), 1.02);

    // Who zooms afterwards changes nothing.
    const Annotation before = *mark;
    const auto [x0, x1] = view.chart()->viewedRange();
    view.chart()->setLinkedRange(x0 + (x1 - x0) / 4, x1);
    settle();
    EXPECT_EQ(*stage.strokes()[0].mark, before);
    drag(wave);
    EXPECT_NE(stage.strokes()[1].mark->x0, before.x0);
}

TEST_F(OverlayPen, BesideTheFigureAndOnNamesThereIsNoMark)
{
    show();
    drag({{700, 60}, {800, 80}}); // above the plot
    ASSERT_EQ(stage.strokes().size(), 1U);
    EXPECT_FALSE(stage.strokes()[0].mark);
    stage.goTo(3);
    settle();
    drag({inPlot, inPlot + QPointF(60, 20)});
    ASSERT_EQ(stage.strokes().size(), 1U);
    EXPECT_FALSE(stage.strokes()[0].mark);
    stage.goTo(0);
    settle();
    drag({inPlot, inPlot + QPointF(60, 20)});
    ASSERT_EQ(stage.strokes().size(), 1U);
    EXPECT_FALSE(stage.strokes()[0].mark);
    EXPECT_FALSE(strokeAnnotation({}, view));
}

TEST(PenStroke, SimplifyingKeepsEndsAndStaysWithinTheTolerance)
{
    QPolygonF spiral;
    for (int i = 0; i < 1000; ++i)
        spiral.push_back({900 + 0.4 * i * std::cos(i / 20.0), 500 + 0.4 * i * std::sin(i / 20.0)});
    for (const double tolerance : {0.5, 1.0, 4.0}) {
        const QPolygonF fewer = simplified(spiral, tolerance);
        EXPECT_EQ(fewer.front(), spiral.front());
        EXPECT_EQ(fewer.back(), spiral.back());
        EXPECT_LT(fewer.size(), spiral.size() / 2);
        for (const QPointF& point : spiral)
            EXPECT_LE(distanceToLine(point, fewer), tolerance + 1e-9);
    }
    // Of a straight line its ends, of a corner the corner; a loop keeps its far side though its ends are one.
    EXPECT_EQ(simplified(QPolygonF{{{0, 0}, {1, 1}, {2, 2}, {9, 9}}}, 1), (QPolygonF{{{0, 0}, {9, 9}}}));
    EXPECT_EQ(simplified(QPolygonF{{{0, 0}, {5, 0}, {10, 0}, {10, 10}}}, 1), (QPolygonF{{{0, 0}, {10, 0}, {10, 10}}}));
    EXPECT_EQ(simplified(QPolygonF{{{0, 0}, {10, 0}, {0, 0}}}, 1), (QPolygonF{{{0, 0}, {10, 0}, {0, 0}}}));
    EXPECT_EQ(simplified({}, 1), QPolygonF());
    EXPECT_EQ(simplified(QPolygonF{{{3, 4}}}, 1).size(), 1);
}

} // namespace
} // namespace tidemark
