// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/catalogue_model.h"
#include "models/items/study_tree_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QSplitter;
class QToolButton;
class QTreeView;

namespace tidemark {

class Workbench;
struct StoreOverview;

/// Studies by part with their state, and below them what the store holds. Typing filters both.
class Navigator final : public QWidget
{
    Q_OBJECT
public:
    Navigator(Workbench& workbench, const std::vector<Study>& studies, QWidget* parent = nullptr);

    void setOverview(const StoreOverview& overview);
    /// What a study's own result says about its state.
    void setStatus(const std::string& study, StudyStatus status);
    /// Selects the study's row without opening it.
    void showCurrent(const std::string& study);
    void focusFilter();
    void filterFor(const QString& text);

Q_SIGNALS:
    void studyActivated(const QString& id);
    void importRequested();

private:
    void retranslate();
    void refreshStatus();
    void activate(const QModelIndex& index);

    Workbench& m_workbench;
    const std::vector<Study>& m_studyList;
    std::vector<StoredSeries> m_series;
    std::vector<StoredFrame> m_frames;
    StudyTreeModel m_studies;
    CatalogueModel m_catalogue;
    QSortFilterProxyModel* m_studyFilter;
    QSortFilterProxyModel* m_catalogueFilter;
    QLineEdit* m_filter;
    QTreeView* m_tree;
    QLabel* m_dataTitle;
    QLabel* m_dataCount;
    QToolButton* m_import;
    QListView* m_list;
};

} // namespace tidemark
