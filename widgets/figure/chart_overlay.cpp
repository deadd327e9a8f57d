// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/chart_overlay.h"

#include "models/text/to_qt.h"
#include "widgets/figure/color_math.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr double kCardPadding = 9;
constexpr double kCardGap = 14;
constexpr double kDay = 86'400'000;

bool severalDays(const ChartScene& scene)
{
    const auto [u0, u1] = scene.range();
    return scene.scale().fromAxis(u1) - scene.scale().fromAxis(u0) > 0.9 * kDay;
}

struct CardSize
{
    double width, height, values;
};

CardSize cardSize(const FigureMetrics& m, const ReadOut& readOut)
{
    double names = 0;
    double values = 0;
    for (const Reading& row : readOut.rows) {
        names = std::max(names, labelWidth(row.name, m.tick) + 16 * m.unit);
        values = std::max(values, labelWidth(row.value, m.tickBold));
    }
    const double width = std::max(labelWidth(readOut.title, m.tick), names + 18 * m.unit + values);
    const double rows = static_cast<double>(readOut.rows.size()) + (readOut.title.isEmpty() ? 0 : 1);
    return {width + 2 * kCardPadding, rows * 1.4 * m.tick.pixels + 2 * kCardPadding, values};
}

/// A box with a hairline, in the colour of raised surfaces.
void drawBox(QPainter& painter, const FigureContext& context, const QRectF& rect, const QColor& line)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(line, 1));
    painter.setBrush(context.color(Token::Raised));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void drawCard(QPainter& painter, const ChartScene& scene, const ReadOut& readOut, const QRectF& rect)
{
    const FigureContext& context = scene.context();
    const FigureMetrics& m = context.metrics;
    drawBox(painter, context, rect, context.color(Token::Line));
    const double row = 1.4 * m.tick.pixels;
    double y = rect.top() + kCardPadding + row / 2;
    if (!readOut.title.isEmpty()) {
        drawLabel(painter, {rect.left() + kCardPadding, y + m.tick.middle()}, readOut.title, m.tick,
                  context.color(Token::Text2));
        y += row;
    }
    for (const Reading& reading : readOut.rows) {
        if (reading.color.isValid()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(reading.color);
            painter.drawRoundedRect(QRectF(rect.left() + kCardPadding, y - 1.5 * m.unit, 10 * m.unit, 3 * m.unit), 1,
                                    1);
        }
        drawLabel(painter, {rect.left() + kCardPadding + 16 * m.unit, y + m.tick.middle()}, reading.name, m.tick,
                  context.color(Token::Text));
        drawLabel(painter,
                  {rect.right() - kCardPadding - labelWidth(reading.value, m.tickBold), y + m.tickBold.middle()},
                  reading.value, m.tickBold, context.color(Token::Text));
        y += row;
    }
}

/// The lowest pane below `pane`, whose axis shows x.
const ScenePane& axisPane(const ChartScene& scene, std::size_t pane)
{
    while (pane + scene.columns() < scene.panes().size())
        pane += scene.columns();
    return *scene.panes()[std::min(pane, scene.panes().size() - 1)];
}

void drawTimePill(QPainter& painter, const ChartScene& scene, std::size_t pane, double x, double pixel)
{
    const FigureContext& context = scene.context();
    const FigureMetrics& m = context.metrics;
    const PlotMap& map = axisPane(scene, pane).map;
    const QString words = xWords(scene, x, false);
    const double width = labelWidth(words, m.tickBold) + 10 * m.unit;
    const double left = std::clamp(pixel - width / 2, scene.canvas().left(),
                                   std::max(scene.canvas().left(), scene.canvas().right() - width));
    const QRectF box(left, map.plot.bottom() + 2 * m.unit, width, pillHeight(m));
    // A tick label half below the pill would read as another number.
    const PaneAxes& axes = axisPane(scene, pane).axes;
    const auto cover = [&](const QString& label, double at) {
        const double half = labelWidth(label, m.tick) / 2 + 1;
        if (at + half > box.left() && at - half < box.right())
            painter.fillRect(QRectF(at - half, box.top() + 3 * m.unit, 2 * half, 1.25 * m.tick.pixels),
                             context.paper());
    };
    for (const TimeTick& tick : axes.time.ticks)
        cover(tick.label, std::max(map.pixelOfAxis(tick.u), map.plot.left() + labelWidth(tick.label, m.tick) / 2));
    for (const AxisTick& tick : axes.bottom)
        cover(tick.label, tick.pixel);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(context.color(Token::Text2));
    painter.drawRoundedRect(box, 3, 3);
    drawLabel(painter, {box.left() + 5 * m.unit, box.center().y() + m.tickBold.middle()}, words, m.tickBold,
              readableOn(context.color(Token::Text2)));
}

