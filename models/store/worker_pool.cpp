// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/worker_pool.h"

#include <algorithm>

namespace tidemark::store {

WorkerPool::WorkerPool(std::size_t threads, std::size_t most) : m_most(most)
{
    for (std::size_t i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool()
{
    {
        const std::scoped_lock guard(m_mutex);
        m_ending = true;
    }
    m_given.notify_all();
}

void WorkerPool::submit(std::function<void()> task)
{
    {
        std::unique_lock guard(m_mutex);
        m_taken.wait(guard, [this] { return m_tasks.size() < m_most; });
        m_tasks.push_back(std::move(task));
    }
    m_given.notify_one();
}

std::size_t WorkerPool::usefulThreads() { return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 4); }

void WorkerPool::work()
{
    while (true) {
        std::function<void()> task;
        {
            std::unique_lock guard(m_mutex);
            m_given.wait(guard, [this] { return m_ending || !m_tasks.empty(); });
            if (m_tasks.empty())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        m_taken.notify_one();
        task();
    }
}

} // namespace tidemark::store
