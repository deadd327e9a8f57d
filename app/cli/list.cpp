// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/store_option.h"
#include "app/cli/text_table.h"
#include "models/import/importer.h"
#include "models/pipeline/data_catalogue.h"
#include "models/pipeline/run_study.h"
#include "models/studies/registry.h"

#include <algorithm>
#include <array>

namespace tidemark::cli {

namespace {

NumberFormat count() { return {Unit::None, 0, Sign::Negative, true}; }

Text words(std::string_view data) { return verbatim(std::string{data}); }

Result<TableSpec> seriesTable(const Store& store)
{
    const auto series = store.listSeries();
    if (!series)
        return tl::unexpected(series.error());
    TableSpec table;
    table.columns = {{"instrument", TM_TEXT("cli", "Instrument"), {}, false},
                     {"interval", TM_TEXT("cli", "Interval"), {}, false},
                     {"source", TM_TEXT("cli", "Source"), {}, false},
                     {"first", TM_TEXT("cli", "First"), {}, false},
                     {"last", TM_TEXT("cli", "Last"), {}, false},
                     {"rows", TM_TEXT("cli", "Rows"), count(), true},
                     {"adjustment", TM_TEXT("cli", "Adjusted"), {}, false},
                     {"simulated", TM_TEXT("cli", "Simulated"), {}, false}};
    for (const auto& s : *series)
        table.rows.push_back({words(s.key.instrument), words(intervalName(s.key.interval)), words(s.key.source),
                              words(isoTime(s.first)), words(isoTime(s.last)), static_cast<double>(s.rows),
                              words(adjustmentName(s.adjustment)), words(s.simulated ? "SIMULATED" : "")});
    return table;
}

Result<TableSpec> datasetTable(const Store& store)
{
    const auto datasets = store.listDatasets();
    if (!datasets)
        return tl::unexpected(datasets.error());
    TableSpec table;
    table.columns = {{"id", TM_TEXT("cli", "Id"), {Unit::None, 0, Sign::Negative, false}, true},
                     {"file", TM_TEXT("cli", "File"), {}, false},
                     {"format", TM_TEXT("cli", "Format"), {}, false},
                     {"imported", TM_TEXT("cli", "Imported"), {}, false},
                     {"taken", TM_TEXT("cli", "Taken"), count(), true},
                     {"flagged", TM_TEXT("cli", "Flagged"), count(), true},
                     {"refused", TM_TEXT("cli", "Refused"), count(), true},
                     {"sha256", TM_TEXT("cli", "SHA-256"), {}, false}};
    for (const auto& d : *datasets)
        table.rows.push_back({static_cast<double>(d.id), words(d.file), words(d.formatName),
                              words(isoTime(d.importedAt)), static_cast<double>(d.rowsTaken),
                              static_cast<double>(d.rowsFlagged), static_cast<double>(d.rowsRefused),
                              words(d.sha256.substr(0, 12))});
    return table;
}

Result<TableSpec> frameTable(const Store& store)
{
    const auto frames = store.listFrames();
    if (!frames)
        return tl::unexpected(frames.error());
    TableSpec table;
    table.columns = {{"kind", TM_TEXT("cli", "Kind"), {}, false},
                     {"subject", TM_TEXT("cli", "Subject"), {}, false},
                     {"rows", TM_TEXT("cli", "Rows"), count(), true},
                     {"simulated", TM_TEXT("cli", "Simulated"), {}, false}};
    for (const auto& f : *frames)
        table.rows.push_back(
            {words(f.kind), words(f.subject), static_cast<double>(f.rows), words(f.simulated ? "SIMULATED" : "")});
    return table;
}

Result<TableSpec> instrumentTable(const Store& store)
{
    const auto instruments = store.instruments();
    if (!instruments)
        return tl::unexpected(instruments.error());
    TableSpec table;
    table.columns = {{"id", TM_TEXT("cli", "Instrument"), {}, false},
                     {"name", TM_TEXT("cli", "Name"), {}, false},
                     {"class", TM_TEXT("cli", "Class"), {}, false},
                     {"calendar", TM_TEXT("cli", "Calendar"), {}, false},
                     {"aliases", TM_TEXT("cli", "Vendors’ symbols"), {}, false}};
    for (const auto& i : *instruments) {
        std::string aliases;
        for (const auto& alias : i.aliases)
            aliases += (aliases.empty() ? "" : ", ") + alias;
        table.rows.push_back(
            {words(i.id), words(i.name), words(assetClassName(i.assetClass)), words(i.calendar), words(aliases)});
    }
    return table;
}

Result<TableSpec> figureTable(const Store& store, TimePoint asOf)
{
    TableSpec table;
    table.columns = {{"figure", TM_TEXT("cli", "Figure"), {}, false},
                     {"headline", TM_TEXT("cli", "Headline"), {}, false}};
    for (const auto& study : studies()) {
        const auto output = runStudy(study, ParamValues{study.params}, store, asOf, Progress{});
        if (!output)
            return tl::unexpected(output.error());
        for (const auto& figure : output->figures)
            table.rows.push_back({words(figure.id), figure.headline});
    }
    return table;
}

TableSpec studyTable()
{
    TableSpec table;
    table.columns = {{"id", TM_TEXT("cli", "Study"), {}, false},
                     {"section", TM_TEXT("cli", "Section"), {}, false},
                     {"title", TM_TEXT("cli", "Title"), {}, false},
                     {"params", TM_TEXT("cli", "Parameters"), {}, false}};
    for (const auto& study : studies()) {
        std::string params;
        for (const auto& param : study.params)
            params += (params.empty() ? "" : ", ") + param.id + '=' + paramToString(param.defaultValue);
        table.rows.push_back({words(study.id), words(study.report.section), study.title, words(params)});
    }
    return table;
}

Result<TableSpec> catalogue(const Store& store)
{
    const auto entries = readCatalogue(store, Progress{});
    if (!entries)
        return tl::unexpected(entries.error());
    return catalogueTable(*entries,
                          std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()));
}

TableSpec formatTable()
{
    TableSpec table;
    table.columns = {{"id", TM_TEXT("cli", "Format"), {}, false},
                     {"name", TM_TEXT("cli", "Name"), {}, false},
                     {"brings", TM_TEXT("cli", "Brings"), {}, false}};
    for (const auto& reader : readers())
        table.rows.push_back({words(reader.id), words(reader.name), reader.brings});
    return table;
}

/// What can be listed, and its one maker: from nothing, from the store, or from what was known in it at an instant.
struct Listing
{
    const char* name;
    TableSpec (*fixed)() = nullptr;
    Result<TableSpec> (*fromStore)(const Store& store) = nullptr;
    Result<TableSpec> (*knownAt)(const Store& store, TimePoint asOf) = nullptr;
};

constexpr std::array<Listing, 8> kListings{{{.name = "series", .fromStore = &seriesTable},
                                            {.name = "catalogue", .fromStore = &catalogue},
                                            {.name = "datasets", .fromStore = &datasetTable},
                                            {.name = "frames", .fromStore = &frameTable},
                                            {.name = "instruments", .fromStore = &instrumentTable},
                                            {.name = "figures", .knownAt = &figureTable},
                                            {.name = "studies", .fixed = &studyTable},
                                            {.name = "formats", .fixed = &formatTable}}};

Result<TableSpec> made(const Listing& listing, const QCommandLineParser& parser, const Console& console)
{
    if (listing.fixed)
        return listing.fixed();
    const auto store = openForReading(parser, console);
    if (!store)
        return tl::unexpected(store.error());
    if (listing.fromStore)
        return listing.fromStore(**store);
    const auto asOf = asOfOption(parser, **store);
    if (!asOf)
        return tl::unexpected(asOf.error());
    return listing.knownAt(**store, *asOf);
}

} // namespace

int runList(const QStringList& arguments, const Console& console)
{
    QCommandLineParser parser;
    addStoreOption(parser);
    addAsOfOption(parser);
    parser.addOption({QStringLiteral("json"), QStringLiteral("As JSON.")});
    parser.addPositionalArgument(
        QStringLiteral("what"),
        QStringLiteral("series, catalogue, datasets, frames, instruments, figures, studies or formats."),
        QStringLiteral("WHAT"));
    if (const auto code = parse(parser, QStringLiteral("list"), arguments, console))
        return *code;
    const std::string what = parser.positionalArguments().value(0).toStdString();
    const auto listing = std::ranges::find(kListings, what, [](const Listing& l) { return std::string{l.name}; });
    if (listing == kListings.end() || parser.positionalArguments().size() != 1)
        return console.usage(TM_TEXT(
            "cli", "list: name one of series, catalogue, datasets, frames, instruments, figures, studies, formats"));
    const auto table = made(*listing, parser, console);
    if (!table)
        return console.fail(table.error());
    if (parser.isSet(QStringLiteral("json")))
        console.raw(tableAsJson(*table, console));
    else
        printTable(*table, console);
    return ExitCode::Done;
}

} // namespace tidemark::cli
