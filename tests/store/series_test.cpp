// SPDX-License-Identifier: GPL-3.0-or-later
// Series as wholes: streamed in, grown at their end, deleted, compared, looked at from afar.
#include "tests/store/store_fixture.h"

#include "models/store/sql.h"

namespace tidemark {
namespace {

using namespace testing;

const TimePoint kLate = makeDate(2040, 1, 1);
const SeriesKey kKey{"SPY", Interval::Minute1, "minute_csv"};

Bars::Columns piece(const Bars& bars, std::size_t first, std::size_t count)
{
    const auto part = bars.slice({bars.times()[first], bars.times()[first + count - 1] + std::chrono::milliseconds{1}});
    return {{part->times().begin(), part->times().end()},
            part->open(),
            part->high(),
            part->low(),
            part->close(),
            part->volume()};
}

class SeriesTest : public StoreTest
{
protected:
    static Result<IngestReport> stream(Store& store, const Bars& bars, std::size_t rowsAPiece,
                                       const std::string& bytes = "streamed")
    {
        return store.ingestStream(
            bytes + ".csv",
            [&](ImportSink& sink) -> Result<ImportBatch> {
                const auto series = sink.beginSeries({bars.key(), Adjustment::Raw, {}});
                for (std::size_t at = 0; at < bars.size(); at += rowsAPiece)
                    if (const auto status =
                            sink.addRows(*series, piece(bars, at, std::min(rowsAPiece, bars.size() - at)));
                        !status)
                        return tl::unexpected(status.error());
                return batchOf({}, bytes);
            },
            Progress{});
    }

