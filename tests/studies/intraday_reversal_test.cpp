// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/registry.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace tidemark {
namespace {

using Eigen::ArrayXd;
using Eigen::Index;
using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::minutes;

const Date kDay = makeDate(2025, 11, 20);
constexpr minutes kNine30{570};

struct Bar
{
    TimePoint time;
    double open, high, low, close, volume;
};

BarsPtr makeBars(std::string instrument, Interval interval, const std::vector<Bar>& rows)
{
    Bars::Columns c;
    const auto n = static_cast<Index>(rows.size());
    c.open.resize(n);
    c.high.resize(n);
    c.low.resize(n);
    c.close.resize(n);
    c.volume.resize(n);
    for (Index i = 0; i < n; ++i) {
        const Bar& row = rows[static_cast<std::size_t>(i)];
        c.times.push_back(row.time);
        c.open[i] = row.open;
        c.high[i] = row.high;
        c.low[i] = row.low;
        c.close[i] = row.close;
        c.volume[i] = row.volume;
    }
    return Bars::make({std::move(instrument), interval, "test"}, std::move(c)).value();
}

std::vector<Session> sessions()
{
    std::vector<Session> list;
    for (Date day = makeDate(2025, 3, 1); day < makeDate(2025, 12, 31); day += days{1}) {
        const std::chrono::weekday weekday{day};
        if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday || day == makeDate(2025, 11, 27))
            continue;
        const bool early = day == makeDate(2025, 11, 28);
        list.push_back({day, fromNewYork(day, kNine30), fromNewYork(day, early ? minutes{780} : minutes{960}), early});
    }
    return list;
}

/// Value of the synthetic day in percent of 100: opens +1.5, up to +2 at minute 60, through zero after minute 140, −2 at 300, −1.5 at the end.
double pathValue(double minute)
{
    const auto between = [&](double t0, double v0, double t1, double v1) {
        return v0 + (v1 - v0) * (minute - t0) / (t1 - t0);
    };
    if (minute <= 60)
        return between(0, 1.5, 60, 2);
    if (minute <= 300)
        return between(60, 2, 300, -2);
    return between(300, -2, 390, -1.5);
}

/// The last bars of the session before at 100, then the day; bars of `length`.
std::vector<Bar> reversalDay(Date date, minutes length, double scale = 1, int minutesOfDay = 390)
{
    std::vector<Bar> rows;
    const auto list = sessions();
    const Session before = *sessionBefore(list, date);
    for (TimePoint t = before.close - 2 * length; t < before.close; t += length)
        rows.push_back({t, 100 * scale, 100 * scale, 100 * scale, 100 * scale, 10});
    const TimePoint open = fromNewYork(date, kNine30);
    for (int m = 0; m < minutesOfDay; m += static_cast<int>(length.count())) {
        const int end = std::min(minutesOfDay, m + static_cast<int>(length.count()));
        double high = -1e9;
        double low = 1e9;
        for (int k = m; k <= end; ++k) {
            high = std::max(high, pathValue(k));
            low = std::min(low, pathValue(k));
        }
        rows.push_back({open + minutes{m}, (100 + pathValue(m)) * scale, (100 + high) * scale, (100 + low) * scale,
                        (100 + pathValue(end)) * scale, 1000});
    }
    return rows;
}

StudyInputs standardInputs()
{
    StudyInputs in;
    in.asOf = endOfNewYorkDay(kDay);
    in.sessions["NYSE"] = sessions();
    in.bars["index"] = makeBars("SPY", Interval::Minute1, reversalDay(kDay, minutes{1}, 6.5));
    in.bars["stock"] = makeBars("NVDA", Interval::Minute1, reversalDay(kDay, minutes{1}, 1.8));
    in.bars["overlay1"] = makeBars("SPX", Interval::Minute60, reversalDay(makeDate(2025, 4, 8), minutes{60}, 50));
    return in;
}

const Study& study() { return *findStudy("intraday_reversal"); }

ParamValues defaults() { return ParamValues(study().params); }

Result<StudyOutput> run(const StudyInputs& in, const ParamValues& params = defaults())
{
    return study().compute(in, params, Progress{});
}

double metric(const StudyOutput& out, const std::string& id)
{
    const auto* found = out.metric("intraday_reversal." + id);
    return found ? found->value : std::nan("absent");
}

