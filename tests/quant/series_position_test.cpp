// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/series_position.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace tidemark::quant;

TEST(SeriesPosition, ShareCountsTiesAndLeavesGapsOut)
{
    Eigen::ArrayXd values(5);
    values << 1, 2, 2, 3, std::nan("");
    EXPECT_DOUBLE_EQ(shareAtOrBelow(values, 2), 0.75);
    EXPECT_DOUBLE_EQ(shareAtOrBelow(values, 0.5), 0.0);
    EXPECT_TRUE(std::isnan(shareAtOrBelow(Eigen::ArrayXd{}, 1)));
}

// US unemployment rate, Jul 2023 to Sep 2024 (first releases are not needed for the arithmetic). By hand: the last mean is
// (4.3 + 4.2 + 4.1) / 3 = 4.2; the lowest of the twelve before is (3.7 + 3.7 + 3.7) / 3 = 3.7.
TEST(SeriesPosition, SahmGapByHand)
{
    Eigen::ArrayXd rate(15);
    rate << 3.5, 3.8, 3.8, 3.8, 3.7, 3.7, 3.7, 3.9, 3.8, 3.9, 4.0, 4.1, 4.3, 4.2, 4.1;
    EXPECT_NEAR(sahmGap(rate), 0.5, 1e-12);
    EXPECT_TRUE(std::isnan(sahmGap(rate.head(14))));
    rate[4] = std::nan("");
    EXPECT_TRUE(std::isnan(sahmGap(rate)));
}
