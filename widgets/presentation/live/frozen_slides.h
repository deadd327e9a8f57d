// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pipeline/frozen_studies.h"
#include "widgets/presentation/live/story_source.h"
#include "widgets/presentation/stage/stage.h"

namespace tidemark {

/// How a replay goes through a day: a frame at every `barMinutes` after the open, and one at the end.
struct ReplayDay
{
    int barMinutes = 1;
    int last = 0; ///< minutes after the open at which everything is shown

    [[nodiscard]] int bars() const { return barMinutes > 0 ? (last + barMinutes - 1) / barMinutes : 0; }
    /// Minutes after the open when `bar` of bars() is over.
    [[nodiscard]] int minute(int bar) const { return std::min(bar * barMinutes, last); }
};

/// Makes slides of a story again with other parameters, from the frozen store. Any thread.
class FrozenSlides
{
public:
    static constexpr const char* kReplay = "replay"; ///< the parameter: minutes since the open

    explicit FrozenSlides(StorySourcePtr source);

    /// The study that gave a figure; nullptr on covers and parts.
    [[nodiscard]] static const Study* studyOf(const report::Slide& slide);
    /// Whether the study can be cut at a minute of its day.
    [[nodiscard]] static bool canReplay(const Study& study);

    /// `slide` of the story as it is with `params`. Errors: those of the store, the study and remakeSlide(); NoData, when inputs are
    /// missing; Cancelled.
    [[nodiscard]] Result<SlidePtr> make(const report::Slide& slide, const ParamValues& params,
                                        const Progress& progress) const;
    /// The same at the end of a bar: nothing of the figure is later, and its value axes grow by whole steps alone.
    [[nodiscard]] Result<SlidePtr> frame(const report::Slide& slide, ParamValues params, int minute,
                                         const Progress& progress) const;
    /// Precondition: canReplay(*studyOf(slide)). Errors: as for make().
    [[nodiscard]] Result<ReplayDay> replayDay(const report::Slide& slide, const ParamValues& params,
                                              const Progress& progress) const;
    /// Reads what the slide's study needs, so that the first change is as fast as the others.
    [[nodiscard]] Status warm(const report::Slide& slide, const ParamValues& params, const Progress& progress) const;

private:
    StorySourcePtr m_source;
    std::shared_ptr<FrozenStudies> m_studies;
};

} // namespace tidemark
