// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/store_option.h"
#include "app/import_into.h"
#include "models/import/custom_layout.h"
#include "models/import/preview.h"
#include "models/items/table_text.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace tidemark::cli {

namespace {

constexpr int kIssuesShown = 20;

QString issueKindName(IssueKind kind)
{
    switch (kind) {
    case IssueKind::Refused:
        return QStringLiteral("refused");
    case IssueKind::Flagged:
        return QStringLiteral("flagged");
    case IssueKind::Merged:
        return QStringLiteral("merged");
    case IssueKind::Note:
        break;
    }
    return QStringLiteral("note");
}

class ImportRun
{
public:
    ImportRun(Store& store, const Console& console, const ImportOptions& options)
        : m_store(store), m_console(console), m_options(options)
    {
    }

    /// Whether the file came in.
    bool take(const QString& path)
    {
        const auto taken = importInto(m_store, path, m_options, Progress{});
        if (!taken) {
            const QString name = QFileInfo(path).fileName();
            const QString words = m_console.tr()(taken.error().text);
            m_left.append(words.startsWith(name) ? words : name + QStringLiteral(": ") + words);
            return false;
        }
        ++m_taken;
        say(path, *taken);
        if (m_options.mapping)
            rememberColumns(path);
        return true;
    }

    void finish() const
    {
        const auto& toWords = m_console.tr();
        if (!m_left.isEmpty()) {
            m_console.out({});
            m_console.out(toWords(TM_TEXT("cli", "Not taken:")));
            for (const auto& line : m_left)
                m_console.out(QStringLiteral("  ") + line);
        }
        m_console.out({});
        m_console.out(toWords(TM_TEXT("cli", "%1 files taken, %2 not taken; %3 rows taken, %4 flagged, %5 refused")
                                  .with(std::int64_t{m_taken})
                                  .with(static_cast<std::int64_t>(m_left.size()))
                                  .with(m_rows)
                                  .with(m_flagged)
                                  .with(m_refused)));
    }

    [[nodiscard]] const QString& issueList() const { return m_issues; }

private:
    void say(const QString& path, const TakenFile& taken)
    {
        const ImportBatch& batch = taken.batch;
        const IngestReport& report = taken.report;
        const auto& toWords = m_console.tr();
        const Provenance& p = batch.provenance;
        QStringList what;
        for (const auto& name : taken.brought)
            what.append(toQString(name.substr(0, name.find(" ("))));
        what.removeDuplicates();
        m_console.out(toWords(TM_TEXT("cli", "%1: %2, %3; %4 rows taken, %5 flagged, %6 refused")
                                  .with(path.toStdString())
                                  .with(p.formatName)
                                  .with(what.join(QStringLiteral(", ")).toStdString())
                                  .with(p.rowsTaken)
                                  .with(p.rowsFlagged)
                                  .with(p.rowsRefused)));
        if (report.alreadyThere)
            m_console.out(QStringLiteral("    ") + toWords(TM_TEXT("cli", "already in the store: nothing changed")));
        if (report.rowsConflicting > 0)
            m_console.out(QStringLiteral("    ")
                          + toWords(TM_TEXT("cli", "%1 rows differ from what the store has; the stored ones stay")
                                        .with(report.rowsConflicting)));
        for (const auto& warning : p.warnings)
            m_console.out(QStringLiteral("    ") + toWords(warning));
        sayIssues(path, batch);
        m_rows += p.rowsTaken;
        m_flagged += p.rowsFlagged;
        m_refused += p.rowsRefused;
    }

    /// Columns named for one file are those of the next with the same header.
    void rememberColumns(const QString& path)
    {
        const auto preview = previewFile(path, m_options, Progress{});
        const auto known = m_store.value(kMappingsValue);
        if (!preview || !known)
            return;
        auto mappings = mappingsFromJson(QByteArray::fromStdString(*known));
        remember(mappings, mappingOf(*preview));
        if (m_store.setValue(kMappingsValue, mappingsToJson(mappings).toStdString()))
            m_console.out(QStringLiteral("    ")
                          + m_console.tr()(TM_TEXT("cli", "the columns are remembered for files with this header")));
    }

    void sayIssues(const QString& path, const ImportBatch& batch)
    {
        const auto& toWords = m_console.tr();
        const auto shown = std::min<std::size_t>(batch.issues.size(), kIssuesShown);
        for (std::size_t i = 0; i < batch.issues.size(); ++i) {
            const Issue& issue = batch.issues[i];
            const QString reason = toWords(issue.reason);
            if (i < shown)
                m_console.out(QStringLiteral("    ")
                              + (issue.line > 0 ? toWords(TM_TEXT("cli", "line %1: ").with(issue.line)) : QString{})
                              + reason);
            m_issues += QStringList{csvText(path),
                                    issueKindName(issue.kind),
                                    QString::number(issue.line),
                                    csvText(toQString(issue.column)),
                                    csvText(toQString(issue.seen)),
                                    csvText(reason)}
                            .join(QLatin1Char(','))
                        + QLatin1Char('\n');
        }
        if (batch.issues.size() > shown)
            m_console.out(QStringLiteral("    ")
                          + toWords(TM_TEXT("cli", "and %1 more; --issues FILE saves them all")
                                        .with(static_cast<std::int64_t>(batch.issues.size() - shown))));
    }

