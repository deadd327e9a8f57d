// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/audience_window.h"
#include "widgets/presentation/live/live_slides.h"
#include "widgets/presentation/presentation.h"
#include "widgets/presentation/presenter/presenter_window.h"
#include "widgets/presentation/slides/slide_view.h"
#include "widgets/presentation/stage/stage.h"

namespace tidemark {

/// What there is of a presentation while it runs, in the order in which one part needs another.
struct Presentation::Talk
{
    Talk(FrozenStore copy, StorySourcePtr story, std::vector<SlidePtr> slides, SlideStyle look, Meeting meeting)
        : frozen(std::move(copy)),
          source(std::move(story)),
          style(std::move(look)),
          stage(std::move(slides)),
          live(source, stage),
          audience(stage, style, source->story.title),
          log(std::move(meeting))
    {
    }

    FrozenStore frozen; ///< its folder goes last
    StorySourcePtr source;
    SlideStyle style;
    Stage stage;
    LiveSlides live;
    AudienceWindow audience;
    std::unique_ptr<PresenterWindow> presenter; ///< made when first shown
    PresentationLog log;
};

} // namespace tidemark
