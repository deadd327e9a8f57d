// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/btc_ndx_correlation/analysis.h"
#include "models/studies/registry.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace tidemark {
namespace {

using Eigen::ArrayXd;
using Eigen::Index;
using std::chrono::days;
using std::chrono::minutes;

BarsPtr closes(std::string instrument, Interval interval, std::vector<TimePoint> times,
               const std::vector<double>& values)
{
    Bars::Columns c;
    c.times = std::move(times);
    c.close = Eigen::Map<const ArrayXd>(values.data(), static_cast<Index>(values.size()));
    return Bars::make({std::move(instrument), interval, "test"}, std::move(c)).value();
}

double noise(std::uint64_t& state)
{
    double sum = 0;
    for (int i = 0; i < 12; ++i) {
        state = (1103515245 * state + 12345) % 2147483648;
        sum += static_cast<double>(state) / 2147483648.0;
    }
    return sum - 6;
}

bool weekend(Date day)
{
    const std::chrono::weekday w{day};
    return w == std::chrono::Saturday || w == std::chrono::Sunday;
}

/// Bitcoin every day, the index on weekdays; daily shocks share half of their variance, and the index catches up with the weekend's share on
/// Monday. Ends on Thursday 20 November 2025.
StudyInputs standardInputs(int length = 900)
{
    std::vector<TimePoint> btcTimes;
    std::vector<TimePoint> ndxTimes;
    std::vector<double> btc;
    std::vector<double> ndx;
    std::uint64_t state = 42;
    double logBtc = 10;
    double logNdx = 9;
    double pending = 0;
    for (Date day = makeDate(2025, 11, 20) - days{length - 1}; day <= makeDate(2025, 11, 20); day += days{1}) {
        const double shared = noise(state);
        logBtc += 0.03 * (0.7 * shared + 0.7 * noise(state));
        const double own = noise(state);
        btcTimes.emplace_back(day);
        btc.push_back(std::exp(logBtc));
        pending += shared;
        if (weekend(day))
            continue;
        logNdx += 0.01 * (0.7 * pending + 0.7 * own);
        pending = 0;
        ndxTimes.emplace_back(day);
        ndx.push_back(std::exp(logNdx));
    }
    StudyInputs in;
    in.asOf = endOfNewYorkDay(makeDate(2025, 11, 20));
    in.bars["btc"] = closes("BTCUSD", Interval::Day1, btcTimes, btc);
    in.bars["ndx"] = closes("NDX", Interval::Day1, ndxTimes, ndx);
    for (Date day = makeDate(2025, 11, 3); day <= makeDate(2025, 12, 1); day += days{1})
        if (!weekend(day))
            in.sessions["NYSE"].push_back({day, fromNewYork(day, minutes{570}), fromNewYork(day, minutes{960}), false});
    return in;
}

const Study& study() { return *findStudy("btc_ndx_correlation"); }

ParamValues defaults() { return ParamValues(study().params); }

Result<StudyOutput> run(const StudyInputs& in, const ParamValues& params = defaults())
{
    return study().compute(in, params, Progress{});
}

double metric(const StudyOutput& out, const std::string& id)
{
    const auto* found = out.metric("btc_ndx_correlation." + id);
    return found ? found->value : std::nan("absent");
}

const LineLayer* line(const FigureSpec& figure, const std::string& id)
{
    for (const auto& any : figure.panes.at(0).layers)
        if (const auto* l = std::get_if<LineLayer>(&any); l && l->id == id)
            return l;
    return nullptr;
}

TEST(BtcNdxCorrelation, GivesValueBandPercentilesAndFigures)
{
    const auto out = run(standardInputs());
    ASSERT_TRUE(out.has_value());
    const double value = metric(*out, "value");
    EXPECT_GT(value, 0.1);
    EXPECT_LT(value, 0.9);
    const auto band = quant::fisherInterval(value, 60);
    EXPECT_DOUBLE_EQ(metric(*out, "band_low"), band.low);
    EXPECT_DOUBLE_EQ(metric(*out, "band_high"), band.high);
    EXPECT_GE(metric(*out, "percentile"), 0);
    EXPECT_LE(metric(*out, "percentile_2y"), 1);
    EXPECT_GT(metric(*out, "n"), 600);
    ASSERT_EQ(out->figures.size(), 3U);
    const auto* main = line(out->figures[0], "main");
    ASSERT_TRUE(main);
    EXPECT_TRUE(main->endPill);
    EXPECT_DOUBLE_EQ(main->points.y(main->points.size() - 1), value);
    EXPECT_TRUE(line(out->figures[0], "compare1") && line(out->figures[0], "compare2"));
    EXPECT_EQ(std::get<ScatterLayer>(out->figures[2].panes[0].layers.back()).points.size(), 11U);
    EXPECT_EQ(out->tables.at(0).rows.size(), 3U);
    EXPECT_EQ(out->tables.at(1).rows.size(), 21U);
}

TEST(BtcNdxCorrelation, TheValueIsTheTwoPassOneUnderEveryRuleAndEstimator)
{
    const auto in = standardInputs();
    for (const auto* rule : {"common_days", "drop_weekend", "calendar_fill"}) {
        for (const auto* estimator : {"pearson", "spearman", "kendall"}) {
            auto params = defaults();
            params.set("calendar", std::string{rule});
            params.set("estimator", std::string{estimator});
            const auto out = run(in, params);
            ASSERT_TRUE(out.has_value());
            const auto settings = btc_ndx_correlation::settingsOf(params);
            const auto returns =
                quant::pairedReturns({in.barsOf("btc")->times(), in.barsOf("btc")->close()},
                                     {in.barsOf("ndx")->times(), in.barsOf("ndx")->close()}, settings.rule);
            EXPECT_NEAR(metric(*out, "value"),
                        btc_ndx_correlation::lastValue(returns, settings.estimator, settings.window, settings.lambda),
                        1e-10)
                << rule << " " << estimator;
        }
    }
}

TEST(BtcNdxCorrelation, FilledDaysPullTheCorrelationDown)
{
    const auto in = standardInputs();
    auto params = defaults();
    params.set("window", std::int64_t{500});
    const double common = metric(*run(in, params), "value");
    params.set("calendar", std::string{"calendar_fill"});
    EXPECT_LT(metric(*run(in, params), "value"), common - 0.02);
}

TEST(BtcNdxCorrelation, ExponentialAndDynamicEstimators)
{
    const auto in = standardInputs();
    auto params = defaults();
    params.set("estimator", std::string{"ewma"});
    const auto ewma = run(in, params);
    ASSERT_TRUE(ewma.has_value());
    const auto band = quant::fisherInterval(metric(*ewma, "value"), 1.94 / 0.06);
    EXPECT_NEAR(metric(*ewma, "band_low"), band.low, 1e-12);
    EXPECT_TRUE(std::isnan(line(ewma->figures[0], "main")->points.y(10))); // the seed has not faded
    params.set("estimator", std::string{"dcc"});
    const auto dcc = run(in, params);
    ASSERT_TRUE(dcc.has_value());
    EXPECT_GT(metric(*dcc, "value"), 0.2);
    EXPECT_LT(metric(*dcc, "value"), 0.8);
    EXPECT_TRUE(std::isnan(metric(*dcc, "band_low")));
}

TEST(BtcNdxCorrelation, TooFewReturnsForDccAreAGapWithAReason)
{
    auto params = defaults();
    params.set("estimator", std::string{"dcc"});
    const auto out = run(standardInputs(200), params);
    ASSERT_TRUE(out.has_value());
    EXPECT_TRUE(std::isnan(metric(*out, "value")));
    EXPECT_EQ(plain(out->notes.at(0).text).substr(0, 39), "GARCH(1,1) needs at least 250 returns; ");
    EXPECT_EQ(plain(out->figures[0].headline), "Correlation of BTC and NDX");
    const auto none = run(standardInputs(8), params);
    ASSERT_FALSE(none.has_value());
    EXPECT_EQ(none.error().code, ErrorCode::NoData);
}

TEST(BtcNdxCorrelation, FindsTheLead)
{
    auto in = standardInputs();
    const auto ndx = in.barsOf("ndx");
    // Bitcoin repeats the index two index days later, on weekdays only.
    std::vector<TimePoint> times(ndx->times().begin() + 2, ndx->times().end());
    std::vector<double> values(ndx->close().begin(), ndx->close().end() - 2);
    in.bars["btc"] = closes("BTCUSD", Interval::Day1, times, values);
    const auto out = run(in);
    ASSERT_TRUE(out.has_value());
    EXPECT_EQ(metric(*out, "lead_lag_lag"), -2);
    EXPECT_NEAR(metric(*out, "lead_lag_max"), 1, 1e-12);
    EXPECT_EQ(plain(out->figures[1].headline), "NDX leads BTC by 2 d at +1.00, outside the band");
}

TEST(BtcNdxCorrelation, LaterDataChangesNothingEarlier)
{
    const auto in = standardInputs();
    auto cut = in;
    const TimeRange until{TimePoint::min(), TimePoint{makeDate(2025, 9, 1)}};
    cut.bars["btc"] = in.barsOf("btc")->slice(until);
    cut.bars["ndx"] = in.barsOf("ndx")->slice(until);
    for (const auto* estimator : {"pearson", "spearman", "kendall", "ewma"}) {
        auto params = defaults();
        params.set("estimator", std::string{estimator});
        const auto whole = run(in, params);
        const auto early = run(cut, params);
        ASSERT_TRUE(whole && early);
        const auto points = line(whole->figures[0], "main")->points;
        const auto earlier = line(early->figures[0], "main")->points;
        ASSERT_LT(earlier.size(), points.size());
        for (std::size_t i = 0; i < earlier.size(); ++i)
            EXPECT_TRUE(points.y(i) == earlier.y(i) || std::abs(points.y(i) - earlier.y(i)) < 1e-12
                        || std::isnan(points.y(i)));
    }
}

TEST(BtcNdxCorrelation, ByTheMinuteWhereMinutesAreThere)
{
    auto in = standardInputs();
    std::vector<TimePoint> times;
    std::vector<double> btc;
    std::vector<double> qqq;
    std::uint64_t state = 5;
    double a = 0;
    double b = 0;
    std::vector<double> shocks;
    const TimePoint open = fromNewYork(makeDate(2025, 11, 20), minutes{570});
    for (int m = -40; m < 430; ++m) {
        shocks.push_back(noise(state));
        a += 0.001 * shocks.back();
        if (shocks.size() > 3)
            b += 0.0005 * shocks[shocks.size() - 4]; // three minutes behind
        times.push_back(open + minutes{m});
        btc.push_back(90'000 * std::exp(a));
        qqq.push_back(600 * std::exp(b));
    }
    in.bars["btc.minutes"] = closes("BTCUSD", Interval::Minute1, times, btc);
    in.bars["ndx.minutes"] = closes("QQQ", Interval::Minute1, times, qqq);
    const auto out = run(in);
    ASSERT_TRUE(out.has_value());
    ASSERT_EQ(out->figures.size(), 4U);
    EXPECT_EQ(out->figures[3].id, "btc_ndx_correlation.intraday");
    EXPECT_TRUE(plain(out->figures[3].headline).starts_with("By the minute BTC leads by 3 min"));
    EXPECT_LT(std::abs(metric(*out, "hayashi_yoshida")), 0.2);
}

TEST(BtcNdxCorrelation, WarnsAboutLevelsAndStopsWhenAsked)
{
    const auto out = run(standardInputs());
    ASSERT_TRUE(out.has_value());
    EXPECT_TRUE(std::isfinite(metric(*out, "level_correlation")));
    EXPECT_TRUE(std::ranges::any_of(out->notes, [](const Note& n) {
        return n.kind == NoteKind::Caution && plain(n.text).starts_with("The prices' levels correlate at ");
    }));
    Progress stopped;
    stopped.cancel();
    EXPECT_EQ(study().compute(standardInputs(), defaults(), stopped).error().code, ErrorCode::Cancelled);
    for (const auto& param : study().params)
        EXPECT_TRUE(checkParam(param, param.defaultValue).has_value()) << param.id;
}

} // namespace
} // namespace tidemark
