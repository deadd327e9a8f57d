// SPDX-License-Identifier: GPL-3.0-or-later
// The presenter's hand on the mirror, and what of it both screens show.
#include "tests/app/meeting_fixture.h"
#include "widgets/figure/chart_view.h"
#include "widgets/presentation/live/live_slides.h"

#include <cmath>

namespace tidemark {
namespace {

constexpr QRgb kLaser = qRgb(214, 16, 28);

bool near(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) <= 10 && std::abs(qGreen(a) - qGreen(b)) <= 10
           && std::abs(qBlue(a) - qBlue(b)) <= 10;
}

/// Where the light of the pointer came, in slide units, and how many units wide it is; nullopt: nowhere.
std::optional<std::pair<QPointF, double>> lightIn(const QImage& after, const QImage& before)
{
    double x = 0, y = 0, count = 0;
    for (int row = 0; row < after.height(); ++row)
        for (int column = 0; column < after.width(); ++column)
            if (near(after.pixel(column, row), kLaser) && !near(before.pixel(column, row), kLaser)) {
                x += column + 0.5;
                y += row + 0.5;
                ++count;
            }
    if (count == 0)
        return std::nullopt;
    const double unit = kSlideUnits.width() / after.width();
    return std::pair(QPointF(x / count, y / count) * unit, 2 * std::sqrt(count / M_PI) * unit);
}

/// Part of the pixels that differ clearly.
double changed(const QImage& a, const QImage& b)
{
    EXPECT_EQ(a.size(), b.size());
    qsizetype differs = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
            differs +=
                std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q)) > 24;
        }
    return static_cast<double>(differs) / (static_cast<double>(a.width()) * a.height());
}

class MeetingHand : public MeetingTest
{
protected:
    void begin(const std::string& slide)
    {
        open();
        ASSERT_NO_FATAL_FAILURE(present());
        ASSERT_NO_FATAL_FAILURE(goTo(presenter(), slide));
        moveAway();
        ASSERT_TRUE(wait([this] { return !stage().pointerShown(); }));
    }
};

TEST_F(MeetingHand, thePointerIsTheSameLightOnBothScreensAndGoes)
{
    ASSERT_NO_FATAL_FAILURE(begin("cta_levels/candles"));
    const QImage room = seenAtRest(), desk = mirrorSeen();
    key(presenter(), Qt::Key_L);
    for (const QPointF at : {QPointF(500, 300), QPointF(1200, 760), QPointF(300, 900)}) {
        move(at);
        const auto there = lightIn(seen(), room);
        const auto here = lightIn(mirrorSeen(), desk);
        ASSERT_TRUE(there && here);
        const double pixel = kSlideUnits.width() / mirror().slideRect().width();
        EXPECT_LT(QLineF(there->first, at).length(), 1.5 * pixel);
        EXPECT_LT(QLineF(here->first, at).length(), 2 * pixel);
        EXPECT_NEAR(there->second, 24, 4);
        EXPECT_NEAR(here->second, 24, 6);
    }
    EXPECT_TRUE(stage().pointerShown());
    ASSERT_TRUE(wait([this] { return !stage().pointerShown(); })) << "two idle seconds";
    EXPECT_FALSE(lightIn(seen(), room));
    EXPECT_FALSE(lightIn(mirrorSeen(), desk));
    EXPECT_EQ(seen(), room);
    move({600, 400});
    EXPECT_TRUE(lightIn(seen(), room)) << "and comes back with the hand";
    key(presenter(), Qt::Key_L);
    moveAway();
    ASSERT_TRUE(wait([this] { return !stage().pointerShown(); }));
    EXPECT_EQ(seen(), room);
    EXPECT_EQ(mirrorSeen(), desk);
}

