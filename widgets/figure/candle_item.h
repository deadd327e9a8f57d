// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/growing_points.h"
#include "widgets/figure/mark_item.h"

#include <QLineF>

namespace tidemark {

/// Hollow rising and solid falling candles with volume at the foot; a high-low stroke a column where candles would be thinner
/// than 3 pixels. Bars without open or range are drawn as a line of closes.
class CandleItem : public MarkItem
{
public:
    CandleItem(const FigureContext& context, const CandleLayer& layer, const TimeScale& scale, bool logY);

    [[nodiscard]] Extent xExtent() const override { return m_close.xExtent(); }
    [[nodiscard]] Extent yExtent(double x0, double x1, Side side) const override;
    [[nodiscard]] double reach() const override { return m_distance; }
    [[nodiscard]] double footShare() const override { return m_volume.size() > 0 ? 0.2 : 0; }
    void occupy(LabelPlacer& placer) const override;
    void placeLabels(LabelPlacer& placer) override;
    void pills(std::vector<Pill>& out) const override;
    [[nodiscard]] std::optional<Pill> axisWord() const override;
    void read(double x, QPointF pixel, std::vector<Reading>& out) const override;
    [[nodiscard]] std::optional<double> snap(double x) const override;
    [[nodiscard]] std::size_t dropped() const override { return m_close.dropped(); }
    using MarkItem::extend;
    bool extend(const CandleLayer::Late& bar) override;

protected:
    void prepare() override;
    void draw(QPainter& painter) override;

private:
    /// Marks of one direction.
    struct Strokes
    {
        std::vector<QLineF> wicks;
        std::vector<QRectF> bodies;
        std::vector<QLineF> columns;
    };

    /// A column as stored, and as drawn.
    struct Column
    {
        GrowingPoints raw;
        Curve curve;

        void build(const Eigen::ArrayXd& values, const CandleLayer& layer, double CandleLayer::Late::*late, bool log);
        void append(TimePoint time, double value);
    };

    [[nodiscard]] bool hasCandles() const { return m_open.size() > 0 && m_high.size() > 0 && m_low.size() > 0; }
    [[nodiscard]] bool rising(std::size_t first, std::size_t last) const;
    void prepareCandles(std::size_t from, std::size_t to, double slot);
    void prepareColumns(std::size_t from, std::size_t to);
    void prepareVolume(std::size_t from, std::size_t to, double slot);

    CandleLayer m_layer;
    Column m_openColumn, m_highColumn, m_lowColumn, m_closeColumn, m_volumeColumn;
    Curve &m_open = m_openColumn.curve, &m_high = m_highColumn.curve, &m_low = m_lowColumn.curve,
          &m_close = m_closeColumn.curve, &m_volume = m_volumeColumn.curve;
    double m_distance = 0;
    Strokes m_up, m_down;
    std::vector<QRectF> m_volumes;
    Polyline m_line;
    std::optional<double> m_labelX;
};

} // namespace tidemark
