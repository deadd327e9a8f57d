// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pipeline/real_store.h"

#include <algorithm>
#include <cmath>

namespace tidemark {
namespace {

using std::chrono::minutes;

class RealIntradayReversal : public RealStore
{
protected:
    void SetUp() override
    {
        take({QStringLiteral("intraday/SPY_1min.csv"), QStringLiteral("intraday/NVDA_1min.csv"),
              QStringLiteral("yahoo/GSPC_60m.csv"), QStringLiteral("yahoo/GSPC.csv"),
              QStringLiteral("yahoo/NVDA.csv")});
    }

    static double of(const StudyOutput& output, const std::string& id)
    {
        return value(output, "intraday_reversal." + id);
    }

    static const LineLayer* line(const FigureSpec& figure, const std::string& id)
    {
        for (const auto& layer : figure.panes.at(0).layers)
            if (const auto* l = std::get_if<LineLayer>(&layer); l && l->id == id)
                return l;
        return nullptr;
    }
};

const Date kDay = makeDate(2025, 11, 20);

// Expected values were computed with pandas from the same files; tolerance: half of the last digit kept.
TEST_F(RealIntradayReversal, TheDayByTheMinute)
{
    const auto output = run("intraday_reversal", kDay);
    ASSERT_TRUE(output.complete());
    EXPECT_NEAR(of(output, "prior_close"), 662.68, 1e-9);
    EXPECT_NEAR(of(output, "open_gap"), 0.015490130983280226, 1e-12);
    EXPECT_NEAR(of(output, "peak"), 0.01940604816804492, 1e-12);
    EXPECT_EQ(of(output, "peak_time"), 67);   // 10:37
    EXPECT_EQ(of(output, "break_time"), 145); // 11:55
    EXPECT_EQ(of(output, "minutes_to_break"), 78);
    EXPECT_NEAR(of(output, "low"), -0.016282368564012772, 1e-12);
    EXPECT_NEAR(of(output, "close"), -0.015482585863463516, 1e-12);
    EXPECT_NEAR(of(output, "vwap_distance"), 652.42 / 660.8340427462492 - 1, 1e-6);
    EXPECT_NEAR(of(output, "stock_close"), -0.030958757364756284, 1e-12);
    EXPECT_NEAR(of(output, "stock_prior_close"), 186.70, 1e-9);
    EXPECT_NEAR(of(output, "stock_from_high"), 180.92 / 195.97 - 1, 1e-12);
    EXPECT_EQ(output.verdicts.at(0).state, VerdictState::Fired);
    EXPECT_EQ(plain(output.figures.at(0).headline),
              "Up 1.94%, then below the prior close: 78 minutes from peak to break");
    EXPECT_EQ(plain(output.figures.at(1).headline), "11:30–12:00 lost 1.17 pp, the most of the day");
    // The daily file of the stock is adjusted for dividends; it is named, not used.
    EXPECT_TRUE(std::ranges::any_of(output.notes, [](const Note& n) {
        return plain(n.text).find("NVDA: the prior close is the last intraday bar") == 0;
    }));
}

TEST_F(RealIntradayReversal, SixtyMinuteBarsOfAnEarlierDayLieBesideIt)
{
    const auto output = run("intraday_reversal", kDay);
    const auto* earlier = line(output.figures.at(0), "analogue.2025-04-08");
    ASSERT_TRUE(earlier);
    EXPECT_EQ(plain(earlier->name), "SPX 8 Apr 2025 (comparison)");
    ASSERT_EQ(earlier->points.size(), 8U);
    EXPECT_NEAR(earlier->points.y(0), 5193.569824 / 5062.25 - 1, 1e-6);
    EXPECT_NEAR(earlier->points.y(7), 4985.669921875 / 5062.25 - 1, 1e-6);
    // Minute bars of 2020 are not there: said, not drawn.
    EXPECT_TRUE(std::ranges::any_of(output.missing, [](const MissingInput& m) {
        return !m.required && plain(m.wanted) == "Intraday bars of SPX for 7 Apr 2020";
    }));
    ASSERT_EQ(output.tables.back().id, "intraday_reversal.analogues");
    EXPECT_EQ(output.tables.back().rows.size(), 2U);
}

TEST_F(RealIntradayReversal, TheIndexItselfFromSixtyMinuteBars)
{
    const auto output = run("intraday_reversal", kDay, {{"index", std::string{"SPX"}}});
    ASSERT_TRUE(output.complete());
    EXPECT_NEAR(of(output, "prior_close"), 6642.160156, 1e-3); // the daily bar's
    EXPECT_NEAR(of(output, "close"), 6538.759766 / 6642.160156 - 1, 1e-4);
    EXPECT_EQ(output.verdicts.at(0).state, VerdictState::Fired);
    EXPECT_EQ(line(output.figures[0], "index")->points.size(), 8U);
}

TEST_F(RealIntradayReversal, EarlyCloseAfterThanksgiving)
{
    const Date friday = makeDate(2025, 11, 28);
    const auto output = run("intraday_reversal", friday, {{"date", friday}});
    ASSERT_TRUE(output.complete());
    // The file has bars to 13:08; the session ended at 13:00.
    const auto* index = line(output.figures.at(0), "index");
    ASSERT_TRUE(index);
    EXPECT_LE(index->points.times().back(), fromNewYork(friday, minutes{779}));
    EXPECT_EQ(std::get<BarLayer>(output.figures.at(1).panes[0].layers[0]).points.size(), 7U);
}

TEST_F(RealIntradayReversal, AsOfCutsTheDay)
{
    const Study* study = findStudy("intraday_reversal");
    const TimePoint noon = fromNewYork(kDay, minutes{720});
    const auto output = runStudy(*study, ParamValues(study->params), *m_store, noon, {});
    ASSERT_TRUE(output.has_value());
    EXPECT_EQ(line(output->figures.at(0), "index")->points.size(), 150U);
    EXPECT_EQ(output->verdicts.at(0).state, VerdictState::NoData);
}

} // namespace
} // namespace tidemark
