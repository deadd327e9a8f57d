// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace tidemark::store {

/// A few threads that do what they are given, in that order. Ends with what has been given done. Belongs to one thread; the work
/// throws nothing.
class WorkerPool
{
public:
    /// `most` tasks wait at a time: `submit` then waits for room.
    WorkerPool(std::size_t threads, std::size_t most);
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    void submit(std::function<void()> task);

    /// As many as there are processors, four at most.
    [[nodiscard]] static std::size_t usefulThreads();

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_given;
    std::condition_variable m_taken;
    std::deque<std::function<void()>> m_tasks;
    std::size_t m_most;
    bool m_ending = false;
    std::vector<std::jthread> m_threads; ///< last: they use what stands above
};

} // namespace tidemark::store
