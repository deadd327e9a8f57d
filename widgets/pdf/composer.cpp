// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf/composer.h"

#include "widgets/pdf/figure_size.h"

#include <QFontMetricsF>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace tidemark::pdf {

namespace {

void append(std::vector<Row>& to, std::vector<Row> rows)
{
    to.insert(to.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
}

constexpr double kCellPad = points(3);

report::Inlines plain(const QString& text)
{
    report::Run run;
    run.text = text;
    return {run};
}

} // namespace

Composer::Composer(const PageFormat& format, const ReportStyle& style, std::vector<Element>& elements)
    : m_format(format), m_style(style), m_elements(elements)
{
}

int Composer::element(std::string type, int parent, QString alt)
{
    m_elements.push_back({std::move(type), parent, std::move(alt), false});
    return static_cast<int>(m_elements.size()) - 1;
}

std::vector<Row> Composer::lines(const report::Inlines& text, const ParagraphStyle& style, double x, double width,
                                 int element) const
{
    const auto rich = std::make_shared<RichText>(text, style, m_style.fonts, width);
    std::vector<Row> rows;
    for (int line = 0; line < rich->lineCount(); ++line) {
        Row row;
        row.height = rich->lineHeight();
        row.items.push_back({QRectF(x, 0, width, row.height), LineItem{rich, line}, element});
        for (const LinkSpan& span : rich->links(line))
            row.links.push_back({span.rect.translated(x, 0), span.target, element});
        row.notes = rich->footnotes(line);
        rows.push_back(std::move(row));
    }
    return rows;
}

void Composer::compose(const report::ReportDocument& document, Flow& flow)
{
    for (const report::Block& block : document.blocks)
        std::visit([&](const auto& content) { add(content, flow); }, block.content);
    if (!m_waiting.empty())
        addTogether({}, flow, false);
}

std::vector<Row> Composer::footnote(const report::Footnote& note)
{
    const int owner = element("Note");
    const ParagraphStyle style = m_style.footnote();
    const double indent = points(15);
    const double left = m_format.margins.left();
    std::vector<Row> rows = lines(note.text, style, left + indent, m_format.textWidth() - indent, owner);
    const auto number = std::make_shared<RichText>(plain(QString::number(note.number)), style, m_style.fonts, indent);
    if (!rows.empty())
        rows.front().items.insert(rows.front().items.begin(),
                                  {QRectF(left, 0, indent, style.leading), LineItem{number, 0}, owner});
    return rows;
}

void Composer::addTogether(std::vector<Row> rows, Flow& flow, bool floats)
{
    Chunk chunk;
    chunk.startsPage = m_startPage;
    chunk.floats = floats && m_waiting.empty() && !m_startPage;
    chunk.rows = std::exchange(m_waiting, {});
    append(chunk.rows, std::move(rows));
    m_startPage = false;
    if (!chunk.rows.empty())
        flow.add(chunk);
}

void Composer::addBreakable(std::vector<Row> rows, Flow& flow)
{
    if (rows.size() <= 3) {
        addTogether(std::move(rows), flow, false);
        return;
    }
    const auto first = rows.begin() + 2;
    const auto last = rows.end() - 2;
    addTogether({std::make_move_iterator(rows.begin()), std::make_move_iterator(first)}, flow, false);
    for (auto row = first; row < last; ++row)
        flow.add({{std::move(*row)}, false, false, {}});
    flow.add({{std::make_move_iterator(std::max(first, last)), std::make_move_iterator(rows.end())}, false, false, {}});
}

void Composer::add(const report::Heading& heading, Flow& flow)
{
    static constexpr double kBefore[] = {0, points(20), points(14)};
    static constexpr double kAfter[] = {points(10), points(5), points(3)};
    const auto at = static_cast<std::size_t>(std::clamp(heading.level, 1, 3) - 1);
    if (heading.level == 1) {
        if (!m_waiting.empty())
            addTogether({}, flow, false);
        m_startPage = true;
    }
    const int owner = element("H" + std::to_string(at + 1));
    std::vector<Row> rows =
        lines(heading.text, m_style.heading(heading.level), m_format.margins.left(), m_format.textWidth(), owner);
    if (rows.empty())
        return;
    rows.front().before = m_waiting.empty() ? kBefore[at] : points(6);
    rows.front().anchors.push_back(heading.anchor);
    rows.front().bookmarks.push_back({report::plainText(heading.text), heading.level, 0, 0});
    rows.back().height += kAfter[at];
    append(m_waiting, std::move(rows));
}

void Composer::add(const report::Paragraph& paragraph, Flow& flow)
{
    std::vector<Row> rows =
        lines(paragraph.text, m_style.body(), m_format.margins.left(), m_format.textWidth(), element("P"));
    if (rows.empty())
        return;
    rows.back().height += points(m_style.chinese ? 4 : 6);
    addBreakable(std::move(rows), flow);
}

void Composer::add(const report::List& list, Flow& flow)
{
    const int owner = element("L");
    int number = 0;
    for (const report::List::Item& item : list.items) {
        const double indent = points(21 + 18.0 * item.level);
        const double marker = points(14);
        if (item.level == 0)
            ++number;
        const QString sign = item.level == 0 && list.numbered ? QStringLiteral("%1.").arg(number) : QStringLiteral("•");
        const int entry = element("LI", owner);
        const int label = element("Lbl", entry);
        const int words = element("LBody", entry);
        const ParagraphStyle style = m_style.listItem();
        const double x = m_format.margins.left() + indent;
        std::vector<Row> rows = lines(item.text, style, x, m_format.textWidth() - indent, words);
        if (rows.empty())
            continue;
        std::vector<Row> signs = lines(plain(sign), style, x - marker, marker, label);
        if (!signs.empty())
            rows.front().items.insert(rows.front().items.begin(), signs.front().items.front());
        rows.back().height += points(3);
        addBreakable(std::move(rows), flow);
    }
}

void Composer::add(const report::Figure& figure, Flow& flow)
{
    const double left = m_format.margins.left();
    const double width = m_format.textWidth();
    Row picture;
    picture.before = points(8);
    picture.height = figureHeight(*figure.spec, width);
    picture.anchors.push_back(figure.anchor);
    picture.items.push_back(
        {QRectF(left, 0, width, picture.height), FigureItem{&figure}, element("Figure", -1, figure.altText)});
    std::vector<Row> rows{std::move(picture)};
    if (!figure.source.isEmpty())
        append(rows, lines(plain(figure.source), m_style.source(), left, width, element("P")));
    append(rows, lines(figure.caption, m_style.caption(), left, width, element("Caption")));
    rows.back().height += points(12);
    addTogether(std::move(rows), flow, true);
}

double Composer::longestWord(const QString& text, bool header) const
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    const QFontMetricsF metrics(fontFor(m_style.fonts, m_style.cell(header, false).type, true));
    double widest = 0;
    for (const QString& word : text.split(blanks, Qt::SkipEmptyParts))
        if (report::hanCount(word) == 0)
            widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest;
}

