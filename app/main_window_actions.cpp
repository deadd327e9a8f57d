// SPDX-License-Identifier: GPL-3.0-or-later
// Everything one can ask of the window: actions, menus, tool bar, palette.
#include "app/main_window.h"

#include "models/items/study_tree_model.h"
#include "models/studies/registry.h"
#include "models/text/to_qt.h"
#include "widgets/panels/study_panel.h"
#include "widgets/shell/as_of_button.h"
#include "widgets/shell/command_palette.h"
#include "widgets/shell/help_window.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/panel_area.h"
#include "widgets/shell/panel_dock.h"
#include "widgets/shell/search_button.h"
#include "widgets/shell/style.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QToolBar>
#include <QToolButton>

namespace tidemark {

namespace {

constexpr double kScales[] = {0.9, 1.0, 1.15, 1.3, 1.5};

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
    addAction(id("compute"), "refresh", QKeySequence::Refresh, [this] {
        if (StudyPanel* shown = currentPanel())
            shown->compute();
    });
    addAction(id("maximise"), "max", key("Ctrl+Return"),
              [this] { m_area->toggleMaximised(toQString(m_workbench.currentStudy())); });
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
    m_exportMenu = new QMenu(this);
    m_exportButton = menuButton(QStringLiteral("export"), "export", m_exportMenu, m_toolBar);
    m_exportButton->setIcon(icon("export", IconInk::OnAccent));
    m_exportButton->setProperty(kPrimaryProperty, true);
    m_exportButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->addWidget(m_exportButton);
    addToolBar(Qt::TopToolBarArea, m_toolBar);

