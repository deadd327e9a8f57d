// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure_spec.h"

namespace tidemark::samples {

/// One figure of every kind, with the layers a study would use. Data are made by formulas and a fixed generator.
[[nodiscard]] std::vector<FigureSpec> allFigures();

[[nodiscard]] FigureSpec intraday();    ///< session axis, two curves, phases, markers, both clocks
[[nodiscard]] FigureSpec candles();     ///< candles, volume, a level with buffer that is dragged
[[nodiscard]] FigureSpec correlation(); ///< band, hero line, dashes, markers
[[nodiscard]] FigureSpec events();      ///< area, flags, markers
[[nodiscard]] FigureSpec panes();       ///< two panes, zones
[[nodiscard]] FigureSpec twoAxes();
[[nodiscard]] FigureSpec stacked();
[[nodiscard]] FigureSpec boxes();
[[nodiscard]] FigureSpec heatmap();
[[nodiscard]] FigureSpec scatter(); ///< groups, guides, labels
[[nodiscard]] FigureSpec quadrant();
[[nodiscard]] FigureSpec payoff(); ///< zones, instants that are dragged
[[nodiscard]] FigureSpec signedBars();
[[nodiscard]] FigureSpec histogram();
[[nodiscard]] FigureSpec logLine();   ///< log axis, with zeros in the data
[[nodiscard]] FigureSpec ranking();   ///< horizontal bars, rising and falling, one highlighted, one unknown
[[nodiscard]] FigureSpec multiples(); ///< six panes in three columns, one scale
[[nodiscard]] FigureSpec steps();     ///< steps with a gap, a band, a level on each axis
[[nodiscard]] FigureSpec simulated(); ///< curves over points on a number axis, watermark

/// A random walk of `n` values a minute apart on a calendar axis.
[[nodiscard]] FigureSpec longWalk(std::size_t n);
[[nodiscard]] Points walk(std::size_t n, unsigned seed, TimePoint first, std::chrono::milliseconds step, double start,
                          double move);

} // namespace tidemark::samples
