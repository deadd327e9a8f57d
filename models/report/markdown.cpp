// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/markdown.h"

#include <algorithm>

namespace tidemark::report {

namespace {

constexpr qsizetype kMostColumns = 24;

struct Line
{
    QStringView text;
    int number = 0;
};

std::optional<qsizetype> bulletWidth(QStringView line, bool& numbered)
{
    if (line.size() >= 2 && (line[0] == u'-' || line[0] == u'*' || line[0] == u'+') && line[1] == u' ') {
        numbered = false;
        return 2;
    }
    qsizetype digits = 0;
    while (digits < line.size() && digits < 4 && line[digits].isDigit())
        ++digits;
    if (digits > 0 && digits + 1 < line.size() && line[digits] == u'.' && line[digits + 1] == u' ') {
        numbered = true;
        return digits + 2;
    }
    return std::nullopt;
}

qsizetype indentOf(QStringView line)
{
    qsizetype blanks = 0;
    while (blanks < line.size() && line[blanks] == u' ')
        ++blanks;
    return blanks;
}

bool isRuler(QStringView line)
{
    return line.size() >= 3 && std::all_of(line.begin(), line.end(), [&](QChar c) { return c == line[0]; })
           && (line[0] == u'-' || line[0] == u'*' || line[0] == u'_');
}

void claimsOf(const Inlines& inlines, std::vector<std::string>& claims)
{
    for (const auto& run : inlines) {
        std::string id;
        if (run.binding.starts_with("claim:"))
            id = run.binding.substr(6);
        else if (run.link.startsWith(u"note:claim:"))
            id = run.link.mid(11).toStdString();
        if (!id.empty() && std::ranges::find(claims, id) == claims.end())
            claims.push_back(std::move(id));
    }
}

class BlockParser
{
public:
    BlockParser(const ExpandedText& expanded, const SectionContext& context) : m_expanded(expanded), m_context(context)
    {
        const auto lines = QStringView{expanded.text}.split(u'\n');
        m_lines.reserve(static_cast<std::size_t>(lines.size()));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QStringView text = lines[i];
            while (text.endsWith(u' '))
                text.chop(1);
            const auto index = std::min(static_cast<std::size_t>(i), expanded.lines.size() - 1);
            m_lines.push_back({text, expanded.lines[index]});
        }
    }

    ParsedSection run()
    {
        while (m_at < m_lines.size())
            block();
        return std::move(m_section);
    }

private:
    [[nodiscard]] QStringView line() const { return m_lines[m_at].text; }
    [[nodiscard]] bool more() const { return m_at < m_lines.size(); }

    void block()
    {
        const QStringView text = line().trimmed();
        bool numbered = false;
        if (text.isEmpty() || isRuler(text))
            ++m_at;
        else if (text.startsWith(u":::"))
            box();
        else if (text.startsWith(u"::"))
            directive(text);
        else if (text.startsWith(u"[^") && text.indexOf(u"]:") > 2)
            note(text);
        else if (text.startsWith(u'>'))
            quote();
        else if (text.startsWith(u'#'))
            headline(text);
        else if (text.startsWith(u'|'))
            grid({});
        else if (bulletWidth(text, numbered))
            list();
        else
            m_section.blocks.push_back(paragraph(gathered()));
    }

    [[nodiscard]] bool startsBlock(QStringView text) const
    {
        bool numbered = false;
        return text.isEmpty() || text.startsWith(u"::") || text.startsWith(u'>') || text.startsWith(u'#')
               || text.startsWith(u'|') || (text.startsWith(u"[^") && text.indexOf(u"]:") > 2)
               || bulletWidth(text, numbered).has_value();
    }

    /// Lines up to the next block, joined.
    QString gathered()
    {
        m_first = m_lines[m_at].number;
        QString text = line().trimmed().toString();
        for (++m_at; more() && !startsBlock(line().trimmed()); ++m_at)
            join(text, line().trimmed());
        return text;
    }

    static void join(QString& text, QStringView more)
    {
        if (!text.isEmpty() && !more.isEmpty() && !joinsTightly(text.back(), more.front()))
            text += u' ';
        text += more;
    }

