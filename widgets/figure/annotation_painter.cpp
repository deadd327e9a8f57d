// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/annotation_painter.h"

#include "models/text/to_qt.h"
#include "widgets/figure/chart_overlay.h"
#include "widgets/figure/color_math.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr double kReach = 6;       // pixels
constexpr double kGrip = 4;        // radius
constexpr double kPenWeight = 1.4; // of the other marks' lines
constexpr double kBorder = 4;      // shapes are cut this far outside the plot, so that caps and corners do not show

const PlotMap* mapOf(const ChartScene& scene, const Annotation& a)
{
    return a.pane < scene.panes().size() ? &scene.panes()[a.pane]->map : nullptr;
}

/// The part of a line between parameters t0 and t1 that lies in `box`; double precision, so a zoom far in keeps its slope.
std::optional<QLineF> clipped(QPointF from, QPointF to, const QRectF& box, double t0, double t1)
{
    const double dx = to.x() - from.x();
    const double dy = to.y() - from.y();
    if (!std::isfinite(dx) || !std::isfinite(dy))
        return std::nullopt;
    const double p[] = {-dx, dx, -dy, dy};
    const double q[] = {from.x() - box.left(), box.right() - from.x(), from.y() - box.top(), box.bottom() - from.y()};
    for (int side = 0; side < 4; ++side) {
        if (p[side] == 0) {
            if (q[side] < 0)
                return std::nullopt;
            continue;
        }
        const double t = q[side] / p[side];
        if (p[side] < 0)
            t0 = std::max(t0, t);
        else
            t1 = std::min(t1, t);
    }
    if (!(t0 <= t1))
        return std::nullopt;
    return QLineF(from.x() + t0 * dx, from.y() + t0 * dy, from.x() + t1 * dx, from.y() + t1 * dy);
}

/// The stroke of a line, ray, arrow or level as far as it is seen.
std::optional<QLineF> strokeOf(const ChartScene& scene, const Annotation& a)
{
    const PlotMap* map = mapOf(scene, a);
    if (map == nullptr)
        return std::nullopt;
    const auto from = annotationPoint(scene, a, Grip::First);
    if (!from)
        return std::nullopt;
    if (a.kind == AnnotationKind::Level) {
        if (from->y() < map->plot.top() - 1 || from->y() > map->plot.bottom() + 1)
            return std::nullopt;
        const double y = map->crispY(from->y());
        return QLineF(map->plot.left(), y, map->plot.right(), y);
    }
    const auto to = annotationPoint(scene, a, Grip::Second);
    if (!to)
        return std::nullopt;
    const QRectF box = map->plot.adjusted(-kBorder, -kBorder, kBorder, kBorder);
    return clipped(*from, *to, box, 0, a.kind == AnnotationKind::Ray ? 1e9 : 1);
}

/// A pen's line point by point, without those that no axis can show.
std::vector<QPointF> runOf(const ChartScene& scene, const Annotation& a)
{
    std::vector<QPointF> out;
    Annotation place = a;
    place.points.clear();
    const auto add = [&](double x, double y) {
        place.x0 = x;
        place.y0 = y;
        if (const auto at = annotationPoint(scene, place, Grip::First))
            out.push_back(*at);
    };
    out.reserve(a.points.size() + 1);
    add(a.x0, a.y0);
    for (const auto& [x, y] : a.points)
        add(x, y);
    return out;
}

/// The pieces of a pen's line that are seen.
std::vector<QLineF> piecesOf(const ChartScene& scene, const Annotation& a)
{
    std::vector<QLineF> out;
    const PlotMap* map = mapOf(scene, a);
    if (map == nullptr)
        return out;
    const std::vector<QPointF> run = runOf(scene, a);
    const QRectF box = map->plot.adjusted(-kBorder, -kBorder, kBorder, kBorder);
    if (run.size() == 1 && box.contains(run.front()))
        out.emplace_back(run.front(), run.front());
    for (std::size_t i = 1; i < run.size(); ++i)
        if (const auto piece = clipped(run[i - 1], run[i], box, 0, 1))
            out.push_back(*piece);
    return out;
}

