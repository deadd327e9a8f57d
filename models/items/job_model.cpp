// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/job_model.h"

#include "models/items/roles.h"
#include "models/text/to_qt.h"

#include <algorithm>
#include <utility>

namespace tidemark {

JobModel::JobModel(QObject* parent)
    : QAbstractListModel(parent), m_translator(std::make_shared<Translator>(Language::English))
{
}

int JobModel::rowOf(int id) const
{
    const auto it = std::ranges::find(m_jobs, id, &Job::id);
    return it == m_jobs.end() ? -1 : static_cast<int>(it - m_jobs.begin());
}

int JobModel::running() const { return static_cast<int>(std::ranges::count(m_jobs, JobState::Running, &Job::state)); }

int JobModel::add(Text title, std::function<void()> cancel)
{
    const int at = running();
    beginInsertRows({}, at, at);
    m_jobs.insert(m_jobs.begin() + at, Job{m_nextId, std::move(title), std::move(cancel), JobState::Running, 0, {}});
    endInsertRows();
    Q_EMIT runningChanged();
    return m_nextId++;
}

void JobModel::setProgress(int id, double fraction)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    m_jobs[static_cast<std::size_t>(row)].fraction = std::clamp(fraction, 0.0, 1.0);
    Q_EMIT dataChanged(index(row), index(row), {ProgressRole, AsideRole});
}

void JobModel::finish(int id, JobState state, Text detail)
{
    const int row = rowOf(id);
    if (row < 0 || m_jobs[static_cast<std::size_t>(row)].state != JobState::Running)
        return;
    beginRemoveRows({}, row, row);
    Job job = std::move(m_jobs[static_cast<std::size_t>(row)]);
    m_jobs.erase(m_jobs.begin() + row);
    endRemoveRows();
    job.state = state;
    job.detail = std::move(detail);
    job.cancel = {};
    const int at = running();
    beginInsertRows({}, at, at);
    m_jobs.insert(m_jobs.begin() + at, std::move(job));
    endInsertRows();
    const int kept = running() + kFinishedKept;
    if (rowCount() > kept) {
        beginRemoveRows({}, kept, rowCount() - 1);
        m_jobs.erase(m_jobs.begin() + kept, m_jobs.end());
        endRemoveRows();
    }
    Q_EMIT runningChanged();
}

void JobModel::cancel(const QModelIndex& index)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return;
    // A copy: cancelling may finish the job and with it the function.
    if (const auto stop = m_jobs[static_cast<std::size_t>(index.row())].cancel)
        stop();
}

void JobModel::setTranslator(std::shared_ptr<const Translator> translator)
{
    m_translator = std::move(translator);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int JobModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

QVariant JobModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Job& job = m_jobs[static_cast<std::size_t>(index.row())];
    const Translator& say = *m_translator;
    switch (role) {
    case Qt::DisplayRole:
        return say(job.title);
    case StatusRole:
        return static_cast<int>(job.state);
    case ProgressRole:
        return job.fraction;
    case DetailRole:
    case Qt::ToolTipRole:
        return job.detail.empty() ? QString{} : say(job.detail);
    case AsideRole:
        switch (job.state) {
        case JobState::Running:
            return toQString(formatValue(job.fraction, percent(0), say.language()));
        case JobState::Done:
            return say(TM_TEXT("items", "done"));
        case JobState::Failed:
            return say(TM_TEXT("items", "failed"));
        case JobState::Cancelled:
            return say(TM_TEXT("items", "cancelled"));
        }
        return {};
    default:
        return {};
    }
}

} // namespace tidemark
