// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong is told before the meeting, and never to the audience.
#include "app/import_files.h"
#include "models/report/section_notes.h"
#include "models/store/snapshot.h"
#include "models/text/to_qt.h"
#include "tests/app/cli_run.h"
#include "tests/app/meeting_fixture.h"
#include "widgets/presentation/preparation/preparation_checks.h"
#include "widgets/presentation/preparation/preparation_window.h"
#include "widgets/shell/message_bar.h"

#include <QComboBox>
#include <QDate>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>

#include <cmath>

namespace tidemark {
namespace {

QByteArray days(QDate from)
{
    QByteArray csv = "Date,Open,High,Low,Close,Adj Close,Volume\n";
    for (QDate day = from; day <= QDate(2025, 11, 20); day = day.addDays(1)) {
        if (day.dayOfWeek() > 5)
            continue;
        const double close = 6300 + 150 * std::sin(static_cast<double>(day.toJulianDay()) / 40);
        csv += QStringLiteral("%1,%2,%3,%4,%5,%5,5000000000\n")
                   .arg(day.toString(Qt::ISODate))
                   .arg(close - 3, 0, 'f', 2)
                   .arg(close + 12, 0, 'f', 2)
                   .arg(close - 14, 0, 'f', 2)
                   .arg(close, 0, 'f', 2)
                   .toUtf8();
    }
    return csv;
}

class MeetingTrouble : public MeetingTest
{
protected:
    void import(const QString& name, const QByteArray& bytes)
    {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) > 0);
        file.close();
        const auto imported = importFiles(path, QStringList{file.fileName()}, Progress{});
        ASSERT_TRUE(imported && !imported->front().error);
    }
    /// What the preparation tells, in English.
    static std::string told(const PreparationWindow& window)
    {
        const auto* list = window.findChild<QListView*>(QStringLiteral("preparation_checks"));
        const auto* model = qobject_cast<const PreparationCheckModel*>(list->model());
        std::string all;
        for (const PreparationCheck& check : model ? model->checks() : std::vector<PreparationCheck>{})
            all += check.slide + ": " + plain(check.text) + '\n';
        return all;
    }
    static QPushButton& startButton(const PreparationWindow& window)
    {
        return *window.findChild<QPushButton*>(QStringLiteral("preparation_start"));
    }
    static bool roomIsEmpty()
    {
        const QRect room = test::Screens::named(QStringLiteral("room"))->geometry();
        return std::ranges::none_of(QApplication::topLevelWidgets(), [&](const QWidget* window) {
            return window->isVisible() && window->geometry().intersects(room);
        });
    }
};

TEST_F(MeetingTrouble, aStoreWithoutAReportIsToldAndNothingIsShown)
{
    import(QStringLiteral("^NDX.csv"), days(QDate(2025, 11, 19)));
    open();
    PreparationWindow* window = prepare();
    ASSERT_TRUE(window);
    EXPECT_FALSE(startButton(*window).isEnabled());
    EXPECT_TRUE(window->findChild<QWidget*>(QStringLiteral("preparation_empty"))->isVisible());
    EXPECT_FALSE(window->findChild<QLabel*>(QStringLiteral("preparation_empty_words"))->text().isEmpty());
    key(*window, Qt::Key_Return);
    EXPECT_EQ(talk().state(), Presentation::State::Idle);
    key(*window, Qt::Key_Escape);
    ASSERT_TRUE(wait([this] { return !main->findChild<PreparationWindow*>(); }));
    main->activateWindow();
    const auto* messages = main->findChild<MessageBar*>();
    ASSERT_TRUE(messages);
    const QString before = messages->text();
    key(*main, Qt::Key_F5);
    EXPECT_EQ(talk().state(), Presentation::State::Preparing);
    ASSERT_TRUE(wait([this] { return talk().state() == Presentation::State::Idle; }));
    EXPECT_FALSE(talk().audience());
    EXPECT_TRUE(messages->isVisible());
    EXPECT_FALSE(messages->text().isEmpty() || messages->text() == before) << "why, on the desk";
    EXPECT_TRUE(roomIsEmpty());

    const test::Cli cli;
    const auto run = cli({QStringLiteral("present"), QStringLiteral("--store"), path});
    EXPECT_NE(run.code, 0);
    EXPECT_FALSE(run.err.trimmed().isEmpty());
}

