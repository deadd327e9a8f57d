// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "widgets/shell/latest_job.h"

#include <QObject>

#include <deque>

namespace tidemark {

class Workbench;

/// Changes the store on a worker, one change after the other in the order they were asked for, each listed among the jobs. Tells
/// the workbench when the store holds something else. GUI thread only.
class StoreWriter final : public QObject
{
    Q_OBJECT
public:
    using Work = std::function<Status(Store& store, const Progress& progress)>;
    using Done = std::function<void(const Status& status)>;

    explicit StoreWriter(Workbench& workbench, QObject* parent = nullptr);

    /// `done` is called on the GUI thread, after the change has been announced. The work owns what it uses.
    void write(Text title, Work work, Done done = {});
    /// The same for what no study reads: nothing is announced, so that no panel computes again.
    void writeQuietly(Text title, Work work, Done done = {});
    [[nodiscard]] bool busy() const { return m_job > 0; }

Q_SIGNALS:
    /// A change was refused: the sentence for a message bar.
    void failed(const tidemark::Text& text);

private:
    struct Change
    {
        Text title;
        Work work;
        Done done;
        bool quiet = false;
    };

    void add(Change change);
    void next();
    void finish(Result<bool> result);

    Workbench& m_workbench;
    std::deque<Change> m_waiting;
    Change m_current;
    int m_job = 0;
    LatestJob<bool> m_running;
};

} // namespace tidemark
