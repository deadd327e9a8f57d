// SPDX-License-Identifier: GPL-3.0-or-later
// The export in the whole window: the same bytes as the command line's.
#include "app/application.h"
#include "app/main_window.h"
#include "tests/app/cli_run.h"
#include "widgets/report/export_wizard.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

constexpr int kPatience = 120000; // sanitizers on a busy machine

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

TEST(ExportWizardWindow, WritesTheBytesOfTheCommandLine)
{
    const Cli cli;
    const QString store = cli.simulated();
    QStringList arguments{QStringLiteral("report"),  QStringLiteral("--store"),    store,
                          QStringLiteral("--as-of"), QStringLiteral("2025-11-20"), QStringLiteral("--lang"),
                          QStringLiteral("zh"),      QStringLiteral("--title"),    QStringLiteral("Ebb and flow")};
    for (const char* suffix : {"pdf", "docx", "pptx", "md"})
        arguments << QStringLiteral("--") + QLatin1String(suffix)
                  << cli.path(QStringLiteral("c.") + QLatin1String(suffix));
    const Outcome run = cli(arguments);
    ASSERT_EQ(run.code, 0) << run.err.toStdString();

    Settings settings(cli.path(QStringLiteral("s.ini")));
    {
        Workbench bench;
        bench.setAppearance({.language = Language::Chinese});
        bench.setStorePath(store);
        const ApplicationLook look(bench);
        MainWindow window(bench, settings, MainWindow::Mode::Interactive);
        window.setInitialAsOf(endOfNewYorkDay(makeDate(2025, 11, 20)));
        window.resize(1366, 768);
        window.show();
        window.start();
        ASSERT_TRUE(QTest::qWaitFor([&] { return window.idle(); }, kPatience));
        window.findChild<QAction*>(QStringLiteral("export_report"))->trigger();
        auto* wizard = window.findChild<ExportWizard*>();
        ASSERT_NE(wizard, nullptr);
        EXPECT_FALSE(wizard->isModal());
        const auto type = [&](const char* field, const QString& words) {
            auto* line = wizard->findChild<QLineEdit*>(QString::fromLatin1(field));
            line->selectAll();
            QTest::keyClicks(line, words);
        };
        type("export_title", QStringLiteral("Ebb and flow"));
        wizard->showStep(ExportWizard::OutputStep);
        type("export_stem", QStringLiteral("w"));
        type("export_folder", cli.path(QString{}));
        for (const char* format : {"pptx", "md"}) {
            auto* box = wizard->findChild<QAbstractButton*>(QStringLiteral("export_format_") + QLatin1String(format));
            QTest::keyClick(box, Qt::Key_Space);
        }
        auto* next = wizard->findChild<QPushButton*>(QStringLiteral("export_next"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return next->isEnabled(); }, kPatience));
        QSignalSpy done(&wizard->controller(), &ExportController::exportDone);
        QTest::mouseClick(next, Qt::LeftButton);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !done.isEmpty(); }, kPatience));
        window.close();
    }
    for (const char* suffix : {"pdf", "docx", "pptx", "md"}) {
        const QByteArray written = bytesOf(cli.path(QStringLiteral("w.") + QLatin1String(suffix)));
        EXPECT_GT(written.size(), 5'000) << suffix;
        EXPECT_TRUE(written == bytesOf(cli.path(QStringLiteral("c.") + QLatin1String(suffix)))) << suffix;
    }
    const ExportChoice kept = withRemembered({}, settings.exportChoice());
    EXPECT_EQ(kept.title, QStringLiteral("Ebb and flow")) << "remembered for the next time";
    EXPECT_TRUE(kept.formats.contains("md"));
}

} // namespace
} // namespace tidemark::test
