// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_table.h"

#include "models/items/table_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tidemark::cli {

namespace {

/// Cells a terminal gives `text`: East Asian wide characters take two.
qsizetype cells(const QString& text)
{
    return std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); })
           + std::ranges::count_if(text, [](QChar c) {
                 const auto u = c.unicode();
                 return (u >= 0x1100 && u <= 0x115F) || (u >= 0x2E80 && u <= 0xA4CF) || (u >= 0xAC00 && u <= 0xD7A3)
                        || (u >= 0xF900 && u <= 0xFAFF) || (u >= 0xFE30 && u <= 0xFE6F) || (u >= 0xFF00 && u <= 0xFF60);
             });
}

QString padded(const QString& text, qsizetype width, bool right)
{
    const QString space(std::max<qsizetype>(0, width - cells(text)), QLatin1Char(' '));
    return right ? space + text : text + space;
}

} // namespace

void printTable(const TableSpec& table, const Console& console)
{
    const auto& toWords = console.tr();
    std::vector<std::vector<QString>> rows{{}};
    for (const auto& column : table.columns)
        rows.front().push_back(toWords(column.title));
    for (const auto& row : table.rows) {
        rows.emplace_back();
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            rows.back().push_back(i < row.size() ? cellText(row[i], table.columns[i], toWords) : QString{});
    }
    std::vector<qsizetype> widths(table.columns.size(), 0);
    for (const auto& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], cells(row[i]));
    if (!table.title.empty())
        console.out(toWords(table.title));
    for (const auto& row : rows) {
        QString line = QStringLiteral(" ");
        for (std::size_t i = 0; i < row.size(); ++i)
            line += QLatin1Char(' ') + padded(row[i], widths[i], table.columns[i].numeric) + QLatin1Char(' ');
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        console.out(line);
    }
    if (!table.note.empty())
        console.out(QStringLiteral("  ") + toWords(table.note));
}

QByteArray tableAsJson(const TableSpec& table, const Console& console)
{
    QJsonArray rows;
    for (const auto& row : table.rows) {
        QJsonObject json;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto* value = std::get_if<double>(&row[i]);
            json.insert(toQString(table.columns[i].id),
                        value ? QJsonValue{*value} : QJsonValue{cellText(row[i], table.columns[i], console.tr())});
        }
        rows.append(json);
    }
    return QJsonDocument(rows).toJson();
}

} // namespace tidemark::cli
