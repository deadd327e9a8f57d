// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/registry.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace tidemark {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

void add(Frame& frame, Date date, const std::string& symbol, const std::string& industry, double cap, double pe,
         double growth)
{
    frame.append({date, symbol, symbol + " Inc", std::string{"Technology"}, industry, cap, pe * 1.2, pe, kNaN,
                  growth / 2, growth, 0.1, 0.6, 100.0});
}

StudyInputs market(bool withOld = false)
{
    Frame frame{*frameSchema("fundamental")};
    const Date date = makeDate(2025, 8, 21);
    // Forward P/E = 10 + 1 × growth in percent points, exactly.
    add(frame, date, "NVDA", "Semiconductors", 4.0e6, 50, 0.40);
    add(frame, date, "AMD", "Semiconductors", 3.0e5, 40, 0.30);
    add(frame, date, "NOW", "Software - Application", 2.0e5, 30, 0.20);
    add(frame, date, "DELL", "Computer Hardware", 1.0e5, 16, 0.06);
    add(frame, date, "INTC", "Semiconductors", 1.1e5, 35, -0.08);
    add(frame, date, "MU", "Semiconductors", 1.2e5, kNaN, 0.5);
    add(frame, date, "XOM", "Oil & Gas Integrated", 4.5e5, 15, 0.05);
    if (withOld)
        add(frame, date - std::chrono::days{90}, "OLD", "Semiconductors", 9e6, 10, 0.5);
    StudyInputs inputs;
    inputs.asOf = endOfNewYorkDay(makeDate(2025, 11, 20));
    inputs.frames["fundamentals"] = std::make_shared<const Frame>(std::move(frame));
    return inputs;
}

Result<StudyOutput> run(const StudyInputs& inputs, const std::string& id = {}, ParamValue value = false)
{
    const Study* study = findStudy("valuation_screen");
    ParamValues params{study->params};
    if (!id.empty())
        params.set(id, std::move(value));
    return study->compute(inputs, params, Progress{});
}

TEST(ValuationScreen, PegIsForwardEarningsMultipleOverGrowthInPoints)
{
    const auto output = run(market());
    ASSERT_TRUE(output) << plain(output.error().text);
    EXPECT_NEAR(output->metric("valuation_screen.nvda_peg")->value, 1.25, 1e-12);
    EXPECT_NEAR(output->metric("valuation_screen.slope")->value, 1.0, 1e-10);
    EXPECT_EQ(output->metric("valuation_screen.undefined")->value, 2);
    const auto& rows = output->tables[0].rows;
    ASSERT_EQ(rows.size(), 4U) << "oil is not in the filter, two have no PEG";
    EXPECT_NEAR(std::get<double>(rows[0][10]), 45.0 / 50.0 - 1, 1e-10)
        << "five points of growth take five turns of the multiple";
    EXPECT_TRUE(std::isnan(std::get<double>(rows[3][10]))) << "one point of growth would be left";
    EXPECT_NEAR(std::get<double>(rows[0][8]), 0, 1e-10) << "on the line";
    // Market values 4,000, 300 and 200 bn lose 5/50, 5/40 and 5/30 of their multiple.
    EXPECT_NEAR(output->metric("valuation_screen.stress")->value, -(400 + 37.5 + 100.0 / 3) / 4500, 1e-12);
}

TEST(ValuationScreen, TheUndefinedAreNamedUnderTheFigureAndNotDrawn)
{
    const auto output = run(market());
    ASSERT_TRUE(output);
    EXPECT_NE(plain(output->figures[0].note).find("MU, INTC"), std::string::npos) << plain(output->figures[0].note);
    const auto& scatter = std::get<ScatterLayer>(output->figures[0].panes[0].layers.back());
    EXPECT_EQ(scatter.points.size(), 4U);
    EXPECT_EQ(scatter.points[0].group, 0U);
    EXPECT_EQ(plain(scatter.groups[scatter.points[2].group].name), "Software");
    EXPECT_EQ(plain(std::get<Text>(output->tables[1].rows[1][5])), "earnings shrink");
}

TEST(ValuationScreen, OnlyTheNewestSnapshotCountsAndItsAgeIsSaid)
{
    const auto output = run(market(true));
    ASSERT_TRUE(output);
    EXPECT_EQ(output->tables[0].rows.size(), 4U);
    ASSERT_FALSE(output->notes.empty());
    EXPECT_EQ(plain(output->notes[0].text),
              "The fundamentals are of 21 Aug 2025, 91 days before the as-of: prices and estimates have moved since.");
    EXPECT_EQ(asOfDate(output->figures[0].asOf), makeDate(2025, 8, 21)) << "figures say of when the numbers are";
    EXPECT_EQ(asOfDate(output->metrics[0].asOf), makeDate(2025, 8, 21));
}

TEST(ValuationScreen, ShareClassesOfOneCompanyCountOnce)
{
    StudyInputs inputs = market();
    Frame frame = *inputs.frames["fundamentals"];
    frame.append({makeDate(2025, 8, 21), std::string{"NVDB"}, std::string{"NVDA Inc"}, std::string{"Technology"},
                  std::string{"Semiconductors"}, 3.9e6, 60.0, 50.0, kNaN, 0.2, 0.40, 0.1, 0.6, 100.0});
    inputs.frames["fundamentals"] = std::make_shared<const Frame>(std::move(frame));
    const auto output = run(inputs);
    ASSERT_TRUE(output);
    EXPECT_EQ(output->tables[0].rows.size(), 4U);
    EXPECT_EQ(plain(output->notes.back().text), "Second share classes are counted once; left out: NVDB.");
}

TEST(ValuationScreen, GrowthIsWhatTheParameterSays)
{
    // Trailing P/E is 1.2 × the forward one: 20 % from one to the other for every company.
    const auto output = run(market(), "growth", std::string{"implied"});
    ASSERT_TRUE(output);
    EXPECT_NEAR(output->metric("valuation_screen.nvda_peg")->value, 50.0 / 20.0, 1e-9);
    EXPECT_TRUE(std::isnan(output->metric("valuation_screen.slope")->value)) << "growth is the same everywhere";
    const auto year = run(market(), "growth", std::string{"eps_growth_this_year"});
    ASSERT_TRUE(year);
    EXPECT_NEAR(year->metric("valuation_screen.nvda_peg")->value, 50.0 / 20.0, 1e-9);
}

TEST(ValuationScreen, TheGrowthLimitIsDraggedOnTheChart)
{
    const auto output = run(market(), "lowest_growth", 0.10);
    ASSERT_TRUE(output);
    const auto& layers = output->figures[0].panes[0].layers;
    const auto* limit = std::get_if<InstantLayer>(&layers[3]);
    ASSERT_TRUE(limit);
    EXPECT_EQ(limit->param, "lowest_growth");
    EXPECT_EQ(limit->x, 0.10);
    EXPECT_EQ(output->metric("valuation_screen.undefined")->value, 3) << "6 % is below the limit now";
}

TEST(ValuationScreen, AFilterWithTooFewCompaniesIsRefusedInWords)
{
    const auto output = run(market(), "filter", std::string{"software"});
    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().code, ErrorCode::Precondition);
    EXPECT_NE(plain(output.error().text).find(": 1; at least 3"), std::string::npos);
}

} // namespace
} // namespace tidemark
