// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/chart_view.h"

#include "tests/widgets/chart_hand.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark {

namespace {

class ChartViewTest : public ChartHand
{};

} // namespace

TEST_F(ChartViewTest, WheelZoomsAtThePointer)
{
    show(samples::correlation());
    const auto before = view.viewedRange();
    QSignalSpy ranges(&view, &ChartView::rangeChanged);
    const QPointF at(400, 180);
    wheel(at, 3);
    const auto after = view.viewedRange();
    EXPECT_EQ(ranges.count(), 1);
    EXPECT_LT(after.second - after.first, 0.65 * (before.second - before.first));
    EXPECT_GT(after.first, before.first);
    EXPECT_LT(after.second, before.second);
    wheel(at, -3);
    EXPECT_NEAR(view.viewedRange().first, before.first, 0.01 * (before.second - before.first));
}

TEST_F(ChartViewTest, DragPansAndDoubleClickFits)
{
    show(samples::correlation());
    wheel({320, 180}, 5);
    const auto zoomed = view.viewedRange();
    drag({300, 180}, {200, 180});
    const auto panned = view.viewedRange();
    EXPECT_GT(panned.first, zoomed.first);
    EXPECT_NEAR(panned.second - panned.first, zoomed.second - zoomed.first, 1);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, {300, 180});
    EXPECT_LT(view.viewedRange().first, zoomed.first);
    EXPECT_GT(view.viewedRange().second, zoomed.second);
}

TEST_F(ChartViewTest, ShiftDragZoomsIntoTheRectangle)
{
    show(samples::correlation());
    const auto before = view.viewedRange();
    drag({200, 120}, {400, 240}, Qt::ShiftModifier);
    const auto after = view.viewedRange();
    EXPECT_NEAR((after.second - after.first) / (before.second - before.first), 200.0 / 590.0, 0.06);
    QTest::keyClick(&view, Qt::Key_Home);
    EXPECT_NEAR(view.viewedRange().first, before.first, 1);
}

TEST_F(ChartViewTest, KeysMoveZoomAndFit)
{
    show(samples::correlation());
    const auto whole = view.viewedRange();
    QTest::keyClick(&view, Qt::Key_Plus);
    QTest::keyClick(&view, Qt::Key_Plus);
    const auto zoomed = view.viewedRange();
    EXPECT_LT(zoomed.second - zoomed.first, whole.second - whole.first);
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_GT(view.viewedRange().first, zoomed.first);
    QTest::keyClick(&view, Qt::Key_Left);
    EXPECT_NEAR(view.viewedRange().first, zoomed.first, 1);
    QTest::keyClick(&view, Qt::Key_PageUp);
    EXPECT_LT(view.viewedRange().first, zoomed.first);
    QTest::keyClick(&view, Qt::Key_PageDown);
    QTest::keyClick(&view, Qt::Key_Minus);
    QTest::keyClick(&view, Qt::Key_Home);
    EXPECT_NEAR(view.viewedRange().second, whole.second, 1);
}

