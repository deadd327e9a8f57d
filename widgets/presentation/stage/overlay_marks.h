// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/theme.h"

#include <QImage>
#include <QRectF>
#include <QRegion>

class QPainter;

namespace tidemark {

/// The laser: a red dot in a white ring with a halo, which a weak lamp leaves visible on paper and on a dark cover. Slide units.
[[nodiscard]] QRectF pointerBounds(QPointF at);
void paintPointer(QPainter& painter, QPointF at, const Theme& theme);

/// The tip of the pen, in its colour. Slide units.
[[nodiscard]] QRectF penTipBounds(QPointF at);
void paintPenTip(QPainter& painter, QPointF at, Role role, const Theme& theme);

/// All dark but a disc with a soft edge. Painted in pixels of the widget; the edge is made once a size, since a gradient as large as a
/// screen takes longer than a frame.
class SpotlightPainter
{
public:
    /// Darkens `exposed` but for the disc round `at`. Radius in widget pixels; `scale`: device pixels a widget pixel.
    void paint(QPainter& painter, const QRegion& exposed, QPointF at, double radius, double scale);
    /// Room of the disc, where it is not simply dark.
    [[nodiscard]] static QRect bounds(QPointF at, double radius);

private:
    QImage m_edge; ///< a quarter would do; a whole one is one blit
};

} // namespace tidemark
