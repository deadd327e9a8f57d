// SPDX-License-Identifier: GPL-3.0-or-later
// The panels about the data, on a small store, by keys and clicks.
#include "models/pipeline/data_catalogue.h"
#include "widgets/data/calendar_view.h"
#include "widgets/data/catalogue_view.h"
#include "widgets/data/data_export.h"
#include "widgets/data/data_table.h"
#include "widgets/data/quality_view.h"
#include "widgets/data/series_view.h"
#include "widgets/shell/store_writer.h"
#include "widgets/shell/workbench.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace tidemark {
namespace {

constexpr int kPatience = 20000;

class DataViewsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const QString path = m_folder.filePath(QStringLiteral("s.db"));
        const auto store = Store::open(path, OpenMode::ReadWrite);
        ASSERT_TRUE(store);
        put(**store, "stooq", 0);
        put(**store, "yahoo", 0.5);
        m_bench.setStorePath(path);
        m_bench.setAsOf(TimePoint{makeDate(2025, 11, 21)});
        m_bench.noteDataChange(); // the store is open
    }

    /// Monday 10 to Thursday 20 November 2025 without the 12th, with a row on Saturday the 15th.
    static void put(Store& store, const std::string& source, double shift)
    {
        Bars::Columns columns;
        for (const unsigned day : {10U, 11U, 13U, 14U, 15U, 17U, 18U, 19U, 20U})
            columns.times.push_back(TimePoint{makeDate(2025, 11, day)});
        const Eigen::ArrayXd level = Eigen::ArrayXd::LinSpaced(9, 100, 108);
        columns.open = level;
        columns.close = level + shift;
        columns.high = level + 2;
        columns.low = level - 2;
        auto bars = Bars::make({"SPX", Interval::Day1, source}, std::move(columns));
        ASSERT_TRUE(bars);
        ImportBatch batch;
        batch.provenance.file = source + ".csv";
        batch.provenance.format = source;
        batch.provenance.formatName = source;
        batch.provenance.sha256 = source;
        batch.provenance.importedAt = TimePoint{makeDate(2025, 11, 20)};
        batch.provenance.rowsTaken = 9;
        ImportedSeries series;
        series.bars = *bars;
        batch.series.push_back(std::move(series));
        ASSERT_TRUE(store.ingest(batch, Progress{}));
    }

    bool settle()
    {
        return QTest::qWaitFor([this] { return m_bench.idle() && !m_writer.busy(); }, kPatience);
    }

    QTemporaryDir m_folder;
    Workbench m_bench;
    StoreWriter m_writer{m_bench};
};

TEST_F(DataViewsTest, theCatalogueIsFilteredOpenedDeletedAndPutBack)
{
    CatalogueView view(m_bench, m_writer);
    view.resize(900, 400);
    view.show();
    ASSERT_TRUE(settle());
    ASSERT_EQ(view.model().rowCount(), 2);
    auto* table = view.findChild<DataTable*>();
    ASSERT_TRUE(table);
    EXPECT_EQ(view.model().index(0, SeriesTableModel::HolesColumn).data().toString(), QStringLiteral("1"));

    auto* filter = view.findChild<QLineEdit*>(QStringLiteral("catalogue_filter"));
    QTest::keyClicks(filter, QStringLiteral("yahoo"));
    EXPECT_EQ(table->filter()->rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Return);
    table->setCurrentIndex(table->filter()->index(0, 0));
    QSignalSpy opened(&view, &CatalogueView::viewRequested);
    QTest::keyClick(table, Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.front().front().value<CatalogueEntry>().key.source, "yahoo");
    QSignalSpy compared(&view, &CatalogueView::compareRequested);
    QTest::mouseClick(view.findChild<QToolButton*>(QStringLiteral("catalogue_compare")), Qt::LeftButton);
    EXPECT_EQ(compared.count(), 1);

    QTest::keyClick(table, Qt::Key_Delete);
    ASSERT_TRUE(settle());
    EXPECT_EQ(view.model().rowCount(), 1);
    EXPECT_EQ(view.model().entries().front().key.source, "stooq");
    m_bench.undoStack().undo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(view.model().rowCount(), 2);
    m_bench.undoStack().redo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(view.model().rowCount(), 1);
}

