// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/catalogue_entry.h"

#include <QAbstractTableModel>

#include <memory>

namespace tidemark {

class Translator;

/// What the checks found, one row a place. SortRole is what sorting compares, IdRole the number of its check.
class QualityModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { CheckColumn, SeriesColumn, FromColumn, ToColumn, RowsColumn, WhatColumn, ColumnCount };
    /// What a check is called.
    using Namer = Text (*)(QualityFinding::Kind);

    explicit QualityModel(Namer namer, QObject* parent = nullptr);

    void setFindings(std::vector<QualityFinding> findings);
    void setTranslator(std::shared_ptr<const Translator> translator);
    [[nodiscard]] const std::vector<QualityFinding>& findings() const { return m_findings; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString cell(const QualityFinding& finding, int column) const;

    Namer m_namer;
    std::vector<QualityFinding> m_findings;
    std::shared_ptr<const Translator> m_translator;
};

} // namespace tidemark