TEST_F(ChartViewTest, CrosshairReadsEverySeriesAndEscHidesIt)
{
    show(samples::intraday());
    QSignalSpy cursor(&view, &ChartView::cursorMoved);
    move({320, 200}, {}, Qt::NoButton);
    ASSERT_GE(cursor.count(), 1);
    EXPECT_TRUE(cursor.last()[1].toBool());
    EXPECT_TRUE(view.readOut().contains(QStringLiteral("SPY")));
    EXPECT_TRUE(view.readOut().contains(QStringLiteral("NVDA")));
    EXPECT_TRUE(view.readOut().contains(QStringLiteral("Beijing")));
    // It stands on a minute of the data.
    EXPECT_EQ(std::fmod(cursor.last()[0].toDouble(), 60'000.0), 0);
    const QImage with = view.grab().toImage();
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_FALSE(cursor.last()[1].toBool());
    EXPECT_TRUE(view.readOut().isEmpty());
    EXPECT_NE(with, view.grab().toImage());
}

TEST_F(ChartViewTest, KeyboardMovesTheCrosshairPointByPoint)
{
    show(samples::events());
    QSignalSpy cursor(&view, &ChartView::cursorMoved);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
    ASSERT_EQ(cursor.count(), 1);
    const double first = cursor.last()[0].toDouble();
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_GT(cursor.last()[0].toDouble(), first);
    QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
    EXPECT_EQ(cursor.last()[0].toDouble(), first);
}

TEST_F(ChartViewTest, LinkedCursorAndRangeStaySilent)
{
    show(samples::correlation());
    const QImage before = view.grab().toImage();
    QSignalSpy cursor(&view, &ChartView::cursorMoved);
    QSignalSpy ranges(&view, &ChartView::rangeChanged);
    const auto whole = view.viewedRange();
    const double middle = (whole.first + whole.second) / 2;
    view.setLinkedCursor(middle);
    EXPECT_NE(before, view.grab().toImage());
    view.setLinkedCursor(std::nullopt);
    EXPECT_EQ(before, view.grab().toImage());
    view.setLinkedRange(middle, whole.second);
    EXPECT_NEAR(view.viewedRange().first, middle, 1);
    view.setLinkedRange(std::nan(""), 3);
    view.setLinkedRange(5, 5);
    EXPECT_NEAR(view.viewedRange().first, middle, 1);
    EXPECT_EQ(cursor.count() + ranges.count(), 0);
}

TEST_F(ChartViewTest, ARefreshKeepsWhatIsSeenAndAnotherFigureFits)
{
    show(samples::correlation());
    wheel({320, 180}, 5);
    const auto zoomed = view.viewedRange();
    view.setFigure(samples::correlation(), translator, theme);
    EXPECT_EQ(view.viewedRange(), zoomed);
    view.setFigure(samples::correlation(), translator, theme, ChartView::Keep::Nothing);
    EXPECT_LT(view.viewedRange().first, zoomed.first);
    wheel({320, 180}, 5);
    view.setFigure(samples::candles(), translator, theme);
    EXPECT_TRUE(view.positionOf(axisValue(TimePoint{makeDate(2025, 7, 28)}), 6400).has_value());
}

TEST_F(ChartViewTest, ALevelIsDraggedLiveAndDroppedOnce)
{
    show(samples::candles());
    QSignalSpy live(&view, &ChartView::paramDragged);
    QSignalSpy dropped(&view, &ChartView::paramDropped);
    const QPoint at = levelPoint();
    move(at, {}, Qt::NoButton);
    EXPECT_EQ(view.cursor().shape(), Qt::SizeVerCursor);
    QTest::mousePress(&view, Qt::LeftButton, {}, at);
    move(at + QPoint(0, 10));
    move(at + QPoint(0, 30));
    QTest::qWait(40);
    ASSERT_GE(live.count(), 1);
    EXPECT_EQ(live.last()[0].toString(), QStringLiteral("level"));
    EXPECT_LT(live.last()[1].toDouble(), 6456);
    EXPECT_EQ(dropped.count(), 0);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, at + QPoint(0, 30));
    ASSERT_EQ(dropped.count(), 1);
    const double value = dropped.last()[1].toDouble();
    EXPECT_EQ(value, std::round(value)); // the level's format has no decimals
    EXPECT_EQ(live.last()[1].toDouble(), value);
}

TEST_F(ChartViewTest, EscPutsALevelBack)
{
    show(samples::candles());
    const QImage before = view.grab().toImage();
    QSignalSpy live(&view, &ChartView::paramDragged);
    QSignalSpy dropped(&view, &ChartView::paramDropped);
    const QPoint at = levelPoint();
    QTest::mousePress(&view, Qt::LeftButton, {}, at);
    move(at + QPoint(0, 12));
    move(at + QPoint(0, 30));
    QTest::keyClick(&view, Qt::Key_Escape);
    ASSERT_GE(live.count(), 1);
    EXPECT_EQ(live.last()[1].toDouble(), 6456);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, at + QPoint(0, 30));
    EXPECT_EQ(dropped.count(), 0);
    move({5, 5}, {}, Qt::NoButton);
    view.clearFocus();
    QTest::qWait(250);
    EXPECT_EQ(before, view.grab().toImage());
}

