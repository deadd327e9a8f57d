// SPDX-License-Identifier: GPL-3.0-or-later
// Finding things: the palette, the keys, the help.
#include "app/main_window.h"

#include "models/studies/registry.h"
#include "models/text/to_qt.h"
#include "widgets/panels/study_panel.h"
#include "widgets/presentation/meeting/meeting_record.h"
#include "widgets/presentation/preparation/preparation_window.h"
#include "widgets/report/section_editor.h"
#include "widgets/shell/command_palette.h"
#include "widgets/shell/help_window.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/panel_dock.h"

#include <QApplication>
#include <QMessageBox>

namespace tidemark {

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
    addNoteEntries(entries);
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
                               [this, series] { openSeries(series); }});
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
    row(tr("Tab, then arrows"), tr("Chart: reach and move a level or a drawing"));
    row(tr("D; L R A B H T"), tr("Chart: drawing tools; line, ray, arrow, box, level, text"));
    row(tr("N"), tr("Chart: nights and weekends"));
    QMessageBox box(this);
    box.setObjectName(QStringLiteral("keys_box"));
    box.setWindowTitle(tr("Keys"));
    box.setTextFormat(Qt::RichText);
    box.setText(QStringLiteral("<table>%1</table>").arg(rows));
    box.exec();
}

QString MainWindow::helpPage() const
{
    const QWidget* front = QApplication::activeWindow();
    if (front && (front == m_preparation.data() || front == m_meetings.data()))
        return QStringLiteral("presentation");
    if (m_notes && m_notes->isAncestorOf(QApplication::focusWidget()))
        return QStringLiteral("report-text");
    return currentPanel() ? toQString(m_workbench.currentStudy()) : QString{};
}

void MainWindow::showHelp()
{
    if (!m_help) {
        m_help = new HelpWindow(m_workbench.theme(), this);
        connect(&m_workbench, &Workbench::appearanceChanged, m_help, [this] { m_help->setTheme(m_workbench.theme()); });
    }
    if (const QString page = helpPage(); !page.isEmpty() && !m_help->isVisible())
        m_help->showPage(page);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

} // namespace tidemark
