// SPDX-License-Identifier: GPL-3.0-or-later
// The list of what every chart does in the hand, beyond panning and zooming: touch, buffers and windows, measure, menu, axes.
#include "tests/widgets/chart_hand.h"

#include <QAccessible>
#include <QMenu>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTimer>

#include <cmath>

namespace tidemark {

namespace {

using Tool = ChartView::Tool;

class ChartHandTest : public ChartHand
{
protected:
    void touch(QPointF at, QPoint pixels)
    {
        QWheelEvent event(at, view.mapToGlobal(at), pixels, pixels * 2, Qt::NoButton, {}, Qt::ScrollUpdate, false);
        QApplication::sendEvent(&view, &event);
    }
    void pinch(QPointF at, double value, Qt::NativeGestureType type = Qt::ZoomNativeGesture)
    {
        QNativeGestureEvent event(type, QPointingDevice::primaryPointingDevice(), 2, at, at, view.mapToGlobal(at),
                                  value, {});
        QApplication::sendEvent(&view, &event);
    }
    /// Chooses an entry of the context menu; false when there is none with that text.
    bool choose(const QString& text)
    {
        bool found = false;
        QTimer::singleShot(0, &view, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            ASSERT_NE(menu, nullptr);
            for (QMenu* each : menu->findChildren<QMenu*>() + QList<QMenu*>{menu})
                for (QAction* action : each->actions())
                    if (action->text() == text) {
                        found = true;
                        action->trigger();
                    }
            menu->close();
        });
        QContextMenuEvent ask(QContextMenuEvent::Keyboard, {100, 100}, view.mapToGlobal(QPoint(100, 100)));
        QApplication::sendEvent(&view, &ask);
        return found;
    }
    [[nodiscard]] double span() const { return view.viewedRange().second - view.viewedRange().first; }
};

/// The sample with a buffer that is dragged: 94 points are 1.
FigureSpec withBuffer()
{
    FigureSpec figure = samples::candles();
    auto& level = std::get<LevelLayer>(figure.panes[0].layers[0]);
    level.bufferParam = "buffer";
    level.bufferUnit = 94;
    return figure;
}

/// And with a window of its last 20 days.
FigureSpec withWindow(std::size_t length = 20)
{
    FigureSpec figure = samples::candles();
    const auto& bars = *std::get<CandleLayer>(figure.panes[0].layers[1]).bars;
    ZoneLayer zone{.label = verbatim("Window"), .x0 = 0, .x1 = 0, .y0 = std::nan(""), .y1 = std::nan("")};
    for (const TimePoint time : bars.times())
        zone.marks.push_back(axisValue(time));
    zone.x0 = zone.marks[zone.marks.size() - length];
    zone.x1 = zone.marks.back();
    zone.param = "window";
    figure.panes[0].layers.emplace_back(zone);
    return figure;
}

} // namespace

TEST_F(ChartHandTest, TwoFingersPanZoomAndPinch)
{
    show(samples::correlation());
    const double whole = span();
    touch({320, 180}, {0, 100});
    EXPECT_LT(span(), 0.9 * whole);
    const double zoomed = span();
    const double left = view.viewedRange().first;
    touch({320, 180}, {-60, 5}); // mostly sideways
    EXPECT_GT(view.viewedRange().first, left);
    EXPECT_NEAR(span(), zoomed, 1);
    pinch({320, 180}, 0.5);
    EXPECT_NEAR(span(), zoomed / 1.5, 0.01 * zoomed);
    pinch({320, 180}, -0.2);
    EXPECT_GT(span(), zoomed / 1.5);
    pinch({320, 180}, 0, Qt::SmartZoomNativeGesture);
    EXPECT_NEAR(span(), whole, 1);
}

TEST_F(ChartHandTest, AnEdgeOfTheBufferFeedsItsParameterAndBothEdgesMove)
{
    show(withBuffer());
    QSignalSpy live(&view, &ChartView::paramDragged);
    QSignalSpy dropped(&view, &ChartView::paramDropped);
    const double x = axisValue(TimePoint{makeDate(2025, 9, 10)});
    const QPoint edge = view.positionOf(x, 6362)->toPoint();
    move(edge, {}, Qt::NoButton);
    EXPECT_EQ(view.cursor().shape(), Qt::SizeVerCursor);
    const QPoint wider = view.positionOf(x, 6315)->toPoint();
    const QImage before = view.grab().toImage();
    QTest::mousePress(&view, Qt::LeftButton, {}, edge);
    move((edge + wider) / 2);
    move(wider);
    const QImage during = view.grab().toImage();
    EXPECT_NE(during, before);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, wider);
    ASSERT_EQ(dropped.count(), 1);
    EXPECT_EQ(dropped.last()[0].toString(), QStringLiteral("buffer"));
    EXPECT_NEAR(dropped.last()[1].toDouble(), 1.5, 0.051);
    EXPECT_GE(live.count(), 1);
    // The upper edge from the keyboard: a tenth a key.
    view.setFigure(withBuffer(), translator, theme);
    view.setFocus(Qt::TabFocusReason);
    key(Qt::Key_Tab, {}, 2);
    key(Qt::Key_Up);
    ASSERT_EQ(dropped.count(), 2);
    EXPECT_NEAR(dropped.last()[1].toDouble(), 1.1, 1e-9);
}

