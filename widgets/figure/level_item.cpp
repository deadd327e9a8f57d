// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/level_item.h"

#include "widgets/figure/color_math.h"

#include <QPainter>

#include <array>
#include <cmath>

namespace tidemark {

void LevelItem::setValue(double value)
{
    const double by = value - m_layer.value;
    m_moved = m_moved || by != 0;
    m_layer.value = value;
    m_layer.lower += by;
    m_layer.upper += by;
}

void LevelItem::setBuffer(double half)
{
    m_moved = m_moved || m_layer.upper - m_layer.value != half;
    m_layer.lower = m_layer.value - half;
    m_layer.upper = m_layer.value + half;
}

Extent LevelItem::wishedY(Side side) const
{
    Extent extent;
    if (side != m_layer.axis)
        return extent;
    const ValueRange& range = m_map.range(side);
    extent.add(range.toAxis(m_layer.value));
    if (hasBuffer()) {
        extent.add(range.toAxis(m_layer.lower));
        extent.add(range.toAxis(m_layer.upper));
    }
    return extent;
}

void LevelItem::occupy(LabelPlacer& placer) const
{
    const double y = m_map.py(m_layer.value, m_layer.axis);
    if (std::isfinite(y))
        placer.occupy(QRectF(m_map.plot.left(), y - 1, m_map.plot.width(), 2), 2);
}

void LevelItem::placeLabels(LabelPlacer& placer)
{
    if (m_moved)
        return;
    const LabelFont font = m_context.metrics.tick;
    const double height = 1.15 * font.pixels;
    const auto place = [&](const QString& words, double y, bool below, const QColor& color) {
        if (words.isEmpty() || !std::isfinite(y) || y < m_map.plot.top() - 1 || y > m_map.plot.bottom() + 1)
            return;
        const double width = labelWidth(words, font) + 4;
        std::vector<LabelPlacer::Candidate> candidates;
        for (const bool under : {below, !below})
            for (int k = 0; k <= 8; ++k) {
                const double left = m_map.plot.left() + 4 + (m_map.plot.width() - width - 8) * k / 8.0;
                const double top = under ? y + 2 : y - height - 2;
                candidates.push_back({QRectF(left, top, width, height), (under == below ? 0.0 : 6.0) + 0.3 * k});
            }
        if (const auto best = placer.cheapest(candidates, 380))
            placer.put(words, font, color, candidates[*best].rect);
    };
    const QColor color = m_context.labelColor(m_layer.role);
    place(m_context.words(m_layer.label), m_map.py(m_layer.value, m_layer.axis), false, color);
    if (hasBuffer())
        place(m_context.words(m_layer.bufferLabel), m_map.py(m_layer.lower, m_layer.axis), true,
              m_context.color(Token::Text));
}

void LevelItem::pills(std::vector<Pill>& out) const
{
    const double y = m_map.py(m_layer.value, m_layer.axis);
    if (m_layer.pill && std::isfinite(y))
        out.push_back({y, m_context.value(m_layer.value, m_layer.format), m_context.color(m_layer.role), m_layer.axis});
}

void LevelItem::draw(QPainter& painter)
{
    const QColor color = m_context.color(m_layer.role);
    const double left = m_map.plot.left();
    const double right = m_map.plot.right();
    if (hasBuffer()) {
        double top = m_map.py(m_layer.upper, m_layer.axis);
        double bottom = m_map.py(m_layer.lower, m_layer.axis);
        if (std::isnan(bottom))
            bottom = m_map.plot.bottom();
        if (std::isfinite(top)) {
            painter.fillRect(QRectF(left, top, right - left, bottom - top), translucent(color, 0.14));
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.setPen(linePen(color, m_context.metrics.thin, LineStyle::Dot));
            for (const double y : {top, bottom})
                painter.drawLine(QPointF(left, m_map.crispY(y)), QPointF(right, m_map.crispY(y)));
            painter.setRenderHint(QPainter::Antialiasing, true);
        }
    }
    const double y = m_map.py(m_layer.value, m_layer.axis);
    if (!std::isfinite(y))
        return;
    const QRectF row = m_map.rowAt(y, left, right, 1.5 * m_context.metrics.thin);
    if (m_layer.style == LineStyle::Solid) {
        painter.fillRect(row, color);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(linePen(color, row.height(), m_layer.style));
    painter.drawLine(QPointF(left, row.center().y()), QPointF(right, row.center().y()));
}

void InstantItem::placeLabels(LabelPlacer& placer)
{
    const QString words = m_context.words(m_layer.label);
    const double x = m_map.px(m_layer.x);
    if (m_moved || words.isEmpty() || !std::isfinite(x) || x < m_map.plot.left() - 1 || x > m_map.plot.right() + 1)
        return;
    const LabelFont font = m_context.metrics.tick;
    const double width = labelWidth(words, font) + 4;
    const double height = 1.15 * font.pixels;
    std::vector<LabelPlacer::Candidate> candidates;
    for (int row = 0; row < 12; ++row) {
        const double y = m_map.plot.top() + 2 + row * height;
        if (y + height > m_map.plot.bottom())
            break;
        candidates.push_back({QRectF(x + 3, y, width, height), 0.6 * row});
        candidates.push_back({QRectF(x - 3 - width, y, width, height), 0.6 * row + 1});
    }
    if (const auto best = placer.cheapest(candidates, 380))
        placer.put(words, font, m_context.labelColor(m_layer.role), candidates[*best].rect);
}

void InstantItem::draw(QPainter& painter)
{
    const double x = m_map.px(m_layer.x);
    if (!std::isfinite(x))
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRectF column = m_map.columnAt(x, m_map.plot.top(), m_map.plot.bottom(), m_context.metrics.thin);
    if (m_layer.style == LineStyle::Solid) {
        painter.fillRect(column, m_context.color(m_layer.role));
        return;
    }
    painter.setPen(linePen(m_context.color(m_layer.role), column.width(), m_layer.style));
    painter.drawLine(QPointF(column.center().x(), column.top()), QPointF(column.center().x(), column.bottom()));
}

Extent ZoneItem::wishedY(Side side) const
{
    Extent extent;
    if (side == Side::Right) {
        extent.add(m_map.right.toAxis(m_layer.y0));
        extent.add(m_map.right.toAxis(m_layer.y1));
    }
    return extent;
}

QRectF ZoneItem::area() const
{
    const auto edge = [](double pixel, double otherwise) { return std::isfinite(pixel) ? pixel : otherwise; };
    const double x0 = std::isnan(m_layer.x0) ? m_map.plot.left() : edge(m_map.px(m_layer.x0), m_map.plot.left());
    const double x1 = std::isnan(m_layer.x1) ? m_map.plot.right() : edge(m_map.px(m_layer.x1), m_map.plot.right());
    const double y0 = std::isnan(m_layer.y0) ? m_map.plot.bottom() : edge(m_map.py(m_layer.y0), m_map.plot.bottom());
    const double y1 = std::isnan(m_layer.y1) ? m_map.plot.top() : edge(m_map.py(m_layer.y1), m_map.plot.top());
    return QRectF(QPointF(x0, y1), QPointF(x1, y0)).normalized().intersected(m_map.plot);
}

void ZoneItem::placeLabels(LabelPlacer& placer)
{
    const QString words = m_context.words(m_layer.label);
    const QRectF box = area();
    if (m_moved || words.isEmpty() || box.isEmpty())
        return;
    const LabelFont font = m_context.metrics.tick;
    const double width = labelWidth(words, font) + 4;
    const double height = 1.15 * font.pixels;
    std::vector<LabelPlacer::Candidate> candidates;
    const double room = std::max(0.0, box.width() - width - 4);
    for (const double t : {0.0, 0.5, 1.0})
        for (const bool top : {true, false})
            candidates.push_back(
                {QRectF(box.left() + 2 + room * t, top ? box.top() + 1 : box.bottom() - height - 1, width, height),
                 (top ? 0.0 : 1.0) + t});
    if (const auto best = placer.cheapest(candidates, 380))
        placer.put(words, font, m_context.color(Token::Text2), candidates[*best].rect);
}

void ZoneItem::draw(QPainter& painter)
{
    painter.fillRect(area(), translucent(m_context.color(m_layer.role), std::clamp(m_layer.opacity, 0.0, 1.0)));
}

} // namespace tidemark