TEST_F(ChartViewTest, ShiftSnapsALevelToTicks)
{
    show(samples::candles());
    QSignalSpy dropped(&view, &ChartView::paramDropped);
    const QPoint at = levelPoint();
    QTest::mousePress(&view, Qt::LeftButton, {}, at);
    move(at + QPoint(0, 17), Qt::ShiftModifier);
    QTest::mouseRelease(&view, Qt::LeftButton, Qt::ShiftModifier, at + QPoint(0, 17));
    ASSERT_EQ(dropped.count(), 1);
    EXPECT_EQ(std::fmod(dropped.last()[1].toDouble(), 5.0), 0);
}

TEST_F(ChartViewTest, AStudyThatFollowsDoesNotEndTheDrag)
{
    show(samples::candles());
    QObject::connect(&view, &ChartView::paramDragged, &view, [this](const QString&, double value) {
        FigureSpec figure = samples::candles();
        auto& level = std::get<LevelLayer>(figure.panes[0].layers[0]);
        level.value = value;
        view.setFigure(figure, translator, theme);
    });
    QSignalSpy dropped(&view, &ChartView::paramDropped);
    const QPoint at = levelPoint();
    QTest::mousePress(&view, Qt::LeftButton, {}, at);
    for (int i = 1; i <= 6; ++i) {
        move(at + QPoint(0, 6 * i));
        QTest::qWait(20);
    }
    QTest::mouseRelease(&view, Qt::LeftButton, {}, at + QPoint(0, 36));
    ASSERT_EQ(dropped.count(), 1);
    EXPECT_LT(dropped.last()[1].toDouble(), 6430);
}

TEST_F(ChartViewTest, TabReachesALevelAndArrowsMoveIt)
{
    show(samples::candles());
    view.setFocus(Qt::TabFocusReason);
    QSignalSpy dropped(&view, &ChartView::paramDropped);
    QTest::keyClick(&view, Qt::Key_Tab);
    QTest::keyClick(&view, Qt::Key_Up);
    ASSERT_EQ(dropped.count(), 1);
    const double once = dropped.last()[1].toDouble();
    EXPECT_GT(once, 6456);
    // Without a study that follows, the view goes back to its figure: the next key starts there again.
    QTest::keyClick(&view, Qt::Key_Return);
    const auto before = view.viewedRange();
    QTest::keyClick(&view, Qt::Key_Up);
    EXPECT_EQ(dropped.count(), 1);
    EXPECT_NE(view.viewedRange(), before); // the arrow zooms again
}

TEST_F(ChartViewTest, AnInstantIsDraggedSideways)
{
    show(samples::payoff());
    QSignalSpy dropped(&view, &ChartView::paramDropped);
    const QPoint at = view.positionOf(6456, 50)->toPoint();
    drag(at, at + QPoint(40, 0));
    ASSERT_EQ(dropped.count(), 1);
    EXPECT_EQ(dropped.last()[0].toString(), QStringLiteral("long_strike"));
    EXPECT_NEAR(dropped.last()[1].toDouble(), 6456 + 40.0 / 540 * 700, 12);
}

TEST_F(ChartViewTest, CtrlDragMeasuresAndEscForgets)
{
    show(samples::candles());
    const QImage before = view.grab().toImage();
    drag({150, 250}, {350, 150}, Qt::ControlModifier);
    EXPECT_NE(before, view.grab().toImage());
    QTest::keyClick(&view, Qt::Key_Escape);
    view.clearFocus();
    QTest::qWait(200);
    EXPECT_EQ(before, view.grab().toImage());
}

