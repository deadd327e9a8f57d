// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/import_model.h"
#include "models/items/import_queue_model.h"
#include "models/items/preview_model.h"
#include "widgets/shell/latest_job.h"

#include <QDialog>

#include <map>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;
class QTreeView;

namespace tidemark {

class GuessForm;
class MessageBar;
class Workbench;

/// Files on their way into the store: a list with each file's guess, and of the one in front its first rows, everything guessed of
/// it, and what it would bring. Guesses are changed in place and looked at again at once, on a worker. Not modal.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Looks at a file as it would be read; runs on a worker.
    using Preview = std::function<Result<ImportPreview>(const QueuedFile& file, const Progress& progress)>;

    /// `formatNames`: reader id to the name a person knows.
    ImportDialog(Workbench& workbench, Preview preview, std::map<std::string, std::string> formatNames,
                 QWidget* parent = nullptr);

    /// Adds files (no folders) and shows the first of them.
    void addFiles(const QStringList& paths);
    [[nodiscard]] const ImportQueueModel& queue() const { return m_queue; }
    /// Whether every file has been looked at.
    [[nodiscard]] bool looked() const;

    /// While an import runs only cancelling is offered.
    void setImporting(bool importing);
    void setFraction(double fraction);
    /// Marks the files that came in; what was refused stays with its reason. `outcomes` are in the order of the request.
    void importFinished(const std::vector<QueuedFile>& asked, const std::vector<ImportedFile>& outcomes);

Q_SIGNALS:
    void importRequested(const std::vector<tidemark::QueuedFile>& files);
    void cancelRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeLayout();
    void lookNext();
    void lookAt(int row);
    void previewed(Result<ImportPreview> preview);
    void showCurrent();
    void showFile(const QueuedFile& file);
    void edit(const std::function<void(QueuedFile&)>& change);
    void refreshButtons();
    void retranslate();
    void importCertain();
    void importCurrent();
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] QString bringsWords(const ImportPreview& preview) const;

    Workbench& m_workbench;
    Preview m_preview;
    ImportQueueModel m_queue;
    PreviewModel m_rows;
    int m_lookingAt = -1;
    bool m_importing = false;

    QLabel* m_listTitle;
    QTreeView* m_list;
    QLabel* m_title;
    QLabel* m_brings;
    MessageBar* m_reason;
    GuessForm* m_form;
    QCheckBox* m_insist;
    QLabel* m_rowsTitle;
    QTableView* m_table;
    QLabel* m_counts;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_one;
    QPushButton* m_certain;
    QPushButton* m_close;
    LatestJob<ImportPreview> m_looking;
};

} // namespace tidemark
