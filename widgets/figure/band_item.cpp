// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/band_item.h"

#include "widgets/figure/color_math.h"
#include "widgets/figure/line_item.h"

#include <QPainter>

#include <cmath>

namespace tidemark {

BandItem::BandItem(const FigureContext& context, const BandLayer& layer, bool logY)
    : MarkItem(context), m_layer(layer), m_lower(layer.lower, logY), m_upper(layer.upper, logY)
{
}

Extent BandItem::xExtent() const
{
    Extent extent = m_lower.xExtent();
    extent.add(m_upper.xExtent());
    return extent;
}

Extent BandItem::yExtent(double x0, double x1, Side side) const
{
    if (side != m_layer.axis)
        return {};
    Extent extent = m_lower.yExtent(x0, x1);
    extent.add(m_upper.yExtent(x0, x1));
    return extent;
}

void BandItem::prepare()
{
    m_bands.clear();
    const std::size_t size = std::min(m_lower.size(), m_upper.size());
    if (size == 0)
        return;
    std::size_t from = m_upper.lowerBound(m_map.xAt(m_map.plot.left()));
    std::size_t to = std::min(size, m_upper.lowerBound(m_map.xAt(m_map.plot.right())) + 1);
    from = from > 0 ? from - 1 : 0;
    // More points than device columns: the outermost of each column, so that the fill covers what it covered.
    const auto columns = static_cast<std::size_t>(std::max(1.0, m_map.plot.width() * m_map.deviceScale));
    const std::size_t every = from < to ? std::max<std::size_t>(1, (to - from) / columns) : 1;
    std::vector<QPointF> top, bottom;
    const auto close = [&] {
        if (top.size() > 1) {
            QPolygonF polygon;
            polygon.reserve(static_cast<qsizetype>(top.size() + bottom.size()));
            for (const QPointF& p : top)
                polygon.append(p);
            for (auto it = bottom.rbegin(); it != bottom.rend(); ++it)
                polygon.append(*it);
            m_bands.push_back(std::move(polygon));
        }
        top.clear();
        bottom.clear();
    };
    for (std::size_t i = from; i < to; i += every) {
        const std::size_t end = std::min(to, i + every);
        double low = m_lower.y(i);
        double high = m_upper.y(i);
        if (every > 1) {
            const auto a = m_lower.pyramid().range(m_lower.points().ys(), i, end);
            const auto b = m_upper.pyramid().range(m_upper.points().ys(), i, end);
            low = a.empty() ? std::nan("") : a.minimum;
            high = b.empty() ? std::nan("") : b.maximum;
        }
        if (!std::isfinite(low) || !std::isfinite(high)) {
            close();
            continue;
        }
        const double x = m_map.px(m_upper.x(i));
        top.emplace_back(x, m_map.pixelOfValue(high, m_layer.axis));
        bottom.emplace_back(x, m_map.pixelOfValue(low, m_layer.axis));
    }
    close();
}

void BandItem::read(double x, QPointF, std::vector<Reading>& out) const
{
    const QString name = m_context.words(m_layer.name);
    const auto i = m_upper.nearest(x);
    if (name.isEmpty() || !i || *i >= m_layer.lower.size())
        return;
    NumberFormat format;
    format.decimals = 2;
    const QString range = m_context.value(m_layer.lower.y(*i), format) + QStringLiteral(" – ")
                          + m_context.value(m_layer.upper.y(*i), format);
    out.push_back({name, range, translucent(m_context.color(m_layer.role), 0.4), std::nullopt});
}

void BandItem::draw(QPainter& painter)
{
    const QColor fill = translucent(m_context.color(m_layer.role), m_context.dark() ? 0.17 : 0.16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.setRenderHint(QPainter::Antialiasing, fine());
    for (const QPolygonF& band : m_bands)
        painter.drawPolygon(band);
}

AreaItem::AreaItem(const FigureContext& context, const AreaLayer& layer, bool logY)
    : MarkItem(context), m_layer(layer), m_curve(layer.points, logY)
{
}

Extent AreaItem::yExtent(double x0, double x1, Side side) const
{
    if (side != Side::Right)
        return {};
    Extent extent = m_curve.yExtent(x0, x1);
    if (!extent.empty())
        extent.add(m_map.right.toAxis(m_layer.base));
    return extent;
}

void AreaItem::placeLabels(LabelPlacer& placer)
{
    if (const QString name = m_context.words(m_layer.name); !name.isEmpty())
        putCurveLabel(placer, m_line, m_map, name, m_context.metrics.direct, m_context.labelColor(m_layer.role),
                      m_labelX);
}

void AreaItem::pills(std::vector<Pill>& out) const
{
    const auto last = lastFinite(m_layer.points);
    if (!m_layer.endPill || !last)
        return;
    const double value = m_layer.points.y(*last);
    if (const double y = m_map.py(value); std::isfinite(y))
        out.push_back({y, m_context.value(value, m_layer.format), m_context.color(m_layer.role), Side::Right});
}

void AreaItem::read(double x, QPointF, std::vector<Reading>& out) const
{
    const auto i = m_curve.nearest(x);
    if (!i)
        return;
    const double value = m_layer.points.y(*i);
    Reading reading{
        m_context.words(m_layer.name), m_context.value(value, m_layer.format), m_context.color(m_layer.role), {}};
    if (const double y = m_map.py(value); std::isfinite(y))
        reading.point = QPointF(m_map.px(m_curve.x(*i)), y);
    out.push_back(std::move(reading));
}

std::optional<double> AreaItem::snap(double x) const
{
    const auto i = m_curve.nearest(x);
    return i ? std::optional(m_curve.x(*i)) : std::nullopt;
}

void AreaItem::prepare() { reduce(m_curve, m_map, Side::Right, m_line); }

void AreaItem::draw(QPainter& painter)
{
    double base = m_map.py(m_layer.base);
    if (!std::isfinite(base))
        base = m_map.plot.bottom();
    const QColor color = m_context.color(m_layer.role);
    painter.setPen(Qt::NoPen);
    painter.setBrush(translucent(color, m_context.dark() ? 0.16 : 0.11));
    for (std::size_t r = 0; r < m_line.runs(); ++r) {
        const auto run = m_line.run(r);
        QPolygonF polygon;
        polygon.reserve(static_cast<qsizetype>(run.size()) + 2);
        polygon.append({run.front().x(), base});
        for (const QPointF& p : run)
            polygon.append(p);
        polygon.append({run.back().x(), base});
        painter.drawPolygon(polygon);
    }
    drawPolyline(painter, m_line, m_map, linePen(color, m_context.metrics.hero, LineStyle::Solid), m_context.quality);
}

} // namespace tidemark
