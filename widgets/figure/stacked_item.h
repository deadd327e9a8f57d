// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/mark_item.h"

#include <QPolygonF>

namespace tidemark {

/// Parts of a whole, drawn upwards; names stand inside where a part is thickest.
class StackedItem : public MarkItem
{
public:
    StackedItem(const FigureContext& context, const StackedAreaLayer& layer);

    [[nodiscard]] Extent xExtent() const override;
    [[nodiscard]] Extent yExtent(double x0, double x1, Side side) const override;
    [[nodiscard]] bool flush() const override { return true; }
    [[nodiscard]] int labelPriority() const override { return 4; }
    void placeLabels(LabelPlacer& placer) override;
    void read(double x, QPointF pixel, std::vector<Reading>& out) const override;
    [[nodiscard]] std::optional<double> snap(double x) const override;

protected:
    void prepare() override;
    void draw(QPainter& painter) override;

private:
    [[nodiscard]] double opacity() const;
    [[nodiscard]] std::optional<std::size_t> nearest(double x) const;

    StackedAreaLayer m_layer;
    std::vector<double> m_x;                 ///< of all parts, rising
    std::vector<std::vector<double>> m_tops; ///< by part: upper edge at each x
    std::vector<std::vector<double>> m_values;
    std::vector<QPolygonF> m_upper; ///< by part: upper edge in pixels
};

} // namespace tidemark
