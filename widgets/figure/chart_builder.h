// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/chart_scene.h"

namespace tidemark {

/// The figure as a scene, fitted to its data, with the default canvas. `style.translator` must outlive it.
[[nodiscard]] std::unique_ptr<ChartScene> buildChart(const FigureSpec& spec, const FigureStyle& style);

/// The item that draws a layer.
[[nodiscard]] std::unique_ptr<MarkItem> makeItem(const Layer& layer, const FigureContext& context,
                                                 const TimeScale& scale, const Pane& pane);

/// The x axis a figure really has: a heat map's columns are its categories, and a reader may ask for the other time axis.
[[nodiscard]] XAxis effectiveAxis(const FigureSpec& spec, TimeAxis wish = TimeAxis::AsGiven);

} // namespace tidemark
