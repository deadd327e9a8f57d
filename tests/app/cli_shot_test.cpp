// SPDX-License-Identifier: GPL-3.0-or-later
// `tidemark shot`: the window and its panels as a person would see them, without a display.
#include "tests/app/cli_run.h"

#include <QImage>
#include <QSet>

#include <gtest/gtest.h>

namespace tidemark {

namespace {

using test::Cli;
using test::Outcome;

Outcome shot(const Cli& cli, const QStringList& more)
{
    return cli(QStringList{QStringLiteral("shot"), QStringLiteral("--store"), cli.simulated()} + more);
}

/// How many different colours a picture has, up to `enough`: an empty window has a handful.
int colours(const QImage& image, int enough)
{
    QSet<QRgb> seen;
    for (int y = 0; y < image.height() && seen.size() < enough; ++y)
        for (int x = 0; x < image.width() && seen.size() < enough; ++x)
            seen.insert(image.pixel(x, y));
    return static_cast<int>(seen.size());
}

} // namespace

TEST(CliShot, TheWindowAndEveryPanelAreDrawn)
{
    const Cli cli;
    const Outcome run = shot(cli, {QStringLiteral("--all"), QStringLiteral("--out"), QStringLiteral("pictures"),
                                   QStringLiteral("--lang"), QStringLiteral("zh")});
    ASSERT_EQ(run.code, 0) << run.err.toStdString();
    const auto studies = test::studyIds(cli);
    for (const auto& name : studies + QStringList{QStringLiteral("window")}) {
        const QImage image(cli.path(QStringLiteral("pictures/%1.png").arg(name)));
        EXPECT_GT(colours(image, 100), 50) << name.toStdString();
    }
    EXPECT_EQ(run.out.count(QLatin1Char('\n')), studies.size() + 1) << run.out.toStdString();
}

TEST(CliShot, SizeAndScaleAreKept)
{
    const Cli cli;
    const Outcome run = shot(cli, {QStringLiteral("--window"), QStringLiteral("--size"), QStringLiteral("1366x768"),
                                   QStringLiteral("--scale"), QStringLiteral("2"), QStringLiteral("--theme"),
                                   QStringLiteral("dark"), QStringLiteral("--out"), QStringLiteral("w.png")});
    ASSERT_EQ(run.code, 0) << run.err.toStdString();
    EXPECT_EQ(QImage(cli.path(QStringLiteral("w.png"))).size(), QSize(2732, 1536));
}

TEST(CliShot, WhatIsNotThereIsNamed)
{
    const Cli cli;
    const Outcome panel = shot(cli, {QStringLiteral("--panel"), QStringLiteral("no_such_panel")});
    EXPECT_NE(panel.code, 0);
    EXPECT_TRUE(panel.err.contains(QStringLiteral("no_such_panel"))) << panel.err.toStdString();
    const Outcome workspace = shot(cli, {QStringLiteral("--workspace"), QStringLiteral("no_such_workspace")});
    EXPECT_NE(workspace.code, 0);
    EXPECT_TRUE(workspace.err.contains(QStringLiteral("no_such_workspace"))) << workspace.err.toStdString();
    EXPECT_EQ(shot(cli, {}).code, 2);
    EXPECT_EQ(shot(cli, {QStringLiteral("--window"), QStringLiteral("--all")}).code, 2);
}

} // namespace tidemark