TEST_F(MeetingTrouble, whatIsWrongStandsInThePreparationAlone)
{
    import(QStringLiteral("^GSPC.csv"), days(QDate(2023, 11, 20)));
    {
        const auto store = Store::open(path, OpenMode::ReadWrite).value();
        const TimePoint asOf = endOfNewYorkDay(makeDate(2025, 11, 20));
        const auto gone = freeze(*store, "Monday", asOf, asOf);
        ASSERT_TRUE(gone);
        ASSERT_TRUE(QFile::remove(snapshotFolder(*store) + u'/' + toQString(gone->file)));
    }
    open({960, 540});
    // F5 asks for a look first.
    key(*main, Qt::Key_F5);
    PreparationWindow* window = nullptr;
    ASSERT_TRUE(wait([&] {
        window = main->findChild<PreparationWindow*>();
        return running() || (window && window->isVisible() && window->settled());
    }));
    ASSERT_TRUE(window);
    EXPECT_FALSE(talk().audience());
    EXPECT_TRUE(roomIsEmpty());
    const std::string all = told(*window);
    EXPECT_NE(all.find("intraday_reversal"), std::string::npos) << all;
    EXPECT_NE(all.find("“Monday” is gone"), std::string::npos) << all;
    EXPECT_NE(all.find("smaller than yours"), std::string::npos) << all;

    // The state that is gone cannot be started from.
    auto* data = window->findChild<QComboBox*>(QStringLiteral("preparation_data"));
    ASSERT_TRUE(data);
    const int monday = data->findText(QStringLiteral("Monday"), Qt::MatchContains);
    ASSERT_EQ(monday, 1) << "behind the data as they are now";
    data->setFocus();
    QTest::keyClick(data, Qt::Key_Down);
    ASSERT_TRUE(wait([window] { return window->settled() && !startButton(*window).isEnabled(); }));
    EXPECT_TRUE(roomIsEmpty());
    QTest::keyClick(data, Qt::Key_Home);
    ASSERT_TRUE(wait([window] { return window->settled() && startButton(*window).isEnabled(); }));
    const test::Cli cli;
    const auto run = cli({QStringLiteral("present"), QStringLiteral("--store"), path, QStringLiteral("--snapshot"),
                          QStringLiteral("Monday")});
    EXPECT_NE(run.code, 0);
    EXPECT_TRUE(run.err.contains(QStringLiteral("Monday"))) << run.err.toStdString();

    ASSERT_NO_FATAL_FAILURE(clickStart());
    ASSERT_TRUE(wait([this] { return running(); }));
    EXPECT_GT(stage().count(), 1);
    for (int i = 0; i < stage().count(); ++i) {
        EXPECT_FALSE(stage().slide(i)->headline.isEmpty());
        EXPECT_NE(stage().slide(i)->request.study, "intraday_reversal") << "its figures have no data";
    }
    EXPECT_EQ(audience().geometry(), QRect(1366, 0, 960, 540));
}

TEST_F(MeetingTrouble, notesOfAPageAreToldAndStayWithThePresenter)
{
    open();
    ASSERT_NO_FATAL_FAILURE(present(Language::English));
    ASSERT_NO_FATAL_FAILURE(goTo(audience(), "cta_levels/candles"));
    const std::string section = stage().shown()->section;
    const QImage room = seenAtRest();
    key(audience(), Qt::Key_Escape);
    ASSERT_TRUE(settle());
    main.reset();
    {
        const auto store = Store::open(path, OpenMode::ReadWrite).value();
        std::string page = report::shippedSection(section, Language::English).toStdString() + "\n\n";
        for (int i = 0; i < 150; ++i)
            page += "Level " + std::to_string(i) + " of a very long note.\n\n";
        ASSERT_TRUE(store->setNote(section, "en", page));
    }
    main.emplace(bench, *settings, MainWindow::Mode::Interactive);
    main->show();
    main->start();
    ASSERT_TRUE(settle());
    main->activateWindow();
    PreparationWindow* window = prepare();
    ASSERT_TRUE(window);
    const std::string all = told(*window);
    EXPECT_NE(all.find("cta_levels/candles: The notes are longer than a page"), std::string::npos) << all;
    ASSERT_NO_FATAL_FAILURE(clickStart());
    ASSERT_TRUE(wait([this] { return running(); }));
    ASSERT_NO_FATAL_FAILURE(goTo(audience(), "cta_levels/candles"));
    EXPECT_EQ(seenAtRest(), room);
    EXPECT_GT(stage().shown()->notes.size(), 100U);
}

} // namespace
} // namespace tidemark
