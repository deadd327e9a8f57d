// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/quality_model.h"
#include "widgets/shell/latest_job.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QToolButton;

namespace tidemark {

class BusyBar;
class DataTable;
class MessageBar;
class Workbench;

/// What the quality checks find in the store, each row with its place. Checks on a worker when it is first seen and when the store
/// has changed.
class QualityView final : public QWidget
{
    Q_OBJECT
public:
    explicit QualityView(Workbench& workbench, QWidget* parent = nullptr);

    /// Shows the findings of series whose name contains `text`.
    void filterFor(const QString& text);
    [[nodiscard]] const QualityModel& model() const { return m_model; }

Q_SIGNALS:
    void placeActivated(const tidemark::QualityFinding& finding);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void check();
    void checked(Result<std::vector<QualityFinding>> findings);
    void retranslate();
    void refreshSummary();

    Workbench& m_workbench;
    QualityModel m_model;
    QSortFilterProxyModel* m_kindFilter;
    QComboBox* m_kind;
    QLineEdit* m_filter;
    QToolButton* m_again;
    QToolButton* m_export;
    BusyBar* m_busy;
    MessageBar* m_messages;
    DataTable* m_table;
    QLabel* m_summary;
    bool m_dirty = true;
    int m_job = 0;
    LatestJob<std::vector<QualityFinding>> m_checking;
};

} // namespace tidemark
