// SPDX-License-Identifier: GPL-3.0-or-later
// Everything one can ask of the window, as actions with names and keys, and the tool bar.
#include "app/main_window.h"

#include "models/text/to_qt.h"
#include "widgets/panels/study_panel.h"
#include "widgets/shell/as_of_button.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/panel_area.h"
#include "widgets/shell/panel_dock.h"
#include "widgets/shell/search_button.h"
#include "widgets/shell/style.h"

#include <QInputDialog>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

namespace tidemark {

namespace {

QToolButton* menuButton(const QString& name, const char* iconName, QMenu* menu, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QWidget* gap(QWidget* parent, int width)
{
    auto* space = new QWidget(parent);
    if (width > 0)
        space->setFixedWidth(width);
    else
        space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return space;
}

} // namespace

QAction* MainWindow::addAction(const QString& id, const char* iconName, const QKeySequence& shortcut,
                               std::function<void()> run)
{
    auto* action = new QAction(this);
    action->setObjectName(id);
    if (iconName)
        action->setIcon(icon(iconName));
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    QMainWindow::addAction(action);
    m_actions[id] = action;
    return action;
}

void MainWindow::makeActions()
{
    const auto withPanel = [this](void (StudyPanel::*method)()) {
        return [this, method] {
            if (StudyPanel* shown = currentPanel())
                (shown->*method)();
        };
    };
    const auto key = [](const char* keys) { return QKeySequence(QString::fromLatin1(keys)); };
    const auto id = [](const char* name) { return QString::fromLatin1(name); };
    addAction(id("import"), "import", key("Ctrl+I"), [this] { chooseImport(); });
    addAction(id("data_catalogue"), "data", key("Ctrl+Shift+D"),
              [this] { openPanel(QStringLiteral("data_catalogue")); });
    addAction(id("data_quality"), "check", key("Ctrl+Shift+Q"), [this] { openPanel(QStringLiteral("data_quality")); });
    addAction(id("data_calendars"), "cal", key("Ctrl+Shift+K"),
              [this] { openPanel(QStringLiteral("data_calendars")); });
    addAction(id("report_text"), "pencil", key("Ctrl+Shift+R"), [this] { openNotes(); });
    addAction(id("quit"), nullptr, QKeySequence::Quit, [this] { close(); });
    QUndoStack& stack = m_workbench.undoStack();
    QAction* undo = addAction(id("undo"), "undo", QKeySequence::Undo, [&stack] { stack.undo(); });
    QAction* redo = addAction(id("redo"), "redo", key("Ctrl+Shift+Z"), [&stack] { stack.redo(); });
    undo->setEnabled(false);
    redo->setEnabled(false);
    connect(&stack, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(&stack, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    connect(&stack, &QUndoStack::indexChanged, this, &MainWindow::retranslateActions);
    addAction(id("copy"), "copy", key("Ctrl+Shift+C"), withPanel(&StudyPanel::copyCurrent));
    addAction(id("export_report"), "export", key("Ctrl+Shift+E"), [this] { openExport(); });
    addAction(id("present"), "present", key("F5"), [this] { startPresentation(); });
    addAction(id("prepare_presentation"), "present", key("Shift+F5"), [this] { openPreparation(); });
    addAction(id("meetings"), "clock", {}, [this] { openMeetings(); });
    addAction(id("export_png"), "export", key("Ctrl+E"), withPanel(&StudyPanel::exportPng));
    addAction(id("export_svg"), "export", {}, withPanel(&StudyPanel::exportSvg));
    addAction(id("export_csv"), "table", {}, withPanel(&StudyPanel::exportCsv));
    addAction(id("show_table"), "table", key("Ctrl+T"), withPanel(&StudyPanel::showTable));
    addAction(id("next_page"), "chev", key("Ctrl+PgDown"), [this] {
        if (StudyPanel* shown = currentPanel())
            shown->stepPage(1);
    });
    addAction(id("previous_page"), "back", key("Ctrl+PgUp"), [this] {
        if (StudyPanel* shown = currentPanel())
            shown->stepPage(-1);
    });
    addAction(id("compute"), "refresh", key("Ctrl+R"), [this] {
        if (StudyPanel* shown = currentPanel())
            shown->compute();
    });
    addAction(id("maximise"), "max", key("Ctrl+Return"),
              [this] { m_area->toggleMaximised(toQString(m_workbench.currentStudy())); });
    addAction(id("full_screen"), "max", key("F11"), [this] { toggleFullScreen(); });
    addAction(id("leave_full_view"), nullptr, key("Esc"), [this] { leaveFullView(); })->setEnabled(false);
    addAction(id("table_beside"), "table", key("Ctrl+Shift+T"), withPanel(&StudyPanel::toggleTableBeside));
    addAction(id("close_panel"), "close", key("Ctrl+W"),
              [this] { m_area->closePanel(toQString(m_workbench.currentStudy())); });
    addAction(id("palette"), "search", key("Ctrl+K"), [this] { openPalette(); });
    addAction(id("filter"), "filter", key("Ctrl+F"), [this] {
        m_navigatorDock->show();
        m_navigator->focusFilter();
    });
    addAction(id("as_of"), "cal", key("Ctrl+Shift+A"), [this] { m_asOfButton->openPopup(); });
    addAction(id("as_of_latest"), "clock", {}, [this] {
        if (m_overview)
            m_workbench.chooseAsOf(m_overview->latest);
    });
    addAction(id("save_workspace"), "work", {}, [this] {
        const QString name = QInputDialog::getText(this, tr("Save workspace"), tr("Name of the workspace"));
        if (!name.trimmed().isEmpty() && !name.startsWith(QLatin1Char('@')))
            saveWorkspace(name.trimmed());
    });
    addAction(id("reset_layout"), "refresh", {}, [this] { resetLayout(); });
    addAction(id("about"), nullptr, {}, [this] { showAbout(); });
    addAction(id("keys"), nullptr, key("Ctrl+F1"), [this] { showKeys(); });
    addAction(id("help"), nullptr, key("F1"), [this] { showHelp(); });
}

void MainWindow::makeToolBar()
{
    m_toolBar = new QToolBar(this);
    m_toolBar->setObjectName(QStringLiteral("tool_bar"));
    m_toolBar->setMovable(false);
    m_toolBar->setFloatable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->addAction(m_actions[QStringLiteral("undo")]);
    m_toolBar->addAction(m_actions[QStringLiteral("redo")]);
    m_toolBar->addWidget(gap(m_toolBar, 4));
    m_asOfButton = new AsOfButton(m_workbench, m_toolBar);
    m_toolBar->addWidget(m_asOfButton);
    m_workspaceMenu = new QMenu(this);
    m_workspaceButton = menuButton(QStringLiteral("workspace"), "work", m_workspaceMenu, m_toolBar);
    m_workspaceButton->setProperty(kFieldProperty, kFieldWithChevron);
    m_workspaceButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->addWidget(m_workspaceButton);
    m_toolBar->addWidget(gap(m_toolBar, 0));
    m_search = new SearchButton(m_workbench, m_toolBar);
    m_toolBar->addWidget(m_search);
    m_toolBar->addWidget(gap(m_toolBar, 0));
    m_languageMenu = new QMenu(this);
    m_languageButton = menuButton(QStringLiteral("language"), "lang", m_languageMenu, m_toolBar);
    m_toolBar->addWidget(m_languageButton);
    m_lookMenu = new QMenu(this);
    m_lookButton = menuButton(QStringLiteral("look"), "theme", m_lookMenu, m_toolBar);
    m_toolBar->addWidget(m_lookButton);
    m_toolBar->addWidget(gap(m_toolBar, 4));
    m_presentButton = new QToolButton(m_toolBar);
    m_presentButton->setObjectName(QStringLiteral("present_button"));
    m_presentButton->setIcon(icon("present"));
    m_presentButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_presentButton->setFocusPolicy(Qt::TabFocus);
    m_toolBar->addWidget(m_presentButton);
    m_toolBar->addWidget(gap(m_toolBar, 4));
    m_exportMenu = new QMenu(this);
    m_exportButton = menuButton(QStringLiteral("export"), "export", m_exportMenu, m_toolBar);
    m_exportButton->setIcon(icon("export", IconInk::OnAccent));
    m_exportButton->setProperty(kPrimaryProperty, true);
    m_exportButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->addWidget(m_exportButton);
    addToolBar(Qt::TopToolBarArea, m_toolBar);

    connect(m_search, &QToolButton::clicked, this, &MainWindow::openPalette);
    connect(m_presentButton, &QToolButton::clicked, this, &MainWindow::startPresentation);
    connect(m_workspaceMenu, &QMenu::aboutToShow, this, [this] { fillWorkspaceMenu(*m_workspaceMenu); });
    connect(m_languageMenu, &QMenu::aboutToShow, this, [this] { fillLanguageMenu(*m_languageMenu); });
    connect(m_lookMenu, &QMenu::aboutToShow, this, [this] { fillLookMenu(*m_lookMenu); });
    connect(m_exportMenu, &QMenu::aboutToShow, this, [this] { fillExportMenu(*m_exportMenu); });
}

void MainWindow::retranslateActions()
{
    const auto set = [this](const char* id, const QString& text, const QString& tip = {}) {
        QAction* action = m_actions[QString::fromLatin1(id)];
        action->setText(text);
        QString full = tip.isEmpty() ? QString(text).remove(QLatin1Char('&')).remove(QChar(0x2026)) : tip;
        if (!action->shortcut().isEmpty())
            full += QStringLiteral(" (%1)").arg(action->shortcut().toString(QKeySequence::NativeText));
        action->setToolTip(full);
    };
    const QUndoStack& stack = m_workbench.undoStack();
    set("import", tr("&Import…"));
    set("data_catalogue", tr("Data &catalogue"));
    set("data_quality", tr("Data &quality"));
    set("data_calendars", tr("E&xchange calendars"));
    set("report_text", tr("&Report text"));
    set("quit", tr("&Quit"));
    set("undo", stack.canUndo() ? tr("&Undo %1").arg(stack.undoText()) : tr("&Undo"));
    set("redo", stack.canRedo() ? tr("&Redo %1").arg(stack.redoText()) : tr("&Redo"));
    set("copy", tr("&Copy picture and data"));
    set("export_report", tr("Export &report…"));
    set("present", tr("&Present"));
    set("prepare_presentation", tr("Prepare the presen&tation…"));
    set("meetings", tr("&Meetings…"));
    set("export_png", tr("Export picture as &PNG…"));
    set("export_svg", tr("Export picture as &SVG…"));
    set("export_csv", tr("Export &data as CSV…"));
    set("show_table", tr("Show the &table"));
    set("next_page", tr("&Next figure or table"));
    set("previous_page", tr("&Previous figure or table"));
    set("compute", tr("Compute &again"));
    set("maximise", tr("&Maximise or restore the panel"));
    set("full_screen", tr("F&ull screen"));
    set("leave_full_view", tr("Leave the full view"));
    set("table_beside", tr("Numbers &beside the chart"));
    set("close_panel", tr("C&lose the panel"));
    set("palette", tr("&Search everything…"));
    set("filter", tr("&Filter studies and data"));
    set("as_of", tr("&As of…"));
    set("as_of_latest", tr("As of the &latest data"));
    set("save_workspace", tr("&Save workspace…"));
    set("reset_layout", tr("&Reset layout"));
    set("about", tr("&About Tidemark"));
    set("keys", tr("&Keys"));
    set("help", tr("&Contents and search"));
    const std::pair<const char*, QString> titles[] = {
        {"file", tr("&File")},       {"edit", tr("&Edit")}, {"view", tr("&View")},
        {"studies", tr("&Studies")}, {"data", tr("&Data")}, {"window", tr("&Window")},
        {"help", tr("&Help")},       {"look", tr("&Look")}, {"language", tr("La&nguage")}};
    for (const auto& [id, title] : titles)
        if (const auto it = m_menus.find(QString::fromLatin1(id)); it != m_menus.end())
            it->second->setTitle(title);
    if (!m_toolBar)
        return;
    m_toolBar->setWindowTitle(tr("Tool bar"));
    if (m_storeName)
        m_storeName->setAccessibleName(tr("Store %1").arg(m_storeName->text()));
    QString workspace = m_workspace;
    for (const BuiltInWorkspace& builtIn : m_builtIn)
        if (builtIn.id == m_workspace)
            workspace = m_workbench.say(builtIn.name);
    m_workspaceButton->setText(workspace);
    const auto name = [](QToolButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_workspaceButton, tr("Workspace: %1").arg(workspace));
    name(m_languageButton, tr("Language"));
    name(m_lookButton, tr("Theme, colours and type size"));
    m_presentButton->setText(tr("Present"));
    name(m_presentButton, m_actions[QStringLiteral("present")]->toolTip());
    m_exportButton->setText(tr("Export"));
    name(m_exportButton, tr("Export the report or the current panel"));
    m_search->setText(tr("Search"));
    name(m_search, tr("Search studies, actions and data (Ctrl+K)"));
}

} // namespace tidemark
