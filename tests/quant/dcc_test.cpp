// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/dcc.h"

#include "models/quant/nelder_mead.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark::quant {
namespace {

using Eigen::ArrayXd;
using Eigen::Index;

struct Pair
{
    ArrayXd x, y;
};

/// Two GARCH(1,1) series whose correlation alternates between 0.5 and −0.1 every 200 rows. Plain arithmetic on an integer generator: the
/// reference run drew the very same doubles.
Pair simulated(Index n)
{
    std::uint64_t state = 20251120;
    const auto normal = [&] {
        double sum = 0;
        for (int i = 0; i < 12; ++i) {
            state = (1103515245 * state + 12345) % 2147483648;
            sum += static_cast<double>(state) / 2147483648.0;
        }
        return sum - 6;
    };
    Pair out{ArrayXd(n), ArrayXd(n)};
    double hx = 1e-4, hy = 1e-4, ex = 0, ey = 0;
    for (Index i = 0; i < n; ++i) {
        hx = 4e-6 + 0.08 * ex * ex + 0.88 * hx;
        hy = 2e-6 + 0.05 * ey * ey + 0.92 * hy;
        const double rho = (i / 200) % 2 == 0 ? 0.5 : -0.1;
        const double a = normal();
        const double b = rho * a + std::sqrt(1 - rho * rho) * normal();
        ex = std::sqrt(hx) * a;
        ey = std::sqrt(hy) * b;
        out.x[i] = 0.0005 + ex;
        out.y[i] = 0.0002 + ey;
    }
    return out;
}

TEST(NelderMead, FindsTheBottomOfRosenbrocksValley)
{
    const auto valley = [](const Eigen::VectorXd& p) {
        return 100 * std::pow(p[1] - p[0] * p[0], 2) + std::pow(1 - p[0], 2);
    };
    const auto found = minimise(valley, (Eigen::VectorXd(2) << -1.2, 1).finished(),
                                {.step = 0.5, .tolerance = 1e-14, .maximumSteps = 1000});
    EXPECT_TRUE(found.converged);
    EXPECT_NEAR(found.point[0], 1, 1e-5);
    EXPECT_NEAR(found.point[1], 1, 1e-5);
}

// Reference: the same likelihood written in numpy, minimised by scipy.optimize from several starts (fatol 1e-10).
// The surface is flat near its top, so parameters agree to about 1e-4 and the likelihood to 1e-5.
TEST(Garch, AgreesWithAnIndependentFit)
{
    const auto data = simulated(1200);
    ASSERT_NEAR(data.x[0], 0.00791460534492267, 1e-16);
    ASSERT_NEAR(data.x.sum(), 0.12191661326428277, 1e-13);
    const auto x = fitGarch(data.x);
    ASSERT_TRUE(x.has_value());
    EXPECT_TRUE(x->converged);
    EXPECT_NEAR(x->omega, 3.7281173787729058e-06, 1e-8);
    EXPECT_NEAR(x->alpha, 0.0864264544265021, 2e-4);
    EXPECT_NEAR(x->beta, 0.8750352590789108, 3e-4);
    EXPECT_NEAR(x->logLikelihood, 3899.1335163294166, 1e-5);
    const auto y = fitGarch(data.y);
    ASSERT_TRUE(y.has_value());
    EXPECT_NEAR(y->alpha, 0.0647282424799557, 2e-4);
    EXPECT_NEAR(y->beta, 0.8815437055847695, 4e-4);
    EXPECT_NEAR(y->logLikelihood, 4084.2435487060393, 1e-5);
}

TEST(Dcc, AgreesWithAnIndependentFit)
{
    const auto data = simulated(1200);
    const auto fit = fitDcc(data.x, data.y, Progress{});
    ASSERT_TRUE(fit.has_value());
    EXPECT_TRUE(fit->converged);
    EXPECT_NEAR(fit->a, 0.04524466, 2e-4);
    EXPECT_NEAR(fit->b, 0.94381431, 4e-4);
    EXPECT_NEAR(fit->logLikelihood, 60.95642429706102, 1e-3);
    EXPECT_NEAR(fit->correlation[0], 0.169086708797587, 1e-5);
    EXPECT_NEAR(fit->correlation[100], 0.5620410551142431, 1e-3);
    EXPECT_NEAR(fit->next, -0.037165954982675886, 1e-3);
}

TEST(Dcc, DoesNotDependOnUnitsOrOrder)
{
    const auto data = simulated(600);
    const auto fit = fitDcc(data.x, data.y, Progress{});
    const auto percent = fitDcc(ArrayXd{100 * data.x}, data.y, Progress{});
    const auto swapped = fitDcc(data.y, data.x, Progress{});
    ASSERT_TRUE(fit && percent && swapped);
    EXPECT_LT((fit->correlation - percent->correlation).abs().maxCoeff(), 1e-6);
    EXPECT_LT((fit->correlation - swapped->correlation).abs().maxCoeff(), 1e-6);
    EXPECT_LE(fit->correlation.abs().maxCoeff(), 1.0);
}

TEST(Dcc, SaysWhatItNeeds)
{
    const auto data = simulated(300);
    const auto few = fitDcc(data.x.head(249), data.y.head(249), Progress{});
    ASSERT_FALSE(few.has_value());
    EXPECT_EQ(few.error().code, ErrorCode::Precondition);
    EXPECT_EQ(plain(few.error().text), "GARCH(1,1) needs at least 250 returns; there are 249");
    EXPECT_FALSE(fitGarch(ArrayXd::Constant(300, 0.01)).has_value());
    ArrayXd holed = data.x;
    holed[7] = NAN;
    EXPECT_FALSE(fitGarch(holed).has_value());
    Progress stopped;
    stopped.cancel();
    const auto cancelled = fitDcc(data.x, data.y, stopped);
    ASSERT_FALSE(cancelled.has_value());
    EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace tidemark::quant
