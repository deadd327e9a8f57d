// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <gtest/gtest.h>

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
