// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/presenter/jump_list_delegate.h"

#include "models/items/roles.h"

#include <QPainter>

#include <algorithm>

namespace tidemark {

namespace {

constexpr double kHeadline = 17;
constexpr double kSmall = 14;
constexpr double kPad = 18;
constexpr double kNumber = 44;

} // namespace

JumpListDelegate::JumpListDelegate(const PresenterLook& look, QObject* parent)
    : QStyledItemDelegate(parent), m_look(look)
{
}

QSize JumpListDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const double lines = m_look.label(kHeadline).lineHeight() + m_look.label(kSmall).lineHeight();
    return {100, static_cast<int>(lines) + m_look.px(16)};
}

void JumpListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect row = option.rect;
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    if (chosen) {
        painter->fillRect(row, m_look.color(Token::Selection));
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), m_look.color(Token::Accent));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(row, m_look.color(Token::Hover));
    }
    const QColor ink = m_look.color(chosen ? Token::SelectionText : Token::Text);
    const QColor quiet = m_look.color(chosen ? Token::SelectionText : Token::Text2);
    const LabelFont small = m_look.label(kSmall);
    const LabelFont headline = m_look.label(kHeadline, index.data(kPresentRole).toBool());
    const double top = row.center().y() - (headline.lineHeight() + small.lineHeight()) / 2;
    const double base = top + headline.ascent();
    double right = row.right() - m_look.px(kPad);
    // Digits of one width, set to the right: the numbers stand as a column.
    const QString number = QString::number(index.data(kIndexRole).toInt() + 1);
    const double numberWidth = std::max<double>(m_look.px(kNumber), labelWidth(QStringLiteral("000"), headline));
    double x = row.left() + m_look.px(8) + numberWidth;
    drawLabel(*painter, {x - labelWidth(number, headline), base}, number, headline, quiet);
    x += m_look.px(kPad);
    if (const QString part = index.data(AsideRole).toString(); !part.isEmpty()) {
        const QString shown = elided(part, small, row.width() * 0.3);
        right -= labelWidth(shown, small);
        drawLabel(*painter, {right, base}, shown, small, quiet);
        right -= m_look.px(kPad);
    }
    drawLabel(*painter, {x, base}, elided(index.data().toString(), headline, right - x), headline, ink);
    drawLabel(*painter, {x, top + headline.lineHeight() + small.ascent()},
              elided(index.data(DetailRole).toString(), small, row.right() - m_look.px(kPad) - x), small, quiet);
    painter->restore();
}

} // namespace tidemark
