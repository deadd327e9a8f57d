// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/story.h"

namespace tidemark::report {

/// What the strategist decided about one slide beforehand.
struct PlannedSlide
{
    std::string id;
    bool shown = true;
    QString notes; ///< the presenter's own words, instead of the program's; empty: none
    friend bool operator==(const PlannedSlide&, const PlannedSlide&) = default;
};

/// A presentation as it was prepared: kept in the store under kStoryPlanKey, the same for both languages.
struct StoryPlan
{
    std::vector<PlannedSlide> slides; ///< in the order of the meeting
    int minutes = 40;                 ///< planned for all of it, 1 to 600
    std::optional<Language> language; ///< of the slides; the interface's when absent
    friend bool operator==(const StoryPlan&, const StoryPlan&) = default;
};

inline constexpr int kLeastMinutes = 1;
inline constexpr int kMostMinutes = 600;
inline constexpr std::string_view kStoryPlanKey = "presentation.story";

/// Reads what storyPlanJson wrote; an empty text is the plan of somebody who never prepared. Errors: Parse, also for a slide that is in it
/// twice, minutes out of range, and lists and notes longer than any meeting. Slides nobody knows are none.
[[nodiscard]] Result<StoryPlan> parseStoryPlan(std::string_view json);
[[nodiscard]] std::string storyPlanJson(const StoryPlan& plan);

/// The plan with every slide of the story in it: those it does not know stand after the slide before them in the story; those the story
/// does not have stay, so that a figure whose data come back takes its place again.
[[nodiscard]] StoryPlan completed(StoryPlan plan, const Story& story);

/// The slides to be shown, in the order of the plan, with the presenter's own notes in place; a part names only sections of which
/// something is shown. Slides the plan does not know are shown where completed() puts them. Empty when nothing is shown.
[[nodiscard]] std::vector<std::shared_ptr<const Slide>> plannedSlides(const Story& story, const StoryPlan& plan);

} // namespace tidemark::report
