// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/line_item.h"

#include "widgets/figure/color_math.h"
#include "widgets/figure/stroke.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark {

namespace {

/// Length in pixels of the longest line worth an antialiased stroke: about 2 ms while moving, 20 ms at rest (measured). Longer
/// ones fill their columns, and would look the same.
double longestStroke(Quality quality)
{
    switch (quality) {
    case Quality::Fast:
        return 7'000;
    case Quality::Fine:
        return 60'000;
    case Quality::Print:
        break;
    }
    return std::numeric_limits<double>::infinity();
}

/// Corners of a step curve: the value holds until the next point.
void makeSteps(Polyline& line)
{
    Polyline steps;
    steps.visible = line.visible;
    steps.length = line.length;
    steps.dense = line.dense;
    for (std::size_t r = 0; r < line.runs(); ++r) {
        steps.starts.push_back(static_cast<std::uint32_t>(steps.points.size()));
        const auto run = line.run(r);
        for (std::size_t i = 0; i < run.size(); ++i) {
            if (i > 0)
                steps.points.emplace_back(run[i].x(), run[i - 1].y());
            steps.points.push_back(run[i]);
        }
    }
    line = std::move(steps);
}

} // namespace

LineItem::LineItem(const FigureContext& context, const LineLayer& layer, bool logY)
    : MarkItem(context), m_layer(layer), m_curve(layer.points, logY), m_name(context.words(layer.name))
{
}

Extent LineItem::yExtent(double x0, double x1, Side side) const
{
    return side == m_layer.axis ? m_curve.yExtent(x0, x1) : Extent{};
}

bool LineItem::extend(const Points& longer)
{
    if (!m_curve.extend(longer))
        return false;
    m_layer.points = longer;
    return true;
}

double LineItem::width() const
{
    switch (m_layer.emphasis) {
    case Emphasis::Hero:
        return m_context.metrics.hero;
    case Emphasis::Muted:
        return m_context.metrics.muted;
    case Emphasis::Normal:
        break;
    }
    return m_context.metrics.line;
}

void LineItem::prepare()
{
    reduce(m_curve, m_map, m_layer.axis, m_line);
    if (m_layer.steps && !m_line.dense)
        makeSteps(m_line);
}

void LineItem::occupy(LabelPlacer& placer) const { placer.occupy(m_line); }

void LineItem::placeLabels(LabelPlacer& placer)
{
    if (m_name.isEmpty())
        return;
    const LabelFont font = m_layer.emphasis == Emphasis::Muted ? m_context.metrics.tick : m_context.metrics.direct;
    putCurveLabel(placer, m_line, m_map, m_name, font, m_context.labelColor(m_layer.role), m_labelX);
}

void LineItem::pills(std::vector<Pill>& out) const
{
    if (!m_layer.endPill)
        return;
    const auto last = lastFinite(m_layer.points);
    if (!last)
        return;
    const double y = m_map.py(m_layer.points.y(*last), m_layer.axis);
    if (std::isfinite(y))
        out.push_back(
            {y, m_context.value(m_layer.points.y(*last), m_layer.format), m_context.color(m_layer.role), m_layer.axis});
}

void LineItem::read(double x, QPointF, std::vector<Reading>& out) const
{
    const auto i = m_curve.nearest(x);
    if (!i)
        return;
    // Beyond half a plot from its nearest point a curve has nothing to say.
    const double px = m_map.px(m_curve.x(*i));
    if (std::abs(px - m_map.px(x)) > std::max(24.0, m_map.plot.width() / 6))
        return;
    const double value = m_layer.points.y(*i);
    Reading reading{m_name, m_context.value(value, m_layer.format), m_context.color(m_layer.role), std::nullopt};
    if (const double y = m_map.py(value, m_layer.axis); std::isfinite(y))
        reading.point = QPointF(px, y);
    out.push_back(std::move(reading));
}

std::optional<double> LineItem::snap(double x) const
{
    const auto i = m_curve.nearest(x);
    return i ? std::optional(m_curve.x(*i)) : std::nullopt;
}

