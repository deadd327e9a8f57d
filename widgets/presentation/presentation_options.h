// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/story_plan.h"

namespace tidemark {

/// What somebody chose before the meeting: what a presentation is started with.
struct PresentationOptions
{
    report::StoryPlan plan; ///< completed when it comes from the preparation
    QString snapshot;       ///< name of the frozen state that is shown; empty: the store is frozen now
    QString screen;         ///< QScreen::name() of the audience's; empty: the second one where there is one
    bool window = false;    ///< an ordinary window instead of the full screen: to be shared in a call
};

} // namespace tidemark
