// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors computed with scipy 1.10 (ttest_1samp, binomtest), statsmodels 0.13 (holm) and, for the exact tests, by enumeration of all
// sign vectors in numpy. Quantiles of t: tolerance 1e-9,
// since scipy's ppf is good to about 1e-10 only; elsewhere rounding.
#include "models/quant/one_sample.h"
#include "models/quant/quantile.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark::quant {
namespace {

const Eigen::ArrayXd kSample =
    (Eigen::ArrayXd(7) << 0.0952, 0.0031, -0.0155, 0.0270, 0.0334, -0.0049, 0.0251).finished();
const Eigen::ArrayXd kTied = (Eigen::ArrayXd(9) << 1, -1, 2, 2, -2, 3, 0, 4, 5).finished();

TEST(OneSample, StudentsTest)
{
    const auto test = meanTest(kSample);
    EXPECT_EQ(test.n, 7);
    EXPECT_NEAR(test.t, 1.691640706358795, 1e-12);
    EXPECT_NEAR(test.p, 0.1416648257449049, 1e-12);
    EXPECT_NEAR(test.sd, 0.03650857694400304, 1e-15);
    EXPECT_NEAR(test.low, -0.010421944988473222, 1e-9);
    EXPECT_NEAR(test.high, 0.05710765927418751, 1e-9);
}

TEST(OneSample, SignedRanksAreExactWithTiesAndWithoutZeros)
{
    EXPECT_EQ(signedRankTest(kSample).statistic, 23.0);
    EXPECT_NEAR(signedRankTest(kSample).p, 0.15625, 1e-15);
    const auto tied = signedRankTest(kTied);
    EXPECT_EQ(tied.n, 8);
    EXPECT_EQ(tied.statistic, 30.5);
    EXPECT_NEAR(tied.p, 0.1015625, 1e-15);
}

TEST(OneSample, SignTestAndSignFlip)
{
    EXPECT_NEAR(signTest(kSample).p, 0.453125, 1e-14);
    EXPECT_NEAR(signTest(kTied).p, 0.2890625, 1e-14);
    EXPECT_NEAR(signFlipTest(kSample).p, 0.109375, 1e-15);
    EXPECT_NEAR(signFlipTest(kTied).p, 0.109375, 1e-15) << "a zero flips to itself and counts in both halves";
    EXPECT_TRUE(std::isnan(signFlipTest(Eigen::ArrayXd::Random(45)).p));
    EXPECT_EQ(signFlipTest(kSample).p, signFlipTest(-kSample).p);
}

TEST(OneSample, LargeSamplesAgreeWithTheNormalLimit)
{
    Eigen::ArrayXd large(40);
    for (Eigen::Index i = 0; i < 40; ++i)
        large[i] = (i % 3 == 0 ? -1.0 : 1.0) * (1.0 + 0.01 * static_cast<double>(i));
    const auto flip = signFlipTest(large);
    const double z = std::abs(large.sum()) / std::sqrt(large.square().sum());
    EXPECT_NEAR(flip.p, std::erfc(z / std::sqrt(2.0)), 0.01);
}

TEST(OneSample, HodgesLehmannIsTheMedianOfWalshAverages)
{
    EXPECT_NEAR(hodgesLehmann(kSample), 0.01665, 1e-15);
    EXPECT_NEAR(hodgesLehmann(kSample + 1.0), 1.01665, 1e-14);
}

TEST(OneSample, LeavingOneOutFindsTheCaseThatCarriesTheMean)
{
    const auto means = leaveOneOutMeans(kSample);
    Eigen::Index lowest = 0;
    means.minCoeff(&lowest);
    EXPECT_EQ(lowest, 0);
    EXPECT_NEAR(means[0], (kSample.sum() - 0.0952) / 6.0, 1e-15);
    EXPECT_NEAR(means.mean(), kSample.mean(), 1e-15);
}

TEST(OneSample, HolmKeepsOrderAndMissing)
{
    const auto adjusted = holm({0.01, 0.04, NAN, 0.03, 0.20});
    EXPECT_NEAR(adjusted[0], 0.04, 1e-15);
    EXPECT_NEAR(adjusted[1], 0.09, 1e-15);
    EXPECT_TRUE(std::isnan(adjusted[2]));
    EXPECT_NEAR(adjusted[3], 0.09, 1e-15);
    EXPECT_NEAR(adjusted[4], 0.20, 1e-15);
}

TEST(OneSample, PowerSaysWhatSevenCasesCanShow)
{
    EXPECT_NEAR(detectableMean(7, 0.03650857694400304), 0.04626255199056286, 1e-9);
}

TEST(OneSample, NothingIsInventedFromTooLittle)
{
    const Eigen::ArrayXd one = Eigen::ArrayXd::Constant(1, 0.02);
    EXPECT_TRUE(std::isnan(meanTest(one).t));
    EXPECT_EQ(meanTest(one).mean, 0.02);
    EXPECT_TRUE(std::isnan(meanTest(Eigen::ArrayXd::Constant(5, 0.01)).p)) << "zero variance";
    const Eigen::ArrayXd none;
    EXPECT_TRUE(std::isnan(meanTest(none).mean));
    EXPECT_TRUE(std::isnan(signedRankTest(Eigen::ArrayXd::Zero(3)).p));
    EXPECT_TRUE(std::isnan(hodgesLehmann(none)));
}

TEST(Quantile, BothRulesOfHyndmanAndFan)
{
    EXPECT_NEAR(quantile(kSample, 0.25), -0.0009, 1e-15);
    EXPECT_NEAR(quantile(kSample, 0.75), 0.0302, 1e-15);
    EXPECT_NEAR(quantile(kSample, 0.25, QuantileRule::R6), -0.0049, 1e-15);
    EXPECT_NEAR(quantile(kSample, 0.75, QuantileRule::R6), 0.0334, 1e-15);
    const Eigen::ArrayXd gaps = (Eigen::ArrayXd(3) << NAN, 2.0, 4.0).finished();
    EXPECT_EQ(median(gaps), 3.0);
    EXPECT_TRUE(std::isnan(median(Eigen::ArrayXd{})));
}

} // namespace
} // namespace tidemark::quant
