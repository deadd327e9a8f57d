// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/figure_painter.h"
#include "widgets/presentation/stage/stage.h"

#include <QImage>
#include <QRectF>

class QPainter;

namespace tidemark {

/// How slides look: one value for the audience, the presenter's pictures of them, and files.
struct SlideStyle
{
    Theme theme{.kind = ThemeKind::Projector};
    std::shared_ptr<const Translator> translator; ///< of the story's language; never null
};

/// A slide's place in the meeting.
struct SlidePlace
{
    int page = 1; ///< from 1
    int pages = 1;
};

/// Where everything of a slide stands, in slide units (1920 × 1080). Nothing overlaps, nothing leaves the slide; no text is smaller than
/// 27 units, a fortieth of the height.
struct SlideLayout
{
    QRectF kicker, headline, subtitle;
    QRectF figure; ///< null on covers and parts
    QRectF side;   ///< numbers and sentences; null when there are none
    QRectF footer;
};
inline constexpr QSizeF kSlideUnits{1920, 1080};
inline constexpr double kSmallestType = 27; ///< slide units

[[nodiscard]] SlideLayout layOutSlide(const report::Slide& slide, const SlideStyle& style);

/// The figure's style on a slide `height` pixels high: projector theme, type and lines in proportion.
[[nodiscard]] FigureStyle slideFigureStyle(const SlideStyle& style, double height);

/// Where the figure stands on a slide painted into `rect`, on whole units; null when there is none.
[[nodiscard]] QRectF slideFigureRect(const SlideLayout& layout, const QRectF& rect);

enum class SlideParts {
    All,
    WithoutFigure ///< for a widget that shows the figure alive in its place
};

/// Paints a slide into `rect`, which is 16:9. Never elides a number; words that do not fit make room by smaller steps down to the smallest
/// type, then end in “…”. GUI thread only.
void paintSlide(QPainter& painter, const QRectF& rect, const report::Slide& slide, SlidePlace place,
                const SlideStyle& style, SlideParts parts = SlideParts::All);

/// The slide as a picture `size` pixels large (letterboxed when it is not 16:9).
[[nodiscard]] QImage slideImage(const report::Slide& slide, SlidePlace place, const SlideStyle& style, QSize size);

} // namespace tidemark
