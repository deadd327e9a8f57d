// SPDX-License-Identifier: GPL-3.0-or-later
// `tidemark report` on the built-in simulated market.
#include "tests/app/cli_run.h"

#include "models/store/store.h"

#include <QFile>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace tidemark {

namespace {

using test::Cli;
using test::Outcome;

Outcome report(const Cli& cli, const QStringList& more)
{
    return cli(QStringList{QStringLiteral("report"), QStringLiteral("--store"), cli.simulated()} + more);
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

void setNote(const QString& path, const char* section, const QByteArray& markdown)
{
    auto store = Store::open(path, OpenMode::ReadWrite);
    ASSERT_TRUE(store);
    ASSERT_TRUE((*store)->setNote(section, "en", markdown.toStdString()));
}

} // namespace

TEST(CliReport, BothLanguagesAreWholeOnTheSimulatedMarket)
{
    const Cli cli;
    for (const char* language : {"zh", "en"}) {
        const QString lang = QString::fromLatin1(language);
        const QString md = cli.path(lang + QStringLiteral(".md"));
        const QString json = cli.path(lang + QStringLiteral(".json"));
        const Outcome run = report(cli, {QStringLiteral("--lang"), lang, QStringLiteral("--allow-missing"),
                                         QStringLiteral("--md"), md, QStringLiteral("--json"), json});
        ASSERT_EQ(run.code, 0) << run.err.toStdString();
        const QString text = QString::fromUtf8(bytesOf(md));
        EXPECT_FALSE(text.contains(u"{{") || text.contains(u"}}"));
        const auto object = QJsonDocument::fromJson(bytesOf(json)).object();
        EXPECT_TRUE(object[QStringLiteral("simulated")].toBool());
        EXPECT_FALSE(object[QStringLiteral("cover")].toObject()[QStringLiteral("simulation")].toString().isEmpty());
        const auto figures = object[QStringLiteral("figures")].toArray();
        EXPECT_GE(figures.size(), 12);
        for (const auto& figure : figures)
            EXPECT_FALSE(figure.toObject()[QStringLiteral("alt")].toString().isEmpty());
        const auto parts = object[QStringLiteral("parts")].toArray();
        EXPECT_EQ(parts.size(), 4);
    }
}

TEST(CliReport, TheSameStoreGivesTheSameBytes)
{
    const Cli cli;
    QStringList files;
    for (const char* name : {"a.md", "b.md"}) {
        files.append(cli.path(QString::fromLatin1(name)));
        ASSERT_EQ(report(cli, {QStringLiteral("--lang"), QStringLiteral("zh"), QStringLiteral("--allow-missing"),
                               QStringLiteral("--md"), files.back()})
                      .code,
                  0);
    }
    const QByteArray first = bytesOf(files[0]);
    EXPECT_FALSE(first.isEmpty());
    EXPECT_EQ(first, bytesOf(files[1]));
}

TEST(CliReport, MissingDataStopWithThreeAndNothingIsWritten)
{
    const Cli cli;
    const QString empty = cli.path(QStringLiteral("empty.tidemark"));
    ASSERT_TRUE(Store::open(empty, OpenMode::ReadWrite));
    const QString md = cli.path(QStringLiteral("r.md"));
    const QStringList call{QStringLiteral("report"),     QStringLiteral("--store"), empty, QStringLiteral("--as-of"),
                           QStringLiteral("2025-11-20"), QStringLiteral("--md"),    md};
    const Outcome stopped = cli(call);
    EXPECT_EQ(stopped.code, 3) << stopped.err.toStdString();
    EXPECT_FALSE(QFile::exists(md));
    const Outcome allowed = cli(call + QStringList{QStringLiteral("--allow-missing")});
    EXPECT_EQ(allowed.code, 0) << allowed.err.toStdString();
    EXPECT_TRUE(QString::fromUtf8(bytesOf(md)).contains(QStringLiteral("no data")));
}

TEST(CliReport, HostileNotesStayWords)
{
    const Cli cli;
    const QString store = cli.simulated();
    QByteArray note = "---\ntitle: " + QByteArray(500, 'T')
                      + "\n---\n{{7*7}} =cmd()|x ![p](file:///etc/passwd) \x01\xE2\x80\xAE\xED\xA0\x80 end\n\n";
    note += QByteArray("filler ").repeated(700'000);
    setNote(store, "1.1.1", note);
    const QString md = cli.path(QStringLiteral("r.md"));
    const Outcome stopped = report(cli, {QStringLiteral("--md"), md});
    EXPECT_NE(stopped.code, 0);
    const Outcome run = report(cli, {QStringLiteral("--allow-missing"), QStringLiteral("--md"), md});
    ASSERT_EQ(run.code, 0) << run.err.left(2000).toStdString();
    const QString text = QString::fromUtf8(bytesOf(md));
    EXPECT_TRUE(text.contains(QStringLiteral("=cmd()|x p")));
    EXPECT_FALSE(text.contains(QStringLiteral("/etc/passwd")) || text.contains(QChar(0x202E)));
    EXPECT_LT(text.size(), 1'000'000);
    EXPECT_TRUE(run.err.contains(QStringLiteral("/etc/passwd"))) << "the link is named to the person alone";
    setNote(store, "1.1.1", {});
}

TEST(CliReport, ASnapshotGivesTheSameDocumentLater)
{
    const Cli cli;
    const QString before = cli.path(QStringLiteral("before.md"));
    const QString after = cli.path(QStringLiteral("after.md"));
    const Outcome frozen = report(cli, {QStringLiteral("--freeze"), QStringLiteral("morning")});
    ASSERT_EQ(frozen.code, 0) << frozen.err.toStdString();
    ASSERT_EQ(report(cli, {QStringLiteral("--allow-missing"), QStringLiteral("--md"), before}).code, 0);
    setNote(cli.simulated(), "1.1.1", "Another day, {{intraday_reversal.open_gap|percent 1}}.");
    QByteArray prices = "Date,Open,High,Low,Close,Adj Close,Volume\n";
    for (int day = 3; day <= 20; ++day)
        if (day % 7 != 1 && day % 7 != 2) // no weekends
            prices += "2025-11-" + QByteArray::number(day).rightJustified(2, '0') + ",44,46,43,45.5,45.5,0\n";
    const Outcome imported = cli({QStringLiteral("import"), cli.write(QStringLiteral("^VIX.csv"), prices),
                                  QStringLiteral("--store"), cli.simulated()});
    ASSERT_EQ(imported.code, 0) << imported.err.toStdString();
    ASSERT_EQ(report(cli, {QStringLiteral("--allow-missing"), QStringLiteral("--snapshot"), QStringLiteral("morning"),
                           QStringLiteral("--md"), after})
                  .code,
              0);
    EXPECT_FALSE(bytesOf(before).isEmpty());
    EXPECT_EQ(bytesOf(before), bytesOf(after));
    const QString json = cli.path(QStringLiteral("now.json"));
    ASSERT_EQ(report(cli, {QStringLiteral("--allow-missing"), QStringLiteral("--json"), json}).code, 0);
    const Outcome diff = report(cli, {QStringLiteral("--diff"), QStringLiteral("morning"), json});
    EXPECT_EQ(diff.code, 0) << diff.err.toStdString();
    EXPECT_TRUE(diff.out.contains(QStringLiteral("intraday_reversal.peak_time"))) << "no longer in the text";
    EXPECT_TRUE(diff.out.contains(QStringLiteral("45.50"))) << "what was imported since";
    EXPECT_EQ(report(cli, {QStringLiteral("--snapshot"), QStringLiteral("evening")}).code, 1);
}

} // namespace tidemark