template <typename L>
const L* layer(
    const FigureSpec& figure, const std::function<bool(const L&)>& match = [](const L&) { return true; })
{
    for (const auto& pane : figure.panes)
        for (const auto& any : pane.layers)
            if (const auto* l = std::get_if<L>(&any); l && match(*l))
                return l;
    return nullptr;
}

const LineLayer* line(const FigureSpec& figure, const std::string& id)
{
    return layer<LineLayer>(figure, [&](const LineLayer& l) { return l.id == id; });
}

TEST(IntradayReversal, FindsThePhasesOfTheDay)
{
    const auto out = run(standardInputs());
    ASSERT_TRUE(out.has_value());
    EXPECT_NEAR(metric(*out, "open_gap"), 0.015, 1e-12);
    EXPECT_NEAR(metric(*out, "peak"), 0.02, 1e-12);
    EXPECT_EQ(metric(*out, "peak_time"), 59); // the bar that ends at minute 60 holds the high first
    // −2/240 of a percent a minute from 2: zero at minute 180; the first close below it ends minute 181.
    EXPECT_EQ(metric(*out, "break_time"), 180);
    EXPECT_EQ(metric(*out, "minutes_to_break"), 121);
    EXPECT_NEAR(metric(*out, "low"), -0.02, 1e-12);
    EXPECT_NEAR(metric(*out, "close"), -0.015, 1e-12);
    EXPECT_NEAR(metric(*out, "retracement"), 1.75, 1e-10);
    EXPECT_NEAR(metric(*out, "from_high"), 0.985 / 1.02 - 1, 1e-12);
    EXPECT_NEAR(metric(*out, "stock_from_high"), 0.985 / 1.02 - 1, 1e-12);
    EXPECT_NEAR(metric(*out, "speed_rise"), 0.005 / 59, 1e-9);
    EXPECT_EQ(out->verdicts.at(0).state, VerdictState::Fired);
    EXPECT_EQ(plain(out->figures.at(0).headline),
              "Up 2.00%, then below the prior close: 121 minutes from peak to break");
    const auto* rail = layer<PhaseLayer>(out->figures[0]);
    ASSERT_TRUE(rail);
    ASSERT_EQ(rail->phases.size(), 4U);
    EXPECT_TRUE(rail->phases[1].key);
    EXPECT_EQ(plain(rail->phases[1].name), "Fade");
}

TEST(IntradayReversal, PathOfTheDayAndOfAnEarlierOneShareAClock)
{
    const auto out = run(standardInputs());
    ASSERT_TRUE(out.has_value());
    const TimePoint open = fromNewYork(kDay, kNine30);
    const auto* index = line(out->figures[0], "index");
    ASSERT_TRUE(index);
    EXPECT_EQ(index->points.size(), 390U);
    EXPECT_EQ(index->points.times().front(), open);
    EXPECT_NEAR(index->points.y(389), -0.015, 1e-12);
    EXPECT_TRUE(index->endPill);
    const auto* earlier = line(out->figures[0], "analogue.2025-04-08");
    ASSERT_TRUE(earlier); // summer time then, winter time now: the same minute of session
    ASSERT_EQ(earlier->points.size(), 8U);
    EXPECT_EQ(earlier->points.times()[0], open);
    EXPECT_EQ(earlier->points.times()[1], open + minutes{59});
    EXPECT_NEAR(earlier->points.y(1), 0.02, 1e-12);
    EXPECT_EQ(earlier->points.times()[7], open + minutes{389}); // a last bar of thirty minutes
    EXPECT_EQ(earlier->style, LineStyle::Dot);
    ASSERT_EQ(out->figures[0].x.open.size(), 1U);
    EXPECT_EQ(out->figures[0].x.open[0], (TimeRange{open, open + minutes{390}}));
    ASSERT_EQ(out->tables.size(), 3U);
    EXPECT_EQ(out->tables[2].rows.size(), 2U);
}

TEST(IntradayReversal, HalfHoursAddUpAndSharesSumToOne)
{
    const auto out = run(standardInputs());
    ASSERT_TRUE(out.has_value());
    const auto* bars = layer<BarLayer>(out->figures[1]);
    ASSERT_TRUE(bars);
    ASSERT_EQ(bars->points.size(), 13U);
    double sum = 0;
    for (const double move : bars->points.ys())
        sum += move;
    EXPECT_NEAR(sum, -0.015, 1e-12);
    double shares = 0;
    for (const auto& row : out->tables[1].rows)
        shares += std::get<double>(row[2]);
    EXPECT_NEAR(shares, 1, 1e-12);
}

