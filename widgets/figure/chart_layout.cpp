// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChartScene that decides where everything stands.
#include "widgets/figure/chart_scene.h"

#include "models/text/to_qt.h"

#include <QChart>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr double kPaneGap = 14;
constexpr double kColumnGap = 18;

std::vector<AxisTick> valueTicks(const PlotMap& map, const ValueRange& range, Side side, const YAxis& axis,
                                 const FigureContext& context)
{
    const LabelFont font = context.metrics.tick;
    const int most = std::clamp(static_cast<int>(map.plot.height() / (2.5 * font.pixels)), 2, 7);
    const NumberTicks ticks =
        range.log ? logTicks(range.low, range.high, most) : numberTicks(range.low, range.high, most, axis.format);
    std::vector<AxisTick> out;
    for (const double v : ticks.values) {
        const double value = range.fromAxis(v);
        NumberTicks own = ticks;
        if (range.log && ticks.step == 0)
            own.decimals = std::max(0, static_cast<int>(-std::floor(v + 1e-9)));
        out.push_back({map.pixelOfValue(v, side), v, tickLabel(value, own, axis.format)});
    }
    // The unit stands on the topmost tick only.
    if (!out.empty() && !out.back().label.isEmpty())
        out.back().label += toQString(unitSuffix(axis.format.unit, context.language()));
    return out;
}

double railOf(const ScenePane& pane)
{
    double height = 0;
    for (const MarkItem* mark : pane.marks)
        if (mark->railHeight() > 0)
            height += mark->railHeight() + 4;
    return height;
}

} // namespace

void ChartScene::makeValueTicks(ScenePane& pane)
{
    PaneAxes& axes = pane.axes;
    axes.right.clear();
    axes.left.clear();
    if (!pane.rows.isEmpty()) {
        const LabelFont font = m_context.metrics.tick;
        const double height = std::abs(pane.map.pixelOfValue(0, Side::Right) - pane.map.pixelOfValue(1, Side::Right));
        const auto every = static_cast<qsizetype>(std::clamp(std::ceil(1.15 * font.pixels / height), 1.0, 1e6));
        const double widest = pane.cell.width() / 3 - 8 * m_context.metrics.unit;
        for (qsizetype i = 0; i < pane.rows.size(); i += every) {
            const auto v = static_cast<double>(pane.rows.size() - 1 - i);
            if (v >= pane.map.right.low && v <= pane.map.right.high)
                axes.right.push_back({pane.map.pixelOfValue(v, Side::Right), v, elided(pane.rows[i], font, widest)});
        }
        return;
    }
    axes.right = valueTicks(pane.map, pane.map.right, Side::Right, pane.spec->y, m_context);
    if (pane.spec->y2)
        axes.left = valueTicks(pane.map, pane.map.left, Side::Left, *pane.spec->y2, m_context);
}

void ChartScene::makeBottomTicks(ScenePane& pane)
{
    PaneAxes& axes = pane.axes;
    axes.bottom.clear();
    axes.time = {};
    if (!axes.last)
        return;
    const PlotMap& map = pane.map;
    const LabelFont font = m_context.metrics.tick;
    if (axes.timed) {
        axes.time = timeTicks(m_scale, m_u0, m_u1, map.plot.width(), axes.clocks, m_context.language(), font);
        return;
    }
    if (m_scale.kind() == AxisKind::Category) {
        const auto& names = m_spec.x.categories;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto u = static_cast<double>(i);
            if (u >= m_u0 && u <= m_u1)
                axes.bottom.push_back({map.pixelOfAxis(u), u, m_context.words(names[i])});
        }
        return;
    }
    const int most = std::clamp(static_cast<int>(map.plot.width() / (6.5 * font.pixels)), 2, 9);
    const bool log = m_scale.kind() == AxisKind::Log;
    const NumberTicks ticks = log ? logTicks(m_u0, m_u1, most) : numberTicks(m_u0, m_u1, most, m_spec.x.format);
    for (const double u : ticks.values) {
        NumberTicks own = ticks;
        if (log && ticks.step == 0)
            own.decimals = std::max(0, static_cast<int>(-std::floor(u + 1e-9)));
        axes.bottom.push_back({map.pixelOfAxis(u), u, tickLabel(m_scale.fromAxis(u), own, m_spec.x.format)});
    }
    if (!axes.bottom.empty())
        axes.bottom.back().label += toQString(unitSuffix(m_spec.x.format.unit, m_context.language()));
}

