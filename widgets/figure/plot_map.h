// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/time_scale.h"

#include <QRectF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark {

/// A y axis as it stands: limits in axis units (log10 when log).
struct ValueRange
{
    double low = 0;
    double high = 1;
    bool log = false;

    [[nodiscard]] double toAxis(double value) const
    {
        if (!log)
            return value;
        return value > 0 ? std::log10(value) : std::numeric_limits<double>::quiet_NaN();
    }
    [[nodiscard]] double fromAxis(double v) const { return log ? std::pow(10.0, std::clamp(v, -300.0, 300.0)) : v; }
};

/// Data to pixels of one plot. Pixel results far outside are pulled to ±kFar, which no painter clips wrongly.
struct PlotMap
{
    static constexpr double kFar = 16000;

    QRectF plot;
    double u0 = 0, u1 = 1; ///< viewed axis x
    const TimeScale* scale = nullptr;
    ValueRange right, left;
    double deviceScale = 1; ///< device pixels a unit
    QPointF deviceOrigin;   ///< device position of (0, 0); only its fraction matters

    [[nodiscard]] const ValueRange& range(Side side) const { return side == Side::Left ? left : right; }

    /// Pixel of an axis x, not limited.
    [[nodiscard]] double pixelOfAxis(double u) const { return plot.left() + (u - u0) / (u1 - u0) * plot.width(); }
    [[nodiscard]] double px(double x) const { return limited(pixelOfAxis(scale->toAxis(x)), plot.left()); }
    [[nodiscard]] double axisAt(double pixel) const { return u0 + (pixel - plot.left()) / plot.width() * (u1 - u0); }
    [[nodiscard]] double xAt(double pixel) const { return scale->fromAxis(axisAt(pixel)); }

    /// Pixel of a y in axis units.
    [[nodiscard]] double pixelOfValue(double v, Side side) const
    {
        const ValueRange& r = range(side);
        return limited(plot.bottom() - (v - r.low) / (r.high - r.low) * plot.height(), plot.top());
    }
    [[nodiscard]] double py(double value, Side side = Side::Right) const
    {
        return pixelOfValue(range(side).toAxis(value), side);
    }
    [[nodiscard]] double valueAt(double pixel, Side side = Side::Right) const
    {
        const ValueRange& r = range(side);
        return r.fromAxis(r.low + (plot.bottom() - pixel) / plot.height() * (r.high - r.low));
    }
    /// The centre of the device pixel `v` falls in, so that hairlines are sharp.
    [[nodiscard]] double crispX(double v) const { return crisp(v, deviceOrigin.x()); }
    [[nodiscard]] double crispY(double v) const { return crisp(v, deviceOrigin.y()); }
    /// The edge between device pixels nearest to `v`, so that filled boxes are sharp.
    [[nodiscard]] double edgeX(double v) const { return edge(v, deviceOrigin.x()); }
    [[nodiscard]] double edgeY(double v) const { return edge(v, deviceOrigin.y()); }
    /// `rect` on whole device pixels, at least one each way.
    [[nodiscard]] QRectF onPixels(const QRectF& rect) const;
    /// Line widths in whole device pixels, at least one.
    [[nodiscard]] double wholeWidth(double width) const
    {
        return std::max(1.0, std::round(width * deviceScale)) / deviceScale;
    }
    /// A level or upright line `width` thick round `v` as a box on whole device pixels: the same thickness wherever it stands.
    [[nodiscard]] QRectF rowAt(double y, double x0, double x1, double width) const
    {
        const double thick = wholeWidth(width);
        return {x0, edgeY(y - thick / 2), x1 - x0, thick};
    }
    [[nodiscard]] QRectF columnAt(double x, double y0, double y1, double width) const
    {
        const double thick = wholeWidth(width);
        return {edgeX(x - thick / 2), y0, thick, y1 - y0};
    }

private:
    [[nodiscard]] static double limited(double pixel, double origin)
    {
        return std::isnan(pixel) ? pixel : std::clamp(pixel, origin - kFar, origin + kFar);
    }
    [[nodiscard]] double crisp(double v, double origin) const
    {
        return (std::floor(v * deviceScale + origin) + 0.5 - origin) / deviceScale;
    }
    [[nodiscard]] double edge(double v, double origin) const
    {
        return (std::round(v * deviceScale + origin) - origin) / deviceScale;
    }
};

inline QRectF PlotMap::onPixels(const QRectF& rect) const
{
    const QPointF corner(edgeX(rect.left()), edgeY(rect.top()));
    const double least = 1 / deviceScale;
    return {corner, QSizeF(std::max(least, edgeX(rect.right()) - corner.x()),
                           std::max(least, edgeY(rect.bottom()) - corner.y()))};
}

} // namespace tidemark
