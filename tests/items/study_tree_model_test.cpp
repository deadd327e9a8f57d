// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/study_tree_model.h"

#include "models/items/roles.h"
#include "models/text/to_qt.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace tidemark {
namespace {

std::vector<InputSpec> dailyOfSpx(const ParamValues&, TimePoint)
{
    return {dailyBars("index", "SPX", verbatim("daily bars of SPX"))};
}

Study study(std::string id, Part part, std::string section)
{
    Study result;
    result.id = id;
    result.title = verbatim("Title of " + id);
    result.inputs = &dailyOfSpx;
    result.report = {part, 1, std::move(section), {}};
    return result;
}

StoredSeries spx(bool simulated, Date last)
{
    StoredSeries row;
    row.id = 1;
    row.key = {"SPX", Interval::Day1, simulated ? "simulated" : "yahoo"};
    row.rows = 10;
    row.first = last - std::chrono::days{20};
    row.last = last;
    row.simulated = simulated;
    return row;
}

TEST(StudyTreeModel, holdsPartsInOrderWithTheirStudies)
{
    const std::vector<Study> studies{study("b", Part::CrossAsset, "2.1"), study("a", Part::Forensics, "1.1"),
                                     study("c", Part::CrossAsset, "2.2")};
    StudyTreeModel model(studies);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_EQ(model.rowCount(), 2);
    const QModelIndex first = model.index(0, 0);
    EXPECT_EQ(first.data(IdRole).toString(), QStringLiteral("part1"));
    EXPECT_EQ(model.rowCount(first), 1);
    const QModelIndex second = model.index(1, 0);
    ASSERT_EQ(model.rowCount(second), 2);
    EXPECT_EQ(model.index(1, 0, second).data().toString(), QStringLiteral("Title of c"));
    EXPECT_EQ(model.index(1, 0, second).data(AsideRole).toString(), QStringLiteral("2.2"));
    EXPECT_EQ(model.indexOf("c"), model.index(1, 0, second));
    EXPECT_FALSE(model.indexOf("nobody").isValid());
}

TEST(StudyTreeModel, tellsAChangeOfStatusOnce)
{
    const std::vector<Study> studies{study("a", Part::Forensics, "1.1")};
    StudyTreeModel model(studies);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setStatus("a", StudyStatus::Simulated);
    model.setStatus("a", StudyStatus::Simulated);
    model.setStatus("nobody", StudyStatus::Fresh);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(model.indexOf("a").data(StatusRole).toInt(), static_cast<int>(StudyStatus::Simulated));
}

TEST(StudyStatus, followsTheCatalogue)
{
    const Study s = study("a", Part::Forensics, "1.1");
    const ParamValues params(s.params);
    const TimePoint asOf = endOfNewYorkDay(makeDate(2025, 11, 20));
    const auto status = [&](const std::vector<StoredSeries>& rows) { return studyStatus(s, params, asOf, rows, {}); };
    EXPECT_EQ(status({}), StudyStatus::NoData);
    EXPECT_EQ(status({spx(false, makeDate(2025, 11, 20))}), StudyStatus::Fresh);
    EXPECT_EQ(status({spx(true, makeDate(2025, 11, 20))}), StudyStatus::Simulated);
    EXPECT_EQ(status({spx(false, makeDate(2025, 10, 1))}), StudyStatus::Stale);
    // Real rows stand before simulated ones of the same instrument.
    EXPECT_EQ(status({spx(true, makeDate(2025, 11, 20)), spx(false, makeDate(2025, 11, 20))}), StudyStatus::Fresh);
}

} // namespace
} // namespace tidemark
