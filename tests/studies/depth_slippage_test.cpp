// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/registry.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace tidemark {
namespace {

using namespace std::chrono_literals;

constexpr int kBooks = 30;

struct Market
{
    Frame levels{*frameSchema("book_level")};
    Frame trades{*frameSchema("book_trade")};
};

void addBook(Frame& frame, const std::string& instrument, TimePoint time, double mid, double size)
{
    for (int level = 1; level <= 3; ++level) {
        frame.append(
            {instrument, time, 0.0, std::string{"ask"}, static_cast<double>(level), mid * (1 + 1e-4 * level), size});
        frame.append(
            {instrument, time, 0.0, std::string{"bid"}, static_cast<double>(level), mid * (1 - 1e-4 * level), size});
    }
}

TimePoint start() { return fromNewYork(makeDate(2025, 11, 20), 10h); }

/// Three levels of about a million, a bp apart, thinning from book to book; the mid moves by 2 bp for each million bought net.
Market market(int books = kBooks)
{
    Market out;
    double mid = 100.0;
    for (int i = 0; i < books; ++i) {
        const TimePoint time = start() + i * 1min;
        if (i > 0) {
            const double net = (i % 3 - 1) * 0.5e6 + 1e5 * std::sin(i);
            const double size = std::abs(net) / 100.0;
            out.trades.append(
                {std::string{"ES"}, time - 10s, static_cast<double>(i), 100.0, size, net > 0 ? 1.0 : -1.0});
            mid *= std::exp(2e-4 * net / 1e6);
        }
        addBook(out.levels, "ES", time, mid, 10000.0 * (1 - 0.02 * i + 0.004 * (i % 4)));
    }
    addBook(out.levels, "OLD", start() - 24h, 50.0, 1.0);
    return out;
}

Result<StudyOutput> run(const Market& market, const std::map<std::string, ParamValue>& changed = {}, bool trades = true)
{
    const Study* study = findStudy("depth_slippage");
    ParamValues params{study->params};
    for (const auto& [id, value] : changed)
        params.set(id, value);
    StudyInputs inputs;
    inputs.asOf = endOfNewYorkDay(makeDate(2025, 11, 20));
    inputs.frames["book"] = std::make_shared<const Frame>(market.levels);
    if (trades)
        inputs.frames["trades"] = std::make_shared<const Frame>(market.trades);
    return study->compute(inputs, params, Progress{});
}

double value(const Result<StudyOutput>& output, const std::string& id)
{
    const Metric* metric = output->metric("depth_slippage." + id);
    EXPECT_NE(metric, nullptr) << id;
    return metric ? metric->value : std::nan("");
}

const FigureSpec* figure(const Result<StudyOutput>& output, const std::string& id)
{
    const auto it = std::ranges::find(output->figures, "depth_slippage." + id, &FigureSpec::id);
    return it == output->figures.end() ? nullptr : &*it;
}

template <typename L>
const L* layer(const FigureSpec& spec, const std::string& param)
{
    for (const auto& pane : spec.panes)
        for (const auto& any : pane.layers)
            if (const auto* found = std::get_if<L>(&any); found && found->param == param)
                return found;
    return nullptr;
}

TEST(DepthSlippage, WalksTheNewestBookAndKeepsBothBounds)
{
    const auto output = run(market(), {{"order", 0.4}});
    ASSERT_TRUE(output) << plain(output.error().text);
    EXPECT_NEAR(value(output, "order_cost"), 1.0, 1e-9) << "within the best level";
    EXPECT_NEAR(value(output, "spread"), 2.0, 1e-9);
    EXPECT_NEAR(value(output, "scenario_linear"), 2.2, 1e-12);
    EXPECT_NEAR(value(output, "scenario_root"), 1.4832396974191326, 1e-12);
    EXPECT_EQ(plain(output->figures[0].headline),
              "Depth 11.0 → 5.0 million: the same order costs 1.48× to 2.20× as much");
    EXPECT_EQ(value(output, "books"), kBooks);
}

TEST(DepthSlippage, WhatADepthCostsIsFoundFromBookToBook)
{
    // Two and a half levels of 1 million each: the impact beyond half a spread rises as the levels shrink.
    const auto output = run(market(), {{"order", 1.2}});
    ASSERT_TRUE(output);
    EXPECT_LT(value(output, "elasticity"), -0.5);
    EXPECT_GT(value(output, "scenario_measured"), value(output, "scenario_root"));
    const auto* scenario = figure(output, "scenario");
    ASSERT_TRUE(layer<InstantLayer>(*scenario, "before"));
    EXPECT_EQ(layer<InstantLayer>(*scenario, "after")->x, 5.0);
}

TEST(DepthSlippage, TheOrderIsALineOnTheWalkThatCarriesItsParameter)
{
    const auto output = run(market(), {{"order", 1.0}});
    ASSERT_TRUE(output);
    const auto* line = layer<InstantLayer>(*figure(output, "walk"), "order");
    ASSERT_TRUE(line);
    EXPECT_EQ(line->x, 1.0);
    EXPECT_EQ(layer<InstantLayer>(*figure(output, "book"), "near")->x, 10.0);
    const auto automatic = run(market());
    EXPECT_NEAR(layer<InstantLayer>(*figure(automatic, "walk"), "order")->x, 0.25 * 3 * 0.72, 0.06)
        << "a quarter of the median book, in round figures";
}

TEST(DepthSlippage, BeyondTheBookThereAreWordsAndNoPrice)
{
    const auto output = run(market(), {{"order", 50.0}});
    ASSERT_TRUE(output);
    const Metric* cost = output->metric("depth_slippage.order_cost");
    EXPECT_TRUE(std::isnan(cost->value));
    EXPECT_EQ(plain(cost->words), "insufficient depth");
    EXPECT_NE(plain(figure(output, "walk")->headline).find("Insufficient depth"), std::string::npos);
    EXPECT_EQ(value(output, "unfilled"), 1);
    const auto& rows = output->tables[0].rows;
    EXPECT_TRUE(std::isnan(std::get<double>(rows.back()[1])));
    EXPECT_EQ(plain(std::get<Text>(rows.back()[3])), "insufficient depth");
}

TEST(DepthSlippage, KyleFindsThePlantedSlope)
{
    const auto output = run(market());
    ASSERT_TRUE(output);
    EXPECT_NEAR(value(output, "kyle_lambda"), 2.0, 1e-9);
    ASSERT_TRUE(figure(output, "kyle"));
    EXPECT_EQ(plain(figure(output, "kyle")->headline), "A million bought net goes with 2.00 bp on the mid");
    EXPECT_GT(value(output, "coefficient"), 0);
}

TEST(DepthSlippage, WithoutTradesOrWithOneBookItSaysWhatIsMissing)
{
    const auto output = run(market(), {}, false);
    ASSERT_TRUE(output);
    EXPECT_TRUE(std::isnan(value(output, "kyle_lambda")));
    EXPECT_FALSE(figure(output, "kyle"));
    EXPECT_TRUE(std::ranges::any_of(output->notes, [](const Note& note) {
        return plain(note.text).find("No trades come with these books") != std::string::npos;
    }));
    const auto one = run(market(1));
    ASSERT_TRUE(one) << plain(one.error().text);
    EXPECT_TRUE(std::isnan(value(one, "half_life")));
    EXPECT_TRUE(std::isnan(value(one, "elasticity")));
    EXPECT_FALSE(figure(one, "schedule")) << "no volatility";
    EXPECT_TRUE(figure(run(market(1), {{"daily_vol", 0.012}}), "schedule")) << "unless it is given";
}

TEST(DepthSlippage, AversionToRiskHurriesTheExit)
{
    const auto calm = run(market(), {{"risk", 0.0}});
    const auto wary = run(market(), {{"risk", 5.0}});
    ASSERT_TRUE(calm && wary);
    EXPECT_NEAR(value(calm, "exit_first"), 0.1, 1e-12);
    EXPECT_GT(value(wary, "exit_first"), 0.1);
    EXPECT_GT(value(wary, "exit_cost"), value(calm, "exit_cost"));
    EXPECT_LT(value(wary, "exit_risk"), value(calm, "exit_risk"));
}

TEST(DepthSlippage, CrossedAndOneSidedBooksAreLeftOutAndSaidSo)
{
    Market crossed = market();
    const TimePoint later = start() + 2h;
    crossed.levels.append({std::string{"ES"}, later, 0.0, std::string{"ask"}, 1.0, 99.0, 5.0});
    crossed.levels.append({std::string{"ES"}, later, 0.0, std::string{"bid"}, 1.0, 101.0, 5.0});
    crossed.levels.append({std::string{"ES"}, later + 1min, 0.0, std::string{"bid"}, 1.0, 99.0, 5.0});
    const auto output = run(crossed, {{"order", 0.4}});
    ASSERT_TRUE(output);
    EXPECT_TRUE(std::ranges::any_of(output->notes, [](const Note& note) {
        return plain(note.text) == "Snapshots left out: 1 with bids or asks alone (no mid), 1 crossed.";
    }));
    EXPECT_NEAR(value(output, "spread"), 2.0, 1e-9);
    Market bidsAlone;
    bidsAlone.levels.append({std::string{"BTCUSD"}, later, 0.0, std::string{"bid"}, 1.0, 20377.0, 1.77});
    const auto refused = run(bidsAlone);
    ASSERT_FALSE(refused);
    EXPECT_NE(plain(refused.error().text).find("bids or asks alone: 1"), std::string::npos)
        << plain(refused.error().text);
    EXPECT_FALSE(run(Market{}));
}

TEST(DepthSlippage, BooksOfAnotherMarketCannotConfirmThePublishedDepth)
{
    Market other;
    addBook(other.levels, "AAPL", fromNewYork(makeDate(2012, 6, 21), 9h + 31min), 585.0, 500.0);
    StudyInputs inputs;
    inputs.asOf = endOfNewYorkDay(makeDate(2025, 11, 20));
    inputs.frames["book"] = std::make_shared<const Frame>(other.levels);
    Claim claim;
    claim.id = "depth.event";
    claim.value = 5;
    claim.source = "report outline";
    inputs.claims.push_back(claim);
    claim.id = "depth.normal";
    claim.value = 11;
    inputs.claims.push_back(claim);
    const Study* study = findStudy("depth_slippage");
    const auto output = study->compute(inputs, ParamValues{study->params}, Progress{});
    ASSERT_TRUE(output);
    EXPECT_TRUE(std::ranges::any_of(output->notes, [](const Note& note) {
        return plain(note.text).find("these are books of AAPL and cannot confirm it") != std::string::npos;
    }));
    EXPECT_EQ(newYorkDate(output->figures[1].asOf), makeDate(2012, 6, 21)) << "figures say of when the book is";
}

TEST(DepthSlippage, RowsInAnyOrderGiveTheSameAnswerAndACancelledRunNone)
{
    const Market whole = market();
    Market turned;
    turned.trades = whole.trades;
    for (std::size_t i = whole.levels.rows(); i-- > 0;)
        turned.levels.append({whole.levels.texts("instrument")[i], whole.levels.times("time")[i],
                              whole.levels.numbers("sequence")[i], whole.levels.texts("side")[i],
                              whole.levels.numbers("level")[i], whole.levels.numbers("price")[i],
                              whole.levels.numbers("size")[i]});
    const auto a = run(whole);
    const auto b = run(turned);
    ASSERT_TRUE(a && b);
    for (std::size_t i = 0; i < a->metrics.size(); ++i)
        EXPECT_TRUE(a->metrics[i].value == b->metrics[i].value
                    || (std::isnan(a->metrics[i].value) && std::isnan(b->metrics[i].value)))
            << a->metrics[i].id;
    const Study* study = findStudy("depth_slippage");
    StudyInputs inputs;
    inputs.asOf = endOfNewYorkDay(makeDate(2025, 11, 20));
    inputs.frames["book"] = std::make_shared<const Frame>(whole.levels);
    Progress stopped;
    stopped.cancel();
    const auto none = study->compute(inputs, ParamValues{study->params}, stopped);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::Cancelled);
}

TEST(DepthSlippage, SecondsAreThinnedAndTheNewestBookStands)
{
    Market fast;
    for (int i = 0; i < 300; ++i)
        addBook(fast.levels, "ES", start() + i * 100ms, 100.0 + 0.001 * i, 10000.0 + i);
    const auto output = run(fast, {{"order", 0.4}});
    ASSERT_TRUE(output);
    EXPECT_EQ(value(output, "books"), 30);
    EXPECT_EQ(output->figures[0].asOf, start() + 299 * 100ms);
}

} // namespace
} // namespace tidemark
