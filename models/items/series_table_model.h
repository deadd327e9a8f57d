// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/study_status.h"
#include "models/quality/catalogue_entry.h"

#include <QAbstractTableModel>

#include <memory>

namespace tidemark {

class Translator;

/// The data catalogue, one row a series or table. StatusRole is a StudyStatus, SortRole what sorting compares, IdRole `series:7` or
/// `frame:kind:subject`.
class SeriesTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        InstrumentColumn,
        IntervalColumn,
        SourceColumn,
        FirstColumn,
        LastColumn,
        RowsColumn,
        HolesColumn,
        AgeColumn,
        AdjustedColumn,
        FlagsColumn,
        ColumnCount
    };

    explicit SeriesTableModel(QObject* parent = nullptr);

    /// `asOf` decides what is stale, `now` how old an import is.
    void setEntries(std::vector<CatalogueEntry> entries, TimePoint asOf, TimePoint now);
    void setTranslator(std::shared_ptr<const Translator> translator);
    [[nodiscard]] const std::vector<CatalogueEntry>& entries() const { return m_entries; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] StudyStatus status(const CatalogueEntry& entry) const;
    [[nodiscard]] QString cell(const CatalogueEntry& entry, int column) const;
    [[nodiscard]] QVariant sortValue(const CatalogueEntry& entry, int column) const;
    [[nodiscard]] QString toolTip(const CatalogueEntry& entry, int column) const;

    std::vector<CatalogueEntry> m_entries;
    TimePoint m_asOf{};
    TimePoint m_now{};
    std::shared_ptr<const Translator> m_translator;
};

/// An adjustment in words: `Splits and dividends`.
[[nodiscard]] Text adjustmentWords(Adjustment adjustment);
/// An interval in words: `1 minute`, `Daily`.
[[nodiscard]] Text intervalWords(Interval interval);

} // namespace tidemark
