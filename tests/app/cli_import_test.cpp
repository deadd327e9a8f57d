// SPDX-License-Identifier: GPL-3.0-or-later
// `tidemark import`: what comes in, what stays out and why, and what a second time changes.
#include "tests/app/cli_run.h"

#include <QFile>

#include <gtest/gtest.h>

namespace tidemark {

namespace {

using test::Cli;
using test::Outcome;

const QString kStore = QStringLiteral("s.db");

QStringList import(const QStringList& paths)
{
    return QStringList{QStringLiteral("import"), QStringLiteral("--store"), kStore} + paths;
}

QJsonArray listed(const Cli& cli, const QString& what)
{
    return cli({QStringLiteral("list"), what, QStringLiteral("--store"), kStore, QStringLiteral("--json")}).array();
}

QByteArray dailyBars()
{
    return "Date,Open,High,Low,Close,Adj Close,Volume\n"
           "2025-11-18,6640.0,6660.5,6600.25,6617.32,6617.32,5000000000\n"
           "2025-11-19,6620.0,6680.0,6610.0,6642.16,6642.16,5100000000\n"
           "2025-11-20,6737.93,6770.35,6534.05,6538.76,6538.76,6100000000\n";
}

} // namespace

TEST(CliImport, AVendorFileComesInAndIsListed)
{
    const Cli cli;
    const QString file = cli.write(QStringLiteral("^GSPC.csv"), dailyBars());
    const Outcome run = cli(import({file}));
    ASSERT_EQ(run.code, 0) << run.err.toStdString();
    EXPECT_TRUE(run.out.contains(QStringLiteral("3 rows taken"))) << run.out.toStdString();

    const auto series = listed(cli, QStringLiteral("series"));
    ASSERT_EQ(series.size(), 1);
    const auto row = series.first().toObject();
    EXPECT_EQ(row[QStringLiteral("instrument")].toString(), QStringLiteral("SPX"));
    EXPECT_EQ(row[QStringLiteral("interval")].toString(), QStringLiteral("1d"));
    EXPECT_EQ(row[QStringLiteral("rows")].toDouble(), 3);
    EXPECT_EQ(row[QStringLiteral("last")].toString(), QStringLiteral("2025-11-20T00:00:00Z"));
    EXPECT_EQ(row[QStringLiteral("simulated")].toString(), QString{});

    const auto datasets = listed(cli, QStringLiteral("datasets"));
    ASSERT_EQ(datasets.size(), 1);
    EXPECT_EQ(datasets.first().toObject()[QStringLiteral("taken")].toDouble(), 3);
    EXPECT_EQ(cli({QStringLiteral("check"), QStringLiteral("--store"), kStore}).code, 0);
}

TEST(CliImport, ASecondTimeChangesNothing)
{
    const Cli cli;
    const QString file = cli.write(QStringLiteral("^GSPC.csv"), dailyBars());
    ASSERT_EQ(cli(import({file})).code, 0);
    const auto before = listed(cli, QStringLiteral("datasets"));
    const Outcome again = cli(import({file}));
    EXPECT_EQ(again.code, 0);
    EXPECT_TRUE(again.out.contains(QStringLiteral("already in the store"))) << again.out.toStdString();
    EXPECT_EQ(listed(cli, QStringLiteral("datasets")), before);
}

TEST(CliImport, ColumnsSaidOnceAreRemembered)
{
    const Cli cli;
    const QByteArray table = "Tag;Erster;Hoch;Tief;Letzter\n03.04.2025;1,5;1,7;1,4;1,6\n04.04.2025;1,5;1,7;1,4;1,7\n";
    const QString dax = cli.write(QStringLiteral("DAX.csv"), table);
    const QString tec = cli.write(QStringLiteral("TECDAX.csv"), table + "07.04.2025;1,5;1,7;1,4;1,8\n");
    EXPECT_NE(cli(import({dax})).code, 0);
    const QStringList said{QStringLiteral("--columns"), QStringLiteral("time,open,high,low,close"),
                           QStringLiteral("--date-order"), QStringLiteral("dmy")};
    const Outcome run = cli(import({dax}) + said);
    ASSERT_EQ(run.code, 0) << run.out.toStdString() << run.err.toStdString();
    EXPECT_TRUE(run.out.contains(QStringLiteral("the columns are remembered"))) << run.out.toStdString();
    const Outcome next = cli(import({tec}));
    ASSERT_EQ(next.code, 0) << next.out.toStdString();
    EXPECT_EQ(listed(cli, QStringLiteral("series")).size(), 2);
    EXPECT_EQ(cli(import({dax, QStringLiteral("--columns"), QStringLiteral("time,colour")})).code, 2);
}

TEST(CliImport, AFolderOfGarbageIsListedFileByFileAndLeavesNoRow)
{
    const Cli cli;
    cli.write(QStringLiteral("in/page.csv"), "<!DOCTYPE html><html><body>Please log in</body></html>\n");
    cli.write(QStringLiteral("in/error.csv"), "{\"Error Message\": \"Invalid API call\"}\n");
    cli.write(QStringLiteral("in/empty.csv"), "");
    cli.write(QStringLiteral("in/picture.csv"), QByteArray::fromHex("89504e470d0a1a0a0000000d49484452"));
    cli.write(QStringLiteral("in/unknown.csv"), "apples,pears\n1,2\n3,4\n");
    const Outcome run = cli(import({cli.path(QStringLiteral("in"))}));
    EXPECT_EQ(run.code, 0) << run.err.toStdString();
    for (const char* file : {"page.csv", "error.csv", "empty.csv", "picture.csv", "unknown.csv"})
        EXPECT_TRUE((run.out + run.err).contains(QString::fromUtf8(file))) << file << "\n" << run.out.toStdString();
    EXPECT_TRUE((run.out + run.err).contains(QStringLiteral("web page")));
    EXPECT_TRUE(listed(cli, QStringLiteral("series")).isEmpty());
    EXPECT_TRUE(listed(cli, QStringLiteral("datasets")).isEmpty());
}

TEST(CliImport, ANamedFileThatCannotBeReadFails)
{
    const Cli cli;
    const QString page = cli.write(QStringLiteral("page.csv"), "<html><body>no</body></html>\n");
    const Outcome run = cli(import({page}));
    EXPECT_EQ(run.code, 1);
    EXPECT_TRUE((run.out + run.err).contains(QStringLiteral("page.csv")));
    const Outcome none = cli(import({QStringLiteral("none.csv")}));
    EXPECT_NE(none.code, 0);
    EXPECT_TRUE(none.err.contains(QStringLiteral("none.csv"))) << none.err.toStdString();
}

TEST(CliImport, AnAmbiguousFileIsRefusedWithTheOptionThatSettlesIt)
{
    const Cli cli;
    const QString file = cli.write(QStringLiteral("SPX.csv"),
                                   "Date,Open,High,Low,Close\n01/02/2025,1,2,0.5,1.5\n03/04/2025,1,2,0.5,1.5\n");
    const Outcome run = cli(import({file}));
    EXPECT_EQ(run.code, 1);
    EXPECT_TRUE((run.out + run.err).contains(QStringLiteral("--date-order"))) << run.out.toStdString();
    EXPECT_EQ(cli(import({file, QStringLiteral("--date-order"), QStringLiteral("mdy")})).code, 0);
}

TEST(CliImport, RefusedRowsAreToldWithTheirLinesAndSaved)
{
    const Cli cli;
    QByteArray bytes = dailyBars();
    bytes += "2025-11-21,6550,6500,6600,6580,6580,100\n"; // high below low, flagged or refused
    bytes += "2025-11-21x,6550,6700,6500,6602.99,6602.99,100\n";
    for (int day = 1; day <= 9; ++day)
        bytes += "2025-10-0" + QByteArray::number(day) + ",100,101,99,100,100,1\n";
    const QString file = cli.write(QStringLiteral("^GSPC.csv"), bytes);
    const Outcome run = cli(import({file, QStringLiteral("--issues"), QStringLiteral("issues.csv")}));
    ASSERT_EQ(run.code, 0) << run.out.toStdString() << run.err.toStdString();
    EXPECT_TRUE(run.out.contains(QStringLiteral("line 5"))) << run.out.toStdString();
    EXPECT_TRUE(run.out.contains(QStringLiteral("line 6")));
    QFile issues(cli.path(QStringLiteral("issues.csv")));
    ASSERT_TRUE(issues.open(QIODevice::ReadOnly));
    const QByteArray saved = issues.readAll();
    EXPECT_TRUE(saved.startsWith("file,kind,line,column,seen,reason\n"));
    EXPECT_TRUE(saved.contains(",6,"));
}

TEST(CliImport, AStudyWithoutItsDataIsIncompleteAndSaysWhatItWants)
{
    const Cli cli;
    ASSERT_EQ(cli(import({cli.write(QStringLiteral("^GSPC.csv"), dailyBars())})).code, 0);
    const Outcome run = cli({QStringLiteral("study"), QStringLiteral("btc_ndx_correlation"), QStringLiteral("--store"),
                             kStore, QStringLiteral("--json")});
    EXPECT_EQ(run.code, 3) << run.err.toStdString();
    EXPECT_TRUE(run.err.contains(QStringLiteral("Missing: "))) << run.err.toStdString();
    EXPECT_TRUE(run.err.contains(QStringLiteral("Yahoo")));
    const auto json = run.object();
    EXPECT_FALSE(json[QStringLiteral("complete")].toBool());
    EXPECT_TRUE(json[QStringLiteral("figures")].toArray().isEmpty());
    EXPECT_FALSE(json[QStringLiteral("missing")].toArray().isEmpty());
}

} // namespace tidemark
