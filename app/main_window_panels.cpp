// SPDX-License-Identifier: GPL-3.0-or-later
// Panels and their arrangement: making, heading, linking, workspaces.
#include "app/main_window.h"

#include "models/studies/registry.h"
#include "models/text/to_qt.h"
#include "widgets/figure/chart_view.h"
#include "widgets/panels/inspector.h"
#include "widgets/panels/study_panel.h"
#include "widgets/shell/activity_pane.h"
#include "widgets/shell/as_of_button.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/panel_area.h"
#include "widgets/shell/panel_dock.h"

#include <QMenu>

#include <algorithm>

namespace tidemark {

namespace {

constexpr int kWindowStateVersion = 1;
constexpr std::size_t kSourcesNamed = 3;

bool timed(const FigureSpec& figure)
{
    return figure.x.kind == AxisKind::Calendar || figure.x.kind == AxisKind::Sessions;
}

/// What a panel's data are, for its badge: `SPY, NVDA 1m`.
QString sourceBadge(const StudyOutput& output, const Workbench& workbench)
{
    QStringList names;
    for (const UsedInput& input : output.inputs) {
        const QString name = workbench.say(input.label);
        if (!names.contains(name))
            names.append(name);
    }
    const bool more = names.size() > static_cast<qsizetype>(kSourcesNamed);
    return names.mid(0, static_cast<qsizetype>(kSourcesNamed)).join(QStringLiteral(" · "))
           + (more ? QStringLiteral(" …") : QString{});
}

} // namespace

StudyPanel* MainWindow::panel(const QString& id) const
{
    const auto it = m_panels.find(id);
    return it == m_panels.end() ? nullptr : it->second;
}

PanelDock* MainWindow::panelDock(const QString& id) const { return m_area->dock(id); }

StudyPanel* MainWindow::currentPanel() const { return panel(toQString(m_workbench.currentStudy())); }

PanelDock* MainWindow::makePanel(const QString& id)
{
    if (dataPanels().contains(id))
        return makeDataPanel(id);
    if (id == notesPanel())
        return makeNotesPanel();
    const Study* study = findStudy(id.toStdString());
    if (!study)
        return nullptr;
    using Bar = PanelTitleBar;
    auto* dock = new PanelDock(id, Bar::Link | Bar::Pin | Bar::Maximise | Bar::Menu | Bar::Close, m_workbench, this);
    auto* shown = new StudyPanel(*study, m_workbench, dock);
    dock->setContent(shown);
    m_panels[id] = shown;
    connect(shown, &StudyPanel::outputChanged, this, [this, shown] { panelChanged(*shown); });
    connect(shown, &StudyPanel::importRequested, this, &MainWindow::chooseImport);
    connect(shown, &StudyPanel::cursorMoved, this, [this, id](double x, bool inside) { shareCursor(id, x, inside); });
    connect(shown, &StudyPanel::rangeChanged, this, [this, id](double x0, double x1) { shareRange(id, x0, x1); });
    connect(shown, &StudyPanel::activated, this, [this, id] { m_workbench.setCurrentStudy(id.toStdString()); });
    connect(dock->bar(), &Bar::pressed, this, [this, id] { m_workbench.setCurrentStudy(id.toStdString()); });
    connect(dock->bar(), &Bar::menuRequested, this, [this, id](const QPoint& at) { showPanelMenu(id, at); });
    connect(dock->bar(), &Bar::closeClicked, this, [this, id] { m_area->closePanel(id); });
    connect(dock->bar(), &Bar::pinToggled, this, [this, id](bool pinned) {
        if (pinned)
            m_pinned.insert(id);
        else
            m_pinned.erase(id);
        saveSoon();
    });
    connect(dock, &QDockWidget::visibilityChanged, shown, [shown](bool visible) {
        if (visible)
            shown->becameSeen();
    });
    connect(dock, &PanelDock::linkChanged, this, &MainWindow::saveSoon);
    dock->bar()->setPinned(m_pinned.contains(id));
    refreshHeading(*shown, *dock);
    return dock;
}

void MainWindow::refreshHeading(StudyPanel& shown, PanelDock& dock)
{
    PanelHeading heading;
    heading.title = m_workbench.say(shown.study().title);
    if (const StudyOutput* output = shown.output()) {
        heading.detail = asOfShort(output->asOf, m_workbench);
        heading.source = output->complete() ? sourceBadge(*output, m_workbench) : tr("No data");
        switch (output->simulated) {
        case Simulation::None:
            break;
        case Simulation::Partly:
            heading.simulated = tr("PARTLY SIMULATED");
            break;
        case Simulation::All:
            heading.simulated = tr("SIMULATED");
            break;
        }
    }
    dock.setHeading(heading);
}

void MainWindow::panelChanged(StudyPanel& shown)
{
    const Study& study = shown.study();
    refreshHeading(shown, *panelDock(toQString(study.id)));
    if (!shown.output()) {
        m_activity->verdicts().setVerdicts(study.id, study.title, {});
        if (study.id == m_workbench.currentStudy())
            m_inspector->setOutput(nullptr);
        return;
    }
    const StudyOutput& output = *shown.output();
    if (!output.complete())
        m_navigator->setStatus(study.id, StudyStatus::NoData);
    else if (output.simulated != Simulation::None)
        m_navigator->setStatus(study.id, StudyStatus::Simulated);
    m_activity->verdicts().setVerdicts(study.id, study.title, output.verdicts);
    if (study.id == m_workbench.currentStudy())
        m_inspector->setOutput(&output);
}

void MainWindow::makeCurrent(const QString& id)
{
    const Study* study = findStudy(id.toStdString());
    for (const QString& other : m_area->openPanels())
        panelDock(other)->setActive(other == id);
    m_inspector->setStudy(study);
    const StudyPanel* shown = panel(id);
    m_inspector->setOutput(shown ? shown->output() : nullptr);
    m_inspectorDock->setHeading({tr("Inspector"), study ? m_workbench.say(study->title) : QString{}, {}, {}});
    if (study)
        m_navigator->showCurrent(study->id);
}

void MainWindow::openPanel(const QString& id)
{
    m_area->openPanel(id);
    if (m_area->isOpen(id)) {
        m_workbench.setCurrentStudy(id.toStdString());
        if (dataPanels().contains(id) || id == notesPanel()) {
            panelDock(id)->content()->setFocus(Qt::OtherFocusReason);
            return;
        }
        panel(id)->becameSeen();
        if (ChartView* chart = panel(id)->currentChart())
            chart->setFocus(Qt::OtherFocusReason);
    }
}

void MainWindow::showPanelMenu(const QString& id, const QPoint& at)
{
    QMenu menu(this);
    panel(id)->fillMenu(menu);
    menu.addSeparator();
    menu.addAction(icon("max"), m_area->maximised() == id ? tr("Restore the other panels") : tr("Maximise"), this,
                   [this, id] { m_area->toggleMaximised(id); });
    QAction* pin = menu.addAction(icon("pin"), tr("Pin to the report"), this,
                                  [this, id] { panelDock(id)->bar()->setPinned(!m_pinned.contains(id)); });
    pin->setCheckable(true);
    pin->setChecked(m_pinned.contains(id));
    menu.addAction(tr("Float or dock"), this, [this, id] { m_area->toggleFloating(id); });
    menu.addAction(icon("close"), tr("Close panel"), this, [this, id] { m_area->closePanel(id); });
    menu.exec(at);
}

void MainWindow::forLinked(const QString& from, bool PanelLink::*part, const std::function<void(StudyPanel&)>& call)
{
    const PanelLink& link = panelDock(from)->link();
    if (!(link.*part))
        return;
    const int group = link.group;
    const ChartView* source = panel(from)->currentChart();
    if (group == 0 || !source || !source->figure() || !timed(*source->figure()))
        return;
    for (const auto& [id, shown] : m_panels) {
        const ChartView* chart = shown->currentChart();
        if (id == from || panelDock(id)->linkGroup() != group || !(panelDock(id)->link().*part) || !shown->isVisible()
            || !chart || !chart->figure() || !timed(*chart->figure()))
            continue;
        // A range of minutes would leave a chart of days empty.
        if (part != &PanelLink::range || chart->figure()->intraday == source->figure()->intraday)
            call(*shown);
    }
}

void MainWindow::shareCursor(const QString& from, double x, bool inside)
{
    forLinked(from, &PanelLink::cursor,
              [&](StudyPanel& shown) { shown.setLinkedCursor(inside ? std::optional{x} : std::nullopt); });
}

void MainWindow::shareRange(const QString& from, double x0, double x1)
{
    forLinked(from, &PanelLink::range, [&](StudyPanel& shown) { shown.setLinkedRange(x0, x1); });
}

// --- workspaces ---------------------------------------------------------------------------------------------------------------

void MainWindow::arrangeBuiltIn(const BuiltInWorkspace& workspace)
{
    m_workspace = workspace.id;
    m_area->arrange(workspace.panels);
    // Neighbours in a row share their cursor.
    for (qsizetype i = 0; i < workspace.panels.size(); ++i)
        if (PanelDock* dock = m_area->dock(workspace.panels[i]))
            dock->setLinkGroup(i < 2 ? 1 : 2);
    if (!workspace.panels.isEmpty())
        m_workbench.setCurrentStudy(workspace.panels.front().toStdString());
}

WorkspaceState MainWindow::workspaceState() const
{
    // What a full screen hides is part of the layout all the same.
    return {m_area->state(), m_beforeFullScreen ? m_beforeFullScreen->docks : saveState(kWindowStateVersion)};
}

void MainWindow::toggleFullScreen()
{
    if (m_beforeFullScreen) {
        const FullScreen before = *std::exchange(m_beforeFullScreen, std::nullopt);
        setWindowState(before.window);
        menuBar()->show();
        m_toolBar->show();
        statusBar()->show();
        (void)restoreState(before.docks, kWindowStateVersion);
        if (before.maximised && !m_area->maximised().isEmpty())
            m_area->toggleMaximised(m_area->maximised());
        refreshEscape();
        return;
    }
    const QString id = toQString(m_workbench.currentStudy());
    if (!m_area->isOpen(id))
        return;
    m_beforeFullScreen = FullScreen{windowState(), saveState(kWindowStateVersion), m_area->maximised().isEmpty()};
    if (m_area->maximised().isEmpty())
        m_area->toggleMaximised(id);
    menuBar()->hide();
    m_toolBar->hide();
    statusBar()->hide();
    for (PanelDock* dock : {m_navigatorDock, m_inspectorDock, m_activityDock})
        dock->hide();
    setWindowState(windowState() | Qt::WindowFullScreen);
    refreshEscape();
    if (StudyPanel* shown = panel(id))
        if (ChartView* chart = shown->currentChart())
            chart->setFocus(Qt::OtherFocusReason);
}

// Esc leaves what fills the window; a chart takes it first while something is going on in it.
void MainWindow::leaveFullView()
{
    if (m_beforeFullScreen)
        toggleFullScreen();
    else if (!m_area->maximised().isEmpty())
        m_area->toggleMaximised(m_area->maximised());
}

void MainWindow::refreshEscape()
{
    m_actions[QStringLiteral("leave_full_view")]->setEnabled(m_beforeFullScreen || !m_area->maximised().isEmpty());
}

void MainWindow::restoreWorkspace(const WorkspaceState& state)
{
    if (!state.window.isEmpty())
        m_sidesMoved = restoreState(state.window, kWindowStateVersion) || m_sidesMoved;
    m_area->restore(state.area);
    // Once the docks have their places, the current panel is one that is seen.
    QTimer::singleShot(0, this, [this] {
        const StudyPanel* now = currentPanel();
        if (now && now->seen())
            return;
        for (const auto& [id, shown] : m_panels)
            if (shown->seen())
                return m_workbench.setCurrentStudy(id.toStdString());
    });
}

bool MainWindow::showWorkspace(const QString& name)
{
    const auto builtIn = std::ranges::find(m_builtIn, name, &BuiltInWorkspace::id);
    const auto own = m_userWorkspaces.find(name);
    if (builtIn == m_builtIn.end() && own == m_userWorkspaces.end())
        return false;
    if (m_beforeFullScreen)
        toggleFullScreen();
    const QString from = m_workspace;
    const WorkspaceState before = workspaceState();
    m_workbench.perform(
        tr("workspace"), [this, name] { goToWorkspace(name); },
        [this, from, before] {
            restoreWorkspace(before);
            m_workspace = from;
            retranslateActions();
            saveSoon();
        });
    return true;
}

void MainWindow::goToWorkspace(const QString& name)
{
    const auto builtIn = std::ranges::find(m_builtIn, name, &BuiltInWorkspace::id);
    const auto own = m_userWorkspaces.find(name);
    if (std::ranges::find(m_builtIn, m_workspace, &BuiltInWorkspace::id) != m_builtIn.end())
        m_leftAs[m_workspace] = workspaceState();
    if (own != m_userWorkspaces.end())
        restoreWorkspace(own->second);
    else if (const auto left = m_leftAs.find(name); left != m_leftAs.end())
        restoreWorkspace(left->second);
    else if (builtIn != m_builtIn.end())
        arrangeBuiltIn(*builtIn);
    else
        return; // deleted meanwhile
    m_workspace = name;
    retranslateActions();
    saveSoon();
}

void MainWindow::resetLayout()
{
    const WorkspaceState before = workspaceState();
    const QString workspace = m_workspace;
    m_workbench.perform(
        tr("reset layout"),
        [this, workspace] {
            auto builtIn = std::ranges::find(m_builtIn, workspace, &BuiltInWorkspace::id);
            if (builtIn == m_builtIn.end())
                builtIn = m_builtIn.begin();
            m_leftAs.erase(builtIn->id);
            for (PanelDock* dock : {m_navigatorDock, m_inspectorDock, m_activityDock})
                dock->setFloating(false);
            addDockWidget(Qt::LeftDockWidgetArea, m_navigatorDock);
            addDockWidget(Qt::RightDockWidgetArea, m_inspectorDock);
            addDockWidget(Qt::BottomDockWidgetArea, m_activityDock);
            for (PanelDock* dock : {m_navigatorDock, m_inspectorDock, m_activityDock})
                dock->show();
            m_sidesMoved = false;
            setSideProportions();
            arrangeBuiltIn(*builtIn);
            retranslateActions();
        },
        [this, before, workspace] {
            restoreWorkspace(before);
            m_workspace = workspace;
            retranslateActions();
        });
}

void MainWindow::saveWorkspace(const QString& name)
{
    if (!m_store || name.trimmed().isEmpty())
        return;
    const WorkspaceState state = workspaceState();
    if (const Status saved = m_store->saveWorkspace({name.toStdString(), encodeWorkspace(state), kWorkspaceVersion});
        !saved) {
        m_messages->show(Severity::Failure, saved.error().text);
        return;
    }
    m_userWorkspaces[name] = state;
    m_workspace = name;
    retranslateActions();
    m_workbench.say(Severity::Success, verbatim(name.toStdString()),
                    TM_TEXT("window", "The layout is saved in the store"));
}

void MainWindow::deleteWorkspace(const QString& name)
{
    if (!m_store)
        return;
    if (const Status gone = m_store->deleteWorkspace(name.toStdString()); !gone) {
        m_messages->show(Severity::Failure, gone.error().text);
        return;
    }
    m_userWorkspaces.erase(name);
    if (m_workspace == name)
        m_workspace = m_builtIn.front().id;
    retranslateActions();
}

QStringList MainWindow::userWorkspaces() const
{
    QStringList names;
    for (const auto& [name, state] : m_userWorkspaces)
        if (!name.startsWith(QLatin1Char('@')))
            names.append(name);
    return names;
}

} // namespace tidemark
