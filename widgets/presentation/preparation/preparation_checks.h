// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/preparation/preparation_reader.h"
#include "widgets/presentation/preparation/story_model.h"
#include "widgets/presentation/screen_plan.h"

#include <QAbstractListModel>

namespace tidemark {

/// Where the link of something to be looked at leads.
enum class PreparationLink { None, Import, Study, Claims, Text, Notes, Data, Order };

/// Something a presenter must know before the meeting. The audience never sees any of it.
struct PreparationCheck
{
    SlideState state = SlideState::Note;
    Text text;
    PreparationLink link = PreparationLink::None;
    std::string slide;   ///< empty: the whole presentation
    int number = 0;      ///< its page; 0: none
    std::string study;   ///< of Study
    std::string section; ///< of Text
};

/// Everything to be looked at, worst first: what the story tells of its slides, the presenter's own notes that are longer than a page,
/// snapshots whose file is gone, an order that could not be read, the audience's screen where it is smaller than the presenter's. What
/// concerns slides that are not shown is left out. `model` holds the story of `preparation`.
[[nodiscard]] std::vector<PreparationCheck> preparationChecks(const Preparation& preparation, const StoryModel& model,
                                                              const std::vector<StageScreen>& screens,
                                                              const ScreenPlan& plan);

/// The checks, one a row.
class PreparationCheckModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { StateRole = Qt::UserRole + 20, LinkRole, NumberRole };
    using QAbstractListModel::QAbstractListModel;

    void setChecks(std::vector<PreparationCheck> checks, std::shared_ptr<const Translator> translator);
    [[nodiscard]] const std::vector<PreparationCheck>& checks() const { return m_checks; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<PreparationCheck> m_checks;
    std::shared_ptr<const Translator> m_translator;
};

} // namespace tidemark