TEST_F(DataViewsTest, findingsOpenTheirPlaceInTheData)
{
    QualityView view(m_bench);
    view.resize(900, 400);
    view.show();
    ASSERT_TRUE(settle());
    ASSERT_GT(view.model().rowCount(), 0);
    auto* kind = view.findChild<QComboBox*>(QStringLiteral("quality_kind"));
    kind->setCurrentIndex(kind->findData(static_cast<int>(QualityFinding::Kind::ClosedDay)));
    auto* table = view.findChild<DataTable*>();
    ASSERT_EQ(table->filter()->rowCount(), 2); // the Saturday of either source
    table->setFocus();
    table->setCurrentIndex(table->filter()->index(0, 0));
    QSignalSpy place(&view, &QualityView::placeActivated);
    QTest::keyClick(table, Qt::Key_Return);
    ASSERT_EQ(place.count(), 1);
    const auto finding = place.front().front().value<QualityFinding>();
    EXPECT_EQ(finding.kind, QualityFinding::Kind::ClosedDay);
    EXPECT_EQ(finding.from, TimePoint{makeDate(2025, 11, 15)});

    SeriesView series(m_bench);
    series.resize(900, 500);
    series.show();
    CatalogueEntry entry;
    entry.series = finding.series;
    entry.key = finding.key;
    series.showSeries(entry, TimeRange{finding.from, finding.to});
    ASSERT_TRUE(settle());
    EXPECT_EQ(series.rows().rowCount(), 9);
    EXPECT_EQ(series.findChild<QTableView*>(QStringLiteral("series_rows"))->currentIndex().row(), 4);
}

TEST_F(DataViewsTest, twoSourcesAreComparedRowByRow)
{
    const auto store = Store::open(m_bench.storePath(), OpenMode::ReadOnly);
    ASSERT_TRUE(store);
    const auto entries = readCatalogue(**store, Progress{});
    ASSERT_TRUE(entries);
    SeriesView series(m_bench);
    series.show();
    series.compareWith((*entries)[0], (*entries)[1].series);
    ASSERT_TRUE(settle());
    EXPECT_EQ(series.differences().rowCount(), 9); // every close
}

TEST_F(DataViewsTest, anExportIsWrittenWholeOrNotAtAll)
{
    const auto store = Store::open(m_bench.storePath(), OpenMode::ReadOnly);
    ASSERT_TRUE(store);
    const auto entries = readCatalogue(**store, Progress{});
    ASSERT_TRUE(entries);
    const QString csv = m_folder.filePath(QStringLiteral("first.csv"));
    const auto files = exportSeries(**store, *entries, csv, *m_bench.translator(), Progress{});
    ASSERT_TRUE(files);
    EXPECT_EQ(*files, 2);
    EXPECT_TRUE(QFile::exists(m_folder.filePath(QStringLiteral("SPX-1d-yahoo.csv"))));
    QFile book(m_folder.filePath(QStringLiteral("both.xlsx")));
    ASSERT_TRUE(exportSeries(**store, *entries, book.fileName(), *m_bench.translator(), Progress{}));
    EXPECT_GT(book.size(), 1000);
    const auto nowhere = exportSeries(**store, *entries, m_folder.filePath(QStringLiteral("no/such/x.csv")),
                                      *m_bench.translator(), Progress{});
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::Io);
}

TEST_F(DataViewsTest, aDayOfOnesOwnIsSetUndoneAndRemoved)
{
    CalendarView view(m_bench, m_writer);
    view.resize(900, 500);
    view.show();
    view.showYear(QStringLiteral("NYSE"), 2025);
    ASSERT_TRUE(settle());
    const int builtIn = view.model().rowCount();
    ASSERT_GT(builtIn, 10);
    view.findChild<QDateEdit*>(QStringLiteral("calendar_date"))->setDate(QDate(2025, 11, 12));
    auto* name = view.findChild<QLineEdit*>(QStringLiteral("calendar_name"));
    name->clear();
    QTest::keyClicks(name, QStringLiteral("Storm"));
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(settle());
    ASSERT_EQ(view.model().rowCount(), builtIn + 1);
    const auto own = std::ranges::find(view.model().days(), true, &CalendarDay::own);
    ASSERT_NE(own, view.model().days().end());
    EXPECT_EQ(own->date, makeDate(2025, 11, 12));
    EXPECT_EQ(own->name, "Storm");

    m_bench.undoStack().undo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(view.model().rowCount(), builtIn);
    m_bench.undoStack().redo();
    ASSERT_TRUE(settle());
    auto* table = view.findChild<DataTable*>();
    for (int row = 0; row < view.model().rowCount(); ++row)
        if (view.model().days()[static_cast<std::size_t>(row)].own)
            table->selectRow(row);
    QTest::keyClick(table, Qt::Key_Delete);
    ASSERT_TRUE(settle());
    EXPECT_EQ(view.model().rowCount(), builtIn);
}

} // namespace
} // namespace tidemark
