// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/mark_item.h"

#include <QPolygonF>

namespace tidemark {

/// The space between two curves; open where either has a gap.
class BandItem : public MarkItem
{
public:
    BandItem(const FigureContext& context, const BandLayer& layer, bool logY);

    [[nodiscard]] Extent xExtent() const override;
    [[nodiscard]] Extent yExtent(double x0, double x1, Side side) const override;
    void read(double x, QPointF pixel, std::vector<Reading>& out) const override;

protected:
    void prepare() override;
    void draw(QPainter& painter) override;

private:
    BandLayer m_layer;
    Curve m_lower, m_upper;
    std::vector<QPolygonF> m_bands;
    NumberFormat m_format;
};

/// The space between a curve and its base.
class AreaItem : public MarkItem
{
public:
    AreaItem(const FigureContext& context, const AreaLayer& layer, bool logY);

    [[nodiscard]] Extent xExtent() const override { return m_curve.xExtent(); }
    [[nodiscard]] Extent yExtent(double x0, double x1, Side side) const override;
    void occupy(LabelPlacer& placer) const override { placer.occupy(m_line); }
    [[nodiscard]] int labelPriority() const override { return 6; }
    void placeLabels(LabelPlacer& placer) override;
    void pills(std::vector<Pill>& out) const override;
    void read(double x, QPointF pixel, std::vector<Reading>& out) const override;
    [[nodiscard]] std::optional<double> snap(double x) const override;

protected:
    void prepare() override;
    void draw(QPainter& painter) override;

private:
    AreaLayer m_layer;
    Curve m_curve;
    Polyline m_line;
    std::optional<double> m_labelX;
};

} // namespace tidemark
