// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/import_preview.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>

namespace tidemark {

class Translator;

/// One file that somebody wants to import, and what is known of it so far.
struct QueuedFile
{
    QString path;
    ImportSettings settings;              ///< what the person settled
    std::optional<ColumnMapping> mapping; ///< how the person says the columns are read
    bool insist = false;                  ///< take it although many rows are refused
    std::optional<ImportPreview> preview;
    std::optional<Error> error; ///< it cannot be looked at
    bool imported = false;
};

enum class QueueState {
    Waiting, ///< not looked at yet
    Certain, ///< everything about it is known
    Asks,    ///< something has to be named or confirmed first
    Refused, ///< it would not come in
    Imported
};

/// What is known of a file's fitness: Certain needs no open guess, no refusal, and instruments that the registry knows.
[[nodiscard]] QueueState queueState(const QueuedFile& file);

/// What stands in the way of an import, or what there is to confirm, in one sentence; empty when there is nothing.
[[nodiscard]] Text queueReason(const QueuedFile& file);

/// Files waiting to be imported, each with its guess. StatusRole is a QueueState.
class ImportQueueModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { FileColumn, FormatColumn, BringsColumn, StateColumn, ColumnCount };

    explicit ImportQueueModel(QObject* parent = nullptr);

    /// Adds paths that are not in the list yet. Gives the row of the first one asked for, new or not; −1 for no path.
    int add(const QStringList& paths);
    void removeImported();
    void replace(int row, QueuedFile file);
    void setTranslator(std::shared_ptr<const Translator> translator);
    [[nodiscard]] const std::vector<QueuedFile>& files() const { return m_files; }
    [[nodiscard]] int count(QueueState state) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString cell(const QueuedFile& file, int column) const;

    std::vector<QueuedFile> m_files;
    std::shared_ptr<const Translator> m_translator;
};

} // namespace tidemark
