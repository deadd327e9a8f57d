// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QThread>
#include <QThreadPool>

#include <chrono>
#include <exception>
#include <functional>
#include <memory>
#include <utility>

namespace tidemark {

/// What a new request does to the one that is running.
enum class WhenBusy {
    Cancel, ///< the running work is cancelled and its result dropped
    Finish  ///< the running work is delivered, then the newest request starts: for values dragged by hand
};

/// Runs one kind of work on a worker thread. At most one piece of work runs and one waits; a newer request replaces the waiting
/// one. Results arrive on the GUI thread, in order, and never after cancel(), a newer Cancel request, or destruction.
/// Lives on the GUI thread. The work must own what it uses: copies or shared pointers to const, never a widget.
template <typename T>
class LatestJob
{
public:
    using Work = std::function<Result<T>(const Progress&)>;
    using Done = std::function<void(Result<T>)>;
    using OnProgress = std::function<void(double)>;

    explicit LatestJob(Done done, OnProgress onProgress = {}) : m_control(std::make_shared<Control>())
    {
        m_control->done = std::move(done);
        m_control->onProgress = std::move(onProgress);
    }
    ~LatestJob()
    {
        m_control->alive = false;
        if (m_control->running)
            m_control->running->cancel();
    }
    LatestJob(const LatestJob&) = delete;
    LatestJob& operator=(const LatestJob&) = delete;

    void start(Work work, WhenBusy whenBusy = WhenBusy::Cancel)
    {
        if (!m_control->running) {
            launch(m_control, std::move(work));
            return;
        }
        m_control->waiting = std::move(work);
        if (whenBusy == WhenBusy::Cancel)
            dropRunning();
    }

    /// Stops the work and forgets its result.
    void cancel()
    {
        m_control->waiting = {};
        if (m_control->running)
            dropRunning();
    }

    /// Asks the work to stop and delivers what it returns then: for work that can give a part of its result.
    void stop()
    {
        m_control->waiting = {};
        if (m_control->running)
            m_control->running->cancel();
    }

    /// Whether a result is still to come.
    [[nodiscard]] bool busy() const
    {
        return (m_control->running && !m_control->dropped) || static_cast<bool>(m_control->waiting);
    }

private:
    /// Touched on the GUI thread only; the worker merely carries the pointer back.
    struct Control
    {
        Done done;
        OnProgress onProgress;
        std::shared_ptr<Progress> running;
        Work waiting;
        bool dropped = false;
        bool alive = true;
    };
    using ControlPtr = std::shared_ptr<Control>;

    void dropRunning()
    {
        m_control->dropped = true;
        m_control->running->cancel();
    }

    static void postToGui(std::function<void()> call)
    {
        if (QCoreApplication* application = QCoreApplication::instance())
            QMetaObject::invokeMethod(application, std::move(call), Qt::QueuedConnection);
    }

    static void launch(const ControlPtr& control, Work work)
    {
        auto last = std::make_shared<std::chrono::steady_clock::time_point>();
        auto progress = std::make_shared<Progress>([control, last](double fraction) {
            const auto now = std::chrono::steady_clock::now();
            if (now - *last < std::chrono::milliseconds{40} && fraction < 1)
                return;
            *last = now;
            postToGui([control, fraction] {
                if (control->alive && !control->dropped && control->onProgress)
                    control->onProgress(fraction);
            });
        });
        control->running = progress;
        control->dropped = false;
        QThreadPool::globalInstance()->start([control, progress, work = std::move(work)]() mutable {
            auto result = std::make_shared<Result<T>>(guarded(work, *progress));
            work = {};
            postToGui([control, result] { finish(control, std::move(*result)); });
        });
    }

    /// A library's exception must not cross the thread's edge.
    static Result<T> guarded(const Work& work, const Progress& progress)
    {
        try {
            return work(progress);
        } catch (const std::exception& error) {
            return fail(ErrorCode::Io,
                        TM_TEXT("jobs", "The job stopped unexpectedly: %1").with(std::string{error.what()}));
        }
    }

    static void finish(const ControlPtr& control, Result<T> result)
    {
        const bool wanted = control->alive && !control->dropped;
        control->running.reset();
        control->dropped = false;
        if (!control->alive)
            return;
        if (control->waiting)
            launch(control, std::exchange(control->waiting, {}));
        if (wanted) {
            // A copy: `done` may destroy the job it belongs to.
            const Done done = control->done;
            done(std::move(result));
        }
    }

    ControlPtr m_control;
};

} // namespace tidemark