TEST_F(MeetingHand, spotlightAndMagnifierStandOnBothScreens)
{
    ASSERT_NO_FATAL_FAILURE(begin("intraday_reversal/path"));
    const QImage room = seenAtRest(), desk = mirrorSeen();
    key(presenter(), Qt::Key_O);
    move({900, 560});
    EXPECT_GT(changed(seen(), room), 0.5) << "all around is dark";
    EXPECT_GT(changed(mirrorSeen(), desk), 0.5);
    EXPECT_EQ(seen().pixel(view().fromSlide().map(QPointF(900, 500)).toPoint()),
              room.pixel(view().fromSlide().map(QPointF(900, 500)).toPoint()))
        << "and nothing in its disc";
    ASSERT_TRUE(wait([this] { return !stage().pointerShown(); }));
    EXPECT_EQ(seen(), room);

    key(presenter(), Qt::Key_Z);
    move({900, 560});
    const double there = changed(seen(), room), here = changed(mirrorSeen(), desk);
    EXPECT_GT(there, 0.005);
    EXPECT_GT(here, 0.005);
    EXPECT_LT(there, 0.15) << "the rest of the slide stays";
    EXPECT_LT(here, 0.15);
    key(presenter(), Qt::Key_Z);
    moveAway();
    ASSERT_TRUE(wait([this] { return !stage().pointerShown(); }));
    EXPECT_EQ(seen(), room);
    EXPECT_EQ(mirrorSeen(), desk);
}

TEST_F(MeetingHand, aStrokeStaysWithItsSlideUntilCleared)
{
    ASSERT_NO_FATAL_FAILURE(begin("cta_levels/candles"));
    const QImage room = seenAtRest(), desk = mirrorSeen();
    const auto away = [this] {
        moveAway();
        ASSERT_TRUE(wait([this] { return !stage().pointerShown(); }));
    };
    key(presenter(), Qt::Key_A);
    drag({{500, 400}, {700, 600}, {900, 420}, {1100, 640}});
    key(presenter(), Qt::Key_A);
    ASSERT_NO_FATAL_FAILURE(away());
    const QImage drawnRoom = seen(), drawnDesk = mirrorSeen();
    EXPECT_GT(changed(drawnRoom, room), 0.0005);
    EXPECT_GT(changed(drawnDesk, desk), 0.0005);
    // Where the hand turned, the pen was.
    const QRect turn = QRect(-12, -12, 24, 24).translated(view().fromSlide().map(QPointF(700, 600)).toPoint());
    EXPECT_GT(changed(drawnRoom.copy(turn), room.copy(turn)), 0.05);

    key(audience(), Qt::Key_Right);
    key(audience(), Qt::Key_Left);
    EXPECT_EQ(seenAtRest(), drawnRoom);
    EXPECT_EQ(mirrorSeen(), drawnDesk);
    key(presenter(), Qt::Key_R);
    EXPECT_EQ(seenAtRest(), drawnRoom) << "the story's figure comes back, strokes stay";
    key(presenter(), Qt::Key_E);
    EXPECT_EQ(seenAtRest(), room);
    EXPECT_EQ(mirrorSeen(), desk);

    // One stroke too many is taken back alone.
    key(presenter(), Qt::Key_A);
    drag({{500, 400}, {700, 600}, {900, 420}, {1100, 640}});
    drag({{300, 300}, {1500, 900}});
    key(presenter(), Qt::Key_Z, Qt::ControlModifier);
    key(presenter(), Qt::Key_A);
    ASSERT_NO_FATAL_FAILURE(away());
    EXPECT_EQ(stage().strokes().size(), 1U);
    EXPECT_EQ(seen(), drawnRoom);
}

