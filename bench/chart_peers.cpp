// SPDX-License-Identifier: GPL-3.0-or-later
// QCustomPlot's header is written with Qt's keywords and casts; this file alone has them.
#undef QT_NO_KEYWORDS
#undef QT_NO_CAST_FROM_ASCII
#undef QT_NO_CAST_TO_ASCII
#include "bench/chart_peers.h"

#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QValueAxis>

#ifdef TIDEMARK_HAS_QCUSTOMPLOT
#include <qcustomplot.h>
#endif

#include <algorithm>

namespace tidemark::bench {

namespace {

class LineSeriesPeer : public PlotPeer
{
public:
    LineSeriesPeer(std::span<const double> x, std::span<const double> y, int width, int height) : m_xs(x), m_ys(y)
    {
        auto* series = new QLineSeries;
        QList<QPointF> points;
        points.reserve(static_cast<qsizetype>(x.size()));
        for (std::size_t i = 0; i < x.size(); ++i)
            points.append({x[i], y[i]});
        series->replace(points);
        m_view.chart()->addSeries(series);
        m_view.chart()->legend()->hide();
        m_view.chart()->addAxis(&m_x, Qt::AlignBottom);
        m_view.chart()->addAxis(&m_y, Qt::AlignRight);
        series->attachAxis(&m_x);
        series->attachAxis(&m_y);
        m_view.resize(width, height);
        m_view.show();
    }
    ~LineSeriesPeer() override
    {
        m_view.chart()->removeAxis(&m_x);
        m_view.chart()->removeAxis(&m_y);
    }
    void frame(double x0, double x1) override
    {
        const auto from = std::lower_bound(m_xs.begin(), m_xs.end(), x0) - m_xs.begin();
        const auto to = std::upper_bound(m_xs.begin(), m_xs.end(), x1) - m_xs.begin();
        const auto [low, high] = std::minmax_element(m_ys.begin() + from, m_ys.begin() + std::max(to, from + 1));
        m_x.setRange(x0, x1);
        m_y.setRange(*low, *high);
        m_view.viewport()->repaint();
    }

private:
    std::span<const double> m_xs, m_ys;
    QValueAxis m_x, m_y;
    QChartView m_view;
};

#ifdef TIDEMARK_HAS_QCUSTOMPLOT

class CurvePeer : public PlotPeer
{
public:
    CurvePeer(std::span<const double> x, std::span<const double> y, int width, int height)
    {
        m_plot.resize(width, height);
        m_plot.addGraph();
        QVector<QCPGraphData> data(static_cast<qsizetype>(x.size()));
        for (std::size_t i = 0; i < x.size(); ++i)
            data[static_cast<qsizetype>(i)] = {x[i], y[i]};
        m_plot.graph(0)->data()->set(data, true);
        m_plot.show();
    }
    void frame(double x0, double x1) override
    {
        m_plot.xAxis->setRange(x0, x1);
        m_plot.graph(0)->rescaleValueAxis(false, true);
        m_plot.replot(QCustomPlot::rpImmediateRefresh);
    }

private:
    QCustomPlot m_plot;
};

class CandlePeer : public PlotPeer
{
public:
    CandlePeer(std::span<const double> x, std::span<const double> open, std::span<const double> high,
               std::span<const double> low, std::span<const double> close, int width, int height)
        : m_candles(new QCPFinancial(m_plot.xAxis, m_plot.yAxis))
    {
        m_plot.resize(width, height);
        QVector<QCPFinancialData> data(static_cast<qsizetype>(x.size()));
        for (std::size_t i = 0; i < x.size(); ++i)
            data[static_cast<qsizetype>(i)] = {x[i], open[i], high[i], low[i], close[i]};
        m_candles->data()->set(data, true);
        m_candles->setChartStyle(QCPFinancial::csCandlestick);
        m_candles->setWidth(x.size() > 1 ? 0.62 * (x[1] - x[0]) : 1);
        m_plot.show();
    }
    void frame(double x0, double x1) override
    {
        m_plot.xAxis->setRange(x0, x1);
        m_candles->rescaleValueAxis(false, true);
        m_plot.replot(QCustomPlot::rpImmediateRefresh);
    }

private:
    QCustomPlot m_plot;
    QCPFinancial* m_candles;
};

#endif

} // namespace

std::unique_ptr<PlotPeer> lineSeriesPeer(std::span<const double> x, std::span<const double> y, int width, int height)
{
    return std::make_unique<LineSeriesPeer>(x, y, width, height);
}

#ifdef TIDEMARK_HAS_QCUSTOMPLOT

std::unique_ptr<PlotPeer> curvePeer(std::span<const double> x, std::span<const double> y, int width, int height)
{
    return std::make_unique<CurvePeer>(x, y, width, height);
}

std::unique_ptr<PlotPeer> candlePeer(std::span<const double> x, std::span<const double> open,
                                     std::span<const double> high, std::span<const double> low,
                                     std::span<const double> close, int width, int height)
{
    return std::make_unique<CandlePeer>(x, open, high, low, close, width, height);
}

#else

std::unique_ptr<PlotPeer> curvePeer(std::span<const double>, std::span<const double>, int, int) { return nullptr; }

std::unique_ptr<PlotPeer> candlePeer(std::span<const double>, std::span<const double>, std::span<const double>,
                                     std::span<const double>, std::span<const double>, int, int)
{
    return nullptr;
}

#endif

} // namespace tidemark::bench
