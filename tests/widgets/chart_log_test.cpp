// SPDX-License-Identifier: GPL-3.0-or-later
// Points on logarithmic axes fill the plot from the first picture on.
#include "models/text/to_qt.h"
#include "widgets/figure/chart_view.h"

#include <QTest>

#include <gtest/gtest.h>

namespace tidemark {
namespace {

TEST(ChartLog, ScatteredPointsSpreadOverTheirDecades)
{
    FigureSpec figure;
    figure.id = "log.scatter";
    figure.x.kind = AxisKind::Log;
    Pane pane;
    pane.y.log = true;
    ScatterLayer dots;
    dots.groups = {{verbatim("Dots"), Role::Series1}};
    for (const double value : {2.0, 20.0, 200.0})
        dots.points.push_back({.x = value / 100, .y = value, .label = {}});
    pane.layers.emplace_back(std::move(dots));
    figure.panes.push_back(std::move(pane));
    const Translator translator{Language::English};
    const Theme theme;
    ChartView view;
    view.resize(600, 400);
    view.setFigure(figure, translator, theme);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    (void)view.grab();
    const auto low = view.positionOf(0.02, 2);
    const auto middle = view.positionOf(0.2, 20);
    const auto high = view.positionOf(2, 200);
    ASSERT_TRUE(low && middle && high);
    EXPECT_GT(low->y() - high->y(), 200) << "two decades are the plot, not a line at its foot";
    EXPECT_NEAR(middle->y(), (low->y() + high->y()) / 2, 1.0);
    EXPECT_NEAR(middle->x(), (low->x() + high->x()) / 2, 1.0);
}

} // namespace
} // namespace tidemark
