// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/preparation/preparation_delegates.h"

#include "widgets/presentation/preparation/preparation_checks.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/workbench.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace tidemark {

namespace {

constexpr int kPadding = 8;
constexpr int kTick = 16;
constexpr int kGlyph = 14;

bool isPart(const QModelIndex& index)
{
    return index.data(StoryModel::KindRole).toInt() == static_cast<int>(report::SlideKind::Part);
}

} // namespace

void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme)
{
    const QRect row = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter.fillRect(row, theme.color(Token::Selection));
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(row, theme.color(Token::Hover));
    painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme.color(Token::LineSubtle));
    if (selected)
        painter.fillRect(QRect(row.left(), row.top(), 2, row.height()), theme.color(Token::Accent));
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter.setPen(QPen(theme.color(Token::Focus), 2));
        painter.drawRect(row.adjusted(1, 1, -2, -2));
    }
}

void paintRowGlyph(QPainter& painter, QPoint place, const StatusGlyph& glyph, const Theme& theme)
{
    painter.drawPixmap(place, iconPixmap(QString::fromLatin1(glyph.icon), theme.color(glyph.token), kGlyph,
                                         painter.device()->devicePixelRatioF()));
}

void drawRowText(QPainter& painter, const QRect& rect, const QFont& font, const QString& text, Qt::Alignment alignment)
{
    painter.setFont(font);
    painter.drawText(rect, static_cast<int>(Qt::AlignVCenter | alignment),
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

QRect rowTick(const QRect& row) { return {row.left() + kPadding + 2, row.center().y() - kTick / 2 + 1, kTick, kTick}; }

void paintTick(QPainter& painter, const QStyleOptionViewItem& option, const QRect& rect, bool on)
{
    QStyleOptionViewItem tick(option);
    tick.rect = rect;
    tick.state &= ~(QStyle::State_HasFocus | QStyle::State_On | QStyle::State_Off);
    tick.state |= on ? QStyle::State_On : QStyle::State_Off;
    if (option.widget)
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &tick, &painter, option.widget);
}

bool tickEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto toggle = [&] {
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, static_cast<int>(on ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
    };
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        return key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier && toggle();
    }
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    return mouse->button() == Qt::LeftButton
           && rowTick(option.rect).adjusted(-6, -6, 6, 6).contains(mouse->position().toPoint()) && toggle();
}

SlideRowDelegate::SlideRowDelegate(Workbench& workbench, QObject* parent)
    : QStyledItemDelegate(parent), m_workbench(workbench)
{
}

QSize SlideRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const Theme& theme = m_workbench.theme();
    const int line = QFontMetrics(theme.font(FontRole::Base)).height();
    const int small = QFontMetrics(theme.font(FontRole::Small)).height();
    const int room = m_workbench.compact() ? 8 : 12;
    return {120, isPart(index) ? line + room : line + small + room};
}

void SlideRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_workbench.theme();
    const QRect row = option.rect;
    const bool part = isPart(index);
    painter->save();
    if (part)
        painter->fillRect(row, theme.color(Token::Raised));
    paintRowGround(*painter, option, theme);
    const QRect tick = rowTick(row);
    const bool shown = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    paintTick(*painter, option, tick, shown);
    const QFont digits = theme.font(FontRole::Small);
    const int numberWidth = QFontMetrics(digits).horizontalAdvance(QStringLiteral("00")) + 6;
    const bool selected = option.state & QStyle::State_Selected;
    const QColor ink = theme.color(!shown ? Token::TextDisabled : selected ? Token::SelectionText : Token::Text);
    QRect words(tick.right() + 6, row.top(), row.right() - kPadding - tick.right() - 6, row.height() - 1);
    const int number = index.data(StoryModel::NumberRole).toInt();
    painter->setPen(theme.color(shown ? Token::Text2 : Token::TextDisabled));
    if (part) {
        const QString count = index.data(StoryModel::PlaceRole).toString();
        const int width = QFontMetrics(digits).horizontalAdvance(count) + 2;
        drawRowText(*painter, words, digits, count, Qt::AlignRight);
        words.setRight(words.right() - width - 6);
    }
    drawRowText(*painter, QRect(words.left(), words.top(), numberWidth - 4, words.height()), digits,
                number > 0 ? QString::number(number) : QStringLiteral("–"), Qt::AlignRight);
    words.setLeft(words.left() + numberWidth + 4);
    painter->setPen(ink);
    if (part) {
        QFont bold = theme.font(FontRole::Base);
        bold.setBold(true);
        drawRowText(*painter, words, bold, index.data().toString());
    } else {
        paintFigure(*painter, option, index, words);
    }
    painter->restore();
}

