// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/figure_painter.h"

#include "models/text/to_qt.h"
#include "widgets/figure/chart_builder.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr int kMostPixels = 16'000; // a side of a picture

} // namespace

void paintFigure(QPainter& painter, const QRectF& rect, const FigureSpec& spec, const FigureStyle& style)
{
    if (!rect.isValid())
        return;
    const auto scene = buildChart(spec, style);
    scene->setQuality(Quality::Print);
    const QTransform device = painter.deviceTransform();
    const double scale = device.type() <= QTransform::TxScale ? std::abs(device.m11()) : 1.0;
    // Hairlines snap to pixels; on printers, whose pixels nobody sees, to theirs.
    scene->setCanvas(QRectF(QPointF(0, 0), rect.size()), scale, {});
    scene->arrange();
    painter.save();
    painter.translate(rect.topLeft());
    scene->draw(painter);
    painter.restore();
}

QImage figureImage(const FigureSpec& spec, const FigureStyle& style, QSize size, double scale)
{
    const double most = kMostPixels / std::max(1.0, static_cast<double>(std::max(size.width(), size.height())));
    scale = std::clamp(std::isfinite(scale) ? scale : 1.0, 0.05, most);
    const QSize pixels(std::max(1, static_cast<int>(std::lround(size.width() * scale))),
                       std::max(1, static_cast<int>(std::lround(size.height() * scale))));
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintFigure(painter, QRectF(QPointF(0, 0), QSizeF(size)), spec, style);
    return image;
}

QByteArray figureSvg(const FigureSpec& spec, const FigureStyle& style, QSize size)
{
    const auto words = [&style](const Text& text) {
        return style.translator != nullptr ? (*style.translator)(text) : toQString(plain(text));
    };
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setResolution(96);
    // Qt 6.4 writes both as they are.
    generator.setTitle(words(spec.headline).toHtmlEscaped());
    generator.setDescription(words(spec.altText).toHtmlEscaped());
    QPainter painter(&generator);
    // Groups without words name the painter's font too; the application's would differ from program to program.
    painter.setFont(style.theme.font(FontRole::Base));
    paintFigure(painter, QRectF(QPointF(0, 0), QSizeF(size)), spec, style);
    painter.end();
    return bytes;
}

} // namespace tidemark
