// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/theme.h"
#include "widgets/presentation/stage/stage.h"

#include <QRectF>

class QPainter;

namespace tidemark {

class SlideView;

inline constexpr double kPenWidth = 6; ///< slide units

/// Room a stroke takes with its width, slide units.
[[nodiscard]] QRectF strokeBounds(const Stroke& stroke);
/// Room of what the points from `first` on change: the curve bends between the middles of its pieces, so two points before them move too.
[[nodiscard]] QRectF tailBounds(const Stroke& stroke, qsizetype first);

/// Draws strokes in slide units, as curves that end where the hand is; of each only what `exposed` may show, so that a long stroke costs
/// no more than its last pieces while it grows. A light edge keeps them legible on dark covers.
void paintStrokes(QPainter& painter, std::span<const Stroke> strokes, const QRectF& exposed, const Theme& theme);

/// Fewer points of the same line: none of those left out lies farther than `tolerance` from what is left (Douglas and Peucker, 1973).
[[nodiscard]] QPolygonF simplified(const QPolygonF& line, double tolerance);

/// The stroke as a mark of the figure that the view shows now, within one slide unit of what was drawn. nullopt on covers and parts, where
/// it began outside every plot, and on axes of names.
[[nodiscard]] std::optional<Annotation> strokeAnnotation(const Stroke& stroke, const SlideView& view);

} // namespace tidemark
