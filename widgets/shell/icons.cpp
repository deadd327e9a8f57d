// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace tidemark {

namespace {

QByteArray source(const QString& name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

QColor inkColor(IconInk ink, QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    if (ink == IconInk::OnAccent)
        return palette.color(QPalette::BrightText);
    if (ink == IconInk::Text || mode == QIcon::Active || mode == QIcon::Selected)
        return palette.color(QPalette::ButtonText);
    return palette.color(QPalette::PlaceholderText);
}

class StrokeIconEngine final : public QIconEngine
{
public:
    StrokeIconEngine(QString name, IconInk ink) : m_name(std::move(name)), m_ink(ink) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        const QPixmap drawn = iconPixmap(m_name, inkColor(m_ink, mode), side, ratio);
        painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, drawn);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // `size` is in device pixels here.
        const int side = std::min(size.width(), size.height());
        QPixmap drawn = iconPixmap(m_name, inkColor(m_ink, mode), side, 1.0);
        drawn.setDevicePixelRatio(scale);
        return drawn;
    }
    QIconEngine* clone() const override { return new StrokeIconEngine(m_name, m_ink); }
    QString key() const override { return QStringLiteral("tidemark-stroke"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QString m_name;
    IconInk m_ink;
};

} // namespace

QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("tidemark/%1/%2/%3/%4/%5")
                            .arg(name, color.name(), QGuiApplication::palette().color(QPalette::Link).name())
                            .arg(size)
                            .arg(devicePixelRatio);
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn))
        return drawn;
    QByteArray svg = source(name);
    svg.replace("#16202A", color.name().toLatin1()); // the ink every icon is drawn in
    svg.replace("#0F6B8A", QGuiApplication::palette().color(QPalette::Link).name().toLatin1()); // the tide in the mark
    const int pixels = static_cast<int>(std::lround(size * devicePixelRatio));
    drawn = QPixmap(pixels, pixels);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    QSvgRenderer(svg).render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    drawn.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, drawn);
    return drawn;
}

QIcon icon(const char* name, IconInk ink) { return QIcon(new StrokeIconEngine(QString::fromLatin1(name), ink)); }

} // namespace tidemark