void ChartScene::makePills(ScenePane& pane)
{
    std::vector<Pill> all;
    pane.axes.words.clear();
    for (const MarkItem* mark : pane.marks) {
        mark->pills(all);
        if (const auto word = mark->axisWord())
            pane.axes.words.push_back(*word);
    }
    // Layers name the axis; where its labels stand is the pane's choice.
    if (pane.axes.labelSide == Side::Left)
        for (Pill& pill : all)
            pill.side = pill.side == Side::Right ? Side::Left : Side::Right;
    pane.axes.pills.clear();
    const QRectF& plot = pane.map.plot;
    for (const Side side : {Side::Right, Side::Left}) {
        std::vector<Pill> pills;
        for (const Pill& pill : all)
            if (pill.side == side && pill.pixelY >= plot.top() - 1 && pill.pixelY <= plot.bottom() + 1)
                pills.push_back(pill);
        pushApart(pills, pillHeight(m_context.metrics), plot.top(), plot.bottom());
        pane.axes.pills.insert(pane.axes.pills.end(), pills.begin(), pills.end());
    }
}

double ChartScene::labelRoom(const ScenePane& pane, Side side) const
{
    const double unit = m_context.metrics.unit;
    if (!pane.axes.values)
        return 0;
    const bool swapped = pane.axes.labelSide == Side::Left;
    const auto& ticks = (side == Side::Right) != swapped ? pane.axes.right : pane.axes.left;
    double room = 0;
    for (const AxisTick& tick : ticks)
        room = std::max(room, labelWidth(tick.label, m_context.metrics.tick) + 8 * unit);
    for (const Pill& pill : pane.axes.pills)
        if (pill.side == side)
            room = std::max(room, labelWidth(pill.text, m_context.metrics.tickBold) + 12 * unit);
    for (const Pill& word : pane.axes.words)
        if (word.side == side)
            room = std::max(room, labelWidth(word.text, m_context.metrics.tick) + 8 * unit);
    if (side == Side::Right && pane.axes.clocks && pane.axes.last) {
        for (const Text& city : {TM_TEXT("figure", "NY"), TM_TEXT("figure", "BJ")})
            room = std::max(room, labelWidth(m_context.words(city), m_context.metrics.tick) + 8 * unit);
    }
    return std::ceil(room);
}

void ChartScene::placeRows(const QRectF& area)
{
    const FigureMetrics& m = m_context.metrics;
    const std::size_t across = columns();
    struct Row
    {
        double head = 0;
        double weight = 0.01;
    };
    std::vector<Row> rows((m_panes.size() + across - 1) / across);
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        const ScenePane& pane = *m_panes[i];
        Row& row = rows[i / across];
        row.head = std::max(row.head, railOf(pane) + (pane.axes.yTitle.isEmpty() ? 0 : 1.5 * m.tick.pixels));
        row.weight = std::max(row.weight, across > 1 ? 1 : pane.spec->weight);
    }
    const PaneAxes& lowest = m_panes.back()->axes;
    // Half a tick label rises above the topmost grid line.
    const double above = 0.5 * m.tick.pixels;
    double fixed = AxisItem::heightBelow(m, lowest.clocks, !lowest.xTitle.isEmpty()) + above
                   + kPaneGap * m.unit * static_cast<double>(rows.size() - 1);
    double weight = 0;
    for (const Row& row : rows) {
        fixed += row.head;
        weight += row.weight;
    }
    const double share = std::max(8.0 * static_cast<double>(rows.size()), area.height() - fixed) / weight;
    const double width =
        (area.width() - kColumnGap * m.unit * static_cast<double>(across - 1)) / static_cast<double>(across);
    double top = area.top() + above;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        top += rows[r].head;
        const double height = share * rows[r].weight;
        for (std::size_t i = r * across; i < std::min(m_panes.size(), (r + 1) * across); ++i) {
            const double left = area.left() + static_cast<double>(i % across) * (width + kColumnGap * m.unit);
            m_panes[i]->cell = QRectF(left, std::round(top), std::max(8.0, width), std::round(height));
            m_panes[i]->map.plot = m_panes[i]->cell;
        }
        top += height + kPaneGap * m.unit;
    }
}

