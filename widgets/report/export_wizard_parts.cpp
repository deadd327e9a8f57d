// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/export_wizard_parts.h"

#include "models/items/roles.h"
#include "widgets/report/export_wizard_checks.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/workbench.h"

#include <QListView>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace tidemark {

namespace {

constexpr int kStepHeight = 42;
constexpr int kRing = 22;
constexpr int kRowHeight = 34;
constexpr int kPartHeight = 34;
constexpr int kPartGap = 24;

} // namespace

StepDelegate::StepDelegate(Workbench& workbench, QObject* parent) : QStyledItemDelegate(parent), m_workbench(workbench)
{
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {160, kStepHeight}; }

void StepDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_workbench.theme();
    const QRect cell = option.rect;
    const auto* view = qobject_cast<const QListView*>(option.widget);
    const int current = view ? view->currentIndex().row() : -1;
    const bool shown = index.row() == current;
    const bool behind = index.row() < current;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (shown) {
        painter->fillRect(cell, theme.color(Token::AccentSoft));
        painter->fillRect(QRect(cell.left(), cell.top(), 3, cell.height()), theme.color(Token::Accent));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(cell, theme.color(Token::Hover));
    }
    const QRectF ring(cell.left() + 18, cell.center().y() - kRing / 2.0 + 0.5, kRing, kRing);
    painter->setPen(QPen(theme.color(shown || behind ? Token::Accent : Token::LineStrong), 1.2));
    painter->setBrush(shown ? theme.color(Token::Accent) : behind ? theme.color(Token::AccentSoft) : QBrush());
    painter->drawEllipse(ring);
    if (behind) {
        painter->drawPixmap(ring.toRect().center() - QPoint(6, 6),
                            iconPixmap(QStringLiteral("check"), theme.color(Token::Accent), 14,
                                       painter->device()->devicePixelRatioF()));
    } else {
        QFont digits = theme.font(FontRole::Small);
        digits.setBold(true);
        painter->setFont(digits);
        painter->setPen(theme.color(shown ? Token::TextOnAccent : Token::Text2));
        painter->drawText(ring, Qt::AlignCenter, QString::number(index.row() + 1));
    }
    QFont font = theme.font(FontRole::Base);
    font.setBold(shown);
    painter->setFont(font);
    painter->setPen(theme.color(shown ? Token::Text : Token::Text2));
    const QRect words = cell.adjusted(18 + kRing + 10, 0, -6, 0);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    if ((option.state & QStyle::State_HasFocus) && shown) {
        painter->setPen(QPen(theme.color(Token::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(cell).adjusted(4, 3, -4, -3), 4, 4);
    }
    painter->restore();
}

CheckDelegate::CheckDelegate(Workbench& workbench, QObject* parent)
    : QStyledItemDelegate(parent), m_workbench(workbench)
{
}

QSize CheckDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width() + 24, m_workbench.compact() ? 28 : kRowHeight};
}

void CheckDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_workbench.theme();
    const QRect cell = option.rect;
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(cell, theme.color(Token::Selection));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(cell, theme.color(Token::Hover));
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme.color(Token::LineSubtle));
    int x = cell.left() + 8;
    QFont font = theme.font(index.column() == CheckModel::ReasonColumn ? FontRole::Small : FontRole::Base);
    painter->setPen(theme.color(index.column() == CheckModel::TitleColumn ? Token::Text : Token::Text2));
    if (index.column() == CheckModel::StateColumn) {
        const StatusGlyph glyph = glyphOf(static_cast<CheckState>(index.data(StatusRole).toInt()));
        painter->drawPixmap(x, cell.center().y() - 6,
                            iconPixmap(QString::fromLatin1(glyph.icon), theme.color(glyph.token), 14,
                                       painter->device()->devicePixelRatioF()));
        x += 20;
        painter->setPen(theme.color(glyph.token));
    } else if (index.column() == CheckModel::LinkColumn) {
        painter->setPen(theme.color(Token::Accent));
        font.setUnderline(option.state & QStyle::State_MouseOver);
    }
    painter->setFont(font);
    const int room = cell.right() - 4 - x;
    painter->drawText(QRect(x, cell.top(), room, cell.height()), Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, room));
    painter->restore();
}

PartMeter::PartMeter(Workbench& workbench, QWidget* parent) : QWidget(parent), m_workbench(workbench)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_workbench, &Workbench::appearanceChanged, this, qOverload<>(&QWidget::update));
}

void PartMeter::setParts(std::vector<report::PartCount> parts, Language language)
{
    m_parts = std::move(parts);
    m_language = language;
    QStringList words;
    for (const auto& part : m_parts)
        words.append(tr("Part %1").arg(part.part) + u' ' + lengthWords(part));
    setAccessibleName(tr("Length against target: %1").arg(words.join(QStringLiteral("; "))));
    updateGeometry();
    update();
}

QSize PartMeter::sizeHint() const
{
    const auto lines = static_cast<int>((m_parts.size() + 1) / 2);
    return {400, std::max(1, lines) * kPartHeight};
}

QString PartMeter::lengthWords(const report::PartCount& part) const
{
    const QLocale plain(QLocale::English);
    const bool chinese = m_language == Language::Chinese;
    const QString length = plain.toString(chinese ? part.han : part.words);
    const QString target = plain.toString(part.target);
    return chinese ? tr("%1 / %2 characters").arg(length, target) : tr("%1 / %2 words").arg(length, target);
}

void PartMeter::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_workbench.theme();
    QPainter painter(this);
    const int column = (width() - kPartGap) / 2;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const auto& part = m_parts[i];
        const QRect cell(static_cast<int>(i % 2) * (column + kPartGap), static_cast<int>(i / 2) * kPartHeight, column,
                         kPartHeight);
        QFont font = theme.font(FontRole::Base);
        font.setBold(true);
        painter.setFont(font);
        painter.setPen(theme.color(Token::Text));
        const QRect words(cell.left(), cell.top(), cell.width(), 20);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, tr("Part %1").arg(part.part));
        painter.setFont(theme.font(FontRole::Base));
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, lengthWords(part));
        const int length = m_language == Language::Chinese ? part.han : part.words;
        // The tick at the target stands at 4/5, or further left where the part is longer than the bar.
        const double full = std::max(part.target * 1.25, static_cast<double>(length));
        const QRectF bar(cell.left(), cell.top() + 22, cell.width(), 4);
        painter.fillRect(bar, theme.color(Token::LineSubtle));
        if (full <= 0)
            continue;
        const bool reached = length >= part.target;
        painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * length / full, bar.height()),
                         theme.color(reached ? Token::Accent : Token::Stale));
        painter.fillRect(QRectF(bar.left() + bar.width() * part.target / full, bar.top() - 3, 2, bar.height() + 6),
                         theme.color(Token::Text));
    }
}

} // namespace tidemark
