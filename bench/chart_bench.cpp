// SPDX-License-Identifier: GPL-3.0-or-later
// The product's own chart widget, scripted: 300 steps of panning and 300 of zooming, y fitted to what is visible.
#include "bench/chart_peers.h"
#include "bench/registry.h"
#include "models/text/to_qt.h"
#include "widgets/figure/chart_view.h"
#include "widgets/figure/m4.h"
#include "widgets/figure/ticks.h"
#include "widgets/figure/time_ticks.h"

#include <QCoreApplication>
#include <QPainter>

#include <malloc.h>

#include <algorithm>
#include <cmath>

namespace tidemark::bench {

namespace {

constexpr int kWidth = 1600;
constexpr int kHeight = 900;
constexpr double kMinute = 60'000;
const char* const kMissing = "QCustomPlot is not installed";

struct Walk
{
    std::vector<double> x, y;
    Points points;
};

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

struct Frames
{
    double p50 = 0, p99 = 0;
};

/// Ranges of the script over [low, high], one call each, timed.
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
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

void showNow(ChartView& view, int width, int height)
{
    view.resize(width, height);
    view.show();
    QCoreApplication::processEvents();
    view.repaint();
}

Frames ours(const FigureSpec& figure, double low, double high, const Translator& translator, int steps = 300)
{
    ChartView view;
    view.setFigure(figure, translator, Theme{});
    showNow(view, kWidth, kHeight);
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

double heapMegabytes()
{
    const struct mallinfo2 info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / 1e6;
}

/// A bare chart: the reduced curve, grid and tick labels; no layout, names, pills, clocks, headline or footer.
class BareCurve : public QWidget
{
public:
    explicit BareCurve(const Points& points) : m_curve(points, false)
    {
        m_map.scale = &m_scale;
        resize(kWidth, kHeight);
    }
    void frame(double x0, double x1)
    {
        m_map.plot = QRectF(rect()).adjusted(10, 50, -70, -60);
        m_map.u0 = x0;
        m_map.u1 = x1;
        const Extent y = m_curve.yExtent(x0, x1);
        m_map.right = {y.low, y.high, false};
        reduce(m_curve, m_map, Side::Right, m_line);
        repaint();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().color(QPalette::Light));
        std::vector<QRectF> spans;
        columnSpans(m_line, m_map, spans);
        painter.setClipRect(m_map.plot);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Link));
        painter.drawRects(spans.data(), static_cast<int>(spans.size()));
        painter.setClipping(false);
        painter.setPen(palette().color(QPalette::Text));
        const NumberTicks ticks = numberTicks(m_map.right.low, m_map.right.high, 7, number(2));
        for (const double value : ticks.values) {
            const double y = m_map.py(value);
            painter.drawLine(QPointF(m_map.plot.left(), y), QPointF(m_map.plot.right(), y));
            painter.drawText(QPointF(m_map.plot.right() + 8, y + 4), tickLabel(value, ticks, number(2)));
        }
        for (const TimeTick& tick :
             timeTicks(m_scale, m_map.u0, m_map.u1, m_map.plot.width(), true, Language::English, {12, false}).ticks) {
            painter.drawText(QPointF(m_map.pixelOfAxis(tick.u) - 20, m_map.plot.bottom() + 16), tick.label);
            painter.drawText(QPointF(m_map.pixelOfAxis(tick.u) - 20, m_map.plot.bottom() + 30), tick.second);
        }
    }

private:
    Curve m_curve;
    TimeScale m_scale{XAxis{}};
    PlotMap m_map;
    Polyline m_line;
};