void drawPen(QPainter& painter, const std::vector<QLineF>& pieces, const QColor& color, double width)
{
    QPainterPath path;
    for (const QLineF& piece : pieces) {
        if (path.elementCount() == 0 || path.currentPosition() != piece.p1())
            path.moveTo(piece.p1());
        path.lineTo(piece.p2());
    }
    // A path of no length draws nothing, whatever its caps.
    if (pieces.size() == 1 && pieces.front().isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(pieces.front().p1(), width, width);
        return;
    }
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

/// The box as far as it is seen; its edges outside the plot lie outside the rectangle.
QRectF boxOf(const ChartScene& scene, const Annotation& a)
{
    const PlotMap* map = mapOf(scene, a);
    const auto from = annotationPoint(scene, a, Grip::First);
    const auto to = annotationPoint(scene, a, Grip::Second);
    if (map == nullptr || !from || !to)
        return {};
    const QRectF room = map->plot.adjusted(-kBorder, -kBorder, kBorder, kBorder);
    const auto x = [&](double v) { return std::clamp(v, room.left(), room.right()); };
    const auto y = [&](double v) { return std::clamp(v, room.top(), room.bottom()); };
    const QRectF box = QRectF(QPointF(x(from->x()), y(from->y())), QPointF(x(to->x()), y(to->y()))).normalized();
    const bool outside = std::max(from->x(), to->x()) < room.left() || std::min(from->x(), to->x()) > room.right()
                         || std::max(from->y(), to->y()) < room.top() || std::min(from->y(), to->y()) > room.bottom();
    return outside ? QRectF() : box;
}

double distanceTo(const QLineF& line, QPointF point)
{
    const QPointF d = line.p2() - line.p1();
    const double length = QPointF::dotProduct(d, d);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(point - line.p1(), d) / length, 0.0, 1.0) : 0;
    const QPointF away = point - (line.p1() + t * d);
    return std::hypot(away.x(), away.y());
}

double distanceToEdges(const QRectF& box, QPointF point)
{
    const QPointF corners[] = {box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()};
    double least = HUGE_VAL;
    for (int i = 0; i < 4; ++i)
        least = std::min(least, distanceTo(QLineF(corners[i], corners[(i + 1) % 4]), point));
    return least;
}

void drawHead(QPainter& painter, QPointF tail, QPointF head, double size, const QColor& color)
{
    const QPointF d = head - tail;
    const double length = std::hypot(d.x(), d.y());
    if (!(length > 0))
        return;
    const QPointF along = d / length;
    const QPointF across(-along.y(), along.x());
    const QPointF foot = head - along * size;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{head, foot + across * size * 0.42, foot - across * size * 0.42});
}

void drawPill(QPainter& painter, const ChartScene& scene, const Annotation& a, double y)
{
    const FigureContext& context = scene.context();
    const FigureMetrics& m = context.metrics;
    const ScenePane& pane = *scene.panes()[a.pane];
    const YAxis& axis = a.axis == Side::Left && pane.spec->y2 ? *pane.spec->y2 : pane.spec->y;
    const QString words = context.value(a.y0, axis.format);
    const double width = labelWidth(words, m.tickBold) + 8 * m.unit;
    const bool left = (pane.axes.labelSide == Side::Left) != (a.axis == Side::Left);
    const QRectF& plot = pane.map.plot;
    const QRectF box(left ? plot.left() - 4 * m.unit - width : plot.right() + 4 * m.unit, y - pillHeight(m) / 2, width,
                     pillHeight(m));
    // A tick label half below it would read as another number.
    for (const AxisTick& tick : a.axis == Side::Left ? pane.axes.left : pane.axes.right)
        if (std::abs(tick.pixel - y) < 0.5 * pillHeight(m) + 0.6 * m.tick.pixels)
            painter.fillRect(QRectF(left ? box.left() : plot.right() + 5 * m.unit, tick.pixel - 0.62 * m.tick.pixels,
                                    std::max(width, labelWidth(tick.label, m.tick) + 8 * m.unit), 1.24 * m.tick.pixels),
                             context.paper());
    const QColor color = context.color(a.role);
    // Hollow: the filled ones are of the figure itself.
    painter.setPen(QPen(color, 1));
    painter.setBrush(context.paper());
    painter.drawRoundedRect(box, 3, 3);
    drawLabel(painter, {box.left() + 4 * m.unit, box.center().y() + m.tickBold.middle()}, words, m.tickBold,
              context.labelColor(a.role));
}

