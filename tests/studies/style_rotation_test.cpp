// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/registry.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark {
namespace {

BarsPtr closes(const std::string& instrument, const std::vector<int>& days, const std::vector<double>& values)
{
    Bars::Columns c;
    for (const int day : days)
        c.times.emplace_back(makeDate(2025, 1, 2) + std::chrono::days{day});
    c.close = Eigen::Map<const Eigen::ArrayXd>(values.data(), static_cast<Eigen::Index>(values.size()));
    return *Bars::make({instrument, Interval::Day1, "test"}, std::move(c));
}

std::vector<int> range(int n)
{
    std::vector<int> out(static_cast<std::size_t>(n));
    for (int i = 0; i < n; ++i)
        out[static_cast<std::size_t>(i)] = i;
    return out;
}

Result<StudyOutput> run(const StudyInputs& inputs, const std::string& method = "wilder")
{
    const Study* study = findStudy("style_rotation");
    ParamValues params{study->params};
    params.set("method", method);
    return study->compute(inputs, params, Progress{});
}

std::vector<double> wave(int n, double amplitude)
{
    std::vector<double> out;
    for (int i = 0; i < n; ++i)
        out.push_back(100 + amplitude * std::sin(0.4 * i));
    return out;
}

TEST(StyleRotation, RebasesTheRatioOfCommonSessions)
{
    StudyInputs inputs;
    auto days = range(40);
    inputs.bars["large"] = closes("NDX", days, std::vector<double>(40, 200.0));
    auto fewer = wave(40, 3);
    days.erase(days.begin() + 5); // the small leg misses one session
    fewer.erase(fewer.begin() + 5);
    inputs.bars["small"] = closes("IWM", days, fewer);
    const auto output = run(inputs);
    ASSERT_TRUE(output) << plain(output.error().text);
    EXPECT_NEAR(output->metric("style_rotation.ratio")->value, fewer.back() / fewer.front() * 100.0, 1e-10);
    const auto& line = std::get<LineLayer>(output->figures.front().panes.front().layers.front());
    EXPECT_EQ(line.points.size(), 39U);
    ASSERT_FALSE(output->notes.empty());
    EXPECT_EQ(plain(output->notes.back().text), "Sessions that one leg alone has are left out: 1 since 2 Jan 2025.");
}

// The sample of Wilder's worksheet as it circulates, over a constant; pandas 1.5.3 and the definitions, as in tests/quant/rsi_test.cpp.
TEST(StyleRotation, TheIndexIsThatOfTheRatioByEachMethod)
{
    const std::vector<double> prices{44.34, 44.09, 44.15, 43.61, 44.33, 44.83, 45.10, 45.42, 45.84, 46.08,
                                     45.89, 46.03, 45.61, 46.28, 46.28, 46.00, 46.03, 46.41, 46.22, 45.64};
    StudyInputs inputs;
    inputs.bars["small"] = closes("IWM", range(20), prices);
    inputs.bars["large"] = closes("NDX", range(20), std::vector<double>(20, 2.0));
    const auto index = [&](const char* method) { return run(inputs, method)->metric("style_rotation.rsi")->value; };
    EXPECT_NEAR(index("wilder"), 57.91502067008556, 1e-9);
    EXPECT_NEAR(index("cutler"), 59.806295399515776, 1e-9);
    EXPECT_NEAR(index("ewm"), 43.196520400953965, 1e-9);
    const auto output = run(inputs);
    EXPECT_NE(plain(output->figures.front().subtitle)
                  .find("seeded by the simple mean of the first 14 changes after 2 Jan 2025"),
              std::string::npos);
    EXPECT_NEAR(std::get<double>(output->tables.front().rows[1][2]), 59.806295399515776, 1e-9) << "Cutler, 14";
}

TEST(StyleRotation, LaterSessionsChangeNothingAtTheAsOf)
{
    StudyInputs inputs;
    inputs.bars["small"] = closes("IWM", range(60), wave(60, 3));
    inputs.bars["large"] = closes("NDX", range(60), wave(60, 1));
    auto later = wave(60, 3);
    for (std::size_t i = 40; i < later.size(); ++i)
        later[i] = 1e4 / later[i];
    StudyInputs other = inputs;
    other.bars["small"] = closes("IWM", range(60), later);
    const TimePoint end = inputs.bars["small"]->times()[40];
    for (auto* each : {&inputs, &other})
        for (auto& [role, bars] : each->bars)
            bars = bars->slice({TimePoint::min(), end});
    const auto a = run(inputs);
    const auto b = run(other);
    for (std::size_t i = 0; i < a->metrics.size(); ++i)
        EXPECT_EQ(a->metrics[i].value, b->metrics[i].value) << a->metrics[i].id;
    const auto& line = std::get<LineLayer>(a->figures.front().panes.back().layers.back());
    EXPECT_EQ(line.points.size(), 40U);
}

TEST(StyleRotation, FindsAPlantedRelationToTheOdds)
{
    StudyInputs inputs;
    const int n = 60;
    Frame odds{*frameSchema("published_odds")};
    std::vector<double> small{100};
    double cut = 0.5;
    for (int i = 0; i < n; ++i) {
        const double step = 0.05 * std::sin(1.3 * i);
        if (i > 0) {
            cut += step;
            small.push_back(small.back() * std::exp(0.2 * step)); // 2 % for 10 points
        }
        const Date date = makeDate(2025, 1, 2) + std::chrono::days{i};
        odds.append({makeDate(2025, 12, 10), date, 350.0, 375.0, cut});
        odds.append({makeDate(2025, 12, 10), date, 375.0, 400.0, 1 - cut});
    }
    inputs.bars["small"] = closes("IWM", range(n), small);
    inputs.bars["large"] = closes("NDX", range(n), std::vector<double>(static_cast<std::size_t>(n), 50.0));
    inputs.bars["target_lower"] = closes("DFEDTARL", {0}, {3.75});
    inputs.asOf = makeDate(2025, 1, 5);
    inputs.frames["odds"] = std::make_shared<const Frame>(std::move(odds));
    const auto output = run(inputs);
    ASSERT_TRUE(output);
    ASSERT_NE(output->metric("style_rotation.odds_slope"), nullptr);
    EXPECT_NEAR(output->metric("style_rotation.odds_slope")->value, 0.02, 1e-10);
    EXPECT_NEAR(output->metric("style_rotation.odds_r2")->value, 1.0, 1e-9);
    ASSERT_EQ(output->figures.size(), 3U);
    EXPECT_EQ(std::get<ScatterLayer>(output->figures[2].panes[0].layers[1]).points.size(), 59U);
}

TEST(StyleRotation, TooFewSessionsAreRefusedInWords)
{
    StudyInputs inputs;
    inputs.bars["small"] = closes("IWM", range(10), wave(10, 2));
    inputs.bars["large"] = closes("NDX", range(10), wave(10, 1));
    const auto output = run(inputs);
    ASSERT_FALSE(output);
    EXPECT_EQ(plain(output.error().text), "IWM and NDX have 10 sessions in common; RSI(14) needs more than 14");
}

} // namespace
} // namespace tidemark
