// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/study_output.h"

#include <QWidget>

#include <vector>

namespace tidemark {

class Workbench;

/// The key numbers of a study in equal cells: label, value with unit, context, and a sparkline where there is room. Cells that
/// do not fit are left out from the end, never squeezed.
class MetricStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit MetricStrip(Workbench& workbench, QWidget* parent = nullptr);

    /// Shows the metrics with `strip` set, six at most.
    void setMetrics(const std::vector<Metric>& metrics);
    /// Label and value of every cell shown, for assistive technology and tests.
    [[nodiscard]] QStringList cells() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Cell
    {
        QString label, value, unit, context;
        bool words = false;
    };
    void refresh();
    void fitCells();
    [[nodiscard]] int widthWanted(const Cell& cell) const;
    void paintCell(QPainter& painter, const QRect& rect, std::size_t index) const;
    void paintSparkline(QPainter& painter, const QRectF& rect, const Metric& metric) const;

    Workbench& m_workbench;
    std::vector<Metric> m_metrics;
    std::vector<Cell> m_cells;
    std::size_t m_shown = 0;
};

} // namespace tidemark
