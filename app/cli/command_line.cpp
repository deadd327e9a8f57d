// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/command.h"

#include <QApplication>
#include <QHashSeed>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace tidemark {

namespace cli {

const std::vector<Command>& commands()
{
    static const std::vector<Command> table{
        {"import", TM_TEXT("cli", "Read vendor files, folders and zips into a store"),
         TM_TEXT("cli", "PATH… [--store S]"), &runImport},
        {"list", TM_TEXT("cli", "What is there: series, datasets, studies, figures, formats"),
         TM_TEXT("cli", "WHAT [--store S] [--json]"), &runList},
        {"study", TM_TEXT("cli", "Compute a study"),
         TM_TEXT("cli", "ID [--param k=v]… [--as-of T] [--store S] [--json | --csv | --png F | --svg F]"),
         &runStudyCommand},
        {"report", TM_TEXT("cli", "Assemble the report and write it"),
         TM_TEXT("cli", "[--pdf F] [--docx F] [--md F] [--json F] [--as-of T] [--allow-missing] [--store S]"),
         &runReport},
        {"present", TM_TEXT("cli", "Show the report's figures to an audience, full screen and frozen; Esc ends it"),
         TM_TEXT("cli", "[--snapshot NAME] [--screen N] [--window] [--as-of T] [--store S]"), &runPresent},
        {"shot", TM_TEXT("cli", "A picture of a panel, a workspace, the whole window or a slide"),
         TM_TEXT("cli", "--panel ID | --workspace NAME | --window | --slide ID [--presenter] | --all [--out PATH]"),
         &runShot},
        {"check", TM_TEXT("cli", "Integrity and schema audit of a store"), TM_TEXT("cli", "[--store S]"), &runCheck},
        {"sql", TM_TEXT("cli", "Answer one SELECT over a store; bars shows the rows of its series"),
         TM_TEXT("cli", "QUERY [--store S] [--json] [--limit N]"), &runSql},
        {"quality", TM_TEXT("cli", "What is odd in the stored data, and where"),
         TM_TEXT("cli", "[SERIES…] [--store S] [--json]"), &runQuality},
        {"export", TM_TEXT("cli", "Write stored series as CSV or XLSX"),
         TM_TEXT("cli", "SERIES… [--out F] [--store S]"), &runExport},
        {"delete", TM_TEXT("cli", "Take series out of a store, or put the last ones back"),
         TM_TEXT("cli", "SERIES… | --undo [--store S]"), &runDelete},
        {"calendar", TM_TEXT("cli", "Days an exchange does not keep as usual; set days of your own"),
         TM_TEXT("cli", "[CALENDAR] [--year Y] [--set DAY [--close T] [--name N]] [--remove DAY] [--store S]"),
         &runCalendar},
        {"simulate", TM_TEXT("cli", "Write the built-in simulated market into a store"),
         TM_TEXT("cli", "--store S [--seed N]"), &runSimulate},
    };
    return table;
}

void Console::out(const QString& text) const { raw((text + QLatin1Char('\n')).toUtf8()); }

void Console::raw(const QByteArray& bytes) const
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
}

void Console::err(const QString& text) const
{
    const QByteArray bytes = (text + QLatin1Char('\n')).toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

int Console::fail(const Error& error) const
{
    err(QStringLiteral("tidemark: ") + m_translator(error.text));
    return error.code == ErrorCode::Usage ? ExitCode::Usage : ExitCode::Failed;
}

int Console::usage(const Text& text) const
{
    err(QStringLiteral("tidemark: ") + m_translator(text));
    return ExitCode::Usage;
}

std::optional<int> parse(QCommandLineParser& parser, const QString& command, const QStringList& arguments,
                         const Console& console)
{
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("lang"), QStringLiteral("Language of the words: en or zh."), QStringLiteral("en|zh")});
    if (!parser.parse(QStringList{QStringLiteral("tidemark ") + command} + arguments))
        return console.usage(
            TM_TEXT("cli", "%1: %2").with(command.toStdString()).with(parser.errorText().toStdString()));
    if (parser.isSet(QStringLiteral("help"))) {
        const auto& table = commands();
        const auto row =
            std::ranges::find(table, command.toStdString(), [](const Command& c) { return std::string{c.name}; });
        console.out(QStringLiteral("tidemark %1 %2\n%3\n")
                        .arg(command, console.tr()(row->synopsis), console.tr()(row->summary)));
        console.raw(parser.helpText().toUtf8());
        return ExitCode::Done;
    }
    return std::nullopt;
}