std::vector<double> Composer::columnWidths(const report::Table& table) const
{
    constexpr double kWidestWord = 0.45; // of the table: longer words break
    const double all = m_format.textWidth();
    std::vector<double> least;
    double total = 0;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        double word = longestWord(table.columns[c].title, true);
        for (const auto& row : table.rows)
            word = std::max(word, longestWord(report::plainText(row[c]), false));
        least.push_back(std::min(word + 2 * kCellPad + points(1), all * kWidestWord));
        total += std::max(table.columns[c].weight, 0.01);
    }
    const double words = std::accumulate(least.begin(), least.end(), 0.0);
    if (words > all) // no room for whole words: by weight alone
        std::ranges::fill(least, 0.0);
    // Columns that their weight gives less than their longest word take that; the others share what is left.
    std::vector<double> widths(least.size(), 0);
    std::vector<bool> fixed(least.size(), false);
    double room = all;
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t c = 0; c < least.size(); ++c) {
            if (fixed[c])
                continue;
            const double weight = std::max(table.columns[c].weight, 0.01);
            widths[c] = room * weight / total;
            if (widths[c] < least[c]) {
                widths[c] = least[c];
                fixed[c] = changed = true;
                room -= least[c];
                total -= weight;
                break;
            }
        }
    }
    return widths;
}

Row Composer::tableRow(const report::Table& table, const std::vector<report::Inlines>& cells,
                       const std::vector<double>& widths, bool header, int parent)
{
    const double pad = kCellPad;
    const int owner = parent == kArtifact ? kArtifact : element("TR", parent);
    Row row;
    double x = m_format.margins.left();
    for (std::size_t i = 0; i < widths.size() && i < cells.size(); ++i) {
        const int cell = owner == kArtifact ? kArtifact : element(header ? "TH" : "TD", owner);
        double y = pad;
        for (Row& line :
             lines(cells[i], m_style.cell(header, table.columns[i].numeric), x + pad, widths[i] - 2 * pad, cell)) {
            for (Item& item : line.items) {
                item.rect.translate(0, y);
                row.items.push_back(std::move(item));
            }
            for (Link& link : line.links) {
                link.rect.translate(0, y);
                row.links.push_back(std::move(link));
            }
            if (owner != kArtifact)
                row.notes.insert(row.notes.end(), line.notes.begin(), line.notes.end());
            y += line.height;
        }
        row.height = std::max(row.height, y + pad);
        x += widths[i];
    }
    const auto rule = [&](double y, double weight, Token token) {
        row.items.push_back({QRectF(m_format.margins.left(), y, m_format.textWidth(), points(weight)),
                             FillItem{m_style.theme.color(token)}, kArtifact});
    };
    if (header)
        rule(0, 1.1, Token::Text);
    rule(row.height - points(0.4), header ? 0.55 : 0.35, header ? Token::Text : Token::Line);
    return row;
}

