// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPainterPath>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <vector>

class QPainter;

namespace tidemark {

/// Size and weight of a label; the families are chosen a run at a time. Sizes are pixels, so a printer draws what a screen does.
struct LabelFont
{
    int pixels = 12;
    bool bold = false;
    friend bool operator==(const LabelFont&, const LabelFont&) = default;

    /// Baseline below the middle of capitals and Han.
    [[nodiscard]] double middle() const { return 0.357 * pixels; }
    [[nodiscard]] double ascent() const { return 0.93 * pixels; }
    [[nodiscard]] double lineHeight() const { return 1.34 * pixels; }
};

/// A piece of a label in one family.
struct TextRun
{
    QString text;
    bool latin = true;
};

/// The label cut where the family changes: Latin letters, digits and their signs from Roboto, Han and Chinese punctuation from
/// Noto Sans CJK SC. A family list alone would take “ ” — … from Roboto and give them half the width they need in Chinese.
/// A text without any Han stays in one piece.
[[nodiscard]] std::vector<TextRun> textRuns(const QString& text);

[[nodiscard]] QFont latinFont(LabelFont font);
[[nodiscard]] QFont hanFont(LabelFont font);

[[nodiscard]] double labelWidth(const QString& text, LabelFont font);

/// Draws at a baseline. On screens from a cache of rendered labels, elsewhere as text.
void drawLabel(QPainter& painter, QPointF baseline, const QString& text, LabelFont font, const QColor& color);

/// The same over a 3 px halo, for words that stand on marks.
void drawHaloLabel(QPainter& painter, QPointF baseline, const QString& text, LabelFont font, const QColor& color,
                   const QColor& halo);

/// Outlines, for hatching, watermarks and halos.
[[nodiscard]] QPainterPath labelPath(QPointF baseline, const QString& text, LabelFont font);

/// The text, or its beginning and … where it is wider than `width`.
[[nodiscard]] QString elided(const QString& text, LabelFont font, double width);

/// The text in lines no wider than `width`: breaks at spaces, and between Han. At most `lines`; the last takes the rest.
[[nodiscard]] QStringList wrapLabel(const QString& text, LabelFont font, double width, int lines);

} // namespace tidemark
