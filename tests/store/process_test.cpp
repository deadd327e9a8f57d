// SPDX-License-Identifier: GPL-3.0-or-later
// Several processes and sudden ends.
#include "tests/store/store_fixture.h"

#include <QFileInfo>

#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

namespace tidemark {
namespace {

using namespace testing;

/// Another process with this very program in it. The body must not return into the test.
class Child
{
public:
    explicit Child(const std::function<void(int ready)>& body)
    {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0)
            throw std::runtime_error("no pipe");
        m_pid = ::fork();
        if (m_pid == 0) {
            ::close(ends[0]);
            body(ends[1]);
            ::_exit(0);
        }
        ::close(ends[1]);
        m_ready = ends[0];
    }
    ~Child()
    {
        kill();
        ::close(m_ready);
    }
    /// Waits for the child's word; false when it ended without one.
    [[nodiscard]] bool ready() const
    {
        char word = 0;
        return ::read(m_ready, &word, 1) == 1;
    }
    void kill()
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        wait();
    }
    void wait()
    {
        int status = 0;
        ::waitpid(m_pid, &status, 0);
        m_pid = 0;
    }

private:
    pid_t m_pid = 0;
    int m_ready = -1;
};

void say(int ready)
{
    const char word = 'x';
    if (::write(ready, &word, 1) != 1)
        ::_exit(2);
}

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

TEST_F(Processes, RacingToMakeOneStoreEndsWithOneSoundStore)
{
    for (int round = 0; round < 8; ++round) {
        QFile::remove(path());
        std::vector<std::unique_ptr<Child>> racers;
        for (int i = 0; i < 3; ++i)
            racers.push_back(std::make_unique<Child>([&, i](int ready) {
                const auto store = Store::open(path(), OpenMode::ReadWrite);
                if (store && !(*store)->readOnly())
                    (void)(*store)->ingest(batchOf({makeBars(walk(i * 10, i * 10 + 10))}, std::to_string(i)),
                                           Progress{});
                say(ready);
            }));
        for (auto& racer : racers) {
            EXPECT_TRUE(racer->ready());
            racer->wait();
        }
        const auto store = open();
        EXPECT_FALSE(store->readOnly());
        EXPECT_GE(store->listDatasets()->size(), 1U);
        expectSound(*store);
    }
}

} // namespace
} // namespace tidemark
