// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/verdict_model.h"

#include <QWidget>

class QListView;
class QStackedWidget;
class QTabBar;
class QTreeView;

namespace tidemark {

class Workbench;

/// The bottom of the window: verdict log and messages, and beside them (in small windows behind them) the jobs.
class ActivityPane final : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityPane(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] VerdictModel& verdicts() { return m_verdicts; }
    /// Another page behind its own tab (what an import took and left); replaces the one of that id.
    void setPage(const QString& id, const QString& title, QWidget* page);
    void showPage(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void placeJobs();
    void refreshCounts();
    int addPage(const QString& id, QWidget* page);
    [[nodiscard]] int tabOf(const QString& id) const;

    Workbench& m_workbench;
    VerdictModel m_verdicts;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    QTabBar* m_jobsTab;
    QWidget* m_jobsBox;
    QTreeView* m_verdictView;
    QListView* m_messageView;
    QListView* m_jobView;
    std::map<QString, QWidget*> m_pageOf;
    std::map<QString, QString> m_titles;
};

} // namespace tidemark
