// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/counter_rng.h"
#include "models/studies/registry.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark {
namespace {

/// A small market of `n` days from 2015 with a reversal every 150 days, each followed by a rise of 2 % the next day.
BarsPtr market(int n, double afterwards = 0.02)
{
    Bars::Columns c;
    c.open.resize(n);
    c.high.resize(n);
    c.low.resize(n);
    c.close.resize(n);
    double before = 100;
    for (int i = 0; i < n; ++i) {
        const double noise =
            (static_cast<double>(quant::counterBits(7, 0, static_cast<std::uint64_t>(i)) >> 40) / (1 << 24) - 0.5)
            * 0.004;
        const bool reversal = i % 150 == 100;
        const bool after = i % 150 == 101;
        c.times.emplace_back(makeDate(2015, 1, 1) + std::chrono::days{i});
        c.open[i] = before * (reversal ? 1.02 : 1.001);
        c.close[i] = before * (reversal ? 0.99 : after ? 1 + afterwards : 1 + noise);
        c.high[i] = std::max(c.open[i], c.close[i]) * 1.001;
        c.low[i] = std::min(c.open[i], c.close[i]) * 0.999;
        before = c.close[i];
    }
    return *Bars::make({"SPX", Interval::Day1, "test"}, std::move(c));
}

StudyOutput run(const BarsPtr& bars, const std::function<void(ParamValues&)>& change = {})
{
    const Study* study = findStudy("reversal_history");
    ParamValues params{study->params};
    params.set("start_year", std::int64_t{2015});
    if (change)
        change(params);
    StudyInputs inputs;
    inputs.asOf = bars->times().back() + std::chrono::days{1};
    inputs.bars["index"] = bars;
    auto output = study->compute(inputs, params, Progress{});
    EXPECT_TRUE(output) << (output ? "" : plain(output.error().text));
    return *output;
}

TEST(ReversalHistory, FindsThePlantedCasesAndWhatFollowed)
{
    const auto output = run(market(1500));
    EXPECT_EQ(output.metric("reversal_history.count")->value, 10);
    EXPECT_NEAR(output.metric("reversal_history.mean_t1")->value, 0.02, 1e-12);
    EXPECT_LT(output.metric("reversal_history.p_signed_rank_t1")->value, 0.01);
    EXPECT_NEAR(output.metric("reversal_history.matched_t1")->value, 0.0, 0.002);
    ASSERT_EQ(output.figures.size(), 3U);
    EXPECT_EQ(output.tables.front().rows.size(), 10U);
}

TEST(ReversalHistory, ACaseWithoutAFutureIsListedAndNotCounted)
{
    const auto output = run(market(101)); // the last day is the reversal
    EXPECT_EQ(output.metric("reversal_history.count")->value, 1);
    EXPECT_TRUE(std::isnan(output.metric("reversal_history.mean_t1")->value));
    EXPECT_EQ(plain(output.figures.front().headline), "No earlier case: nothing to measure");
}

TEST(ReversalHistory, StaleOpensAreCountedApart)
{
    const auto good = market(1500);
    Bars::Columns c;
    c.times.assign(good->times().begin(), good->times().end());
    c.open = good->open();
    c.high = good->high();
    c.low = good->low();
    c.close = good->close();
    for (Eigen::Index i = 1; i < 360; ++i) // most opens of 2015 copied from the prior close, but not those of the cases
        if (i % 150 != 100)
            c.open[i] = c.close[i - 1];
    const auto bars = *Bars::make(good->key(), std::move(c));
    const auto guarded = run(bars);
    EXPECT_EQ(guarded.metric("reversal_history.count")->value, 8);
    EXPECT_EQ(guarded.tables.front().rows.size(), 10U) << "all are listed";
    ASSERT_FALSE(guarded.notes.empty());
    EXPECT_EQ(run(bars, [](ParamValues& p) { p.set("guard", false); }).metric("reversal_history.count")->value, 10);
}

TEST(ReversalHistory, ClosesAloneAreRefusedInWords)
{
    Bars::Columns c;
    c.times = {makeDate(2020, 1, 2), makeDate(2020, 1, 3)};
    c.close = Eigen::ArrayXd::Constant(2, 100.0);
    StudyInputs inputs;
    inputs.bars["index"] = *Bars::make({"SPX", Interval::Day1, "fred"}, std::move(c));
    const Study* study = findStudy("reversal_history");
    const auto output = study->compute(inputs, ParamValues{study->params}, Progress{});
    ASSERT_FALSE(output);
    EXPECT_EQ(plain(output.error().text), "SPX 1d (fred) has closes only; the screen needs open, high and low");
}

} // namespace
} // namespace tidemark
