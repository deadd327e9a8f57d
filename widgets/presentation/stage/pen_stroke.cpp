// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/stage/pen_stroke.h"

#include "widgets/figure/chart_view.h"
#include "widgets/presentation/slides/slide_view.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr double kEdge = 2;      // on either side, slide units
constexpr double kTolerance = 1; // slide units
constexpr int kTailPoints = 2;

QPointF middle(QPointF a, QPointF b) { return (a + b) / 2; }

QRectF roomOf(QPointF a, QPointF b, QPointF c)
{
    const auto [left, right] = std::minmax({a.x(), b.x(), c.x()});
    const auto [top, bottom] = std::minmax({a.y(), b.y(), c.y()});
    const double reach = kPenWidth / 2 + kEdge + 1;
    return {left - reach, top - reach, right - left + 2 * reach, bottom - top + 2 * reach};
}

/// The pieces of a stroke that `exposed` may show: a quadratic curve a point, from the middle before it to the middle after it.
QPainterPath exposedPath(const QPolygonF& points, const QRectF& exposed)
{
    QPainterPath path;
    bool joined = false;
    const qsizetype n = points.size();
    for (qsizetype i = 0; i < n; ++i) {
        const QPointF from = i == 0 ? points[0] : middle(points[i - 1], points[i]);
        const QPointF to = i + 1 == n ? points[i] : middle(points[i], points[i + 1]);
        if (!exposed.intersects(roomOf(from, points[i], to))) {
            joined = false;
            continue;
        }
        if (!joined)
            path.moveTo(from);
        path.quadTo(points[i], to);
        joined = true;
    }
    return path;
}

double distanceToPiece(QPointF from, QPointF to, QPointF at)
{
    const QPointF d = to - from;
    const double length = QPointF::dotProduct(d, d);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(at - from, d) / length, 0.0, 1.0) : 0;
    const QPointF away = at - (from + t * d);
    return std::hypot(away.x(), away.y());
}

} // namespace

QRectF tailBounds(const Stroke& stroke, qsizetype first)
{
    const QPolygonF& points = stroke.points;
    QRectF room;
    for (qsizetype i = std::max<qsizetype>(0, first - kTailPoints); i < points.size(); ++i)
        room |= roomOf(points[i], points[i], points[i]);
    return room;
}

QRectF strokeBounds(const Stroke& stroke) { return tailBounds(stroke, 0); }

void paintStrokes(QPainter& painter, std::span<const Stroke> strokes, const QRectF& exposed, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    std::vector<std::pair<QPainterPath, Role>> paths;
    for (const Stroke& stroke : strokes) {
        if (stroke.points.size() == 1) {
            // A path of no length draws nothing, whatever its caps.
            if (exposed.intersects(strokeBounds(stroke))) {
                QPainterPath dot(stroke.points.front());
                dot.lineTo(stroke.points.front() + QPointF(0.01, 0));
                paths.emplace_back(dot, stroke.role);
            }
            continue;
        }
        QPainterPath path = exposedPath(stroke.points, exposed);
        if (!path.isEmpty())
            paths.emplace_back(std::move(path), stroke.role);
    }
    // All edges before all lines: where strokes cross, none is cut.
    for (const auto& [path, role] : paths)
        painter.strokePath(
            path, QPen(theme.color(Token::Panel), kPenWidth + 2 * kEdge, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const auto& [path, role] : paths)
        painter.strokePath(path, QPen(theme.color(role), kPenWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
}

QPolygonF simplified(const QPolygonF& line, double tolerance)
{
    if (line.size() < 3)
        return line;
    std::vector<bool> kept(static_cast<std::size_t>(line.size()), false);
    kept.front() = kept.back() = true;
    std::vector<std::pair<qsizetype, qsizetype>> open{{0, line.size() - 1}};
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        double farthest = tolerance;
        qsizetype at = -1;
        for (qsizetype i = first + 1; i < last; ++i)
            if (const double away = distanceToPiece(line[first], line[last], line[i]); away > farthest) {
                farthest = away;
                at = i;
            }
        if (at < 0)
            continue;
        kept[static_cast<std::size_t>(at)] = true;
        open.emplace_back(first, at);
        open.emplace_back(at, last);
    }
    QPolygonF out;
    for (qsizetype i = 0; i < line.size(); ++i)
        if (kept[static_cast<std::size_t>(i)])
            out.push_back(line[i]);
    return out;
}

std::optional<Annotation> strokeAnnotation(const Stroke& stroke, const SlideView& view)
{
    const ChartView* chart = view.chart();
    if (chart == nullptr || stroke.points.isEmpty())
        return std::nullopt;
    double tolerance = kTolerance;
    QPolygonF line = simplified(stroke.points, tolerance);
    while (line.size() > static_cast<qsizetype>(kMostPenPoints))
        line = simplified(line, tolerance *= 2);
    line = view.fromSlide().map(line);
    for (QPointF& point : line)
        point = chart->mapFrom(&view, point);
    return chart->penMark(line, stroke.role);
}

} // namespace tidemark
