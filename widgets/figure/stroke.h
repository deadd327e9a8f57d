// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <span>

class QPainter;

namespace tidemark {

/// Strokes one run of a curve with the painter's pen. `length` is that of the whole curve in pixels. On a raster the time grows with the
/// points and not with their square; the pixels are those of QPainter::drawPolyline, but for curves so long that they fill the plot.
void strokeRun(QPainter& painter, std::span<const QPointF> run, double length);

} // namespace tidemark
