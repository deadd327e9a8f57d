// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/rate_path.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numeric>

namespace tidemark::quant {
namespace {

using std::chrono::year;
using std::chrono::year_month;

year_month month(int y, unsigned m) { return year_month{year{y}, std::chrono::month{m}}; }

double total(const StepDistribution& distribution)
{
    return std::accumulate(distribution.begin(), distribution.end(), 0.0,
                           [](double sum, const auto& entry) { return sum + entry.second; });
}

double meanOf(const StepDistribution& distribution)
{
    return std::accumulate(distribution.begin(), distribution.end(), 0.0,
                           [](double sum, const auto& entry) { return sum + entry.first * entry.second; });
}

double at(const StepDistribution& distribution, int step)
{
    const auto it = distribution.find(step);
    return it == distribution.end() ? 0.0 : it->second;
}

std::vector<MeetingRate> solved(const RatePathInput& input)
{
    auto path = ratePath(input);
    EXPECT_TRUE(path.has_value()) << (path ? "" : plain(path.error().text));
    return path.value_or(std::vector<MeetingRate>{});
}

// CME Group, FedWatch methodology: meeting of 21 September 2022 with ZQU2 at 97.4475 and ZQV2 at 96.9400.
TEST(RatePath, WorkedExampleOfTheExchange)
{
    const auto path = solved({.watch = makeDate(2022, 9, 1),
                              .prices = {{month(2022, 9), 97.4475}, {month(2022, 10), 96.94}},
                              .meetings = {makeDate(2022, 9, 21)}});
    ASSERT_EQ(path.size(), 1u);
    EXPECT_EQ(path[0].before, 21);
    EXPECT_EQ(path[0].after, 9);
    EXPECT_NEAR(path[0].end.rate, 3.06, 1e-12);
    EXPECT_NEAR(path[0].start.rate, 2.3350, 1e-12);
    EXPECT_EQ(path[0].start.from, RateFrom::Backward);
    EXPECT_NEAR(path[0].change, 2.9, 1e-9);
    EXPECT_NEAR(at(path[0].move, 2), 0.10, 1e-9);
    EXPECT_NEAR(at(path[0].move, 3), 0.90, 1e-9);
}

/// Closes of 10 March 2023 and the meetings that follow.
RatePathInput march2023(MeetingDay day)
{
    return {.watch = makeDate(2023, 3, 10),
            .prices = {{month(2023, 3), 95.3375},
                       {month(2023, 4), 95.1},
                       {month(2023, 5), 94.855},
                       {month(2023, 6), 94.775},
                       {month(2023, 7), 94.73},
                       {month(2023, 8), 94.75},
                       {month(2023, 9), 94.78},
                       {month(2023, 10), 94.835},
                       {month(2023, 11), 94.97},
                       {month(2023, 12), 95.06},
                       {month(2024, 1), 95.13},
                       {month(2024, 2), 95.3},
                       {month(2024, 3), 95.365},
                       {month(2024, 4), 95.485}},
            .meetings = {makeDate(2023, 2, 1), makeDate(2023, 3, 22), makeDate(2023, 5, 3), makeDate(2023, 6, 14),
                         makeDate(2023, 7, 26), makeDate(2023, 9, 20), makeDate(2023, 11, 1), makeDate(2023, 12, 13),
                         makeDate(2024, 1, 31), makeDate(2024, 3, 20)},
            .meetingDay = day};
}

/// Probabilities in percent by range, 350-375 up to 575-600; the range on 10 March 2023 was 450-475.
using Table = std::array<std::array<double, 10>, 9>;

void expectTable(const std::vector<MeetingRate>& path, const Table& table, double tolerance)
{
    ASSERT_EQ(path.size(), table.size());
    for (std::size_t i = 0; i < table.size(); ++i)
        for (std::size_t bin = 0; bin < 10; ++bin)
            EXPECT_NEAR(100.0 * at(path[i].cumulative, static_cast<int>(bin) - 4), table[i][bin], tolerance)
                << isoDate(path[i].meeting) << " bin " << bin;
}

// Computed apart from this code from the same closes, meeting day counted before; printed to 0.01.
TEST(RatePath, AgreesWithATableComputedByHand)
{
    expectTable(solved(march2023(MeetingDay::Before)),
                {{{0, 0, 0, 0, 0, 66.14, 33.86, 0, 0, 0},
                  {0, 0, 0, 0, 0, 0, 61.06, 36.34, 2.60, 0},
                  {0, 0, 0, 0, 0, 0, 35.50, 46.69, 16.72, 1.09},
                  {0, 0, 0, 0, 0, 3.39, 36.57, 43.83, 15.23, 0.98},
                  {0, 0, 0, 0, 1.15, 14.67, 39.04, 34.11, 10.39, 0.65},
                  {0, 0, 0, 0.59, 8.08, 27.15, 36.51, 21.96, 5.40, 0.32},
                  {0, 0, 0.39, 5.59, 20.81, 33.40, 26.79, 10.90, 2.01, 0.11},
                  {0, 0.27, 3.93, 15.94, 29.37, 28.91, 15.99, 4.85, 0.71, 0.03},
                  {0.20, 2.97, 12.82, 25.88, 29.03, 19.35, 7.75, 1.79, 0.21, 0.01}}},
                0.006);
}

// pyfedwatch (ARahimiQuant, 2023) for the same watch date, printed to 0.1: the meeting day counts as after.
TEST(RatePath, AgreesWithPyfedwatch)
{
    expectTable(solved(march2023(MeetingDay::After)),
                {{{0, 0, 0, 0, 0, 59.8, 40.2, 0, 0, 0},
                  {0, 0, 0, 0, 0, 0, 57.4, 41.0, 1.6, 0},
                  {0, 0, 0, 0, 0, 0, 31.0, 48.5, 19.7, 0.7},
                  {0, 0, 0, 0, 0, 3.1, 32.8, 45.7, 17.8, 0.7},
                  {0, 0, 0, 0, 1.0, 13.2, 37.1, 36.2, 12.0, 0.4},
                  {0, 0, 0, 0.5, 7.0, 25.0, 36.7, 24.3, 6.3, 0.2},
                  {0, 0, 0.3, 4.8, 19.0, 32.8, 28.4, 12.3, 2.3, 0.1},
                  {0, 0.2, 3.5, 14.8, 28.7, 29.7, 17.1, 5.3, 0.7, 0},
                  {0.2, 2.7, 11.8, 25.0, 29.4, 20.4, 8.3, 1.9, 0.2, 0}}},
                0.051);
}

TEST(RatePath, ProbabilitiesSumToOneAndTheirMeanIsThePath)
{
    double sum = 0;
    for (const MeetingRate& meeting : solved(march2023(MeetingDay::Before))) {
        sum += meeting.change;
        EXPECT_NEAR(total(meeting.move), 1.0, 1e-12);
        EXPECT_NEAR(total(meeting.cumulative), 1.0, 1e-12);
        EXPECT_NEAR(meanOf(meeting.cumulative), sum, 1e-9) << isoDate(meeting.meeting);
    }
}

TEST(RatePath, AnchorsOnBothSidesLeaveAResidual)
{
    const auto path = solved({.watch = makeDate(2023, 8, 10),
                              .prices = {{month(2023, 8), 94.67}, {month(2023, 9), 94.65}, {month(2023, 10), 94.60}},
                              .meetings = {makeDate(2023, 9, 20)}});
    ASSERT_EQ(path.size(), 1u);
    EXPECT_EQ(path[0].start.from, RateFrom::Anchor);
    EXPECT_EQ(path[0].end.from, RateFrom::Anchor);
    EXPECT_NEAR(path[0].change, 0.28, 1e-9);
    EXPECT_NEAR(path[0].residual, 5.35 - (20 * 5.33 + 10 * 5.40) / 30.0, 1e-12);
    EXPECT_TRUE(std::isnan(path[0].noiseGain));
    EXPECT_TRUE(path[0].missing.empty());
}

/// Late November 2025: 96.1225 and 96.175, nothing beyond.
RatePathInput december2025()
{
    return {.watch = makeDate(2025, 11, 24),
            .prices = {{month(2025, 11), 96.1225}, {month(2025, 12), 96.175}},
            .meetings = {makeDate(2025, 10, 29), makeDate(2025, 12, 10), makeDate(2026, 1, 28), makeDate(2026, 3, 18)}};
}

TEST(RatePath, WithoutALaterAnchorItGoesForwardAndSaysWhatIsMissing)
{
    const auto path = solved(december2025());
    ASSERT_EQ(path.size(), 1u);
    EXPECT_EQ(path[0].end.from, RateFrom::Forward);
    EXPECT_NEAR(path[0].noiseGain, 31.0 / 21.0, 1e-12);
    EXPECT_NEAR(at(path[0].move, -1), 0.31, 1e-9); // (31·3.825 − 10·3.8775)/21 = 3.80, 0.31 of a cut
    EXPECT_EQ(path[0].missing, (std::vector{month(2026, 1), month(2026, 2)}));
}

TEST(RatePath, TheEffectiveRateStandsInForAMissingStart)
{
    RatePathInput input = december2025();
    input.watch = makeDate(2025, 11, 20);
    input.prices.erase(input.prices.begin());
    EXPECT_TRUE(solved(input)[0].move.empty());
    input.effectiveRate = 3.88;
    const auto path = solved(input);
    EXPECT_EQ(path[0].start.from, RateFrom::Effective);
    EXPECT_NEAR(at(path[0].move, -1), -((31 * 3.825 - 10 * 3.88) / 21 - 3.88) / 0.25, 1e-9);
    EXPECT_EQ(path[0].missing, (std::vector{month(2025, 11), month(2026, 1), month(2026, 2)}));
}

TEST(RatePath, AMeetingOnTheWatchDateIsPast)
{
    RatePathInput input = march2023(MeetingDay::Before);
    input.watch = makeDate(2023, 3, 22);
    const auto path = solved(input);
    ASSERT_EQ(path.size(), 8u);
    EXPECT_EQ(path[0].meeting, makeDate(2023, 5, 3));
    EXPECT_EQ(path[0].start.from, RateFrom::Anchor);
    EXPECT_NEAR(path[0].start.rate, 4.9, 1e-12);
}

TEST(RatePath, AfterThisMonthsMeetingTheRestStandsAsBefore)
{
    // Next month meets as well and the one after does not: the chain starts behind the past meeting.
    RatePathInput input{.watch = makeDate(2023, 6, 20),
                        .prices = {{month(2023, 6), 94.92}, {month(2023, 7), 94.88}, {month(2023, 8), 94.70}},
                        .meetings = {makeDate(2023, 6, 14), makeDate(2023, 7, 26)}};
    const auto path = solved(input);
    ASSERT_EQ(path.size(), 1u);
    EXPECT_EQ(path[0].start.from, RateFrom::Backward);
    EXPECT_NEAR(path[0].start.rate, (31 * 5.12 - 5 * 5.30) / 26, 1e-12);
    // Without August, the effective rate gives the start, and July is solved forward.
    input.prices.pop_back();
    input.effectiveRate = 5.08;
    const auto forward = solved(input);
    EXPECT_EQ(forward[0].start.from, RateFrom::Effective);
    EXPECT_EQ(forward[0].end.from, RateFrom::Forward);
    EXPECT_NEAR(forward[0].noiseGain, 31.0 / 5.0, 1e-12);
}

TEST(RatePath, ExpiredContractsAnchorTheMonthBeforeAndNothingElse)
{
    RatePathInput input{.watch = makeDate(2022, 9, 1),
                        .prices = {{month(2022, 8), 97.6675}, {month(2022, 9), 97.4475}, {month(2022, 10), 96.94}},
                        .meetings = {makeDate(2022, 9, 21)}};
    const auto withAugust = solved(input);
    EXPECT_EQ(withAugust[0].start.from, RateFrom::Anchor);
    EXPECT_NEAR(withAugust[0].start.rate, 2.3325, 1e-12);
    input.prices[0].month = month(2022, 6);
    EXPECT_EQ(solved(input)[0].start.from, RateFrom::Backward);
}

TEST(RatePath, MeetingsOnTheFirstAndTheLastDayOfAMonth)
{
    // 1 February 2023 under `After` has N = 0: only the month before can give the start.
    RatePathInput first{.watch = makeDate(2023, 1, 20),
                        .prices = {{month(2023, 1), 95.67}, {month(2023, 2), 95.43}, {month(2023, 3), 95.34}},
                        .meetings = {makeDate(2023, 2, 1)},
                        .meetingDay = MeetingDay::After};
    auto path = solved(first);
    EXPECT_EQ(path[0].before, 0);
    EXPECT_EQ(path[0].start.from, RateFrom::Anchor);
    EXPECT_NEAR(path[0].change, (4.66 - 4.33) / 0.25, 1e-9);
    first.prices.erase(first.prices.begin());
    EXPECT_TRUE(solved(first)[0].move.empty()); // not a division by zero
    // 31 January 2024 under `Before` has M = 0: without February nothing says what comes after.
    const RatePathInput last{.watch = makeDate(2023, 12, 20),
                             .prices = {{month(2023, 12), 94.67}, {month(2024, 1), 94.68}},
                             .meetings = {makeDate(2023, 12, 13), makeDate(2024, 1, 31)},
                             .effectiveRate = 5.33};
    path = solved(last);
    EXPECT_EQ(path[0].after, 0);
    EXPECT_TRUE(path[0].move.empty());
    EXPECT_EQ(path[0].missing, (std::vector{month(2024, 2)}));
}

TEST(RatePath, AHoleInARunIsBridgedFromBothSides)
{
    RatePathInput input = march2023(MeetingDay::Before);
    input.prices.erase(input.prices.begin() + 3); // June: May comes from April, June ends where July starts
    const auto whole = solved(march2023(MeetingDay::Before));
    const auto path = solved(input);
    ASSERT_EQ(path.size(), whole.size());
    EXPECT_TRUE(std::isnan(path[2].monthRate));
    EXPECT_FALSE(path[2].move.empty());
    EXPECT_EQ(path[1].end.from, RateFrom::Forward);
    EXPECT_NEAR(path[2].end.rate, whole[2].end.rate, 1e-12);
    EXPECT_EQ(path[2].missing, (std::vector{month(2023, 6)}));
    EXPECT_NEAR(meanOf(path.back().cumulative), meanOf(whole.back().cumulative), 1e-9);
}

TEST(RatePath, TwoMissingInARunLeaveAGap)
{
    RatePathInput input{.watch = makeDate(2023, 4, 10),
                        .prices = {{month(2023, 4), 95.1}, {month(2023, 8), 94.75}},
                        .meetings = {makeDate(2023, 5, 3), makeDate(2023, 6, 14), makeDate(2023, 7, 26)}};
    const auto path = solved(input);
    ASSERT_EQ(path.size(), 3u);
    EXPECT_TRUE(path[1].move.empty());
    EXPECT_TRUE(path[2].cumulative.empty());
    EXPECT_EQ(path[0].missing.size(), 3u);
}

TEST(RatePath, TwoMeetingsInAMonthAreRefused)
{
    RatePathInput input{.watch = makeDate(2020, 2, 20),
                        .prices = {{month(2020, 2), 98.42}, {month(2020, 3), 98.6}, {month(2020, 4), 98.7}},
                        .meetings = {makeDate(2020, 3, 3), makeDate(2020, 3, 15)}};
    const auto refused = ratePath(input);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::Precondition);
    EXPECT_NE(plain(refused.error().text).find("3 Mar 2020"), std::string::npos);
    input.watch = makeDate(2020, 4, 20); // long past: no matter
    EXPECT_TRUE(ratePath(input).has_value());
}

TEST(RatePath, SplitsOfWholeAndLargeChanges)
{
    EXPECT_EQ(splitChange(0), (StepDistribution{{0, 1.0}}));
    EXPECT_EQ(splitChange(-2), (StepDistribution{{-2, 1.0}}));
    EXPECT_EQ(splitChange(3 - 1e-13), (StepDistribution{{3, 1.0}}));
    EXPECT_NEAR(at(splitChange(-2.25), -2), 0.75, 1e-12);
    EXPECT_NEAR(at(splitChange(-2.25), -3), 0.25, 1e-12);
    EXPECT_NEAR(at(splitChange(0.4), 1), 0.4, 1e-12);
    for (double c = -4; c <= 4; c += 0.03125) {
        EXPECT_NEAR(total(splitChange(c)), 1.0, 1e-12);
        EXPECT_NEAR(meanOf(splitChange(c)), c, 1e-9);
    }
}

TEST(RatePath, NothingPricedNothingSaid)
{
    EXPECT_TRUE(solved({.watch = makeDate(2025, 11, 20), .prices = {}, .meetings = {makeDate(2025, 12, 10)}}).empty());
}

} // namespace
} // namespace tidemark::quant
