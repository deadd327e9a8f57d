// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/table_text.h"

#include "models/figure/cell_text.h"

#include <QStringList>

#include <cmath>

namespace tidemark {

namespace {

QString csvCell(const TableCell& cell, const Translator& translator)
{
    struct Visitor
    {
        const Translator& translator;
        QString operator()(double value) const
        {
            return std::isfinite(value) ? QString::number(value, 'g', 17) : QString{};
        }
        QString operator()(const Text& text) const { return csvText(translator(text)); }
        QString operator()(Date date) const { return toQString(isoDate(date)); }
        QString operator()(TimePoint time) const { return toQString(isoTime(time)); }
    };
    return std::visit(Visitor{translator}, cell);
}

template <typename CellText>
QByteArray joined(const TableSpec& table, const Translator& translator, QLatin1Char separator, QLatin1String newline,
                  CellText cellOf, bool csvTitles)
{
    QString out;
    QStringList cells;
    for (const auto& column : table.columns) {
        const QString title = translator(column.title);
        cells.append(csvTitles ? csvText(title) : title);
    }
    out += cells.join(separator) + newline;
    for (const auto& row : table.rows) {
        cells.clear();
        for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i)
            cells.append(cellOf(row[i], table.columns[i]));
        out += cells.join(separator) + newline;
    }
    return out.toUtf8();
}

} // namespace

QString cellText(const TableCell& cell, const TableColumn& column, const Translator& translator)
{
    return translator(textOf(cell, column));
}

QByteArray tableCsv(const TableSpec& table, const Translator& translator)
{
    return QByteArrayLiteral("\xEF\xBB\xBF")
           + joined(
               table, translator, QLatin1Char(','), QLatin1String("\r\n"),
               [&](const TableCell& cell, const TableColumn&) { return csvCell(cell, translator); }, true);
}

QByteArray tableTsv(const TableSpec& table, const Translator& translator)
{
    return joined(
        table, translator, QLatin1Char('\t'), QLatin1String("\n"),
        [&](const TableCell& cell, const TableColumn& column) {
            return cellText(cell, column, translator)
                .replace(QLatin1Char('\t'), QLatin1Char(' '))
                .replace(QLatin1Char('\n'), QLatin1Char(' '));
        },
        false);
}

QString csvText(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text[0]))
        text.prepend(QLatin1Char('\''));
    const bool quote = text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"'))
                       || text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r'));
    return quote ? QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"') : text;
}

} // namespace tidemark