TEST_F(MeetingHand, aDraggedLevelSaysAnotherNumberAndGoesBackToTheStory)
{
    ASSERT_NO_FATAL_FAILURE(begin("cta_levels/candles"));
    const QImage room = seenAtRest(), desk = mirrorSeen();
    const report::Slide story = *stage().shown();
    ASSERT_NE(story.headline.indexOf(QStringLiteral("6,456")), -1) << story.headline.toStdString();
    const QPointF from = dataPlace(0.5, 6456);
    const QPointF to = from + QPointF(0, 60);
    drag({from, from + QPointF(0, 20), from + QPointF(0, 40), to});
    ASSERT_TRUE(wait([this] { return !talk().live()->busy(); }));
    ASSERT_TRUE(stage().changed());
    const report::Slide tried = *stage().shown();
    EXPECT_NE(tried.headline, story.headline);
    EXPECT_NE(tried.numbers, story.numbers);
    EXPECT_NE(tried.digest, story.digest);
    EXPECT_EQ(tried.id, story.id);
    ASSERT_EQ(talk().live()->whatIfs().size(), 1U);
    EXPECT_EQ(talk().live()->whatIfs().front().from, "6456");
    moveAway();
    ASSERT_TRUE(wait([this] { return !stage().pointerShown(); }));
    const QImage triedRoom = seenAtRest();
    // The head of the slide, where the finding stands, and all of it.
    const QRect head(0, 0, triedRoom.width(), triedRoom.height() / 5);
    EXPECT_GT(changed(triedRoom.copy(head), room.copy(head)), 0.002);
    EXPECT_GT(changed(mirrorSeen(), desk), 0.005);

    key(presenter(), Qt::Key_R);
    EXPECT_FALSE(stage().changed());
    EXPECT_EQ(stage().shown()->digest, story.digest);
    EXPECT_EQ(seenAtRest(), room);
    EXPECT_EQ(mirrorSeen(), desk);

    // Zoomed and measured by hand, on the audience's own window: the same key undoes it.
    key(audience(), Qt::Key_Tab);
    for (int i = 0; i < 4; ++i)
        key(audience(), Qt::Key_Plus);
    key(audience(), Qt::Key_Right);
    EXPECT_EQ(stage().shown(), stage().slide());
    EXPECT_GT(changed(seenAtRest(), room), 0.005);
    key(audience(), Qt::Key_Escape);
    ASSERT_TRUE(running());
    key(audience(), Qt::Key_R);
    EXPECT_EQ(seenAtRest(), room);
}

TEST_F(MeetingHand, theDayPlaysHoldsAndEndsWhereTheStoryStands)
{
    ASSERT_NO_FATAL_FAILURE(begin("intraday_reversal/path"));
    const QImage room = seenAtRest(), desk = mirrorSeen();
    LiveSlides& live = *talk().live();
    ASSERT_TRUE(live.canReplay());
    const auto minute = [&live] { return live.minute().first; };
    const auto still = [&] { return wait([&] { return !live.busy(); }); };

    key(presenter(), Qt::Key_P);
    ASSERT_TRUE(wait([&] { return live.playing() && minute() > 5; }));
    EXPECT_TRUE(stage().changed());
    key(presenter(), Qt::Key_P);
    ASSERT_TRUE(still());
    EXPECT_FALSE(live.playing());
    const int held = minute();
    ASSERT_LT(held, live.minute().second);
    const QImage heldRoom = seen();
    EXPECT_GT(changed(heldRoom, room), 0.01);
    EXPECT_GT(changed(mirrorSeen(), desk), 0.01);
    QTest::qWait(100);
    EXPECT_EQ(minute(), held);

    key(audience(), Qt::Key_Right, Qt::ShiftModifier);
    ASSERT_TRUE(wait([&] { return minute() > held; }));
    const int bar = minute() - held;
    ASSERT_TRUE(still());
    key(audience(), Qt::Key_Right, Qt::ShiftModifier);
    ASSERT_TRUE(wait([&] { return minute() == held + 2 * bar; }));
    for (int i = 0; i < 2; ++i)
        key(presenter(), Qt::Key_Left, Qt::ShiftModifier);
    ASSERT_TRUE(wait([&] { return minute() == held; }));
    ASSERT_TRUE(still());
    EXPECT_EQ(seen(), heldRoom) << "the same minute is the same picture";

    const double slow = live.speed();
    for (int i = 0; i < 10; ++i)
        key(presenter(), Qt::Key_BracketRight);
    EXPECT_GT(live.speed(), slow);
    key(presenter(), Qt::Key_P);
    ASSERT_TRUE(wait([&] { return !live.replaying(); }));
    EXPECT_EQ(live.minute().first, live.minute().second);
    EXPECT_FALSE(stage().changed());
    EXPECT_EQ(stage().shown(), stage().slide());
    EXPECT_EQ(seenAtRest(), room);
    EXPECT_EQ(mirrorSeen(), desk);
}

} // namespace
} // namespace tidemark
