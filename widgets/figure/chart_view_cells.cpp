// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChartViewState that lets a hand open what a heat map's cell stands for.
#include "widgets/figure/chart_view_state.h"
#include "widgets/figure/heatmap_item.h"

#include <algorithm>

namespace tidemark {

namespace {

/// The heat map of a pane whose cells stand for definitions, or nullptr.
const HeatmapItem* definitionsOf(const ScenePane& pane)
{
    for (const MarkItem* mark : pane.marks)
        if (const auto* map = dynamic_cast<const HeatmapItem*>(mark);
            map != nullptr && !map->layer().definitions.empty())
            return map;
    return nullptr;
}

/// The cell one step from `from` in the direction of an arrow key, within the map.
std::size_t neighbour(const HeatmapLayer& layer, std::size_t from, int key)
{
    const std::size_t columns = layer.columns.size();
    std::size_t row = from / columns;
    std::size_t column = from % columns;
    if (key == Qt::Key_Left && column > 0)
        --column;
    else if (key == Qt::Key_Right && column + 1 < columns)
        ++column;
    else if (key == Qt::Key_Up && row > 0)
        --row;
    else if (key == Qt::Key_Down && row + 1 < layer.rows.size())
        ++row;
    return row * columns + column;
}

} // namespace

bool ChartViewState::overDefinition(QPointF pixel) const
{
    const auto pane = paneIndexAt(pixel);
    const HeatmapItem* map = pane ? definitionsOf(*scene->panes()[*pane]) : nullptr;
    return map != nullptr && map->cellAt(pixel).has_value();
}

bool ChartViewState::chooseCell(QPointF pixel)
{
    const auto pane = paneIndexAt(pixel);
    const HeatmapItem* map = pane ? definitionsOf(*scene->panes()[*pane]) : nullptr;
    const auto cell = map != nullptr ? map->cellAt(pixel) : std::nullopt;
    if (!cell || *cell >= map->layer().definitions.size())
        return false;
    const ParamValues definition = map->layer().definitions[*cell]; // the figure may change while it is told
    Q_EMIT view.definitionChosen(definition);
    return true;
}

bool ChartViewState::cellKey(int key)
{
    const ScenePane& pane = *scene->panes().front();
    const HeatmapItem* map = definitionsOf(pane);
    if (map == nullptr || map->layer().columns.empty())
        return false;
    const auto here = overlay.cursorX ? map->cellAt(overlay.cursorPixel) : std::nullopt;
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        return here && chooseCell(overlay.cursorPixel);
    if (key != Qt::Key_Left && key != Qt::Key_Right && key != Qt::Key_Up && key != Qt::Key_Down)
        return false;
    // The first arrow shows where the study stands; those after it move.
    const std::size_t cell = here ? neighbour(map->layer(), *here, key) : map->layer().current.value_or(0);
    overlay.cursorPane = 0;
    overlay.cursorPixel = map->centreOf(cell);
    overlay.cursorX = static_cast<double>(cell % map->layer().columns.size());
    announceCursor();
    return true;
}

} // namespace tidemark
