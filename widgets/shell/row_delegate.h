// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/status_glyph.h"

#include <QStyledItemDelegate>

#include <functional>
#include <optional>

namespace tidemark {

class Workbench;

/// Rows of the navigator, the catalogue, messages: glyph, text, small text at the right. The selected row has an accent edge.
class RowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// The glyph of a row, or none.
    using GlyphOf = std::function<std::optional<StatusGlyph>(const QModelIndex&)>;

    RowDelegate(Workbench& workbench, GlyphOf glyphOf, QObject* parent = nullptr);
    /// Rows with children have a chevron and bold text (parts of the navigator).
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Workbench& m_workbench;
    GlyphOf m_glyphOf;
};

} // namespace tidemark
