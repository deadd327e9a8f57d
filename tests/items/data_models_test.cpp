// SPDX-License-Identifier: GPL-3.0-or-later
// Models of the data panels and of the import dialog, under Qt's tester.
#include "models/items/bars_table_model.h"
#include "models/items/calendar_model.h"
#include "models/items/import_queue_model.h"
#include "models/items/preview_model.h"
#include "models/items/quality_model.h"
#include "models/items/roles.h"
#include "models/items/series_table_model.h"
#include "models/items/study_status.h"
#include "models/text/to_qt.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark {
namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;
using std::chrono::days;
using std::chrono::hours;

std::shared_ptr<const Translator> chinese() { return std::make_shared<Translator>(Language::Chinese); }

CatalogueEntry entry(const char* instrument, std::int64_t rows, bool simulated = false)
{
    CatalogueEntry made;
    made.series = rows;
    made.key = {instrument, Interval::Day1, "yahoo"};
    made.instrument.id = made.instrument.name = instrument;
    made.adjustment = Adjustment::Splits;
    made.rows = rows;
    made.first = TimePoint{makeDate(2024, 1, 2)};
    made.last = TimePoint{makeDate(2025, 11, 20)};
    made.simulated = simulated;
    made.datasets = {1};
    made.files = {"a.csv"};
    made.importedAt = TimePoint{makeDate(2025, 11, 18)} + hours{12};
    return made;
}

TEST(SeriesTableModel, showsWhatIsInTheStoreAndSortsNumbersAsNumbers)
{
    SeriesTableModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    CatalogueEntry first = entry("SPX", 12'345);
    first.holes = {true, 500, 7, {{makeDate(2025, 1, 6), makeDate(2025, 1, 14), 7, 7}}};
    first.flagged = 3;
    CatalogueEntry table;
    table.kind = "meeting";
    table.subject = "FOMC";
    table.rows = 9;
    model.setEntries({first, entry("AAA", 99, true), table}, TimePoint{makeDate(2025, 11, 21)},
                     TimePoint{makeDate(2025, 11, 21)});
    ASSERT_EQ(model.rowCount(), 3);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    EXPECT_EQ(text(0, SeriesTableModel::InstrumentColumn), QStringLiteral("SPX"));
    EXPECT_EQ(text(0, SeriesTableModel::HolesColumn), QStringLiteral("7"));
    EXPECT_EQ(text(0, SeriesTableModel::LastColumn), QStringLiteral("2025-11-20"));
    EXPECT_EQ(text(0, SeriesTableModel::AgeColumn), QStringLiteral("2 d"));
    EXPECT_EQ(text(0, SeriesTableModel::FlagsColumn), QStringLiteral("3 flagged"));
    EXPECT_EQ(text(1, SeriesTableModel::HolesColumn), QStringLiteral("—"));
    EXPECT_EQ(text(1, SeriesTableModel::FlagsColumn), QStringLiteral("simulated"));
    EXPECT_EQ(model.index(1, 0).data(StatusRole).toInt(), static_cast<int>(StudyStatus::Simulated));
    EXPECT_EQ(model.index(2, 0).data(IdRole).toString(), QStringLiteral("frame:meeting:FOMC"));
    EXPECT_LT(model.index(1, SeriesTableModel::RowsColumn).data(SortRole).toLongLong(),
              model.index(0, SeriesTableModel::RowsColumn).data(SortRole).toLongLong());
    // Ten days later the series no longer reaches the as-of.
    model.setEntries({first}, TimePoint{makeDate(2025, 12, 1)}, TimePoint{makeDate(2025, 12, 1)});
    EXPECT_EQ(model.index(0, 0).data(StatusRole).toInt(), static_cast<int>(StudyStatus::Stale));
    model.setTranslator(chinese());
    EXPECT_NE(model.headerData(0, Qt::Horizontal).toString(), QString{});
}

BarsPtr twoDays()
{
    Bars::Columns columns;
    columns.times = {TimePoint{makeDate(2025, 11, 19)}, TimePoint{makeDate(2025, 11, 20)}};
    columns.open.resize(2);
    columns.open << 0.1, std::nan("");
    columns.close.resize(2);
    columns.close << 6642.16, 1e-7;
    auto bars = Bars::make({"SPX", Interval::Day1, "yahoo"}, std::move(columns));
    EXPECT_TRUE(bars);
    return *bars;
}

TEST(BarsTableModel, showsEveryDigitAndFindsARowByItsTime)
{
    BarsTableModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    EXPECT_EQ(model.rowOf(TimePoint{}), -1);
    model.setBars(twoDays());
    ASSERT_EQ(model.columnCount(), 3); // day, open, close
    EXPECT_EQ(model.index(0, 0).data().toString(), QStringLiteral("2025-11-19"));
    EXPECT_EQ(model.index(0, 2).data().toString(), QStringLiteral("6642.16"));
    EXPECT_EQ(model.index(1, 1).data().toString(), QStringLiteral("—"));
    EXPECT_EQ(model.index(1, 2).data().toString(), QStringLiteral("0.0000001"));
    EXPECT_EQ(model.rowOf(TimePoint{makeDate(2025, 11, 20)}), 1);
    EXPECT_EQ(model.rowOf(TimePoint{makeDate(2026, 1, 1)}), 1);
    EXPECT_EQ(model.rowOf(TimePoint{makeDate(2020, 1, 1)}), 0);
}

TEST(BarsCsv, readsBackExactlyAndLeavesGapsEmpty)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ASSERT_TRUE(writeBarsCsv(buffer, *twoDays(), Progress{}));
    EXPECT_EQ(buffer.data(), QByteArrayLiteral("\xEF\xBB\xBF"
                                               "date,open,close\r\n2025-11-19,0.1,6642.16\r\n2025-11-20,,1e-07\r\n"));
    QBuffer closed;
    const auto refused = writeBarsCsv(closed, *twoDays(), Progress{});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Io);
}

