// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "models/studies/registry.h"
#include "models/text/to_qt.h"
#include "widgets/import/import_dialog.h"
#include "widgets/panels/inspector.h"
#include "widgets/panels/study_panel.h"
#include "widgets/presentation/presentation.h"
#include "widgets/report/claim_panel.h"
#include "widgets/shell/activity_pane.h"
#include "widgets/shell/annotation_book.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/panel_area.h"
#include "widgets/shell/panel_dock.h"
#include "widgets/shell/store_writer.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QScreen>
#include <QStatusBar>
#include <QVBoxLayout>

namespace tidemark {

namespace {

using namespace std::chrono_literals;

constexpr int kCompactWidth = 1500;
constexpr int kCompactHeight = 800;
constexpr auto kSaveAfter = 800ms;

} // namespace

MainWindow::MainWindow(Workbench& workbench, Settings& settings, Mode mode)
    : m_workbench(workbench),
      m_settings(settings),
      m_mode(mode),
      m_builtIn(builtInWorkspaces(studies())),
      m_opening([this](Result<Opened> result) { storeOpened(std::move(result)); },
                [this](double fraction) {
                    if (m_openJob == 0)
                        m_openJob = m_workbench.jobs().add(TM_TEXT("window", "Making the simulated market"),
                                                           [this] { m_opening.stop(); });
                    m_workbench.jobs().setProgress(m_openJob, fraction);
                }),
      m_overviewJob([this](Result<StoreOverview> result) { overviewRead(std::move(result)); }),
      m_auditJob([this](Result<std::vector<AuditFinding>> result) {
          m_auditDone = true;
          m_auditFault = !result;
          m_auditText = result ? Text{} : result.error().text;
          if (result)
              for (const AuditFinding& finding : *result)
                  if (finding.fault && !m_auditFault) {
                      m_auditFault = true;
                      m_auditText = finding.text;
                  }
          refreshStatusBar();
          m_workbench.endWork();
      }),
      m_importing([this](Result<std::vector<ImportedFile>> result) { importDone(std::move(result)); },
                  [this](double fraction) {
                      m_workbench.jobs().setProgress(m_importJob, fraction);
                      if (m_importDialog)
                          m_importDialog->setFraction(fraction);
                  })
{
    m_builtIn.push_back({QStringLiteral("data"), TM_TEXT("window", "Data"), dataPanels()});
    setObjectName(QStringLiteral("main_window"));
    setAcceptDrops(true);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    m_writer = new StoreWriter(m_workbench, this);
    connect(m_writer, &StoreWriter::failed, this,
            [this](const Text& text) { m_messages->show(Severity::Failure, text); });
    makeActions();
    makeDocks();
    makeToolBar();
    makeMenus();
    makeStatusBar();
    resize(1366, 768);
    if (mode == Mode::Interactive && !restoreGeometry(settings.windowGeometry())) {
        const QSize room = QGuiApplication::primaryScreen()->availableSize();
        if (room.width() <= 1500)
            setWindowState(Qt::WindowMaximized);
        else
            resize(std::min(1920, room.width() * 9 / 10), std::min(1080, room.height() * 9 / 10));
    }

    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kSaveAfter);
    connect(&m_saveTimer, &QTimer::timeout, this, &MainWindow::saveKept);
    connect(&m_workbench, &Workbench::paramsChanged, this, &MainWindow::saveSoon);
    connect(&m_workbench.annotations(), &AnnotationBook::changed, this, &MainWindow::saveSoon);
    connect(&m_workbench, &Workbench::asOfChanged, this, [this] {
        saveSoon();
        readOverviewNow();
    });
    connect(&m_workbench, &Workbench::languageChanged, this, &MainWindow::retranslate);
    connect(&m_workbench, &Workbench::appearanceChanged, this, &MainWindow::refreshStatusBar);
    connect(&m_workbench, &Workbench::currentStudyChanged, this,
            [this] { makeCurrent(toQString(m_workbench.currentStudy())); });
    connect(&m_workbench, &Workbench::becameIdle, this, [this] {
        if (idle())
            Q_EMIT becameIdle();
    });
    arrangeBuiltIn(m_builtIn.front());
    retranslate();
}

MainWindow::~MainWindow()
{
    // Panels speak to members of this window while they go.
    m_workbench.undoStack().clear();
    delete m_presentation;
    for (const auto& [id, panel] : m_panels)
        disconnect(panel, nullptr, this, nullptr);
    disconnect(&m_workbench, nullptr, this, nullptr);
}

