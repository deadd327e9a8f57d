// SPDX-License-Identifier: GPL-3.0-or-later
// Files into the store: by menu, button or drop.
#include "app/main_window.h"

#include "app/import_files.h"
#include "models/text/to_qt.h"
#include "widgets/import/import_results.h"
#include "widgets/shell/activity_pane.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/panel_dock.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

namespace tidemark {

namespace {

const QString kImportPage = QStringLiteral("import");

QStringList localPaths(const QMimeData& mime)
{
    QStringList paths;
    for (const QUrl& url : mime.urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    return paths;
}

} // namespace

void MainWindow::chooseImport()
{
    const QStringList files =
        QFileDialog::getOpenFileNames(this, tr("Import files"), m_settings.importFolder(),
                                      tr("Data files (*.csv *.txt *.tsv *.zip *.xlsx *.json);;All files (*)"));
    if (files.isEmpty())
        return;
    m_settings.setImportFolder(QFileInfo(files.front()).absolutePath());
    importPaths(files);
}

void MainWindow::importPaths(const QStringList& paths)
{
    if (paths.isEmpty() || m_mode == Mode::Picture)
        return;
    if (!m_ready || m_importJob > 0) {
        m_messages->show(Severity::Information,
                         m_ready
                             ? TM_TEXT("window", "An import is running; drop the files again when it has finished")
                             : TM_TEXT("window", "The store is still being opened; drop the files again in a moment"));
        return;
    }
    Text title = paths.size() == 1
                     ? TM_TEXT("window", "Import %1").with(QFileInfo(paths.front()).fileName().toStdString())
                     : TM_TEXT("window", "Import %1 files and folders").with(static_cast<std::int64_t>(paths.size()));
    m_importJob = m_workbench.jobs().add(std::move(title), [this] { m_importing.stop(); });
    m_workbench.beginWork();
    m_importing.start([path = m_workbench.storePath(), paths](const Progress& progress) {
        return importFiles(path, paths, progress);
    });
}

void MainWindow::importDone(Result<std::vector<ImportedFile>> files)
{
    const int job = std::exchange(m_importJob, 0);
    if (!files) {
        m_workbench.jobs().finish(job, JobState::Failed, files.error().text);
        m_messages->show(Severity::Failure, files.error().text);
        m_workbench.say(Severity::Failure, TM_TEXT("window", "Import"), files.error().text);
    } else {
        const Text summary = importSummary(*files);
        const bool clean = std::ranges::all_of(*files, [](const ImportedFile& file) {
            return importState(file) == ImportState::Taken || importState(file) == ImportState::AlreadyThere;
        });
        m_workbench.jobs().finish(job, JobState::Done, summary);
        m_workbench.say(clean ? Severity::Success : Severity::Caution, TM_TEXT("window", "Import"), summary);
        m_activity->setPage(kImportPage, tr("Import"), new ImportResults(m_workbench, std::move(*files), m_activity));
        m_activity->showPage(kImportPage);
        m_activityDock->show();
        readOverviewNow();
        m_workbench.noteDataChange();
    }
    m_workbench.endWork();
    Q_EMIT importFinished();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_mode == Mode::Interactive && !localPaths(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList paths = localPaths(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    importPaths(paths);
}

} // namespace tidemark
