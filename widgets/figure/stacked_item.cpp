// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/stacked_item.h"

#include "widgets/figure/color_math.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark {

StackedItem::StackedItem(const FigureContext& context, const StackedAreaLayer& layer)
    : MarkItem(context), m_layer(layer)
{
    for (const auto& part : layer.parts)
        for (std::size_t i = 0; i < part.points.size(); ++i)
            if (std::isfinite(part.points.x(i)))
                m_x.push_back(part.points.x(i));
    std::sort(m_x.begin(), m_x.end());
    m_x.erase(std::unique(m_x.begin(), m_x.end()), m_x.end());
    std::vector<double> base(m_x.size(), 0.0);
    for (const auto& part : layer.parts) {
        std::vector<double> values(m_x.size(), std::numeric_limits<double>::quiet_NaN());
        std::size_t at = 0;
        for (std::size_t i = 0; i < part.points.size(); ++i) {
            while (at < m_x.size() && m_x[at] < part.points.x(i))
                ++at;
            if (at < m_x.size() && m_x[at] == part.points.x(i) && std::isfinite(part.points.y(i)))
                values[at] = part.points.y(i);
        }
        for (std::size_t i = 0; i < m_x.size(); ++i)
            base[i] += std::isfinite(values[i]) ? values[i] : 0.0;
        m_tops.push_back(base);
        m_values.push_back(std::move(values));
    }
}

Extent StackedItem::xExtent() const { return m_x.empty() ? Extent{} : Extent{m_x.front(), m_x.back()}; }

Extent StackedItem::yExtent(double x0, double x1, Side side) const
{
    if (side != Side::Right || m_tops.empty())
        return {};
    Extent extent;
    extent.add(0.0);
    auto from = static_cast<std::size_t>(std::lower_bound(m_x.begin(), m_x.end(), x0) - m_x.begin());
    from = from > 0 ? from - 1 : 0;
    for (std::size_t i = from; i < m_x.size(); ++i) {
        for (const auto& top : m_tops)
            extent.add(top[i]);
        if (m_x[i] > x1)
            break;
    }
    return extent;
}

double StackedItem::opacity() const { return m_context.dark() ? 0.42 : 0.84; }

void StackedItem::prepare()
{
    m_upper.clear();
    if (m_x.empty())
        return;
    auto from =
        static_cast<std::size_t>(std::lower_bound(m_x.begin(), m_x.end(), m_map.xAt(m_map.plot.left())) - m_x.begin());
    from = from > 0 ? from - 1 : 0;
    auto to =
        static_cast<std::size_t>(std::lower_bound(m_x.begin(), m_x.end(), m_map.xAt(m_map.plot.right())) - m_x.begin());
    to = std::min(m_x.size(), to + 1);
    const auto columns = static_cast<std::size_t>(std::max(1.0, m_map.plot.width() * m_map.deviceScale));
    const std::size_t every = std::max<std::size_t>(1, (to - from) / columns);
    for (const auto& top : m_tops) {
        QPolygonF edge;
        for (std::size_t i = from; i < to; i += every)
            if (const double y = m_map.py(top[i]); std::isfinite(y))
                edge.append({m_map.px(m_x[i]), y});
        m_upper.push_back(std::move(edge));
    }
}

void StackedItem::placeLabels(LabelPlacer& placer)
{
    const LabelFont font = m_context.metrics.direct;
    const double height = 1.3 * font.pixels;
    for (std::size_t p = 0; p < m_upper.size(); ++p) {
        const QString name = m_context.words(m_layer.parts[p].name);
        const QPolygonF& top = m_upper[p];
        if (name.isEmpty() || top.isEmpty())
            continue;
        const double width = labelWidth(name, font) + 8;
        const double left = std::max(m_map.plot.left(), top.front().x()) + width / 2;
        const double right = std::min(m_map.plot.right(), top.back().x()) - width / 2;
        double best = -1;
        QPointF centre;
        for (int k = 0; k <= 24 && right > left; ++k) {
            const double x = left + (right - left) * k / 24.0;
            double ceiling = m_map.plot.top();
            double floor = m_map.plot.bottom();
            for (qsizetype i = 0; i < top.size(); ++i) {
                if (top[i].x() < x - width / 2 || top[i].x() > x + width / 2)
                    continue;
                ceiling = std::max(ceiling, top[i].y());
                if (p > 0 && i < m_upper[p - 1].size())
                    floor = std::min(floor, m_upper[p - 1][i].y());
            }
            const double room = floor - ceiling - 0.5 * std::abs(x - (left + right) / 2) / std::max(1.0, right - left);
            const QRectF box(x - width / 2, (floor + ceiling - height) / 2, width, height);
            if (room > best && placer.cost(box) < 300) {
                best = room;
                centre = box.center();
            }
        }
        // A part thinner than its name goes without; the read-out names it.
        if (best < height)
            continue;
        const QColor ground = blended(m_context.color(m_layer.parts[p].role), m_context.paper(), opacity());
        placer.put(name, font, readableOn(ground),
                   QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height), false);
    }
}

std::optional<std::size_t> StackedItem::nearest(double x) const
{
    if (m_x.empty() || std::isnan(x))
        return std::nullopt;
    const auto after = static_cast<std::size_t>(std::lower_bound(m_x.begin(), m_x.end(), x) - m_x.begin());
    if (after == 0)
        return 0;
    if (after == m_x.size())
        return m_x.size() - 1;
    return x - m_x[after - 1] <= m_x[after] - x ? after - 1 : after;
}

void StackedItem::read(double x, QPointF, std::vector<Reading>& out) const
{
    const auto i = nearest(x);
    if (!i)
        return;
    for (std::size_t p = m_values.size(); p-- > 0;) {
        const double y = m_map.py(m_tops[p][*i]);
        out.push_back({m_context.words(m_layer.parts[p].name), m_context.value(m_values[p][*i], m_layer.format),
                       m_context.color(m_layer.parts[p].role),
                       std::isfinite(y) ? std::optional(QPointF(m_map.px(m_x[*i]), y)) : std::nullopt});
    }
}

std::optional<double> StackedItem::snap(double x) const
{
    const auto i = nearest(x);
    return i ? std::optional(m_x[*i]) : std::nullopt;
}

void StackedItem::draw(QPainter& painter)
{
    const double zero = m_map.py(0.0);
    for (std::size_t p = 0; p < m_upper.size(); ++p) {
        QPolygonF area = m_upper[p];
        if (area.size() < 2)
            continue;
        if (p == 0) {
            area.append({area.back().x(), zero});
            area.append({m_upper[p].front().x(), zero});
        } else {
            for (qsizetype i = m_upper[p - 1].size(); i-- > 0;)
                area.append(m_upper[p - 1][i]);
        }
        const QColor color = m_context.color(m_layer.parts[p].role);
        painter.setPen(Qt::NoPen);
        painter.setBrush(blended(color, m_context.paper(), opacity()));
        painter.drawPolygon(area);
    }
    // Edges last: paper between light fills, the part's own colour on dark ones.
    painter.setBrush(Qt::NoBrush);
    for (std::size_t p = 0; p < m_upper.size(); ++p) {
        const QColor edge = m_context.dark() ? m_context.color(m_layer.parts[p].role) : m_context.paper();
        painter.setPen(QPen(edge, m_context.metrics.thin));
        painter.drawPolyline(m_upper[p]);
    }
}

} // namespace tidemark
