// SPDX-License-Identifier: GPL-3.0-or-later
// The books and companies of the built-in market, through the store.
#include "models/market/simulated_market.h"
#include "tests/pipeline/real_store.h"

#include <algorithm>

namespace tidemark {
namespace {

class SimulatedBooks : public RealStore
{
protected:
    void SetUp() override
    {
        auto opened = Store::open(m_folder.filePath(QStringLiteral("simulated.tidemark")), OpenMode::ReadWrite);
        ASSERT_TRUE(opened.has_value());
        m_store = std::move(*opened);
        const auto batches = simulateMarket(kBuiltInSeed, {});
        ASSERT_TRUE(batches.has_value());
        for (ImportBatch batch : *batches) {
            std::erase_if(batch.frames, [](const Frame& frame) {
                return frame.kind() != "book_level" && frame.kind() != "book_trade" && frame.kind() != "fundamental";
            });
            batch.series.clear();
            if (!batch.frames.empty()) {
                ASSERT_TRUE(m_store->ingest(batch, {}).has_value());
            }
        }
    }
};

TEST_F(SimulatedBooks, DepthAndSlippageAnswersAndSaysSimulated)
{
    const StudyOutput output = run("depth_slippage", makeDate(2025, 11, 20));
    EXPECT_EQ(output.simulated, Simulation::All);
    EXPECT_EQ(output.figures.size(), 6U);
    EXPECT_EQ(value(output, "depth_slippage.books"), 156) << "every five minutes of two sessions";
    EXPECT_NEAR(value(output, "depth_slippage.depth_near"), 5, 1.5) << "the afternoon of the 20th";
    // The books thin and cost more: between the bounds, and the better for it being known how they were made.
    EXPECT_LT(value(output, "depth_slippage.elasticity"), -0.5);
    EXPECT_GT(value(output, "depth_slippage.kyle_lambda"), 0);
    const StudyOutput before = run("depth_slippage", makeDate(2025, 11, 19));
    EXPECT_NEAR(value(before, "depth_slippage.depth_near"), 11, 3) << "the day before is full, and knows nothing later";
    EXPECT_EQ(value(before, "depth_slippage.books"), 78);
}

TEST_F(SimulatedBooks, ValuationScreenAnswersAndSaysSimulated)
{
    const StudyOutput output = run("valuation_screen", makeDate(2025, 11, 20));
    EXPECT_EQ(output.simulated, Simulation::All);
    EXPECT_EQ(output.figures.size(), 2U);
    EXPECT_GT(value(output, "valuation_screen.median_peg"), 0);
}

} // namespace
} // namespace tidemark
