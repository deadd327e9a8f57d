// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/bars.h"
#include "models/core/progress.h"

#include <QAbstractTableModel>

#include <memory>

class QIODevice;

namespace tidemark {

class Translator;

/// The rows of a series as they are stored: a day, or an instant in New York and UTC, and the columns that the series has. Values
/// are shown in full; nothing is rounded. Cells are made when they are asked for, so that ten million rows cost nothing.
class BarsTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit BarsTableModel(QObject* parent = nullptr);

    void setBars(BarsPtr bars);
    void setTranslator(std::shared_ptr<const Translator> translator);
    [[nodiscard]] const BarsPtr& bars() const { return m_bars; }

    /// The row of `time`, or the first after it; the last row when there is none. −1 when there are no rows.
    [[nodiscard]] int rowOf(TimePoint time) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    BarsPtr m_bars;
    std::vector<std::pair<Text, const Eigen::ArrayXd*>> m_columns;
    std::shared_ptr<const Translator> m_translator;
};

/// Writes the rows as CSV: UTF-8 with byte-order mark, CRLF, `date` (daily and slower) or `time` (ISO, UTC), then the columns the
/// series has; numbers in the fewest digits that read back exactly, gaps empty. Errors: Io, Cancelled.
[[nodiscard]] Status writeBarsCsv(QIODevice& device, const Bars& bars, const Progress& progress);

} // namespace tidemark
