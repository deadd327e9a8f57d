// SPDX-License-Identifier: GPL-3.0-or-later
// What is left when writing goes wrong, and when the process does not live to the end of it.
#include "tests/store/child_process.h"
#include "tests/store/faulty_vfs.h"
#include "tests/store/store_fixture.h"

#include "models/store/schema.h"

#include <QFileInfo>

#include <random>

namespace tidemark {
namespace {

using namespace testing;
using Fault = FaultyVfs::Fault;

const TimePoint kLate = makeDate(2040, 1, 1);

/// Rows that do not pack, so that a small import writes many pages.
BarsPtr noise(std::int64_t first, std::int64_t last, const char* instrument)
{
    std::mt19937_64 random(static_cast<std::uint64_t>(first + 1));
    std::uniform_real_distribution<double> value(1, 2);
    std::vector<Row> rows;
    for (std::int64_t i = first; i < last; ++i)
        rows.push_back({i, value(random), value(random), value(random), value(random), value(random)});
    return makeBars(rows, {instrument, Interval::Minute1, "minute_csv"});
}

/// An import of some 330 writes that touches a stored series and makes new ones.
const ImportBatch& largeBatch()
{
    static const ImportBatch batch = [] {
        std::vector<BarsPtr> series{makeBars(walk(2'000, 9'000))};
        for (const char* name : {"AAA", "BBB", "CCC", "DDD"})
            series.push_back(noise(0, 4 * 4'096, name));
        return batchOf(std::move(series), "large");
    }();
    return batch;
}

Result<IngestReport> takeStreamed(Store& store, const ImportBatch& whole)
{
    return store.ingestStream(
        whole.provenance.file,
        [&](ImportSink& sink) -> Result<ImportBatch> {
            for (const auto& imported : whole.series) {
                const Bars& b = *imported.bars;
                const auto series = sink.beginSeries({b.key(), imported.adjustment, {}});
                if (const auto status = sink.addRows(
                        *series,
                        {{b.times().begin(), b.times().end()}, b.open(), b.high(), b.low(), b.close(), b.volume()});
                    !status)
                    return tl::unexpected(status.error());
            }
            ImportBatch rest = whole;
            rest.series.clear();
            return rest;
        },
        Progress{});
}

class Faults : public StoreTest
{
protected:
    /// A store with one series, closed; its bytes and digest are kept.
    void makeBase()
    {
        {
            const auto store = open();
            ingest(*store, batchOf({makeBars(walk(0, 3'000))}, "before"));
            m_digest = *store->digest(kLate);
        }
        m_bytes = bytesOf(path());
        {
            const auto store = open();
            ingest(*store, largeBatch());
            m_digestAfter = *store->digest(kLate);
        }
        restore();
    }
    void restore() const
    {
        for (const char* suffix : {"-wal", "-shm", ".lock"})
            QFile::remove(path() + QLatin1String(suffix));
        writeBytes(path(), m_bytes);
    }

    QByteArray m_bytes;
    std::string m_digest;
    std::string m_digestAfter;
};

class WriteFaults : public Faults, public ::testing::WithParamInterface<Fault>
{};

TEST_P(WriteFaults, AtEachOfTheFirst300WritesAreToldAndChangeNothing)
{
    makeBase();
    const FaultyVfs vfs;
    int failed = 0;
    for (int at = 1; at <= 300; ++at) {
        SCOPED_TRACE(at);
        restore();
        {
            const auto store = open();
            FaultyVfs::arm(GetParam(), at);
            const auto report = store->ingest(largeBatch(), Progress{});
            EXPECT_GE(FaultyVfs::writes(), at) << "the import is too small for the test";
            if (!report) {
                ++failed;
                EXPECT_EQ(report.error().code, ErrorCode::Io);
                const std::string words = plain(report.error().text);
                EXPECT_NE(words.find(path().toStdString()), std::string::npos) << words;
                EXPECT_NE(words.find(GetParam() == Fault::DiskFull ? "No room is left" : "failed"), std::string::npos)
                    << words;
            }
            FaultyVfs::disarm();
            EXPECT_EQ(*store->digest(kLate), report ? m_digestAfter : m_digest) << "in the same session";
        }
        const auto store = open();
        EXPECT_TRUE(store->interruption().empty());
        const auto digest = *store->digest(kLate);
        EXPECT_TRUE(digest == m_digest || digest == m_digestAfter);
        if (at % 20 == 0)
            expectSound(*store);
    }
    EXPECT_GT(failed, 250);
}

INSTANTIATE_TEST_SUITE_P(Kinds, WriteFaults, ::testing::Values(Fault::DiskFull, Fault::Broken, Fault::OneBroken));

class Killed : public Faults, public ::testing::WithParamInterface<int>
{};

TEST_P(Killed, AnImportIsThereWholeOrNotAtAllAndTheNextStartSaysSo)
{
    makeBase();
    const FaultyVfs vfs;
    const bool streamed = GetParam() % 2 == 1;
    {
        const auto store = open();
        FaultyVfs::disarm();
        ASSERT_TRUE(streamed ? takeStreamed(*store, largeBatch()) : store->ingest(largeBatch(), Progress{}));
    }
    const int writes = FaultyVfs::writes(); // closing moves the log into the store, and counts
    std::mt19937_64 random(static_cast<std::uint64_t>(GetParam()));
    int whole = 0;
    int none = 0;
    for (int point = 0; point < 50; ++point) {
        const int at = 1 + static_cast<int>(random() % static_cast<std::uint64_t>(writes));
        SCOPED_TRACE(at);
        restore();
        Child child([&](int) {
            const auto store = Store::open(path(), OpenMode::ReadWrite);
            FaultyVfs::arm(Fault::Kill, at);
            if (store)
                (void)(streamed ? takeStreamed(**store, largeBatch()) : (*store)->ingest(largeBatch(), Progress{}));
        });
        EXPECT_EQ(child.wait(), -1) << "it was to be killed";
        FaultyVfs::disarm();
        const auto store = open();
        ASSERT_FALSE(store->readOnly());
        const std::string words = plain(store->interruption());
        const auto digest = *store->digest(kLate);
        if (store->listDatasets()->size() == 1) {
            ++none;
            EXPECT_EQ(digest, m_digest);
            EXPECT_EQ(words, "The import of large.csv was interrupted. None of its rows are stored; import the file "
                             "again.");
        } else {
            ++whole;
            EXPECT_EQ(digest, m_digestAfter);
            EXPECT_TRUE(
                words.empty()
                || words == "Tidemark ended suddenly just after it had stored large.csv. All of its rows are there.")
                << words;
        }
        expectSound(*store);
    }
    EXPECT_GT(none, 0);
    EXPECT_GT(whole, 0);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Killed, ::testing::Range(1, 5));

TEST_F(Faults, AnInterruptionIsToldUntilItIsDismissedOrTheNextImportBegins)
{
    makeBase();
    const auto killOne = [&] {
        Child child([&](int) {
            const auto store = Store::open(path(), OpenMode::ReadWrite);
            const Progress progress([](double) { ::raise(SIGKILL); });
            if (store)
                (void)(*store)->ingest(largeBatch(), progress);
        });
        EXPECT_EQ(child.wait(), -1);
    };
    killOne();
    EXPECT_FALSE(open()->interruption().empty());
    {
        const auto store = open();
        EXPECT_FALSE(open()->interruption().empty()) << "a second one of the process is told, too";
        EXPECT_FALSE(store->interruption().empty());
        store->dismissInterruption();
        EXPECT_TRUE(store->interruption().empty());
    }
    EXPECT_TRUE(open()->interruption().empty());
    killOne();
    {
        const auto store = open();
        EXPECT_FALSE(store->interruption().empty());
        ingest(*store, batchOf({makeBars(walk(0, 10))}, "next"));
        EXPECT_TRUE(store->interruption().empty());
    }
    EXPECT_TRUE(open()->interruption().empty());
    EXPECT_TRUE(open(OpenMode::ReadOnly)->interruption().empty());
}

class Migration : public Faults, public ::testing::WithParamInterface<int>
{
protected:
    void makeOld()
    {
        QDir(folder()).removeRecursively();
        ASSERT_TRUE(QDir().mkpath(folder()));
        const store::Connection connection(path(), store::Access::Create);
        for (const auto& step : store::migrations())
            if (step.version <= GetParam())
                connection.execute(step.sql);
        connection.execute("PRAGMA application_id=" + std::to_string(store::kApplicationId)
                           + ";PRAGMA user_version=" + std::to_string(GetParam()) + ";PRAGMA journal_mode=WAL");
        connection.execute(
            "INSERT INTO dataset (file, format, format_name, sha256, imported_at, rows_taken, rows_flagged, "
            "rows_refused, rows_same, rows_conflicting, simulated, licence, warnings) VALUES ('kept.csv', 'yahoo', "
            "'Yahoo', 'abc', 0, 1, 0, 0, 0, 0, 0, '', '[]')");
    }
};

TEST_P(Migration, KilledAnywhereLosesNothingAndKeepsACopyOfWhatWasBefore)
{
    const FaultyVfs vfs;
    makeOld();
    FaultyVfs::disarm();
    (void)open();
    const int writes = FaultyVfs::writes();
    std::mt19937_64 random(static_cast<std::uint64_t>(GetParam()));
    for (int point = 0; point < 50; ++point) {
        const int at = 1 + static_cast<int>(random() % static_cast<std::uint64_t>(writes));
        SCOPED_TRACE(at);
        makeOld();
        Child child([&](int) {
            FaultyVfs::arm(Fault::Kill, at);
            (void)Store::open(path(), OpenMode::ReadWrite);
        });
        EXPECT_EQ(child.wait(), -1) << "it was to be killed";
        FaultyVfs::disarm();
        const auto store = open();
        ASSERT_FALSE(store->readOnly());
        ASSERT_EQ(store->listDatasets()->size(), 1U);
        EXPECT_EQ(store->listDatasets()->front().file, "kept.csv");
        expectSound(*store);
        const QString backup = path() + QStringLiteral(".v%1.backup").arg(GetParam());
        ASSERT_TRUE(QFileInfo::exists(backup));
        const store::Connection kept(backup, store::Access::Immutable);
        EXPECT_EQ(kept.integer("PRAGMA user_version"), GetParam());
        EXPECT_EQ(kept.integer("SELECT count(*) FROM dataset"), 1);
        EXPECT_EQ(store::schemaOf(kept), store::expectedSchema(GetParam()));
        EXPECT_EQ(QDir(folder()).entryList({QStringLiteral("*.partial*")}).size(), 0);
    }
}

INSTANTIATE_TEST_SUITE_P(Versions, Migration, ::testing::Range(1, store::currentVersion()));

} // namespace
} // namespace tidemark
