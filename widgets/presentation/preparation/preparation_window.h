// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/preparation/preparation_checks.h"
#include "widgets/presentation/presentation_options.h"
#include "widgets/shell/latest_job.h"

#include <QDialog>
#include <QTimer>
#include <QUndoStack>

class QCheckBox;
class QComboBox;
class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace tidemark {

class BusyBar;
class MessageBar;
class PreparationCheckModel;
class SlidePreview;
class StoryModel;
class Workbench;

/// Before the meeting: the slides in their order, what each looks like and what is said with it, what must be known beforehand, and on
/// which data, screen and language it is held. Not modal. The story is read on a worker, again when data, as-of or language change. Every
/// change of the plan can be undone here and is told by signal; the plan the store holds is read when the window first shows it.
class PreparationWindow final : public QDialog
{
    Q_OBJECT
public:
    /// The workbench must outlive it.
    PreparationWindow(Workbench& workbench, PresentationEnvironment environment, QWidget* parent = nullptr);
    ~PreparationWindow() override;

    /// What Start would ask for now.
    [[nodiscard]] PresentationOptions options() const;
    /// Data, screen and window as they were chosen last; the plan is the store's.
    void setOptions(const PresentationOptions& options);
    /// Whether the story is read and the picture shows it.
    [[nodiscard]] bool settled() const;
    /// Something that kept a presentation from starting: a sentence across the window.
    void showFailure(const Text& text);
    /// The slide whose picture and notes are shown; an unknown one changes nothing.
    void showSlide(const std::string& slide);

Q_SIGNALS:
    void startRequested(const tidemark::PresentationOptions& options);
    /// To be kept in the store under report::kStoryPlanKey.
    void planChanged(const tidemark::report::StoryPlan& before, const tidemark::report::StoryPlan& after);
    void importRequested();
    void studyRequested(const QString& id);
    void claimsRequested();
    void textRequested(const QString& section);

public Q_SLOTS:
    void reject() override;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class PlanStep;

    // preparation_window.cpp
    void connectParts();
    void readAgain();
    void readNow();
    void take(Result<Preparation> result);
    void changePlan(report::StoryPlan plan, const QString& words, const QString& what = {});
    void applyPlan(const report::StoryPlan& plan);
    void moveBy(int rows);
    void followLink(int row);
    void keepNotes();
    void start();

    // preparation_window_show.cpp
    void showAll();
    void showState();
    void showSlideOfRow();
    void showChecks();
    void fillSnapshots();
    void fillScreens();
    void retranslate();
    [[nodiscard]] int row() const;
    [[nodiscard]] ScreenPlan screenPlan(const std::vector<StageScreen>& screens) const;

    // preparation_window_parts.cpp
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeCentre();
    [[nodiscard]] QWidget* makeEmpty();
    [[nodiscard]] QWidget* makeSide();
    [[nodiscard]] QWidget* makeFoot();

    Workbench& m_workbench;
    PresentationEnvironment m_environment;
    Preparation m_preparation;
    report::StoryPlan m_plan;
    QString m_readPath;     ///< of the store that m_plan belongs to
    QString m_snapshot;     ///< chosen
    QString m_screen;       ///< chosen
    bool m_ready = false;   ///< something was read
    bool m_filling = false; ///< fields are being set, not typed in
    QUndoStack m_undo;
    QTimer m_notesTimer;
    QTimer m_readTimer;

    StoryModel* m_model;
    PreparationCheckModel* m_checkModel;
    QLabel* m_heading = nullptr;
    QLabel* m_subheading = nullptr;
    QLabel* m_summary = nullptr;
    BusyBar* m_busy = nullptr;
    MessageBar* m_message = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_left = nullptr;
    QLabel* m_listTitle = nullptr;
    QListView* m_list = nullptr;
    QToolButton* m_up = nullptr;
    QToolButton* m_down = nullptr;
    QToolButton* m_part = nullptr;
    QToolButton* m_order = nullptr;
    SlidePreview* m_preview = nullptr;
    QLabel* m_where = nullptr;
    QLabel* m_notesTitle = nullptr;
    QPlainTextEdit* m_notes = nullptr;
    QToolButton* m_notesButton = nullptr;
    QLabel* m_emptyIcon = nullptr;
    QLabel* m_emptyTitle = nullptr;
    QLabel* m_emptyWords = nullptr;
    QPushButton* m_import = nullptr;
    QWidget* m_side = nullptr;
    QLabel* m_checksTitle = nullptr;
    QListView* m_checks = nullptr;
    QLabel* m_fine = nullptr;
    QLabel* m_optionsTitle = nullptr;
    QComboBox* m_data = nullptr;
    QComboBox* m_language = nullptr;
    QComboBox* m_screens = nullptr;
    QCheckBox* m_window = nullptr;
    QSpinBox* m_minutes = nullptr;
    std::vector<QLabel*> m_labels;
    QToolButton* m_undoButton = nullptr;
    QToolButton* m_redoButton = nullptr;
    QLabel* m_obstacle = nullptr;
    QPushButton* m_close = nullptr;
    QPushButton* m_start = nullptr;

    LatestJob<Preparation> m_job;
};

} // namespace tidemark
