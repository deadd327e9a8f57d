// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/slides/slide_painter.h"

#include "widgets/presentation/slides/slide_sheet.h"
#include "widgets/shell/icons.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

void drawField(QPainter& painter, const SlideField& field)
{
    if (!field.border.isValid()) {
        painter.fillRect(field.rect, field.fill);
        return;
    }
    painter.setPen(QPen(field.border, 3, Qt::DashLine));
    painter.setBrush(field.fill.isValid() ? QBrush(field.fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(field.rect.adjusted(1.5, 1.5, -1.5, -1.5), 6, 6);
}

void drawSheet(QPainter& painter, const SlideSheet& sheet)
{
    painter.fillRect(QRectF(QPointF(0, 0), kSlideUnits), sheet.paper);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    for (const SlideField& field : sheet.fields)
        drawField(painter, field);
    if (!sheet.line.isEmpty()) {
        painter.setPen(QPen(sheet.lineColor, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(sheet.line);
    }
    for (const SlideWords& words : sheet.words)
        drawWords(painter, words);
    if (!sheet.lock.isNull()) {
        const double scale = std::max(1.0, std::abs(painter.deviceTransform().m11()));
        const QPixmap lock =
            iconPixmap(QStringLiteral("lock"), sheet.lockColor, static_cast<int>(sheet.lock.width()), scale);
        painter.drawPixmap(sheet.lock, lock, QRectF(lock.rect()));
    }
}

/// The 16:9 rectangle in the middle of `room`.
QRectF letterboxed(const QRectF& room)
{
    const double scale = std::min(room.width() / kSlideUnits.width(), room.height() / kSlideUnits.height());
    const QSizeF size = kSlideUnits * scale;
    return {room.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

} // namespace

SlideLayout layOutSlide(const report::Slide& slide, const SlideStyle& style)
{
    return composeSlide(slide, {}, style).places;
}

FigureStyle slideFigureStyle(const SlideStyle& style, double height)
{
    FigureStyle figure;
    figure.theme = style.theme;
    figure.theme.scale = 1;
    figure.translator = style.translator.get();
    figure.scale = height / kSlideUnits.height();
    figure.headline = false;
    figure.footer = false;
    return figure;
}

QRectF slideFigureRect(const SlideLayout& layout, const QRectF& rect)
{
    if (layout.figure.isNull())
        return {};
    const double scale = rect.height() / kSlideUnits.height();
    const QRectF exact(rect.topLeft() + layout.figure.topLeft() * scale, layout.figure.size() * scale);
    return exact.toRect();
}

void paintSheet(QPainter& painter, const QRectF& rect, const SlideSheet& sheet)
{
    const double scale = rect.height() / kSlideUnits.height();
    painter.save();
    painter.translate(rect.topLeft());
    painter.scale(scale, scale);
    drawSheet(painter, sheet);
    painter.restore();
}

void paintSlide(QPainter& painter, const QRectF& rect, const report::Slide& slide, SlidePlace place,
                const SlideStyle& style, SlideParts parts)
{
    if (!rect.isValid())
        return;
    const SlideSheet sheet = composeSlide(slide, place, style);
    paintSheet(painter, rect, sheet);
    if (parts == SlideParts::All && slide.figure != nullptr && !sheet.places.figure.isNull())
        paintFigure(painter, slideFigureRect(sheet.places, rect), *slide.figure,
                    slideFigureStyle(style, rect.height()));
}

QImage slideImage(const report::Slide& slide, SlidePlace place, const SlideStyle& style, QSize size)
{
    QImage image(size.expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    paintSlide(painter, letterboxed(QRectF(QPointF(0, 0), QSizeF(image.size()))), slide, place, style);
    return image;
}

} // namespace tidemark
