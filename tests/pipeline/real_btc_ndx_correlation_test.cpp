// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pipeline/real_store.h"

#include <cmath>

namespace tidemark {
namespace {

class RealBtcNdxCorrelation : public RealStore
{
protected:
    void SetUp() override
    {
        take({QStringLiteral("yahoo/BTC-USD.csv"), QStringLiteral("yahoo/^NDX.csv"),
              QStringLiteral("binance/spot/BTCUSDT-1m-2025-11.zip"),
              QStringLiteral("intraday/QQQ_1min_2025-11-17_2025-11-25.csv")});
    }

    static double of(const StudyOutput& output, const std::string& id)
    {
        return value(output, "btc_ndx_correlation." + id);
    }
};

const Date kDay = makeDate(2025, 11, 20);

// Expected values were computed with pandas and scipy from the same files; tolerance 1e-9 for the rounding of the sums.
TEST_F(RealBtcNdxCorrelation, ValueBandHistoryAndLevels)
{
    const auto output = run("btc_ndx_correlation", kDay);
    ASSERT_TRUE(output.complete());
    EXPECT_EQ(of(output, "n"), 2812);
    EXPECT_NEAR(of(output, "value"), 0.6219010045536377, 1e-9);
    EXPECT_NEAR(of(output, "compare1"), 0.6180132796425861, 1e-9);
    EXPECT_NEAR(of(output, "compare2"), 0.5570718320634267, 1e-9);
    EXPECT_NEAR(of(output, "band_low"), std::tanh(std::atanh(0.6219010045536377) - 1.96 / std::sqrt(57.0)), 1e-9);
    EXPECT_NEAR(of(output, "percentile"), 0.9781976744186046, 1e-9);
    EXPECT_NEAR(of(output, "percentile_2y"), 0.9880239520958084, 1e-9);
    EXPECT_NEAR(of(output, "level_correlation"), -0.11159620784391545, 1e-9);
    EXPECT_NEAR(of(output, "lead_lag_max"), 0.34687, 1e-5);
    EXPECT_EQ(of(output, "lead_lag_lag"), 0);
    EXPECT_EQ(plain(output.figures.at(0).headline),
              "BTC–NDX 60-day correlation is 0.62, above 99% of days in two years");
}

TEST_F(RealBtcNdxCorrelation, EveryRuleAndEstimator)
{
    const auto output = run("btc_ndx_correlation", kDay);
    const auto& rows = output.tables.at(0).rows;
    ASSERT_EQ(rows.size(), 3U);
    const auto cell = [&](std::size_t row, std::size_t column) { return std::get<double>(rows[row][column]); };
    EXPECT_NEAR(cell(0, 1), 0.6219010045536377, 1e-9);
    EXPECT_NEAR(cell(0, 2), 0.5202556265629342, 1e-9);
    EXPECT_NEAR(cell(0, 3), 0.38192090395480227, 1e-9);
    EXPECT_NEAR(cell(0, 4), 0.6365365839317964, 1e-9);
    EXPECT_NEAR(cell(1, 1), 0.5689695274355687, 1e-9);
    EXPECT_NEAR(cell(2, 1), 0.5289939335126506, 1e-9);
    EXPECT_EQ(cell(2, 5), 4082);
    const auto dcc = run("btc_ndx_correlation", kDay, {{"estimator", std::string{"dcc"}}});
    // The same likelihood maximised with scipy gives 0.46003.
    EXPECT_NEAR(of(dcc, "value"), 0.46003, 1e-3);
}

TEST_F(RealBtcNdxCorrelation, TwentyDayMovesByWeek)
{
    const auto output = run("btc_ndx_correlation", kDay);
    const auto& path = std::get<ScatterLayer>(output.figures.at(2).panes[0].layers.back());
    EXPECT_NEAR(path.points.back().x, -0.041559240191771485, 1e-12);
    EXPECT_NEAR(path.points.back().y, -0.2129361892408399, 1e-12);
    EXPECT_EQ(plain(output.figures[2].headline), "BTC and NDX are falling together: −21.3% and −4.2% in 20 days");
}

TEST_F(RealBtcNdxCorrelation, ByTheMinuteOverFourSessions)
{
    const auto output = run("btc_ndx_correlation", kDay);
    ASSERT_EQ(output.figures.size(), 4U);
    EXPECT_NEAR(of(output, "hayashi_yoshida"), 0.6664388476811739, 1e-9);
}

} // namespace
} // namespace tidemark
