// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import/import_dialog.h"

#include "models/text/to_qt.h"
#include "widgets/import/guess_form.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/workbench.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>

#include <QCheckBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace tidemark {

ImportDialog::ImportDialog(Workbench& workbench, Preview preview, std::map<std::string, std::string> formatNames,
                           QWidget* parent)
    : QDialog(parent),
      m_workbench(workbench),
      m_preview(std::move(preview)),
      m_listTitle(new QLabel(this)),
      m_list(new QTreeView(this)),
      m_title(new QLabel(this)),
      m_brings(new QLabel(this)),
      m_reason(new MessageBar(workbench, this)),
      m_form(new GuessForm(workbench, std::move(formatNames), this)),
      m_insist(new QCheckBox(this)),
      m_rowsTitle(new QLabel(this)),
      m_table(new QTableView(this)),
      m_counts(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_cancel(new QPushButton(this)),
      m_one(new QPushButton(this)),
      m_certain(new QPushButton(this)),
      m_close(new QPushButton(this)),
      m_looking([this](Result<ImportPreview> result) { previewed(std::move(result)); })
{
    setObjectName(QStringLiteral("import_dialog"));
    setModal(false);
    setAcceptDrops(true);
    setWindowFlag(Qt::WindowMinMaxButtonsHint);
    makeLayout();
    resize(1120, 700);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportDialog::showCurrent);
    connect(m_form, &GuessForm::edited, this, [this] {
        edit([this](QueuedFile& file) {
            file.settings = m_form->settings();
            // Another format reads its own columns.
            if (file.settings.format != "custom")
                file.mapping.reset();
            if (file.mapping)
                file.mapping->settings = file.settings;
        });
    });
    connect(&m_rows, &PreviewModel::rolesEdited, this, [this] {
        edit([this](QueuedFile& file) {
            ColumnMapping mapping;
            mapping.signature = file.preview ? file.preview->signature : std::string{};
            mapping.roles = m_rows.roles();
            file.settings.format = "custom";
            mapping.settings = file.settings;
            file.mapping = std::move(mapping);
        });
    });
    connect(m_insist, &QCheckBox::toggled, this, [this](bool on) {
        const int row = currentRow();
        if (row >= 0 && m_queue.files()[static_cast<std::size_t>(row)].insist != on)
            edit([on](QueuedFile& file) { file.insist = on; });
    });
    connect(m_certain, &QPushButton::clicked, this, &ImportDialog::importCertain);
    connect(m_one, &QPushButton::clicked, this, &ImportDialog::importCurrent);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::cancelRequested);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    connect(&m_workbench, &Workbench::languageChanged, this, &ImportDialog::retranslate);
    retranslate();
    m_form->clear();
    setImporting(false);
}

int ImportDialog::currentRow() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? index.row() : -1;
}

void ImportDialog::addFiles(const QStringList& paths)
{
    m_queue.removeImported();
    const int row = m_queue.add(paths);
    if (row >= 0)
        m_list->setCurrentIndex(m_queue.index(row, 0));
    refreshButtons();
    lookNext();
}

bool ImportDialog::looked() const { return m_queue.count(QueueState::Waiting) == 0 && !m_looking.busy(); }

// The file in front first, then the others in their order.
void ImportDialog::lookNext()
{
    if (m_looking.busy())
        return;
    const auto waits = [this](int row) {
        return row >= 0 && queueState(m_queue.files()[static_cast<std::size_t>(row)]) == QueueState::Waiting;
    };
    if (waits(currentRow()))
        return lookAt(currentRow());
    for (int row = 0; row < m_queue.rowCount(); ++row)
        if (waits(row))
            return lookAt(row);
}

void ImportDialog::lookAt(int row)
{
    if (!m_looking.busy())
        m_workbench.beginWork();
    m_lookingAt = row;
    m_looking.start([preview = m_preview, file = m_queue.files()[static_cast<std::size_t>(row)]](
                        const Progress& progress) { return preview(file, progress); });
}

