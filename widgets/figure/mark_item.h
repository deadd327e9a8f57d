// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/curve.h"
#include "widgets/figure/figure_metrics.h"
#include "widgets/figure/label_placement.h"
#include "widgets/figure/plot_map.h"

#include <QGraphicsItem>

#include <string>
#include <vector>

namespace tidemark {

/// What a stroke may cost.
enum class Quality {
    Fast, ///< while a hand moves the figure
    Fine, ///< at rest on screen
    Print ///< pictures and paper: whatever it takes
};

/// What every item of one figure shares.
struct FigureContext
{
    FigureStyle style;
    FigureMetrics metrics;
    Quality quality = Quality::Fine;

    [[nodiscard]] QString words(const Text& text) const;
    [[nodiscard]] QString value(double value, const NumberFormat& format) const;
    [[nodiscard]] Language language() const;
    [[nodiscard]] QColor color(Role role) const { return style.theme.color(role); }
    [[nodiscard]] QColor color(Token token) const { return style.theme.color(token); }
    [[nodiscard]] QColor paper() const { return style.theme.color(Token::Panel); }
    [[nodiscard]] bool dark() const { return style.theme.kind == ThemeKind::Dark; }
    /// A role's colour as text on the paper: darker or lighter where the mark's own would not read.
    [[nodiscard]] QColor labelColor(Role role) const;
};

/// A value on an axis in a filled box.
struct Pill
{
    double pixelY = 0;
    QString text;
    QColor fill;
    Side side = Side::Right;
};

/// One line of the read-out.
struct Reading
{
    QString name;
    QString value;
    QColor color;
    std::optional<QPointF> point; ///< where the value stands in the plot
};

[[nodiscard]] QPen linePen(const QColor& color, double width, LineStyle style);

/// A layer on the plot area. The scene sets the map, then asks for labels and pills, then paints. Items clip to the plot.
class MarkItem : public QGraphicsItem
{
public:
    explicit MarkItem(const FigureContext& context) : m_context(context) {}

    /// The map for limits, pills and levels; setMap also makes what is drawn.
    void setMeasure(const PlotMap& map) { m_map = map; }
    void setMap(const PlotMap& map);
    [[nodiscard]] const PlotMap& map() const { return m_map; }

    /// Data x the layer spans; empty when it has no say in it.
    [[nodiscard]] virtual Extent xExtent() const { return {}; }
    /// Axis-unit y the layer needs on `side` while data x in [x0, x1] is seen.
    [[nodiscard]] virtual Extent yExtent(double x0, double x1, Side side) const;
    /// A level or limit worth showing, unless that would squash the data.
    [[nodiscard]] virtual Extent wishedY(Side side) const;
    /// Distance between neighbours in axis x that the layer draws half of outside its x extent (bars, candles); 0 otherwise.
    [[nodiscard]] virtual double reach() const { return 0; }
    /// The highest or lowest value sits on the border (stacks, bars): no padding beyond it.
    [[nodiscard]] virtual bool flush() const { return false; }

    virtual void occupy(LabelPlacer& placer) const;
    /// Lower goes first.
    [[nodiscard]] virtual int labelPriority() const { return 5; }
    virtual void placeLabels(LabelPlacer& placer);
    virtual void pills(std::vector<Pill>& out) const;
    /// A word in the column of tick labels.
    [[nodiscard]] virtual std::optional<Pill> axisWord() const { return std::nullopt; }
    /// Share of the plot's height at its foot that the pane's values leave free (volume).
    [[nodiscard]] virtual double footShare() const { return 0; }
    /// Height of the rail the layer needs above the plot; setRail gives it.
    [[nodiscard]] virtual double railHeight() const { return 0; }
    void setRail(const QRectF& rail) { m_rail = rail; }
    /// What stands at data x (or under `pixel`), for the read-out.
    virtual void read(double x, QPointF pixel, std::vector<Reading>& out) const;
    /// The layer's own x nearest to `x`, where the crosshair should stand.
    [[nodiscard]] virtual std::optional<double> snap(double x) const;
    /// Draws `longer` in place of its curve, in O(new points + log n). False unless the layer is one curve and `longer` is it,
    /// grown at its end. Call arrange() afterwards.
    virtual bool extend(const Points& longer);
    /// The same with one more bar.
    virtual bool extend(const CandleLayer::Late& bar);
    /// A word for the footer about what could not be drawn; empty normally.
    [[nodiscard]] virtual std::size_t dropped() const { return 0; }

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    /// The map has changed.
    virtual void prepare() {}
    virtual void draw(QPainter& painter) = 0;
    [[nodiscard]] bool fine() const { return m_context.quality != Quality::Fast; }

    /// Marks stay within the plot; rails and axis marks do not.
    [[nodiscard]] virtual bool clips() const { return true; }

    const FigureContext& m_context;
    PlotMap m_map;
    QRectF m_rail;
};

/// Space between neighbours in axis x: the least of the first differences, 0 for fewer than two points.
[[nodiscard]] double neighbourDistance(const TimeScale& scale, const Points& points);

} // namespace tidemark
