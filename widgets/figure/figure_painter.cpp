// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/figure_painter.h"

#include "models/text/to_qt.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace tidemark {

namespace {

QString words(const FigureStyle &style, const Text &text)
{
    return style.translator != nullptr ? (*style.translator)(text) : toQString(plain(text));
}

} // namespace

void paintFigure(QPainter &painter, const QRectF &rect, const FigureSpec &spec, const FigureStyle &style)
{
    painter.save();
    if (style.paper)
        painter.fillRect(rect, style.theme.color(Token::Panel));
    painter.setPen(style.theme.color(Token::Text));
    painter.setFont(style.theme.font(FontRole::Headline));
    if (style.headline)
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, words(style, spec.headline));
    painter.restore();
}

QImage figureImage(const FigureSpec &spec, const FigureStyle &style, QSize size, double scale)
{
    QImage image(size * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintFigure(painter, QRectF(QPointF(0, 0), QSizeF(size)), spec, style);
    return image;
}

QByteArray figureSvg(const FigureSpec &spec, const FigureStyle &style, QSize size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setResolution(96);
    generator.setTitle(words(style, spec.headline));
    generator.setDescription(words(style, spec.altText));
    QPainter painter(&generator);
    paintFigure(painter, QRectF(QPointF(0, 0), QSizeF(size)), spec, style);
    painter.end();
    return bytes;
}

} // namespace tidemark
