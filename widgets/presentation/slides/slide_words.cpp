// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/slides/slide_words.h"

#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace tidemark {

namespace {

/// A paragraph as one string with the weight of each character.
struct Weighted
{
    QString text;
    std::vector<bool> bold;
};

Weighted weighted(const report::Inlines& inlines, bool boundBold)
{
    Weighted out;
    bool unit = false; // what follows a bold number may be its unit
    for (const report::Run& run : inlines) {
        const bool bold = run.bold || run.missing || (boundBold && !run.binding.empty());
        qsizetype at = 0;
        if (unit && !bold && run.text.startsWith(QLatin1Char('%')))
            at = 1;
        out.text += run.text;
        out.bold.insert(out.bold.end(), static_cast<std::size_t>(at), true);
        out.bold.insert(out.bold.end(), static_cast<std::size_t>(run.text.size() - at), bold);
        unit = bold;
    }
    return out;
}

SlideLine lineOf(const Weighted& words, qsizetype from, qsizetype to)
{
    while (from < to && words.text[from].isSpace())
        ++from;
    while (to > from && words.text[to - 1].isSpace())
        --to;
    SlideLine line;
    // Families by what stands around, so that a quote beside bold words is still a Chinese one.
    qsizetype i = from;
    for (const TextRun& run : textRuns(words.text.mid(from, to - from))) {
        for (const QChar c : run.text) {
            const bool bold = words.bold[static_cast<std::size_t>(i++)];
            if (line.pieces.empty() || line.pieces.back().bold != bold || line.pieces.back().latin != run.latin)
                line.pieces.push_back({{}, bold, run.latin});
            line.pieces.back().text += c;
        }
    }
    return line;
}

const QFontMetricsF& metricsOf(LabelFont font, bool latin)
{
    static QHash<int, QFontMetricsF> known;
    const int key = font.pixels * 4 + (font.bold ? 2 : 0) + (latin ? 1 : 0);
    auto it = known.find(key);
    if (it == known.end())
        it = known.insert(key, QFontMetricsF(latin ? latinFont(font) : hanFont(font)));
    return it.value();
}

double widthOf(const QString& text, LabelFont font, bool latin)
{
    return metricsOf(font, latin).horizontalAdvance(text);
}

/// How much of [from, to) fits when nothing may be broken, at least a character.
qsizetype cutAt(const Weighted& words, qsizetype from, qsizetype to, int pixels, double width)
{
    qsizetype end = from + 1;
    while (end < to && lineOf(words, from, end + 1).width(pixels) <= width)
        ++end;
    if (end < to && words.text[end].isLowSurrogate())
        end += end - from > 1 ? -1 : 1;
    return end;
}

/// Where a line may end, rising; the end of the text last. Unicode's rules glue quotes to both sides, because they do not know which way
/// they open; Chinese ones part from what stands outside them.
std::vector<qsizetype> breaksOf(const QString& text)
{
    std::vector<qsizetype> breaks;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    for (qsizetype next = finder.toNextBoundary(); next > 0; next = finder.toNextBoundary())
        breaks.push_back(next);
    const auto wide = [](QChar c) { return c.unicode() >= 0x2E80 && !c.isSurrogate(); };
    for (qsizetype i = 1; i < text.size(); ++i) {
        const bool opens = text[i] == QChar(0x201C) || text[i] == QChar(0x2018);
        const bool closed = text[i - 1] == QChar(0x201D) || text[i - 1] == QChar(0x2019);
        const QChar::Category before = text[i - 1].category();
        if ((opens && wide(text[i - 1]) && before != QChar::Punctuation_Open)
            || (closed && wide(text[i]) && text[i].isLetter()))
            breaks.push_back(i);
    }
    std::ranges::sort(breaks);
    return breaks;
}

std::vector<SlideLine> linesOf(const Weighted& words, int pixels, double width)
{
    std::vector<SlideLine> lines;
    const std::vector<qsizetype> breaks = breaksOf(words.text);
    qsizetype start = 0;
    while (start < words.text.size()) {
        const auto first = std::ranges::upper_bound(breaks, start);
        qsizetype end = start;
        for (auto next = first; next != breaks.end() && lineOf(words, start, *next).width(pixels) <= width; ++next)
            end = *next;
        if (end == start)
            end = cutAt(words, start, first != breaks.end() ? *first : words.text.size(), pixels, width);
        if (SlideLine line = lineOf(words, start, end); !line.pieces.empty())
            lines.push_back(std::move(line));
        start = end;
    }
    return lines;
}

} // namespace