    Inlines inlines(QStringView text, int lineNumber)
    {
        std::vector<Text> altered;
        Inlines runs = parseInlines(text, m_expanded.values, altered);
        for (auto& words : altered)
            problem(ProblemKind::Altered, lineNumber, std::move(words));
        return runs;
    }

    Paragraph paragraph(const QString& text)
    {
        Paragraph result{.text = inlines(text, m_first)};
        claimsOf(result.text, result.claims);
        return result;
    }

    void headline(QStringView text)
    {
        m_first = m_lines[m_at].number;
        while (text.startsWith(u'#'))
            text = text.mid(1);
        Paragraph result{.text = inlines(text.trimmed(), m_first)};
        for (auto& run : result.text)
            run.bold = true;
        if (!result.text.empty())
            m_section.blocks.emplace_back(std::move(result));
        ++m_at;
    }

    void list()
    {
        List list;
        bool numbered = false;
        (void)bulletWidth(line().trimmed(), list.numbered);
        const qsizetype base = indentOf(line());
        while (more()) {
            const QStringView text = line().trimmed();
            const auto width = bulletWidth(text, numbered);
            const qsizetype indent = indentOf(line());
            if (!width || (indent <= base && numbered != list.numbered))
                break;
            const int number = m_lines[m_at].number;
            QString words = text.mid(*width).trimmed().toString();
            for (++m_at; more() && !startsBlock(line().trimmed()); ++m_at)
                join(words, line().trimmed());
            list.items.push_back({indent > base + 1 && !list.items.empty() ? 1 : 0, inlines(words, number)});
            claimsOf(list.items.back().text, list.claims);
            skipOneBlankLine();
        }
        m_section.blocks.emplace_back(std::move(list));
    }

    /// A list goes on behind an empty line when an item follows.
    void skipOneBlankLine()
    {
        bool numbered = false;
        if (m_at + 1 < m_lines.size() && line().trimmed().isEmpty()
            && bulletWidth(m_lines[m_at + 1].text.trimmed(), numbered))
            ++m_at;
    }

    void quote()
    {
        Quote quote;
        QString words;
        int first = m_lines[m_at].number;
        const auto finish = [&] {
            if (!words.isEmpty())
                quote.paragraphs.push_back(inlines(words, first));
            words.clear();
        };
        for (; more() && line().trimmed().startsWith(u'>'); ++m_at) {
            const QStringView text = line().trimmed().mid(1).trimmed();
            if (text.isEmpty()) {
                finish();
                first = m_lines[m_at].number + 1;
            } else {
                join(words, text);
            }
        }
        finish();
        if (!quote.paragraphs.empty())
            m_section.blocks.emplace_back(std::move(quote));
    }

    void box()
    {
        const QStringView kind = line().trimmed().mid(3).trimmed();
        const int opened = m_lines[m_at].number;
        NoteBox box{.caution = kind == u"caution"};
        if (kind != u"note" && kind != u"caution") {
            if (!kind.isEmpty())
                problem(ProblemKind::Syntax, opened, TM_TEXT("report", "expected :::note or :::caution"));
            ++m_at;
            return;
        }
        QString words;
        int first = opened + 1;
        const auto finish = [&] {
            if (!words.isEmpty())
                box.paragraphs.push_back(inlines(words, first));
            words.clear();
        };
        bool closed = false;
        for (++m_at; more() && !closed; ++m_at) {
            const QStringView text = line().trimmed();
            closed = text == u":::";
            if (text.isEmpty() || closed) {
                finish();
                first = m_lines[m_at].number + 1;
            } else {
                join(words, text);
            }
        }
        finish();
        if (!closed)
            problem(ProblemKind::Syntax, opened, TM_TEXT("report", "a box is not closed with :::"));
        if (!box.paragraphs.empty())
            m_section.blocks.emplace_back(std::move(box));
    }

