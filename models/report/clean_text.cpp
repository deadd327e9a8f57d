// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/clean_text.h"

namespace tidemark::report {

namespace {

bool isDirectionMark(char16_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isNoncharacter(char32_t c) { return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE; }

bool isControl(char16_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xFEFF; }

} // namespace

CleanText cleanText(QStringView text, qsizetype limit)
{
    CleanText clean;
    qsizetype end = text.size();
    if (end > limit) {
        end = limit > 0 && text[limit - 1].isHighSurrogate() ? limit - 1 : limit;
        clean.cut = text.size() - end;
    }
    clean.text.reserve(end);
    for (qsizetype i = 0; i < end; ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'\r') {
            if (i + 1 >= end || text[i + 1] != u'\n')
                clean.text += u'\n';
        } else if (c == 0x2028 || c == 0x2029) {
            clean.text += u'\n';
        } else if (c == u'\t') {
            clean.text += u' ';
        } else if (c != u'\n' && isControl(c)) {
            ++clean.controls;
        } else if (isDirectionMark(c)) {
            ++clean.directions;
        } else if (QChar::isHighSurrogate(c) && i + 1 < end && text[i + 1].isLowSurrogate()) {
            if (isNoncharacter(QChar::surrogateToUcs4(c, text[i + 1].unicode())))
                ++clean.unreadable;
            else
                clean.text.append(text[i]).append(text[i + 1]);
            ++i;
        } else if (QChar::isSurrogate(c) || isNoncharacter(c) || c == 0xFFFD) {
            ++clean.unreadable;
        } else {
            clean.text += QChar(c);
        }
    }
    return clean;
}

CleanText cleanLine(QStringView text, qsizetype limit)
{
    CleanText clean = cleanText(text, limit);
    clean.text.replace(u'\n', u' ');
    clean.text = clean.text.trimmed();
    if (clean.cut > 0)
        clean.text += u'…';
    return clean;
}

std::vector<Text> alterations(const CleanText& text)
{
    std::vector<Text> words;
    if (text.controls > 0)
        words.push_back(
            TM_TEXT("report", "Control characters taken out: %1").with(static_cast<std::int64_t>(text.controls)));
    if (text.directions > 0)
        words.push_back(TM_TEXT("report", "Marks that change the direction of writing taken out: %1")
                            .with(static_cast<std::int64_t>(text.directions)));
    if (text.unreadable > 0)
        words.push_back(TM_TEXT("report", "Characters that stand for nothing taken out: %1")
                            .with(static_cast<std::int64_t>(text.unreadable)));
    if (text.cut > 0)
        words.push_back(TM_TEXT("report", "Too long: the last %1 characters are left out")
                            .with(static_cast<std::int64_t>(text.cut)));
    return words;
}

} // namespace tidemark::report