    std::int64_t countOf(const char* table) const
    {
        const store::Connection connection(path(), store::Access::ReadOnly);
        return connection.integer(std::string{"SELECT count(*) FROM "} + table);
    }
};

TEST_F(SeriesTest, AStreamGivesTheSameStoreForAnyCutIntoPieces)
{
    const auto bars = makeBars(walk(0, 20'000));
    std::string digest;
    for (const std::size_t rows : {1UL, 7UL, 4'096UL, 5'000UL, 65'536UL}) {
        SCOPED_TRACE(rows);
        const QString place = folder() + QStringLiteral("/s%1").arg(rows);
        const auto store = openAt(place);
        const auto report = stream(*store, *bars, rows);
        ASSERT_TRUE(report) << plain(report.error().text);
        EXPECT_EQ(report->rowsAdded, 20'000);
        EXPECT_TRUE(sameBars(**store->readBars(store->listSeries()->front().id), *bars));
        const store::Connection connection(place, store::Access::ReadOnly);
        EXPECT_EQ(connection.integer("SELECT count(*) FROM chunk"), 5);
        EXPECT_EQ(connection.integer("SELECT max(n) FROM chunk"), 4'096);
        digest = digest.empty() ? *store->digest(kLate) : digest;
        EXPECT_EQ(*store->digest(kLate), digest);
        expectSound(*store);
    }
    const auto store = openAt(folder() + QStringLiteral("/batch"));
    ingest(*store, batchOf({bars}, "batch"));
    EXPECT_EQ(*store->digest(kLate), digest);
}

TEST_F(SeriesTest, AStreamThatFailsLeavesNothing)
{
    auto store = open();
    ingest(*store, batchOf({makeBars(walk(0, 100))}, "before"));
    const auto before = *store->digest(kLate);
    const auto bars = makeBars(walk(50, 9'000));
    const auto expectNothing = [&](const Result<IngestReport>& report, ErrorCode code) {
        ASSERT_FALSE(report);
        EXPECT_EQ(report.error().code, code) << plain(report.error().text);
        EXPECT_EQ(*store->digest(kLate), before);
        EXPECT_EQ(store->listDatasets()->size(), 1U);
    };
    const auto begin = [&](ImportSink& sink) {
        const auto series = sink.beginSeries({bars->key(), Adjustment::Raw, {}});
        EXPECT_TRUE(sink.addRows(*series, piece(*bars, 0, 8'000)));
        return *series;
    };
    // The reader meets a bad row at the end.
    expectNothing(store->ingestStream(
                      "x.csv",
                      [&](ImportSink& sink) -> Result<ImportBatch> {
                          begin(sink);
                          return fail(ErrorCode::Parse, verbatim("bad row"));
                      },
                      Progress{}),
                  ErrorCode::Parse);
    // Rows that go back in time, which the reader fails to report.
    expectNothing(store->ingestStream(
                      "x.csv",
                      [&](ImportSink& sink) -> Result<ImportBatch> {
                          const auto series = begin(sink);
                          EXPECT_FALSE(sink.addRows(series, piece(*bars, 7'999, 10)));
                          EXPECT_FALSE(sink.addRows(series, piece(*bars, 8'500, 10))) << "nothing goes on after that";
                          return batchOf({}, "x");
                      },
                      Progress{}),
                  ErrorCode::Precondition);
    // Columns that change on the way.
    expectNothing(store->ingestStream(
                      "x.csv",
                      [&](ImportSink& sink) -> Result<ImportBatch> {
                          const auto series = begin(sink);
                          Bars::Columns other = piece(*bars, 8'000, 10);
                          other.volume.resize(0);
                          EXPECT_FALSE(sink.addRows(series, std::move(other)));
                          return batchOf({}, "x");
                      },
                      Progress{}),
                  ErrorCode::Precondition);
    // Cancelled by the person.
    Progress progress;
    expectNothing(store->ingestStream(
                      "x.csv",
                      [&](ImportSink& sink) -> Result<ImportBatch> {
                          begin(sink);
                          progress.cancel();
                          return batchOf({}, "x");
                      },
                      progress),
                  ErrorCode::Cancelled);
    // The same bytes as an import that is there.
    const auto again = stream(*store, *bars, 1'000, "before");
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->alreadyThere);
    EXPECT_EQ(*store->digest(kLate), before);
    expectSound(*store);
}

TEST_F(SeriesTest, LiveRowsStandInTheTailUntilTheyAreSealed)
{
    auto store = open();
    ingest(*store, batchOf({makeBars(walk(0, 5'000))}, "history"));
    const auto id = store->listSeries()->front().id;
    std::int64_t last = 5'000;
    std::int64_t largest = 0;
    for (int i = 0; i < 40; ++i, last += 100) {
        const auto report = ingest(*store, batchOf({makeBars(walk(last, last + 100))}, "live " + std::to_string(i)));
        EXPECT_EQ(report.rowsAdded, 100);
        largest = std::max(largest, countOf("tail"));
    }
    EXPECT_GT(largest, 1'500);
    EXPECT_LT(largest, 2'048);
    EXPECT_LT(countOf("tail"), 2'048);
    EXPECT_TRUE(sameBars(**store->readBars(id), *makeBars(walk(0, last))));
    for (const auto& [from, to] : {std::pair{4'990, 5'010}, {last - 150, last + 50}, {last - 1, last}, {0, 1}})
        EXPECT_TRUE(sameBars(**store->readBars(id, TimeRange{minuteAt(from), minuteAt(to)}),
                             *makeBars(walk(from, std::min<std::int64_t>(to, last)))));
    expectSound(*store);
    const auto digest = *store->digest(kLate);
    const auto part = *store->digest(minuteAt(last - 30));

    // A row inside the tail's time seals it; the store says the same as one that got everything at once.
    ASSERT_GT(countOf("tail"), 0);
    EXPECT_EQ(ingest(*store, batchOf({makeBars(walk(last - 5, last))}, "again")).rowsSame, 5);
    EXPECT_EQ(countOf("tail"), 0);
    EXPECT_EQ(*store->digest(kLate), digest);
    const auto other = openAt(folder() + QStringLiteral("/other"));
    ingest(*other, batchOf({makeBars(walk(0, last))}, "all"));
    EXPECT_EQ(*other->digest(kLate), digest);
    EXPECT_EQ(*other->digest(minuteAt(last - 30)), part);
    expectSound(*store);
}

TEST_F(SeriesTest, ANegativeZeroDoesNotLoseItsSignInTheTail)
{
    auto store = open();
    ingest(*store, batchOf({makeBars(walk(0, 10))}, "a"));
    auto rows = walk(10, 12);
    rows[0].volume = -0.0;
    const auto bars = makeBars(rows);
    ingest(*store, batchOf({bars}, "b"));
    EXPECT_TRUE(sameBars(**store->readBars(1, TimeRange{minuteAt(10), minuteAt(12)}), *bars));
}

TEST_F(SeriesTest, LevelsTellTheExtremesOfEveryStretchWithoutItsRows)
{
    auto store = open();
    auto rows = walk(0, 10'000);
    rows[5'000].high = 10'000;
    rows[9'000].close = kNaN;
    const auto bars = makeBars(rows, kKey, Columns::NoVolume);
    ingest(*store, batchOf({bars}, "a"));
    ingest(*store, batchOf({makeBars(walk(10'000, 10'020), kKey, Columns::NoVolume)}, "live"));
    const auto levels = *store->readLevels(1);
    ASSERT_EQ(levels.size(), 4U);
    EXPECT_EQ(levels.rows, (std::vector<std::int64_t>{4'096, 4'096, 1'808, 20}));
    EXPECT_EQ(levels.high.maximum[1], 10'000);
    EXPECT_TRUE(levels.volume.minimum.empty());
    EXPECT_EQ(levels.closeFirst[0], rows[0].close);
    EXPECT_EQ(levels.closeLast[3], walk(10'019, 10'020)[0].close);
    const auto all = *store->readBars(1);
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const auto part = all->slice({levels.first[i], levels.last[i] + std::chrono::milliseconds{1}});
        ASSERT_EQ(static_cast<std::int64_t>(part->size()), levels.rows[i]);
        double low = kNaN;
        for (const double value : part->close())
            low = std::fmin(low, value);
        EXPECT_EQ(levels.close.minimum[i], low);
        EXPECT_EQ(levels.low.minimum[i], part->low().minCoeff());
        EXPECT_EQ(levels.open.maximum[i], part->open().maxCoeff());
    }
    EXPECT_EQ(store->readLevels(1, TimeRange{minuteAt(5'000), minuteAt(5'001)})->size(), 1U);
    EXPECT_EQ(store->readLevels(1, TimeRange{minuteAt(50'000), minuteAt(50'001)})->size(), 0U);
    EXPECT_FALSE(store->readLevels(77));

    const auto times = *store->readTimes(1, TimeRange{minuteAt(4'000), minuteAt(10'010)});
    ASSERT_EQ(times.size(), 6'010U);
    EXPECT_EQ(times.front(), minuteAt(4'000));
    EXPECT_EQ(times.back(), minuteAt(10'009));
}

TEST_F(SeriesTest, LongSeriesUnpackedOnSeveralThreadsReadLikeShortOnes)
{
    const auto bars = makeBars(walk(0, 150'000));
    auto store = open();
    ingest(*store, batchOf({bars}, "a"));
    EXPECT_TRUE(sameBars(**store->readBars(1), *bars));
    const TimeRange range{minuteAt(1'234), minuteAt(140'001)};
    EXPECT_TRUE(sameBars(**store->readBars(1, range), *bars->slice(range)));
}

TEST_F(SeriesTest, DamageInTheMiddleOfALongSeriesIsNamed)
{
    ingest(*open(), batchOf({makeBars(walk(0, 150'000))}, "a"));
    {
        const store::Connection connection(path(), store::Access::ReadWrite);
        connection.execute("UPDATE chunk SET data = zeroblob(10) WHERE first_ts = "
                           + std::to_string(minuteAt(4'096 * 20).time_since_epoch().count()));
        ASSERT_EQ(connection.changes(), 1);
    }
    const auto store = open();
    const auto read = store->readBars(1);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Corrupt);
    EXPECT_NE(plain(read.error().text).find(isoTime(minuteAt(4'096 * 20))), std::string::npos);
    EXPECT_TRUE(store->readBars(1, TimeRange{minuteAt(0), minuteAt(4'096 * 20)})) << "what is sound is read";
}

TEST_F(SeriesTest, WhatIsDeletedGoesAtOnceAndComesBackAsItWas)
{
    auto store = open();
    ingest(*store,
           batchOf({makeBars(walk(0, 9'000)), makeBars(walk(0, 50), {"QQQ", Interval::Minute1, "minute_csv"})}, "two"));
    auto gappy = walk(9'000, 9'100);
    gappy[5].volume = kNaN;
    ingest(*store, batchOf({makeBars(gappy)}, "gappy"));
    const auto filler = ingest(*store, batchOf({makeBars(walk(9'000, 9'200))}, "filler"));
    EXPECT_EQ(filler.rowsFilled, 1);
    const auto before = *store->digest(kLate);
    const auto list = *store->listSeries();
    ASSERT_EQ(list.size(), 2U);
    const auto spy = std::ranges::find(list, kKey, &StoredSeries::key)->id;

    const auto none = store->deleteSeries(std::vector<std::int64_t>{spy, 99}, kLate);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
    EXPECT_EQ(*store->digest(kLate), before) << "all or none";

    const auto deletion = store->deleteSeries(std::vector{spy}, makeDate(2025, 11, 22));
    ASSERT_TRUE(deletion) << plain(deletion.error().text);
    EXPECT_EQ(store->listSeries()->size(), 1U);
    EXPECT_FALSE(store->readBars(spy));
    expectSound(*store);
    const auto kept = *store->deletions();
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept.front().at, TimePoint{makeDate(2025, 11, 22)});
    ASSERT_EQ(kept.front().series.size(), 1U);
    EXPECT_EQ(kept.front().series.front().key, kKey);
    EXPECT_EQ(kept.front().series.front().rows, 9'200);

    ASSERT_TRUE(store->undoDelete(*deletion));
    EXPECT_EQ(*store->digest(kLate), before);
    EXPECT_EQ(store->seriesParts(spy)->size(), 3U);
    EXPECT_TRUE(store->deletions()->empty());
    EXPECT_EQ(store->undoDelete(*deletion).error().code, ErrorCode::NotFound);
    EXPECT_TRUE(ingest(*store, batchOf({makeBars(walk(0, 9'000))}, "two")).alreadyThere) << "it is whole again";
    // The gap still opens when the import that filled it is taken back.
    ASSERT_TRUE(store->undoIngest(filler.dataset));
    EXPECT_TRUE(std::isnan((*store->readBars(spy))->volume()[9'005]));
    expectSound(*store);
}

TEST_F(SeriesTest, ADeletedSeriesComesBackWithItsFileToo)
{
    auto store = open();
    const auto batch = batchOf({makeBars(walk(0, 300))}, "a");
    ingest(*store, batch);
    const auto before = *store->digest(kLate);
    const auto deletion = store->deleteSeries(std::vector<std::int64_t>{1}, kLate);
    ASSERT_TRUE(deletion);
    const auto report = ingest(*store, batch);
    EXPECT_FALSE(report.alreadyThere);
    EXPECT_EQ(report.rowsAdded, 300);
    EXPECT_EQ(*store->digest(kLate), before);
    const auto refused = store->undoDelete(*deletion);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Precondition);
    // Taking the first import back takes what was kept of it, too.
    ASSERT_TRUE(store->undoIngest(1));
    EXPECT_TRUE(store->deletions()->empty());
    EXPECT_EQ(*store->digest(kLate), before);
    expectSound(*store);
}

TEST_F(SeriesTest, TheLastTenDeletionsAreKept)
{
    auto store = open();
    for (int i = 0; i < 12; ++i)
        ingest(*store, batchOf({makeBars(walk(0, 20), {"S" + std::to_string(i), Interval::Minute1, "minute_csv"})},
                               std::to_string(i)));
    const auto all = *store->listSeries();
    for (const auto& series : all)
        ASSERT_TRUE(store->deleteSeries(std::vector{series.id}, kLate));
    EXPECT_EQ(store->deletions()->size(), 10U);
    EXPECT_EQ(countOf("deleted_chunk"), 10);
    EXPECT_FALSE(
        ingest(*store, batchOf({makeBars(walk(0, 20), {"S0", Interval::Minute1, "minute_csv"})}, "0")).alreadyThere);
    expectSound(*store);
}

TEST_F(SeriesTest, TwoSourcesAreComparedRowByRow)
{
    auto store = open();
    auto first = walk(0, 100);
    auto second = walk(10, 110);
    second[20].close *= 1.01; // minute 30
    second[30].close *= 1.03;
    second[40].volume = kNaN;
    ingest(*store, batchOf({makeBars(first, {"SPY", Interval::Minute1, "a"})}, "a"));
    ingest(*store, batchOf({makeBars(second, {"SPY", Interval::Minute1, "b"})}, "b"));
    const auto result = *store->compareSeries(1, 2);
    EXPECT_EQ(result.rowsFirst, 100);
    EXPECT_EQ(result.onlyFirst, 10);
    EXPECT_EQ(result.onlySecond, 10);
    EXPECT_EQ(result.same, 88);
    EXPECT_EQ(result.differing, 2);
    ASSERT_EQ(result.differences.size(), 2U);
    EXPECT_EQ(result.differences[0].time, minuteAt(30));
    EXPECT_EQ(result.differences[0].column, SeriesComparison::Column::Close);
    EXPECT_EQ(result.differences[0].first, first[30].close);
    const auto close =
        std::ranges::find(result.columns, SeriesComparison::Column::Close, &SeriesComparison::Summary::column);
    EXPECT_EQ(close->compared, 90);
    EXPECT_EQ(close->differing, 2);
    EXPECT_NEAR(close->largest, 0.03, 1e-12);
    EXPECT_NEAR(close->median, 0.02, 1e-12);
    EXPECT_EQ(store->compareSeries(1, 2, {}, 0.02)->differing, 1);
    EXPECT_EQ(store->compareSeries(1, 2, {}, 0, 1)->differences.size(), 1U);
    EXPECT_EQ(store->compareSeries(1, 2, TimeRange{minuteAt(31), minuteAt(41)})->differing, 1);
    EXPECT_EQ(store->compareSeries(1, 9).error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace tidemark
