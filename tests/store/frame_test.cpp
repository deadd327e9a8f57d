// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/store_fixture.h"

namespace tidemark {
namespace {

using namespace testing;

const Date kDecember = makeDate(2025, 12, 10);
const Date kJanuary = makeDate(2026, 1, 28);
const TimePoint kLate = makeDate(2030, 1, 1);

Frame odds(Date meeting, std::vector<std::pair<Date, double>> rows)
{
    Frame frame(*frameSchema("published_odds"));
    for (const auto& [date, probability] : rows)
        frame.append({meeting, date, 350.0, 375.0, probability});
    return frame;
}

ImportBatch frames(std::vector<Frame> list, const std::string& bytes, bool simulated = false)
{
    auto batch = batchOf({}, bytes, simulated);
    batch.frames = std::move(list);
    return batch;
}

class Frames : public StoreTest
{};

TEST_F(Frames, EveryKindComesBackWithItsGaps)
{
    Frame meetings(*frameSchema("meeting"));
    meetings.append({std::string{"FOMC"}, Frame::kNoDate, kDecember, 1.0, 0.0, kNaN});
    meetings.append({std::string{"FOMC"}, makeDate(2026, 1, 27), kJanuary, 1.0, 1.0, 1.0});
    Frame levels(*frameSchema("published_level"));
    levels.append({makeDate(2025, 11, 20), Frame::kNoDate, std::string{}, std::string{"medium"}, 6456.0});
    Frame events(*frameSchema("event"));
    events.append({minuteAt(5), std::string{"data"}, std::string{"Payrolls, “late”"}, std::string{"非农"},
                   std::string{}, std::string{}, kNaN});
    auto store = open();
    EXPECT_EQ(
        ingest(*store, frames({meetings, levels, events, odds(kDecember, {{makeDate(2025, 11, 19), 0.3007}})}, "a"))
            .rowsAdded,
        5);
    for (const Frame* frame : {&meetings, &levels, &events}) {
        const auto read = store->readFrame(frame->kind(), kLate);
        ASSERT_TRUE(read) << plain(read.error().text);
        ASSERT_EQ(read->frame->rows(), frame->rows()) << frame->kind();
        ASSERT_EQ(read->sources.size(), 1U);
        for (std::size_t c = 0; c < frame->schema().columns.size(); ++c)
            for (std::size_t row = 0; row < frame->rows(); ++row)
                std::visit(
                    [&](const auto& expected) {
                        const auto& got = std::get<std::decay_t<decltype(expected)>>(read->frame->column(c));
                        EXPECT_TRUE(got[row] == expected[row]
                                    || (got[row] != got[row] && expected[row] != expected[row]))
                            << frame->kind() << ' ' << frame->schema().columns[c].name;
                    },
                    frame->column(c));
    }
    EXPECT_EQ(store->listFrames()->size(), 4U);
    EXPECT_FALSE(store->readFrame("nonsense", kLate));
    expectSound(*store);
}

TEST_F(Frames, RowsAreKnownAtTheEndOfTheirDayAndEventsAtTheirInstant)
{
    auto store = open();
    Frame events(*frameSchema("event"));
    events.append(
        {minuteAt(5), std::string{"data"}, std::string{"one"}, std::string{}, std::string{}, std::string{}, 1.0});
    events.append(
        {minuteAt(6), std::string{"data"}, std::string{"two"}, std::string{}, std::string{}, std::string{}, 1.0});
    ingest(*store,
           frames({events, odds(kDecember, {{makeDate(2025, 11, 19), 0.3}, {makeDate(2025, 11, 20), 0.39}})}, "a"));
    const auto rows = [&](const char* kind, TimePoint asOf) { return store->readFrame(kind, asOf)->frame->rows(); };
    EXPECT_EQ(rows("event", minuteAt(5)), 1U);
    EXPECT_EQ(rows("event", minuteAt(5) - std::chrono::milliseconds{1}), 0U);
    const TimePoint end = endOfNewYorkDay(makeDate(2025, 11, 20));
    EXPECT_EQ(rows("published_odds", end - std::chrono::milliseconds{1}), 1U);
    EXPECT_EQ(rows("published_odds", end), 2U);
    EXPECT_TRUE(store->readFrame("event", minuteAt(0))->sources.empty());
}

TEST_F(Frames, RealRowsStandBeforeSimulatedOfTheSameMeeting)
{
    auto store = open();
    const auto simulated =
        ingest(*store, frames({odds(kDecember, {{makeDate(2025, 11, 18), 0.1}, {makeDate(2025, 11, 19), 0.2}}),
                               odds(kJanuary, {{makeDate(2025, 11, 18), 0.5}})},
                              "sim", true));
    ingest(*store, frames({odds(kDecember, {{makeDate(2025, 11, 19), 0.3007}})}, "real"));
    const auto read = *store->readFrame("published_odds", kLate);
    ASSERT_EQ(read.frame->rows(), 2U);
    EXPECT_EQ(read.frame->numbers("probability")[0], 0.3007);
    EXPECT_EQ(read.frame->dates("meeting")[1], kJanuary);
    EXPECT_EQ(read.sources.size(), 2U);
    // Before the first real row was known the simulated ones are all there is.
    EXPECT_EQ(store->readFrame("published_odds", endOfNewYorkDay(makeDate(2025, 11, 18)))->frame->rows(), 2U);
    const auto list = *store->listFrames();
    ASSERT_EQ(list.size(), 3U);
    EXPECT_EQ(list[0].subject, "2025-12-10");
    EXPECT_FALSE(list[0].simulated);
    EXPECT_TRUE(list[1].simulated);
    EXPECT_EQ(list[1].rows, 2);
    ASSERT_TRUE(store->undoIngest(simulated.dataset));
    EXPECT_EQ(store->readFrame("published_odds", kLate)->frame->rows(), 1U);
}

TEST_F(Frames, AnyRealSnapshotOfFundamentalsHidesTheSimulatedOne)
{
    auto store = open();
    const auto company = [](Frame& frame, Date day, const char* symbol) {
        const double nan = std::nan("");
        frame.append({day, std::string{symbol}, std::string{}, std::string{}, std::string{}, 1e6, nan, 30.0, nan, nan,
                      0.2, nan, nan, 100.0});
    };
    Frame made{*frameSchema("fundamental")};
    company(made, makeDate(2025, 11, 20), "NVDA");
    company(made, makeDate(2025, 11, 20), "MADEUP");
    Frame real{*frameSchema("fundamental")};
    company(real, makeDate(2025, 8, 21), "NVDA");
    ingest(*store, frames({made}, "sim", true));
    EXPECT_EQ(store->readFrame("fundamental", kLate)->frame->rows(), 2U);
    ingest(*store, frames({real}, "real"));
    const auto read = *store->readFrame("fundamental", kLate);
    ASSERT_EQ(read.frame->rows(), 1U);
    EXPECT_EQ(read.frame->dates("snapshot")[0], makeDate(2025, 8, 21));
}

TEST_F(Frames, RepeatedRowsAreConfirmedAndOthersRefused)
{
    auto store = open();
    const Date day = makeDate(2025, 11, 19);
    const auto first = ingest(*store, frames({odds(kDecember, {{day, 0.3}, {day + std::chrono::days{1}, 0.4}})}, "a"));
    const auto second = ingest(
        *store,
        frames({odds(kDecember, {{day, 0.3}, {day + std::chrono::days{1}, 0.5}, {day + std::chrono::days{2}, 0.6}})},
               "b"));
    EXPECT_EQ(second.rowsSame, 1);
    EXPECT_EQ(second.rowsConflicting, 1);
    EXPECT_EQ(second.rowsAdded, 1);
    EXPECT_EQ(store->readFrame("published_odds", kLate)->frame->numbers("probability"),
              (std::vector<double>{0.3, 0.4, 0.6}));
    EXPECT_EQ(store->listFrames()->front().rows, 3);
    ASSERT_TRUE(store->undoIngest(first.dataset));
    EXPECT_EQ(store->readFrame("published_odds", kLate)->frame->numbers("probability"),
              (std::vector<double>{0.3, 0.6}));
}

TEST_F(Frames, TheRowThatSaysMoreStandsForBothWhicheverCameFirst)
{
    Frame poor(*frameSchema("meeting"));
    poor.append({std::string{"FOMC"}, Frame::kNoDate, kDecember, 1.0, 0.0, kNaN});
    poor.append({std::string{"FOMC"}, Frame::kNoDate, kJanuary, 1.0, 0.0, kNaN});
    Frame rich(*frameSchema("meeting"));
    rich.append({std::string{"FOMC"}, makeDate(2025, 12, 9), kDecember, 1.0, 0.0, 1.0});
    rich.append(
        {std::string{"FOMC"}, makeDate(2026, 1, 27), kJanuary, 1.0, 1.0, 0.0}); // tentative: it contradicts, too
    for (const bool poorFirst : {true, false}) {
        SCOPED_TRACE(poorFirst);
        const auto store = openAt(folder() + (poorFirst ? QStringLiteral("/a") : QStringLiteral("/b")));
        ingest(*store, frames({poorFirst ? poor : rich}, "first"));
        const auto second = ingest(*store, frames({poorFirst ? rich : poor}, "second"));
        EXPECT_EQ(second.rowsFilled, poorFirst ? 2 : 0);
        EXPECT_EQ(second.rowsSame, poorFirst ? 2 : 1);
        EXPECT_EQ(second.rowsConflicting, poorFirst ? 0 : 1);
        const auto read = *store->readFrame("meeting", kLate);
        ASSERT_EQ(read.frame->rows(), 2U);
        EXPECT_EQ(read.frame->dates("start")[0], makeDate(2025, 12, 9));
        EXPECT_EQ(read.frame->numbers("tentative")[1], 1.0);
        const auto warnings = store->dataset(second.dataset)->warnings;
        ASSERT_EQ(warnings.size(), 1U);
        EXPECT_EQ(plain(warnings.front()),
                  poorFirst ? "meeting: 2 rows say more than those stored before and now stand for them."
                            : "meeting: 1 rows differ from those stored before; the stored ones stay.");
        ASSERT_TRUE(store->undoIngest(second.dataset));
        EXPECT_EQ(store->readFrame("meeting", kLate)->frame->dates("start")[0],
                  poorFirst ? Frame::kNoDate : makeDate(2025, 12, 9));
    }
}

TEST_F(Frames, ARowWithoutWhatItNeedsRefusesTheImport)
{
    auto store = open();
    const auto report = store->ingest(frames({odds(Frame::kNoDate, {{makeDate(2025, 11, 19), 0.3}})}, "a"), Progress{});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Precondition);
    EXPECT_EQ(plain(report.error().text), "published_odds, row 1: column meeting has no value that can be stored");
    EXPECT_TRUE(*store->empty());
}

} // namespace
} // namespace tidemark