TEST(QualityModel, namesThePlaceByTheDay)
{
    QualityModel model([](QualityFinding::Kind) { return verbatim("check"); });
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QualityFinding finding;
    finding.kind = QualityFinding::Kind::ImpossibleCandle;
    finding.key = {"SPX", Interval::Minute1, "yahoo"};
    finding.from = fromNewYork(makeDate(2025, 11, 20), hours{15});
    finding.to = finding.from;
    finding.count = 2;
    finding.text = verbatim("what");
    model.setFindings({finding});
    EXPECT_EQ(model.index(0, QualityModel::FromColumn).data().toString(), QStringLiteral("2025-11-20 15:00"));
    EXPECT_EQ(model.index(0, QualityModel::WhatColumn).data().toString(), QStringLiteral("what"));
    EXPECT_EQ(model.index(0, QualityModel::RowsColumn).data(SortRole).toLongLong(), 2);
}

ImportPreview soundPreview()
{
    ImportPreview preview;
    preview.formatName = "Stooq";
    preview.columns = {"Date", "Close"};
    preview.roles = {ColumnRole::Time, ColumnRole::Close};
    preview.rows = {{2, {"2025-11-19", "6642.16"}}, {3, {"2025-11-20", "x"}}};
    preview.issues = {{IssueKind::Refused, 3, "Close", "x", verbatim("not a number")}};
    preview.brings = {{"SPX 1d (stooq)", "SPX", true, 1, {}, {}}};
    return preview;
}

