// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/annotation.h"
#include "widgets/figure/chart_scene.h"

#include <optional>
#include <vector>

namespace tidemark {

/// A part of an annotation that a hand may take.
enum class Grip { Whole, First, Second };

/// How an annotation is shown beyond itself; on paper not at all.
struct AnnotationLook
{
    bool hovered = false;    ///< a little stronger
    bool selected = false;   ///< with the grips that a hand may take
    Grip grip = Grip::Whole; ///< the one the arrows move, filled
    bool words = true;       ///< its text; not while it is being typed
};

/// Where data (x, y) stands in its pane, also far outside of it; nullopt for what an axis cannot show.
[[nodiscard]] std::optional<QPointF> annotationPoint(const ChartScene& scene, const Annotation& annotation, Grip grip);

/// Draws one in the coordinates of the arranged scene. Nothing for a pane that is not there and for what no axis can show.
void drawAnnotation(QPainter& painter, const ChartScene& scene, const Annotation& annotation,
                    const AnnotationLook& look = {});

/// The part of an annotation within reach of `pixel` (grips before the rest), and how far it is from there.
struct AnnotationHit
{
    Grip grip = Grip::Whole;
    double distance = 0;
};
[[nodiscard]] std::optional<AnnotationHit> hitAnnotation(const ChartScene& scene, const Annotation& annotation,
                                                         QPointF pixel);

/// Where the words of an annotation stand, or would; null when out of view.
[[nodiscard]] QRectF annotationTextRect(const ChartScene& scene, const Annotation& annotation, const QString& words);

/// What it is, in words: `Level at 6,456: gamma flip`.
[[nodiscard]] QString annotationWords(const ChartScene& scene, const Annotation& annotation);

} // namespace tidemark
