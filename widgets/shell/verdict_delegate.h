// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tidemark {

class Workbench;

/// Cells of the verdict log: the outcome is glyph, word and colour.
class VerdictDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    VerdictDelegate(Workbench& workbench, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Workbench& m_workbench;
};

} // namespace tidemark