void ChartScene::placeColumns(const QRectF& area, double left, double right)
{
    const std::size_t across = columns();
    const double gap = kColumnGap * m_context.metrics.unit;
    // Labels that stand beside the outer panes only take no room between the others.
    const bool outside = across > 1 && m_spec.sameValues;
    const double inner =
        (area.width() - left - right - gap * static_cast<double>(across - 1)) / static_cast<double>(across);
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        ScenePane& pane = *m_panes[i];
        const auto column = static_cast<double>(i % across);
        if (outside) {
            pane.cell.setLeft(area.left() + left + column * (inner + gap) - (i % across == 0 ? left : gap / 2));
            pane.cell.setRight(area.left() + left + column * (inner + gap) + inner
                               + (i % across + 1 == across ? right : gap / 2));
        }
        QRectF& plot = pane.map.plot;
        plot.setLeft(std::round(outside ? area.left() + left + column * (inner + gap) : pane.cell.left() + left));
        plot.setRight(std::max(plot.left() + 8, std::round(outside ? plot.left() + inner : pane.cell.right() - right)));
        pane.axes.labelLeft = across > 1 ? pane.cell.left() : area.left();
        pane.axes.labelRight = across > 1 ? pane.cell.right() : area.right();
    }
}

void ChartScene::arrange()
{
    const QRectF area = m_frame->arrange(m_canvas);
    if (m_panes.empty())
        return;
    placeRows(area);
    // Limits and tick labels depend on heights, margins on the labels, marks on both.
    for (const auto& pane : m_panes)
        fitValues(*pane);
    shareValues();
    double left = 0;
    double right = 0;
    for (const auto& pane : m_panes) {
        makeValueTicks(*pane);
        for (MarkItem* mark : pane->marks)
            mark->setMeasure(pane->map);
        makePills(*pane);
        left = std::max(left, labelRoom(*pane, Side::Left));
        right = std::max(right, labelRoom(*pane, Side::Right));
    }
    // Labels beside the outer panes only take from all of the figure.
    const double most = columns() > 1 && m_spec.sameValues ? area.width() : m_panes.front()->cell.width();
    left = std::min(left, most / 3);
    right = std::min(right, most / 3);
    placeColumns(area, left, right);
    for (const auto& pane : m_panes) {
        PlotMap& map = pane->map;
        makeBottomTicks(*pane);
        double railTop = map.plot.top() - railOf(*pane);
        pane->grid->setMap(map);
        if (pane->watermark != nullptr)
            pane->watermark->setMap(map);
        for (MarkItem* mark : pane->marks) {
            if (mark->railHeight() > 0) {
                mark->setRail(QRectF(map.plot.left(), railTop, map.plot.width(), mark->railHeight()));
                railTop += mark->railHeight() + 4;
            }
            mark->setMap(map);
        }
        pane->axis->setMap(map);
        pane->labels->setMap(map);
        pane->chart->setPlotArea(map.plot);
        placeLabels(*pane);
    }
}

void ChartScene::placeLabels(ScenePane& pane)
{
    LabelPlacer placer(pane.map.plot);
    for (const MarkItem* mark : pane.marks)
        mark->occupy(placer);
    if (pane.axes.zeroLine && !pane.map.right.log)
        placer.occupy(QRectF(pane.map.plot.left(), pane.map.py(0) - 1, pane.map.plot.width(), 2), 1);
    if (!pane.axes.title.isEmpty()) {
        const LabelFont font = m_context.metrics.direct;
        placer.put(pane.axes.title, font, m_context.color(Token::Text),
                   QRectF(pane.map.plot.left() - 2, pane.map.plot.top() + 1, labelWidth(pane.axes.title, font) + 4,
                          1.15 * font.pixels));
    }
    std::vector<MarkItem*> order(pane.marks);
    std::stable_sort(order.begin(), order.end(),
                     [](const MarkItem* a, const MarkItem* b) { return a->labelPriority() < b->labelPriority(); });
    for (MarkItem* mark : order)
        mark->placeLabels(placer);
    pane.labels->setLabels(placer.labels());
}

} // namespace tidemark
