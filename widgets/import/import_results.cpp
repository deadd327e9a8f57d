// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import/import_results.h"

#include "models/items/roles.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/status_glyph.h"
#include "widgets/shell/workbench.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace tidemark {

namespace {

/// The file's cell wears the glyph of what became of it.
class FileDelegate final : public QStyledItemDelegate
{
public:
    FileDelegate(Workbench& workbench, QObject* parent) : QStyledItemDelegate(parent), m_workbench(workbench) {}

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QVariant state = index.data(StatusRole);
        if (index.column() != ImportModel::NameColumn || !state.isValid())
            return;
        const StatusGlyph glyph = glyphOf(static_cast<ImportState>(state.toInt()));
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(14, 14);
        const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1.0;
        option->icon =
            QIcon(iconPixmap(QString::fromLatin1(glyph.icon), m_workbench.theme().color(glyph.token), 14, ratio));
    }

private:
    Workbench& m_workbench;
};

} // namespace

Text importSummary(const std::vector<ImportedFile>& files)
{
    std::int64_t taken = 0, same = 0, refused = 0, rows = 0, flagged = 0, refusedRows = 0;
    for (const ImportedFile& file : files) {
        if (file.error) {
            ++refused;
            continue;
        }
        if (file.report.alreadyThere) {
            ++same;
            continue;
        }
        ++taken;
        rows += file.provenance.rowsTaken;
        flagged += file.provenance.rowsFlagged;
        refusedRows += file.provenance.rowsRefused;
    }
    return TM_TEXT("import", "%1 files taken, %2 already there, %3 not taken; %4 rows taken, %5 flagged, %6 refused")
        .with(taken)
        .with(same)
        .with(refused)
        .with(rows)
        .with(flagged)
        .with(refusedRows);
}

ImportResults::ImportResults(Workbench& workbench, std::vector<ImportedFile> files, QWidget* parent)
    : QWidget(parent), m_workbench(workbench), m_summary(new QLabel(this)), m_view(new QTreeView(this))
{
    setObjectName(QStringLiteral("import_results"));
    // What needs a look comes first.
    std::ranges::stable_sort(files, {}, [](const ImportedFile& file) {
        switch (importState(file)) {
        case ImportState::Refused:
            return 0;
        case ImportState::TakenWithIssues:
            return 1;
        case ImportState::Taken:
            return 2;
        case ImportState::AlreadyThere:
            return 3;
        }
        return 4;
    });
    m_model.setFiles(std::move(files));
    m_summary->setContentsMargins(10, 6, 10, 6);
    m_summary->setWordWrap(true);
    m_view->setObjectName(QStringLiteral("import_files"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new FileDelegate(workbench, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->viewport()->setBackgroundRole(QPalette::Light);
    m_view->setUniformRowHeights(true);
    m_view->header()->setStretchLastSection(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_summary);
    layout->addWidget(m_view, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Light);
    connect(&m_workbench, &Workbench::languageChanged, this, &ImportResults::retranslate);
    retranslate();
}

void ImportResults::retranslate()
{
    m_model.setTranslator(m_workbench.translator());
    m_summary->setText(m_workbench.say(importSummary(m_model.files())));
    m_view->setAccessibleName(tr("Imported files"));
    m_view->setColumnWidth(ImportModel::NameColumn, 260);
    for (const int column : {ImportModel::TakenColumn, ImportModel::FlaggedColumn, ImportModel::RefusedColumn})
        m_view->resizeColumnToContents(column);
}

} // namespace tidemark
