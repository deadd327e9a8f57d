// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf/page_painter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tidemark::pdf {

namespace {

constexpr double kFigureUnit = kUnitsPerInch / 96; ///< a figure's own unit is 1/96 inch

void paint(QPainter& painter, const QRectF& rect, const LineItem& item, const FigureStyle&)
{
    item.text->draw(painter, rect.topLeft(), item.line);
}

void paint(QPainter& painter, const QRectF& rect, const FigureItem& item, const FigureStyle& style)
{
    painter.save();
    painter.translate(rect.topLeft());
    painter.scale(kFigureUnit, kFigureUnit);
    paintFigure(painter, QRectF(0, 0, rect.width() / kFigureUnit, rect.height() / kFigureUnit), *item.figure->spec,
                style);
    painter.restore();
}

void paint(QPainter& painter, const QRectF& rect, const FillItem& item, const FigureStyle&)
{
    painter.fillRect(rect, item.color);
}

void paint(QPainter& painter, const QRectF& rect, const FrameItem& item, const FigureStyle&)
{
    painter.save();
    painter.setPen(QPen(item.color, points(0.8), Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
    painter.restore();
}

/// The line and fainter echoes of it below, as water marks a falling tide.
void paint(QPainter& painter, const QRectF& rect, const CurveItem& item, const FigureStyle&)
{
    constexpr int kEchoes = 7;
    const auto [low, high] = std::ranges::minmax_element(item.values);
    const double span = std::max(*high - *low, 1e-12);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int echo = kEchoes; echo >= 0; --echo) {
        // Echoes are smoothed by a wider and wider mean: they repeat the shape, not the noise.
        const auto reach = static_cast<std::ptrdiff_t>(echo) * 2;
        QPainterPath path;
        const auto count = static_cast<std::ptrdiff_t>(item.values.size());
        for (std::ptrdiff_t i = 0; i < count; ++i) {
            double sum = 0;
            const auto from = std::max<std::ptrdiff_t>(0, i - reach);
            const auto to = std::min(count - 1, i + reach);
            for (auto k = from; k <= to; ++k)
                sum += item.values[static_cast<std::size_t>(k)];
            const double value = sum / static_cast<double>(to - from + 1);
            const double x = rect.left() + rect.width() * static_cast<double>(i) / static_cast<double>(count - 1);
            const double fall = rect.height() * 0.055 * echo;
            const double y = rect.top() + rect.height() * (*high - value) / span * (1 - 0.06 * echo) + fall;
            i == 0 ? path.moveTo(x, y) : path.lineTo(x, y);
        }
        const double strength = echo == 0 ? 1.0 : 0.62 - 0.07 * echo;
        const auto blend = [&](int front, int back) { return static_cast<int>(back + (front - back) * strength); };
        painter.setPen(
            QPen(QColor(blend(0x62, 0x0B), blend(0xD6, 0x2A), blend(0xF5, 0x38)), points(echo == 0 ? 1.4 : 0.5)));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
    }
    painter.restore();
}

} // namespace

void paintPage(QPainter& painter, const Page& page, const FigureStyle& figures, const ItemMarker& marker)
{
    for (const Item& item : page.items) {
        if (marker)
            marker(painter, item.element, true);
        std::visit([&](const auto& content) { paint(painter, item.rect, content, figures); }, item.content);
        if (marker)
            marker(painter, item.element, false);
    }
}

} // namespace tidemark::pdf
