// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/store_option.h"
#include "models/core/param.h"
#include "models/items/table_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tidemark::cli {

namespace {

constexpr int kRowsByDefault = 1'000;

QString cellText(const QueryResult::Cell& cell)
{
    struct Visitor
    {
        QString operator()(std::monostate) const { return {}; }
        QString operator()(std::int64_t value) const { return QString::number(value); }
        QString operator()(double value) const { return toQString(paramToString(value)); }
        QString operator()(const std::string& value) const { return csvText(toQString(value)); }
    };
    return std::visit(Visitor{}, cell);
}

QJsonValue cellJson(const QueryResult::Cell& cell)
{
    struct Visitor
    {
        QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
        QJsonValue operator()(std::int64_t value) const { return static_cast<qint64>(value); }
        QJsonValue operator()(double value) const { return value; }
        QJsonValue operator()(const std::string& value) const { return toQString(value); }
    };
    return std::visit(Visitor{}, cell);
}

void printCsv(const QueryResult& result, const Console& console)
{
    QStringList line;
    for (const auto& name : result.columns)
        line.append(csvText(toQString(name)));
    console.out(line.join(QLatin1Char(',')));
    for (const auto& row : result.rows) {
        line.clear();
        for (const auto& cell : row)
            line.append(cellText(cell));
        console.out(line.join(QLatin1Char(',')));
    }
}

void printJson(const QueryResult& result, const Console& console)
{
    QJsonArray rows;
    for (const auto& row : result.rows) {
        QJsonObject object;
        for (std::size_t c = 0; c < row.size(); ++c)
            object.insert(toQString(result.columns[c]), cellJson(row[c]));
        rows.append(object);
    }
    console.raw(QJsonDocument(rows).toJson());
}

} // namespace

int runSql(const QStringList& arguments, const Console& console)
{
    QCommandLineParser parser;
    addStoreOption(parser);
    parser.addOptions({
        {QStringLiteral("json"), QStringLiteral("JSON, one object a row, instead of CSV.")},
        {QStringLiteral("limit"), QStringLiteral("At most so many rows (%1).").arg(kRowsByDefault),
         QStringLiteral("rows"), QString::number(kRowsByDefault)},
    });
    parser.addPositionalArgument(QStringLiteral("query"), QStringLiteral("One SELECT."), QStringLiteral("QUERY"));
    if (const auto code = parse(parser, QStringLiteral("sql"), arguments, console))
        return *code;
    if (parser.positionalArguments().size() != 1)
        return console.usage(TM_TEXT("cli", "sql: give one SELECT, in quotes"));
    bool good = false;
    const uint limit = parser.value(QStringLiteral("limit")).toUInt(&good);
    if (!good)
        return console.usage(TM_TEXT("cli", "sql: --limit takes a whole number of rows"));
    const auto store = openForReading(parser, console);
    if (!store)
        return console.fail(store.error());
    const auto result = (*store)->query(parser.positionalArguments().front().toStdString(), limit, Progress{});
    if (!result)
        return console.fail(result.error());
    if (parser.isSet(QStringLiteral("json")))
        printJson(*result, console);
    else
        printCsv(*result, console);
    if (result->cut)
        console.err(console.tr()(TM_TEXT("cli", "There are more rows; --limit shows them.")));
    return ExitCode::Done;
}

} // namespace tidemark::cli
