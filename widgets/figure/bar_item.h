// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/mark_item.h"

namespace tidemark {

/// Bars from zero; falling ones hatched when signed. Values stand on up to 15 bars.
class BarItem : public MarkItem
{
public:
    BarItem(const FigureContext& context, const BarLayer& layer, const TimeScale& scale);

    [[nodiscard]] Extent xExtent() const override { return m_curve.xExtent(); }
    [[nodiscard]] Extent yExtent(double x0, double x1, Side side) const override;
    [[nodiscard]] double reach() const override { return m_distance > 0 ? m_distance : 1; }
    [[nodiscard]] bool flush() const override { return true; }
    void occupy(LabelPlacer& placer) const override;
    [[nodiscard]] int labelPriority() const override { return 2; }
    void placeLabels(LabelPlacer& placer) override;
    void read(double x, QPointF pixel, std::vector<Reading>& out) const override;
    [[nodiscard]] std::optional<double> snap(double x) const override;

protected:
    void prepare() override;
    void draw(QPainter& painter) override;

private:
    struct Bar
    {
        QRectF rect;
        std::size_t index;
    };

    [[nodiscard]] bool highlighted(std::size_t index) const;
    [[nodiscard]] QColor colorOf(std::size_t index) const;

    BarLayer m_layer;
    Curve m_curve;
    double m_distance = 0;
    std::vector<Bar> m_bars;
};

/// Diagonal strokes inside `rect`, for what colour alone must not say.
void drawHatch(QPainter& painter, const QRectF& rect, const QColor& color, double spacing, double width);

} // namespace tidemark