double SlideWords::width() const { return widthOf(text, font, latin); }

QRectF SlideWords::rect() const { return {baseline.x(), baseline.y() - font.ascent(), width(), 1.2 * font.pixels}; }

double SlideLine::width(int pixels) const
{
    double sum = 0;
    for (const Piece& piece : pieces)
        sum += widthOf(piece.text, {pixels, piece.bold}, piece.latin);
    return sum;
}

QString SlideLine::text() const
{
    QString out;
    for (const Piece& piece : pieces)
        out += piece.text;
    return out;
}

std::vector<SlideLine> breakLines(const report::Inlines& text, int pixels, double width, bool boundBold)
{
    return linesOf(weighted(text, boundBold), pixels, width);
}

std::vector<SlideLine> breakLines(const QString& text, LabelFont font, double width)
{
    return linesOf({text, std::vector<bool>(static_cast<std::size_t>(text.size()), font.bold)}, font.pixels, width);
}

std::vector<SlideLine> settledLines(const report::Inlines& text, int pixels, double width, bool boundBold)
{
    constexpr double kLeast = 3.2; // of a Han character: what a last line should have
    constexpr int kSteps = 3;
    const Weighted words = weighted(text, boundBold);
    auto lines = linesOf(words, pixels, width);
    for (int step = 1; step <= kSteps && lines.size() > 1 && lines.back().width(pixels) < kLeast * pixels; ++step)
        if (auto tried = linesOf(words, pixels, width - step * pixels); tried.size() == lines.size())
            lines = std::move(tried);
    return lines;
}

std::vector<SlideLine> balancedLines(const QString& text, LabelFont font, double width)
{
    auto lines = breakLines(text, font, width);
    if (lines.size() < 2)
        return lines;
    // The narrowest that takes no more lines.
    double narrow = width / 2;
    double wide = width;
    while (wide - narrow > font.pixels / 4.0) {
        const double middle = (narrow + wide) / 2;
        if (auto tried = breakLines(text, font, middle); tried.size() <= lines.size()) {
            lines = std::move(tried);
            wide = middle;
        } else {
            narrow = middle;
        }
    }
    return lines;
}

std::vector<SlideLine> limitedLines(std::vector<SlideLine> lines, std::size_t most, int pixels, double width)
{
    if (lines.size() <= most || most == 0)
        return lines;
    lines.resize(most);
    std::vector<SlideLine::Piece>& pieces = lines.back().pieces;
    const SlideLine::Piece dots{QString(QChar(0x2026)), pieces.back().bold, pieces.back().latin};
    const double room = width - widthOf(dots.text, {pixels, dots.bold}, dots.latin);
    while (!pieces.empty() && lines.back().width(pixels) > room) {
        QString& end = pieces.back().text;
        end.chop(end.back().isLowSurrogate() ? 2 : 1);
        if (end.isEmpty())
            pieces.pop_back();
    }
    pieces.push_back(dots);
    return lines;
}

SlideLine lineOf(const QString& text, bool bold)
{
    return lineOf({text, std::vector<bool>(static_cast<std::size_t>(text.size()), bold)}, 0, text.size());
}

double putLine(std::vector<SlideWords>& out, QPointF baseline, const SlideLine& line, int pixels, const QColor& color)
{
    for (const SlideLine::Piece& piece : line.pieces) {
        out.push_back({piece.text, {pixels, piece.bold}, piece.latin, color, baseline});
        baseline.rx() += out.back().width();
    }
    return baseline.x();
}

void drawWords(QPainter& painter, const SlideWords& words)
{
    painter.setPen(words.color);
    painter.setFont(words.latin ? latinFont(words.font) : hanFont(words.font));
    painter.drawText(words.baseline, words.text);
}

} // namespace tidemark