/// The place of the words, before it is pushed into the plot.
std::optional<QPointF> textCorner(const ChartScene& scene, const Annotation& a, double width, double height)
{
    switch (a.kind) {
    case AnnotationKind::Text:
        if (const auto at = annotationPoint(scene, a, Grip::First))
            return *at - QPointF(0, height / 2);
        return std::nullopt;
    case AnnotationKind::Box:
        if (const QRectF box = boxOf(scene, a); !box.isNull())
            return box.topLeft() + QPointF(4, 3);
        return std::nullopt;
    case AnnotationKind::Level:
        if (const auto line = strokeOf(scene, a))
            return line->p1() + QPointF(6, -height - 2);
        return std::nullopt;
    case AnnotationKind::Arrow:
        // At the tail, on the side the arrow comes from.
        if (const auto tail = annotationPoint(scene, a, Grip::First)) {
            const auto head = annotationPoint(scene, a, Grip::Second);
            const QPointF d = head ? *tail - *head : QPointF(0, 1);
            if (std::abs(d.x()) > std::abs(d.y()))
                return *tail + QPointF(d.x() > 0 ? 4 : -4 - width, -height / 2);
            return *tail + QPointF(-width / 2, d.y() > 0 ? 3 : -height - 3);
        }
        return std::nullopt;
    case AnnotationKind::Pen:
        if (const auto pieces = piecesOf(scene, a); !pieces.empty()) {
            const auto top = std::ranges::min_element(
                pieces, {}, [](const QLineF& piece) { return std::min(piece.y1(), piece.y2()); });
            return QPointF(top->center().x() - width / 2, std::min(top->y1(), top->y2()) - height - 4);
        }
        return std::nullopt;
    case AnnotationKind::Line:
    case AnnotationKind::Ray:
        if (const auto line = strokeOf(scene, a))
            return line->center() + QPointF(-width / 2, -height - 4);
        return std::nullopt;
    }
    return std::nullopt;
}

void drawGrips(QPainter& painter, const ChartScene& scene, const Annotation& a, Grip filled)
{
    const FigureContext& context = scene.context();
    const QRectF& plot = mapOf(scene, a)->plot;
    const auto draw = [&](std::optional<QPointF> at, Grip grip) {
        if (!at || !plot.adjusted(-kGrip, -kGrip, kGrip, kGrip).contains(*at))
            return;
        painter.setBrush(filled == grip ? context.color(Token::Focus) : context.paper());
        painter.drawRect(QRectF(at->x() - kGrip, at->y() - kGrip, 2 * kGrip, 2 * kGrip));
    };
    painter.setPen(QPen(context.color(Token::Focus), 1.5));
    auto first = annotationPoint(scene, a, Grip::First);
    if (first && a.kind == AnnotationKind::Level)
        first->setX(plot.center().x());
    if (first && a.kind == AnnotationKind::Text)
        first->rx() -= 2 * kGrip; // beside its first letter
    draw(first, Grip::First);
    if (twoPoints(a.kind))
        draw(annotationPoint(scene, a, Grip::Second), Grip::Second);
}

} // namespace

