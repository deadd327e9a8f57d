// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/story.h"

namespace tidemark {

class Workbench;

/// A parameter that a slide was made with instead of the story's, as values a person reads.
struct ChangedParam
{
    std::string id;
    Text label;
    Text from;
    Text to;
};

/// What differs between the request of the story's slide and of the one shown, in the order the study declares its parameters. A value
/// that a request leaves out is the study's default.
[[nodiscard]] std::vector<ChangedParam> changedParams(const StudyRequest& story, const StudyRequest& shown);

/// “Level 6,400 instead of 6,456: shown, not the story”; of a replay, its minute. In the interface's language; empty when nothing differs.
[[nodiscard]] QString whatIfWords(const Workbench& workbench, const report::Slide& story, const report::Slide& shown);

} // namespace tidemark