void LineItem::draw(QPainter& painter)
{
    drawPolyline(painter, m_line, m_map, linePen(m_context.color(m_layer.role), width(), m_layer.style),
                 m_context.quality);
    const auto last = lastFinite(m_layer.points);
    if (m_layer.endPill && last) {
        const QPointF end(m_map.px(m_layer.points.x(*last)), m_map.py(m_layer.points.y(*last), m_layer.axis));
        // A point of NaN is within every QRectF.
        if (std::isfinite(end.x()) && std::isfinite(end.y()) && m_map.plot.adjusted(-1, -1, 1, 1).contains(end)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_context.color(m_layer.role));
            painter.drawEllipse(end, width() * 1.5, width() * 1.5);
        }
    }
}

void drawPolyline(QPainter& painter, const Polyline& line, const PlotMap& map, const QPen& pen, Quality quality)
{
    painter.save();
    if (line.length > longestStroke(quality)) {
        std::vector<QRectF> spans;
        columnSpans(line, map, spans);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(Qt::NoPen);
        painter.setBrush(pen.color());
        painter.drawRects(spans.data(), static_cast<int>(spans.size()));
        painter.restore();
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    // Round joins are half the cost of a stroke, and within a pixel nobody sees them; on paper somebody may.
    QPen stroke = pen;
    if (line.dense && quality != Quality::Print && pen.style() == Qt::SolidLine) {
        stroke.setJoinStyle(Qt::BevelJoin);
        stroke.setCapStyle(Qt::FlatCap);
    }
    painter.setPen(stroke);
    painter.setBrush(Qt::NoBrush);
    for (std::size_t r = 0; r < line.runs(); ++r) {
        const auto run = line.run(r);
        if (run.size() == 1) {
            // A lone value between gaps is a dot, or nobody would see it.
            painter.setPen(QPen(pen.color(), pen.widthF() * 1.6, Qt::SolidLine, Qt::RoundCap));
            painter.drawPoint(run.front());
            painter.setPen(stroke);
            continue;
        }
        strokeRun(painter, run, line.length);
    }
    painter.restore();
}

void putCurveLabel(LabelPlacer& placer, const Polyline& line, const PlotMap& map, const QString& name, LabelFont font,
                   const QColor& color, std::optional<double>& previous)
{
    const double width = labelWidth(name, font) + 4;
    const double height = 1.15 * font.pixels;
    std::vector<LabelPlacer::Candidate> candidates;
    std::vector<double> anchors;
    // Least and greatest y of the curve over the width of the label; nothing when the curve is not there.
    const auto spanAt = [&](double centre) {
        Extent span;
        const auto& p = line.points;
        auto it = std::lower_bound(p.begin(), p.end(), centre - width / 2 - 2,
                                   [](const QPointF& a, double x) { return a.x() < x; });
        if (it != p.begin())
            --it;
        for (; it != p.end() && it->x() <= centre + width / 2 + 2; ++it)
            span.add(it->y());
        return span;
    };
    const auto offer = [&](double centre, double bias) {
        const Extent span = spanAt(centre);
        if (span.empty())
            return;
        for (const bool above : {true, false}) {
            const double top = above ? span.low - height - 2 : span.high + 2;
            candidates.push_back({QRectF(centre - width / 2, top, width, height), bias + (above ? 0 : 1)});
            anchors.push_back(map.xAt(centre));
        }
    };
    if (line.points.empty())
        return;
    const double left = std::max(map.plot.left(), line.points.front().x()) + width / 2 + 2;
    const double right = std::min(map.plot.right(), line.points.back().x()) - width / 2 - 4;
    if (previous) {
        const double centre = map.px(*previous);
        if (centre >= left && centre <= right)
            offer(centre, -40);
    }
    constexpr int kPlaces = 24;
    for (int i = 0; i <= kPlaces && right > left; ++i) {
        // A little towards the middle, so that names do not crowd the borders.
        const double t = static_cast<double>(i) / kPlaces;
        offer(left + t * (right - left), 6 * std::abs(t - 0.55));
    }
    const auto best = placer.cheapest(candidates, 380);
    if (!best)
        return;
    previous = anchors[*best];
    placer.put(name, font, color, candidates[*best].rect);
}

std::optional<std::size_t> lastFinite(const Points& points)
{
    const std::size_t n = points.size();
    for (std::size_t back = 0; back < n && back < 100'000; ++back)
        if (std::isfinite(points.y(n - 1 - back)))
            return n - 1 - back;
    return std::nullopt;
}

} // namespace tidemark
