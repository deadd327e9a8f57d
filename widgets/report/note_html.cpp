// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/note_html.h"

#include <algorithm>

namespace tidemark {

using namespace report;

namespace {

constexpr qsizetype kMostHtml = 60'000;
constexpr qsizetype kLongestComparedLine = 4000;
constexpr std::size_t kSameShown = 2; ///< unchanged lines beside a changed one
constexpr std::size_t kMostLines = 3000;

QString span(const QString& style, const QString& words)
{
    return QStringLiteral("<span style=\"%1\">%2</span>").arg(style, words);
}

class Writer
{
public:
    explicit Writer(const Theme& theme)
        : m_value(QStringLiteral("color:%1").arg(theme.color(Token::Accent).name())),
          m_missing(QStringLiteral("color:%1; background-color:%2; font-weight:bold")
                        .arg(theme.color(Token::Conflicts).name(), theme.color(Token::Inset).name())),
          m_quiet(QStringLiteral("color:%1").arg(theme.color(Token::Text2).name())),
          m_inset(theme.color(Token::Inset).name()),
          m_line(theme.color(Token::Line).name())
    {
    }

    [[nodiscard]] QString inlines(const Inlines& list) const
    {
        QString html;
        for (const Run& run : list) {
            if (run.footnote > 0) {
                html += QStringLiteral("<sup>%1</sup>").arg(run.footnote);
                continue;
            }
            QString words = run.text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
            if (run.missing)
                words = span(m_missing, words);
            else if (!run.binding.empty())
                words = span(m_value, words);
            if (run.code)
                words = QStringLiteral("<code>") + words + QStringLiteral("</code>");
            if (run.bold)
                words = QStringLiteral("<b>") + words + QStringLiteral("</b>");
            if (run.italic)
                words = QStringLiteral("<i>") + words + QStringLiteral("</i>");
            if (!run.link.isEmpty())
                words = QStringLiteral("<u>") + words + QStringLiteral("</u>");
            html += words;
        }
        return html;
    }

    QString operator()(const Heading& heading) const
    {
        return QStringLiteral("<h%1>%2</h%1>").arg(heading.level + 1).arg(inlines(heading.text));
    }
    QString operator()(const Paragraph& paragraph) const { return wrapped("p", inlines(paragraph.text)); }
    QString operator()(const List& list) const
    {
        QString html = list.numbered ? QStringLiteral("<ol>") : QStringLiteral("<ul>");
        for (const auto& item : list.items)
            html +=
                QStringLiteral("<li style=\"margin-left:%1px\">%2</li>").arg(item.level * 18).arg(inlines(item.text));
        return html + (list.numbered ? QStringLiteral("</ol>") : QStringLiteral("</ul>"));
    }
    QString operator()(const Figure& figure) const
    {
        return boxed(QStringLiteral("<b>") + inlines(figure.caption) + QStringLiteral("</b><br>")
                     + span(m_quiet, figure.altText.toHtmlEscaped()));
    }
    QString operator()(const Table& table) const
    {
        QString html = QStringLiteral("<p><b>") + inlines(table.caption)
                       + QStringLiteral("</b></p><table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\"><tr>");
        const auto cell = [&](const char* tag, bool numeric, const QString& words) {
            return QStringLiteral("<%1 align=\"%2\" style=\"border-bottom:1px solid %3\">%4</%1>")
                .arg(QLatin1String(tag), numeric ? QStringLiteral("right") : QStringLiteral("left"), m_line, words);
        };
        for (const auto& column : table.columns)
            html += cell("th", column.numeric, column.title.toHtmlEscaped());
        html += QStringLiteral("</tr>");
        for (const auto& row : table.rows) {
            html += QStringLiteral("<tr>");
            for (std::size_t i = 0; i < row.size(); ++i)
                html += cell("td", i < table.columns.size() && table.columns[i].numeric, inlines(row[i]));
            html += QStringLiteral("</tr>");
        }
        return html + QStringLiteral("</table>") + wrapped("p", span(m_quiet, table.note.toHtmlEscaped()));
    }
    QString operator()(const NoteBox& box) const { return boxed(paragraphs(box.paragraphs)); }
    QString operator()(const Quote& quote) const
    {
        return wrapped("blockquote", span(m_quiet, paragraphs(quote.paragraphs)));
    }

    [[nodiscard]] QString quiet(const QString& words) const { return wrapped("p", span(m_quiet, words)); }

private:
    [[nodiscard]] static QString wrapped(const char* tag, const QString& html)
    {
        return QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), html);
    }
    [[nodiscard]] QString boxed(const QString& html) const
    {
        return QStringLiteral("<table width=\"100%\" cellpadding=\"8\" bgcolor=\"%1\"><tr><td>%2</td></tr></table>")
            .arg(m_inset, html);
    }
    [[nodiscard]] QString paragraphs(const std::vector<Inlines>& list) const
    {
        QString html;
        for (const auto& text : list)
            html += (html.isEmpty() ? QString{} : QStringLiteral("<br>")) + inlines(text);
        return html;
    }

    QString m_value;
    QString m_missing;
    QString m_quiet;
    QString m_inset;
    QString m_line;
};

