// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/checks.h"

#include <gtest/gtest.h>

namespace tidemark::quality {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

struct Row
{
    double open, high, low, close, volume;
};

BarsPtr daily(Date first, const std::vector<Row>& rows, Interval interval = Interval::Day1)
{
    Bars::Columns columns;
    const auto n = static_cast<Eigen::Index>(rows.size());
    for (Eigen::ArrayXd* column : {&columns.open, &columns.high, &columns.low, &columns.close, &columns.volume})
        column->resize(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const Row& row = rows[static_cast<std::size_t>(i)];
        columns.times.push_back(TimePoint{first + days{i}});
        columns.open[i] = row.open, columns.high[i] = row.high, columns.low[i] = row.low, columns.close[i] = row.close;
        columns.volume[i] = row.volume;
    }
    auto bars = Bars::make({"X", interval, "test"}, std::move(columns));
    EXPECT_TRUE(bars);
    return *bars;
}

BarsPtr closes(Date first, const std::vector<double>& values)
{
    std::vector<Row> rows;
    for (const double value : values)
        rows.push_back({value, value, value, value, 0});
    return daily(first, rows);
}

TEST(OpenAtPriorClose, isCountedByYear)
{
    const auto bars = daily(makeDate(2024, 12, 30), {{10, 11, 9, 10, 1},
                                                     {10, 12, 9, 11, 1}, // 31 Dec: equal
                                                     {11, 12, 9, 12, 1}, // 1 Jan: equal
                                                     {13, 14, 9, 12, 1}});
    const auto years = openAtPriorClose("NYSE", *bars);
    ASSERT_EQ(years.size(), 2u);
    EXPECT_EQ(years[0].year, 2024);
    EXPECT_EQ(years[0].rows, 1);
    EXPECT_EQ(years[0].equal, 1);
    EXPECT_EQ(years[1].rows, 2);
    EXPECT_EQ(years[1].equal, 1);
    EXPECT_EQ(years[1].first, TimePoint{makeDate(2025, 1, 1)});
}

TEST(ImpossibleCandles, areThoseOutsideTheirOwnRange)
{
    const double nan = std::nan("");
    const auto bars = daily(makeDate(2025, 1, 1), {{10, 11, 9, 10, 1},
                                                   {10, 9.5, 9, 9.2, 1},       // opens above its high
                                                   {10, 11, 10.5, 10.8, 1},    // opens below its low
                                                   {10, 11, 9, nan, 1},        // a gap is no fault
                                                   {10, 10 - 1e-12, 9, 10, 1}, // rounding
                                                   {10, 11, 9, 11.5, 1}});     // closes above its high
    EXPECT_EQ(impossibleCandles(*bars), (std::vector<std::size_t>{1, 2, 5}));
}

TEST(RowsOnClosedDays, areFoundByTheLocalDay)
{
    // Thanksgiving 2025 is the 27th; the 28th trades until 13:00.
    const std::vector<Session> sessions{{makeDate(2025, 11, 26), fromNewYork(makeDate(2025, 11, 26), hours{9}),
                                         fromNewYork(makeDate(2025, 11, 26), hours{16}), false},
                                        {makeDate(2025, 11, 28), fromNewYork(makeDate(2025, 11, 28), hours{9}),
                                         fromNewYork(makeDate(2025, 11, 28), hours{13}), true}};
    const Row row{1, 1, 1, 1, 1};
    EXPECT_EQ(rowsOnClosedDays("NYSE", *daily(makeDate(2025, 11, 26), {row, row, row}), sessions),
              (std::vector<std::size_t>{1}));

    // 20:00 in New York on the 26th is the 27th in UTC, and the row still belongs to the 26th.
    Bars::Columns columns;
    columns.times = {fromNewYork(makeDate(2025, 11, 26), hours{20}), fromNewYork(makeDate(2025, 11, 27), hours{10})};
    columns.close = Eigen::ArrayXd::Constant(2, 1.0);
    const auto minute = Bars::make({"X", Interval::Minute1, "test"}, std::move(columns));
    ASSERT_TRUE(minute);
    EXPECT_EQ(rowsOnClosedDays("NYSE", **minute, sessions), (std::vector<std::size_t>{1}));
    EXPECT_TRUE(rowsOnClosedDays("NYSE", *daily(makeDate(2025, 11, 27), {row}, Interval::Week1), sessions).empty());
}

TEST(RepeatedRows, needEveryPriceAndTheVolume)
{
    const auto bars = daily(makeDate(2025, 1, 1), {{10, 11, 9, 10, 500},
                                                   {10, 11, 9, 10, 500}, // copied
                                                   {10, 11, 9, 10, 501}, // another volume
                                                   {10, 10, 10, 10, 501},
                                                   {10, 10, 10, 10, 501}}); // a fixing repeats honestly
    EXPECT_EQ(repeatedRows(*bars), (std::vector<std::size_t>{1}));
}

TEST(SplitLikeJumps, keepTheirLevelAndAreSaidAsASplitIs)
{
    const auto split = closes(makeDate(2024, 6, 3), {1200, 1210, 1205, 1190, 1208, 121, 122, 120, 119, 121});
    const auto jumps = splitLikeJumps(*split);
    ASSERT_EQ(jumps.size(), 1u);
    EXPECT_EQ(jumps[0].row, 5u);
    EXPECT_DOUBLE_EQ(jumps[0].factor, 10);
    const auto reverse = closes(makeDate(2024, 6, 3), {1, 1.01, 1.02, 1, 1.01, 20.1, 20.2, 20, 19.8, 20.3});
    ASSERT_EQ(splitLikeJumps(*reverse).size(), 1u);
    EXPECT_DOUBLE_EQ(splitLikeJumps(*reverse)[0].factor, 0.05);
    // One row off and back is a misprint, not a split; 18 % is a bad day.
    EXPECT_TRUE(splitLikeJumps(*closes(makeDate(2024, 6, 3), {10, 10, 10, 10, 10, 5, 10, 10, 10, 10, 10})).empty());
    EXPECT_TRUE(splitLikeJumps(*closes(makeDate(2024, 6, 3), {10, 10, 10, 8.2, 8.2, 8.2, 8.1, 8.2})).empty());
}

TEST(RatioOfSources, stepsAtEachDividend)
{
    // A dividend of 2 % goes ex on the fourth day: up to then the adjusted close is 0.98 of the raw one.
    const auto raw = closes(makeDate(2025, 3, 3), {100, 101, 102, 100, 101, 102});
    const auto adjusted = closes(makeDate(2025, 3, 3), {98, 98.98, 99.96, 100, 101, 102});
    const auto ratio = ratioOfSources(*raw, *adjusted);
    EXPECT_EQ(ratio.rows, 6);
    EXPECT_NEAR(ratio.first, 0.98, 1e-12);
    EXPECT_NEAR(ratio.last, 1, 1e-12);
    ASSERT_EQ(ratio.steps.size(), 1u);
    EXPECT_EQ(ratio.steps[0].time, TimePoint{makeDate(2025, 3, 6)});
    EXPECT_NEAR(ratio.steps[0].before, 0.98, 1e-12);
    EXPECT_NEAR(ratio.steps[0].after, 1, 1e-12);
    // One differing close is a difference, not a step.
    EXPECT_TRUE(ratioOfSources(*raw, *closes(makeDate(2025, 3, 3), {100, 101, 90, 100, 101, 102})).steps.empty());
}

} // namespace
} // namespace tidemark::quality
