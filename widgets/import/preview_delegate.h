// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tidemark {

class Workbench;

/// The first rows of a file: the meanings on top are chosen from a list, cells that something was said about stand out.
class PreviewDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    PreviewDelegate(Workbench& workbench, QObject* parent);

    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    Workbench& m_workbench;
};

/// Files of a queue: the first cell wears the glyph of its state, the last is said in its colour.
class QueueDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    QueueDelegate(Workbench& workbench, QObject* parent);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    Workbench& m_workbench;
};

} // namespace tidemark
