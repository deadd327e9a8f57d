// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/table_model.h"

#include "models/items/roles.h"
#include "models/items/table_text.h"
#include "models/text/to_qt.h"

#include <cmath>

namespace tidemark {

namespace {

const QString kNothing = QStringLiteral("—");

template <class... F>
struct Overloaded : F...
{
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

QVariant sortValue(const TableCell& cell, const Translator& translator)
{
    return std::visit(Overloaded{[](double value) { return QVariant(std::isfinite(value) ? value : -HUGE_VAL); },
                                 [&](const Text& text) { return QVariant(translator(text)); },
                                 [](Date date) { return QVariant(qlonglong{date.time_since_epoch().count()}); },
                                 [](TimePoint time) { return QVariant(qlonglong{time.time_since_epoch().count()}); }},
                      cell);
}

} // namespace

void TableModel::setTable(TableSpec table, std::shared_ptr<const Translator> translator)
{
    beginResetModel();
    m_table = std::move(table);
    m_translator = std::move(translator);
    endResetModel();
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int TableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = m_table.rows[static_cast<std::size_t>(index.row())];
    const auto at = static_cast<std::size_t>(index.column());
    if (at >= row.size())
        return role == Qt::DisplayRole ? QVariant(kNothing) : QVariant();
    const TableColumn& column = m_table.columns[at];
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row[at], column, *m_translator);
    case SortRole:
        return sortValue(row[at], *m_translator);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (column.numeric ? Qt::AlignRight : Qt::AlignLeft)));
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableColumn& column = m_table.columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return (*m_translator)(column.title);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (column.numeric ? Qt::AlignRight : Qt::AlignLeft)));
    return {};
}

} // namespace tidemark