    void note(QStringView text)
    {
        const auto close = text.indexOf(u"]:");
        const QString label = text.mid(2, close - 2).trimmed().toString();
        const int number = m_lines[m_at].number;
        QString words = text.mid(close + 2).trimmed().toString();
        for (++m_at; more() && !startsBlock(line().trimmed()); ++m_at)
            join(words, line().trimmed());
        if (!m_section.notes.emplace(label, inlines(words, number)).second)
            problem(ProblemKind::Syntax, number,
                    TM_TEXT("report", "the footnote “%1” has its words twice").with(label.toStdString()));
    }

    void directive(QStringView text)
    {
        const int number = m_lines[m_at].number;
        if (text.startsWith(u"::grid")) {
            ++m_at;
            Inlines caption = inlines(text.mid(6).trimmed(), number);
            while (more() && line().trimmed().isEmpty())
                ++m_at;
            if (more() && line().trimmed().startsWith(u'|'))
                return grid(std::move(caption));
            return problem(ProblemKind::Syntax, number, TM_TEXT("report", "::grid is followed by no table"));
        }
        ++m_at;
        QStringView caption;
        auto directive = parseDirective(text, caption);
        if (!directive)
            return problem(ProblemKind::Syntax, number, directive.error().text);
        directive->request = inSection(std::move(directive->request), m_context);
        directive->caption = inlines(caption, number);
        directive->line = number;
        m_section.blocks.emplace_back(std::move(*directive));
    }

    static std::vector<QStringView> cellsOf(QStringView row)
    {
        row = row.trimmed();
        if (row.startsWith(u'|'))
            row = row.mid(1);
        if (row.endsWith(u'|') && !row.endsWith(u"\\|"))
            row.chop(1);
        std::vector<QStringView> cells;
        qsizetype from = 0;
        for (qsizetype i = 0; i <= row.size(); ++i) {
            const bool bar = i == row.size() || (row[i] == u'|' && (i == 0 || row[i - 1] != u'\\'));
            if (!bar)
                continue;
            cells.push_back(row.mid(from, i - from).trimmed());
            from = i + 1;
        }
        return cells;
    }

    static bool isSeparator(const std::vector<QStringView>& cells)
    {
        return std::ranges::all_of(cells, [](QStringView cell) {
            return !cell.isEmpty()
                   && std::all_of(cell.begin(), cell.end(), [](QChar c) { return c == u'-' || c == u':'; });
        });
    }

    void grid(Inlines caption)
    {
        Grid grid{.caption = std::move(caption)};
        const int first = m_lines[m_at].number;
        std::size_t columns = 0;
        for (; more() && line().trimmed().startsWith(u'|'); ++m_at) {
            auto cells = cellsOf(line());
            if (grid.rows.empty())
                columns = std::min(cells.size(), static_cast<std::size_t>(kMostColumns));
            if (grid.rows.size() == 1 && grid.numeric.empty() && isSeparator(cells)) {
                for (const auto cell : cells)
                    grid.numeric.push_back(cell.endsWith(u':') && !cell.startsWith(u':'));
                continue;
            }
            if (cells.size() > columns)
                problem(ProblemKind::Syntax, m_lines[m_at].number,
                        TM_TEXT("report", "the row has more cells than the table has columns"));
            cells.resize(columns);
            std::vector<Inlines> row;
            for (const auto cell : cells)
                row.push_back(inlines(cell, m_lines[m_at].number));
            grid.rows.push_back(std::move(row));
        }
        grid.numeric.resize(columns);
        if (grid.rows.size() < 2)
            return problem(ProblemKind::Syntax, first, TM_TEXT("report", "a table without rows"));
        m_section.blocks.emplace_back(std::move(grid));
    }

    void problem(ProblemKind kind, int number, Text text)
    {
        m_section.problems.push_back({kind, m_context.section, m_context.file, number, std::move(text)});
    }

    const ExpandedText& m_expanded;
    const SectionContext& m_context;
    std::vector<Line> m_lines;
    std::size_t m_at = 0;
    int m_first = 0;
    ParsedSection m_section;
};

} // namespace

ParsedSection parseMarkdown(const ExpandedText& expanded, const SectionContext& context)
{
    return BlockParser{expanded, context}.run();
}

} // namespace tidemark::report
