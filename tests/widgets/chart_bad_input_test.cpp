// SPDX-License-Identifier: GPL-3.0-or-later
// What no figure should hold and some do: every kind of layer stays within its limits and says what it could not draw.
#include "models/text/to_qt.h"
#include "tests/widgets/sample_figures.h"
#include "widgets/figure/chart_builder.h"
#include "widgets/figure/figure_data.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace tidemark {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinite = std::numeric_limits<double>::infinity();

struct Input
{
    const char* name;
    std::vector<double> y;
};

const std::vector<Input>& inputs()
{
    static const std::vector<Input> all{{"nothing", {}},
                                        {"one", {5}},
                                        {"one that is none", {kNone}},
                                        {"none at all", {kNone, kNone, kNone}},
                                        {"infinite", {1, kInfinite, 2, -kInfinite, 3}},
                                        {"all equal", {7, 7, 7, 7}},
                                        {"all zero", {0, 0, 0}},
                                        {"wide", {1e-300, 1, 1e300}},
                                        {"both ways wide", {-1e300, 1e-300, 1e300}},
                                        {"largest", {-1.7976931348623157e308, 1.7976931348623157e308}},
                                        {"denormal", {5e-324, 1e-323}},
                                        {"below zero", {-3, -2, -1}},
                                        {"one apart in the last digit", {1e15, std::nextafter(1e15, 2e15)}}};
    return all;
}

std::vector<Layer> layersOf(const std::vector<double>& y)
{
    std::vector<double> x(y.size());
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] = static_cast<double>(i);
    const Points points = Points::of(x, y);
    std::vector<Layer> layers;
    LineLayer line;
    line.id = "line";
    line.name = verbatim("Line");
    line.points = points;
    line.endPill = true;
    layers.emplace_back(line);
    line.steps = true;
    layers.emplace_back(line);
    layers.emplace_back(BandLayer{.name = verbatim("Band"), .lower = points, .upper = points});
    layers.emplace_back(AreaLayer{.name = verbatim("Area"), .points = points});
    layers.emplace_back(StackedAreaLayer{.parts = {{verbatim("Part"), points}, {verbatim("Other"), points}}});
    layers.emplace_back(BarLayer{.name = verbatim("Bars"), .points = points, .showValues = true});
    ScatterLayer scatter;
    for (std::size_t i = 0; i < y.size(); ++i)
        scatter.points.push_back({x[i], y[i], verbatim("Dot"), 3, i == 0});
    scatter.path = true;
    layers.emplace_back(scatter);
    BoxLayer::Box box{.category = verbatim("Box"), .values = y};
    if (!y.empty())
        box.q1 = box.median = box.q3 = box.low = box.high = box.mean = y.front();
    layers.emplace_back(BoxLayer{.boxes = {box}});
    layers.emplace_back(HeatmapLayer{.rows = {verbatim("Row")},
                                     .columns = std::vector<Text>(y.size(), verbatim("Column")),
                                     .values = y,
                                     .counts = {1}});
    HorizontalBarLayer ranked;
    for (const double value : y)
        ranked.rows.push_back({verbatim("Row"), value});
    layers.emplace_back(ranked);
    const double first = y.empty() ? kNone : y.front();
    const double last = y.empty() ? kNone : y.back();
    layers.emplace_back(
        LevelLayer{.id = "level", .label = verbatim("Level"), .value = first, .lower = first, .upper = last});
    layers.emplace_back(InstantLayer{.id = "instant", .label = verbatim("Instant"), .x = first});
    layers.emplace_back(ZoneLayer{.label = verbatim("Zone"), .x0 = kNone, .x1 = first, .y0 = first, .y1 = last});
    layers.emplace_back(PhaseLayer{.phases = {{first, last, verbatim("Phase"), true}}});
    layers.emplace_back(EventLayer{.events = {{first, verbatim("Event")}}});
    layers.emplace_back(MarkerLayer{.markers = {{first, last, verbatim("Marker")}}});
    layers.emplace_back(GuideLayer{.label = verbatim("Guide"), .x0 = first, .y0 = first, .x1 = last, .y1 = last});
    layers.emplace_back(QuadrantLayer{.x = first, .y = last});
    return layers;
}

