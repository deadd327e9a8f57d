// SPDX-License-Identifier: GPL-3.0-or-later
// Files into the store: by menu, button or drop; looked at first, taken back like anything else.
#include "app/main_window.h"

#include "app/import_files.h"
#include "models/import/importer.h"
#include "models/text/to_qt.h"
#include "widgets/import/import_dialog.h"
#include "widgets/import/import_results.h"
#include "widgets/shell/activity_pane.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/panel_dock.h"
#include "widgets/shell/store_writer.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

#include <algorithm>

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

std::vector<QueuedFile> queued(const QStringList& paths)
{
    std::vector<QueuedFile> files;
    for (const QString& path : filesBelow(paths)) {
        QueuedFile file;
        file.path = path;
        files.push_back(std::move(file));
    }
    return files;
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
    openImport(files);
}

bool MainWindow::mayImport()
{
    if (m_mode == Mode::Picture)
        return false;
    if (m_ready && m_importJob == 0)
        return true;
    m_messages->show(Severity::Information,
                     m_ready ? TM_TEXT("window", "An import is running; drop the files again when it has finished")
                             : TM_TEXT("window", "The store is still being opened; drop the files again in a moment"));
    return false;
}

ImportDialog* MainWindow::openImport(const QStringList& paths)
{
    if (paths.isEmpty() || !mayImport())
        return nullptr;
    if (!m_importDialog) {
        std::map<std::string, std::string> names;
        for (const ReaderInfo& reader : readers())
            names[reader.id] = reader.name;
        m_importDialog = new ImportDialog(
            m_workbench,
            [path = m_workbench.storePath()](const QueuedFile& file, const Progress& progress) {
                return previewQueued(path, file, progress);
            },
            std::move(names), this);
        connect(m_importDialog, &ImportDialog::importRequested, this, &MainWindow::importQueued);
        connect(m_importDialog, &ImportDialog::cancelRequested, this, [this] { m_importing.stop(); });
    }
    m_importDialog->addFiles(filesBelow(paths));
    m_importDialog->show();
    m_importDialog->raise();
    m_importDialog->activateWindow();
    return m_importDialog;
}

void MainWindow::importPaths(const QStringList& paths)
{
    if (!paths.isEmpty() && mayImport())
        importQueued(queued(paths));
}

void MainWindow::importQueued(const std::vector<QueuedFile>& files)
{
    if (files.empty() || !mayImport())
        return;
    Text title = files.size() == 1
                     ? TM_TEXT("window", "Import %1").with(QFileInfo(files.front().path).fileName().toStdString())
                     : TM_TEXT("window", "Import %1 files").with(static_cast<std::int64_t>(files.size()));
    m_importJob = m_workbench.jobs().add(std::move(title), [this] { m_importing.stop(); });
    m_importAsked = files;
    if (m_importDialog)
        m_importDialog->setImporting(true);
    m_workbench.beginWork();
    m_importing.start([path = m_workbench.storePath(), files](const Progress& progress) {
        return importFiles(path, std::span<const QueuedFile>{files}, progress);
    });
}

void MainWindow::importDone(Result<std::vector<ImportedFile>> files)
{
    const int job = std::exchange(m_importJob, 0);
    const std::vector<QueuedFile> asked = std::exchange(m_importAsked, {});
    if (!files) {
        m_workbench.jobs().finish(job, JobState::Failed, files.error().text);
        m_messages->show(Severity::Failure, files.error().text);
        m_workbench.say(Severity::Failure, TM_TEXT("window", "Import"), files.error().text);
        if (m_importDialog)
            m_importDialog->setImporting(false);
    } else {
        const Text summary = importSummary(*files);
        const bool clean = std::ranges::all_of(*files, [](const ImportedFile& file) {
            return importState(file) == ImportState::Taken || importState(file) == ImportState::AlreadyThere;
        });
        m_workbench.jobs().finish(job, JobState::Done, summary);
        m_workbench.say(clean ? Severity::Success : Severity::Caution, TM_TEXT("window", "Import"), summary);
        if (m_importDialog)
            m_importDialog->importFinished(asked, *files);
        makeImportUndoable(asked, *files);
        m_activity->setPage(kImportPage, tr("Import"), new ImportResults(m_workbench, std::move(*files), m_activity));
        m_activity->showPage(kImportPage);
        m_activityDock->show();
        readOverviewNow();
        m_workbench.noteDataChange();
    }
    m_workbench.endWork();
    Q_EMIT importFinished();
}

// One step for all files of an import. Redoing reads the files again, so their datasets get new numbers.
void MainWindow::makeImportUndoable(const std::vector<QueuedFile>& asked, const std::vector<ImportedFile>& files)
{
    auto written = std::make_shared<std::vector<std::int64_t>>();
    std::vector<QueuedFile> again;
    for (std::size_t i = 0; i < std::min(asked.size(), files.size()); ++i)
        if (!files[i].error && !files[i].report.alreadyThere) {
            written->push_back(files[i].report.dataset);
            again.push_back(asked[i]);
        }
    if (written->empty())
        return;
    const auto count = static_cast<std::int64_t>(written->size());
    const QString text = count == 1 ? tr("import of %1").arg(QFileInfo(again.front().path).fileName())
                                    : tr("import of %1 files").arg(count);
    StoreWriter* writer = m_writer;
    auto done = std::make_shared<bool>(false); // the step begins with the import already there
    m_workbench.perform(
        text,
        [writer, written, again, done, count, path = m_workbench.storePath()] {
            if (!std::exchange(*done, true))
                return;
            writer->write(TM_TEXT("window", "Import %1 files").with(count),
                          [written, again, path](Store&, const Progress& progress) -> Status {
                              const auto taken = importFiles(path, std::span<const QueuedFile>{again}, progress);
                              if (!taken)
                                  return tl::unexpected(taken.error());
                              written->clear();
                              for (const ImportedFile& file : *taken)
                                  if (file.error)
                                      return tl::unexpected(*file.error);
                                  else if (!file.report.alreadyThere)
                                      written->push_back(file.report.dataset);
                              return {};
                          });
        },
        [writer, written, count] {
            writer->write(TM_TEXT("window", "Take back %1 imported files").with(count),
                          [written](Store& store, const Progress& progress) -> Status {
                              // The newest first: what one file left alone may have come with the one before.
                              for (std::size_t i = written->size(); i > 0; --i) {
                                  if (const Status gone = store.undoIngest((*written)[i - 1]); !gone)
                                      return gone;
                                  progress.report(1
                                                  - static_cast<double>(i - 1) / static_cast<double>(written->size()));
                              }
                              return {};
                          });
        });
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
    (void)openImport(paths);
}

} // namespace tidemark
