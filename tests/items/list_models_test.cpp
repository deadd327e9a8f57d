// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/catalogue_model.h"
#include "models/items/import_model.h"
#include "models/items/job_model.h"
#include "models/items/message_model.h"
#include "models/items/roles.h"
#include "models/items/table_model.h"
#include "models/items/verdict_model.h"
#include "models/text/to_qt.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark {
namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

TEST(JobModel, keepsRunningJobsFirst)
{
    JobModel jobs;
    const QAbstractItemModelTester tester(&jobs, Mode::Fatal);
    bool cancelled = false;
    const int first = jobs.add(verbatim("first"), {});
    const int second = jobs.add(verbatim("second"), [&] { cancelled = true; });
    jobs.setProgress(second, 0.25);
    jobs.finish(first, JobState::Failed, verbatim("line 3"));
    ASSERT_EQ(jobs.rowCount(), 2);
    EXPECT_EQ(jobs.running(), 1);
    EXPECT_EQ(jobs.index(0).data().toString(), QStringLiteral("second"));
    EXPECT_EQ(jobs.index(0).data(AsideRole).toString(), QStringLiteral("25%"));
    EXPECT_EQ(jobs.index(1).data(DetailRole).toString(), QStringLiteral("line 3"));
    jobs.cancel(jobs.index(0));
    EXPECT_TRUE(cancelled);
    jobs.finish(second, JobState::Cancelled, {});
    jobs.finish(second, JobState::Done, {});
    EXPECT_EQ(jobs.index(0).data(StatusRole).toInt(), static_cast<int>(JobState::Cancelled));
}

TEST(JobModel, forgetsOldFinishedJobs)
{
    JobModel jobs;
    for (int i = 0; i < JobModel::kFinishedKept + 10; ++i)
        jobs.finish(jobs.add(verbatim(std::to_string(i)), {}), JobState::Done, {});
    EXPECT_EQ(jobs.rowCount(), JobModel::kFinishedKept);
    EXPECT_EQ(jobs.index(0).data().toString(), QString::number(JobModel::kFinishedKept + 9));
}

TEST(MessageModel, showsTheNewestFirstAndForgetsTheOldest)
{
    MessageModel messages;
    const QAbstractItemModelTester tester(&messages, Mode::Fatal);
    for (int i = 0; i < MessageModel::kKept + 3; ++i)
        messages.add({Severity::Caution, {}, verbatim(std::to_string(i)), {}});
    EXPECT_EQ(messages.rowCount(), MessageModel::kKept);
    EXPECT_EQ(messages.index(0).data().toString(), QString::number(MessageModel::kKept + 2));
    EXPECT_EQ(messages.index(0).data(StatusRole).toInt(), static_cast<int>(Severity::Caution));
}

TEST(TableModel, formatsCellsAndSortsNumbers)
{
    TableSpec table;
    table.id = "t";
    table.columns = {{"what", verbatim("What"), {}, false}, {"share", verbatim("Share"), percent(1), true}};
    table.rows = {{verbatim("a"), 0.125}, {verbatim("b"), std::nan("")}};
    TableModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setTable(table, std::make_shared<Translator>(Language::English));
    EXPECT_EQ(model.index(0, 1).data().toString(), QStringLiteral("12.5%"));
    EXPECT_EQ(model.index(1, 1).data().toString(), QStringLiteral("—"));
    EXPECT_EQ(model.index(0, 1).data(SortRole).toDouble(), 0.125);
    EXPECT_TRUE(model.index(0, 1).data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignRight);
    EXPECT_EQ(model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("What"));
}

TEST(VerdictModel, replacesTheVerdictsOfOneStudy)
{
    VerdictModel log;
    const QAbstractItemModelTester tester(&log, Mode::Fatal);
    const auto verdict = [](VerdictState state, Date date) { return Verdict{"id", verbatim("rule"), state, {}, date}; };
    log.setVerdicts("a", verbatim("A"), {verdict(VerdictState::Fired, makeDate(2025, 11, 19))});
    log.setVerdicts("b", verbatim("B"), {verdict(VerdictState::NoData, makeDate(2025, 11, 20))});
    log.setVerdicts("a", verbatim("A"), {verdict(VerdictState::NotFired, makeDate(2025, 11, 18))});
    ASSERT_EQ(log.rowCount(), 2);
    EXPECT_EQ(log.index(0, VerdictModel::StudyColumn).data().toString(), QStringLiteral("B"));
    EXPECT_EQ(log.index(1, VerdictModel::OutcomeColumn).data().toString(), QStringLiteral("Not fired"));
}

TEST(CatalogueModel, marksSimulatedAndStaleRows)
{
    CatalogueModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    StoredSeries real;
    real.key = {"VIX", Interval::Day1, "cboe"};
    real.first = makeDate(2025, 1, 2);
    real.last = makeDate(2025, 6, 2);
    StoredSeries made = real;
    made.key = {"SPX", Interval::Day1, "simulated"};
    made.simulated = true;
    StoredFrame odds;
    odds.kind = "published_odds";
    odds.subject = "2025-12-10";
    model.setContents({real, made}, {odds}, endOfNewYorkDay(makeDate(2025, 11, 20)));
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.index(0).data().toString(), QStringLiteral("SPX · 1d"));
    EXPECT_EQ(model.index(0).data(StatusRole).toInt(), static_cast<int>(StudyStatus::Simulated));
    EXPECT_EQ(model.index(1).data(StatusRole).toInt(), static_cast<int>(StudyStatus::Stale));
    EXPECT_EQ(model.index(2).data().toString(), QStringLiteral("Published rate odds · 2025-12-10"));
}

TEST(ImportModel, showsFilesWithTheirIssuesBelow)
{
    ImportedFile good;
    good.name = QStringLiteral("good.csv");
    good.provenance.rowsTaken = 4872;
    good.provenance.rowsFlagged = 1;
    good.issues = {{IssueKind::Flagged, 392, "low", "22.9", verbatim("low above close")}};
    ImportedFile bad;
    bad.name = QStringLiteral("bad.csv");
    bad.error = Error{ErrorCode::Unsupported, verbatim("bad.csv is a picture")};
    ImportModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setFiles({good, bad});
    ASSERT_EQ(model.rowCount(), 2);
    const QModelIndex first = model.index(0, ImportModel::NameColumn);
    ASSERT_EQ(model.rowCount(first), 1);
    EXPECT_EQ(first.data(StatusRole).toInt(), static_cast<int>(ImportState::TakenWithIssues));
    EXPECT_EQ(model.index(0, ImportModel::WhatColumn, first).data().toString(),
              QStringLiteral("low above close (low: 22.9)"));
    EXPECT_EQ(model.index(1, ImportModel::WhatColumn).data().toString(), QStringLiteral("bad.csv is a picture"));
    EXPECT_EQ(model.index(1, ImportModel::NameColumn).data(StatusRole).toInt(), static_cast<int>(ImportState::Refused));
}

} // namespace
} // namespace tidemark
