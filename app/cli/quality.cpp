// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/store_option.h"
#include "app/cli/text_table.h"
#include "models/pipeline/data_catalogue.h"
#include "models/pipeline/data_quality.h"

namespace tidemark::cli {

int runQuality(const QStringList& arguments, const Console& console)
{
    QCommandLineParser parser;
    addStoreOption(parser);
    parser.addOption({QStringLiteral("json"), QStringLiteral("As JSON.")});
    parser.addPositionalArgument(QStringLiteral("series"), QStringLiteral("SPX, SPX:1d or SPX:1d:stooq; all without."),
                                 QStringLiteral("[SERIES…]"));
    if (const auto code = parse(parser, QStringLiteral("quality"), arguments, console))
        return *code;
    const auto store = openForReading(parser, console);
    if (!store)
        return console.fail(store.error());
    std::vector<std::int64_t> ids;
    for (const QString& name : parser.positionalArguments()) {
        const auto series = seriesNamed(**store, name.toStdString());
        if (!series)
            return console.fail(series.error());
        for (const StoredSeries& stored : *series)
            ids.push_back(stored.id);
    }
    const auto findings = checkQuality(**store, ids, Progress{});
    if (!findings)
        return console.fail(findings.error());
    const TableSpec table = qualityTable(*findings);
    if (parser.isSet(QStringLiteral("json")))
        console.raw(tableAsJson(table, console));
    else
        printTable(table, console);
    return ExitCode::Done;
}

} // namespace tidemark::cli
