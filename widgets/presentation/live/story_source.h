// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/report/story_plan.h"
#include "models/store/snapshot.h"

#include <functional>
#include <memory>

namespace tidemark {

/// What the program gives a presentation.
struct PresentationEnvironment
{
    /// Everything a report is put together from; called on a worker with a store of that worker.
    std::function<Result<report::ReportInput>(const Store&, const report::ReportOptions&, const Progress&)> readReport;
    /// Lists a snapshot that was made for a meeting; called on the GUI thread, may do it later. Empty: the store cannot be written, and the
    /// copy is for the meeting alone.
    std::function<void(const Snapshot&)> listSnapshot;
};

/// A story with what its slides can be made again from. Shared by workers and the GUI thread; never changes.
struct StorySource
{
    QString storePath; ///< the store it was read from: a snapshot's copy while presenting
    std::shared_ptr<const report::ReportInput> input;
    report::SlideTexts texts;
    report::Story story;
    report::StoryPlan plan; ///< completed
};
using StorySourcePtr = std::shared_ptr<const StorySource>;

/// Reads the store at `storePath` as of `asOf` and tells its story in `language`. The plan is given, since a snapshot holds an older one.
/// For workers. Errors: those of the store; NoData when the report has no slide at all; Cancelled.
[[nodiscard]] Result<StorySourcePtr> readStory(const PresentationEnvironment& environment, const QString& storePath,
                                               TimePoint asOf, Language language, const report::StoryPlan& plan,
                                               const Progress& progress);

} // namespace tidemark
