// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/figure_painter.h"
#include "widgets/figure/label_text.h"

namespace tidemark {

/// Sizes of one figure in pixels of 1/96 inch: type, lines and gaps of its medium times the scales.
struct FigureMetrics
{
    LabelFont headline, subtitle, tick, tickBold, direct, micro;
    double line = 1.4;  ///< a curve
    double hero = 1.96; ///< the curve the figure is about
    double muted = 1.0; ///< a curve for comparison
    double thin = 1.0;  ///< hairlines
    double unit = 1.0;  ///< one pixel of the look at scale 1
    double padX = 10, padTop = 8, padBottom = 8;
    bool rule = false; ///< the 1.5 pt rule above a printed figure

    [[nodiscard]] static FigureMetrics of(const FigureStyle& style);
};

} // namespace tidemark