void Composer::add(const report::Table& table, Flow& flow)
{
    if (table.columns.empty())
        return;
    const double left = m_format.margins.left();
    const double width = m_format.textWidth();
    const std::vector<double> widths = columnWidths(table);
    std::vector<report::Inlines> titles;
    for (const auto& column : table.columns)
        titles.push_back(plain(column.title));

    std::vector<Row> head = lines(table.caption, m_style.caption(), left, width, element("Caption"));
    if (!head.empty()) {
        head.front().before = points(8);
        head.front().anchors.push_back(table.anchor);
        head.back().height += points(3);
    }
    const int owner = element("Table");
    head.push_back(tableRow(table, titles, widths, true, owner));
    const Row again = tableRow(table, titles, widths, true, kArtifact);
    std::vector<Row> after;
    for (const QString& words : {table.note, table.source})
        if (!words.isEmpty())
            append(after, lines(plain(words), m_style.source(), left, width, element("P")));

    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        Row row = tableRow(table, table.rows[i], widths, false, owner);
        if (i + 1 == table.rows.size()) {
            row.items.push_back({QRectF(left, row.height - points(0.4), width, points(1.1)),
                                 FillItem{m_style.theme.color(Token::Text)}, kArtifact});
            row.height += points(after.empty() ? 12 : 3);
        }
        if (i == 0) {
            head.push_back(std::move(row));
            addTogether(std::exchange(head, {}), flow, false);
        } else {
            flow.add({{std::move(row)}, false, false, {again}});
        }
    }
    if (!head.empty())
        addTogether(std::move(head), flow, false);
    if (!after.empty()) {
        after.back().height += points(12);
        flow.add({std::move(after), false, false, {}});
    }
}

void Composer::shade(std::vector<Row>& rows, Token fill, Token bar) const
{
    const double left = m_format.margins.left();
    for (Row& row : rows) {
        const double width = m_format.textWidth();
        row.items.insert(row.items.begin(),
                         {{QRectF(left, 0, width, row.height), FillItem{m_style.theme.color(fill)}, kArtifact},
                          {QRectF(left, 0, points(2), row.height), FillItem{m_style.theme.color(bar)}, kArtifact}});
    }
}

void Composer::add(const report::NoteBox& box, Flow& flow)
{
    const double indent = points(12);
    const double left = m_format.margins.left();
    const int owner = element("Sect");
    for (std::size_t i = 0; i < box.paragraphs.size(); ++i) {
        ParagraphStyle style = m_style.listItem();
        style.type = {Face::Sans, 9.5, false, false};
        style.leading = points(15.5);
        std::vector<Row> rows =
            lines(box.paragraphs[i], style, left + indent, m_format.textWidth() - 2 * indent, element("P", owner));
        if (rows.empty())
            continue;
        const double pad = points(5);
        for (Item& item : rows.front().items)
            item.rect.translate(0, pad);
        for (Link& link : rows.front().links)
            link.rect.translate(0, pad);
        rows.front().height += pad;
        rows.back().height += pad;
        shade(rows, Token::Raised, box.caution ? Token::Conflicts : Token::Accent);
        if (i == 0)
            rows.front().before = points(4);
        addBreakable(std::move(rows), flow);
    }
    flow.add({{Row{points(8), 0, {}, {}, {}, {}, {}}}, false, false, {}});
}

void Composer::add(const report::Quote& quote, Flow& flow)
{
    const double indent = points(21);
    const int owner = element("BlockQuote");
    for (const report::Inlines& paragraph : quote.paragraphs) {
        ParagraphStyle style = m_style.listItem();
        style.color = m_style.theme.color(Token::Text2);
        std::vector<Row> rows = lines(paragraph, style, m_format.margins.left() + indent,
                                      m_format.textWidth() - 2 * indent, element("P", owner));
        if (rows.empty())
            continue;
        rows.back().height += points(4);
        addBreakable(std::move(rows), flow);
    }
}

} // namespace tidemark::pdf
