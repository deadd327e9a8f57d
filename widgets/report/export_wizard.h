// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report/export_wizard_checks.h"
#include "widgets/report/export_wizard_controller.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTabBar;
class QTreeView;
class QTreeWidget;
class QTreeWidgetItem;
class QUrl;

namespace tidemark {

class MessageBar;
class PagePreview;
class PartMeter;

/// The export of the report in five steps: language and layout, contents, completeness, pages, formats. Not modal; every step can be
/// gone to at any time, and the pages beside it follow what is chosen.
class ExportWizard final : public QDialog
{
    Q_OBJECT
public:
    enum Step { LayoutStep, ContentsStep, ChecksStep, PreviewStep, OutputStep, StepCount };

    ExportWizard(Workbench& workbench, ExportEnvironment environment, ExportChoice choice, QWidget* parent = nullptr);

    [[nodiscard]] ExportController& controller() { return m_controller; }
    [[nodiscard]] Step step() const;
    void showStep(Step step);
    /// Whether report and pages show the choice.
    [[nodiscard]] bool settled() const { return !m_controller.stale() && m_controller.pages() != nullptr; }

Q_SIGNALS:
    void studyRequested(const QString& id);
    void importRequested();
    void claimsRequested();
    void textRequested(const QString& section);
    /// A file or a folder of an export.
    void openRequested(const QUrl& url);
    /// What is to be remembered for the next time.
    void choiceKept(const QByteArray& choice);

public Q_SLOTS:
    void reject() override;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    // export_wizard.cpp
    void makeFrame();
    void connectController();
    void showChoice();
    void showBuild();
    void showState();
    void goNext();
    void retranslate();

    // export_wizard_pages.cpp
    [[nodiscard]] QWidget* makeLayoutPage();
    [[nodiscard]] QWidget* makeContentsPage();
    [[nodiscard]] QWidget* makePreviewPage();
    void fillSnapshots();
    void fillContents();
    void takeContents(QTreeWidgetItem* changed);
    void fillOutline();
    void retranslatePages();

    // export_wizard_output.cpp
    [[nodiscard]] QWidget* makeChecksPage();
    [[nodiscard]] QWidget* makeOutputPage();
    void followLink(int row);
    void fillChecks();
    void showFiles();
    void chooseFolder();
    void exportEnded(const QStringList& files);
    void retranslateOutput();

    Workbench& m_workbench;
    ExportController m_controller;
    bool m_filling = false; ///< fields are being set, not typed in

    QLabel* m_heading;
    QLabel* m_subheading;
    QListWidget* m_steps;
    QLabel* m_willWrite;
    QStackedWidget* m_pagesStack;
    QWidget* m_side = nullptr;
    QStackedWidget* m_sideStack;
    PagePreview* m_sidePreview;
    QLabel* m_sideTitle;
    QListWidget* m_outline;
    MessageBar* m_message;
    QCheckBox* m_allowMissing;
    QPushButton* m_cancel;
    QPushButton* m_back;
    QPushButton* m_next;

    QComboBox* m_language = nullptr;
    QComboBox* m_state = nullptr;
    QDateEdit* m_asOf = nullptr;
    QLineEdit* m_title = nullptr;
    QLineEdit* m_subtitle = nullptr;
    QLineEdit* m_author = nullptr;
    QLineEdit* m_organisation = nullptr;
    QComboBox* m_serif = nullptr;
    QComboBox* m_sans = nullptr;
    std::vector<QLabel*> m_layoutLabels;
    QLabel* m_contentsTitle = nullptr;
    QTreeWidget* m_contents = nullptr;
    std::vector<QTreeWidgetItem*> m_contentItems; ///< a row for each ContentItem
    PagePreview* m_preview = nullptr;

    QLabel* m_sentence = nullptr;
    QLabel* m_promise = nullptr;
    PartMeter* m_meter = nullptr;
    QTabBar* m_chips = nullptr;
    QTreeView* m_checks = nullptr;
    CheckModel* m_checkModel = nullptr;
    QSortFilterProxyModel* m_checkFilter = nullptr;
    std::vector<std::pair<std::string, QCheckBox*>> m_formats;
    std::vector<QLabel*> m_formatFiles;
    std::vector<QLabel*> m_outputLabels;
    QCheckBox* m_archival = nullptr;
    QLineEdit* m_stem = nullptr;
    QLineEdit* m_folder = nullptr;
    QPushButton* m_browse = nullptr;
    QLabel* m_obstacle = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_progressWords = nullptr;
    QPushButton* m_stop = nullptr;
    QWidget* m_done = nullptr;
    QLabel* m_doneWords = nullptr;
    QPushButton* m_openFile = nullptr;
    QPushButton* m_openFolder = nullptr;
    QStringList m_written;
};

} // namespace tidemark
