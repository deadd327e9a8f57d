// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/study_output.h"

#include <QAbstractTableModel>

#include <map>
#include <memory>

namespace tidemark {

class Translator;

/// Every rule's outcome, study by study: date, study, rule, outcome, detail. StatusRole is a VerdictState.
class VerdictModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { DateColumn, StudyColumn, RuleColumn, OutcomeColumn, DetailColumn, ColumnCount };

    explicit VerdictModel(QObject* parent = nullptr);

    /// The verdicts of one study instead of those it had.
    void setVerdicts(const std::string& study, const Text& title, std::vector<Verdict> verdicts);
    void setTranslator(std::shared_ptr<const Translator> translator);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        std::string study;
        Text title;
        Verdict verdict;
    };
    std::vector<Row> m_rows;
    std::shared_ptr<const Translator> m_translator;
};

} // namespace tidemark
