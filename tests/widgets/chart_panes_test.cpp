// SPDX-License-Identifier: GPL-3.0-or-later
// Panes side by side, rows and categories, the two time axes, and lines on whole device pixels.
#include "models/text/to_qt.h"
#include "tests/widgets/sample_figures.h"
#include "widgets/figure/chart_builder.h"
#include "widgets/figure/horizontal_bar_item.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace tidemark {

namespace {

FigureStyle lightStyle()
{
    static const Translator english(Language::English);
    FigureStyle style;
    style.translator = &english;
    return style;
}

std::unique_ptr<ChartScene> sceneOf(const FigureSpec& figure, QSizeF size, TimeAxis axis = TimeAxis::AsGiven,
                                    double scale = 1)
{
    FigureStyle style = lightStyle();
    style.timeAxis = axis;
    auto scene = buildChart(figure, style);
    scene->setCanvas(QRectF(QPointF(0, 0), size), scale, {});
    scene->arrange();
    return scene;
}

} // namespace

TEST(SmallMultiples, StandInColumnsOfOneSizeAndScale)
{
    const auto scene = sceneOf(samples::multiples(), {900, 520});
    ASSERT_EQ(scene->panes().size(), 6u);
    const auto& panes = scene->panes();
    for (const auto& pane : panes) {
        EXPECT_NEAR(pane->map.plot.width(), panes[0]->map.plot.width(), 1);
        EXPECT_EQ(pane->map.plot.height(), panes[0]->map.plot.height());
        EXPECT_EQ(pane->map.right.low, panes[0]->map.right.low);
        EXPECT_EQ(pane->map.right.high, panes[0]->map.right.high);
        EXPECT_EQ(pane->map.u0, panes[0]->map.u0);
    }
    EXPECT_EQ(panes[0]->map.plot.top(), panes[2]->map.plot.top());
    EXPECT_LT(panes[0]->map.plot.right(), panes[1]->map.plot.left());
    EXPECT_LT(panes[0]->map.plot.bottom(), panes[3]->map.plot.top());
    // Values stand beside the outer column, times below the lowest row.
    for (std::size_t i = 0; i < 6; ++i) {
        EXPECT_EQ(panes[i]->axes.values, i % 3 == 2) << i;
        EXPECT_EQ(panes[i]->axes.last, i >= 3) << i;
        EXPECT_EQ(panes[i]->axes.time.ticks.empty(), i < 3) << i;
    }
    EXPECT_EQ(scene->paneAt(panes[4]->map.plot.center()), panes[4].get());
}

TEST(SmallMultiples, AnUnfinishedRowKeepsItsTimesAbove)
{
    FigureSpec figure = samples::multiples();
    figure.panes.resize(5);
    figure.sameValues = false;
    const auto scene = sceneOf(figure, {900, 520});
    // Nothing stands below the third pane, so it carries its own axis.
    EXPECT_TRUE(scene->panes()[2]->axes.last);
    EXPECT_FALSE(scene->panes()[1]->axes.last);
    EXPECT_NE(scene->panes()[0]->map.right.high, scene->panes()[1]->map.right.high);
    for (const auto& pane : scene->panes())
        EXPECT_TRUE(pane->axes.values);
}

TEST(HorizontalBars, FirstRowIsOnTopAndZeroInView)
{
    const auto scene = sceneOf(samples::ranking(), {640, 400});
    const ScenePane& pane = *scene->panes().front();
    ASSERT_EQ(pane.rows.size(), 9);
    EXPECT_EQ(pane.axes.right.front().label, QStringLiteral("Information technology"));
    EXPECT_LT(pane.axes.right.front().pixel, pane.axes.right.back().pixel);
    EXPECT_LT(pane.map.u0, -0.0104);
    EXPECT_GT(pane.map.u1, 0.0011);
    std::vector<Reading> readings;
    pane.marks.front()->read(0, {pane.map.px(-0.005), pane.axes.right.front().pixel}, readings);
    ASSERT_EQ(readings.size(), 1u);
    EXPECT_EQ(readings[0].name, QStringLiteral("Information technology"));
    EXPECT_TRUE(readings[0].value.contains(QStringLiteral("1.04")));
    // The unknown has a row, a dash and no bar.
    std::set<QString> labels;
    for (const PlacedLabel& label : pane.labels->labels())
        labels.insert(label.text);
    EXPECT_TRUE(labels.contains(QStringLiteral("—")));
}

TEST(HorizontalBars, LongNamesLeaveRoomForTheBars)
{
    FigureSpec figure = samples::ranking();
    auto& layer = std::get<HorizontalBarLayer>(figure.panes[0].layers[0]);
    layer.rows[0].name = verbatim(std::string(200, 'W'));
    const auto scene = sceneOf(figure, {480, 320});
    const ScenePane& pane = *scene->panes().front();
    EXPECT_GT(pane.map.plot.width(), 250);
    EXPECT_TRUE(pane.axes.right.front().label.endsWith(QChar(0x2026)));
}

