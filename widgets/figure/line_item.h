// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/m4.h"
#include "widgets/figure/mark_item.h"

namespace tidemark {

class LineItem : public MarkItem
{
public:
    LineItem(const FigureContext& context, const LineLayer& layer, bool logY);

    [[nodiscard]] Extent xExtent() const override { return m_curve.xExtent(); }
    [[nodiscard]] Extent yExtent(double x0, double x1, Side side) const override;
    void occupy(LabelPlacer& placer) const override;
    [[nodiscard]] int labelPriority() const override { return 6; }
    void placeLabels(LabelPlacer& placer) override;
    void pills(std::vector<Pill>& out) const override;
    void read(double x, QPointF pixel, std::vector<Reading>& out) const override;
    [[nodiscard]] std::optional<double> snap(double x) const override;
    [[nodiscard]] std::size_t dropped() const override { return m_curve.dropped(); }
    using MarkItem::extend;
    bool extend(const Points& longer) override;

protected:
    void prepare() override;
    void draw(QPainter& painter) override;

private:
    [[nodiscard]] double width() const;

    LineLayer m_layer;
    Curve m_curve;
    Polyline m_line;
    QString m_name;
    std::optional<double> m_labelX; ///< where the name stood last: it stays while there is room
};

/// Draws a polyline: antialiased and in full weight, or by column spans where that would take too long for the quality.
void drawPolyline(QPainter& painter, const Polyline& line, const PlotMap& map, const QPen& pen, Quality quality);

/// Finds a place for a curve's name beside the curve; puts it. `previous` is kept while there is room.
void putCurveLabel(LabelPlacer& placer, const Polyline& line, const PlotMap& map, const QString& name, LabelFont font,
                   const QColor& color, std::optional<double>& previous);

/// The last finite value, nullopt when there is none.
[[nodiscard]] std::optional<std::size_t> lastFinite(const Points& points);

} // namespace tidemark