void expectSound(const FigureSpec& figure, const std::string& what)
{
    const Translator english(Language::English);
    FigureStyle style;
    style.translator = &english;
    const auto scene = buildChart(figure, style);
    for (const QSizeF size : {QSizeF(240, 160), QSizeF(1, 1)}) {
        scene->setCanvas(QRectF(QPointF(0, 0), size), 1.25, {});
        scene->arrange();
        EXPECT_TRUE(std::isfinite(scene->range().first) && scene->range().first < scene->range().second) << what;
        for (const auto& pane : scene->panes()) {
            const ValueRange& range = pane->map.right;
            EXPECT_TRUE(std::isfinite(range.low) && std::isfinite(range.high) && range.low < range.high) << what;
            EXPECT_LE(pane->axes.right.size(), 16u) << what;
            EXPECT_LE(pane->axes.time.ticks.size(), 400u) << what;
            for (const AxisTick& tick : pane->axes.right)
                EXPECT_TRUE(std::isfinite(tick.pixel) && tick.label.size() < 40) << what;
        }
        QImage image(240, 160, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        scene->draw(painter);
    }
    EXPECT_TRUE(figureData(figure, style, DataFormat::Csv).startsWith(QChar(0xFEFF))) << what;
}

} // namespace

TEST(BadInput, EveryLayerOnEveryAxisStaysWithinLimits)
{
    for (const Input& input : inputs()) {
        const std::vector<Layer> layers = layersOf(input.y);
        for (std::size_t i = 0; i < layers.size(); ++i) {
            for (const AxisKind kind : {AxisKind::Calendar, AxisKind::Linear, AxisKind::Log, AxisKind::Category}) {
                for (const bool log : {false, true}) {
                    if (log && kind != AxisKind::Linear)
                        continue;
                    FigureSpec figure;
                    figure.id = "bad";
                    figure.headline = verbatim("Bad input");
                    figure.x.kind = kind;
                    figure.panes.emplace_back();
                    figure.panes[0].y.log = log;
                    figure.panes[0].layers = {layers[i]};
                    expectSound(figure, std::string(input.name) + ", layer " + std::to_string(i) + ", axis "
                                            + std::to_string(static_cast<int>(kind)) + (log ? ", log" : ""));
                }
            }
        }
    }
}

TEST(BadInput, AllLayersTogetherAndLimitsThatAreNone)
{
    for (const Input& input : inputs()) {
        FigureSpec figure;
        figure.id = "bad";
        figure.panes.emplace_back();
        for (Layer& layer : figure.panes[0].layers = layersOf(input.y))
            (void)layer;
        figure.x.kind = AxisKind::Linear;
        figure.x.minimum = kNone;
        figure.x.maximum = -kInfinite;
        figure.panes[0].y.minimum = 1e300;
        figure.panes[0].y.maximum = -1e300;
        figure.panes.push_back(figure.panes[0]);
        figure.columns = 99;
        figure.sameValues = true;
        expectSound(figure, input.name);
    }
}

TEST(BadInput, WhatALogAxisCannotShowIsSaidInTheFooter)
{
    const Translator english(Language::English);
    FigureStyle style;
    style.translator = &english;
    const auto scene = buildChart(samples::logLine(), style);
    std::size_t dropped = 0;
    for (const MarkItem* mark : scene->panes().front()->marks)
        dropped += mark->dropped();
    EXPECT_GT(dropped, 0u);
}

TEST(BadInput, BarsOfNoTimesHaveNoFarTicks)
{
    // Instants no calendar can count.
    FigureSpec figure;
    figure.id = "bad";
    LineLayer line;
    line.points = Points::of(std::vector<double>{-1e300, 0, 1e300}, std::vector<double>{1, 2, 3});
    figure.panes.emplace_back();
    figure.panes[0].layers.emplace_back(line);
    expectSound(figure, "far times");
    figure.x.clocks = true;
    expectSound(figure, "far times with clocks");
}

} // namespace tidemark
