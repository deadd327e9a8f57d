// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/bars_table_model.h"
#include "models/items/table_model.h"
#include "models/quality/catalogue_entry.h"
#include "models/store/store.h"
#include "widgets/shell/latest_job.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QTabBar;
class QStackedWidget;
class QTableView;

namespace tidemark {

class BusyBar;
class ChartView;
class DataTable;
class MessageBar;
class Workbench;

/// One stored series as a chart, as a table of its rows, and against another source of the same thing.
class SeriesView final : public QWidget
{
    Q_OBJECT
public:
    explicit SeriesView(Workbench& workbench, QWidget* parent = nullptr);

    /// Shows a series; with a place the chart and the table go there.
    void showSeries(const CatalogueEntry& entry, std::optional<TimeRange> place = {});
    /// Shows it against `other`, an id of the store.
    void compareWith(const CatalogueEntry& entry, std::int64_t other);
    [[nodiscard]] const std::optional<CatalogueEntry>& entry() const { return m_entry; }
    [[nodiscard]] const BarsTableModel& rows() const { return m_rows; }
    [[nodiscard]] const TableModel& differences() const { return m_differences; }

Q_SIGNALS:
    void headingChanged();

private:
    enum Page { ChartPage, RowsPage, ComparePage };
    /// What a read yields.
    struct Loaded
    {
        BarsPtr bars;
        std::vector<StoredSeries> others; ///< the same instrument and interval from other sources
    };

    void load();
    void loaded(Result<Loaded> result);
    void compare();
    void drawChart();
    void goToPlace();
    void retranslate();

    Workbench& m_workbench;
    std::optional<CatalogueEntry> m_entry;
    std::optional<TimeRange> m_place;
    std::int64_t m_other = 0;
    BarsTableModel m_rows;
    TableModel m_differences;
    std::vector<StoredSeries> m_others;

    QTabBar* m_tabs;
    BusyBar* m_busy;
    MessageBar* m_messages;
    QStackedWidget* m_pages;
    ChartView* m_chart;
    QTableView* m_table;
    QComboBox* m_source;
    QLabel* m_against;
    QLabel* m_summary;
    DataTable* m_differenceTable;
    LatestJob<Loaded> m_loading;
    LatestJob<SeriesComparison> m_comparing;
};

} // namespace tidemark
