// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/registry.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark {
namespace {

BarsPtr daily(const std::string& instrument, Date first, const std::vector<double>& values)
{
    Bars::Columns c;
    for (std::size_t i = 0; i < values.size(); ++i)
        c.times.emplace_back(first + std::chrono::days{static_cast<int>(i)});
    c.close = Eigen::Map<const Eigen::ArrayXd>(values.data(), static_cast<Eigen::Index>(values.size()));
    return *Bars::make({instrument, Interval::Day1, "test"}, std::move(c));
}

StudyInputs at(Date day)
{
    StudyInputs inputs;
    inputs.asOf = endOfNewYorkDay(day);
    return inputs;
}

Result<StudyOutput> run(const StudyInputs& inputs)
{
    const Study* study = findStudy("market_state");
    return study->compute(inputs, ParamValues{study->params}, Progress{});
}

TEST(MarketState, SpreadsMoveInPointsAndTheAlarmFires)
{
    std::vector<double> spread(600, 3.0);
    spread.back() = 3.5;
    const Date last = makeDate(2025, 11, 20);
    StudyInputs inputs = at(last);
    inputs.bars["hyoas"] = daily("HYOAS", last - std::chrono::days{599}, spread);
    const auto out = run(inputs);
    ASSERT_TRUE(out) << plain(out.error().text);
    EXPECT_NEAR(out->metric("market_state.hyoas_difference")->value, 0.5, 1e-12);
    EXPECT_NEAR(out->metric("market_state.hyoas_percentile")->value, 503.5 / 504, 1e-12);
    EXPECT_EQ(out->verdicts.at(0).state, VerdictState::Fired);
    EXPECT_EQ(out->verdicts.at(1).state, VerdictState::NoData);
    EXPECT_EQ(out->metric("market_state.vix_close"), nullptr); // a market without data gives no number
}

TEST(MarketState, ImpliedDayComesFromThePriorClose)
{
    const Date last = makeDate(2025, 11, 20);
    StudyInputs inputs = at(last);
    inputs.bars["vix"] = daily("VIX", last - std::chrono::days{1}, {20.0, 26.42});
    const auto out = run(inputs);
    ASSERT_TRUE(out);
    EXPECT_NEAR(out->metric("market_state.vix_implied_day")->value, 0.2 / std::sqrt(252.0), 1e-12);
    EXPECT_NEAR(out->metric("market_state.vix_change")->value, 0.321, 1e-12);
    EXPECT_TRUE(std::isnan(out->metric("market_state.vix_percentile")->value));
}

TEST(MarketState, SaysWhichMarketEndsEarly)
{
    StudyInputs inputs = at(makeDate(2025, 11, 20));
    inputs.bars["nikkei"] = daily("N225", makeDate(2025, 10, 1), {100, 101});
    const auto out = run(inputs);
    ASSERT_TRUE(out);
    ASSERT_FALSE(out->notes.empty());
    EXPECT_EQ(plain(out->notes.front().text), "Nikkei 225 ends on 2 Oct 2025, before the as-of");
}

TEST(MarketState, WithoutAnyMarketSaysWhatToImport)
{
    const auto out = run(at(makeDate(2025, 11, 20)));
    ASSERT_FALSE(out);
    EXPECT_EQ(out.error().code, ErrorCode::NoData);
}

} // namespace
} // namespace tidemark
