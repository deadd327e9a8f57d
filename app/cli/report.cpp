// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figure_options.h"
#include "app/cli/store_option.h"
#include "app/cli/text_table.h"
#include "app/report_formats.h"
#include "models/report/report_json.h"
#include "models/store/snapshot.h"
#include "widgets/report/build_report.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace tidemark::cli {

namespace {

using namespace report;

const QString kProgram = QStringLiteral("Tidemark " TIDEMARK_VERSION);

void addOptions(QCommandLineParser& parser)
{
    addStoreOption(parser);
    addAsOfOption(parser);
    for (const auto& format : reportFormats())
        parser.addOption({toQString(format.id),
                          QStringLiteral("Write the report as %1.").arg(toQString(plain(format.name))),
                          QStringLiteral("file")});
    parser.addOptions({
        {QStringLiteral("json"), QStringLiteral("Every number, claim and problem as JSON."), QStringLiteral("file")},
        {QStringLiteral("pdfa"), QStringLiteral("Write the PDF for archives, as PDF/A-1b.")},
        {QStringLiteral("allow-missing"),
         QStringLiteral("Print “no data” where data are missing, instead of stopping.")},
        {QStringLiteral("title"), QStringLiteral("Title on the cover."), QStringLiteral("words")},
        {QStringLiteral("subtitle"), QStringLiteral("Subtitle on the cover."), QStringLiteral("words")},
        {QStringLiteral("author"), QStringLiteral("Author."), QStringLiteral("name")},
        {QStringLiteral("organisation"), QStringLiteral("Organisation."), QStringLiteral("name")},
        {QStringLiteral("leave-out"),
         QStringLiteral("Parts, sections and figures to leave out: 4,2.1.3,cta_levels/placebo,appendix."),
         QStringLiteral("list")},
        {QStringLiteral("freeze"), QStringLiteral("Freeze the store as it is under a name."), QStringLiteral("name")},
        {QStringLiteral("snapshot"), QStringLiteral("The report of a frozen state."), QStringLiteral("name")},
        {QStringLiteral("snapshots"), QStringLiteral("List the frozen states.")},
        {QStringLiteral("diff"),
         QStringLiteral("Compare two reports number by number: snapshots or JSON files, given as A B.")},
        {QStringLiteral("claims"), QStringLiteral("Print the claims against the data.")},
    });
    parser.addPositionalArgument(QStringLiteral("reports"), QStringLiteral("With --diff: the two reports."),
                                 QStringLiteral("[A B]"));
}

ReportOptions optionsFrom(const QCommandLineParser& parser, Language language, TimePoint asOf)
{
    ReportOptions options{.language = language, .asOf = asOf};
    options.title = parser.value(QStringLiteral("title"));
    options.subtitle = parser.value(QStringLiteral("subtitle"));
    options.author = parser.value(QStringLiteral("author"));
    options.organisation = parser.value(QStringLiteral("organisation"));
    options.allowMissing = parser.isSet(QStringLiteral("allow-missing"));
    for (const auto& item : parser.value(QStringLiteral("leave-out")).split(u',', Qt::SkipEmptyParts))
        options.leftOut.insert(item.trimmed().toStdString());
    return options;
}

/// The store to read, and the as-of: the snapshot's where one is named.
struct Origin
{
    std::unique_ptr<Store> store;
    TimePoint asOf{};
};

Result<Origin> originOf(std::unique_ptr<Store> store, const QString& snapshotName, const QCommandLineParser& parser)
{
    if (snapshotName.isEmpty()) {
        const auto asOf = asOfOption(parser, *store);
        if (!asOf)
            return tl::unexpected(asOf.error());
        return Origin{std::move(store), *asOf};
    }
    const auto snapshot = findSnapshot(*store, snapshotName.toStdString());
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    auto frozen = openSnapshot(*store, *snapshot);
    if (!frozen)
        return tl::unexpected(frozen.error());
    return Origin{std::move(*frozen), snapshot->asOf};
}

int freezeStore(const QCommandLineParser& parser, const Console& console)
{
    const auto store = openForWriting(parser);
    if (!store)
        return console.fail(store.error());
    const auto asOf = asOfOption(parser, **store);
    if (!asOf)
        return console.fail(asOf.error());
    const auto now = TimePoint{std::chrono::milliseconds{QDateTime::currentMSecsSinceEpoch()}};
    const auto snapshot = freeze(**store, parser.value(QStringLiteral("freeze")).toStdString(), *asOf, now);
    if (!snapshot)
        return console.fail(snapshot.error());
    console.out(console.tr()(TM_TEXT("cli", "Frozen as “%1”, as of the end of %2 in New York, data #%3")
                                 .with(snapshot->name)
                                 .with(asOfDate(snapshot->asOf))
                                 .with(snapshot->digest)));
    return ExitCode::Done;
}

int listSnapshots(const Store& store, const Console& console)
{
    const auto list = snapshots(store);
    if (!list)
        return console.fail(list.error());
    TableSpec table;
    table.columns = {{"name", TM_TEXT("cli", "Snapshot"), {}, false},
                     {"as_of", TM_TEXT("cli", "As of"), {}, false},
                     {"digest", TM_TEXT("cli", "Data"), {}, false},
                     {"created", TM_TEXT("cli", "Frozen"), {}, false}};
    for (const auto& snapshot : *list)
        table.rows.push_back(
            {verbatim(snapshot.name), asOfDate(snapshot.asOf), verbatim(snapshot.digest), snapshot.created});
    printTable(table, console);
    return ExitCode::Done;
}

/// The numbers of a snapshot, or of a JSON file.
Result<std::vector<BoundValue>> valuesOf(const QString& name, const QCommandLineParser& parser, const Console& console)
{
    if (QFileInfo::exists(name)) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return tidemark::fail(ErrorCode::Io, TM_TEXT("cli", "%1 could not be read: %2")
                                                     .with(name.toStdString())
                                                     .with(file.errorString().toStdString()));
        auto values = valuesFromJson(file.readAll());
        if (!values)
            return tidemark::fail(ErrorCode::Parse,
                                  TM_TEXT("cli", "%1: %2").with(name.toStdString()).with(values.error().text));
        return values;
    }
    auto store = openForReading(parser, console);
    if (!store)
        return tl::unexpected(store.error());
    const auto origin = originOf(std::move(*store), name, parser);
    if (!origin)
        return tl::unexpected(origin.error());
    auto options = optionsFrom(parser, console.language(), origin->asOf);
    options.allowMissing = true;
    auto assembly = buildReport(*origin->store, options, kProgram, Progress{});
    if (!assembly)
        return tl::unexpected(assembly.error());
    return std::move(assembly->document.values);
}

