// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/mark_item.h"

namespace tidemark {

/// Bars from zero, one a row, the first on top; falling ones hatched when signed. The pane's y axis names the rows.
class HorizontalBarItem : public MarkItem
{
public:
    HorizontalBarItem(const FigureContext& context, const HorizontalBarLayer& layer) : MarkItem(context), m_layer(layer)
    {
    }

    /// From zero to the values, with room for the words beyond the bars' ends.
    [[nodiscard]] Extent xExtent() const override;
    void occupy(LabelPlacer& placer) const override;
    [[nodiscard]] int labelPriority() const override { return 2; }
    void placeLabels(LabelPlacer& placer) override;
    void read(double x, QPointF pixel, std::vector<Reading>& out) const override;

protected:
    void prepare() override;
    void draw(QPainter& painter) override;

private:
    struct Bar
    {
        QRectF rect;
        std::size_t row;
    };

    [[nodiscard]] QColor colorOf(const HorizontalBarLayer::Row& row) const;
    /// Axis y of a row: the first is on top.
    [[nodiscard]] double position(std::size_t row) const { return static_cast<double>(m_layer.rows.size() - 1 - row); }

    HorizontalBarLayer m_layer;
    std::vector<Bar> m_bars;
};

} // namespace tidemark
