// SPDX-License-Identifier: GPL-3.0-or-later
// The controller: from start to end, keys of either window, screens that come and go.
#include "tests/presentation/screens.h"
#include "tests/report/report_fixture.h"
#include "widgets/presentation/presentation.h"
#include "widgets/presentation/presenter/presenter_window.h"
#include "widgets/presentation/slides/slide_view.h"
#include "widgets/presentation/stage/stage.h"
#include "widgets/shell/workbench.h"

#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace tidemark {
namespace {

using namespace std::chrono_literals;
using test::Screens;

constexpr int kPatience = 60000;

class PresentationTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto store = Store::open(m_folder.filePath(QStringLiteral("s.tidemark")), OpenMode::ReadWrite);
        ASSERT_TRUE(store);
        m_store = std::move(*store);
        m_bench.setStorePath(m_store->path());
        m_bench.setAsOf(endOfNewYorkDay(makeDate(2025, 11, 20)));
    }
    [[nodiscard]] PresentationEnvironment environment()
    {
        return {.readReport = [](const Store& store, const report::ReportOptions& options,
                                 const Progress&) -> Result<report::ReportInput> {
                    auto input = report::sampleInput(QStringLiteral("It fell.\n\n::figure alpha/path\n"));
                    input.options = options;
                    input.digest = store.digest(options.asOf).value();
                    return input;
                },
                .listSnapshot = [this](const Snapshot& one) { ASSERT_TRUE(listSnapshot(*m_store, one)); }};
    }
    /// Started and running; the slides are cover, part, figure.
    std::unique_ptr<Presentation> running(const PresentationOptions& options = {})
    {
        auto talk = std::make_unique<Presentation>(m_bench, environment());
        talk->setClock([this] { return m_now; });
        talk->start(options);
        EXPECT_EQ(talk->state(), Presentation::State::Preparing);
        EXPECT_TRUE(QTest::qWaitFor([&] { return talk->state() == Presentation::State::Running; }, kPatience));
        return talk;
    }
    static QString screenOf(const QWidget* window) { return window->screen()->name(); }

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    Workbench m_bench;
    TimePoint m_now = *parseAsOf("2025-11-21T01:00:00Z");
};

TEST_F(PresentationTest, FreezesThenShows)
{
    const auto talk = running();
    ASSERT_TRUE(talk->stage());
    EXPECT_EQ(talk->stage()->count(), 3);
    EXPECT_EQ(talk->snapshot(), QStringLiteral("Meeting 2025-11-20"));
    EXPECT_TRUE(talk->source()->storePath.contains(QStringLiteral(".snapshots/")));
    EXPECT_TRUE(talk->audience()->isFullScreen());
    EXPECT_FALSE(talk->presenter()) << "one screen is the audience's";
    EXPECT_TRUE(m_bench.idle());
    talk->start({}); // it runs already
    EXPECT_EQ(talk->state(), Presentation::State::Running);
}

TEST_F(PresentationTest, TheLogIsWrittenAsItRuns)
{
    auto talk = std::make_unique<Presentation>(m_bench, environment());
    talk->setClock([this] { return m_now; });
    QSignalSpy ended(talk.get(), &Presentation::ended);
    std::vector<Meeting> logged;
    QObject::connect(talk.get(), &Presentation::logged, [&](const Meeting& meeting) { logged.push_back(meeting); });
    Meeting last;
    QObject::connect(talk.get(), &Presentation::ended, [&](const Meeting& meeting) { last = meeting; });
    talk->start({});
    ASSERT_TRUE(QTest::qWaitFor([&] { return talk->state() == Presentation::State::Running; }, kPatience));
    ASSERT_EQ(logged.size(), 1U) << "a crash a second later leaves what there was";
    m_now += 20s;
    QTest::keyClick(talk->audience(), Qt::Key_End);
    m_now += 10s;
    QTest::keyClick(talk->audience(), Qt::Key_Escape);
    ASSERT_EQ(ended.count(), 1);
    EXPECT_EQ(talk->state(), Presentation::State::Idle);
    EXPECT_FALSE(talk->audience());
    ASSERT_EQ(last.shown.size(), 2U);
    EXPECT_EQ(last.shown[0].lasted, 20s);
    EXPECT_EQ(last.shown[1].slide, "alpha/path");
    EXPECT_EQ(last.shown[1].lasted, 10s);
    EXPECT_EQ(last.plannedSlides, 3);
    EXPECT_EQ(last.snapshot, QStringLiteral("Meeting 2025-11-20"));
    // And another one.
    talk->start({});
    EXPECT_TRUE(QTest::qWaitFor([&] { return talk->state() == Presentation::State::Running; }, kPatience));
}

