// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure_spec.h"

namespace tidemark::pdf {

/// How high a figure of that width stands on a page: more panes, or more rows of small panes, take more room.
[[nodiscard]] double figureHeight(const FigureSpec& spec, double width);

} // namespace tidemark::pdf
