// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/row_delegate.h"

#include "models/items/roles.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/workbench.h"

#include <QPainter>
#include <QTreeView>

#include <algorithm>

namespace tidemark {

RowDelegate::RowDelegate(Workbench& workbench, GlyphOf glyphOf, QObject* parent)
    : QStyledItemDelegate(parent), m_workbench(workbench), m_glyphOf(std::move(glyphOf))
{
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const int line = QFontMetrics(m_workbench.theme().font(FontRole::Base)).height();
    return {80, std::max(m_workbench.compact() ? 24 : 26, line + 7)};
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_workbench.theme();
    const QRect rect = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    const bool hover = option.state & QStyle::State_MouseOver;
    painter->save();
    // The whole row, indentation included.
    QRect row = rect;
    if (const auto* view = qobject_cast<const QAbstractItemView*>(option.widget)) {
        row.setLeft(0);
        row.setRight(view->viewport()->width());
    }
    if (selected)
        painter->fillRect(row, theme.color(Token::Selection));
    else if (hover)
        painter->fillRect(row, theme.color(Token::Hover));
    if (selected)
        painter->fillRect(QRect(row.left(), row.top(), 2, row.height()), theme.color(Token::Accent));
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter->setPen(QPen(theme.color(Token::Focus), 2));
        painter->drawRect(row.adjusted(1, 1, -2, -1));
    }

    const qreal ratio = painter->device()->devicePixelRatioF();
    const bool parent = index.model()->hasChildren(index);
    int x = rect.left() + 6;
    if (parent) {
        const auto* tree = qobject_cast<const QTreeView*>(option.widget);
        const QString chevron = tree && tree->isExpanded(index) ? QStringLiteral("chevd") : QStringLiteral("chev");
        painter->drawPixmap(x, rect.center().y() - 6, iconPixmap(chevron, theme.color(Token::Text2), 14, ratio));
        x += 20;
    } else if (const auto glyph = m_glyphOf(index)) {
        if (index.parent().isValid())
            x += 14;
        painter->drawPixmap(x, rect.center().y() - 6,
                            iconPixmap(QString::fromLatin1(glyph->icon), theme.color(glyph->token), 14, ratio));
        x += 22;
    }
    int right = rect.right() - 8;
    const QString aside = index.data(AsideRole).toString();
    if (!aside.isEmpty()) {
        const QFont small = theme.font(FontRole::Micro);
        const int width = QFontMetrics(small).horizontalAdvance(aside);
        if (right - width - 12 > x + 60) {
            painter->setFont(small);
            painter->setPen(theme.color(selected ? Token::SelectionText : Token::Text2));
            painter->drawText(QRect(right - width, rect.top(), width + 1, rect.height()),
                              Qt::AlignVCenter | Qt::AlignRight, aside);
            right -= width + 8;
        }
    }
    QFont font = theme.font(FontRole::Base);
    font.setBold(parent);
    painter->setFont(font);
    painter->setPen(theme.color(selected ? Token::SelectionText : Token::Text));
    const QFontMetrics metrics(font);
    QString text = index.data(Qt::DisplayRole).toString();
    const QString detail = index.data(DetailRole).toString();
    if (!detail.isEmpty()) {
        QFont bold = font;
        bold.setBold(true);
        painter->setFont(bold);
        const int width = std::min(QFontMetrics(bold).horizontalAdvance(detail), (right - x) / 2);
        painter->drawText(QRect(x, rect.top(), width, rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(bold).elidedText(detail, Qt::ElideRight, width));
        x += width + 10;
        painter->setFont(font);
    }
    painter->drawText(QRect(x, rect.top(), right - x, rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
                      metrics.elidedText(text, Qt::ElideRight, right - x));
    painter->restore();
}

} // namespace tidemark
