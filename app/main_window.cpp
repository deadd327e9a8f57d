// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/import_files.h"
#include "models/market/simulated_market.h"
#include "models/studies/registry.h"
#include "models/text/to_qt.h"
#include "widgets/panels/inspector.h"
#include "widgets/panels/study_panel.h"
#include "widgets/shell/activity_pane.h"
#include "widgets/shell/as_of_button.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/panel_area.h"
#include "widgets/shell/panel_dock.h"

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
const QString kLastWorkspace = QStringLiteral("workspace");

/// Opens the store for writing; an empty one gets the built-in market. A store somebody else writes is read.
Status fillWhenEmpty(Store& store, const Progress& progress, bool& made)
{
    const auto empty = store.empty();
    if (!empty)
        return tl::unexpected(empty.error());
    if (!*empty || store.readOnly())
        return {};
    // The generator and the writing take about the same time.
    Progress making([&](double fraction) {
        progress.report(0.5 * fraction);
        if (progress.cancelled())
            making.cancel();
    });
    const auto batches = simulateMarket(kBuiltInSeed, making);
    if (!batches)
        return tl::unexpected(batches.error());
    double done = 0;
    std::vector<std::int64_t> written;
    for (const ImportBatch& batch : *batches) {
        if (progress.cancelled()) {
            // All of it or nothing: half a market would never be completed.
            for (const std::int64_t dataset : written)
                (void)store.undoIngest(dataset);
            return fail(ErrorCode::Cancelled,
                        TM_TEXT("window", "Making the simulated market was cancelled; the store is empty. "
                                          "Import files, or start again to have it made."));
        }
        const auto report = store.ingest(batch, Progress{});
        if (!report)
            return tl::unexpected(report.error());
        written.push_back(report->dataset);
        progress.report(0.5 + 0.5 * ++done / static_cast<double>(batches->size()));
    }
    made = true;
    return {};
}

QLabel* statusLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(4, 0, 4, 0);
    return label;
}

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
                  [this](double fraction) { m_workbench.jobs().setProgress(m_importJob, fraction); })
{
    setObjectName(QStringLiteral("main_window"));
    setAcceptDrops(true);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
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
    connect(m_area, &PanelArea::panelRaised, this,
            [this](const QString& id) { m_workbench.setCurrentStudy(id.toStdString()); });
    connect(m_area, &PanelArea::openPanelsChanged, this, &MainWindow::saveSoon);
}

void MainWindow::makeStatusBar()
{
    m_storeGlyph = statusLabel(QStringLiteral("store_glyph"), this);
    m_storeState = statusLabel(QStringLiteral("store_state"), this);
    m_datasets = statusLabel(QStringLiteral("dataset_counts"), this);
    m_digest = statusLabel(QStringLiteral("state_digest"), this);
    m_convention = statusLabel(QStringLiteral("direction_convention"), this);
    m_clocks = statusLabel(QStringLiteral("clocks"), this);
    for (QLabel* label : {m_storeGlyph, m_storeState, m_datasets, m_digest})
        statusBar()->addWidget(label);
    for (QLabel* label : {m_convention, m_clocks})
        statusBar()->addPermanentWidget(label);
    statusBar()->setSizeGripEnabled(false);
    m_clock.setSingleShot(true);
    m_clock.setTimerType(Qt::CoarseTimer);
    connect(&m_clock, &QTimer::timeout, this, &MainWindow::refreshClocks);
}

void MainWindow::refreshClocks()
{
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const Language language = m_workbench.language();
    m_clocks->setText(tr("New York %1 · Beijing %2")
                          .arg(toQString(formatTime(now, TimeStyle::NewYorkClock, language)),
                               toQString(formatTime(now, TimeStyle::BeijingClock, language))));
    // The only timer of an idle window: once a minute, on the minute.
    const auto next = std::chrono::ceil<std::chrono::minutes>(now + 1ms) - now;
    m_clock.start(std::chrono::duration_cast<std::chrono::milliseconds>(next));
}

