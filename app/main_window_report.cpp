// SPDX-License-Identifier: GPL-3.0-or-later
// The report in the window: its export, and where the export's links lead.
#include "app/main_window.h"

#include "app/report_formats.h"
#include "widgets/report/export_wizard.h"
#include "widgets/shell/activity_pane.h"
#include "widgets/shell/panel_dock.h"

#include <QDesktopServices>
#include <QStandardPaths>
#include <QUrl>

namespace tidemark {

ExportWizard* MainWindow::openExport()
{
    if (!m_ready)
        return nullptr;
    // What was typed a moment ago belongs into the report; a running import would make the window wait for its own write.
    if (m_importJob == 0)
        keepNotes();
    if (!m_exportWizard) {
        ExportChoice choice{.language = m_workbench.language(), .asOf = m_workbench.asOf()};
        choice.folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        m_exportWizard =
            new ExportWizard(m_workbench, {reportFormats(), &writeReport, QStringLiteral("Tidemark " TIDEMARK_VERSION)},
                             withRemembered(std::move(choice), m_settings.exportChoice()), this);
        m_exportWizard->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_exportWizard, &ExportWizard::studyRequested, this, &MainWindow::openPanel);
        connect(m_exportWizard, &ExportWizard::importRequested, this, &MainWindow::chooseImport);
        connect(m_exportWizard, &ExportWizard::claimsRequested, this, &MainWindow::showClaims);
        connect(m_exportWizard, &ExportWizard::textRequested, this, &MainWindow::openNotes);
        connect(m_exportWizard, &ExportWizard::openRequested, this,
                [](const QUrl& url) { QDesktopServices::openUrl(url); });
        connect(m_exportWizard, &ExportWizard::choiceKept, this, [this](const QByteArray& kept) {
            if (m_mode == Mode::Interactive)
                m_settings.setExportChoice(kept);
        });
    }
    m_exportWizard->show();
    m_exportWizard->raise();
    m_exportWizard->activateWindow();
    return m_exportWizard;
}

void MainWindow::showClaims()
{
    m_activityDock->show();
    m_activity->showPage(QStringLiteral("claims"));
}

} // namespace tidemark
