// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <utility>

namespace tidemark {

/// Carries progress out of a long job and the wish to cancel into it. Safe to use from the worker while another thread cancels.
class Progress
{
public:
    using Report = std::function<void(double fraction)>;

    Progress() = default;
    explicit Progress(Report report) : m_report(std::move(report)) {}

    /// `fraction` in [0, 1]; the report function is called on the worker's thread.
    void report(double fraction) const
    {
        if (m_report)
            m_report(fraction);
    }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool cancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    Report m_report;
    std::atomic<bool> m_cancelled{false};
};

} // namespace tidemark
