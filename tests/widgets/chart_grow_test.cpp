// SPDX-License-Identifier: GPL-3.0-or-later
// Figures that grow at their end: what is drawn equals the figure built anew, and what was given out before stays as it was.
#include "models/figure/growing_points.h"
#include "models/text/to_qt.h"
#include "tests/widgets/sample_figures.h"
#include "widgets/figure/chart_builder.h"
#include "widgets/figure/chart_view.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace tidemark {

namespace {

const Translator& english()
{
    static const Translator translator(Language::English);
    return translator;
}

QImage drawn(ChartScene& scene)
{
    const auto [u0, u1] = scene.fullRange();
    scene.setRange(u0, u1);
    scene.setQuality(Quality::Print);
    scene.setCanvas(QRectF(0, 0, 480, 300), 1, {});
    scene.arrange();
    QImage image(480, 300, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    scene.draw(painter);
    return image;
}

FigureSpec lineOf(const Points& points, bool log)
{
    FigureSpec figure;
    figure.id = "grow";
    LineLayer line;
    line.id = "line";
    line.points = points;
    line.endPill = true;
    figure.panes.emplace_back();
    figure.panes[0].y.log = log;
    figure.panes[0].layers.emplace_back(line);
    return figure;
}

FigureStyle light()
{
    FigureStyle style;
    style.translator = &english();
    return style;
}

double minute(int i) { return 1.7e12 + 60'000.0 * i; }

} // namespace

TEST(GrowingPointsTest, EarlierViewsStayAsTheyWere)
{
    GrowingPoints points;
    EXPECT_TRUE(points.points().empty());
    std::vector<Points> views;
    for (int i = 0; i < 1000; ++i) {
        points.append(i, 2.0 * i);
        views.push_back(points.points());
    }
    for (std::size_t i = 0; i < views.size(); ++i) {
        ASSERT_EQ(views[i].size(), i + 1);
        EXPECT_EQ(views[i].x(i), static_cast<double>(i));
        EXPECT_EQ(views[i].y(0), 0);
        EXPECT_EQ(views[i].y(i), 2.0 * static_cast<double>(i));
    }
}

TEST(GrowingFigure, LooksLikeTheFigureBuiltAnew)
{
    for (const bool log : {false, true}) {
        GrowingPoints points;
        for (int i = 0; i < 500; ++i)
            points.append(minute(i), i % 90 == 3 ? 0.0 : 5 + std::sin(i / 20.0));
        const auto scene = buildChart(lineOf(points.points(), log), light());
        (void)drawn(*scene);
        for (int i = 500; i < 5000; ++i) {
            const double value = i % 700 == 1   ? std::numeric_limits<double>::quiet_NaN()
                                 : i % 900 == 2 ? -1.0
                                                : 5 + std::sin(i / 20.0);
            points.append(minute(i), value);
            ASSERT_TRUE(scene->extend(0, 0, points.points()));
        }
        const auto anew = buildChart(lineOf(points.points(), log), light());
        EXPECT_EQ(scene->panes()[0]->marks[0]->dropped(), anew->panes()[0]->marks[0]->dropped());
        EXPECT_EQ(drawn(*scene), drawn(*anew)) << (log ? "log" : "linear");
    }
}

TEST(GrowingFigure, RefusesWhatDidNotOnlyGrow)
{
    const auto at = [](std::vector<double> x) { return Points::of(x, std::vector<double>(x.size(), 1.0)); };
    const auto scene = buildChart(lineOf(at({1, 2, 3}), false), light());
    EXPECT_FALSE(scene->extend(0, 0, at({1, 2})));
    EXPECT_FALSE(scene->extend(0, 0, at({0, 2, 3, 4})));
    EXPECT_FALSE(scene->extend(0, 0, at({1, 2, 4, 5})));
    EXPECT_FALSE(scene->extend(0, 1, at({1, 2, 3, 4})));
    EXPECT_FALSE(scene->extend(1, 0, at({1, 2, 3, 4})));
    EXPECT_FALSE(scene->extend(0, 0, CandleLayer::Late{}));
    EXPECT_TRUE(scene->extend(0, 0, at({1, 2, 3, 4})));
}

TEST(GrowingFigure, CandlesTakeABar)
{
    FigureSpec figure = samples::candles();
    const auto layerOf = [](FigureSpec& spec) -> std::pair<std::size_t, CandleLayer*> {
        for (std::size_t i = 0; i < spec.panes[0].layers.size(); ++i)
            if (auto* candles = std::get_if<CandleLayer>(&spec.panes[0].layers[i]))
                return {i, candles};
        return {0, nullptr};
    };
    const auto [index, candles] = layerOf(figure);
    ASSERT_NE(candles, nullptr);
    const auto scene = buildChart(figure, light());
    // Names stay where they stood, so the figure before is drawn by another scene.
    const QImage before = drawn(*buildChart(figure, light()));
    const TimePoint last = candles->bars->times().back();
    for (int i = 1; i <= 3; ++i) {
        const CandleLayer::Late bar{last + std::chrono::days{i}, 6300, 6350, 6250, 6330 - 30.0 * i, 3e9};
        ASSERT_TRUE(scene->extend(0, index, bar));
        candles->tail.push_back(bar);
    }
    EXPECT_FALSE(scene->extend(0, index, CandleLayer::Late{last}));
    const QImage after = drawn(*scene);
    EXPECT_NE(before, after);
    EXPECT_EQ(after, drawn(*buildChart(figure, light())));
}

TEST(GrowingFigure, AViewNobodyMovedFollowsTheEnd)
{
    GrowingPoints points;
    for (int i = 0; i < 100; ++i)
        points.append(minute(i), i);
    ChartView view;
    view.resize(480, 300);
    view.setFigure(lineOf(points.points(), false), english(), Theme{});
    const double end = view.viewedRange().second;
    for (int i = 100; i < 200; ++i)
        points.append(minute(i), i);
    ASSERT_TRUE(view.extend(0, 0, points.points()));
    EXPECT_GT(view.viewedRange().second, end);
    EXPECT_TRUE(view.tabSeparated().contains(QStringLiteral("\t199\n")));
    // One that was moved stays where the hand left it.
    view.setLinkedRange(minute(10), minute(50));
    const auto seen = view.viewedRange();
    points.append(minute(200), 200);
    ASSERT_TRUE(view.extend(0, 0, points.points()));
    EXPECT_EQ(view.viewedRange(), seen);
}

} // namespace tidemark
