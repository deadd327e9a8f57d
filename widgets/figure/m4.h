// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/curve.h"
#include "widgets/figure/plot_map.h"

#include <QPointF>
#include <QRectF>

#include <cstdint>
#include <span>
#include <vector>

namespace tidemark {

/// A curve in pixels, cut where it has gaps.
struct Polyline
{
    std::vector<QPointF> points;
    std::vector<std::uint32_t> starts; ///< first point of each unbroken run
    std::size_t visible = 0;           ///< data points it stands for
    bool dense = false;                ///< more than one data point a device column: reduced
    double length = 0;                 ///< pixels along it, what an antialiased stroke costs by

    void clear();
    [[nodiscard]] std::size_t runs() const { return starts.size(); }
    [[nodiscard]] std::span<const QPointF> run(std::size_t i) const;
};

/// What has to be drawn of `curve`: everything when sparse, else first, least, greatest and last of each device pixel column
/// (M4; Jugel et al., VLDB 2014). Every column is covered as by all points: columnSpans of the two are equal. Costs
/// O(columns × log n); a column of more than 64 gaps is drawn as one.
void reduce(const Curve& curve, const PlotMap& map, Side side, Polyline& out);

/// The polyline one device pixel wide without antialiasing: for each device column the rows it passes through, as rectangles on
/// whole device pixels. Painting these costs a tenth of a dense polyline, and no rounding of the painter's comes in.
void columnSpans(const Polyline& line, const PlotMap& map, std::vector<QRectF>& out);

} // namespace tidemark