    Store& m_store;
    const Console& m_console;
    const ImportOptions& m_options;
    QStringList m_left;
    QString m_issues = QStringLiteral("file,kind,line,column,seen,reason\n");
    int m_taken = 0;
    std::int64_t m_rows = 0, m_flagged = 0, m_refused = 0;
};

void addOptions(QCommandLineParser& parser)
{
    addStoreOption(parser);
    parser.addOptions({
        {QStringLiteral("format"), QStringLiteral("Read as this format instead of the detected one."),
         QStringLiteral("id")},
        {QStringLiteral("instrument"), QStringLiteral("The instrument, instead of the recognised one."),
         QStringLiteral("id")},
        {QStringLiteral("zone"), QStringLiteral("Time zone of times without an offset, such as America/New_York."),
         QStringLiteral("zone")},
        {QStringLiteral("encoding"), QStringLiteral("UTF-8, UTF-16 or GB18030."), QStringLiteral("name")},
        {QStringLiteral("date-order"), QStringLiteral("ymd, dmy or mdy."), QStringLiteral("order")},
        {QStringLiteral("separator"), QStringLiteral("Between the columns: , ; | or tab."), QStringLiteral("sign")},
        {QStringLiteral("interval"), QStringLiteral("1m, 5m, 15m, 30m, 60m, 1d, 1w, 1mo or irregular."),
         QStringLiteral("interval")},
        {QStringLiteral("adjustment"), QStringLiteral("unknown, raw, splits or splits+dividends."),
         QStringLiteral("kind")},
        {QStringLiteral("date"), QStringLiteral("Day of a snapshot whose file does not say it, such as 2025-08-21."),
         QStringLiteral("day")},
        {QStringLiteral("columns"),
         QStringLiteral("What the columns are: time, clock, open, high, low, close, volume, symbol, or - for none."),
         QStringLiteral("list")},
        {QStringLiteral("decimal"), QStringLiteral("Decimal sign: . or ,"), QStringLiteral("sign")},
        {QStringLiteral("insist"), QStringLiteral("Take files of which more than a fifth of the rows are refused.")},
        {QStringLiteral("issues"), QStringLiteral("Save every remark on every row as CSV."), QStringLiteral("file")},
    });
}

ImportOptions optionsFrom(const QCommandLineParser& parser)
{
    const auto value = [&](const char* name) { return parser.value(QString::fromUtf8(name)).toStdString(); };
    ImportOptions options;
    options.format = value("format");
    options.instrument = value("instrument");
    options.zone = value("zone");
    options.encoding = value("encoding");
    options.dateOrder = value("date-order");
    options.decimal = value("decimal");
    options.separator = value("separator") == "tab" ? "\t" : value("separator");
    options.interval = value("interval");
    options.adjustment = value("adjustment");
    options.date = value("date");
    options.insist = parser.isSet(QStringLiteral("insist"));
    options.importedAt = TimePoint{std::chrono::milliseconds{QDateTime::currentMSecsSinceEpoch()}};
    return options;
}

} // namespace

int runImport(const QStringList& arguments, const Console& console)
{
    QCommandLineParser parser;
    addOptions(parser);
    parser.addPositionalArgument(QStringLiteral("path"), QStringLiteral("Files, folders, zips."),
                                 QStringLiteral("PATH…"));
    if (const auto code = parse(parser, QStringLiteral("import"), arguments, console))
        return *code;
    const QStringList paths = parser.positionalArguments();
    if (paths.isEmpty())
        return console.usage(TM_TEXT("cli", "import: name at least one file or folder"));
    for (const auto& path : paths)
        if (!QFileInfo::exists(path))
            return console.fail(
                {ErrorCode::NotFound, TM_TEXT("cli", "%1: there is no such file or folder").with(path.toStdString())});
    const auto store = openForWriting(parser);
    if (!store)
        return console.fail(store.error());
    if (const Text words = (*store)->interruption(); !words.empty())
        console.err(console.tr()(words));
    auto options = optionsFrom(parser);
    const auto instruments = (*store)->instruments();
    if (!instruments)
        return console.fail(instruments.error());
    options.instruments = *instruments;
    if (const auto known = (*store)->value(kMappingsValue))
        options.mappings = mappingsFromJson(QByteArray::fromStdString(*known));
    if (const QString columns = parser.value(QStringLiteral("columns")); !columns.isEmpty()) {
        auto roles = importing::rolesFromText(columns.toStdString());
        if (!roles)
            return console.fail(roles.error());
        options.mapping = ColumnMapping{{}, std::move(*roles), {}};
    }

    ImportRun run{**store, console, options};
    bool namedFileFailed = false;
    for (const auto& file : filesBelow(paths))
        if (!run.take(file) && paths.contains(file))
            namedFileFailed = true;
    run.finish();
    if (parser.isSet(QStringLiteral("issues"))) {
        QSaveFile file(parser.value(QStringLiteral("issues")));
        const QByteArray bytes = run.issueList().toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return console.fail({ErrorCode::Io, TM_TEXT("cli", "%1: the list of issues could not be written (%2)")
                                                    .with(file.fileName().toStdString())
                                                    .with(file.errorString().toStdString())});
    }
    return namedFileFailed ? ExitCode::Failed : ExitCode::Done;
}

} // namespace tidemark::cli