std::optional<QPointF> annotationPoint(const ChartScene& scene, const Annotation& a, Grip grip)
{
    const PlotMap* map = mapOf(scene, a);
    if (map == nullptr)
        return std::nullopt;
    const bool second = grip == Grip::Second;
    const ValueRange& range = map->range(a.axis);
    const double v = range.toAxis(second ? a.y1 : a.y0);
    const double y = map->plot.bottom() - (v - range.low) / (range.high - range.low) * map->plot.height();
    const double x = a.kind == AnnotationKind::Level ? map->plot.left()
                                                     : map->pixelOfAxis(scene.scale().toAxis(second ? a.x1 : a.x0));
    if (!std::isfinite(x) || !std::isfinite(y))
        return std::nullopt;
    return QPointF(x, y);
}

QRectF annotationTextRect(const ChartScene& scene, const Annotation& a, const QString& words)
{
    const PlotMap* map = mapOf(scene, a);
    if (map == nullptr)
        return {};
    const LabelFont font = scene.context().metrics.direct;
    const double width = std::max(labelWidth(words, font), 1.0);
    const double height = font.lineHeight();
    const auto corner = textCorner(scene, a, width, height);
    if (!corner)
        return {};
    const QRectF& plot = map->plot;
    QRectF rect(*corner, QSizeF(width, height));
    if (a.kind == AnnotationKind::Text && !plot.adjusted(-1, -1, 1, 1).contains(*corner + QPointF(0, height / 2)))
        return {};
    // Words of a mark that is seen are read whole where they can be.
    rect.moveLeft(std::clamp(rect.left(), plot.left() + 2, std::max(plot.left() + 2, plot.right() - width - 2)));
    rect.moveTop(std::clamp(rect.top(), plot.top() + 1, std::max(plot.top() + 1, plot.bottom() - height - 1)));
    return rect;
}

void drawAnnotation(QPainter& painter, const ChartScene& scene, const Annotation& a, const AnnotationLook& look)
{
    const PlotMap* map = mapOf(scene, a);
    if (map == nullptr || !map->plot.isValid())
        return;
    const FigureContext& context = scene.context();
    const FigureMetrics& m = context.metrics;
    const QColor color = context.color(a.role);
    const double width = (look.hovered || look.selected ? 2.4 : 1.6) * m.thin;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setClipRect(map->plot, Qt::IntersectClip);
    if (a.kind == AnnotationKind::Box) {
        if (const QRectF box = boxOf(scene, a); !box.isNull()) {
            painter.setPen(QPen(color, width));
            painter.setBrush(translucent(color, 0.08));
            painter.drawRect(box);
        }
    } else if (a.kind == AnnotationKind::Pen) {
        drawPen(painter, piecesOf(scene, a), color, width * kPenWeight);
    } else if (a.kind != AnnotationKind::Text) {
        if (const auto line = strokeOf(scene, a)) {
            painter.setPen(linePen(color, width, LineStyle::Solid));
            painter.drawLine(*line);
            if (a.kind == AnnotationKind::Arrow)
                if (const auto head = annotationPoint(scene, a, Grip::Second);
                    head && map->plot.adjusted(-kBorder, -kBorder, kBorder, kBorder).contains(*head))
                    drawHead(painter, *annotationPoint(scene, a, Grip::First), *head, 9 * m.unit, color);
        }
    }
    const QString words = toQString(a.text);
    if (look.words && !words.isEmpty())
        if (const QRectF rect = annotationTextRect(scene, a, words); !rect.isNull())
            drawHaloLabel(painter, {rect.left(), rect.center().y() + m.direct.middle()}, words, m.direct,
                          context.labelColor(a.role), context.paper());
    painter.restore();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (a.kind == AnnotationKind::Level)
        if (const auto line = strokeOf(scene, a))
            drawPill(painter, scene, a, line->y1());
    if (look.selected)
        drawGrips(painter, scene, a, look.grip);
    painter.restore();
}