TEST(IntradayReversal, MissingMinutesStayGaps)
{
    auto in = standardInputs();
    auto rows = reversalDay(kDay, minutes{1}, 6.5);
    const TimePoint open = fromNewYork(kDay, kNine30);
    std::erase_if(rows, [&](const Bar& b) { return b.time >= open + minutes{100} && b.time < open + minutes{103}; });
    in.bars["index"] = makeBars("SPY", Interval::Minute1, rows);
    const auto out = run(in);
    ASSERT_TRUE(out.has_value());
    const auto points = line(out->figures[0], "index")->points;
    EXPECT_EQ(points.size(), 388U); // 387 closes and one gap
    EXPECT_TRUE(std::isnan(points.y(100)));
    EXPECT_TRUE(std::ranges::any_of(out->notes, [](const Note& n) {
        return plain(n.text) == "SPY on 20 Nov 2025: 3 of 390 bars are missing and stay gaps";
    }));
}

TEST(IntradayReversal, EarlyCloseDropsWhatIsPrintedAfterIt)
{
    auto in = standardInputs();
    const Date friday = makeDate(2025, 11, 28);
    in.asOf = endOfNewYorkDay(friday);
    auto rows = reversalDay(friday, minutes{1}, 6.5, 210);
    rows.push_back({fromNewYork(friday, minutes{788}), 1, 1, 1, 1, 5}); // 13:08
    in.bars["index"] = makeBars("SPY", Interval::Minute1, rows);
    auto params = defaults();
    params.set("date", friday);
    const auto out = run(in, params);
    ASSERT_TRUE(out.has_value());
    EXPECT_EQ(line(out->figures[0], "index")->points.size(), 210U);
    EXPECT_EQ(layer<BarLayer>(out->figures[1])->points.size(), 7U);
    EXPECT_GT(metric(*out, "low"), -0.03);
    // The earlier day is cut where this one ends.
    EXPECT_LT(line(out->figures[0], "analogue.2025-04-08")->points.times().back(), fromNewYork(friday, minutes{780}));
}

TEST(IntradayReversal, PriorCloseIsTheDailyBarOnlyWhereThatTraded)
{
    auto in = standardInputs();
    const auto daily = [](const std::string& instrument, double close) {
        return makeBars(instrument, Interval::Day1, {{makeDate(2025, 11, 19), close, close, close, close, 1}});
    };
    in.bars["index.daily"] = daily("SPY", 640);
    EXPECT_NEAR(metric(*run(in), "prior_close"), 650, 1e-9); // unknown adjustment
    in.adjustments["index.daily"] = Adjustment::SplitsAndDividends;
    EXPECT_NEAR(metric(*run(in), "prior_close"), 650, 1e-9);
    const auto out = run(in);
    EXPECT_TRUE(std::ranges::any_of(out->notes, [](const Note& n) {
        return plain(n.text).find("the daily bars say 640.00") != std::string::npos;
    }));
    in.adjustments["index.daily"] = Adjustment::Raw;
    EXPECT_NEAR(metric(*run(in), "prior_close"), 640, 1e-9);
    // An index level is what it is, whatever the file says of adjustments.
    in.bars["index"] = makeBars("SPX", Interval::Minute1, reversalDay(kDay, minutes{1}, 66));
    in.bars["index.daily"] = daily("SPX", 6601);
    in.adjustments.clear();
    EXPECT_NEAR(metric(*run(in), "prior_close"), 6601, 1e-9);
}

TEST(IntradayReversal, ReplayCutsEverything)
{
    auto params = defaults();
    params.set("replay", std::int64_t{120});
    const auto out = run(standardInputs(), params);
    ASSERT_TRUE(out.has_value());
    EXPECT_EQ(line(out->figures[0], "index")->points.size(), 120U);
    EXPECT_EQ(line(out->figures[0], "stock")->points.size(), 120U);
    EXPECT_EQ(line(out->figures[0], "analogue.2025-04-08")->points.size(), 3U);
    EXPECT_NEAR(metric(*out, "close"), 0.01, 1e-12);
    EXPECT_TRUE(std::isnan(metric(*out, "break_time")));
    EXPECT_EQ(out->verdicts[0].state, VerdictState::NoData);
    EXPECT_EQ(plain(out->figures[0].headline), "SPY and NVDA on 20 Nov 2025");
    const std::string spans = plain(out->figures[1].headline);
    EXPECT_TRUE(spans.ends_with("the most so far")) << spans << ": nobody knows the rest of the day yet";
}

