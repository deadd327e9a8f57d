// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <gtest/gtest.h>

#include <map>

namespace tidemark::test {
namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The acceptance checker, beside the vendors' files; empty where it is not there.
QString checker()
{
    const QString path = QDir(qEnvironmentVariable("TIDEMARK_SHARED_DATA") + QStringLiteral("/../tools"))
                             .filePath(QStringLiteral("check_report.py"));
    return QFileInfo::exists(path) ? path : QString();
}

QStringList exportArguments(const Cli& cli, const QString& store, const QString& language, const QString& stem)
{
    return {QStringLiteral("report"),
            QStringLiteral("--store"),
            store,
            QStringLiteral("--as-of"),
            QStringLiteral("2025-11-20"),
            QStringLiteral("--lang"),
            language,
            QStringLiteral("--allow-missing"),
            QStringLiteral("--pdf"),
            cli.path(stem + QStringLiteral(".pdf")),
            QStringLiteral("--docx"),
            cli.path(stem + QStringLiteral(".docx")),
            QStringLiteral("--pptx"),
            cli.path(stem + QStringLiteral(".pptx"))};
}

/// What the checker objects to in the three files; empty when it accepts them.
std::string objections(const Cli& cli, const QString& language, const QString& stem)
{
    const QString tools = QFileInfo(checker()).absolutePath();
    QProcess process;
    process.start(QStringLiteral("python3"),
                  {checker(), QStringLiteral("--docx"), cli.path(stem + QStringLiteral(".docx")),
                   QStringLiteral("--pdf"), cli.path(stem + QStringLiteral(".pdf")), QStringLiteral("--pptx"),
                   cli.path(stem + QStringLiteral(".pptx")), QStringLiteral("--lang"), language,
                   QStringLiteral("--xsd"), tools + QStringLiteral("/../ooxml-xsd"), QStringLiteral("--min-figures"),
                   QStringLiteral("14"), QStringLiteral("--require-tagged")});
    if (!process.waitForFinished(200'000) || process.exitCode() == 2)
        return "the checker did not run: " + process.readAllStandardError().toStdString();
    std::string found;
    for (const QByteArray& line : process.readAllStandardOutput().split('\n'))
        if (line.startsWith("FAIL"))
            found += line.toStdString() + "\n";
    return found;
}

void expectAccepted(const QString& language)
{
    if (checker().isEmpty())
        GTEST_SKIP() << "the report checker is not beside the checkout (../shared/tools/check_report.py)";
    if (QStandardPaths::findExecutable(QStringLiteral("qpdf")).isEmpty()
        || QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()
        || QStandardPaths::findExecutable(QStringLiteral("xmllint")).isEmpty())
        GTEST_SKIP() << "qpdf, pdftotext or xmllint is not installed";
    const Cli cli;
    const Outcome run = cli(exportArguments(cli, cli.simulated(), language, QStringLiteral("r")));
    ASSERT_EQ(run.code, 0) << run.err.toStdString();
    EXPECT_EQ(objections(cli, language, QStringLiteral("r")), "");
}

TEST(ReportExport, TheChineseFilesAreAccepted) { expectAccepted(QStringLiteral("zh")); }

TEST(ReportExport, TheEnglishFilesAreAccepted) { expectAccepted(QStringLiteral("en")); }

TEST(ReportExport, TheFilesOfRealDataAreAccepted)
{
    const QString data = qEnvironmentVariable("TIDEMARK_SHARED_DATA");
    if (!QDir(data).exists())
        GTEST_SKIP()
            << "no real data here: put the folder shared/data beside the checkout, or name it in TIDEMARK_SHARED_DATA";
    if (checker().isEmpty())
        GTEST_SKIP() << "the report checker is not beside the checkout (../shared/tools/check_report.py)";
    const Cli cli;
    const QString store = cli.path(QStringLiteral("real.db"));
    ASSERT_EQ(cli({QStringLiteral("import"), data, QStringLiteral("--store"), store}).code, 0);
    for (const char* language : {"zh", "en"}) {
        const QString stem = QStringLiteral("real_") + QLatin1String(language);
        const Outcome run = cli(exportArguments(cli, store, QLatin1String(language), stem));
        ASSERT_EQ(run.code, 0) << run.err.toStdString();
        EXPECT_EQ(objections(cli, QLatin1String(language), stem), "");
    }
}

/// A process that may be ended at any moment, writing over r.pdf and r.docx of the folder.
void startExport(QProcess& process, const Cli& cli, const QString& store, const QString& prefix)
{
    QStringList words{QStringLiteral(TIDEMARK_BINARY)};
    for (const QString& word : exportArguments(cli, store, QStringLiteral("en"), QStringLiteral("r")))
        words << QLatin1Char('\'') + word + QLatin1Char('\'');
    process.start(QStringLiteral("bash"),
                  {QStringLiteral("-c"), prefix + QStringLiteral("exec ") + words.join(QLatin1Char(' '))});
}

TEST(ReportExport, AKilledExportLeavesTheOldFilesOrWholeNewOnes)
{
    const Cli cli;
    const QString store = cli.simulated();
    ASSERT_EQ(cli(exportArguments(cli, store, QStringLiteral("en"), QStringLiteral("r"))).code, 0);
    const QStringList names{QStringLiteral("r.pdf"), QStringLiteral("r.docx"), QStringLiteral("r.pptx")};
    std::map<QString, QByteArray> whole;
    for (const QString& name : names)
        whole[name] = bytesOf(cli.path(name));
    for (int round = 0; round < 12; ++round) {
        for (const QString& name : names)
            cli.write(name, "the old file");
        QProcess process;
        startExport(process, cli, store, {});
        ASSERT_TRUE(process.waitForStarted());
        // Spread over the whole of an export, wherever that ends on this machine.
        process.waitForFinished(60 * (round + 1) * (round + 1));
        process.kill();
        process.waitForFinished();
        for (const QString& name : names) {
            const QByteArray found = bytesOf(cli.path(name));
            EXPECT_TRUE(found == "the old file" || found == whole[name]) << name.toStdString() << ", round " << round;
        }
    }
}

TEST(ReportExport, AFullDiskLeavesTheOldFile)
{
    const Cli cli;
    const QString store = cli.simulated();
    cli.write(QStringLiteral("r.pdf"), "the old file");
    QProcess process;
    // No file may grow beyond 64 KB; the signal that says so is ignored, as on a full disk the call only fails.
    startExport(process, cli, store, QStringLiteral("trap '' XFSZ; ulimit -f 64; "));
    ASSERT_TRUE(process.waitForFinished(200'000));
    EXPECT_EQ(process.exitCode(), 1) << process.readAllStandardError().toStdString();
    EXPECT_EQ(bytesOf(cli.path(QStringLiteral("r.pdf"))), "the old file");
}

TEST(ReportExport, SameStoreSameBytesInAnyLocale)
{
    const Cli cli;
    const QString store = cli.simulated();
    ASSERT_EQ(cli(exportArguments(cli, store, QStringLiteral("zh"), QStringLiteral("a"))).code, 0);
    qputenv("LC_ALL", "zh_CN.UTF-8");
    ASSERT_EQ(cli(exportArguments(cli, store, QStringLiteral("zh"), QStringLiteral("b"))).code, 0);
    qunsetenv("LC_ALL");
    for (const char* suffix : {".pdf", ".docx", ".pptx"}) {
        const QByteArray first = bytesOf(cli.path(QStringLiteral("a") + QLatin1String(suffix)));
        EXPECT_GT(first.size(), 10'000) << suffix;
        EXPECT_TRUE(first == bytesOf(cli.path(QStringLiteral("b") + QLatin1String(suffix)))) << suffix;
    }
}

TEST(ReportExport, AFileThatCannotBeReplacedStaysAsItWas)
{
    const Cli cli;
    const QString folder = cli.path(QStringLiteral("nowhere/at/all"));
    const Outcome run = cli({QStringLiteral("report"), QStringLiteral("--store"), cli.simulated(),
                             QStringLiteral("--as-of"), QStringLiteral("2025-11-20"), QStringLiteral("--allow-missing"),
                             QStringLiteral("--pdf"), folder + QStringLiteral("/r.pdf")});
    EXPECT_EQ(run.code, 1);
    EXPECT_TRUE(run.err.contains(QStringLiteral("r.pdf"))) << run.err.toStdString();
    EXPECT_FALSE(QFileInfo::exists(folder));
}

} // namespace
} // namespace tidemark::test
