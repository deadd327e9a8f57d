// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/study_request.h"
#include "models/store/store.h"

#include <set>

namespace tidemark {

/// Computes every request at `asOf`. A study that fails, or that nobody knows, is an error in its place; the others go on.
/// Errors: Cancelled alone.
[[nodiscard]] Result<StudyResults> runStudies(const std::set<StudyRequest>& requests, const Store& store,
                                              TimePoint asOf, const Progress& progress);

} // namespace tidemark