void MainWindow::refreshStatusBar()
{
    const Theme& theme = m_workbench.theme();
    const auto glyph = [&](const char* name, Token token) {
        m_storeGlyph->setPixmap(iconPixmap(QString::fromLatin1(name), theme.color(token), 14, devicePixelRatioF()));
    };
    if (!m_ready) {
        glyph("clock", Token::Text2);
        m_storeState->setText(tr("Opening the store"));
    } else if (m_auditFault) {
        glyph("warn", Token::Conflicts);
        m_storeState->setText(m_workbench.say(m_auditText));
    } else if (m_mode == Mode::Interactive && m_store && m_store->readOnly()) {
        glyph("lock", Token::Stale);
        m_storeState->setText(tr("Read only"));
    } else if (m_auditDone) {
        glyph("check", Token::Fresh);
        m_storeState->setText(tr("Store checked"));
    } else {
        glyph("data", Token::Text2);
        m_storeState->setText(tr("Store open"));
    }
    if (m_overview) {
        const auto total = static_cast<int>(m_overview->datasets);
        const auto simulated = static_cast<int>(m_overview->simulatedDatasets);
        QString counts = tr("%n datasets", nullptr, total);
        if (simulated > 0)
            counts += tr(" · %n simulated", nullptr, simulated);
        m_datasets->setText(counts);
        m_digest->setText(tr("State #%1").arg(toQString(m_overview->digest)));
        m_digest->setToolTip(tr("Names the data known at the as-of: the same digest, the same numbers"));
    }
    switch (theme.direction) {
    case Direction::GreenUp:
        m_convention->setText(tr("Green up, red down"));
        break;
    case Direction::RedUp:
        m_convention->setText(tr("Red up, green down"));
        break;
    case Direction::BlueOrange:
        m_convention->setText(tr("Blue up, orange down"));
        break;
    }
    refreshClocks();
}

void MainWindow::retranslate()
{
    setWindowTitle(QFileInfo(m_workbench.storePath()).completeBaseName());
    m_navigatorDock->setHeading({tr("Studies"), {}, {}, {}});
    m_activityDock->setWindowTitle(tr("Activity"));
    retranslateActions();
    refreshStatusBar();
    for (const auto& [id, panel] : m_panels)
        refreshHeading(*panel, *panelDock(id));
    makeCurrent(toQString(m_workbench.currentStudy()));
}

void MainWindow::start()
{
    m_workbench.beginWork();
    m_opening.start([path = m_workbench.storePath(), mode = m_mode](const Progress& progress) -> Result<Opened> {
        Opened opened;
        if (mode == Mode::Picture)
            return opened;
        const auto store = Store::open(path, OpenMode::ReadWrite);
        if (!store)
            return tl::unexpected(store.error());
        if (const auto filled = fillWhenEmpty(**store, progress, opened.simulatedMade); !filled)
            return tl::unexpected(filled.error());
        opened.readOnlyReason = (*store)->readOnlyReason();
        return opened;
    });
}

void MainWindow::storeOpened(Result<Opened> result)
{
    const auto stop = [this](const Error& error) {
        m_messages->show(Severity::Failure, error.text);
        m_workbench.say(Severity::Failure, TM_TEXT("window", "Store"), error.text);
        m_ready = true;
        m_auditFault = true;
        m_auditText = TM_TEXT("window", "No store");
        refreshStatusBar();
        m_workbench.endWork();
    };
    if (m_openJob > 0) {
        const bool cancelled = !result && result.error().code == ErrorCode::Cancelled;
        m_workbench.jobs().finish(m_openJob,
                                  result      ? JobState::Done
                                  : cancelled ? JobState::Cancelled
                                              : JobState::Failed,
                                  result ? Text{} : result.error().text);
    }
    if (!result && result.error().code != ErrorCode::Cancelled)
        return stop(result.error());
    if (!result)
        m_messages->show(Severity::Caution, result.error().text);
    auto store =
        Store::open(m_workbench.storePath(), m_mode == Mode::Picture ? OpenMode::ReadOnly : OpenMode::ReadWrite);
    if (!store)
        return stop(store.error());
    m_store = std::move(*store);
    if (m_mode == Mode::Interactive && m_store->readOnly())
        m_messages->show(Severity::Caution, m_store->readOnlyReason());
    if (result && result->simulatedMade)
        m_workbench.say(
            Severity::Success, TM_TEXT("window", "Simulated market"),
            TM_TEXT("window", "The built-in simulated market is in the store; import real files to replace it"));
    loadKept();
    readOverviewNow();
    audit();
}

void MainWindow::loadKept()
{
    for (const Study& study : studies()) {
        const auto kept = m_store->params(study.id);
        if (!kept)
            continue;
        ParamValues values(study.params);
        for (const ParamSpec& spec : study.params)
            if (const auto it = kept->find(spec.id); it != kept->end())
                if (auto value =
                        paramFromString(spec, it->second)) // what a newer study refuses falls back to its default
                    values.set(spec.id, std::move(*value));
        m_workbench.setParams(study, values);
    }
    if (const auto asOf = m_store->value("as_of"); asOf && !m_initialAsOf)
        m_initialAsOf = parseAsOf(*asOf);
    if (const auto pinned = m_store->value("pinned"))
        for (const QString& id : toQString(*pinned).split(QLatin1Char(','), Qt::SkipEmptyParts))
            m_pinned.insert(id);
    for (const QString& id : m_pinned)
        if (PanelDock* dock = m_panels.contains(id) ? panelDock(id) : nullptr)
            dock->bar()->setPinned(true);
    std::vector<std::string> damaged;
    const auto workspaces = m_store->workspaces(&damaged);
    if (workspaces)
        for (const Store::Workspace& workspace : *workspaces) {
            auto state = decodeWorkspace(workspace.state);
            if (state)
                m_userWorkspaces[toQString(workspace.name)] = std::move(*state);
            else
                damaged.push_back(workspace.name);
        }
    for (const std::string& name : damaged)
        m_workbench.say(Severity::Caution, verbatim(name),
                        TM_TEXT("window", "This saved layout is damaged and was left alone; the default one is shown"));
    if (m_mode == Mode::Picture)
        return;
    if (const auto last = m_store->value(kLastWorkspace.toStdString()); last && !last->empty())
        if (const auto left = m_userWorkspaces.find(QStringLiteral("@last")); left != m_userWorkspaces.end()) {
            m_workspace = toQString(*last);
            restoreWorkspace(left->second);
            retranslateActions();
        }
}

