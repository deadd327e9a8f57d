// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/run_study.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tidemark {
namespace {

using namespace std::chrono_literals;

// --- a study that says everything it was given ---------------------------------------------------------------------------

std::vector<InputSpec> probeSpecs; // what the probe asks for; set by each test

std::vector<InputSpec> probeInputs(const ParamValues&, TimePoint) { return probeSpecs; }

Result<StudyOutput> probeCompute(const StudyInputs& in, const ParamValues& params, const Progress&)
{
    StudyOutput output;
    output.figures.resize(2);
    output.figures[1].source = verbatim("own words");
    const auto say = [&](const std::string& id, double value) {
        output.metrics.push_back({.id = id, .label = {}, .value = value, .format = {}});
    };
    for (const auto& [role, bars] : in.bars) {
        if (!bars)
            continue;
        say(role + ".rows", static_cast<double>(bars->size()));
        say(role + ".sum", bars->close().sum());
        say(role + ".last", static_cast<double>(bars->times().back().time_since_epoch().count()));
    }
    for (const auto& [role, contracts] : in.contracts)
        for (const auto& bars : contracts)
            say(role + "." + bars->key().instrument, bars->close()[bars->close().size() - 1]);
    for (const auto& [role, frame] : in.frames)
        if (frame)
            say(role + ".rows", static_cast<double>(frame->rows()));
    say("window", static_cast<double>(params.integer("window")));
    return output;
}

Study probe()
{
    Study study;
    study.id = "probe";
    study.params = {{.id = "window",
                     .label = {},
                     .kind = ParamKind::Integer,
                     .defaultValue = std::int64_t{60},
                     .minimum = 5,
                     .maximum = 250}};
    study.inputs = &probeInputs;
    study.compute = &probeCompute;
    return study;
}

InputSpec intraday(std::string role, std::string instrument, TimeRange range)
{
    InputSpec spec = dailyBars(std::move(role), std::move(instrument), TM_TEXT("tests", "Minute bars"));
    spec.kind = InputKind::BarsAnyIntraday;
    spec.range = range;
    return spec;
}

// --- data -------------------------------------------------------------------------------------------------------------------

BarsPtr bars(SeriesKey key, TimePoint first, std::chrono::milliseconds step, int count, double level)
{
    Bars::Columns columns;
    columns.close.resize(count);
    for (int i = 0; i < count; ++i) {
        columns.times.push_back(first + i * step);
        columns.close[i] = level + i;
    }
    return *Bars::make(std::move(key), std::move(columns));
}

BarsPtr daily(std::string instrument, std::string source, Date first, int count, double level = 100)
{
    return bars({std::move(instrument), Interval::Day1, std::move(source)}, first, 24h, count, level);
}

class RunStudy : public ::testing::Test
{
protected:
    void SetUp() override
    {
        probeSpecs = {};
        store = openStore(QStringLiteral("s.tidemark"));
    }

    std::unique_ptr<Store> openStore(const QString& name)
    {
        return *Store::open(folder.filePath(name), OpenMode::ReadWrite);
    }

    void add(Store& where, std::vector<BarsPtr> series, bool simulated = false,
             Adjustment adjustment = Adjustment::Unknown)
    {
        ImportBatch batch;
        const auto number = std::to_string(++imports);
        batch.provenance.file = "file" + number;
        batch.provenance.sha256 = number;
        batch.provenance.format = series.front()->key().source;
        batch.provenance.simulated = simulated;
        for (auto& one : series)
            batch.series.push_back({std::move(one), adjustment, {}});
        const auto report = where.ingest(batch, Progress{});
        ASSERT_TRUE(report) << plain(report.error().text);
    }
    void add(std::vector<BarsPtr> series, bool simulated = false, Adjustment adjustment = Adjustment::Unknown)
    {
        add(*store, std::move(series), simulated, adjustment);
    }

    StudyOutput run(TimePoint asOf, const ParamValues& params = {})
    {
        auto output = runStudy(probe(), params, *store, asOf, Progress{});
        EXPECT_TRUE(output) << plain(output.error().text);
        return output.value_or(StudyOutput{});
    }

    static double value(const StudyOutput& output, std::string_view id)
    {
        const auto* metric = output.metric(id);
        return metric ? metric->value : std::nan("");
    }