int compareReports(const QCommandLineParser& parser, const Console& console)
{
    const QStringList names = parser.positionalArguments();
    if (names.size() != 2)
        return console.usage(TM_TEXT("cli", "report --diff: name two snapshots or JSON files"));
    const auto before = valuesOf(names[0], parser, console);
    if (!before)
        return console.fail(before.error());
    const auto after = valuesOf(names[1], parser, console);
    if (!after)
        return console.fail(after.error());
    const auto differences = compareValues(*before, *after);
    printTable(differenceTable(differences), console);
    console.out(console.tr()(TM_TEXT("cli", "%1 of %2 numbers differ")
                                 .with(static_cast<std::int64_t>(differences.size()))
                                 .with(static_cast<std::int64_t>(std::max(before->size(), after->size())))));
    return ExitCode::Done;
}

void printProblems(const Assembly& assembly, const Console& console)
{
    const auto& toWords = console.tr();
    for (const auto& problem : assembly.problems) {
        Text kind;
        switch (problem.kind) {
        case ProblemKind::Missing:
            kind = TM_TEXT("cli", "Missing");
            break;
        case ProblemKind::Unknown:
        case ProblemKind::Syntax:
            kind = TM_TEXT("cli", "Error in the text");
            break;
        case ProblemKind::Altered:
            kind = TM_TEXT("cli", "Left out");
            break;
        case ProblemKind::Conflict:
            kind = TM_TEXT("cli", "Conflict");
            break;
        case ProblemKind::Simulated:
            kind = TM_TEXT("cli", "Simulated");
            break;
        case ProblemKind::Input:
            kind = TM_TEXT("cli", "Missing dataset");
            break;
        case ProblemKind::Length:
            kind = TM_TEXT("cli", "Length");
            break;
        }
        console.err(toWords(TM_TEXT("cli", "%1: %2").with(std::move(kind)).with(problemText(problem))));
    }
}

