// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/m4.h"

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr std::size_t kSparse = 3; // points a column below which all are drawn
constexpr std::size_t kMostRuns = 64;

class Reduction
{
public:
    Reduction(const Curve& curve, const PlotMap& map, Side side, Polyline& out)
        : m_curve(curve), m_map(map), m_side(side), m_out(out)
    {
    }

    void all(std::size_t from, std::size_t to)
    {
        for (std::size_t i = from; i < to; ++i)
            point(i);
    }

    void columns(std::size_t from, std::size_t to)
    {
        const double left = std::floor(device(m_map.plot.left()));
        const auto count = static_cast<int>(std::ceil(device(m_map.plot.right()) - left));
        std::size_t a = m_curve.lowerBound(dataAtDevice(left), from, to, from);
        all(from, a);
        std::size_t last = (to - a) / static_cast<std::size_t>(std::max(1, count));
        for (int c = 0; c < count && a < to; ++c) {
            const double edge = left + c + 1;
            std::size_t b = m_curve.lowerBound(dataAtDevice(edge), a, to, a + last);
            // The way back and the way forth may round differently; the way forth decides, as it does when drawing.
            while (b < to && deviceOf(b) < edge)
                ++b;
            while (b > a && deviceOf(b - 1) >= edge)
                --b;
            last = b - a;
            column(a, b, (left + c + 0.5 - m_map.deviceOrigin.x()) / m_map.deviceScale);
            a = b;
        }
        all(a, to);
    }

    /// Neighbours far outside would be pulled to the painter's limits and bend the line: cut it one plot width outside.
    void trimEnds()
    {
        auto& p = m_out.points;
        if (p.size() < 2)
            return;
        const double low = m_map.plot.left() - m_map.plot.width() - 10;
        const double high = m_map.plot.right() + m_map.plot.width() + 10;
        const auto cut = [](QPointF& outside, const QPointF& inside, double at) {
            const double t = (at - inside.x()) / (outside.x() - inside.x());
            outside = {at, inside.y() + t * (outside.y() - inside.y())};
        };
        if (p[0].x() < low && p[1].x() > low && joined(1))
            cut(p[0], p[1], low);
        const std::size_t n = p.size();
        if (p[n - 1].x() > high && p[n - 2].x() < high && joined(n - 1))
            cut(p[n - 1], p[n - 2], high);
        for (QPointF& point : p)
            point.setX(std::clamp(point.x(), m_map.plot.left() - PlotMap::kFar, m_map.plot.left() + PlotMap::kFar));
    }

private:
    [[nodiscard]] double device(double pixel) const { return pixel * m_map.deviceScale + m_map.deviceOrigin.x(); }
    [[nodiscard]] double pixelX(std::size_t i) const { return m_map.pixelOfAxis(m_map.scale->toAxis(m_curve.x(i))); }
    [[nodiscard]] double deviceOf(std::size_t i) const { return device(pixelX(i)); }
    [[nodiscard]] double dataAtDevice(double d) const
    {
        return m_map.xAt((d - m_map.deviceOrigin.x()) / m_map.deviceScale);
    }
    [[nodiscard]] bool joined(std::size_t i) const
    {
        return std::find(m_out.starts.begin(), m_out.starts.end(), static_cast<std::uint32_t>(i)) == m_out.starts.end();
    }

    void push(double x, double v)
    {
        if (!m_running) {
            m_out.starts.push_back(static_cast<std::uint32_t>(m_out.points.size()));
            m_running = true;
        }
        m_out.points.emplace_back(x, m_map.pixelOfValue(v, m_side));
    }

    void point(std::size_t i)
    {
        const double x = pixelX(i);
        const double v = m_curve.y(i);
        if (!std::isfinite(v) || !std::isfinite(x)) {
            m_running = false;
            return;
        }
        push(x, v);
    }

    void stretch(std::size_t a, std::size_t b, const MinMaxPyramid::Range& range, double middle)
    {
        const double first = m_curve.y(a);
        const double final = m_curve.y(b - 1);
        if (std::isfinite(first))
            push(pixelX(a), first);
        // The order within a column shows in no picture; the nearer extreme first makes the shorter path.
        const bool rising = std::isfinite(first) ? first - range.minimum <= range.maximum - first : true;
        push(middle, rising ? range.minimum : range.maximum);
        push(middle, rising ? range.maximum : range.minimum);
        if (std::isfinite(final))
            push(pixelX(b - 1), final);
    }

