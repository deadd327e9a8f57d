// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of a script of its own (numpy and statsmodels) on the same files: the last book of each second, walks level by level, OLS
// with HAC errors. Tolerance 1e-9 of the value.
#include "tests/pipeline/real_store.h"

#include <algorithm>

namespace tidemark {
namespace {

const QStringList& lobster()
{
    static const QStringList files{QStringLiteral("lob/AAPL_2012-06-21_34200000_57600000_message_10.csv"),
                                   QStringLiteral("lob/AAPL_2012-06-21_34200000_57600000_orderbook_10.csv")};
    return files;
}

const QStringList& others()
{
    static const QStringList files{QStringLiteral("lob/binance_btcusdt-depth-snap.csv"),
                                   QStringLiteral("lob/tardis_binance-futures_book_snapshot_25_BTCUSDT.csv")};
    return files;
}

bool says(const StudyOutput& output, const std::string& words)
{
    return std::ranges::any_of(output.notes,
                               [&](const Note& note) { return plain(note.text).find(words) != std::string::npos; });
}

class RealDepthSlippage : public RealStore
{
protected:
    void SetUp() override { take(lobster() + others()); }
};

TEST_F(RealDepthSlippage, LobstersBooksAndTrades)
{
    const StudyOutput output = run("depth_slippage", makeDate(2025, 11, 20), {{"instrument", std::string{"AAPL"}}});
    const auto near = [&](const std::string& id, double expected) {
        EXPECT_NEAR(value(output, "depth_slippage." + id), expected, 1e-9 * std::abs(expected)) << id;
    };
    near("books", 49);
    EXPECT_EQ(value(run("depth_slippage", makeDate(2025, 11, 20)), "depth_slippage.books"), 49)
        << "366 books come before ten newer ones of bitcoin";
    near("spread", 6.148275920960731);
    near("depth_near", 3.2842887999999997);
    near("order_cost", 5.019156767094302);
    near("median_cost", 2.678731431094983);
    near("kyle_lambda", 2.661462471635879);
    near("elasticity", 0.2102283551589679);
    near("resilience", 0.7561707867745954);
    near("linear_slope", 6.678314116357593);
    near("root_slope", 5.856268557405942);
    near("coefficient", 1.987772002013178);
    near("sigma_minute", 0.0007780625911557005);
    near("scenario_linear", 2.2);
    EXPECT_TRUE(says(output, "these are books of AAPL and cannot confirm it"));
    EXPECT_EQ(newYorkDate(output.figures.front().asOf), makeDate(2012, 6, 21));
    const auto fits = std::ranges::find(output.tables, "depth_slippage.fits", &TableSpec::id);
    ASSERT_NE(fits, output.tables.end());
    EXPECT_NEAR(std::get<double>(fits->rows.back()[2]), 0.6133566829698457, 1e-9) << "the HAC error of λ";
}

TEST_F(RealDepthSlippage, TardisHasNoTradesAndBinancesSnapshotNoAsks)
{
    const std::string bitcoin = "BTCUSD";
    const StudyOutput output = run("depth_slippage", makeDate(2025, 11, 20), {{"instrument", bitcoin}, {"order", 0.2}});
    EXPECT_NEAR(value(output, "depth_slippage.spread"), 0.008578481308748788, 1e-12);
    EXPECT_NEAR(value(output, "depth_slippage.order_cost"), 0.6074463870053837, 1e-9);
    EXPECT_EQ(value(output, "depth_slippage.books"), 10);
    EXPECT_TRUE(says(output, "1 with bids or asks alone (no mid)"));
    EXPECT_TRUE(says(output, "No trades come with these books"));
    EXPECT_TRUE(says(output, "No exit schedule"));
    const StudyOutput larger = run("depth_slippage", makeDate(2025, 11, 20), {{"instrument", bitcoin}, {"order", 0.5}});
    EXPECT_EQ(plain(larger.metric("depth_slippage.order_cost")->words), "insufficient depth");
}

TEST_F(RealDepthSlippage, WhatComesAfterTheAsOfChangesNothing)
{
    const StudyOutput whole = run("depth_slippage", makeDate(2015, 1, 2)); // Tardis is of 2020, Binance of 2022
    ASSERT_FALSE(whole.metrics.empty());
    EXPECT_NEAR(value(whole, "depth_slippage.kyle_lambda"), 2.661462471635879, 1e-9);
    const auto opened = Store::open(m_folder.filePath(QStringLiteral("past.tidemark")), OpenMode::ReadWrite);
    ASSERT_TRUE(opened.has_value());
    for (const QString& file : lobster()) {
        const auto batch = importFile(qEnvironmentVariable("TIDEMARK_SHARED_DATA") + QLatin1Char('/') + file, {}, {});
        ASSERT_TRUE(batch.has_value() && (*opened)->ingest(*batch, {}).has_value());
    }
    const Study* study = findStudy("depth_slippage");
    const auto past = runStudy(*study, ParamValues(study->params), **opened, endOfNewYorkDay(makeDate(2015, 1, 2)), {});
    ASSERT_TRUE(past.has_value());
    ASSERT_EQ(past->metrics.size(), whole.metrics.size());
    for (std::size_t i = 0; i < whole.metrics.size(); ++i) {
        const double a = past->metrics[i].value;
        const double b = whole.metrics[i].value;
        EXPECT_TRUE(a == b || (std::isnan(a) && std::isnan(b))) << whole.metrics[i].id;
    }
    EXPECT_EQ(past->digest, whole.digest);
}

} // namespace
} // namespace tidemark
