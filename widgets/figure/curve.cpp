// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/curve.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark {

void Extent::add(double value)
{
    if (!std::isfinite(value))
        return;
    if (empty()) {
        low = high = value;
        return;
    }
    low = std::min(low, value);
    high = std::max(high, value);
}

void Extent::add(const Extent& other)
{
    if (other.empty())
        return;
    add(other.low);
    add(other.high);
}

Curve::Curve(const Points& points, bool logY) : m_points(points), m_isLog(logY)
{
    if (logY)
        takeLog(points, 0);
    m_pyramid = MinMaxPyramid(m_points.ys());
}

void Curve::takeLog(const Points& points, std::size_t from)
{
    for (std::size_t i = from; i < points.size(); ++i) {
        const double value = points.y(i);
        m_log.append(points.x(i), value > 0 ? std::log10(value) : std::numeric_limits<double>::quiet_NaN());
        if (std::isfinite(value) && !(value > 0))
            ++m_dropped;
    }
    m_points = m_log.points();
}

bool Curve::extend(const Points& longer)
{
    const std::size_t known = size();
    if (longer.size() < known)
        return false;
    if (known > 0 && !(longer.x(0) == x(0) && longer.x(known - 1) == x(known - 1)))
        return false;
    if (known > 0 && longer.size() > known && longer.x(known) < x(known - 1))
        return false;
    if (m_isLog)
        takeLog(longer, known);
    else
        m_points = longer;
    m_pyramid.append(m_points.ys());
    return true;
}

Extent Curve::xExtent() const
{
    Extent extent;
    if (size() == 0)
        return extent;
    extent.add(x(0));
    extent.add(x(size() - 1));
    return extent;
}

Extent Curve::yExtent(double x0, double x1) const
{
    std::size_t from = lowerBound(x0);
    std::size_t to = lowerBound(x1);
    from = from > 0 ? from - 1 : 0;
    to = std::min(size(), to + 1);
    if (from >= to)
        return {};
    const auto range = m_pyramid.range(m_points.ys(), from, to);
    return range.empty() ? Extent{} : Extent{range.minimum, range.maximum};
}

std::size_t Curve::lowerBound(double value) const { return lowerBound(value, 0, size(), size() / 2); }

std::size_t Curve::lowerBound(double value, std::size_t from, std::size_t to, std::size_t guess) const
{
    if (from >= to)
        return to;
    guess = std::clamp(guess, from, to - 1);
    std::size_t low = from;
    std::size_t high = to;
    if (x(guess) < value) {
        low = guess + 1;
        for (std::size_t step = 1; low + step < to; step *= 2) {
            if (!(x(low + step) < value)) {
                high = low + step;
                break;
            }
            low += step + 1;
        }
    } else {
        high = guess;
        for (std::size_t step = 1; from + step <= high; step *= 2) {
            if (x(high - step) < value) {
                low = high - step + 1;
                break;
            }
            high -= step;
        }
    }
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (x(middle) < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::optional<std::size_t> Curve::nearest(double value) const
{
    if (size() == 0 || std::isnan(value))
        return std::nullopt;
    const std::size_t after = lowerBound(value);
    if (after == 0)
        return 0;
    if (after == size())
        return size() - 1;
    return value - x(after - 1) <= x(after) - value ? after - 1 : after;
}

} // namespace tidemark
