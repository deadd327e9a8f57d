// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/import_preview.h"

#include <QAbstractTableModel>

#include <memory>

namespace tidemark {

class Translator;

/// The first rows of a file as they stand in it. The top row says what each column means and can be edited: its EditRole is the
/// number of a ColumnRole. Cells that something was said about have StatusRole, an IssueKind, and the reason as tool tip.
class PreviewModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit PreviewModel(QObject* parent = nullptr);

    void setPreview(ImportPreview preview);
    void clear();
    void setTranslator(std::shared_ptr<const Translator> translator);
    [[nodiscard]] const std::vector<ColumnRole>& roles() const { return m_preview.roles; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// Somebody gave a column another meaning.
    void rolesEdited();

private:
    [[nodiscard]] const Issue* issueAt(std::size_t row, std::size_t column) const;

    ImportPreview m_preview;
    std::shared_ptr<const Translator> m_translator;
};

/// A column's meaning in words.
[[nodiscard]] Text columnRoleWords(ColumnRole role);

} // namespace tidemark
