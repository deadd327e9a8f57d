// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import/preview_delegate.h"

#include "models/core/import_batch.h"
#include "models/items/import_queue_model.h"
#include "models/items/preview_model.h"
#include "models/items/roles.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/status_glyph.h"
#include "widgets/shell/workbench.h"

#include <QComboBox>
#include <QTimer>

namespace tidemark {

namespace {

StatusGlyph glyphOf(QueueState state)
{
    switch (state) {
    case QueueState::Waiting:
        return {"clock", Token::NoData};
    case QueueState::Certain:
    case QueueState::Imported:
        return {"check", Token::Fresh};
    case QueueState::Asks:
        return {"warn", Token::Stale};
    case QueueState::Refused:
        break;
    }
    return {"cross", Token::Conflicts};
}

void setInk(QStyleOptionViewItem& option, const QColor& color) { option.palette.setColor(QPalette::Text, color); }

} // namespace

PreviewDelegate::PreviewDelegate(Workbench& workbench, QObject* parent)
    : QStyledItemDelegate(parent), m_workbench(workbench)
{
}

void PreviewDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.row() == 0) {
        option->backgroundBrush = m_workbench.theme().color(Token::AccentSoft);
        option->font.setBold(true);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(12, 12);
        option->decorationPosition = QStyleOptionViewItem::Right;
        const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1.0;
        option->icon = QIcon(iconPixmap(QStringLiteral("chevd"), m_workbench.theme().color(Token::Text2), 12, ratio));
        return;
    }
    const QVariant said = index.data(StatusRole);
    if (!said.isValid())
        return;
    const auto kind = static_cast<IssueKind>(said.toInt());
    setInk(*option, m_workbench.theme().color(kind == IssueKind::Refused ? Token::Conflicts : Token::Stale));
    option->font.setBold(true);
}

QWidget* PreviewDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("column_meaning"));
    for (int role = 0; role <= static_cast<int>(ColumnRole::Symbol); ++role)
        box->addItem(m_workbench.say(columnRoleWords(static_cast<ColumnRole>(role))), role);
    // The list is open at once, so that arrows walk in it, and a choice is an answer: no second key to confirm it.
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    connect(box, &QComboBox::activated, this, [this, box] {
        auto* self = const_cast<PreviewDelegate*>(this);
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void PreviewDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(index.data(Qt::EditRole).toInt());
}

void PreviewDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<QComboBox*>(editor))
        model->setData(index, box->currentData());
}

QueueDelegate::QueueDelegate(Workbench& workbench, QObject* parent)
    : QStyledItemDelegate(parent), m_workbench(workbench)
{
}

void QueueDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const StatusGlyph glyph = glyphOf(static_cast<QueueState>(index.data(StatusRole).toInt()));
    const QColor color = m_workbench.theme().color(glyph.token);
    if (index.column() == ImportQueueModel::StateColumn)
        setInk(*option, color);
    if (index.column() != ImportQueueModel::FileColumn)
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(14, 14);
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1.0;
    option->icon = QIcon(iconPixmap(QString::fromLatin1(glyph.icon), color, 14, ratio));
}

} // namespace tidemark
