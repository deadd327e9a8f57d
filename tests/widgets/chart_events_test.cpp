// SPDX-License-Identifier: GPL-3.0-or-later
// Where the words of lettered events stand.
#include "models/text/to_qt.h"
#include "widgets/figure/chart_builder.h"

#include <gtest/gtest.h>

namespace tidemark {
namespace {

/// A curve that rises in a straight line, or falls, with events whose words fill two lines.
FigureSpec eventful(double from, double to)
{
    constexpr int kPoints = 200;
    FigureSpec figure;
    figure.id = "events.test";
    figure.x.kind = AxisKind::Linear;
    LineLayer line;
    std::vector<double> x, y;
    for (int i = 0; i < kPoints; ++i) {
        x.push_back(100.0 * i / (kPoints - 1));
        y.push_back(from + (to - from) * i / (kPoints - 1));
    }
    line.points = Points::of(std::move(x), std::move(y));
    EventLayer events;
    for (int i = 0; i < 6; ++i)
        events.events.push_back({15.0 * i + 5, verbatim("The committee holds its rate")});
    Pane pane;
    pane.y.minimum = 0;
    pane.y.maximum = 1;
    pane.layers.emplace_back(line);
    pane.layers.emplace_back(events);
    figure.panes.push_back(std::move(pane));
    return figure;
}

struct Key
{
    QRectF plot;
    std::vector<QRectF> lines;
};

Key keyOf(const FigureSpec& figure)
{
    static const Translator english(Language::English);
    FigureStyle style;
    style.theme.kind = ThemeKind::Projector;
    style.translator = &english;
    style.headline = style.footer = false;
    const auto scene = buildChart(figure, style);
    scene->setCanvas(QRectF(0, 0, 1300, 720), 1, {});
    scene->arrange();
    Key key{scene->panes()[0]->map.plot, {}};
    for (const PlacedLabel& label : scene->panes()[0]->labels->labels())
        if (label.text.contains(QStringLiteral("committee")))
            key.lines.push_back(label.rect);
    return key;
}

/// Where the straight curve from `from` to `to` runs at a pixel.
double curveAt(const QRectF& plot, double from, double to, double x)
{
    const double value = from + (to - from) * (x - plot.left()) / plot.width();
    return plot.bottom() - value * plot.height();
}

TEST(ChartEvents, WordsStandAtTheFootWhereNothingRuns)
{
    const Key key = keyOf(eventful(0.7, 0.9));
    ASSERT_FALSE(key.lines.empty());
    EXPECT_LT(key.lines.size(), 6U); // as few lines as it takes
    for (const QRectF& line : key.lines)
        EXPECT_GT(line.top(), key.plot.center().y());
}

TEST(ChartEvents, WordsLeaveACurveInView)
{
    for (const auto& [from, to] : {std::pair{0.02, 0.9}, {0.4, 0.02}}) {
        const Key key = keyOf(eventful(from, to));
        ASSERT_FALSE(key.lines.empty());
        for (const QRectF& line : key.lines) {
            EXPECT_TRUE(key.plot.contains(line));
            const double left = curveAt(key.plot, from, to, line.left());
            const double right = curveAt(key.plot, from, to, line.right());
            EXPECT_TRUE(line.bottom() < std::min(left, right) || line.top() > std::max(left, right))
                << from << " to " << to << ": " << line.left() << ", " << line.top() << ", " << line.width();
        }
    }
}

} // namespace
} // namespace tidemark
