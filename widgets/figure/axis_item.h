// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/mark_item.h"
#include "widgets/figure/ticks.h"
#include "widgets/figure/time_ticks.h"

namespace tidemark {

/// A tick of a number or category axis with its place.
struct AxisTick
{
    double pixel = 0;
    double value = 0; ///< axis units
    QString label;
};

/// What stands round one plot, placed by the scene.
struct PaneAxes
{
    std::vector<AxisTick> right;  ///< of `y`, whatever side its labels stand on
    std::vector<AxisTick> left;   ///< of `y2`
    std::vector<AxisTick> bottom; ///< numbers and categories
    TimeTicks time;               ///< time axes
    std::vector<Pill> pills;      ///< pushed apart
    std::vector<Pill> words;
    Side labelSide = Side::Right;                ///< of `y`
    std::optional<QColor> rightColor, leftColor; ///< two axes: the colours of their series
    QString title;                               ///< of the pane
    QString yTitle;                              ///< `↑ Forward P/E (×)`
    QString xTitle;
    bool timed = false;
    bool clocks = false;
    bool values = true; ///< tick labels stand beside this pane, not only beside its neighbour
    bool last = true;   ///< the lowest pane: it carries the x axis
    bool zeroLine = false;
    bool grid = true;
    bool upright = false;  ///< grid lines and zero stand on the x axis: horizontal bars
    double labelLeft = 0;  ///< outermost x of labels left of the plot
    double labelRight = 0; ///< and right of it
};

/// Pills of one side so that none overlaps: each as near to its value as the others allow, all within [top, bottom]; the first
/// ones are dropped where there is no room for all. Sorted by place afterwards.
void pushApart(std::vector<Pill>& pills, double height, double top, double bottom);

/// Height of a pill.
[[nodiscard]] double pillHeight(const FigureMetrics& metrics);

/// Grid and zero line, behind the marks.
class GridItem : public MarkItem
{
public:
    GridItem(const FigureContext& context, const PaneAxes& axes) : MarkItem(context), m_axes(axes) {}

protected:
    void draw(QPainter& painter) override;

private:
    const PaneAxes& m_axes;
};

/// Axis line, tick labels, clocks of both cities, pills, titles.
class AxisItem : public MarkItem
{
public:
    AxisItem(const FigureContext& context, const PaneAxes& axes) : MarkItem(context), m_axes(axes) {}

    [[nodiscard]] QRectF boundingRect() const override;
    /// Room below the plot for ticks, clocks and title.
    [[nodiscard]] static double heightBelow(const FigureMetrics& metrics, bool clocks, bool title);

protected:
    [[nodiscard]] bool clips() const override { return false; }
    void draw(QPainter& painter) override;

private:
    void drawValues(QPainter& painter, const std::vector<AxisTick>& ticks, Side side, const QColor& color);
    void drawTimes(QPainter& painter);
    void drawBottom(QPainter& painter);
    void drawPills(QPainter& painter);
    void drawTitles(QPainter& painter);

    const PaneAxes& m_axes;
};

/// Labels of the marks, over them.
class LabelsItem : public MarkItem
{
public:
    explicit LabelsItem(const FigureContext& context) : MarkItem(context) {}

    void setLabels(std::vector<PlacedLabel> labels) { m_labels = std::move(labels); }
    [[nodiscard]] const std::vector<PlacedLabel>& labels() const { return m_labels; }

protected:
    [[nodiscard]] bool clips() const override { return false; }
    void draw(QPainter& painter) override;

private:
    std::vector<PlacedLabel> m_labels;
};

} // namespace tidemark