TEST_F(ChartViewTest, CopiesPictureDrawingAndNumbersAtOnce)
{
    show(samples::candles());
    view.copyAll();
    const QMimeData* mime = QApplication::clipboard()->mimeData();
    ASSERT_NE(mime, nullptr);
    EXPECT_TRUE(mime->hasImage());
    EXPECT_TRUE(mime->data(QStringLiteral("image/svg+xml")).contains("<svg"));
    EXPECT_TRUE(mime->text().startsWith(QStringLiteral("time\topen")));
}

TEST_F(ChartViewTest, BusyKeepsTheFigureFaint)
{
    show(samples::candles());
    const QImage before = view.grab().toImage();
    view.setBusy(true);
    EXPECT_TRUE(view.isBusy());
    const QImage faint = view.grab().toImage();
    EXPECT_NE(before, faint);
    // Still there: the darkest ink is paler, not gone.
    const auto darkest = [](const QImage& image) {
        int least = 255;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                least = std::min(least, qGray(image.pixel(x, y)));
        return least;
    };
    EXPECT_GT(darkest(faint), darkest(before) + 60);
    EXPECT_LT(darkest(faint), 200);
    view.setBusy(false);
    EXPECT_EQ(before, view.grab().toImage());
}

TEST_F(ChartViewTest, TellsAssistiveTechnology)
{
    show(samples::correlation());
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&view);
    ASSERT_NE(face, nullptr);
    EXPECT_EQ(face->role(), QAccessible::Chart);
    EXPECT_EQ(face->text(QAccessible::Name), QStringLiteral("60-day correlation is 0.62, the 99th percentile"));
    EXPECT_EQ(face->text(QAccessible::Description), QStringLiteral("A sample figure"));
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_TRUE(face->text(QAccessible::Value).contains(QStringLiteral("60 d")));
}

TEST_F(ChartViewTest, ShowsWhereTheKeyboardIs)
{
    show(samples::correlation());
    view.activateWindow();
    view.clearFocus();
    const QImage before = view.grab().toImage();
    view.setFocus(Qt::TabFocusReason);
    if (!view.hasFocus())
        GTEST_SKIP() << "this platform gives no focus";
    EXPECT_NE(before, view.grab().toImage());
}

