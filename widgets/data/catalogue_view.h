// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/series_table_model.h"
#include "widgets/shell/latest_job.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace tidemark {

class BusyBar;
class DataTable;
class MessageBar;
class StoreWriter;
class Workbench;

/// What the store holds, one row a series or table: filtered, sorted, opened, compared, exported, deleted. Reads on a worker when
/// it is first seen and when the store has changed.
class CatalogueView final : public QWidget
{
    Q_OBJECT
public:
    CatalogueView(Workbench& workbench, StoreWriter& writer, QWidget* parent = nullptr);

    [[nodiscard]] const SeriesTableModel& model() const { return m_model; }
    /// Deletes the selected series; one undo step puts them back.
    void deleteSelected();
    void exportSelected();

Q_SIGNALS:
    void viewRequested(const tidemark::CatalogueEntry& entry);
    /// Two series of the list.
    void compareRequested(const tidemark::CatalogueEntry& entry, qint64 other);
    void checkRequested(const tidemark::CatalogueEntry& entry);
    void importRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* button(const char* name, const char* iconName);
    void read();
    void entriesRead(Result<std::vector<CatalogueEntry>> entries);
    void retranslate();
    void refreshButtons();
    void compareSelected();
    void openMenu(const QPoint& at);
    [[nodiscard]] std::vector<CatalogueEntry> selected() const;
    [[nodiscard]] std::vector<CatalogueEntry> comparable(const CatalogueEntry& entry) const;

    Workbench& m_workbench;
    StoreWriter& m_writer;
    SeriesTableModel m_model;
    QLineEdit* m_filter;
    QToolButton* m_view;
    QToolButton* m_compare;
    QToolButton* m_check;
    QToolButton* m_export;
    QToolButton* m_delete;
    BusyBar* m_busy;
    MessageBar* m_messages;
    DataTable* m_table;
    QLabel* m_summary;
    bool m_dirty = true;
    LatestJob<std::vector<CatalogueEntry>> m_reading;
    LatestJob<int> m_exporting;
};

} // namespace tidemark
