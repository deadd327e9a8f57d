// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/moving_average.h"

#include "models/quant/atr.h"
#include "tests/quant/trend_recipe.h"

#include <gtest/gtest.h>

#include <array>

namespace tidemark::quant {
namespace {

// pandas 1.5 rolling(n).mean() and ewm(span=21, adjust=False).mean() on the recipe.
TEST(MovingAverage, AgreesWithPandas)
{
    const Eigen::ArrayXd closes = recipeCloses();
    const Eigen::ArrayXd simple = simpleMovingAverage(closes, 20);
    EXPECT_TRUE(std::isnan(simple[18]));
    EXPECT_NEAR(simple[399], 126.79116187412069, 1e-10);
    EXPECT_NEAR(simpleMovingAverage(closes, 5)[50], 100.5408821786629, 1e-10);
    EXPECT_NEAR(exponentialMovingAverage(closes, alphaOfSpan(21))[399], 127.54919584582433, 1e-10);
}

TEST(MovingAverage, WindowsLongerThanTheHistoryAreGaps)
{
    const Eigen::ArrayXd closes = recipeCloses(5);
    EXPECT_TRUE(simpleMovingAverage(closes, 6).isNaN().all());
    EXPECT_TRUE(std::isnan(PrefixSums(closes).mean(5, 6)));
    EXPECT_NEAR(PrefixSums(closes).mean(5, 5), closes.mean(), 1e-12);
    EXPECT_TRUE(std::isnan(sampleDeviation(closes.head(1))));
}

TEST(MovingAverage, ManyAtOnceEqualTheWholeRecursion)
{
    const Eigen::ArrayXd closes = recipeCloses(9000);
    const Eigen::ArrayXd alphas = (Eigen::ArrayXd(3) << alphaOfSpan(2), alphaOfSpan(50), alphaOfSpan(300)).finished();
    const std::array<Eigen::Index, 3> ends{0, 8000, 9000};
    const Eigen::ArrayXXd values = exponentialAveragesAt(closes, alphas, ends);
    for (Eigen::Index row = 0; row < 3; ++row) {
        const Eigen::ArrayXd whole = exponentialMovingAverage(closes, alphas[row]);
        EXPECT_TRUE(std::isnan(values(row, 0)));
        EXPECT_NEAR(values(row, 1) / whole[7999], 1.0, 1e-14);
        EXPECT_NEAR(values(row, 2) / whole[8999], 1.0, 1e-14);
    }
}

struct Ranges
{
    Eigen::ArrayXd high, low, close;
};

Ranges recipeRanges()
{
    Ranges out{{}, {}, recipeCloses()};
    const Eigen::ArrayXd i = Eigen::ArrayXd::LinSpaced(400, 0, 399);
    out.high = out.close * (1.004 + 0.003 * i.cos().square());
    out.low = out.close * (0.995 - 0.002 * i.sin().square());
    return out;
}

// Wilder's recursion written out in pandas (first average = mean of ranges 1…14), the start TA-Lib's ATR uses.
TEST(AverageTrueRange, AgreesWithWilder)
{
    const Ranges bars = recipeRanges();
    const Eigen::ArrayXd atr = averageTrueRange(bars.high, bars.low, bars.close, 14);
    EXPECT_TRUE(std::isnan(atr[13]));
    EXPECT_NEAR(atr[14], 1.7472892924377217, 1e-12);
    EXPECT_NEAR(atr[200], 1.9516055182579077, 1e-12);
    EXPECT_NEAR(atr[399], 2.19151561608804, 1e-12);
}

TEST(AverageTrueRange, AMissingHighLeavesTheAverage)
{
    Ranges bars = recipeRanges();
    bars.high[100] = std::nan("");
    const Eigen::ArrayXd atr = averageTrueRange(bars.high, bars.low, bars.close, 14);
    EXPECT_TRUE(std::isnan(trueRange(bars.high, bars.low, bars.close)[100]));
    EXPECT_EQ(atr[100], atr[99]);
    EXPECT_GT(std::abs(atr[101] - atr[100]), 0);
}

TEST(AverageTrueRange, TheGapCounts)
{
    const Eigen::ArrayXd high = (Eigen::ArrayXd(2) << 10, 13).finished();
    const Eigen::ArrayXd low = (Eigen::ArrayXd(2) << 9, 12).finished();
    const Eigen::ArrayXd close = (Eigen::ArrayXd(2) << 9.5, 12.5).finished();
    EXPECT_DOUBLE_EQ(trueRange(high, low, close)[1], 3.5);
}

} // namespace
} // namespace tidemark::quant
