// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/study_status.h"

#include <QAbstractItemModel>

#include <map>
#include <memory>

namespace tidemark {

class Translator;

/// Parts with their studies, for the navigator. Rows carry IdRole (study id, or `part1` …), StatusRole (StudyStatus, studies
/// only) and AsideRole (section). Parts without a study are left out.
class StudyTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    explicit StudyTreeModel(const std::vector<Study>& studies, QObject* parent = nullptr);

    void setTranslator(std::shared_ptr<const Translator> translator);
    void setStatus(const std::string& study, StudyStatus status);
    [[nodiscard]] QModelIndex indexOf(const std::string& study) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct PartRow
    {
        Part part;
        std::vector<const Study*> studies;
    };
    [[nodiscard]] QVariant partData(const PartRow& row, int role) const;
    [[nodiscard]] QVariant studyData(const Study& study, int role) const;

    std::vector<PartRow> m_parts;
    std::map<std::string, StudyStatus> m_status;
    std::shared_ptr<const Translator> m_translator;
};

/// `Part I`, and what it is about.
[[nodiscard]] Text partName(Part part);
[[nodiscard]] Text partSubject(Part part);
/// `Fresh`, `Stale`, `Simulated`, `No data`.
[[nodiscard]] Text statusName(StudyStatus status);

} // namespace tidemark
