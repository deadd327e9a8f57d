// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/frozen_studies.h"
#include "models/pipeline/run_studies.h"
#include "models/pipeline/run_study.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tidemark {
namespace {

using namespace std::chrono_literals;

const TimePoint kEvening = endOfNewYorkDay(makeDate(2025, 11, 20));

std::vector<InputSpec> probeInputs(const ParamValues& params, TimePoint)
{
    return {dailyBars("bars", params.text("which"), TM_TEXT("tests", "Daily bars"))};
}

/// The sum of the last `window` closes.
Result<StudyOutput> probeCompute(const StudyInputs& in, const ParamValues& params, const Progress&)
{
    StudyOutput output;
    const auto bars = in.barsOf("bars");
    output.metrics.push_back(
        {.id = "probe.sum", .label = {}, .value = bars->close().tail(params.integer("window")).sum(), .format = {}});
    return output;
}

Study makeProbe()
{
    Study study;
    study.id = "probe";
    study.params = {{.id = "window",
                     .label = {},
                     .kind = ParamKind::Integer,
                     .defaultValue = std::int64_t{2},
                     .minimum = 1,
                     .maximum = 5},
                    {.id = "which", .label = {}, .kind = ParamKind::Instrument, .defaultValue = std::string{"SPX"}}};
    study.inputs = &probeInputs;
    study.compute = &probeCompute;
    return study;
}

class PreparedStudies : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const auto store = Store::open(path(), OpenMode::ReadWrite);
        ASSERT_TRUE(store);
        for (const auto& [instrument, level] : {std::pair{"SPX", 100.0}, std::pair{"NDX", 1000.0}}) {
            Bars::Columns columns;
            columns.close.resize(10);
            for (int i = 0; i < 10; ++i) {
                columns.times.push_back(makeDate(2025, 11, 10) + i * 24h);
                columns.close[i] = level + i;
            }
            ImportBatch batch;
            batch.provenance.file = batch.provenance.sha256 = instrument;
            batch.provenance.format = "yahoo";
            batch.series.push_back(
                {*Bars::make({instrument, Interval::Day1, "yahoo"}, std::move(columns)), Adjustment::Unknown, {}});
            ASSERT_TRUE((*store)->ingest(batch, Progress{}));
        }
    }
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("s.tidemark")); }
    [[nodiscard]] ParamValues with(std::int64_t window, const char* which) const
    {
        ParamValues params(probe.params);
        params.set("window", window);
        params.set("which", std::string{which});
        return params;
    }

    QTemporaryDir folder;
    const Study probe = makeProbe();
};

TEST_F(PreparedStudies, GiveWhatOneRunGives)
{
    const auto store = Store::open(path(), OpenMode::ReadOnly);
    const auto prepared = prepareStudy(probe, with(2, "SPX"), **store, kEvening, Progress{});
    ASSERT_TRUE(prepared);
    for (const int window : {1, 2, 5}) {
        const auto params = with(window, "SPX");
        ASSERT_TRUE((*prepared)->serves(params));
        const auto again = (*prepared)->run(params, Progress{});
        const auto once = runStudy(probe, params, **store, kEvening, Progress{});
        ASSERT_TRUE(again && once);
        EXPECT_EQ(again->metrics.front().value, once->metrics.front().value);
        EXPECT_EQ(again->digest, once->digest);
        EXPECT_EQ(again->params, params);
        EXPECT_EQ(again->asOf, kEvening);
        EXPECT_EQ(again->inputs.size(), once->inputs.size());
    }
    EXPECT_EQ((*prepared)->run(with(2, "SPX"), Progress{})->metrics.front().value, 108 + 109);
}

TEST_F(PreparedStudies, RefuseWhatTheyDidNotRead)
{
    const auto store = Store::open(path(), OpenMode::ReadOnly);
    const auto prepared = prepareStudy(probe, with(2, "SPX"), **store, kEvening, Progress{});
    ASSERT_TRUE(prepared);
    EXPECT_FALSE((*prepared)->serves(with(2, "NDX")));
    const auto other = (*prepared)->run(with(2, "NDX"), Progress{});
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::Precondition);
    const auto outside = (*prepared)->run(with(6, "SPX"), Progress{});
    ASSERT_FALSE(outside);
    EXPECT_EQ(outside.error().code, ErrorCode::Usage);
}

TEST_F(PreparedStudies, WhatIsMissingIsListedEachTime)
{
    const auto store = Store::open(path(), OpenMode::ReadOnly);
    const auto prepared = prepareStudy(probe, with(2, "RUT"), **store, kEvening, Progress{});
    ASSERT_TRUE(prepared);
    for (int i = 0; i < 2; ++i) {
        const auto output = (*prepared)->run(with(2, "RUT"), Progress{});
        ASSERT_TRUE(output);
        EXPECT_FALSE(output->complete());
        EXPECT_EQ(output->missing.size(), 1U);
    }
}

TEST_F(PreparedStudies, AFrozenStoreIsReadOnce)
{
    FrozenStudies frozen(path(), kEvening);
    ASSERT_TRUE(frozen.run(probe, with(2, "SPX"), Progress{}));
    const auto kept = frozen.prepared(probe, with(5, "SPX"), Progress{});
    ASSERT_TRUE(QFile::remove(path()));
    EXPECT_EQ(frozen.prepared(probe, with(3, "SPX"), Progress{}).value(), kept.value());
    EXPECT_EQ(frozen.run(probe, with(3, "SPX"), Progress{})->metrics.front().value, 107 + 108 + 109);
    // What was not read yet needs the file.
    const auto other = frozen.run(probe, with(3, "NDX"), Progress{});
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::NotFound);
}

TEST_F(PreparedStudies, RequestsAndParametersAreTheSame)
{
    EXPECT_EQ(requestOf(probe, ParamValues(probe.params)), (StudyRequest{"probe", {}}));
    const StudyRequest request{"probe", {{"which", "NDX"}, {"window", "3"}}};
    const auto params = requestedParams(probe, request);
    ASSERT_TRUE(params);
    EXPECT_EQ(*params, with(3, "NDX"));
    EXPECT_EQ(requestOf(probe, *params), request);
    EXPECT_EQ(requestedParams(probe, {"probe", {{"window", "9"}}}).error().code, ErrorCode::Usage);
    EXPECT_EQ(requestedParams(probe, {"probe", {{"nothing", "9"}}}).error().code, ErrorCode::Usage);
}

} // namespace
} // namespace tidemark