void ImportDialog::previewed(Result<ImportPreview> preview)
{
    const int row = std::exchange(m_lookingAt, -1);
    m_workbench.endWork();
    if (row >= 0 && row < m_queue.rowCount()) {
        QueuedFile file = m_queue.files()[static_cast<std::size_t>(row)];
        file.error.reset();
        if (preview) {
            file.preview = std::move(*preview);
        } else {
            file.preview.reset();
            file.error = preview.error();
        }
        m_queue.replace(row, std::move(file));
        if (row == currentRow())
            showCurrent();
    }
    refreshButtons();
    lookNext();
}

// The shown rows stay until those of the new answer are there.
void ImportDialog::edit(const std::function<void(QueuedFile&)>& change)
{
    const int row = currentRow();
    if (row < 0)
        return;
    QueuedFile file = m_queue.files()[static_cast<std::size_t>(row)];
    change(file);
    m_queue.replace(row, std::move(file));
    lookAt(row);
}

void ImportDialog::showCurrent()
{
    const int row = currentRow();
    if (row < 0) {
        m_form->clear();
        m_rows.clear();
        m_reason->clear();
        m_title->clear();
        m_brings->clear();
        m_counts->clear();
        m_insist->hide();
        return;
    }
    const QueuedFile& file = m_queue.files()[static_cast<std::size_t>(row)];
    showFile(file);
    refreshButtons();
    if (queueState(file) == QueueState::Waiting && m_lookingAt != row)
        lookAt(row);
}

QString ImportDialog::bringsWords(const ImportPreview& preview) const
{
    QStringList parts;
    const auto day = [](TimePoint time) { return toQString(isoDate(std::chrono::floor<std::chrono::days>(time))); };
    for (std::size_t i = 0; i < std::min<std::size_t>(preview.brings.size(), 3); ++i) {
        const ImportPreview::Brings& brings = preview.brings[i];
        parts.append(brings.first == TimePoint{} && brings.last == TimePoint{}
                         ? tr("%1: %2 rows").arg(toQString(brings.name), QLocale().toString(qlonglong{brings.rows}))
                         : tr("%1: %2 rows, %3 to %4")
                               .arg(toQString(brings.name), QLocale().toString(qlonglong{brings.rows}),
                                    day(brings.first), day(brings.last)));
    }
    if (preview.brings.size() > 3)
        parts.append(tr("and %n more", nullptr, static_cast<int>(preview.brings.size()) - 3));
    return parts.join(QStringLiteral(" · "));
}

void ImportDialog::showFile(const QueuedFile& file)
{
    const QString name = QFileInfo(file.path).fileName();
    if (!file.preview) {
        m_title->setText(name);
        m_brings->setText(file.error ? QString{} : tr("Looking at the file"));
        m_form->clear();
        m_rows.clear();
        m_counts->clear();
        m_insist->hide();
        if (file.error)
            m_reason->show(Severity::Failure, file.error->text);
        else
            m_reason->clear();
        return;
    }
    const ImportPreview& preview = *file.preview;
    m_title->setText(preview.formatName.empty() ? name
                                                : QStringLiteral("%1 · %2").arg(name, toQString(preview.formatName)));
    m_brings->setText(bringsWords(preview));
    m_form->showPreview(preview, file.settings);
    m_rows.setPreview(preview);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_rows.columnCount(); ++column)
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column) + 10, 70, 220));
    const QLocale locale;
    QString counts = tr("%1 rows taken, %2 flagged, %3 refused")
                         .arg(locale.toString(qlonglong{preview.taken}), locale.toString(qlonglong{preview.flagged}),
                              locale.toString(qlonglong{preview.refused}));
    if (!preview.whole)
        counts += tr(" · the beginning of a large file");
    for (const Text& warning : preview.warnings)
        counts += QStringLiteral(" · ") + m_workbench.say(warning);
    m_counts->setText(counts);
    m_counts->setToolTip(counts);
    const std::int64_t all = preview.taken + preview.refused;
    {
        const QSignalBlocker quiet(m_insist);
        m_insist->setChecked(file.insist);
    }
    m_insist->setVisible(file.insist || (preview.refused > 0 && preview.refused * 5 > all));
    const Text reason = queueReason(file);
    const QueueState state = queueState(file);
    if (state == QueueState::Imported)
        m_reason->show(Severity::Success, TM_TEXT("import", "This file is in the store."));
    else if (reason.empty())
        m_reason->clear();
    else
        m_reason->show(state == QueueState::Refused ? Severity::Failure : Severity::Caution, reason);
}

