// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/pyramid.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace tidemark {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Without branches: which of two values is greater cannot be foretold, and this runs thousands of times a frame.
void include(MinMaxPyramid::Range& range, double value)
{
    const bool finite = std::abs(value) <= std::numeric_limits<double>::max();
    const double low = finite ? value : kInfinity;
    const double high = finite ? value : -kInfinity;
    range.minimum = low < range.minimum ? low : range.minimum;
    range.maximum = high > range.maximum ? high : range.maximum;
    range.gap |= !finite;
}

} // namespace

void MinMaxPyramid::append(std::span<const double> values)
{
    if (values.size() <= m_size)
        return;
    std::size_t firstChanged = m_size / kFanOut;
    m_size = values.size();
    std::size_t below = m_size;
    for (std::size_t level = 0; below > kFanOut || level == 0; ++level) {
        const std::size_t nodes = (below + kFanOut - 1) / kFanOut;
        if (level == m_levels.size()) {
            m_levels.emplace_back();
            firstChanged = 0;
        }
        Level& row = m_levels[level];
        row.minimum.resize(nodes, kInfinity);
        row.maximum.resize(nodes, -kInfinity);
        row.gap.resize(nodes, 0);
        for (std::size_t node = firstChanged; node < nodes; ++node)
            refresh(values, level, node);
        firstChanged /= kFanOut;
        below = nodes;
    }
}

void MinMaxPyramid::refresh(std::span<const double> values, std::size_t level, std::size_t node)
{
    Range range{kInfinity, -kInfinity, false};
    const std::size_t from = node * kFanOut;
    if (level == 0) {
        const std::size_t to = std::min(from + kFanOut, m_size);
        for (std::size_t i = from; i < to; ++i)
            include(range, values[i]);
    } else {
        const Level& below = m_levels[level - 1];
        const std::size_t to = std::min(from + kFanOut, below.minimum.size());
        for (std::size_t i = from; i < to; ++i) {
            range.minimum = std::min(range.minimum, below.minimum[i]);
            range.maximum = std::max(range.maximum, below.maximum[i]);
            range.gap = range.gap || below.gap[i] != 0;
        }
    }
    m_levels[level].minimum[node] = range.minimum;
    m_levels[level].maximum[node] = range.maximum;
    m_levels[level].gap[node] = range.gap ? 1 : 0;
}

MinMaxPyramid::Range MinMaxPyramid::range(std::span<const double> values, std::size_t from, std::size_t to) const
{
    assert(from <= to && to <= m_size && values.size() == m_size);
    Range range{kInfinity, -kInfinity, false};
    // The ragged ends at each level, then the whole nodes one level up.
    while (from < to && from % kFanOut != 0)
        include(range, values[from++]);
    while (from < to && to % kFanOut != 0)
        include(range, values[--to]);
    from /= kFanOut;
    to /= kFanOut;
    for (std::size_t level = 0; from < to; ++level) {
        const Level& row = m_levels[level];
        const bool last = level + 1 == m_levels.size();
        const auto take = [&](std::size_t node) {
            range.minimum = std::min(range.minimum, row.minimum[node]);
            range.maximum = std::max(range.maximum, row.maximum[node]);
            range.gap = range.gap || row.gap[node] != 0;
        };
        while (from < to && (last || from % kFanOut != 0))
            take(from++);
        while (from < to && to % kFanOut != 0)
            take(--to);
        from /= kFanOut;
        to /= kFanOut;
    }
    return range;
}

bool MinMaxPyramid::runs(std::span<const double> values, std::size_t from, std::size_t to, std::size_t limit,
                         const std::function<void(std::size_t, std::size_t)>& visit) const
{
    assert(from <= to && to <= m_size && values.size() == m_size);
    std::size_t start = to; // of the run under way; `to` when there is none
    std::size_t found = 0;
    const auto close = [&](std::size_t end) {
        if (start < end) {
            visit(start, end);
            ++found;
        }
        start = to;
        return found < limit;
    };
    std::size_t i = from;
    while (i < to) {
        // The widest node that begins here, fits, and is either clean or empty.
        std::size_t width = 1;
        bool clean = std::isfinite(values[i]);
        std::size_t span = kFanOut;
        for (std::size_t level = 0; level < m_levels.size() && i % span == 0 && i + span <= to;
             ++level, span *= kFanOut) {
            const Level& row = m_levels[level];
            const std::size_t node = i / span;
            const bool empty = row.minimum[node] > row.maximum[node];
            if (row.gap[node] != 0 && !empty)
                break;
            width = span;
            clean = !empty;
        }
        if (clean) {
            if (start == to)
                start = i;
        } else if (start != to && !close(i)) {
            return false;
        }
        i += width;
    }
    return start == to || close(to);
}

std::size_t MinMaxPyramid::bytes() const
{
    std::size_t total = 0;
    for (const Level& level : m_levels)
        total += level.minimum.capacity() * sizeof(double) + level.maximum.capacity() * sizeof(double)
                 + level.gap.capacity();
    return total;
}

} // namespace tidemark
