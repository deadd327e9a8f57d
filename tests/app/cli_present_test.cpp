// SPDX-License-Identifier: GPL-3.0-or-later
// Why a presentation does not begin: one sentence each, and the exit code a shell understands. Nothing here needs a screen to be looked at.
#include "models/store/snapshot.h"
#include "tests/app/cli_run.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

QStringList present(const QStringList& more) { return QStringList{QStringLiteral("present")} + more; }

class CliPresentTest : public testing::Test
{
protected:
    static void SetUpTestSuite() { s_cli = new Cli; }
    static void TearDownTestSuite()
    {
        delete s_cli;
        s_cli = nullptr;
    }
    static QString store() { return s_cli->simulated(); }
    /// An error is one line, and it ends where it should.
    static void expectSentence(const Outcome& run, int code, const QString& part)
    {
        EXPECT_EQ(run.code, code) << run.err.toStdString();
        const QString last = run.err.trimmed().section(QLatin1Char('\n'), -1);
        EXPECT_TRUE(last.startsWith(QStringLiteral("tidemark: "))) << run.err.toStdString();
        EXPECT_TRUE(last.contains(part)) << run.err.toStdString();
    }

    static inline Cli* s_cli = nullptr;
};

TEST_F(CliPresentTest, ASnapshotNobodyFroze)
{
    expectSentence(
        (*s_cli)(present({QStringLiteral("--store"), store(), QStringLiteral("--snapshot"), QStringLiteral("Monday")})),
        1, QStringLiteral("There is no snapshot “Monday”"));
}

TEST_F(CliPresentTest, ASnapshotWhoseFileIsGone)
{
    const Outcome frozen = (*s_cli)({QStringLiteral("report"), QStringLiteral("--store"), store(),
                                     QStringLiteral("--freeze"), QStringLiteral("gone")});
    ASSERT_EQ(frozen.code, 0) << frozen.err.toStdString();
    const QString file = store() + QStringLiteral(".snapshots/") + snapshotFile(QStringLiteral("gone"));
    ASSERT_TRUE(QFile::remove(file));
    expectSentence(
        (*s_cli)(present({QStringLiteral("--store"), store(), QStringLiteral("--snapshot"), QStringLiteral("gone")})),
        1, file);
}

TEST_F(CliPresentTest, AScreenThatIsNotThere)
{
    const auto on = [&](const char* screen) {
        return (*s_cli)(
            present({QStringLiteral("--store"), store(), QStringLiteral("--screen"), QString::fromLatin1(screen)}));
    };
    expectSentence(on("3"), 1, QStringLiteral("There is no screen 3; there are 1 ("));
    expectSentence(on("0"), 1, QStringLiteral("There is no screen 0"));
    expectSentence(on("HDMI"), 2, QStringLiteral("“HDMI” is no number"));
}

TEST_F(CliPresentTest, AStoreThatIsNotThere)
{
    const Outcome run = (*s_cli)(present({QStringLiteral("--store"), s_cli->path(QStringLiteral("no/such.tidemark"))}));
    expectSentence(run, 1, QStringLiteral("such.tidemark"));
}

TEST_F(CliPresentTest, AStoreWithoutAnyData)
{
    const QString path = s_cli->path(QStringLiteral("empty.tidemark"));
    ASSERT_TRUE(Store::open(path, OpenMode::ReadWrite));
    const Outcome run =
        (*s_cli)(present({QStringLiteral("--store"), path, QStringLiteral("--lang"), QStringLiteral("zh")}));
    EXPECT_EQ(run.code, 1) << run.err.toStdString();
    EXPECT_FALSE(run.err.trimmed().isEmpty());
}

TEST_F(CliPresentTest, AWordItDoesNotKnow)
{
    expectSentence((*s_cli)(present({QStringLiteral("now")})), 2, QStringLiteral("“now”"));
    EXPECT_EQ((*s_cli)(present({QStringLiteral("--help")})).code, 0);
}

TEST_F(CliPresentTest, NoDisplay)
{
    const auto without = [&](const QString& display) {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
            environment.remove(QString::fromLatin1(name));
        if (!display.isEmpty()) {
            environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
            environment.insert(QStringLiteral("DISPLAY"), display);
        }
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(TIDEMARK_BINARY), present({QStringLiteral("--store"), store()}));
        EXPECT_TRUE(program.waitForFinished(120'000));
        EXPECT_EQ(program.exitStatus(), QProcess::NormalExit) << "it ends, it does not crash";
        return Outcome{program.exitCode(), {}, QString::fromUtf8(program.readAllStandardError())};
    };
    expectSentence(without({}), 1, QStringLiteral("There is no display"));
    expectSentence(without(QStringLiteral(":987")), 1, QStringLiteral("There is no display"));
}

} // namespace
} // namespace tidemark::test