TEST_F(PresentationTest, WhatIsDrawnIsInTheLogBeforeTheEnd)
{
    const auto talk = running();
    std::vector<Meeting> logged;
    QObject::connect(talk.get(), &Presentation::logged, [&](const Meeting& meeting) { logged.push_back(meeting); });
    talk->stage()->goTo(2);
    talk->stage()->beginStroke({500, 500});
    talk->stage()->extendStroke({600, 550});
    talk->stage()->endStroke();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !logged.empty(); }, kPatience));
    ASSERT_EQ(talk->state(), Presentation::State::Running);
    ASSERT_EQ(logged.back().strokes.size(), 1U) << "a crash a moment later would lose it";
    EXPECT_EQ(logged.back().strokes[0].slide, talk->stage()->slide()->id);
    EXPECT_EQ(logged.back().strokes[0].strokes.size(), 1U);
}

TEST_F(PresentationTest, EscLeavesWhatIsOpenFirst)
{
    const auto talk = running();
    AudienceWindow& audience = *talk->audience();
    QTest::keyClick(&audience, Qt::Key_End);
    ASSERT_TRUE(audience.view().chart());
    QTest::keyClick(&audience, Qt::Key_Tab);
    EXPECT_TRUE(talk->chartHand());
    QTest::keyClick(&audience, Qt::Key_Left); // the chart's now
    EXPECT_EQ(talk->stage()->current(), 2);
    QTest::keyClick(&audience, Qt::Key_Escape);
    EXPECT_FALSE(talk->chartHand());
    QTest::keyClicks(&audience, QStringLiteral("?"));
    EXPECT_TRUE(audience.keysShown());
    QTest::keyClicks(&audience, QStringLiteral("12"));
    QTest::keyClick(&audience, Qt::Key_Escape);
    EXPECT_TRUE(talk->digits().isEmpty());
    EXPECT_TRUE(audience.keysShown());
    QTest::keyClick(&audience, Qt::Key_Escape);
    EXPECT_FALSE(audience.keysShown());
    EXPECT_EQ(talk->state(), Presentation::State::Running);
    QTest::keyClick(&audience, Qt::Key_Escape);
    EXPECT_EQ(talk->state(), Presentation::State::Idle);
}

TEST_F(PresentationTest, RemotesWorkWhateverHasTheKeyboard)
{
    const auto talk = running();
    QTest::keyClick(talk->audience(), Qt::Key_End);
    QTest::keyClick(talk->audience(), Qt::Key_Tab);
    ASSERT_TRUE(talk->chartHand());
    QTest::keyClick(talk->audience(), Qt::Key_PageUp);
    EXPECT_EQ(talk->stage()->current(), 1);
    EXPECT_FALSE(talk->chartHand()) << "another slide, another figure";
    QTest::keyClick(talk->audience(), Qt::Key_F5);
    EXPECT_EQ(talk->stage()->current(), 1);
    QTest::keyClick(talk->audience(), Qt::Key_Period);
    EXPECT_EQ(talk->stage()->curtain(), Stage::Curtain::Black);
}

