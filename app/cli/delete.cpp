// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/store_option.h"
#include "models/pipeline/data_catalogue.h"

#include <algorithm>

namespace tidemark::cli {

namespace {

TimePoint rightNow()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

int putBack(Store& store, const Console& console)
{
    const auto deletions = store.deletions();
    if (!deletions)
        return console.fail(deletions.error());
    if (deletions->empty())
        return console.fail(
            {ErrorCode::NotFound, TM_TEXT("cli", "Nothing was deleted from this store that can be put back.")});
    const Deletion& newest = deletions->front();
    if (const Status done = store.undoDelete(newest.id); !done)
        return console.fail(done.error());
    for (const StoredSeries& series : newest.series)
        console.out(console.tr()(TM_TEXT("cli", "%1: %2 rows put back").with(describe(series.key)).with(series.rows)));
    return ExitCode::Done;
}

} // namespace

int runDelete(const QStringList& arguments, const Console& console)
{
    QCommandLineParser parser;
    addStoreOption(parser);
    parser.addOption({QStringLiteral("undo"), QStringLiteral("Put back what was deleted last.")});
    parser.addPositionalArgument(QStringLiteral("series"), QStringLiteral("SPX:1d:stooq; every series that matches."),
                                 QStringLiteral("SERIES…"));
    if (const auto code = parse(parser, QStringLiteral("delete"), arguments, console))
        return *code;
    const bool undo = parser.isSet(QStringLiteral("undo"));
    if (parser.positionalArguments().isEmpty() != undo)
        return console.usage(TM_TEXT("cli", "delete: name a series, such as SPX:1d:stooq, or --undo"));
    const auto store = openForWriting(parser);
    if (!store)
        return console.fail(store.error());
    if (undo)
        return putBack(**store, console);
    std::vector<StoredSeries> gone;
    for (const QString& name : parser.positionalArguments()) {
        const auto series = seriesNamed(**store, name.toStdString());
        if (!series)
            return console.fail(series.error());
        for (const StoredSeries& stored : *series)
            if (std::ranges::find(gone, stored.id, &StoredSeries::id) == gone.end())
                gone.push_back(stored);
    }
    std::vector<std::int64_t> ids;
    for (const StoredSeries& series : gone)
        ids.push_back(series.id);
    const auto deleted = (*store)->deleteSeries(ids, rightNow());
    if (!deleted)
        return console.fail(deleted.error());
    for (const StoredSeries& series : gone)
        console.out(console.tr()(TM_TEXT("cli", "%1: %2 rows deleted").with(describe(series.key)).with(series.rows)));
    console.out(console.tr()(TM_TEXT("cli", "tidemark delete --undo puts them back.")));
    return ExitCode::Done;
}

} // namespace tidemark::cli