TEST(IntradayReversal, LooksAtNothingAfterTheReplaysMinute)
{
    auto params = defaults();
    params.set("replay", std::int64_t{120});
    auto in = standardInputs();
    auto rows = reversalDay(kDay, minutes{1}, 6.5);
    for (auto& row : rows)
        if (row.time >= fromNewYork(kDay, kNine30 + minutes{120}))
            row = {row.time, 1, 1, 1, 1, 1};
    const auto before = run(in, params);
    in.bars["index"] = makeBars("SPY", Interval::Minute1, rows);
    const auto after = run(in, params);
    ASSERT_TRUE(before && after);
    ASSERT_EQ(before->metrics.size(), after->metrics.size());
    for (std::size_t i = 0; i < before->metrics.size(); ++i) {
        const double a = before->metrics[i].value;
        const double b = after->metrics[i].value;
        EXPECT_TRUE(a == b || (std::isnan(a) && std::isnan(b))) << before->metrics[i].id;
    }
}

TEST(IntradayReversal, AnOrdinaryDayHasAPlainTitle)
{
    auto in = standardInputs();
    auto rows = reversalDay(kDay, minutes{1}, 6.5);
    for (auto& row : rows)
        if (row.time >= fromNewYork(kDay, kNine30)) {
            row.close = 655 + 0.001 * static_cast<double>((row.time - rows.front().time) / minutes{1});
            row = {row.time, 655, row.close, 655, row.close, 1};
        }
    in.bars["index"] = makeBars("SPY", Interval::Minute1, rows);
    const auto out = run(in);
    ASSERT_TRUE(out.has_value());
    EXPECT_EQ(plain(out->figures[0].headline), "SPY and NVDA on 20 Nov 2025");
    EXPECT_EQ(out->verdicts[0].state, VerdictState::NotFired);
    EXPECT_TRUE(std::isnan(metric(*out, "minutes_to_break")));
}

TEST(IntradayReversal, VolumeWeightedPriceOnRequest)
{
    auto params = defaults();
    params.set("vwap", true);
    const auto out = run(standardInputs(), params);
    ASSERT_TRUE(out.has_value());
    ASSERT_EQ(out->figures.size(), 3U);
    EXPECT_EQ(out->figures[2].panes.size(), 2U);
    EXPECT_TRUE(line(out->figures[0], "vwap"));
    EXPECT_LT(metric(*out, "vwap_distance"), 0);
}

TEST(IntradayReversal, SaysWhatItNeeds)
{
    auto in = standardInputs();
    in.bars["index"] = in.bars["index"]->slice({TimePoint{}, fromNewYork(kDay, kNine30)}); // the day before only
    auto out = run(in);
    ASSERT_TRUE(out.has_value());
    EXPECT_FALSE(out->complete());
    EXPECT_TRUE(out->figures.empty());
    EXPECT_EQ(plain(out->missing.at(0).wanted), "Intraday bars of SPY for 20 Nov 2025");

    auto params = defaults();
    params.set("date", makeDate(2025, 11, 22));
    out = run(standardInputs(), params);
    ASSERT_FALSE(out.has_value());
    EXPECT_EQ(plain(out.error().text), "The New York exchange had no session on 22 Nov 2025; choose a trading day");
    params.set("date", makeDate(2025, 11, 21));
    EXPECT_EQ(run(standardInputs(), params).error().code, ErrorCode::Precondition);

    Progress stopped;
    stopped.cancel();
    EXPECT_EQ(study().compute(standardInputs(), defaults(), stopped).error().code, ErrorCode::Cancelled);
}

TEST(IntradayReversal, InputsFollowTheParameters)
{
    auto params = defaults();
    EXPECT_EQ(study().inputs(params, {}).size(), 8U);
    params.set("overlay2", false);
    params.set("index", std::string{"QQQ"});
    const auto specs = study().inputs(params, {});
    EXPECT_EQ(specs.size(), 6U);
    EXPECT_EQ(specs[0].name, "QQQ");
    EXPECT_TRUE(specs[0].required);
    EXPECT_EQ(specs[4].alternatives, std::vector<std::string>{"QQQ"});
    for (const auto& param : study().params)
        EXPECT_TRUE(checkParam(param, param.defaultValue).has_value()) << param.id;
}

} // namespace
} // namespace tidemark
