// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

class QSortFilterProxyModel;

namespace tidemark {

class Workbench;

/// A sortable list of rows with the look of the product: the first column wears a glyph where `glyphOf` gives one. Return and a
/// double click activate a row; Ctrl+C copies the selected rows, tab separated.
class DataTable final : public QTreeView
{
    Q_OBJECT
public:
    /// The name and colour token of a row's glyph by the StatusRole of its first column, as status_glyph.h gives them.
    enum class Glyphs { None, Studies, Additions };

    DataTable(Workbench& workbench, Glyphs glyphs, QWidget* parent = nullptr);

    /// Shows `source` through a filter that compares SortRole and searches every column.
    void setSource(QAbstractItemModel* source);
    [[nodiscard]] QSortFilterProxyModel* filter() const { return m_filter; }

    /// Rows of the source that are selected, in view order.
    [[nodiscard]] std::vector<int> selectedRows() const;
    /// The row of the source in which the cursor is; −1 when there is none.
    [[nodiscard]] int currentRow() const;
    void selectRow(int sourceRow);
    /// Gives the first `columns` columns the width of what they hold, within reason.
    void fitColumns(int columns);

Q_SIGNALS:
    void rowActivated(int sourceRow);
    void deleteRequested();
    void selectionEdited();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void copySelection() const;

    QSortFilterProxyModel* m_filter;
};

} // namespace tidemark
