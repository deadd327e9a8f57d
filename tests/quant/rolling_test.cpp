// SPDX-License-Identifier: GPL-3.0-or-later
// Blocked kernels against two passes, row by row, and against their twin without AVX2.
#include "models/quant/rolling.h"

#include "models/quant/correlation.h"
#include "models/quant/counter_rng.h"
#include "models/quant/ewma_correlation.h"
#include "models/quant/moving_average.h"
#include "models/quant/rolling_rank.h"
#include "models/quant/rsi.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace tidemark::quant {
namespace {

using Eigen::ArrayXd;
using Eigen::Index;

constexpr Execution kThreads{3};
constexpr Execution kBaseline{1, Instructions::Baseline};

/// Sums of three uniform numbers about `level`.
ArrayXd noise(Index n, std::uint64_t seed, double level = 0)
{
    ArrayXd out(n);
    for (Index i = 0; i < n; ++i) {
        double sum = -1.5;
        for (std::uint64_t k = 0; k < 3; ++k)
            sum += static_cast<double>(counterBits(seed, k, static_cast<std::uint64_t>(i)) >> 11) / 9007199254740992.0;
        out[i] = level + sum;
    }
    return out;
}

bool same(const ArrayXd& a, const ArrayXd& b)
{
    return a.size() == b.size() && ((a == b) || (a.isNaN() && b.isNaN())).all();
}

template <class Estimate>
ArrayXd oracle(const ArrayXd& x, Index window, Estimate estimate)
{
    ArrayXd out = ArrayXd::Constant(x.size(), NAN);
    for (Index i = window - 1; i < x.size(); ++i) {
        const double value = estimate(x.segment(i - window + 1, window));
        out[i] = std::isfinite(value) ? value : NAN;
    }
    return out;
}

double meanOf(const ArrayXd& v) { return v.mean(); }
double deviationOf(const ArrayXd& v) { return sampleDeviation(v); }

void expectNear(const ArrayXd& calculated, const ArrayXd& expected, double tolerance)
{
    ASSERT_EQ(calculated.size(), expected.size());
    for (Index i = 0; i < expected.size(); ++i) {
        ASSERT_EQ(std::isnan(calculated[i]), std::isnan(expected[i])) << "row " << i;
        if (!std::isnan(expected[i])) {
            ASSERT_NEAR(calculated[i], expected[i], tolerance) << "row " << i;
        }
    }
}

// pandas 1.5.3: rolling(6).std() and .mean(), ewm(alpha=0.06, adjust=False).mean().
TEST(Rolling, AgreesWithPandas)
{
    const ArrayXd x = (ArrayXd(16) << 0.012, -0.004, 0.007, 0.0, -0.021, 0.015, 0.003, -0.004, 0.009, -0.011, 0.002,
                       0.018, 0.0, -0.006, 0.013, -0.004)
                          .finished();
    const ArrayXd deviation = (ArrayXd(11) << 0.013126309458488323, 0.01216552506059644, 0.01216552506059644,
                               0.012420413304985735, 0.013262729734108284, 0.009201449161228174, 0.010068101443006355,
                               0.010132456102380442, 0.010411532067856296, 0.01105742586078092, 0.009600347215943111)
                                  .finished();
    expectNear(rollingDeviation(x, 6).tail(11), deviation, 1e-16);
    EXPECT_TRUE(rollingDeviation(x, 6).head(5).isNaN().all());
    EXPECT_NEAR(rollingMean(x, 6)[5], 0.0015, 1e-17);
    EXPECT_NEAR(rollingMean(x, 6)[15], 0.0038333333333333327, 1e-17);
    EXPECT_NEAR(exponentialMovingAverage(x, 0.06)[15], 0.005635374945321843, 1e-17);
    EXPECT_NEAR(exponentialMovingAverage(x, 0.06)[7], 0.007602306232266236, 1e-17);
}

TEST(Rolling, BlocksAgreeWithTwoPassesWhateverTheLength)
{
    // Lengths round the ends of lanes (1,016 rows), of blocks (4,064) and of groups of 16.
    for (const Index n : {Index{70}, Index{75}, Index{76}, Index{1'000}, Index{4'123}, Index{4'124}, Index{9'001}}) {
        const ArrayXd x = noise(n, 3, 50);
        expectNear(rollingMean(x, 60), oracle(x, 60, meanOf), 1e-12);
        expectNear(rollingDeviation(x, 60), oracle(x, 60, deviationOf), 1e-12);
    }
    for (const Index window : {Index{2}, Index{3}, Index{252}, Index{2'520}}) {
        const ArrayXd x = noise(8'300, 4, 50);
        expectNear(rollingDeviation(x, window), oracle(x, window, deviationOf), 1e-11);
        expectNear(rollingMean(x, window), oracle(x, window, meanOf), 1e-12);
    }
}

TEST(Rolling, DigitsSurviveAHighLevel)
{
    // At level 1e6 single sums of squares have lost twelve digits; the error of blocked ones stays that of the values themselves.
    const ArrayXd x = noise(9'000, 5, 1e6);
    const ArrayXd y = 0.4 * x + noise(9'000, 6, 1e6);
    expectNear(rollingDeviation(x, 60), oracle(x, 60, deviationOf), 2e-10);
    const ArrayXd rolled = rollingCorrelation(x, y, 60);
    for (Index i = 59; i < x.size(); ++i)
        ASSERT_NEAR(rolled[i], pearson(x.segment(i - 59, 60), y.segment(i - 59, 60)), 2e-9) << i;
}

TEST(Rolling, GapsAndInfinitiesLiveNoLongerThanTheirWindows)
{
    ArrayXd x = noise(9'000, 7, 100);
    x[500] = NAN;
    x[4'500] = std::numeric_limits<double>::infinity();
    x.segment(6'000, 200).setConstant(100.25);
    x[8'000] = 1e12; // the digits of its window are lost, not those after it
    const ArrayXd deviation = rollingDeviation(x, 60);
    EXPECT_TRUE(std::isnan(deviation[559]) && std::isfinite(deviation[560]));
    EXPECT_TRUE(std::isnan(deviation[4'500]) && std::isfinite(deviation[4'560]));
    EXPECT_EQ(deviation[6'100], 0.0);
    expectNear(deviation.segment(8'060, 900), oracle(x, 60, deviationOf).segment(8'060, 900), 1e-9);
    expectNear(rollingMean(x, 60).head(8'000), oracle(x, 60, meanOf).head(8'000), 1e-11);
    EXPECT_TRUE(std::isnan(rollingCorrelation(x, noise(9'000, 8), 60)[6'100])) << "no variance";
}

TEST(Rolling, ThreadsAndInstructionsDoNotChangeABit)
{
    ArrayXd x = noise(21'003, 9, 10);
    const ArrayXd y = noise(21'003, 10, 10);
    x[7'000] = NAN;
    x.segment(12'000, 90).setConstant(9.5);
    const ArrayXd prices = (0.01 * (x.isNaN()).select(0.0, x)).exp();
    for (const Execution& other : {kThreads, kBaseline}) {
        ArrayXd out(x.size());
        rollingCorrelation(x, y, 60, out, other);
        EXPECT_TRUE(same(out, rollingCorrelation(x, y, 60)));
        rollingDeviation(x, 20, out, other);
        EXPECT_TRUE(same(out, rollingDeviation(x, 20)));
        rollingMean(x, 200, out, other);
        EXPECT_TRUE(same(out, rollingMean(x, 200)));
        ewmaCorrelation(x, y, 0.94, out, other);
        EXPECT_TRUE(same(out, ewmaCorrelation(x, y, 0.94)));
        exponentialMovingAverage(prices, 0.03, out, other);
        EXPECT_TRUE(same(out, exponentialMovingAverage(prices, 0.03)));
        for (const auto method : {RsiSmoothing::Wilder, RsiSmoothing::Cutler, RsiSmoothing::Ewm}) {
            rsi(x, 14, method, out, other);
            EXPECT_TRUE(same(out, rsi(x, 14, method)));
        }
        EXPECT_TRUE(same(rollingSpearman(x.head(3'000), y.head(3'000), 30, other),
                         rollingSpearman(x.head(3'000), y.head(3'000), 30)));
    }
}

TEST(Rolling, RecursionsAgreeWithOneStepAtATime)
{
    ArrayXd x = noise(5'003, 11, 3);
    x[1'200] = NAN;
    x[1'201] = NAN;
    const ArrayXd y = noise(5'003, 12, 3);
    double xx = x[0] * x[0], yy = y[0] * y[0], xy = x[0] * y[0];
    const ArrayXd fast = ewmaCorrelation(x, y, 0.97);
    for (Index i = 1; i < x.size(); ++i) {
        if (std::isnan(x[i])) {
            ASSERT_TRUE(std::isnan(fast[i]));
            continue;
        }
        xx = 0.97 * xx + 0.03 * x[i] * x[i];
        yy = 0.97 * yy + 0.03 * y[i] * y[i];
        xy = 0.97 * xy + 0.03 * x[i] * y[i];
        ASSERT_NEAR(fast[i], xy / std::sqrt(xx * yy), 1e-13) << i;
    }
    const ArrayXd index = rsi(x, 14);
    double gain = 0, loss = 0;
    for (Index i = 1; i < 1'200; ++i) {
        const double up = std::max(0.0, x[i] - x[i - 1]);
        const double down = std::max(0.0, x[i - 1] - x[i]);
        gain = i <= 14 ? gain + up / 14 : (gain * 13 + up) / 14;
        loss = i <= 14 ? loss + down / 14 : (loss * 13 + down) / 14;
        if (i >= 14) {
            ASSERT_NEAR(index[i], 100 * gain / (gain + loss), 1e-11) << i;
        }
    }
    EXPECT_TRUE(index.segment(1'200, 16).isNaN().all());
    EXPECT_TRUE(std::isfinite(index[1'216]));
}

} // namespace
} // namespace tidemark::quant
