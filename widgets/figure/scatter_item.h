// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/mark_item.h"

namespace tidemark {

/// Points in groups told apart by shape and colour; joined in order, they are a path with a large last point.
class ScatterItem : public MarkItem
{
public:
    ScatterItem(const FigureContext& context, const ScatterLayer& layer) : MarkItem(context), m_layer(layer) {}

    [[nodiscard]] Extent xExtent() const override;
    [[nodiscard]] Extent yExtent(double x0, double x1, Side side) const override;
    void occupy(LabelPlacer& placer) const override;
    [[nodiscard]] int labelPriority() const override { return 2; }
    void placeLabels(LabelPlacer& placer) override;
    void read(double x, QPointF pixel, std::vector<Reading>& out) const override;

protected:
    void prepare() override;
    void draw(QPainter& painter) override;

private:
    struct Dot
    {
        QPointF at;
        std::size_t index;
    };

    [[nodiscard]] Role roleOf(std::size_t group) const;
    [[nodiscard]] double radius() const { return (m_layer.points.size() > 400 ? 2.0 : 3.6) * m_context.metrics.unit; }
    void drawShape(QPainter& painter, QPointF at, std::size_t group, double radius) const;
    void placeLegend(LabelPlacer& placer);

    ScatterLayer m_layer;
    std::vector<Dot> m_dots;
    std::vector<std::pair<QPointF, std::size_t>> m_legend; ///< shapes of the legend, by group
};

} // namespace tidemark
