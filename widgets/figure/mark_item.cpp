// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/mark_item.h"

#include "models/text/to_qt.h"
#include "widgets/figure/color_math.h"

#include <QPainter>

namespace tidemark {

QString FigureContext::words(const Text& text) const
{
    if (text.empty())
        return {};
    return style.translator != nullptr ? (*style.translator)(text) : toQString(plain(text));
}

QString FigureContext::value(double value, const NumberFormat& format) const
{
    return toQString(formatValue(value, format, language()));
}

Language FigureContext::language() const
{
    return style.translator != nullptr ? style.translator->language() : Language::English;
}

QColor FigureContext::labelColor(Role role) const { return legible(color(role), paper(), 4.5); }

QPen linePen(const QColor& color, double width, LineStyle style)
{
    QPen pen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    switch (style) {
    case LineStyle::Solid:
        pen.setCapStyle(Qt::RoundCap);
        break;
    case LineStyle::Dash:
        pen.setDashPattern({4, 2.4});
        break;
    case LineStyle::Dot:
        pen.setDashPattern({1.6, 2.4});
        break;
    case LineStyle::DashDot:
        pen.setDashPattern({5.6, 2.4, 1.6, 2.4});
        break;
    }
    return pen;
}

void MarkItem::setMap(const PlotMap& map)
{
    prepareGeometryChange();
    m_map = map;
    prepare();
}

Extent MarkItem::yExtent(double, double, Side) const { return {}; }
Extent MarkItem::wishedY(Side) const { return {}; }
void MarkItem::occupy(LabelPlacer&) const {}
void MarkItem::placeLabels(LabelPlacer&) {}
void MarkItem::pills(std::vector<Pill>&) const {}
void MarkItem::read(double, QPointF, std::vector<Reading>&) const {}
std::optional<double> MarkItem::snap(double) const { return std::nullopt; }
bool MarkItem::extend(const Points&) { return false; }
bool MarkItem::extend(const CandleLayer::Late&) { return false; }

QRectF MarkItem::boundingRect() const
{
    const QRectF area = clips() ? m_map.plot : m_map.plot.adjusted(-60, -60, 200, 60);
    return area.united(m_rail).adjusted(-2, -2, 2, 2);
}

void MarkItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->save();
    if (clips())
        painter->setClipRect(m_map.plot.adjusted(-1, -1, 1, 1));
    painter->setRenderHint(QPainter::Antialiasing, true);
    draw(*painter);
    painter->restore();
}

double neighbourDistance(const TimeScale& scale, const Points& points)
{
    double least = 0;
    const std::size_t n = std::min<std::size_t>(points.size(), 200);
    for (std::size_t i = 1; i < n; ++i) {
        const double distance = scale.toAxis(points.x(i)) - scale.toAxis(points.x(i - 1));
        if (distance > 0 && (least == 0 || distance < least))
            least = distance;
    }
    return least;
}

} // namespace tidemark
