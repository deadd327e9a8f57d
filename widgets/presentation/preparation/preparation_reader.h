// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/snapshot.h"
#include "widgets/presentation/live/story_source.h"

#include <optional>
#include <set>
#include <vector>

namespace tidemark {

/// What is to be read before a meeting.
struct PreparationRequest
{
    PresentationEnvironment environment;
    QString storePath;
    QString snapshot; ///< name; empty: the store as it is now
    TimePoint asOf{}; ///< without a snapshot
    Language interfaceLanguage = Language::English;
    std::optional<report::StoryPlan> plan; ///< none: the one the store holds
};

/// What was read: as much as could be.
struct Preparation
{
    QString snapshot;
    TimePoint asOf{}; ///< a snapshot's own
    report::StoryPlan plan;
    std::optional<Text> planFault; ///< why the plan of the store could not be read; `plan` is empty then
    std::vector<Snapshot> snapshots;
    std::set<std::string> gone; ///< names of snapshots without their file
    StorySourcePtr source;      ///< nullptr: see `failure`
    std::optional<Error> failure;
    bool emptyStore = false;
};

/// Reads plan, snapshots and story. For workers. Errors: those of the store, Cancelled; what keeps the story alone from being told is in
/// the answer.
[[nodiscard]] Result<Preparation> readPreparation(const PreparationRequest& request, const Progress& progress);

} // namespace tidemark
