// SPDX-License-Identifier: GPL-3.0-or-later
// Several processes and sudden ends.
#include "tests/store/child_process.h"
#include "tests/store/store_fixture.h"

#include <QFileInfo>

namespace tidemark {
namespace {

using namespace testing;

class Processes : public StoreTest
{};

TEST_F(Processes, ASecondWriterReadsAndSaysWhyUntilTheFirstIsGone)
{
    ingest(*open(), batchOf({makeBars(walk(0, 100))}, "a"));
    Child writer([&](int ready) {
        const auto store = Store::open(path(), OpenMode::ReadWrite);
        if (!store || (*store)->readOnly() || !(*store)->ingest(batchOf({makeBars(walk(100, 200))}, "b"), Progress{}))
            ::_exit(1);
        say(ready);
        ::pause();
    });
    ASSERT_TRUE(writer.ready());
    {
        const auto second = open();
        EXPECT_TRUE(second->readOnly());
        EXPECT_NE(plain(second->readOnlyReason()).find("Another Tidemark"), std::string::npos);
        EXPECT_EQ(second->listSeries()->front().rows, 200);
        const auto refused = second->setValue("k", "v");
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::ReadOnly);
    }
    writer.kill();
    const auto third = open();
    EXPECT_FALSE(third->readOnly());
    EXPECT_EQ(third->listSeries()->front().rows, 200);
    EXPECT_TRUE(third->setValue("k", "v"));
    expectSound(*third);
}

TEST_F(Processes, SeveralStoresOfOneProcessShareTheRightToWrite)
{
    const QString go = folder() + QStringLiteral("/go");
    Child other([&](int ready) {
        while (!QFileInfo::exists(go))
            ::usleep(1'000);
        const auto store = Store::open(path(), OpenMode::ReadWrite);
        if (store && (*store)->readOnly())
            say(ready);
    });
    auto first = open();
    const auto second = open();
    EXPECT_FALSE(first->readOnly());
    EXPECT_FALSE(second->readOnly());
    EXPECT_TRUE(first->setValue("k", "1"));
    EXPECT_TRUE(second->setValue("k", "2"));
    EXPECT_EQ(*first->value("k"), "2");
    first.reset(); // the other one still has it
    writeBytes(go, "go");
    EXPECT_TRUE(other.ready());
    other.wait();
    EXPECT_TRUE(second->setValue("k", "3"));
}

TEST_F(Processes, AnImportKilledAnywhereIsThereWholeOrNotAtAll)
{
    const auto bars = makeBars(walk(2'000, 60'000));
    ingest(*open(), batchOf({makeBars(walk(0, 5'000))}, "before"));
    const auto none = *open()->digest(minuteAt(1'000'000));
    int whole = 0;
    for (int point = 0; point < 18; ++point) {
        SCOPED_TRACE(point);
        Child child([&](int) {
            int ticks = 0;
            const Progress progress([&](double) {
                if (ticks++ == point)
                    ::raise(SIGKILL);
            });
            const auto store = Store::open(path(), OpenMode::ReadWrite);
            if (store && (*store)->ingest(batchOf({bars}, "killed"), progress))
                ::raise(SIGKILL); // right after it was told to be done
        });
        child.wait();
        const auto store = open();
        ASSERT_FALSE(store->readOnly());
        const auto list = *store->listDatasets();
        expectSound(*store);
        if (list.size() == 1) {
            EXPECT_EQ(*store->digest(minuteAt(1'000'000)), none);
            continue;
        }
        ++whole;
        EXPECT_EQ(store->listSeries()->front().rows, 60'000);
        ASSERT_TRUE(store->undoIngest(list.back().id));
        EXPECT_EQ(*store->digest(minuteAt(1'000'000)), none);
    }
    EXPECT_GT(whole, 0) << "the last points lie after the import";
    EXPECT_LT(whole, 18);
}

class Race : public StoreTest, public ::testing::WithParamInterface<int>
{};

// Everybody stays until the last has said what it got, so that two writers would be seen.
TEST_P(Race, OneProcessWritesAndNoneHarmsTheStore)
{
    for (int round = 0; round < 25; ++round) {
        SCOPED_TRACE(round);
        const int racers = 2 + (round + GetParam()) % 3;
        const bool fresh = round % 3 == 0; // some rounds begin without a store
        if (fresh)
            QDir(folder()).removeRecursively();
        ASSERT_TRUE(QDir().mkpath(folder()));
        std::array<int, 2> leave{};
        ASSERT_EQ(::pipe(leave.data()), 0);
        std::vector<std::unique_ptr<Child>> children;
        for (int i = 0; i < racers; ++i)
            children.push_back(std::make_unique<Child>([&, i](int ready) {
                ::close(leave[1]);
                const auto store = Store::open(path(), OpenMode::ReadWrite);
                if (!store)
                    ::_exit(1);
                const std::string bytes = std::to_string(round) + '-' + std::to_string(i);
                if (!(*store)->readOnly()
                    && !(*store)->ingest(
                        batchOf({makeBars(walk(round * 100 + i * 10, round * 100 + i * 10 + 10))}, bytes), Progress{}))
                    ::_exit(1);
                say(ready, (*store)->readOnly() ? 'r' : 'w');
                char end = 0;
                (void)!::read(leave[0], &end, 1); // until the test closes its end
            }));
        ::close(leave[0]);
        int writers = 0;
        for (const auto& child : children) {
            const char word = child->word();
            EXPECT_TRUE(word == 'r' || word == 'w') << "a process got no store";
            writers += word == 'w' ? 1 : 0;
        }
        EXPECT_EQ(writers, 1);
        ::close(leave[1]);
        for (const auto& child : children)
            EXPECT_EQ(child->wait(), 0);
        const auto store = open();
        EXPECT_FALSE(store->readOnly());
        EXPECT_TRUE(store->interruption().empty());
        expectSound(*store);
    }
}

INSTANTIATE_TEST_SUITE_P(Rounds, Race, ::testing::Range(0, 4));

} // namespace
} // namespace tidemark
