// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/studies/cta_levels/analysis.h"

namespace tidemark::cta_levels {

/// A figure with id, tab name and as-of in place; the pipeline names the sources.
[[nodiscard]] FigureSpec figure(const Analysis& analysis, std::string id, Text name);
[[nodiscard]] LineLayer line(std::string id, Text name, Points points, Role role, NumberFormat format);

/// Flow curve and stress grid.
void addFlowFigures(const Analysis& analysis, StudyOutput& output);
/// Errors by window and the placebo.
void addAttributionFigures(const Analysis& analysis, StudyOutput& output);

} // namespace tidemark::cta_levels
