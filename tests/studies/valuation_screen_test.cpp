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
    EXPECT_NEAR(std::get<double>(rows[0][8]), 45.0 / 50.0 - 1, 1e-10)
        << "five points of growth take five turns of the multiple";
    EXPECT_TRUE(std::isnan(std::get<double>(rows[3][8]))) << "one point of growth would be left";
}

TEST(ValuationScreen, TheUndefinedAreNamedUnderTheFigureAndNotDrawn)
{
    const auto output = run(market());
    ASSERT_TRUE(output);
    EXPECT_NE(plain(output->figures[0].note).find("MU, INTC"), std::string::npos) << plain(output->figures[0].note);
    const auto& scatter = std::get<ScatterLayer>(output->figures[0].panes[0].layers.back());
    EXPECT_EQ(scatter.points.size(), 4U);
    EXPECT_EQ(plain(std::get<Text>(output->tables[1].rows[1][5])), "earnings shrink");
}

TEST(ValuationScreen, OnlyTheNewestSnapshotCountsAndItsAgeIsSaid)
{
    const auto output = run(market(true));
    ASSERT_TRUE(output);
    EXPECT_EQ(output->tables[0].rows.size(), 4U);
    ASSERT_EQ(output->notes.size(), 1U);
    EXPECT_EQ(plain(output->notes[0].text),
              "The fundamentals are of 2025-08-21, 91 days before the as-of: prices and estimates have moved since.");
}

TEST(ValuationScreen, AFilterWithTooFewCompaniesIsRefusedInWords)
{
    const auto output = run(market(), "filter", std::string{"software"});
    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().code, ErrorCode::Precondition);
    EXPECT_NE(plain(output.error().text).find("1 companies"), std::string::npos);
}

} // namespace
} // namespace tidemark
