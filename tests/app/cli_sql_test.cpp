// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

#include <gtest/gtest.h>

namespace tidemark {

namespace {

using test::Cli;
using test::Outcome;

QStringList sql(const Cli& cli, const char* query, const QStringList& more = {})
{
    return QStringList{QStringLiteral("sql"), QString::fromUtf8(query), QStringLiteral("--store"), cli.simulated()}
           + more;
}

} // namespace

TEST(CliSql, OneSelectIsAnsweredAsCsvOrJson)
{
    const Cli cli;
    const Outcome csv =
        cli(sql(cli, "SELECT instrument, 'a,\"b\"' AS odd, NULL AS missing, 0.1 AS tenth FROM bars WHERE "
                     "instrument = 'SPX' LIMIT 2"));
    EXPECT_EQ(csv.code, 0) << csv.err.toStdString();
    EXPECT_EQ(csv.out.toStdString(),
              "instrument,odd,missing,tenth\nSPX,\"a,\"\"b\"\"\",,0.1\nSPX,\"a,\"\"b\"\"\",,0.1\n");

    const Outcome json =
        cli(sql(cli, "SELECT count(*) AS n, min(low) > 0 AS sound FROM bars", {QStringLiteral("--json")}));
    ASSERT_EQ(json.array().size(), 1);
    const auto row = json.array().first().toObject();
    EXPECT_GT(row.value(QStringLiteral("n")).toInt(), 1'000);
    EXPECT_EQ(row.value(QStringLiteral("sound")).toInt(), 1);

    // The catalogue and the rows themselves say the same.
    const Outcome counts = cli(sql(cli, "SELECT sum(row_count) = (SELECT count(*) FROM bars) AS same FROM series"));
    EXPECT_EQ(counts.out.toStdString(), "same\n1\n");

    const Outcome cut = cli(sql(cli, "SELECT ts FROM bars", {QStringLiteral("--limit"), QStringLiteral("3")}));
    EXPECT_EQ(cut.out.count(QLatin1Char('\n')), 4);
    EXPECT_TRUE(cut.err.contains(QStringLiteral("--limit")));
}

TEST(CliSql, WhatIsNoQuestionIsRefused)
{
    const Cli cli;
    for (const char* query : {"DELETE FROM dataset", "SELECT", "SELECT 1; SELECT 2", "PRAGMA user_version"}) {
        const Outcome run = cli(sql(cli, query));
        EXPECT_EQ(run.code, 2) << query;
        EXPECT_TRUE(run.out.isEmpty()) << query;
        EXPECT_EQ(run.err.count(QLatin1Char('\n')), 1) << query;
    }
    EXPECT_EQ(cli({QStringLiteral("sql")}).code, 2);
    EXPECT_EQ(cli(sql(cli, "SELECT 1", {QStringLiteral("--limit"), QStringLiteral("many")})).code, 2);
}

} // namespace tidemark
