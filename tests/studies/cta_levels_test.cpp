// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/cta_levels/analysis.h"

#include "models/studies/registry.h"
#include "tests/quant/trend_recipe.h"

#include <gtest/gtest.h>

#include <set>

namespace tidemark {
namespace {

using std::chrono::days;

const Study& study()
{
    const Study* found = findStudy("cta_levels");
    EXPECT_NE(found, nullptr);
    return *found;
}

/// Weekdays from 2 January 2020 with the recipe's closes times 50.
Bars::Columns recipeColumns(Eigen::Index n)
{
    Bars::Columns columns;
    for (Date day = makeDate(2020, 1, 2); columns.times.size() < static_cast<std::size_t>(n); day += days{1})
        if (const std::chrono::weekday weekday{day}; weekday != std::chrono::Saturday && weekday != std::chrono::Sunday)
            columns.times.emplace_back(day);
    columns.close = 50.0 * quant::recipeCloses(n);
    columns.open = columns.close * 0.999;
    columns.high = columns.close * 1.006;
    columns.low = columns.close * 0.993;
    columns.volume = Eigen::ArrayXd::Constant(n, 1e9);
    return columns;
}

BarsPtr barsOf(Bars::Columns columns)
{
    auto bars = Bars::make({"SPX", Interval::Day1, "test"}, std::move(columns));
    EXPECT_TRUE(bars.has_value());
    return *bars;
}

StudyInputs inputsOf(const BarsPtr& bars)
{
    StudyInputs inputs;
    inputs.asOf = endOfNewYorkDay(std::chrono::floor<days>(bars->times().back()));
    inputs.bars["index"] = bars;
    return inputs;
}

StudyOutput outputOf(const StudyInputs& inputs, const ParamValues& params)
{
    auto output = study().compute(inputs, params, {});
    EXPECT_TRUE(output.has_value()) << (output ? "" : plain(output.error().text));
    return output.value_or(StudyOutput{});
}

double value(const StudyOutput& output, const std::string& id)
{
    const Metric* metric = output.metric("cta_levels." + id);
    EXPECT_NE(metric, nullptr) << id;
    return metric ? metric->value : std::nan("");
}

ParamValues paramsAt(double level)
{
    ParamValues params(study().params);
    params.set("level", level);
    return params;
}

class CtaLevels : public testing::Test
{
protected:
    BarsPtr bars = barsOf(recipeColumns(600));
    double close = bars->close()[599];
};

TEST_F(CtaLevels, DistanceInPercentSigmaAndAtr)
{
    const StudyOutput output = outputOf(inputsOf(bars), paramsAt(close * 0.98));
    EXPECT_NEAR(value(output, "distance_pct"), -0.02, 1e-12);
    const Eigen::ArrayXd logs = bars->close().tail(21).log();
    const Eigen::ArrayXd changes = logs.tail(20) - logs.head(20);
    const double sigma = std::sqrt((changes - changes.mean()).square().sum() / 19);
    EXPECT_NEAR(value(output, "distance_sigma"), -0.02 / sigma, 1e-10);
    EXPECT_NEAR(value(output, "distance_atr"), -0.02 * close / value(output, "atr"), 1e-10);
    EXPECT_NEAR(value(output, "buffer_high") - value(output, "buffer_low"), 2 * value(output, "atr"), 1e-8);
}

TEST_F(CtaLevels, TheVerdictFollowsTheLevel)
{
    const double atr = value(outputOf(inputsOf(bars), paramsAt(close)), "atr");
    struct Case
    {
        double level;
        const char* word;
        VerdictState state;
        const char* headline;
    };
    for (const Case& c : {Case{close - 1.5 * atr, "Above the buffer", VerdictState::NotFired, "above the buffer"},
                          Case{close - 0.5 * atr, "In buffer", VerdictState::NotFired, "below: inside the buffer"},
                          Case{close + 0.5 * atr, "In buffer", VerdictState::NotFired, "above: inside the buffer"},
                          Case{close + 1.5 * atr, "Broken", VerdictState::Fired, "is broken"}}) {
        const StudyOutput output = outputOf(inputsOf(bars), paramsAt(c.level));
        EXPECT_EQ(plain(output.metric("cta_levels.verdict")->words), c.word);
        ASSERT_EQ(output.verdicts.size(), 1u);
        EXPECT_EQ(output.verdicts[0].id, "cta_break");
        EXPECT_EQ(output.verdicts[0].state, c.state);
        EXPECT_NE(plain(output.figures[0].headline).find(c.headline), std::string::npos)
            << plain(output.figures[0].headline);
    }
}

TEST_F(CtaLevels, TheLevelIsDraggedOnTheCandlesAndOnTheFlowCurve)
{
    const StudyOutput output = outputOf(inputsOf(bars), paramsAt(close * 0.98));
    const auto& layers = output.figures[0].panes[0].layers;
    const auto* level = std::get_if<LevelLayer>(&layers.front());
    ASSERT_NE(level, nullptr);
    EXPECT_EQ(level->param, "level");
    EXPECT_LT(level->lower, level->value);
    EXPECT_GT(level->upper, level->value);
    EXPECT_EQ(output.figures[0].x.kind, AxisKind::Sessions);
    EXPECT_EQ(output.figures[0].x.open.size(), 80u);
    const auto* candles = std::get_if<CandleLayer>(&layers[1]);
    ASSERT_NE(candles, nullptr);
    EXPECT_EQ(candles->bars->size(), 80u);
    bool dragged = false;
    for (const Layer& layer : output.figures[1].panes[0].layers)
        if (const auto* instant = std::get_if<InstantLayer>(&layer))
            dragged |= instant->param == "level";
    EXPECT_TRUE(dragged);
}

TEST_F(CtaLevels, TheFlowHeadlineNeverCallsARiseASlide)
{
    for (const double share : {0.9, 0.98, 1.02, 1.1}) {
        const auto output = outputOf(inputsOf(bars), paramsAt(close * share));
        const std::string headline = plain(output.figures[1].headline);
        const double flow = value(output, "flow_at_level");
        if (headline.find("slide") != std::string::npos) {
            EXPECT_LT(share, 1);
            EXPECT_LT(flow, 0);
        }
        if (headline.find("buy") != std::string::npos) {
            EXPECT_GT(flow, 0);
        }
    }
}

TEST_F(CtaLevels, EveryFigureTableAndMetricCanBeToldApart)
{
    const StudyOutput output = outputOf(inputsOf(bars), paramsAt(close * 0.98));
    std::set<std::string> ids;
    for (const FigureSpec& figure : output.figures) {
        EXPECT_TRUE(ids.insert(figure.id).second);
        EXPECT_FALSE(figure.headline.empty());
        EXPECT_FALSE(figure.altText.empty());
        EXPECT_FALSE(figure.name.empty());
        EXPECT_LE(plain(figure.headline).size(), 78u) << plain(figure.headline);
    }
    ids.clear();
    for (const Metric& metric : output.metrics)
        EXPECT_TRUE(ids.insert(metric.id).second) << metric.id;
    for (const TableSpec& table : output.tables)
        for (const auto& row : table.rows)
            EXPECT_EQ(row.size(), table.columns.size()) << table.id;
}

TEST_F(CtaLevels, TheWindowThatMadeTheLevelIsFound)
{
    const double level = bars->close().tail(121).mean();
    const StudyOutput output = outputOf(inputsOf(bars), paramsAt(level));
    EXPECT_EQ(plain(output.metric("cta_levels.sma_nearest")->words), "SMA(121)");
    EXPECT_NEAR(value(output, "nearest_error"), 0, 1e-9);
    const auto& layers = output.figures[0].panes[0].layers;
    const auto* line = std::get_if<LineLayer>(&layers.back());
    ASSERT_NE(line, nullptr);
    EXPECT_NEAR(line->points.y(line->points.size() - 1), level, 1e-9);
}

TEST_F(CtaLevels, ThePlaceboIsTheSameEveryTimeAndItsSeedIsPrinted)
{
    const auto first = outputOf(inputsOf(bars), paramsAt(6000));
    const auto second = outputOf(inputsOf(bars), paramsAt(6000));
    EXPECT_EQ(value(first, "placebo_share"), value(second, "placebo_share"));
    EXPECT_NE(plain(first.metric("cta_levels.placebo_share")->context).find("seed 6456"), std::string::npos);
}

TEST_F(CtaLevels, FlowsScaleWithCapitalAndSplitExactly)
{
    ParamValues params = paramsAt(close * 0.97);
    const auto small = outputOf(inputsOf(bars), params);
    params.set("capital", 20.0);
    const auto large = outputOf(inputsOf(bars), params);
    EXPECT_NEAR(value(large, "flow_down_week"), 2 * value(small, "flow_down_week"), 1e-10);
    const auto analysis = cta_levels::analyse(inputsOf(bars), params, {});
    ASSERT_TRUE(analysis.has_value());
    ASSERT_EQ(analysis->stress.size(), 4u);
    for (const auto& row : analysis->stress)
        EXPECT_NEAR(row.month.signalPart + row.month.volPart, row.month.total, 1e-12);
}

TEST_F(CtaLevels, NothingOfTheFutureShowsInThePast)
{
    const auto whole = cta_levels::analyse(inputsOf(bars), paramsAt(6000), {});
    const auto cut = cta_levels::analyse(inputsOf(barsOf(recipeColumns(570))), paramsAt(6000), {});
    ASSERT_TRUE(whole && cut);
    // 30 sessions before the end of the longer series is where the shorter one ends.
    const quant::TrendReading& then = whole->history[whole->history.size() - 31];
    EXPECT_EQ(then.signal, cut->reading.signal);
    EXPECT_EQ(then.weight, cut->reading.weight);
}

TEST_F(CtaLevels, PublishedLevelsAreFittedOnTheClosesKnownThen)
{
    Frame frame(*frameSchema("published_level"));
    const auto times = bars->times();
    for (const Eigen::Index row : {400, 480, 560}) {
        const double level = bars->close().segment(row - 69, 70).mean(); // SMA(70) up to and with that close
        const Date day = std::chrono::floor<days>(times[static_cast<std::size_t>(row)]);
        frame.append({Date{day + days{4}}, day, std::string("desk"), std::string("medium"), level});
        frame.append({Date{day + days{1}}, Frame::kNoDate, std::string("desk"), std::string("short"), level});
    }
    StudyInputs inputs = inputsOf(bars);
    inputs.frames["published"] = std::make_shared<const Frame>(std::move(frame));
    const auto analysis = cta_levels::analyse(inputs, paramsAt(6000), {});
    ASSERT_TRUE(analysis.has_value());
    ASSERT_EQ(analysis->published.size(), 2u);
    for (const auto& published : analysis->published) {
        EXPECT_EQ(cta_levels::windowName(published.fit.window), "SMA(70)") << published.horizon;
        EXPECT_NEAR(published.fit.leaveOneOutRms, 0, 1e-10);
    }
    EXPECT_NE(outputOf(inputs, paramsAt(6000)).metric("cta_levels.joint_loo"), nullptr);
}

TEST_F(CtaLevels, WithoutHighsAndLowsTheBufferIsInSigma)
{
    Bars::Columns columns = recipeColumns(600);
    for (Eigen::ArrayXd* column : {&columns.open, &columns.high, &columns.low, &columns.volume})
        column->resize(0);
    const auto output = outputOf(inputsOf(barsOf(std::move(columns))), paramsAt(close * 0.99));
    EXPECT_TRUE(std::isnan(value(output, "atr")));
    EXPECT_NEAR((value(output, "buffer_high") - value(output, "buffer_low")) / 2, value(output, "sigma") * close, 1e-8);
    EXPECT_TRUE(std::holds_alternative<LineLayer>(output.figures[0].panes[0].layers[1]));
    bool said = false;
    for (const Note& note : output.notes)
        said |= plain(note.text).find("measured in σ") != std::string::npos;
    EXPECT_TRUE(said);
}

TEST_F(CtaLevels, MissingClosesAreLeftOut)
{
    Bars::Columns columns = recipeColumns(600);
    columns.close[300] = std::nan("");
    const auto analysis = cta_levels::analyse(inputsOf(barsOf(std::move(columns))), paramsAt(6000), {});
    ASSERT_TRUE(analysis.has_value());
    EXPECT_EQ(analysis->closes.times.size(), 599u);
    EXPECT_FALSE(std::isnan(analysis->reading.weight));
}

TEST_F(CtaLevels, AShortSeriesIsRefusedInWords)
{
    const auto refused = study().compute(inputsOf(barsOf(recipeColumns(12))), paramsAt(5000), {});
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::Precondition);
    EXPECT_EQ(plain(refused.error().text),
              "SPX has 12 daily closes up to the as-of, but the study needs 22; import a longer series");
    const auto brief = outputOf(inputsOf(barsOf(recipeColumns(30))), paramsAt(5000));
    EXPECT_FALSE(brief.figures.empty()); // signals that need more history are gaps
}

TEST_F(CtaLevels, CancelIsHonoured)
{
    Progress progress;
    progress.cancel();
    const auto result = study().compute(inputsOf(bars), paramsAt(6000), progress);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

TEST_F(CtaLevels, ExtremeParametersStayFinite)
{
    for (const double level : {1.0, 1e6}) {
        const auto output = outputOf(inputsOf(bars), paramsAt(level));
        EXPECT_TRUE(std::isfinite(value(output, "flow_at_level"))) << level;
        EXPECT_FALSE(output.figures.empty());
    }
}

} // namespace
} // namespace tidemark
