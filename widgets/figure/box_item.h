// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/mark_item.h"

namespace tidemark {

/// Boxes at positions 0…n−1 with every point beside the middle, the mean as a diamond, notable cases in the second colour.
class BoxItem : public MarkItem
{
public:
    BoxItem(const FigureContext& context, const BoxLayer& layer) : MarkItem(context), m_layer(layer) {}

    [[nodiscard]] Extent xExtent() const override;
    [[nodiscard]] Extent yExtent(double x0, double x1, Side side) const override;
    void occupy(LabelPlacer& placer) const override;
    [[nodiscard]] int labelPriority() const override { return 2; }
    void placeLabels(LabelPlacer& placer) override;
    void read(double x, QPointF pixel, std::vector<Reading>& out) const override;
    [[nodiscard]] std::optional<double> snap(double x) const override;

protected:
    void prepare() override;
    void draw(QPainter& painter) override;

private:
    struct Shape
    {
        QRectF box;
        double x = 0, median = 0, mean = 0, low = 0, high = 0;
        std::vector<QPointF> points; ///< as many as values; NaN where there is nothing to draw
        bool drawn = false;
    };

    [[nodiscard]] double gapBetween() const; ///< least, of neighbours' boxes
    [[nodiscard]] static bool isHighlighted(const BoxLayer::Box& box, std::size_t index);

    BoxLayer m_layer;
    std::vector<Shape> m_shapes;
};

} // namespace tidemark
