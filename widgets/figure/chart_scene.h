// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/axis_item.h"
#include "widgets/figure/frame_item.h"
#include "widgets/figure/level_item.h"

#include <QGraphicsScene>

#include <memory>
#include <vector>

class QChart;

namespace tidemark {

/// One plot of a figure. The QChart holds the plot area; everything seen is drawn by the items on it.
struct ScenePane
{
    const Pane* spec = nullptr;
    QChart* chart = nullptr;
    PaneAxes axes;
    PlotMap map;
    std::vector<MarkItem*> marks; ///< in the order of the layers
    GridItem* grid = nullptr;
    WatermarkItem* watermark = nullptr; ///< nullptr unless all is simulated
    AxisItem* axis = nullptr;
    LabelsItem* labels = nullptr;
    QStringList rows;              ///< of a heat map or horizontal bars, in place of y ticks; top first
    std::optional<Extent> manualY; ///< axis units; set by a hand, wins over fitting
    bool scatter = false;
    QRectF cell; ///< plot and labels

    /// What a wheel zooms: two measures against each other together, rows of bars alone.
    [[nodiscard]] bool zoomsX() const { return !axes.upright; }
    [[nodiscard]] bool zoomsY() const { return scatter || !rows.isEmpty(); }
    /// Limits a hand may set: rows are never left, and one stays in view.
    [[nodiscard]] Extent limitedY(Extent wish) const;
};

/// A figure built: items, the range they show, and where everything stands. Screen, picture, SVG and printer all render this.
class ChartScene : public QGraphicsScene
{
public:
    ChartScene(const FigureSpec& spec, const FigureStyle& style);
    ~ChartScene() override;

    /// Room and resolution. Call arrange() afterwards.
    void setCanvas(const QRectF& canvas, double deviceScale, QPointF deviceOrigin);
    /// Viewed axis x; refused when not finite or empty. Call arrange() afterwards.
    void setRange(double u0, double u1);
    [[nodiscard]] std::pair<double, double> range() const { return {m_u0, m_u1}; }
    /// All of the data, or what the figure asks to show at first.
    [[nodiscard]] std::pair<double, double> fullRange() const;
    /// The curve of a layer, grown at its end; what is there stays as it is, so it costs O(new points + log n). False, and nothing
    /// done, when there is no such layer or it did not only grow. Call arrange() afterwards.
    bool extend(std::size_t pane, std::size_t layer, const Points& longer);
    bool extend(std::size_t pane, std::size_t layer, const CandleLayer::Late& bar);
    void setQuality(Quality quality) { m_context.quality = quality; }
    [[nodiscard]] Quality quality() const { return m_context.quality; }

    /// Limits, ticks, margins, marks and labels for the present canvas and range.
    void arrange();
    /// Paints all of it in the painter's coordinates.
    void draw(QPainter& painter);

    [[nodiscard]] const FigureSpec& spec() const { return m_spec; }
    [[nodiscard]] const FigureContext& context() const { return m_context; }
    [[nodiscard]] const TimeScale& scale() const { return m_scale; }
    [[nodiscard]] std::vector<std::unique_ptr<ScenePane>>& panes() { return m_panes; }
    [[nodiscard]] const std::vector<std::unique_ptr<ScenePane>>& panes() const { return m_panes; }
    [[nodiscard]] const QRectF& canvas() const { return m_canvas; }
    /// The pane under a point, also beside and below its plot; nullptr outside all.
    [[nodiscard]] ScenePane* paneAt(QPointF point) const;
    /// Positions of names, which mean nothing in another figure.
    [[nodiscard]] bool categorical() const { return m_scale.kind() == AxisKind::Category; }
    /// Panes side by side.
    [[nodiscard]] std::size_t columns() const;

private:
    void countDropped();
    void fitValues(ScenePane& pane);
    void shareValues();
    void placeRows(const QRectF& area);
    void placeColumns(const QRectF& area, double left, double right);
    [[nodiscard]] ValueRange fitted(const ScenePane& pane, const YAxis& axis, Side side) const;
    void makeValueTicks(ScenePane& pane);
    void makeBottomTicks(ScenePane& pane);
    void makePills(ScenePane& pane);
    [[nodiscard]] double labelRoom(const ScenePane& pane, Side side) const;
    void placeLabels(ScenePane& pane);

    FigureSpec m_spec;
    FigureContext m_context;
    TimeScale m_scale;
    FrameItem* m_frame = nullptr;
    std::vector<std::unique_ptr<ScenePane>> m_panes;
    QRectF m_canvas{0, 0, 480, 320};
    double m_deviceScale = 1;
    QPointF m_deviceOrigin;
    double m_u0 = 0, m_u1 = 1;
};

} // namespace tidemark
