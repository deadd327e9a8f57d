// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/reversal_phases.h"

#include "models/quant/vwap.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace tidemark::quant {
namespace {

using Eigen::ArrayXd;
using Eigen::Index;
using std::chrono::minutes;

const TimePoint kOpen = fromNewYork(makeDate(2025, 11, 20), minutes{570});

std::vector<TimePoint> minutesFromOpen(const std::vector<int>& offsets)
{
    std::vector<TimePoint> times;
    for (const int m : offsets)
        times.push_back(kOpen + minutes{m});
    return times;
}

ArrayXd array(const std::vector<double>& values)
{
    return Eigen::Map<const ArrayXd>(values.data(), static_cast<Index>(values.size()));
}

struct Day
{
    std::vector<TimePoint> times;
    ArrayXd high, low, close;
    double open;
    [[nodiscard]] SessionBars view() const { return {times, open, high, low, close}; }
};

// Prior close 100: gap +1, peak 103 in the third bar, below 100 in the fifth, low 96 in the sixth, close 98.
const Day kDay{minutesFromOpen({0, 10, 20, 30, 40, 50, 60}), array({101.5, 102.0, 103.0, 102.0, 101.0, 99.0, 98.5}),
               array({100.5, 101.0, 101.5, 100.2, 99.0, 96.0, 97.0}),
               array({101.2, 101.8, 102.5, 100.4, 99.5, 97.0, 98.0}), 101.0};

TEST(ReversalPhases, FindsTheTurns)
{
    const auto p = reversalPhases(kDay.view(), 100);
    EXPECT_NEAR(p.gap, 0.01, 1e-15);
    EXPECT_EQ(p.peak.row, 2);
    EXPECT_NEAR(p.peak.value, 0.03, 1e-15);
    EXPECT_EQ(p.breakBelow.row, 4);
    EXPECT_NEAR(p.breakBelow.value, -0.005, 1e-15);
    EXPECT_EQ(p.lowAfterPeak.row, 5);
    EXPECT_EQ(p.low.row, 5);
    EXPECT_NEAR(p.last.value, -0.02, 1e-15);
    EXPECT_NEAR(p.retracement, 5.0 / 3, 1e-14);
    EXPECT_TRUE(p.reversed(0.01 - 1e-12));
    EXPECT_FALSE(p.reversed(0.02));
}

TEST(ReversalPhases, DoNotDependOnThePriceScale)
{
    const Day scaled{kDay.times, 7 * kDay.high, 7 * kDay.low, 7 * kDay.close, 7 * kDay.open};
    const auto p = reversalPhases(kDay.view(), 100);
    const auto q = reversalPhases(scaled.view(), 700);
    EXPECT_EQ(p.peak.row, q.peak.row);
    EXPECT_NEAR(p.retracement, q.retracement, 1e-12);
}

TEST(ReversalPhases, ADayThatOnlyRisesHasNoBreak)
{
    const Day day{minutesFromOpen({0, 1, 2}), {}, {}, array({101, 102, 103}), 100.5};
    const auto p = reversalPhases(day.view(), 100);
    EXPECT_EQ(p.peak.row, 2);
    EXPECT_FALSE(p.breakBelow.found());
    EXPECT_EQ(p.low.row, 0);
    EXPECT_NEAR(p.retracement, 0, 1e-15);
    EXPECT_TRUE(fallShareBySpan(day.view(), p, 100, kOpen, minutes{30}, 13).isNaN().all());
}

TEST(ReversalPhases, TheFirstOfEqualPeaksCountsAndGapsAreSkipped)
{
    const Day day{minutesFromOpen({0, 1, 2, 3}), array({NAN, 103, 103, 99}), array({NAN, 101, 101, 97}),
                  array({NAN, 102, 102, 98}), 101};
    const auto p = reversalPhases(day.view(), 100);
    EXPECT_EQ(p.peak.row, 1);
    EXPECT_EQ(p.breakBelow.row, 3);
}

TEST(ReversalPhases, ADayBelowThePriorCloseGivesNothingBack)
{
    const Day day{minutesFromOpen({0, 1}), {}, {}, array({99, 98}), 99.5};
    EXPECT_TRUE(std::isnan(reversalPhases(day.view(), 100).retracement));
}

TEST(MovesBySpan, AddUpToTheCloseAndHoldTheGap)
{
    const auto moves = movesBySpan(kDay.view(), 100, kOpen, minutes{30}, 3);
    ASSERT_EQ(moves.size(), 3);
    EXPECT_NEAR(moves[0], 0.025, 1e-15); // to the close of the bar at minute 20
    EXPECT_NEAR(moves[1], 0.97 - 1.025, 1e-15);
    EXPECT_NEAR(moves[2], 0.01, 1e-15);
    EXPECT_NEAR(moves.sum(), -0.02, 1e-15);
}

TEST(MovesBySpan, AnEmptySpanIsAGapWhoseMoveJoinsTheNext)
{
    const Day day{minutesFromOpen({0, 70}), {}, {}, array({101, 99}), 100};
    const auto moves = movesBySpan(day.view(), 100, kOpen, minutes{30}, 3);
    EXPECT_NEAR(moves[0], 0.01, 1e-15);
    EXPECT_TRUE(std::isnan(moves[1]));
    EXPECT_NEAR(moves[2], -0.02, 1e-15);
}

TEST(FallShareBySpan, SumsToOneBetweenPeakAndLow)
{
    const auto p = reversalPhases(kDay.view(), 100);
    const auto shares = fallShareBySpan(kDay.view(), p, 100, kOpen, minutes{30}, 3);
    EXPECT_NEAR(shares.sum(), 1, 1e-14);
    EXPECT_NEAR(shares[0], (0.03 - 0.025) / 0.07, 1e-13); // 103 → 102.5
    EXPECT_NEAR(shares[1], (0.025 + 0.04) / 0.07, 1e-13); // 102.5 → 96
    EXPECT_EQ(shares[2], 0);
}

TEST(Vwap, WeighsTypicalPricesByVolume)
{
    // (99+97+98)/3 · 10, then (102+100+101)/3 · 30: (980 + 3030)/40.
    const auto vwap =
        cumulativeVwap(array({99, 102, 500}), array({97, 100, 400}), array({98, 101, 450}), array({10, 30, 0}));
    EXPECT_NEAR(vwap[0], 98, 1e-13);
    EXPECT_NEAR(vwap[1], 100.25, 1e-13);
    EXPECT_NEAR(vwap[2], 100.25, 1e-13); // nothing traded in the last bar
    const auto late = cumulativeVwap(ArrayXd{}, ArrayXd{}, array({98, 101}), array({NAN, 5}));
    EXPECT_TRUE(std::isnan(late[0]));
    EXPECT_EQ(late[1], 101);
}

} // namespace
} // namespace tidemark::quant