TEST_F(PresentationTest, TwoScreensTwoWindows)
{
    const Screens screens(test::deskAndRoom({1280, 720}));
    const auto talk = running();
    EXPECT_EQ(screenOf(talk->audience()), QStringLiteral("room"));
    EXPECT_EQ(talk->audience()->geometry(), QRect(1920, 0, 1280, 720));
    ASSERT_TRUE(talk->presenter());
    EXPECT_EQ(screenOf(talk->presenter()), QStringLiteral("desk"));
    QTest::keyClick(talk->presenter(), Qt::Key_Right);
    EXPECT_EQ(talk->stage()->current(), 1);
    QTest::keyClick(talk->presenter(), Qt::Key_X);
    EXPECT_EQ(screenOf(talk->audience()), QStringLiteral("desk"));
    EXPECT_EQ(screenOf(talk->presenter()), QStringLiteral("room"));
    EXPECT_EQ(talk->audience()->geometry(), QRect(0, 0, 1920, 1080));
    QTest::keyClick(talk->audience(), Qt::Key_V);
    EXPECT_FALSE(talk->presenter()->isVisible());
    QTest::keyClick(talk->audience(), Qt::Key_V);
    EXPECT_TRUE(talk->presenter()->isVisible());
}

TEST_F(PresentationTest, ScreensComeAndGoWithoutEndingIt)
{
    Screens screens(test::deskAndRoom());
    const auto talk = running();
    const QString room = QStringLiteral("room");
    for (int round = 0; round < 25; ++round) {
        SCOPED_TRACE(round);
        screens.unplug(room);
        QCoreApplication::processEvents();
        ASSERT_EQ(talk->state(), Presentation::State::Running);
        ASSERT_EQ(screenOf(talk->audience()), QStringLiteral("desk"));
        ASSERT_EQ(talk->audience()->geometry(), QRect(0, 0, 1920, 1080));
        ASSERT_FALSE(talk->presenter()->isVisible());
        const QSize size = round % 2 ? QSize(1280, 720) : QSize(3840, 2160);
        screens.plug({room, {QPoint(1920, 0), size}});
        QCoreApplication::processEvents();
        ASSERT_EQ(screenOf(talk->audience()), room);
        ASSERT_EQ(talk->audience()->size(), size);
        ASSERT_TRUE(talk->presenter()->isVisible());
    }
    // Another resolution meanwhile.
    screens.plug({room, {1920, 0, 1024, 768}});
    QCoreApplication::processEvents();
    EXPECT_EQ(talk->audience()->geometry(), QRect(1920, 0, 1024, 768));
    // A third one does not take the audience away.
    screens.plug({QStringLiteral("wall"), {0, 2000, 3840, 2160}});
    QCoreApplication::processEvents();
    EXPECT_EQ(screenOf(talk->audience()), room);
}

TEST_F(PresentationTest, AProjectorThatIsPluggedInLate)
{
    Screens screens({{QStringLiteral("desk"), {0, 0, 1920, 1080}}});
    const auto talk = running();
    EXPECT_EQ(screenOf(talk->audience()), QStringLiteral("desk"));
    screens.plug({QStringLiteral("room"), {1920, 0, 1280, 720}});
    QCoreApplication::processEvents();
    EXPECT_EQ(screenOf(talk->audience()), QStringLiteral("room"));
    EXPECT_TRUE(talk->presenter() && talk->presenter()->isVisible());
}

TEST_F(PresentationTest, AnOrdinaryWindowForACall)
{
    const auto talk = running({.window = true});
    EXPECT_FALSE(talk->audience()->isFullScreen());
    EXPECT_EQ(talk->audience()->windowTitle(), QStringLiteral("Title"));
    QTest::keyClick(talk->audience(), Qt::Key_F);
    EXPECT_TRUE(talk->audience()->isFullScreen());
    talk->audience()->close();
    EXPECT_EQ(talk->state(), Presentation::State::Idle) << "closing its window ends it";
}

