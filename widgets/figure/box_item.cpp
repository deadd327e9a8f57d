// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/box_item.h"

#include "widgets/figure/color_math.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace tidemark {

namespace {

/// Where points stand beside the middle, by index: always the same, never on one another's neighbours.
double jitter(std::size_t index)
{
    // The golden ratio spreads any number of points evenly.
    const double t = std::fmod(0.5 + 0.6180339887498949 * static_cast<double>(index), 1.0);
    return t - 0.5;
}

} // namespace

Extent BoxItem::xExtent() const
{
    return m_layer.boxes.empty() ? Extent{} : Extent{-0.5, static_cast<double>(m_layer.boxes.size()) - 0.5};
}

Extent BoxItem::yExtent(double, double, Side side) const
{
    Extent extent;
    if (side != Side::Right)
        return extent;
    const ValueRange& range = m_map.right;
    for (const auto& box : m_layer.boxes) {
        for (const double value : {box.low, box.high, box.q1, box.q3, box.mean})
            extent.add(range.toAxis(value));
        for (const double value : box.values)
            extent.add(range.toAxis(value));
    }
    return extent;
}

bool BoxItem::isHighlighted(const BoxLayer::Box& box, std::size_t index)
{
    return std::find(box.highlighted.begin(), box.highlighted.end(), index) != box.highlighted.end();
}

void BoxItem::prepare()
{
    m_shapes.clear();
    const double slot = m_map.plot.width() / std::max(1e-9, m_map.u1 - m_map.u0);
    const double width = std::min(0.62 * slot, 130 * m_context.metrics.unit);
    for (std::size_t b = 0; b < m_layer.boxes.size(); ++b) {
        const auto& box = m_layer.boxes[b];
        Shape shape;
        shape.x = m_map.px(static_cast<double>(b));
        const double top = m_map.py(box.q3);
        const double bottom = m_map.py(box.q1);
        shape.median = m_map.py(box.median);
        shape.mean = m_map.py(box.mean);
        shape.low = m_map.py(box.low);
        shape.high = m_map.py(box.high);
        shape.drawn =
            std::isfinite(top) && std::isfinite(bottom) && std::isfinite(shape.low) && std::isfinite(shape.high);
        shape.box = QRectF(shape.x - width / 2, top, width, bottom - top);
        for (std::size_t i = 0; i < box.values.size(); ++i)
            shape.points.emplace_back(shape.x + jitter(i) * width * 0.6, m_map.py(box.values[i]));
        m_shapes.push_back(std::move(shape));
    }
}

void BoxItem::occupy(LabelPlacer& placer) const
{
    for (const Shape& shape : m_shapes) {
        if (shape.drawn)
            placer.occupy(shape.box, 4);
        for (const QPointF& p : shape.points)
            if (std::isfinite(p.y()))
                placer.occupy(QRectF(p.x() - 3, p.y() - 3, 6, 6), 12);
    }
}

double BoxItem::gapBetween() const
{
    double gap = m_map.plot.width();
    for (std::size_t i = 1; i < m_shapes.size(); ++i)
        gap = std::min(gap, std::abs(m_shapes[i].box.left() - m_shapes[i - 1].box.right()));
    return gap;
}

void BoxItem::placeLabels(LabelPlacer& placer)
{
    const LabelFont font = m_context.metrics.tick;
    for (std::size_t b = 0; b < m_shapes.size(); ++b) {
        const auto& box = m_layer.boxes[b];
        const Shape& shape = m_shapes[b];
        if (std::isfinite(shape.mean) && std::isfinite(box.mean)) {
            const QString words = m_context.words(TM_TEXT("figure", "Mean %1").with(box.mean, m_layer.format));
            const double width = labelWidth(words, font) + 4;
            const double height = 1.15 * font.pixels;
            std::vector<LabelPlacer::Candidate> candidates;
            const double right = shape.box.right() + 3;
            const double left = shape.box.left() - 3 - width;
            // Beside the neighbour's box a mean would be taken for the neighbour's.
            const bool narrow = m_shapes.size() > 1 && width + 6 > gapBetween();
            for (const double dy : {1.0, 2.0, 3.0}) {
                if (!narrow)
                    break;
                for (const double y : {shape.box.top() - dy * height - 2, shape.box.bottom() + (dy - 1) * height + 2}) {
                    candidates.push_back({QRectF(shape.x + 5, y, width, height), dy});
                    candidates.push_back({QRectF(shape.x - 5 - width, y, width, height), dy + 0.5});
                }
            }
            for (const double dy : {0.0, -0.9, 0.9, -1.8, 1.8, -2.7, 2.7}) {
                const double y = shape.mean - height / 2 + dy * height;
                if (narrow) {
                    candidates.push_back({QRectF(shape.x + 7, y, width, height), std::abs(dy) + 60});
                    continue;
                }
                candidates.push_back({QRectF(right, y, width, height), std::abs(dy)});
                candidates.push_back({QRectF(left, y, width, height), std::abs(dy) + 0.5});
                candidates.push_back({QRectF(shape.x + 7, y, width, height), std::abs(dy) + 60});
            }
            if (const auto best = placer.cheapest(candidates, 500))
                placer.put(words, font, m_context.color(Token::Text), candidates[*best].rect);
        }
        for (std::size_t h = 0; h < box.highlighted.size() && h < box.highlightLabels.size(); ++h) {
            const std::size_t i = box.highlighted[h];
            const QString words = m_context.words(box.highlightLabels[h]);
            if (i < shape.points.size() && std::isfinite(shape.points[i].y()) && !words.isEmpty())
                placer.putNear(shape.points[i], 6 * m_context.metrics.unit, words, m_context.metrics.direct,
                               m_context.labelColor(Role::Series2), 900);
        }
    }
}

