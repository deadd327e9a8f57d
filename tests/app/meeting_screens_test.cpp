// SPDX-License-Identifier: GPL-3.0-or-later
// Cables, resolutions and scales that change while somebody talks.
#include "tests/app/meeting_fixture.h"

#include <QScreen>

namespace tidemark {
namespace {

using test::TestScreen;

class MeetingScreens : public MeetingTest
{
protected:
    static TestScreen desk(QSize size = {1280, 720}) { return {QStringLiteral("desk"), {QPoint(0, 0), size}}; }
    static TestScreen room(QSize size = {960, 540}, double ratio = 1)
    {
        return {QStringLiteral("room"), {QPoint(2000, 0), size}, ratio};
    }

    /// The talk goes on at its slide, each window as it should be on the screens there are.
    void stands(const std::vector<TestScreen>& plugged)
    {
        // Windows follow once the news of all screens are in.
        ASSERT_TRUE(wait([&] {
            const bool full = audience().geometry() == audience().screen()->geometry();
            return full && presenter().isVisible() == (plugged.size() > 1);
        }));
        ASSERT_TRUE(running());
        EXPECT_TRUE(audience().isVisible());
        EXPECT_TRUE(QGuiApplication::screens().contains(audience().screen()));
        if (plugged.size() > 1) {
            EXPECT_TRUE(QGuiApplication::screens().contains(presenter().screen()));
            EXPECT_NE(audience().screen(), presenter().screen());
            EXPECT_EQ(presenter().geometry(), presenter().screen()->geometry());
        }
        EXPECT_EQ(view().size(), audience().size());
        EXPECT_TRUE(QRectF(view().rect()).contains(view().slideRect()));
    }
    void change(const std::vector<TestScreen>& plugged)
    {
        screens->set(plugged);
        stands(plugged);
    }
};

TEST_F(MeetingScreens, comeAndGoAHundredTimesAndTheTalkGoesOn)
{
    open({960, 540});
    ASSERT_NO_FATAL_FAILURE(present());
    ASSERT_NO_FATAL_FAILURE(goTo(audience(), "cta_levels/candles"));
    const int slide = stage().current();
    const std::string digest = stage().shown()->digest;
    ASSERT_NO_FATAL_FAILURE(change({desk(), room()}));
    EXPECT_EQ(audience().screen()->name(), QStringLiteral("room"));
    const QImage before = seenAtRest();
    const auto windows = QApplication::topLevelWidgets().size();
    const std::vector<TestScreen> rooms{room(),
                                        room({1024, 768}),
                                        room({960, 540}, 2),
                                        {QStringLiteral("room"), {2000, 0, 960, 540}, 1, 144},
                                        room({640, 360})};
    for (int round = 0; round < 100; ++round) {
        SCOPED_TRACE(round);
        // The room's cable, the presenter's own screen, or all but one that nobody knew.
        const std::vector<TestScreen> left =
            round % 4 == 3   ? std::vector{room()}
            : round % 8 == 5 ? std::vector<TestScreen>{{QStringLiteral("other"), {0, 0, 800, 600}}}
                             : std::vector{desk(round % 3 == 0 ? QSize(1280, 720) : QSize(1024, 768))};
        ASSERT_NO_FATAL_FAILURE(change(left));
        if (round % 10 == 0) {
            key(audience(), Qt::Key_Right);
            key(audience(), Qt::Key_Left);
        }
        ASSERT_NO_FATAL_FAILURE(change({desk(), rooms[static_cast<std::size_t>(round) % rooms.size()]}));
        ASSERT_EQ(audience().screen()->name(), QStringLiteral("room")) << "back to the room and nowhere else";
        ASSERT_EQ(stage().current(), slide);
        ASSERT_EQ(stage().shown()->digest, digest);
        ASSERT_EQ(QApplication::topLevelWidgets().size(), windows);
    }
    ASSERT_NO_FATAL_FAILURE(change({desk(), room()}));
    EXPECT_EQ(seenAtRest(), before);
    key(presenter(), Qt::Key_Right);
    EXPECT_EQ(stage().current(), slide + 1);
    key(audience(), Qt::Key_Escape);
    EXPECT_FALSE(running());
}

TEST_F(MeetingScreens, oneScreenIsEnough)
{
    open();
    screens->set({desk()});
    ASSERT_NO_FATAL_FAILURE(present());
    EXPECT_EQ(audience().geometry(), QRect(0, 0, 1280, 720));
    EXPECT_FALSE(talk().presenter() && presenter().isVisible());
    ASSERT_NO_FATAL_FAILURE(goTo(audience(), "cta_levels/candles"));
    // The presenter's view comes beside it and goes.
    key(audience(), Qt::Key_V);
    ASSERT_TRUE(talk().presenter() && presenter().isVisible());
    EXPECT_FALSE(presenter().isFullScreen());
    key(presenter(), Qt::Key_Right);
    key(presenter(), Qt::Key_V);
    EXPECT_FALSE(presenter().isVisible());
    EXPECT_TRUE(audience().isVisible());
    key(audience(), Qt::Key_Left);
    EXPECT_EQ(stage().shown()->id, "cta_levels/candles");
    // A search there is without the view, too.
    key(audience(), Qt::Key_G);
    EXPECT_TRUE(presenter().isVisible() && presenter().overlayShown());
    key(presenter(), Qt::Key_Escape);
    EXPECT_FALSE(presenter().isVisible());
    ASSERT_TRUE(running());
    // The projector is found only now.
    ASSERT_NO_FATAL_FAILURE(change({desk(), room()}));
    EXPECT_EQ(audience().screen()->name(), QStringLiteral("room"));
    EXPECT_EQ(presenter().screen()->name(), QStringLiteral("desk"));
    // Put away and fetched there, it follows the screens as before and never lies over the slide.
    key(presenter(), Qt::Key_V);
    EXPECT_FALSE(presenter().isVisible());
    key(audience(), Qt::Key_V);
    EXPECT_TRUE(presenter().isVisible());
    ASSERT_NO_FATAL_FAILURE(change({desk()}));
    key(audience(), Qt::Key_Escape);
    EXPECT_FALSE(running());
}

} // namespace
} // namespace tidemark