void addFootnotes(const Assembly& assembly, const Writer& write, const std::vector<int>& wanted, QString& html)
{
    for (const auto& note : assembly.document.footnotes)
        if (std::ranges::find(wanted, note.number) != wanted.end())
            html += write.quiet(QStringLiteral("<sup>%1</sup> ").arg(note.number) + write.inlines(note.text));
}

/// What of `line` differs from `other`, marked.
QString changedLine(const QString& line, const QString& other, DiffLine::Kind own, const QString& style)
{
    if (line.size() > kLongestComparedLine || other.size() > kLongestComparedLine)
        return line.toHtmlEscaped();
    const bool removed = own == DiffLine::Kind::Removed;
    const QString a = wordsOf(removed ? line : other).join(u'\n');
    const QString b = wordsOf(removed ? other : line).join(u'\n');
    QString html;
    for (const auto& word : compareTexts(a, b)) {
        if (word.kind == DiffLine::Kind::Same)
            html += word.text.toHtmlEscaped();
        else if (word.kind == own)
            html += span(style, word.text.toHtmlEscaped());
    }
    return html;
}

} // namespace

QString sectionHtml(const Assembly& assembly, const std::string& section, const Theme& theme, const QString& more)
{
    const Writer write(theme);
    QString html;
    std::vector<int> notes;
    const auto take = [&notes](const Inlines& list) {
        for (const Run& run : list)
            if (run.footnote > 0)
                notes.push_back(run.footnote);
    };
    for (const auto& block : assembly.document.blocks) {
        if (block.section != section)
            continue;
        if (html.size() > kMostHtml)
            return html + write.quiet(more.toHtmlEscaped());
        html += std::visit(write, block.content);
        if (const auto* paragraph = std::get_if<Paragraph>(&block.content))
            take(paragraph->text);
        else if (const auto* list = std::get_if<List>(&block.content))
            for (const auto& item : list->items)
                take(item.text);
    }
    if (!notes.empty())
        html += QStringLiteral("<hr>");
    addFootnotes(assembly, write, notes, html);
    return html;
}

QStringList wordsOf(const QString& line)
{
    QStringList words;
    bool inWord = false;
    for (const QChar c : line) {
        const bool word = c.unicode() < 0x2E80 && (c.isLetterOrNumber() || c == u'_' || c == u'.');
        const bool rest = c.isLowSurrogate() && !words.isEmpty();
        if ((word && inWord) || rest)
            words.back() += c;
        else
            words.append(QString(c));
        inWord = word;
    }
    return words;
}

QString comparisonHtml(const QString& before, const QString& after, const Theme& theme, const QString& same)
{
    const auto lines = compareTexts(before, after);
    const QString gone = theme.color(Token::Conflicts).name();
    const QString fresh = theme.color(Token::Agrees).name();
    const auto row = [&](const QString& mark, const QString& color, const QString& words) {
        return QStringLiteral("<tr><td style=\"color:%2\"><b>%1</b></td><td>%3</td></tr>").arg(mark, color, words);
    };
    const QString quiet = theme.color(Token::Text2).name();
    const QString marked = QStringLiteral("color:%1; background-color:%2; font-weight:bold; text-decoration:%3");
    const QString inset = theme.color(Token::Inset).name();
    const QString goneStyle = marked.arg(gone, inset, QStringLiteral("line-through"));
    const QString freshStyle = marked.arg(fresh, inset, QStringLiteral("underline"));
    QString html = QStringLiteral("<table cellpadding=\"3\">");
    std::size_t i = 0;
    const auto upTo = [&](DiffLine::Kind kind, std::size_t from) {
        while (from < lines.size() && lines[from].kind == kind)
            ++from;
        return from;
    };
    while (i < lines.size() && i < kMostLines && html.size() < kMostHtml) {
        if (const std::size_t end = upTo(DiffLine::Kind::Same, i); end > i) {
            const std::size_t head = i == 0 ? 0 : kSameShown;
            const std::size_t tail = end == lines.size() ? 0 : kSameShown;
            const bool fold = end - i > head + tail + 1;
            for (std::size_t k = i; k < end; ++k) {
                if (fold && k == i + head) {
                    const std::size_t left = end - i - head - tail;
                    html +=
                        row({}, quiet, QStringLiteral("<i>") + same.arg(left).toHtmlEscaped() + QStringLiteral("</i>"));
                    k += left - 1;
                } else {
                    html += row({}, quiet, lines[k].text.toHtmlEscaped());
                }
            }
            i = end;
            continue;
        }
        const std::size_t added = upTo(DiffLine::Kind::Removed, i);
        const std::size_t end = upTo(DiffLine::Kind::Added, added);
        const auto partner = [&](std::size_t k, std::size_t from, std::size_t to) {
            return from + k < to ? lines[from + k].text : QString{};
        };
        for (std::size_t k = i; k < added; ++k)
            html += row(QStringLiteral("−"), gone,
                        changedLine(lines[k].text, partner(k - i, added, end), DiffLine::Kind::Removed, goneStyle));
        for (std::size_t k = added; k < end; ++k)
            html += row(QStringLiteral("+"), fresh,
                        changedLine(lines[k].text, partner(k - added, i, added), DiffLine::Kind::Added, freshStyle));
        i = end;
    }
    return html + QStringLiteral("</table>");
}

} // namespace tidemark