void BoxItem::read(double x, QPointF, std::vector<Reading>& out) const
{
    const auto index = static_cast<std::int64_t>(std::llround(std::clamp(x, -1.0, 1e6)));
    if (index < 0 || index >= static_cast<std::int64_t>(m_layer.boxes.size()))
        return;
    const auto& box = m_layer.boxes[static_cast<std::size_t>(index)];
    const auto row = [&](const Text& name, double value) {
        out.push_back({m_context.words(name), m_context.value(value, m_layer.format), QColor(), std::nullopt});
    };
    out.push_back({m_context.words(TM_TEXT("figure", "Cases")),
                   m_context.value(static_cast<double>(box.values.size()), number(0)), QColor(), std::nullopt});
    row(TM_TEXT("figure", "Upper whisker"), box.high);
    row(TM_TEXT("figure", "Third quartile"), box.q3);
    row(TM_TEXT("figure", "Mean"), box.mean);
    row(TM_TEXT("figure", "Median"), box.median);
    row(TM_TEXT("figure", "First quartile"), box.q1);
    row(TM_TEXT("figure", "Lower whisker"), box.low);
}

std::optional<double> BoxItem::snap(double x) const
{
    if (m_layer.boxes.empty() || std::isnan(x))
        return std::nullopt;
    return std::clamp(std::round(x), 0.0, static_cast<double>(m_layer.boxes.size() - 1));
}

void BoxItem::draw(QPainter& painter)
{
    const QColor blue = m_context.color(Role::Series1);
    const double thin = m_context.metrics.thin;
    for (std::size_t b = 0; b < m_shapes.size(); ++b) {
        const Shape& s = m_shapes[b];
        if (s.drawn) {
            painter.setPen(QPen(m_context.color(Token::LineStrong), thin));
            painter.drawLine(QPointF(s.x, s.high), QPointF(s.x, s.box.top()));
            painter.drawLine(QPointF(s.x, s.box.bottom()), QPointF(s.x, s.low));
            const double cap = s.box.width() / 8;
            for (const double y : {s.high, s.low})
                painter.drawLine(QPointF(s.x - cap, y), QPointF(s.x + cap, y));
            painter.setPen(QPen(blue, thin, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
            painter.setBrush(blended(blue, m_context.paper(), m_context.dark() ? 0.2 : 0.12));
            painter.drawRect(s.box);
            painter.setPen(QPen(blue, 2.2 * thin, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(s.box.left(), s.median), QPointF(s.box.right(), s.median));
        }
        painter.setPen(QPen(m_context.paper(), 0.7 * thin));
        const double r = 2.7 * m_context.metrics.unit;
        for (std::size_t i = 0; i < s.points.size(); ++i) {
            if (!std::isfinite(s.points[i].y()))
                continue;
            const bool notable = isHighlighted(m_layer.boxes[b], i);
            painter.setBrush(m_context.color(notable ? Role::Series2 : Role::Flat));
            painter.drawEllipse(s.points[i], notable ? r * 1.15 : r, notable ? r * 1.15 : r);
        }
        if (std::isfinite(s.mean)) {
            const double d = 4.5 * m_context.metrics.unit;
            const std::array<QPointF, 4> diamond{QPointF(s.x, s.mean - d), QPointF(s.x + d, s.mean),
                                                 QPointF(s.x, s.mean + d), QPointF(s.x - d, s.mean)};
            painter.setBrush(m_context.color(Token::Text));
            painter.drawPolygon(diamond.data(), 4);
        }
    }
}

} // namespace tidemark
