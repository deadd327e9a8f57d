// SPDX-License-Identifier: GPL-3.0-or-later
// The product's own chart widget, scripted: 300 steps of panning and 300 of zooming, y fitted to what is visible.
#include "bench/chart_peers.h"
#include "bench/chart_script.h"
#include "models/text/to_qt.h"
#include "widgets/figure/m4.h"
#include "widgets/figure/ticks.h"
#include "widgets/figure/time_ticks.h"

#include <QPainter>

#include <malloc.h>

#include <algorithm>
#include <cmath>

namespace tidemark::bench {

namespace {

const char* const kMissing = "QCustomPlot is not installed";

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
        resize(kChartWidth, kChartHeight);
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
            showNow(first, kChartWidth, kChartHeight);
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
                peer = curvePeer(data.x, data.y, kChartWidth, kChartHeight);
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
            showNow(bare, kChartWidth, kChartHeight);
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
    map.plot = QRectF(0, 0, kChartWidth, kChartHeight);
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
    int different = a.size() == b.size() ? 0 : kChartWidth;
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
    showNow(view, kChartWidth, kChartHeight);
    const double mine = all([&](double x0, double x1) {
        view.setLinkedRange(x0, x1);
        view.repaint();
    });
    const auto peer = candlePeer(x, open, high, low, close, kChartWidth, kChartHeight);
    const double theirs = peer != nullptr ? all([&](double x0, double x1) { peer->frame(x0, x1); }) : 0;
    return against("25,000 candles, frame p50", mine, theirs, 0.08, peer != nullptr ? "peer: QCPFinancial" : kMissing);
}

Row qtChartsRow(const Translator& translator)
{
    const Walk data = walk(100'000);
    const double low = data.x.front();
    const double high = data.x.back();
    const Frames mine = ours(figureOf(data.points), low, high, translator, 30);
    const auto peer = lineSeriesPeer(data.x, data.y, kChartWidth, kChartHeight);
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
    rows.push_back(qtChartsRow(translator));
    return rows;
}

const bool registered = registerBench("charts", &chartRows);

} // namespace

} // namespace tidemark::bench
