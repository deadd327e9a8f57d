// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/to_qt.h"

#include <QCommandLineParser>
#include <QStringList>

#include <vector>

namespace tidemark::cli {

/// What a command returns to the shell.
enum ExitCode { Done = 0, Failed = 1, Usage = 2, Incomplete = 3 };

/// Where a command speaks: results on stdout, what went wrong and progress on stderr, in one language.
class Console
{
public:
    explicit Console(Language language) : m_translator(language) {}

    void out(const QString& text) const; ///< one line
    void raw(const QByteArray& bytes) const;
    void err(const QString& text) const; ///< one line
    /// Prints the error's sentence and gives the exit code it means.
    [[nodiscard]] int fail(const Error& error) const;
    [[nodiscard]] int usage(const Text& text) const;
    [[nodiscard]] const Translator& tr() const { return m_translator; }
    [[nodiscard]] Language language() const { return m_translator.language(); }

private:
    Translator m_translator;
};

/// One command: one .cpp in this folder and one row in command_line.cpp.
struct Command
{
    const char* name;
    Text summary;
    Text synopsis; ///< its arguments
    int (*run)(const QStringList& arguments, const Console& console);
};

[[nodiscard]] const std::vector<Command>& commands();

int runImport(const QStringList& arguments, const Console& console);
int runList(const QStringList& arguments, const Console& console);
int runStudyCommand(const QStringList& arguments, const Console& console);
int runReport(const QStringList& arguments, const Console& console);
int runCheck(const QStringList& arguments, const Console& console);
int runShot(const QStringList& arguments, const Console& console);
int runSql(const QStringList& arguments, const Console& console);
int runExport(const QStringList& arguments, const Console& console);
int runDelete(const QStringList& arguments, const Console& console);
int runQuality(const QStringList& arguments, const Console& console);
int runCalendar(const QStringList& arguments, const Console& console);
int runPresent(const QStringList& arguments, const Console& console);
int runSimulate(const QStringList& arguments, const Console& console);

/// Parses `arguments` (without the command's name). Prints the fault, or the help the user asked for, and gives the exit code then.
[[nodiscard]] std::optional<int> parse(QCommandLineParser& parser, const QString& command, const QStringList& arguments,
                                       const Console& console);

} // namespace tidemark::cli
