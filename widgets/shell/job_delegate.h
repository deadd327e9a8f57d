// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tidemark {

class Workbench;

/// A running job: name, progress, a cross that cancels it, a bar. A finished one is a single line with its outcome.
class JobDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    JobDelegate(Workbench& workbench, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    Workbench& m_workbench;
};

} // namespace tidemark
