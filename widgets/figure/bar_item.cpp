// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/bar_item.h"

#include "models/text/to_qt.h"
#include "widgets/figure/color_math.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr std::size_t kMostValues = 15;

} // namespace

BarItem::BarItem(const FigureContext& context, const BarLayer& layer, const TimeScale& scale)
    : MarkItem(context),
      m_layer(layer),
      m_curve(layer.points, false),
      m_distance(neighbourDistance(scale, layer.points))
{
    std::sort(m_layer.highlighted.begin(), m_layer.highlighted.end());
}

Extent BarItem::yExtent(double x0, double x1, Side side) const
{
    if (side != Side::Right)
        return {};
    Extent extent = m_curve.yExtent(x0, x1);
    extent.add(0.0);
    // Values stand beyond the bars' ends.
    if (m_layer.showValues && m_curve.size() <= kMostValues && !extent.empty()) {
        const double span = extent.high - extent.low;
        if (extent.high > 0)
            extent.high += 0.07 * span;
        if (extent.low < 0)
            extent.low -= 0.07 * span;
    }
    return extent;
}

bool BarItem::highlighted(std::size_t index) const
{
    return std::binary_search(m_layer.highlighted.begin(), m_layer.highlighted.end(), index);
}

QColor BarItem::colorOf(std::size_t index) const
{
    if (highlighted(index))
        return m_context.color(Role::Series2);
    if (m_layer.signedColors)
        return m_context.color(m_curve.y(index) < 0 ? Role::Down : Role::Up);
    return m_context.color(m_layer.role);
}

void BarItem::prepare()
{
    m_bars.clear();
    if (m_curve.size() == 0)
        return;
    const double perUnit = m_map.plot.width() / (m_map.u1 - m_map.u0);
    const double slot = (m_distance > 0 ? m_distance : 1) * perUnit;
    // The width 1 joins bars (a histogram); a hairline of paper stays between them.
    const double width =
        std::max(1 / m_map.deviceScale, slot * std::clamp(m_layer.width, 0.05, 1.0) - (m_layer.width >= 0.99 ? 1 : 0));
    const double zero = std::clamp(m_map.py(0), m_map.plot.top() - PlotMap::kFar, m_map.plot.bottom() + PlotMap::kFar);
    const std::size_t from = m_curve.lowerBound(m_map.xAt(m_map.plot.left() - slot));
    const std::size_t to = m_curve.lowerBound(m_map.xAt(m_map.plot.right() + slot));
    const bool dense = slot * m_map.deviceScale < 1;
    for (std::size_t i = from; i < to;) {
        std::size_t next = i + 1;
        double value = m_curve.y(i);
        const double x = m_map.px(m_curve.x(i));
        std::size_t shown = i;
        if (dense) {
            // The longest bar of a device column covers the others.
            next = std::max(next, m_curve.lowerBound(m_map.xAt(x + 1 / m_map.deviceScale), i, to, i + 1));
            const auto range = m_curve.pyramid().range(m_curve.points().ys(), i, next);
            value = range.empty() ? std::nan("") : -range.minimum > range.maximum ? range.minimum : range.maximum;
        }
        i = next;
        if (!std::isfinite(value) || !std::isfinite(x))
            continue;
        const double y = m_map.pixelOfValue(value, Side::Right);
        const QRectF bar(x - width / 2, std::min(y, zero), width, std::max(std::abs(y - zero), 0.6));
        m_bars.push_back({bar.width() < 3 ? bar : m_map.onPixels(bar), shown});
    }
}

void BarItem::occupy(LabelPlacer& placer) const
{
    for (const Bar& bar : m_bars)
        placer.occupy(bar.rect, 2);
}

void BarItem::placeLabels(LabelPlacer& placer)
{
    if (!m_layer.showValues || m_bars.size() > kMostValues)
        return;
    for (const Bar& bar : m_bars) {
        const double value = m_curve.y(bar.index);
        const LabelFont font = highlighted(bar.index) ? m_context.metrics.tickBold : m_context.metrics.tick;
        const QString words = toQString(formatNumber(value, m_layer.format));
        const double height = 1.15 * font.pixels;
        const double width = labelWidth(words, font) + 4;
        if (width > bar.rect.width() * 2.2)
            continue;
        const double top = value < 0 ? bar.rect.bottom() + 2 : bar.rect.top() - height - 2;
        placer.put(words, font, m_context.color(Token::Text),
                   QRectF(bar.rect.center().x() - width / 2, top, width, height));
    }
}

void BarItem::read(double x, QPointF, std::vector<Reading>& out) const
{
    const auto i = m_curve.nearest(x);
    if (!i || std::abs(m_map.px(m_curve.x(*i)) - m_map.px(x)) > 60)
        return;
    const double value = m_curve.y(*i);
    const double y = m_map.py(value);
    out.push_back({m_context.words(m_layer.name), m_context.value(value, m_layer.format), colorOf(*i),
                   std::isfinite(y) ? std::optional(QPointF(m_map.px(m_curve.x(*i)), y)) : std::nullopt});
}

std::optional<double> BarItem::snap(double x) const
{
    const auto i = m_curve.nearest(x);
    return i ? std::optional(m_curve.x(*i)) : std::nullopt;
}

void BarItem::draw(QPainter& painter)
{
    const bool wide = !m_bars.empty() && m_bars.front().rect.width() >= 3;
    painter.setRenderHint(QPainter::Antialiasing, wide);
    painter.setPen(Qt::NoPen);
    for (const Bar& bar : m_bars) {
        QColor color = colorOf(bar.index);
        // Without direction a bar is lighter than a line of its colour, as fills are everywhere.
        if (!m_layer.signedColors && !highlighted(bar.index) && m_layer.role != Role::Flat)
            color = blended(color, m_context.paper(), 0.55);
        painter.setBrush(color);
        painter.drawRect(bar.rect);
    }
    if (!m_layer.signedColors || !wide)
        return;
    for (const Bar& bar : m_bars)
        if (m_curve.y(bar.index) < 0)
            drawHatch(painter, bar.rect, translucent(m_context.paper(), m_context.dark() ? 0.45 : 0.4),
                      5 * m_context.metrics.unit, m_context.metrics.thin);
}

void drawHatch(QPainter& painter, const QRectF& rect, const QColor& color, double spacing, double width)
{
    if (rect.isEmpty() || !(spacing > 0.5))
        return;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(color, width));
    std::vector<QLineF> lines;
    for (double x = rect.left() - rect.height(); x < rect.right() && lines.size() < 2000; x += spacing)
        lines.emplace_back(x, rect.bottom(), x + rect.height(), rect.top());
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    painter.restore();
}

} // namespace tidemark
