// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/annotation.h"
#include "widgets/figure/theme.h"

#include <QByteArray>
#include <QImage>
#include <QRectF>
#include <QSize>

#include <vector>

class QPainter;

namespace tidemark {

class Translator;

/// Which of the time axes a figure could have.
enum class TimeAxis {
    AsGiven,  ///< what the figure says
    Calendar, ///< every instant
    Sessions  ///< nights, weekends and holidays take no room; as given where the data have none
};

/// How a figure is drawn. Screen, slide and report differ in this value alone.
struct FigureStyle
{
    Theme theme;
    const Translator* translator = nullptr; ///< must outlive what is built with this style
    double scale = 1.0;                     ///< of type and line weights, on top of the theme's own
    bool headline = true;                   ///< headline and subtitle above the plot
    bool footer = true;                     ///< source, as-of, note and digest below it
    TimeAxis timeAxis = TimeAxis::AsGiven;
    bool paper = true;                        ///< fill the rectangle with the chart paper first
    std::vector<Annotation> annotations = {}; ///< drawn over the figure they name, or over any when they name none
};

/// Draws the figure into `rect` of the painter's coordinates, one unit being 1/96 inch at scale 1. The painter is left as it
/// was found. Works on every paint device; a printer keeps vectors and text. GUI thread only. Needs a QApplication.
void paintFigure(QPainter& painter, const QRectF& rect, const FigureSpec& spec, const FigureStyle& style);

/// The figure at `size` logical pixels times `scale` device pixels, as ARGB32_Premultiplied with that device pixel ratio.
[[nodiscard]] QImage figureImage(const FigureSpec& spec, const FigureStyle& style, QSize size, double scale);

/// The figure as an SVG document of `size` user units. The alternative text is its description.
[[nodiscard]] QByteArray figureSvg(const FigureSpec& spec, const FigureStyle& style, QSize size);

} // namespace tidemark
