// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/figure_options.h"
#include "widgets/presentation/live/story_source.h"

namespace tidemark::cli {

/// Which slides are photographed, and of what.
struct SlideShots
{
    QString which; ///< an id, a number from 1, or `all`
    QString out;   ///< the picture's file; with `all` a folder
    QString storePath;
    TimePoint asOf{};
    QSize size{1920, 1080};
    Direction direction = Direction::GreenUp;
};

/// The story that the store's report tells in the console's language. Errors: those of readStory.
[[nodiscard]] Result<StorySourcePtr> readSlides(const SlideShots& shots, const Console& console);

/// Index of the slide that `which` names: an id, or a number from 1. Errors: NotFound.
[[nodiscard]] Result<std::size_t> findSlide(const std::vector<report::Slide>& slides, const QString& which);

/// The slides of the story that the store's report tells in the console's language, as pictures. Prints each file.
/// Errors: NotFound when there is no such slide; NoData when there is none at all; those of the store; Io.
[[nodiscard]] Status shootSlides(const SlideShots& shots, const Console& console);

} // namespace tidemark::cli
