// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/growing_points.h"
#include "models/figure/points.h"
#include "models/figure/pyramid.h"

#include <optional>

namespace tidemark {

/// Smallest and largest; empty when low > high.
struct Extent
{
    double low = 1;
    double high = 0;

    [[nodiscard]] bool empty() const { return !(low <= high); }
    void add(double value);
    void add(const Extent& other);
};

/// A layer's points ready to draw: y in axis units (log10 on log axes, NaN for what they cannot show), with its pyramid.
class Curve
{
public:
    Curve() = default;
    Curve(const Points& points, bool logY);

    /// Takes in what `longer` has beyond size(), in O(new values + log n). False, and nothing done, unless it is the same curve
    /// grown at its end: not shorter, and with the same first and last of the points there were.
    bool extend(const Points& longer);

    [[nodiscard]] std::size_t size() const { return m_points.size(); }
    [[nodiscard]] const Points& points() const { return m_points; }
    [[nodiscard]] double x(std::size_t i) const { return m_points.x(i); }
    [[nodiscard]] double y(std::size_t i) const { return m_points.y(i); }
    [[nodiscard]] const MinMaxPyramid& pyramid() const { return m_pyramid; }
    /// Values a log axis could not show.
    [[nodiscard]] std::size_t dropped() const { return m_dropped; }

    [[nodiscard]] Extent xExtent() const;
    /// Of the points with x0 <= x <= x1 and one neighbour on each side.
    [[nodiscard]] Extent yExtent(double x0, double x1) const;
    /// First index with x not below `value`; size() when none.
    [[nodiscard]] std::size_t lowerBound(double value) const;
    /// The same within [from, to), from a guess: O(1) where points are evenly spread.
    [[nodiscard]] std::size_t lowerBound(double value, std::size_t from, std::size_t to, std::size_t guess) const;
    /// The point nearest in x; nullopt when there is none.
    [[nodiscard]] std::optional<std::size_t> nearest(double value) const;

private:
    void takeLog(const Points& points, std::size_t from);

    Points m_points;
    GrowingPoints m_log; ///< what m_points shows, on log axes
    MinMaxPyramid m_pyramid;
    bool m_isLog = false;
    std::size_t m_dropped = 0;
};

} // namespace tidemark
