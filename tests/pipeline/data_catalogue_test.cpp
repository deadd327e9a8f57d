// SPDX-License-Identifier: GPL-3.0-or-later
// Catalogue, quality and calendars over a store of a few series made for it.
#include "models/pipeline/calendars.h"
#include "models/pipeline/data_catalogue.h"
#include "models/pipeline/data_quality.h"
#include "models/pipeline/series_figure.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace tidemark {
namespace {

using std::chrono::days;
using Kind = QualityFinding::Kind;

struct Row
{
    Date date;
    double open, high, low, close, volume;
};

ImportedSeries series(const std::string& instrument, const std::string& source, const std::vector<Row>& rows,
                      Adjustment adjustment)
{
    Bars::Columns columns;
    const auto n = static_cast<Eigen::Index>(rows.size());
    for (Eigen::ArrayXd* column : {&columns.open, &columns.high, &columns.low, &columns.close, &columns.volume})
        column->resize(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const Row& row = rows[static_cast<std::size_t>(i)];
        columns.times.push_back(TimePoint{row.date});
        columns.open[i] = row.open, columns.high[i] = row.high, columns.low[i] = row.low, columns.close[i] = row.close;
        columns.volume[i] = row.volume;
    }
    auto bars = Bars::make({instrument, Interval::Day1, source}, std::move(columns));
    EXPECT_TRUE(bars);
    ImportedSeries made;
    made.bars = *bars;
    made.adjustment = adjustment;
    return made;
}

/// Twelve days of November 2025 without Monday the 10th, with one row on Saturday the 8th, an impossible candle on the 6th, and a
/// row on the 13th that repeats the 12th.
std::vector<Row> faulty()
{
    std::vector<Row> rows;
    double level = 100;
    for (const unsigned day : {3U, 4U, 5U, 6U, 7U, 8U, 11U, 12U, 13U, 14U}) {
        level += 1;
        rows.push_back({makeDate(2025, 11, day), level, level + 2, level - 2, level + 1, 1000.0 + day});
    }
    rows[3].high = rows[3].open - 1;
    rows[8] = rows[7];
    rows[8].date = makeDate(2025, 11, 13);
    return rows;
}

class DataTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = Store::open(m_folder.filePath(QStringLiteral("s.db")), OpenMode::ReadWrite);
        ASSERT_TRUE(opened);
        m_store = std::move(*opened);
    }
    void put(ImportedSeries made, const std::string& sha)
    {
        ImportBatch batch;
        batch.provenance.file = sha + ".csv";
        batch.provenance.format = made.bars->key().source;
        batch.provenance.formatName = "Made";
        batch.provenance.sha256 = sha;
        batch.provenance.importedAt = TimePoint{makeDate(2025, 11, 15)};
        batch.provenance.rowsTaken = static_cast<std::int64_t>(made.bars->size());
        batch.provenance.rowsFlagged = 2;
        batch.series.push_back(std::move(made));
        ASSERT_TRUE(m_store->ingest(batch, Progress{}));
    }
    std::vector<QualityFinding> findings(Kind kind)
    {
        const auto all = checkQuality(*m_store, {}, Progress{});
        EXPECT_TRUE(all);
        std::vector<QualityFinding> some;
        std::ranges::copy_if(*all, std::back_inserter(some), [kind](const auto& f) { return f.kind == kind; });
        return some;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

TEST_F(DataTest, theCatalogueCountsHolesAgainstTheCalendar)
{
    put(series("SPX", "yahoo", faulty(), Adjustment::Raw), "a");
    const auto entries = readCatalogue(*m_store, Progress{});
    ASSERT_TRUE(entries);
    ASSERT_EQ(entries->size(), 1u);
    const CatalogueEntry& entry = entries->front();
    EXPECT_EQ(entry.rows, 10);
    EXPECT_EQ(entry.flagged, 2);
    EXPECT_EQ(entry.instrument.calendar, "NYSE");
    ASSERT_TRUE(entry.holes.counted);
    EXPECT_EQ(entry.holes.missing, 1);
    EXPECT_EQ(entry.holes.holes.front().first, makeDate(2025, 11, 10));
    EXPECT_EQ(ageInDays(entry.importedAt, TimePoint{makeDate(2025, 11, 20)}), 5);
    EXPECT_EQ(catalogueTable(*entries, TimePoint{makeDate(2025, 11, 20)}).rows.size(), 1u);

    // A day that the user closes is no hole.
    const auto lines = linesWithDay({}, {makeDate(2025, 11, 10), CalendarDay::Kind::Closed, {}, {}, "Storm", true});
    ASSERT_TRUE(lines);
    ASSERT_TRUE(setCalendarAdditions(*m_store, "NYSE", *lines));
    EXPECT_EQ(readCatalogue(*m_store, Progress{})->front().holes.missing, 0);
    EXPECT_FALSE(setCalendarAdditions(*m_store, "NYSE", "closed,never,,,,\n"));
    EXPECT_FALSE(setCalendarAdditions(*m_store, "LSE", *lines));
    Progress cancelled;
    cancelled.cancel();
    EXPECT_EQ(readCatalogue(*m_store, cancelled).error().code, ErrorCode::Cancelled);
}

TEST_F(DataTest, qualityNamesEachPlaceOnce)
{
    put(series("SPX", "yahoo", faulty(), Adjustment::Raw), "a");
    const auto candles = findings(Kind::ImpossibleCandle);
    ASSERT_EQ(candles.size(), 1u);
    EXPECT_EQ(candles[0].from, TimePoint{makeDate(2025, 11, 6)});
    const auto closed = findings(Kind::ClosedDay);
    ASSERT_EQ(closed.size(), 1u);
    EXPECT_EQ(closed[0].from, TimePoint{makeDate(2025, 11, 8)});
    const auto duplicates = findings(Kind::Duplicate);
    ASSERT_EQ(duplicates.size(), 1u);
    EXPECT_EQ(duplicates[0].from, TimePoint{makeDate(2025, 11, 13)});
    const auto holes = findings(Kind::Hole);
    ASSERT_EQ(holes.size(), 1u);
    EXPECT_EQ(holes[0].from, TimePoint{makeDate(2025, 11, 10)});
    // Each row opens where the last one closed, but for the first, the repeated one and the one after it.
    const auto opens = findings(Kind::OpenAtPriorClose);
    ASSERT_EQ(opens.size(), 1u);
    EXPECT_EQ(opens[0].count, 7);
    EXPECT_TRUE(findings(Kind::SplitLike).empty());
    EXPECT_EQ(qualityTable(candles).rows.size(), 1u);
}

TEST_F(DataTest, twoSourcesAreHeldAgainstEachOther)
{
    std::vector<Row> raw;
    std::vector<Row> adjusted;
    for (int i = 0; i < 8; ++i) {
        const double close = 100 + i;
        const double factor = i < 4 ? 0.98 : 1;
        raw.push_back({makeDate(2025, 11, 3) + days{i}, close, close, close, close, 1.0 + i});
        adjusted.push_back(
            {makeDate(2025, 11, 3) + days{i}, close * factor, close * factor, close * factor, close * factor, 1.0 + i});
    }
    put(series("SPY", "stooq", raw, Adjustment::Raw), "raw");
    put(series("SPY", "yahoo", adjusted, Adjustment::SplitsAndDividends), "adjusted");
    const auto found = findings(Kind::AdjustedAgainstRaw);
    ASSERT_EQ(found.size(), 2u); // how the two stand to each other, and the one step
    EXPECT_EQ(found[1].from, TimePoint{makeDate(2025, 11, 7)});
    EXPECT_EQ(found[1].key.source, "yahoo");

    const auto both = seriesNamed(*m_store, "SPY:1d");
    ASSERT_TRUE(both);
    ASSERT_EQ(both->size(), 2u);
    const auto comparison = m_store->compareSeries((*both)[0].id, (*both)[1].id, {}, 1e-9, 10);
    ASSERT_TRUE(comparison);
    EXPECT_EQ(comparison->differing, 4);
    const TableSpec table = comparisonTable(*comparison, Interval::Day1, "a", "b");
    EXPECT_FALSE(table.rows.empty());
    EXPECT_EQ(seriesNamed(*m_store, "SPY:1d:stooq")->size(), 1u);
    EXPECT_EQ(seriesNamed(*m_store, "SPY:2d").error().code, ErrorCode::Usage);
    EXPECT_EQ(seriesNamed(*m_store, "QQQ").error().code, ErrorCode::NotFound);
}

TEST_F(DataTest, aSeriesIsDrawnAsCandlesOverTheDaysItHas)
{
    put(series("SPX", "yahoo", faulty(), Adjustment::Raw), "a");
    const auto entries = readCatalogue(*m_store, Progress{});
    ASSERT_TRUE(entries);
    const auto bars = m_store->readBars(entries->front().series);
    ASSERT_TRUE(bars);
    const FigureSpec figure = seriesFigure(entries->front(), *bars);
    EXPECT_EQ(figure.x.kind, AxisKind::Sessions);
    EXPECT_EQ(figure.x.open.size(), 10u);
    ASSERT_EQ(figure.panes.size(), 1u);
    EXPECT_TRUE(std::holds_alternative<CandleLayer>(figure.panes[0].layers.front()));
}

} // namespace
} // namespace tidemark
