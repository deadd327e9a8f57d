// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/report_document.h"

#include <QRegularExpression>

namespace tidemark::report {

namespace {

template <typename T>
std::vector<const T*> blocksOf(const ReportDocument& document)
{
    std::vector<const T*> found;
    for (const auto& block : document.blocks)
        if (const auto* content = std::get_if<T>(&block.content))
            found.push_back(content);
    return found;
}

} // namespace

QString plainText(const Inlines& inlines)
{
    QString text;
    for (const auto& run : inlines)
        text += run.text;
    return text;
}

std::vector<const Heading*> headings(const ReportDocument& document) { return blocksOf<Heading>(document); }
std::vector<const Figure*> figures(const ReportDocument& document) { return blocksOf<Figure>(document); }
std::vector<const Table*> tables(const ReportDocument& document) { return blocksOf<Table>(document); }

int hanCount(const QString& text)
{
    int count = 0;
    for (const uint c : text.toUcs4())
        if (QChar::script(c) == QChar::Script_Han && QChar::isLetter(c))
            ++count;
    return count;
}

int wordCount(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z][A-Za-z'’-]*"));
    int count = 0;
    for (auto match = word.globalMatch(text); match.hasNext(); match.next())
        ++count;
    return count;
}

} // namespace tidemark::report
