// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/live/story_source.h"

#include <algorithm>

namespace tidemark {

using namespace report;

Result<StorySourcePtr> readStory(const PresentationEnvironment& environment, const QString& storePath, TimePoint asOf,
                                 Language language, const StoryPlan& plan, const Progress& progress)
{
    const auto store = Store::open(storePath, OpenMode::ReadOnly);
    if (!store)
        return tl::unexpected(store.error());
    // A figure without data is no slide; it does not stop the others.
    auto input = environment.readReport(**store, {.language = language, .asOf = asOf, .allowMissing = true}, progress);
    if (!input)
        return tl::unexpected(input.error());
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, TM_TEXT("presentation", "Preparing the presentation was cancelled."));
    auto source = std::make_shared<StorySource>();
    source->storePath = storePath;
    source->input = std::make_shared<const ReportInput>(std::move(*input));
    source->texts = shippedSlideTexts(language);
    source->story = makeStory(*source->input, assembleReport(*source->input), source->texts);
    if (std::ranges::find(source->story.slides, SlideKind::Figure, &Slide::kind) == source->story.slides.end())
        return fail(ErrorCode::NoData,
                    TM_TEXT("presentation", "The report of %1 has no figure to show as of the end of %2 in New York; "
                                            "import data, or choose another as-of.")
                        .with(storePath.toStdString())
                        .with(asOfDate(asOf)));
    source->plan = completed(plan, source->story);
    return StorySourcePtr{std::move(source)};
}

} // namespace tidemark