std::optional<AnnotationHit> hitAnnotation(const ChartScene& scene, const Annotation& a, QPointF pixel)
{
    const PlotMap* map = mapOf(scene, a);
    if (map == nullptr || !map->plot.adjusted(-kReach, -kReach, kReach, kReach).contains(pixel))
        return std::nullopt;
    if (twoPoints(a.kind))
        for (const Grip grip : {Grip::Second, Grip::First})
            if (const auto at = annotationPoint(scene, a, grip))
                if (const double away = std::hypot(at->x() - pixel.x(), at->y() - pixel.y()); away <= kReach + 1)
                    return AnnotationHit{grip, away};
    double distance = HUGE_VAL;
    if (a.kind == AnnotationKind::Box) {
        if (const QRectF box = boxOf(scene, a); !box.isNull())
            distance = distanceToEdges(box, pixel);
    } else if (a.kind == AnnotationKind::Pen) {
        for (const QLineF& piece : piecesOf(scene, a))
            distance = std::min(distance, distanceTo(piece, pixel));
    } else if (a.kind != AnnotationKind::Text) {
        if (const auto line = strokeOf(scene, a))
            distance = distanceTo(*line, pixel);
    }
    if (!a.text.empty() && annotationTextRect(scene, a, toQString(a.text)).contains(pixel))
        distance = std::min(distance, 1.0);
    if (distance > kReach)
        return std::nullopt;
    return AnnotationHit{Grip::Whole, distance};
}

QString annotationWords(const ChartScene& scene, const Annotation& a)
{
    if (a.pane >= scene.panes().size())
        return {};
    const FigureContext& context = scene.context();
    const Pane& pane = *scene.panes()[a.pane]->spec;
    const NumberFormat& format = a.axis == Side::Left && pane.y2 ? pane.y2->format : pane.y.format;
    const auto value = [&](double y) { return context.value(y, format).toStdString(); };
    const auto x = [&](double at) { return xWords(scene, at, false).toStdString(); };
    const auto say = [&](const Text& text) { return context.words(text); };
    QString out;
    switch (a.kind) {
    case AnnotationKind::Level:
        out = say(TM_TEXT("figure", "Level at %1").with(value(a.y0)));
        break;
    case AnnotationKind::Text:
        out = say(TM_TEXT("figure", "Text at %1, %2").with(x(a.x0)).with(value(a.y0)));
        break;
    case AnnotationKind::Line:
        out = say(TM_TEXT("figure", "Line from %1, %2 to %3, %4")
                      .with(x(a.x0))
                      .with(value(a.y0))
                      .with(x(a.x1))
                      .with(value(a.y1)));
        break;
    case AnnotationKind::Ray:
        out = say(TM_TEXT("figure", "Ray from %1, %2 through %3, %4")
                      .with(x(a.x0))
                      .with(value(a.y0))
                      .with(x(a.x1))
                      .with(value(a.y1)));
        break;
    case AnnotationKind::Box:
        out = say(TM_TEXT("figure", "Box from %1, %2 to %3, %4")
                      .with(x(a.x0))
                      .with(value(a.y0))
                      .with(x(a.x1))
                      .with(value(a.y1)));
        break;
    case AnnotationKind::Arrow:
        out = say(TM_TEXT("figure", "Arrow from %1, %2 to %3, %4")
                      .with(x(a.x0))
                      .with(value(a.y0))
                      .with(x(a.x1))
                      .with(value(a.y1)));
        break;
    case AnnotationKind::Pen: {
        const AnnotationPoint end = a.points.empty() ? AnnotationPoint{a.x0, a.y0} : a.points.back();
        out = say(TM_TEXT("figure", "Freehand line from %1, %2 to %3, %4")
                      .with(x(a.x0))
                      .with(value(a.y0))
                      .with(x(end.x))
                      .with(value(end.y)));
        break;
    }
    }
    return a.text.empty() ? out : say(TM_TEXT("figure", "%1: %2").with(out.toStdString()).with(a.text));
}

} // namespace tidemark
