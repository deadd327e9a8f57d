// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/study_output.h"
#include "models/studies/study.h"
#include "widgets/shell/latest_job.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <memory>
#include <optional>

class QMenu;
class QSplitter;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace tidemark {

class BusyBar;
class ChartView;
class EmptyState;
class MessageBar;
class MetricStrip;
class NumbersTable;
class PageHeader;
class TableModel;
class Translator;
class Workbench;

/// One study on screen: numbers in a strip, figures and tables behind tabs, and what is missing when something is. Computes on a
/// worker whenever data, as-of or parameters change, but only while it can be seen; what is hidden is computed when shown.
class StudyPanel final : public QWidget
{
    Q_OBJECT
public:
    StudyPanel(const Study& study, Workbench& workbench, QWidget* parent = nullptr);
    ~StudyPanel() override;

    [[nodiscard]] const Study& study() const { return m_study; }
    /// The last result, or nullptr before the first.
    [[nodiscard]] const StudyOutput* output() const { return m_output.get(); }
    /// Whether what is shown is not what the present data, as-of and parameters give.
    [[nodiscard]] bool dirty() const { return m_dirty || m_working; }

    /// Whether a person can see it: shown, and not behind another tab (docks behind a tab are moved away, not hidden).
    [[nodiscard]] bool seen() const;
    /// Computes what waited while the panel could not be seen.
    void becameSeen();
    void markDirty(WhenBusy whenBusy = WhenBusy::Cancel);
    /// Computes now, seen or not.
    void compute(WhenBusy whenBusy = WhenBusy::Cancel);

    /// The figure in front, or nullptr when a table or nothing is.
    [[nodiscard]] ChartView* currentChart() const;
    /// Brings the page with that id (figure or table) to the front; false when there is none.
    bool showPage(const QString& id);
    [[nodiscard]] QString currentPage() const;
    /// The next page, or the one before.
    void stepPage(int by);

    // Actions of the panel's menu, of the keyboard and of the window.
    void copyCurrent();
    void exportPng();
    void exportSvg();
    void exportCsv();
    void exportXlsx();
    void showTable();
    /// The numbers of the figure in front, beside it; and away again.
    void toggleTableBeside();
    [[nodiscard]] bool tableBeside() const;
    void fillMenu(QMenu& menu);

    void setLinkedCursor(std::optional<double> x);
    void setLinkedRange(double x0, double x1);

Q_SIGNALS:
    void outputChanged();
    void importRequested();
    void activated(); ///< the pointer or the keyboard went into it
    void cursorMoved(double x, bool inside);
    void rangeChanged(double x0, double x1);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watch(QWidget* widget);
    void takeResult(Result<StudyOutput> result);
    void showFailure(const Error& error);
    void showOutput();
    void showPages();
    void refreshLook();
    void retranslate();
    void endWork();
    void addFigurePage(const FigureSpec& figure);
    void addTablePage(const TableSpec& table);
    ChartView* makeChart();
    void dragParam(const QString& param, double value, bool dropped);
    void openDefinition(const ParamValues& definition);
    void raisePage(const QString& id);
    void followPage();
    void asPrinted(ChartView& chart, const std::function<void()>& render);
    [[nodiscard]] QString suggestedFile(const QString& suffix) const;
    void saveBytes(const QString& path, const QByteArray& bytes);

    const Study& m_study;
    Workbench& m_workbench;
    std::unique_ptr<StudyOutput> m_output;
    std::shared_ptr<const Translator> m_shownTranslator; ///< the charts hold a pointer to it
    bool m_dirty = true;
    bool m_working = false;
    bool m_failed = false; ///< what is shown is of an earlier request
    int m_jobRow = 0;
    std::optional<ParamValues> m_beforeDrag;

    BusyBar* m_busyBar;
    MetricStrip* m_strip;
    MessageBar* m_messages;
    PageHeader* m_header;
    QSplitter* m_sides;
    QStackedWidget* m_pages;
    NumbersTable* m_numbers = nullptr; ///< made when first asked for
    bool m_beside = false;
    EmptyState* m_empty;
    std::map<std::string, ChartView*> m_charts; ///< by figure id
    struct TablePage
    {
        QTableView* view;
        TableModel* model;
    };
    std::map<std::string, TablePage> m_tables; ///< by table id
    QTimer m_busyDelay;
    QTimer m_jobDelay;
    LatestJob<StudyOutput> m_job;
};

} // namespace tidemark