    connect(m_search, &QToolButton::clicked, this, &MainWindow::openPalette);
    connect(m_workspaceMenu, &QMenu::aboutToShow, this, [this] { fillWorkspaceMenu(*m_workspaceMenu); });
    connect(m_languageMenu, &QMenu::aboutToShow, this, [this] { fillLanguageMenu(*m_languageMenu); });
    connect(m_lookMenu, &QMenu::aboutToShow, this, [this] { fillLookMenu(*m_lookMenu); });
    connect(m_exportMenu, &QMenu::aboutToShow, this, [this] { fillExportMenu(*m_exportMenu); });
}

void MainWindow::makeMenus()
{
    const auto add = [this](const char* id) {
        QMenu* menu = menuBar()->addMenu(QString{});
        m_menus[QString::fromLatin1(id)] = menu;
        return menu;
    };
    const auto action = [this](const char* id) { return m_actions[QString::fromLatin1(id)]; };
    // The mark at the left, the store's name at the right.
    auto* mark = new QToolButton(menuBar());
    mark->setObjectName(QStringLiteral("mark"));
    mark->setIcon(icon("mark", IconInk::Text));
    mark->setText(QStringLiteral("Tidemark"));
    mark->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    mark->setAutoRaise(true);
    mark->setFocusPolicy(Qt::NoFocus);
    QFont bold = mark->font();
    bold.setBold(true);
    mark->setFont(bold);
    mark->setAttribute(Qt::WA_TransparentForMouseEvents); // a name, not a button
    menuBar()->setCornerWidget(mark, Qt::TopLeftCorner);
    m_storeName = new QLabel(menuBar());
    m_storeName->setObjectName(QStringLiteral("store_name"));
    m_storeName->setForegroundRole(QPalette::PlaceholderText);
    m_storeName->setContentsMargins(8, 5, 10, 0);
    m_storeName->setText(QFileInfo(m_workbench.storePath()).completeBaseName());
    m_storeName->setToolTip(m_workbench.storePath());
    menuBar()->setCornerWidget(m_storeName, Qt::TopRightCorner);
    QMenu* file = add("file");
    file->addActions({action("import")});
    file->addSeparator();
    file->addActions({action("export_png"), action("export_svg"), action("export_csv")});
    file->addSeparator();
    file->addAction(action("quit"));
    QMenu* edit = add("edit");
    edit->addActions({action("undo"), action("redo")});
    edit->addSeparator();
    edit->addActions({action("copy"), action("palette"), action("filter")});
    QMenu* view = add("view");
    for (PanelDock* dock : {m_navigatorDock, m_inspectorDock, m_activityDock})
        view->addAction(dock->toggleViewAction());
    view->addSeparator();
    view->addActions({action("maximise"), action("next_page"), action("previous_page"), action("show_table"),
                      action("compute"), action("close_panel")});
    view->addSeparator();
    QMenu* look = view->addMenu(QString{});
    m_menus[QStringLiteral("look")] = look;
    connect(look, &QMenu::aboutToShow, this, [this, look] { fillLookMenu(*look); });
    QMenu* language = view->addMenu(QString{});
    m_menus[QStringLiteral("language")] = language;
    connect(language, &QMenu::aboutToShow, this, [this, language] { fillLanguageMenu(*language); });
    m_studiesMenu = add("studies");
    connect(m_studiesMenu, &QMenu::aboutToShow, this, [this] { fillStudiesMenu(*m_studiesMenu); });
    QMenu* dataMenu = add("data");
    dataMenu->addActions({action("import")});
    dataMenu->addSeparator();
    dataMenu->addActions({action("as_of"), action("as_of_latest")});
    QMenu* window = add("window");
    connect(window, &QMenu::aboutToShow, this, [this, window] { fillWorkspaceMenu(*window); });
    QMenu* help = add("help");
    help->addActions({action("help"), action("keys"), action("about")});
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
    set("quit", tr("&Quit"));
    set("undo", stack.canUndo() ? tr("&Undo %1").arg(stack.undoText()) : tr("&Undo"));
    set("redo", stack.canRedo() ? tr("&Redo %1").arg(stack.redoText()) : tr("&Redo"));
    set("copy", tr("&Copy picture and data"));
    set("export_png", tr("Export picture as &PNG…"));
    set("export_svg", tr("Export picture as &SVG…"));
    set("export_csv", tr("Export &data as CSV…"));
    set("show_table", tr("Show the &table"));
    set("next_page", tr("&Next figure or table"));
    set("previous_page", tr("&Previous figure or table"));
    set("compute", tr("Compute &again"));
    set("maximise", tr("&Maximise or restore the panel"));
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
    m_exportButton->setText(tr("Export"));
    name(m_exportButton, tr("Export the current panel"));
    m_search->setText(tr("Search"));
    name(m_search, tr("Search studies, actions and data (Ctrl+K)"));
}

void MainWindow::changeLook(const std::function<void(Appearance&)>& change)
{
    Appearance appearance = m_workbench.appearance();
    change(appearance);
    m_workbench.setAppearance(appearance);
    if (m_mode == Mode::Interactive)
        m_settings.setAppearance(appearance);
}

void MainWindow::fillLookMenu(QMenu& menu)
{
    menu.clear();
    const Appearance& now = m_workbench.appearance();
    const auto add = [&](QActionGroup* group, const QString& text, bool checked,
                         std::function<void(Appearance&)> change) {
        QAction* action = menu.addAction(text, this, [this, change = std::move(change)] { changeLook(change); });
        action->setCheckable(true);
        action->setChecked(checked);
        group->addAction(action);
    };
    auto* themes = new QActionGroup(&menu);
    const std::pair<ThemeKind, QString> kinds[] = {
        {ThemeKind::Light, tr("Light")}, {ThemeKind::Dark, tr("Dark")}, {ThemeKind::Projector, tr("Projector")}};
    for (const auto& [kind, text] : kinds)
        add(themes, text, now.theme == kind, [kind = kind](Appearance& a) { a.theme = kind; });
    menu.addSeparator();
    auto* directions = new QActionGroup(&menu);
    add(directions, tr("Colours as usual in the language"), !now.direction, [](Appearance& a) { a.direction.reset(); });
    const std::pair<Direction, QString> conventions[] = {{Direction::GreenUp, tr("Green up, red down")},
                                                         {Direction::RedUp, tr("Red up, green down")},
                                                         {Direction::BlueOrange, tr("Blue up, orange down")}};
    for (const auto& [direction, text] : conventions)
        add(directions, text, now.direction == direction,
            [direction = direction](Appearance& a) { a.direction = direction; });
    menu.addSeparator();
    auto* scales = new QActionGroup(&menu);
    for (const double scale : kScales)
        add(scales, tr("Type %1 %").arg(qRound(scale * 100)), qFuzzyCompare(now.scale, scale),
            [scale](Appearance& a) { a.scale = scale; });
}

void MainWindow::fillLanguageMenu(QMenu& menu)
{
    menu.clear();
    auto* group = new QActionGroup(&menu);
    // Each language by its own name.
    const std::pair<Language, QString> languages[] = {
        {Language::Chinese, QString::fromUtf8("\u7b80\u4f53\u4e2d\u6587")},
        {Language::English, QStringLiteral("English")}};
    for (const auto& [language, text] : languages) {
        QAction* action = menu.addAction(text, this, [this, language = language] {
            changeLook([language](Appearance& a) { a.language = language; });
        });
        action->setCheckable(true);
        action->setChecked(m_workbench.language() == language);
        group->addAction(action);
    }
}

void MainWindow::fillWorkspaceMenu(QMenu& menu)
{
    menu.clear();
    auto* group = new QActionGroup(&menu);
    const auto add = [&](const QString& name, const QString& text) {
        QAction* action = menu.addAction(text, this, [this, name] { showWorkspace(name); });
        action->setCheckable(true);
        action->setChecked(name == m_workspace);
        group->addAction(action);
    };
    for (const BuiltInWorkspace& builtIn : m_builtIn)
        add(builtIn.id, m_workbench.say(builtIn.name));
    const QStringList own = userWorkspaces();
    if (!own.isEmpty())
        menu.addSeparator();
    for (const QString& name : own)
        add(name, name);
    menu.addSeparator();
    menu.addAction(m_actions[QStringLiteral("save_workspace")]);
    if (!own.isEmpty()) {
        QMenu* gone = menu.addMenu(tr("&Delete workspace"));
        for (const QString& name : own)
            gone->addAction(name, this, [this, name] { deleteWorkspace(name); });
    }
    menu.addAction(m_actions[QStringLiteral("reset_layout")]);
}

void MainWindow::fillStudiesMenu(QMenu& menu)
{
    menu.clear();
    std::optional<Part> part;
    for (const Study& study : studies()) {
        if (part && *part != study.report.part)
            menu.addSeparator();
        part = study.report.part;
        const QString id = toQString(study.id);
        QAction* action =
            menu.addAction(QStringLiteral("%1  %2").arg(toQString(study.report.section), m_workbench.say(study.title)),
                           this, [this, id] { openPanel(id); });
        action->setCheckable(true);
        action->setChecked(m_area->isOpen(id));
    }
}

void MainWindow::fillExportMenu(QMenu& menu)
{
    menu.clear();
    if (StudyPanel* shown = currentPanel())
        shown->fillMenu(menu);
    else
        menu.addAction(tr("No panel is open"))->setEnabled(false);
}

std::vector<PaletteEntry> MainWindow::paletteEntries()
{
    std::vector<PaletteEntry> entries;
    for (const Study& study : studies())
        entries.push_back({tr("Studies"), "chart", m_workbench.say(study.title),
                           m_workbench.say(partName(study.report.part)), toQString(study.report.section),
                           [this, id = toQString(study.id)] { openPanel(id); }});
    const auto add = [&](const QString& name, const char* iconName, const QString& key, std::function<void()> run) {
        entries.push_back({tr("Actions"), iconName, name, {}, key, std::move(run)});
    };
    for (const auto& [id, action] : m_actions)
        if (id != QStringLiteral("palette") && action->isEnabled())
            add(QString(action->text()).remove(QLatin1Char('&')), "gear",
                action->shortcut().toString(QKeySequence::NativeText), [action = action] { action->trigger(); });
    for (const BuiltInWorkspace& builtIn : m_builtIn)
        add(tr("Workspace: %1").arg(m_workbench.say(builtIn.name)), "work", {},
            [this, id = builtIn.id] { showWorkspace(id); });
    for (const QString& name : userWorkspaces())
        add(tr("Workspace: %1").arg(name), "work", {}, [this, name] { showWorkspace(name); });
    const std::pair<ThemeKind, QString> kinds[] = {{ThemeKind::Light, tr("Light theme")},
                                                   {ThemeKind::Dark, tr("Dark theme")},
                                                   {ThemeKind::Projector, tr("Projector theme")}};
    for (const auto& [kind, text] : kinds)
        add(text, "theme", {}, [this, kind = kind] { changeLook([kind](Appearance& a) { a.theme = kind; }); });
    if (m_overview)
        for (const StoredSeries& series : m_overview->series)
            entries.push_back({tr("Data"),
                               "data",
                               toQString(describe(series.key)),
                               tr("%1 to %2")
                                   .arg(toQString(isoDate(std::chrono::floor<std::chrono::days>(series.first))),
                                        toQString(isoDate(std::chrono::floor<std::chrono::days>(series.last)))),
                               {},
                               [this, name = toQString(series.key.instrument)] {
                                   m_navigatorDock->show();
                                   m_navigator->filterFor(name);
                               }});
    return entries;
}

void MainWindow::openPalette()
{
    auto* palette = new CommandPalette(m_workbench, paletteEntries(), this);
    palette->show();
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Tidemark"),
                       tr("<b>Tidemark %1</b><p>Research workstation for market strategists.</p>"
                          "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                           .arg(QString::fromLatin1(TIDEMARK_VERSION)));
}

void MainWindow::showKeys()
{
    QString rows;
    const auto row = [&rows](const QString& keys, const QString& what) {
        rows += QStringLiteral("<tr><td style='padding-right:24px'><b>%1</b></td><td>%2</td></tr>").arg(keys, what);
    };
    for (const auto& [id, action] : m_actions)
        if (!action->shortcut().isEmpty())
            row(action->shortcut().toString(QKeySequence::NativeText),
                QString(action->text()).remove(QLatin1Char('&')).remove(QChar(0x2026)).toHtmlEscaped());
    row(tr("Wheel, + −"), tr("Chart: zoom"));
    row(tr("Drag, arrows"), tr("Chart: pan"));
    row(tr("Double click, Home"), tr("Chart: fit"));
    row(tr("Shift+drag"), tr("Chart: zoom into a rectangle"));
    row(tr("Ctrl+drag, M"), tr("Chart: measure"));
    row(tr("Tab, then arrows"), tr("Chart: reach and move a level"));
    QMessageBox box(this);
    box.setObjectName(QStringLiteral("keys_box"));
    box.setWindowTitle(tr("Keys"));
    box.setTextFormat(Qt::RichText);
    box.setText(QStringLiteral("<table>%1</table>").arg(rows));
    box.exec();
}

/// The help on the panel in front, or where it was left.
void MainWindow::showHelp()
{
    if (!m_help) {
        m_help = new HelpWindow(m_workbench.theme(), this);
        connect(&m_workbench, &Workbench::appearanceChanged, m_help, [this] { m_help->setTheme(m_workbench.theme()); });
    }
    if (const StudyPanel* shown = currentPanel(); shown && !m_help->isVisible())
        m_help->showPage(toQString(m_workbench.currentStudy()));
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

} // namespace tidemark
