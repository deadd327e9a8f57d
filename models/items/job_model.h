// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/text.h"

#include <QAbstractListModel>

#include <functional>
#include <memory>

namespace tidemark {

class Translator;

enum class JobState { Running, Done, Failed, Cancelled };

/// Work in progress and what became of it, running jobs first. StatusRole is a JobState, ProgressRole the fraction done,
/// AsideRole the percentage or the outcome, DetailRole why it failed.
class JobModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int kFinishedKept = 50;

    explicit JobModel(QObject* parent = nullptr);

    /// A running job; `cancel` may be empty. Returns its id.
    int add(Text title, std::function<void()> cancel);
    void setProgress(int id, double fraction);
    /// `detail`: the outcome in a few words, or why it failed.
    void finish(int id, JobState state, Text detail);
    void cancel(const QModelIndex& index);
    [[nodiscard]] int running() const;
    void setTranslator(std::shared_ptr<const Translator> translator);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void runningChanged();

private:
    struct Job
    {
        int id = 0;
        Text title;
        std::function<void()> cancel;
        JobState state = JobState::Running;
        double fraction = 0;
        Text detail;
    };
    [[nodiscard]] int rowOf(int id) const;

    std::vector<Job> m_jobs; ///< running ones first, then finished, newest first
    int m_nextId = 1;
    std::shared_ptr<const Translator> m_translator;
};

} // namespace tidemark
