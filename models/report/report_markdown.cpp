// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/report_json.h"

namespace tidemark::report {

namespace {

QString inlineText(const Inlines& inlines)
{
    QString out;
    for (const auto& run : inlines) {
        if (run.footnote > 0) {
            out += QStringLiteral("[^%1]").arg(run.footnote);
            continue;
        }
        QString text = run.text;
        if (run.code)
            text = u'`' + text + u'`';
        if (run.bold)
            text = QStringLiteral("**") + text + QStringLiteral("**");
        if (run.italic)
            text = u'*' + text + u'*';
        if (!run.link.isEmpty())
            text = u'[' + text + QStringLiteral("](") + run.link + u')';
        out += text;
    }
    return out;
}

QString tableText(const Table& table)
{
    QString out = QStringLiteral("**") + inlineText(table.caption) + QStringLiteral("**\n\n|");
    for (const auto& column : table.columns)
        out += u' ' + column.title + QStringLiteral(" |");
    out += QStringLiteral("\n|");
    for (const auto& column : table.columns)
        out += column.numeric ? QStringLiteral("---:|") : QStringLiteral("---|");
    for (const auto& row : table.rows) {
        out += QStringLiteral("\n|");
        for (const auto& cell : row)
            out += u' ' + inlineText(cell).replace(u'|', QStringLiteral("\\|")) + QStringLiteral(" |");
    }
    out += QStringLiteral("\n\n");
    if (!table.note.isEmpty())
        out += table.note + QStringLiteral("\n\n");
    return out;
}

struct BlockText
{
    QString operator()(const Heading& heading) const
    {
        return QString(heading.level, u'#') + u' ' + inlineText(heading.text) + QStringLiteral("\n\n");
    }
    QString operator()(const Paragraph& paragraph) const { return inlineText(paragraph.text) + QStringLiteral("\n\n"); }
    QString operator()(const List& list) const
    {
        QString out;
        int number = 0;
        for (const auto& item : list.items) {
            out += QString(item.level * 2, u' ')
                   + (list.numbered && item.level == 0 ? QStringLiteral("%1. ").arg(++number) : QStringLiteral("- "))
                   + inlineText(item.text) + u'\n';
        }
        return out + u'\n';
    }
    QString operator()(const Figure& figure) const
    {
        return QStringLiteral("**") + inlineText(figure.caption) + QStringLiteral("**\n\n") + figure.measure
               + QStringLiteral("\n\n") + figure.altText + QStringLiteral("\n\n") + figure.source
               + QStringLiteral("\n\n");
    }
    QString operator()(const Table& table) const { return tableText(table); }
    QString operator()(const NoteBox& box) const { return quoted(box.paragraphs); }
    QString operator()(const Quote& quote) const { return quoted(quote.paragraphs); }

    static QString quoted(const std::vector<Inlines>& paragraphs)
    {
        QString out;
        for (const auto& text : paragraphs)
            out += QStringLiteral("> ") + inlineText(text) + QStringLiteral("\n>\n");
        return out + u'\n';
    }
};

} // namespace

QByteArray reportMarkdown(const ReportDocument& document)
{
    QString out = QStringLiteral("# ") + document.cover.title + QStringLiteral("\n\n");
    for (const auto& line : {document.cover.subtitle, document.cover.simulation, document.cover.organisation,
                             document.cover.author, document.cover.date})
        if (!line.isEmpty())
            out += line + QStringLiteral("\n\n");
    for (const auto& block : document.blocks)
        out += std::visit(BlockText{}, block.content);
    for (const auto& note : document.footnotes)
        out += QStringLiteral("[^%1]: ").arg(note.number) + inlineText(note.text) + u'\n';
    return out.toUtf8();
}

} // namespace tidemark::report
