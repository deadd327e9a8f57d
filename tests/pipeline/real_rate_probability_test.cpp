// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pipeline/real_store.h"

#include <QDir>

namespace tidemark {
namespace {

class RealRateProbability : public RealStore
{
protected:
    void SetUp() override
    {
        QStringList files{QStringLiteral("cme/fedwatch/FedMeeting_20251210.csv"),
                          QStringLiteral("cme/fomc/fomc_dates.csv"),
                          QStringLiteral("cme/fomc/fomc_data.csv"),
                          QStringLiteral("cme/zq_2025-11_prints.csv"),
                          QStringLiteral("fred/date_value/DFEDTARL.csv"),
                          QStringLiteral("fred/date_value/DFEDTARU.csv"),
                          QStringLiteral("fred/date_value/EFFR.csv")};
        for (const char* contract :
             {"H23", "J23", "K23", "M23", "N23", "Q23", "U23", "V23", "X23", "Z23", "F24", "G24", "H24", "J24"})
            files << QStringLiteral("cme/zq_csv/ZQ%1.csv").arg(QLatin1String(contract));
        take(files);
    }

    static bool hasNote(const StudyOutput& output, const std::string& words)
    {
        return std::ranges::any_of(output.notes,
                                   [&](const Note& note) { return plain(note.text).find(words) != std::string::npos; });
    }
};

// CME's table: 30.0714 % on 19 November, 39.0714 % on the 20th.
TEST_F(RealRateProbability, TheTwentiethOfNovember)
{
    const StudyOutput output = run("rate_probability", makeDate(2025, 11, 20));
    EXPECT_NEAR(value(output, "rate_probability.cut"), 0.390714, 1e-9);
    EXPECT_NEAR(value(output, "rate_probability.cut_before"), 0.300714, 1e-9);
    EXPECT_EQ(plain(output.figures[0].headline), "Dec cut odds rise 9.0 pp in a day to 39.1%");
    for (const char* contract : {"ZQX25", "ZQF26", "ZQG26"})
        EXPECT_TRUE(hasNote(output, std::string(contract) + " has no price on 20 Nov 2025")) << contract;
    EXPECT_TRUE(output.complete());
    // From ZQZ25 at 96.175 and the effective rate of 3.88 %.
    EXPECT_NEAR(value(output, "rate_probability.cut_own"), (3.88 - (31 * 3.825 - 10 * 3.88) / 21) / 0.25, 1e-6);
}

TEST_F(RealRateProbability, NovemberHasAPriceFromTheTwentyFourth)
{
    const StudyOutput output = run("rate_probability", makeDate(2025, 11, 24));
    EXPECT_FALSE(hasNote(output, "ZQX25 has no price"));
    EXPECT_NEAR(value(output, "rate_probability.start_rate"), 0.038775, 1e-9);
    EXPECT_NEAR(value(output, "rate_probability.end_rate"), (31 * 3.755 - 10 * 3.8775) / 21 / 100, 1e-9);
}

// Computed apart from this code from the closes of that day, meeting day before: 33.86 % for 50 bp at the first meeting;
// for the meeting of December 0.39 % and 5.59 % on the two ranges below 4.50–4.75 %.
TEST_F(RealRateProbability, TheWholeStripOfMarch2023)
{
    const StudyOutput output =
        run("rate_probability", makeDate(2023, 3, 10),
            {{"meeting", makeDate(2023, 12, 13)}, {"source", std::string("own")}, {"start", makeDate(2023, 1, 3)}});
    EXPECT_TRUE(output.missing.empty() || output.complete());
    EXPECT_NEAR(value(output, "rate_probability.cut"), 0.0039 + 0.0559, 1.1e-4);
    const auto path = std::ranges::find(output.tables, "rate_probability.path", &TableSpec::id);
    ASSERT_NE(path, output.tables.end());
    ASSERT_EQ(path->rows.size(), 9u);
    EXPECT_NEAR(std::get<double>(path->rows[0][8]), 1.3386, 1e-4);
    // A date a day off in one of the calendars is no second meeting.
    for (const auto& row : path->rows)
        EXPECT_FALSE(std::isnan(std::get<double>(row[8])));
}

} // namespace
} // namespace tidemark
