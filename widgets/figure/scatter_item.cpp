// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/scatter_item.h"

#include "widgets/figure/color_math.h"

#include <QPainter>

#include <cmath>

namespace tidemark {

namespace {

constexpr std::size_t kMostLabels = 80;

} // namespace

Extent ScatterItem::xExtent() const
{
    Extent extent;
    for (const auto& point : m_layer.points)
        extent.add(point.x);
    return extent;
}

Extent ScatterItem::yExtent(double x0, double x1, Side side) const
{
    Extent extent;
    if (side != Side::Right)
        return extent;
    for (const auto& point : m_layer.points)
        if (point.x >= x0 && point.x <= x1)
            extent.add(m_map.right.toAxis(point.y));
    // Room for the names in the corners and for the large last point.
    if (m_layer.path && !extent.empty()) {
        const double room = 0.08 * (extent.high / 2 - extent.low / 2) * 2;
        extent.low -= room;
        extent.high += room;
    }
    return extent;
}

Role ScatterItem::roleOf(std::size_t group) const
{
    return group < m_layer.groups.size() ? m_layer.groups[group].role : Role::Series1;
}

void ScatterItem::prepare()
{
    m_dots.clear();
    for (std::size_t i = 0; i < m_layer.points.size(); ++i) {
        const QPointF at(m_map.px(m_layer.points[i].x), m_map.py(m_layer.points[i].y));
        if (std::isfinite(at.x()) && std::isfinite(at.y()))
            m_dots.push_back({at, i});
    }
}

void ScatterItem::occupy(LabelPlacer& placer) const
{
    const double r = radius();
    for (const Dot& dot : m_dots)
        placer.occupy(QRectF(dot.at.x() - r, dot.at.y() - r, 2 * r, 2 * r), 12);
    if (!m_layer.path)
        return;
    Polyline path;
    path.starts.push_back(0);
    for (const Dot& dot : m_dots)
        path.points.push_back(dot.at);
    if (!path.points.empty())
        placer.occupy(path);
}

void ScatterItem::placeLegend(LabelPlacer& placer)
{
    m_legend.clear();
    std::vector<std::size_t> named;
    const LabelFont font = m_context.metrics.direct;
    const double gap = 1.6 * font.pixels;
    double total = 0;
    for (std::size_t g = 0; g < m_layer.groups.size(); ++g) {
        const QString name = m_context.words(m_layer.groups[g].name);
        if (name.isEmpty())
            continue;
        named.push_back(g);
        total += labelWidth(name, font) + gap + font.pixels;
    }
    if (named.size() < 2)
        return;
    const double height = 1.3 * font.pixels;
    const QRectF& plot = m_map.plot;
    std::vector<LabelPlacer::Candidate> candidates;
    for (const double t : {1.0, 0.0, 0.5}) {
        const double left = plot.left() + 6 + t * std::max(0.0, plot.width() - total - 12);
        candidates.push_back({QRectF(left, plot.top() + 3, total, height), 2 * (1 - t)});
        candidates.push_back({QRectF(left, plot.bottom() - height - 3, total, height), 4 + 2 * (1 - t)});
    }
    const auto best = placer.cheapest(candidates, 1e9);
    double x = candidates[best.value_or(0)].rect.left();
    const double top = candidates[best.value_or(0)].rect.top();
    for (const std::size_t g : named) {
        const QString name = m_context.words(m_layer.groups[g].name);
        const double width = labelWidth(name, font);
        m_legend.emplace_back(QPointF(x + 0.4 * font.pixels, top + height / 2), g);
        placer.put(name, font, m_context.labelColor(roleOf(g)), QRectF(x + font.pixels, top, width + 4, height));
        x += width + gap + font.pixels;
    }
}

void ScatterItem::placeLabels(LabelPlacer& placer)
{
    placeLegend(placer);
    std::size_t placed = 0;
    // Bold ones have first choice.
    for (const bool strong : {true, false}) {
        for (const Dot& dot : m_dots) {
            const auto& point = m_layer.points[dot.index];
            const bool last = m_layer.path && dot.index + 1 == m_layer.points.size();
            const QString words = m_context.words(point.label);
            if (words.isEmpty() || (point.strong || last) != strong || !m_map.plot.contains(dot.at)
                || placed >= kMostLabels)
                continue;
            const LabelFont font = strong ? m_context.metrics.direct : m_context.metrics.tick;
            if (placer.putNear(dot.at, radius() * (last ? 1.6 : 1) + 3, words, font, m_context.color(Token::Text), 700))
                ++placed;
        }
    }
}

void ScatterItem::read(double, QPointF pixel, std::vector<Reading>& out) const
{
    const Dot* nearest = nullptr;
    double least = 24 * 24;
    for (const Dot& dot : m_dots) {
        const QPointF d = dot.at - pixel;
        if (const double distance = d.x() * d.x() + d.y() * d.y(); distance < least) {
            least = distance;
            nearest = &dot;
        }
    }
    if (nearest == nullptr)
        return;
    const auto& point = m_layer.points[nearest->index];
    NumberFormat format;
    format.decimals = 2;
    QString name = m_context.words(point.label);
    if (name.isEmpty() && point.group < m_layer.groups.size())
        name = m_context.words(m_layer.groups[point.group].name);
    out.push_back({name,
                   QStringLiteral("%1 , %2").arg(m_context.value(point.x, format), m_context.value(point.y, format)),
                   m_context.color(roleOf(point.group)), nearest->at});
}

void ScatterItem::drawShape(QPainter& painter, QPointF at, std::size_t group, double r) const
{
    switch (group % 4) {
    case 0:
        painter.drawEllipse(at, r, r);
        break;
    case 1:
        painter.drawRect(QRectF(at.x() - 0.9 * r, at.y() - 0.9 * r, 1.8 * r, 1.8 * r));
        break;
    case 2: {
        const std::array<QPointF, 3> triangle{QPointF(at.x(), at.y() - 1.15 * r),
                                              QPointF(at.x() + 1.1 * r, at.y() + 0.85 * r),
                                              QPointF(at.x() - 1.1 * r, at.y() + 0.85 * r)};
        painter.drawPolygon(triangle.data(), 3);
        break;
    }
    default: {
        const std::array<QPointF, 4> diamond{QPointF(at.x(), at.y() - 1.25 * r), QPointF(at.x() + 1.25 * r, at.y()),
                                             QPointF(at.x(), at.y() + 1.25 * r), QPointF(at.x() - 1.25 * r, at.y())};
        painter.drawPolygon(diamond.data(), 4);
    }
    }
}

void ScatterItem::draw(QPainter& painter)
{
    if (m_layer.path) {
        std::vector<QPointF> path;
        path.reserve(m_dots.size());
        for (const Dot& dot : m_dots)
            path.push_back(dot.at);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_context.color(Role::Flat), m_context.metrics.thin));
        painter.drawPolyline(path.data(), static_cast<int>(path.size()));
    }
    // A hairline of paper keeps overlapping points apart.
    painter.setPen(m_dots.size() > 400 ? QPen(Qt::NoPen) : QPen(m_context.paper(), 0.8 * m_context.metrics.thin));
    for (const Dot& dot : m_dots) {
        const bool last = m_layer.path && dot.index + 1 == m_layer.points.size();
        const std::size_t group = m_layer.points[dot.index].group;
        QColor color = m_context.color(roleOf(group));
        if (m_layer.points.size() > 150)
            color.setAlphaF(0.6F);
        painter.setBrush(color);
        // Along a path the groups are stages of one thing, not kinds.
        drawShape(painter, dot.at, m_layer.path ? 0 : group, last ? 1.6 * radius() : radius());
    }
    painter.setPen(Qt::NoPen);
    for (const auto& [at, group] : m_legend) {
        painter.setBrush(m_context.color(roleOf(group)));
        drawShape(painter, at, group, 3.6 * m_context.metrics.unit);
    }
}

} // namespace tidemark
