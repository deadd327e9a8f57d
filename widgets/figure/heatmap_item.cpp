// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/heatmap_item.h"

#include "models/text/to_qt.h"
#include "widgets/figure/bar_item.h"
#include "widgets/figure/color_math.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr int kFewCases = 5;

template <std::size_t N>
QColor ramp(const std::array<std::uint32_t, N>& colors, double t)
{
    const double at = std::clamp(t, 0.0, 1.0) * static_cast<double>(N - 1);
    const auto i = std::min(static_cast<std::size_t>(at), N - 2);
    const auto color = [&](std::size_t k) { return QColor::fromRgb(0xFF000000u | colors[k]); };
    return blended(color(i + 1), color(i), at - static_cast<double>(i));
}

} // namespace

HeatmapItem::HeatmapItem(const FigureContext& context, const HeatmapLayer& layer) : MarkItem(context), m_layer(layer)
{
    Extent extent;
    for (const double value : m_layer.values)
        extent.add(value);
    if (extent.empty())
        return;
    m_low = extent.low;
    m_high = extent.high;
    if (m_layer.diverging) {
        m_high = std::max(std::abs(m_low), std::abs(m_high));
        m_low = -m_high;
    }
}

Extent HeatmapItem::xExtent() const
{
    return m_layer.columns.empty() ? Extent{} : Extent{-0.5, static_cast<double>(m_layer.columns.size()) - 0.5};
}

QRectF HeatmapItem::cell(std::size_t row, std::size_t column) const
{
    const auto up = static_cast<double>(m_layer.rows.size() - 1 - row);
    const auto x = static_cast<double>(column);
    const QRectF full(QPointF(m_map.px(x - 0.5), m_map.pixelOfValue(up + 0.5, Side::Right)),
                      QPointF(m_map.px(x + 0.5), m_map.pixelOfValue(up - 0.5, Side::Right)));
    return m_map.onPixels(full.adjusted(1, 1, -1, -1));
}

QColor HeatmapItem::fill(double value) const
{
    const double span = m_high / 2 - m_low / 2;
    const double t = span > 0 ? (value / 2 - m_low / 2) / span : 0.5;
    return m_layer.diverging ? ramp(divergingRamp(m_context.style.theme.kind), t)
                             : ramp(sequentialRamp(m_context.style.theme.kind), t);
}

void HeatmapItem::drawCell(QPainter& painter, const QRectF& rect, std::size_t index)
{
    const double value = index < m_layer.values.size() ? m_layer.values[index] : std::nan("");
    const bool known = std::isfinite(value);
    const QColor ground = known ? fill(value) : m_context.color(Token::Inset);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRect(rect);
    const int count = index < m_layer.counts.size() ? m_layer.counts[index] : -1;
    if (known && count >= 0 && count < kFewCases)
        drawHatch(painter, rect, translucent(readableOn(ground), 0.22), 7 * m_context.metrics.unit,
                  m_context.metrics.thin);
    const LabelFont strong = m_context.metrics.tickBold;
    const LabelFont small = m_context.metrics.micro;
    const QString words = known ? toQString(formatNumber(value, m_layer.format)) : QStringLiteral("—");
    const QColor ink = known ? readableOn(ground) : m_context.color(Token::Text2);
    const bool fits = labelWidth(words, strong) + 4 <= rect.width() && strong.pixels * 1.2 <= rect.height();
    if (!fits)
        return;
    const bool two = known && count >= 0 && rect.height() > strong.pixels * 2.6;
    const double middle = rect.center().y() - (two ? 0.62 * strong.pixels : 0);
    drawLabel(painter, {rect.center().x() - labelWidth(words, strong) / 2, middle + strong.middle()}, words, strong,
              ink);
    if (two) {
        const QString n = QStringLiteral("n = ") + toQString(formatNumber(count, number(0)));
        if (labelWidth(n, small) + 4 <= rect.width())
            drawLabel(painter,
                      {rect.center().x() - labelWidth(n, small) / 2, middle + 1.25 * strong.pixels + small.middle()}, n,
                      small, ink);
    }
}

void HeatmapItem::draw(QPainter& painter)
{
    for (std::size_t r = 0; r < m_layer.rows.size(); ++r)
        for (std::size_t c = 0; c < m_layer.columns.size(); ++c)
            if (const QRectF rect = cell(r, c); rect.isValid())
                drawCell(painter, rect, r * m_layer.columns.size() + c);
    if (!m_layer.current || m_layer.columns.empty() || *m_layer.current >= m_layer.rows.size() * m_layer.columns.size())
        return;
    const double width = 2 * m_context.metrics.thin;
    painter.setPen(QPen(m_context.color(Token::Text), width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cell(*m_layer.current / m_layer.columns.size(), *m_layer.current % m_layer.columns.size())
                         .adjusted(width / 2, width / 2, -width / 2, -width / 2));
}

std::optional<std::size_t> HeatmapItem::cellAt(QPointF pixel) const
{
    for (std::size_t r = 0; r < m_layer.rows.size(); ++r)
        for (std::size_t c = 0; c < m_layer.columns.size(); ++c)
            if (cell(r, c).contains(pixel))
                return r * m_layer.columns.size() + c;
    return std::nullopt;
}

QPointF HeatmapItem::centreOf(std::size_t index) const
{
    return cell(index / m_layer.columns.size(), index % m_layer.columns.size()).center();
}

void HeatmapItem::read(double, QPointF pixel, std::vector<Reading>& out) const
{
    const auto index = cellAt(pixel);
    if (!index)
        return;
    const double value = *index < m_layer.values.size() ? m_layer.values[*index] : std::nan("");
    out.push_back({m_context.words(m_layer.rows[*index / m_layer.columns.size()]),
                   m_context.value(value, m_layer.format), std::isfinite(value) ? fill(value) : QColor(),
                   std::nullopt});
    if (*index < m_layer.counts.size())
        out.push_back({m_context.words(TM_TEXT("figure", "Cases")), m_context.value(m_layer.counts[*index], number(0)),
                       QColor(), std::nullopt});
}

} // namespace tidemark
