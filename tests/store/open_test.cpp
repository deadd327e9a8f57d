// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/store_fixture.h"

#include "models/store/schema.h"
#include "models/store/sql.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <random>
#include <sys/stat.h>
#include <unistd.h>

namespace tidemark {
namespace {

using namespace testing;
using store::Access;
using store::Connection;

class Open : public StoreTest
{
protected:
    /// Opening is refused in both modes with this code and words like these, and the file keeps its bytes and stays alone.
    void expectRefused(ErrorCode code, const std::string& words)
    {
        const QByteArray before = bytesOf(path());
        const auto beside = QDir(folder()).entryList(QDir::Files);
        for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
            const auto opened = Store::open(path(), mode);
            ASSERT_FALSE(opened);
            EXPECT_EQ(opened.error().code, code) << plain(opened.error().text);
            EXPECT_NE(plain(opened.error().text).find(words), std::string::npos) << plain(opened.error().text);
            EXPECT_NE(plain(opened.error().text).find(path().toStdString()), std::string::npos)
                << plain(opened.error().text);
        }
        EXPECT_EQ(bytesOf(path()), before);
        EXPECT_EQ(QDir(folder()).entryList(QDir::Files), beside);
    }

    /// A store with a little in it, closed.
    void makeStore()
    {
        auto store = open();
        ingest(*store, batchOf({makeBars(walk(0, 9'000))}, "a"));
        store.reset();
        QFile::remove(path() + QStringLiteral(".lock"));
    }

    void alter(const char* sql)
    {
        const Connection connection(path(), Access::ReadWrite);
        connection.execute(sql);
    }
};

TEST_F(Open, ANewStoreIsWholeAndItsHeaderSaysWhatItIs)
{
    auto store = open();
    EXPECT_FALSE(store->readOnly());
    EXPECT_TRUE(store->readOnlyReason().empty());
    EXPECT_TRUE(*store->empty());
    store.reset();
    const QByteArray bytes = bytesOf(path());
    EXPECT_TRUE(bytes.startsWith("SQLite format 3"));
    EXPECT_EQ(bytes.mid(68, 4), QByteArray("TDMK"));
    EXPECT_EQ(bytes[63], static_cast<char>(store::currentVersion()));
    EXPECT_EQ(bytes[18], 2); // write-ahead log
    const Connection connection(path(), Access::ReadOnly);
    EXPECT_EQ(store::schemaOf(connection), store::expectedSchema(store::currentVersion()));
}

TEST_F(Open, EveryKindOfFrameHasItsTableWithItsColumns)
{
    auto opened = open();
    for (const auto& schema : frameSchemas()) {
        const Connection connection(path(), Access::ReadOnly);
        store::Query query(connection, "SELECT name FROM pragma_table_info('" + schema.kind + "')");
        std::vector<std::string> names;
        while (query.step())
            names.push_back(query.text(0));
        std::vector<std::string> expected;
        for (const auto& column : schema.columns)
            expected.push_back(column.name);
        expected.emplace_back("dataset_id");
        EXPECT_EQ(names, expected) << schema.kind;
    }
}

TEST_F(Open, PlainSqliteShowsWhereEverySeriesComesFrom)
{
    const QString sqlite = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    if (sqlite.isEmpty())
        GTEST_SKIP() << "the sqlite3 command is not installed";
    makeStore();
    QProcess process;
    process.start(sqlite,
                  {QStringLiteral("-readonly"), path(),
                   QStringLiteral("SELECT instrument, interval, source, data, rows, first_utc, files FROM v_series;"
                                  "SELECT instrument, rows, file, sha256, imported_utc FROM v_series_provenance;"
                                  "SELECT file, taken, data FROM v_dataset;")});
    ASSERT_TRUE(process.waitForFinished());
    EXPECT_EQ(process.readAllStandardError(), QByteArray());
    EXPECT_EQ(process.readAllStandardOutput(), QByteArray("SPY|1m|minute_csv|real|9000|2025-11-03 00:00:00|a.csv\n"
                                                          "SPY|9000|a.csv|sha-a|2025-11-21 03:00:00\n"
                                                          "a.csv|9010|real\n"));
}

TEST_F(Open, ReadingNeverWritesAByte)
{
    makeStore();
    const QByteArray before = bytesOf(path());
    const auto beside = QDir(folder()).entryList(QDir::Files);
    auto store = open(OpenMode::ReadOnly);
    EXPECT_TRUE(store->readOnly());
    EXPECT_EQ((*store->readBars(store->listSeries()->front().id))->size(), 9'000U);
    const auto refused = store->setValue("as-of", "x");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::ReadOnly);
    EXPECT_FALSE(store->ingest(batchOf({makeBars(walk(0, 3))}, "b"), Progress{}));
    EXPECT_EQ(QDir(folder()).entryList(QDir::Files), beside);
    store.reset();
    EXPECT_EQ(bytesOf(path()), before);
    EXPECT_EQ(QDir(folder()).entryList(QDir::Files), beside);
}

TEST_F(Open, AReaderSeesWhatAWriterAddsAfterwards)
{
    makeStore();
    const auto reader = open(OpenMode::ReadOnly);
    EXPECT_EQ(reader->listSeries()->front().rows, 9'000);
    auto writer = open();
    ingest(*writer, batchOf({makeBars(walk(9'000, 9'100))}, "b"));
    EXPECT_EQ(reader->listSeries()->front().rows, 9'100);
    writer.reset();
    EXPECT_EQ(reader->listSeries()->front().rows, 9'100);
    writer = open();
    ingest(*writer, batchOf({makeBars(walk(9'100, 9'200))}, "c"));
    EXPECT_EQ(reader->listSeries()->front().rows, 9'200);
    EXPECT_EQ((*reader->readBars(reader->listSeries()->front().id))->size(), 9'200U);
}

TEST_F(Open, MissingPlacesAreNamed)
{
    auto opened = Store::open(path(), OpenMode::ReadOnly);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::NotFound);
    EXPECT_FALSE(QFileInfo::exists(path()));
    opened = Store::open(folder() + QStringLiteral("/no/such/s.tidemark"), OpenMode::ReadWrite);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::NotFound);
    opened = Store::open(folder(), OpenMode::ReadWrite);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Io);
    const QString pipe = folder() + QStringLiteral("/pipe");
    ASSERT_EQ(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    EXPECT_FALSE(Store::open(pipe, OpenMode::ReadWrite));
    EXPECT_FALSE(Store::open(pipe, OpenMode::ReadOnly));
}

TEST_F(Open, WhatIsNoStoreIsRefusedUntouched)
{
    writeBytes(path(), "Date,Open,High,Low,Close\n2025-11-20,1,2,0,1\n");
    expectRefused(ErrorCode::Corrupt, "is not a Tidemark store");
    writeBytes(path(), QByteArray(10'000, '\0'));
    expectRefused(ErrorCode::Corrupt, "is not a Tidemark store");
    QFile::remove(path());
    {
        const Connection other(path(), Access::Create);
        other.execute("CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('x')");
    }
    expectRefused(ErrorCode::Corrupt, "a database of another program");
}

TEST_F(Open, ANewerStoreIsRefusedUntouched)
{
    makeStore();
    alter("PRAGMA user_version=99");
    expectRefused(ErrorCode::Newer, "newer Tidemark");
}

TEST_F(Open, AnAlteredSchemaIsRefusedUntouchedAndNothingInItRuns)
{
    for (const char* sql : {"CREATE TRIGGER planted AFTER INSERT ON value BEGIN DELETE FROM dataset; END",
                            "CREATE VIEW planted AS SELECT load_extension('x')", "CREATE TABLE planted (a)",
                            "CREATE INDEX planted ON value (value)", "DROP VIEW v_series", "DROP INDEX issue_dataset",
                            "ALTER TABLE param ADD COLUMN planted TEXT GENERATED ALWAYS AS (upper(value))",
                            "DROP TABLE note; CREATE VIEW note AS SELECT 1 AS section, 2 AS language, 3 AS markdown",
                            "PRAGMA user_version=0"}) {
        SCOPED_TRACE(sql);
        QDir(folder()).removeRecursively();
        ASSERT_TRUE(QDir().mkpath(folder()));
        makeStore();
        alter(sql);
        expectRefused(ErrorCode::Corrupt, "has been altered");
    }
}

TEST_F(Open, AStoreCutShortIsRefusedUntouched)
{
    makeStore();
    const QByteArray whole = bytesOf(path());
    for (const auto bytes :
         {whole.size() - 1, whole.size() / 2, qsizetype{16'384}, qsizetype{5'000}, qsizetype{100}, qsizetype{50}}) {
        SCOPED_TRACE(bytes);
        writeBytes(path(), whole.left(bytes));
        const auto opened = Store::open(path(), OpenMode::ReadWrite);
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, ErrorCode::Corrupt);
        EXPECT_EQ(bytesOf(path()), whole.left(bytes));
    }
}

TEST_F(Open, DamagedRowsAreToldWhenTheyAreReadAndByTheAudit)
{
    makeStore();
    QByteArray bytes = bytesOf(path());
    // Overwrite a stretch in the middle of the largest run of packed rows.
    const qsizetype at = bytes.size() - 20'000;
    for (qsizetype i = at; i < at + 64; ++i)
        bytes[i] = static_cast<char>(bytes[i] ^ 0x5A);
    writeBytes(path(), bytes);
    const auto store = open(OpenMode::ReadOnly);
    const auto list = store->listSeries();
    ASSERT_TRUE(list);
    const auto read = store->readBars(list->front().id);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Corrupt);
    const auto findings = store->audit();
    ASSERT_TRUE(findings);
    EXPECT_TRUE(std::ranges::any_of(*findings, &AuditFinding::fault));
}

class Mutated : public Open, public ::testing::WithParamInterface<unsigned>
{};

TEST_P(Mutated, StoresAreRefusedOrReadButNeverCrash)
{
    {
        auto store = open();
        auto gappy = walk(0, 1'000);
        gappy[3].volume = kNaN;
        ingest(*store, batchOf({makeBars(gappy), makeBars(walk(0, 100), {"QQQ", Interval::Day1, "stooq"})}, "a"));
        ingest(*store, batchOf({makeBars(walk(0, 10))}, "fills"));
        ingest(*store, batchOf({makeBars(walk(1'000, 1'010))}, "tail"));
        ASSERT_TRUE(store->deleteSeries(std::vector<std::int64_t>{2}, minuteAt(0)));
    }
    QFile::remove(path() + QStringLiteral(".lock"));
    const QByteArray whole = bytesOf(path());
    std::mt19937_64 random(GetParam());
    int refused = 0;
    for (int round = 0; round < 250; ++round) {
        QByteArray bytes = whole;
        // A third of the rounds harm the first page, where the schema stands, a third any page, a third what is in use of one.
        const auto all = static_cast<std::uint64_t>(bytes.size());
        const std::uint64_t start = round % 3 == 2 ? random() % (all / 16'384) * 16'384 : 0;
        const std::uint64_t span = round % 3 == 0   ? 4'096
                                   : round % 3 == 1 ? all
                                                    : std::min<std::uint64_t>(all - start, 128);
        for (int i = 0; i < 8; ++i)
            bytes[static_cast<qsizetype>(start + random() % span)] = static_cast<char>(random());
        writeBytes(path(), bytes);
        const auto opened = Store::open(path(), OpenMode::ReadOnly);
        if (!opened) {
            EXPECT_FALSE(plain(opened.error().text).empty());
            ++refused;
            continue;
        }
        if (const auto list = (*opened)->listSeries())
            for (const auto& series : *list) {
                (void)(*opened)->readBars(series.id);
                (void)(*opened)->readLevels(series.id);
            }
        (void)(*opened)->listFrames();
        (void)(*opened)->listDatasets();
        (void)(*opened)->deletions();
        (void)(*opened)->digest(minuteAt(500));
        (void)(*opened)->query("SELECT count(*), sum(close) FROM bars", 1, Progress{});
        (void)(*opened)->audit();
        EXPECT_EQ(bytesOf(path()), bytes);
    }
    EXPECT_GT(refused, 40);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Mutated, ::testing::Range(1U, 9U)); // 2,000 in all

TEST_F(Open, AnOlderStoreIsBackedUpAndBroughtUpToDate)
{
    for (int version = 1; version < store::currentVersion(); ++version) {
        SCOPED_TRACE(version);
        const QString old = folder() + QStringLiteral("/old%1.tidemark").arg(version);
        {
            const Connection connection(old, Access::Create);
            for (const auto& step : store::migrations())
                if (step.version <= version)
                    connection.execute(step.sql);
            connection.execute("PRAGMA application_id=" + std::to_string(store::kApplicationId)
                               + ";PRAGMA user_version=" + std::to_string(version) + ";PRAGMA journal_mode=WAL");
            connection.execute(
                "INSERT INTO dataset (file, format, format_name, sha256, imported_at, rows_taken, rows_flagged, "
                "rows_refused, rows_same, rows_conflicting, simulated, licence, warnings) VALUES ('kept.csv', 'yahoo', "
                "'Yahoo', 'abc', 0, 1, 0, 0, 0, 0, 0, '', '[]')");
        }
        const QByteArray before = bytesOf(old);
        const auto reading = Store::open(old, OpenMode::ReadOnly);
        ASSERT_FALSE(reading);
        EXPECT_EQ(reading.error().code, ErrorCode::ReadOnly);
        EXPECT_EQ(bytesOf(old), before);

        const auto store = openAt(old);
        EXPECT_EQ(store->listDatasets()->front().file, "kept.csv");
        expectSound(*store);
        const QString backup = old + QStringLiteral(".v%1.backup").arg(version);
        ASSERT_TRUE(QFileInfo::exists(backup));
        const Connection kept(backup, Access::Immutable);
        EXPECT_EQ(kept.integer("PRAGMA user_version"), version);
        EXPECT_EQ(store::schemaOf(kept), store::expectedSchema(version));
        EXPECT_EQ(kept.integer("SELECT count(*) FROM dataset"), 1);
    }
}

TEST_F(Open, AFolderThatMayNotBeWrittenIsReadAndSaysSo)
{
    makeStore();
    const QByteArray bytes = bytesOf(path());
    const QByteArray place = QFile::encodeName(folder());
    const bool root = ::geteuid() == 0;
    ASSERT_EQ(::chmod(place.constData(), 0555), 0);
    if (root) {
        ASSERT_EQ(::seteuid(65534), 0);
    }
    const auto opened = Store::open(path(), OpenMode::ReadWrite);
    const auto fresh = Store::open(folder() + QStringLiteral("/new.tidemark"), OpenMode::ReadWrite);
    std::size_t rows = 0;
    if (opened)
        rows = (*(*opened)->readBars((*opened)->listSeries()->front().id))->size();
    if (root) {
        ASSERT_EQ(::seteuid(0), 0);
    }
    ASSERT_EQ(::chmod(place.constData(), 0755), 0);
    ASSERT_TRUE(opened) << plain(opened.error().text);
    EXPECT_TRUE((*opened)->readOnly());
    EXPECT_NE(plain((*opened)->readOnlyReason()).find("may not be written"), std::string::npos);
    EXPECT_EQ(rows, 9'000U);
    EXPECT_EQ(bytesOf(path()), bytes);
    ASSERT_FALSE(fresh);
    EXPECT_EQ(fresh.error().code, ErrorCode::ReadOnly);
}

TEST_F(Open, AnEmptyFileBecomesAStore)
{
    writeBytes(path(), {});
    EXPECT_TRUE(*open()->empty());
}

TEST_F(Open, OddNamesAreOnlyNames)
{
    for (const char* name :
         {"a b?c#d%25.tidemark", "存储 ü.tidemark", "'; DROP TABLE dataset; --.tidemark", ":memory:"}) {
        const QString odd = folder() + QLatin1Char('/') + QString::fromUtf8(name);
        ingest(*openAt(odd), batchOf({makeBars(walk(0, 3))}, "a"));
        EXPECT_TRUE(QFileInfo::exists(odd)) << name;
        EXPECT_EQ(openAt(odd, OpenMode::ReadOnly)->listSeries()->size(), 1U);
    }
}

} // namespace
} // namespace tidemark
