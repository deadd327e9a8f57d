// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/store_writer.h"

#include "widgets/shell/workbench.h"

namespace tidemark {

StoreWriter::StoreWriter(Workbench& workbench, QObject* parent)
    : QObject(parent),
      m_workbench(workbench),
      m_running([this](Result<bool> result) { finish(std::move(result)); },
                [this](double fraction) { m_workbench.jobs().setProgress(m_job, fraction); })
{
}

void StoreWriter::write(Text title, Work work, Done done)
{
    add({std::move(title), std::move(work), std::move(done)});
}

void StoreWriter::writeQuietly(Text title, Work work, Done done)
{
    add({std::move(title), std::move(work), std::move(done), true});
}

void StoreWriter::add(Change change)
{
    m_waiting.push_back(std::move(change));
    if (!busy())
        next();
}

void StoreWriter::next()
{
    if (m_waiting.empty())
        return;
    m_current = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_job = m_workbench.jobs().add(m_current.title, [this] { m_running.stop(); });
    m_workbench.beginWork();
    m_running.start([path = m_workbench.storePath(), work = m_current.work](const Progress& progress) -> Result<bool> {
        const auto store = Store::open(path, OpenMode::ReadWrite);
        if (!store)
            return tl::unexpected(store.error());
        if ((*store)->readOnly())
            return fail(ErrorCode::ReadOnly, (*store)->readOnlyReason());
        if (const Status written = work(**store, progress); !written)
            return tl::unexpected(written.error());
        return true;
    });
}

void StoreWriter::finish(Result<bool> result)
{
    const int job = std::exchange(m_job, 0);
    const Change change = std::exchange(m_current, {});
    Status status;
    if (result) {
        m_workbench.jobs().finish(job, JobState::Done, {});
        if (!change.quiet)
            m_workbench.noteDataChange();
    } else {
        status = tl::unexpected(result.error());
        const bool cancelled = result.error().code == ErrorCode::Cancelled;
        m_workbench.jobs().finish(job, cancelled ? JobState::Cancelled : JobState::Failed, result.error().text);
        if (!cancelled) {
            m_workbench.say(Severity::Failure, change.title, result.error().text);
            Q_EMIT failed(result.error().text);
        }
    }
    if (change.done)
        change.done(status);
    m_workbench.endWork();
    if (!busy())
        next();
}

} // namespace tidemark
