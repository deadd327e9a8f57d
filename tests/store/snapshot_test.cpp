// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/schema.h"
#include "models/store/snapshot.h"
#include "tests/store/store_fixture.h"

#include <QCryptographicHash>

namespace tidemark {
namespace {

using namespace testing;

class SnapshotTest : public StoreTest
{
protected:
    static constexpr TimePoint kNow{std::chrono::milliseconds{1'763'700'000'000}};
    TimePoint asOf() const { return endOfNewYorkDay(makeDate(2025, 11, 20)); }
};

TEST_F(SnapshotTest, KeepsWhatWasThereWhateverHappensLater)
{
    auto store = open();
    ASSERT_TRUE(store->setNote("1.1.1", "zh", "before"));
    const auto frozen = freeze(*store, "晨会 1", asOf(), kNow);
    ASSERT_TRUE(frozen) << plain(frozen.error().text);
    EXPECT_EQ(frozen->digest, *store->digest(asOf()));
    ASSERT_TRUE(store->setNote("1.1.1", "zh", "after"));

    store = open(OpenMode::ReadOnly);
    const auto list = snapshots(*store);
    ASSERT_TRUE(list);
    ASSERT_EQ(list->size(), 1u);
    EXPECT_EQ(list->front().name, "晨会 1");
    EXPECT_EQ(list->front().asOf, asOf());
    const auto copy = openSnapshot(*store, list->front());
    ASSERT_TRUE(copy) << plain(copy.error().text);
    EXPECT_EQ(*(*copy)->note("1.1.1", "zh"), "before");
    EXPECT_TRUE((*copy)->readOnly());
    EXPECT_EQ(*(*copy)->digest(asOf()), frozen->digest);
}

TEST_F(SnapshotTest, RefusesInWords)
{
    auto store = open();
    EXPECT_EQ(freeze(*store, "  ", asOf(), kNow).error().code, ErrorCode::Usage);
    EXPECT_EQ(freeze(*store, std::string(65, 'x'), asOf(), kNow).error().code, ErrorCode::Usage);
    ASSERT_TRUE(freeze(*store, "../../x", asOf(), kNow)) << "a name is no path";
    EXPECT_EQ(freeze(*store, "../../x", asOf(), kNow).error().code, ErrorCode::Usage);
    EXPECT_EQ(findSnapshot(*store, "other").error().code, ErrorCode::NotFound);
    EXPECT_NE(plain(findSnapshot(*store, "other").error().text).find("../../x"), std::string::npos);
}

TEST_F(SnapshotTest, OneOfAnOlderProgramIsReadAndItsBytesStay)
{
    auto store = open();
    auto frozen = *freeze(*store, "old", asOf(), kNow);
    const QString path = QDir(snapshotFolder(*store)).filePath(QString::fromStdString(frozen.file));
    ASSERT_TRUE(QFile::remove(path));
    {
        const store::Connection older(path, store::Access::Create);
        for (const auto& step : store::migrations())
            if (step.version < store::currentVersion())
                older.execute(step.sql);
        older.execute("PRAGMA application_id=" + std::to_string(store::kApplicationId)
                      + ";PRAGMA user_version=" + std::to_string(store::currentVersion() - 1));
        older.execute("INSERT INTO note VALUES ('1.1.1', 'zh', 'kept')");
    }
    const QByteArray bytes = bytesOf(path);
    frozen.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
    for (int time = 0; time < 2; ++time) {
        const auto copy = openSnapshot(*store, frozen);
        ASSERT_TRUE(copy) << plain(copy.error().text);
        EXPECT_EQ(*(*copy)->note("1.1.1", "zh"), "kept");
    }
    EXPECT_EQ(bytesOf(path), bytes);
}

TEST_F(SnapshotTest, ACopyThatChangedIsNotUsed)
{
    auto store = open();
    const auto frozen = freeze(*store, "a", asOf(), kNow);
    ASSERT_TRUE(frozen);
    QFile copy(QDir(snapshotFolder(*store)).filePath(QString::fromStdString(frozen->file)));
    ASSERT_TRUE(copy.open(QIODevice::ReadWrite));
    ASSERT_TRUE(copy.seek(copy.size() - 1));
    copy.putChar('x');
    copy.close();
    EXPECT_EQ(openSnapshot(*store, *frozen).error().code, ErrorCode::Corrupt);
    ASSERT_TRUE(copy.remove());
    EXPECT_EQ(openSnapshot(*store, *frozen).error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace tidemark
