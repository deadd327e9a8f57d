// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/chart_scene.h"

#include "widgets/figure/annotation_painter.h"
#include "widgets/figure/chart_builder.h"

#include <QChart>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr double kHuge = 8e307; // twice this is still a number

/// Names on the y axis of heat maps and horizontal bars; of several such layers, the first's.
QStringList rowNames(const Pane& pane, const FigureContext& context)
{
    QStringList rows;
    for (const Layer& layer : pane.layers) {
        if (const auto* map = std::get_if<HeatmapLayer>(&layer)) {
            for (const Text& row : map->rows)
                rows.append(context.words(row));
            return rows;
        }
        if (const auto* bars = std::get_if<HorizontalBarLayer>(&layer)) {
            for (const auto& row : bars->rows)
                rows.append(context.words(row.name));
            return rows;
        }
    }
    return rows;
}

bool hasHorizontalBars(const Pane& pane)
{
    return std::any_of(pane.layers.begin(), pane.layers.end(),
                       [](const Layer& layer) { return std::holds_alternative<HorizontalBarLayer>(layer); });
}

bool hasScatter(const Pane& pane)
{
    return std::any_of(pane.layers.begin(), pane.layers.end(),
                       [](const Layer& layer) { return std::holds_alternative<ScatterLayer>(layer); });
}

/// With two axes tick labels wear the colour of the axis' first curve.
std::optional<QColor> axisColor(const Pane& pane, Side side, const FigureContext& context)
{
    if (!pane.y2)
        return std::nullopt;
    for (const Layer& layer : pane.layers)
        if (const auto* line = std::get_if<LineLayer>(&layer); line != nullptr && line->axis == side)
            return context.labelColor(line->role);
    return std::nullopt;
}

/// Limits no painter or tick rule trips over.
Extent safe(Extent extent, bool log)
{
    if (extent.empty())
        return log ? Extent{0, 1} : Extent{0, 1};
    extent.low = std::clamp(extent.low, -kHuge, kHuge);
    extent.high = std::clamp(extent.high, -kHuge, kHuge);
    const double size = std::max(std::abs(extent.low), std::abs(extent.high));
    if (extent.high - extent.low <= 1e-11 * size || extent.high == extent.low) {
        const double by = size > 0 ? std::max(size * 0.01, 1e-290) : 1;
        extent.low -= by;
        extent.high += by;
    }
    return extent;
}

} // namespace

ChartScene::ChartScene(const FigureSpec& spec, const FigureStyle& style) : m_spec(spec)
{
    setItemIndexMethod(NoIndex);
    m_context.style = style;
    m_context.metrics = FigureMetrics::of(style);
    m_spec.x = effectiveAxis(spec, style.timeAxis);
    m_scale = TimeScale(m_spec.x);
    m_frame = new FrameItem(m_context, m_spec);
    addItem(m_frame);
    for (const Pane& source : m_spec.panes) {
        auto pane = std::make_unique<ScenePane>();
        pane->spec = &source;
        pane->chart = new QChart;
        pane->chart->setBackgroundVisible(false);
        pane->chart->setMargins({});
        pane->chart->legend()->hide();
        // Its empty title still leaves a box in print, as high as the program's font unless it has its own.
        pane->chart->setTitleFont(latinFont({}));
        pane->chart->setAnimationOptions(QChart::NoAnimation);
        addItem(pane->chart);
        pane->map.scale = &m_scale;
        pane->map.right.log = source.y.log;
        pane->map.left.log = source.y2 && source.y2->log;
        pane->rows = rowNames(source, m_context);
        PaneAxes& axes = pane->axes;
        axes.labelSide = pane->rows.isEmpty() ? source.y.side : Side::Left;
        axes.rightColor = axisColor(source, Side::Right, m_context);
        axes.leftColor = axisColor(source, Side::Left, m_context);
        axes.title = m_context.words(source.title);
        axes.yTitle = m_context.words(source.y.title);
        axes.timed = m_scale.timed();
        axes.clocks = m_scale.timed() && m_spec.x.clocks;
        axes.zeroLine = source.y.zeroLine;
        axes.grid = pane->rows.isEmpty();
        axes.upright = hasHorizontalBars(source);
        const auto index = static_cast<std::size_t>(&source - m_spec.panes.data());
        axes.last = index + columns() >= m_spec.panes.size();
        axes.values =
            !m_spec.sameValues || columns() == 1
            || (axes.labelSide == Side::Left ? index % columns() == 0
                                             : (index + 1) % columns() == 0 || &source == &m_spec.panes.back());
        pane->scatter = !m_scale.timed() && hasScatter(source);
        if (&source == &m_spec.panes.back())
            axes.xTitle = m_context.words(m_spec.x.title);
        pane->grid = new GridItem(m_context, axes);
        pane->grid->setParentItem(pane->chart);
        if (m_spec.simulated == Simulation::All) {
            pane->watermark = new WatermarkItem(m_context);
            pane->watermark->setParentItem(pane->chart);
        }
        for (const Layer& layer : source.layers) {
            auto item = makeItem(layer, m_context, m_scale, source);
            item->setParentItem(pane->chart);
            item->setMeasure(pane->map); // the first fit asks for extents on the axis, logarithmic or not
            pane->marks.push_back(item.release());
        }
        pane->axis = new AxisItem(m_context, axes);
        pane->axis->setParentItem(pane->chart);
        pane->labels = new LabelsItem(m_context);
        pane->labels->setParentItem(pane->chart);
        m_panes.push_back(std::move(pane));
    }
    countDropped();
    const auto full = fullRange();
    m_u0 = full.first;
    m_u1 = full.second;
}