/// The vertical line through all panes, and where it stands in `pane`; false where x is out of view.
bool drawCrossLine(QPainter& painter, const ChartScene& scene, std::size_t pane, double x, double& pixel)
{
    const auto& panes = scene.panes();
    if (pane >= panes.size())
        return false;
    const QRectF& plot = panes[pane]->map.plot;
    pixel = panes[pane]->map.px(x);
    if (!std::isfinite(pixel) || pixel < plot.left() - 1 || pixel > plot.right() + 1)
        return false;
    painter.setRenderHint(QPainter::Antialiasing, false);
    QPen pen(scene.context().color(Token::Crosshair), 0);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    for (const auto& each : panes) {
        const double at = each->map.crispX(each->map.px(x));
        painter.drawLine(QPointF(at, each->map.plot.top()), QPointF(at, each->map.plot.bottom()));
    }
    return true;
}

void drawCrosshair(QPainter& painter, const ChartScene& scene, const ChartOverlay& overlay)
{
    const FigureContext& context = scene.context();
    if (!overlay.cursorX || overlay.cursorPane >= scene.panes().size())
        return;
    const ReadOut readOut = readOutAt(scene, overlay.cursorPane, *overlay.cursorX, overlay.cursorPixel);
    double pixel = overlay.cursorPixel.x();
    const bool line =
        scene.scale().timed()
        || std::any_of(readOut.rows.begin(), readOut.rows.end(), [](const Reading& r) { return r.point.has_value(); });
    if (line && !drawCrossLine(painter, scene, overlay.cursorPane, *overlay.cursorX, pixel))
        return;
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const Reading& reading : readOut.rows) {
        if (!reading.point)
            continue;
        painter.setPen(QPen(context.paper(), 1.5));
        painter.setBrush(reading.color);
        painter.drawEllipse(*reading.point, 3.5, 3.5);
    }
    if (line)
        drawTimePill(painter, scene, overlay.cursorPane, *overlay.cursorX, pixel);
    if (overlay.card && !readOut.rows.empty())
        drawCard(painter, scene, readOut, cardRect(scene, readOut, pixel, overlay.cursorPixel));
}

void drawMeasure(QPainter& painter, const ChartScene& scene, const ChartOverlay::Measure& measure)
{
    if (measure.pane >= scene.panes().size())
        return;
    const FigureContext& context = scene.context();
    const FigureMetrics& m = context.metrics;
    const PlotMap& map = scene.panes()[measure.pane]->map;
    const QPointF from(map.px(measure.x0), map.py(measure.y0));
    const QPointF to(map.px(measure.x1), map.py(measure.y1));
    if (!std::isfinite(from.x() + from.y() + to.x() + to.y()))
        return;
    painter.save();
    painter.setClipRect(map.plot);
    painter.setRenderHint(QPainter::Antialiasing, true);
    const QColor accent = context.color(Token::Accent);
    painter.fillRect(QRectF(from, to).normalized(), translucent(accent, 0.08));
    painter.setPen(linePen(accent, 1, LineStyle::Dash));
    painter.drawLine(from, QPointF(to.x(), from.y()));
    painter.drawLine(QPointF(to.x(), from.y()), to);
    painter.setPen(QPen(accent, 1.5));
    painter.drawLine(from, to);
    painter.setBrush(context.paper());
    for (const QPointF& end : {from, to})
        painter.drawEllipse(end, 3, 3);
    painter.restore();
    const QString words = measureWords(scene, measure);
    const double width = labelWidth(words, m.tickBold) + 2 * kCardPadding;
    const double height = 1.4 * m.tick.pixels + 10;
    const double x =
        std::clamp(to.x() - width / 2, map.plot.left(), std::max(map.plot.left(), map.plot.right() - width));
    double y = to.y() < from.y() ? to.y() - height - 8 : to.y() + 8;
    y = std::clamp(y, map.plot.top(), std::max(map.plot.top(), map.plot.bottom() - height));
    drawBox(painter, context, QRectF(x, y, width, height), accent);
    drawLabel(painter, {x + kCardPadding, y + height / 2 + m.tickBold.middle()}, words, m.tickBold,
              context.color(Token::Text));
}

