// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/presenter/presenter_look.h"

#include <QStyledItemDelegate>

namespace tidemark {

/// Rows of the list of slides: number, headline, part at the right; under it the section, or where the searched words stand (DetailRole).
class JumpListDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int kIndexRole = Qt::UserRole + 40;
    static constexpr int kPresentRole = Qt::UserRole + 41;

    /// The look must outlive it; it is read at every painting.
    JumpListDelegate(const PresenterLook& look, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const PresenterLook& m_look;
};

} // namespace tidemark