TEST_F(ChartHandTest, AWindowIsAsLongAsTheHandMakesIt)
{
    show(withWindow());
    QSignalSpy dropped(&view, &ChartView::paramDropped);
    const FigureSpec figure = withWindow();
    const auto& zone = std::get<ZoneLayer>(figure.panes[0].layers.back());
    const double y = 6600;
    const QPoint edge = view.positionOf(zone.x0, y)->toPoint();
    move(edge, {}, Qt::NoButton);
    EXPECT_EQ(view.cursor().shape(), Qt::SizeHorCursor);
    const QPoint longer = view.positionOf(zone.marks[zone.marks.size() - 35], y)->toPoint();
    drag(edge, longer);
    ASSERT_EQ(dropped.count(), 1);
    EXPECT_EQ(dropped.last()[0].toString(), QStringLiteral("window"));
    EXPECT_EQ(dropped.last()[1].toDouble(), 35);
    // Never shorter than one, and by keys one at a time: to the left is longer.
    view.setFigure(withWindow(), translator, theme);
    drag(edge, edge + QPoint(400, 0));
    EXPECT_GE(dropped.last()[1].toDouble(), 1);
    view.setFigure(withWindow(), translator, theme);
    view.moveParameter(QStringLiteral("window"), 21);
    EXPECT_EQ(dropped.last()[1].toDouble(), 21);
    view.setFigure(withWindow(), translator, theme);
    view.setFocus(Qt::TabFocusReason);
    key(Qt::Key_Tab, {}, 2);
    key(Qt::Key_Left);
    EXPECT_EQ(dropped.last()[1].toDouble(), 21);
    key(Qt::Key_Right);
    EXPECT_EQ(dropped.last()[1].toDouble(), 20);
}

TEST_F(ChartHandTest, MeasureTellsTimeValueAndPercentByMouseAndKeyboard)
{
    show(samples::candles());
    EXPECT_TRUE(view.measured().isEmpty());
    view.setFocus();
    key(Qt::Key_M);
    EXPECT_EQ(view.tool(), Tool::Measure);
    drag({150, 250}, {350, 150}); // no Ctrl: the tool is in the hand
    EXPECT_EQ(view.tool(), Tool::None);
    const QStringList parts = view.measured().split(QStringLiteral(" · "));
    ASSERT_EQ(parts.size(), 3);
    EXPECT_TRUE(parts[0].endsWith(QStringLiteral(" d")));
    EXPECT_TRUE(parts[1].startsWith(QLatin1Char('+')));
    EXPECT_TRUE(parts[2].endsWith(QLatin1Char('%')));
    key(Qt::Key_Escape);
    EXPECT_TRUE(view.measured().isEmpty());
    key(Qt::Key_M);
    key(Qt::Key_Left, {}, 4);
    key(Qt::Key_Return);
    key(Qt::Key_Right, {}, 3);
    EXPECT_FALSE(view.measured().isEmpty()); // live
    key(Qt::Key_Return);
    EXPECT_EQ(view.tool(), Tool::None);
    EXPECT_TRUE(view.measured().contains(QStringLiteral(" d")));
}

TEST_F(ChartHandTest, NightsAndWeekendsComeAndGoAndTheSameDaysAreSeen)
{
    show(samples::candles());
    ASSERT_TRUE(view.canJoinSessions());
    EXPECT_TRUE(view.joinsSessions());
    wheel({320, 180}, 4);
    const auto seen = view.viewedRange();
    view.setFocus();
    key(Qt::Key_N);
    EXPECT_FALSE(view.joinsSessions());
    EXPECT_NEAR(view.viewedRange().first, seen.first, 1e3);
    EXPECT_NEAR(view.viewedRange().second, seen.second, 1e3);
    key(Qt::Key_N);
    EXPECT_TRUE(view.joinsSessions());
    EXPECT_NEAR(view.viewedRange().first, seen.first, 1e3);
    show(samples::payoff());
    EXPECT_FALSE(view.canJoinSessions());
}

