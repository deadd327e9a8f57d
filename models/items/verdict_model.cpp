// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/verdict_model.h"

#include "models/items/roles.h"
#include "models/text/to_qt.h"

#include <algorithm>

namespace tidemark {

namespace {

Text outcome(VerdictState state)
{
    switch (state) {
    case VerdictState::Fired:
        return TM_TEXT("items", "Fired");
    case VerdictState::NotFired:
        return TM_TEXT("items", "Not fired");
    case VerdictState::NoData:
        return TM_TEXT("items", "No data");
    }
    return {};
}

Text columnTitle(int column)
{
    switch (column) {
    case VerdictModel::DateColumn:
        return TM_TEXT("items", "Date");
    case VerdictModel::StudyColumn:
        return TM_TEXT("items", "Study");
    case VerdictModel::RuleColumn:
        return TM_TEXT("items", "Rule");
    case VerdictModel::OutcomeColumn:
        return TM_TEXT("items", "Outcome");
    case VerdictModel::DetailColumn:
        return TM_TEXT("items", "Detail");
    default:
        return {};
    }
}

} // namespace

VerdictModel::VerdictModel(QObject* parent)
    : QAbstractTableModel(parent), m_translator(std::make_shared<Translator>(Language::English))
{
}

void VerdictModel::setVerdicts(const std::string& study, const Text& title, std::vector<Verdict> verdicts)
{
    beginResetModel();
    std::erase_if(m_rows, [&](const Row& row) { return row.study == study; });
    for (Verdict& verdict : verdicts)
        m_rows.push_back({study, title, std::move(verdict)});
    std::ranges::stable_sort(m_rows, [](const Row& a, const Row& b) { return a.verdict.date > b.verdict.date; });
    endResetModel();
}

void VerdictModel::setTranslator(std::shared_ptr<const Translator> translator)
{
    m_translator = std::move(translator);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int VerdictModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int VerdictModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant VerdictModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Translator& say = *m_translator;
    if (role == StatusRole)
        return static_cast<int>(row.verdict.state);
    if (role == IdRole)
        return toQString(row.study);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case DateColumn:
        return toQString(formatDate(row.verdict.date, DateStyle::Iso, say.language()));
    case StudyColumn:
        return say(row.title);
    case RuleColumn:
        return say(row.verdict.rule);
    case OutcomeColumn:
        return say(outcome(row.verdict.state));
    case DetailColumn:
        return say(row.verdict.detail);
    default:
        return {};
    }
}

QVariant VerdictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return (*m_translator)(columnTitle(section));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    return {};
}

} // namespace tidemark
