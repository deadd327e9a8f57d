// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf/rich_text.h"

#include "widgets/pdf/page_units.h"

#include <QPainter>

#include <algorithm>

namespace tidemark::pdf {

namespace {

bool isHan(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x2E80 && u <= 0x9FFF) || (u >= 0xF900 && u <= 0xFAFF) || (u >= 0xFF00 && u <= 0xFFEF);
}

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
    // Qt stretches the few blanks of a Chinese line; its slack belongs between all characters, which spread() sees to.
    const bool spreads = style.chinese && style.alignment == Qt::AlignJustify;
    QTextOption option(spreads ? Qt::AlignLeft : style.alignment);
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
    for (int line = 0; spreads && line + 1 < m_layout->lineCount(); ++line)
        spread(line, m_layout->lineAt(line).width() - m_layout->lineAt(line).naturalTextWidth(), formats);
    // Han fill their box; what sits above and below them in a line is shared out evenly.
    const double size = points(style.type.points);
    m_baseline = (style.leading - size) / 2 + 0.86 * size;
}

void RichText::spread(int line, double slack, const QList<QTextLayout::FormatRange>& formats)
{
    const QTextLine row = m_layout->lineAt(line);
    QString text = m_layout->text().mid(row.textStart(), row.textLength());
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    int gaps = 0;
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        gaps += isHan(text[i]) ? 1 : 0;
    if (slack < 1 || gaps < 6)
        return;
    const double gap = slack / gaps;
    m_spread.resize(static_cast<std::size_t>(m_layout->lineCount()));
    auto layout = std::make_unique<QTextLayout>(text, m_layout->font());
    QList<QTextLayout::FormatRange> own;
    for (QTextLayout::FormatRange range : formats) {
        const int from = std::max(range.start - row.textStart(), 0);
        const int to = std::min(range.start + range.length - row.textStart(), static_cast<int>(text.size()));
        // Runs of Han carry the spacing; the last character of the line does not.
        for (int at = from; at < to;) {
            int end = at + 1;
            const auto spaced = [&](int i) { return isHan(text[i]) && i + 1 < text.size(); };
            while (end < to && spaced(end) == spaced(at))
                ++end;
            QTextLayout::FormatRange piece{at, end - at, range.format};
            if (spaced(at)) {
                QFont font = piece.format.font();
                font.setLetterSpacing(QFont::AbsoluteSpacing, gap);
                piece.format.setFont(font);
            }
            own.push_back(piece);
            at = end;
        }
    }
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::NoWrap);
    option.setUseDesignMetrics(true);
    layout->setTextOption(option);
    layout->setFormats(own);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    QTextLine only = layout->createLine();
    only.setLineWidth(row.width() * 2);
    only.setPosition(QPointF(row.x(), 0));
    layout->endLayout();
    m_spread[static_cast<std::size_t>(line)] = std::move(layout);
}

QTextLine RichText::lineAt(int line, int& offset) const
{
    const auto at = static_cast<std::size_t>(line);
    if (at < m_spread.size() && m_spread[at]) {
        offset = m_layout->lineAt(line).textStart();
        return m_spread[at]->lineAt(0);
    }
    offset = 0;
    return m_layout->lineAt(line);
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
    int offset = 0;
    const QTextLine drawn = lineAt(line, offset);
    std::vector<LinkSpan> found;
    for (const Mark& mark : m_marks) {
        const int from = std::max(mark.from, row.textStart());
        const int to = std::min(mark.from + mark.length, row.textStart() + row.textLength());
        if (from >= to)
            continue;
        const double left = drawn.cursorToX(from - offset);
        const double right = drawn.cursorToX(to - offset);
        const QString target = mark.footnote > 0 ? QStringLiteral("#note-%1").arg(mark.footnote) : mark.link;
        found.push_back({QRectF(std::min(left, right), 0, std::abs(right - left), m_style.leading), target});
    }
    return found;
}

void RichText::draw(QPainter& painter, QPointF at, int line) const
{
    int offset = 0;
    const QTextLine row = lineAt(line, offset);
    painter.setPen(m_style.color);
    row.draw(&painter, QPointF(at.x(), at.y() + m_baseline - row.y() - row.ascent()));
}

} // namespace tidemark::pdf
