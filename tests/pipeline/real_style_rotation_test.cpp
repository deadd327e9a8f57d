// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pipeline/real_store.h"

namespace tidemark {
namespace {

class RealStyleRotation : public RealStore
{
protected:
    void SetUp() override
    {
        take({QStringLiteral("yahoo/IWM.csv"), QStringLiteral("yahoo/^NDX.csv"),
              QStringLiteral("fred/date_value/DFEDTARL.csv"), QStringLiteral("cme/fedwatch/FedMeeting_20251210.csv")});
    }
};

// pandas 1.5.3 on the same files: closes of common dates to 20 Nov 2025; Wilder by a loop from the first 14 changes, ewm(alpha=1/14).
TEST_F(RealStyleRotation, TheTwentiethOfNovember)
{
    const StudyOutput output = run("style_rotation", makeDate(2025, 11, 20));
    EXPECT_NEAR(value(output, "style_rotation.rsi"), 45.74211992362766, 1e-8);
    EXPECT_NEAR(value(output, "style_rotation.ratio"), 91.05422709213639, 1e-8);
    EXPECT_NEAR(value(output, "style_rotation.change_1m"), -0.02620072135820606, 1e-10);
    EXPECT_NEAR(
        value(run("style_rotation", makeDate(2025, 11, 20), {{"method", std::string{"cutler"}}}), "style_rotation.rsi"),
        50.131003793219044, 1e-8);
    EXPECT_NEAR(value(output, "style_rotation.odds_slope"), 0.0027252894689460353, 1e-8);
    EXPECT_EQ(output.figures.size(), 3U);
    EXPECT_EQ(output.simulated, Simulation::None);
}

class RealStaleRange : public RealStore
{
protected:
    void SetUp() override
    {
        take({QStringLiteral("yahoo/IWM.csv"), QStringLiteral("yahoo/^NDX.csv"), QStringLiteral("fred/DFEDTARL.csv"),
              QStringLiteral("cme/fedwatch/FedMeeting_20251210.csv")});
    }
};

TEST_F(RealStaleRange, ARangeThatEndedSaysNothingOfCuts)
{
    const StudyOutput output = run("style_rotation", makeDate(2025, 11, 20));
    EXPECT_EQ(output.figures.size(), 1U);
    EXPECT_EQ(output.metric("style_rotation.odds_slope"), nullptr);
    ASSERT_FALSE(output.notes.empty());
    EXPECT_EQ(plain(output.notes.front().text),
              "The target range ends on 31 Jan 2024: what a cut is cannot be said. Import a newer file.");
}

TEST_F(RealStyleRotation, AnEarlierDayKnowsNothingOfLaterOnes)
{
    const StudyOutput output = run("style_rotation", makeDate(2025, 10, 31));
    EXPECT_NEAR(value(output, "style_rotation.rsi"), 37.072547136206865, 1e-8);
    for (const auto& figure : output.figures)
        for (const auto& pane : figure.panes)
            for (const auto& layer : pane.layers)
                if (const auto* line = std::get_if<LineLayer>(&layer); line && line->points.timed()) {
                    EXPECT_LE(line->points.times().back(), TimePoint{makeDate(2025, 10, 31)});
                }
}

} // namespace
} // namespace tidemark
