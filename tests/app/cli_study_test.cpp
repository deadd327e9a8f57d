// SPDX-License-Identifier: GPL-3.0-or-later
// `tidemark study` and `tidemark list` on the built-in simulated market.
#include "models/items/kept_annotations.h"
#include "tests/app/cli_run.h"

#include <QFile>
#include <QImage>

#include <gtest/gtest.h>

#include <algorithm>

namespace tidemark {

namespace {

using test::Cli;
using test::Outcome;

Outcome study(const Cli& cli, const QString& id, const QStringList& more = {})
{
    return cli(QStringList{QStringLiteral("study"), id, QStringLiteral("--store"), cli.simulated()} + more);
}

QString text(const QJsonObject& object, const char* key) { return object[QString::fromUtf8(key)].toString(); }

} // namespace

TEST(CliStudy, EveryStudyAnswersOnTheSimulatedMarketAndSaysSo)
{
    const Cli cli;
    const auto ids = test::studyIds(cli);
    EXPECT_GE(ids.size(), 4);
    for (const auto& id : ids) {
        const Outcome run = study(cli, id, {QStringLiteral("--json")});
        ASSERT_EQ(run.code, 0) << id.toStdString() << "\n" << run.err.toStdString();
        const auto json = run.object();
        EXPECT_EQ(text(json, "study"), id);
        EXPECT_NE(text(json, "simulated"), QStringLiteral("none"))
            << id.toStdString(); // public facts beside it are real
        EXPECT_TRUE(json[QStringLiteral("complete")].toBool());
        EXPECT_EQ(text(json, "digest").size(), 8);
        for (const char* list : {"metrics", "figures", "tables", "inputs"})
            EXPECT_FALSE(json[QString::fromUtf8(list)].toArray().isEmpty()) << id.toStdString() << ' ' << list;
        for (const auto& value : json[QStringLiteral("metrics")].toArray()) {
            const auto metric = value.toObject();
            EXPECT_TRUE(text(metric, "id").startsWith(id + QLatin1Char('.'))) << text(metric, "id").toStdString();
            EXPECT_TRUE(metric[QStringLiteral("value")].isDouble() || metric[QStringLiteral("value")].isNull());
            EXPECT_FALSE(text(metric, "label").isEmpty());
        }
        for (const auto& value : json[QStringLiteral("figures")].toArray()) {
            const auto figure = value.toObject();
            EXPECT_FALSE(text(figure, "headline").isEmpty()) << text(figure, "id").toStdString();
            EXPECT_LE(text(figure, "headline").size(), 75) << text(figure, "headline").toStdString();
            EXPECT_FALSE(text(figure, "alt").isEmpty()) << text(figure, "id").toStdString();
        }
        const auto inputs = json[QStringLiteral("inputs")].toArray();
        EXPECT_TRUE(std::ranges::any_of(
            inputs, [](const QJsonValue& input) { return input.toObject()[QStringLiteral("simulated")].toBool(); }));
    }
}

TEST(CliStudy, InChineseNoFigureSpeaksEnglish)
{
    const Cli cli;
    for (const auto& id : test::studyIds(cli)) {
        const auto json =
            study(cli, id, {QStringLiteral("--json"), QStringLiteral("--lang"), QStringLiteral("zh")}).object();
        for (const auto& value : json[QStringLiteral("figures")].toArray()) {
            const QString headline = text(value.toObject(), "headline");
            const auto han = std::ranges::count_if(headline, [](QChar c) { return c.script() == QChar::Script_Han; });
            EXPECT_GT(han, 0) << headline.toStdString();
            EXPECT_LE(han, 28) << headline.toStdString();
        }
    }
}

TEST(CliStudy, TheSameCallGivesTheSameBytesFromTwoStores)
{
    const Cli first, second;
    for (const auto& id : test::studyIds(first)) {
        const Outcome a = study(first, id, {QStringLiteral("--json")});
        EXPECT_EQ(a.out, study(first, id, {QStringLiteral("--json")}).out) << id.toStdString();
        EXPECT_EQ(a.out, study(second, id, {QStringLiteral("--json")}).out) << id.toStdString();
    }
}

TEST(CliStudy, AParameterChangesTheAnswerAndIsReported)
{
    const Cli cli;
    const auto usual = study(cli, QStringLiteral("cta_levels"), {QStringLiteral("--json")}).object();
    const auto other = study(cli, QStringLiteral("cta_levels"),
                             {QStringLiteral("--json"), QStringLiteral("--param"), QStringLiteral("level=6300")})
                           .object();
    EXPECT_EQ(text(other[QStringLiteral("params")].toObject(), "level"), QStringLiteral("6300"));
    ASSERT_TRUE(test::metric(usual, QStringLiteral("distance_pct")));
    ASSERT_TRUE(test::metric(other, QStringLiteral("distance_pct")));
    EXPECT_LT(*test::metric(other, QStringLiteral("distance_pct")),
              *test::metric(usual, QStringLiteral("distance_pct")));
}

TEST(CliStudy, NothingLaterThanTheAsOfIsUsed)
{
    const Cli cli;
    const auto before = study(cli, QStringLiteral("cta_levels"),
                              {QStringLiteral("--json"), QStringLiteral("--as-of"), QStringLiteral("2025-11-19")})
                            .object();
    const auto after = study(cli, QStringLiteral("cta_levels"),
                             {QStringLiteral("--json"), QStringLiteral("--as-of"), QStringLiteral("2025-11-20")})
                           .object();
    EXPECT_EQ(text(before, "as_of"), QStringLiteral("2025-11-20T05:00:00Z"));
    EXPECT_NE(text(before, "digest"), text(after, "digest"));
    EXPECT_NE(test::metric(before, QStringLiteral("close")), test::metric(after, QStringLiteral("close")));
    // In the middle of a session the day's own bar is not known.
    const auto noon =
        study(cli, QStringLiteral("cta_levels"),
              {QStringLiteral("--json"), QStringLiteral("--as-of"), QStringLiteral("2025-11-20T17:00:00Z")})
            .object();
    EXPECT_EQ(test::metric(noon, QStringLiteral("close")), test::metric(before, QStringLiteral("close")));
}

TEST(CliStudy, PicturesAndTablesAreWritten)
{
    const Cli cli;
    const Outcome run = study(cli, QStringLiteral("cta_levels"),
                              {QStringLiteral("--png"), QStringLiteral("f.png"), QStringLiteral("--svg"),
                               QStringLiteral("f.svg"), QStringLiteral("--size"), QStringLiteral("800x500"),
                               QStringLiteral("--scale"), QStringLiteral("2"), QStringLiteral("--csv")});
    ASSERT_EQ(run.code, 0) << run.err.toStdString();
    EXPECT_TRUE(run.out.contains(QStringLiteral("cta_levels.distance_pct")));
    int pictures = 0;
    for (const auto& line : run.err.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (!line.endsWith(QLatin1String(".png")))
            continue;
        const QImage image(cli.path(line));
        EXPECT_EQ(image.size(), QSize(1600, 1000)) << line.toStdString();
        ++pictures;
    }
    EXPECT_GT(pictures, 0) << run.err.toStdString();
}

TEST(CliStudy, APictureThatCannotBeWrittenFails)
{
    const Cli cli;
    const Outcome run =
        study(cli, QStringLiteral("cta_levels"), {QStringLiteral("--png"), QStringLiteral("no/such/folder/f.png")});
    EXPECT_EQ(run.code, 1);
    EXPECT_TRUE(run.err.contains(QStringLiteral("no/such/folder/f"))) << run.err.toStdString();
}

TEST(CliList, EveryListIsJson)
{
    const Cli cli;
    const QString store = cli.simulated();
    const QList<std::pair<QString, QString>> lists{
        {QStringLiteral("series"), QStringLiteral("instrument")}, {QStringLiteral("datasets"), QStringLiteral("file")},
        {QStringLiteral("frames"), QStringLiteral("kind")},       {QStringLiteral("instruments"), QStringLiteral("id")},
        {QStringLiteral("figures"), QStringLiteral("figure")},    {QStringLiteral("studies"), QStringLiteral("id")},
        {QStringLiteral("formats"), QStringLiteral("id")}};
    for (const auto& [what, key] : lists) {
        const Outcome run =
            cli({QStringLiteral("list"), what, QStringLiteral("--store"), store, QStringLiteral("--json")});
        EXPECT_EQ(run.code, 0) << what.toStdString() << "\n" << run.err.toStdString();
        ASSERT_FALSE(run.array().isEmpty()) << what.toStdString();
        for (const auto& row : run.array())
            EXPECT_FALSE(row.toObject()[key].toString().isEmpty()) << what.toStdString();
        EXPECT_GT(cli({QStringLiteral("list"), what, QStringLiteral("--store"), store}).out.count(QLatin1Char('\n')),
                  run.array().size());
    }
}

TEST(CliStudy, DrawingsAreInPicturesWhenAskedFor)
{
    const Cli cli;
    const QString path = cli.path(QStringLiteral("drawn.tidemark"));
    ASSERT_TRUE(QFile::copy(cli.simulated(), path));
    {
        auto store = Store::open(path, OpenMode::ReadWrite);
        ASSERT_TRUE(store);
        Annotation text;
        text.figure = "intraday_reversal.path";
        text.kind = AnnotationKind::Level;
        text.y0 = 0.001;
        text.text = "held here";
        ASSERT_TRUE((*store)->saveAnnotation({.id = 0, .subject = "intraday_reversal", .json = annotationJson(text)}));
    }
    const auto picture = [&](const QStringList& more) {
        const QString file = cli.path(QStringLiteral("p.svg"));
        const Outcome run =
            cli(QStringList{QStringLiteral("study"), QStringLiteral("intraday_reversal"), QStringLiteral("--store"),
                            path, QStringLiteral("--figure"), QStringLiteral("path"), QStringLiteral("--svg"), file}
                + more);
        EXPECT_EQ(run.code, 0) << run.err.toStdString();
        QFile svg(file);
        EXPECT_TRUE(svg.open(QIODevice::ReadOnly));
        return svg.readAll();
    };
    EXPECT_FALSE(picture({}).contains("held here"));
    EXPECT_TRUE(picture({QStringLiteral("--drawings")}).contains("held here"));
}

} // namespace tidemark
