// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/theme.h"
#include "widgets/shell/status_glyph.h"

#include <QStyledItemDelegate>

namespace tidemark {

class Workbench;

// Pieces of the rows before and after a meeting.

/// Selection, hover, focus and the rule under a row.
void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme);
void paintRowGlyph(QPainter& painter, QPoint place, const StatusGlyph& glyph, const Theme& theme);
/// On one line in the middle of `rect`, elided at its end.
void drawRowText(QPainter& painter, const QRect& rect, const QFont& font, const QString& text,
                 Qt::Alignment alignment = Qt::AlignLeft);
/// Where the tick of a row stands.
[[nodiscard]] QRect rowTick(const QRect& row);
void paintTick(QPainter& painter, const QStyleOptionViewItem& option, const QRect& rect, bool on);
/// A click on the tick, or Space: asks the model for the other check state.
bool tickEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index);

/// Rows of slides: tick, page, headline; section and state under it. The title of a part is one bold line with the count of its slides.
/// A click on the tick, or Space, asks the model for the other state.
class SlideRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit SlideRowDelegate(Workbench& workbench, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    void paintFigure(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                     QRect words) const;

    Workbench& m_workbench;
};

/// Rows of what to look at: glyph, the slide's page, the sentence in as many lines as it takes, its link under it.
class CheckRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CheckRowDelegate(Workbench& workbench, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

Q_SIGNALS:
    void linkClicked(const QModelIndex& index);

private:
    [[nodiscard]] QRect linkRect(const QRect& row, const QModelIndex& index) const;

    Workbench& m_workbench;
};

} // namespace tidemark
