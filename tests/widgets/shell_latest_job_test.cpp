// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/latest_job.h"

#include <QSemaphore>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>
#include <vector>

namespace tidemark {
namespace {

/// Work that starts, waits to be let go, and then gives its number.
struct Gate
{
    QSemaphore started;
    QSemaphore go;
};

LatestJob<int>::Work gated(const std::shared_ptr<Gate>& gate, int number)
{
    return [gate, number](const Progress& progress) -> Result<int> {
        gate->started.release();
        gate->go.acquire();
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled, verbatim("cancelled"));
        return number;
    };
}

TEST(LatestJob, deliversOnTheThreadItLivesOn)
{
    std::vector<int> got;
    QThread* thread = nullptr;
    LatestJob<int> job([&](Result<int> result) {
        thread = QThread::currentThread();
        got.push_back(*result);
    });
    EXPECT_FALSE(job.busy());
    job.start([](const Progress&) -> Result<int> { return 7; });
    EXPECT_TRUE(job.busy());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !got.empty(); }));
    EXPECT_EQ(got, std::vector<int>{7});
    EXPECT_EQ(thread, QThread::currentThread());
    EXPECT_FALSE(job.busy());
}

TEST(LatestJob, aNewRequestCancelsAndSilencesTheRunningOne)
{
    const auto first = std::make_shared<Gate>();
    std::vector<int> got;
    LatestJob<int> job([&](Result<int> result) { got.push_back(result.value_or(-1)); });
    job.start(gated(first, 1));
    first->started.acquire();
    job.start([](const Progress&) -> Result<int> { return 2; });
    job.start([](const Progress&) -> Result<int> { return 3; });
    first->go.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !job.busy(); }));
    EXPECT_EQ(got, std::vector<int>{3});
}

TEST(LatestJob, finishesTheRunningOneWhenAsked)
{
    const auto first = std::make_shared<Gate>();
    std::vector<int> got;
    LatestJob<int> job([&](Result<int> result) { got.push_back(result.value_or(-1)); });
    job.start(gated(first, 1));
    first->started.acquire();
    job.start([](const Progress&) -> Result<int> { return 2; }, WhenBusy::Finish);
    job.start([](const Progress&) -> Result<int> { return 3; }, WhenBusy::Finish);
    first->go.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return got.size() == 2; }));
    EXPECT_EQ(got, (std::vector<int>{1, 3}));
}

TEST(LatestJob, saysNothingAfterCancelOrDestruction)
{
    const auto first = std::make_shared<Gate>();
    const auto second = std::make_shared<Gate>();
    QThreadPool::globalInstance()->setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
    int delivered = 0;
    LatestJob<int> cancelled([&](Result<int>) { ++delivered; });
    cancelled.start(gated(first, 1));
    auto gone = std::make_unique<LatestJob<int>>([&](Result<int>) { ++delivered; });
    gone->start(gated(second, 2));
    first->started.acquire();
    second->started.acquire();
    cancelled.cancel();
    gone.reset();
    first->go.release();
    second->go.release();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    EXPECT_EQ(delivered, 0);
    EXPECT_FALSE(cancelled.busy());
}

TEST(LatestJob, stopDeliversWhatTheWorkMakesOfIt)
{
    const auto gate = std::make_shared<Gate>();
    std::optional<ErrorCode> code;
    LatestJob<int> job([&](Result<int> result) { code = result ? std::nullopt : std::optional{result.error().code}; });
    job.start(gated(gate, 1));
    gate->started.acquire();
    job.stop();
    gate->go.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return code.has_value(); }));
    EXPECT_EQ(*code, ErrorCode::Cancelled);
}

TEST(LatestJob, reportsProgressAndTurnsExceptionsIntoErrors)
{
    std::vector<double> seen;
    std::optional<Result<int>> got;
    LatestJob<int> job([&](Result<int> result) { got = std::move(result); },
                       [&](double fraction) { seen.push_back(fraction); });
    job.start([](const Progress& progress) -> Result<int> {
        progress.report(1);
        throw std::runtime_error("out of luck");
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return got.has_value(); }));
    ASSERT_FALSE(got->has_value());
    EXPECT_NE(plain(got->error().text).find("out of luck"), std::string::npos);
    EXPECT_EQ(seen, std::vector<double>{1});
}

} // namespace
} // namespace tidemark
