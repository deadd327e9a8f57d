// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf/rich_text.h"

#include "widgets/pdf/page_units.h"

#include <QPainter>

#include <algorithm>

namespace tidemark::pdf {

namespace {

constexpr double kNoteScale = 0.68; ///< size of a footnote's number

} // namespace

void RichText::addRun(const report::Run& run, const ReportFonts& fonts, QString& text,
                      QList<QTextLayout::FormatRange>& formats)
{
    const QString words = run.footnote > 0 ? QString::number(run.footnote) : run.text;
    const int from = static_cast<int>(text.size());
    if (!run.link.isEmpty() || run.footnote > 0)
        m_marks.push_back({from, static_cast<int>(words.size()), run.link, run.footnote});
    TypeStyle type = m_style.type;
    type.bold = type.bold || run.bold;
    type.italic = type.italic || run.italic;
    if (run.code)
        type.face = Face::Sans;
    if (run.footnote > 0)
        type.points *= kNoteScale;
    for (qsizetype i = 0; i < words.size();) {
        qsizetype end = i + 1;
        const bool latin = run.footnote > 0 || inLatinFamily(words[i], m_style.chinese);
        while (end < words.size() && (run.footnote > 0 || inLatinFamily(words[end], m_style.chinese) == latin))
            ++end;
        QTextCharFormat format;
        format.setFont(fontFor(fonts, type, latin));
        format.setForeground(run.missing                               ? m_style.missingColor
                             : !run.link.isEmpty() || run.footnote > 0 ? m_style.linkColor
                                                                       : m_style.color);
        if (run.footnote > 0)
            format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        formats.push_back({from + static_cast<int>(i), static_cast<int>(end - i), format});
        i = end;
    }
    text += words;
}

RichText::RichText(const report::Inlines& inlines, const ParagraphStyle& style, const ReportFonts& fonts, double width)
    : m_style(style)
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const report::Run& run : inlines)
        addRun(run, fonts, text, formats);
    m_layout = std::make_unique<QTextLayout>(text, fontFor(fonts, style.type, !style.chinese));
    QTextOption option(style.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_layout->setTextOption(option);
    m_layout->setFormats(formats);
    m_layout->setCacheEnabled(true);
    m_layout->beginLayout();
    for (int count = 0;; ++count) {
        QTextLine line = m_layout->createLine();
        if (!line.isValid())
            break;
        const double indent = count == 0 ? style.firstIndent : 0;
        line.setLineWidth(std::max(points(20), width - indent));
        line.setPosition(QPointF(indent, 0));
    }
    m_layout->endLayout();
    // Han fill their box; what sits above and below them in a line is shared out evenly.
    const double size = points(style.type.points);
    m_baseline = (style.leading - size) / 2 + 0.86 * size;
}

int RichText::lineCount() const { return m_layout->text().isEmpty() ? 0 : m_layout->lineCount(); }

double RichText::naturalWidth(int line) const { return m_layout->lineAt(line).naturalTextWidth(); }

std::vector<int> RichText::footnotes(int line) const
{
    const QTextLine row = m_layout->lineAt(line);
    std::vector<int> found;
    for (const Mark& mark : m_marks)
        if (mark.footnote > 0 && mark.from >= row.textStart() && mark.from < row.textStart() + row.textLength())
            found.push_back(mark.footnote);
    return found;
}

std::vector<LinkSpan> RichText::links(int line) const
{
    const QTextLine row = m_layout->lineAt(line);
    std::vector<LinkSpan> found;
    for (const Mark& mark : m_marks) {
        const int from = std::max(mark.from, row.textStart());
        const int to = std::min(mark.from + mark.length, row.textStart() + row.textLength());
        if (from >= to)
            continue;
        const double left = row.cursorToX(from);
        const double right = row.cursorToX(to);
        const QString target = mark.footnote > 0 ? QStringLiteral("#note-%1").arg(mark.footnote) : mark.link;
        found.push_back({QRectF(std::min(left, right), 0, std::abs(right - left), m_style.leading), target});
    }
    return found;
}

void RichText::draw(QPainter& painter, QPointF at, int line) const
{
    const QTextLine row = m_layout->lineAt(line);
    painter.setPen(m_style.color);
    row.draw(&painter, QPointF(at.x(), at.y() + m_baseline - row.y() - row.ascent()));
}

} // namespace tidemark::pdf
