// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/table_spec.h"

#include <QAbstractTableModel>

#include <memory>

namespace tidemark {

class Translator;

/// A study's table. Cells are formatted when they are asked for; numbers sort as numbers.
class TableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(TableSpec table, std::shared_ptr<const Translator> translator);
    [[nodiscard]] const TableSpec& table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    TableSpec m_table;
    std::shared_ptr<const Translator> m_translator;
};

} // namespace tidemark
