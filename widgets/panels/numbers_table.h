// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure_spec.h"

#include <QPointer>
#include <QTableView>
#include <QTimer>

#include <memory>
#include <vector>

namespace tidemark {

class ChartView;
class TableModel;
class Workbench;

/// The numbers of a chart beside it, as far as they are in view: the crosshair's row is the chosen one, and choosing a row puts
/// the crosshair there.
class NumbersTable final : public QTableView
{
    Q_OBJECT
public:
    explicit NumbersTable(Workbench& workbench, QWidget* parent = nullptr);

    /// The chart beside which it stands; nullptr for none. Follows its figure, range and crosshair until another is given.
    void follow(ChartView* chart);
    /// The figure of the chart is another now.
    void refreshSoon();

protected:
    void showEvent(QShowEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void refresh();
    void showCursor(double x);

    Workbench& m_workbench;
    TableModel* m_model;
    QPointer<ChartView> m_chart;
    std::vector<double> m_x; ///< of each row; empty when rows are no instants or numbers of the axis
    QTimer m_soon;
    bool m_following = false; ///< the row is being chosen by the crosshair
};

} // namespace tidemark
