// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/to_qt.h"
#include "widgets/presentation/live/story_source.h"
#include "widgets/shell/status_glyph.h"

#include <QAbstractListModel>

namespace tidemark {

/// What a presenter must know of a slide beforehand; the later ones are worse.
enum class SlideState { Ready, Simulated, Note, Conflict, Missing };

[[nodiscard]] StatusGlyph glyphOf(SlideState state);

/// A story's problem as a state of its slide: a claim that the data contradict is a conflict, a figure left out is missing.
[[nodiscard]] SlideState stateOf(const report::StoryProblem& problem, const report::ReportInput& input);

/// The slides of a story in the order of the plan, one a row: those that will be shown are ticked. Slides of the plan that the story does
/// not have now stay in the plan and have no row. Ticks and moves are asked for by signal, so that the owner can make them steps that can
/// be undone; they show once setPlan is called.
class StoryModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        NumberRole = Qt::UserRole + 20, ///< int: page in the meeting, from 1; 0 for a slide that is not shown
        KindRole,                       ///< int: a report::SlideKind
        StateRole,                      ///< int: a SlideState
        StateWordRole,                  ///< QString
        PlaceRole, ///< QString: `3.2.2 6456 点位的数学推导`; on a part's row how many of its slides are shown
        NotesRole  ///< bool: the presenter wrote notes for it
    };
    using QAbstractListModel::QAbstractListModel;

    /// A story, and a completed plan of it; nullptr: no row.
    void setStory(StorySourcePtr source, report::StoryPlan plan);
    /// Another plan of the same story, completed.
    void setPlan(report::StoryPlan plan);
    /// The words of the rows are spoken anew.
    void retranslate();

    [[nodiscard]] const StorySourcePtr& source() const { return m_source; }
    [[nodiscard]] const report::StoryPlan& plan() const { return m_plan; }
    /// The slide of a row as the story tells it, and what is planned for it. Precondition: the row is there.
    [[nodiscard]] const report::Slide& slide(int row) const;
    [[nodiscard]] const report::PlannedSlide& planned(int row) const;
    [[nodiscard]] int rowOf(const std::string& slide) const; ///< −1: no such row
    [[nodiscard]] SlideState state(int row) const;
    /// The page a row has in the meeting, from 1; 0 when it is not shown.
    [[nodiscard]] int page(int row) const;
    [[nodiscard]] int shownCount() const;

    // Plans that differ in one thing; the model itself stays as it is. `to` is the row before which it comes, up to rowCount().
    [[nodiscard]] report::StoryPlan withMoved(int row, int to) const;
    [[nodiscard]] report::StoryPlan withShown(int row, bool shown) const;
    /// Every slide of the row's part, its title among them.
    [[nodiscard]] report::StoryPlan withPartShown(int row, bool shown) const;
    /// Whether every slide of the row's part is shown.
    [[nodiscard]] bool partShown(int row) const;
    [[nodiscard]] report::StoryPlan withNotes(int row, const QString& notes) const;
    /// In the order of the report; what is shown and noted stays.
    [[nodiscard]] report::StoryPlan inReportOrder() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool moveRows(const QModelIndex& sourceParent, int row, int count, const QModelIndex& targetParent,
                  int to) override;

    [[nodiscard]] static QString stateWord(SlideState state);

Q_SIGNALS:
    void moveRequested(int row, int to);
    void shownRequested(int row, bool shown);

private:
    [[nodiscard]] std::vector<std::size_t> rowsOf(const report::StoryPlan& plan) const;
    [[nodiscard]] QString place(int row) const;
    [[nodiscard]] QString spoken(int row) const;

    StorySourcePtr m_source;
    report::StoryPlan m_plan;
    std::vector<std::size_t> m_rows;             ///< places in the plan that have a slide
    std::map<std::string, std::size_t> m_slides; ///< place in the story by id
    std::map<std::string, SlideState> m_states;  ///< the worst by slide
};

} // namespace tidemark
