// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors computed with numpy and pandas 1.5.3 (ewm(alpha=1/n, adjust=False)) from the definitions; the prices are the sample of
// Wilder's worksheet as it circulates. Tolerance: rounding.
#include "models/quant/rsi.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark::quant {
namespace {

const Eigen::ArrayXd kPrices = (Eigen::ArrayXd(20) << 44.34, 44.09, 44.15, 43.61, 44.33, 44.83, 45.10, 45.42, 45.84,
                                46.08, 45.89, 46.03, 45.61, 46.28, 46.28, 46.00, 46.03, 46.41, 46.22, 45.64)
                                   .finished();

TEST(Rsi, WilderSeedsWithTheSimpleMean)
{
    const auto index = rsi(kPrices, 14);
    EXPECT_TRUE(index.head(14).isNaN().all());
    const double expected[] = {70.46413502109705, 66.24961855355507, 66.48094183471265,
                               69.34685316290866, 66.29471265892624, 57.91502067008556};
    for (Eigen::Index i = 0; i < 6; ++i)
        EXPECT_NEAR(index[14 + i], expected[i], 1e-10);
}

TEST(Rsi, CutlerAndExponentialAreOtherNumbers)
{
    const double cutler[] = {70.46413502109705, 70.02096436058699, 69.831223628692,
                             80.56768558951963, 73.33333333333334, 59.806295399515776};
    const double ewm[] = {50.65741494172489, 47.272575464259866, 47.67598302933868,
                          52.62071759400929, 50.07272690551099,  43.196520400953965};
    const auto a = rsi(kPrices, 14, RsiSmoothing::Cutler);
    const auto b = rsi(kPrices, 14, RsiSmoothing::Ewm);
    for (Eigen::Index i = 0; i < 6; ++i) {
        EXPECT_NEAR(a[14 + i], cutler[i], 1e-9);
        EXPECT_NEAR(b[14 + i], ewm[i], 1e-10);
    }
}

TEST(Rsi, LimitsScaleAndMirror)
{
    const Eigen::ArrayXd rising = Eigen::ArrayXd::LinSpaced(30, 1, 30);
    EXPECT_EQ(rsi(rising, 14)[29], 100.0);
    EXPECT_EQ(rsi(-rising, 14)[29], 0.0);
    EXPECT_TRUE(std::isnan(rsi(Eigen::ArrayXd::Constant(30, 5.0), 14)[29]));
    for (const auto method : {RsiSmoothing::Wilder, RsiSmoothing::Cutler, RsiSmoothing::Ewm}) {
        EXPECT_NEAR(rsi(kPrices, 5, method)[19], rsi(kPrices * 7.0, 5, method)[19], 1e-9);
        EXPECT_NEAR(rsi(kPrices, 5, method)[19], 100.0 - rsi(-kPrices, 5, method)[19], 1e-9);
    }
}

TEST(Rsi, AGapSeedsAnew)
{
    Eigen::ArrayXd prices(41);
    prices << kPrices, NAN, kPrices;
    const auto index = rsi(prices, 14);
    EXPECT_TRUE(index.segment(20, 15).isNaN().all());
    EXPECT_EQ(index[35], rsi(kPrices, 14)[14]);
    EXPECT_TRUE(rsi(kPrices.head(14), 14).isNaN().all());
    EXPECT_EQ(rsi(Eigen::ArrayXd{}, 14).size(), 0);
}

} // namespace
} // namespace tidemark::quant
