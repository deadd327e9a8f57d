// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <span>

namespace tidemark::bench {

/// Another plotting widget doing the same work. Keys and values outlive it.
class PlotPeer
{
public:
    virtual ~PlotPeer() = default;
    /// Shows x in [x0, x1] with y fitted to what is visible, and paints.
    virtual void frame(double x0, double x1) = 0;
};

/// QCustomPlot with one curve; nullptr when it is not installed.
[[nodiscard]] std::unique_ptr<PlotPeer> curvePeer(std::span<const double> x, std::span<const double> y, int width,
                                                  int height);
/// QCustomPlot with candles; nullptr when it is not installed.
[[nodiscard]] std::unique_ptr<PlotPeer> candlePeer(std::span<const double> x, std::span<const double> open,
                                                   std::span<const double> high, std::span<const double> low,
                                                   std::span<const double> close, int width, int height);
/// QLineSeries with every point.
[[nodiscard]] std::unique_ptr<PlotPeer> lineSeriesPeer(std::span<const double> x, std::span<const double> y, int width,
                                                       int height);

} // namespace tidemark::bench
