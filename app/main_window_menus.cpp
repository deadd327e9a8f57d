// SPDX-License-Identifier: GPL-3.0-or-later
// The menus, those that are filled when they open too.
#include "app/main_window.h"

#include "models/studies/registry.h"
#include "models/text/to_qt.h"
#include "widgets/panels/study_panel.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/panel_area.h"
#include "widgets/shell/panel_dock.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QToolButton>

namespace tidemark {

namespace {

constexpr double kScales[] = {0.9, 1.0, 1.15, 1.3, 1.5};

} // namespace

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
    file->addAction(action("export_report"));
    file->addActions({action("export_png"), action("export_svg"), action("export_csv")});
    file->addSeparator();
    file->addActions({action("present"), action("prepare_presentation"), action("meetings")});
    file->addSeparator();
    file->addAction(action("quit"));
    QMenu* edit = add("edit");
    edit->addActions({action("undo"), action("redo")});
    edit->addSeparator();
    edit->addAction(action("report_text"));
    edit->addSeparator();
    edit->addActions({action("copy"), action("palette"), action("filter")});
    QMenu* view = add("view");
    for (PanelDock* dock : {m_navigatorDock, m_inspectorDock, m_activityDock})
        view->addAction(dock->toggleViewAction());
    view->addSeparator();
    view->addActions({action("maximise"), action("full_screen"), action("next_page"), action("previous_page"),
                      action("show_table"), action("table_beside"), action("compute"), action("close_panel")});
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
    dataMenu->addActions({action("data_catalogue"), action("data_quality"), action("data_calendars")});
    dataMenu->addSeparator();
    dataMenu->addActions({action("as_of"), action("as_of_latest")});
    QMenu* window = add("window");
    connect(window, &QMenu::aboutToShow, this, [this, window] { fillWorkspaceMenu(*window); });
    QMenu* help = add("help");
    help->addActions({action("help"), action("keys"), action("about")});
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
    menu.addAction(m_actions[QStringLiteral("export_report")]);
    menu.addSeparator();
    if (StudyPanel* shown = currentPanel())
        shown->fillMenu(menu);
    else
        menu.addAction(tr("No panel is open"))->setEnabled(false);
}
} // namespace tidemark
