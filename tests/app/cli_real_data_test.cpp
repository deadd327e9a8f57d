// SPDX-License-Identifier: GPL-3.0-or-later
// The main job on real vendor files: a folder in, four studies out, as of 20 November 2025. The expected numbers are public facts of
// that day and were computed from the same files outside this project (pandas 1.5); tolerances stand beside them.
#include "tests/app/cli_run.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <gtest/gtest.h>

#include <map>

namespace tidemark {

namespace {

using test::Cli;
using test::metric;
using test::Outcome;
using test::shown;

class RealData : public testing::Test
{
protected:
    /// One store for all tests of this process.
    static void SetUpTestSuite()
    {
        const QString folder = qEnvironmentVariable("TIDEMARK_SHARED_DATA");
        if (folder.isEmpty() || !QDir(folder).exists())
            return;
        s_cli = new Cli;
        s_import = new Outcome(
            (*s_cli)({QStringLiteral("import"), folder, QStringLiteral("--store"), QStringLiteral("s.db")}));
    }
    static void TearDownTestSuite()
    {
        delete s_import;
        delete s_cli;
        s_import = nullptr;
        s_cli = nullptr;
    }
    void SetUp() override
    {
        if (!s_cli)
            GTEST_SKIP() << "no real data here: put the folder shared/data beside the checkout, or name it in "
                            "TIDEMARK_SHARED_DATA";
    }
    static QJsonObject study(const char* id, const QStringList& more = {}, const char* asOf = "2025-11-20")
    {
        const Outcome run =
            (*s_cli)(QStringList{QStringLiteral("study"), QString::fromUtf8(id), QStringLiteral("--store"),
                                 QStringLiteral("s.db"), QStringLiteral("--as-of"), QString::fromUtf8(asOf),
                                 QStringLiteral("--json")}
                     + more);
        EXPECT_EQ(run.code, 0) << id << "\n" << run.err.toStdString();
        const auto json = run.object();
        EXPECT_EQ(json[QStringLiteral("simulated")].toString(), QStringLiteral("none")) << id;
        return json;
    }

    static Cli* s_cli;
    static Outcome* s_import;
};

Cli* RealData::s_cli = nullptr;
Outcome* RealData::s_import = nullptr;

} // namespace

TEST_F(RealData, TheMainJob)
{
    ASSERT_EQ(s_import->code, 0) << s_import->err.toStdString();
    EXPECT_TRUE(s_import->out.contains(QStringLiteral("Not taken:"))) << s_import->out.toStdString();

    const auto reversal = study("intraday_reversal");
    EXPECT_NEAR(metric(reversal, QStringLiteral("open_gap")).value_or(0), 0.0155, 0.0001);
    EXPECT_EQ(shown(reversal, QStringLiteral("peak_time")), QStringLiteral("10:37"));
    EXPECT_EQ(shown(reversal, QStringLiteral("break_time")), QStringLiteral("11:55"));
    EXPECT_NEAR(metric(reversal, QStringLiteral("peak")).value_or(0), 0.0194, 0.0001);
    EXPECT_NEAR(metric(reversal, QStringLiteral("close")).value_or(0), -0.0155, 0.0002);

    const auto cta = study("cta_levels");
    EXPECT_NEAR(metric(cta, QStringLiteral("close")).value_or(0), 6538.76, 0.01);
    EXPECT_NEAR(metric(cta, QStringLiteral("distance_pct")).value_or(0), -0.01266, 0.00005); // 6456/6538.76 − 1
    EXPECT_EQ(shown(cta, QStringLiteral("sma_nearest")), QStringLiteral("SMA(121)"));

    const auto correlation = study("btc_ndx_correlation");
    EXPECT_NEAR(metric(correlation, QStringLiteral("value")).value_or(0), 0.62, 0.01);

    const auto odds = study("rate_probability");
    EXPECT_NEAR(metric(odds, QStringLiteral("cut")).value_or(0), 0.3907, 0.00005);
    const auto dayBefore = study("rate_probability", {}, "2025-11-19");
    EXPECT_NEAR(metric(dayBefore, QStringLiteral("cut")).value_or(0), 0.3007, 0.00005);
}

TEST_F(RealData, TheReportHoldsTheClaimsAgainstTheDay)
{
    for (const char* language : {"zh", "en"}) {
        const Outcome run = (*s_cli)({QStringLiteral("report"), QStringLiteral("--store"), QStringLiteral("s.db"),
                                      QStringLiteral("--as-of"), QStringLiteral("2025-11-20"), QStringLiteral("--lang"),
                                      QString::fromUtf8(language), QStringLiteral("--allow-missing"),
                                      QStringLiteral("--json"), QStringLiteral("r.json")});
        ASSERT_EQ(run.code, 0) << run.err.toStdString();
        QFile file(s_cli->path(QStringLiteral("r.json")));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto report = QJsonDocument::fromJson(file.readAll()).object();
        EXPECT_FALSE(report[QStringLiteral("simulated")].toBool());
        int han = 0;
        for (const auto& part : report[QStringLiteral("parts")].toArray())
            han += part.toObject()[QStringLiteral("han")].toInt();
        EXPECT_TRUE(han >= 10000 || QString::fromUtf8(language) == QStringLiteral("en")) << han;
        EXPECT_GE(report[QStringLiteral("figures")].toArray().size(), 12);
        std::map<QString, QString> verdicts;
        for (const auto& claim : report[QStringLiteral("claims")].toArray())
            verdicts[claim.toObject()[QStringLiteral("id")].toString()] =
                claim.toObject()[QStringLiteral("verdict")].toString();
        EXPECT_EQ(verdicts[QStringLiteral("spx.close")], QStringLiteral("agrees"));
        EXPECT_EQ(verdicts[QStringLiteral("vix.close")], QStringLiteral("agrees"));
        EXPECT_EQ(verdicts[QStringLiteral("vix.level")], QStringLiteral("conflicts")) << "26.05 against 26.42";
        EXPECT_EQ(verdicts[QStringLiteral("cases.count")], QStringLiteral("agrees"));
        EXPECT_EQ(verdicts[QStringLiteral("cases.t20")], QStringLiteral("agrees")) << "T+21, not T+20";
        EXPECT_EQ(verdicts[QStringLiteral("odds.after")], QStringLiteral("conflicts")) << "35 against 39 percent";
        EXPECT_EQ(verdicts[QStringLiteral("unemployment.sep")], QStringLiteral("agrees"));
    }
}

} // namespace tidemark