void SlideRowDelegate::paintFigure(QPainter& painter, const QStyleOptionViewItem&, const QModelIndex& index,
                                   QRect words) const
{
    const Theme& theme = m_workbench.theme();
    const QFont base = theme.font(FontRole::Base);
    const QFont small = theme.font(FontRole::Small);
    const int line = QFontMetrics(base).height();
    const int under = QFontMetrics(small).height();
    const QString where = index.data(StoryModel::PlaceRole).toString();
    const int top = words.top() + (words.height() - line - (where.isEmpty() ? 0 : under)) / 2;
    const bool noted = index.data(StoryModel::NotesRole).toBool();
    QRect headline(words.left(), top, words.width(), line);
    if (noted) {
        painter.drawPixmap(headline.right() - kGlyph + 1, headline.center().y() - kGlyph / 2,
                           iconPixmap(QStringLiteral("pencil"), theme.color(Token::Text2), kGlyph,
                                      painter.device()->devicePixelRatioF()));
        headline.setRight(headline.right() - kGlyph - 4);
    }
    drawRowText(painter, headline, base, index.data().toString());
    QRect place(words.left(), top + line, words.width(), under);
    if (index.data(StoryModel::KindRole).toInt() == static_cast<int>(report::SlideKind::Figure)) {
        const auto state = static_cast<SlideState>(index.data(StoryModel::StateRole).toInt());
        const StatusGlyph glyph = glyphOf(state);
        const QString word = index.data(StoryModel::StateWordRole).toString();
        const int width = QFontMetrics(small).horizontalAdvance(word) + 2;
        painter.setPen(theme.color(glyph.token));
        drawRowText(painter, place, small, word, Qt::AlignRight);
        paintRowGlyph(painter, {place.right() - width - kGlyph - 2, place.center().y() - kGlyph / 2}, glyph, theme);
        place.setRight(place.right() - width - kGlyph - 10);
    }
    painter.setPen(theme.color(Token::Text2));
    drawRowText(painter, place, small, where);
}

bool SlideRowDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                   const QModelIndex& index)
{
    return tickEvent(event, model, option, index);
}

CheckRowDelegate::CheckRowDelegate(Workbench& workbench, QObject* parent)
    : QStyledItemDelegate(parent), m_workbench(workbench)
{
}

namespace {

constexpr int kWordsLeft = kPadding + kGlyph + 6;
constexpr int kUsualWidth = 280;

QString checkWords(const QModelIndex& index)
{
    const int number = index.data(PreparationCheckModel::NumberRole).toInt();
    const QString words = index.data().toString();
    return number > 0 ? QStringLiteral("%1  ").arg(number) + words : words;
}

int wrappedHeight(const QFont& font, int width, const QString& text)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, text).height();
}

/// As if the scroll bar were there: whether it is depends on the heights.
int wordsWidth(const QWidget* view)
{
    const int width =
        view ? view->width() - view->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, view) - 4 : kUsualWidth;
    return width - kWordsLeft - kPadding;
}

} // namespace

QSize CheckRowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int width = wordsWidth(option.widget);
    const QFont small = m_workbench.theme().font(FontRole::Small);
    const bool link = !index.data(PreparationCheckModel::LinkRole).toString().isEmpty();
    return {kWordsLeft + width,
            wrappedHeight(small, width, checkWords(index)) + 13 + (link ? QFontMetrics(small).height() + 2 : 0)};
}

QRect CheckRowDelegate::linkRect(const QRect& row, const QModelIndex& index) const
{
    const QString link = index.data(PreparationCheckModel::LinkRole).toString();
    if (link.isEmpty())
        return {};
    const QFontMetrics metrics(m_workbench.theme().font(FontRole::Small));
    return {row.left() + kWordsLeft, row.bottom() - 6 - metrics.height(), metrics.horizontalAdvance(link) + 2,
            metrics.height()};
}

void CheckRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_workbench.theme();
    const QRect row = option.rect;
    painter->save();
    paintRowGround(*painter, option, theme);
    const auto glyph = glyphOf(static_cast<SlideState>(index.data(PreparationCheckModel::StateRole).toInt()));
    const QFont small = theme.font(FontRole::Small);
    const int line = QFontMetrics(small).height();
    paintRowGlyph(*painter, {row.left() + kPadding, row.top() + 6 + (line - kGlyph) / 2}, glyph, theme);
    painter->setFont(small);
    painter->setPen(theme.color(option.state & QStyle::State_Selected ? Token::SelectionText : Token::Text));
    painter->drawText(QRect(row.left() + kWordsLeft, row.top() + 6, wordsWidth(option.widget), row.height()),
                      Qt::TextWordWrap, checkWords(index));
    if (const QRect link = linkRect(row, index); !link.isNull()) {
        QFont linked = small;
        linked.setUnderline(option.state & QStyle::State_MouseOver);
        painter->setFont(linked);
        painter->setPen(theme.color(Token::Accent));
        painter->drawText(link, Qt::AlignVCenter | Qt::AlignLeft,
                          index.data(PreparationCheckModel::LinkRole).toString());
    }
    painter->restore();
}

bool CheckRowDelegate::editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option,
                                   const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton
        || !linkRect(option.rect, index).adjusted(-4, -4, 8, 4).contains(mouse->position().toPoint()))
        return false;
    Q_EMIT linkClicked(index);
    return true;
}

} // namespace tidemark
