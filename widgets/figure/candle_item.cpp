// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/candle_item.h"

#include "widgets/figure/line_item.h"

#include <QPainter>

#include <cmath>
#include <limits>

namespace tidemark {

namespace {

constexpr double kBody = 0.62;        // of the distance between bars
constexpr double kNarrowest = 3.0;    // pixels a bar below which columns are drawn
constexpr double kVolumeShare = 0.16; // of the plot's height

} // namespace

void CandleItem::Column::build(const Eigen::ArrayXd& values, const CandleLayer& layer, double CandleLayer::Late::*late,
                               bool log)
{
    const std::size_t known = layer.bars != nullptr ? layer.bars->size() : 0;
    if (static_cast<std::size_t>(values.size()) != known)
        return;
    // Copied: the layer's lifetime is the figure's, not the item's.
    std::vector<double> x;
    x.reserve(known);
    if (known > 0)
        for (const TimePoint time : layer.bars->times())
            x.push_back(axisValue(time));
    raw = GrowingPoints(std::move(x), std::vector<double>(values.begin(), values.end()));
    for (const CandleLayer::Late& bar : layer.tail)
        raw.append(axisValue(bar.time), bar.*late);
    curve = Curve(raw.points(), log);
}

void CandleItem::Column::append(TimePoint time, double value)
{
    if (curve.size() == 0)
        return;
    raw.append(axisValue(time), value);
    curve.extend(raw.points());
}

CandleItem::CandleItem(const FigureContext& context, const CandleLayer& layer, const TimeScale& scale, bool logY)
    : MarkItem(context), m_layer(layer)
{
    if (layer.bars == nullptr)
        return;
    using Late = CandleLayer::Late;
    m_openColumn.build(layer.bars->open(), layer, &Late::open, logY);
    m_highColumn.build(layer.bars->high(), layer, &Late::high, logY);
    m_lowColumn.build(layer.bars->low(), layer, &Late::low, logY);
    m_closeColumn.build(layer.bars->close(), layer, &Late::close, logY);
    if (layer.volume)
        m_volumeColumn.build(layer.bars->volume(), layer, &Late::volume, false);
    m_distance = neighbourDistance(scale, m_close.points());
}

bool CandleItem::extend(const CandleLayer::Late& bar)
{
    if (m_close.size() == 0 || !(axisValue(bar.time) > m_close.x(m_close.size() - 1)))
        return false;
    m_openColumn.append(bar.time, bar.open);
    m_highColumn.append(bar.time, bar.high);
    m_lowColumn.append(bar.time, bar.low);
    m_closeColumn.append(bar.time, bar.close);
    m_volumeColumn.append(bar.time, bar.volume);
    m_layer.tail.push_back(bar);
    return true;
}

Extent CandleItem::yExtent(double x0, double x1, Side side) const
{
    if (side != Side::Right)
        return {};
    if (!hasCandles())
        return m_close.yExtent(x0, x1);
    Extent extent = m_high.yExtent(x0, x1);
    extent.add(m_low.yExtent(x0, x1));
    return extent;
}

bool CandleItem::rising(std::size_t first, std::size_t last) const { return m_close.y(last) >= m_open.y(first); }

void CandleItem::prepare()
{
    m_up = {};
    m_down = {};
    m_volumes.clear();
    m_line.clear();
    if (m_close.size() == 0)
        return;
    const double slot = m_distance > 0 ? m_distance / (m_map.u1 - m_map.u0) * m_map.plot.width() : 12;
    std::size_t from = m_close.lowerBound(m_map.xAt(m_map.plot.left() - slot));
    const std::size_t to = m_close.lowerBound(m_map.xAt(m_map.plot.right() + slot));
    if (m_volume.size() > 0)
        prepareVolume(from, to, slot);
    if (!hasCandles()) {
        reduce(m_close, m_map, Side::Right, m_line);
        return;
    }
    if (slot < kNarrowest)
        prepareColumns(from, to);
    else
        prepareCandles(from, to, slot);
}

void CandleItem::prepareCandles(std::size_t from, std::size_t to, double slot)
{
    const double half =
        std::max(1.0, std::round(std::min(slot * kBody, 40.0) * m_map.deviceScale / 2)) / m_map.deviceScale;
    for (std::size_t i = from; i < to; ++i) {
        const double open = m_map.pixelOfValue(m_open.y(i), Side::Right);
        const double close = m_map.pixelOfValue(m_close.y(i), Side::Right);
        const double high = m_map.pixelOfValue(m_high.y(i), Side::Right);
        const double low = m_map.pixelOfValue(m_low.y(i), Side::Right);
        if (!std::isfinite(open) || !std::isfinite(close) || !std::isfinite(high) || !std::isfinite(low))
            continue;
        const double x = m_map.crispX(m_map.px(m_close.x(i)));
        const double top = m_map.crispY(std::min(open, close));
        const double bottom = m_map.crispY(std::max(open, close));
        Strokes& strokes = rising(i, i) ? m_up : m_down;
        if (high < top)
            strokes.wicks.emplace_back(x, high, x, top);
        if (low > bottom)
            strokes.wicks.emplace_back(x, bottom, x, low);
        strokes.bodies.emplace_back(x - half, top, 2 * half, bottom - top);
    }
}

void CandleItem::prepareColumns(std::size_t from, std::size_t to)
{
    const double left = std::floor(m_map.plot.left() * m_map.deviceScale);
    const auto count = static_cast<int>(std::ceil(m_map.plot.right() * m_map.deviceScale) - left);
    std::size_t a = from;
    std::size_t last = 1;
    for (int c = 0; c < count && a < to; ++c) {
        const std::size_t b = m_close.lowerBound(m_map.xAt((left + c + 1) / m_map.deviceScale), a, to, a + last);
        if (b == a)
            continue;
        last = b - a;
        const auto low = m_low.pyramid().range(m_low.points().ys(), a, b);
        const auto high = m_high.pyramid().range(m_high.points().ys(), a, b);
        if (!low.empty() && !high.empty()) {
            const double x = (left + c + 0.5) / m_map.deviceScale;
            Strokes& strokes = rising(a, b - 1) ? m_up : m_down;
            strokes.columns.emplace_back(x, m_map.pixelOfValue(high.maximum, Side::Right), x,
                                         m_map.pixelOfValue(low.minimum, Side::Right) + 1 / m_map.deviceScale);
        }
        a = b;
    }
}

void CandleItem::prepareVolume(std::size_t from, std::size_t to, double slot)
{
    if (from >= to)
        return;
    const auto all = m_volume.pyramid().range(m_volume.points().ys(), from, to);
    if (all.empty() || !(all.maximum > 0))
        return;
    const double full = m_map.plot.height() * kVolumeShare;
    const double width = std::max(1 / m_map.deviceScale, std::min(slot * kBody, 40.0));
    double covered = -std::numeric_limits<double>::infinity();
    for (std::size_t i = from; i < to;) {
        // One bar a device column where bars are thinner: the column's greatest.
        std::size_t next = i + 1;
        double value = m_volume.y(i);
        const double x = m_map.px(m_volume.x(i));
        if (slot * m_map.deviceScale < 1) {
            next = std::max(next, m_volume.lowerBound(m_map.xAt(x + 1 / m_map.deviceScale), i, to, i + 1));
            value = m_volume.pyramid().range(m_volume.points().ys(), i, next).maximum;
        }
        i = next;
        if (!std::isfinite(value) || !(value > 0) || x < covered)
            continue;
        const double height = value / all.maximum * full;
        m_volumes.emplace_back(x - width / 2, m_map.plot.bottom() - height, width, height);
        covered = slot * m_map.deviceScale < 1 ? x + 0.5 / m_map.deviceScale : covered;
    }
}

void CandleItem::occupy(LabelPlacer& placer) const
{
    placer.occupy(m_line);
    for (const Strokes* strokes : {&m_up, &m_down}) {
        for (const QRectF& body : strokes->bodies)
            placer.occupy(body, 2);
        for (const QLineF& wick : strokes->wicks)
            placer.occupy(QRectF(wick.p1(), wick.p2()).normalized(), 1);
        for (const QLineF& line : strokes->columns)
            placer.occupy(QRectF(line.p1(), line.p2()).normalized(), 2);
    }
    if (!m_volumes.empty())
        placer.occupy(QRectF(m_map.plot.left(), m_map.plot.bottom() - m_map.plot.height() * kVolumeShare,
                             m_map.plot.width(), m_map.plot.height() * kVolumeShare),
                      1);
}

void CandleItem::placeLabels(LabelPlacer& placer)
{
    if (hasCandles())
        return;
    putCurveLabel(placer, m_line, m_map, m_context.words(m_layer.name), m_context.metrics.direct,
                  m_context.labelColor(Role::Series1), m_labelX);
}

void CandleItem::pills(std::vector<Pill>& out) const
{
    if (!m_layer.endPill || m_layer.bars == nullptr)
        return;
    const auto last = lastFinite(m_close.points());
    if (!last)
        return;
    const double y = m_map.pixelOfValue(m_close.y(*last), Side::Right);
    const Role role = !hasCandles() ? Role::Series1 : rising(*last, *last) ? Role::Up : Role::Down;
    const double close = m_closeColumn.raw.y(*last);
    out.push_back({y, m_context.value(close, m_layer.format), m_context.color(role), Side::Right});
}

std::optional<Pill> CandleItem::axisWord() const
{
    if (m_volume.size() == 0)
        return std::nullopt;
    return Pill{m_map.plot.bottom() - m_map.plot.height() * kVolumeShare / 2,
                m_context.words(TM_TEXT("figure", "Vol.")), m_context.color(Token::Text2), Side::Right};
}

void CandleItem::read(double x, QPointF, std::vector<Reading>& out) const
{
    const auto i = m_close.nearest(x);
    if (!i || m_layer.bars == nullptr)
        return;
    const auto at = [&](const Column& column) { return m_context.value(column.raw.y(*i), m_layer.format); };
    const QString name = m_context.words(m_layer.name);
    const double pixel = m_map.pixelOfValue(m_close.y(*i), Side::Right);
    const QPointF point(m_map.px(m_close.x(*i)), pixel);
    if (!hasCandles()) {
        out.push_back({name, at(m_closeColumn), m_context.color(Role::Series1), point});
        return;
    }
    const QColor color = m_context.color(rising(*i, *i) ? Role::Up : Role::Down);
    out.push_back({m_context.words(TM_TEXT("figure", "Open")), at(m_openColumn), QColor(), std::nullopt});
    out.push_back({m_context.words(TM_TEXT("figure", "High")), at(m_highColumn), QColor(), std::nullopt});
    out.push_back({m_context.words(TM_TEXT("figure", "Low")), at(m_lowColumn), QColor(), std::nullopt});
    out.push_back({m_context.words(TM_TEXT("figure", "Close")), at(m_closeColumn), color, point});
    if (m_volume.size() > 0)
        out.push_back({m_context.words(TM_TEXT("figure", "Volume")), m_context.value(m_volume.y(*i), number(0)),
                       m_context.color(Role::Flat), std::nullopt});
}

std::optional<double> CandleItem::snap(double x) const
{
    const auto i = m_close.nearest(x);
    return i ? std::optional(m_close.x(*i)) : std::nullopt;
}

void CandleItem::draw(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    QColor flat = m_context.color(Role::Flat);
    flat.setAlphaF(m_context.dark() ? 0.5F : 0.55F);
    painter.setBrush(flat);
    painter.drawRects(m_volumes.data(), static_cast<int>(m_volumes.size()));
    if (!hasCandles()) {
        drawPolyline(painter, m_line, m_map,
                     linePen(m_context.color(Role::Series1), m_context.metrics.line, LineStyle::Solid),
                     m_context.quality);
        return;
    }
    for (const bool up : {true, false}) {
        const Strokes& strokes = up ? m_up : m_down;
        const QColor color = m_context.color(up ? Role::Up : Role::Down);
        QPen pen(color, m_context.metrics.thin, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
        painter.setPen(pen);
        painter.drawLines(strokes.wicks.data(), static_cast<int>(strokes.wicks.size()));
        painter.setPen(QPen(color, strokes.columns.empty() ? m_context.metrics.thin : 0));
        painter.drawLines(strokes.columns.data(), static_cast<int>(strokes.columns.size()));
        // Hollow bodies cover grid and level lines, or a rising bar would not read as hollow.
        painter.setPen(pen);
        painter.setBrush(up ? m_context.paper() : color);
        painter.drawRects(strokes.bodies.data(), static_cast<int>(strokes.bodies.size()));
    }
}

} // namespace tidemark
