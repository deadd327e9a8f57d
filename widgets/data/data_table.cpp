// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/data_table.h"

#include "models/items/roles.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/status_glyph.h"
#include "widgets/shell/workbench.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tidemark {

namespace {

/// A glyph before the first cell, rows as high as the product's other lists.
class GlyphDelegate final : public QStyledItemDelegate
{
public:
    GlyphDelegate(Workbench& workbench, DataTable::Glyphs glyphs, QObject* parent)
        : QStyledItemDelegate(parent), m_workbench(workbench), m_glyphs(glyphs)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(std::max(option.fontMetrics.height() + (m_workbench.compact() ? 6 : 8), 20));
        return size;
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        // Numbers keep a distance from the words of the next column.
        if (option->displayAlignment & Qt::AlignRight)
            option->text += QStringLiteral("\u2002");
        const QVariant state = index.siblingAtColumn(0).data(StatusRole);
        if (index.column() != 0 || !state.isValid() || m_glyphs == DataTable::Glyphs::None)
            return;
        const StatusGlyph glyph =
            m_glyphs == DataTable::Glyphs::Studies
                ? glyphOf(static_cast<StudyStatus>(state.toInt()))
                : (state.toInt() != 0 ? StatusGlyph{"pencil", Token::Accent} : StatusGlyph{"lock", Token::NoData});
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(14, 14);
        const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1.0;
        option->icon =
            QIcon(iconPixmap(QString::fromLatin1(glyph.icon), m_workbench.theme().color(glyph.token), 14, ratio));
    }

private:
    Workbench& m_workbench;
    DataTable::Glyphs m_glyphs;
};

} // namespace

DataTable::DataTable(Workbench& workbench, Glyphs glyphs, QWidget* parent)
    : QTreeView(parent), m_filter(new QSortFilterProxyModel(this))
{
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setSortRole(SortRole);
    setModel(m_filter);
    setItemDelegate(new GlyphDelegate(workbench, glyphs, this));
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideRight);
    viewport()->setBackgroundRole(QPalette::Light);
    header()->setStretchLastSection(true);
    header()->setSectionsClickable(true);
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT rowActivated(m_filter->mapToSource(index).row()); });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &DataTable::selectionEdited);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &DataTable::selectionEdited);
}

void DataTable::setSource(QAbstractItemModel* source)
{
    m_filter->setSourceModel(source);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder); // as the source has it, until a header is chosen
}

std::vector<int> DataTable::selectedRows() const
{
    QModelIndexList chosen = selectionModel()->selectedRows();
    std::ranges::sort(chosen, {}, &QModelIndex::row);
    std::vector<int> rows;
    for (const QModelIndex& index : chosen)
        rows.push_back(m_filter->mapToSource(index).row());
    return rows;
}

int DataTable::currentRow() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_filter->mapToSource(index).row() : -1;
}

void DataTable::selectRow(int sourceRow)
{
    const QModelIndex index = m_filter->mapFromSource(m_filter->sourceModel()->index(sourceRow, 0));
    setCurrentIndex(index);
    scrollTo(index);
}

void DataTable::fitColumns(int columns)
{
    const int most = fontMetrics().averageCharWidth() * 20;
    for (int column = 0; column < columns; ++column) {
        resizeColumnToContents(column);
        setColumnWidth(column, std::min(columnWidth(column) + 2, most));
    }
}

void DataTable::copySelection() const
{
    QStringList lines;
    QModelIndexList chosen = selectionModel()->selectedRows();
    std::ranges::sort(chosen, {}, &QModelIndex::row);
    for (const QModelIndex& index : chosen) {
        QStringList cells;
        for (int column = 0; column < m_filter->columnCount(); ++column)
            cells.append(index.siblingAtColumn(column).data().toString());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return copySelection();
    if (event->key() == Qt::Key_Delete)
        return Q_EMIT deleteRequested();
    // Return is not activation on every platform's style.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()
        && event->modifiers() == Qt::NoModifier)
        return Q_EMIT rowActivated(currentRow());
    QTreeView::keyPressEvent(event);
}

} // namespace tidemark
