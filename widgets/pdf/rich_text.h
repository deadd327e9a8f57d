// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report_document.h"
#include "widgets/pdf/report_fonts.h"

#include <QColor>
#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace tidemark::pdf {

/// How a paragraph is set. Lengths in layout units.
struct ParagraphStyle
{
    TypeStyle type;
    double leading = 0; ///< distance of baselines
    double firstIndent = 0;
    Qt::Alignment alignment = Qt::AlignLeft;
    QColor color = Qt::black;
    QColor linkColor = Qt::black;
    QColor missingColor = Qt::red;
    bool chinese = true;
};

/// A stretch of a line that leads somewhere.
struct LinkSpan
{
    QRectF rect; ///< from the line's top left
    QString target;
};

/// Text broken into lines of a width. Lines are drawn one by one, so that a page may end between any two.
class RichText
{
public:
    RichText(const report::Inlines& inlines, const ParagraphStyle& style, const ReportFonts& fonts, double width);

    [[nodiscard]] int lineCount() const;
    [[nodiscard]] double lineHeight() const { return m_style.leading; }
    [[nodiscard]] double height() const { return lineCount() * m_style.leading; }
    [[nodiscard]] double naturalWidth(int line) const;

    /// Numbers of the footnotes that line refers to.
    [[nodiscard]] std::vector<int> footnotes(int line) const;
    [[nodiscard]] std::vector<LinkSpan> links(int line) const;
    /// Draws a line into the box of `lineHeight` whose top left is `at`.
    void draw(QPainter& painter, QPointF at, int line) const;

private:
    void addRun(const report::Run& run, const ReportFonts& fonts, QString& text,
                QList<QTextLayout::FormatRange>& formats);

    /// The line set again with its slack shared out between the Han, as Chinese is justified; nothing where there is no need.
    void spread(int line, double slack, const QList<QTextLayout::FormatRange>& formats);
    /// The line's own layout, or its line in the paragraph's; `offset` is where its text begins in the latter's.
    [[nodiscard]] QTextLine lineAt(int line, int& offset) const;

    struct Mark
    {
        int from = 0;
        int length = 0;
        QString link;
        int footnote = 0;
    };

    ParagraphStyle m_style;
    std::unique_ptr<QTextLayout> m_layout;
    std::vector<std::unique_ptr<QTextLayout>> m_spread; ///< by line; null: as in m_layout
    std::vector<Mark> m_marks;
    double m_baseline = 0; ///< below the top of a line's box
};

} // namespace tidemark::pdf