void curveRows(std::vector<Row>& rows, const Translator& translator)
{
    Frames small;
    for (const auto& [n, name] :
         {std::pair<std::size_t, const char*>{100'000, "1e5"}, {1'000'000, "1e6"}, {10'000'000, "1e7"}}) {
        const Walk data = walk(n);
        const double low = data.x.front();
        const double high = data.x.back();
        const FigureSpec figure = figureOf(data.points);
        const double before = heapMegabytes();
        ChartView first;
        const double show = milliseconds([&] {
            first.setFigure(figure, translator, Theme{});
            showNow(first, kWidth, kHeight);
        });
        const double memory = heapMegabytes() - before;
        const Frames mine = ours(figure, low, high, translator);
        Frames theirs;
        double theirShow = 0;
        double theirMemory = 0;
        {
            const double start = heapMegabytes();
            std::unique_ptr<PlotPeer> peer;
            theirShow = milliseconds([&] {
                peer = curvePeer(data.x, data.y, kWidth, kHeight);
                if (peer != nullptr)
                    peer->frame(low, high);
            });
            theirMemory = heapMegabytes() - start;
            if (peer != nullptr)
                theirs = script(low, high, 300, [&](double x0, double x1) { peer->frame(x0, x1); });
            else
                theirShow = theirMemory = 0;
        }
        const std::string note = theirs.p50 > 0 ? "peer: QCustomPlot" : kMissing;
        rows.push_back(
            against(std::string("line ") + name + ", frame p50", mine.p50, theirs.p50, n < 10'000'000 ? 0.7 : 0, note));
        rows.push_back(against(std::string("line ") + name + ", frame p99", mine.p99, theirs.p99,
                               n == 10'000'000 ? 0.10 : 0, note));
        if (n == 100'000)
            small = mine;
        if (n == 1'000'000) {
            BareCurve bare(data.points);
            bare.show();
            const Frames alone = script(low, high, 300, [&](double x0, double x1) { bare.frame(x0, x1); });
            rows.push_back(against("line 1e6, whole figure p50", mine.p50, alone.p50, 1.6,
                                   "peer: curve, grid and ticks alone in a widget"));
        }
        if (n == 10'000'000) {
            rows.push_back(against("line 1e7, frame p99", mine.p99, small.p99, 1.25, "peer: the same at 1e5"));
            rows.push_back(against("line 1e7, first show", show, theirShow, 0.15, note));
            Row bytes = against("line 1e7, memory beside the data", memory, theirMemory, 0.2, note);
            bytes.unit = "MB";
            rows.push_back(bytes);
        }
    }
}

Row identityRow()
{
    const Walk data = walk(10'000'000);
    const Curve curve(data.points, false);
    const TimeScale scale{XAxis{}};
    PlotMap map;
    map.scale = &scale;
    map.plot = QRectF(0, 0, kWidth, kHeight);
    map.u0 = data.x.front();
    map.u1 = data.x.back();
    const Extent y = curve.yExtent(map.u0, map.u1);
    map.right = {y.low, y.high, false};
    Polyline reduced, all;
    reduce(curve, map, Side::Right, reduced);
    all.starts.push_back(0);
    for (std::size_t i = 0; i < curve.size(); ++i)
        all.points.emplace_back(map.pixelOfAxis(curve.x(i)), map.pixelOfValue(curve.y(i), Side::Right));
    std::vector<QRectF> a, b;
    columnSpans(reduced, map, a);
    columnSpans(all, map, b);
    int different = a.size() == b.size() ? 0 : kWidth;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        different += a[i] == b[i] ? 0 : 1;
    Row row;
    row.work = "line 1e7, columns unlike all points drawn";
    row.ours = different;
    row.unit = "col";
    row.note = different == 0 ? "none of 1600 differs" : "the reduction loses something";
    return row;
}

Row candleRow(const Translator& translator)
{
    constexpr Eigen::Index kBars = 25'000;
    const Walk data = walk(static_cast<std::size_t>(kBars) * 4);
    Bars::Columns columns;
    std::vector<double> x, open, high, low, close;
    for (auto* column : {&columns.open, &columns.high, &columns.low, &columns.close})
        column->resize(kBars);
    for (Eigen::Index i = 0; i < kBars; ++i) {
        const auto at = static_cast<std::size_t>(i) * 4;
        const auto [least, greatest] = std::minmax_element(data.y.begin() + static_cast<std::ptrdiff_t>(at),
                                                           data.y.begin() + static_cast<std::ptrdiff_t>(at) + 4);
        columns.times.push_back(TimePoint{std::chrono::milliseconds{1'000'000'000'000 + 60'000 * i}});
        columns.open[i] = data.y[at];
        columns.close[i] = data.y[at + 3];
        columns.high[i] = *greatest;
        columns.low[i] = *least;
        x.push_back(axisValue(columns.times.back()));
        open.push_back(columns.open[i]);
        high.push_back(columns.high[i]);
        low.push_back(columns.low[i]);
        close.push_back(columns.close[i]);
    }
    FigureSpec figure = figureOf({});
    CandleLayer layer;
    layer.bars = *Bars::make(SeriesKey{}, columns);
    layer.volume = false;
    figure.panes[0].layers = {layer};
    // All of them in view, moved a little each time.
    const double whole = x.back() - x.front();
    const auto all = [&](const std::function<void(double, double)>& frame) {
        std::vector<double> times;
        for (int i = 0; i < 60; ++i)
            times.push_back(
                milliseconds([&] { frame(x.front() - whole * 0.0005 * i, x.back() + whole * 0.0003 * i); }));
        std::sort(times.begin(), times.end());
        return times[times.size() / 2];
    };
    ChartView view;
    view.setFigure(figure, translator, Theme{});
    showNow(view, kWidth, kHeight);
    const double mine = all([&](double x0, double x1) {
        view.setLinkedRange(x0, x1);
        view.repaint();
    });
    const auto peer = candlePeer(x, open, high, low, close, kWidth, kHeight);
    const double theirs = peer != nullptr ? all([&](double x0, double x1) { peer->frame(x0, x1); }) : 0;
    return against("25,000 candles, frame p50", mine, theirs, 0.08, peer != nullptr ? "peer: QCPFinancial" : kMissing);
}

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
    return against("8 linked panels of 1e6, frame p99", frames.p99, 8.3, 1, "peer: the limit, 120 frames a second");
}

Row qtChartsRow(const Translator& translator)
{
    const Walk data = walk(100'000);
    const double low = data.x.front();
    const double high = data.x.back();
    const Frames mine = ours(figureOf(data.points), low, high, translator, 30);
    const auto peer = lineSeriesPeer(data.x, data.y, kWidth, kHeight);
    const Frames theirs = script(low, high, 8, [&](double x0, double x1) { peer->frame(x0, x1); });
    return against("line 1e5, frame p50", mine.p50, theirs.p50, 0, "peer: QLineSeries with every point");
}

std::vector<Row> chartRows(const Options&)
{
    const Translator translator(Language::English);
    std::vector<Row> rows;
    curveRows(rows, translator);
    rows.push_back(identityRow());
    rows.push_back(candleRow(translator));
    rows.push_back(linkedRow(translator));
    rows.push_back(qtChartsRow(translator));
    return rows;
}

const bool registered = registerBench("charts", &chartRows);

} // namespace

} // namespace tidemark::bench
