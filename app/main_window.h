// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"
#include "models/items/import_model.h"
#include "models/items/import_queue_model.h"
#include "widgets/shell/latest_job.h"
#include "widgets/shell/store_overview.h"
#include "widgets/shell/workbench.h"
#include "widgets/shell/workspace.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <map>
#include <memory>
#include <set>

class QLabel;
class QMenu;
class QToolBar;
class QToolButton;

namespace tidemark {

class ActivityPane;
class AsOfButton;
class ExportWizard;
class HelpWindow;
class ImportDialog;
class Inspector;
class MeetingRecord;
class MessageBar;
class Navigator;
class PanelArea;
class PanelDock;
class PreparationWindow;
class Presentation;
class SearchButton;
class SectionEditor;
class StudyPanel;
class StoreWriter;
struct KeptAnnotation;
struct Meeting;
struct PaletteEntry;
struct PresentationEnvironment;
struct PresentationOptions;
struct QualityFinding;
struct StorySource;

/// The one window: navigator, panels, inspector and activity round one store.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    enum class Mode {
        Interactive, ///< takes the writer's lock, makes the simulated market on a first start, remembers what the user does
        Picture      ///< reads only and remembers nothing
    };

    MainWindow(Workbench& workbench, Settings& settings, Mode mode);
    ~MainWindow() override;

    /// Opens the store on a worker, then fills the panels. Returns at once.
    void start();
    /// Whether the store is open and every visible panel shows its result. becameIdle() follows when not.
    [[nodiscard]] bool idle() const;

    /// Panels by study id.
    void openPanel(const QString& id);
    [[nodiscard]] StudyPanel* panel(const QString& id) const;
    [[nodiscard]] PanelDock* panelDock(const QString& id) const;
    [[nodiscard]] PanelArea* area() const { return m_area; }
    [[nodiscard]] ActivityPane* activity() const { return m_activity; }

    /// A workspace by id (`overview`, `part1` …) or by the user's name; false when there is none.
    bool showWorkspace(const QString& name);
    [[nodiscard]] QString currentWorkspace() const { return m_workspace; }
    void resetLayout();
    /// Keeps the present arrangement under a name in the store.
    void saveWorkspace(const QString& name);
    void deleteWorkspace(const QString& name);
    [[nodiscard]] QStringList userWorkspaces() const;

    /// Imports at once, without asking.
    void importPaths(const QStringList& paths);
    /// Imports files whose guesses are settled; one undo step takes all of them back.
    void importQueued(const std::vector<QueuedFile>& files);
    /// Shows files and folders in the import window, which asks what has to be asked; nullptr while the store is not open or an
    /// import is running, which is said.
    ImportDialog* openImport(const QStringList& paths);

    /// Shows the export of the report; nullptr while the store is not open.
    ExportWizard* openExport();

    /// Starts the presentation as it was prepared; shows its preparation first where its story has something to be looked at. Brings the
    /// audience's window to the front while one runs.
    void startPresentation();
    /// Shows the preparation of the presentation; nullptr while the store is not open.
    PreparationWindow* openPreparation();
    /// Shows the record of the meetings that were held; nullptr while the store is not open.
    MeetingRecord* openMeetings();
    /// The one presentation of the window.
    [[nodiscard]] Presentation& presentation();

    /// The panels about the data themselves: catalogue, series, quality, calendars.
    [[nodiscard]] static const QStringList& dataPanels();
    [[nodiscard]] QString dataPanelName(const QString& id) const;

    /// The panel of the report's text.
    [[nodiscard]] static const QString& notesPanel();
    /// Opens it, at a section when one is named.
    void openNotes(const QString& section = {});

    /// The as-of to start with instead of the stored or the latest one.
    void setInitialAsOf(TimePoint asOf) { m_initialAsOf = asOf; }

