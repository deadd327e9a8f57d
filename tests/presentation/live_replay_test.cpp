// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/to_qt.h"
#include "tests/presentation/frozen_market.h"
#include "widgets/presentation/live/live_slides.h"
#include "widgets/presentation/live/replay_axes.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace tidemark {
namespace {

using test::FrozenMarket;

/// The slide of the intraday reversal.
class LiveReplay : public ::testing::Test
{
protected:
    void SetUp() override
    {
        source = FrozenMarket::get().story();
        stage = std::make_unique<Stage>(FrozenMarket::slides(*source));
        stage->goTo(1);
        live = std::make_unique<LiveSlides>(source, *stage);
        failures = std::make_unique<QSignalSpy>(live.get(), &LiveSlides::failed);
    }
    void settle() const
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return !live->busy(); }, 60'000));
    }
    void step(int bars) const
    {
        live->step(bars);
        ASSERT_NO_FATAL_FAILURE(settle());
    }
    [[nodiscard]] static const Points& index(const FigureSpec& figure)
    {
        for (const Layer& layer : figure.panes.front().layers)
            if (const auto* line = std::get_if<LineLayer>(&layer); line != nullptr && line->id == "index")
                return line->points;
        throw std::runtime_error("no index curve");
    }

    StorySourcePtr source;
    std::unique_ptr<Stage> stage;
    std::unique_ptr<LiveSlides> live;
    std::unique_ptr<QSignalSpy> failures;
};

TEST_F(LiveReplay, OnlyADayCanBeReplayed)
{
    EXPECT_TRUE(live->canReplay());
    EXPECT_FALSE(live->replaying());
    stage->goTo(0);
    EXPECT_FALSE(live->canReplay());
    live->play();
    live->step(-1);
    EXPECT_FALSE(live->busy());
    EXPECT_EQ(live->minute(), (std::pair{0, 0}));
}

TEST_F(LiveReplay, AStepIsABar)
{
    step(-1);
    EXPECT_TRUE(live->replaying());
    EXPECT_FALSE(live->playing());
    EXPECT_EQ(live->minute(), (std::pair{389, 390}));
    EXPECT_EQ(index(*stage->shown()->figure).size() + 1, index(*stage->slide()->figure).size());
    step(-9);
    EXPECT_EQ(live->minute().first, 380);
    step(10);
    EXPECT_EQ(live->minute().first, 390);
    EXPECT_FALSE(live->replaying());
    EXPECT_EQ(stage->shown(), stage->slide());
    step(-1000);
    EXPECT_EQ(live->minute().first, 1);
    EXPECT_EQ(index(*stage->shown()->figure).size(), 1U);
}

TEST_F(LiveReplay, StepsOfAHeldKeyAddUp)
{
    for (int i = 0; i < 30; ++i)
        live->step(-1);
    ASSERT_NO_FATAL_FAILURE(settle());
    EXPECT_EQ(live->minute().first, 360);
    EXPECT_EQ(index(*stage->shown()->figure).size(), 360U);
}

TEST_F(LiveReplay, PlaysInOrderToTheStorysOwnSlide)
{
    step(-12);
    std::vector<int> minutes;
    QObject::connect(live.get(), &LiveSlides::replayChanged, stage.get(), [&] {
        if (minutes.empty() || minutes.back() != live->minute().first)
            minutes.push_back(live->minute().first);
    });
    live->setSpeed(60);
    live->play();
    EXPECT_TRUE(live->playing());
    ASSERT_NO_FATAL_FAILURE(settle());
    EXPECT_TRUE(std::ranges::is_sorted(minutes));
    EXPECT_EQ(minutes.back(), 390);
    EXPECT_FALSE(live->playing());
    EXPECT_FALSE(stage->changed());
    EXPECT_EQ(stage->shown(), stage->slide());
    EXPECT_EQ(failures->count(), 0);
}

