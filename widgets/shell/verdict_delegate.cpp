// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/verdict_delegate.h"

#include "models/items/roles.h"
#include "models/items/verdict_model.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/status_glyph.h"
#include "widgets/shell/workbench.h"

#include <QPainter>

#include <algorithm>

namespace tidemark {

VerdictDelegate::VerdictDelegate(Workbench& workbench, QObject* parent)
    : QStyledItemDelegate(parent), m_workbench(workbench)
{
}

QSize VerdictDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.rwidth() += index.column() == VerdictModel::OutcomeColumn ? 34 : 14;
    size.setHeight(std::max(m_workbench.compact() ? 23 : 25, size.height() + 4));
    return size;
}

void VerdictDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_workbench.theme();
    const QRect cell = option.rect;
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(cell, theme.color(Token::Selection));
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme.color(Token::LineSubtle));
    int x = cell.left() + 8;
    QFont font = theme.font(FontRole::Small);
    painter->setPen(theme.color(Token::Text));
    if (index.column() == VerdictModel::OutcomeColumn) {
        const StatusGlyph glyph = glyphOf(static_cast<VerdictState>(index.data(StatusRole).toInt()));
        painter->drawPixmap(x, cell.center().y() - 6,
                            iconPixmap(QString::fromLatin1(glyph.icon), theme.color(glyph.token), 14,
                                       painter->device()->devicePixelRatioF()));
        x += 20;
        painter->setPen(theme.color(glyph.token));
        font.setBold(true);
    } else if (index.column() == VerdictModel::DateColumn || index.column() == VerdictModel::StudyColumn) {
        painter->setPen(theme.color(Token::Text2));
    }
    painter->setFont(font);
    const int room = cell.right() - 4 - x;
    painter->drawText(QRect(x, cell.top(), room, cell.height()), Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, room));
    painter->restore();
}

} // namespace tidemark