void MainWindow::makeDocks()
{
    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(0);
    m_messages = new MessageBar(m_workbench, centre);
    m_area = new PanelArea(
        m_workbench, [this](const QString& id) { return makePanel(id); }, centre);
    m_area->setPageAccess(
        [this](const QString& id) {
            const StudyPanel* found = panel(id);
            return found ? found->currentPage() : QString{};
        },
        [this](const QString& id, const QString& page) {
            if (StudyPanel* found = panel(id))
                (void)found->showPage(page);
        });
    layout->addWidget(m_messages);
    layout->addWidget(m_area, 1);
    setCentralWidget(centre);

    const auto side = [this](const QString& id, QWidget* content, Qt::DockWidgetArea where) {
        auto* dock = new PanelDock(id, PanelTitleBar::Close, m_workbench, this);
        dock->setContent(content);
        addDockWidget(where, dock);
        connect(dock->bar(), &PanelTitleBar::closeClicked, dock, &QDockWidget::close);
        return dock;
    };
    m_navigator = new Navigator(m_workbench, studies(), this);
    m_navigatorDock = side(QStringLiteral("navigator"), m_navigator, Qt::LeftDockWidgetArea);
    m_inspector = new Inspector(m_workbench, this);
    m_inspectorDock = side(QStringLiteral("inspector"), m_inspector, Qt::RightDockWidgetArea);
    m_activity = new ActivityPane(m_workbench, this);
    m_activityDock = new PanelDock(QStringLiteral("activity"), PanelTitleBar::NoButton, m_workbench, this);
    m_activityDock->setContent(m_activity);
    // Its tabs are its header.
    auto* noBar = new QWidget(m_activityDock);
    noBar->setFixedHeight(1);
    m_activityDock->setTitleBarWidget(noBar);
    addDockWidget(Qt::BottomDockWidgetArea, m_activityDock);

    connect(m_navigator, &Navigator::studyActivated, this, &MainWindow::openPanel);
    connect(m_navigator, &Navigator::importRequested, this, &MainWindow::chooseImport);
    connect(m_area, &PanelArea::maximisedChanged, this, &MainWindow::refreshEscape);
    connect(m_area, &PanelArea::panelRaised, this,
            [this](const QString& id) { m_workbench.setCurrentStudy(id.toStdString()); });
    connect(m_area, &PanelArea::openPanelsChanged, this, &MainWindow::saveSoon);
}

void MainWindow::retranslate()
{
    setWindowTitle(QFileInfo(m_workbench.storePath()).completeBaseName());
    m_navigatorDock->setHeading({tr("Studies"), {}, {}, {}});
    m_activityDock->setWindowTitle(tr("Activity"));
    m_activity->setPage(QStringLiteral("claims"), tr("Claims"), new ClaimPanel(m_workbench, *m_writer, m_activity));
    retranslateActions();
    refreshStatusBar();
    for (const auto& [id, panel] : m_panels)
        refreshHeading(*panel, *panelDock(id));
    refreshDataHeadings();
    if (m_notes)
        panelDock(notesPanel())->setHeading({tr("Report text"), {}, {}, {}});
    makeCurrent(toQString(m_workbench.currentStudy()));
}

bool MainWindow::idle() const { return m_ready && m_workbench.idle(); }

void MainWindow::closeEvent(QCloseEvent* event)
{
    // Its end is written to the log while there is a store to write to.
    m_closing = true;
    if (m_presentation)
        m_presentation->end();
    m_opening.cancel();
    m_importing.cancel();
    if (m_mode == Mode::Interactive) {
        m_settings.setWindowGeometry(saveGeometry());
        keepNotes();
        saveSoon();
        writeKept();
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_workbench.setCompact(width() < kCompactWidth || height() < kCompactHeight);
    setSideProportions();
}

bool MainWindow::event(QEvent* event)
{
    // A press that reaches the window itself is on a splitter: from now on sizes are the user's.
    if (event->type() == QEvent::MouseButtonPress)
        m_sidesMoved = true;
    const bool done = QMainWindow::event(event);
    if (event->type() == QEvent::Show)
        setSideProportions();
    return done;
}

void MainWindow::setSideProportions()
{
    if (m_sidesMoved || !isVisible())
        return;
    const bool compact = m_workbench.compact();
    const double scale = std::max(1.0, m_workbench.theme().scale);
    // Large type on a small screen must not leave the panels the lesser part of it.
    const auto scaled = [scale](int size, int most) { return std::min(static_cast<int>(size * scale), most); };
    resizeDocks({m_navigatorDock, m_inspectorDock},
                {scaled(compact ? 204 : 248, width() * 18 / 100), scaled(compact ? 236 : 300, width() * 24 / 100)},
                Qt::Horizontal);
    resizeDocks({m_activityDock}, {scaled(compact ? 124 : 168, height() * 17 / 100)}, Qt::Vertical);
}

void MainWindow::changeEvent(QEvent* event) { QMainWindow::changeEvent(event); }

} // namespace tidemark
