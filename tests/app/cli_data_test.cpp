// SPDX-License-Identifier: GPL-3.0-or-later
// `tidemark list catalogue`, `quality`, `export`, `delete`, `calendar`.
#include "tests/app/cli_run.h"

#include <QFile>

#include <gtest/gtest.h>

namespace tidemark {
namespace {

using test::Cli;
using test::Outcome;

const QString kStore = QStringLiteral("s.db");

class CliData : public testing::Test
{
protected:
    void SetUp() override
    {
        // Monday the 17th is missing, the candle of the 19th impossible.
        const QString file =
            m_cli.write(QStringLiteral("^GSPC.csv"), "Date,Open,High,Low,Close,Adj Close,Volume\n"
                                                     "2025-11-14,6640.0,6660.5,6600.25,6617.32,6617.32,5000000000\n"
                                                     "2025-11-18,6640.0,6660.5,6600.25,6617.32,6617.32,5000000001\n"
                                                     "2025-11-19,6620.0,6610.0,6600.0,6605.16,6605.16,5100000000\n"
                                                     "2025-11-20,6737.93,6770.35,6534.05,6538.76,6538.76,6100000000\n");
        ASSERT_EQ(run({QStringLiteral("import"), file}).code, 0);
    }
    Outcome run(QStringList arguments) const { return m_cli(arguments << QStringLiteral("--store") << kStore); }

    Cli m_cli;
};

TEST_F(CliData, theCatalogueCountsWhatIsMissing)
{
    const auto rows = run({QStringLiteral("list"), QStringLiteral("catalogue"), QStringLiteral("--json")}).array();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows.first().toObject()[QStringLiteral("missing")].toDouble(), 1);
    EXPECT_EQ(rows.first().toObject()[QStringLiteral("rows")].toDouble(), 4);
}

TEST_F(CliData, qualityTellsThePlaces)
{
    const auto rows = run({QStringLiteral("quality"), QStringLiteral("SPX:1d"), QStringLiteral("--json")}).array();
    QStringList said;
    for (const auto& row : rows)
        said.append(row.toObject()[QStringLiteral("check")].toString() + QLatin1Char(' ')
                    + row.toObject()[QStringLiteral("from")].toString());
    EXPECT_TRUE(said.filter(QStringLiteral("Impossible candle")).size() == 1)
        << said.join(QLatin1Char('\n')).toStdString();
    EXPECT_TRUE(said.filter(QStringLiteral("Hole")).size() == 1) << said.join(QLatin1Char('\n')).toStdString();
    EXPECT_EQ(run({QStringLiteral("quality"), QStringLiteral("XYZ")}).code, 1);
}

TEST_F(CliData, whatIsExportedComesInAgain)
{
    const QString out = m_cli.path(QStringLiteral("out.csv"));
    const Outcome exported = run({QStringLiteral("export"), QStringLiteral("SPX:1d"), QStringLiteral("--out"), out});
    ASSERT_EQ(exported.code, 0) << exported.err.toStdString();
    QFile file(out);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(
        bytes.startsWith("\xEF\xBB\xBF"
                         "date,open,high,low,close,volume\r\n2025-11-14,6640,6660.5,6600.25,6617.32,5000000000\r\n"))
        << bytes.left(200).toStdString();
    const QString book = m_cli.path(QStringLiteral("out.xlsx"));
    ASSERT_EQ(run({QStringLiteral("export"), QStringLiteral("SPX"), QStringLiteral("--out"), book}).code, 0);
    QFile workbook(book);
    ASSERT_TRUE(workbook.open(QIODevice::ReadOnly));
    EXPECT_TRUE(workbook.read(2) == "PK");
}

TEST_F(CliData, whatIsDeletedIsPutBack)
{
    const auto count = [this] {
        return run({QStringLiteral("list"), QStringLiteral("series"), QStringLiteral("--json")}).array().size();
    };
    EXPECT_EQ(run({QStringLiteral("delete")}).code, 2);
    ASSERT_EQ(run({QStringLiteral("delete"), QStringLiteral("SPX:1d")}).code, 0);
    EXPECT_EQ(count(), 0);
    ASSERT_EQ(run({QStringLiteral("delete"), QStringLiteral("--undo")}).code, 0);
    EXPECT_EQ(count(), 1);
    EXPECT_EQ(run({QStringLiteral("delete"), QStringLiteral("--undo")}).code, 1);
}

TEST_F(CliData, aDayOfOnesOwnHoldsInTheCatalogue)
{
    const auto calendar = [this](QStringList more) {
        return run(QStringList{QStringLiteral("calendar"), QStringLiteral("NYSE")} + more);
    };
    ASSERT_EQ(calendar({QStringLiteral("--set"), QStringLiteral("2025-11-17"), QStringLiteral("--name"),
                        QStringLiteral("Storm")})
                  .code,
              0);
    const auto rows = run({QStringLiteral("list"), QStringLiteral("catalogue"), QStringLiteral("--json")}).array();
    EXPECT_EQ(rows.first().toObject()[QStringLiteral("missing")].toDouble(), 0);
    const Outcome listed = calendar({QStringLiteral("--year"), QStringLiteral("2025")});
    EXPECT_TRUE(listed.out.contains(QStringLiteral("Storm")));
    EXPECT_TRUE(listed.out.contains(QStringLiteral("Day of mourning for President Carter")));
    ASSERT_EQ(calendar({QStringLiteral("--remove"), QStringLiteral("2025-11-17")}).code, 0);
    EXPECT_FALSE(calendar({}).out.contains(QStringLiteral("Storm")));
    EXPECT_EQ(calendar({QStringLiteral("--set"), QStringLiteral("tomorrow")}).code, 2);
    EXPECT_EQ(run({QStringLiteral("calendar"), QStringLiteral("LSE")}).code, 2);
}

} // namespace
} // namespace tidemark
