// SPDX-License-Identifier: GPL-3.0-or-later
// How the import dialog is laid out, and its words.
#include "widgets/import/guess_form.h"
#include "widgets/import/import_dialog.h"
#include "widgets/import/preview_delegate.h"
#include "widgets/shell/message_bar.h"
#include "widgets/shell/style.h"
#include "widgets/shell/workbench.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTreeView>

namespace tidemark {

void ImportDialog::makeLayout()
{
    m_list->setObjectName(QStringLiteral("import_queue"));
    m_list->setModel(&m_queue);
    m_list->setItemDelegate(new QueueDelegate(m_workbench, m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAllColumnsShowFocus(true);
    m_list->viewport()->setBackgroundRole(QPalette::Light);
    m_list->header()->setStretchLastSection(true);
    // What is to be done about a file stands beside its name.
    m_list->header()->moveSection(ImportQueueModel::StateColumn, 1);
    m_list->setColumnWidth(ImportQueueModel::FileColumn, 176);
    m_list->setColumnWidth(ImportQueueModel::StateColumn, 104);
    m_list->setColumnWidth(ImportQueueModel::FormatColumn, 96);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_brings->setWordWrap(true);
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_counts->setWordWrap(true);
    m_rowsTitle->setForegroundRole(QPalette::PlaceholderText);
    m_insist->setObjectName(QStringLiteral("import_insist"));
    m_table->setObjectName(QStringLiteral("import_preview"));
    m_table->setModel(&m_rows);
    m_table->setItemDelegate(new PreviewDelegate(m_workbench, m_table));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                             | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->viewport()->setBackgroundRole(QPalette::Light);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(18);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(120);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    m_cancel->setObjectName(QStringLiteral("import_cancel"));
    m_one->setObjectName(QStringLiteral("import_one"));
    m_certain->setObjectName(QStringLiteral("import_certain"));
    m_certain->setProperty(kPrimaryProperty, true);
    m_close->setObjectName(QStringLiteral("import_close"));
    for (QPushButton* button : {m_cancel, m_one, m_certain, m_close})
        button->setAutoDefault(false);

    auto* left = new QWidget(this);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(6);
    leftLayout->addWidget(m_listTitle);
    leftLayout->addWidget(m_list, 1);
    auto* right = new QWidget(this);
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(12, 0, 0, 0);
    rightLayout->setSpacing(8);
    rightLayout->addWidget(m_title);
    rightLayout->addWidget(m_brings);
    rightLayout->addWidget(m_reason);
    rightLayout->addWidget(m_form);
    rightLayout->addWidget(m_insist);
    rightLayout->addWidget(m_rowsTitle);
    rightLayout->addWidget(m_table, 1);
    rightLayout->addWidget(m_counts);
    auto* splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("import_splitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setSizes({400, 700});
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_one);
    buttons->addWidget(m_certain);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(10);
    layout->addWidget(splitter, 1);
    layout->addLayout(buttons);
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import"));
    m_queue.setTranslator(m_workbench.translator());
    m_rows.setTranslator(m_workbench.translator());
    m_list->setAccessibleName(tr("Files to import"));
    m_rowsTitle->setText(tr("First rows · the top row says what each column means; F2 changes it"));
    m_table->setAccessibleName(tr("First rows of the file"));
    m_insist->setText(tr("Take it although more than a fifth of its rows are refused"));
    m_cancel->setText(tr("Cancel the import"));
    m_one->setText(tr("Import &this file"));
    m_close->setText(tr("Close"));
    refreshButtons();
    if (const int row = currentRow(); row >= 0)
        showFile(m_queue.files()[static_cast<std::size_t>(row)]);
}

} // namespace tidemark
