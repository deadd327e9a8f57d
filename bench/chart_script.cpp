// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/chart_script.h"

#include "models/text/to_qt.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tidemark::bench {

namespace {

constexpr double kMinute = 60'000;

} // namespace

Walk walk(std::size_t n)
{
    Walk out;
    out.x.resize(n);
    out.y.resize(n);
    std::uint64_t state = 88172645463325252ULL;
    double level = 100;
    for (std::size_t i = 0; i < n; ++i) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        level += static_cast<double>(state >> 11) * 0x1.0p-53 - 0.5;
        out.x[i] = 1e12 + kMinute * static_cast<double>(i);
        out.y[i] = level;
    }
    out.points = Points::of(out.x, out.y);
    return out;
}

FigureSpec figureOf(const Points& points)
{
    FigureSpec figure;
    figure.id = "bench.walk";
    figure.headline = verbatim("A long walk");
    figure.subtitle = verbatim("One value a minute");
    figure.source = verbatim("Generated");
    figure.digest = "00000000";
    figure.x.clocks = true;
    LineLayer line;
    line.name = verbatim("Walk");
    line.points = points;
    line.endPill = true;
    Pane pane;
    pane.layers.emplace_back(line);
    figure.panes.push_back(std::move(pane));
    return figure;
}

Frames framesOf(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

Frames script(double low, double high, int steps, const std::function<void(double, double)>& frame)
{
    const double whole = high - low;
    std::vector<double> times;
    frame(low, high);
    for (int i = 0; i < steps; ++i) {
        const double width = 0.4 * whole;
        const double start = low + (whole - width) * i / steps;
        times.push_back(milliseconds([&] { frame(start, start + width); }));
    }
    for (int i = 0; i < steps; ++i) {
        const double width = whole * std::pow(0.002, static_cast<double>(i) / steps);
        const double start = low + 0.37 * (whole - width);
        times.push_back(milliseconds([&] { frame(start, start + width); }));
    }
    return framesOf(std::move(times));
}

void showNow(QWidget& widget, int width, int height)
{
    widget.resize(width, height);
    widget.show();
    QCoreApplication::processEvents();
    widget.repaint();
}

Frames ours(const FigureSpec& figure, double low, double high, const Translator& translator, int steps)
{
    ChartView view;
    view.setFigure(figure, translator, Theme{});
    showNow(view, kChartWidth, kChartHeight);
    return script(low, high, steps, [&](double x0, double x1) {
        view.setLinkedRange(x0, x1);
        view.repaint();
    });
}

Row against(std::string work, double mine, double peer, double goal, std::string note)
{
    Row row;
    row.work = std::move(work);
    row.ours = mine;
    row.peer = peer;
    row.kind = Goal::ShareOfPeer;
    row.goal = goal;
    row.note = std::move(note);
    return row;
}

} // namespace tidemark::bench
