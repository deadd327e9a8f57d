// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pipeline/real_store.h"

#include <algorithm>

namespace tidemark {
namespace {

class RealReversalHistory : public RealStore
{
protected:
    void SetUp() override
    {
        take({QStringLiteral("yahoo/GSPC.csv"), QStringLiteral("cboe/VIX_History.csv"),
              QStringLiteral("fred/DFEDTARU.csv")});
    }

    static std::vector<std::vector<TableCell>> rows(const StudyOutput& output, const std::string& table)
    {
        const auto it = std::ranges::find(output.tables, table, &TableSpec::id);
        return it == output.tables.end() ? std::vector<std::vector<TableCell>>{} : it->rows;
    }
};

// pandas 1.5.3 and scipy 1.10 on the same file: open >= 1.01 × prior close and close < prior close since 1957, and what followed.
TEST_F(RealReversalHistory, TheTwentiethOfNovember)
{
    const StudyOutput output = run("reversal_history", makeDate(2025, 11, 20));
    EXPECT_EQ(value(output, "reversal_history.count"), 8);
    EXPECT_EQ(value(output, "reversal_history.count_earlier"), 7);
    EXPECT_EQ(value(output, "reversal_history.count_gap14"), 2);
    EXPECT_NEAR(value(output, "reversal_history.mean_t1"), 0.02326859127263901, 1e-12);
    EXPECT_NEAR(value(output, "reversal_history.mean_t5"), 0.02876928656632895, 1e-12);
    EXPECT_NEAR(value(output, "reversal_history.mean_t20"), 0.0451898491052425, 1e-12);
    EXPECT_NEAR(value(output, "reversal_history.mean_t21"), 0.047150455720272114, 1e-12);
    EXPECT_NEAR(value(output, "reversal_history.median_t21"), 0.04018077158861422, 1e-12);
    EXPECT_NEAR(value(output, "reversal_history.p_signed_rank_t1"), 0.109375, 1e-12);
    EXPECT_NEAR(value(output, "reversal_history.p_signed_rank_t21"), 0.046875, 1e-12);
    EXPECT_GT(value(output, "reversal_history.p_holm_t21"), 0.05);
    const std::vector<Date> expected{makeDate(2018, 12, 11), makeDate(2020, 4, 7),  makeDate(2020, 4, 28),
                                     makeDate(2022, 1, 26),  makeDate(2024, 8, 7),  makeDate(2025, 4, 8),
                                     makeDate(2025, 7, 31),  makeDate(2025, 11, 20)};
    const auto cases = rows(output, "reversal_history.cases");
    ASSERT_EQ(cases.size(), expected.size());
    for (std::size_t i = 0; i < cases.size(); ++i)
        EXPECT_EQ(std::get<Date>(cases[i][0]), expected[i]);
}

TEST_F(RealReversalHistory, ThePublishedNumbersAreExplained)
{
    const StudyOutput output = run("reversal_history", makeDate(2025, 11, 20));
    const auto published = rows(output, "reversal_history.published");
    ASSERT_EQ(published.size(), 5U);
    const auto why = [&](std::size_t row) { return plain(std::get<Text>(published[row][3])); };
    EXPECT_TRUE(why(0).starts_with("Agrees with the day itself counted: 7 earlier cases and this one")) << why(0);
    EXPECT_EQ(why(1), "Agrees without the day itself: 2 earlier cases");
    EXPECT_TRUE(why(2).starts_with("Agrees to the last digit")) << why(2);
    EXPECT_TRUE(why(3).starts_with("Agrees to the last digit")) << why(3);
    EXPECT_TRUE(why(4).starts_with("Agrees with 21 trading days")) << why(4);
}

TEST_F(RealReversalHistory, NothingIsPublishedAndNothingFollowsBeforeItHappened)
{
    const StudyOutput output = run("reversal_history", makeDate(2025, 11, 18));
    EXPECT_EQ(value(output, "reversal_history.count"), 7);
    EXPECT_TRUE(rows(output, "reversal_history.published").empty());
    const StudyOutput later = run("reversal_history", makeDate(2025, 4, 9));
    const auto cases = rows(later, "reversal_history.cases");
    ASSERT_FALSE(cases.empty());
    EXPECT_EQ(std::get<Date>(cases.back()[0]), makeDate(2025, 4, 8));
    EXPECT_TRUE(std::isfinite(std::get<double>(cases.back()[9]))) << "T+1 is the as-of itself";
    EXPECT_TRUE(std::isnan(std::get<double>(cases.back()[10]))) << "T+5 is not known";
}

} // namespace
} // namespace tidemark
