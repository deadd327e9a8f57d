// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/slides/slide_painter.h"
#include "widgets/presentation/slides/slide_words.h"

#include <QPolygonF>

namespace tidemark {

/// A rectangle of a slide: a field, a rule, the frame of a badge.
struct SlideField
{
    QRectF rect;
    QColor fill;        ///< invalid: none
    QColor border = {}; ///< invalid: none; dashed
};

/// Everything of a slide but its figure, where it stands, in slide units. Painting is drawing this; tests read it.
struct SlideSheet
{
    SlideLayout places;
    QColor paper;
    std::vector<SlideField> fields; ///< drawn in order, under the rest
    QPolygonF line;                 ///< of a cover: the day's own line
    QColor lineColor;
    std::vector<SlideWords> words;
    QRectF lock;
    QColor lockColor;
    bool cut = false; ///< words did not fit and end in “…”
};

[[nodiscard]] SlideSheet composeSlide(const report::Slide& slide, SlidePlace place, const SlideStyle& style);
/// Draws it into `rect`, which is 16:9. GUI thread only.
void paintSheet(QPainter& painter, const QRectF& rect, const SlideSheet& sheet);

// The kinds of slides, for composeSlide.
[[nodiscard]] SlideSheet composeFigureSlide(const report::Slide& slide, SlidePlace place, const SlideStyle& style);
[[nodiscard]] SlideSheet composeCover(const report::Slide& slide, SlidePlace place, const SlideStyle& style);
[[nodiscard]] SlideSheet composePart(const report::Slide& slide, SlidePlace place, const SlideStyle& style);

/// Margins of every slide.
inline constexpr double kSlideMarginX = 64;
inline constexpr double kSlideMarginY = 44;

/// Colours of what stands at the foot of a slide.
struct FooterInk
{
    QColor quiet, strong, accent, rule;
};

/// Source, “data frozen” with its lock, digest and page at the foot, between `left` and `right`; the source in two lines where it is
/// long. `places.footer` is what it takes.
void putFooter(SlideSheet& sheet, const report::Slide& slide, SlidePlace place, const SlideStyle& style,
               const FooterInk& ink, double left, double right);

/// The badge of simulated data, its right end at `right`, around the middle `y`. Returns its left end, or `right` when there is none.
double putSimulated(SlideSheet& sheet, const report::Slide& slide, const QColor& color, double right, double y);

/// A paragraph from `top` down: lines `leading` apart. Returns where it ends.
double putParagraph(SlideSheet& sheet, const std::vector<SlideLine>& lines, double left, double top, int pixels,
                    double leading, const QColor& color);

} // namespace tidemark