Extent ScenePane::limitedY(Extent wish) const
{
    if (rows.isEmpty())
        return wish;
    const auto count = static_cast<double>(rows.size());
    const double span = std::clamp(wish.high - wish.low, 1.0, count);
    const double low = std::clamp(wish.low / 2 + wish.high / 2 - span / 2, -0.5, count - 0.5 - span);
    return {low, low + span};
}

ChartScene::~ChartScene()
{
    // Items refer to the panes; they go first.
    clear();
}

void ChartScene::setCanvas(const QRectF& canvas, double deviceScale, QPointF deviceOrigin)
{
    m_canvas = canvas;
    m_deviceScale = std::isfinite(deviceScale) && deviceScale > 0 ? deviceScale : 1;
    m_deviceOrigin = deviceOrigin;
    setSceneRect(canvas);
}

void ChartScene::setRange(double u0, double u1)
{
    if (!std::isfinite(u0) || !std::isfinite(u1) || !(u0 < u1))
        return;
    u0 = std::clamp(u0, -kHuge, kHuge);
    u1 = std::clamp(u1, -kHuge, kHuge);
    // Narrower than neighbouring numbers can be told apart, pixels would no longer differ.
    if (u1 - u0 <= 1e-11 * std::max(std::abs(u0), std::abs(u1)))
        return;
    m_u0 = u0;
    m_u1 = u1;
}

void ChartScene::countDropped()
{
    std::size_t dropped = 0;
    for (const auto& pane : m_panes)
        for (const MarkItem* mark : pane->marks)
            dropped += mark->dropped();
    m_frame->setDropped(dropped);
}

bool ChartScene::extend(std::size_t pane, std::size_t layer, const Points& longer)
{
    if (pane >= m_panes.size() || layer >= m_panes[pane]->marks.size() || !m_panes[pane]->marks[layer]->extend(longer))
        return false;
    countDropped();
    return true;
}

bool ChartScene::extend(std::size_t pane, std::size_t layer, const CandleLayer::Late& bar)
{
    if (pane >= m_panes.size() || layer >= m_panes[pane]->marks.size() || !m_panes[pane]->marks[layer]->extend(bar))
        return false;
    countDropped();
    return true;
}

std::pair<double, double> ChartScene::fullRange() const
{
    if (m_scale.kind() == AxisKind::Category && !m_spec.x.categories.empty())
        return {-0.5, static_cast<double>(m_spec.x.categories.size()) - 0.5};
    Extent extent;
    double reach = 0;
    for (const auto& pane : m_panes) {
        for (const MarkItem* mark : pane->marks) {
            const Extent x = mark->xExtent();
            if (x.empty())
                continue;
            extent.add(m_scale.toAxis(x.low));
            extent.add(m_scale.toAxis(x.high));
            reach = std::max(reach, mark->reach());
        }
    }
    const bool points = std::any_of(m_panes.begin(), m_panes.end(), [](const auto& pane) { return pane->scatter; });
    extent = safe(extent, false);
    const double span = extent.high - extent.low;
    double low = extent.low - (reach > 0 ? 0.6 * reach : points ? 0.08 * span : 0);
    double high = extent.high + (reach > 0 ? 0.6 * reach : points ? 0.08 * span : 0.004 * span);
    if (m_spec.x.minimum && std::isfinite(m_scale.toAxis(*m_spec.x.minimum)))
        low = m_scale.toAxis(*m_spec.x.minimum);
    if (m_spec.x.maximum && std::isfinite(m_scale.toAxis(*m_spec.x.maximum)))
        high = m_scale.toAxis(*m_spec.x.maximum);
    if (!(low < high))
        return {extent.low, extent.high};
    return {low, high};
}

