// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/store_option.h"
#include "models/pipeline/data_catalogue.h"
#include "widgets/data/data_export.h"

#include <QDir>

namespace tidemark::cli {

int runExport(const QStringList& arguments, const Console& console)
{
    QCommandLineParser parser;
    addStoreOption(parser);
    parser.addOption({QStringLiteral("out"),
                      QStringLiteral("The file to write: .csv, or .xlsx for a workbook with a sheet a series."),
                      QStringLiteral("file")});
    parser.addPositionalArgument(QStringLiteral("series"), QStringLiteral("SPX, SPX:1d or SPX:1d:stooq."),
                                 QStringLiteral("SERIES…"));
    if (const auto code = parse(parser, QStringLiteral("export"), arguments, console))
        return *code;
    const QStringList names = parser.positionalArguments();
    if (names.isEmpty())
        return console.usage(TM_TEXT("cli", "export: name a series, such as SPX:1d"));
    const auto store = openForReading(parser, console);
    if (!store)
        return console.fail(store.error());
    std::vector<CatalogueEntry> entries;
    for (const QString& name : names) {
        const auto series = seriesNamed(**store, name.toStdString());
        if (!series)
            return console.fail(series.error());
        for (const StoredSeries& stored : *series) {
            CatalogueEntry entry;
            entry.series = stored.id;
            entry.key = stored.key;
            entry.adjustment = stored.adjustment;
            entry.rows = stored.rows;
            entries.push_back(std::move(entry));
        }
    }
    QString path = parser.value(QStringLiteral("out"));
    if (path.isEmpty())
        path = exportName(entries.front()) + QStringLiteral(".csv");
    const auto files = exportSeries(**store, entries, path, console.tr(), Progress{});
    if (!files)
        return console.fail(files.error());
    console.out(console.tr()(TM_TEXT("cli", "%1: %2 series in %3 files")
                                 .with(QDir::toNativeSeparators(path).toStdString())
                                 .with(static_cast<std::int64_t>(entries.size()))
                                 .with(static_cast<std::int64_t>(*files))));
    return ExitCode::Done;
}

} // namespace tidemark::cli
