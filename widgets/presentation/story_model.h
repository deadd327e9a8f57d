// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/story_source.h"
#include "widgets/shell/status_glyph.h"

#include <QAbstractListModel>

namespace tidemark {

/// What a presenter must know of a slide beforehand, worst first.
enum class SlideState { LeftOut, Conflict, Note, Simulated, Hidden, Ready };

[[nodiscard]] StatusGlyph glyphOf(SlideState state);

/// The slides of a story in the order of the plan, one a row: those that will be shown are ticked. Slides of the plan that the story does
/// not have now stay in the plan and have no row. Rows are moved by drag and drop; every change is asked for by signal, so that its owner
/// can make it a step that can be undone, and shows once setPlan is called.
class StoryModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        NumberRole = Qt::UserRole + 20, ///< int: page in the meeting, from 1; 0 for a slide that is not shown
        PartRole,                       ///< int: part of the report, 0 for the cover
        KindRole,                       ///< int: a report::SlideKind
        StateRole,                      ///< int: a SlideState
        StateWordRole,                  ///< QString
        SectionRole,                    ///< QString: `3.2.2`
        ShownOfPartRole                 ///< QString on a part's row: `4 / 6` slides of it are shown
    };
    using QAbstractListModel::QAbstractListModel;

    /// A story and its completed plan; nullptr: no row.
    void setStory(StorySourcePtr source, std::shared_ptr<const Translator> translator);
    /// Another plan of the same story, completed. Rows move where only their order differs.
    void setPlan(const report::StoryPlan& plan);
    void setTranslator(std::shared_ptr<const Translator> translator);

    [[nodiscard]] const StorySourcePtr& source() const { return m_source; }
    [[nodiscard]] const report::StoryPlan& plan() const { return m_plan; }
    /// The slide of a row as the story tells it, and what is planned for it. Precondition: the row is there.
    [[nodiscard]] const report::Slide& slide(int row) const;
    [[nodiscard]] const report::PlannedSlide& planned(int row) const;
    [[nodiscard]] int rowOf(const std::string& slide) const; ///< −1: no such row
    [[nodiscard]] SlideState state(int row) const;
    [[nodiscard]] int shownCount() const;

    // Plans that differ in one thing; the model itself stays as it is. Rows as for QAbstractItemModel: a precondition, `to` is the row
    // before which it comes, up to rowCount().
    [[nodiscard]] report::StoryPlan withMoved(int row, int to) const;
    [[nodiscard]] report::StoryPlan withShown(int row, bool shown) const;
    /// Every slide of the row's part.
    [[nodiscard]] report::StoryPlan withPartShown(int row, bool shown) const;
    [[nodiscard]] report::StoryPlan withNotes(int row, const QString& notes) const;
    /// In the order of the report; what is shown and noted stays.
    [[nodiscard]] report::StoryPlan inReportOrder() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void moveRequested(int row, int to);
    void shownRequested(int row, bool shown);

private:
    void findRows();
    [[nodiscard]] std::vector<std::size_t> rowsFor(const report::StoryPlan& plan) const;
    [[nodiscard]] QString accessibleText(int row) const;

    StorySourcePtr m_source;
    std::shared_ptr<const Translator> m_translator;
    report::StoryPlan m_plan;
    std::vector<std::size_t> m_rows;              ///< places in the plan that have a slide
    std::map<std::string, std::size_t> m_slides;  ///< place in the story by id
    std::map<std::string, SlideState> m_problems; ///< worst by slide
};

} // namespace tidemark
