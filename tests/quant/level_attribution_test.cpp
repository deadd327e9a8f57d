// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/level_attribution.h"

#include "models/quant/moving_average.h"
#include "tests/quant/trend_recipe.h"

#include <gtest/gtest.h>

#include <array>

namespace tidemark::quant {
namespace {

std::vector<WindowFit> fitsTo(double level)
{
    auto fits = windowFits(recipeCloses(), level, 300, {});
    EXPECT_TRUE(fits.has_value());
    return fits.value_or(std::vector<WindowFit>{});
}

TEST(LevelAttribution, FindsTheWindowThatMadeTheLevel)
{
    const double level = simpleMovingAverage(recipeCloses(), 87)[399];
    const auto fits = fitsTo(level);
    ASSERT_EQ(fits.size(), 598u);
    const WindowFit& best = fits[nearestFirst(fits).front()];
    EXPECT_EQ(best.window, (AverageWindow{AverageKind::Simple, 87}));
    EXPECT_NEAR(best.error, 0, 1e-10);
}

TEST(LevelAttribution, ExponentialWindowsAreThoseOfPandas)
{
    const auto fits = fitsTo(100);
    const WindowFit& ema21 = fits[299 + 19];
    EXPECT_EQ(ema21.window, (AverageWindow{AverageKind::Exponential, 21}));
    EXPECT_NEAR(ema21.value, 127.54919584582433, 1e-10); // ewm(span=21, adjust=False)
}

TEST(LevelAttribution, WindowsWithoutHistoryAreLeftOut)
{
    const auto fits = windowFits(recipeCloses(30), 100, 300, {});
    ASSERT_TRUE(fits.has_value());
    EXPECT_EQ(fits->size(), 2u * 29u);
}

TEST(LevelAttribution, PlaceboIsDeterministicAndNearTheExactShare)
{
    const auto fits = fitsTo(120);
    const auto a = placebo(fits, 0.05, 110, 130, 10000, 7, {});
    const auto b = placebo(fits, 0.05, 110, 130, 10000, 7, {});
    const auto c = placebo(fits, 0.05, 110, 130, 10000, 8, {});
    ASSERT_TRUE(a && b && c);
    EXPECT_EQ(a->asGood, b->asGood);
    EXPECT_EQ(a->errors, b->errors);
    EXPECT_NE(a->errors, c->errors);
    EXPECT_EQ(a->errors.size(), 10000u);
    // Three standard errors of a share of 10,000 draws are at most 0.015.
    EXPECT_NEAR(a->share, a->exact, 0.015);
    EXPECT_GT(a->exact, 0);
    EXPECT_LT(a->exact, 1);
}

TEST(LevelAttribution, PlaceboOfOneWindowInClosedForm)
{
    const std::array fits{WindowFit{{AverageKind::Simple, 2}, 105, 0}};
    const auto result = placebo(fits, 1, 100, 110, 0, 1, {});
    ASSERT_TRUE(result.has_value());
    EXPECT_DOUBLE_EQ(result->exact, 0.2);
    EXPECT_TRUE(std::isnan(result->share));
}

// SplitMix64 with seed 0: the first outputs published with the generator are e220a8397b1dcdaf and 6e789e6aa1b965f4.
TEST(LevelAttribution, CountersGiveThePublishedSequence)
{
    EXPECT_DOUBLE_EQ(counterUniform(0, 0), static_cast<double>(0xe220a8397b1dcdafULL >> 11) * 0x1.0p-53);
    EXPECT_DOUBLE_EQ(counterUniform(0, 1), static_cast<double>(0x6e789e6aa1b965f4ULL >> 11) * 0x1.0p-53);
}

TEST(LevelAttribution, JointFitFindsTheCommonWindow)
{
    const Eigen::ArrayXd closes = recipeCloses();
    const Eigen::ArrayXd average = exponentialMovingAverage(closes, alphaOfSpan(63));
    const std::vector<DatedLevel> levels{
        {250, average[249]}, {300, average[299]}, {360, average[359]}, {400, average[399]}};
    const auto fit = jointFit(closes, levels, 200, {});
    ASSERT_TRUE(fit.has_value());
    EXPECT_EQ(fit->window, (AverageWindow{AverageKind::Exponential, 63}));
    EXPECT_NEAR(fit->rms, 0, 1e-12);
    EXPECT_NEAR(fit->leaveOneOutRms, 0, 1e-12);
    EXPECT_EQ(fit->leftOutWindows.size(), 4u);
}

TEST(LevelAttribution, LeaveOneOutIsNeverFlattering)
{
    const std::vector<DatedLevel> levels{{260, 101}, {300, 119}, {350, 117}, {400, 124}};
    const auto fit = jointFit(recipeCloses(), levels, 200, {});
    ASSERT_TRUE(fit.has_value());
    EXPECT_GE(fit->leaveOneOutRms, fit->rms);
    const auto single = jointFit(recipeCloses(), std::span(levels).first(1), 200, {});
    ASSERT_TRUE(single.has_value());
    EXPECT_TRUE(std::isnan(single->leaveOneOutRms));
}

TEST(LevelAttribution, TooLittleHistoryAndCancelAreSaid)
{
    const std::vector<DatedLevel> levels{{1, 100}};
    EXPECT_EQ(jointFit(recipeCloses(), levels, 200, {}).error().code, ErrorCode::Precondition);
    Progress progress;
    progress.cancel();
    EXPECT_EQ(windowFits(recipeCloses(), 100, 200, progress).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(placebo(fitsTo(100), 1, 90, 110, 10, 1, progress).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(jointFit(recipeCloses(), levels, 200, progress).error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace tidemark::quant
