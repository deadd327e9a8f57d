// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/import_batch.h"
#include "models/store/store.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>

namespace tidemark {

class Translator;

/// What became of one file of an import.
struct ImportedFile
{
    QString name;
    std::optional<Error> error; ///< nothing was taken
    Provenance provenance;      ///< when there is no error
    IngestReport report;
    std::vector<Issue> issues;
    std::vector<std::string> brought; ///< `SPX 1d (yahoo)`
};

/// Files with their issues below them. StatusRole is an ImportState.
enum class ImportState { Taken, TakenWithIssues, AlreadyThere, Refused };

class ImportModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, TakenColumn, FlaggedColumn, RefusedColumn, WhatColumn, ColumnCount };

    explicit ImportModel(QObject* parent = nullptr);

    void setFiles(std::vector<ImportedFile> files);
    void setTranslator(std::shared_ptr<const Translator> translator);
    [[nodiscard]] const std::vector<ImportedFile>& files() const { return m_files; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QVariant fileData(const ImportedFile& file, int column, int role) const;
    [[nodiscard]] QVariant issueData(const Issue& issue, int column, int role) const;

    std::vector<ImportedFile> m_files;
    std::shared_ptr<const Translator> m_translator;
};

[[nodiscard]] ImportState importState(const ImportedFile& file);

} // namespace tidemark
