// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/study_parts.h"
#include "models/studies/rate_probability/analysis.h"

namespace tidemark::rate_probability {

/// A figure with as-of, footnote and axis in place; the pipeline names the sources.
[[nodiscard]] FigureSpec figureOf(const Analysis& analysis, std::string id, Text name);
/// 0 to 100 %.
[[nodiscard]] YAxis oddsAxis();
/// The cut probability over time.
[[nodiscard]] Points cutPoints(const std::vector<DayOdds>& history);
[[nodiscard]] LineLayer ownLine(const Analysis& analysis);
/// `CME published`, `own computation`, or both.
[[nodiscard]] Text sourceOf(const Analysis& analysis);
/// Of the two, the one that leads.
[[nodiscard]] Text leadingSource(const Analysis& analysis);
/// `3.75%`, or the words for a range of each day.
[[nodiscard]] Text referenceName(const Analysis& analysis);
/// `cut 25 bp`, `hold`, `rise 25 bp`.
[[nodiscard]] Text decisionText(double changeBp);
/// `cme` or `cme_2015`, as a person says it.
[[nodiscard]] Text methodName(const Analysis& analysis);

/// Implied path, distribution by meeting, reconciliation.
void addPathFigures(const Analysis& analysis, StudyOutput& output);

} // namespace tidemark::rate_probability