TEST_F(ChartHandTest, TheMenuOffersWhatTheKeysDo)
{
    show(samples::candles());
    wheel({320, 180}, 4);
    const double zoomed = span();
    EXPECT_TRUE(choose(QStringLiteral("Fit")));
    EXPECT_GT(span(), zoomed);
    EXPECT_TRUE(choose(QStringLiteral("Measure")));
    EXPECT_EQ(view.tool(), Tool::Measure);
    EXPECT_TRUE(choose(QStringLiteral("Arrow")));
    EXPECT_EQ(view.tool(), Tool::Arrow);
    EXPECT_TRUE(choose(QStringLiteral("Show the tools")));
    EXPECT_TRUE(view.toolsShown());
    EXPECT_TRUE(choose(QStringLiteral("Show nights and weekends")));
    EXPECT_FALSE(view.joinsSessions());
    EXPECT_TRUE(choose(QStringLiteral("Show the drawings")));
    EXPECT_FALSE(view.annotationsShown());
    EXPECT_FALSE(choose(QStringLiteral("Delete the drawing"))); // nothing is selected
}

TEST_F(ChartHandTest, EscTakesBackOneThingATime)
{
    show(samples::candles());
    view.setFocus();
    view.setToolsShown(true);
    drag({150, 250}, {350, 150}, Qt::ControlModifier);
    key(Qt::Key_Right, Qt::ControlModifier);
    key(Qt::Key_L);
    key(Qt::Key_Escape);
    EXPECT_EQ(view.tool(), Tool::None);
    EXPECT_FALSE(view.measured().isEmpty());
    key(Qt::Key_Escape);
    EXPECT_TRUE(view.measured().isEmpty());
    EXPECT_TRUE(view.cursorX());
    key(Qt::Key_Escape);
    EXPECT_FALSE(view.cursorX());
    EXPECT_TRUE(view.toolsShown());
    key(Qt::Key_Escape);
    EXPECT_FALSE(view.toolsShown());
    // Then Esc is the window's.
    QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
    override.ignore();
    QApplication::sendEvent(&view, &override);
    EXPECT_FALSE(override.isAccepted());
}

TEST_F(ChartHandTest, AssistiveTechnologyFindsEverySeriesLevelAndDrawing)
{
    show(withBuffer());
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&view);
    ASSERT_NE(face, nullptr);
    Annotation drawn;
    drawn.id = 5;
    drawn.kind = AnnotationKind::Level;
    drawn.y0 = 6600;
    drawn.text = "gamma flip";
    view.setAnnotations({drawn});
    std::map<QAccessible::Role, int> roles;
    QAccessibleInterface* slider = nullptr;
    QString names;
    for (int i = 0; i < face->childCount(); ++i) {
        QAccessibleInterface* part = face->child(i);
        ASSERT_NE(part, nullptr);
        EXPECT_TRUE(part->isValid());
        EXPECT_EQ(part->parent(), face);
        EXPECT_EQ(face->indexOfChild(part), i);
        ++roles[part->role()];
        names += part->text(QAccessible::Name) + QLatin1Char('\n');
        if (part->role() == QAccessible::Slider && slider == nullptr)
            slider = part;
    }
    EXPECT_GE(roles[QAccessible::Indicator], 2); // candles and average
    EXPECT_EQ(roles[QAccessible::Slider], 2);    // the level and its buffer
    EXPECT_EQ(roles[QAccessible::Graphic], 1);
    EXPECT_TRUE(names.contains(QStringLiteral("SMA(121)")));
    EXPECT_TRUE(names.contains(QStringLiteral("gamma flip")));
    // A slider is moved without a hand, and the study hears of it.
    ASSERT_NE(slider, nullptr);
    ASSERT_NE(slider->valueInterface(), nullptr);
    EXPECT_EQ(slider->valueInterface()->currentValue().toDouble(), 6456);
    QSignalSpy dropped(&view, &ChartView::paramDropped);
    slider->valueInterface()->setCurrentValue(6500);
    ASSERT_EQ(dropped.count(), 1);
    EXPECT_EQ(dropped.last()[1].toDouble(), 6500);
    // A series says its value at the crosshair.
    const QString last = face->child(0)->text(QAccessible::Value);
    view.setFocus();
    key(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_NE(face->child(0)->text(QAccessible::Value), last);
    EXPECT_FALSE(face->text(QAccessible::Help).isEmpty());
    // What the window's own actions do.
    const double whole = span();
    face->actionInterface()->doAction(QAccessibleActionInterface::increaseAction());
    EXPECT_LT(span(), whole);
    face->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_NEAR(span(), whole, 1);
    // Parts that are gone are said to be.
    QAccessibleInterface* gone = face->child(face->childCount() - 1);
    view.setAnnotations({});
    EXPECT_FALSE(gone->isValid());
}

} // namespace tidemark