void drawHandlePill(QPainter& painter, const ChartScene& scene, const ChartOverlay::Handle& handle, const PlotMap& map,
                    double y)
{
    const FigureContext& context = scene.context();
    const FigureMetrics& m = context.metrics;
    const QColor color = context.color(handle.role);
    const QString words = context.value(handle.value, handle.format);
    const double width = labelWidth(words, m.tickBold) + 8 * m.unit;
    const bool left = (scene.panes()[handle.pane]->axes.labelSide == Side::Left) != (handle.side == Side::Left);
    const QRectF box(left ? map.plot.left() - 4 * m.unit - width : map.plot.right() + 4 * m.unit, y - pillHeight(m) / 2,
                     width, pillHeight(m));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(box, 3, 3);
    drawLabel(painter, {box.left() + 4 * m.unit, box.center().y() + m.tickBold.middle()}, words, m.tickBold,
              readableOn(color));
}

void drawHandle(QPainter& painter, const ChartScene& scene, const ChartOverlay& overlay)
{
    const ChartOverlay::Handle& handle = *overlay.handle;
    if (handle.pane >= scene.panes().size())
        return;
    const FigureContext& context = scene.context();
    const FigureMetrics& m = context.metrics;
    const PlotMap& map = scene.panes()[handle.pane]->map;
    const QRectF& plot = map.plot;
    const QColor color = context.color(handle.role);
    const double at = handle.horizontal ? map.py(handle.value, handle.side) : map.px(handle.value);
    if (!std::isfinite(at))
        return;
    const double k = m.thin; // grown with the figure's lines
    painter.setRenderHint(QPainter::Antialiasing, true);
    const auto along = [&](double pixel) {
        return handle.horizontal ? QLineF(plot.left(), pixel, plot.right(), pixel)
                                 : QLineF(pixel, plot.top(), pixel, plot.bottom());
    };
    if (handle.was) {
        const double ghost = handle.horizontal ? map.py(*handle.was, handle.side) : map.px(*handle.was);
        painter.setPen(linePen(translucent(color, 0.6), 1.2 * k, LineStyle::Dash));
        painter.drawLine(along(ghost));
        const QString was = context.words(
            TM_TEXT("figure", "was %1")
                .with(handle.horizontal
                          ? toQString(formatValue(*handle.was, handle.format, context.language())).toStdString()
                          : xWords(scene, *handle.was, false).toStdString()));
        if (std::abs(ghost - at) > 1.3 * m.tick.pixels)
            drawHaloLabel(painter,
                          handle.horizontal ? QPointF(plot.left() + 4, ghost - 4)
                                            : QPointF(ghost < at ? ghost - 4 - labelWidth(was, m.tick) : ghost + 4,
                                                      plot.top() + m.tick.pixels + 2),
                          was, m.tick, context.color(Token::Text2), context.paper());
    }
    painter.setPen(QPen(color, 2.5 * k));
    painter.drawLine(along(at));
    const QPointF centre =
        handle.horizontal ? QPointF(plot.left() + plot.width() * 0.42, at) : QPointF(at, plot.center().y());
    const QSizeF size = (handle.horizontal ? QSizeF(26, 12) : QSizeF(12, 26)) * k;
    const QRectF grip(centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height());
    if (handle.focused) {
        painter.setPen(QPen(context.color(Token::Focus), 2 * k));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(grip.adjusted(-3 * k, -3 * k, 3 * k, 3 * k), 8 * k, 8 * k);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(grip, 6 * k, 6 * k);
    painter.setPen(QPen(readableOn(color), 1.2 * k));
    for (const double d : {-2 * k, 2 * k}) {
        if (handle.horizontal)
            painter.drawLine(QPointF(centre.x() - 5 * k, centre.y() + d), QPointF(centre.x() + 5 * k, centre.y() + d));
        else
            painter.drawLine(QPointF(centre.x() + d, centre.y() - 5 * k), QPointF(centre.x() + d, centre.y() + 5 * k));
    }
    if (handle.horizontal)
        drawHandlePill(painter, scene, handle, map, at);
    else
        drawTimePill(painter, scene, handle.pane, handle.value, at);
    if (!handle.was && handle.words.isEmpty())
        return;
    QString words = !handle.words.isEmpty() ? handle.words
                    : handle.horizontal     ? context.value(handle.value, handle.format)
                                            : xWords(scene, handle.value, true);
    if (handle.price && std::abs(*handle.price) > 0 && std::isfinite(*handle.price))
        words += QStringLiteral("   ") + context.value(handle.value / *handle.price - 1, signedPercent(2));
    const double width = labelWidth(words, m.tickBold) + 2 * kCardPadding;
    const double height = 1.4 * m.tick.pixels + 8;
    double x = grip.right() + 6;
    double y = centre.y() - height / 2;
    if (!handle.horizontal) {
        x = at + 10 + width > plot.right() ? at - 10 - width : at + 10;
    } else if (x + width > plot.right()) {
        x = std::max(plot.left(), plot.right() - width);
    }
    drawBox(painter, context, QRectF(x, y, width, height), color);
    drawLabel(painter, {x + kCardPadding, y + height / 2 + m.tickBold.middle()}, words, m.tickBold,
              context.color(Token::Text));
}

QString durationWords(const FigureContext& context, double milliseconds, bool clocks)
{
    const double minutes = std::round(std::abs(milliseconds) / 60'000);
    const auto part = [&](Text text, double count) { return context.words(std::move(text).with(count, number(0))); };
    const double days = std::floor(minutes / 1440);
    const double hours = std::floor((minutes - days * 1440) / 60);
    QStringList parts;
    if (days > 0 || !clocks)
        parts.append(part(TM_TEXT("figure", "%1 d"), clocks ? days : std::round(minutes / 1440)));
    if (clocks && hours > 0)
        parts.append(part(TM_TEXT("figure", "%1 h"), hours));
    if (clocks && days < 1)
        parts.append(part(TM_TEXT("figure", "%1 min"), minutes - days * 1440 - hours * 60));
    return parts.join(QLatin1Char(' '));
}

} // namespace

QString xWords(const ChartScene& scene, double x, bool both)
{
    const FigureContext& context = scene.context();
    const XAxis& axis = scene.spec().x;
    if (scene.scale().timed()) {
        const QString here = instantLabel(x, axis.clocks, severalDays(scene), context.language());
        if (!axis.clocks || !both)
            return here;
        return context.words(TM_TEXT("figure", "%1 New York · %2 Beijing")
                                 .with(here.toStdString())
                                 .with(beijingClockLabel(x).toStdString()));
    }
    if (scene.scale().kind() == AxisKind::Category) {
        const double index = std::round(x);
        if (index >= 0 && index < static_cast<double>(axis.categories.size()))
            return context.words(axis.categories[static_cast<std::size_t>(index)]);
        return {};
    }
    // As many digits as pixels tell apart.
    NumberFormat format = axis.format;
    const auto [u0, u1] = scene.range();
    const double width = scene.panes().empty() ? 1 : std::max(1.0, scene.panes().front()->map.plot.width());
    const double factor = format.unit == Unit::Percent || format.unit == Unit::PercentPoint ? 100 : 1;
    const double pixel = (u1 - u0) / width * factor;
    if (scene.scale().kind() == AxisKind::Linear && pixel > 0)
        format.decimals =
            std::clamp(static_cast<int>(std::ceil(-std::log10(pixel))), format.decimals, std::max(format.decimals, 6));
    return context.value(x, format);
}

QString measureWords(const ChartScene& scene, const ChartOverlay::Measure& measure)
{
    const FigureContext& context = scene.context();
    const XAxis& axis = scene.spec().x;
    QStringList parts;
    if (scene.scale().timed()) {
        parts.append(durationWords(context, measure.x1 - measure.x0, axis.clocks));
    } else if (scene.scale().kind() != AxisKind::Category) {
        NumberFormat format = axis.format;
        format.sign = Sign::Always;
        format.decimals += 1;
        parts.append(context.value(measure.x1 - measure.x0, format));
    }
    NumberFormat format = scene.panes()[measure.pane]->spec->y.format;
    const bool fraction = format.unit == Unit::Percent;
    if (fraction)
        format.unit = Unit::PercentPoint;
    format.sign = Sign::Always;
    format.decimals = std::max(format.decimals + 1, 2);
    parts.append(context.value(measure.y1 - measure.y0, format));
    if (!fraction && measure.y0 > 0 && measure.y1 > 0)
        parts.append(context.value(measure.y1 / measure.y0 - 1, signedPercent(2)));
    return parts.join(QStringLiteral(" · "));
}

ReadOut readOutAt(const ChartScene& scene, std::size_t pane, double x, QPointF pixel)
{
    ReadOut out;
    if (pane >= scene.panes().size())
        return out;
    out.title = xWords(scene, x, true);
    for (const auto& each : scene.panes()) {
        // Panes of one figure share the axis, so the card reads all of them.
        if (!scene.scale().timed() && each.get() != scene.panes()[pane].get())
            continue;
        for (const MarkItem* mark : each->marks)
            mark->read(x, pixel, out.rows);
    }
    std::erase_if(out.rows, [](const Reading& row) { return row.name.isEmpty() && row.value.isEmpty(); });
    return out;
}

QRectF cardRect(const ChartScene& scene, const ReadOut& readOut, double crosshairPixel, QPointF hand)
{
    if (readOut.rows.empty() || scene.panes().empty())
        return {};
    const CardSize size = cardSize(scene.context().metrics, readOut);
    const QRectF& canvas = scene.canvas();
    const QRectF plot(scene.panes().front()->map.plot.topLeft(), scene.panes().back()->map.plot.bottomRight());
    // The side with more room.
    const bool right = crosshairPixel < plot.center().x();
    double x = right ? crosshairPixel + kCardGap : crosshairPixel - kCardGap - size.width;
    // A card wider than its side shrinks the gap rather than cover the line; where that is not enough it covers the line rather
    // than lie outside the view.
    if (right)
        x = std::max(crosshairPixel + 5, std::min(x, canvas.right() - size.width));
    else
        x = std::min(crosshairPixel - 5 - size.width, std::max(x, canvas.left()));
    x = std::clamp(x, canvas.left(), std::max(canvas.left(), canvas.right() - size.width));
    const double y =
        std::clamp(hand.y() - size.height - kCardGap, plot.top(), std::max(plot.top(), plot.bottom() - size.height));
    return {std::round(x), std::round(y), std::ceil(size.width), std::ceil(size.height)};
}

void drawOverlay(QPainter& painter, const ChartScene& scene, const ChartOverlay& overlay)
{
    if (scene.panes().empty())
        return;
    painter.save();
    double pixel = 0;
    if (overlay.linkedX && !overlay.cursorX
        && drawCrossLine(painter, scene, scene.panes().size() - 1, *overlay.linkedX, pixel))
        drawTimePill(painter, scene, scene.panes().size() - 1, *overlay.linkedX, pixel);
    if (overlay.band) {
        const QColor accent = scene.context().color(Token::Accent);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(accent, 0));
        painter.setBrush(translucent(accent, 0.12));
        painter.drawRect(*overlay.band);
    }
    if (overlay.measure)
        drawMeasure(painter, scene, *overlay.measure);
    if (overlay.handle)
        drawHandle(painter, scene, overlay);
    else
        drawCrosshair(painter, scene, overlay);
    painter.restore();
}

} // namespace tidemark
