// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of a script of its own (pandas, scipy.stats.theilslopes, statsmodels) on the same export. Tolerance 1e-10.
#include "tests/pipeline/real_store.h"

namespace tidemark {
namespace {

class RealValuationScreen : public RealStore
{
protected:
    void SetUp() override { take({QStringLiteral("valuation/finviz_2025-08-21.csv")}); }
};

TEST_F(RealValuationScreen, TheSnapshotOfAugust)
{
    const StudyOutput output = run("valuation_screen", makeDate(2025, 11, 20));
    EXPECT_NEAR(value(output, "valuation_screen.median_peg"), 1.671497584541063, 1e-10);
    EXPECT_NEAR(value(output, "valuation_screen.nvda_peg"), 0.917388613861386, 1e-10);
    EXPECT_EQ(value(output, "valuation_screen.below_one"), 4);
    EXPECT_EQ(value(output, "valuation_screen.undefined"), 1);
    EXPECT_NEAR(value(output, "valuation_screen.slope"), 0.8898847631241998, 1e-10);
    EXPECT_NEAR(value(output, "valuation_screen.r2"), 0.027265259148783305, 1e-10);
    EXPECT_EQ(asOfDate(output.figures.front().asOf), makeDate(2025, 8, 21)) << "the figure says how old it is";
    EXPECT_EQ(plain(output.notes.front().text),
              "The fundamentals are of 21 Aug 2025, 91 days before the as-of: prices and estimates have moved since.");
    const StudyOutput plainLine =
        run("valuation_screen", makeDate(2025, 11, 20), {{"line", std::string{"least_squares"}}});
    EXPECT_NEAR(value(plainLine, "valuation_screen.slope"), 0.24644845, 1e-8);
}

TEST_F(RealValuationScreen, FiltersChooseTheirCompanies)
{
    const StudyOutput chips =
        run("valuation_screen", makeDate(2025, 11, 20), {{"filter", std::string{"semiconductors"}}});
    const StudyOutput software = run("valuation_screen", makeDate(2025, 11, 20), {{"filter", std::string{"software"}}});
    ASSERT_FALSE(chips.tables.empty() || software.tables.empty());
    for (const auto& row : chips.tables[0].rows)
        EXPECT_EQ(plain(std::get<Text>(row[2])), "Semiconductors");
    for (const auto& row : software.tables[0].rows)
        EXPECT_EQ(plain(std::get<Text>(row[2])), "Software");
    EXPECT_GT(software.tables[0].rows.size(), 20U);
}

TEST_F(RealValuationScreen, BeforeTheSnapshotThereIsNone)
{
    const StudyOutput output = run("valuation_screen", makeDate(2025, 8, 20));
    EXPECT_FALSE(output.complete());
    EXPECT_TRUE(output.figures.empty());
}

} // namespace
} // namespace tidemark
