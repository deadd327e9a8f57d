// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/counter_rng.h"
#include "models/studies/registry.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <stdexcept>

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

StudyOutput run(StudyInputs inputs, const std::function<void(ParamValues&)>& change = {})
{
    const Study* study = findStudy("reversal_history");
    ParamValues params{study->params};
    params.set("start_year", std::int64_t{2015});
    if (change)
        change(params);
    inputs.asOf = inputs.bars["index"]->times().back() + std::chrono::days{1};
    auto output = study->compute(inputs, params, Progress{});
    EXPECT_TRUE(output) << (output ? "" : plain(output.error().text));
    return *output;
}

StudyOutput run(const BarsPtr& bars, const std::function<void(ParamValues&)>& change = {})
{
    StudyInputs inputs;
    inputs.bars["index"] = bars;
    return run(std::move(inputs), change);
}

const TableSpec& table(const StudyOutput& output, const std::string& id)
{
    return *std::ranges::find(output.tables, "reversal_history." + id, &TableSpec::id);
}

const FigureSpec& figure(const StudyOutput& output, const std::string& id)
{
    return *std::ranges::find(output.figures, "reversal_history." + id, &FigureSpec::id);
}

template <class L>
const L& layer(const FigureSpec& spec)
{
    for (const auto& each : spec.panes.front().layers)
        if (const auto* found = std::get_if<L>(&each))
            return *found;
    throw std::logic_error("no such layer");
}