TEST_F(PresentationTest, TheListsComeAndGoOnOneScreen)
{
    const auto talk = running();
    QTest::keyClick(talk->audience(), Qt::Key_G);
    ASSERT_TRUE(talk->presenter() && talk->presenter()->isVisible());
    EXPECT_TRUE(talk->presenter()->overlayShown());
    QTest::keyClick(talk->presenter(), Qt::Key_Escape);
    EXPECT_FALSE(talk->presenter()->isVisible());
    EXPECT_EQ(talk->state(), Presentation::State::Running);
    QTest::keyClick(talk->audience(), Qt::Key_G);
    ASSERT_TRUE(talk->presenter()->isVisible());
    talk->stage()->goTo(2); // as a choice in the list does
    EXPECT_FALSE(talk->presenter()->isVisible());
}

TEST_F(PresentationTest, WhyThereIsNone)
{
    Presentation talk(m_bench, environment());
    std::optional<Error> error;
    QObject::connect(&talk, &Presentation::failed, [&](const Error& why) { error = why; });
    const auto failure = [&](const PresentationOptions& options) {
        error.reset();
        talk.start(options);
        EXPECT_TRUE(QTest::qWaitFor([&] { return error.has_value(); }, kPatience));
        EXPECT_EQ(talk.state(), Presentation::State::Idle);
        return error ? error->code : ErrorCode::Io;
    };
    EXPECT_EQ(failure({.snapshot = QStringLiteral("nobody froze this")}), ErrorCode::NotFound);
    report::StoryPlan none;
    for (const char* id : {"cover", "part-1", "alpha/path"})
        none.slides.push_back({id, false, {}});
    EXPECT_EQ(failure({.plan = none}), ErrorCode::NoData);
    talk.start({});
    talk.end();
    EXPECT_EQ(talk.state(), Presentation::State::Idle);
    EXPECT_TRUE(error && error->code == ErrorCode::Cancelled);
}

TEST_F(PresentationTest, AReportWithoutFiguresIsNoStory)
{
    PresentationEnvironment empty = environment();
    empty.readReport = [](const Store&, const report::ReportOptions& options,
                          const Progress&) -> Result<report::ReportInput> {
        auto input = report::sampleInput(QStringLiteral("Words alone.\n"));
        input.options = options;
        input.options.unplacedFigures = false;
        return input;
    };
    Presentation talk(m_bench, empty);
    std::optional<Error> error;
    QObject::connect(&talk, &Presentation::failed, [&](const Error& why) { error = why; });
    talk.start({});
    ASSERT_TRUE(QTest::qWaitFor([&] { return error.has_value(); }, kPatience));
    EXPECT_EQ(error->code, ErrorCode::NoData);
}

TEST_F(PresentationTest, AStoryThatIsNotAcceptedIsNotShown)
{
    Presentation talk(m_bench, environment());
    const QSignalSpy look(&talk, &Presentation::needsLook);
    talk.start({}, [](const StorySource&) { return false; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return look.count() == 1; }, kPatience));
    EXPECT_EQ(talk.state(), Presentation::State::Idle);
    EXPECT_FALSE(talk.audience());
}

TEST_F(PresentationTest, WithoutAListTheDataAreFrozenForTheMeetingAlone)
{
    PresentationEnvironment reading = environment();
    reading.listSnapshot = nullptr;
    Presentation talk(m_bench, reading);
    talk.start({});
    ASSERT_TRUE(QTest::qWaitFor([&] { return talk.state() == Presentation::State::Running; }, kPatience));
    EXPECT_TRUE(talk.snapshot().isEmpty());
    EXPECT_EQ(m_bench.messages().rowCount(), 1) << "it is said to the presenter";
    const QString path = talk.source()->storePath;
    EXPECT_TRUE(QFile::exists(path));
    talk.end();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !QFile::exists(path); }, kPatience));
}

} // namespace
} // namespace tidemark
