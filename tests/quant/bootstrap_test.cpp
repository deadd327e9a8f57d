// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/bootstrap.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark::quant {
namespace {

const Eigen::ArrayXd kSample =
    (Eigen::ArrayXd(7) << 0.0952, 0.0031, -0.0155, 0.0270, 0.0334, -0.0049, 0.0251).finished();

Eigen::ArrayXd many(Eigen::Index n)
{
    Eigen::ArrayXd out(n);
    for (Eigen::Index i = 0; i < n; ++i)
        out[i] = std::sin(static_cast<double>(i * i % 1009));
    return out;
}

// numpy 1.24: all 7^7 samples by itertools.product, sorted; the values at ranks ceil(0.025·7^7) and ceil(0.975·7^7).
TEST(Bootstrap, SmallSamplesAreEnumerated)
{
    const auto interval = bootstrapMean(kSample, 1000, 42);
    EXPECT_TRUE(interval.exact);
    EXPECT_EQ(interval.resamples, 1716) << "C(13, 6) multisets";
    EXPECT_NEAR(interval.low, 0.0013428571428571424, 1e-15);
    EXPECT_NEAR(interval.high, 0.0508, 1e-15);
    EXPECT_EQ(bootstrapMean(many(8), 1000, 1).resamples, 6435);
    EXPECT_FALSE(bootstrapMean(many(9), 1000, 1).exact);
}

TEST(Bootstrap, DrawingComesNearTheEnumeration)
{
    // Monte Carlo error of a 2.5 % quantile with 200,000 resamples: about 2e-4 of a spread of 0.05.
    const auto drawn = drawnBootstrapMean(kSample, 200'000, 42);
    EXPECT_FALSE(drawn.exact);
    EXPECT_EQ(drawn.seed, 42U);
    EXPECT_NEAR(drawn.low, 0.0013428571428571424, 4e-4);
    EXPECT_NEAR(drawn.high, 0.0508, 4e-4);
}

TEST(Bootstrap, MeansHaveTheMomentsOfTheory)
{
    for (const Eigen::Index n : {Eigen::Index{2}, Eigen::Index{40}, Eigen::Index{250}, Eigen::Index{700}}) {
        const Eigen::ArrayXd values = many(n);
        const Eigen::ArrayXd means = resampledMeans(values, 50'000, 3);
        const double deviation =
            std::sqrt((values - values.mean()).square().mean() / static_cast<double>(n)); // of a drawn mean
        EXPECT_NEAR(means.mean(), values.mean(), 4 * deviation / std::sqrt(50'000.0)) << n;
        EXPECT_NEAR(std::sqrt((means - means.mean()).square().mean()), deviation, 0.02 * deviation) << n;
    }
}

TEST(Bootstrap, EveryValueIsDrawnAsOften)
{
    // A sample of one non-zero value in n: the mean of all means is 1/n · 1/n·n. The first, a middle and the last value alike.
    for (const Eigen::Index n : {Eigen::Index{12}, Eigen::Index{300}, Eigen::Index{600}})
        for (const Eigen::Index which : {Eigen::Index{0}, n / 2, n - 1}) {
            Eigen::ArrayXd values = Eigen::ArrayXd::Zero(n);
            values[which] = 1;
            const double draws = 40'000.0 * static_cast<double>(n);
            const double p = 1.0 / static_cast<double>(n);
            EXPECT_NEAR(resampledMeans(values, 40'000, 9).mean(), p, 4 * std::sqrt(p * (1 - p) / draws)) << n;
        }
}

TEST(Bootstrap, ThreadsAndInstructionsDoNotChangeABit)
{
    for (const Eigen::Index n :
         {Eigen::Index{5}, Eigen::Index{16}, Eigen::Index{37}, Eigen::Index{250}, Eigen::Index{513}}) {
        const Eigen::ArrayXd values = many(n);
        const Eigen::ArrayXd one = resampledMeans(values, 5'000, 11);
        EXPECT_TRUE((one == resampledMeans(values, 5'000, 11, {3})).all()) << n;
        EXPECT_TRUE((one == resampledMeans(values, 5'000, 11, {1, Instructions::Baseline})).all()) << n;
        EXPECT_FALSE((one == resampledMeans(values, 5'000, 12)).all()) << n;
        EXPECT_TRUE((one.head(2'000) == resampledMeans(values, 2'000, 11)).all()) << "more resamples only add";
    }
}

TEST(Bootstrap, NothingIsInventedFromTooLittle)
{
    EXPECT_TRUE(std::isnan(bootstrapMean(Eigen::ArrayXd::Constant(1, 0.02), 1000, 1).low));
    Eigen::ArrayXd holed(8);
    holed << kSample, NAN;
    EXPECT_EQ(bootstrapMean(holed, 1000, 1).low, bootstrapMean(kSample, 1000, 1).low) << "missing values are left out";
}

} // namespace
} // namespace tidemark::quant