TEST_F(ChartViewTest, OneTurnOfTheLoopIsOneRepaint)
{
    show(samples::longWalk(50'000));
    struct Counter : QObject
    {
        int paints = 0;
        bool eventFilter(QObject*, QEvent* event) override
        {
            paints += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
    } counter;
    view.installEventFilter(&counter);
    for (int i = 0; i < 40; ++i)
        wheel({300.0 + i, 180}, i % 2 == 0 ? 1 : -1);
    QApplication::sendPostedEvents();
    QApplication::processEvents();
    EXPECT_LE(counter.paints, 2);
    EXPECT_GE(counter.paints, 1);
}

TEST_F(ChartViewTest, GarbageIsDrawnAsGapsAndWords)
{
    const double nan = std::nan("");
    const double inf = std::numeric_limits<double>::infinity();
    const std::vector<std::pair<std::vector<double>, std::vector<double>>> data{
        {{}, {}},
        {{0}, {nan}},
        {{0}, {5}},
        {{0, 0, 0}, {1, 2, 3}},
        {{0, 1, 2}, {7, 7, 7}},
        {{0, 1, 2, 3}, {nan, inf, -inf, nan}},
        {{0, 1, 2}, {1e-300, 1, 1e300}},
        {{0, 1, 2}, {-1e300, 0, 1e300}},
        {{-1e300, 0, 1e300}, {1, 2, 3}},
        {{0, 1, 2}, {0, -5, -1e-300}},
        {{1e15, 1e15 + 1}, {1, 2}},
        {{0, 1e-300}, {0, 1e-300}},
    };
    for (std::size_t d = 0; d < data.size(); ++d) {
        for (const AxisKind kind :
             {AxisKind::Linear, AxisKind::Log, AxisKind::Calendar, AxisKind::Sessions, AxisKind::Category}) {
            for (const bool log : {false, true}) {
                FigureSpec figure;
                figure.id = "garbage." + std::to_string(d);
                figure.x.kind = kind;
                figure.x.clocks = d % 2 == 0;
                Pane pane;
                pane.y.log = log;
                LineLayer line;
                line.points = Points::of(data[d].first, data[d].second);
                line.endPill = true;
                line.name = verbatim("Line");
                pane.layers.emplace_back(line);
                BarLayer bars;
                bars.points = line.points;
                bars.showValues = true;
                pane.layers.emplace_back(bars);
                AreaLayer area;
                area.points = line.points;
                pane.layers.emplace_back(area);
                pane.layers.emplace_back(BandLayer{{}, line.points, line.points, Role::Series2, Side::Right});
                StackedAreaLayer stack;
                stack.parts.push_back({verbatim("Part"), line.points, Role::Series3});
                pane.layers.emplace_back(stack);
                ScatterLayer dots;
                for (std::size_t i = 0; i < line.points.size(); ++i)
                    dots.points.push_back({line.points.x(i), line.points.y(i), verbatim("Dot"), 3, false});
                pane.layers.emplace_back(dots);
                LevelLayer level;
                level.value = data[d].second.empty() ? nan : data[d].second.back();
                level.param = "level";
                pane.layers.emplace_back(level);
                InstantLayer instant;
                instant.x = nan;
                instant.param = "instant";
                pane.layers.emplace_back(instant);
                pane.layers.emplace_back(ZoneLayer{{}, nan, inf, -inf, nan, Role::Accent, 0.1});
                pane.layers.emplace_back(GuideLayer{verbatim("Guide"), 0, 0, 0, 1, Role::TextMuted, LineStyle::Dash});
                pane.layers.emplace_back(QuadrantLayer{nan, inf, {}});
                pane.layers.emplace_back(BoxLayer{
                    {BoxLayer::Box{{}, data[d].second, nan, nan, nan, nan, nan, nan, {9}, {verbatim("x")}}}, {}});
                pane.layers.emplace_back(MarkerLayer{
                    {{nan, nan, verbatim("M"), Role::Series1}, {0, 1, verbatim("N"), Role::Series1}}, Side::Left});
                pane.layers.emplace_back(CandleLayer{});
                pane.layers.emplace_back(
                    HeatmapLayer{{verbatim("r")}, {verbatim("c"), verbatim("d")}, {nan}, {}, {}, true});
                pane.layers.emplace_back(PhaseLayer{{{nan, 1, verbatim("p"), true}}});
                pane.layers.emplace_back(EventLayer{{{inf, verbatim("e")}, {1, verbatim("f")}}});
                // Each alone and all together.
                for (std::size_t only = 0; only <= pane.layers.size(); ++only) {
                    FigureSpec one = figure;
                    Pane part = pane;
                    if (only < pane.layers.size())
                        part.layers = {pane.layers[only]};
                    one.panes = {part};
                    view.resize(300, 200);
                    view.setFigure(one, translator, theme, ChartView::Keep::Nothing);
                    if (only % 4 == 0 || only == pane.layers.size()) {
                        wheel({120, 90}, 4);
                        move({140, 100}, {}, Qt::NoButton);
                        (void)view.grab();
                    }
                    const auto range = view.viewedRange();
                    ASSERT_TRUE(std::isfinite(range.first) && std::isfinite(range.second)) << figure.id;
                }
            }
        }
    }
    FigureSpec nothing;
    view.setFigure(nothing, translator, theme);
    (void)view.grab();
    EXPECT_TRUE(view.tabSeparated().isEmpty());
}

} // namespace tidemark