void MainWindow::readOverviewNow()
{
    if (!m_store)
        return;
    const std::optional<TimePoint> asOf = m_ready ? std::optional{m_workbench.asOf()} : m_initialAsOf;
    m_overviewJob.start([path = m_workbench.storePath(), asOf](const Progress&) { return readOverview(path, asOf); });
}

void MainWindow::overviewRead(Result<StoreOverview> overview)
{
    const bool first = !m_ready;
    m_ready = true;
    if (overview) {
        m_overview = std::move(*overview);
        m_asOfButton->setLatest(m_overview->latest);
        if (first)
            m_workbench.setAsOf(m_initialAsOf.value_or(m_overview->latest));
        m_navigator->setOverview(*m_overview);
        std::set<std::string> ids;
        for (const StoredSeries& series : m_overview->series)
            ids.insert(series.key.instrument);
        m_inspector->setInstruments({ids.begin(), ids.end()});
        for (const auto& [id, shown] : m_panels)
            if (shown->output())
                panelChanged(*shown);
    } else {
        m_messages->show(Severity::Failure, overview.error().text);
    }
    refreshStatusBar();
    if (first) {
        if (StudyPanel* shown = currentPanel())
            shown->setFocus(Qt::OtherFocusReason);
        m_workbench.noteDataChange();
        m_workbench.endWork();
    }
}

bool MainWindow::idle() const { return m_ready && m_workbench.idle(); }

void MainWindow::audit()
{
    m_workbench.beginWork();
    m_auditJob.start([path = m_workbench.storePath()](const Progress&) -> Result<std::vector<AuditFinding>> {
        const auto store = Store::open(path, OpenMode::ReadOnly);
        if (!store)
            return tl::unexpected(store.error());
        return (*store)->audit();
    });
}

void MainWindow::saveSoon()
{
    if (!m_store || m_store->readOnly() || !m_ready)
        return;
    m_savePending = true;
    m_saveTimer.start();
}

void MainWindow::saveKept()
{
    if (!m_savePending || !m_store || m_store->readOnly())
        return;
    m_savePending = false;
    const auto check = [this](const Status& status) {
        if (!status)
            m_messages->show(Severity::Failure, status.error().text);
    };
    for (const Study& study : studies()) {
        std::map<std::string, std::string> changed;
        for (const ParamSpec& spec : study.params) {
            const auto& values = m_workbench.params(study).all();
            if (const auto it = values.find(spec.id); it != values.end() && it->second != spec.defaultValue)
                changed[spec.id] = paramToString(it->second);
        }
        check(m_store->setParams(study.id, changed));
    }
    // The latest as-of is not kept: tomorrow's data move it on.
    const bool latest = m_overview && m_workbench.asOf() == m_overview->latest;
    check(m_store->setValue("as_of", latest ? std::string{} : isoTime(m_workbench.asOf())));
    QStringList pinned(m_pinned.begin(), m_pinned.end());
    check(m_store->setValue("pinned", pinned.join(QLatin1Char(',')).toStdString()));
    check(m_store->setValue(kLastWorkspace.toStdString(), m_workspace.toStdString()));
    check(m_store->saveWorkspace({"@last", encodeWorkspace(workspaceState()), kWorkspaceVersion}));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_mode == Mode::Interactive) {
        m_settings.setWindowGeometry(saveGeometry());
        saveSoon();
        saveKept();
    }
    m_opening.cancel();
    m_importing.cancel();
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
    const auto scaled = [scale](int size) { return static_cast<int>(size * scale); };
    resizeDocks({m_navigatorDock, m_inspectorDock}, {scaled(compact ? 204 : 248), scaled(compact ? 236 : 300)},
                Qt::Horizontal);
    resizeDocks({m_activityDock}, {scaled(compact ? 124 : 168)}, Qt::Vertical);
}

void MainWindow::changeEvent(QEvent* event) { QMainWindow::changeEvent(event); }

} // namespace tidemark
