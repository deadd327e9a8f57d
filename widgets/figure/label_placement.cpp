// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/label_placement.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tidemark {

namespace {

constexpr double kCell = 4;
constexpr int kLabelWeight = 400;

/// The cell a pixel distance falls in; far outside for what is far or no number.
int cellOf(double distance)
{
    return distance >= -1e6 && distance <= 1e6 ? static_cast<int>(std::floor(distance / kCell)) : -1'000'000;
}

} // namespace

LabelPlacer::LabelPlacer(const QRectF& plot)
    : m_plot(plot),
      m_columns(std::clamp(static_cast<int>(plot.width() / kCell) + 1, 1, 2000)),
      m_rows(std::clamp(static_cast<int>(plot.height() / kCell) + 1, 1, 2000)),
      m_cells(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), 0)
{
}

void LabelPlacer::mark(double x, double y, int weight)
{
    const int column = cellOf(x - m_plot.left());
    const int row = cellOf(y - m_plot.top());
    if (column < 0 || row < 0 || column >= m_columns || row >= m_rows)
        return;
    auto& cell =
        m_cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column)];
    cell = static_cast<std::uint16_t>(std::min(60000, cell + weight));
}

void LabelPlacer::occupyColumns(const Polyline& line)
{
    for (std::size_t r = 0; r < line.runs(); ++r) {
        int column = -1;
        double top = 0;
        double bottom = 0;
        const auto fill = [&] {
            for (double y = std::max(top, m_plot.top()); column >= 0 && y <= std::min(bottom, m_plot.bottom());
                 y += kCell)
                mark(m_plot.left() + column * kCell, y, 2);
        };
        for (const QPointF& point : line.run(r)) {
            const int next = cellOf(point.x() - m_plot.left());
            if (next != column) {
                fill();
                column = next;
                top = bottom = point.y();
            }
            top = std::min(top, point.y());
            bottom = std::max(bottom, point.y());
        }
        fill();
    }
}

void LabelPlacer::occupy(const Polyline& line)
{
    // Reduced curves have points in every column, so the columns say enough.
    if (line.dense) {
        occupyColumns(line);
        return;
    }
    for (std::size_t r = 0; r < line.runs(); ++r) {
        const auto run = line.run(r);
        int lastColumn = -1;
        int lastRow = -1;
        for (std::size_t i = 0; i < run.size(); ++i) {
            const QPointF from = i > 0 ? run[i - 1] : run[i];
            const QPointF to = run[i];
            const double length = std::max(std::abs(to.x() - from.x()), std::abs(to.y() - from.y()));
            const int steps = std::clamp(cellOf(length), 1, 500);
            for (int s = 1; s <= steps; ++s) {
                const double t = static_cast<double>(s) / steps;
                const double x = from.x() + t * (to.x() - from.x());
                const double y = from.y() + t * (to.y() - from.y());
                const int column = cellOf(x - m_plot.left());
                const int row = cellOf(y - m_plot.top());
                if (column == lastColumn && row == lastRow)
                    continue;
                lastColumn = column;
                lastRow = row;
                mark(x, y, 2);
            }
        }
    }
}

void LabelPlacer::occupy(const QRectF& rect, int weight)
{
    const QRectF r = rect.intersected(m_plot);
    for (double y = r.top(); y < r.bottom() + kCell / 2; y += kCell)
        for (double x = r.left(); x < r.right() + kCell / 2; x += kCell)
            mark(x, y, weight);
}

double LabelPlacer::cost(const QRectF& rect) const
{
    double total = 0;
    const double outside = std::max(0.0, m_plot.left() - rect.left()) + std::max(0.0, rect.right() - m_plot.right())
                           + std::max(0.0, m_plot.top() - rect.top()) + std::max(0.0, rect.bottom() - m_plot.bottom());
    if (outside > 0)
        total += 500 + 20 * outside;
    const int c0 = std::max(0, cellOf(rect.left() - m_plot.left()));
    const int c1 = std::min(m_columns - 1, cellOf(rect.right() - m_plot.left()));
    const int r0 = std::max(0, cellOf(rect.top() - m_plot.top()));
    const int r1 = std::min(m_rows - 1, cellOf(rect.bottom() - m_plot.top()));
    for (int r = r0; r <= r1; ++r)
        for (int c = c0; c <= c1; ++c)
            total += m_cells[static_cast<std::size_t>(r) * static_cast<std::size_t>(m_columns)
                             + static_cast<std::size_t>(c)];
    return total;
}

std::optional<std::size_t> LabelPlacer::cheapest(std::span<const Candidate> candidates, double worst) const
{
    std::optional<std::size_t> best;
    double least = worst;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const double total = cost(candidates[i].rect) + candidates[i].bias;
        if (total < least) {
            least = total;
            best = i;
        }
    }
    return best;
}

QRectF LabelPlacer::boxAround(QPointF centre, const QString& text, LabelFont font)
{
    const double width = labelWidth(text, font) + 4;
    const double height = 1.15 * font.pixels;
    return {centre.x() - width / 2, centre.y() - height / 2, width, height};
}

void LabelPlacer::put(const QString& text, LabelFont font, const QColor& color, const QRectF& rect, bool halo,
                      std::optional<QLineF> leader)
{
    occupy(rect, kLabelWeight);
    m_labels.push_back({text, font, color, {rect.left() + 2, rect.center().y() + font.middle()}, rect, halo, leader});
}

bool LabelPlacer::putNear(QPointF point, double distance, const QString& text, LabelFont font, const QColor& color,
                          double worst)
{
    // Right of the point reads best, then left, above, below, then the corners.
    static constexpr std::array<std::array<double, 3>, 8> kDirections{
        {{1, 0, 0}, {-1, 0, 1}, {0, -1, 1}, {0, 1, 1.5}, {1, -0.8, 0.5}, {1, 0.8, 0.7}, {-1, -0.8, 2}, {-1, 0.8, 2}}};
    const double width = labelWidth(text, font) + 4;
    const double height = 1.15 * font.pixels;
    std::vector<Candidate> candidates;
    std::vector<double> distances;
    for (const double factor : {1.0, 2.2, 3.6}) {
        const double d = distance * factor;
        for (const auto& [dx, dy, bias] : kDirections) {
            const QPointF centre(point.x() + dx * (d + width / 2), point.y() + dy * (d + height / 2));
            candidates.push_back(
                {QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height), bias + (factor - 1) * 12});
            distances.push_back(d);
        }
    }
    const auto best = cheapest(candidates, worst);
    if (!best)
        return false;
    std::optional<QLineF> leader;
    if (distances[*best] > font.pixels) {
        const QRectF& r = candidates[*best].rect;
        leader = QLineF(
            point, QPointF(std::clamp(point.x(), r.left(), r.right()), std::clamp(point.y(), r.top(), r.bottom())));
    }
    put(text, font, color, candidates[*best].rect, true, leader);
    return true;
}

} // namespace tidemark