TEST(PreviewModel, marksFaultyCellsAndLetsTheMeaningOfAColumnBeChanged)
{
    PreviewModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setPreview(soundPreview());
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.index(0, 1).data().toString(), QStringLiteral("Close or value"));
    EXPECT_EQ(model.headerData(2, Qt::Vertical).toLongLong(), 3);
    EXPECT_FALSE(model.index(1, 1).data(StatusRole).isValid());
    EXPECT_EQ(model.index(2, 1).data(StatusRole).toInt(), static_cast<int>(IssueKind::Refused));
    EXPECT_EQ(model.index(2, 1).data(Qt::ToolTipRole).toString(), QStringLiteral("not a number"));
    QSignalSpy edited(&model, &PreviewModel::rolesEdited);
    EXPECT_FALSE(model.flags(model.index(1, 0)) & Qt::ItemIsEditable);
    EXPECT_TRUE(model.flags(model.index(0, 0)) & Qt::ItemIsEditable);
    EXPECT_FALSE(model.setData(model.index(0, 0), 99));
    EXPECT_TRUE(model.setData(model.index(0, 0), static_cast<int>(ColumnRole::None)));
    EXPECT_EQ(edited.count(), 1);
    EXPECT_EQ(model.roles()[0], ColumnRole::None);
}

TEST(ImportQueueModel, tellsTheCertainFromThoseThatAsk)
{
    ImportQueueModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    EXPECT_EQ(model.add({QStringLiteral("/a/one.csv"), QStringLiteral("/a/two.csv")}), 0);
    EXPECT_EQ(model.add({QStringLiteral("/a/two.csv"), QStringLiteral("/a/three.csv"), QStringLiteral("/a/four.csv")}),
              1);
    ASSERT_EQ(model.rowCount(), 4);
    EXPECT_EQ(model.count(QueueState::Waiting), 4);
    QueuedFile file = model.files()[0];
    file.preview = soundPreview();
    model.replace(0, file);
    EXPECT_EQ(model.index(0, ImportQueueModel::BringsColumn).data().toString(), QStringLiteral("SPX 1d (stooq)"));
    EXPECT_EQ(queueState(model.files()[0]), QueueState::Certain);

    file = model.files()[1];
    file.preview = soundPreview();
    file.preview->dateOrder.state = ImportGuess::State::Open;
    file.preview->refusal = Error{ErrorCode::Ambiguous, verbatim("which order?")};
    model.replace(1, file);
    EXPECT_EQ(queueState(model.files()[1]), QueueState::Asks);
    EXPECT_EQ(plain(queueReason(model.files()[1])), "which order?");

    file = model.files()[2];
    file.preview = soundPreview();
    file.preview->brings.front().known = false;
    model.replace(2, file);
    EXPECT_EQ(queueState(model.files()[2]), QueueState::Asks);
    file.preview->instrument.state = ImportGuess::State::Given; // named by a person
    EXPECT_EQ(queueState(file), QueueState::Certain);

    file = model.files()[3];
    file.error = Error{ErrorCode::Unsupported, verbatim("a picture")};
    model.replace(3, file);
    EXPECT_EQ(queueState(model.files()[3]), QueueState::Refused);

    file = model.files()[0];
    file.imported = true;
    model.replace(0, file);
    model.removeImported();
    EXPECT_EQ(model.rowCount(), 3);
}

TEST(CalendarModel, tellsAdditionsFromRules)
{
    CalendarModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    using Kind = CalendarDay::Kind;
    model.setDays({{makeDate(2025, 11, 27), Kind::Closed, {}, {}, "Thanksgiving", false},
                   {makeDate(2025, 11, 28), Kind::EarlyClose, hours{9}, hours{13}, "", true}});
    EXPECT_EQ(model.index(0, CalendarModel::WeekdayColumn).data().toString(), QStringLiteral("Thu"));
    EXPECT_EQ(model.index(0, CalendarModel::HoursColumn).data().toString(), QString{});
    EXPECT_EQ(model.index(1, CalendarModel::HoursColumn).data().toString(), QStringLiteral("09:00–13:00"));
    EXPECT_EQ(model.index(1, 0).data(StatusRole).toInt(), 1);
    EXPECT_EQ(model.index(1, CalendarModel::OriginColumn).data().toString(), QStringLiteral("Added by you"));
}

} // namespace
} // namespace tidemark
