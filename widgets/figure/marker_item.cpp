// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/marker_item.h"

#include "widgets/figure/color_math.h"

#include <QPainter>

#include <cmath>

namespace tidemark {

Extent MarkerItem::wishedY(Side side) const
{
    Extent extent;
    if (side == m_layer.axis)
        for (const auto& marker : m_layer.markers)
            extent.add(m_map.range(side).toAxis(marker.y));
    return extent;
}

std::optional<QPointF> MarkerItem::position(const MarkerLayer::Marker& marker) const
{
    const QPointF at(m_map.px(marker.x), m_map.py(marker.y, m_layer.axis));
    if (!std::isfinite(at.x()) || !std::isfinite(at.y()) || !m_map.plot.adjusted(-1, -1, 1, 1).contains(at))
        return std::nullopt;
    return at;
}

void MarkerItem::occupy(LabelPlacer& placer) const
{
    for (const auto& marker : m_layer.markers)
        if (const auto at = position(marker))
            placer.occupy(QRectF(at->x() - radius(), at->y() - radius(), 2 * radius(), 2 * radius()), 20);
}

void MarkerItem::placeLabels(LabelPlacer& placer)
{
    for (const auto& marker : m_layer.markers) {
        const QString words = m_context.words(marker.label);
        const auto at = position(marker);
        if (!words.isEmpty() && at)
            placer.putNear(*at, radius() + 4, words, m_context.metrics.tick, m_context.color(Token::Text), 1500);
    }
}

void MarkerItem::draw(QPainter& painter)
{
    for (const auto& marker : m_layer.markers) {
        const auto at = position(marker);
        if (!at)
            continue;
        painter.setPen(QPen(m_context.color(marker.role), 1.5 * m_context.metrics.thin));
        painter.setBrush(m_context.paper());
        painter.drawEllipse(*at, radius(), radius());
    }
}

void GuideItem::prepare()
{
    m_line.clear();
    const double x0 = m_map.px(m_layer.x0);
    const double x1 = m_map.px(m_layer.x1);
    const double y0 = m_map.py(m_layer.y0);
    const double y1 = m_map.py(m_layer.y1);
    if (!std::isfinite(x0) || !std::isfinite(x1) || !std::isfinite(y0) || !std::isfinite(y1) || x0 == x1)
        return;
    const double slope = (y1 - y0) / (x1 - x0);
    // Within the plot: from the left border or where it enters, to the right border or where it leaves.
    double from = m_map.plot.left();
    double to = m_map.plot.right();
    const auto y = [&](double x) { return y0 + slope * (x - x0); };
    if (slope != 0) {
        const double a = x0 + (m_map.plot.top() - y0) / slope;
        const double b = x0 + (m_map.plot.bottom() - y0) / slope;
        from = std::max(from, std::min(a, b));
        to = std::min(to, std::max(a, b));
    }
    if (!(from < to))
        return;
    m_line.starts.push_back(0);
    m_line.points = {{from, y(from)}, {to, y(to)}};
}

void GuideItem::occupy(LabelPlacer& placer) const { placer.occupy(m_line); }

void GuideItem::placeLabels(LabelPlacer& placer)
{
    const QString words = m_context.words(m_layer.label);
    if (words.isEmpty() || m_line.points.empty())
        return;
    const LabelFont font = m_context.metrics.tick;
    const double width = labelWidth(words, font) + 4;
    const double height = 1.15 * font.pixels;
    const QPointF a = m_line.points.front();
    const QPointF b = m_line.points.back();
    std::vector<LabelPlacer::Candidate> candidates;
    for (int k = 0; k < 10; ++k) {
        const double x = b.x() - width - 4 - k * width * 0.5;
        const double t = b.x() > a.x() ? (x + width / 2 - a.x()) / (b.x() - a.x()) : 0;
        if (t < 0)
            break;
        const double slope = (b.y() - a.y()) / (b.x() - a.x());
        const double y = a.y() + t * (b.y() - a.y());
        const double clear = std::abs(slope) * width / 2 + 2;
        candidates.push_back({QRectF(x, y - clear - height, width, height), 1.0 * k});
        candidates.push_back({QRectF(x, y + clear, width, height), 1.0 * k + 0.5});
    }
    if (const auto best = placer.cheapest(candidates, 380))
        placer.put(words, font, m_context.color(Token::Text), candidates[*best].rect);
}

void GuideItem::draw(QPainter& painter)
{
    if (m_line.points.empty())
        return;
    painter.setPen(linePen(m_context.color(m_layer.role), m_context.metrics.thin, m_layer.style));
    painter.drawLine(m_line.points.front(), m_line.points.back());
}

Extent QuadrantItem::wishedY(Side side) const
{
    Extent extent;
    if (side == Side::Right)
        extent.add(m_map.right.toAxis(m_layer.y));
    return extent;
}

void QuadrantItem::placeLabels(LabelPlacer& placer)
{
    const LabelFont font = m_context.metrics.direct;
    const QRectF plot = m_map.plot;
    for (int i = 0; i < 4; ++i) {
        const QString words = m_context.words(m_layer.names[static_cast<std::size_t>(i)]);
        if (words.isEmpty())
            continue;
        const double width = labelWidth(words, font) + 4;
        const double height = 1.15 * font.pixels;
        const double x = i % 2 == 0 ? plot.left() + 6 : plot.right() - width - 6;
        const double y = i < 2 ? plot.top() + 4 : plot.bottom() - height - 4;
        placer.put(words, font, m_context.color(Token::Text2), QRectF(x, y, width, height));
    }
}

void QuadrantItem::draw(QPainter& painter)
{
    const QRectF plot = m_map.plot;
    const double x = std::clamp(m_map.px(m_layer.x), plot.left(), plot.right());
    const double y = std::clamp(m_map.py(m_layer.y), plot.top(), plot.bottom());
    if (!std::isfinite(x) || !std::isfinite(y))
        return;
    painter.fillRect(QRectF(QPointF(x, plot.top()), QPointF(plot.right(), y)),
                     translucent(m_context.color(Role::Series3), 0.08));
    painter.fillRect(QRectF(QPointF(plot.left(), y), QPointF(x, plot.bottom())),
                     translucent(m_context.color(Role::Series2), 0.08));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(m_context.color(Token::Axis), m_context.metrics.thin));
    painter.drawLine(QPointF(m_map.crispX(x), plot.top()), QPointF(m_map.crispX(x), plot.bottom()));
    painter.drawLine(QPointF(plot.left(), m_map.crispY(y)), QPointF(plot.right(), m_map.crispY(y)));
}

} // namespace tidemark
