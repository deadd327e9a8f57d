// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/message_model.h"

#include "models/items/roles.h"
#include "models/text/to_qt.h"

namespace tidemark {

MessageModel::MessageModel(QObject* parent)
    : QAbstractListModel(parent), m_translator(std::make_shared<Translator>(Language::English))
{
}

void MessageModel::add(Message message)
{
    if (rowCount() >= kKept) {
        beginRemoveRows({}, kKept - 1, rowCount() - 1);
        m_messages.erase(m_messages.begin(), m_messages.end() - (kKept - 1));
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_messages.push_back(std::move(message));
    endInsertRows();
}

void MessageModel::clear()
{
    beginResetModel();
    m_messages.clear();
    endResetModel();
}

void MessageModel::setTranslator(std::shared_ptr<const Translator> translator)
{
    m_translator = std::move(translator);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int MessageModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_messages.size());
}

QVariant MessageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Message& message = m_messages[m_messages.size() - 1 - static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return (*m_translator)(message.text);
    case DetailRole:
        return message.subject.empty() ? QString{} : (*m_translator)(message.subject);
    case StatusRole:
        return static_cast<int>(message.severity);
    case AsideRole:
        return toQString(formatTime(message.at, TimeStyle::NewYorkClock, m_translator->language()));
    default:
        return {};
    }
}

} // namespace tidemark
