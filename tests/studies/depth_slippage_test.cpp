// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/registry.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark {
namespace {

using namespace std::chrono_literals;

void addBook(Frame& frame, const std::string& instrument, TimePoint time, double mid, double size)
{
    for (int level = 1; level <= 3; ++level) {
        frame.append(
            {instrument, time, 0.0, std::string{"ask"}, static_cast<double>(level), mid * (1 + 1e-4 * level), size});
        frame.append(
            {instrument, time, 0.0, std::string{"bid"}, static_cast<double>(level), mid * (1 - 1e-4 * level), size});
    }
}

Result<StudyOutput> run(Frame frame, double order)
{
    const Study* study = findStudy("depth_slippage");
    ParamValues params{study->params};
    params.set("order", order);
    StudyInputs inputs;
    inputs.asOf = endOfNewYorkDay(makeDate(2025, 11, 20));
    inputs.frames["book"] = std::make_shared<const Frame>(std::move(frame));
    return study->compute(inputs, params, Progress{});
}

Frame books()
{
    Frame frame{*frameSchema("book_level")};
    const TimePoint start = fromNewYork(makeDate(2025, 11, 20), 10h);
    for (int i = 0; i < 20; ++i)
        addBook(frame, "ES", start + i * 1min, 100.0, 10000.0 - 100.0 * i); // about 1 million a level, thinning
    addBook(frame, "OLD", start - 24h, 50.0, 1.0);
    return frame;
}

TEST(DepthSlippage, WalksTheNewestBook)
{
    const auto output = run(books(), 0.5);
    ASSERT_TRUE(output) << plain(output.error().text);
    EXPECT_NEAR(output->metric("depth_slippage.order_cost")->value, 1.0, 1e-9) << "within the best level";
    EXPECT_NEAR(output->metric("depth_slippage.spread")->value, 2.0, 1e-9);
    EXPECT_NEAR(output->metric("depth_slippage.scenario_linear")->value, 2.2, 1e-12);
    EXPECT_NEAR(output->metric("depth_slippage.scenario_root")->value, 1.4832396974191326, 1e-12);
    EXPECT_EQ(output->figures.size(), 4U);
}

TEST(DepthSlippage, BeyondTheBookThereAreWordsAndNoPrice)
{
    const auto output = run(books(), 50.0);
    ASSERT_TRUE(output);
    const Metric* cost = output->metric("depth_slippage.order_cost");
    EXPECT_TRUE(std::isnan(cost->value));
    EXPECT_EQ(plain(cost->words), "insufficient depth");
    EXPECT_NE(plain(output->figures[1].headline).find("Insufficient depth"), std::string::npos);
}

TEST(DepthSlippage, CrossedBooksAreLeftOutAndSaidSo)
{
    Frame frame = books();
    const TimePoint later = fromNewYork(makeDate(2025, 11, 20), 11h);
    frame.append({std::string{"ES"}, later, 0.0, std::string{"ask"}, 1.0, 99.0, 5.0});
    frame.append({std::string{"ES"}, later, 0.0, std::string{"bid"}, 1.0, 101.0, 5.0});
    const auto output = run(std::move(frame), 0.5);
    ASSERT_TRUE(output);
    EXPECT_EQ(plain(output->notes.front().text), "1 snapshots were crossed or empty on one side and are left out.");
    EXPECT_FALSE(run(Frame{*frameSchema("book_level")}, 0.5));
}

} // namespace
} // namespace tidemark