namespace {

void printOverview(const Console& console)
{
    const auto& toWords = console.tr();
    console.out(toWords(TM_TEXT("cli", "tidemark opens the window; tidemark COMMAND works without a display.")));
    console.out({});
    for (const auto& command : commands())
        console.out(QStringLiteral("  %1 %2\n      %3")
                        .arg(QString::fromUtf8(command.name), toWords(command.synopsis), toWords(command.summary)));
    console.out({});
    console.out(toWords(TM_TEXT("cli", "tidemark COMMAND --help lists the options of one command.")));
    console.out(toWords(TM_TEXT("cli", "Exit codes: 0 done, 1 failed, 2 usage, 3 incomplete (data is missing).")));
}

/// The language has to be known before any option is parsed: it is the language of the faults.
Language chosenLanguage(const QStringList& arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments[i];
        const QString value = argument.startsWith(QStringLiteral("--lang=")) ? argument.mid(7)
                              : argument == QStringLiteral("--lang")         ? arguments.value(i + 1)
                                                                             : QString{};
        if (const auto language = languageFromCode(value.toStdString()))
            return *language;
    }
    return Language::English;
}

/// Qt remarks on the machine it runs on (no runtime folder, no session bus); a command line speaks of the user's data alone.
void sayOnlyWhatMatters(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "tidemark: %s\n", qUtf8Printable(message));
}

/// Everything but a presentation works without a display.
bool needsDisplay(const QStringList& arguments)
{
    return arguments.value(0) == QStringLiteral("present") && !arguments.contains(QStringLiteral("--help"))
           && !arguments.contains(QStringLiteral("-h"));
}

Language g_language = Language::English; // of the one sentence below, which Qt calls for without an argument

int noDisplay()
{
    return Console{g_language}.fail(
        {ErrorCode::NotFound, TM_TEXT("cli", "There is no display to present on; start it in a desktop session, "
                                             "or name its display in DISPLAY or WAYLAND_DISPLAY.")});
}

/// Qt ends the program where it finds no display; here it ends as every command that fails does.
void failWithoutDisplay(QtMsgType type, const QMessageLogContext&, const QString&)
{
    if (type == QtFatalMsg)
        std::_Exit(noDisplay());
}

/// Whether the platform can be asked for a display at all.
bool displayNamed()
{
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY")
           || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

int dispatch(const QStringList& arguments)
{
    const Console console{chosenLanguage(arguments)};
    const QString name = arguments.value(0);
    if (name == QStringLiteral("help") || name == QStringLiteral("--help") || name == QStringLiteral("-h")) {
        printOverview(console);
        return ExitCode::Done;
    }
    if (name == QStringLiteral("version") || name == QStringLiteral("--version")) {
        console.out(QStringLiteral("tidemark " TIDEMARK_VERSION));
        return ExitCode::Done;
    }
    for (const auto& command : commands())
        if (name == QString::fromUtf8(command.name))
            return command.run(arguments.mid(1), console);
    return console.usage(TM_TEXT("cli", "There is no command “%1”; tidemark help lists them").with(name.toStdString()));
}

} // namespace

} // namespace cli

int runCommandLine(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    QHashSeed::setDeterministicGlobalSeed();
    if (cli::needsDisplay(arguments)) {
        cli::g_language = cli::chosenLanguage(arguments);
        if (!cli::displayNamed())
            return cli::noDisplay();
        qInstallMessageHandler(&cli::failWithoutDisplay);
    } else {
        qInstallMessageHandler(&cli::sayOnlyWhatMatters);
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QApplication application(argc, argv);
    qInstallMessageHandler(&cli::sayOnlyWhatMatters);
    return cli::dispatch(QApplication::arguments().mid(1));
}

} // namespace tidemark
