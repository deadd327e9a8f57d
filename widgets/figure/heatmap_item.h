// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/mark_item.h"

namespace tidemark {

/// Cells with their value and, small, their count; few cases hatched, nothing known a dash on an inset cell.
class HeatmapItem : public MarkItem
{
public:
    HeatmapItem(const FigureContext& context, const HeatmapLayer& layer);

    [[nodiscard]] Extent xExtent() const override;
    void read(double x, QPointF pixel, std::vector<Reading>& out) const override;

    [[nodiscard]] const HeatmapLayer& layer() const { return m_layer; }
    /// The cell under `pixel`, as an index into the layer's values.
    [[nodiscard]] std::optional<std::size_t> cellAt(QPointF pixel) const;
    /// Precondition: there is such a cell.
    [[nodiscard]] QPointF centreOf(std::size_t index) const;

protected:
    void draw(QPainter& painter) override;

private:
    [[nodiscard]] QRectF cell(std::size_t row, std::size_t column) const;
    [[nodiscard]] QColor fill(double value) const;
    void drawCell(QPainter& painter, const QRectF& rect, std::size_t index);

    HeatmapLayer m_layer;
    double m_low = 0, m_high = 1; ///< symmetric about zero when diverging
};

} // namespace tidemark
