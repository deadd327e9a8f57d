// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pipeline/real_store.h"

namespace tidemark {
namespace {

class RealCtaLevels : public RealStore
{
protected:
    void SetUp() override { take({QStringLiteral("yahoo/GSPC.csv"), QStringLiteral("../facts/cta_levels.csv")}); }
};

// pandas on the same file: close, Wilder ATR(14), 20-day deviation of log returns, rolling(121).mean(), ewm(com=60).std(bias=True).
TEST_F(RealCtaLevels, TheTwentiethOfNovember)
{
    const StudyOutput output = run("cta_levels", makeDate(2025, 11, 20));
    EXPECT_NEAR(value(output, "cta_levels.close"), 6538.759766, 1e-6);
    EXPECT_NEAR(value(output, "cta_levels.distance_pct"), -0.012656798627176613, 1e-12);
    EXPECT_NEAR(value(output, "cta_levels.atr"), 94.11223859472666, 1e-8);
    EXPECT_NEAR(value(output, "cta_levels.distance_atr"), -0.8793730428768829, 1e-10);
    EXPECT_NEAR(value(output, "cta_levels.distance_sigma"), -1.4284783026908663, 1e-8);
    EXPECT_EQ(plain(output.metric("cta_levels.sma_nearest")->words), "SMA(121)");
    EXPECT_NEAR(value(output, "cta_levels.nearest_error"), 0.498829739153, 1e-8);
    EXPECT_NEAR(value(output, "cta_levels.volatility"), 0.009131094383619764 * std::sqrt(252.0), 1e-10);
    EXPECT_NEAR(value(output, "cta_levels.signal"), 0.4869899012170303, 1e-9);
    EXPECT_EQ(plain(output.metric("cta_levels.verdict")->words), "In buffer");
    EXPECT_EQ(plain(output.figures[0].headline), "6,456 is 1.27% below: inside the buffer");
    ASSERT_EQ(output.verdicts.size(), 1u);
    EXPECT_EQ(output.verdicts[0].state, VerdictState::NotFired);
    EXPECT_LT(value(output, "cta_levels.flow_at_level"), 0);
    EXPECT_NE(output.metric("cta_levels.joint_loo"), nullptr);
    EXPECT_EQ(output.simulated, Simulation::None);
}

TEST_F(RealCtaLevels, LaterBarsAndLaterLevelsStayOut)
{
    const StudyOutput output = run("cta_levels", makeDate(2025, 9, 30));
    const auto published = std::ranges::find(output.tables, "cta_levels.published", &TableSpec::id);
    ASSERT_NE(published, output.tables.end());
    EXPECT_FALSE(published->rows.empty());
    for (const auto& row : published->rows)
        EXPECT_LE(std::get<Date>(row[1]), makeDate(2025, 9, 30));
    EXPECT_NEAR(value(output, "cta_levels.close"), 6688.46, 0.01); // the close of that day
}

} // namespace
} // namespace tidemark
