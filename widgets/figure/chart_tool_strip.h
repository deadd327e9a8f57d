// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/chart_view.h"

#include <QFrame>
#include <QIcon>

#include <span>
#include <vector>

class QMenu;
class QToolButton;

namespace tidemark {

/// A tool that draws: its icon and key.
struct ChartTool
{
    ChartView::Tool tool;
    const char* icon;
    Qt::Key key;
};
[[nodiscard]] std::span<const ChartTool> chartTools();
[[nodiscard]] QString chartToolName(ChartView::Tool tool);
[[nodiscard]] QIcon chartToolIcon(const ChartTool& tool);

/// The colours of drawings as entries of a menu; the present one is checked.
void fillRoleMenu(QMenu& menu, ChartView& view);

/// A row (a column where the chart is narrow) of tools over the plot of a chart: what draws, the measure, colour, delete. Follows
/// its chart; every button can be reached by Tab.
class ChartToolStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit ChartToolStrip(ChartView& view);

    /// In the upper left corner, row or column as there is room.
    void place();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void sync();
    void retranslate();
    QToolButton* addButton(const QString& name);

    ChartView& m_view;
    std::vector<QToolButton*> m_tools; ///< in the order of chartTools(), then the measure
    QToolButton* m_color;
    QToolButton* m_remove;
    QToolButton* m_close;
};

} // namespace tidemark
