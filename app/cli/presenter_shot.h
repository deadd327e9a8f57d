// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/slide_shots.h"
#include "widgets/shell/workbench.h"

namespace tidemark::cli {

/// Which picture of the presenter's view is taken.
struct PresenterShot
{
    SlideShots slides; ///< its `which` is the present slide, by id or number; empty: the first
    Appearance appearance;
    double scale = 1; ///< device pixels a logical one
};

/// The presenter's view of the story that the store's report tells, as it stands when the talk begins at the as-of. Prints the file.
/// Errors: those of shootSlides.
[[nodiscard]] Status shootPresenter(const PresenterShot& shot, const Console& console);

} // namespace tidemark::cli
