// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/job_delegate.h"

#include "models/items/roles.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/status_glyph.h"
#include "widgets/shell/workbench.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace tidemark {

namespace {

bool running(const QModelIndex& index) { return index.data(StatusRole).toInt() == static_cast<int>(JobState::Running); }

QRect cross(const QRect& row) { return {row.right() - 26, row.top() + 2, 22, 20}; }

} // namespace

JobDelegate::JobDelegate(Workbench& workbench, QObject* parent) : QStyledItemDelegate(parent), m_workbench(workbench) {}

QSize JobDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int line = QFontMetrics(m_workbench.theme().font(FontRole::Base)).height();
    return {120, running(index) ? std::max(34, line + 18) : std::max(24, line + 6)};
}

void JobDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_workbench.theme();
    const QRect row = option.rect;
    const qreal ratio = painter->device()->devicePixelRatioF();
    const auto state = static_cast<JobState>(index.data(StatusRole).toInt());
    painter->save();
    if (option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus)
        painter->fillRect(row, theme.color(Token::Selection));
    const QString title = index.data(Qt::DisplayRole).toString();
    const QString aside = index.data(AsideRole).toString();
    const QFont small = theme.font(FontRole::Small);
    QFont font = theme.font(FontRole::Base);
    font.setBold(state == JobState::Running);
    const int line = QFontMetrics(font).height();
    const int asideWidth = QFontMetrics(small).horizontalAdvance(aside);
    int x = row.left() + 10;
    int right = row.right() - 10;
    const int top = state == JobState::Running ? row.top() + 3 : row.top() + (row.height() - line) / 2;
    if (state == JobState::Running) {
        right = cross(row).left() - 4;
        painter->drawPixmap(cross(row).center() - QPoint(6, 6),
                            iconPixmap(QStringLiteral("close"), theme.color(Token::Text2), 12, ratio));
        const QRect groove(row.left() + 10, row.bottom() - 7, row.width() - 20, 4);
        painter->fillRect(groove, theme.color(Token::LineSubtle));
        painter->fillRect(QRectF(groove.left(), groove.top(), groove.width() * index.data(ProgressRole).toDouble(), 4),
                          theme.color(Token::Accent));
    } else {
        const StatusGlyph glyph = state == JobState::Done     ? StatusGlyph{"check", Token::Fresh}
                                  : state == JobState::Failed ? StatusGlyph{"warn", Token::Conflicts}
                                                              : StatusGlyph{"empty", Token::NoData};
        painter->drawPixmap(x, row.center().y() - 6,
                            iconPixmap(QString::fromLatin1(glyph.icon), theme.color(glyph.token), 14, ratio));
        x += 22;
    }
    painter->setFont(small);
    painter->setPen(theme.color(Token::Text2));
    painter->drawText(QRect(right - asideWidth, top, asideWidth + 1, line), Qt::AlignVCenter | Qt::AlignRight, aside);
    right -= asideWidth + 8;
    const QString detail = index.data(DetailRole).toString();
    painter->setFont(font);
    painter->setPen(theme.color(Token::Text));
    const QString words = detail.isEmpty() ? title : QStringLiteral("%1: %2").arg(title, detail);
    painter->drawText(QRect(x, top, right - x, line), Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(words, Qt::ElideRight, right - x));
    painter->restore();
}

bool JobDelegate::editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option,
                              const QModelIndex& index)
{
    if (!running(index))
        return false;
    const bool clicked = event->type() == QEvent::MouseButtonRelease
                         && cross(option.rect).contains(static_cast<QMouseEvent*>(event)->position().toPoint());
    const bool deleted = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete;
    if (!clicked && !deleted)
        return false;
    m_workbench.jobs().cancel(index);
    return true;
}

} // namespace tidemark