ValueRange ChartScene::fitted(const ScenePane& pane, const YAxis& axis, Side side) const
{
    ValueRange range{0, 1, axis.log};
    if (!pane.rows.isEmpty())
        return {-0.5, static_cast<double>(pane.rows.size()) - 0.5, false};
    const double x0 = m_scale.fromAxis(m_u0);
    const double x1 = m_scale.fromAxis(m_u1);
    Extent needed, wished;
    bool flush = false;
    double foot = 0;
    for (const MarkItem* mark : pane.marks) {
        needed.add(mark->yExtent(x0, x1, side));
        wished.add(mark->wishedY(side));
        flush = flush || mark->flush();
        foot = std::max(foot, side == Side::Right ? mark->footShare() : 0);
    }
    if (axis.includeZero && !axis.log)
        needed.add(0.0);
    // A reference far away must not flatten the data.
    Extent both = needed;
    both.add(wished);
    if (needed.empty() || both.high - both.low <= 2.2 * (needed.high - needed.low))
        needed = both;
    const Extent limits = safe(needed, axis.log);
    const double pad = 0.055 * (limits.high / 2 - limits.low / 2) * 2;
    range.low = limits.low - pad;
    range.high = limits.high + pad;
    if (flush && limits.low >= 0)
        range.low = limits.low;
    if (flush && limits.high <= 0)
        range.high = limits.high;
    if (flush && pane.spec->y.format.unit == Unit::Percent && limits.high > 0.95 && limits.high < 1.05)
        range.high = limits.high;
    if (foot > 0)
        range.low -= (range.high - range.low) * foot / (1 - foot);
    const auto fix = [&](const std::optional<double>& limit, double& edge) {
        if (limit && std::isfinite(range.toAxis(*limit)))
            edge = std::clamp(range.toAxis(*limit), -kHuge, kHuge);
    };
    fix(axis.minimum, range.low);
    fix(axis.maximum, range.high);
    if (!(range.low < range.high)) {
        const Extent again = safe({range.low, range.low}, axis.log);
        range.low = again.low;
        range.high = again.high;
    }
    return range;
}

void ChartScene::fitValues(ScenePane& pane)
{
    pane.map.u0 = m_u0;
    pane.map.u1 = m_u1;
    pane.map.deviceScale = m_deviceScale;
    pane.map.deviceOrigin = m_deviceOrigin;
    pane.map.right = fitted(pane, pane.spec->y, Side::Right);
    pane.map.left = pane.spec->y2 ? fitted(pane, *pane.spec->y2, Side::Left) : pane.map.right;
    if (pane.manualY) {
        pane.map.right.low = pane.manualY->low;
        pane.map.right.high = pane.manualY->high;
    }
}

void ChartScene::shareValues()
{
    if (!m_spec.sameValues)
        return;
    for (const Side side : {Side::Right, Side::Left}) {
        Extent all;
        for (const auto& pane : m_panes) {
            const ValueRange& range = pane->map.range(side);
            if (pane->rows.isEmpty() && !pane->manualY)
                all.add(Extent{range.low, range.high});
        }
        for (const auto& pane : m_panes) {
            if (!pane->rows.isEmpty() || pane->manualY || all.empty())
                continue;
            ValueRange& range = side == Side::Left ? pane->map.left : pane->map.right;
            range.low = all.low;
            range.high = all.high;
        }
    }
}

std::size_t ChartScene::columns() const
{
    return std::clamp<std::size_t>(m_spec.columns, 1, std::max<std::size_t>(1, m_spec.panes.size()));
}

void ChartScene::draw(QPainter& painter)
{
    if (m_context.style.paper)
        painter.fillRect(m_canvas, m_context.paper());
    render(&painter, m_canvas, m_canvas, Qt::IgnoreAspectRatio);
    for (const Annotation& annotation : m_context.style.annotations)
        if (annotation.figure.empty() || annotation.figure == m_spec.id)
            drawAnnotation(painter, *this, annotation);
}

ScenePane* ChartScene::paneAt(QPointF point) const
{
    for (const auto& pane : m_panes) {
        const QRectF& plot = pane->map.plot;
        const bool rows = point.y() >= plot.top() && point.y() <= plot.bottom();
        if (rows && point.x() >= plot.left() && point.x() <= plot.right())
            return pane.get();
    }
    return nullptr;
}

} // namespace tidemark
