// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/registry.h"
#include "models/figure/figure_spec.h"
#include "widgets/figure/chart_view.h"

#include <functional>
#include <vector>

namespace tidemark::bench {

constexpr int kChartWidth = 1600;
constexpr int kChartHeight = 900;

/// A random walk, one value a minute.
struct Walk
{
    std::vector<double> x, y;
    Points points;
};
[[nodiscard]] Walk walk(std::size_t n);

/// The walk as a figure of one line with clocks and an end pill.
[[nodiscard]] FigureSpec figureOf(const Points& points);

struct Frames
{
    double p50 = 0, p99 = 0;
};

/// Of times in milliseconds.
[[nodiscard]] Frames framesOf(std::vector<double> times);

/// `steps` ranges of panning and as many of zooming over [low, high], one call each, timed.
[[nodiscard]] Frames script(double low, double high, int steps, const std::function<void(double, double)>& frame);

/// Shows a widget of this size and paints it once.
void showNow(QWidget& widget, int width, int height);

/// The product's chart run through the script.
[[nodiscard]] Frames ours(const FigureSpec& figure, double low, double high, const Translator& translator,
                          int steps = 300);

[[nodiscard]] Row against(std::string work, double mine, double peer, double goal, std::string note);

} // namespace tidemark::bench
