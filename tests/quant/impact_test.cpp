// SPDX-License-Identifier: GPL-3.0-or-later
// Slopes, errors and R² from statsmodels 0.13 (OLS; the mean as OLS on a constant with HAC errors). Tolerance 1e-12.
#include "models/quant/impact.h"

#include "models/quant/regression.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace tidemark::quant {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

const Eigen::ArrayXd kSizes = (Eigen::ArrayXd(5) << 1, 2, 3, 4, 5).finished();

Eigen::ArrayXXd threeBooks()
{
    Eigen::ArrayXXd costs(5, 3);
    costs.col(0) << 2, 3, 4.5, 5.5, 8;
    costs.col(1) << 1, 2.5, 2.8, 4.2, kNaN; // cannot fill the largest
    costs.col(2) << 3, 3.5, 5, 7, 9.5;
    return costs;
}

TEST(Impact, SlopesAreMeansOverBooksWithNeweyWestErrors)
{
    const auto linear = fitImpact(kSizes, threeBooks(), ImpactForm::Linear, 1);
    EXPECT_EQ(linear.books, 3);
    EXPECT_NEAR(linear.slope, 1.363333333333334, 1e-12);
    EXPECT_NEAR(linear.intercept, 0.35, 1e-12);
    EXPECT_NEAR(linear.error, 0.09982701086762777, 1e-12);
    EXPECT_NEAR(linear.r2, 0.955277065120748, 1e-12);
    const auto root = fitImpact(kSizes, threeBooks(), ImpactForm::SquareRoot, 1);
    EXPECT_NEAR(root.slope, 4.255068599095326, 1e-12);
    EXPECT_NEAR(root.error, 0.33168558034965945, 1e-12);
    EXPECT_NEAR(root.r2, 0.9214137822272255, 1e-12);
}

TEST(Impact, OneBookHasWhitesErrorAndABookTooShortIsNotCounted)
{
    const auto one = fitImpact(kSizes, threeBooks().leftCols(1), ImpactForm::Linear, 3);
    EXPECT_NEAR(one.error, 0.1298075498574719, 1e-12);
    Eigen::ArrayXXd costs = threeBooks();
    costs.col(1).tail(3) = kNaN;
    EXPECT_EQ(fitImpact(kSizes, costs, ImpactForm::Linear, 0).books, 2);
}

TEST(Impact, ThePlantedLawIsFoundWhateverTheUnitOfTime)
{
    const Eigen::ArrayXd cost = 1.5 + 8.0 * kSizes.sqrt();
    const auto fit = fitImpact(kSizes, cost, ImpactForm::SquareRoot, 0);
    EXPECT_NEAR(fit.slope, 8.0, 1e-12);
    EXPECT_NEAR(fit.intercept, 1.5, 1e-12);
    // σ and V over four times as long: twice and four times as large, the same Y.
    EXPECT_NEAR(impactCoefficient(8, 0.01, 100), impactCoefficient(8, 0.02, 400), 1e-14);
    EXPECT_NEAR(impactCoefficient(8, 0.01, 100), 0.8, 1e-14);
    EXPECT_TRUE(std::isnan(impactCoefficient(8, 0, 100)));
}

TEST(Resilience, IsTheAutoregressionOfTheLogs)
{
    Eigen::ArrayXd depth(12);
    depth << 5, 4.2, 4.4, 4.6, 4.8, 4.9, 5.0, 5.1, 4.0, 4.3, 4.5, 4.7;
    const auto r = resilienceOf(depth, 1);
    EXPECT_EQ(r.pairs, 11);
    EXPECT_NEAR(r.phi, 0.13941369666173697, 1e-12);
    EXPECT_NEAR(r.error, 0.2452836252898991, 1e-12);
    EXPECT_NEAR(r.halfLife, 0.3517960856511106, 1e-12);
    Eigen::ArrayXd cut(14);
    cut << depth.head(6), kNaN, depth.tail(6), 5;
    EXPECT_EQ(resilienceOf(cut, 1).pairs, 11) << "no pair across the gap";
    EXPECT_TRUE(std::isnan(resilienceOf(depth.head(6), 1).phi));
}

TEST(Regression, MeansWithNeweyWestErrors)
{
    Eigen::ArrayXd v(10);
    v << 0.3, -0.1, 0.25, 0.4, -0.2, 0.1, 0.05, 0.35, 0.2, -0.05;
    EXPECT_NEAR(fitMean(v, 2).mean, 0.13, 1e-15);
    EXPECT_NEAR(fitMean(v, 2).error, 0.035580893749314384, 1e-14);
    EXPECT_NEAR(fitMean(v, 0).error, 0.06090976933136423, 1e-14);
    EXPECT_EQ(neweyWestLags(100), 4);
    EXPECT_EQ(neweyWestLags(49), 3);
    EXPECT_EQ(neweyWestLags(1), 1);
}

} // namespace
} // namespace tidemark::quant
