// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/mark_item.h"

namespace tidemark {

/// Hollow dots with a few words.
class MarkerItem : public MarkItem
{
public:
    MarkerItem(const FigureContext& context, const MarkerLayer& layer) : MarkItem(context), m_layer(layer) {}

    [[nodiscard]] Extent wishedY(Side side) const override;
    void occupy(LabelPlacer& placer) const override;
    [[nodiscard]] int labelPriority() const override { return 1; }
    void placeLabels(LabelPlacer& placer) override;

protected:
    void draw(QPainter& painter) override;

private:
    [[nodiscard]] std::optional<QPointF> position(const MarkerLayer::Marker& marker) const;
    [[nodiscard]] double radius() const { return 2.6 * m_context.metrics.unit; }

    MarkerLayer m_layer;
};

/// A straight guide across the plot, named at its end.
class GuideItem : public MarkItem
{
public:
    GuideItem(const FigureContext& context, const GuideLayer& layer) : MarkItem(context), m_layer(layer) {}

    void occupy(LabelPlacer& placer) const override;
    [[nodiscard]] int labelPriority() const override { return 3; }
    void placeLabels(LabelPlacer& placer) override;

protected:
    void prepare() override;
    void draw(QPainter& painter) override;

private:
    GuideLayer m_layer;
    Polyline m_line;
};

/// Names in four corners; two corners tinted.
class QuadrantItem : public MarkItem
{
public:
    QuadrantItem(const FigureContext& context, const QuadrantLayer& layer) : MarkItem(context), m_layer(layer) {}

    [[nodiscard]] Extent wishedY(Side side) const override;
    [[nodiscard]] int labelPriority() const override { return 0; }
    void placeLabels(LabelPlacer& placer) override;

protected:
    void draw(QPainter& painter) override;

private:
    QuadrantLayer m_layer;
};

} // namespace tidemark