    void column(std::size_t a, std::size_t b, double middle)
    {
        if (b - a <= 4) {
            all(a, b);
            return;
        }
        const auto ys = m_curve.points().ys();
        const auto range = m_curve.pyramid().range(ys, a, b);
        if (range.empty()) {
            m_running = false;
            return;
        }
        if (!range.gap) {
            stretch(a, b, range, middle);
            return;
        }
        m_pieces.clear();
        const bool complete = m_curve.pyramid().runs(
            ys, a, b, kMostRuns, [this](std::size_t from, std::size_t to) { m_pieces.emplace_back(from, to); });
        if (!complete) {
            stretch(a, b, range, middle);
            return;
        }
        for (const auto& [from, to] : m_pieces) {
            if (from > a)
                m_running = false;
            if (to - from <= 4)
                all(from, to);
            else
                stretch(from, to, m_curve.pyramid().range(ys, from, to), middle);
        }
        if (m_pieces.back().second < b)
            m_running = false;
    }

    const Curve& m_curve;
    const PlotMap& m_map;
    Side m_side;
    Polyline& m_out;
    std::vector<std::pair<std::size_t, std::size_t>> m_pieces;
    bool m_running = false;
};

} // namespace

void Polyline::clear()
{
    points.clear();
    starts.clear();
    visible = 0;
    dense = false;
    length = 0;
}

std::span<const QPointF> Polyline::run(std::size_t i) const
{
    const std::size_t from = starts[i];
    const std::size_t to = i + 1 < starts.size() ? starts[i + 1] : points.size();
    return std::span(points).subspan(from, to - from);
}

void reduce(const Curve& curve, const PlotMap& map, Side side, Polyline& out)
{
    out.clear();
    if (curve.size() == 0 || !(map.plot.width() > 0))
        return;
    std::size_t from = curve.lowerBound(map.xAt(map.plot.left()));
    std::size_t to = curve.lowerBound(map.xAt(map.plot.right()));
    from = from > 0 ? from - 1 : 0;
    // One past the right edge, or the line would end short of it.
    to = std::min(curve.size(), to + 1);
    if (from >= to)
        return;
    out.visible = to - from;
    const auto columns = static_cast<std::size_t>(std::ceil(map.plot.width() * map.deviceScale));
    out.dense = out.visible > columns;
    Reduction reduction(curve, map, side, out);
    if (out.visible <= kSparse * columns)
        reduction.all(from, to);
    else
        reduction.columns(from, to);
    reduction.trimEnds();
    for (std::size_t r = 0; r < out.runs(); ++r) {
        const auto run = out.run(r);
        for (std::size_t i = 1; i < run.size(); ++i)
            out.length += std::abs(run[i].x() - run[i - 1].x()) + std::abs(run[i].y() - run[i - 1].y());
    }
}

void columnSpans(const Polyline& line, const PlotMap& map, std::vector<QRectF>& out)
{
    out.clear();
    const double scale = map.deviceScale;
    const double ox = map.deviceOrigin.x();
    const double oy = map.deviceOrigin.y();
    const double thick = std::max(1.0, std::round(scale)); // a hairline of the screen, not of its finest pixels
    const double first = std::floor(map.plot.left() * scale + ox) - 1;
    const double final = std::ceil(map.plot.right() * scale + ox) + 1;
    double column = 0;
    double top = 0;
    double bottom = 0;
    const auto emitSpan = [&] {
        if (column < first || column > final)
            return;
        const double from = std::floor(top);
        out.emplace_back((column - ox) / scale, (from - oy) / scale, 1 / scale,
                         (std::floor(bottom) - from + thick) / scale);
    };
    for (std::size_t r = 0; r < line.runs(); ++r) {
        const auto run = line.run(r);
        double x = run.front().x() * scale + ox;
        double y = run.front().y() * scale + oy;
        column = std::floor(x);
        top = bottom = y;
        for (std::size_t i = 1; i < run.size(); ++i) {
            const double nextX = run[i].x() * scale + ox;
            const double nextY = run[i].y() * scale + oy;
            const double nextColumn = std::floor(nextX);
            if (nextColumn > column) {
                const double slope = (nextY - y) / (nextX - x);
                // Outside the plot nothing is painted, and a far neighbour may be thousands of columns away.
                if (column < first && nextColumn > first) {
                    const double at = y + slope * (first - x);
                    column = first;
                    top = bottom = at;
                }
                while (column < nextColumn && column <= final) {
                    const double edge = y + slope * (column + 1 - x);
                    top = std::min(top, edge);
                    bottom = std::max(bottom, edge);
                    emitSpan();
                    column += 1;
                    top = bottom = edge;
                }
                column = nextColumn;
            }
            top = std::min(top, nextY);
            bottom = std::max(bottom, nextY);
            x = nextX;
            y = nextY;
        }
        emitSpan();
    }
}

} // namespace tidemark