TEST(ScenePaneTest, RowsAreZoomedWithinTheirEnds)
{
    const auto scene = sceneOf(samples::heatmap(), {640, 400});
    const ScenePane& pane = *scene->panes().front();
    const auto count = static_cast<double>(pane.rows.size());
    EXPECT_TRUE(pane.zoomsX() && pane.zoomsY());
    const Extent all = pane.limitedY({-100, 100});
    EXPECT_EQ(all.low, -0.5);
    EXPECT_EQ(all.high, count - 0.5);
    const Extent one = pane.limitedY({1.2, 1.3});
    EXPECT_DOUBLE_EQ(one.high - one.low, 1);
    const Extent top = pane.limitedY({count, count + 2});
    EXPECT_DOUBLE_EQ(top.high, count - 0.5);
    const auto line = sceneOf(samples::twoAxes(), {640, 400});
    EXPECT_FALSE(line->panes().front()->zoomsY());
}

TEST(TimeAxisTest, SessionsAndCalendarOfOneFigure)
{
    const FigureSpec sessions = samples::intraday();
    ASSERT_EQ(sessions.x.kind, AxisKind::Sessions);
    const auto joined = sceneOf(sessions, {900, 500});
    const auto whole = sceneOf(sessions, {900, 500}, TimeAxis::Calendar);
    EXPECT_EQ(whole->scale().kind(), AxisKind::Calendar);
    EXPECT_TRUE(whole->scale().identity());
    EXPECT_EQ(joined->scale().kind(), AxisKind::Sessions);

    // Daily values on weekdays: weekends take no room when asked for.
    FigureSpec daily = samples::logLine();
    ASSERT_EQ(daily.x.kind, AxisKind::Calendar);
    const auto calendar = sceneOf(daily, {900, 500});
    const auto weekdays = sceneOf(daily, {900, 500}, TimeAxis::Sessions);
    EXPECT_EQ(weekdays->scale().kind(), AxisKind::Sessions);
    const auto span = [](const ChartScene& scene) { return scene.range().second - scene.range().first; };
    EXPECT_NEAR(span(*weekdays) / span(*calendar), 5.0 / 7.0, 0.005);
    ASSERT_FALSE(weekdays->panes().front()->axes.time.ticks.empty());

    // A market that never closes has nothing to leave out.
    const auto always = sceneOf(samples::longWalk(5000), {900, 500}, TimeAxis::Sessions);
    EXPECT_EQ(always->scale().kind(), AxisKind::Calendar);
}

TEST(PixelAlignment, GridLinesAreWholePixelsAtEveryResolution)
{
    for (const double scale : {1.0, 1.25, 1.5, 2.0, 3.0}) {
        const FigureSpec figure = samples::events();
        const auto scene = sceneOf(figure, {560, 330}, TimeAxis::AsGiven, scale);
        QImage image(QSize(static_cast<int>(560 * scale), static_cast<int>(330 * scale)),
                     QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(scale);
        QPainter painter(&image);
        const FigureContext& context = scene->context();
        painter.fillRect(scene->canvas(), context.paper());
        const ScenePane& pane = *scene->panes().front();
        pane.grid->paint(&painter, nullptr, nullptr);
        painter.end();
        // Down the middle of the plot: paper and whole lines, nothing between; every line as thick as the others.
        const int x = static_cast<int>(pane.map.plot.center().x() * scale);
        const QRgb paper = context.paper().rgb();
        std::set<int> thickness;
        int lines = 0;
        int run = 0;
        for (int y = 0; y < image.height(); ++y) {
            const QRgb color = image.pixel(x, y);
            if (color != paper) {
                const bool known =
                    color == context.color(Token::Grid).rgb() || color == context.color(Token::Axis).rgb();
                EXPECT_TRUE(known) << scale << ": row " << y << " is blended";
                ++run;
            } else if (run > 0) {
                thickness.insert(run);
                ++lines;
                run = 0;
            }
        }
        EXPECT_EQ(lines, static_cast<int>(pane.axes.right.size())) << scale;
        EXPECT_EQ(thickness, std::set<int>{static_cast<int>(std::max(1.0, std::round(scale)))}) << scale;
    }
}

TEST(PixelAlignment, BoxesStandOnWholePixels)
{
    for (const double scale : {1.0, 1.25, 1.5, 2.0, 3.0}) {
        PlotMap map;
        map.deviceScale = scale;
        map.deviceOrigin = {0.3, 0.7};
        const QRectF box = map.onPixels(QRectF(10.37, 20.91, 7.13, 0.02));
        for (const double edge :
             {box.left() * scale + 0.3, box.right() * scale + 0.3, box.top() * scale + 0.7, box.bottom() * scale + 0.7})
            EXPECT_NEAR(edge, std::round(edge), 1e-9) << scale;
        EXPECT_NEAR(box.height() * scale, 1, 1e-9);
        EXPECT_NEAR(map.rowAt(33.3, 0, 10, 1).height() * scale, std::max(1.0, std::round(scale)), 1e-9);
    }
}

} // namespace tidemark
