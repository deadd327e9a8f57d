// SPDX-License-Identifier: GPL-3.0-or-later
// Several charts at once, and charts that grow: linked panels, linked panes of one figure, an appended bar.
#include "bench/chart_script.h"
#include "models/text/to_qt.h"
#include "widgets/figure/chart_builder.h"

#include <QChart>
#include <QChartView>
#include <QGridLayout>

#include <cmath>

namespace tidemark::bench {

namespace {

constexpr double kLimit = 8.3; // milliseconds: 120 frames a second

Row linkedRow(const Translator& translator)
{
    const Walk data = walk(1'000'000);
    std::vector<std::unique_ptr<ChartView>> views;
    for (int i = 0; i < 8; ++i) {
        views.push_back(std::make_unique<ChartView>());
        views.back()->setFigure(figureOf(data.points), translator, Theme{});
        // Eight share a window of 1920 × 1080.
        showNow(*views.back(), 480, 540);
    }
    const Frames frames = script(data.x.front(), data.x.back(), 300, [&](double x0, double x1) {
        for (const auto& view : views) {
            view->setLinkedRange(x0, x1);
            view->setLinkedCursor((x0 + x1) / 2);
        }
        for (const auto& view : views)
            view->repaint();
    });
    return against("8 linked panels of 1e6, frame p99", frames.p99, kLimit, 1, "peer: the limit, 120 frames a second");
}

Row multiplesRow(const Translator& translator)
{
    const Walk data = walk(1'000'000);
    FigureSpec figure = figureOf(data.points);
    figure.columns = 4;
    figure.panes.resize(8, figure.panes.front());
    ChartView view;
    view.setFigure(figure, translator, Theme{});
    showNow(view, 1920, 1080);
    const Frames frames = script(data.x.front(), data.x.back(), 300, [&](double x0, double x1) {
        view.setLinkedRange(x0, x1);
        view.repaint();
    });
    return against("8 panes of 1e6 in one figure, frame p99", frames.p99, kLimit, 1,
                   "peer: the limit, 120 frames a second");
}

/// A thousand points come one by one to a curve of `n`, without painting.
double appendMicroseconds(std::size_t n, const Translator& translator)
{
    constexpr int kAppended = 1000;
    const Walk data = walk(n);
    GrowingPoints points(data.x, data.y);
    FigureStyle style;
    style.translator = &translator;
    const auto scene = buildChart(figureOf(points.points()), style);
    points.append(data.x.back() + 60'000, data.y.back()); // the column makes room once
    scene->extend(0, 0, points.points());
    const double took = milliseconds([&] {
        for (int i = 0; i < kAppended; ++i) {
            points.append(points.x(points.size() - 1) + 60'000, data.y.back() + std::sin(i));
            if (!scene->extend(0, 0, points.points()))
                std::abort();
        }
    });
    return took * 1000 / kAppended;
}

/// What a figure of `n` points built anew costs.
double rebuildMicroseconds(std::size_t n, const Translator& translator)
{
    const Walk data = walk(n);
    FigureStyle style;
    style.translator = &translator;
    const FigureSpec figure = figureOf(data.points);
    return 1000 * bestOf(3, [&] { (void)buildChart(figure, style); });
}

void appendRows(std::vector<Row>& rows, const Translator& translator)
{
    const double small = appendMicroseconds(100'000, translator);
    const double large = appendMicroseconds(10'000'000, translator);
    Row rebuilt = against("a point appended to 1e7", large, rebuildMicroseconds(10'000'000, translator), 0.001,
                          "peer: the figure built anew");
    rebuilt.unit = "us";
    rows.push_back(rebuilt);
    Row grown = against("a point appended to 1e7", large, small, 2, "peer: the same at 1e5; log n grows by 1.4");
    grown.unit = "us";
    rows.push_back(grown);
}

/// A window of eight, two by four, from nothing to painted.
double firstPainted(const std::function<QWidget*()>& make)
{
    QWidget window;
    return milliseconds([&] {
        auto* grid = new QGridLayout(&window);
        for (int i = 0; i < 8; ++i)
            grid->addWidget(make(), i / 4, i % 4);
        window.resize(1920, 1080);
        window.show();
        (void)window.grab();
    });
}

Row firstPaintRow(const Translator& translator)
{
    const Walk data = walk(10'000);
    const FigureSpec figure = figureOf(data.points);
    const auto empty = [] { return new QChartView(new QChart); };
    const auto full = [&] {
        auto* view = new ChartView;
        view->setFigure(figure, translator, Theme{});
        return view;
    };
    (void)firstPainted(empty); // fonts and plugins are loaded by whoever comes first
    (void)firstPainted(full);
    std::vector<double> ours, theirs;
    for (int i = 0; i < 5; ++i) {
        ours.push_back(firstPainted(full));
        theirs.push_back(firstPainted(empty));
    }
    return against("8 charts of 1e4, first painted", *std::min_element(ours.begin(), ours.end()),
                   *std::min_element(theirs.begin(), theirs.end()), 1.5, "peer: eight empty QChartViews");
}

std::vector<Row> panelRows(const Options&)
{
    const Translator translator(Language::English);
    std::vector<Row> rows;
    rows.push_back(linkedRow(translator));
    rows.push_back(multiplesRow(translator));
    rows.push_back(firstPaintRow(translator));
    appendRows(rows, translator);
    return rows;
}

[[maybe_unused]] const bool registered = registerBench("chart panels", &panelRows);

} // namespace

} // namespace tidemark::bench
