// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/note_highlighter.h"

#include <QRegularExpression>

namespace tidemark {

namespace {

enum State { Plain = 0, Front = 1, Remark = 2 };
constexpr qsizetype kLongestColoured = 20'000;

} // namespace

NoteHighlighter::NoteHighlighter(const Theme& theme, QTextDocument* document) : QSyntaxHighlighter(document)
{
    setTheme(theme);
}

void NoteHighlighter::setTheme(const Theme& theme)
{
    m_binding.setForeground(theme.color(Token::Accent));
    m_condition.setForeground(theme.color(Role::Series2));
    m_condition.setFontWeight(QFont::DemiBold);
    m_directive.setForeground(theme.color(Token::Info));
    m_directive.setFontWeight(QFont::DemiBold);
    m_quiet.setForeground(theme.color(Token::Text2));
    m_strong.setFontWeight(QFont::Bold);
    rehighlight();
}

void NoteHighlighter::highlightBlock(const QString& text)
{
    const int before = previousBlockState();
    setCurrentBlockState(Plain);
    const bool rule = text.trimmed() == QStringLiteral("---");
    if ((currentBlock().blockNumber() == 0 && rule) || before == Front) {
        setFormat(0, static_cast<int>(text.size()), m_quiet);
        setCurrentBlockState(before == Front && rule ? Plain : Front);
        return;
    }
    if (text.size() > kLongestColoured)
        return;
    if (text.startsWith(QStringLiteral("::")) || text.startsWith(u'#')) {
        const qsizetype end = text.startsWith(u'#') ? text.size() : text.indexOf(u' ');
        setFormat(0, static_cast<int>(end < 0 ? text.size() : end), m_directive);
    }
    emphasis(text);
    braces(text);
}

void NoteHighlighter::emphasis(const QString& text)
{
    static const QRegularExpression strong(QStringLiteral(R"(\*\*[^*]+\*\*)"));
    static const QRegularExpression footnote(QStringLiteral(R"(\[\^[^\]]+\]:?)"));
    for (auto it = strong.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), m_strong);
    }
    for (auto it = footnote.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), m_directive);
    }
}

// A remark alone goes on over lines.
void NoteHighlighter::braces(const QString& text)
{
    qsizetype at = 0;
    bool remark = previousBlockState() == Remark;
    while (at < text.size()) {
        const qsizetype open = remark ? at : text.indexOf(QStringLiteral("{{"), at);
        if (open < 0)
            return;
        const qsizetype close = text.indexOf(QStringLiteral("}}"), open);
        const qsizetype end = close < 0 ? text.size() : close + 2;
        const QChar kind = remark ? u'!' : open + 2 < text.size() ? text[open + 2] : QChar{};
        const bool condition = kind == u'#' || kind == u'/' || text.mid(open + 2, 4) == QStringLiteral("else")
                               || text.mid(open + 2, 4) == QStringLiteral("elif");
        setFormat(static_cast<int>(open), static_cast<int>(end - open),
                  kind == u'!' ? m_quiet
                  : condition  ? m_condition
                               : m_binding);
        if (close < 0 && kind == u'!')
            setCurrentBlockState(Remark);
        remark = false;
        at = end;
    }
    if (remark)
        setCurrentBlockState(Remark);
}

} // namespace tidemark
