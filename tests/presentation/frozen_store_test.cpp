// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/claim_ledger.h"
#include "widgets/presentation/frozen_store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tidemark {
namespace {

class FrozenStoreTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto store = Store::open(m_folder.filePath(QStringLiteral("s.tidemark")), OpenMode::ReadWrite);
        ASSERT_TRUE(store);
        m_store = std::move(*store);
    }
    [[nodiscard]] FreezeRequest request() const
    {
        return {.storePath = m_store->path(),
                .asOf = endOfNewYorkDay(makeDate(2025, 11, 20)),
                .now = *parseAsOf("2025-11-21T00:30:00Z")};
    }
    FrozenStore freezeNow(const FreezeRequest& asked)
    {
        auto frozen = frozenStore(asked, Progress{});
        if (!frozen)
            throw std::runtime_error(plain(frozen.error().text));
        if (frozen->unlisted) {
            EXPECT_TRUE(listSnapshot(*m_store, frozen->snapshot));
        }
        return std::move(*frozen);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

TEST_F(FrozenStoreTest, TheSameStateIsFrozenOnce)
{
    const FrozenStore first = freezeNow(request());
    EXPECT_EQ(first.snapshot.name, "Meeting 2025-11-20");
    EXPECT_TRUE(first.unlisted);
    const FrozenStore again = freezeNow(request());
    EXPECT_FALSE(again.unlisted);
    EXPECT_EQ(again.snapshot.name, first.snapshot.name);
    EXPECT_EQ(again.path, first.path);
    FreezeRequest named = request();
    named.snapshot = "Meeting 2025-11-20";
    EXPECT_EQ(freezeNow(named).path, first.path);
}

TEST_F(FrozenStoreTest, AnotherWordIsAnotherState)
{
    const FrozenStore first = freezeNow(request());
    ASSERT_TRUE(m_store->setNote("1.1.1", "zh", "改过的一段。"));
    const FrozenStore noted = freezeNow(request());
    EXPECT_EQ(noted.snapshot.name, "Meeting 2025-11-20 (2)");
    ASSERT_TRUE(m_store->setValue(report::kOwnClaimsKey, "{}"));
    EXPECT_EQ(freezeNow(request()).snapshot.name, "Meeting 2025-11-20 (3)");
    FreezeRequest earlier = request();
    earlier.asOf = endOfNewYorkDay(makeDate(2025, 11, 19));
    earlier.language = Language::Chinese;
    EXPECT_EQ(freezeNow(earlier).snapshot.name, "会议 2025-11-19");
}

TEST_F(FrozenStoreTest, ACopyNobodyListedDoesNotStandInTheWay)
{
    const auto lost = frozenStore(request(), Progress{});
    ASSERT_TRUE(lost);
    EXPECT_EQ(freezeNow(request()).snapshot.name, "Meeting 2025-11-20 (2)");
}

TEST_F(FrozenStoreTest, AGoneOrAlteredCopyIsSaidOrMadeAgain)
{
    const FrozenStore first = freezeNow(request());
    ASSERT_TRUE(QFile::remove(first.path));
    FreezeRequest named = request();
    named.snapshot = first.snapshot.name;
    const auto gone = frozenStore(named, Progress{});
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, ErrorCode::NotFound);
    EXPECT_EQ(freezeNow(request()).snapshot.name, "Meeting 2025-11-20 (2)");
    named.snapshot = "nobody froze this";
    EXPECT_EQ(frozenStore(named, Progress{}).error().code, ErrorCode::NotFound);
}

TEST_F(FrozenStoreTest, WithoutAListTheCopyIsForTheMeetingAlone)
{
    FreezeRequest alone = request();
    alone.listable = false;
    QString path;
    {
        const FrozenStore frozen = freezeNow(alone);
        path = frozen.path;
        EXPECT_TRUE(frozen.snapshot.name.empty());
        EXPECT_FALSE(frozen.snapshot.digest.empty());
        EXPECT_TRUE(QFile::exists(path));
    }
    EXPECT_FALSE(QFile::exists(path));
    EXPECT_FALSE(QDir(snapshotFolder(*m_store)).exists());
}

} // namespace
} // namespace tidemark
