// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/chart_builder.h"

#include "models/figure/session_axis.h"
#include "widgets/figure/band_item.h"
#include "widgets/figure/bar_item.h"
#include "widgets/figure/box_item.h"
#include "widgets/figure/candle_item.h"
#include "widgets/figure/heatmap_item.h"
#include "widgets/figure/horizontal_bar_item.h"
#include "widgets/figure/level_item.h"
#include "widgets/figure/line_item.h"
#include "widgets/figure/marker_item.h"
#include "widgets/figure/rail_items.h"
#include "widgets/figure/scatter_item.h"
#include "widgets/figure/stacked_item.h"

namespace tidemark {

namespace {

struct ItemMaker
{
    const FigureContext& context;
    const TimeScale& scale;
    const Pane& pane;

    using Item = std::unique_ptr<MarkItem>;

    [[nodiscard]] bool log(Side side) const { return side == Side::Left && pane.y2 ? pane.y2->log : pane.y.log; }

    Item operator()(const LineLayer& layer) const
    {
        return std::make_unique<LineItem>(context, layer, log(layer.axis));
    }
    Item operator()(const BandLayer& layer) const
    {
        return std::make_unique<BandItem>(context, layer, log(layer.axis));
    }
    Item operator()(const AreaLayer& layer) const { return std::make_unique<AreaItem>(context, layer, pane.y.log); }
    Item operator()(const StackedAreaLayer& layer) const { return std::make_unique<StackedItem>(context, layer); }
    Item operator()(const BarLayer& layer) const { return std::make_unique<BarItem>(context, layer, scale); }
    Item operator()(const CandleLayer& layer) const
    {
        return std::make_unique<CandleItem>(context, layer, scale, pane.y.log);
    }
    Item operator()(const ScatterLayer& layer) const { return std::make_unique<ScatterItem>(context, layer); }
    Item operator()(const BoxLayer& layer) const { return std::make_unique<BoxItem>(context, layer); }
    Item operator()(const HeatmapLayer& layer) const { return std::make_unique<HeatmapItem>(context, layer); }
    Item operator()(const LevelLayer& layer) const { return std::make_unique<LevelItem>(context, layer); }
    Item operator()(const InstantLayer& layer) const { return std::make_unique<InstantItem>(context, layer); }
    Item operator()(const ZoneLayer& layer) const { return std::make_unique<ZoneItem>(context, layer); }
    Item operator()(const PhaseLayer& layer) const { return std::make_unique<PhaseItem>(context, layer); }
    Item operator()(const EventLayer& layer) const { return std::make_unique<EventItem>(context, layer); }
    Item operator()(const MarkerLayer& layer) const { return std::make_unique<MarkerItem>(context, layer); }
    Item operator()(const GuideLayer& layer) const { return std::make_unique<GuideItem>(context, layer); }
    Item operator()(const QuadrantLayer& layer) const { return std::make_unique<QuadrantItem>(context, layer); }
    Item operator()(const HorizontalBarLayer& layer) const
    {
        return std::make_unique<HorizontalBarItem>(context, layer);
    }
};

} // namespace

std::unique_ptr<MarkItem> makeItem(const Layer& layer, const FigureContext& context, const TimeScale& scale,
                                   const Pane& pane)
{
    return std::visit(ItemMaker{context, scale, pane}, layer);
}

XAxis effectiveAxis(const FigureSpec& spec, TimeAxis wish)
{
    XAxis axis = spec.x;
    if (axis.kind == AxisKind::Sessions && wish == TimeAxis::Calendar) {
        axis.kind = AxisKind::Calendar;
    } else if (axis.kind == AxisKind::Calendar && wish == TimeAxis::Sessions) {
        axis.open = sessionsOf(spec);
        if (!axis.open.empty())
            axis.kind = AxisKind::Sessions;
    }
    for (const Pane& pane : spec.panes) {
        for (const Layer& layer : pane.layers) {
            if (const auto* map = std::get_if<HeatmapLayer>(&layer)) {
                axis.kind = AxisKind::Category;
                axis.categories = map->columns;
            } else if (const auto* boxes = std::get_if<BoxLayer>(&layer); boxes != nullptr && axis.categories.empty()) {
                axis.kind = AxisKind::Category;
                for (const auto& box : boxes->boxes)
                    axis.categories.push_back(box.category);
            } else if (const auto* bars = std::get_if<HorizontalBarLayer>(&layer)) {
                if (axis.kind != AxisKind::Linear)
                    axis.format = bars->format;
                axis.kind = AxisKind::Linear;
            }
        }
    }
    return axis;
}

std::unique_ptr<ChartScene> buildChart(const FigureSpec& spec, const FigureStyle& style)
{
    return std::make_unique<ChartScene>(spec, style);
}

} // namespace tidemark
