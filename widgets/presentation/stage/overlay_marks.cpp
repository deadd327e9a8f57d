// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/stage/overlay_marks.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

// Slide units
constexpr double kDot = 12;
constexpr double kRing = 16;
constexpr double kHalo = 36;
constexpr double kTip = 7;
constexpr double kTipRing = 3;

constexpr QRgb kLaser = qRgb(214, 16, 28); // brighter than any role: light, not ink
constexpr int kHaloAlpha = 62;
constexpr int kDarkness = 178;     // of 255
constexpr double kSoftFrom = 0.84; // of the radius

QRectF square(QPointF at, double half) { return {at.x() - half, at.y() - half, 2 * half, 2 * half}; }

/// Dark outside, clear inside, smooth between.
QImage edgeImage(int side)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    const double radius = side / 2.0;
    for (int y = 0; y < side; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < side; ++x) {
            const double away = std::hypot(x + 0.5 - radius, y + 0.5 - radius) / radius;
            const double t = std::clamp((away - kSoftFrom) / (1 - kSoftFrom), 0.0, 1.0);
            line[x] = qRgba(0, 0, 0, static_cast<int>(std::lround(kDarkness * t * t * (3 - 2 * t))));
        }
    }
    return image;
}

} // namespace

QRectF pointerBounds(QPointF at) { return square(at, kHalo + 1); }

void paintPointer(QPainter& painter, QPointF at, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor color = QColor::fromRgb(kLaser);
    color.setAlpha(kHaloAlpha);
    painter.setBrush(color);
    painter.drawEllipse(at, kHalo, kHalo);
    painter.setBrush(theme.color(Token::Panel));
    painter.drawEllipse(at, kRing, kRing);
    color.setAlpha(255);
    painter.setBrush(color);
    painter.drawEllipse(at, kDot, kDot);
    painter.restore();
}

QRectF penTipBounds(QPointF at) { return square(at, kTip + kTipRing + 1); }

void paintPenTip(QPainter& painter, QPointF at, Role role, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::Panel), kTipRing));
    painter.setBrush(theme.color(role));
    painter.drawEllipse(at, kTip, kTip);
    painter.restore();
}

QRect SpotlightPainter::bounds(QPointF at, double radius)
{
    const int side = 2 * static_cast<int>(std::ceil(radius));
    return {static_cast<int>(std::floor(at.x())) - side / 2, static_cast<int>(std::floor(at.y())) - side / 2, side,
            side};
}

void SpotlightPainter::paint(QPainter& painter, const QRegion& exposed, QPointF at, double radius, double scale)
{
    const QRect disc = bounds(at, radius);
    const QColor dark(0, 0, 0, kDarkness);
    for (const QRect& rect : exposed - disc)
        painter.fillRect(rect, dark);
    if (!exposed.intersects(disc))
        return;
    const int side = static_cast<int>(std::lround(disc.width() * scale));
    if (m_edge.width() != side)
        m_edge = edgeImage(side);
    painter.drawImage(QRectF(disc), m_edge, QRectF(m_edge.rect()));
}

} // namespace tidemark
