// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/study_tree_model.h"

#include "models/items/roles.h"
#include "models/text/to_qt.h"

#include <algorithm>

namespace tidemark {

Text partName(Part part)
{
    switch (part) {
    case Part::Forensics:
        return TM_TEXT("items", "Part I");
    case Part::CrossAsset:
        return TM_TEXT("items", "Part II");
    case Part::Quantitative:
        return TM_TEXT("items", "Part III");
    case Part::Strategy:
        return TM_TEXT("items", "Part IV");
    }
    return {};
}

Text partSubject(Part part)
{
    switch (part) {
    case Part::Forensics:
        return TM_TEXT("items", "Forensics");
    case Part::CrossAsset:
        return TM_TEXT("items", "Cross-asset");
    case Part::Quantitative:
        return TM_TEXT("items", "Signals and history");
    case Part::Strategy:
        return TM_TEXT("items", "Strategy and execution");
    }
    return {};
}

Text statusName(StudyStatus status)
{
    switch (status) {
    case StudyStatus::Fresh:
        return TM_TEXT("items", "Fresh");
    case StudyStatus::Stale:
        return TM_TEXT("items", "Stale");
    case StudyStatus::Simulated:
        return TM_TEXT("items", "Simulated");
    case StudyStatus::NoData:
        return TM_TEXT("items", "No data");
    }
    return {};
}

StudyTreeModel::StudyTreeModel(const std::vector<Study>& studies, QObject* parent)
    : QAbstractItemModel(parent), m_translator(std::make_shared<Translator>(Language::English))
{
    for (const Study& study : studies) {
        auto it = std::ranges::find(m_parts, study.report.part, &PartRow::part);
        if (it == m_parts.end())
            it = m_parts.insert(m_parts.end(), PartRow{study.report.part, {}});
        it->studies.push_back(&study);
        m_status[study.id] = StudyStatus::NoData;
    }
    std::ranges::sort(m_parts, {}, &PartRow::part);
}

void StudyTreeModel::setTranslator(std::shared_ptr<const Translator> translator)
{
    m_translator = std::move(translator);
    for (int part = 0; part < rowCount(); ++part) {
        const QModelIndex at = index(part, 0);
        Q_EMIT dataChanged(at, at);
        if (const int rows = rowCount(at); rows > 0)
            Q_EMIT dataChanged(index(0, 0, at), index(rows - 1, 0, at));
    }
}

void StudyTreeModel::setStatus(const std::string& study, StudyStatus status)
{
    const auto it = m_status.find(study);
    if (it == m_status.end() || it->second == status)
        return;
    it->second = status;
    const QModelIndex at = indexOf(study);
    Q_EMIT dataChanged(at, at);
}

QModelIndex StudyTreeModel::indexOf(const std::string& study) const
{
    for (std::size_t part = 0; part < m_parts.size(); ++part)
        for (std::size_t row = 0; row < m_parts[part].studies.size(); ++row)
            if (m_parts[part].studies[row]->id == study)
                return createIndex(static_cast<int>(row), 0, part + 1);
    return {};
}

// The internal id of a part is 0, that of a study its part's row + 1.
QModelIndex StudyTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex StudyTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, quintptr{0});
}

int StudyTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_parts.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_parts[static_cast<std::size_t>(parent.row())].studies.size());
}

int StudyTreeModel::columnCount(const QModelIndex&) const { return 1; }

Qt::ItemFlags StudyTreeModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return index.internalId() == 0 ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                   : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant StudyTreeModel::partData(const PartRow& row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return QStringLiteral("%1 %2").arg((*m_translator)(partName(row.part)), (*m_translator)(partSubject(row.part)));
    case IdRole:
        return QStringLiteral("part%1").arg(static_cast<int>(row.part));
    default:
        return {};
    }
}

QVariant StudyTreeModel::studyData(const Study& study, int role) const
{
    const StudyStatus status = m_status.at(study.id);
    switch (role) {
    case Qt::DisplayRole:
        return (*m_translator)(study.title);
    case IdRole:
        return toQString(study.id);
    case StatusRole:
        return static_cast<int>(status);
    case AsideRole:
        return toQString(study.report.section);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return (*m_translator)(statusName(status));
    default:
        return {};
    }
}

QVariant StudyTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == 0)
        return partData(m_parts[static_cast<std::size_t>(index.row())], role);
    const PartRow& part = m_parts[static_cast<std::size_t>(index.internalId() - 1)];
    return studyData(*part.studies[static_cast<std::size_t>(index.row())], role);
}

} // namespace tidemark
