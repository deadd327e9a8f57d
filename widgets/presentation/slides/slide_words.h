// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report_document.h"
#include "widgets/figure/label_text.h"

#include <QColor>
#include <QPointF>
#include <QRectF>

#include <vector>

class QPainter;

namespace tidemark {

/// Words of one font on one line of a slide, in slide units.
struct SlideWords
{
    QString text;
    LabelFont font;
    bool latin = true; ///< which family; see textRuns
    QColor color;
    QPointF baseline;

    [[nodiscard]] double width() const;
    /// What the glyphs may cover.
    [[nodiscard]] QRectF rect() const;
};

/// A line of a paragraph: stretches of one weight and family, from left to right.
struct SlideLine
{
    struct Piece
    {
        QString text;
        bool bold = false;
        bool latin = true;
    };
    std::vector<Piece> pieces;

    [[nodiscard]] double width(int pixels) const;
    [[nodiscard]] QString text() const;
};

/// The paragraph in lines no wider than `width`, broken where Unicode's rules for lines allow: never before a closing mark or a
/// comma, never after an opening one, never within a number. A word wider than a line is cut. Bold are runs that say so and, with
/// `boundBold`, numbers that come from the data, with their percent sign.
[[nodiscard]] std::vector<SlideLine> breakLines(const report::Inlines& text, int pixels, double width,
                                                bool boundBold = false);
[[nodiscard]] std::vector<SlideLine> breakLines(const QString& text, LabelFont font, double width);

/// The same paragraph in as many lines, but none of its own for a last character or two where the lines before can spare some.
[[nodiscard]] std::vector<SlideLine> settledLines(const report::Inlines& text, int pixels, double width,
                                                  bool boundBold = false);

/// The same number of lines, about equally long: for titles.
[[nodiscard]] std::vector<SlideLine> balancedLines(const QString& text, LabelFont font, double width);

/// At most `most` lines: the last of them takes what follows, as much as fits, and ends in “…”.
[[nodiscard]] std::vector<SlideLine> limitedLines(std::vector<SlideLine> lines, std::size_t most, int pixels,
                                                  double width);

/// All of the text on one line.
[[nodiscard]] SlideLine lineOf(const QString& text, bool bold);

/// Puts a line at a baseline, at the end of `out`. Returns where it ends.
double putLine(std::vector<SlideWords>& out, QPointF baseline, const SlideLine& line, int pixels, const QColor& color);

/// Draws at slide units; text stays text on every device.
void drawWords(QPainter& painter, const SlideWords& words);

} // namespace tidemark
