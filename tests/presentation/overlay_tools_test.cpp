// SPDX-License-Identifier: GPL-3.0-or-later
// Pointer, spotlight, magnifier and curtain over a slide.
#include "tests/presentation/overlay_hand.h"

#include <cstdlib>

namespace tidemark {
namespace {

using Tool = Stage::Tool;

/// Which parts of a widget were painted.
class PaintedRegion final : public QObject
{
public:
    explicit PaintedRegion(QWidget& widget) { widget.installEventFilter(this); }
    QRegion region;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent*>(event)->region();
        return false;
    }
};

double areaOf(const QRegion& region)
{
    double area = 0;
    for (const QRect& rect : region)
        area += 1.0 * rect.width() * rect.height();
    return area;
}

/// How much neighbours differ along rows: what is drawn sharply has more of it than what was made larger.
double sharpness(const QImage& image, const QRect& rect)
{
    double sum = 0;
    for (int y = rect.top(); y <= rect.bottom(); ++y)
        for (int x = rect.left(); x < rect.right(); ++x) {
            const int step = qGray(image.pixel(x + 1, y)) - qGray(image.pixel(x, y));
            sum += 1.0 * step * step;
        }
    return sum;
}

class OverlayTools : public OverlayHand
{
protected:
    /// What the magnifier shows once it had the time to draw all of it.
    [[nodiscard]] QImage sharpened()
    {
        (void)seen();
        for (int i = 0; i < 200; ++i)
            QCoreApplication::processEvents();
        return seen();
    }
};

TEST_F(OverlayTools, WithoutAToolTheMouseReachesTheFigureAndCountsAsMovement)
{
    show();
    EXPECT_EQ(view.childAt(pixel(inPlot)), view.chart());
    move(inPlot);
    EXPECT_TRUE(view.chart()->cursorX());
    EXPECT_TRUE(stage.pointerShown());
    EXPECT_LT((stage.pointer() - inPlot).manhattanLength(), 3);
    // Beside the figure too.
    move({1700, 60});
    EXPECT_LT((stage.pointer() - QPointF(1700, 60)).manhattanLength(), 3);
}

TEST_F(OverlayTools, TheArrowGoesWithTheRestAndComesBackWithTheHand)
{
    show();
    move(inPlot);
    const Qt::CursorShape before = view.chart()->cursor().shape();
    EXPECT_NE(before, Qt::BlankCursor);
    stage.hidePointer();
    EXPECT_EQ(view.chart()->cursor().shape(), Qt::BlankCursor);
    move(inPlot + QPointF(40, 0));
    EXPECT_NE(view.chart()->cursor().shape(), Qt::BlankCursor);
    stage.setTool(Tool::Pointer);
    EXPECT_EQ(overlay->cursor().shape(), Qt::BlankCursor);
    // The hand rests, the slide changes, the hand moves: no figure is left without an arrow.
    stage.setTool(Tool::None);
    stage.hidePointer();
    ChartView* first = view.chart();
    stage.next();
    EXPECT_EQ(view.chart()->cursor().shape(), Qt::BlankCursor);
    EXPECT_NE(first->cursor().shape(), Qt::BlankCursor);
    move(inPlot);
    EXPECT_NE(view.chart()->cursor().shape(), Qt::BlankCursor);
}

TEST_F(OverlayTools, WithAToolTheFigureGetsNothing)
{
    show();
    const auto range = view.chart()->viewedRange();
    for (const Tool tool : {Tool::Pointer, Tool::Spotlight, Tool::Pen, Tool::Magnifier}) {
        stage.setTool(tool);
        drag({{600, 500}, {700, 520}, {800, 540}});
        wheel(inPlot, 2);
        EXPECT_FALSE(view.chart()->cursorX());
        EXPECT_EQ(view.chart()->viewedRange(), range);
    }
    stage.setTool(Tool::None);
    wheel(inPlot, 2);
    EXPECT_NE(view.chart()->viewedRange(), range);
}

TEST_F(OverlayTools, ThePointerIsSeenOnTheFigureAndOnADarkCoverUntilTheHandRests)
{
    show();
    for (const int slide : {1, 0}) {
        stage.goTo(slide);
        stage.setTool(Tool::None);
        stage.hidePointer();
        const QImage before = seen();
        stage.setTool(Tool::Pointer);
        move({700, 560});
        const QImage with = seen();
        EXPECT_GT(colorAt(with, {700, 560}).red(), 180);
        EXPECT_LT(colorAt(with, {700, 560}).blue(), 80);
        // The ring of light is what stands out from a dark cover.
        EXPECT_GT(colorAt(with, {714, 560}).lightness(), 150);
        stage.hidePointer();
        EXPECT_EQ(seen(), before);
        move({720, 560});
        EXPECT_NE(seen(), before);
    }
}

TEST_F(OverlayTools, TheMirrorShowsTheSame)
{
    show();
    stage.setTool(Tool::Pointer);
    move({700, 560});
    QCoreApplication::processEvents();
    QImage mirror(480, 270, QImage::Format_RGB32);
    {
        QPainter painter(&mirror);
        view.renderTo(painter, QRectF(mirror.rect()));
    }
    EXPECT_GT(mirror.pixelColor(175, 140).red(), 180);
    EXPECT_LT(mirror.pixelColor(175, 140).blue(), 90);
    move({1200, 300});
    QCoreApplication::processEvents();
    {
        QPainter painter(&mirror);
        view.renderTo(painter, QRectF(mirror.rect()));
    }
    EXPECT_GT(mirror.pixelColor(300, 75).red(), 180);
    EXPECT_LT(mirror.pixelColor(300, 75).blue(), 90);
    EXPECT_FALSE(mirror.pixelColor(175, 140).red() > 180 && mirror.pixelColor(175, 140).blue() < 90);
}

TEST_F(OverlayTools, AMovingPointerRepaintsOnlyItsOwnRoom)
{
    show();
    stage.setTool(Tool::Pointer);
    move(inPlot);
    move(inPlot + QPointF(4, 0)); // the first movement ends what was still to be shown
    QCoreApplication::processEvents();
    PaintedRegion painted(*view.chart());
    move(inPlot + QPointF(30, 10));
    QCoreApplication::processEvents();
    EXPECT_FALSE(painted.region.isEmpty());
    EXPECT_LT(areaOf(painted.region), 0.02 * view.width() * view.height());
}

TEST_F(OverlayTools, TheSpotlightLeavesADiscAndItsRadiusFollowsTheWheel)
{
    show();
    stage.hidePointer();
    const QImage before = seen();
    stage.setTool(Tool::Spotlight);
    move({700, 560});
    const QImage lit = seen();
    EXPECT_EQ(colorAt(lit, {760, 500}), colorAt(before, {760, 500}));
    EXPECT_LT(colorAt(lit, {1400, 560}).lightness(), 110);
    EXPECT_GT(colorAt(before, {1400, 560}).lightness(), 200);
    const double radius = overlay->spotlightRadius();
    wheel({700, 560}, 2);
    EXPECT_GT(overlay->spotlightRadius(), radius);
    wheel({700, 560}, -50);
    EXPECT_EQ(overlay->spotlightRadius(), 60);
    EXPECT_LT(colorAt(seen(), {700 + 100, 560}).lightness(), 110);
    wheel({700, 560}, 90);
    EXPECT_EQ(overlay->spotlightRadius(), 500);
    // It moves without leaving traces.
    move({1000, 500});
    const QImage moved = seen();
    move({700, 560});
    move({1000, 500});
    EXPECT_EQ(seen(), moved);
    stage.hidePointer();
    EXPECT_EQ(seen(), before);
}

TEST_F(OverlayTools, TheMagnifierDrawsAnewAndStaysWhileSomebodyReads)
{
    show();
    const QPointF words{320, 120}; // in the headline
    stage.hidePointer();
    const QImage before = seen();
    stage.setTool(Tool::Magnifier);
    move(words);
    EXPECT_EQ(overlay->zoom(), 2);
    const QImage glass = sharpened();
    const QRect middle = QRect(QPoint(0, 0), QSize(160, 60)).translated(pixel(words) - QPoint(80, 30));
    const QRect source = QRect(QPoint(0, 0), QSize(80, 30)).translated(pixel(words) - QPoint(40, 15));
    const QImage larger = before.copy(source).scaled(middle.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    EXPECT_GT(sharpness(glass, middle), 1.3 * sharpness(larger, larger.rect()));
    stage.hidePointer();
    EXPECT_EQ(sharpened(), glass);
    wheel(words, 40);
    EXPECT_EQ(overlay->zoom(), 4);
    wheel(words, -40);
    EXPECT_EQ(overlay->zoom(), 1.5);
    stage.setTool(Tool::None);
    stage.hidePointer();
    EXPECT_EQ(seen(), before);
}

TEST_F(OverlayTools, TheMagnifierFollowsTheFigure)
{
    show();
    stage.setTool(Tool::Magnifier);
    move(inPlot);
    const QImage before = sharpened();
    const auto [x0, x1] = view.chart()->viewedRange();
    view.chart()->setLinkedRange(x0, x0 + (x1 - x0) / 3);
    EXPECT_NE(sharpened().copy(QRect(pixel(inPlot) - QPoint(60, 60), QSize(120, 120))),
              before.copy(QRect(pixel(inPlot) - QPoint(60, 60), QSize(120, 120))));
    // At the very corner, and on a slide without a figure, it is harmless.
    move({2, 2});
    (void)seen();
    stage.goTo(0);
    move({1918, 1078});
    EXPECT_FALSE(sharpened().isNull());
}

TEST_F(OverlayTools, TheCurtainCoversEverythingAndNothingReachesTheFigure)
{
    show();
    const QImage before = seen();
    for (const auto& [curtain, color] :
         {std::pair{Stage::Curtain::Black, QColor(Qt::black)}, {Stage::Curtain::White, QColor(Qt::white)}}) {
        stage.setTool(Tool::Spotlight);
        move(inPlot);
        stage.setCurtain(curtain);
        QImage plain(view.size(), QImage::Format_RGB32);
        plain.fill(color);
        EXPECT_EQ(seen(), plain);
        stage.setTool(Tool::None);
        EXPECT_EQ(seen(), plain);
        drag({{600, 500}, {700, 520}});
        wheel(inPlot, 1);
        EXPECT_FALSE(view.chart()->cursorX());
        EXPECT_EQ(seen(), plain);
        stage.setTool(Tool::Pen);
        drag({{600, 500}, {700, 520}});
        EXPECT_TRUE(stage.strokes().empty());
        stage.setTool(Tool::None);
        stage.setCurtain(Stage::Curtain::None);
        stage.hidePointer();
        EXPECT_EQ(seen(), before);
    }
}

TEST_F(OverlayTools, ATallWindowIsLetterboxedForTheHandToo)
{
    show({800, 800});
    stage.setTool(Tool::Pointer);
    move({960, 540});
    EXPECT_LT((stage.pointer() - QPointF(960, 540)).manhattanLength(), 4);
    EXPECT_EQ(pixel({960, 540}), QPoint(400, 400));
    view.resize(1200, 500);
    settle();
    EXPECT_EQ(overlay->geometry(), view.rect());
    const QColor dot = colorAt(seen(), stage.pointer());
    EXPECT_GT(dot.red(), 180);
    EXPECT_LT(dot.blue(), 80);
}

} // namespace
} // namespace tidemark