TEST_F(LiveReplay, FromTheEndItBeginsAtTheOpenAndHolds)
{
    live->play();
    ASSERT_TRUE(QTest::qWaitFor([&] { return live->minute().first < 390 && live->minute().first >= 2; }, 60'000));
    live->hold();
    const int at = live->minute().first;
    EXPECT_LT(at, 100);
    EXPECT_TRUE(live->replaying());
    EXPECT_FALSE(live->playing());
    const SlidePtr held = stage->shown();
    QTest::qWait(250);
    EXPECT_EQ(stage->shown(), held);
    EXPECT_EQ(live->minute().first, at);
    // On from there.
    live->setSpeed(20);
    EXPECT_EQ(live->speed(), 20);
    live->play();
    ASSERT_TRUE(QTest::qWaitFor([&] { return live->minute().first > at; }, 60'000));
    EXPECT_LT(live->minute().first, at + 200);
    stage->restore();
    EXPECT_FALSE(live->replaying());
    EXPECT_FALSE(stage->changed());
    EXPECT_FALSE(live->busy());
}

TEST_F(LiveReplay, AnotherSlideEndsIt)
{
    live->play();
    ASSERT_TRUE(QTest::qWaitFor([&] { return stage->changed(); }, 60'000));
    stage->next();
    EXPECT_FALSE(live->playing());
    QTest::qWait(100);
    EXPECT_FALSE(stage->changed());
}

TEST_F(LiveReplay, SpeedsAreThoseOffered)
{
    live->setSpeed(1e9);
    EXPECT_EQ(live->speed(), LiveSlides::speeds().back());
    live->setSpeed(-1);
    EXPECT_EQ(live->speed(), LiveSlides::speeds().front());
}

// What is said at a minute is what a desk could know then.
TEST_F(LiveReplay, NothingLaterLeaksIn)
{
    const auto sessionOpen = fromNewYork(makeDate(2025, 11, 20), std::chrono::minutes{570});
    const Translator english(Language::English);
    int at = 390;
    for (const int minute : {1, 2, 30, 67, 90, 180, 300, 389}) {
        step(minute - at);
        at = minute;
        ASSERT_EQ(live->minute().first, minute);
        const report::Slide& shown = *stage->shown();
        const TimePoint now = sessionOpen + std::chrono::minutes{minute};
        // A store that ends there: the comparison days are cut at the same minute by the replay alone.
        const StudyRequest alone{"intraday_reversal", {{"overlay1", "false"}, {"overlay2", "false"}}};
        const StudyOutput known = FrozenMarket::get().run(alone, now);
        const auto figure = std::ranges::find(known.figures, "intraday_reversal.path", &FigureSpec::id);
        ASSERT_NE(figure, known.figures.end());
        EXPECT_EQ(shown.headline, english(figure->headline)) << minute;
        EXPECT_EQ(shown.altText, english(figure->altText)) << minute;
        EXPECT_EQ(shown.figure->asOf, figure->asOf) << minute;
        const Points& ours = index(*shown.figure);
        const Points& theirs = index(*figure);
        ASSERT_EQ(ours.size(), theirs.size()) << minute;
        for (std::size_t i = 0; i < ours.size(); ++i) {
            EXPECT_EQ(ours.x(i), theirs.x(i));
            EXPECT_EQ(ours.y(i), theirs.y(i));
        }
        StudyRequest cut = alone;
        cut.params["replay"] = std::to_string(minute);
        const StudyOutput replayed = FrozenMarket::get().run(cut);
        ASSERT_EQ(replayed.metrics.size(), known.metrics.size());
        for (std::size_t i = 0; i < known.metrics.size(); ++i) {
            const double a = replayed.metrics[i].value;
            const double b = known.metrics[i].value;
            EXPECT_TRUE(a == b || (std::isnan(a) && std::isnan(b))) << minute << ' ' << known.metrics[i].id;
        }
    }
}

TEST_F(LiveReplay, AnotherDefinitionStaysInForceWhileItPlays)
{
    ParamValues definition;
    definition.set("overlay1", false);
    definition.set("replay", std::int64_t{100}); // the replay's minute is nobody's to set
    live->tryDefinition(definition);
    ASSERT_NO_FATAL_FAILURE(settle());
    const SlidePtr whole = stage->shown();
    ASSERT_TRUE(stage->changed());
    EXPECT_FALSE(live->replaying());
    const auto curves = [](const report::Slide& slide) {
        return std::ranges::count_if(slide.figure->panes.front().layers,
                                     [](const Layer& layer) { return std::holds_alternative<LineLayer>(layer); });
    };
    step(-5);
    EXPECT_EQ(live->minute().first, 385);
    EXPECT_EQ(curves(*stage->shown()), curves(*whole));
    EXPECT_LT(curves(*stage->shown()), curves(*stage->slide()));
    live->setSpeed(60);
    live->play();
    ASSERT_NO_FATAL_FAILURE(settle());
    EXPECT_EQ(stage->shown(), whole);
    ASSERT_EQ(live->whatIfs().size(), 1U);
    EXPECT_EQ(live->whatIfs().front().param, "overlay1");
    // And a parameter that moves while it is held: the minute stays.
    step(-200);
    definition.set("overlay1", true);
    live->tryDefinition(definition);
    ASSERT_NO_FATAL_FAILURE(settle());
    EXPECT_EQ(live->minute().first, 190);
    EXPECT_EQ(index(*stage->shown()->figure).size(), 190U);
    EXPECT_EQ(curves(*stage->shown()), curves(*stage->slide()));
    EXPECT_TRUE(live->whatIfs().empty());
}

TEST_F(LiveReplay, ItMayGoWhileItPlays)
{
    live->setSpeed(60);
    live->play();
    ASSERT_TRUE(QTest::qWaitFor([&] { return stage->changed(); }, 60'000));
    const SlidePtr shown = stage->shown();
    live.reset();
    QTest::qWait(60);
    EXPECT_EQ(stage->shown(), shown);
}

// --- axes -----------------------------------------------------------------------------------------------------------------

FigureSpec curve(const std::vector<double>& y)
{
    std::vector<double> x(y.size());
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] = static_cast<double>(i);
    FigureSpec figure;
    Pane pane;
    pane.layers.emplace_back(LineLayer{.id = "a", .name = {}, .points = Points::of(x, y)});
    figure.panes.push_back(std::move(pane));
    return figure;
}

TEST(ReplayAxes, HoldWhatIsShownAndNeverShrink)
{
    std::vector<double> y{0.001};
    double value = 0.001;
    std::uint32_t random = 7;
    std::optional<double> low, high;
    int changes = 0;
    for (int i = 0; i < 390; ++i) {
        random = random * 1664525U + 1013904223U;
        value += (static_cast<double>(random >> 8) / 16777216.0 - 0.5) * 0.002;
        y.push_back(value);
        FigureSpec figure = curve(y);
        steadyAxes(figure);
        const YAxis& axis = figure.panes.front().y;
        ASSERT_TRUE(axis.minimum && axis.maximum);
        const auto [least, most] = std::ranges::minmax(y);
        EXPECT_LT(*axis.minimum, least);
        EXPECT_GT(*axis.maximum, most);
        // No more than half empty.
        EXPECT_LT(*axis.maximum - *axis.minimum, 2 * (most - least));
        if (low) {
            EXPECT_LE(*axis.minimum, *low);
            EXPECT_GE(*axis.maximum, *high);
            changes += *axis.minimum != *low || *axis.maximum != *high ? 1 : 0;
        }
        low = axis.minimum;
        high = axis.maximum;
    }
    EXPECT_GT(changes, 3);
    EXPECT_LT(changes, 40);
}

TEST(ReplayAxes, LeaveWhatTheyDoNotUnderstand)
{
    FigureSpec fixed = curve({1, 2, 3});
    fixed.panes.front().y.maximum = 10;
    steadyAxes(fixed);
    EXPECT_FALSE(fixed.panes.front().y.minimum);
    FigureSpec log = curve({1, 2, 3});
    log.panes.front().y.log = true;
    steadyAxes(log);
    EXPECT_FALSE(log.panes.front().y.minimum);
    FigureSpec flat = curve({1, 1, 1});
    steadyAxes(flat);
    EXPECT_FALSE(flat.panes.front().y.minimum);
    FigureSpec candles = curve({1, 2, 3});
    candles.panes.front().layers.emplace_back(CandleLayer{});
    steadyAxes(candles);
    EXPECT_FALSE(candles.panes.front().y.minimum);
}

} // namespace
} // namespace tidemark
