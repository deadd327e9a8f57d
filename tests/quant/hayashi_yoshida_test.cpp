// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/hayashi_yoshida.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark::quant {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

std::vector<TimePoint> at(const std::vector<int>& offsets)
{
    std::vector<TimePoint> times;
    for (const int s : offsets)
        times.push_back(makeDate(2025, 11, 20) + seconds{s});
    return times;
}

// Every pair of increments tested for overlap in Python, without two pointers; tolerance of the sums' rounding.
TEST(HayashiYoshida, AgreesWithTheDoubleSum)
{
    const auto tx = at({0, 60, 130, 200, 260, 330});
    const auto ty = at({10, 70, 100, 210, 300});
    const Eigen::ArrayXd x = (Eigen::ArrayXd(6) << 100, 101, 100.5, 102, 101.2, 103).finished().log();
    const Eigen::ArrayXd y = (Eigen::ArrayXd(5) << 50, 50.3, 50.1, 50.9, 51.2).finished().log();
    const Ticks ticksX{tx, x};
    const Ticks ticksY{ty, y};
    const auto sums = hayashiYoshida(ticksX, ticksY);
    EXPECT_NEAR(sums.covariance, 0.0001382802576056182, 1e-16);
    EXPECT_NEAR(sums.varianceX, 0.0007159509520208629, 1e-16);
    EXPECT_NEAR(sums.varianceY, 0.00033715880042445545, 1e-16);
    EXPECT_NEAR(sums.correlation(), 0.281450026880131, 1e-12);
    EXPECT_NEAR(hayashiYoshida(ticksX, ticksY, seconds{30}).correlation(), 0.6922823460418183, 1e-12);
    EXPECT_NEAR(hayashiYoshida(ticksX, ticksY, seconds{-45}).correlation(), 0.32133445204838695, 1e-12);
    EXPECT_NEAR(hayashiYoshida(ticksX, ticksY, seconds{60}).correlation(), 0.7620020317373444, 1e-12);
    EXPECT_EQ(hayashiYoshida(ticksX, ticksY, seconds{1000}).covariance, 0);
    EXPECT_NEAR(hayashiYoshida(ticksY, ticksX, seconds{-30}).covariance,
                hayashiYoshida(ticksX, ticksY, seconds{30}).covariance, 1e-18);
}

TEST(HayashiYoshida, IsRealisedCorrelationOnOneClockAndOneWithItself)
{
    const auto times = at({0, 60, 120, 180});
    const Eigen::ArrayXd x = (Eigen::ArrayXd(4) << 1.0, 1.02, 1.01, 1.05).finished();
    const Eigen::ArrayXd y = (Eigen::ArrayXd(4) << 2.0, 2.01, 2.03, 2.02).finished();
    EXPECT_NEAR(hayashiYoshida({times, x}, {times, x}).correlation(), 1, 1e-15);
    EXPECT_NEAR(hayashiYoshida({times, x}, {times, y}).covariance, 0.02 * 0.01 - 0.01 * 0.02 - 0.04 * 0.01, 1e-15);
}

TEST(HayashiYoshida, MayPassOneAndIsNotClipped)
{
    // One long increment of y is counted with both increments of x that it overlaps.
    const auto tx = at({0, 10, 20});
    const auto ty = at({5, 15});
    const Eigen::ArrayXd x = (Eigen::ArrayXd(3) << 0.0, 1.0, 2.0).finished();
    const Eigen::ArrayXd y = (Eigen::ArrayXd(2) << 0.0, 1.0).finished();
    EXPECT_NEAR(hayashiYoshida({tx, x}, {ty, y}).correlation(), std::sqrt(2.0), 1e-15);
}

TEST(HayashiYoshida, NothingMovedIsNaN)
{
    const auto times = at({0, 60, 120});
    const Eigen::ArrayXd flat = Eigen::ArrayXd::Constant(3, 4.0);
    EXPECT_TRUE(std::isnan(hayashiYoshida({times, flat}, {times, flat}).correlation()));
    EXPECT_TRUE(std::isnan(hayashiYoshida({{}, Eigen::ArrayXd{}}, {times, flat}).correlation()));
}

} // namespace
} // namespace tidemark::quant
