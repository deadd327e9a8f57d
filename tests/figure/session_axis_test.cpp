// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/figure_rows.h"
#include "models/figure/session_axis.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark {

namespace {

using namespace std::chrono;

FigureSpec figureAt(const std::vector<TimePoint>& times, bool clocks)
{
    FigureSpec figure;
    figure.x.clocks = clocks;
    LineLayer line;
    line.id = "line";
    line.points = Points::of(times, Eigen::ArrayXd::Zero(static_cast<Eigen::Index>(times.size())));
    figure.panes.emplace_back();
    figure.panes[0].layers.emplace_back(line);
    return figure;
}

} // namespace

TEST(SessionsOf, DailyDataHaveTheirDays)
{
    const auto day = [](unsigned d) { return TimePoint{makeDate(2025, 11, d)}; };
    // Thursday, Friday, Monday.
    const auto spans = sessionsOf(figureAt({day(20), day(21), day(24)}, false));
    ASSERT_EQ(spans.size(), 3u);
    EXPECT_EQ(spans[2].from, day(24));
    EXPECT_EQ(spans[2].to, day(25));
    // Every day of the week: nothing to leave out.
    EXPECT_TRUE(sessionsOf(figureAt({day(20), day(21), day(22), day(23)}, false)).empty());
    EXPECT_TRUE(sessionsOf(figureAt({day(20), day(24)}, false)).empty());
}

TEST(SessionsOf, MinutesAreCutAtTheNightAndAnEarlyCloseIsKept)
{
    std::vector<TimePoint> times;
    // A full session and the half one after Thanksgiving.
    for (const auto& [date, minutesOpen] : {std::pair{makeDate(2025, 11, 26), 390}, {makeDate(2025, 11, 28), 210}})
        for (int m = 0; m < minutesOpen; ++m)
            times.push_back(fromNewYork(date, hours{9} + minutes{30 + m}));
    const auto spans = sessionsOf(figureAt(times, true));
    ASSERT_EQ(spans.size(), 2u);
    EXPECT_EQ(spans[0].to, fromNewYork(makeDate(2025, 11, 26), hours{16}));
    EXPECT_EQ(spans[1].from, fromNewYork(makeDate(2025, 11, 28), hours{9} + minutes{30}));
    EXPECT_EQ(spans[1].to, fromNewYork(makeDate(2025, 11, 28), hours{13}));
}

TEST(SessionsOf, WhatTheAxisSaysGoesFirst)
{
    const TimePoint day{makeDate(2025, 11, 20)};
    FigureSpec figure = figureAt({day, day + days{1}, day + days{4}}, false);
    figure.x.open = {{day, day + days{5}}};
    EXPECT_EQ(sessionsOf(figure), figure.x.open);
    figure.x.kind = AxisKind::Linear;
    EXPECT_TRUE(sessionsOf(figure).empty());
}

TEST(FigureRowsTest, CurvesShareRowsAndGapsStayGaps)
{
    FigureSpec figure;
    figure.x.kind = AxisKind::Linear;
    LineLayer a, b;
    a.id = "a";
    b.id = "b";
    a.points = Points::of(std::vector<double>{1, 2, 4}, std::vector<double>{10, std::nan(""), 40});
    b.points = Points::of(std::vector<double>{2, 3, 3}, std::vector<double>{200, 300, 301});
    figure.panes.emplace_back();
    figure.panes[0].layers = {a, b};
    std::vector<std::vector<double>> rows;
    std::vector<RowKind> kinds;
    figureRows(figure, [&](RowKind kind, std::span<const TableCell> cells) {
        kinds.push_back(kind);
        if (kind != RowKind::Value)
            return;
        rows.emplace_back();
        for (const TableCell& cell : cells)
            rows.back().push_back(std::get<double>(cell));
    });
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_EQ(kinds.front(), RowKind::Head);
    EXPECT_EQ(rows[1][0], 2);
    EXPECT_TRUE(std::isnan(rows[1][1]));
    EXPECT_EQ(rows[1][2], 200);
    EXPECT_EQ(rows[2][2], 301); // of two values at one x the later
    EXPECT_TRUE(std::isnan(rows[3][2]));
}

} // namespace tidemark
