// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/store_fixture.h"

#include "models/core/builtin_instruments.h"

namespace tidemark {
namespace {

using namespace testing;

class Ingest : public StoreTest
{};

TEST_F(Ingest, WhatWasStoredComesBackBitForBit)
{
    const auto bars = makeBars(walk(0, 10'000));
    auto store = open();
    EXPECT_TRUE(*store->empty());
    const auto report = ingest(*store, batchOf({bars}, "a"));
    EXPECT_EQ(report.rowsAdded, 10'000);
    EXPECT_FALSE(*store->empty());

    const auto series = store->listSeries();
    ASSERT_TRUE(series);
    ASSERT_EQ(series->size(), 1U);
    EXPECT_EQ(series->front().key, bars->key());
    EXPECT_EQ(series->front().rows, 10'000);
    EXPECT_EQ(series->front().first, minuteAt(0));
    EXPECT_EQ(series->front().last, minuteAt(9'999));
    EXPECT_EQ(series->front().adjustment, Adjustment::Raw);
    EXPECT_FALSE(series->front().simulated);

    store = open(); // another connection
    const auto read = store->readBars(series->front().id);
    ASSERT_TRUE(read) << plain(read.error().text);
    EXPECT_TRUE(sameBars(**read, *bars));
}

TEST_F(Ingest, AnyRangeIsReadWithoutGapsOrExtras)
{
    const auto bars = makeBars(walk(0, 9'000));
    auto store = open();
    ingest(*store, batchOf({bars}, "a"));
    const auto id = store->listSeries()->front().id;
    for (const auto& [from, to] : {std::pair{0, 1},
                                   {0, 4096},
                                   {4095, 4097},
                                   {4096, 8192},
                                   {100, 8900},
                                   {8191, 9000},
                                   {-50, 20},
                                   {8990, 9500},
                                   {500, 500},
                                   {20'000, 30'000},
                                   {600, 500}}) {
        const TimeRange range{minuteAt(from), minuteAt(to)};
        const auto read = store->readBars(id, range);
        ASSERT_TRUE(read) << plain(read.error().text);
        EXPECT_TRUE(sameBars(**read, *bars->slice(range))) << from << " to " << to;
    }
    // Between two minutes, half-open at both ends.
    const auto read =
        store->readBars(id, TimeRange{minuteAt(10) + std::chrono::seconds{1}, minuteAt(12) + std::chrono::seconds{1}});
    ASSERT_EQ((*read)->size(), 2U);
    EXPECT_EQ((*read)->times().front(), minuteAt(11));
}

TEST_F(Ingest, TheSameBytesTwiceChangeNothing)
{
    auto store = open();
    const auto batch = batchOf({makeBars(walk(0, 50))}, "a");
    const auto first = ingest(*store, batch);
    const auto digest = *store->digest(minuteAt(1'000'000));
    const auto again = ingest(*store, batch);
    EXPECT_TRUE(again.alreadyThere);
    EXPECT_EQ(again.dataset, first.dataset);
    EXPECT_EQ(again.rowsAdded, 0);
    EXPECT_EQ(store->listDatasets()->size(), 1U);
    EXPECT_EQ(*store->digest(minuteAt(1'000'000)), digest);
}

TEST_F(Ingest, SeveralFilesOfOneSourceMakeOneSeries)
{
    auto store = open();
    ingest(*store, batchOf({makeBars(walk(5'000, 10'000))}, "later"));
    const auto report = ingest(*store, batchOf({makeBars(walk(0, 6'000))}, "earlier"));
    EXPECT_EQ(report.rowsAdded, 5'000);
    EXPECT_EQ(report.rowsSame, 1'000);
    ingest(*store, batchOf({makeBars(walk(10'000, 10'001))}, "one more"));
    ASSERT_EQ(store->listSeries()->size(), 1U);
    EXPECT_TRUE(sameBars(**store->readBars(store->listSeries()->front().id), *makeBars(walk(0, 10'001))));
    expectSound(*store);
}

TEST_F(Ingest, SourcesIntervalsAndSimulationStayApart)
{
    auto store = open();
    ingest(*store, batchOf({makeBars(walk(0, 10), {"SPY", Interval::Minute1, "yahoo"})}, "a"));
    ingest(*store, batchOf({makeBars(walk(0, 10, 5), {"SPY", Interval::Minute1, "stooq"})}, "b"));
    ingest(*store, batchOf({makeBars(walk(0, 10, 7), {"SPY", Interval::Minute5, "stooq"})}, "c"));
    const auto report =
        ingest(*store, batchOf({makeBars(walk(0, 10, 9), {"SPY", Interval::Minute1, "stooq"})}, "d", true));
    EXPECT_EQ(report.rowsConflicting, 0);
    EXPECT_EQ(store->listSeries()->size(), 4U);
}

TEST_F(Ingest, AConflictingRowKeepsWhatIsThereAndSaysSo)
{
    auto store = open();
    const auto bars = makeBars(walk(0, 100));
    ingest(*store, batchOf({bars}, "a"));
    auto rows = walk(0, 100);
    rows[7].close += 0.01;
    rows[8].volume += 1;
    rows[9].volume = kNaN; // says nothing, and contradicts nothing
    const auto report = ingest(*store, batchOf({makeBars(rows)}, "b"));
    EXPECT_EQ(report.rowsConflicting, 2);
    EXPECT_EQ(report.rowsSame, 98);
    EXPECT_EQ(report.rowsAdded, 0);
    EXPECT_TRUE(sameBars(**store->readBars(store->listSeries()->front().id), *bars));
    const auto kept = store->dataset(report.dataset);
    ASSERT_TRUE(kept);
    ASSERT_EQ(kept->warnings.size(), 1U);
    EXPECT_EQ(plain(kept->warnings.front()),
              "SPY 1m (minute_csv): 2 rows differ from those stored before; the stored ones stay.");
}

TEST_F(Ingest, AValueFillsAGapAndTheGapOpensAgainWithTheImport)
{
    auto store = open();
    auto gappy = walk(0, 6'000);
    gappy[7].volume = kNaN;
    gappy[5'000].close = kNaN;
    gappy[5'001].open = kNaN;
    const auto first = ingest(*store, batchOf({makeBars(gappy)}, "gappy"));
    const auto id = store->listSeries()->front().id;
    auto whole = walk(0, 6'000);
    whole[5'001].close += 1; // contradicts, so this row fills nothing
    const auto second = ingest(*store, batchOf({makeBars(whole)}, "whole"));
    EXPECT_EQ(second.rowsFilled, 2);
    EXPECT_EQ(second.rowsSame, 5'999);
    EXPECT_EQ(second.rowsConflicting, 1);
    const auto warnings = store->dataset(second.dataset)->warnings;
    ASSERT_EQ(warnings.size(), 2U);
    EXPECT_EQ(plain(warnings.back()), "SPY 1m (minute_csv): gaps in 2 rows stored before now have this file's values.");
    auto expected = walk(0, 6'000);
    expected[5'001].open = kNaN;
    EXPECT_TRUE(sameBars(**store->readBars(id), *makeBars(expected)));

    // A third import confirms one of the values: it stays while either is there.
    const auto third = ingest(*store, batchOf({makeBars(walk(0, 10))}, "confirms"));
    EXPECT_EQ(third.rowsFilled, 0);
    ASSERT_TRUE(store->undoIngest(second.dataset));
    gappy[7].volume = walk(7, 8)[0].volume;
    EXPECT_TRUE(sameBars(**store->readBars(id), *makeBars(gappy)));
    ASSERT_TRUE(store->undoIngest(third.dataset));
    gappy[7].volume = kNaN;
    EXPECT_TRUE(sameBars(**store->readBars(id), *makeBars(gappy)));
    expectSound(*store);
    ASSERT_TRUE(store->undoIngest(first.dataset));
    EXPECT_TRUE(*store->empty());
}

TEST_F(Ingest, ColumnsNobodyGivesAreAbsentAndOthersAreMissingWhereTheyWereNotGiven)
{
    auto store = open();
    const SeriesKey key{"SPX", Interval::Minute1, "yahoo"};
    ingest(*store, batchOf({makeBars(walk(0, 10), key, Columns::CloseOnly)}, "close"));
    const auto id = store->listSeries()->front().id;
    EXPECT_EQ((*store->readBars(id))->volume().size(), 0);
    EXPECT_EQ((*store->readBars(id))->open().size(), 0);
    const auto second = ingest(*store, batchOf({makeBars(walk(10, 20), key)}, "all"));
    const auto both = *store->readBars(id);
    ASSERT_EQ(both->volume().size(), 20);
    EXPECT_TRUE(std::isnan(both->volume()[9]));
    EXPECT_EQ(both->volume()[10], 1010);
    ASSERT_TRUE(store->undoIngest(second.dataset));
    EXPECT_EQ((*store->readBars(id))->volume().size(), 0);
    EXPECT_EQ((*store->readBars(id))->size(), 10U);
}

TEST_F(Ingest, UndoTakesBackExactlyWhatTheImportBrought)
{
    auto store = open();
    const auto first = ingest(*store, batchOf({makeBars(walk(0, 6'000))}, "a"));
    const auto second = ingest(
        *store, batchOf({makeBars(walk(3'000, 9'000)), makeBars(walk(0, 5), {"NEWCO", Interval::Day1, "yahoo"})}, "b"));
    const auto before = store->listSeries()->size();
    EXPECT_EQ(before, 2U);

    // What the second confirmed stays when the first goes.
    ASSERT_TRUE(store->undoIngest(first.dataset));
    const auto spy = [&] {
        const auto list = *store->listSeries();
        for (const auto& series : list)
            if (series.key.instrument == "SPY")
                return series;
        return StoredSeries{};
    };
    EXPECT_EQ(spy().rows, 6'000);
    EXPECT_EQ(spy().first, minuteAt(3'000));
    EXPECT_TRUE(sameBars(**store->readBars(spy().id), *makeBars(walk(3'000, 9'000))));

    ASSERT_TRUE(store->undoIngest(second.dataset));
    EXPECT_TRUE(store->listSeries()->empty());
    EXPECT_TRUE(store->listDatasets()->empty());
    EXPECT_TRUE(*store->empty());
    EXPECT_EQ(findInstrument(*store->instruments(), "NEWCO"), nullptr);
    EXPECT_NE(findInstrument(*store->instruments(), "SPY"), nullptr);
    const auto gone = store->undoIngest(second.dataset);
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, ErrorCode::NotFound);
    expectSound(*store);

    // The same file may come again after it was taken back.
    EXPECT_FALSE(ingest(*store, batchOf({makeBars(walk(0, 10))}, "a")).alreadyThere);
}

TEST_F(Ingest, ProvenanceIssuesAndInstrumentsAreKept)
{
    auto store = open();
    auto batch = batchOf({makeBars(walk(0, 10), {"ZQZ25", Interval::Day1, "cme_zq"})}, "zq");
    batch.series.front().instrument = Instrument{.id = "ZQZ25",
                                                 .name = "30-day fed funds, December 2025",
                                                 .nameZh = "联邦基金期货 2025年12月",
                                                 .assetClass = AssetClass::Future,
                                                 .calendar = "CME",
                                                 .currency = "USD",
                                                 .aliases = {"ZQ=Z5", "ZQZ5"}};
    batch.provenance.rowsFlagged = 3;
    batch.provenance.rowsRefused = 2;
    batch.provenance.warnings = {TM_TEXT("import", "%1 of %2 on %3 at %4: %5")
                                     .with(std::string{"day % 1 “quoted” 行"})
                                     .with(12.5, percent(1))
                                     .with(makeDate(2025, 11, 20))
                                     .with(minuteAt(3), TimeStyle::Both)
                                     .with(TM_TEXT("import", "nested %1").with(kNaN, number(2)))};
    batch.issues = {{IssueKind::Refused, 812, "close", "12abc", TM_TEXT("import", "not a number")},
                    {IssueKind::Merged, 0, {}, {}, TM_TEXT("import", "%1 rows twice").with(std::int64_t{4})}};
    const auto id = ingest(*store, batch).dataset;
    store = open(OpenMode::ReadOnly);
    const auto kept = store->dataset(id);
    ASSERT_TRUE(kept) << plain(kept.error().text);
    EXPECT_EQ(kept->file, batch.provenance.file);
    EXPECT_EQ(kept->sha256, batch.provenance.sha256);
    EXPECT_EQ(kept->importedAt, batch.provenance.importedAt);
    EXPECT_EQ(kept->rowsFlagged, 3);
    EXPECT_EQ(kept->rowsRefused, 2);
    EXPECT_EQ(kept->licence, "own");
    ASSERT_EQ(kept->warnings.size(), 1U);
    EXPECT_EQ(plain(kept->warnings.front()), plain(batch.provenance.warnings.front()));
    EXPECT_EQ(render(kept->warnings.front(), Language::Chinese, {}),
              render(batch.provenance.warnings.front(), Language::Chinese, {}));
    EXPECT_EQ(kept->warnings.front().context, "import");
    const auto issues = store->issues(id);
    ASSERT_EQ(issues->size(), 2U);
    EXPECT_EQ(issues->front().kind, IssueKind::Refused);
    EXPECT_EQ(issues->front().line, 812);
    EXPECT_EQ(issues->front().seen, "12abc");
    EXPECT_EQ(plain(issues->back().reason), "4 rows twice");
    const auto instruments = *store->instruments();
    const auto* contract = findInstrument(instruments, "zqz5");
    ASSERT_NE(contract, nullptr);
    EXPECT_EQ(contract->assetClass, AssetClass::Future);
    EXPECT_EQ(contract->nameZh, "联邦基金期货 2025年12月");
    EXPECT_EQ(contract->aliases, (std::vector<std::string>{"ZQ=Z5", "ZQZ5"}));
    EXPECT_EQ(instruments.size(), builtinInstruments().size() + 1);
}

TEST_F(Ingest, ACancelledImportLeavesNothing)
{
    auto store = open();
    ingest(*store, batchOf({makeBars(walk(0, 100))}, "a"));
    const auto digest = *store->digest(minuteAt(1'000'000));
    Progress* handle = nullptr;
    Progress progress([&](double fraction) {
        if (fraction > 0.3)
            handle->cancel();
    });
    handle = &progress;
    const auto report = store->ingest(batchOf({makeBars(walk(50, 30'000))}, "b"), progress);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(*store->digest(minuteAt(1'000'000)), digest);
    EXPECT_EQ(store->listDatasets()->size(), 1U);
    EXPECT_EQ(store->listSeries()->front().rows, 100);
}

TEST_F(Ingest, ABatchWithoutRowsIsRefused)
{
    auto store = open();
    const auto report = store->ingest(batchOf({makeBars({})}, "a"), Progress{});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::NoData);
    EXPECT_TRUE(*store->empty());
}

TEST_F(Ingest, RealDataAreNamedWhereTheyReplaceSimulated)
{
    auto store = open();
    ingest(*store, batchOf({makeBars(walk(0, 10), {"SPY", Interval::Minute1, "simulated"}),
                            makeBars(walk(0, 10), {"QQQ", Interval::Minute1, "simulated"})},
                           "sim", true));
    const auto report = ingest(
        *store, batchOf({makeBars(walk(0, 10)), makeBars(walk(0, 4), {"SPY", Interval::Day1, "yahoo"})}, "real"));
    EXPECT_EQ(report.replacedSimulated, std::vector<std::string>{"SPY"});
}

TEST_F(Ingest, TheDigestNamesWhatWasKnownAndNothingLater)
{
    auto store = open();
    ingest(*store, batchOf({makeBars(walk(0, 5'000))}, "a"));
    const auto asOf = minuteAt(5'000);
    const auto digest = *store->digest(asOf);
    EXPECT_EQ(digest.size(), 8U);
    ingest(*store, batchOf({makeBars(walk(5'000, 7'000))}, "later"));
    EXPECT_EQ(*store->digest(asOf), digest); // the chunk that straddles the as-of is cut
    ingest(*store, batchOf({makeBars(walk(-10, 0))}, "earlier"));
    EXPECT_NE(*store->digest(asOf), digest);
}

} // namespace
} // namespace tidemark