    QTemporaryDir folder;
    std::unique_ptr<Store> store;
    int imports = 0;
};

const TimePoint kEvening = endOfNewYorkDay(makeDate(2025, 11, 20));

TEST_F(RunStudy, NothingLaterThanTheAsOfReachesAStudy)
{
    // Daily and minute bars, a crypto day, a macro value and published odds, with and without other values after the as-of.
    const TimePoint asOf = fromNewYork(makeDate(2025, 11, 20), 10h + 30min);
    const auto fill = [&](Store& where, double shift) {
        const auto shifted = [&](BarsPtr one, TimePoint from) {
            Bars::Columns columns;
            columns.times.assign(one->times().begin(), one->times().end());
            columns.close = one->close();
            for (std::size_t i = 0; i < one->size(); ++i)
                if (columns.times[i] >= from)
                    columns.close[static_cast<Eigen::Index>(i)] += shift;
            return *Bars::make(one->key(), std::move(columns));
        };
        const Date day = makeDate(2025, 11, 20);
        // Known later: the day's own bars, and the minute that is still open.
        add(where, {shifted(daily("SPX", "yahoo", makeDate(2025, 11, 3), 30), day)});
        add(where, {shifted(daily("BTCUSD", "yahoo", makeDate(2025, 11, 3), 30), day)});
        add(where, {shifted(daily("HYOAS", "fred", makeDate(2025, 11, 3), 30), day)});
        add(where, {shifted(daily("N225", "yahoo", makeDate(2025, 11, 3), 30), makeDate(2025, 11, 21))});
        add(where,
            {shifted(bars({"SPY", Interval::Minute1, "minute_csv"}, fromNewYork(day, 9h + 30min), 1min, 390, 670),
                     fromNewYork(day, 10h + 30min))});
        Frame odds(*frameSchema("published_odds"));
        for (int i = 0; i < 5; ++i)
            odds.append({makeDate(2025, 12, 10), makeDate(2025, 11, 17 + static_cast<unsigned>(i)), 350.0, 375.0,
                         0.3 + (i >= 3 ? shift / 100 : 0.0)});
        ImportBatch batch;
        batch.provenance.sha256 = "odds" + std::to_string(++imports);
        batch.frames.push_back(odds);
        ASSERT_TRUE(where.ingest(batch, Progress{}));
    };
    probeSpecs = {dailyBars("spx", "SPX", {}), dailyBars("btc", "BTCUSD", {}), dailyBars("oas", "HYOAS", {}),
                  dailyBars("nikkei", "N225", {}),
                  intraday("spy", "SPY", {makeDate(2025, 11, 13), makeDate(2025, 11, 22)})};
    probeSpecs.push_back(dailyBars("odds", "published_odds", {}));
    probeSpecs.back().kind = InputKind::Frame;

    fill(*store, 0);
    const auto plainRun = run(asOf);
    store = openStore(QStringLiteral("shifted.tidemark"));
    fill(*store, 7);
    const auto shiftedRun = run(asOf);

    ASSERT_EQ(plainRun.metrics.size(), shiftedRun.metrics.size());
    for (const auto& metric : plainRun.metrics)
        EXPECT_EQ(metric.value, value(shiftedRun, metric.id)) << metric.id;
    EXPECT_EQ(plainRun.digest, shiftedRun.digest);
    // And what was known is there: 17 days to the 19th, Tokyo's 20th, the hour of minutes, three days of odds.
    EXPECT_EQ(value(plainRun, "spx.rows"), 17);
    EXPECT_EQ(value(plainRun, "btc.rows"), 17);
    EXPECT_EQ(value(plainRun, "oas.rows"), 17);
    EXPECT_EQ(value(plainRun, "nikkei.rows"), 18);
    EXPECT_EQ(value(plainRun, "spy.rows"), 60);
    EXPECT_EQ(value(plainRun, "odds.rows"), 3);
    // A minute later there is one more; the difference is seen.
    EXPECT_EQ(value(run(asOf + 1min), "spy.rows"), 61);
    EXPECT_NE(run(asOf + 1min).digest, shiftedRun.digest);
}

TEST_F(RunStudy, ADailyBarIsKnownAtTheCloseOfItsSession)
{
    add({daily("SPX", "yahoo", makeDate(2025, 11, 17), 4)});
    add({daily("BTCUSD", "yahoo", makeDate(2025, 11, 17), 4)});
    probeSpecs = {dailyBars("spx", "SPX", {}), dailyBars("btc", "BTCUSD", {})};
    const TimePoint close = fromNewYork(makeDate(2025, 11, 20), 16h);
    EXPECT_EQ(value(run(close - 1ms), "spx.rows"), 3);
    EXPECT_EQ(value(run(close), "spx.rows"), 4);
    EXPECT_EQ(value(run(close), "btc.rows"), 3);
    EXPECT_EQ(value(run(makeDate(2025, 11, 21)), "btc.rows"), 4);
}

TEST_F(RunStudy, RealDataStandBeforeSimulated)
{
    add({daily("SPX", "simulated", makeDate(2000, 1, 3), 9'000, 1),
         daily("VIX", "simulated", makeDate(2000, 1, 3), 9'000, 1)},
        true);
    probeSpecs = {dailyBars("spx", "SPX", {}), dailyBars("vix", "VIX", {})};
    auto output = run(kEvening);
    EXPECT_EQ(output.simulated, Simulation::All);
    EXPECT_EQ(plain(output.figures[0].source), "Tidemark’s simulated market");

    add({daily("SPX", "yahoo", makeDate(2025, 10, 1), 40, 100)});
    output = run(kEvening);
    EXPECT_EQ(value(output, "spx.rows"), 40);
    EXPECT_EQ(output.simulated, Simulation::Partly);
    EXPECT_EQ(plain(output.figures[0].source), "SPX 1d (yahoo); Tidemark’s simulated market");
    EXPECT_EQ(plain(output.figures[1].source), "own words");
    add({daily("VIX", "cboe", makeDate(2025, 10, 1), 40, 20)});
    output = run(kEvening);
    EXPECT_EQ(output.simulated, Simulation::None);
    for (const auto& figure : output.figures) {
        EXPECT_EQ(figure.simulated, Simulation::None);
        EXPECT_EQ(figure.digest, output.digest);
        EXPECT_EQ(figure.asOf, kEvening);
    }
    ASSERT_EQ(output.inputs.size(), 2U);
    EXPECT_EQ(output.inputs[0].name, "SPX 1d (yahoo)");
    EXPECT_EQ(output.inputs[1].provenance.file, "file3");
    EXPECT_EQ(output.digest.size(), 8U);
}

TEST_F(RunStudy, TheSeriesThatReachesTheAsOfIsChosenThenTheLongestThenByName)
{
    add({daily("SPX", "stooq", makeDate(1990, 1, 1), 12'000, 1)}); // ends in November 2022
    add({daily("SPX", "investing", makeDate(2025, 1, 1), 324, 2)});
    add({daily("SPX", "yahoo", makeDate(2020, 1, 1), 2'150, 3)}); // ends on 19 November 2025: as fresh, and longer
    add({daily("SPX", "alpha", makeDate(2020, 1, 1), 2'150, 4)});
    probeSpecs = {dailyBars("spx", "SPX", {})};
    EXPECT_EQ(run(kEvening).inputs.front().name, "SPX 1d (alpha)");
    // As it was known in 2021 the long series is as fresh as any.
    EXPECT_EQ(run(endOfNewYorkDay(makeDate(2021, 3, 1))).inputs.front().name, "SPX 1d (stooq)");
    // A raw series, though longer, gives way to an adjusted one.
    add({daily("SPX", "raw", makeDate(2019, 1, 1), 2'520, 5)}, false, Adjustment::Raw);
    EXPECT_EQ(run(kEvening).inputs.front().name, "SPX 1d (alpha)");
}

TEST_F(RunStudy, TheFinestIntradayIntervalThatHasTheDayIsChosen)
{
    const auto open = [](unsigned day) { return fromNewYork(makeDate(2025, 11, day), 9h + 30min); };
    add({bars({"SPY", Interval::Minute1, "polygon"}, open(5), 1min, 390, 1)});
    add({bars({"SPY", Interval::Minute60, "yahoo"}, open(20), 60min, 7, 2)});
    add({bars({"SPY", Interval::Minute5, "minute_csv"}, open(20), 5min, 78, 3)});
    probeSpecs = {intraday("spy", "SPY", {makeDate(2025, 11, 4), makeDate(2025, 11, 22)})};
    EXPECT_EQ(run(kEvening).inputs.front().name, "SPY 5m (minute_csv)");
    EXPECT_EQ(value(run(kEvening), "spy.rows"), 78);
    probeSpecs = {intraday("spy", "SPY", {makeDate(2025, 11, 4), makeDate(2025, 11, 7)})};
    EXPECT_EQ(run(kEvening).inputs.front().name, "SPY 1m (polygon)");
    // Where the instrument has nothing in the range, an alternative may.
    probeSpecs = {intraday("spx", "SPX", {makeDate(2025, 11, 19), makeDate(2025, 11, 22)})};
    probeSpecs.back().alternatives = {"QQQ", "SPY"};
    EXPECT_EQ(value(run(kEvening), "spx.rows"), 78);
}

TEST_F(RunStudy, AMissingInputIsSaidNotFailed)
{
    add({daily("SPX", "yahoo", makeDate(2025, 11, 3), 10)});
    probeSpecs = {dailyBars("spx", "SPX", {}), dailyBars("vix", "VIX", TM_TEXT("tests", "Daily closes of the VIX"))};
    probeSpecs[1].required = false;
    auto output = run(kEvening);
    ASSERT_EQ(output.missing.size(), 1U);
    EXPECT_TRUE(output.complete());
    EXPECT_EQ(plain(output.missing[0].wanted), "Daily closes of the VIX");
    EXPECT_EQ(output.missing[0].formats, probeSpecs[1].formats);
    EXPECT_EQ(output.figures.size(), 2U);

    probeSpecs[1].required = true;
    output = run(kEvening);
    EXPECT_FALSE(output.complete());
    EXPECT_TRUE(output.figures.empty());
    EXPECT_EQ(output.study, "probe");
    EXPECT_EQ(output.inputs.size(), 1U);
}

TEST_F(RunStudy, ContractsOfARootComeById)
{
    ImportBatch batch;
    batch.provenance.sha256 = "zq";
    for (const auto& [id, level] : {std::pair{"ZQZ25", 96.0}, {"ZQF26", 97.0}, {"ESZ25", 6000.0}}) {
        batch.series.push_back({daily(id, "cme_zq", makeDate(2025, 11, 17), 4, level), Adjustment::Raw,
                                Instrument{.id = id,
                                           .name = id,
                                           .nameZh = {},
                                           .assetClass = AssetClass::Future,
                                           .calendar = "CME",
                                           .aliases = {}}});
    }
    ASSERT_TRUE(store->ingest(batch, Progress{}));
    probeSpecs = {dailyBars("strip", "ZQ", {})};
    probeSpecs.back().kind = InputKind::Contracts;
    const auto output = run(kEvening);
    EXPECT_EQ(output.inputs.size(), 2U);
    EXPECT_EQ(value(output, "strip.ZQF26"), 100);
    EXPECT_EQ(value(output, "strip.ZQZ25"), 99);
    probeSpecs.back().name = "CL";
    EXPECT_EQ(run(kEvening).missing.size(), 1U);
}

TEST_F(RunStudy, ParametersAreCheckedAndFilledIn)
{
    add({daily("SPX", "yahoo", makeDate(2025, 11, 3), 10)});
    probeSpecs = {dailyBars("spx", "SPX", {})};
    EXPECT_EQ(value(run(kEvening), "window"), 60);
    ParamValues params;
    params.set("window", std::int64_t{120});
    EXPECT_EQ(value(run(kEvening, params), "window"), 120);
    EXPECT_NE(run(kEvening, params).digest, run(kEvening).digest);
    params.set("window", std::int64_t{1'000});
    auto refused = runStudy(probe(), params, *store, kEvening, Progress{});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Usage);
    ParamValues unknown;
    unknown.set("windwo", std::int64_t{60});
    refused = runStudy(probe(), unknown, *store, kEvening, Progress{});
    ASSERT_FALSE(refused);
    EXPECT_EQ(plain(refused.error().text), "The study probe has no parameter named windwo.");
}

TEST_F(RunStudy, ACancelledStudyGivesNothing)
{
    add({daily("SPX", "yahoo", makeDate(2025, 11, 3), 10)});
    probeSpecs = {dailyBars("spx", "SPX", {})};
    Progress progress;
    progress.cancel();
    const auto output = runStudy(probe(), {}, *store, kEvening, progress);
    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().code, ErrorCode::Cancelled);
}

TEST_F(RunStudy, TheDefaultAsOfIsTheLastDayOfTheIndex)
{
    const auto none = defaultAsOf(*store);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NoData);
    add({daily("SPX", "simulated", makeDate(2025, 11, 3), 30)}, true);
    EXPECT_EQ(*defaultAsOf(*store), endOfNewYorkDay(makeDate(2025, 12, 2)));
    add({daily("SPX", "yahoo", makeDate(2025, 11, 3), 18)});
    EXPECT_EQ(*defaultAsOf(*store), kEvening);
    EXPECT_EQ(isoTime(*defaultAsOf(*store)), "2025-11-21T05:00:00Z");
}

TEST_F(RunStudy, TheSameDataImportedInAnotherOrderGiveTheSameDigest)
{
    probeSpecs = {dailyBars("spx", "SPX", {})};
    add({daily("SPX", "yahoo", makeDate(2020, 1, 1), 1'000, 100)});
    add({daily("SPX", "yahoo", makeDate(2020, 1, 1) + std::chrono::days{1'000}, 1'000, 1'100)});
    const auto first = run(kEvening);
    store = openStore(QStringLiteral("other.tidemark"));
    add({daily("SPX", "yahoo", makeDate(2020, 1, 1) + std::chrono::days{500}, 1'500, 600)});
    add({daily("SPX", "yahoo", makeDate(2020, 1, 1), 700, 100)});
    EXPECT_EQ(run(kEvening).digest, first.digest);
}

} // namespace
} // namespace tidemark
