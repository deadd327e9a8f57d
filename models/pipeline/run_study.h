// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "models/studies/study.h"

namespace tidemark {

/// Reads a study's declared inputs from the store, cut at `asOf` so that nothing later leaks in, runs it, and completes the output
/// (provenance, simulated marks, digest, missing inputs). A missing required input is data, not an error: the output lists it.
/// Errors: those of the store and of the study; Cancelled.
[[nodiscard]] Result<StudyOutput> runStudy(const Study& study, const ParamValues& params, const Store& store,
                                           TimePoint asOf, const Progress& progress);

/// The as-of a store is looked at when nobody chose one: the end of the last day in New York for which it has the main index.
[[nodiscard]] Result<TimePoint> defaultAsOf(const Store& store);

} // namespace tidemark
