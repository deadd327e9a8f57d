// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/presenter/presenter_clock.h"

#include "widgets/presentation/stage/stage.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace tidemark {
namespace {

using namespace std::chrono;

std::vector<SlidePtr> slides(int count)
{
    std::vector<SlidePtr> made;
    for (int i = 0; i < count; ++i) {
        report::Slide slide;
        slide.id = std::to_string(i);
        made.push_back(std::make_shared<const report::Slide>(std::move(slide)));
    }
    return made;
}

class PresenterClockTest : public testing::Test
{
protected:
    TimePoint now{hours{24 * 20412}};
    Stage stage{slides(10)};
    PresenterClock clock{stage, {now, minutes{40}}, [this] { return now; }};
};

TEST_F(PresenterClockTest, CountsTheTalkAndTheSlide)
{
    now += 90s;
    EXPECT_EQ(clock.elapsed(), 90s);
    EXPECT_EQ(clock.onSlide(), 90s);
    stage.next();
    now += 5s + 999ms;
    EXPECT_EQ(clock.onSlide(), 5s);
    EXPECT_EQ(clock.elapsed(), 95s);
    stage.previous();
    EXPECT_EQ(clock.onSlide(), 0s);
}

TEST_F(PresenterClockTest, EachSlideHasItsShareOfThePlan)
{
    // Ten slides in forty minutes: four minutes each, and half a minute of patience.
    now += 4min + 30s;
    EXPECT_EQ(clock.pace(), TalkPace::OnTime);
    EXPECT_EQ(clock.late(), 0s);
    now += 1s;
    EXPECT_EQ(clock.pace(), TalkPace::Behind);
    EXPECT_EQ(clock.late(), 31s);
    stage.next();
    EXPECT_EQ(clock.pace(), TalkPace::OnTime);
}

TEST_F(PresenterClockTest, PastTheEndItIsOverWhateverTheSlide)
{
    stage.goTo(9);
    now += 40min;
    EXPECT_EQ(clock.pace(), TalkPace::OnTime);
    now += 125s;
    EXPECT_EQ(clock.pace(), TalkPace::Over);
    EXPECT_EQ(clock.late(), 125s);
}

TEST_F(PresenterClockTest, AClockSetBackIsZeroNotNegative)
{
    now -= 3min;
    EXPECT_EQ(clock.elapsed(), 0s);
    EXPECT_EQ(clock.onSlide(), 0s);
    EXPECT_EQ(clock.pace(), TalkPace::OnTime);
}

TEST_F(PresenterClockTest, TicksOnceASecond)
{
    QSignalSpy ticks(&clock, &PresenterClock::ticked);
    ASSERT_TRUE(ticks.wait(5000));
    ticks.clear();
    QTest::qWait(450); // it looked twice, and no second had passed
    EXPECT_EQ(ticks.count(), 0);
    now += 1s;
    ASSERT_TRUE(ticks.wait(5000));
    EXPECT_EQ(ticks.count(), 1);
}

TEST(ClockText, MinutesAndFromAnHourOnHours)
{
    EXPECT_EQ(clockText(0s), QStringLiteral("00:00"));
    EXPECT_EQ(clockText(102s), QStringLiteral("01:42"));
    EXPECT_EQ(clockText(40min), QStringLiteral("40:00"));
    EXPECT_EQ(clockText(1h + 2min + 3s), QStringLiteral("1:02:03"));
    EXPECT_EQ(clockText(600min), QStringLiteral("10:00:00"));
}

} // namespace
} // namespace tidemark