Q_SIGNALS:
    void becameIdle();
    void importFinished();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// What opening a store yields.
    struct Opened
    {
        Text readOnlyReason;
        bool simulatedMade = false;
    };

    // main_window.cpp, main_window_status.cpp, main_window_store.cpp
    void makeDocks();
    void makeStatusBar();
    void refreshStatusBar();
    void refreshClocks();
    void setSideProportions();
    void retranslate();
    void storeOpened(Result<Opened> result);
    void loadKept();
    void readOverviewNow();
    void overviewRead(Result<StoreOverview> overview);
    void audit();
    void saveSoon();
    void saveKept();
    void writeKept();

    // main_window_actions.cpp, main_window_menus.cpp, main_window_help.cpp
    QAction* addAction(const QString& id, const char* iconName, const QKeySequence& shortcut,
                       std::function<void()> run);
    void makeActions();
    void makeToolBar();
    void makeMenus();
    void retranslateActions();
    void fillLookMenu(QMenu& menu);
    void fillLanguageMenu(QMenu& menu);
    void fillWorkspaceMenu(QMenu& menu);
    void fillStudiesMenu(QMenu& menu);
    void fillExportMenu(QMenu& menu);
    void changeLook(const std::function<void(Appearance&)>& change);
    void openPalette();
    [[nodiscard]] std::vector<PaletteEntry> paletteEntries();
    void showAbout();
    void showKeys();
    void showHelp();
    /// The page of what the keyboard is in; empty where it was left.
    [[nodiscard]] QString helpPage() const;

    // main_window_panels.cpp
    PanelDock* makePanel(const QString& id);
    void refreshHeading(StudyPanel& panel, PanelDock& dock);
    void panelChanged(StudyPanel& panel);
    void makeCurrent(const QString& id);
    void shareCursor(const QString& from, double x, bool inside);
    void shareRange(const QString& from, double x0, double x1);
    void forLinked(const QString& from, bool PanelLink::*part, const std::function<void(StudyPanel&)>& call);
    void toggleFullScreen();
    void leaveFullView();
    void refreshEscape();
    void goToWorkspace(const QString& name);
    void arrangeBuiltIn(const BuiltInWorkspace& workspace);
    [[nodiscard]] WorkspaceState workspaceState() const;
    void restoreWorkspace(const WorkspaceState& state);
    void showPanelMenu(const QString& id, const QPoint& at);
    [[nodiscard]] StudyPanel* currentPanel() const;

    // main_window_data.cpp
    PanelDock* makeDataPanel(const QString& id);
    void refreshDataHeading(PanelDock& dock);
    void refreshDataHeadings();
    void openSeries(const StoredSeries& series, std::optional<TimeRange> place = {});
    void openPlace(const QualityFinding& finding);
    template <typename View>
    [[nodiscard]] View* dataPanel(const QString& id) const
    {
        return qobject_cast<View*>(panelDock(id)->content());
    }

    // main_window_report.cpp
    void showClaims();

    // main_window_notes.cpp
    PanelDock* makeNotesPanel();
    void addNoteEntries(std::vector<PaletteEntry>& entries);
    void keepNotes();

    // main_window_presentation.cpp
    enum class LogWrite {
        WhenFree, ///< unless somebody writes: the next one says the same
        Surely
    };
    [[nodiscard]] PresentationEnvironment presentationEnvironment();
    void begin(const PresentationOptions& options, std::function<bool(const StorySource&)> accept);
    void presentationEnded(const Meeting& meeting);
    void presentationFailed(const Error& error);
    void keepInLog(const Meeting& meeting, LogWrite how);
    void keepMeetingNote(Language language, const QString& section, const QString& paragraph);
    void putNote(Language language, const QString& section, const QString& text);
    void keepMeetingMarks(const std::vector<KeptAnnotation>& marks);

    // main_window_import.cpp
    void chooseImport();
    bool mayImport();
    void makeImportUndoable(const std::vector<QueuedFile>& asked, const std::vector<ImportedFile>& files);
    void importDone(Result<std::vector<ImportedFile>> files);

    Workbench& m_workbench;
    Settings& m_settings;
    Mode m_mode;
    std::unique_ptr<Store> m_store; ///< the window's own, for small writes; holds the writer's lock
    std::vector<BuiltInWorkspace> m_builtIn;
    std::map<QString, WorkspaceState> m_userWorkspaces;
    std::map<QString, WorkspaceState> m_leftAs; ///< built-in workspaces as they were left
    QString m_workspace;
    /// The window as it was before one panel filled the screen.
    struct FullScreen
    {
        Qt::WindowStates window;
        QByteArray docks;
        bool maximised = false; ///< the panel was maximised for it
    };
    std::optional<FullScreen> m_beforeFullScreen;
    std::map<QString, StudyPanel*> m_panels;
    std::set<QString> m_pinned;
    std::optional<TimePoint> m_initialAsOf;
    std::optional<StoreOverview> m_overview;
    bool m_ready = false;
    bool m_sidesMoved = false;
    bool m_closing = false;
    bool m_savePending = false;
    bool m_auditDone = false;
    Text m_auditText;
    bool m_auditFault = false;
    int m_openJob = 0;
    int m_importJob = 0;
    std::vector<QueuedFile> m_importAsked;     ///< what the running import is about
    ImportDialog* m_importDialog = nullptr;    ///< made when first needed
    QPointer<ExportWizard> m_exportWizard;     ///< while it is open
    Presentation* m_presentation = nullptr;    ///< made when first asked for
    QPointer<PreparationWindow> m_preparation; ///< while it is open
    QPointer<MeetingRecord> m_meetings;        ///< while it is open
    std::optional<std::string> m_plan;         ///< order of the presentation that is to be kept
    StoreWriter* m_writer = nullptr;
    SectionEditor* m_notes = nullptr; ///< made when first opened

    std::map<QString, QAction*> m_actions;
    QMenu* m_studiesMenu = nullptr;
    QMenu* m_workspaceMenu = nullptr;
    QMenu* m_lookMenu = nullptr;
    QMenu* m_languageMenu = nullptr;
    QMenu* m_exportMenu = nullptr;
    std::map<QString, QMenu*> m_menus;
    QToolBar* m_toolBar = nullptr;
    QToolButton* m_workspaceButton = nullptr;
    QToolButton* m_languageButton = nullptr;
    QToolButton* m_lookButton = nullptr;
    QToolButton* m_presentButton = nullptr;
    QToolButton* m_exportButton = nullptr;
    AsOfButton* m_asOfButton = nullptr;
    SearchButton* m_search = nullptr;
    QLabel* m_storeName = nullptr;
    HelpWindow* m_help = nullptr; ///< made when first asked for

    MessageBar* m_messages = nullptr;
    PanelArea* m_area = nullptr;
    Navigator* m_navigator = nullptr;
    Inspector* m_inspector = nullptr;
    ActivityPane* m_activity = nullptr;
    PanelDock* m_navigatorDock = nullptr;
    PanelDock* m_inspectorDock = nullptr;
    PanelDock* m_activityDock = nullptr;
    QLabel* m_storeGlyph = nullptr;
    QLabel* m_storeState = nullptr;
    QLabel* m_datasets = nullptr;
    QLabel* m_digest = nullptr;
    QLabel* m_convention = nullptr;
    QLabel* m_clocks = nullptr;
    QTimer m_clock;
    QTimer m_saveTimer;

    LatestJob<Opened> m_opening;
    LatestJob<StoreOverview> m_overviewJob;
    LatestJob<std::vector<AuditFinding>> m_auditJob;
    LatestJob<std::vector<ImportedFile>> m_importing;
};

} // namespace tidemark
