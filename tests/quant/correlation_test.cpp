// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/correlation.h"

#include "models/quant/ewma_correlation.h"
#include "models/quant/lead_lag.h"
#include "models/quant/rolling.h"
#include "models/quant/rolling_rank.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace tidemark::quant {
namespace {

using Eigen::ArrayXd;
using Eigen::Index;

ArrayXd array(const std::vector<double>& values)
{
    return Eigen::Map<const ArrayXd>(values.data(), static_cast<Index>(values.size()));
}

// Returns with ties; what the functions make of them was computed with pandas 1.5.3 and scipy 1.10.1.
const ArrayXd kX = array(
    {0.012, -0.004, 0.007, 0.0, -0.021, 0.015, 0.003, -0.004, 0.009, -0.011, 0.002, 0.018, 0.0, -0.006, 0.013, -0.004});
const ArrayXd kY = array({0.03, -0.012, 0.004, 0.004, -0.05, 0.021, -0.008, -0.012, 0.027, -0.019, 0.004, 0.011, -0.002,
                          -0.03, 0.045, 0.008});

void expectSame(const ArrayXd& calculated, const ArrayXd& expected, double tolerance)
{
    ASSERT_EQ(calculated.size(), expected.size());
    for (Index i = 0; i < expected.size(); ++i)
        if (std::isnan(expected[i]))
            EXPECT_TRUE(std::isnan(calculated[i])) << "row " << i << ": " << calculated[i];
        else
            EXPECT_NEAR(calculated[i], expected[i], tolerance) << "row " << i;
}

/// Uniform in [0, 1), the same on every machine.
class Congruential
{
public:
    explicit Congruential(std::uint64_t seed) : m_state(seed) {}
    double next()
    {
        m_state = (1103515245 * m_state + 12345) % 2147483648;
        return static_cast<double>(m_state) / 2147483648.0;
    }
    ArrayXd series(Index n, double level = 0, double scale = 1)
    {
        ArrayXd out(n);
        for (Index i = 0; i < n; ++i)
            out[i] = level + scale * (next() + next() + next() - 1.5);
        return out;
    }

private:
    std::uint64_t m_state;
};

ArrayXd oracle(const ArrayXd& x, const ArrayXd& y, Index window,
               double (*estimate)(const Eigen::Ref<const ArrayXd>&, const Eigen::Ref<const ArrayXd>&))
{
    ArrayXd out = ArrayXd::Constant(x.size(), NAN);
    for (Index i = window - 1; i < x.size(); ++i)
        out[i] = estimate(x.segment(i - window + 1, window), y.segment(i - window + 1, window));
    return out;
}

TEST(Correlation, WholeSampleAgreesWithScipy)
{
    EXPECT_NEAR(pearson(kX, kY), 0.8663783112051382, 1e-14);
    EXPECT_NEAR(spearman(kX, kY), 0.8622222222222222, 1e-14);
    EXPECT_NEAR(kendallTauB(kX, kY), 0.6982758620689656, 1e-14);
}

TEST(Correlation, MidRanksShareTies)
{
    expectSame(midRanks(array({3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5})), array({4.5, 1.5, 6, 1.5, 8, 11, 3, 10, 8, 4.5, 8}),
               0);
}

TEST(Correlation, DoesNotDependOnScaleShiftOrOrderOfArguments)
{
    const ArrayXd scaled = 17.0 * kX + 1e3;
    for (auto* estimate : {&pearson, &spearman, &kendallTauB}) {
        EXPECT_NEAR(estimate(scaled, kY), estimate(kX, kY), 1e-10);
        EXPECT_NEAR(estimate(-kX, kY), -estimate(kX, kY), 1e-14);
        EXPECT_DOUBLE_EQ(estimate(kX, kY), estimate(kY, kX));
        EXPECT_NEAR(estimate(kX.reverse(), kY.reverse()), estimate(kX, kY), 1e-14);
    }
}

TEST(Correlation, NothingToSayIsNaN)
{
    const ArrayXd flat = ArrayXd::Constant(kX.size(), 0.1);
    ArrayXd holed = kX;
    holed[3] = NAN;
    for (auto* estimate : {&pearson, &spearman, &kendallTauB}) {
        EXPECT_TRUE(std::isnan(estimate(flat, kY)));
        EXPECT_TRUE(std::isnan(estimate(holed, kY)));
        EXPECT_TRUE(std::isnan(estimate(kX.head(1), kY.head(1))));
    }
}

TEST(Correlation, FisherInterval)
{
    // Closed form, evaluated with numpy; tolerance of the last digits of tanh.
    const auto pearsons = fisherInterval(0.62, 60);
    EXPECT_NEAR(pearsons.low, 0.4344724799814652, 1e-14);
    EXPECT_NEAR(pearsons.high, 0.755056092048646, 1e-14);
    EXPECT_NEAR(fisherInterval(0.62, 60, CorrelationKind::Spearman).low, 0.4282257125960736, 1e-14);
    EXPECT_NEAR(fisherInterval(0.62, 60, CorrelationKind::Kendall).high, 0.7153945244895837, 1e-14);
    EXPECT_EQ(fisherInterval(1, 60).low, 1);
    EXPECT_TRUE(std::isnan(fisherInterval(0.5, 3).low));
    EXPECT_TRUE(std::isfinite(fisherInterval(0.5, 4).low));
    EXPECT_TRUE(std::isnan(fisherInterval(0.5, 4, CorrelationKind::Kendall).low));
    EXPECT_TRUE(std::isnan(fisherInterval(NAN, 60).high));
}

TEST(Correlation, PercentileCountsTiesHalf)
{
    // scipy.stats.percentileofscore(…, kind='mean').
    EXPECT_DOUBLE_EQ(percentileRank(array({1, 2, 2, 3, 5}), 2), 0.4);
    EXPECT_DOUBLE_EQ(percentileRank(array({1, 2, NAN, 2, 3, 5}), 4), 0.8);
    EXPECT_TRUE(std::isnan(percentileRank(array({NAN}), 4)));
}

TEST(RollingCorrelation, AgreesWithPandas)
{
    expectSame(rollingCorrelation(kX, kY, 6),
               array({NAN, NAN, NAN, NAN, NAN, 0.970733543295894, 0.967147251089769, 0.967147251089769,
                      0.951759532584344, 0.953666355235479, 0.899024657900956, 0.790143854309164, 0.819373691704743,
                      0.799028760821992, 0.800237395250421, 0.691219210663372}),
               1e-13);
}

TEST(RollingCorrelation, BlocksAgreeWithTwoPassesAtAnyLevel)
{
    Congruential random(7);
    for (const double level : {0.0, 1e6}) {
        const ArrayXd x = random.series(20'011, level);
        const ArrayXd y = 0.4 * x + random.series(20'011, level);
        for (const Index window : {2, 5, 60, 250}) {
            const ArrayXd rolled = rollingCorrelation(x, y, window);
            expectSame(rolled, oracle(x, y, window, &pearson),
                       2e-8); // level 1e6 leaves ten digits of the moves themselves
            EXPECT_LE(rolled.tail(20'011 - window).abs().maxCoeff(), 1.0);
        }
    }
}

TEST(RollingCorrelation, ThreadsDoNotChangeABit)
{
    Congruential random(11);
    const ArrayXd x = random.series(30'000);
    const ArrayXd y = random.series(30'000);
    const ArrayXd one = rollingCorrelation(x, y, 60, Execution{1});
    const ArrayXd three = rollingCorrelation(x, y, 60, Execution{3});
    EXPECT_TRUE((one.tail(29'941) == three.tail(29'941)).all());
}

TEST(RollingCorrelation, GapsSpikesAndConstantsStayWhereTheyAre)
{
    Congruential random(13);
    ArrayXd x = random.series(20'000, 100);
    ArrayXd y = random.series(20'000, 100);
    x[5'000] = NAN;
    y[5'400] = INFINITY;
    x[9'000] = 1e9;
    x.segment(13'000, 300).setConstant(101.25);
    const ArrayXd rolled = rollingCorrelation(x, y, 60);
    expectSame(rolled, oracle(x, y, 60, &pearson), 1e-8);
    EXPECT_TRUE(std::isnan(rolled[5'059]) && std::isfinite(rolled[5'060]));
    EXPECT_TRUE(std::isnan(rolled[13'059]) && std::isnan(rolled[13'299]) && std::isfinite(rolled[13'300]));
}

TEST(RollingCorrelation, ShortSeriesAreAllGaps)
{
    EXPECT_EQ(rollingCorrelation(kX, kY, 17).isNaN().count(), 16);
    EXPECT_EQ(rollingCorrelation(ArrayXd{}, ArrayXd{}, 5).size(), 0);
}

TEST(RollingRanks, AgreeWithScipyWindowByWindow)
{
    expectSame(rollingSpearman(kX, kY, 6),
               array({NAN, NAN, NAN, NAN, NAN, 0.927633657043918, 0.898645105261295, 0.898645105261295,
                      0.885714285714286, 0.942857142857143, 0.885714285714286, 0.885714285714286, 0.942857142857143,
                      0.885714285714286, 0.885714285714286, 0.771428571428571}),
               1e-14);
    expectSame(rollingKendall(kX, kY, 6),
               array({NAN, NAN, NAN, NAN, NAN, 0.828078671210825, 0.828078671210825, 0.828078671210825,
                      0.733333333333333, 0.866666666666667, 0.733333333333333, 0.733333333333333, 0.866666666666667,
                      0.733333333333333, 0.733333333333333, 0.6}),
               1e-14);
}

TEST(RollingRanks, TiesAndGapsAreExactAcrossManySteps)
{
    Congruential random(17);
    // Rounded to 0.2: many ties.
    ArrayXd x = (random.series(700) * 5).round() / 5;
    ArrayXd y = (random.series(700) * 5 + x).round() / 5;
    x[100] = NAN;
    y[220] = NAN;
    x.segment(400, 40).setConstant(0.2);
    for (const Index window : {2, 7, 20, 61}) {
        expectSame(rollingSpearman(x, y, window), oracle(x, y, window, &spearman), 1e-13);
        expectSame(rollingKendall(x, y, window), oracle(x, y, window, &kendallTauB), 1e-13);
    }
}

TEST(EwmaCorrelation, AgreesWithPandas)
{
    // ewm(alpha=0.06, adjust=False).mean() of the products.
    expectSame(
        ewmaCorrelation(kX, kY, 0.94),
        array({1.0, 0.999860569085115, 0.993167929221849, 0.992537998194832, 0.993762157516864, 0.985866239208207,
               0.977208281587415, 0.977182188793781, 0.977117599858033, 0.975875180987262, 0.975890594178502,
               0.937037910130455, 0.936853980953585, 0.926983673174306, 0.927364772536743, 0.914021937505874}),
        1e-14);
    EXPECT_NEAR(ewmaEffectiveCount(0.94), 32.333333333333, 1e-10);
}

TEST(EwmaCorrelation, AGapLeavesTheMomentsAlone)
{
    ArrayXd x(5);
    ArrayXd y(5);
    x << 0.01, NAN, 0.02, -0.01, 0.0;
    y << 0.02, 0.01, 0.01, -0.03, 0.0;
    const ArrayXd holed = ewmaCorrelation(x, y, 0.9);
    const ArrayXd without = ewmaCorrelation(array({0.01, 0.02, -0.01, 0.0}), array({0.02, 0.01, -0.03, 0.0}), 0.9);
    EXPECT_TRUE(std::isnan(holed[1]));
    EXPECT_DOUBLE_EQ(holed[4], without[3]);
    EXPECT_TRUE(ewmaCorrelation(ArrayXd::Zero(3), y.head(3), 0.9).isNaN().all());
}

TEST(LeadLag, AgreesWithPandasShift)
{
    expectSame(crossCorrelation(kX, kY, 3),
               array({0.498955732198379, -0.06604643087914, -0.534677815281422, 0.866378311205138, -0.353186432220291,
                      -0.261929050006427, 0.580555021160875}),
               1e-13);
}

TEST(LeadLag, FindsWhoLeadsAndMirrorsWithTheArguments)
{
    Congruential random(19);
    const ArrayXd x = random.series(400);
    ArrayXd y = ArrayXd::Zero(400);
    y.tail(397) = x.head(397); // y follows x by three
    Index at = 0;
    crossCorrelation(x, y, 5).maxCoeff(&at);
    EXPECT_EQ(at - 5, 3);
    expectSame(crossCorrelation(y, x, 5), crossCorrelation(x, y, 5).reverse(), 1e-15);
    EXPECT_TRUE(std::isnan(crossCorrelation(x.head(6), y.head(6), 5)[0]));
    EXPECT_NEAR(whiteNoiseBand(400), 0.098, 1e-12);
    EXPECT_TRUE(std::isnan(whiteNoiseBand(3)));
}

} // namespace
} // namespace tidemark::quant
