// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/meeting/meeting.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <memory>
#include <vector>

namespace tidemark {

class Workbench;

/// What a meeting offers for keeping, a row each: the questions that were tried, then the slides that were drawn on. A row that can be
/// kept has a tick; those that were kept say so.
class OfferModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        DetailRole = Qt::UserRole + 20, ///< QString: the headline then; how many strokes
        StateRole,                      ///< int: an Offer
        StateWordRole,                  ///< QString: empty while it is open
        SectionRole,                    ///< QString
        PictureRole                     ///< QImage of what was drawn; null for a question
    };
    using QAbstractListModel::QAbstractListModel;

    /// Everything that is open is ticked.
    void setMeeting(const Meeting& meeting, std::shared_ptr<const Translator> translator);

    /// The question of a row; nullptr for a drawing.
    [[nodiscard]] const MeetingWhatIf* whatIf(int row) const;
    [[nodiscard]] const MeetingStrokes* strokes(int row) const;
    [[nodiscard]] bool ticked(int row) const;
    /// Strokes outside of a figure's plot stand on nothing that could keep them; a question needs a section.
    [[nodiscard]] bool keepable(int row) const;
    [[nodiscard]] int tickedCount() const;
    [[nodiscard]] int openCount() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    [[nodiscard]] Offer offer(int row) const;
    [[nodiscard]] static QString strokesWords(std::size_t count, bool keepable);

    Meeting m_meeting;
    std::vector<bool> m_ticks;
    std::shared_ptr<const Translator> m_translator;
};

/// Rows of an OfferModel: tick, what was tried and what the slide said then, or what was drawn with a small picture.
class OfferDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit OfferDelegate(Workbench& workbench, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    [[nodiscard]] QSize pictureSize() const;

    Workbench& m_workbench;
};

/// A slide's strokes on an empty sheet of `size`: where no picture of the slide was kept.
[[nodiscard]] QImage strokesPicture(const std::vector<Stroke>& strokes, QSize size);

} // namespace tidemark
