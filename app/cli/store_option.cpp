// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/store_option.h"

#include "models/market/simulated_market.h"
#include "models/pipeline/run_study.h"

#include <QFileInfo>

namespace tidemark::cli {

namespace {

const QString kStore = QStringLiteral("store");
const QString kAsOf = QStringLiteral("as-of");

} // namespace

void addStoreOption(QCommandLineParser& parser)
{
    parser.addOption(
        {kStore, QStringLiteral("The store to use instead of %1.").arg(Store::defaultPath()), QStringLiteral("file")});
}

Result<std::unique_ptr<Store>> openForReading(const QCommandLineParser& parser, const Console& console)
{
    if (parser.isSet(kStore))
        return Store::open(parser.value(kStore), OpenMode::ReadOnly);
    const QString path = Store::defaultPath();
    if (!QFileInfo::exists(path)) {
        console.err(
            console.tr()(TM_TEXT("cli", "Making the built-in simulated market in %1 …").with(path.toStdString())));
        auto store = Store::open(path, OpenMode::ReadWrite);
        if (!store)
            return store;
        if (const auto filled = fillSimulated(**store, kBuiltInSeed, Progress{}); !filled)
            return tl::unexpected(filled.error());
    }
    return Store::open(path, OpenMode::ReadOnly);
}

Result<std::unique_ptr<Store>> openForWriting(const QCommandLineParser& parser)
{
    auto store = Store::open(parser.isSet(kStore) ? parser.value(kStore) : Store::defaultPath(), OpenMode::ReadWrite);
    if (store && (*store)->readOnly())
        return tidemark::fail(ErrorCode::ReadOnly, (*store)->readOnlyReason());
    return store;
}

void addAsOfOption(QCommandLineParser& parser)
{
    parser.addOption(
        {kAsOf,
         QStringLiteral(
             "Nothing known later is used: 2025-11-20 (the end of that day in New York) or 2025-11-20T21:00:00Z."),
         QStringLiteral("time")});
}

Result<TimePoint> asOfOption(const QCommandLineParser& parser, const Store& store)
{
    if (!parser.isSet(kAsOf))
        return defaultAsOf(store);
    const auto asOf = parseAsOf(parser.value(kAsOf).toStdString());
    if (!asOf)
        return tidemark::fail(
            ErrorCode::Usage,
            TM_TEXT("cli",
                    "--as-of: “%1” is neither a date such as 2025-11-20 nor an instant such as 2025-11-20T21:00:00Z")
                .with(parser.value(kAsOf).toStdString()));
    return *asOf;
}

Status fillSimulated(Store& store, std::uint64_t seed, const Progress& progress)
{
    const auto batches = simulateMarket(seed, progress);
    if (!batches)
        return tl::unexpected(batches.error());
    for (const auto& batch : *batches)
        if (const auto report = store.ingest(batch, progress); !report)
            return tl::unexpected(report.error());
    return {};
}

} // namespace tidemark::cli