TEST(ReversalHistory, FindsThePlantedCasesAndWhatFollowed)
{
    const auto output = run(market(1500));
    EXPECT_EQ(output.metric("reversal_history.count")->value, 10);
    EXPECT_NEAR(output.metric("reversal_history.mean_t1")->value, 0.02, 1e-12);
    EXPECT_LT(output.metric("reversal_history.p_signed_rank_t1")->value, 0.01);
    EXPECT_NEAR(output.metric("reversal_history.matched_t1")->value, 0.0, 0.002);
    ASSERT_EQ(output.figures.size(), 4U) << "without other instruments";
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

Claim claim(std::string id, double value)
{
    return {.id = std::move(id), .value = value, .source = "a paper", .known = makeDate(2025, 11, 20)};
}

TEST(ReversalHistory, PublishedNumbersStandBesideTheScreenWithWhatExplainsThem)
{
    StudyInputs inputs;
    inputs.bars["index"] = market(1451); // the last day is the tenth case: nine have a future
    inputs.claims = {claim("cases.count", 10), claim("cases.count_gap14", 9), claim("cases.t1", 2.0),
                     claim("cases.t20", 7.77)};
    const auto output = run(inputs);
    const auto& rows = table(output, "published").rows;
    ASSERT_EQ(rows.size(), 4U);
    const auto words = [&](std::size_t row, std::size_t column) { return plain(std::get<Text>(rows[row][column])); };
    EXPECT_EQ(words(0, 1), "10");
    EXPECT_EQ(words(0, 2), "10");
    EXPECT_EQ(words(0, 3),
              "Agrees with the day itself counted: 9 earlier cases and this one; every year since 2015 has "
              "usable opens");
    EXPECT_EQ(words(1, 3), "Agrees without the day itself: 9 earlier cases");
    EXPECT_EQ(words(2, 2), "+2.00%");
    EXPECT_EQ(words(2, 3), "Agrees to the last digit printed, over 9 earlier cases");
    EXPECT_TRUE(words(3, 3).starts_with("Differs by")) << words(3, 3);
    EXPECT_EQ(words(0, 4), "a paper");
    const auto other = run(inputs, [](ParamValues& p) { p.set("threshold", 0.015); });
    EXPECT_TRUE(plain(std::get<Text>(table(other, "published").rows[0][3])).starts_with("Another definition"));
    EXPECT_EQ(plain(other.metric("reversal_history.count")->context).find("published"), std::string::npos)
        << "a number for another definition does not stand beside this one";
}

TEST(ReversalHistory, ACellOfTheGridOpensItsDefinition)
{
    StudyInputs inputs;
    inputs.bars["index"] = market(1500);
    inputs.bars["grid_NDX"] = market(1500, 0.01);
    const auto output = run(inputs);
    const auto& heat = layer<HeatmapLayer>(figure(output, "sensitivity"));
    ASSERT_EQ(heat.definitions.size(), heat.values.size());
    ASSERT_TRUE(heat.current.has_value());
    EXPECT_EQ(heat.definitions[*heat.current].number("threshold"), 0.01);
    EXPECT_EQ(heat.definitions[*heat.current].integer("start_year"), 2015);
    EXPECT_NEAR(heat.values[*heat.current], output.metric("reversal_history.mean_t21")->value, 1e-15);
    // Setting what a cell stands for gives the cell's number.
    const auto& instruments = layer<HeatmapLayer>(figure(output, "instruments"));
    const auto cell = static_cast<std::size_t>(std::ranges::find_if(instruments.definitions,
                                                                    [](const ParamValues& d) {
                                                                        return d.text("instrument") == "NDX"
                                                                               && d.number("threshold") == 0.015;
                                                                    })
                                               - instruments.definitions.begin());
    ASSERT_LT(cell, instruments.definitions.size());
    const auto opened = run(inputs.bars["grid_NDX"], [&](ParamValues& p) {
        for (const auto& [id, value] : instruments.definitions[cell].all())
            p.set(id, value);
    });
    EXPECT_NEAR(opened.metric("reversal_history.mean_t21")->value, instruments.values[cell], 1e-15);
}

TEST(ReversalHistory, TheFutureChangesNothingAtTheAsOf)
{
    const auto whole = market(1500);
    const auto cut = whole->slice({TimePoint::min(), whole->times()[1101]});
    const auto known = run(cut);
    Bars::Columns c;
    c.times.assign(whole->times().begin(), whole->times().end());
    c.open = whole->open();
    c.high = whole->high();
    c.low = whole->low();
    c.close = whole->close();
    for (Eigen::Index i = 1101; i < 1500; ++i) // another future: everything after the as-of upside down
        for (auto* column : {&c.open, &c.high, &c.low, &c.close})
            (*column)[i] = 1e4 / (*column)[i];
    const auto other = run((*Bars::make(whole->key(), std::move(c)))->slice({TimePoint::min(), whole->times()[1101]}));
    ASSERT_EQ(known.metrics.size(), other.metrics.size());
    for (std::size_t i = 0; i < known.metrics.size(); ++i)
        EXPECT_TRUE(known.metrics[i].value == other.metrics[i].value
                    || (std::isnan(known.metrics[i].value) && std::isnan(other.metrics[i].value)))
            << known.metrics[i].id;
    // A case the day after the as-of is not there; the cases before it are those of the longer history.
    const auto longer = run(whole);
    const auto& short_ = table(known, "cases").rows;
    const auto& long_ = table(longer, "cases").rows;
    ASSERT_EQ(short_.size(), 7U);
    for (std::size_t i = 0; i < short_.size(); ++i)
        for (std::size_t column = 0; column < 9; ++column)
            if (const auto* number = std::get_if<double>(&short_[i][column]); number && std::isfinite(*number)) {
                // Rolling sums group their rows by the length of the series: the last bit may differ.
                EXPECT_NEAR(*number, std::get<double>(long_[i][column]), 1e-15) << i << ' ' << column;
            }
}

TEST(ReversalHistory, QuartilesFollowTheirRule)
{
    const auto bars = market(1500);
    const auto box = [&](const char* rule) {
        return layer<BoxLayer>(
                   figure(run(bars, [&](ParamValues& p) { p.set("quartiles", std::string{rule}); }), "paths"))
            .boxes.back();
    };
    const auto r7 = box("r7");
    const auto r6 = box("r6");
    EXPECT_EQ(r7.values.size(), 10U);
    EXPECT_GT(r7.q1, r6.q1) << "R-6 lies further out";
    EXPECT_LT(r7.q3, r6.q3);
    EXPECT_EQ(r7.median, r6.median);
    EXPECT_NE(plain(figure(run(bars), "paths").subtitle).find("R-7"), std::string::npos);
}

TEST(ReversalHistory, LeavingOneOutIsListedByCase)
{
    const auto output = run(market(1500));
    const auto& rows = table(output, "leave_one_out").rows;
    ASSERT_EQ(rows.size(), 10U);
    double sum = 0;
    for (const auto& row : rows)
        sum += std::get<double>(row[5]);
    EXPECT_NEAR(sum / 10, output.metric("reversal_history.mean_t21")->value, 1e-12);
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
