// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/sentences.h"

#include <algorithm>
#include <array>

namespace tidemark::report {

namespace {

constexpr QStringView kQuotes = u"“「『";
constexpr QStringView kQuoteEnds = u"”」』";
constexpr QStringView kBrackets = u"（(《【[";
constexpr QStringView kBracketEnds = u"）)》】]";

/// Words whose full stop ends no sentence.
constexpr std::array<QStringView, 26> kAbbreviations{
    u"e.g", u"i.e", u"vs",  u"cf",  u"Cf",  u"Approx", u"approx", u"Fig",  u"No",  u"Nos", u"Mr",  u"Mrs",  u"Ms",
    u"Dr",  u"St",  u"a.m", u"p.m", u"Jan", u"Feb",    u"Aug",    u"Sept", u"Oct", u"Nov", u"Dec", u"resp", u"ca"};

bool endsAbbreviation(QStringView before)
{
    qsizetype from = before.size();
    while (from > 0 && (before[from - 1].isLetter() || before[from - 1] == u'.'))
        --from;
    const QStringView word = before.mid(from);
    // Initials: the S in U.S., the J in J. Powell.
    if (!word.isEmpty() && word.back().isUpper() && (word.size() == 1 || word[word.size() - 2] == u'.'))
        return true;
    return std::ranges::find(kAbbreviations, word) != kAbbreviations.end();
}

/// Behind the mark at `at` and the quotation marks, `depth` of them open, that close with it: where the sentence ends; −1 when it does not end there.
qsizetype endAt(QStringView text, qsizetype at, int depth)
{
    const QChar mark = text[at];
    const bool wide = mark == u'。' || mark == u'！' || mark == u'？';
    if (!wide && mark != u'.' && mark != u'!' && mark != u'?')
        return -1;
    qsizetype end = at + 1;
    while (end < text.size() && depth > 0 && kQuoteEnds.contains(text[end])) {
        --depth;
        ++end;
    }
    if (depth > 0)
        return -1;
    if (wide || end == text.size())
        return end;
    if (!text[end].isSpace() || (mark == u'.' && endsAbbreviation(text.left(at))))
        return -1;
    qsizetype next = end;
    while (next < text.size() && text[next].isSpace())
        ++next;
    const bool starts = next == text.size() || !text[next].isLower();
    return starts ? end : -1;
}

/// The runs of [from, to) of the paragraph's text, without blanks at either end.
Inlines cut(const Inlines& paragraph, QStringView text, qsizetype from, qsizetype to)
{
    while (from < to && text[from].isSpace())
        ++from;
    while (to > from && text[to - 1].isSpace())
        --to;
    Inlines piece;
    qsizetype at = 0;
    for (const auto& run : paragraph) {
        const qsizetype first = std::max(from, at);
        const qsizetype last = std::min(to, at + run.text.size());
        if (first < last) {
            piece.push_back(run);
            piece.back().text = run.text.mid(first - at, last - first);
        }
        at += run.text.size();
    }
    return piece;
}

} // namespace

std::vector<Inlines> sentencesOf(const Inlines& paragraph)
{
    const QString whole = plainText(paragraph);
    const QStringView text{whole};
    std::vector<Inlines> sentences;
    qsizetype from = 0;
    int quotes = 0, brackets = 0;
    const auto finish = [&](qsizetype to) {
        if (auto piece = cut(paragraph, text, from, to); !piece.empty())
            sentences.push_back(std::move(piece));
        from = to;
        quotes = brackets = 0;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (kQuotes.contains(c) || kBrackets.contains(c))
            ++(kQuotes.contains(c) ? quotes : brackets);
        else if (kQuoteEnds.contains(c))
            quotes = std::max(0, quotes - 1);
        else if (kBracketEnds.contains(c))
            brackets = std::max(0, brackets - 1);
        else if (const auto end = brackets > 0 ? -1 : endAt(text, at, quotes); end > 0) {
            finish(end);
            at = end - 1;
        }
    }
    finish(text.size());
    return sentences;
}

} // namespace tidemark::report