void printSummary(const Assembly& assembly, const Console& console)
{
    const auto& document = assembly.document;
    const auto& toWords = console.tr();
    console.out(document.cover.title + QStringLiteral("  #") + toQString(document.digest));
    console.out(document.cover.date);
    const auto count = [](auto list) { return static_cast<std::int64_t>(list.size()); };
    console.out(toWords(TM_TEXT("cli", "%1 figures, %2 tables, %3 footnotes, %4 numbers from the data")
                            .with(count(figures(document)))
                            .with(count(tables(document)))
                            .with(count(document.footnotes))
                            .with(count(document.values))));
    for (const auto& part : document.parts)
        console.out(toWords(TM_TEXT("cli", "Part %1: %2 Han characters, %3 words")
                                .with(std::int64_t{part.part})
                                .with(std::int64_t{part.han})
                                .with(std::int64_t{part.words})));
}

Status writeFormats(const QCommandLineParser& parser, const Assembly& assembly, const Console& console)
{
    WriteContext context{.program = kProgram};
    if (parser.isSet(QStringLiteral("pdfa")))
        context.options["pdfa"] = "1b";
    for (const auto& format : reportFormats()) {
        const QString option = toQString(format.id);
        if (!parser.isSet(option))
            continue;
        const auto bytes = writeReport(format, assembly.document, context, Progress{});
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (const auto written = writeFile(parser.value(option), *bytes); !written)
            return written;
        console.err(parser.value(option));
    }
    if (!parser.isSet(QStringLiteral("json")))
        return {};
    const QByteArray json = QJsonDocument(reportJson(assembly, console.tr())).toJson();
    if (const auto written = writeFile(parser.value(QStringLiteral("json")), json); !written)
        return written;
    console.err(parser.value(QStringLiteral("json")));
    return {};
}

int stoppedBy(const std::vector<const Problem*>& blocking, const Console& console)
{
    const bool missing =
        std::ranges::all_of(blocking, [](const Problem* problem) { return problem->kind == ProblemKind::Missing; });
    console.err(console.tr()(
        missing ? TM_TEXT("cli", "Nothing was written: data are missing. Import them, or give --allow-missing to print "
                                 "“no data” in their place.")
                : TM_TEXT("cli", "Nothing was written: the text has errors.")));
    return missing ? ExitCode::Incomplete : ExitCode::Failed;
}

} // namespace

int runReport(const QStringList& arguments, const Console& console)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto code = parse(parser, QStringLiteral("report"), arguments, console))
        return *code;
    if (parser.isSet(QStringLiteral("freeze")))
        return freezeStore(parser, console);
    if (parser.isSet(QStringLiteral("diff")))
        return compareReports(parser, console);
    if (!parser.positionalArguments().isEmpty())
        return console.usage(TM_TEXT("cli", "report: “%1” is not understood; formats are options, such as --md FILE")
                                 .with(parser.positionalArguments().front().toStdString()));
    auto store = openForReading(parser, console);
    if (!store)
        return console.fail(store.error());
    if (parser.isSet(QStringLiteral("snapshots")))
        return listSnapshots(**store, console);
    const auto origin = originOf(std::move(*store), parser.value(QStringLiteral("snapshot")), parser);
    if (!origin)
        return console.fail(origin.error());
    const auto options = optionsFrom(parser, console.language(), origin->asOf);
    const auto assembly = buildReport(*origin->store, options, kProgram, Progress{});
    if (!assembly)
        return console.fail(assembly.error());
    if (parser.isSet(QStringLiteral("claims")))
        printTable(ledgerTable(assembly->ledger, {}, console.language()), console);
    else
        printSummary(*assembly, console);
    printProblems(*assembly, console);
    if (const auto blocking = assembly->blocking(options.allowMissing); !blocking.empty())
        return stoppedBy(blocking, console);
    if (const auto written = writeFormats(parser, *assembly, console); !written)
        return console.fail(written.error());
    return ExitCode::Done;
}

} // namespace tidemark::cli
