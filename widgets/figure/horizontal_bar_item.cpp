// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/horizontal_bar_item.h"

#include "models/text/to_qt.h"
#include "widgets/figure/bar_item.h"
#include "widgets/figure/color_math.h"

#include <QPainter>

#include <cmath>

namespace tidemark {

Extent HorizontalBarItem::xExtent() const
{
    Extent extent;
    extent.add(0.0);
    for (const auto& row : m_layer.rows)
        extent.add(row.value);
    if (!m_layer.showValues)
        return extent;
    const double room = 0.12 * (extent.high / 2 - extent.low / 2) * 2;
    const Extent bare = extent;
    if (bare.high > 0)
        extent.add(bare.high + room);
    if (bare.low < 0)
        extent.add(bare.low - room);
    return extent;
}

QColor HorizontalBarItem::colorOf(const HorizontalBarLayer::Row& row) const
{
    if (row.highlighted)
        return m_context.color(Role::Series2);
    if (m_layer.signedColors)
        return m_context.color(row.value < 0 ? Role::Down : Role::Up);
    const QColor color = m_context.color(m_layer.role);
    // Without direction a bar is lighter than a line of its colour, as fills are everywhere.
    return m_layer.role == Role::Flat ? color : blended(color, m_context.paper(), 0.55);
}

void HorizontalBarItem::prepare()
{
    m_bars.clear();
    const double share = std::clamp(m_layer.width, 0.05, 1.0) / 2;
    const double zero = m_map.px(0);
    for (std::size_t i = 0; i < m_layer.rows.size(); ++i) {
        const double end = m_map.px(m_layer.rows[i].value);
        if (!std::isfinite(end) || !std::isfinite(zero))
            continue;
        const double top = m_map.pixelOfValue(position(i) + share, Side::Right);
        const double bottom = m_map.pixelOfValue(position(i) - share, Side::Right);
        m_bars.push_back(
            {m_map.onPixels(QRectF(QPointF(std::min(zero, end), top), QPointF(std::max(zero, end), bottom))), i});
    }
}

void HorizontalBarItem::occupy(LabelPlacer& placer) const
{
    for (const Bar& bar : m_bars)
        placer.occupy(bar.rect, 2);
}

void HorizontalBarItem::placeLabels(LabelPlacer& placer)
{
    if (!m_layer.showValues)
        return;
    const double rowHeight = std::abs(m_map.pixelOfValue(0, Side::Right) - m_map.pixelOfValue(1, Side::Right));
    const double zero = m_map.px(0);
    std::size_t next = 0;
    for (std::size_t i = 0; i < m_layer.rows.size(); ++i) {
        const auto& row = m_layer.rows[i];
        const LabelFont font = row.highlighted ? m_context.metrics.tickBold : m_context.metrics.tick;
        const double height = 1.15 * font.pixels;
        const bool drawn = next < m_bars.size() && m_bars[next].row == i;
        const QRectF bar = drawn ? m_bars[next++].rect : QRectF(zero, 0, 0, 0);
        const double middle = m_map.pixelOfValue(position(i), Side::Right);
        if (height > rowHeight || middle < m_map.plot.top() || middle > m_map.plot.bottom())
            continue;
        const QString words = toQString(formatNumber(row.value, m_layer.format));
        const double width = labelWidth(words, font) + 4;
        // Beyond the bar's end where there is room, else inside it.
        const bool falls = row.value < 0;
        double left = falls ? bar.left() - width - 3 : bar.right() + 3;
        QColor color = m_context.color(Token::Text);
        if (left < m_map.plot.left() || left + width > m_map.plot.right()) {
            left = std::clamp(falls ? bar.left() + 3 : bar.right() - width - 3, m_map.plot.left() + 2,
                              m_map.plot.right() - width - 2);
            if (drawn)
                color = readableOn(colorOf(row));
        }
        placer.put(words, font, color, QRectF(left, middle - height / 2, width, height), false);
    }
}

void HorizontalBarItem::read(double, QPointF pixel, std::vector<Reading>& out) const
{
    for (std::size_t i = 0; i < m_layer.rows.size(); ++i) {
        const double top = m_map.pixelOfValue(position(i) + 0.5, Side::Right);
        const double bottom = m_map.pixelOfValue(position(i) - 0.5, Side::Right);
        if (pixel.y() < top || pixel.y() >= bottom)
            continue;
        const auto& row = m_layer.rows[i];
        out.push_back({m_context.words(row.name), m_context.value(row.value, m_layer.format),
                       std::isfinite(row.value) ? colorOf(row) : QColor(), std::nullopt});
        return;
    }
}

void HorizontalBarItem::draw(QPainter& painter)
{
    painter.setPen(Qt::NoPen);
    for (const Bar& bar : m_bars) {
        const auto& row = m_layer.rows[bar.row];
        painter.setBrush(colorOf(row));
        painter.drawRect(bar.rect);
        if (m_layer.signedColors && row.value < 0 && bar.rect.height() >= 3)
            drawHatch(painter, bar.rect, translucent(m_context.paper(), m_context.dark() ? 0.45 : 0.4),
                      5 * m_context.metrics.unit, m_context.metrics.thin);
    }
}

} // namespace tidemark
