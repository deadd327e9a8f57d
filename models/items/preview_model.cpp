// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/preview_model.h"

#include "models/items/roles.h"
#include "models/text/to_qt.h"

namespace tidemark {

Text columnRoleWords(ColumnRole role)
{
    switch (role) {
    case ColumnRole::None:
        return TM_TEXT("items", "Not read");
    case ColumnRole::Time:
        return TM_TEXT("items", "Date or time");
    case ColumnRole::Clock:
        return TM_TEXT("items", "Time of day");
    case ColumnRole::Open:
        return TM_TEXT("items", "Open");
    case ColumnRole::High:
        return TM_TEXT("items", "High");
    case ColumnRole::Low:
        return TM_TEXT("items", "Low");
    case ColumnRole::Close:
        return TM_TEXT("items", "Close or value");
    case ColumnRole::Volume:
        return TM_TEXT("items", "Volume");
    case ColumnRole::Symbol:
        return TM_TEXT("items", "Instrument");
    }
    return {};
}

PreviewModel::PreviewModel(QObject* parent)
    : QAbstractTableModel(parent), m_translator(std::make_shared<Translator>(Language::English))
{
}

void PreviewModel::setPreview(ImportPreview preview)
{
    beginResetModel();
    m_preview = std::move(preview);
    m_preview.roles.resize(m_preview.columns.size(), ColumnRole::None);
    endResetModel();
}

void PreviewModel::clear() { setPreview({}); }

void PreviewModel::setTranslator(std::shared_ptr<const Translator> translator)
{
    beginResetModel();
    m_translator = std::move(translator);
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_preview.columns.empty() ? 0 : static_cast<int>(m_preview.rows.size()) + 1;
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_preview.columns.size());
}

const Issue* PreviewModel::issueAt(std::size_t row, std::size_t column) const
{
    const ImportPreview::Line& line = m_preview.rows[row];
    const Issue* whole = nullptr;
    for (const Issue& issue : m_preview.issues) {
        if (issue.line != line.line)
            continue;
        if (issue.column == m_preview.columns[column]
            || (!issue.seen.empty() && column < line.cells.size() && issue.seen == line.cells[column]))
            return &issue;
        if (issue.column.empty() && issue.seen.empty())
            whole = &issue;
    }
    return whole;
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    if (index.row() == 0) {
        const ColumnRole meaning = m_preview.roles[column];
        if (role == Qt::DisplayRole)
            return (*m_translator)(columnRoleWords(meaning));
        return role == Qt::EditRole ? QVariant(static_cast<int>(meaning)) : QVariant();
    }
    const auto row = static_cast<std::size_t>(index.row()) - 1;
    const auto& cells = m_preview.rows[row].cells;
    switch (role) {
    case Qt::DisplayRole:
        return column < cells.size() ? toQString(cells[column]) : QString{};
    case StatusRole:
        if (const Issue* issue = issueAt(row, column))
            return static_cast<int>(issue->kind);
        return {};
    case Qt::ToolTipRole:
        if (const Issue* issue = issueAt(row, column))
            return (*m_translator)(issue->reason);
        return {};
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0)
        return {};
    const auto at = static_cast<std::size_t>(section);
    if (orientation == Qt::Horizontal)
        return at < m_preview.columns.size() ? toQString(m_preview.columns[at]) : QString{};
    if (at == 0)
        return (*m_translator)(TM_TEXT("items", "Means"));
    return at <= m_preview.rows.size() ? QVariant(qlonglong{m_preview.rows[at - 1].line}) : QVariant();
}

Qt::ItemFlags PreviewModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.row() == 0)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool PreviewModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.row() != 0 || role != Qt::EditRole)
        return false;
    const int number = value.toInt();
    if (number < 0 || number > static_cast<int>(ColumnRole::Symbol))
        return false;
    const auto meaning = static_cast<ColumnRole>(number);
    ColumnRole& held = m_preview.roles[static_cast<std::size_t>(index.column())];
    if (held == meaning)
        return true;
    held = meaning;
    Q_EMIT dataChanged(index, index);
    Q_EMIT rolesEdited();
    return true;
}

} // namespace tidemark
