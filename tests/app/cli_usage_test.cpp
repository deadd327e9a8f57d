// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line answers to calls that cannot be carried out: the exit code, and one sentence with thing and remedy.
#include "tests/app/cli_run.h"

#include <QFile>

#include <gtest/gtest.h>

namespace tidemark {

namespace {

using test::Cli;
using test::Outcome;

/// A call that fails: its arguments, its exit code, and what its sentence must name.
struct Fault
{
    QStringList arguments;
    int code;
    QStringList named;
};

void expectFault(const Cli& cli, const Fault& fault)
{
    const Outcome run = cli(fault.arguments);
    const std::string call = fault.arguments.join(QLatin1Char(' ')).toStdString();
    EXPECT_EQ(run.code, fault.code) << call << "\n" << run.err.toStdString();
    EXPECT_EQ(run.out.toStdString(), "") << call;
    EXPECT_EQ(run.err.count(QLatin1Char('\n')), 1) << call << "\n" << run.err.toStdString();
    for (const auto& word : fault.named)
        EXPECT_TRUE(run.err.contains(word)) << call << " does not name " << word.toStdString() << "\n"
                                            << run.err.toStdString();
}

QStringList words(const char* line) { return QString::fromUtf8(line).split(QLatin1Char(' ')); }

} // namespace

TEST(CliUsage, HelpListsEveryCommandAndTheExitCodes)
{
    const Cli cli;
    const Outcome run = cli({QStringLiteral("help")});
    EXPECT_EQ(run.code, 0);
    for (const char* command : {"import", "list", "study", "shot", "check", "simulate"}) {
        EXPECT_TRUE(run.out.contains(QStringLiteral("  %1 ").arg(QString::fromUtf8(command)))) << command;
        const Outcome help = cli({QString::fromUtf8(command), QStringLiteral("--help")});
        EXPECT_EQ(help.code, 0) << command;
        EXPECT_TRUE(help.out.contains(QStringLiteral("--lang"))) << command;
    }
    EXPECT_TRUE(run.out.contains(QStringLiteral("3 incomplete")));
}

TEST(CliUsage, CallsThatAreOffExitWithTwoAndSayWhatWouldDo)
{
    const Cli cli;
    const QList<Fault> faults{
        {words("polish"), 2, words("polish help")},
        {words("study"), 2, {QStringLiteral("list studies")}},
        {words("study no_such_study"), 2, words("no_such_study cta_levels")},
        {words("study cta_levels --param level"), 2, {QStringLiteral("name=value"), QStringLiteral("level")}},
        {words("study cta_levels --param nonsense=1"), 2, words("nonsense level")},
        {words("study cta_levels --param level=much"), 2, words("level much")},
        {words("study cta_levels --param level=-5"), 2, words("level -5")},
        {words("study cta_levels --bogus"), 2, {QStringLiteral("bogus")}},
        {words("study cta_levels --theme mauve"), 2, words("mauve dark")},
        {words("list"), 2, {QStringLiteral("series")}},
        {words("list nonsense"), 2, {QStringLiteral("series")}},
        {words("import"), 2, {QStringLiteral("file or folder")}},
        {words("simulate --store s.db --seed many"), 2, {QStringLiteral("many")}},
    };
    for (const auto& fault : faults)
        expectFault(cli, fault);
}

TEST(CliUsage, AnAsOfThatIsNoDateIsNamedWithExamples)
{
    const Cli cli;
    expectFault(cli, {{QStringLiteral("study"), QStringLiteral("cta_levels"), QStringLiteral("--store"),
                       cli.simulated(), QStringLiteral("--as-of"), QStringLiteral("yesterday")},
                      2,
                      {QStringLiteral("yesterday"), QStringLiteral("2025-11-20")}});
}

TEST(CliUsage, AStoreThatIsNotThereIsNamedAndNotMade)
{
    const Cli cli;
    for (const auto& command : {words("list series --store none.db"), words("study cta_levels --store none.db"),
                                words("check --store none.db")}) {
        expectFault(cli, {command, 1, {QStringLiteral("none.db"), QStringLiteral("import")}});
        EXPECT_FALSE(QFile::exists(cli.path(QStringLiteral("none.db"))));
    }
}

TEST(CliUsage, AFileThatIsNoStoreIsNamedAndLeftAsItIs)
{
    const Cli cli;
    const QByteArray bytes("date,open,high,low,close\n2025-11-20,1,2,0.5,1.5\n");
    const QString file = cli.write(QStringLiteral("prices.csv"), bytes);
    for (const auto& command : {words("check"), words("list series"), words("simulate")})
        expectFault(cli, {command + QStringList{QStringLiteral("--store"), file},
                          1,
                          {QStringLiteral("prices.csv"), QStringLiteral("not a Tidemark store")}});
    QFile after(file);
    ASSERT_TRUE(after.open(QIODevice::ReadOnly));
    EXPECT_EQ(after.readAll(), bytes);
}

TEST(CliUsage, FaultsAreSaidInChineseWhenAsked)
{
    const Cli cli;
    const Outcome run = cli(words("study no_such_study --lang zh"));
    EXPECT_EQ(run.code, 2);
    EXPECT_TRUE(run.err.contains(QStringLiteral("没有“no_such_study”"))) << run.err.toStdString();
}

} // namespace tidemark
