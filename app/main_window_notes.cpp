// SPDX-License-Identifier: GPL-3.0-or-later
// The panel of the report's text.
#include "app/main_window.h"

#include "models/text/to_qt.h"
#include "widgets/report/section_editor.h"
#include "widgets/shell/command_palette.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/panel_area.h"
#include "widgets/shell/panel_dock.h"

namespace tidemark {

const QString& MainWindow::notesPanel()
{
    static const QString id = QStringLiteral("report_text");
    return id;
}

PanelDock* MainWindow::makeNotesPanel()
{
    using Bar = PanelTitleBar;
    const QString& id = notesPanel();
    auto* dock = new PanelDock(id, Bar::Maximise | Bar::Close, m_workbench, this);
    m_notes = new SectionEditor(m_workbench, *m_writer, dock);
    dock->setContent(m_notes);
    connect(dock->bar(), &Bar::pressed, this, [this, id] { m_workbench.setCurrentStudy(id.toStdString()); });
    connect(dock->bar(), &Bar::closeClicked, this, [this, id] { m_area->closePanel(id); });
    dock->setHeading({tr("Report text"), {}, {}, {}});
    return dock;
}

void MainWindow::openNotes(const QString& section)
{
    openPanel(notesPanel());
    if (m_notes && !section.isEmpty())
        m_notes->openSection(section);
}

void MainWindow::addNoteEntries(std::vector<PaletteEntry>& entries)
{
    for (const auto& [number, title] : SectionEditor::sections(m_workbench.language()))
        entries.push_back({tr("Report text"), "pencil", title, tr("Edit the section"),
                           number == QStringLiteral("summary") ? QString{} : number,
                           [this, section = number] { openNotes(section); }});
}

// On this thread: the window is about to go, and nothing must be lost.
void MainWindow::keepNotes()
{
    if (!m_notes || !m_store || m_store->readOnly() || m_notes->saved())
        return;
    if (const Status kept = m_notes->saveNow(*m_store); !kept)
        m_messages->show(Severity::Failure, kept.error().text);
}

} // namespace tidemark
