// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/study_parts.h"
#include "models/studies/cta_levels/analysis.h"

namespace tidemark::cta_levels {

/// Flow curve and stress grid.
void addFlowFigures(const Analysis& analysis, StudyOutput& output);
/// Errors by window and the placebo.
void addAttributionFigures(const Analysis& analysis, StudyOutput& output);

} // namespace tidemark::cta_levels
