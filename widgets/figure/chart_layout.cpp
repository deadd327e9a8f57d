// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChartScene that decides where everything stands.
#include "widgets/figure/chart_scene.h"

#include "models/text/to_qt.h"

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr double kPaneGap = 14;

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
        for (qsizetype i = 0; i < pane.rows.size(); ++i) {
            const auto v = static_cast<double>(pane.rows.size() - 1 - i);
            axes.right.push_back({pane.map.pixelOfValue(v, Side::Right), v, pane.rows[i]});
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

void ChartScene::arrange()
{
    const QRectF area = m_frame->arrange(m_canvas);
    if (m_panes.empty())
        return;
    const FigureMetrics& m = m_context.metrics;
    double fixed = 0;
    double weight = 0;
    for (const auto& pane : m_panes) {
        fixed += railOf(*pane) + (pane->axes.yTitle.isEmpty() ? 0 : 1.5 * m.tick.pixels);
        weight += std::max(0.01, pane->spec->weight);
    }
    const PaneAxes& lowest = m_panes.back()->axes;
    const double below = AxisItem::heightBelow(m, lowest.clocks, !lowest.xTitle.isEmpty());
    // Half a tick label rises above the topmost grid line.
    const double above = 0.5 * m.tick.pixels;
    fixed += below + above + kPaneGap * m.unit * static_cast<double>(m_panes.size() - 1);
    const double share = std::max(8.0 * static_cast<double>(m_panes.size()), area.height() - fixed) / weight;
    double top = area.top() + above;
    for (const auto& pane : m_panes) {
        top += railOf(*pane) + (pane->axes.yTitle.isEmpty() ? 0 : 1.5 * m.tick.pixels);
        const double height = share * std::max(0.01, pane->spec->weight);
        pane->map.plot = QRectF(area.left(), std::round(top), area.width(), std::round(height));
        top += height + kPaneGap * m.unit;
    }
    // Limits and tick labels depend on heights, margins on the labels, marks on both.
    double left = 0;
    double right = 0;
    for (const auto& pane : m_panes) {
        fitValues(*pane);
        makeValueTicks(*pane);
        for (MarkItem* mark : pane->marks)
            mark->setMeasure(pane->map);
        makePills(*pane);
        left = std::max(left, labelRoom(*pane, Side::Left));
        right = std::max(right, labelRoom(*pane, Side::Right));
    }
    left = std::min(left, area.width() / 3);
    right = std::min(right, area.width() / 3);
    for (const auto& pane : m_panes) {
        PlotMap& map = pane->map;
        map.plot.setLeft(std::round(area.left() + left));
        map.plot.setRight(std::max(map.plot.left() + 8, std::round(area.right() - right)));
        pane->axes.labelLeft = area.left();
        pane->axes.labelRight = area.right();
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
        applyToChart(*pane);
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
