// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/registry.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace tidemark {
namespace {

BarsPtr closes(Interval interval, std::vector<TimePoint> times, const Eigen::ArrayXd& values)
{
    Bars::Columns columns;
    columns.times = std::move(times);
    columns.close = values;
    return *Bars::make({"X", interval, "test"}, std::move(columns));
}

StudyOutput run(const char* role, BarsPtr bars)
{
    const Study* study = findStudy("series");
    StudyInputs inputs;
    inputs.asOf = endOfNewYorkDay(makeDate(2025, 11, 20));
    inputs.bars[role] = std::move(bars);
    const auto output = study->compute(inputs, ParamValues{study->params}, Progress{});
    EXPECT_TRUE(output);
    return output ? *output : StudyOutput{};
}

double value(const StudyOutput& output, const char* name)
{
    const Metric* metric = output.metric(std::string{"series."} + name);
    return metric ? metric->value : -1e9;
}

TEST(SeriesAtAGlance, IsAskedForByNameAndNotAPanel)
{
    ASSERT_NE(findStudy("series"), nullptr);
    EXPECT_TRUE(std::ranges::none_of(studies(), [](const Study& study) { return study.id == "series"; }));
}

// 22 days at 10, 11, … 31. By hand: change 31/30 − 1, over 20 days 31/11 − 1, difference 20; √252 = 15.8745.
TEST(SeriesAtAGlance, OfADailySeries)
{
    std::vector<TimePoint> times;
    for (int day = 0; day < 22; ++day)
        times.emplace_back(makeDate(2025, 10, 1) + std::chrono::days{day});
    const auto output = run("daily", closes(Interval::Day1, times, Eigen::ArrayXd::LinSpaced(22, 10, 31)));
    EXPECT_DOUBLE_EQ(value(output, "close"), 31);
    EXPECT_NEAR(value(output, "change"), 31.0 / 30 - 1, 1e-12);
    EXPECT_NEAR(value(output, "change_20"), 31.0 / 11 - 1, 1e-12);
    EXPECT_DOUBLE_EQ(value(output, "diff_20"), 20);
    EXPECT_DOUBLE_EQ(value(output, "percentile_2y"), 1);
    EXPECT_NEAR(value(output, "prior_daily_sigma"), 0.30 / 15.874507866, 1e-9);
    EXPECT_DOUBLE_EQ(value(output, "drawdown_1y"), 0);
    EXPECT_TRUE(std::isnan(value(output, "sma_200"))) << "fewer than 200 days";
    EXPECT_TRUE(std::isnan(value(output, "low"))) << "a series of closes has no low";
}

TEST(SeriesAtAGlance, OfAMonthlySeriesWithAMonthNotPublished)
{
    std::vector<TimePoint> times;
    for (unsigned month = 1; month <= 10; ++month)
        times.emplace_back(makeDate(2025, month, 1));
    Eigen::ArrayXd rate = Eigen::ArrayXd::Constant(10, 4.1);
    rate[8] = 4.4;
    rate[9] = std::nan("");
    const auto output = run("monthly", closes(Interval::Month1, times, rate));
    EXPECT_DOUBLE_EQ(value(output, "close"), 4.4) << "October was never published";
    EXPECT_NEAR(value(output, "above_low_1y"), 0.3, 1e-12);
    EXPECT_EQ(plain(output.metric("series.date")->words), "1 Sep 2025");
}

TEST(SeriesAtAGlance, WithoutEitherInputItSaysWhatIsMissing)
{
    const auto output = run("daily", nullptr);
    EXPECT_FALSE(output.complete());
    EXPECT_TRUE(output.metrics.empty());
}

} // namespace
} // namespace tidemark
