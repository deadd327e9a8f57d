// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting from the window: F5, keys, screens that go and come, the end and what is kept of it.
#include "app/presentation_support.h"
#include "models/report/story_plan.h"
#include "models/store/snapshot.h"
#include "tests/app/window_fixture.h"
#include "tests/presentation/screens.h"
#include "widgets/presentation/meeting/meeting_record.h"
#include "widgets/presentation/preparation/preparation_window.h"
#include "widgets/presentation/presentation.h"
#include "widgets/presentation/presenter/presenter_window.h"
#include "widgets/presentation/slides/slide_view.h"
#include "widgets/presentation/stage/stage.h"

#include <QAction>
#include <QFile>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <optional>

namespace tidemark {
namespace {

using test::Screens;

using test::kPatience;

class PresentationWindowTest : public test::MarketTest
{
protected:
    struct Window : test::ShownWindow
    {
        Window(const QString& store, const QString& settingsFile) : ShownWindow(store, settingsFile, {1366, 768}) {}
        Presentation& talk() { return main->presentation(); }
        bool running()
        {
            return QTest::qWaitFor([this] { return talk().state() == Presentation::State::Running; }, kPatience);
        }
        void start()
        {
            talk().start({});
            ASSERT_TRUE(running());
        }
    };

    std::unique_ptr<Window> open() { return opened<Window>(); }
    static void f5(Window& window)
    {
        auto* action = window.main->findChild<QAction*>(QStringLiteral("present"));
        ASSERT_TRUE(action);
        EXPECT_EQ(action->shortcut(), QKeySequence(Qt::Key_F5));
        action->trigger();
    }
    [[nodiscard]] std::vector<Meeting> meetings() const
    {
        const auto store = Store::open(m_store, OpenMode::ReadOnly);
        const auto list = store ? readMeetings(**store) : tl::unexpected(store.error());
        return list ? *list : std::vector<Meeting>{};
    }
};

TEST_F(PresentationWindowTest, aMeetingFromItsStartToItsRecord)
{
    Screens screens(test::deskAndRoom());
    const auto window = open();
    // The built-in market is simulated, which has to be looked at once.
    f5(*window);
    PreparationWindow* preparation = nullptr;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            preparation = window->main->findChild<PreparationWindow*>();
            return window->talk().state() == Presentation::State::Running
                   || (preparation && preparation->isVisible() && preparation->settled());
        },
        kPatience));
    if (preparation)
        Q_EMIT preparation->startRequested(preparation->options());
    ASSERT_TRUE(window->running());

    Presentation& talk = window->talk();
    AudienceWindow& audience = *talk.audience();
    EXPECT_EQ(audience.screen()->name(), QStringLiteral("room"));
    EXPECT_EQ(audience.geometry(), QRect(1920, 0, 1920, 1080));
    ASSERT_TRUE(talk.presenter());
    EXPECT_EQ(talk.presenter()->screen()->name(), QStringLiteral("desk"));

    QTest::keyClick(&audience, Qt::Key_Right);
    QTest::keyClick(talk.presenter(), Qt::Key_PageDown);
    EXPECT_EQ(talk.stage()->current(), 2);
    QTest::keyClicks(&audience, QStringLiteral("4"));
    EXPECT_EQ(talk.digits(), QStringLiteral("4"));
    QTest::keyClick(&audience, Qt::Key_Return);
    EXPECT_EQ(talk.stage()->current(), 3);
    QTest::keyClick(&audience, Qt::Key_B);
    EXPECT_EQ(talk.stage()->curtain(), Stage::Curtain::Black);

    const QString snapshot = talk.snapshot();
    EXPECT_FALSE(snapshot.isEmpty());
    const std::string digest = talk.source()->story.digest;
    QTest::keyClick(&audience, Qt::Key_Escape);
    EXPECT_EQ(talk.state(), Presentation::State::Idle);
    ASSERT_TRUE(window->settle());
    const auto held = meetings();
    ASSERT_EQ(held.size(), 1U);
    EXPECT_EQ(held[0].snapshot, snapshot);
    EXPECT_EQ(held[0].digest, digest);
    ASSERT_EQ(held[0].shown.size(), 4U);
    EXPECT_EQ(held[0].shown[0].slide, "cover");
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->main->findChild<MeetingRecord*>() != nullptr; }, kPatience));
    EXPECT_EQ(window->main->findChild<MeetingRecord*>()->meetings().size(), 1U);

    // The same state is frozen once, and what was looked at is known.
    f5(*window);
    ASSERT_TRUE(window->running());
    EXPECT_EQ(talk.snapshot(), snapshot);
    window->main->close();
    EXPECT_EQ(meetings().size(), 2U) << "closing the window ends the meeting and keeps its log";
}

TEST_F(PresentationWindowTest, aNoteOfAMeetingIsKeptAndUndone)
{
    const auto window = open();
    MeetingRecord* record = window->main->openMeetings();
    ASSERT_TRUE(record);
    const auto noteNow = [&] {
        const auto store = Store::open(m_store, OpenMode::ReadOnly);
        return toQString((*store)->note("3.2.2", "zh").value());
    };
    Q_EMIT record->keepNote(Language::Chinese, QStringLiteral("3.2.2"), QStringLiteral("如果是 6400？"));
    ASSERT_TRUE(window->settle());
    EXPECT_TRUE(noteNow().contains(QStringLiteral("如果是 6400？")));
    window->bench.undoStack().undo();
    ASSERT_TRUE(window->settle());
    EXPECT_TRUE(noteNow().isEmpty()) << "the shipped text is no note";
    // With the section open in its field the field follows.
    window->bench.undoStack().redo();
    ASSERT_TRUE(window->settle());
    EXPECT_TRUE(noteNow().contains(QStringLiteral("如果是 6400？")));
}

} // namespace
} // namespace tidemark