void ImportDialog::refreshButtons()
{
    const int certain = m_queue.count(QueueState::Certain);
    m_certain->setText(tr("&Import %n certain files", nullptr, certain));
    m_certain->setEnabled(!m_importing && certain > 0);
    const int row = currentRow();
    const bool fit = row >= 0 && m_queue.files()[static_cast<std::size_t>(row)].preview
                     && !m_queue.files()[static_cast<std::size_t>(row)].preview->refusal
                     && !m_queue.files()[static_cast<std::size_t>(row)].imported;
    m_one->setEnabled(!m_importing && fit);
    const int asks = m_queue.count(QueueState::Asks);
    const int refused = m_queue.count(QueueState::Refused);
    const int waiting = m_queue.count(QueueState::Waiting);
    QString title = tr("%n files", nullptr, m_queue.rowCount());
    if (waiting > 0)
        title += tr(" · %1 to look at").arg(waiting);
    title += tr(" · %1 certain").arg(certain);
    if (asks > 0)
        title += tr(" · %1 ask").arg(asks);
    if (refused > 0)
        title += tr(" · %1 not taken").arg(refused);
    m_listTitle->setText(title);
}

void ImportDialog::importCertain()
{
    std::vector<QueuedFile> files;
    for (const QueuedFile& file : m_queue.files())
        if (queueState(file) == QueueState::Certain)
            files.push_back(file);
    if (!files.empty())
        Q_EMIT importRequested(files);
}

void ImportDialog::importCurrent()
{
    if (const int row = currentRow(); row >= 0)
        Q_EMIT importRequested({m_queue.files()[static_cast<std::size_t>(row)]});
}

void ImportDialog::setImporting(bool importing)
{
    m_importing = importing;
    m_progress->setVisible(importing);
    m_cancel->setVisible(importing);
    m_progress->setValue(0);
    refreshButtons();
}

void ImportDialog::setFraction(double fraction)
{
    m_progress->setValue(static_cast<int>(fraction * m_progress->maximum()));
}

void ImportDialog::importFinished(const std::vector<QueuedFile>& asked, const std::vector<ImportedFile>& outcomes)
{
    for (std::size_t i = 0; i < std::min(asked.size(), outcomes.size()); ++i) {
        const auto& files = m_queue.files();
        const auto it = std::ranges::find(files, asked[i].path, &QueuedFile::path);
        if (it == files.end())
            continue;
        QueuedFile file = *it;
        file.error = outcomes[i].error;
        file.imported = !outcomes[i].error;
        m_queue.replace(static_cast<int>(it - files.begin()), std::move(file));
    }
    setImporting(false);
    // On to the next file that waits for an answer.
    for (int row = 0; row < m_queue.rowCount(); ++row)
        if (queueState(m_queue.files()[static_cast<std::size_t>(row)]) == QueueState::Asks) {
            m_list->setCurrentIndex(m_queue.index(row, 0));
            break;
        }
    showCurrent();
}

void ImportDialog::keyPressEvent(QKeyEvent* event)
{
    // Return in a field answers it; it must not close the window or start an import.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier) {
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            files.append(url.toLocalFile());
    event->acceptProposedAction();
    if (!files.isEmpty())
        addFiles(files);
}

} // namespace tidemark
